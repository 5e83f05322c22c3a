"""Text that a person typed, on as many lines as it needs: even a word longer than the line is shown whole."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QSize
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from nmt_chart.overriding import override
from nmt_chart.ui import theme
from nmt_chart.ui.tokens import ColorRole, Type, TypeStyle

_LEAST_WIDTH = 80
_CUT = "\N{HORIZONTAL ELLIPSIS}"


class Paragraph(QWidget):
    """Plain text in one step of the type scale; it breaks between words where it can, else within them.

    With ``most_lines`` what goes beyond them ends in an ellipsis, and the tip says it whole.
    """

    def __init__(
        self,
        text: str = "",
        style: TypeStyle = Type.BODY,
        role: ColorRole = ColorRole.TEXT,
        parent: QWidget | None = None,
        *,
        most_lines: int | None = None,
    ) -> None:
        super().__init__(parent)
        self._role = role
        self._most_lines = most_lines
        self._text = ""
        self._document = _document(style, self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_text(text)

    @property
    def text(self) -> str:
        """The whole text."""
        return self._text

    def set_text(self, text: str) -> None:
        """Show another text."""
        self._text = text
        self._document.setPlainText(text)
        self.setAccessibleName(text)
        self.setToolTip("")
        self.updateGeometry()
        self.update()

    def set_most_lines(self, most_lines: int | None) -> None:
        """Cut after so many lines from now on, or never."""
        if most_lines != self._most_lines:
            self._most_lines = most_lines
            self.set_text(self._text)

    @override
    def sizeHint(self) -> QSize:
        self._document.setPlainText(self._text)
        self._document.setTextWidth(-1)
        wide = max(ceil(self._document.idealWidth()), _LEAST_WIDTH)
        return QSize(wide, self.heightForWidth(wide))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST_WIDTH, self.heightForWidth(max(self.width(), _LEAST_WIDTH)))

    @override
    def heightForWidth(self, width: int) -> int:
        self._fit(width)
        return ceil(self._document.size().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            # The least height follows from the width, which layouts do not ask about again by themselves.
            self.updateGeometry()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self._fit(self.width())
        self.setToolTip("" if self._document.toPlainText() == self._text else self._text)
        context = QAbstractTextDocumentLayout.PaintContext()
        colors = QPalette(self.palette())
        colors.setColor(QPalette.ColorRole.Text, self._role.of(theme.current()))
        context.palette = colors
        with QPainter(self) as painter:
            self._document.documentLayout().draw(painter, context)

    def _fit(self, width: int) -> None:
        """Lay the text out at ``width``, cut where its lines end."""
        if self._document.toPlainText() != self._text:
            self._document.setPlainText(self._text)
        self._document.setTextWidth(width)
        end = self._end_of_lines()
        if end is not None:
            self._document.setPlainText(self._text[: max(end - 2, 0)].rstrip() + _CUT)
            self._document.setTextWidth(width)

    def _end_of_lines(self) -> int | None:
        """Where the last line allowed ends, or None when the text needs no more lines than that."""
        left = self._most_lines
        # Lines are known once the size was asked for.
        self._document.size()
        block = self._document.firstBlock()
        while left is not None and block.isValid():
            lines = block.layout().lineCount()
            if lines > left or (lines == left and block.next().isValid()):
                last = block.layout().lineAt(left - 1)
                return block.position() + last.textStart() + last.textLength()
            left -= lines
            block = block.next()
        return None


def _document(style: TypeStyle, parent: QWidget) -> QTextDocument:
    document = QTextDocument(parent)
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setDefaultFont(theme.font(style))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(option)
    return document
