"""The parts of a drawing: paths with an id and a class, most of them in pairs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tools.draw_bodies.spline import Path

LEFT, RIGHT, MIDLINE = "left", "right", "midline"

MIRRORED = 0.06
"""Spots of mirror images lie this near each other (drawing units), or nearer: files have rounded numbers."""

_LEFT_AT_PLUS_X = ("front", "face", "hands-palmar", "feet-plantar")
_OPPOSITE = {LEFT: RIGHT, RIGHT: LEFT}


@dataclass(frozen=True, slots=True)
class Element:
    """One path of the drawing: its id, its class (may be empty) and its lines."""

    id: str
    kind: str
    paths: tuple[Path, ...]

    @property
    def twin_id(self) -> str:
        """The id of its mirror image on the client's other side; its own when it has none."""
        name, _, side = self.id.rpartition("-")
        return f"{name}-{_OPPOSITE[side]}" if side in _OPPOSITE else self.id

    @property
    def twin(self) -> Element:
        """Its mirror image on the client's other side."""
        return Element(self.twin_id, self.kind, tuple(path.mirrored() for path in self.paths))

    def is_like(self, other: Element, tolerance: float) -> bool:
        """Whether class and lines are the same, no spot farther off than ``tolerance`` (drawing units)."""
        return (
            self.kind == other.kind
            and len(self.paths) == len(other.paths)
            and all(one.is_along(path, tolerance) for one, path in zip(self.paths, other.paths, strict=True))
        )


Groups = dict[str, list[Element]]
"""The elements of a drawing by the id of their group, in the order they are painted."""


def plus_side(view: str) -> str:
    """The client's side at +x in a view that shows both."""
    return LEFT if view in _LEFT_AT_PLUS_X else RIGHT


def other_side(name: str) -> str:
    """The drawing that is the mirror image of a profile; any other shows both sides itself."""
    return re.sub(rf"\b({LEFT}|{RIGHT})\b", lambda side: _OPPOSITE[side[0]], name)


def pair(name: str, kind: str, paths: Iterable[Path], side: str) -> Iterator[Element]:
    """What is drawn on the client's ``side``, and its mirror image."""
    here = Element(f"{name}-{side}", kind, tuple(paths))
    yield here
    yield here.twin
