"""What the two pages that take a secret have in common: saying that it was wrong, and how long to wait."""

from __future__ import annotations

from math import ceil

from PySide6.QtWidgets import QLineEdit

from nmt_chart.ui.kit.labeled_field import LabeledField
from nmt_chart.ui.start.sheet import StartSheet


class TryPage(StartSheet):
    """A page whose secret stands in ``line``, within ``labeled``."""

    def take_secret_from(self, labeled: LabeledField, line: QLineEdit) -> None:
        """Names the field of the secret; called once, while the page is made."""
        self._labeled = labeled
        self._line = line
        self.setFocusProxy(line)

    @property
    def refusal(self) -> str:
        """What is said below the field about the last try, or nothing."""
        return self._labeled.problem

    def show_wrong(self, sentence: str) -> None:
        """Says that it was not the right one; what was typed is selected, ready to be replaced."""
        self.show_ready()
        self.refuse(sentence)
        self._line.selectAll()

    def refuse(self, sentence: str) -> None:
        """Says below the field what is wrong with it."""
        self._labeled.set_problem(sentence)
        self._line.setFocus()

    def show_wait(self, seconds: float) -> None:
        """Says how long the next try has to wait; 0 lets it go on."""
        self.confirm.setEnabled(seconds <= 0)
        self._labeled.set_problem(
            f"Too many wrong tries in a row. Wait {in_words(seconds)}, then try again." if seconds > 0 else ""
        )


def in_words(seconds: float) -> str:
    """A waiting time as it is counted down: ``45 s``, ``2 min 5 s``."""
    minutes, rest = divmod(ceil(seconds), 60)
    return f"{minutes} min {rest} s" if minutes else f"{rest} s"
