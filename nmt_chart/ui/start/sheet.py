"""The frame of every page before the practice is open: a title and one card in the middle of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nmt_chart.overriding import override
from nmt_chart.ui import theme
from nmt_chart.ui.icons import paint_icon
from nmt_chart.ui.kit.button import Button, ButtonRole
from nmt_chart.ui.kit.card import Card
from nmt_chart.ui.kit.middle import in_the_middle
from nmt_chart.ui.kit.words import Words
from nmt_chart.ui.tokens import ColorRole, Radius, Space, Type

if TYPE_CHECKING:
    from nmt_chart.ui.kit.banner import Banner

_CARD_WIDTH = 504
_MARK = 56


class StartSheet(QWidget):
    """Says what the page is for, holds its fields in a card, and ends in one button.

    ``busy`` is what the button says while its work is done.
    """

    scrolls = True
    """A page that always fits into the window comes up faster without."""

    def __init__(
        self,
        name: str,
        title: str,
        sentence: str,
        *,
        confirm: str,
        busy: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._confirm_label = confirm
        self._busy_label = busy or confirm
        self.card = Card(self, padding=Space.WIDE, gap=Space.MEDIUM)
        self._problem: Banner | None = None
        self.confirm = Button(confirm, ButtonRole.PRIMARY)
        self.confirm.setObjectName(f"{name}.confirm")
        self._lay_out(title, sentence)

    @property
    def problem(self) -> Banner:
        """Where it says above the button what went wrong; made when it is needed for the first time."""
        if self._problem is None:
            self._problem = self._new_problem()
        return self._problem

    def add_foot(self, *parts: QWidget) -> None:
        """Puts the button and then ``parts`` below the fields, which are complete now."""
        self.card.add(self.confirm)
        for part in parts:
            self.card.add(part)

    def show_problem(self, sentence: str) -> None:
        """Says above the button what went wrong, and gives the page back to the person."""
        from nmt_chart.ui.kit.banner import BannerKind

        self.show_ready()
        self.problem.say(sentence, BannerKind.ERROR)
        self.problem.setVisible(bool(sentence))

    def show_working(self) -> None:
        """The button's work is being done: nothing can be pressed meanwhile."""
        if self._problem is not None:
            self._problem.hide()
        self.confirm.set_label(self._busy_label)
        self.card.setEnabled(False)

    def show_ready(self) -> None:
        """The page waits for the person again."""
        self.card.setEnabled(True)
        self.confirm.set_label(self._confirm_label)

    def _new_problem(self) -> Banner:
        from nmt_chart.ui.kit.banner import Banner, BannerKind

        banner = Banner("", BannerKind.ERROR, self.card, dismissible=False)
        banner.setObjectName(f"{self.objectName()}.problem")
        banner.hide()
        self.card.column.insertWidget(self.card.column.indexOf(self.confirm), banner)
        return banner

    def _lay_out(self, title: str, sentence: str) -> None:
        middle = QWidget(self)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, Space.WIDE, 0, Space.WIDE)
        column.setSpacing(Space.SMALL)
        column.addStretch(2)
        for part in self._head(title, sentence):
            column.addWidget(part)
        column.addSpacing(Space.MEDIUM)
        column.addWidget(self.card)
        column.addStretch(3)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        page = in_the_middle(middle, widest=_CARD_WIDTH, margin=Space.MEDIUM)
        whole.addWidget(_scrolled(page, self) if self.scrolls else page)

    def _head(self, title: str, sentence: str) -> tuple[QWidget, ...]:
        words = (Words(title, Type.HEADING), Words(sentence, Type.BODY, ColorRole.TEXT_MUTED))
        for part in words:
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        return (_Mark(), *words)


def _scrolled(page: QWidget, parent: QWidget) -> QWidget:
    from nmt_chart.ui.kit.scrolled import scrolled

    return scrolled(page, parent)


class _Mark(QWidget):
    """The program's sign: the figure on its dark ground."""

    @override
    def sizeHint(self) -> QSize:
        return QSize(_MARK, _MARK + Space.SMALL)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colors = theme.current()
        box = QRectF((self.width() - _MARK) / 2, 0, _MARK, _MARK)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colors.rail_selected)
            painter.drawRoundedRect(box, Radius.CARD + Space.TIGHT, Radius.CARD + Space.TIGHT)
            paint_icon(painter, "chart", box.adjusted(11, 11, -11, -11), colors.rail_text_selected)
