"""The pages of a document under each other, as sharp as the screen, drawn when they come in sight."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QScroller, QWidget

from nmt_chart.overriding import override
from nmt_chart.ui import theme
from nmt_chart.ui.kit.painting import draw_focus_ring
from nmt_chart.ui.print.pdf_pages import PdfPages
from nmt_chart.ui.tokens import Radius, Space

_STEP = 1.25
_LEAST, _MOST = 0.4, 4.0
_WIDEST_FIT_PX = 900
_KEPT = 4
_SHADOW = 3
_FOOT = 72
"""Room below the last page, so that nothing of it has to stay under what lies over the preview."""


class PdfPreview(QAbstractScrollArea):
    """Shows a document; it fits its width until one zooms.

    Plus, minus and 0 zoom, as Ctrl with the wheel does.
    """

    page_changed = Signal(int, int)  # the page in sight, counted from 1, and how many there are

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: PdfPages | None = None
        self._zoom = 1.0
        self._ringed = False
        self._pictures: dict[int, QImage] = {}
        self._pictured_at = 0.0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setAutoFillBackground(False)
        self.verticalScrollBar().setSingleStep(40)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)

    @property
    def zoom(self) -> float:
        """How large the pages are; 1 fits the width."""
        return self._zoom

    @property
    def page_in_sight(self) -> int:
        """The page in the middle of the viewport, counted from 0."""
        middle = self.viewport().height() / 2
        tops = [self.page_rect(number).top() for number in range(self._count)]
        return max((number for number, top in enumerate(tops) if top <= middle), default=0)

    def show_pages(self, pages: PdfPages | None) -> None:
        """Shows another document, or none; what is in sight stays in sight."""
        self._pages = pages
        self._pictures.clear()
        self._measure()
        self.viewport().update()

    def zoom_in(self) -> None:
        """Shows the pages larger."""
        self._zoom_to(self._zoom * _STEP)

    def zoom_out(self) -> None:
        """Shows the pages smaller."""
        self._zoom_to(self._zoom / _STEP)

    def zoom_fit(self) -> None:
        """Fits the width again."""
        self._zoom_to(1.0)

    def page_rect(self, number: int) -> QRectF:
        """Where a page lies in the viewport now."""
        top = float(Space.WIDE)
        scale = self._scale
        sizes = self._pages.sizes if self._pages else ()
        for size in sizes[:number]:
            top += round(size.height() * scale) + Space.LARGE
        width, height = (round(side * scale) for side in (sizes[number].width(), sizes[number].height()))
        left = max((self.viewport().width() - width) // 2, Space.WIDE)
        shift = QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        return QRectF(left, top, width, height).translated(-shift)

    @property
    def _count(self) -> int:
        return len(self._pages) if self._pages else 0

    @property
    def _scale(self) -> float:
        """Logical pixels to a point."""
        widest = max((size.width() for size in self._pages.sizes), default=1.0) if self._pages else 1.0
        room = min(self.viewport().width() - 2 * Space.WIDE, _WIDEST_FIT_PX)
        return max(room, 100) / widest * self._zoom

    def _zoom_to(self, zoom: float) -> None:
        bar = self.verticalScrollBar()
        middle = (bar.value() + self.viewport().height() / 2) / max(self._zoom, 0.01)
        self._zoom = min(max(zoom, _LEAST), _MOST)
        self._measure()
        bar.setValue(round(middle * self._zoom - self.viewport().height() / 2))
        self.viewport().update()

    def _measure(self) -> None:
        wide = tall = 0
        for size in self._pages.sizes if self._pages else ():
            wide = max(wide, round(size.width() * self._scale) + 2 * Space.WIDE)
            tall += round(size.height() * self._scale) + Space.LARGE
        view = self.viewport().size()
        for bar, length, room in (
            (self.horizontalScrollBar(), wide, view.width()),
            (self.verticalScrollBar(), tall + Space.WIDE + _FOOT if tall else 0, view.height()),
        ):
            bar.setPageStep(room)
            bar.setRange(0, max(length - room, 0))
        self._tell_page()

    def _tell_page(self) -> None:
        number = self.page_in_sight + 1 if self._count else 0
        self.setAccessibleDescription(f"Page {number} of {self._count}")
        self.page_changed.emit(number, self._count)

    def _picture(self, number: int) -> QImage:
        scale = self._scale * self.devicePixelRatioF()
        if scale != self._pictured_at:
            self._pictures.clear()
            self._pictured_at = scale
        if number not in self._pictures and self._pages is not None:
            while len(self._pictures) >= _KEPT:
                self._pictures.pop(max(self._pictures, key=lambda kept: abs(kept - number)))
            self._pictures[number] = self._pages.picture(number, scale)
        return self._pictures[number]

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self._tell_page()
        self.viewport().update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._zoom_to(self._zoom * _STEP ** (event.angleDelta().y() / 120))
            event.accept()
        else:
            super().wheelEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._ringed = True
        bar = self.verticalScrollBar()
        match event.key():
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.zoom_in()
            case Qt.Key.Key_Minus:
                self.zoom_out()
            case Qt.Key.Key_0:
                self.zoom_fit()
            case Qt.Key.Key_Home:
                bar.setValue(0)
            case Qt.Key.Key_End:
                bar.setValue(bar.maximum())
            case _:
                super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ringed = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(640, 640)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(280, 240)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self.viewport()) as painter:
            painter.fillRect(self.viewport().rect(), theme.current().sunken)
            for number in range(self._count):
                if self.page_rect(number).intersects(QRectF(event.rect())):
                    self._paint_page(painter, number)
            if self._ringed and self.hasFocus():
                draw_focus_ring(painter, QRectF(self.viewport().rect()), radius=Radius.CONTROL)

    def _paint_page(self, painter: QPainter, number: int) -> None:
        box = self.page_rect(number)
        painter.fillRect(box.translated(_SHADOW, _SHADOW), theme.current().shadow)
        painter.drawImage(box, self._picture(number))
