"""Charting on the figure of a client: the figure is drawn, the place of the neutral body is stored."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nmt_chart.bodymaps.closeups import on_whole_body
from nmt_chart.bodymaps.hits import BodyHits
from nmt_chart.domain.body import WHOLE_BODY_VIEWS, Figure, Place, Side, View
from nmt_chart.domain.chart import Chart
from nmt_chart.domain.geometry import Point
from nmt_chart.domain.history import History
from nmt_chart.domain.mark import Mark, PainZone, TriggerPoint, ZoneArea
from nmt_chart.domain.zones import shared_size
from nmt_chart.reference import Reference
from nmt_chart.ui.canvas.body_colors import body_colors
from nmt_chart.ui.canvas.frames import Frames
from nmt_chart.ui.canvas.sprites import POINT_RADIUS_PX
from nmt_chart.ui.canvas.view import BodyCanvas
from nmt_chart.ui.canvas.view_groups import group_of
from nmt_chart.ui.chart_model import ChartModel
from tests.builders import a_point, a_square, a_zone, an_area
from tests.ui.canvas.hand import Hand, back, front

REFERENCE = Reference()
OTHERS = [Figure.MALE, Figure.FEMALE]
CLOSE = 0.003
"""Stature; about 5 mm on a person."""

KNEE, NAVEL = "patella-centre-left", "navel"

CanvasOf = Callable[[Figure], BodyCanvas]


@pytest.fixture
def canvas_of(qtbot: QtBot) -> CanvasOf:
    """Show a canvas with the bodies of a figure."""

    def show(figure: Figure) -> BodyCanvas:
        canvas = BodyCanvas(REFERENCE.bodies(figure))
        qtbot.addWidget(canvas)
        canvas.resize(1000, 800)
        canvas.show()
        QApplication.processEvents()
        return canvas

    return show


def opened(canvas: BodyCanvas, *marks: Mark) -> ChartModel:
    """Put a chart of these marks on the canvas."""
    model = ChartModel(Chart.of(marks), History(), frozen=False, parent=canvas)
    canvas.show_chart(model, REFERENCE.surfaces, REFERENCE.hits)
    return model


def drawn_at(canvas: BodyCanvas, figure: Figure, view: View, at: Point) -> QPoint:
    """Return the pixel of the viewport where a point of the figure's own drawing is painted."""
    frames = Frames(REFERENCE.bodies(figure))
    return canvas.mapFromScene(frames.drawn_in_scene(view, at))


def landmark(view: View, name: str, figure: Figure = Figure.NEUTRAL) -> Point:
    """Return where a landmark lies in the drawing of a figure."""
    return REFERENCE.bodies(figure)[view].landmarks[name]


def color_at(canvas: BodyCanvas, pixel: QPoint) -> QColor:
    """Return the color painted at a pixel of the viewport."""
    QApplication.processEvents()
    return canvas.viewport().grab().toImage().pixelColor(pixel)


def places_on(view: View, count: int) -> list[Point]:
    """Return places of the neutral figure, the same ones each time."""
    chance, box = random.Random(11), REFERENCE.maps[view].bounds
    found: list[Point] = []
    while len(found) < count:
        at = Point(chance.uniform(box.left, box.right), chance.uniform(box.top, box.bottom)).rounded()
        if REFERENCE.hits[view].is_on_body(at):
            found.append(at)
    return found


@pytest.mark.parametrize("figure", OTHERS)
@pytest.mark.parametrize("name", [KNEE, NAVEL, "fingertip-middle-right", "toe1-tip-left", "sternal-angle"])
def test_a_tap_on_a_drawn_landmark_charts_the_landmark_of_the_neutral_figure(
    canvas_of: CanvasOf, figure: Figure, name: str
) -> None:
    canvas = canvas_of(figure)
    model = opened(canvas)
    canvas.choose_tool("point")
    pixel = drawn_at(canvas, figure, View.FRONT, landmark(View.FRONT, name, figure))
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=pixel)
    (point,) = model.chart.trigger_points
    assert point.place.view is View.FRONT
    assert point.place.at.distance_to(landmark(View.FRONT, name)) < CLOSE


