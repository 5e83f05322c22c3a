"""Saves pictures of every widget of the kit, light and dark, at one and two pixels a point.

Run: ``python tools/widget_gallery.py [FOLDER]``.
"""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from nmt_chart.settings import Scheme
from nmt_chart.ui import theme
from nmt_chart.ui.kit.alert_pill import AlertKind, AlertPill
from nmt_chart.ui.kit.banner import Banner, BannerKind
from nmt_chart.ui.kit.button import Button, ButtonRole
from nmt_chart.ui.kit.card import Card
from nmt_chart.ui.kit.check_box import CheckBox
from nmt_chart.ui.kit.chips import ChipGroup
from nmt_chart.ui.kit.dialog import Dialog
from nmt_chart.ui.kit.dropdown import Dropdown
from nmt_chart.ui.kit.empty_state import EmptyState
from nmt_chart.ui.kit.hold_timer import HoldTimer
from nmt_chart.ui.kit.icon_button import Ground, IconButton
from nmt_chart.ui.kit.labeled_field import LabeledField
from nmt_chart.ui.kit.passphrase_field import PassphraseField
from nmt_chart.ui.kit.saved_indicator import SavedIndicator
from nmt_chart.ui.kit.score_bar import ScoreBar
from nmt_chart.ui.kit.search_field import SearchField
from nmt_chart.ui.kit.segmented import Segmented
from nmt_chart.ui.kit.sparkline import Moment, Sparkline, SparkPoint
from nmt_chart.ui.kit.status_tabs import StatusTabs
from nmt_chart.ui.kit.text_box import TextBox

TOOLS = ("select", "point", "zone", "lasso", "erase", "mirror", "undo", "redo")
PLACES = ("clients", "chart", "progress", "atlas", "print", "settings", "lock")


class _Rail(QWidget):
    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.current().rail)


def row(*parts: QWidget) -> QWidget:
    """Widgets side by side."""
    holder = QWidget()
    line = QHBoxLayout(holder)
    line.setContentsMargins(0, 0, 0, 0)
    for part in parts:
        line.addWidget(part)
    return holder


def rail() -> QWidget:
    """The places of the program."""
    holder = _Rail()
    column = QVBoxLayout(holder)
    for name in PLACES:
        button = IconButton(name, name.capitalize(), checkable=True, ground=Ground.RAIL)
        button.setChecked(name == "chart")
        column.addWidget(button)
    column.addStretch(1)
    return holder


def palette_of_tools() -> Card:
    """The tools of the chart."""
    card = Card(padding=6, gap=0)
    for name in TOOLS:
        button = IconButton(name, name.capitalize(), checkable=True)
        button.setChecked(name == "point")
        button.setDisabled(name == "redo")
        card.add(button)
    card.column.addStretch(1)
    return card


def inspector() -> Card:
    """One trigger point, as beside the chart."""
    card = Card(gap=6)
    card.setFixedWidth(380)
    tabs = StatusTabs([("marks", "Marks"), ("soap", "SOAP"), ("measures", "Measures"), ("plan", "Plan")])
    tabs.set_count("marks", 3)
    status = [
        ("active", "Active"),
        ("latent", "Latent"),
        ("satellite", "Satellite"),
        ("resolved", "Resolved"),
    ]
    found = [
        (word, word)
        for word in ("Taut band", "Refers familiar pain", "Jump sign", "Twitch", "Nodule", "Weak")
    ]
    chips = ChipGroup(found, compact=True)
    chips.set_values(["Taut band", "Refers familiar pain", "Jump sign"])
    timer = HoldTimer()
    timer.set_holds(2)
    note = TextBox("Note")
    note.set_text("Taut band 2 cm; familiar headache reproduced, eased after third hold.")
    before, after = ScoreBar(score=7, compact=True), ScoreBar(score=3, compact=True)
    card.add(tabs)
    card.add(LabeledField("Status", Segmented(status, value="active", compact=True)))
    card.add(LabeledField("Found", chips))
    card.add(row(LabeledField("Pain before", before), LabeledField("After", after)))
    card.add(LabeledField("Pain now", ScoreBar(), hint="Tap a cell, drag, or type a digit"))
    card.add(LabeledField("Pain zero", ScoreBar(score=0)))
    card.add(LabeledField("Hold", timer))
    card.add(LabeledField("Note", note))
    card.column.addStretch(1)
    return card


