"""Makes drawings of plates: one side as a profile, two sides side by side, or two halves of one whole."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from tools.draw_bodies.element import LEFT, RIGHT, Element, Groups
from tools.draw_bodies.plates.plate import Plate
from tools.draw_bodies.spline import Path

Change = Callable[[Path], Path]


def profile(plate: Plate, side: str) -> Groups:
    """The plate as the left side shows it, or its mirror image for the right side."""
    return _groups([_Half(plate, side, _as_drawn if side == LEFT else Path.mirrored)])


def pair(plate: Plate, plus: str) -> Groups:
    """The plate at +x, where the client's ``plus`` side is, and its mirror image at -x."""
    other = RIGHT if plus == LEFT else LEFT
    return _groups([_Half(plate, plus, _as_drawn), _Half(plate, other, Path.mirrored)])


@dataclass(frozen=True, slots=True)
class _Half:
    """A plate as one side of the client."""

    plate: Plate
    side: str
    change: Change

    def changed(self, paths: Iterable[Path]) -> tuple[Path, ...]:
        return tuple(self.change(path) for path in paths)


def _groups(halves: list[_Half]) -> Groups:
    return {
        "outline": [
            Element(f"silhouette-{half.side}", "", half.changed([half.plate.outline])) for half in halves
        ],
        "ink": [element for half in halves for element in _ink(half)],
        "regions": _by_side(halves, _regions),
        "muscles": _by_side(halves, _muscles),
        "fibers": _by_side(halves, _fibers),
    }


def _by_side(halves: list[_Half], of: Callable[[_Half], Iterator[Element]]) -> list[Element]:
    """The elements of both halves, those of a pair next to each other."""
    return [element for together in zip(*(of(half) for half in halves), strict=True) for element in together]


def _ink(half: _Half) -> Iterator[Element]:
    for line in half.plate.ink:
        yield Element(f"{line.id}-{half.side}", line.kind, half.changed(line.paths))


def _regions(half: _Half) -> Iterator[Element]:
    for name, paths in half.plate.regions.items():
        yield Element(f"region-{name}-{half.side}", "", half.changed(paths))


def _muscles(half: _Half) -> Iterator[Element]:
    for flesh in half.plate.muscles:
        if flesh.contours:
            yield Element(
                f"muscle-{flesh.name}-{half.side}", f"layer-{flesh.layer}", half.changed(flesh.contours)
            )


def _fibers(half: _Half) -> Iterator[Element]:
    for flesh in half.plate.muscles:
        if flesh.fibers:
            yield Element(f"fibers-{flesh.name}-{half.side}", "", half.changed(flesh.fibers))


def _as_drawn(path: Path) -> Path:
    return path
