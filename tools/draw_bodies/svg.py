"""Writes a drawing as a plain SVG: groups, ids, classes and absolute M, C and Z only."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from tools.draw_bodies.element import Element, Groups
from tools.draw_bodies.spline import Path, Spot

_VIEW_BOX = "-300 -20 600 1040"
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}">'

COARSE = ("regions", "muscles", "fibers")
"""The groups that are written with a digit less where the whole body is shown."""

_DIGITS = 2
"""Decimals of a coordinate: a hundredth of a unit is 0.02 mm on a person."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """One picture: a note for who reads its file, and its groups; ``coarse`` ones have one digit less."""

    note: str
    groups: Groups
    view_box: str = _VIEW_BOX
    coarse: Collection[str] = ()

    @property
    def text(self) -> str:
        """The text of its SVG file."""
        lines = [_HEAD.format(box=self.view_box), f" <!-- {self.note} -->"]
        for name, elements in self.groups.items():
            lines.append(f' <g id="{name}">')
            digits = _DIGITS - 1 if name in self.coarse else _DIGITS
            lines.extend(_path(element, digits) for element in elements)
            lines.append(" </g>")
        return "\n".join([*lines, "</svg>", ""])


def _path(element: Element, digits: int) -> str:
    kind = f' class="{element.kind}"' if element.kind else ""
    data = " ".join(_data(path, digits) for path in element.paths)
    return f'  <path id="{element.id}"{kind} d="{data}"/>'


def _data(path: Path, digits: int) -> str:
    start, *curves = (_pair(spot, digits) for spot in path.spots)
    return f"M{start}C{' '.join(curves)}" + ("Z" if path.closed else "")


def _pair(spot: Spot, digits: int) -> str:
    return f"{_number(spot.real, digits)},{_number(spot.imag, digits)}"


def _number(value: float, digits: int) -> str:
    return f"{round(value, digits) + 0.0:.{digits}f}".rstrip("0").rstrip(".")
