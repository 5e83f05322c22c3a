"""The details of the practice, which stand at the head of every page that is printed."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from nmt_chart.domain.practice import Practice
from nmt_chart.domain.text import cleaned, one_line
from nmt_chart.ui.kit.card import Card
from nmt_chart.ui.kit.labeled_field import LabeledField
from nmt_chart.ui.kit.line_field import LineField
from nmt_chart.ui.kit.text_box import TextBox
from nmt_chart.ui.kit.words import Words
from nmt_chart.ui.tokens import ColorRole, Space, Type


@dataclass(frozen=True, slots=True)
class _Field:
    key: str
    label: str
    if_missing: str = ""
    is_long: bool = False


_FIELDS = (
    _Field(
        "name", "Practice", if_missing="The practice needs a name; the last one stays until there is another."
    ),
    _Field("phone", "Phone"),
    _Field(
        "therapist", "Therapist", if_missing="The notes need a name to be signed with; the last one stays."
    ),
    _Field("email", "E-mail"),
    _Field("credentials", "Credentials"),
    _Field("address", "Address", is_long=True),
)


class PracticeCard(Card):
    """Tells the whole practice anew whenever one of its fields was edited and left."""

    edited = Signal(object)  # Practice

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._saved: Practice | None = None
        self._labeled: dict[str, LabeledField] = {}
        self._told = Words("", Type.SMALL, ColorRole.GOOD_TEXT, wraps=False)
        head = QHBoxLayout()
        head.addWidget(Words("Practice", Type.TITLE), 1)
        head.addWidget(self._told)
        self.column.addLayout(head)
        self.column.addLayout(self._grid())

    @property
    def told(self) -> str:
        """What is said about saving."""
        return self._told.text()

    def show_practice(self, practice: Practice) -> None:
        """Shows what is known of the practice."""
        self._saved = practice
        for field in _FIELDS:
            self._put(field, getattr(practice, field.key))
            self._labeled[field.key].set_problem("")

    def flush(self) -> None:
        """Tells of typing that has not been told yet."""
        self._tell()

    def tell_saved(self, practice: Practice) -> None:
        """Says that this is what stands in the practice file now."""
        self._saved = practice
        self._told.setText("Saved")

    @property
    def is_changed(self) -> bool:
        """Whether something is written that is not in the practice file."""
        return self._saved is not None and self._written(self._saved) != self._saved

    def problem_of(self, key: str) -> str:
        """What is wrong with a field, or nothing."""
        return self._labeled[key].problem

    def editor(self, key: str) -> LineField | TextBox:
        """The widget a field is written in."""
        editor = self._labeled[key].field
        assert isinstance(editor, LineField | TextBox)  # noqa: S101 - nothing else is put in
        return editor

    def _tell(self) -> None:
        if self._saved is None:
            return
        practice = self._written(self._saved)
        if practice != self._saved:
            self._told.setText("")
            self.edited.emit(practice)

    def _written(self, saved: Practice) -> Practice:
        """The practice as it is written; a needed field that is empty keeps what is saved."""
        return Practice(**{field.key: self._kept(field, saved) for field in _FIELDS})

    def _kept(self, field: _Field, saved: Practice) -> str:
        text = self._text(field)
        is_missing = bool(field.if_missing) and not text
        self._labeled[field.key].set_problem(field.if_missing if is_missing else "")
        return str(getattr(saved, field.key)) if is_missing else text

    def _text(self, field: _Field) -> str:
        editor = self.editor(field.key)
        return cleaned(editor.text).strip() if isinstance(editor, TextBox) else one_line(editor.text())

    def _put(self, field: _Field, text: str) -> None:
        editor = self.editor(field.key)
        if isinstance(editor, TextBox):
            editor.set_text(text)
        else:
            editor.setText(text)

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.LARGE)
        grid.setVerticalSpacing(Space.MEDIUM)
        for number, field in enumerate(_FIELDS):
            grid.addWidget(self._made_field(field), number // 2, number % 2)
        return grid

    def _made_field(self, field: _Field) -> LabeledField:
        editor: LineField | TextBox
        if field.is_long:
            editor = TextBox()
            editor.edited.connect(self._tell)
        else:
            editor = LineField()
            editor.editingFinished.connect(self._tell)
        editor.setObjectName(f"practice.{field.key}")
        labeled = LabeledField(field.label, editor)
        self._labeled[field.key] = labeled
        return labeled
