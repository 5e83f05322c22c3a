"""The dialogs of the chart screen: sign, add an addendum, correct the time of service."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtWidgets import QDateTimeEdit, QVBoxLayout, QWidget

from nmt_chart.ui.kit.banner import Banner, BannerKind
from nmt_chart.ui.kit.dialog import Dialog
from nmt_chart.ui.kit.scrolled import scrolled
from nmt_chart.ui.kit.text_box import TextBox
from nmt_chart.ui.kit.words import Words
from nmt_chart.ui.moments import appointment_format, moment_of, to_minute
from nmt_chart.ui.tokens import ColorRole, Space, Type


@dataclass(frozen=True, slots=True)
class Frozen:
    """What signing freezes, as it is shown: headed paragraphs, what is missing, and what is in the way."""

    paragraphs: tuple[tuple[str, str], ...]
    missing: tuple[str, ...]
    obstacle: str


class SignDialog(Dialog):
    """Shows the visit as it will stand for good. With an obstacle it can't be signed."""

    def __init__(self, frozen: Frozen, signer: str, parent: QWidget) -> None:
        super().__init__("Finish and sign", parent, confirm=f"Sign as {signer}", cancel="Go on charting")
        self.setObjectName("sign-dialog")
        self.add_sentence("After signing nothing of this visit can be changed. Addenda can be added.")
        self._add_paragraphs(frozen.paragraphs)
        if frozen.missing:
            words = "Still empty: " + ", ".join(frozen.missing) + "."
            self.add(Banner(words, BannerKind.INFO, self, dismissible=False))
        self.confirm.setEnabled(not frozen.obstacle)
        self.show_problem(frozen.obstacle)
        self.resize(620, 640)

    def _add_paragraphs(self, paragraphs: tuple[tuple[str, str], ...]) -> None:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, Space.SMALL, 0)
        for heading, text in paragraphs:
            column.addWidget(Words(heading.upper(), Type.LABEL, ColorRole.TEXT_MUTED, page))
            column.addWidget(Words(text, Type.BODY, ColorRole.TEXT, page))
            column.addSpacing(Space.SMALL)
        column.addStretch(1)
        self.add(scrolled(page, self))


class AddendumDialog(Dialog):
    """Takes the text of an addendum to a signed visit."""

    def __init__(self, signer: str, parent: QWidget) -> None:
        super().__init__("Add an addendum", parent, confirm=f"Sign as {signer}")
        self.setObjectName("addendum-dialog")
        self.add_sentence("The addendum is dated, signed and kept with the visit. It can't be changed later.")
        self._text = TextBox("What is to be added or corrected", self, min_lines=5)
        self._text.setObjectName("addendum-dialog.text")
        self._text.setAccessibleName("Text of the addendum")
        self._text.textChanged.connect(self._allow)
        self.add(self._text)
        self._allow()
        self.resize(520, 360)

    @property
    def text(self) -> str:
        """What was typed."""
        return self._text.text.strip()

    def _allow(self) -> None:
        self.confirm.setEnabled(bool(self.text))


class TimeDialog(Dialog):
    """Takes the date and time of service, on the wall clock of the zone of entry."""

    def __init__(self, local: datetime, parent: QWidget) -> None:
        super().__init__("Date and time of service", parent, confirm="Change")
        self.setObjectName("time-dialog")
        self.add_sentence("When the client was treated. The time of entry is kept beside it.")
        self._field = QDateTimeEdit(to_minute(local), self)
        self._field.setObjectName("time-dialog.field")
        self._field.setAccessibleName("Date and time of service")
        self._field.setDisplayFormat(appointment_format())
        self._field.setCalendarPopup(True)
        self.add(self._field)

    @property
    def moment(self) -> datetime:
        """What was chosen, without a zone."""
        return moment_of(self._field)
