"""The page on which a client is added or edited: the form between its title and its buttons."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nmt_chart.domain.client import Client
from nmt_chart.domain.ids import ClientId
from nmt_chart.overriding import override
from nmt_chart.ui.clients.client_form import ClientForm, Typed
from nmt_chart.ui.dates import LocalDates
from nmt_chart.ui.kit.banner import Banner, BannerKind
from nmt_chart.ui.kit.button import Button, ButtonRole
from nmt_chart.ui.kit.dialog import Dialog
from nmt_chart.ui.kit.middle import in_the_middle
from nmt_chart.ui.kit.scrolled import scrolled
from nmt_chart.ui.kit.words import Words
from nmt_chart.ui.tokens import Space, Type

_WIDEST = 800


class ClientEditor(QWidget):
    """Asks to save, and to leave; unsaved changes are left behind only if the person says so."""

    save_wanted = Signal(object, object)  # values by path, alerts
    left = Signal()

    def __init__(self, dates: LocalDates, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("client-editor")
        self.client_id: ClientId | None = None
        self._saved = Typed((), ())
        self.title = Words("", Type.HEADING)
        self.form = ClientForm(dates, today)
        self.problem = Banner("", BannerKind.ERROR)
        self.problem.setObjectName("client-editor.problem")
        self.problem.hide()
        self.cancel = Button("Cancel")
        self.cancel.setObjectName("client-editor.cancel")
        self.save = Button("Save client", ButtonRole.PRIMARY)
        self.save.setObjectName("client-editor.save")
        self._question: Dialog | None = None
        self._lay_out()
        self._connect()

    @property
    def is_open(self) -> bool:
        """Whether the form is the page that is shown, even while the window is locked."""
        page = self.parentWidget()
        return page is not None and self.isVisibleTo(page)

    @property
    def is_changed(self) -> bool:
        """Whether anything differs from what is saved."""
        return self.form.typed != self._saved

    def show_client(self, client: Client | None) -> None:
        """Begins with what is known of ``client``, or with nothing for a new one."""
        self.client_id = client.id if client else None
        self.title.setText(f"Edit {client.name}" if client else "New client")
        self.form.show_client(client)
        self._saved = self.form.typed
        self.problem.hide()
        self.form.editor("given_name").setFocus()

    def show_problem(self, sentence: str) -> None:
        """Says that saving failed; everything typed stays."""
        self.problem.say(sentence, BannerKind.ERROR)
        self.problem.show()

    def note_saved(self) -> None:
        """What stands in the form is what is saved."""
        self._saved = self.form.typed

    def leave(self) -> None:
        """Leaves at once if nothing was changed, else asks first."""
        if not self.is_changed:
            self.left.emit()
            return
        self._question = _discard_question(self)
        self._question.accepted.connect(self.left)
        self._question.finished.connect(self._forget_question)
        self._question.open()

    def take_question_back(self) -> None:
        """Closes the question whether to discard; the form stays as it is."""
        if self._question is not None:
            self._question.reject()

    def ask_to_save(self) -> None:
        """Asks to save if everything makes sense; else the first field at fault says why."""
        values = self.form.checked()
        if values is not None:
            self.save_wanted.emit(values, self.form.typed.alerts)

    def _forget_question(self) -> None:
        self._question = None

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.WIDE, Space.LARGE, Space.WIDE, Space.LARGE)
        column.setSpacing(Space.MEDIUM)
        column.addWidget(in_the_middle(self.title, widest=_WIDEST))
        column.addWidget(scrolled(in_the_middle(self.form, widest=_WIDEST), self), 1)
        column.addWidget(in_the_middle(self.problem, widest=_WIDEST))
        column.addWidget(in_the_middle(self._buttons(), widest=_WIDEST))

    def _buttons(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.SMALL)
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.save)
        return holder

    def _connect(self) -> None:
        self.form.submitted.connect(self.ask_to_save)
        self.save.clicked.connect(self.ask_to_save)
        self.cancel.clicked.connect(self.leave)
        shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.ask_to_save)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)


def _discard_question(parent: QWidget) -> Dialog:
    question = Dialog(
        "Discard the changes?", parent, confirm="Discard", cancel="Keep editing", role=ButtonRole.DANGER
    )
    question.setObjectName("discard-changes")
    question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    question.add_sentence("What you wrote here is not saved yet.")
    question.cancel.setFocus()
    return question
