"""The sections of a handout, in letters of one scale."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Final

from reportlab.lib.colors import Color, HexColor
from reportlab.platypus import Flowable, Spacer, Table

from nmt_chart.domain.handout import STRETCH_CAUTION, Stretch
from nmt_chart.reports.fonts import Weight
from nmt_chart.reports.styles import ACCENT, SOFT, WHITE, TextStyle
from nmt_chart.reports.tables import WHOLE, RowTable, grid, height_of, table_style
from nmt_chart.reports.writing import Writer

_TITLE: Final = TextStyle(24, 29, Weight.BOLD)
_HEADING: Final = TextStyle(13, 18, Weight.SEMIBOLD, ACCENT)
_TEXT: Final = TextStyle(11, 15)
_STRONG: Final = TextStyle(11, 15, Weight.SEMIBOLD)
_WHEN: Final = TextStyle(13, 18, Weight.SEMIBOLD)
_CAUTION: Final = HexColor("#75490a")
_GAP: Final = 9.0


class HandoutBlocks:
    """Sets the parts of a handout; ``scale`` 1 is the full size of the letters."""

    def __init__(self, writer: Writer, width: float, scale: float) -> None:
        self._writer = writer
        self._width = width
        self._scale = scale

    def title(self, words: str, greeting: str, opening: str) -> list[Flowable]:
        """The title with the greeting and a first sentence under it."""
        hello = f"{greeting} {opening}".strip()
        return [*self._set(words, _TITLE), self.gap(2), *self._set(hello, _TEXT), self.gap(_GAP)]

    def section(self, title: str, parts: Sequence[Flowable]) -> list[Flowable]:
        """A heading and what it is about; nothing when that is empty."""
        return [*_kept(self._set(title, _HEADING)), *parts, self.gap(_GAP)] if parts else []

    def lines(self, texts: Iterable[str]) -> list[Flowable]:
        """Each text as a paragraph of its own."""
        story: list[Flowable] = []
        for text in texts:
            story += [*self._set(text, _TEXT), self.gap(3)]
        return story[:-1]

    def stretches(self, stretches: Sequence[Stretch]) -> list[Flowable]:
        """Each stretch under the name of its muscle, and the caution that holds for all."""
        story: list[Flowable] = []
        for stretch in stretches:
            story += [
                *_kept(self._set(stretch.muscle, _STRONG)),
                *self._set(stretch.text, _TEXT),
                self.gap(4),
            ]
        return [*story, *self._set(STRETCH_CAUTION, _STRONG)] if story else []

    def columns(self, left: list[Flowable], right: list[Flowable], height: float) -> list[Flowable]:
        """Both lists side by side where neither is taller than ``height``, else one after the other."""
        half = (self._width - 2 * _GAP) / 2
        if not left or not right or max(height_of(left, half), height_of(right, half)) > height:
            return [*left, *right]
        return [grid([[left, right]], (half + 2 * _GAP, half), gap=2 * _GAP)]

    def warning(self, title: str, texts: Sequence[str]) -> list[Flowable]:
        """What must not be overlooked, framed; nothing when there are no ``texts``."""
        if not any(text.strip() for text in texts):
            return []
        heading = TextStyle(_HEADING.size, _HEADING.leading, _HEADING.weight, _CAUTION)
        box = self._box([[*self._set(title, heading), *self.lines(texts)]], _CAUTION, WHITE)
        return [box, self.gap(_GAP)]

    def closing(self, when: str, contact: Sequence[str]) -> list[Flowable]:
        """The next appointment, when there is one, and whom to ask, in a box."""
        asked = [
            *self._set("Questions?", _TEXT),
            *[part for line in contact for part in self._set(line, _STRONG)],
        ]
        appointment = [*self._set("Your next appointment", _TEXT), *self._set(when, _WHEN)]
        return [self._box([appointment, asked] if when.strip() else [asked], ACCENT, SOFT)]

    def gap(self, height: float) -> Spacer:
        """Empty space of the scale."""
        return Spacer(0, height * self._scale)

    def _box(self, cells: list[list[Flowable]], frame: Color, ground: Color) -> Table:
        style = table_style(
            ("BACKGROUND", *WHOLE, ground),
            ("BOX", *WHOLE, 0.9, frame),
            *[(f"{side}PADDING", *WHOLE, 10 * self._scale) for side in ("LEFT", "RIGHT")],
            *[(f"{side}PADDING", *WHOLE, 7 * self._scale) for side in ("TOP", "BOTTOM")],
        )
        widths = [self._width / len(cells)] * len(cells)
        return RowTable([cells], colWidths=widths, style=style)

    def _set(self, text: str, style: TextStyle) -> list[Flowable]:
        return self._writer.text(text, style.scaled(self._scale))


def fitting(parts: Sequence[Flowable], width: float, height: float) -> int:
    """How many of ``parts``, from the first, fit under each other into ``width`` by ``height``."""
    bottoms = accumulate(height_of([part], width) for part in parts)
    return next((at for at, bottom in enumerate(bottoms) if bottom > height), len(parts))


def _kept(parts: list[Flowable]) -> list[Flowable]:
    """Keeps ``parts`` on the page of what follows them."""
    for part in parts:
        part.keepWithNext = 1
    return parts
