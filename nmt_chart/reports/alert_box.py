"""Alerts on paper: a sign, a word and a frame each, so that they stand out without color."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reportlab.lib.colors import HexColor
from reportlab.platypus import Flowable, Spacer, Table

from nmt_chart.domain.client import Alert
from nmt_chart.domain.terms import AlertKind
from nmt_chart.reports.fonts import Weight
from nmt_chart.reports.styles import BODY, CELL_MUTED, PAIN, WHITE, Align, TextStyle
from nmt_chart.reports.tables import WHOLE, RowTable, table_style
from nmt_chart.reports.writing import Writer, draw_line

_COLORS: Final = {AlertKind.STOP: PAIN, AlertKind.CAUTION: HexColor("#75490a")}
_GROUNDS: Final = {AlertKind.STOP: HexColor("#fbeeec"), AlertKind.CAUTION: HexColor("#fbf5e9")}
_SIGN_ROOM: Final = 26.0
_KIND_ROOM: Final = 56.0
_MARK: Final = TextStyle(9, 10, Weight.BOLD, WHITE, Align.CENTER)


class AlertSign(Flowable):
    """An octagon for stop, a triangle for caution."""

    def __init__(self, kind: AlertKind) -> None:
        super().__init__()
        self._kind = kind
        self.width, self.height = 15.0, 13.0

    def draw(self) -> None:
        """Draws the filled sign with an exclamation mark."""
        corners = _OCTAGON if self._kind is AlertKind.STOP else _TRIANGLE
        canvas = self.canv
        canvas.saveState()
        canvas.setFillColor(_COLORS[self._kind])
        canvas.setStrokeColor(_COLORS[self._kind])
        canvas.setLineJoin(1)
        path = canvas.beginPath()
        path.moveTo(*corners[0])
        for corner in corners[1:]:
            path.lineTo(*corner)
        path.close()
        canvas.drawPath(path, stroke=1, fill=1)
        canvas.restoreState()
        draw_line(canvas, 7.5, 3.3 if self._kind is AlertKind.STOP else 2.2, "!", _MARK)


def alert_boxes(writer: Writer, alerts: Sequence[Alert], width: float) -> list[Flowable]:
    """The alerts, those that stop first, or a line that says there are none."""
    if not alerts:
        return [*writer.text("No alerts recorded.", CELL_MUTED), Spacer(0, 8)]
    ordered = sorted(alerts, key=lambda alert: list(AlertKind).index(alert.kind))
    return [*[_box(writer, alert, width) for alert in ordered], Spacer(0, 4)]


def _box(writer: Writer, alert: Alert, width: float) -> Table:
    color = _COLORS[alert.kind]
    word = TextStyle(BODY.size, BODY.leading, Weight.BOLD, color)
    row = [[AlertSign(alert.kind)], writer.text(alert.kind.label, word), writer.text(alert.text, BODY)]
    style = table_style(
        ("BOX", *WHOLE, 0.8, color),
        ("BACKGROUND", *WHOLE, _GROUNDS[alert.kind]),
        ("TOPPADDING", *WHOLE, 4),
        ("BOTTOMPADDING", *WHOLE, 4.5),
        ("LEFTPADDING", (0, 0), (0, -1), 7),
        ("RIGHTPADDING", *WHOLE, 7),
    )
    widths = (_SIGN_ROOM, _KIND_ROOM, width - _SIGN_ROOM - _KIND_ROOM)
    return RowTable([row], colWidths=widths, style=style, spaceAfter=4)


_OCTAGON: Final = (
    (4.5, 1),
    (10.5, 1),
    (13.5, 4),
    (13.5, 9.5),
    (10.5, 12.5),
    (4.5, 12.5),
    (1.5, 9.5),
    (1.5, 4),
)
_TRIANGLE: Final = ((0.5, 0.8), (14.5, 0.8), (7.5, 12.8))
