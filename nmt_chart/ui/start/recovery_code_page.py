"""The recovery code of a new practice: shown once, to be kept away from the computer."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from nmt_chart.overriding import override
from nmt_chart.ui import theme
from nmt_chart.ui.kit.button import Button
from nmt_chart.ui.kit.check_box import CheckBox
from nmt_chart.ui.kit.painting import draw_box, draw_text
from nmt_chart.ui.kit.words import Words
from nmt_chart.ui.start.secret_clipboard import SecretClipboard
from nmt_chart.ui.start.sheet import StartSheet
from nmt_chart.ui.tokens import ColorRole, Radius, Space, Type

_NAME = "recovery-code"
_ROW_HEIGHT = 34.0
_SIGNS = Type.NUMBER._replace(tracking_px=2.0)


class RecoveryCodePage(StartSheet):
    """Shows the code, helps to take it away, and goes on once the person says it is safe."""

    save_wanted = Signal()
    print_wanted = Signal()
    continued = Signal()

    def __init__(self, code: str, parent: QWidget | None = None) -> None:
        super().__init__(
            _NAME,
            "Keep this recovery code",
            "If the passphrase is ever forgotten, this code is the only other way to your records. "
            "It is shown once.",
            confirm="Continue",
            parent=parent,
        )
        self.code = code
        self.clipboard = SecretClipboard()
        self.copy = Button("Copy")
        self.save = Button("Save as text\N{HORIZONTAL ELLIPSIS}")
        self.printing = Button("Print\N{HORIZONTAL ELLIPSIS}", icon="print")
        self.told = Words("", Type.SMALL, ColorRole.GOOD_TEXT)
        self.is_safe = CheckBox("I have put it in a safe place")
        for part, name in (
            (self.copy, "copy"),
            (self.save, "save"),
            (self.printing, "print"),
            (self.is_safe, "is-safe"),
        ):
            part.setObjectName(f"{_NAME}.{name}")
        self._fill_card()
        self._connect()

    def tell(self, sentence: str) -> None:
        """Says what was done with the code."""
        self.told.setText(sentence)
        self.told.setVisible(bool(sentence))

    def _fill_card(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        for button in (self.printing, self.save, self.copy):
            row.addWidget(button, 1)
        self.card.add(_Code(self.code))
        self.card.column.addLayout(row)
        self.card.add(self.told)
        self.told.hide()
        self.card.add(
            Words(
                "Print it or write it down, and keep it away from this computer.", role=ColorRole.TEXT_MUTED
            )
        )
        self.card.add(self.is_safe)
        self.add_foot()
        self.confirm.setEnabled(False)
        self.setFocusProxy(self.printing)

    def _connect(self) -> None:
        self.copy.clicked.connect(self._copy)
        self.save.clicked.connect(self.save_wanted)
        self.printing.clicked.connect(self.print_wanted)
        self.is_safe.toggled.connect(self.confirm.setEnabled)
        self.confirm.clicked.connect(self.continued)

    def _copy(self) -> None:
        self.clipboard.copy(self.code)
        self.tell("Copied. The clipboard is cleared in 30 seconds.")


class _Code(QWidget):
    """The code in two lines of large signs."""

    def __init__(self, code: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = _in_two_lines(code)
        self.setObjectName(f"{_NAME}.code")
        self.setAccessibleName("Recovery code")
        self.setAccessibleDescription(code)

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, round(_ROW_HEIGHT * len(self._lines)) + 2 * Space.LARGE)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colors = theme.current()
        with QPainter(self) as painter:
            draw_box(painter, QRectF(self.rect()), radius=Radius.CONTROL, fill=colors.sunken)
            for number, line in enumerate(self._lines):
                box = QRectF(0, Space.LARGE + number * _ROW_HEIGHT, self.width(), _ROW_HEIGHT)
                draw_text(painter, box, line, style=_SIGNS, color=colors.text)


def _in_two_lines(code: str) -> tuple[str, ...]:
    groups = code.split("-")
    half = (len(groups) + 1) // 2
    lines = (groups[:half], groups[half:])
    return tuple("-".join(line) for line in lines if line)
