"""The bodies drawn once for all views of the same size, and where places lie in them."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPixmap

from nmt_chart.domain.body import BodyMap, Place, Side, View, side_of
from nmt_chart.ui import theme
from nmt_chart.ui.canvas.body_colors import BodyColors, body_colors
from nmt_chart.ui.canvas.figure import FigureDrawing
from nmt_chart.ui.canvas.frames import UNITS, Frames
from nmt_chart.ui.canvas.view_groups import ViewGroup
from nmt_chart.ui.kit.painting import draw_text
from nmt_chart.ui.tokens import ColorRole, Space, Type

_CAPTION = 20.0
_SIDE_LETTER_AT = (0.185, 0.185)
_LETTERS = {Side.LEFT: "L", Side.RIGHT: "R"}
_ALWAYS = (View.FRONT, View.BACK)
_IF_MARKED = (View.RIGHT, View.LEFT)


class Fit:
    """How the scene of both figures fits into a widget of one size."""

    def __init__(self, frames: Frames, size: QSize) -> None:
        room = QRectF(0, 0, size.width(), size.height())
        room.adjust(Space.SMALL, Space.SMALL, -Space.SMALL, -Space.SMALL - _CAPTION)
        scene = frames.rect
        self.scale = max(min(room.width() / scene.width(), room.height() / scene.height()), 0.01)
        self._frames = frames
        self.origin = room.center() - scene.center() * self.scale

    def spot(self, place: Place) -> QPointF:
        """Where a place lies in the widget."""
        return self._frames.in_scene(place.view, place.at) * self.scale + self.origin

    def place_at(self, spot: QPointF) -> Place:
        """The place at a point of the widget."""
        return self._frames.place_at((spot - self.origin) / self.scale)

    def in_stature(self, length_px: float) -> float:
        """A length of the widget in stature."""
        return length_px / (self.scale * UNITS)


class BodyPictures:
    """Draws the bodies with R, L and captions; keeps the pictures of the sizes in use."""

    def __init__(self, bodies: Mapping[View, BodyMap]) -> None:
        self._bodies = bodies
        self._colors: BodyColors | None = None
        self._kept: dict[tuple[int, int, float], QPixmap] = {}
        self._show(_ALWAYS)

    def show_bodies(self, bodies: Mapping[View, BodyMap]) -> None:
        """Draws these bodies from now on."""
        if bodies is not self._bodies:
            self._bodies = bodies
            self._show(self.frames.views)

    def show_views(self, wanted: Collection[View]) -> None:
        """Draws front and back from now on, and the profiles that are ``wanted`` besides."""
        shown = (*_ALWAYS, *(view for view in _IF_MARKED if view in wanted))
        if shown != self.frames.views:
            self._show(shown)

    def _show(self, views: tuple[View, ...]) -> None:
        self.frames = Frames(self._bodies, (ViewGroup("progress", "All", views),))
        self._kept.clear()

    def fit(self, size: QSize) -> Fit:
        """How the figures stand in a widget of ``size``."""
        return Fit(self.frames, size)

    def picture(self, size: QSize, ratio: float) -> QPixmap:
        """The bodies on their paper, ``size`` logical pixels large."""
        if self._colors != body_colors():
            self._colors = body_colors()
            self._kept.clear()
        key = (size.width(), size.height(), ratio)
        if key not in self._kept:
            if len(self._kept) > 1:
                self._kept.clear()
            self._kept[key] = self._drawn(size, ratio, self._colors)
        return self._kept[key]

    def _drawn(self, size: QSize, ratio: float, colors: BodyColors) -> QPixmap:
        pixmap = QPixmap(size * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(colors.paper)
        fit = self.fit(size)
        with QPainter(pixmap) as painter:
            painter.save()
            painter.translate(fit.origin)
            painter.scale(fit.scale, fit.scale)
            figures = FigureDrawing(self.frames, colors)
            figures.paint(painter, self.frames.rect.adjusted(-9, -9, 9, 9), scale=fit.scale)
            painter.restore()
            for view in self.frames.views:
                self._paint_captions(painter, fit, view)
        return pixmap

    def _paint_captions(self, painter: QPainter, fit: Fit, view: View) -> None:
        color = ColorRole.TEXT_MUTED.of(theme.current())
        figure = self.frames.figure_rect(view)
        middle = figure.center().x() * fit.scale + fit.origin.x()
        foot = figure.bottom() * fit.scale + fit.origin.y()
        box = QRectF(middle - 60, foot + Space.TIGHT, 120, _CAPTION - Space.TIGHT)
        draw_text(painter, box, view.caption, style=Type.CAPTION, color=color)
        if view.only_side is not None:
            return
        aside, down = (share * UNITS * fit.scale for share in _SIDE_LETTER_AT)
        for side in (-1, 1):
            letter = _LETTERS[side_of(view, side)]
            box = QRectF(middle + side * aside - 10, down + fit.origin.y() - 9, 20, 18)
            draw_text(painter, box, letter, style=Type.CAPTION_STRONG, color=color)
