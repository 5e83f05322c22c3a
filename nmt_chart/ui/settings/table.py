"""The settings as a table: the page is made from it."""

from __future__ import annotations

from dataclasses import dataclass

from nmt_chart.settings import IDLE_MINUTES, Paper, Scheme

HOLD_SECONDS = range(5, 121)


@dataclass(frozen=True, slots=True)
class OneOf:
    """A setting with a few values, each with its label."""

    choices: tuple[tuple[object, str], ...]


@dataclass(frozen=True, slots=True)
class Number:
    """A setting that is a whole number; the buttons change it by ``step``."""

    allowed: range
    step: int
    unit: str


@dataclass(frozen=True, slots=True)
class Setting:
    """One line of the page; ``key`` is the field of ``Settings``."""

    key: str
    group: str
    label: str
    note: str
    kind: OneOf | Number


TABLE = (
    Setting(
        "scheme",
        "Look",
        "Colors",
        "Marks and pain keep their colors; only the window around them changes.",
        OneOf(((Scheme.SYSTEM, "As the system"), (Scheme.LIGHT, "Light"), (Scheme.DARK, "Dark"))),
    ),
    Setting(
        "lock_after_minutes",
        "Work",
        "Lock by itself",
        "When nobody touches the program for this long. Ctrl+L locks at once.",
        Number(IDLE_MINUTES, 1, "minutes"),
    ),
    Setting(
        "hold_seconds",
        "Work",
        "Usual hold",
        "What the hold timer counts to; 10 to 30 seconds are usual.",
        Number(HOLD_SECONDS, 5, "seconds"),
    ),
    Setting(
        "remind_at_patterns",
        "Work",
        "Reminder at patterns",
        "Says where a reference pattern is shown that patterns vary. Putting it away turns it off.",
        OneOf(((True, "Shown"), (False, "Off"))),
    ),
    Setting(
        "paper",
        "Work",
        "Paper",
        "For visit summaries and handouts.",
        OneOf(((Paper.LOCALE, "As in my country"), (Paper.LETTER, "Letter"), (Paper.A4, "A4"))),
    ),
)
