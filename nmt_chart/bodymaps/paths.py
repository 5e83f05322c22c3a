"""Reads the path data of a drawing (absolute M, L, C and Z) as curves in stature."""

from __future__ import annotations

import re

from nmt_chart.domain.geometry import Curve, Point

UNITS_PER_STATURE = 1000

_COMMAND = re.compile(r"([A-Za-z])([^A-Za-z]*)")


def read_path(data: str) -> tuple[Curve, ...]:
    """The lines of a path; raises ValueError for anything but absolute M, L, C and Z."""
    curves: list[Curve] = []
    points: list[Point] = []
    for command, operands in _COMMAND.findall(data):
        spots = _spots(operands)
        if command == "M":
            _finish(curves, points, closed=False)
            points = spots[:1]
            _add_straight(points, spots[1:])
        elif command == "C":
            _add_cubics(points, spots)
        elif command == "L":
            _add_straight(points, spots)
        elif command == "Z":
            _close(points)
            _finish(curves, points, closed=True)
            points = points[:1]
        else:
            raise ValueError(f"command {command} is not one of M, L, C and Z")
    _finish(curves, points, closed=False)
    if not curves:
        raise ValueError("the path is empty")
    return tuple(curves)


def _spots(operands: str) -> list[Point]:
    numbers = [float(number) for number in operands.replace(",", " ").split()]
    if len(numbers) % 2:
        raise ValueError("a coordinate is missing")
    pairs = zip(numbers[::2], numbers[1::2], strict=True)
    return [Point(x / UNITS_PER_STATURE, y / UNITS_PER_STATURE) for x, y in pairs]


def _add_cubics(points: list[Point], spots: list[Point]) -> None:
    if not points or len(spots) % 3 or not spots:
        raise ValueError("C needs a start and three points a segment")
    points.extend(spots)


def _add_straight(points: list[Point], ends: list[Point]) -> None:
    if not points:
        raise ValueError("L needs a start")
    for end in ends:
        start = points[-1]
        dx, dy = (end.x - start.x) / 3, (end.y - start.y) / 3
        points.extend((start.moved(dx, dy), end.moved(-dx, -dy), end))


def _close(points: list[Point]) -> None:
    if len(points) < 4:
        raise ValueError("Z closes nothing")
    if points[-1] != points[0]:
        _add_straight(points, points[:1])


def _finish(curves: list[Curve], points: list[Point], *, closed: bool) -> None:
    if len(points) > 1:
        curves.append(Curve(tuple(points), closed))
