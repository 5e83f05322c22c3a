"""The frame of every dialog: title, content, and the buttons that end it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from nmt_chart.overriding import override
from nmt_chart.ui.kit.banner import Banner, BannerKind
from nmt_chart.ui.kit.button import Button, ButtonRole
from nmt_chart.ui.kit.naming import name_part
from nmt_chart.ui.kit.tab_order import follow
from nmt_chart.ui.kit.words import Words
from nmt_chart.ui.tokens import ColorRole, Space, Type


class Dialog(QDialog):
    """A question or a form over the window. Show it with ``open``; Escape cancels, Enter confirms.

    ``accepted`` and ``rejected`` tell how it ended. A form that must be checked first overrides ``accept``
    and calls ``show_problem`` instead of ending.
    """

    def __init__(
        self,
        title: str,
        parent: QWidget | None = None,
        *,
        confirm: str = "OK",
        cancel: str = "Cancel",
        role: ButtonRole = ButtonRole.PRIMARY,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        self.problem = Banner("", BannerKind.CAUTION, self, dismissible=False)
        self.problem.hide()
        self.confirm = Button(confirm, role, self)
        self.confirm.clicked.connect(self.accept)
        self.confirm.setVisible(bool(confirm))
        self.cancel = Button(cancel, ButtonRole.PLAIN, self)
        self.cancel.clicked.connect(self.reject)
        self.cancel.setVisible(bool(cancel))
        self._role = role
        self._further: list[Button] = []
        self._content = QVBoxLayout()
        self._extra = QHBoxLayout()
        self.objectNameChanged.connect(self._name_parts)
        self._lay_out(title)

    def add(self, part: QWidget) -> None:
        """Put the next piece of the content below the others."""
        self._content.addWidget(part)

    def add_sentence(self, sentence: str) -> None:
        """Put a paragraph into the content."""
        self.add(Words(sentence, Type.BODY, ColorRole.TEXT, self))

    def add_button(self, button: Button) -> None:
        """Put a further button at the left of the two that end the dialog."""
        self._further.append(button)
        self._extra.addWidget(button)

    def show_problem(self, sentence: str) -> None:
        """Say above the buttons what keeps the dialog open; an empty sentence takes it back."""
        self.problem.say(sentence, BannerKind.CAUTION)
        self.problem.setVisible(bool(sentence))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.confirm.isVisible():
            self.confirm.click()
        else:
            super().keyPressEvent(event)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        chain = self._focus_chain()
        buttons = (*self._further, self.cancel, self.confirm)
        fields = [widget for widget in chain if _takes_tab(widget) and widget not in buttons]
        follow(chain[-1], buttons)
        safest = self.cancel if self._role is ButtonRole.DANGER else self.confirm
        first = fields[0] if fields else safest
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def _focus_chain(self) -> list[QWidget]:
        chain: list[QWidget] = []
        widget = self.nextInFocusChain()
        while widget is not None and widget is not self:
            chain.append(widget)
            widget = widget.nextInFocusChain()
        return chain

    @override
    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Show):
            self._make_room()
        return handled

    def _make_room(self) -> None:
        """Grow when the content needs more lines than before: Qt does not do it for wrapped text."""
        layout = self.layout()
        needed = layout.totalHeightForWidth(self.width()) if layout else 0
        if needed > self.height():
            self.resize(self.width(), needed)

    def _lay_out(self, title: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.WIDE, Space.WIDE, Space.WIDE, Space.LARGE)
        column.setSpacing(Space.LARGE)
        column.addWidget(Words(title, Type.HEADING, ColorRole.TEXT, self))
        self._content.setSpacing(Space.MEDIUM)
        column.addLayout(self._content, 1)
        column.addWidget(self.problem)
        column.addLayout(self._button_row())
        self.setMinimumWidth(380)

    def _button_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        row.addLayout(self._extra)
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.confirm)
        return row

    def _name_parts(self) -> None:
        name_part(self, self.confirm, "confirm")
        name_part(self, self.cancel, "cancel")


def _takes_tab(widget: QWidget) -> bool:
    by_tab = (Qt.FocusPolicy.TabFocus, Qt.FocusPolicy.StrongFocus)
    return widget.isVisible() and widget.focusPolicy() in by_tab
