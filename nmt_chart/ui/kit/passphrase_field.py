"""A field for a passphrase, hidden until asked for, with a word about its length."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from nmt_chart.overriding import override
from nmt_chart.ui.kit.icon_button import IconButton
from nmt_chart.ui.kit.line_field import LineField
from nmt_chart.ui.kit.naming import name_part
from nmt_chart.ui.kit.words import Words
from nmt_chart.ui.tokens import ColorRole, Space, Type


class PassphraseField(QWidget):
    """Takes a passphrase; with ``min_length`` it counts down to it while one is typed.

    The passphrase is read from ``passphrase`` when it is needed and travels in no signal.
    """

    edited = Signal()
    submitted = Signal()

    def __init__(
        self, placeholder: str = "Passphrase", parent: QWidget | None = None, *, min_length: int | None = None
    ) -> None:
        super().__init__(parent)
        self._min_length = min_length
        self.showing = IconButton("eye", "Show the passphrase", checkable=True, show_label=False)
        self.showing.toggled.connect(self._show)
        self.line = LineField(placeholder, self, button=self.showing)
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self._hint = Words("", Type.CAPTION, ColorRole.TEXT_MUTED, self)
        self.line.textEdited.connect(self._count)
        self.line.returnPressed.connect(self.submitted)
        self._lay_out()
        self.objectNameChanged.connect(self._name_parts)
        self.setAccessibleName(placeholder)
        self.setFocusProxy(self.line)

    @property
    def passphrase(self) -> str:
        """What was typed."""
        return self.line.text()

    @property
    def is_long_enough(self) -> bool:
        """Whether it has the length asked for."""
        return len(self.passphrase) >= (self._min_length or 1)

    @property
    def hint(self) -> str:
        """What it says about the length."""
        return self._hint.text()

    def clear(self) -> None:
        """Forget what was typed and hide again."""
        self.line.clear()
        self.showing.setChecked(False)
        self._say_length()

    @override
    def setAccessibleName(self, name: str) -> None:
        """Name the line that takes the keys too."""
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.TIGHT)
        column.addWidget(self.line)
        column.addWidget(self._hint)
        self._hint.setVisible(self._min_length is not None)
        self._say_length()

    def _name_parts(self) -> None:
        name_part(self, self.line, "line")
        name_part(self, self.showing, "show")

    def _show(self, shown: bool) -> None:
        self.line.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        if shown:
            self.showing.set_icon("eye_off", "Hide the passphrase")
        else:
            self.showing.set_icon("eye", "Show the passphrase")

    def _count(self) -> None:
        self._say_length()
        self.edited.emit()

    def _say_length(self) -> None:
        if self._min_length is None:
            return
        missing = self._min_length - len(self.passphrase)
        self._hint.set_role(ColorRole.GOOD_TEXT if missing <= 0 else ColorRole.TEXT_MUTED)
        self._hint.setText(_length_hint(missing, self._min_length, started=bool(self.passphrase)))


def _length_hint(missing: int, least: int, *, started: bool) -> str:
    if missing <= 0:
        return "\N{CHECK MARK} Long enough. Longer is stronger."
    if not started:
        return f"{least} characters or more. A few words that belong only to you are easiest to keep."
    return f"{missing} more character{'' if missing == 1 else 's'}"
