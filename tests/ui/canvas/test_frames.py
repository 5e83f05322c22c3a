"""Places of the body and points of the scene."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF

from nmt_chart.bodymaps.each_view import EachView
from nmt_chart.domain.body import BodyMap, Place, Side, View
from nmt_chart.domain.geometry import Point
from nmt_chart.ui.canvas.frames import Frames
from nmt_chart.ui.canvas.view_groups import GROUPS, group_of
from tests.ui.canvas.conftest import DOLLS
from tests.ui.canvas.doll import HALF_WIDTH

FRAMES = Frames(DOLLS)


def frames_showing(view: View) -> Frames:
    """Return frames that show a view."""
    frames = Frames(DOLLS)
    frames.shown = group_of(view)
    return frames


xs = st.floats(-HALF_WIDTH, HALF_WIDTH).map(lambda x: round(x, 5))
ys = st.floats(0, 1).map(lambda y: round(y, 5))
places = st.builds(Place, st.sampled_from(View), st.builds(Point, xs, ys))


@given(places)
def test_a_place_on_the_body_comes_back_from_the_scene_unchanged(place: Place) -> None:
    frames = frames_showing(place.view)
    assert frames.place_at(frames.in_scene(place.view, place.at)) == place


def test_the_figures_stand_side_by_side_with_room_between() -> None:
    assert FRAMES.figure_rect(View.FRONT).right() + 50 < FRAMES.figure_rect(View.BACK).left()


def test_each_figure_owns_the_scene_up_to_half_way_to_the_other() -> None:
    front, back = FRAMES.cell(View.FRONT), FRAMES.cell(View.BACK)
    assert front.right() == pytest.approx(back.left())
    assert front.contains(FRAMES.figure_rect(View.FRONT))
    assert back.contains(FRAMES.figure_rect(View.BACK))


def test_the_viewer_sees_the_clients_right_at_the_left_in_front_and_at_the_right_behind() -> None:
    viewers_left = QPointF(-50, 500)
    in_front = FRAMES.place_at(QPointF(FRAMES.midline(View.FRONT), 0) + viewers_left)
    behind = FRAMES.place_at(QPointF(FRAMES.midline(View.BACK), 0) + viewers_left)
    assert (in_front.side, behind.side) == (Side.RIGHT, Side.LEFT)


def test_every_view_is_seen_in_one_group() -> None:
    assert sorted(view for group in GROUPS for view in group.views) == sorted(View)


def test_no_two_figures_share_room_in_the_scene() -> None:
    for one, other in combinations(View, 2):
        assert not FRAMES.figure_rect(one).intersects(FRAMES.figure_rect(other))


def test_a_drawing_is_asked_for_only_when_its_group_is() -> None:
    asked: set[View] = set()

    def ask(view: View) -> BodyMap:
        asked.add(view)
        return DOLLS[view]

    frames = Frames(EachView(ask))
    frames.in_scene(View.BACK, Point(0, 0))
    assert asked == {View.FRONT, View.BACK}
    frames.in_scene(View.FACE, Point(0, 0))
    assert asked == {View.FRONT, View.BACK, View.HEAD_LEFT, View.HEAD_RIGHT, View.FACE}
