"""The preview with its page number and zoom laid over it."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nmt_chart.overriding import override
from nmt_chart.ui.kit.card import Card
from nmt_chart.ui.kit.icon_button import IconButton
from nmt_chart.ui.kit.words import Words
from nmt_chart.ui.print.preview import PdfPreview
from nmt_chart.ui.tokens import ColorRole, Space, Type

_BAR_ROOM = 14


class PreviewPane(QWidget):
    """Holds the preview and keeps its controls in the lower right corner."""

    def __init__(self, parent: QWidget | None = None, *, name: str = "print") -> None:
        super().__init__(parent)
        self.preview = PdfPreview(self)
        self.preview.setObjectName(f"{name}.preview")
        self.preview.setAccessibleName("Preview")
        self._card = Card(self, padding=Space.TIGHT, gap=0)
        self._page = Words("", Type.SMALL, ColorRole.TEXT_MUTED, self._card, wraps=False)
        self._lay_out(name)
        self.preview.page_changed.connect(self._show_page)
        self._show_page(0, 0)

    def _lay_out(self, name: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.preview)
        row = QHBoxLayout()
        row.setSpacing(0)
        self._page.setContentsMargins(Space.MEDIUM, 0, Space.SMALL, 0)
        row.addWidget(self._page)
        for icon, label, part, slot in (
            ("zoom_out", "Zoom out", "zoom-out", self.preview.zoom_out),
            ("zoom_fit", "Fit the width", "zoom-fit", self.preview.zoom_fit),
            ("zoom_in", "Zoom in", "zoom-in", self.preview.zoom_in),
        ):
            button = IconButton(icon, label, self._card, show_label=False)
            button.setObjectName(f"{name}.{part}")
            button.clicked.connect(slot)
            row.addWidget(button)
        self._card.column.addLayout(row)

    def _show_page(self, page: int, count: int) -> None:
        self._page.setText(f"Page {page} of {count}" if count else "")
        self._card.setVisible(count > 0)
        self._arrange()

    def _arrange(self) -> None:
        self._card.adjustSize()
        left = self.width() - self._card.width() - Space.LARGE - _BAR_ROOM
        self._card.move(left, self.height() - self._card.height() - Space.LARGE)
        self._card.raise_()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