@pytest.mark.parametrize("figure", OTHERS)
@pytest.mark.parametrize("view", WHOLE_BODY_VIEWS)
def test_a_place_goes_to_the_scene_of_a_figure_and_back(view: View, figure: Figure) -> None:
    frames = Frames(REFERENCE.bodies(figure))
    frames.shown = group_of(view)
    for at in places_on(view, 200):
        again = frames.place_at(frames.in_scene(view, at))
        assert again.view is view
        assert again.at.distance_to(at) < 0.0001


def test_the_same_mark_stands_on_the_knee_of_every_figure(canvas_of: CanvasOf) -> None:
    point = a_point(place=Place(View.FRONT, landmark(View.FRONT, KNEE)))
    seen: list[QPoint] = []
    for figure in Figure:
        canvas = canvas_of(figure)
        opened(canvas, point)
        pixel = drawn_at(canvas, figure, View.FRONT, landmark(View.FRONT, KNEE, figure))
        rim = QPoint(round(POINT_RADIUS_PX) - 3, 0)
        bare = color_at(canvas, pixel + QPoint(40, 0))
        assert color_at(canvas, pixel + rim) == color_at(canvas, pixel - rim) != bare
        seen.append(pixel)
    assert len({(pixel.x(), pixel.y()) for pixel in seen}) == len(Figure)


@pytest.mark.parametrize("figure", OTHERS)
def test_a_stroke_over_the_edge_is_charted_within_the_neutral_body(
    canvas_of: CanvasOf, figure: Figure
) -> None:
    canvas = canvas_of(figure)
    model = opened(canvas)
    canvas.choose_tool("zone")
    Hand(canvas).drag(front(0.05, 0.45), front(0.16, 0.45))
    (zone,) = model.chart.pain_zones
    (area,) = zone.areas
    assert area.size > 0.002
    on_body = shared_size(area.polygons, REFERENCE.surfaces[View.FRONT].lasso(ROUND_THE_BODY))
    assert on_body == pytest.approx(area.size, rel=0.001)


@pytest.mark.parametrize("figure", OTHERS)
def test_a_zone_to_the_edge_of_the_body_is_seen_to_the_edge_of_the_figure_and_no_farther(
    canvas_of: CanvasOf, figure: Figure
) -> None:
    canvas = canvas_of(figure)
    whole = ZoneArea(View.FRONT, REFERENCE.surfaces[View.FRONT].lasso(ROUND_THE_BODY))
    opened(canvas)
    bare = canvas.viewport().grab().toImage()
    opened(canvas, a_zone(areas=(whole,)))
    painted = canvas.viewport().grab().toImage()
    for name, outward in EDGES.items():
        edge = REFERENCE.bodies(figure)[View.FRONT].landmarks[name]
        inside, outside = _beside_edge(canvas, figure, edge, outward)
        assert painted.pixelColor(inside) != bare.pixelColor(inside), name
        assert painted.pixelColor(outside) == bare.pixelColor(outside), name


ROUND_THE_BODY = (Point(-0.5, -0.1), Point(0.5, -0.1), Point(0.5, 1.1), Point(-0.5, 1.1))
EDGES = {
    "vertex": QPointF(0, -1),
    "greater-trochanter-left": QPointF(1, 0),
    "iliac-crest-lateral-right": QPointF(-1, 0),
    "femur-lateral-epicondyle-left": QPointF(1, 0),
    "lateral-malleolus-right": QPointF(-1, 0),
}


def _beside_edge(canvas: BodyCanvas, figure: Figure, start: Point, outward: QPointF) -> tuple[QPoint, QPoint]:
    """Return pixels 3 px within and 3 px beyond the outline, on the way outward from a place near it."""
    body, at = BodyHits(REFERENCE.bodies(figure)[View.FRONT]), start
    while body.is_on_body(at):
        at = at.moved(outward.x() * 0.0002, outward.y() * 0.0002)
    edge = drawn_at(canvas, figure, View.FRONT, at)
    return (edge - outward.toPoint() * 3, edge + outward.toPoint() * 3)


