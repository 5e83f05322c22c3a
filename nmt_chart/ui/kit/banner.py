"""A message that stays on the page until it is dealt with: what happened, and what to do."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from nmt_chart.overriding import override
from nmt_chart.ui import theme
from nmt_chart.ui.icons import paint_icon
from nmt_chart.ui.kit.button import Button, ButtonRole
from nmt_chart.ui.kit.icon_button import IconButton
from nmt_chart.ui.kit.naming import name_part
from nmt_chart.ui.kit.painting import draw_box
from nmt_chart.ui.kit.words import Words
from nmt_chart.ui.tokens import ColorRole, Palette, Radius, Space, Type

_ICON_COLUMN = 36
_LEAST_HEIGHT = 52


class BannerKind(StrEnum):
    """How much a message weighs."""

    INFO = "info"
    CAUTION = "caution"
    ERROR = "error"


_ICONS = {BannerKind.INFO: "info", BannerKind.CAUTION: "warning", BannerKind.ERROR: "stop_sign"}
_INKS = {
    BannerKind.INFO: ColorRole.ACCENT_TEXT,
    BannerKind.CAUTION: ColorRole.CAUTION_TEXT,
    BannerKind.ERROR: ColorRole.PAIN_TEXT,
}


class Banner(QWidget):
    """Icon, sentence, and buttons to act on it or to put it away. Dismissing hides it."""

    action_wanted = Signal()
    dismissed = Signal()

    def __init__(
        self,
        text: str = "",
        kind: BannerKind = BannerKind.INFO,
        parent: QWidget | None = None,
        *,
        action: str = "",
        dismissible: bool = True,
    ) -> None:
        super().__init__(parent)
        self._words = Words("", Type.BODY, ColorRole.TEXT, self)
        self.action = Button("", ButtonRole.PLAIN, self, compact=True)
        self.action.clicked.connect(self.action_wanted)
        self.dismissal = IconButton("close", "Dismiss", self, show_label=False)
        self.dismissal.clicked.connect(self._dismiss)
        self.dismissal.setVisible(dismissible)
        self.objectNameChanged.connect(self._name_parts)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setMinimumHeight(_LEAST_HEIGHT)
        self._lay_out()
        self.say(text, kind, action=action)

    @property
    def text(self) -> str:
        """The sentence it shows."""
        return self._words.text()

    def say(self, text: str, kind: BannerKind = BannerKind.INFO, *, action: str = "") -> None:
        """Show another message; it does not come into sight by itself."""
        self._kind = kind
        self._words.setText(text)
        self._words.set_role(_INKS[kind])
        self.action.set_label(action)
        self.action.setVisible(bool(action))
        self.setAccessibleName(text)
        self.update()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        right = Space.TIGHT if self.dismissal.isVisibleTo(self) else Space.MEDIUM
        row.setContentsMargins(_ICON_COLUMN + Space.SMALL, Space.TIGHT, right, Space.TIGHT)
        row.setSpacing(Space.SMALL)
        # The button is taller than two lines, and would make the banner grow if all of it had this room.
        self._words.setContentsMargins(0, Space.TIGHT, 0, Space.TIGHT)
        row.addWidget(self._words, 1)
        row.addWidget(self.action)
        row.addWidget(self.dismissal)

    def _name_parts(self) -> None:
        name_part(self, self.action, "action")
        name_part(self, self.dismissal, "dismiss")

    def _dismiss(self) -> None:
        self.hide()
        self.dismissed.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colors = theme.current()
        fill, line = _ground(colors, self._kind)
        box = QRectF(self.rect())
        icon_box = QRectF(box.left() + Space.MEDIUM, box.top(), 22, box.height())
        with QPainter(self) as painter:
            draw_box(painter, box, radius=Radius.CONTROL, fill=fill, line=line)
            paint_icon(painter, _ICONS[self._kind], icon_box, _INKS[self._kind].of(colors))


def _ground(colors: Palette, kind: BannerKind) -> tuple[QColor, QColor]:
    return {
        BannerKind.INFO: (colors.accent_soft, colors.accent),
        BannerKind.CAUTION: (colors.caution_soft, colors.caution),
        BannerKind.ERROR: (colors.pain_soft, colors.pain),
    }[kind]
