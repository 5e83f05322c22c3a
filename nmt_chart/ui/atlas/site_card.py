"""A usual site of trigger points in words: where it sits, where most and where some people feel it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from nmt_chart.domain.muscle import TriggerPointSite
from nmt_chart.overriding import override
from nmt_chart.ui import theme
from nmt_chart.ui.kit.painting import draw_box, draw_focus_ring
from nmt_chart.ui.kit.paragraph import Paragraph
from nmt_chart.ui.kit.pressable import Pressable
from nmt_chart.ui.tokens import TARGET, ColorRole, Radius, Space, Type


class SiteCard(Pressable):
    """Pressed in, only the pattern of this site is shown."""

    def __init__(self, site: TriggerPointSite, parent: QWidget | None = None) -> None:
        super().__init__(site.name, parent)
        self.site = site
        self.setCheckable(True)
        self.setAccessibleDescription(". ".join(words for _, words in _lines(site)))
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(Space.MEDIUM, Space.SMALL, Space.MEDIUM, Space.SMALL)
        column.setSpacing(Space.HAIR)
        column.addWidget(Paragraph(f"{site.name}: {site.location}", Type.BODY_MEDIUM, ColorRole.TEXT, self))
        for label, words in _lines(site)[1:]:
            column.addWidget(Paragraph(f"{label}: {words}", Type.SMALL, ColorRole.TEXT_MUTED, self))
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return max(self._column.heightForWidth(width), TARGET)

    @override
    def sizeHint(self) -> QSize:
        return self._column.sizeHint().expandedTo(QSize(TARGET, TARGET))

    @override
    def minimumSizeHint(self) -> QSize:
        return self._column.minimumSize().expandedTo(QSize(TARGET, TARGET))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colors = theme.current()
        box = QRectF(self.rect())
        warm = self.underMouse() or self.isDown()
        fill = colors.accent_soft if self.isChecked() else colors.sunken if warm else colors.card
        line = colors.accent if self.isChecked() else colors.line
        with QPainter(self) as painter:
            draw_box(painter, box, radius=Radius.CONTROL, fill=fill, line=line)
            if self.shows_ring:
                draw_focus_ring(painter, box, radius=Radius.CONTROL)


def _lines(site: TriggerPointSite) -> list[tuple[str, str]]:
    lines = [("Sits", site.location), ("Felt by most", site.primary), ("By some", site.spillover)]
    return [(label, words) for label, words in lines if words]
