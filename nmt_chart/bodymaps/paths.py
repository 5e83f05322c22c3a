"""Reads the path data of a drawing (absolute M, L, C and Z) as curves in stature."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import orjson

from nmt_chart.domain.geometry import Curve

UNITS_PER_STATURE = 1000

_COMMAND = re.compile(r"([A-Za-z])([^A-Za-z]*)")


def read_path(data: str) -> tuple[Curve, ...]:
    """The lines of a path; raises ValueError for anything but absolute M, L, C and Z."""
    try:
        return tuple(_drawn_lines(data))
    except (ValueError, TypeError):  # JSON knows more than numbers
        curves = tuple(_any_lines(data))
    if not curves:
        raise ValueError("the path is empty")
    return curves


def _drawn_lines(data: str) -> Iterator[Curve]:
    """The lines of a path written as the drawings have it; raises ValueError for other ways to write one.

    That is ``M x,y C ... Z``, whose numbers are those of the curve. All drawings together have 140,000: a
    reader of JSON makes floats of them five times as fast as ``float`` does.
    """
    before, *lines = data.split("M")
    if before or not lines:
        raise ValueError("no start")
    for line in lines:
        start, _, segments = line.partition("C")
        handles, closed, after = segments.strip().partition("Z")
        if start.count(",") != 1 or after:
            raise ValueError("not a start and then curves")
        units = orjson.loads(f"[{start},{handles.replace(' ', ',')}]")
        coordinates = tuple([unit / UNITS_PER_STATURE for unit in units])
        if closed and coordinates[-2:] != coordinates[:2]:
            coordinates += _straight(coordinates, *coordinates[:2])
        yield Curve(coordinates, bool(closed))


def _any_lines(data: str) -> Iterator[Curve]:
    line: list[float] = []
    for command, operands in _COMMAND.findall(data.replace(",", " ")):
        numbers = [float(unit) / UNITS_PER_STATURE for unit in operands.split()]
        if len(numbers) % 2:
            raise ValueError("a coordinate is missing")
        if command == "C":
            _add_cubics(line, numbers)
        elif command == "M":
            yield from _finished(line, closed=False)
            line = numbers[:2]
            _add_straight(line, numbers[2:])
        elif command == "Z":
            _close(line)
            yield from _finished(line, closed=True)
            line = line[:2]
        elif command == "L":
            _add_straight(line, numbers)
        else:
            raise ValueError(f"command {command} is not one of M, L, C and Z")
    yield from _finished(line, closed=False)


def _add_cubics(line: list[float], numbers: list[float]) -> None:
    if not line or len(numbers) % 6 or not numbers:
        raise ValueError("C needs a start and three points a segment")
    line.extend(numbers)


def _add_straight(line: list[float], ends: list[float]) -> None:
    if not line:
        raise ValueError("L needs a start")
    for x, y in zip(ends[::2], ends[1::2], strict=True):
        line.extend(_straight(line, x, y))


def _straight(line: Sequence[float], x: float, y: float) -> tuple[float, ...]:
    """The straight segment from the end of a line to a place: handles a third of the way from both ends."""
    from_x, from_y = line[-2:]
    dx, dy = (x - from_x) / 3, (y - from_y) / 3
    return from_x + dx, from_y + dy, x - dx, y - dy, x, y


def _close(line: list[float]) -> None:
    if len(line) < 8:
        raise ValueError("Z closes nothing")
    if line[-2:] != line[:2]:
        _add_straight(line, line[:2])


def _finished(line: list[float], *, closed: bool) -> Iterator[Curve]:
    if len(line) > 2:
        yield Curve(tuple(line), closed)
