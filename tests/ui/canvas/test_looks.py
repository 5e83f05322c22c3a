"""What marks look like: told apart by shape and pattern, not by color alone; left and right are plain."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from nmt_chart.domain.body import Place, Side, View, side_of
from nmt_chart.domain.geometry import Point
from nmt_chart.domain.mark import Mark
from nmt_chart.domain.terms import MarkChange, Status, ZoneKind
from nmt_chart.settings import Scheme
from nmt_chart.ui import theme
from nmt_chart.ui.canvas.badge import BADGE, paint_badge
from nmt_chart.ui.canvas.body_colors import SELECTION
from nmt_chart.ui.canvas.side_labels import label_sprite
from nmt_chart.ui.canvas.view import BodyCanvas
from nmt_chart.ui.canvas.view_groups import WHOLE_BODY
from tests.builders import a_point, a_square, a_zone, an_area
from tests.ui.canvas.conftest import Open
from tests.ui.canvas.doll import HALF_WIDTH
from tests.ui.canvas.hand import Hand, back, front


def in_black_and_white(mark: Mark) -> QImage:
    image = QImage(2 * BADGE, 2 * BADGE, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_badge(painter, mark, QRectF(image.rect()))
    painter.end()
    return image.convertToFormat(QImage.Format.Format_Grayscale8)


def unlike(one: QImage, other: QImage, *, shade: int = 20) -> int:
    """Return how many pixels differ in lightness by more than a shade."""
    places = [(x, y) for x in range(one.width()) for y in range(one.height())]
    both = ((one.pixelColor(*place).lightness(), other.pixelColor(*place).lightness()) for place in places)
    return sum(abs(here - there) > shade for here, there in both)


def test_every_status_of_a_point_is_told_apart_in_black_and_white() -> None:
    point = a_point()
    signs = [in_black_and_white(replace(point, status=status)) for status in Status]
    signs.append(in_black_and_white(replace(point, confirmed=False)))
    assert all(unlike(one, other) > 40 for one, other in combinations(signs, 2))


def test_a_point_that_is_gone_looks_resolved() -> None:
    gone = a_point(change=MarkChange.GONE)
    assert in_black_and_white(gone) == in_black_and_white(replace(gone, status=Status.RESOLVED))


def test_every_kind_of_zone_is_told_apart_in_black_and_white() -> None:
    zone = a_zone(intensity=None)
    signs = [in_black_and_white(replace(zone, kind=kind)) for kind in ZoneKind]
    assert all(unlike(one, other) > 40 for one, other in combinations(signs, 2))


def test_marks_on_the_body_differ_by_their_number(open_chart: Open, hand: Hand) -> None:
    open_chart(a_point(place=front(0, 0.2)), a_point(number=2, place=front(0, 0.7)))
    first, second = (around(hand, front(0, y)) for y in (0.2, 0.7))
    assert unlike(first, second) > 5


def around(hand: Hand, place: Place, reach: int = 14) -> QImage:
    QApplication.processEvents()
    at = hand.pixel(place)
    box = QRect(at.x() - reach, at.y() - reach, 2 * reach + 1, 2 * reach + 1)
    return hand.canvas.viewport().grab(box).toImage()


def test_the_selected_mark_wears_a_ring_and_only_that_one(
    open_chart: Open, canvas: BodyCanvas, hand: Hand
) -> None:
    one, other = a_point(place=front(0.05, 0.3)), a_point(number=2, place=front(0.05, 0.7))
    open_chart(one, other)
    for selected, plain in ((one, other), (other, one)):
        canvas.select(selected.id)
        assert has_color(around(hand, selected.place, 22))
        assert not has_color(around(hand, plain.place, 22))


def test_the_ring_goes_with_the_mark(open_chart: Open, canvas: BodyCanvas, hand: Hand) -> None:
    point = a_point(place=front(0.05, 0.3))
    open_chart(point)
    canvas.select(point.id)
    hand.drag(front(0.05, 0.3), front(0.05, 0.7))
    assert not has_color(around(hand, front(0.05, 0.3), 22))
    assert has_color(around(hand, front(0.05, 0.7), 22))


def test_the_selected_zone_wears_an_edge(open_chart: Open, canvas: BodyCanvas, hand: Hand) -> None:
    zone = a_zone(areas=(an_area(polygons=(a_square(-0.03, 0.7, 0.06),)),))
    open_chart(zone)
    assert not has_color(around(hand, back(0, 0.73), 40))
    canvas.select(zone.id)
    assert has_color(around(hand, back(0, 0.73), 40))


def has_color(image: QImage) -> bool:
    return any(
        image.pixelColor(x, y).rgb() == SELECTION.rgb()
        for x in range(image.width())
        for y in range(image.height())
    )


def test_a_line_joins_a_zone_and_its_point_while_either_is_selected(
    open_chart: Open, canvas: BodyCanvas, hand: Hand
) -> None:
    point = a_point(place=back(-0.1, 0.9), muscle=None)
    zone = a_zone(areas=(an_area(polygons=(a_square(0.05, 0.65, 0.04),)),), source=point.id)
    open_chart(point, zone)
    half_way = back(-0.02, 0.787)
    bare = around(hand, half_way)
    for mark in (point, zone):
        canvas.select(mark.id)
        assert unlike(around(hand, half_way), bare) > 10
    canvas.select(None)
    assert around(hand, half_way) == bare


def test_the_muscle_of_the_selected_point_steps_forward_on_its_side_only(
    open_chart: Open, canvas: BodyCanvas, hand: Hand
) -> None:
    point = a_point(place=back(0.06, 0.9), muscle="belly")
    open_chart(point)
    right, left = back(0.06, 0.45), back(-0.06, 0.45)
    bare_right, bare_left = hand.color(right), hand.color(left)
    canvas.select(point.id)
    assert hand.color(right) != bare_right
    assert hand.color(left) == bare_left


def test_ghosts_are_fainter_than_marks(open_chart: Open, canvas: BodyCanvas, hand: Hand) -> None:
    point = a_point(place=front(0.05, 0.3))
    open_chart()
    bare = around(hand, point.place)
    canvas.show_ghosts([point])
    ghost = around(hand, point.place)
    canvas.show_ghosts([])
    assert around(hand, point.place) == bare
    open_chart(point)
    assert 0 < unlike(ghost, bare) < unlike(around(hand, point.place), bare)


@pytest.mark.parametrize("view", WHOLE_BODY.views)
@pytest.mark.parametrize("x", [-HALF_WIDTH, HALF_WIDTH])
def test_r_and_l_stand_beside_each_figure_on_the_clients_own_sides(
    canvas: BodyCanvas, hand: Hand, view: View, x: float
) -> None:
    elbow = hand.pixel(Place(view, Point(x, 0.31)))
    outwards = 1 if x > 0 else -1
    letter = {Side.LEFT: "L", Side.RIGHT: "R"}[side_of(view, x)]
    assert any(shows_word(canvas, elbow + QPoint(outwards * aside, 0), letter) for aside in range(14, 30, 3))


@pytest.mark.parametrize(("view", "letters"), [(View.FRONT, "RL"), (View.BACK, "LR")])
def test_zoomed_in_r_and_l_stay_at_the_edges_of_what_is_seen(
    canvas: BodyCanvas, hand: Hand, view: View, letters: str
) -> None:
    for _ in range(9):
        hand.wheel(Place(view, Point(0, 0.6)), 1)
    canvas.settle()
    seen = canvas.viewport().rect().adjusted(15, 15, -15, -15)
    assert shows_word(canvas, seen.topLeft(), letters[0])
    assert shows_word(canvas, seen.topRight() + QPoint(1, 0), letters[1])


def shows_word(canvas: BodyCanvas, middle: QPoint, word: str) -> bool:
    """Return whether the chip of a word is painted there."""
    QApplication.processEvents()
    chip = label_sprite(word, 1.0)
    box = chip.rect()
    box.moveCenter(middle)
    shot = canvas.viewport().grab(box.adjusted(-2, -2, 2, 2)).toImage()
    alone = QImage(chip.size(), QImage.Format.Format_RGB32)
    alone.fill(theme.current().paper)
    with QPainter(alone) as painter:
        painter.drawPixmap(0, 0, chip)
    offsets = [(dx, dy) for dx in range(5) for dy in range(5)]
    found = [shot.copy(dx, dy, box.width(), box.height()) for dx, dy in offsets]
    # The chip lets a little of what is below shine through.
    return min(unlike(here, alone, shade=40) for here in found) < 8


def test_dark_rooms_get_dark_paper(canvas: BodyCanvas, hand: Hand, app: QApplication) -> None:
    light = hand.color(front(HALF_WIDTH + 0.02, 0.5))
    theme.apply_theme(app, Scheme.DARK)
    dark = hand.color(front(HALF_WIDTH + 0.02, 0.5))
    assert dark == theme.current().paper
    assert dark.lightness() < 60 < light.lightness()
