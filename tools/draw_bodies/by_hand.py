"""What was changed in a drawing by hand, kept apart from what the sheets give and laid over it.

``by_hand/<drawing>.svg`` holds the changed paths of a drawing, each under its group and id; one that was
deleted is there without lines.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path as File

from tools.draw_bodies.element import Element, Groups
from tools.draw_bodies.plain import read_plain
from tools.draw_bodies.svg import Drawing

KEPT = File(__file__).parent / "by_hand"

_NOTE = "Paths of {name}.svg that were changed by hand. Delete one to have it drawn from the sheets again."


def laid_over(name: str, groups: Groups) -> Groups:
    """The groups of the drawing ``name`` with the paths changed by hand in place of those drawn."""
    return {group: _over(elements, kept_by_hand(name).get(group, [])) for group, elements in groups.items()}


@cache
def kept_by_hand(name: str) -> Groups:
    """The paths of the drawing ``name`` that were changed by hand; those deleted have no lines."""
    file = KEPT / f"{name}.svg"
    return read_plain(file) if file.is_file() else {}


def keep(name: str, changed: Groups) -> None:
    """Adds paths to those of a drawing that were changed by hand; the later change of a path counts."""
    held = kept_by_hand(name)
    names = [*held, *(group for group in changed if group not in held)]
    groups = {group: _replaced(held.get(group, []), changed.get(group, [])) for group in names}
    KEPT.mkdir(exist_ok=True)
    text = Drawing(_NOTE.format(name=name), groups).text
    (KEPT / f"{name}.svg").write_text(text, encoding="utf-8", newline="\n")
    kept_by_hand.cache_clear()


def _over(drawn: list[Element], changed: list[Element]) -> list[Element]:
    return [element for element in _replaced(drawn, changed) if element.paths]


def _replaced(elements: list[Element], by: list[Element]) -> list[Element]:
    """The elements, those in ``by`` in place of the ones with their ids or else at the end."""
    found = {element.id: element for element in elements} | {element.id: element for element in by}
    return list(found.values())
