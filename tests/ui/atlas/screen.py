"""Looks at the atlas screen as a person does: words, rows and pixels."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from nmt_chart.domain.body import Place
from nmt_chart.ui.atlas.atlas_flow import AtlasFlow
from nmt_chart.ui.atlas.listing import HeadingRow, ListRow, Wanted
from nmt_chart.ui.canvas.reference_pattern import AreaOfPattern, CrossItem
from nmt_chart.ui.kit.paragraph import Paragraph


def names_in(flow: AtlasFlow) -> list[str]:
    """Return the rows of the list, headings in capitals."""
    return [row.name.upper() if isinstance(row, HeadingRow) else row.name for row in _rows(flow)]


def _rows(flow: AtlasFlow) -> list[ListRow | HeadingRow]:
    rows = flow.screen.browser.list.rows
    return [row for row in rows if isinstance(row, ListRow | HeadingRow)]


def press_row(flow: AtlasFlow, key: Wanted | str) -> None:
    """Tap the row of that key."""
    rows = flow.screen.browser.list
    at = next(number for number, row in enumerate(rows.rows) if row.key == key)
    index = rows.model().index(at, 0)
    rows.scrollTo(index)
    spot = rows.visualRect(index).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=spot)


def words_of(flow: AtlasFlow) -> str:
    """Return all that stands at the right."""
    QApplication.processEvents()
    facts = flow.screen.facts
    paragraphs = [each.text for each in facts.findChildren(Paragraph) if each.isVisible()]
    labels = [each.text() for each in facts.findChildren(QLabel) if each.isVisible()]
    return "\n".join(paragraphs + labels)


def pixel_of(flow: AtlasFlow, place: Place) -> QPoint:
    """Return where a place is drawn, in the viewport of the canvas."""
    canvas = flow.screen.body.canvas
    return canvas.viewport().mapFrom(canvas, canvas.pixel_of(place))


def tap(flow: AtlasFlow, place: Place) -> None:
    """Tap the body."""
    viewport = flow.screen.body.canvas.viewport()
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=pixel_of(flow, place))


def drawn(flow: AtlasFlow) -> tuple[int, int]:
    """Return how many crosses and areas are drawn in sight."""
    items = flow.screen.body.canvas.scene().items()
    crosses = sum(isinstance(item, CrossItem) for item in items)
    return crosses, sum(isinstance(item, AreaOfPattern) for item in items)
