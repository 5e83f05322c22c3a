"""The head of the chart screen: who, when, alerts, whether all is saved, and the way out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nmt_chart.domain.client import Alert
from nmt_chart.ui.kit.alert_pill import AlertKind, AlertPill
from nmt_chart.ui.kit.button import Button, ButtonRole
from nmt_chart.ui.kit.saved_indicator import SavedIndicator
from nmt_chart.ui.kit.words import Words
from nmt_chart.ui.tokens import ColorRole, Space, Type
from nmt_chart.ui.visits.form import empty_out
from nmt_chart.ui.visits.recorder import SaveState, Saving


class VisitHeader(QWidget):
    """Shows whose chart it is; tells when printing, signing or the time of service is wanted."""

    print_wanted = Signal()
    sign_wanted = Signal()
    time_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("visit-header")
        self._name = Words("", Type.HEADING, ColorRole.TEXT, self, wraps=False)
        self._facts = Button("", ButtonRole.QUIET, self, compact=True)
        self._facts.setObjectName("visit-header.time")
        self._facts.setToolTip("Change the date and time of service")
        self._alerts = QHBoxLayout()
        self.saved = SavedIndicator(self)
        self._print = Button("Print\N{HORIZONTAL ELLIPSIS}", ButtonRole.PLAIN, self)
        self._print.setObjectName("visit-header.print")
        self._sign = Button("Finish & sign", ButtonRole.PRIMARY, self)
        self._sign.setObjectName("visit-header.sign")
        self._lay_out()
        self._print.clicked.connect(self.print_wanted)
        self._sign.clicked.connect(self.sign_wanted)
        self._facts.clicked.connect(self.time_wanted)

    def show_client(self, name: str, alerts: Sequence[Alert]) -> None:
        """Shows the client's name and alerts."""
        self._name.setText(name)
        self._name.setToolTip(name)
        empty_out(self._alerts)
        for alert in alerts:
            self._alerts.addWidget(AlertPill(alert.text, AlertKind(alert.kind.value), self))

    def show_facts(self, facts: str, *, frozen: bool, signed: str = "") -> None:
        """Shows the line below the name, and whether the visit is still to be signed."""
        self._facts.set_label(facts)
        self._facts.setEnabled(not frozen)
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
        who.setSpacing(0)
        who.addWidget(self._name)
        who.addWidget(self._facts, 0, Qt.AlignmentFlag.AlignLeft)
        self._alerts.setSpacing(Space.SMALL)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.WIDE, Space.SMALL, Space.WIDE, Space.SMALL)
        row.setSpacing(Space.MEDIUM)
        row.addLayout(who)
        row.addLayout(self._alerts, 1)
        row.addStretch(1)
        for part in (self.saved, self._signed, self._print, self._sign):
            row.addWidget(part)
