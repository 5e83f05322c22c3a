"""What is changed by hand in a drawing stays, on both sides, when the bodies are drawn anew."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path as File

import pytest

from nmt_chart.bodymaps.find import bodymaps_folder
from tools.draw_bodies import by_hand
from tools.draw_bodies.by_hand import kept_by_hand
from tools.draw_bodies.catalog import DRAWINGS
from tools.draw_bodies.edits import EditError, keep_edits
from tools.draw_bodies.element import Element
from tools.draw_bodies.ink import ink
from tools.draw_bodies.plain import NotPlainError, plain

FEET, HEAD, OTHER_HEAD = "feet-dorsal", "head-left", "head-right"
BEND = "M10,20C20,22 30,22 40,20"
BENT_BACK = "M-40,20C-30,22 -20,22 -10,20"

Edit = Callable[[str, str, str], None]


@pytest.fixture(autouse=True)
def kept(tmp_path: File, monkeypatch: pytest.MonkeyPatch) -> Iterator[File]:
    """Where edits are kept, empty at first."""
    monkeypatch.setattr(by_hand, "KEPT", tmp_path / "by_hand")
    kept_by_hand.cache_clear()
    yield tmp_path / "by_hand"
    kept_by_hand.cache_clear()


@pytest.fixture
def folder(tmp_path: File) -> File:
    return File(shutil.copytree(bodymaps_folder(), tmp_path / "bodymaps"))


@pytest.fixture
def edit(folder: File) -> Edit:
    def change(name: str, was: str, becomes: str) -> None:
        file = folder / f"{name}.svg"
        text, count = re.subn(was, becomes, file.read_text(encoding="utf-8"))
        assert count == 1
        file.write_text(text, encoding="utf-8")

    return change


def path_of(name: str) -> str:
    """The path with an id, as a pattern."""
    return rf'<path id="{name}"[^>]*/>'


def drawn(name: str, id_: str) -> Element | None:
    """An element of a drawing as it is drawn now."""
    elements = (element for group in DRAWINGS[name]().groups.values() for element in group)
    return next((element for element in elements if element.id == id_), None)


def as_path(id_: str, data: str, kind: str = "ink-3") -> Element:
    path = f'<path id="{id_}" class="{kind}" d="{data}"/>'
    (element,) = plain(f'<svg xmlns="http://www.w3.org/2000/svg"><g id="ink">{path}</g></svg>')["ink"]
    return element


def test_drawings_that_nobody_changed_keep_nothing(folder: File, kept: File) -> None:
    assert list(keep_edits(folder)) == []
    assert not kept.exists()


def test_a_line_changed_by_hand_is_drawn_so_and_the_other_side_follows(folder: File, edit: Edit) -> None:
    edit(FEET, path_of("ink-toe-1-nail-left"), f'<path id="ink-toe-1-nail-left" class="ink-3" d="{BEND}"/>')
    (said,) = keep_edits(folder)
    assert said == "feet-dorsal.svg, changed by hand: ink-toe-1-nail-left, ink-toe-1-nail-right"
    assert drawn(FEET, "ink-toe-1-nail-left") == as_path("ink-toe-1-nail-left", BEND)
    assert drawn(FEET, "ink-toe-1-nail-right") == as_path("ink-toe-1-nail-right", BENT_BACK)


def test_all_else_is_drawn_as_before(folder: File, edit: Edit) -> None:
    before = DRAWINGS[FEET]().text.splitlines()
    edit(FEET, path_of("ink-toe-1-nail-left"), f'<path id="ink-toe-1-nail-left" class="ink-3" d="{BEND}"/>')
    list(keep_edits(folder))
    after = DRAWINGS[FEET]().text.splitlines()
    differing = [line for line, was in zip(after, before, strict=True) if line != was]
    assert [f'd="{BEND}"' in line or f'd="{BENT_BACK}"' in line for line in differing] == [True, True]


def test_what_another_program_writes_differently_is_no_change(folder: File, edit: Edit, kept: File) -> None:
    edit(FEET, '<g id="ink">', '<g id="ink" style="stroke:#f00" transform="translate(0,0)">')
    edit(FEET, "</svg>", '<view xmlns="urn:n" zoom="2"/></svg>')
    assert list(keep_edits(folder)) == []
    assert not kept.exists()


def test_a_whole_group_that_was_moved_is_changed_line_by_line(folder: File, edit: Edit) -> None:
    edit(HEAD, '<g id="landmarks">', '<g id="landmarks" transform="translate(2,0)">')
    list(keep_edits(folder))
    before = plain((bodymaps_folder() / f"{HEAD}.svg").read_text(encoding="utf-8"))["landmarks"]
    after = DRAWINGS[HEAD]().groups["landmarks"]
    assert [element.paths[0].spots[0].real - 2 for element in after] == pytest.approx(
        [element.paths[0].spots[0].real for element in before]
    )


def test_a_change_of_one_profile_is_a_change_of_the_other(folder: File, edit: Edit) -> None:
    nose = "ink-nose-wing-left"
    assert drawn(HEAD, nose)
    edit(HEAD, path_of(nose), f'<path id="{nose}" class="ink-3" d="{BEND}"/>')
    assert len(list(keep_edits(folder))) == 2
    assert drawn(HEAD, nose) == as_path(nose, BEND)
    assert drawn(OTHER_HEAD, "ink-nose-wing-right") == as_path("ink-nose-wing-right", BENT_BACK)


def test_a_line_that_was_deleted_stays_away_on_both_sides(folder: File, edit: Edit) -> None:
    edit(FEET, path_of("ink-toe-1-nail-left"), "")
    list(keep_edits(folder))
    assert drawn(FEET, "ink-toe-1-nail-left") is None
    assert drawn(FEET, "ink-toe-1-nail-right") is None


def test_a_new_line_is_drawn_after_the_others(folder: File, edit: Edit) -> None:
    edit(FEET, '<g id="ink">', f'<g id="ink"><path id="ink-vein-left" class="ink-1" d="{BEND}"/>')
    list(keep_edits(folder))
    assert [element.id for element in DRAWINGS[FEET]().groups["ink"][-2:]] == [
        "ink-vein-left",
        "ink-vein-right",
    ]


def test_a_later_change_is_added_to_the_earlier_ones(folder: File, edit: Edit) -> None:
    first, second = "ink-toe-1-nail-left", "ink-toe-2-nail-left"
    edit(FEET, path_of(first), f'<path id="{first}" class="ink-3" d="{BEND}"/>')
    list(keep_edits(folder))
    (folder / f"{FEET}.svg").write_text(DRAWINGS[FEET]().text, encoding="utf-8")
    edit(FEET, path_of(second), f'<path id="{second}" class="ink-3" d="{BEND}"/>')
    (said,) = keep_edits(folder)
    assert first not in said
    assert drawn(FEET, first) == as_path(first, BEND)
    assert drawn(FEET, second) == as_path(second, BEND)


def test_a_line_of_the_neutral_figure_is_carried_to_the_others_as_it_was_changed(
    folder: File, edit: Edit
) -> None:
    before = {element.id: element for element in ink("front", "female")}
    by_hand.keep("front", {"ink": [as_path("ink-navel", "M-9,384C-4,390 4,390 9,384", "ink-2")]})
    after = {element.id: element for element in ink("front", "female")}
    assert before.keys() == after.keys()
    assert [name for name in after if after[name] != before[name]] == ["ink-navel"]
    start, end = (after["ink-navel"].paths[0].spots[place].real for place in (0, -1))
    assert start == pytest.approx(-9, abs=1)
    assert end == pytest.approx(9, abs=1)


def test_two_sides_changed_differently_are_refused(folder: File, edit: Edit, kept: File) -> None:
    for side in ("left", "right"):
        nail = f"ink-toe-1-nail-{side}"
        edit(FEET, path_of(nail), f'<path id="{nail}" class="ink-3" d="{BEND}"/>')
    with pytest.raises(EditError, match="ink-toe-1-nail-left and ink-toe-1-nail-right were both changed"):
        list(keep_edits(folder))
    assert not kept.exists()


def test_two_sides_changed_alike_are_kept(folder: File, edit: Edit) -> None:
    for side, bend in (("left", BEND), ("right", BENT_BACK)):
        nail = f"ink-toe-1-nail-{side}"
        edit(FEET, path_of(nail), f'<path id="{nail}" class="ink-3" d="{bend}"/>')
    list(keep_edits(folder))
    assert drawn(FEET, "ink-toe-1-nail-right") == as_path("ink-toe-1-nail-right", BENT_BACK)


def test_a_changed_silhouette_is_refused_with_the_place_to_change_it(
    folder: File, edit: Edit, kept: File
) -> None:
    edit(FEET, '<g id="outline">', '<g id="outline" transform="translate(1,0)">')
    with pytest.raises(EditError, match=r"silhouette of feet-dorsal\.svg was changed.*sheets/outline"):
        list(keep_edits(folder))
    assert not kept.exists()


@pytest.mark.parametrize(
    ("group", "path", "said"),
    [
        ("ink", '<path id="path12" class="ink-1" d="M0,0L1,1"/>', "path12 .* id 'path12'"),
        ("ink", '<path id="ink-vein" d="M0,0L1,1"/>', "ink-vein .* class ''"),
        (
            "muscles",
            '<path id="muscle-soleus-left" class="ink-1" d="M0,0L1,1"/>',
            "muscle-soleus-left .* class 'ink-1'",
        ),
        ("regions", '<path id="region-arch" d="M0,0L1,1"/>', "region-arch .* id 'region-arch'"),
    ],
)
def test_a_path_without_a_proper_id_and_class_is_refused(
    folder: File, edit: Edit, kept: File, group: str, path: str, said: str
) -> None:
    edit(FEET, f'<g id="{group}">', f'<g id="{group}">{path}')
    with pytest.raises(EditError, match=rf"feet-dorsal\.svg: {said}.*XML Editor"):
        list(keep_edits(folder))
    assert not kept.exists()


def test_a_lost_group_is_refused(folder: File, edit: Edit) -> None:
    edit(FEET, '<g id="muscles">', '<g id="regions">')
    with pytest.raises(EditError, match="lacks the group muscles"):
        list(keep_edits(folder))


def test_what_can_not_be_read_is_refused_and_nothing_of_it_kept(folder: File, edit: Edit, kept: File) -> None:
    edit(FEET, '<g id="ink">', '<g id="ink"><text id="note">here</text>')
    with pytest.raises(NotPlainError, match=r"feet-dorsal\.svg: note"):
        list(keep_edits(folder))
    assert not kept.exists()
