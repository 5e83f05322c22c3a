"""The column of labeled fields that the panels at the side of the chart are made of."""

from __future__ import annotations

from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from nmt_chart.ui.kit.discarding import discard
from nmt_chart.ui.kit.labeled_field import LabeledField
from nmt_chart.ui.tokens import Space


class FieldColumn(QWidget):
    """Stacks fields from top to bottom and names each after the column: ``point.status``."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(Space.LARGE, Space.MEDIUM, Space.LARGE, Space.LARGE)
        self.column.setSpacing(Space.MEDIUM)
        self.column.addStretch(1)

    def add_field(self, label: str, name: str, field: QWidget, *, hint: str = "") -> LabeledField:
        """Puts ``field`` below the others with its label above it."""
        labeled = LabeledField(label, field, self, hint=hint)
        self.add_named(name, field, labeled)
        return labeled

    def add_named(self, name: str, field: QWidget, around: QWidget | None = None) -> None:
        """Puts ``field`` (within ``around``) below the others without a label."""
        field.setObjectName(f"{self.objectName()}.{name}")
        self.add_row(around or field)

    def add_row(self, row: QWidget) -> None:
        """Puts ``row`` below the others as it is."""
        self.column.insertWidget(self.column.count() - 1, row)

    def clear_rows(self) -> None:
        """Lets go of everything in the column."""
        empty_out(self.column)
        self.column.addStretch(1)


def empty_out(layout: QLayout) -> None:
    """Takes every widget out of ``layout`` and lets it go."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            discard(widget)
