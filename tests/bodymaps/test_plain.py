"""Whatever a drawing program makes of a drawing, it is read in the plain form, or refused in plain words."""

from __future__ import annotations

from math import cos, radians, sin
from pathlib import Path as File
from typing import Any

import pytest

from tools.draw_bodies.element import Element
from tools.draw_bodies.plain import NotPlainError, plain, read_plain
from tools.draw_bodies.spline import Path

SAVED = File(__file__).parent / "saved_by_inkscape.svg"
"""Saved by Inkscape 1.2 after moving and turning what is in it."""

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="60mm">'


def saved(group: str, name: str) -> Element:
    (found,) = (element for element in read_plain(SAVED)[group] if element.id == name)
    return found


def line(element: Element) -> Path:
    (path,) = element.paths
    return path


def in_ink(text: str) -> Element:
    (element,) = plain(f'{HEAD}<g id="ink">{text}</g></svg>')["ink"]
    return element


def about(*spots: complex) -> Any:
    return pytest.approx(list(spots), abs=1e-3)


def test_groups_ids_and_classes_stay() -> None:
    found = read_plain(SAVED)
    assert list(found) == ["outline", "ink", "muscles"]
    assert [(element.id, element.kind) for element in found["ink"]] == [
        ("ink-navel", "ink-2"),
        ("ink-rib-left", "ink-1"),
        ("ink-dimple", "ink-1"),
        ("ink-box", "ink-3"),
    ]


def test_what_was_not_touched_stays_where_it_was() -> None:
    outline = line(saved("outline", "silhouette"))
    assert outline == Path((0, 100, 100 + 1000j, 1000j, -100 + 1000j, -100, 0), closed=True)


def test_relative_coordinates_become_absolute() -> None:
    navel = line(saved("ink", "ink-navel"))
    assert list(navel.spots) == about(-6 + 383.25j, -2 + 387.25j, 2 + 387.25j, 6 + 383.25j)
    assert not navel.closed


def test_what_a_group_was_moved_by_is_worked_into_its_lines() -> None:
    belly, tail = saved("muscles", "muscle-deltoid-left").paths
    assert list(belly.spots[:4]) == about(115 + 199j, 135 + 199j, 135 + 239j, 115 + 239j)
    assert list(tail.spots[::3]) == about(115 + 249j, 125 + 249j, 120 + 259j, 115 + 249j)
    assert belly.closed
    assert tail.closed


def test_straight_and_quadratic_pieces_become_cubics_that_run_the_same_way() -> None:
    soleus = line(saved("muscles", "muscle-soleus-left"))
    assert list(soleus.spots[::3]) == about(50 + 796j, 70 + 796j, 60 + 896j, 50 + 796j)
    assert soleus.spots[1] == pytest.approx(50 + 20 / 3 + 796j)
    start, control, end = 70 + 796j, 80 + 846j, 60 + 896j
    middle = (start + 2 * control + end) / 4
    assert (soleus.spots[3] + 3 * soleus.spots[4] + 3 * soleus.spots[5] + soleus.spots[6]) / 8 == (
        pytest.approx(middle)
    )


def test_an_ellipse_becomes_a_closed_line_round_the_same_place() -> None:
    dimple = line(saved("ink", "ink-dimple"))
    assert dimple.closed
    turn = radians(30)
    middle = complex(210 * cos(turn) - 363.73068 * sin(turn), 210 * sin(turn) + 363.73068 * cos(turn))
    reach = [abs(spot - middle) for spot in dimple.flattened()]
    assert min(reach) == pytest.approx(2, abs=0.01)
    assert max(reach) == pytest.approx(4, abs=0.01)


def test_a_rectangle_becomes_a_closed_line_with_four_corners() -> None:
    box = line(saved("ink", "ink-box"))
    assert list(box.spots[::3]) == about(10 + 500j, 18 + 500j, 18 + 504j, 10 + 504j, 10 + 500j)
    assert box.closed


def test_layers_within_a_group_and_around_it_make_no_difference() -> None:
    text = '<path id="ink-a" class="ink-1" d="M0,0L3,0" transform="scale(2)"/>'
    within = in_ink(f'<g id="layer1" class="x" transform="translate(1,0)">{text}</g>')
    around = plain(f'{HEAD}<g id="all" transform="translate(1,0)"><g id="ink">{text}</g></g></svg>')["ink"]
    assert [within] == around
    assert within == Element("ink-a", "ink-1", (Path((1, 3, 5, 7), closed=False),))


def test_colors_and_what_programs_keep_for_themselves_are_dropped() -> None:
    text = (
        f'{HEAD}<defs><path id="x" d="M0,0L1,1"/></defs><title>t</title><metadata/>'
        '<n:view xmlns:n="urn:n" id="v"/><style>path {fill: red}</style>'
        '<g id="ink" style="fill:red" n:mode="layer" xmlns:n="urn:n">'
        '<path id="ink-a" class="ink-1" style="stroke:blue" fill="none" d="M0,0L3,0"/></g></svg>'
    )
    assert plain(text) == {"ink": [Element("ink-a", "ink-1", (Path((0, 1, 2, 3), closed=False),))]}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('<text id="words">hand</text>', "words"),
        ('<image id="photo" xlink:href="a.png" width="2" height="2"/>', "photo"),
        ('<use id="copy" xlink:href="#ink-a"/>', "copy"),
        ('<path id="ink-a" clip-path="url(#c)" d="M0,0L1,1"/>', "ink-a .*clip-path"),
        ('<path id="ink-a" style="filter:url(#f)" d="M0,0L1,1"/>', "ink-a .*filter"),
        ('<path d="M0,0L1,1"/>', "without an id"),
    ],
)
def test_what_has_no_plain_form_is_refused_by_name(text: str, said: str) -> None:
    with pytest.raises(NotPlainError, match=said):
        in_ink(text)


def test_a_line_outside_all_groups_is_refused() -> None:
    with pytest.raises(NotPlainError, match=r"stray .*outside the groups outline, ink"):
        plain(f'{HEAD}<path id="stray" d="M0,0L1,1"/></svg>')


def test_a_file_that_is_no_drawing_is_refused_by_name(tmp_path: File) -> None:
    file = tmp_path / "front.svg"
    for content in (b"", b"no drawing", b"\xff\xfe\x00", b"<svg"):
        file.write_bytes(content)
        with pytest.raises(NotPlainError, match=r"front\.svg"):
            read_plain(file)
    with pytest.raises(NotPlainError, match=r"missing\.svg"):
        read_plain(tmp_path / "missing.svg")
