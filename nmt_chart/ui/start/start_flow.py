"""From the start of the program to an open practice: first start, unlocking, recovery, the demo.

What the unlock page does without is imported when it is used, so that it comes up fast.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget

from nmt_chart.errors import UserError
from nmt_chart.store.tries import seconds_to_wait
from nmt_chart.ui.start.sheet import StartSheet
from nmt_chart.ui.start.try_page import TryPage
from nmt_chart.ui.start.unlock_page import UnlockPage

if TYPE_CHECKING:
    from datetime import datetime

    from nmt_chart.domain.practice import Practice
    from nmt_chart.store.store import Store
    from nmt_chart.ui.messages import Files
    from nmt_chart.ui.start.code_on_paper import PrintText

_TICK_MS = 1000


class StartFlow(QObject):
    """Leads to an open practice file: one that is there is unlocked, one that is not is created."""

    opened = Signal(object)  # Store

    def __init__(
        self,
        practice_file: Path,
        clock: Callable[[], datetime],
        files: Files,
        parent: QObject | None = None,
        *,
        zone: Callable[[], str],
        printing: PrintText | None = None,
    ) -> None:
        super().__init__(parent)
        self._file = practice_file
        self._clock = clock
        self._zone = zone
        self._files = files
        self._printing = printing
        self._store: Store | None = None
        self._work: Callable[[], None] | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._do_work)
        self._ticks = QTimer(self, interval=_TICK_MS)
        self._ticks.timeout.connect(self._count_down)
        self.page = QStackedWidget()
        self.page.setObjectName("start")
        self.show_start()

    def show_start(self) -> None:
        """Asks for the passphrase, or for a new practice where there is none yet."""
        if self._file.exists():
            self._show_unlock()
        else:
            self._show_first_start()

    def _show_first_start(self) -> None:
        from nmt_chart.ui.start.first_start_page import FirstStartPage

        page = FirstStartPage()
        page.create_wanted.connect(self._create)
        page.demo_wanted.connect(self._create_demo)
        self._show(page)

    def _show_unlock(self) -> None:
        page = UnlockPage(self._file.name)
        page.unlock_wanted.connect(self._unlock)
        page.recovery_asked.connect(self._show_recovery)
        self._show(page)
        self._count_down()

    def _show_recovery(self) -> None:
        from nmt_chart.ui.start.recovery_page import RecoveryPage

        page = RecoveryPage(self._file.name)
        page.recovery_wanted.connect(self._recover)
        page.left.connect(self._show_unlock)
        self._show(page)

    def _show_code(self, code: str) -> None:
        from nmt_chart.ui.start.code_keeping import CodeKeeping
        from nmt_chart.ui.start.recovery_code_page import RecoveryCodePage

        page = RecoveryCodePage(code)
        CodeKeeping(page, self._file.name, self._files, self._printing)
        page.continued.connect(self._finish)
        self._show(page)

    def _show(self, page: StartSheet) -> None:
        """Puts ``page`` in place of the one before, with the keys in its first field."""
        before = self.page.currentWidget()
        self.page.addWidget(page)
        self.page.setCurrentWidget(page)
        page.setFocus()
        if before is not None:
            self.page.removeWidget(before)
            before.deleteLater()

    def _create(self, practice: Practice, passphrase: str) -> None:
        self._work_on(partial(self._create_now, practice, passphrase))

    def _create_demo(self, passphrase: str) -> None:
        self._work_on(partial(self._create_demo_now, passphrase))

    def _unlock(self, passphrase: str) -> None:
        self._work_on(partial(self._unlock_now, passphrase))

    def _recover(self, code: str, passphrase: str) -> None:
        self._work_on(partial(self._recover_now, code, passphrase))

    def _create_now(self, practice: Practice, passphrase: str) -> None:
        from nmt_chart.ui.start import opening

        self._store, code = opening.create_practice(self._file, passphrase, practice)
        self._show_code(code)

    def _create_demo_now(self, passphrase: str) -> None:
        from nmt_chart.ui.start import opening

        self._store, code = opening.create_demo(self._file, passphrase, self._clock(), self._zone())
        self._show_code(code)

    def _unlock_now(self, passphrase: str) -> None:
        from nmt_chart.ui.start import opening

        self._store = opening.unlock(self._file, passphrase)
        self._finish()

    def _recover_now(self, code: str, passphrase: str) -> None:
        from nmt_chart.ui.start import opening

        self._store = opening.recover(self._file, code, passphrase)
        self._finish()

    def _finish(self) -> None:
        store, self._store = self._store, None
        self.opened.emit(store)

    def _work_on(self, work: Callable[[], None]) -> None:
        """Does ``work`` once the page has said so: deriving a key stops the window briefly."""
        self._current.show_working()
        self._current.repaint()
        self._work = work
        self._soon.start()

    def _do_work(self) -> None:
        from nmt_chart.store.errors import TooManyTriesError, WrongPassphraseError

        work, self._work = self._work, None
        if work is None:
            return
        page = self._current
        try:
            work()
        except (WrongPassphraseError, TooManyTriesError) as error:
            self._refuse(page, error)
        except UserError as error:
            page.show_problem(str(error))
        finally:
            page.show_ready()

    def _refuse(self, page: StartSheet, error: UserError) -> None:
        if isinstance(page, TryPage):
            page.show_wrong(str(error))
            self._count_down()

    def _count_down(self) -> None:
        """Says every second how long the next try has to wait, until it may be now."""
        wait = seconds_to_wait(self._file)
        page = self.page.currentWidget()
        if isinstance(page, TryPage) and (wait or self._ticks.isActive()):
            page.show_wait(wait)
        if wait:
            self._ticks.start()
        else:
            self._ticks.stop()

    @property
    def _current(self) -> StartSheet:
        page = self.page.currentWidget()
        assert isinstance(page, StartSheet)  # noqa: S101 - nothing else is put in
        return page
