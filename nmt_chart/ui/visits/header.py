"""The head of the chart screen: who, when, alerts, whether all is saved, and the way out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nmt_chart.domain.client import Alert
from nmt_chart.overriding import override
from nmt_chart.ui.kit.alert_pill import AlertKind, AlertPill
from nmt_chart.ui.kit.button import Button, ButtonRole
from nmt_chart.ui.kit.elided_line import ElidedLine
from nmt_chart.ui.kit.icon_button import IconButton
from nmt_chart.ui.kit.saved_indicator import SavedIndicator
from nmt_chart.ui.kit.words import Words
from nmt_chart.ui.tokens import ColorRole, Space, Type
from nmt_chart.ui.visits.form import empty_out
from nmt_chart.ui.visits.recorder import SaveState, Saving

_HEIGHT = 72
_AFTER_TIME = 2


class VisitHeader(QWidget):
    """Shows whose chart it is; tells when printing, signing or the time of service is wanted."""

    print_wanted = Signal()
    sign_wanted = Signal()
    time_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("visit-header")
        self._name = ElidedLine(Type.HEADING, ColorRole.TEXT, self)
        self._facts = ElidedLine(Type.SMALL, ColorRole.TEXT_MUTED, self)
        self._time = IconButton("calendar", "Change the date and time of service", self, show_label=False)
        self._time.setObjectName("visit-header.time")
        self._alerts = QWidget(self)
        self._pills = QHBoxLayout(self._alerts)
        self.saved = SavedIndicator(self)
        self._print = Button("Print\N{HORIZONTAL ELLIPSIS}", ButtonRole.PLAIN, self)
        self._print.setObjectName("visit-header.print")
        self._sign = Button("Finish & sign", ButtonRole.PRIMARY, self)
        self._sign.setObjectName("visit-header.sign")
        self._lay_out()
        self._print.clicked.connect(self.print_wanted)
        self._sign.clicked.connect(self.sign_wanted)
        self._time.clicked.connect(self.time_wanted)

    def show_client(self, name: str, alerts: Sequence[Alert]) -> None:
        """Shows the client's name and alerts."""
        self._name.show_text(name)
        empty_out(self._pills)
        for alert in alerts:
            self._pills.addWidget(AlertPill(alert.text, AlertKind(alert.kind.value), self._alerts))
        self._alerts.setVisible(bool(alerts))
        self._place_alerts()

    def show_facts(self, facts: str, *, frozen: bool, signed: str = "") -> None:
        """Shows the line below the name, and whether the visit is still to be signed."""
        self._facts.show_text(facts)
        self._time.setVisible(not frozen)
        self._sign.setVisible(not frozen)
        self.saved.setVisible(not frozen)
        self._signed.setText(signed)
        self._signed.setVisible(frozen)

    def show_saving(self, state: SaveState, local: datetime | None) -> None:
        """Shows whether all is on disk; ``local`` is when, on the wall clock."""
        match state.saving:
            case Saving.SAVED if local is not None:
                self.saved.show_saved(local)
            case Saving.SAVED:
                self.saved.show_nothing()
            case Saving.PENDING:
                self.saved.show_saving()
            case Saving.FAILED:
                self.saved.show_not_saved()

    def _lay_out(self) -> None:
        self._signed = Words("", Type.SMALL, ColorRole.GOOD_TEXT, self, wraps=False)
        who = QVBoxLayout()
        who.setSpacing(Space.HAIR)
        who.addStretch(1)
        who.addWidget(self._name)
        who.addWidget(self._facts)
        who.addStretch(1)
        self._pills.setContentsMargins(0, 0, 0, 0)
        self._pills.setSpacing(Space.SMALL)
        self._row = QHBoxLayout()
        self._row.setSpacing(Space.MEDIUM)
        self._row.addLayout(who)
        self._row.addWidget(self._time)
        self._row.addStretch(1)
        for part in (self.saved, self._signed, self._print, self._sign):
            self._row.addWidget(part)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(Space.WIDE, Space.SMALL, Space.WIDE, Space.SMALL)
        self._column.setSpacing(Space.TIGHT)
        self._column.addLayout(self._row)
        self.setMinimumHeight(_HEIGHT)

    def _place_alerts(self) -> None:
        """Beside the name where they fit whole, else in a line of their own: an alert is never cut to fit."""
        taken = sum(part.sizeHint().width() + Space.MEDIUM for part in self._beside_alerts())
        wanted = self._pills.sizeHint().width()
        if taken + wanted + 2 * Space.WIDE <= self.width():
            self._row.insertWidget(_AFTER_TIME, self._alerts)
        else:
            self._column.addWidget(self._alerts, 0, Qt.AlignmentFlag.AlignLeft)

    def _beside_alerts(self) -> tuple[QWidget, ...]:
        name = max(self._name, self._facts, key=_width)
        return (
            name,
            *(part for part in (self._time, self.saved, self._print, self._sign) if part.isVisibleTo(self)),
        )

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_alerts()


def _width(part: QWidget) -> int:
    return part.sizeHint().width()
