"""What the visit summary is, beside its preview."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from nmt_chart.ui.kit.banner import Banner, BannerKind
from nmt_chart.ui.kit.words import Words
from nmt_chart.ui.tokens import ColorRole, Space, Type

_FOR_WHOM = "For your files, and for other professionals the client wants to share it with."
_CARRIES = (
    "It carries the client's name and date of birth, alerts, the body with all marks, the note, pain before "
    "and after, the plan, and your signature."
)
_CHANGE = "It is made from the visit as it stands. A signed visit can be added to, but not changed."
_DRAFT = "This visit is not signed yet: the word DRAFT stands across every page."


class SummaryPanel(QWidget):
    """Says what is on the paper, and that a draft is marked as one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.draft = Banner(_DRAFT, BannerKind.CAUTION, self, dismissible=False)
        self.draft.setObjectName("print.draft")
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.LARGE)
        column.setSpacing(Space.MEDIUM)
        column.addWidget(self.draft)
        for text in (_FOR_WHOM, _CARRIES, _CHANGE):
            column.addWidget(Words(text, Type.BODY, ColorRole.TEXT, self))
        column.addStretch(1)

    def show_visit(self, *, is_signed: bool) -> None:
        """Says so when the visit is a draft."""
        self.draft.setVisible(not is_signed)
