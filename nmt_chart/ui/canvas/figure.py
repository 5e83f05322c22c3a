"""Draws the bodies themselves: skin, the muscles softly under it, inner lines and outline."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from math import sqrt

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from nmt_chart.domain.body import BodyMap, InkLine, Layer, MuscleShape, View
from nmt_chart.ui.canvas.body_colors import BodyColors
from nmt_chart.ui.canvas.frames import UNITS, Frames
from nmt_chart.ui.canvas.paths import curves_path, stretches, tapered_path

_PLAIN_SCALE = 0.65
"""Pixels to a scene unit at which line widths are what the tables here say."""

_OUTLINE_PX = 1.25
_STRETCH = 24
"""Segments of the outline to a piece: short ones far out of sight are skipped."""

_PRECISION_PX = 0.15
"""How far an inner line may run beside its curve."""

_LAYERS_SEEN = {
    Layer.SUPERFICIAL: (Layer.INTERMEDIATE, Layer.SUPERFICIAL),
    Layer.INTERMEDIATE: (Layer.DEEP, Layer.INTERMEDIATE),
    Layer.DEEP: (Layer.DEEP,),
}
"""What is painted, the lower first, when the muscles are seen from a layer downwards."""

_INK_PX = {1: 0.8, 2: 1.15, 3: 1.55}


@dataclass(frozen=True, slots=True)
class _Piece:
    """One path to paint; ``pen_px`` 0 is a line one device pixel wide, which is the fastest there is."""

    path: QPainterPath
    bounds: QRectF
    fill: QBrush
    pen: QPen
    pen_px: float = 0.0


class _InkLine:
    """An inner line; its shape is made when it comes in sight, as fine as the zoom needs it."""

    def __init__(self, frames: Frames, view: View, line: InkLine) -> None:
        self._frames = frames
        self._view = view
        self._line = line
        self._shape: tuple[float, QPainterPath] = (0.0, QPainterPath())
        self.bounds = curves_path(frames, view, [line.curve]).controlPointRect().adjusted(-3, -3, 3, 3)

    def at(self, scale: float, thickness: float) -> QPainterPath:
        """The shape for a zoom; kept until the next one."""
        if self._shape[0] != scale:
            flat = self._line.curve.flattened(_PRECISION_PX / (scale * UNITS))
            width = _INK_PX[self._line.weight] * thickness / UNITS
            self._shape = (scale, tapered_path(self._frames, self._view, flat, width))
        return self._shape[1]


class FigureDrawing:
    """Paints all figures into any painter that works in scene units; pieces out of sight cost nothing.

    The paths are made when it first paints: a figure that is never seen costs nothing either.
    """

    def __init__(
        self,
        frames: Frames,
        colors: BodyColors,
        layer: Layer = Layer.SUPERFICIAL,
    ) -> None:
        self._frames = frames
        self._colors = colors
        self._layer = layer
        self._bodies = [frames.body(view) for view in frames.views]

    @cached_property
    def _under(self) -> list[_Piece]:
        return [piece for body in self._bodies for piece in self._flesh(body)]

    @cached_property
    def _ink(self) -> list[_InkLine]:
        return [_InkLine(self._frames, body.view, line) for body in self._bodies for line in body.ink]

    @cached_property
    def _over(self) -> list[_Piece]:
        return [piece for body in self._bodies for piece in self._edge(body)]

    def paint(self, painter: QPainter, exposed: QRectF, *, scale: float) -> None:
        """Paint what lies in ``exposed`` (scene units), paper included; ``scale`` is pixels to a unit.

        Lines grow with the root of the scale: a body twice as large is not drawn with lines twice as fat.
        """
        painter.fillRect(exposed, self._colors.paper)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        thickness = sqrt(scale / _PLAIN_SCALE) / scale
        self._paint_pieces(painter, self._under, exposed, thickness)
        for line in self._ink:
            if line.bounds.intersects(exposed):
                painter.fillPath(line.at(scale, thickness), self._colors.ink)
        self._paint_pieces(painter, self._over, exposed, thickness)

    def _paint_pieces(
        self, painter: QPainter, pieces: list[_Piece], exposed: QRectF, thickness: float
    ) -> None:
        for piece in pieces:
            if piece.bounds.intersects(exposed):
                piece.pen.setWidthF(piece.pen_px * thickness)
                painter.setPen(piece.pen)
                painter.setBrush(piece.fill)
                painter.drawPath(piece.path)

    def _flesh(self, body: BodyMap) -> Iterator[_Piece]:
        skin = curves_path(self._frames, body.view, body.outline)
        yield _Piece(skin, skin.boundingRect(), QBrush(self._colors.skin), QPen(Qt.PenStyle.NoPen))
        for layer in _LAYERS_SEEN[self._layer]:
            for shape in body.muscles:
                if shape.layer is layer:
                    yield from self._muscle(body.view, shape)

    def _muscle(self, view: View, shape: MuscleShape) -> Iterator[_Piece]:
        path = curves_path(self._frames, view, shape.curves)
        filling = QBrush(self._colors.muscle(shape.layer))
        yield _Piece(path, path.boundingRect(), filling, _hairline(self._colors.fiber))
        if shape.fibers:
            fibers = curves_path(self._frames, view, shape.fibers)
            nothing = QBrush(Qt.BrushStyle.NoBrush)
            yield _Piece(fibers, path.boundingRect(), nothing, _hairline(self._colors.strand))

    def _edge(self, body: BodyMap) -> Iterator[_Piece]:
        pen = QPen(self._colors.outline)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        for curve in body.outline:
            for stretch in stretches(curve, _STRETCH):
                path = curves_path(self._frames, body.view, [stretch])
                bounds = path.boundingRect().adjusted(-5, -5, 5, 5)
                yield _Piece(path, bounds, QBrush(Qt.BrushStyle.NoBrush), pen, _OUTLINE_PX)


def _hairline(color: QColor) -> QPen:
    pen = QPen(color)
    pen.setCosmetic(True)
    return pen
