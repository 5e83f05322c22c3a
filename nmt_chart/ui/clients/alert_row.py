"""The alerts of a client as pills, in as many lines as they need."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from nmt_chart.domain.client import Alert
from nmt_chart.domain.terms import AlertKind
from nmt_chart.overriding import override
from nmt_chart.ui.kit import alert_pill
from nmt_chart.ui.kit.discarding import discard
from nmt_chart.ui.kit.flow import FlowLayout


class AlertRow(QWidget):
    """Shows alerts, the gravest first; a long one ends where the row does."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self)
        self._pills: list[alert_pill.AlertPill] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def texts(self) -> tuple[str, ...]:
        """What the pills say."""
        return tuple(pill.text for pill in self._pills)

    def show_alerts(self, alerts: tuple[Alert, ...]) -> None:
        """Shows these alerts; without any it is out of sight."""
        while self._pills:
            pill = self._pills.pop()
            self._flow.removeWidget(pill)
            discard(pill)
        for kind in AlertKind:
            for alert in alerts:
                if alert.kind is kind:
                    self._add(alert)
        self.setVisible(bool(alerts))
        self.updateGeometry()

    def _add(self, alert: Alert) -> None:
        pill = alert_pill.AlertPill(alert.text, alert_pill.AlertKind(alert.kind.value), self)
        pill.setMaximumWidth(max(self.width(), 1))
        self._pills.append(pill)
        self._flow.addWidget(pill)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for pill in self._pills:
            pill.setMaximumWidth(max(self.width(), 1))