@pytest.mark.parametrize("figure", OTHERS)
@pytest.mark.parametrize("tool", ["zone", "erase"])
def test_a_stroke_is_as_wide_on_the_figure_as_the_brush(
    canvas_of: CanvasOf, figure: Figure, tool: str
) -> None:
    canvas = canvas_of(figure)
    trunk = a_zone(areas=(ZoneArea(View.BACK, REFERENCE.surfaces[View.BACK].lasso(ROUND_THE_BODY)),))
    model = opened(canvas, *([trunk] if tool == "erase" else []))
    canvas.choose_tool(tool)
    canvas.set_brush(0.03)
    start, end = back(0.01, 0.42), back(0.01, 0.5)
    Hand(canvas).drag(start, end)
    changed = model.chart.pain_zones[0].areas[0]
    body = REFERENCE.bodies(figure)[View.BACK]
    middle = body.drawn(Point(0.01, 0.46))
    for across, covered in ((0.027, True), (-0.027, True), (0.033, False), (-0.033, False)):
        place = body.charted(middle.moved(across, 0))
        is_zone = any(polygon.contains(place) for polygon in changed.polygons)
        assert is_zone is (covered if tool == "zone" else not covered), across


@pytest.mark.parametrize("figure", OTHERS)
def test_a_long_straight_edge_of_a_zone_follows_the_outline(figure: Figure) -> None:
    body = REFERENCE.bodies(figure)[View.FRONT]
    ring = (Point(0.02, 0.3), Point(0.1, 0.3), Point(0.1, 0.6), Point(0.02, 0.6))
    drawn = body.drawn_ring(ring)
    assert len(drawn) > 50
    assert set(map(body.drawn, ring)) <= set(drawn)
    on_the_way = body.drawn(Point(0.1, 0.45))
    assert min(on_the_way.distance_to(point) for point in drawn) < 0.008


@pytest.mark.parametrize("figure", OTHERS)
def test_the_muscle_under_the_pointer_is_lit_where_the_figure_has_it(
    canvas_of: CanvasOf, figure: Figure
) -> None:
    canvas = canvas_of(figure)
    opened(canvas)
    shape = REFERENCE.hits[View.BACK].muscles_at(Point(0.06, 0.56))[0]
    mine = REFERENCE.bodies(figure)[View.BACK].muscle(shape.slug, shape.side)
    assert mine is not None
    lit = drawn_at(canvas, figure, View.BACK, _middle(mine.curves[0].flattened()))
    QTest.mouseMove(canvas.viewport(), QPoint(2, 2))
    bare = color_at(canvas, lit)
    QTest.mouseMove(canvas.viewport(), canvas.mapFromScene(_scene(figure, back(0.06, 0.56))))
    assert color_at(canvas, lit) != bare


def _middle(ring: tuple[Point, ...]) -> Point:
    return Point(sum(at.x for at in ring) / len(ring), sum(at.y for at in ring) / len(ring))


def _scene(figure: Figure, place: Place) -> QPointF:
    return Frames(REFERENCE.bodies(figure)).in_scene(place.view, place.at)


def test_the_muscle_of_a_selected_point_steps_forward_on_the_figure(canvas_of: CanvasOf) -> None:
    canvas = canvas_of(Figure.MALE)
    point = a_point(place=back(0.06, 0.25), muscle="gluteus-maximus")
    opened(canvas, point)
    mine = REFERENCE.bodies(Figure.MALE)[View.BACK].muscle("gluteus-maximus", Side.RIGHT)
    assert mine is not None
    inside = drawn_at(canvas, Figure.MALE, View.BACK, _middle(mine.curves[0].flattened()))
    bare = color_at(canvas, inside)
    canvas.select(point.id)
    assert color_at(canvas, inside) != bare


def test_the_badge_of_a_mark_on_a_close_up_stands_on_the_hand_of_the_figure(canvas_of: CanvasOf) -> None:
    point = a_point(place=Place(View.HANDS_PALMAR, Point(0.045, 0.09)))
    on_hand = on_whole_body(point.place)
    for figure in Figure:
        canvas = canvas_of(figure)
        opened(canvas)
        at = drawn_at(canvas, figure, on_hand.view, REFERENCE.bodies(figure)[on_hand.view].drawn(on_hand.at))
        bare = color_at(canvas, at + QPoint(6, 0))
        model = opened(canvas, point)
        assert color_at(canvas, at + QPoint(6, 0)) != bare
        selected: list[object] = []
        canvas.selected.connect(selected.append)
        QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)
        assert selected == [point.id]
        assert list(model.chart) == [point]


