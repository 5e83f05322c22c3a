"""Mirroring a mark to the client's other side."""

from __future__ import annotations

from nmt_chart.domain.body import Side, View
from nmt_chart.domain.terms import Status
from nmt_chart.ui.canvas.tools.mirror import NOTHING_SELECTED, ON_THE_MIDLINE
from nmt_chart.ui.canvas.view import BodyCanvas
from tests.builders import a_point, a_square, a_zone, an_area
from tests.ui.canvas.conftest import Open
from tests.ui.canvas.hand import back


def test_a_mirrored_point_is_a_new_mark_on_the_other_side(
    open_chart: Open, canvas: BodyCanvas, selections: list[object]
) -> None:
    point = a_point(number=4, place=back(0.061, 0.175), status=Status.LATENT)
    model = open_chart(point)
    canvas.select(point.id)
    canvas.mirror_selection()
    original, copy = model.chart.trigger_points
    assert original == point
    assert (copy.number, copy.side, copy.muscle, copy.status) == (5, Side.LEFT, point.muscle, Status.LATENT)
    assert copy.place == back(-0.061, 0.175)
    assert selections == [point.id, copy.id]


def test_what_was_found_and_done_on_one_side_is_not_claimed_of_the_other(
    open_chart: Open, canvas: BodyCanvas
) -> None:
    point = a_point()
    model = open_chart(point)
    canvas.select(point.id)
    canvas.mirror_selection()
    copy = model.chart.trigger_points[1]
    assert (copy.findings, copy.treatments, copy.note, copy.tenderness_before) == ((), (), "", None)


def test_a_mirrored_zone_covers_the_same_on_the_other_side_of_both_views(
    open_chart: Open, canvas: BodyCanvas
) -> None:
    square = (a_square(0.03, 0.3, 0.05),)
    zone = a_zone(areas=(an_area(View.FRONT, polygons=square), an_area(View.BACK, polygons=square)))
    model = open_chart(zone)
    canvas.select(zone.id)
    canvas.mirror_selection()
    copy = model.chart.pain_zones[1]
    assert (copy.label, copy.kind, copy.source, copy.intensity) == ("B", zone.kind, None, None)
    for area, mirrored in zip(zone.areas, copy.areas, strict=True):
        assert mirrored.view is area.view
        assert (mirrored.bounds.left, mirrored.bounds.right) == (-area.bounds.right, -area.bounds.left)
        assert mirrored.sides == {side.opposite for side in area.sides}


def test_mirroring_is_one_step(open_chart: Open, canvas: BodyCanvas) -> None:
    point = a_point()
    model = open_chart(point)
    canvas.select(point.id)
    canvas.mirror_selection()
    model.undo()
    assert list(model.chart) == [point]


def test_a_mark_on_the_midline_has_no_other_side(
    open_chart: Open, canvas: BodyCanvas, refused: list[str]
) -> None:
    point = a_point(place=back(0.001, 0.4))
    model = open_chart(point)
    canvas.select(point.id)
    canvas.mirror_selection()
    assert list(model.chart) == [point]
    assert refused == [ON_THE_MIDLINE]


def test_mirroring_without_a_selection_says_what_to_do(
    open_chart: Open, canvas: BodyCanvas, refused: list[str]
) -> None:
    open_chart(a_point())
    canvas.mirror_selection()
    assert refused == [NOTHING_SELECTED]
