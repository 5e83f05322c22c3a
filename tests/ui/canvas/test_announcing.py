"""What the canvas says in words: to the window, and to those who hear the screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from nmt_chart.domain.body import Place
from nmt_chart.domain.mark import Mark
from nmt_chart.ui.canvas.tool_table import TOOLS
from nmt_chart.ui.canvas.view import BodyCanvas
from nmt_chart.ui.chart_model import ChartModel
from nmt_chart.ui.icons import icon_path
from tests.builders import a_point, a_zone
from tests.ui.canvas.conftest import HITS, SURFACES, Open
from tests.ui.canvas.doll import HALF_WIDTH
from tests.ui.canvas.hand import Hand, back, front


def test_the_canvas_has_a_name(canvas: BodyCanvas) -> None:
    assert canvas.accessibleName() == "Body chart"


def test_a_selected_mark_is_described(open_chart: Open, canvas: BodyCanvas) -> None:
    point, zone = a_point(number=3, place=back(0.05, 0.5)), a_zone(number=2)
    open_chart(point, zone)
    canvas.select(point.id)
    assert canvas.accessibleDescription() == "Trigger point 3, right"
    canvas.select(zone.id)
    assert canvas.accessibleDescription() == "Pain zone B, right"
    canvas.select(None)
    assert canvas.accessibleDescription() == "Nothing selected."


def test_the_window_may_give_better_words(open_chart: Open, canvas: BodyCanvas) -> None:
    point = a_point()
    model = open_chart(point)

    def describe(mark: Mark) -> str:
        return f"Trigger point {mark.label}, upper trapezius, right"

    canvas.show_chart(model, SURFACES, HITS, describe=describe)
    canvas.select(point.id)
    assert canvas.accessibleDescription() == "Trigger point 1, upper trapezius, right"


def test_the_description_follows_the_mark(open_chart: Open, canvas: BodyCanvas, hand: Hand) -> None:
    point = a_point(place=back(0.05, 0.5))
    open_chart(point)
    canvas.select(point.id)
    hand.drag(back(0.05, 0.5), back(-0.05, 0.5))
    assert canvas.accessibleDescription() == "Trigger point 1, left"


def test_the_cross_hair_says_where_it_is(model: ChartModel, canvas: BodyCanvas, hand: Hand) -> None:
    hand.key(Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert canvas.accessibleDescription() == "Half, right"
    for _ in range(10):
        hand.key(Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert canvas.accessibleDescription() == "Beside the body"


def test_hovering_tells_the_place_and_leaving_the_body_tells_that(
    model: ChartModel, canvas: BodyCanvas, hand: Hand
) -> None:
    told: list[Place | None] = []
    canvas.hovered.connect(told.append)
    hand.move(front(0.05, 0.4))
    hand.move(front(HALF_WIDTH + 0.03, 0.4))
    place, nothing = told
    assert isinstance(place, Place)
    assert place.at.distance_to(front(0.05, 0.4).at) < 0.002
    assert nothing is None


@pytest.mark.parametrize("entry", TOOLS, ids=lambda entry: entry.id)
def test_each_tool_has_a_name_an_icon_and_keys_of_its_own(entry: object) -> None:
    (same,) = [other for other in TOOLS if other is entry]
    others = [key for other in TOOLS if other is not same for key in other.shortcuts]
    assert same.name
    assert not icon_path(same.icon).isEmpty()
    assert same.shortcuts
    assert not set(same.shortcuts) & set(others)
