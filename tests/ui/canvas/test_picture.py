"""The bodies as pixels."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QImage, QPainter, QPixmap

from nmt_chart.ui.canvas.body_colors import body_colors
from nmt_chart.ui.canvas.figure import FigureDrawing
from nmt_chart.ui.canvas.frames import Frames
from nmt_chart.ui.canvas.picture import BodyPicture, Sight
from tests.ui.canvas.conftest import DOLLS

SIZE = QSize(240, 180)
FIT = Sight(0.2, QPointF(20, 10), QSize(200, 230), 1.0)


def a_picture() -> BodyPicture:
    frames = Frames(DOLLS)
    colors = body_colors()
    return BodyPicture(FigureDrawing(frames, colors), frames.rect, colors.paper)


def painted(picture: BodyPicture, sight: Sight, *, settled: bool = True) -> QImage:
    canvas = QPixmap(sight.size * sight.ratio)
    canvas.setDevicePixelRatio(sight.ratio)
    painter = QPainter(canvas)
    picture.paint(painter, sight, settled=settled)
    painter.end()
    return canvas.toImage()


offsets = st.builds(QPointF, st.integers(-300, 200), st.integers(-700, 150))


@settings(max_examples=40)
@given(st.lists(offsets, min_size=2, max_size=5), st.sampled_from([1.0, 1.5, 2.0]))
def test_a_scrolled_picture_equals_one_drawn_anew(ways: list[QPointF], ratio: float) -> None:
    scrolled = a_picture()
    for offset in ways:
        sight = Sight(0.9, offset, SIZE, ratio)
        assert painted(scrolled, sight) == painted(a_picture(), sight)


def test_while_zooming_the_last_picture_is_stretched_and_then_drawn_sharply() -> None:
    picture = a_picture()
    painted(picture, FIT)
    closer = Sight(0.9, QPointF(-60, -200), FIT.size, 1.0)
    stretched = painted(picture, closer, settled=False)
    sharp = painted(picture, closer)
    assert stretched != sharp
    assert sharp == painted(a_picture(), closer)
    assert _unlike(stretched, sharp) < 0.1


def test_zooming_out_fills_the_surroundings_from_the_overview() -> None:
    picture = a_picture()
    painted(picture, FIT)
    painted(picture, Sight(0.9, QPointF(-60, -200), FIT.size, 1.0))
    stretched = painted(picture, Sight(0.25, QPointF(10, 5), FIT.size, 1.0), settled=False)
    assert _unlike(stretched, painted(a_picture(), Sight(0.25, QPointF(10, 5), FIT.size, 1.0))) < 0.1


def test_without_an_earlier_picture_it_is_sharp_at_once() -> None:
    assert painted(a_picture(), FIT, settled=False) == painted(a_picture(), FIT)


@pytest.mark.parametrize("ratio", [1.5, 2.0])
def test_on_a_fine_screen_there_are_as_many_pixels_as_the_screen_has(ratio: float) -> None:
    fine = painted(a_picture(), Sight(0.2, QPointF(20, 10), SIZE, ratio))
    doubled = painted(a_picture(), Sight(0.2, QPointF(20, 10), SIZE, 1.0)).scaled(fine.size())
    assert _unlike(fine, doubled) > 0


def _unlike(one: QImage, other: QImage) -> float:
    """Return the share of pixels that differ plainly."""
    count = 0
    for y in range(one.height()):
        for x in range(one.width()):
            count += abs(one.pixelColor(x, y).lightness() - other.pixelColor(x, y).lightness()) > 24
    return count / (one.width() * one.height())
