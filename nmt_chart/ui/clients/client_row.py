"""A client as a line of the list."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from nmt_chart.domain.client import ClientSummary
from nmt_chart.domain.ids import ClientId
from nmt_chart.domain.terms import AlertKind
from nmt_chart.domain.visit import in_zone
from nmt_chart.ui import theme
from nmt_chart.ui.clients.pill import draw_pill
from nmt_chart.ui.dates import LocalDates
from nmt_chart.ui.icons import paint_icon
from nmt_chart.ui.kit.painting import LEFT, draw_text, text_width
from nmt_chart.ui.tokens import Space, Type

CLIENT_ROW_HEIGHT = 64
_DOT = " \N{MIDDLE DOT} "
_ICON = 18.0


@dataclass(frozen=True, slots=True)
class ClientRow:
    """Name, a line about the client, whether notes wait for a signature, and the gravest kind of alert."""

    key: ClientId
    name: str
    detail: str
    unsigned: int
    alert: AlertKind | None
    alerts: str

    @property
    def spoken(self) -> str:
        """The whole row for people who hear it."""
        parts = (self.name, self.detail, _unsigned_words(self.unsigned), self.alerts)
        return ", ".join(part for part in parts if part)

    def paint(self, painter: QPainter, box: QRectF) -> None:
        """Paints the row into ``box``."""
        colors = theme.current()
        title = QRectF(box.left(), box.top() + 8, box.width(), 24)
        line = QRectF(box.left(), title.bottom(), box.width(), 20)
        if self.unsigned:
            word = _unsigned_words(self.unsigned)
            title = draw_pill(painter, title, word, ink=colors.caution_text, fill=colors.caution_soft)
        self._paint_name(painter, title)
        draw_text(painter, line, self.detail, style=Type.SMALL, color=colors.text_muted, align=LEFT)

    def _paint_name(self, painter: QPainter, box: QRectF) -> None:
        colors = theme.current()
        room = _ICON + Space.TIGHT if self.alert else 0.0
        wide = min(text_width(self.name, Type.TITLE) + 1, box.width() - room)
        words = QRectF(box.left(), box.top(), wide, box.height())
        draw_text(painter, words, self.name, style=Type.TITLE, color=colors.text, align=LEFT)
        if self.alert:
            stop = self.alert is AlertKind.STOP
            place = QRectF(words.right() + Space.TIGHT, box.center().y() - _ICON / 2, _ICON, _ICON)
            ink = colors.pain_text if stop else colors.caution_text
            paint_icon(painter, "stop_sign" if stop else "warning", place, ink)


def client_row(client: ClientSummary, *, today: date, zone: str, dates: LocalDates) -> ClientRow:
    """The line of ``client`` as it reads today."""
    kinds = {alert.kind for alert in client.alerts}
    return ClientRow(
        key=client.id,
        name=client.name,
        detail=_DOT.join(_about(client, today, zone, dates)),
        unsigned=client.unsigned_visits,
        alert=next((kind for kind in AlertKind if kind in kinds), None),
        alerts=", ".join(f"alert: {alert.text}" for alert in client.alerts),
    )


def _about(client: ClientSummary, today: date, zone: str, dates: LocalDates) -> list[str]:
    words = []
    age = client.age_on(today)
    if age is not None:
        words.append(str(age))
    if client.phone:
        words.append(client.phone)
    if client.last_visit_at:
        words.append(f"seen {dates.shown(in_zone(client.last_visit_at, zone).date())}")
    else:
        words.append("no visits yet")
    return words


def _unsigned_words(count: int) -> str:
    return f"{count} unsigned" if count else ""
