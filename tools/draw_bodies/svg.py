"""Writes a drawing as a plain SVG: groups, ids, classes and absolute M, C and Z only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tools.draw_bodies.spline import Path, Spot

VIEW_BOX = "-300 -20 600 1040"
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}">'


@dataclass(frozen=True, slots=True)
class Element:
    """One path of the drawing: its id and class (either may be empty) and its lines."""

    id: str
    kind: str
    paths: tuple[Path, ...]


def svg(*, note: str, groups: dict[str, Sequence[Element]], view_box: str = VIEW_BOX) -> str:
    """The text of an SVG file with one group for each of ``groups``."""
    lines = [_HEAD.format(box=view_box), f"  <!-- {note} -->"]
    for name, elements in groups.items():
        lines.append(f'  <g id="{name}">')
        lines.extend(_path(element) for element in elements)
        lines.append("  </g>")
    return "\n".join([*lines, "</svg>", ""])


def _path(element: Element) -> str:
    named = f' id="{element.id}"' if element.id else ""
    kind = f' class="{element.kind}"' if element.kind else ""
    data = " ".join(_data(path) for path in element.paths)
    return f'    <path{named}{kind} d="{data}"/>'


def _data(path: Path) -> str:
    curves = " ".join(_pair(spot) for spot in path.spots[1:])
    return f"M{_pair(path.spots[0])}C{curves}" + ("Z" if path.closed else "")


def _pair(spot: Spot) -> str:
    return f"{_number(spot.real)},{_number(spot.imag)}"


def _number(value: float) -> str:
    return f"{round(value, 2) + 0.0:.2f}".rstrip("0").rstrip(".")
