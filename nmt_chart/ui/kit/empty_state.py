"""What stands where a list is still empty: what belongs here and what to do next."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nmt_chart.overriding import override
from nmt_chart.ui import theme
from nmt_chart.ui.icons import paint_icon
from nmt_chart.ui.kit.button import Button, ButtonRole
from nmt_chart.ui.kit.naming import name_part
from nmt_chart.ui.kit.words import Words
from nmt_chart.ui.tokens import ColorRole, Space, Type

_WIDEST = 420


class EmptyState(QWidget):
    """An icon, a title, a sentence and, if there is something to do, the button that does it."""

    action_wanted = Signal()

    def __init__(
        self, icon: str, title: str, sentence: str, parent: QWidget | None = None, *, action: str = ""
    ) -> None:
        super().__init__(parent)
        self.title = Words(title, Type.TITLE, ColorRole.TEXT, self)
        self.sentence = Words(sentence, Type.BODY, ColorRole.TEXT_MUTED, self)
        self.action = Button(action, ButtonRole.PRIMARY, self)
        self.action.setVisible(bool(action))
        self.action.clicked.connect(self.action_wanted)
        self.objectNameChanged.connect(self._name_parts)
        self._lay_out(_Medallion(icon, self))

    def set_words(self, title: str, sentence: str) -> None:
        """Say something else, e.g. that nothing was found."""
        self.title.setText(title)
        self.sentence.setText(sentence)

    def _lay_out(self, medallion: QWidget) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(Space.SMALL)
        column.addStretch(2)
        column.addWidget(medallion, 0, Qt.AlignmentFlag.AlignHCenter)
        for words in (self.title, self.sentence):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            words.setMaximumWidth(_WIDEST)
            column.addLayout(_in_the_middle(words))
        column.addSpacing(Space.SMALL)
        column.addWidget(self.action, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def _name_parts(self) -> None:
        name_part(self, self.action, "action")


def _in_the_middle(words: QWidget) -> QHBoxLayout:
    """A row that gives ``words`` all the width they may have, so that their lines are counted rightly."""
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(words, 1000)
    row.addStretch(1)
    return row


class _Medallion(QWidget):
    def __init__(self, icon: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon = icon
        self.setFixedSize(QSize(72, 72))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colors = theme.current()
        box = QRectF(self.rect())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colors.accent_soft)
            painter.drawEllipse(box)
            paint_icon(painter, self._icon, box.adjusted(20, 20, -20, -20), colors.accent_text)
