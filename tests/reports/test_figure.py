"""The figures: marks where they were charted, sides that cannot be mistaken, patterns that read in gray."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from dataclasses import replace
from itertools import combinations, pairwise
from math import hypot

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader
from reportlab.pdfgen.canvas import Canvas

from nmt_chart.bodymaps.loader import load_body_map
from nmt_chart.domain.body import BodyMap, Place, Side, View
from nmt_chart.domain.chart import Chart
from nmt_chart.domain.geometry import Box, Point
from nmt_chart.domain.ids import MarkId
from nmt_chart.domain.mark import Mark, ZoneArea
from nmt_chart.domain.terms import Status, ZoneKind
from nmt_chart.reports.figure import close_ups, draw_bodies, whole_bodies
from nmt_chart.reports.figure_layout import Placed, Slot, placed_within, views_of
from nmt_chart.reports.spreading import Disc, spread
from tests.builders import a_point, a_square, a_zone
from tests.reports.paper import MAPS, Pixels, letters_of, picture_of, text_of

SHEET = (400, 316)
SLOT = Slot(0, 0, *SHEET)
RADIUS = 6.0
SCALE = 3
PAIN = (168, 37, 31)
WHITE = (255, 255, 255)
SQUARE = a_square(0.0, 0.05, 0.04)


def drawn(*marks: object, maps: Mapping[View, BodyMap] | None = None) -> bytes:
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=SHEET, invariant=1)
    chart = Chart.of(marks)  # type: ignore[arg-type]
    known = MAPS if maps is None else maps
    bodies = [known[view] for view in views_of(chart) if view in known]
    draw_bodies(canvas, chart, bodies, SLOT, mark_radius=RADIUS)
    canvas.save()
    return file.getvalue()


def spot(view: View, x: float, y: float) -> tuple[float, float]:
    """Where a place is drawn when only ``view`` carries marks."""
    bodies = [MAPS[each] for each in View if each in {View.FRONT, View.BACK, view}]
    placed = {placed.body.view: placed for placed in placed_within(SLOT, bodies)}[view]
    return placed.at(Point(x, y))


def box_of(placed: Placed) -> Box:
    """The drawing on the page, with the room for its caption."""
    bounds = placed.bounds
    left, top = placed.at(Point(bounds.left, bounds.top))
    right, bottom = placed.at(Point(bounds.right, bounds.bottom))
    return Box(left, bottom - 12, right, top)


def pixel(picture: Pixels, at: tuple[float, float], dx: float = 0, dy: float = 0) -> tuple[int, int, int]:
    column, row = round((at[0] + dx) * SCALE), round((SHEET[1] - at[1] - dy) * SCALE)
    red, green, blue = picture[row, column]
    return int(red), int(green), int(blue)


def near(color: tuple[int, int, int], wanted: tuple[int, int, int]) -> bool:
    return all(abs(one - other) <= 12 for one, other in zip(color, wanted, strict=True))


@pytest.mark.parametrize("view", View)
@pytest.mark.parametrize("x", [-0.12, 0.12])
def test_an_active_point_is_a_filled_circle_where_it_was_charted(view: View, x: float) -> None:
    picture = picture_of(drawn(a_point(place=Place(view, Point(x, 0.3)))), scale=SCALE)
    at = spot(view, x, 0.3)
    assert near(pixel(picture, at, dx=-4.4), PAIN)
    assert near(pixel(picture, at, dx=4.4), PAIN)
    assert near(pixel(picture, spot(view, -x, 0.3), dx=4.4), WHITE)


def test_a_latent_point_is_an_open_ring() -> None:
    picture = picture_of(drawn(a_point(status=Status.LATENT)), scale=SCALE)
    at = spot(View.BACK, 0.061, 0.175)
    assert near(pixel(picture, at, dx=-4.2), WHITE)
    assert near(pixel(picture, at, dx=-5.7), PAIN)


def test_each_status_has_a_shape_of_its_own() -> None:
    gray = [
        picture_of(drawn(a_point(status=status)), scale=SCALE).mean(axis=2).round() < 160 for status in Status
    ]
    for one, other in combinations(gray, 2):
        assert np.count_nonzero(one != other) > 40


def test_a_point_that_was_only_copied_is_drawn_open_even_when_it_was_active() -> None:
    picture = picture_of(drawn(a_point(confirmed=False)), scale=SCALE)
    assert near(pixel(picture, spot(View.BACK, 0.061, 0.175), dx=-4.2), WHITE)


def test_right_and_left_stand_on_each_figure_on_the_clients_own_sides() -> None:
    letters = [letter for letter in letters_of(drawn()) if letter.char in "RL"]
    ordered = sorted(letters, key=lambda letter: letter.x)
    assert [letter.char for letter in ordered] == ["R", "L", "L", "R"]
    front, back = spot(View.FRONT, 0, 0)[0], spot(View.BACK, 0, 0)[0]
    assert ordered[0].x < front < ordered[1].x < ordered[2].x < back < ordered[3].x


def test_the_side_of_a_point_and_the_letter_beside_it_agree() -> None:
    for view in (view for view in View if view.only_side is None):
        point = a_point(place=Place(view, Point(0.12, 0.3)))
        letter = "L" if point.side.value == "left" else "R"
        letters = [found for found in letters_of(drawn(point)) if found.char == letter]
        at = spot(view, 0.12, 0.3)[0]
        middle = spot(view, 0, 0)[0]
        assert any(found.x > middle and abs(found.x - at) < 60 for found in letters)


def test_a_zone_is_tinted_inside_and_bare_outside() -> None:
    zone = a_zone(areas=(ZoneArea(View.FRONT, (a_square(0.05, 0.5, 0.1),)),), kind=ZoneKind.PAIN)
    picture = picture_of(drawn(zone), scale=SCALE)
    inside = pixel(picture, spot(View.FRONT, 0.06, 0.51))
    assert inside[0] > inside[1] + 30
    assert near(pixel(picture, spot(View.FRONT, 0.17, 0.51)), WHITE)
    assert near(pixel(picture, spot(View.BACK, 0.06, 0.51)), WHITE)


def test_a_hole_in_a_zone_stays_bare() -> None:
    outer, inner = a_square(0.02, 0.4, 0.16), a_square(0.11, 0.45, 0.05)
    holed = replace(outer, holes=(inner.exterior,))
    zone = a_zone(areas=(ZoneArea(View.FRONT, (holed,)),), kind=ZoneKind.PAIN)
    picture = picture_of(drawn(zone), scale=SCALE)
    assert near(pixel(picture, spot(View.FRONT, 0.135, 0.475)), WHITE)


def test_the_kinds_of_zones_can_be_told_apart_in_gray() -> None:
    crops = []
    for kind in ZoneKind:
        zone = a_zone(areas=(ZoneArea(View.FRONT, (a_square(0.02, 0.3, 0.16),)),), kind=kind)
        picture = picture_of(drawn(zone), scale=SCALE).mean(axis=2)
        left, top = spot(View.FRONT, 0.03, 0.31)
        row, column = round((SHEET[1] - top) * SCALE), round(left * SCALE)
        crops.append(picture[row : row + 50, column : column + 50])
    for one, other in combinations(crops, 2):
        assert np.abs(one - other).mean() > 8


def test_a_line_runs_from_a_zone_to_the_point_it_comes_from() -> None:
    point = a_point(place=Place(View.FRONT, Point(-0.1, 0.2)))
    zone = a_zone(areas=(ZoneArea(View.FRONT, (a_square(0.08, 0.18, 0.04),)),), source=point.id)
    linked = picture_of(drawn(point, zone), scale=SCALE)
    single = picture_of(drawn(point, replace(zone, source=None)), scale=SCALE)
    changed = np.argwhere(linked.mean(axis=2) < single.mean(axis=2) - 40)
    columns = changed[:, 1] / SCALE
    start, end = spot(View.FRONT, -0.1, 0.2)[0], spot(View.FRONT, 0.1, 0.2)[0]
    assert start < columns.min() < start + 2 * RADIUS
    assert end - 2 * RADIUS < columns.max() < end


def test_without_a_drawing_nothing_is_drawn() -> None:
    assert letters_of(drawn(a_point(), maps={View.FRONT: MAPS[View.FRONT]})) != []
    assert placed_within(SLOT, []) == []


def test_two_points_at_one_place_both_show_their_number() -> None:
    place = Place(View.BACK, Point(0.1, 0.3))
    data = drawn(
        a_point(id=MarkId("a"), number=4, place=place), a_point(id=MarkId("b"), number=7, place=place)
    )
    numbers = {letter.char: letter for letter in letters_of(data) if letter.char in "47"}
    assert hypot(numbers["4"].x - numbers["7"].x, numbers["4"].y - numbers["7"].y) >= 2 * RADIUS


def test_both_views_have_one_scale_and_stay_within_their_slot() -> None:
    front, back = placed_within(SLOT, [load_body_map(View.FRONT), load_body_map(View.BACK)])
    assert front.scale == back.scale
    for placed in (front, back):
        bounds = placed.body.bounds
        left, top = placed.at(Point(bounds.left, bounds.top))
        right, bottom = placed.at(Point(bounds.right, bounds.bottom))
        assert left >= -0.01
        assert right <= SHEET[0] + 0.01
        assert top <= SHEET[1] + 0.01
        assert bottom > 0


def test_views_without_marks_are_left_out_but_front_and_back() -> None:
    marks: list[Mark] = [
        a_point(place=Place(View.LEFT, Point(0.0, 0.3))),
        a_zone(areas=(ZoneArea(View.FACE, (SQUARE,)),)),
    ]
    assert views_of(Chart()) == (View.FRONT, View.BACK)
    assert set(views_of(Chart.of(marks))) == {View.FRONT, View.BACK, View.LEFT, View.FACE}
    assert len(views_of(Chart.of(marks))) == 4


def one_on_each_view() -> Chart:
    return Chart.of(
        a_point(id=MarkId(view.value), number=at, place=Place(view, Point(0.02, 0.1)))
        for at, view in enumerate(View, 1)
    )


def test_whole_bodies_and_rows_of_close_ups_show_every_view_with_marks() -> None:
    maps = {view: load_body_map(view) for view in View}
    chart, file = one_on_each_view(), io.BytesIO()
    figures = [whole_bodies(chart, maps, (400, 300)), *close_ups(chart, maps, (400, 120), most=4)]
    assert [len(close_ups(chart, maps, (400, 120), most=most)) for most in (3, 4, 7)] == [3, 2, 1]
    canvas = Canvas(file, pagesize=(400, 700), invariant=1)
    top = 700.0
    for figure in figures:
        top -= figure.height
        figure.drawOn(canvas, 0, top)
    canvas.save()
    text = text_of(file.getvalue())
    for view in View:
        assert view.caption in text
    assert {int(number) for number in re.findall(r"\d+", text)} == set(range(1, len(View) + 1))


def test_no_drawing_of_a_row_reaches_into_another() -> None:
    for views in (
        [view for view in View if not view.is_close_up],
        [view for view in View if view.is_close_up],
    ):
        boxes = [box_of(placed) for placed in placed_within(SLOT, [load_body_map(view) for view in views])]
        for one, other in pairwise(boxes):
            assert one.right <= other.left + 0.01
        assert all(box.left >= -0.01 and box.right <= SHEET[0] + 0.01 for box in boxes)
        assert all(box.top > 0 and box.bottom <= SHEET[1] + 0.01 for box in boxes)


def test_a_profile_has_no_letters_beside_it() -> None:
    data = drawn(a_point(place=Place(View.RIGHT, Point(0.0, 0.3))), maps={View.RIGHT: MAPS[View.RIGHT]})
    assert "Right side" in text_of(data)
    assert "L" not in text_of(data)


def test_hands_and_feet_say_which_is_the_right_one() -> None:
    for view in (View.HANDS_PALMAR, View.HANDS_DORSAL, View.FEET_DORSAL, View.FEET_PLANTAR):
        point = a_point(place=Place(view, Point(0.05, 0.1)))
        data = drawn(point, maps={view: load_body_map(view)})
        letters = sorted(
            (letter for letter in letters_of(data) if letter.char in "RL"), key=lambda each: each.x
        )
        assert letters[-1].char == ("L" if point.side is Side.LEFT else "R")
        assert len(letters) == 2


def test_the_figures_are_vectors() -> None:
    data = drawn(a_point(), a_zone(), maps={view: load_body_map(view) for view in View})
    assert list(PdfReader(io.BytesIO(data)).pages[0].images) == []


near_each_other = st.tuples(st.floats(0, 60), st.floats(0, 60))


@given(st.lists(near_each_other, max_size=25))
def test_spread_labels_do_not_cover_each_other(homes: list[tuple[float, float]]) -> None:
    discs = [Disc(x, y, 5.6) for x, y in homes]
    spread(discs, gap=1.0)
    for one, other in combinations(discs, 2):
        assert hypot(one.x - other.x, one.y - other.y) > 11.2


def test_labels_that_have_room_stay_where_they_belong() -> None:
    discs = [Disc(0, 0, 5), Disc(30, 0, 5), Disc(0, 11.1, 5)]
    spread(discs, gap=1.0)
    assert [disc.moved for disc in discs] == [0, 0, 0]
