"""Reads the path data of a drawing (absolute M, L, C and Z) as curves in stature."""

from __future__ import annotations

import re
from functools import partial

from nmt_chart.bodymaps.lazy import LazyCurves
from nmt_chart.domain.geometry import Curve

UNITS_PER_STATURE = 1000

_COMMAND = re.compile(r"([A-Za-z])([^A-Za-z]*)")
_NUMBER = r"-?+\d++(?:\.\d++)?+"
_SPOT = rf"{_NUMBER},{_NUMBER}"
_SEGMENT = rf"{_SPOT} {_SPOT} {_SPOT}"
_PLAIN = re.compile(rf"(?:M{_SPOT}C{_SEGMENT}(?: {_SEGMENT})*+Z?+ ?+)++")
"""Path data as the drawing program writes it."""

_COMMAS_TO_SPACES = {ord(","): " "}


class LazyPath(LazyCurves):
    """The lines of a path: what is wrong with it is said at once, its numbers are read when asked for."""

    def __init__(self, data: str) -> None:
        """``data`` is the path as it is written; raises ValueError as ``read_path`` does."""
        super().__init__(partial(read_path, data))
        if not _PLAIN.fullmatch(data):
            len(self)


def read_path(data: str) -> tuple[Curve, ...]:
    """The lines of a path; raises ValueError for anything but absolute M, L, C and Z."""
    curves: list[Curve] = []
    line: list[float] = []
    for command, operands in _COMMAND.findall(data.translate(_COMMAS_TO_SPACES)):
        numbers = [float(number) / UNITS_PER_STATURE for number in operands.split()]
        if len(numbers) % 2:
            raise ValueError("a coordinate is missing")
        if command == "C":
            _add_cubics(line, numbers)
        elif command == "M":
            _finish(curves, line, closed=False)
            line = numbers[:2]
            _add_straight(line, numbers[2:])
        elif command == "Z":
            _close(line)
            _finish(curves, line, closed=True)
            line = line[:2]
        elif command == "L":
            _add_straight(line, numbers)
        else:
            raise ValueError(f"command {command} is not one of M, L, C and Z")
    _finish(curves, line, closed=False)
    if not curves:
        raise ValueError("the path is empty")
    return tuple(curves)


def _add_cubics(line: list[float], numbers: list[float]) -> None:
    if not line or len(numbers) % 6 or not numbers:
        raise ValueError("C needs a start and three points a segment")
    line.extend(numbers)


def _add_straight(line: list[float], ends: list[float]) -> None:
    if not line:
        raise ValueError("L needs a start")
    for x, y in zip(ends[::2], ends[1::2], strict=True):
        from_x, from_y = line[-2:]
        dx, dy = (x - from_x) / 3, (y - from_y) / 3
        line.extend((from_x + dx, from_y + dy, x - dx, y - dy, x, y))


def _close(line: list[float]) -> None:
    if len(line) < 8:
        raise ValueError("Z closes nothing")
    if line[-2:] != line[:2]:
        _add_straight(line, line[:2])


def _finish(curves: list[Curve], line: list[float], *, closed: bool) -> None:
    if len(line) > 2:
        curves.append(Curve(tuple(line), closed))
