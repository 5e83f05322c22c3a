"""The head of the client card: name, alerts, and what to do with the client now."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nmt_chart.domain.client import Client
from nmt_chart.ui.clients.alert_row import AlertRow
from nmt_chart.ui.clients.client_view import ClientView
from nmt_chart.ui.dates import LocalDates
from nmt_chart.ui.kit.button import Button, ButtonRole
from nmt_chart.ui.kit.icon_button import IconButton
from nmt_chart.ui.kit.paragraph import Paragraph
from nmt_chart.ui.tokens import ColorRole, Space, Type

_START = "Start visit"
_GO_ON = "Go on with today's visit"
_BRING_BACK = "Bring back"
_DOT = " \N{MIDDLE DOT} "


class CardHeader(QWidget):
    """Name and age, alerts as pills, and the one large button: start or go on with the visit."""

    visit_wanted = Signal()
    return_wanted = Signal()
    progress_wanted = Signal()
    edit_wanted = Signal()

    def __init__(self, dates: LocalDates, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dates = dates
        self._is_archived = False
        self.name = Paragraph("", Type.HEADING, most_lines=2)
        self.about = Paragraph("", Type.BODY, ColorRole.TEXT_MUTED, most_lines=2)
        self.alerts = AlertRow()
        self.edit = IconButton("edit", "Edit the client", show_label=False)
        self.progress = Button("Progress", icon="progress")
        self.main = Button(_START, ButtonRole.PRIMARY)
        for button, name in (
            (self.edit, "edit-client"),
            (self.progress, "client-progress"),
            (self.main, "start-visit"),
        ):
            button.setObjectName(name)
        self._lay_out()
        self._connect()

    def show_client(self, view: ClientView) -> None:
        """Shows the client's name and what can be done today."""
        client = view.client
        self._is_archived = view.is_archived
        self.name.set_text(client.name)
        self.about.set_text(_DOT.join(self._about(client, view)))
        self.about.setVisible(bool(self.about.text))
        self.alerts.show_alerts(client.alerts)
        going_on = _GO_ON if view.todays_draft else _START
        self.main.set_label(_BRING_BACK if view.is_archived else going_on)
        self.progress.setEnabled(bool(view.visits))

    def _about(self, client: Client, view: ClientView) -> list[str]:
        born, age = client.date_of_birth, client.age_on(view.today)
        words = [f"\N{LEFT DOUBLE QUOTATION MARK}{client.preferred_name}\N{RIGHT DOUBLE QUOTATION MARK}"]
        words = words if client.preferred_name else []
        words += [client.pronouns] if client.pronouns else []
        words += [f"{age}, born {self._dates.shown(born)}"] if born else []
        words += ["archived"] if view.is_archived else []
        return words

    def _lay_out(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(Space.HAIR)
        names.addWidget(self.name)
        names.addWidget(self.about)
        names.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        row.addLayout(names, 1)
        for button in (self.edit, self.progress, self.main):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        column.addLayout(row)
        column.addWidget(self.alerts)

    def _connect(self) -> None:
        self.edit.clicked.connect(self.edit_wanted)
        self.progress.clicked.connect(self.progress_wanted)
        self.main.clicked.connect(self._ask)

    def _ask(self) -> None:
        if self._is_archived:
            self.return_wanted.emit()
        else:
            self.visit_wanted.emit()
