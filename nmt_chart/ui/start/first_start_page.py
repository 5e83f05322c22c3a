"""The first page ever seen: the practice, its therapist and the passphrase."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from nmt_chart.domain.practice import Practice
from nmt_chart.domain.text import one_line
from nmt_chart.ui.kit.button import Button, ButtonRole
from nmt_chart.ui.kit.labeled_field import LabeledField
from nmt_chart.ui.kit.line_field import LineField
from nmt_chart.ui.start.new_passphrase import NewPassphrase
from nmt_chart.ui.start.sheet import StartSheet
from nmt_chart.ui.tokens import Space

_NAME = "first-start"


class FirstStartPage(StartSheet):
    """Asks what a new practice needs. The demo needs a passphrase only."""

    create_wanted = Signal(object, str)  # Practice, passphrase
    demo_wanted = Signal(str)  # passphrase

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            _NAME,
            "Set up your practice",
            "Your records stay on this computer, encrypted with your passphrase.",
            confirm="Create practice",
            busy="Creating the practice\N{HORIZONTAL ELLIPSIS}",
            parent=parent,
        )
        self.practice = _line("practice-name", "Stillwater Massage Therapy")
        self.therapist = _line("therapist", "Dana Whitfield")
        self.credentials = _line("credentials", "LMT, CNMT")
        self._practice = LabeledField("Practice", self.practice)
        self._therapist = LabeledField("Therapist", self.therapist)
        self.passphrase = NewPassphrase(_NAME)
        self.demo = Button("Try it with invented clients", ButtonRole.QUIET)
        self.demo.setObjectName(f"{_NAME}.demo")
        self._fill_card()
        self._connect()

    def _fill_card(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.MEDIUM)
        grid.setVerticalSpacing(Space.MEDIUM)
        grid.addWidget(self._practice, 0, 0, 1, 2)
        grid.addWidget(self._therapist, 1, 0)
        grid.addWidget(LabeledField("Credentials", self.credentials), 1, 1)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        self.card.column.addLayout(grid)
        self.card.add(self.passphrase)
        self.add_foot(self.demo)
        self.setFocusProxy(self.practice)

    def _connect(self) -> None:
        self.practice.textEdited.connect(self._take_problems_back)
        self.therapist.textEdited.connect(self._take_problems_back)
        self.passphrase.submitted.connect(self._create)
        self.confirm.clicked.connect(self._create)
        self.demo.clicked.connect(self._try_demo)

    def _create(self) -> None:
        named = self._need(self._therapist, "Who signs the notes? Write your name.")
        named = self._need(self._practice, "Write a name for the practice; your own will do.") and named
        passphrase = self.passphrase.checked() if named else None
        if passphrase is not None:
            self.create_wanted.emit(self._asked_practice(), passphrase)

    def _try_demo(self) -> None:
        self._take_problems_back()
        passphrase = self.passphrase.checked()
        if passphrase is not None:
            self.demo_wanted.emit(passphrase)

    def _asked_practice(self) -> Practice:
        return Practice(
            name=one_line(self.practice.text()),
            therapist=one_line(self.therapist.text()),
            credentials=one_line(self.credentials.text()),
        )

    def _need(self, field: LabeledField, sentence: str) -> bool:
        line = field.field
        if isinstance(line, LineField) and one_line(line.text()):
            return True
        field.set_problem(sentence)
        field.setFocus()
        return False

    def _take_problems_back(self) -> None:
        self._practice.set_problem("")
        self._therapist.set_problem("")


def _line(name: str, example: str) -> LineField:
    line = LineField(f"e.g. {example}")
    line.setObjectName(f"{_NAME}.{name}")
    line.setAccessibleName("")
    return line
