"""Writes docs/widgets.md: everything a person can act on, by the name it is found under."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parent.parent))

from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QGraphicsView,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from nmt_chart.settings import Scheme
from nmt_chart.ui import theme
from nmt_chart.ui.kit.score_bar import ScoreBar
from tools.tour import invent_practice, tour

DOCUMENT = Path(__file__).parent.parent / "docs" / "widgets.md"

_KINDS: tuple[tuple[type[QWidget], str], ...] = (
    (QAbstractButton, "button"),
    (QLineEdit, "field"),
    (QPlainTextEdit, "text"),
    (QAbstractItemView, "list"),
    (QAbstractSpinBox, "date"),
    (QComboBox, "choice"),
    (ScoreBar, "score"),
    (QGraphicsView, "canvas"),
)

_HEAD = """\
# Widgets

Everything a person can act on has a name that does not change (`objectName`), and an accessible name that is
spoken. Tests, scripts and assistive tools find widgets by the first. Parts of a control are named after it:
`point.status` is a choice, `point.status.latent` one of its segments. Names that end in a number or an id are
given by the data shown. This page is written by `python tools/widget_names.py`.
"""


@dataclass(frozen=True, slots=True)
class Actionable:
    """A widget a person can act on."""

    name: str
    accessible_name: str
    kind: str


def main() -> None:
    """Goes through all main screens and writes down what is new on each."""
    application = QApplication([])
    theme.apply_theme(application, Scheme.LIGHT)
    seen: set[str] = set()
    parts = [_HEAD]
    with tempfile.TemporaryDirectory() as home:
        practice = Path(home) / "practice.nmt"
        invent_practice(practice)
        for screen, window in tour(practice, (1440, 900)):
            new = {found.name: found for found in actionable(window) if found.name not in seen}
            seen |= set(new)
            parts.append(_section(screen, new.values()))
    DOCUMENT.write_text("\n".join(parts), encoding="utf-8")


def _section(screen: str, found: Iterable[Actionable]) -> str:
    rows = [f"| `{each.name}` | {each.kind} | {each.accessible_name} |" for each in found]
    return "\n".join([f"## {screen}", "", "| name | what | spoken as |", "|---|---|---|", *rows, ""])


def actionable(root: QWidget) -> Iterator[Actionable]:
    """What can be acted on and is in sight below ``root``; parts that Qt makes for itself are left out."""
    for widget in root.findChildren(QWidget):
        kind = next((word for form, word in _KINDS if isinstance(widget, form)), "")
        if kind and widget.isVisible() and not _is_qts_own(widget):
            yield Actionable(widget.objectName(), widget.accessibleName(), kind)


def _is_qts_own(widget: QWidget) -> bool:
    """Scroll bars' and line edits' inner buttons, the editor within a date field, calendar pop-ups."""
    own_parents = (QAbstractSpinBox, QLineEdit, QComboBox)
    return widget.objectName().startswith("qt_") or isinstance(widget.parentWidget(), own_parents)


if __name__ == "__main__":
    main()
