"""A reference pattern on the body: its muscle, crosses and areas, on the views in sight, under the marks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest
from pytestqt.qtbot import QtBot
from typing_extensions import override

from nmt_chart.domain.body import BodyMap, Place, Side, View
from nmt_chart.domain.geometry import Point
from nmt_chart.domain.mark import ZoneArea
from nmt_chart.domain.muscle import Referral, ReferralKind, TriggerPointSite
from nmt_chart.ui.canvas.reference_pattern import AreaOfPattern, CrossItem
from nmt_chart.ui.canvas.view import BodyCanvas
from nmt_chart.ui.data_colors import ACTIVE_MARK
from tests.builders import a_square, a_zone
from tests.ui.canvas.conftest import DOLLS, Open
from tests.ui.canvas.hand import Hand, back, front

LEFT_HALF, RIGHT_HALF = front(0.07, 0.2), front(-0.07, 0.2)
CROSS = front(0.05, 0.3)


def a_site(kind: ReferralKind = ReferralKind.PRIMARY, *, at: Place = CROSS) -> TriggerPointSite:
    referral = Referral("half", kind, 1.0)
    return TriggerPointSite("TrP1", "belly", "half the body", "", (at,), (referral,))


class Watched(Mapping[View, BodyMap]):
    """Remembers which views were asked for."""

    def __init__(self) -> None:
        self.asked: set[View] = set()

    @override
    def __getitem__(self, view: View) -> BodyMap:
        self.asked.add(view)
        return DOLLS[view]

    @override
    def __iter__(self) -> Iterator[View]:
        return iter(DOLLS)

    @override
    def __len__(self) -> int:
        return len(DOLLS)

    @override
    def __contains__(self, view: object) -> bool:
        return view in DOLLS


def test_a_primary_area_washes_the_side_of_the_trigger_point_on_every_view_shown(
    canvas: BodyCanvas, hand: Hand
) -> None:
    places = (LEFT_HALF, RIGHT_HALF, back(-0.07, 0.2), back(0.07, 0.2))
    bare = [hand.color(place) for place in places]

    canvas.show_pattern([a_site()], Side.LEFT)

    now = [hand.color(place) for place in places]
    assert [one != other for one, other in zip(bare, now, strict=True)] == [True, False, True, False]
    assert now[0].red() - now[0].blue() > bare[0].red() - bare[0].blue() + 30


def test_a_right_side_pattern_mirrors_the_left_one(canvas: BodyCanvas, hand: Hand) -> None:
    bare = hand.color(RIGHT_HALF)

    canvas.show_pattern([a_site()], Side.RIGHT)

    assert hand.color(RIGHT_HALF) != bare
    assert hand.color(front(-0.05, 0.3)).name() == ACTIVE_MARK.darker(140).name()


def test_spillover_is_dots_with_the_body_between_them(canvas: BodyCanvas) -> None:
    canvas.show_pattern([a_site(ReferralKind.SPILLOVER)], Side.LEFT)
    image = canvas.grab().toImage()
    spot = canvas.pixel_of(LEFT_HALF)

    reds = {
        image.pixelColor(spot.x() + dx, spot.y() + dy).green() < 150 for dx in range(10) for dy in range(10)
    }

    assert reds == {True, False}


def test_a_cross_stands_where_the_trigger_point_usually_sits_and_keeps_its_size(
    canvas: BodyCanvas, hand: Hand
) -> None:
    canvas.show_pattern([a_site()], Side.LEFT)
    arms = [_dark_near(canvas, CROSS)]
    canvas.zoom_in()
    canvas.settle()
    arms.append(_dark_near(canvas, CROSS))

    assert arms[0] > 15
    assert abs(arms[0] - arms[1]) < 12


def test_the_muscle_is_lit_on_its_own_side(canvas: BodyCanvas, hand: Hand) -> None:
    belly, other = front(0.1, 0.5), front(-0.1, 0.5)
    bare, bare_other = hand.color(belly), hand.color(other)

    canvas.show_pattern([], Side.LEFT, "belly")

    assert hand.color(belly) != bare
    assert hand.color(other) == bare_other


def test_nothing_is_left_when_the_pattern_is_taken_away(canvas: BodyCanvas) -> None:
    bare = canvas.grab().toImage()
    canvas.show_pattern([a_site()], Side.LEFT, "belly")
    assert canvas.grab().toImage() != bare

    canvas.show_pattern([], Side.LEFT)

    assert canvas.grab().toImage() == bare


def test_a_pattern_goes_with_the_chart_it_was_shown_for(canvas: BodyCanvas, open_chart: Open) -> None:
    open_chart()
    canvas.show_pattern([a_site()], Side.LEFT, "belly")

    canvas.clear_chart()

    assert _crosses(canvas) == 0


def test_the_next_pattern_replaces_the_one_before(canvas: BodyCanvas) -> None:
    canvas.show_pattern([a_site()], Side.LEFT)
    canvas.show_pattern([a_site(ReferralKind.SPILLOVER)], Side.RIGHT)

    areas = [item for item in canvas.scene().items() if isinstance(item, AreaOfPattern)]
    assert {area.kind for area in areas} == {ReferralKind.SPILLOVER}
    assert _crosses(canvas) == 1


def test_views_out_of_sight_are_not_looked_at(qtbot: QtBot) -> None:
    maps = Watched()
    canvas = BodyCanvas(maps)
    qtbot.addWidget(canvas)

    canvas.show_pattern([a_site()], Side.LEFT)
    assert maps.asked == {View.FRONT, View.BACK}

    canvas.show_group("head")
    assert maps.asked == {View.FRONT, View.BACK, View.HEAD_LEFT, View.FACE, View.HEAD_RIGHT}


def test_the_pattern_follows_to_the_views_that_are_shown_next(canvas: BodyCanvas) -> None:
    canvas.show_pattern([a_site()], Side.LEFT)

    canvas.show_group("sides")

    areas = [item for item in canvas.scene().items() if isinstance(item, AreaOfPattern)]
    shown = canvas.sceneRect()
    assert areas
    assert all(shown.contains(area.sceneBoundingRect()) for area in areas)


@pytest.mark.parametrize("kind", ReferralKind)
def test_a_painted_zone_lies_over_a_pattern_and_is_stronger(
    canvas: BodyCanvas, hand: Hand, open_chart: Open, kind: ReferralKind
) -> None:
    zone = a_zone(areas=(ZoneArea(View.FRONT, (a_square(0.04, 0.7, 0.06),)),))
    open_chart(zone)
    beside = front(0.07, 0.8)
    bare, marked = hand.color(beside), hand.color(front(0.045, 0.705))
    canvas.show_pattern([a_site(kind)], Side.LEFT)

    z_of = {type(item).__name__: item.zValue() for item in canvas.scene().items()}
    assert z_of["AreaOfPattern"] < z_of["ZoneItem"]
    assert abs(hand.color(beside).green() - bare.green()) < 110
    assert marked.green() < bare.green()


def test_the_extent_is_around_what_is_shown(canvas: BodyCanvas) -> None:
    pattern = canvas._scene.pattern
    assert pattern.extent.isEmpty()

    canvas.show_pattern([a_site()], Side.LEFT)

    place = canvas._frames.in_scene(View.FRONT, Point(0.07, 0.2))
    assert pattern.extent.contains(place)
    assert set(pattern.views) == set(View) - {View.RIGHT, View.HEAD_RIGHT}


def _crosses(canvas: BodyCanvas) -> int:
    return sum(isinstance(item, CrossItem) for item in canvas.scene().items())


def _dark_near(canvas: BodyCanvas, place: Place) -> int:
    image = canvas.grab().toImage()
    spot = canvas.pixel_of(place)
    near = [(spot.x() + dx, spot.y() + dy) for dx in range(-10, 11) for dy in range(-10, 11)]
    return sum(image.pixelColor(x, y).lightness() < 110 for x, y in near)
