"""Draws the sign of a mark: a shape for each status of a trigger point, a lettered tag for a pain zone."""

from __future__ import annotations

from typing import Final

from reportlab.pdfgen.canvas import Canvas

from nmt_chart.domain.mark import Mark, TriggerPoint
from nmt_chart.domain.terms import Status, ZoneKind
from nmt_chart.reports.fonts import Weight
from nmt_chart.reports.styles import MUTED, PAIN, WHITE, Align, TextStyle
from nmt_chart.reports.writing import draw_line
from nmt_chart.reports.zone_ink import zone_color

_LETTER_SIZES: Final = (1.22, 1.02, 0.8)
_CAP_HEIGHT: Final = 0.727


def draw_sign(canvas: Canvas, mark: Mark, x: float, y: float, radius: float) -> None:
    """Draws the sign of ``mark`` centered at ``x``, ``y``."""
    if isinstance(mark, TriggerPoint):
        draw_point(canvas, mark.status, mark.label, (x, y), radius, confirmed=mark.confirmed)
    else:
        draw_tag(canvas, mark.kind, mark.label, (x, y), radius, confirmed=mark.confirmed)


def draw_point(
    canvas: Canvas,
    status: Status,
    label: str,
    at: tuple[float, float],
    radius: float,
    *,
    confirmed: bool = True,
) -> None:
    """Active: filled. Latent: open ring. Satellite: double ring. Resolved: gray and struck."""
    x, y = at
    color = MUTED if status is Status.RESOLVED else PAIN
    canvas.saveState()
    canvas.setStrokeColor(color)
    _halo(canvas, x, y, radius + (2.4 if status is Status.SATELLITE else 1.0))
    if status is Status.RESOLVED:
        _strike(canvas, x, y, radius)
    canvas.setLineWidth(0.14 * radius + 0.2)
    if not confirmed:
        canvas.setDash([1.6, 1.3])
    filled = status is Status.ACTIVE and confirmed
    canvas.setFillColor(color if filled else WHITE)
    canvas.circle(x, y, radius - 0.3, stroke=1, fill=1)
    if status is Status.SATELLITE:
        canvas.setLineWidth(0.7)
        canvas.circle(x, y, radius + 1.5, stroke=1, fill=0)
    canvas.restoreState()
    _label(canvas, label, at, radius, TextStyle(1, 1, Weight.BOLD, WHITE if filled else color))


def draw_tag(
    canvas: Canvas,
    kind: ZoneKind,
    label: str,
    at: tuple[float, float],
    radius: float,
    *,
    confirmed: bool = True,
) -> None:
    """A white tag with a letter, so that no zone can be taken for a point."""
    x, y = at
    side = 0.88 * radius
    canvas.saveState()
    canvas.setStrokeColor(zone_color(kind))
    canvas.setFillColor(WHITE)
    canvas.setLineWidth(0.7)
    if not confirmed:
        canvas.setDash([1.6, 1.3])
    canvas.roundRect(x - side, y - side, 2 * side, 2 * side, 0.4 * radius, stroke=1, fill=1)
    canvas.restoreState()
    _label(canvas, label, at, 0.95 * radius, TextStyle(1, 1, Weight.BOLD, zone_color(kind)))


def _halo(canvas: Canvas, x: float, y: float, radius: float) -> None:
    """A white rim that parts the sign from what lies under it."""
    canvas.setFillColor(WHITE)
    canvas.circle(x, y, radius, stroke=0, fill=1)


def _strike(canvas: Canvas, x: float, y: float, radius: float) -> None:
    reach = radius * 1.05
    canvas.setLineWidth(0.9)
    canvas.line(x - reach, y - reach, x + reach, y + reach)


def _label(canvas: Canvas, label: str, at: tuple[float, float], radius: float, style: TextStyle) -> None:
    size = radius * _LETTER_SIZES[min(len(label), len(_LETTER_SIZES)) - 1]
    lettering = TextStyle(size, size, style.weight, style.color, Align.CENTER)
    draw_line(canvas, at[0], at[1] - size * _CAP_HEIGHT / 2, label, lettering)
