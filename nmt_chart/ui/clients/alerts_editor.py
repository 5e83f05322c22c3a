"""The alerts of a client in the form: each a kind and a few words."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nmt_chart.domain.client import Alert
from nmt_chart.domain.ids import AlertId, new_id
from nmt_chart.domain.terms import AlertKind
from nmt_chart.domain.text import one_line
from nmt_chart.ui.kit.button import Button, ButtonRole
from nmt_chart.ui.kit.discarding import discard
from nmt_chart.ui.kit.icon_button import IconButton
from nmt_chart.ui.kit.line_field import LineField
from nmt_chart.ui.kit.segmented import Segmented
from nmt_chart.ui.tokens import Space

_NAME = "client-alerts"
_KIND_WIDTH = 190


class AlertsEditor(QWidget):
    """One line for each alert, and a button for one more. An alert without words is none."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(_NAME)
        self._lines: list[AlertLine] = []
        self.adding = Button("Add an alert", ButtonRole.PLAIN, self, icon="plus")
        self.adding.setObjectName(f"{_NAME}.add")
        self.adding.clicked.connect(self._add_new)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.SMALL)
        self._foot = QHBoxLayout()
        self._foot.addWidget(self.adding)
        self._foot.addStretch(1)
        self._column.addLayout(self._foot)

    @property
    def alerts(self) -> tuple[Alert, ...]:
        """The alerts as they are written."""
        return tuple(line.alert for line in self._lines if line.alert.text)

    @property
    def lines(self) -> tuple[AlertLine, ...]:
        """The lines from top to bottom."""
        return tuple(self._lines)

    def show_alerts(self, alerts: tuple[Alert, ...]) -> None:
        """Shows these alerts and no others."""
        for line in self.lines:
            self._drop(line)
        for alert in alerts:
            self._add(alert)

    def _add_new(self) -> None:
        self._add(Alert(AlertId(new_id()), AlertKind.CAUTION, ""))
        self._lines[-1].words.setFocus()
        self.edited.emit()

    def _add(self, alert: Alert) -> None:
        line = AlertLine(alert, self)
        line.edited.connect(self.edited)
        line.removed.connect(self._remove)
        self._lines.append(line)
        self._column.insertWidget(len(self._lines) - 1, line)
        line.show()
        self._rename()
        QWidget.setTabOrder(line.last, self.adding)

    def _remove(self, line: AlertLine) -> None:
        self._drop(line)
        self._rename()
        self.adding.setFocus()
        self.edited.emit()

    def _drop(self, line: AlertLine) -> None:
        self._lines.remove(line)
        self._column.removeWidget(line)
        discard(line)

    def _rename(self) -> None:
        for number, line in enumerate(self._lines, 1):
            line.set_number(number)


class AlertLine(QWidget):
    """Kind, words, and a button to remove it."""

    edited = Signal()
    removed = Signal(object)  # itself

    def __init__(self, alert: Alert, parent: QWidget) -> None:
        super().__init__(parent)
        self._id = alert.id
        self.kind = Segmented([(kind, kind.label) for kind in AlertKind], self, value=alert.kind)
        self.kind.setFixedWidth(_KIND_WIDTH)
        self.words = LineField("What to see before touching", self)
        self.words.setText(alert.text)
        self.last = IconButton("delete", "Remove this alert", self, show_label=False)
        self.kind.chosen.connect(self.edited)
        self.words.textEdited.connect(self.edited)
        self.last.clicked.connect(self._ask_removal)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.SMALL)
        row.addWidget(self.kind)
        row.addWidget(self.words, 1)
        row.addWidget(self.last)

    @property
    def alert(self) -> Alert:
        """The alert as it is written."""
        return Alert(self._id, AlertKind(str(self.kind.value)), one_line(self.words.text()))

    def set_number(self, number: int) -> None:
        """Names its parts after its place in the list."""
        name = f"{_NAME}.{number}"
        self.kind.setObjectName(f"{name}.kind")
        self.words.setObjectName(f"{name}.words")
        self.last.setObjectName(f"{name}.remove")
        self.kind.setAccessibleName(f"Kind of alert {number}")
        self.words.setAccessibleName(f"Alert {number}")
        self.last.setAccessibleName(f"Remove alert {number}")

    def _ask_removal(self) -> None:
        self.removed.emit(self)
