"""The head of a screen about one client: name, what the screen shows, alerts, and what can be done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nmt_chart.domain.client import Alert
from nmt_chart.overriding import override
from nmt_chart.ui import theme
from nmt_chart.ui.kit.alert_pill import AlertKind, AlertPill
from nmt_chart.ui.kit.discarding import discard
from nmt_chart.ui.kit.elided_line import ElidedLine
from nmt_chart.ui.tokens import ColorRole, Space, Type

_HEIGHT = 72


class ClientHeading(QWidget):
    """Shows whose record it is, with the alerts beside the name; actions are added at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ElidedLine(Type.HEADING, ColorRole.TEXT, self)
        self._facts = ElidedLine(Type.SMALL, ColorRole.TEXT_MUTED, self)
        self._pills = QHBoxLayout()
        self._row = QHBoxLayout(self)
        self._lay_out()
        self.setFixedHeight(_HEIGHT)

    def show_client(self, name: str, alerts: Sequence[Alert]) -> None:
        """Shows the client's name and alerts."""
        self._name.show_text(name)
        self._drop_pills()
        for alert in alerts:
            self._pills.addWidget(AlertPill(alert.text, AlertKind(alert.kind.value), self))

    def show_facts(self, facts: str) -> None:
        """Shows the line below the name."""
        self._facts.show_text(facts)

    def add_action(self, action: QWidget) -> None:
        """Puts something to press at the right end."""
        self._row.addWidget(action)

    def _lay_out(self) -> None:
        who = QVBoxLayout()
        who.setSpacing(0)
        who.addStretch(1)
        who.addWidget(self._name)
        who.addWidget(self._facts)
        who.addStretch(1)
        self._pills.setSpacing(Space.SMALL)
        self._row.setContentsMargins(Space.WIDE, 0, Space.WIDE, 0)
        self._row.setSpacing(Space.MEDIUM)
        self._row.addLayout(who)
        self._row.addSpacing(Space.SMALL)
        self._row.addLayout(self._pills)
        self._row.addStretch(1)

    def _drop_pills(self) -> None:
        while (item := self._pills.takeAt(0)) is not None:
            pill = item.widget()
            if pill is not None:
                discard(pill)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colors = theme.current()
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), colors.surface)
            painter.fillRect(0, self.height() - 1, self.width(), 1, colors.line)
