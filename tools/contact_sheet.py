"""Draws every view of every figure on one sheet: in light, in dark, and as it prints in black and white.

Run: ``python tools/contact_sheet.py [FOLDER]``, by default into docs/pictures.
"""

from __future__ import annotations

import io
import os
import sys
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parent.parent))

import pypdfium2
from PIL import Image
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication
from reportlab.pdfgen.canvas import Canvas

from nmt_chart.bodymaps.loader import load_body_map
from nmt_chart.domain.body import BodyMap, Figure, View
from nmt_chart.domain.chart import Chart
from nmt_chart.domain.geometry import Point
from nmt_chart.reports.figure import draw_bodies
from nmt_chart.reports.figure_layout import Placed, Slot, placed_within
from nmt_chart.settings import Scheme
from nmt_chart.ui import theme
from nmt_chart.ui.canvas.body_colors import body_colors
from nmt_chart.ui.canvas.figure import FigureDrawing
from nmt_chart.ui.canvas.frames import UNITS, Frames
from nmt_chart.ui.canvas.view_groups import ViewGroup
from nmt_chart.ui.kit.painting import draw_text
from nmt_chart.ui.tokens import ColorRole, Type

PICTURES = Path(__file__).parent.parent / "docs" / "pictures"
PIXELS = 1600
PAGE = (600.0, 690.0)
"""Points; a pixel of the sheet is PAGE / PIXELS of them."""

_WHOLE = (View.FRONT, View.BACK, View.RIGHT, View.LEFT)
_HEADS = (View.HEAD_RIGHT, View.FACE, View.HEAD_LEFT)
_LIMBS = (View.HANDS_PALMAR, View.HANDS_DORSAL, View.FEET_DORSAL, View.FEET_PLANTAR)
_CAPTION = 16.0
_COLORS = 40


@dataclass(frozen=True, slots=True)
class Strip:
    """Some views of one figure side by side, and their place on the sheet in points."""

    slot: Slot
    views: tuple[View, ...]
    figure: Figure = Figure.NEUTRAL

    @property
    def bodies(self) -> list[BodyMap]:
        """The drawings."""
        return [load_body_map(view, self.figure) for view in self.views]


STRIPS = (
    Strip(Slot(10, 326, 580, 354), _WHOLE),
    Strip(Slot(10, 120, 290, 196), _WHOLE, Figure.MALE),
    Strip(Slot(300, 120, 290, 196), _WHOLE, Figure.FEMALE),
    Strip(Slot(10, 6, 250, 106), _HEADS),
    Strip(Slot(260, 6, 330, 106), _LIMBS),
)


def main(folder: Path) -> None:
    """Writes the three sheets."""
    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication([])
    for scheme in (Scheme.LIGHT, Scheme.DARK):
        theme.apply_theme(application, scheme)
        _save(_on_screen(), folder / f"bodies-{scheme.value}.png")
    _save(_in_print(), folder / "bodies-print.png")


def _save(picture: Image.Image, file: Path) -> None:
    colors = picture.quantize(_COLORS, dither=Image.Dither.NONE)
    colors.save(file, optimize=True)
    print(f"{file.name}: {picture.width} x {picture.height}, {file.stat().st_size // 1000} kB")


def _on_screen() -> Image.Image:
    ratio = PIXELS / PAGE[0]
    image = QImage(PIXELS, round(PAGE[1] * ratio), QImage.Format.Format_RGB32)
    image.fill(body_colors().paper)
    with QPainter(image) as painter:
        for strip in STRIPS:
            for placed in placed_within(strip.slot, strip.bodies):
                _paint(painter, placed, ratio)
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    size = (plain.width(), plain.height())
    return Image.frombytes("RGB", size, bytes(plain.constBits()), "raw", "RGB", plain.bytesPerLine())


def _paint(painter: QPainter, placed: Placed, ratio: float) -> None:
    """Paints one drawing as the chart does, where it would stand on the printed sheet."""
    view = placed.body.view
    frames = Frames({view: placed.body}, (ViewGroup("sheet", "Sheet", (view,)),))
    scale = placed.scale * ratio / UNITS
    box = frames.figure_rect(view)
    left, top = placed.at(Point(placed.bounds.left, placed.bounds.top))
    painter.save()
    painter.translate(left * ratio - box.left() * scale, (PAGE[1] - top) * ratio - box.top() * scale)
    painter.scale(scale, scale)
    FigureDrawing(frames, body_colors()).paint(painter, box.adjusted(-4, -4, 4, 4), scale=scale)
    painter.restore()
    foot = (PAGE[1] - top) * ratio + box.height() * scale
    words = QRectF(left * ratio - 60, foot, box.width() * scale + 120, _CAPTION * ratio)
    draw_text(painter, words, view.caption, style=Type.BODY, color=ColorRole.TEXT_MUTED.of(theme.current()))


def _in_print() -> Image.Image:
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=PAGE, invariant=1)
    for strip in STRIPS:
        draw_bodies(canvas, Chart(), strip.bodies, strip.slot, mark_radius=5.6)
    canvas.save()
    page = pypdfium2.PdfDocument(file.getvalue())[0]
    picture: Image.Image = page.render(scale=PIXELS / PAGE[0], grayscale=True).to_pil()
    return picture.convert("L")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else PICTURES)
