"""The episodes of care on the client card."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from nmt_chart.domain.episode import Episode
from nmt_chart.overriding import override
from nmt_chart.ui import theme
from nmt_chart.ui.dates import LocalDates
from nmt_chart.ui.icons import paint_icon
from nmt_chart.ui.kit.button import Button, ButtonRole
from nmt_chart.ui.kit.card import Card
from nmt_chart.ui.kit.discarding import discard
from nmt_chart.ui.kit.painting import LEFT, draw_box, draw_focus_ring, draw_text
from nmt_chart.ui.kit.pressable import Pressable
from nmt_chart.ui.kit.words import Words
from nmt_chart.ui.tokens import ColorRole, Radius, Space, Type

_ROW_HEIGHT = 64
_ICON = 18
_DOT = " \N{MIDDLE DOT} "


class EpisodeList(Card):
    """One line for each episode; pressing it opens it."""

    episode_wanted = Signal(object)  # Episode, or None for a new one

    def __init__(self, dates: LocalDates, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=Space.TIGHT)
        self._dates = dates
        self._lines: list[_Line] = []
        self.adding = Button("Add", ButtonRole.QUIET, icon="plus", compact=True)
        self.adding.setObjectName("add-episode")
        self.adding.setAccessibleName("Add an episode of care")
        self.adding.clicked.connect(self._ask_new)
        self._nothing = Words(
            "None yet. An episode is one complaint and the plan for it.", role=ColorRole.TEXT_MUTED
        )
        head = QHBoxLayout()
        head.addWidget(Words("Episodes of care", Type.TITLE), 1)
        head.addWidget(self.adding)
        self.column.addLayout(head)
        self.add(self._nothing)

    @property
    def lines(self) -> tuple[Pressable, ...]:
        """The lines from top to bottom."""
        return tuple(self._lines)

    def show_episodes(self, episodes: tuple[Episode, ...], today: date) -> None:
        """Shows these episodes as they stand today."""
        while self._lines:
            line = self._lines.pop()
            self.column.removeWidget(line)
            discard(line)
        for number, episode in enumerate(episodes, 1):
            self._add_line(number, episode, today)
        self._nothing.setVisible(not episodes)

    def _add_line(self, number: int, episode: Episode, today: date) -> None:
        line = _Line(episode, episode_words(episode, today, self._dates), self)
        line.setObjectName(f"episode.{number}")
        line.pressed_episode.connect(self.episode_wanted)
        self._lines.append(line)
        self.add(line)
        line.show()

    def _ask_new(self) -> None:
        self.episode_wanted.emit(None)


@dataclass(frozen=True, slots=True)
class EpisodeWords:
    """An episode in two lines."""

    title: str
    detail: str
    is_closed: bool


def episode_words(episode: Episode, today: date, dates: LocalDates) -> EpisodeWords:
    """The complaint, and where its plan stands on ``today``."""
    if episode.closed_on:
        return EpisodeWords(episode.complaint, f"closed {dates.shown(episode.closed_on)}", is_closed=True)
    week = f"week {episode.week_of(today)} of {episode.weeks}"
    since = f"since {episode.since}" if episode.since else ""
    words = _DOT.join(part for part in (week, episode.frequency, since) if part)
    return EpisodeWords(episode.complaint, words, is_closed=False)


class _Line(Pressable):
    pressed_episode = Signal(object)

    def __init__(self, episode: Episode, words: EpisodeWords, parent: QWidget) -> None:
        super().__init__(words.title, parent)
        self._episode = episode
        self._words = words
        self.setAccessibleName(f"{words.title}, {words.detail}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._tell)

    def _tell(self) -> None:
        self.pressed_episode.emit(self._episode)

    @override
    def sizeHint(self) -> QSize:
        return QSize(160, _ROW_HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colors = theme.current()
        box = QRectF(self.rect())
        ink = colors.text_muted if self._words.is_closed else colors.text
        words = box.adjusted(Space.SMALL, 0, -_ICON - Space.MEDIUM, 0)
        icon = QRectF(words.right() + Space.TIGHT, box.center().y() - _ICON / 2, _ICON, _ICON)
        title = QRectF(words.left(), box.top() + 10, words.width(), 21)
        with QPainter(self) as painter:
            if self.underMouse():
                draw_box(painter, box, radius=Radius.CONTROL, fill=colors.sunken)
            draw_text(painter, title, self._words.title, style=Type.BODY_STRONG, color=ink, align=LEFT)
            line = title.translated(0, 22)
            draw_text(
                painter, line, self._words.detail, style=Type.SMALL, color=colors.text_muted, align=LEFT
            )
            paint_icon(painter, "chevron_right", icon, colors.text_muted)
            if self.shows_ring:
                draw_focus_ring(painter, box, radius=Radius.CONTROL)
