"""The sheet of one muscle, ready to print."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nmt_chart.overriding import override
from nmt_chart.ui import theme
from nmt_chart.ui.kit.banner import Banner
from nmt_chart.ui.kit.button import Button, ButtonRole
from nmt_chart.ui.kit.words import Words
from nmt_chart.ui.print.preview_pane import PreviewPane
from nmt_chart.ui.tokens import ColorRole, Space, Type


class SheetPage(QWidget):
    """The preview, and the ways on and back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("muscle-sheet")
        self.back = Button("Atlas", ButtonRole.QUIET, self, icon="chevron_left")
        self.back.setObjectName("sheet.back")
        self.back.setAccessibleName("Back to the atlas")
        self.title = Words("", Type.TITLE, ColorRole.TEXT, self, wraps=False)
        self.save = Button("Save PDF\N{HORIZONTAL ELLIPSIS}", parent=self)
        self.save.setObjectName("sheet.save")
        self.print = Button("Print\N{HORIZONTAL ELLIPSIS}", ButtonRole.PRIMARY, self, icon="print")
        self.print.setObjectName("sheet.print")
        self.notice = Banner("", parent=self)
        self.notice.setObjectName("sheet.notice")
        self.notice.hide()
        self.pane = PreviewPane(self, name="sheet")
        self._lay_out()
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self).activated.connect(self.back.click)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(Space.MEDIUM, Space.MEDIUM, Space.WIDE, Space.MEDIUM)
        head.setSpacing(Space.MEDIUM)
        head.addWidget(self.back)
        head.addWidget(self.title, 1)
        for action in (self.save, self.print):
            head.addWidget(action)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.notice)
        column.addWidget(self.pane, 1)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.current().surface)
