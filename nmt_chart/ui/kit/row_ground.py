"""The ground of a row in a list: chosen, pointed at, or reached by the keys."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle

from nmt_chart.ui import theme
from nmt_chart.ui.kit.painting import draw_box, draw_focus_ring
from nmt_chart.ui.tokens import Radius


def draw_row_ground(painter: QPainter, box: QRectF, state: QStyle.StateFlag) -> None:
    """Fills ``box`` for a row in ``state``; nothing for one that is only there."""
    colors = theme.current()
    if state & QStyle.StateFlag.State_Selected:
        draw_box(painter, box, radius=Radius.CONTROL, fill=colors.accent_soft)
    elif state & QStyle.StateFlag.State_MouseOver:
        draw_box(painter, box, radius=Radius.CONTROL, fill=colors.sunken)
    if state & QStyle.StateFlag.State_HasFocus and state & QStyle.StateFlag.State_KeyboardFocusChange:
        draw_focus_ring(painter, box, radius=Radius.CONTROL)
