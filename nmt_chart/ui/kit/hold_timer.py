"""Times the holds of a pressure release: big seconds, one button."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from nmt_chart.overriding import override
from nmt_chart.ui.kit.button import Button, ButtonRole
from nmt_chart.ui.kit.naming import name_part
from nmt_chart.ui.kit.words import Words
from nmt_chart.ui.tokens import ColorRole, Space, Type

TICK_MS = 100
USUAL_HOLD_S = 30

_START = "Start hold"
_STOP = "Stop hold"


class HoldTimer(QWidget):
    """Counts up from 0:00 while a hold lasts and tells its whole seconds when it ends.

    ``clock`` gives seconds that only ever grow. A hold ends, and is told, when the timer is hidden; less
    than half a second is taken for a slip and is not told.
    """

    started = Signal()
    held = Signal(int)  # seconds

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        target_s: int = USUAL_HOLD_S,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._target_s = target_s
        self._holds = 0
        self._began: float | None = None
        self._ticks = QTimer(self, interval=TICK_MS)
        self._ticks.timeout.connect(self.refresh)
        self._number = Words("0:00", Type.NUMBER, ColorRole.TEXT, self, wraps=False)
        self._beside = Words("", Type.SMALL, ColorRole.TEXT_MUTED, self, wraps=False)
        self.button = Button(_START, ButtonRole.PRIMARY, self, icon="play")
        self.button.clicked.connect(self.start_or_stop)
        self.objectNameChanged.connect(self._name_parts)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._lay_out()
        self.refresh()

    @property
    def is_running(self) -> bool:
        """Whether a hold lasts now."""
        return self._began is not None

    @property
    def shown(self) -> str:
        """The time as it is shown, minutes and seconds."""
        return self._number.text()

    @property
    def beside(self) -> str:
        """The words beside the time."""
        return self._beside.text()

    def set_holds(self, count: int) -> None:
        """How many holds were made before; the next is counted from there."""
        self._holds = count
        self.refresh()

    def set_target(self, target_s: int) -> None:
        """How long a hold is meant to last."""
        self._target_s = target_s
        self.refresh()

    def start_or_stop(self) -> None:
        """Begin a hold, or end the one that lasts."""
        if self.is_running:
            self.stop()
        else:
            self._start()

    def stop(self) -> None:
        """End the hold that lasts, if one does, and tell it."""
        if self._began is None:
            return
        seconds = round(self._clock() - self._began)
        self._began = None
        self._ticks.stop()
        self._dress_button()
        if seconds:
            self._holds += 1
        self.refresh()
        if seconds:
            self.held.emit(seconds)

    def refresh(self) -> None:
        """Show the time that has passed."""
        seconds = 0 if self._began is None else int(self._clock() - self._began)
        reached = seconds >= self._target_s
        self._number.setText(f"{seconds // 60}:{seconds % 60:02}")
        self._number.set_role(ColorRole.GOOD_TEXT if reached else ColorRole.TEXT)
        self._beside.setText(self._words(reached=reached))

    def _words(self, *, reached: bool) -> str:
        target = f"{self._target_s} s reached" if reached else f"of {self._target_s} s"
        return f"{target} \N{MIDDLE DOT} {_ordinal(self._holds + 1)} hold"

    def _start(self) -> None:
        self._began = self._clock()
        self._ticks.start()
        self._dress_button()
        self.refresh()
        self.started.emit()

    def _dress_button(self) -> None:
        self.button.set_label(_STOP if self.is_running else _START)
        self.button.set_icon("stop" if self.is_running else "play")

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.SMALL)
        row.addWidget(self._number)
        row.addWidget(self._beside, 1)
        row.addWidget(self.button)

    def _name_parts(self) -> None:
        name_part(self, self.button, "button")

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self.stop()
        super().hideEvent(event)


def _ordinal(number: int) -> str:
    teens = 10 <= number % 100 <= 20
    return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"