def test_close_ups_are_the_same_for_every_figure(canvas_of: CanvasOf) -> None:
    pictures = []
    for figure in Figure:
        canvas = canvas_of(figure)
        canvas.show_group("hands")
        QApplication.processEvents()
        pictures.append(canvas.viewport().grab().toImage())
    assert pictures[0] == pictures[1] == pictures[2]


def test_another_figure_under_an_open_chart_moves_the_marks_on_the_screen_and_nothing_in_the_chart(
    canvas_of: CanvasOf,
) -> None:
    canvas = canvas_of(Figure.NEUTRAL)
    knee = Place(View.FRONT, landmark(View.FRONT, KNEE))
    point, ghost = a_point(place=knee), a_point(place=front(0.03, 0.2))
    zone = a_zone(areas=(an_area(View.BACK, polygons=(a_square(0.02, 0.2, 0.05),)),), source=point.id)
    model = opened(canvas, point, zone)
    canvas.show_ghosts([ghost])
    canvas.select(point.id)
    before = canvas.pixel_of(knee)
    canvas.show_bodies(REFERENCE.bodies(Figure.FEMALE))
    changed = canvas.viewport().grab().toImage()
    assert canvas.pixel_of(knee) != before
    assert (list(model.chart), model.undo_text) == ([point, zone], "")
    again = canvas_of(Figure.FEMALE)
    opened(again, point, zone)
    again.show_ghosts([ghost])
    again.select(point.id)
    again.zoom_fit()
    assert again.viewport().grab().toImage() == changed


def test_a_gesture_under_way_is_dropped_when_the_figure_changes(canvas_of: CanvasOf) -> None:
    canvas = canvas_of(Figure.NEUTRAL)
    model = opened(canvas)
    hand = Hand(canvas)
    canvas.choose_tool("zone")
    hand.press(front(0.04, 0.3))
    hand.move(front(0.04, 0.35))
    canvas.show_bodies(REFERENCE.bodies(Figure.MALE))
    hand.release(front(0.04, 0.35))
    assert list(model.chart) == []


@pytest.mark.parametrize("figure", OTHERS)
def test_a_dragged_point_lands_where_it_was_let_go(canvas_of: CanvasOf, figure: Figure) -> None:
    canvas = canvas_of(figure)
    point = a_point(place=front(0.05, 0.3))
    model = opened(canvas, point)
    canvas.choose_tool("select")
    goal = front(-0.06, 0.47)
    Hand(canvas).drag(point.place, goal)
    (moved,) = model.chart.trigger_points
    assert moved.place.at.distance_to(goal.at) < CLOSE


@pytest.mark.parametrize("figure", OTHERS)
def test_a_dragged_zone_stays_under_the_finger(canvas_of: CanvasOf, figure: Figure) -> None:
    canvas = canvas_of(figure)
    zone = a_zone(areas=(an_area(View.FRONT, polygons=(a_square(0.02, 0.2, 0.02),)),))
    model = opened(canvas, zone)
    canvas.choose_tool("select")
    Hand(canvas).drag(front(0.03, 0.21), front(0.05, 0.47))
    (moved,) = model.chart.pain_zones
    assert isinstance(moved, PainZone)
    box = moved.areas[0].polygons[0].bounds
    middle = Point((box.left + box.right) / 2, (box.top + box.bottom) / 2)
    assert middle.distance_to(Point(0.05, 0.47)) < CLOSE


def test_arrows_move_a_mark_as_far_on_every_figure(canvas_of: CanvasOf) -> None:
    ends: set[TriggerPoint] = set()
    for figure in Figure:
        canvas = canvas_of(figure)
        point = a_point(place=front(0.05, 0.3))
        model = opened(canvas, point)
        canvas.select(point.id)
        Hand(canvas).key(Qt.Key.Key_Down)
        ends |= {moved for moved in model.chart.trigger_points if moved != point}
    assert {end.place for end in ends} == {front(0.05, 0.302)}


def test_the_body_of_the_figure_stands_on_its_paper(canvas_of: CanvasOf) -> None:
    paper = body_colors().paper
    for figure in OTHERS:
        canvas = canvas_of(figure)
        for view in (View.FRONT, View.BACK):
            shoulder = landmark(view, "acromion-left", figure)
            assert color_at(canvas, drawn_at(canvas, figure, view, shoulder)) != paper
            beside = Point(shoulder.x, shoulder.y - 0.04)
            assert color_at(canvas, drawn_at(canvas, figure, view, beside)) == paper
