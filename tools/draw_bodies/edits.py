"""Finds what was changed by hand in the files of the drawings since they were drawn, and keeps it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from pathlib import Path as File

from tools.draw_bodies.by_hand import keep
from tools.draw_bodies.catalog import DRAWINGS
from tools.draw_bodies.element import MIRRORED, Element, Groups, other_side
from tools.draw_bodies.plain import plain, read_plain

SUMS = File(__file__).parent / "drawn.sha256"
"""A sum for each file as it was drawn: one that has another was changed by hand."""

_SAME = 0.006
"""Spots so near each other (drawing units) are the same: files have hundredths."""

_SIDE = "(left|right|midline)"
_NAMED = {
    "ink": ("ink-.+", "ink-[123]"),
    "regions": (f"region-.+-{_SIDE}", ""),
    "muscles": (f"muscle-.+-{_SIDE}", "layer-[123]"),
    "fibers": (f"fibers-.+-{_SIDE}", ""),
    "landmarks": (f"landmark-.+-{_SIDE}", ""),
}
"""What ids and classes look like in each group."""

_Where = tuple[str, str, str]
"""Where an element stands: drawing, group and id."""


class EditError(ValueError):
    """A change that can't be kept; the message says which, and what to do instead."""


def keep_edits(folder: File) -> Iterator[str]:
    """Keeps what was changed by hand in ``folder``, and says what it was; raises EditError, NotPlainError.

    What was changed on one side is changed on the other too.
    """
    for name, groups in _by_drawing(_on_both_sides(dict(_all_changes(folder)))).items():
        keep(name, groups)
        ids = (element.id for elements in groups.values() for element in elements)
        yield f"{name}.svg, changed by hand: {', '.join(ids)}"


def write_sums(texts: Mapping[str, str]) -> None:
    """Notes the files as they were drawn."""
    SUMS.write_text("".join(f"{_sum(text)}  {name}\n" for name, text in texts.items()), encoding="utf-8")


def _changed_files(folder: File) -> Iterator[str]:
    """The names of the drawings whose files are not as they were drawn."""
    for line in SUMS.read_text(encoding="utf-8").splitlines():
        drawn, name = line.split()
        file = folder / name
        if file.is_file() and _sum(file.read_text(encoding="utf-8", errors="replace")) != drawn:
            yield file.stem


def _sum(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _all_changes(folder: File) -> Iterator[tuple[_Where, Element]]:
    for name in _changed_files(folder):
        for group, elements in _changes(name, read_plain(folder / f"{name}.svg")).items():
            yield from (((name, group, element.id), element) for element in elements)


def _changes(name: str, found: Groups) -> Groups:
    """What differs in a file from what is drawn; a path that is missing comes without lines."""
    drawn = plain(DRAWINGS[name]().text)
    missing = drawn.keys() - found.keys()
    if missing:
        raise EditError(
            f"{name}.svg lacks the group {', '.join(sorted(missing))}. Groups must keep their ids."
        )
    changes = {group: list(_differing(elements, found[group])) for group, elements in drawn.items()}
    if changes["outline"]:
        raise EditError(
            f"The silhouette of {name}.svg was changed. Regions, muscles and other figures follow it: "
            "move its points in tools/draw_bodies/sheets/outline*.txt instead."
        )
    for group, elements in changes.items():
        for element in elements:
            _check_names(name, group, element)
    return changes


def _check_names(name: str, group: str, element: Element) -> None:
    looks = zip(("id", "class"), (element.id, element.kind), _NAMED[group], strict=True)
    for what, found, pattern in looks:
        if not re.fullmatch(pattern, found):
            wanted = f"look like {pattern}" if pattern else "be empty"
            raise EditError(
                f"{name}.svg: {element.id} in the group {group} has the {what} {found!r}, "
                f"which should {wanted}. Change it in the XML Editor."
            )


def _differing(drawn: list[Element], found: list[Element]) -> Iterator[Element]:
    here = {element.id: element for element in drawn}
    for element in found:
        if element.id not in here or not element.is_like(here.pop(element.id), _SAME):
            yield element
    there = {element.id for element in found}
    yield from (Element(element.id, element.kind, ()) for element in drawn if element.id not in there)


def _by_drawing(changed: dict[_Where, Element]) -> dict[str, Groups]:
    found: dict[str, Groups] = {}
    for (name, group, _), element in changed.items():
        found.setdefault(name, {}).setdefault(group, []).append(element)
    return found


def _on_both_sides(changed: dict[_Where, Element]) -> dict[_Where, Element]:
    """The changes and their mirror images."""
    found = dict(changed)
    for (name, group, _), element in changed.items():
        there = (other_side(name), group, element.twin_id)
        if there == (name, group, element.id):
            continue
        twin = found.setdefault(there, element.twin)
        if not twin.is_like(element.twin, MIRRORED):
            both = " and ".join(sorted((element.id, element.twin_id)))
            raise EditError(
                f"{name}.svg: {both} were both changed and are no mirror images of each other. "
                "Change one of them; the other follows."
            )
    return found