def fields() -> Card:
    """What a form is made of."""
    card = Card()
    card.setFixedWidth(420)
    passphrase = PassphraseField(min_length=15)
    passphrase.line.setText("eight words")
    passphrase.line.textEdited.emit("eight words")
    dropdown = Dropdown([("letter", "US Letter"), ("a4", "A4")], value="a4")
    wrong = LabeledField("E-mail", SearchField("Search"))
    wrong.set_problem("An address has an @ in it.")
    card.add(SearchField("Find a client"))
    card.add(LabeledField("Passphrase", passphrase))
    card.add(LabeledField("Paper", dropdown))
    card.add(wrong)
    card.add(CheckBox("Show clients who are archived", checked=True))
    card.add(CheckBox("Print the note on the handout"))
    card.column.addStretch(1)
    return card


def messages() -> QWidget:
    """What speaks to the person."""
    card = Card()
    card.setFixedWidth(520)
    card.add(
        row(
            Button("Finish & sign", ButtonRole.PRIMARY),
            Button("Print…", icon="print"),
            Button("Skip", ButtonRole.QUIET),
        )
    )
    card.add(
        row(Button("Delete the visit", ButtonRole.DANGER, icon="delete"), Button("Compact", compact=True))
    )
    asleep = Button("Not now", ButtonRole.PRIMARY)
    asleep.setDisabled(True)
    card.add(
        row(
            asleep,
            IconButton("zoom_in", "Zoom in", show_label=False),
            IconButton("close", "Close", show_label=False),
        )
    )
    views = Segmented(
        [(word, word) for word in ("Front + Back", "Left + Right", "Head")], value="Head", solid=False
    )
    card.add(views)
    card.add(
        row(
            AlertPill("Blood thinner (warfarin)", AlertKind.STOP),
            AlertPill("Left knee inflamed: physician first"),
        )
    )
    for show in ("show_saving", "show_not_saved"):
        saved = SavedIndicator()
        getattr(saved, show)()
        card.add(saved)
    saved = SavedIndicator()
    saved.show_saved(datetime(2026, 11, 17, 14, 22, 7, tzinfo=UTC))
    card.add(saved)
    card.add(Banner("This visit was copied from 10 Nov and is not confirmed yet.", action="Confirm all"))
    card.add(
        Banner(
            "The disk is full. Nothing is lost; free some space and it saves by itself.", BannerKind.CAUTION
        )
    )
    card.add(Banner("This file is damaged.", BannerKind.ERROR, action="Open the backup"))
    days = (("27 Oct", 8), ("3 Nov", 7), ("10 Nov", 6))
    points = [SparkPoint(day, score) for day, score in days]
    points += [SparkPoint("Today", 5, Moment.TODAY), SparkPoint("24 Nov planned", None, Moment.PLANNED)]
    card.add(Sparkline(points))
    card.add(
        EmptyState(
            "clients", "No clients yet", "Add the first one, or import a list.", action="Add a client"
        ),
        1,
    )
    return card


def dialog() -> QWidget:
    """A question."""
    asked = Dialog("Sign this visit?", confirm="Sign")
    asked.add_sentence("After signing, nothing of the visit changes any more. A dated addendum can be added.")
    asked.add(LabeledField("Addendum", TextBox("What is to be added?")))
    asked.show_problem("One mark is still unconfirmed.")
    asked.setWindowFlags(Qt.WindowType.Widget)
    return asked


def gallery() -> QWidget:
    """Everything at once."""
    window = QWidget()
    line = QHBoxLayout(window)
    for part in (rail(), palette_of_tools(), inspector(), messages()):
        line.addWidget(part)
    column = QVBoxLayout()
    column.addWidget(fields())
    column.addWidget(dialog())
    line.addLayout(column)
    return window


def picture(window: QWidget, ratio: int) -> QImage:
    """The window as it is painted now."""
    image = QImage(window.size() * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(theme.current().paper)
    window.render(image, QPoint(0, 0))
    return image


def main() -> None:
    """Write the pictures."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "gallery")
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    theme.apply_theme(app, Scheme.LIGHT)
    theme.load_fallback_fonts()
    window = gallery()
    window.resize(1640, 900)
    window.show()
    for scheme in (Scheme.LIGHT, Scheme.DARK):
        theme.apply_theme(app, scheme)
        app.processEvents()
        for ratio in (1, 2):
            picture(window, ratio).save(str(folder / f"{scheme}-{ratio}x.png"))
    print(f"Pictures are in {folder}")


if __name__ == "__main__":
    main()
