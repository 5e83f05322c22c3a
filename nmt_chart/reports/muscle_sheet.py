"""The sheet of one muscle: its pattern on the body, and the words a therapist looks up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from reportlab.lib.colors import HexColor
from reportlab.platypus import Flowable, Spacer

from nmt_chart.domain.body import BodyMap, Side, View
from nmt_chart.domain.muscle import Confidence, Muscle, TriggerPointSite
from nmt_chart.domain.note import capitalized, listed
from nmt_chart.domain.practice import Practice
from nmt_chart.domain.terms import ZoneKind
from nmt_chart.guide.patterns import PATTERNS_VARY
from nmt_chart.overriding import override
from nmt_chart.reports.document import Printed, Sheet, printed
from nmt_chart.reports.fonts import Weight
from nmt_chart.reports.letterhead import letterhead
from nmt_chart.reports.page import PageSettings
from nmt_chart.reports.pattern_figure import PatternFigure, close_ups_for, draw_cross, whole_bodies_for
from nmt_chart.reports.styles import ACCENT, MUTED, WHITE, TextStyle
from nmt_chart.reports.tables import WHOLE, RowTable, grid, table_style
from nmt_chart.reports.writing import Writer, draw_line
from nmt_chart.reports.zone_ink import draw_area

_KIND: Final = "Muscle sheet"
_SCALES: Final = (1.0, 0.92, 0.85, 0.78)
"""The letters get a little smaller where that keeps the sheet on one page."""

_TITLE: Final = TextStyle(21, 25, Weight.BOLD)
_LATIN: Final = TextStyle(10, 14, color=MUTED)
_HEADING: Final = TextStyle(11, 15, Weight.SEMIBOLD, ACCENT)
_TEXT: Final = TextStyle(9.8, 13.4)
_STRONG: Final = TextStyle(9.8, 13.4, Weight.SEMIBOLD)
_SMALL: Final = TextStyle(8, 10.8, color=MUTED)
_SIGN_WORDS: Final = TextStyle(8.4, 10.5)
_CAUTION: Final = HexColor("#75490a")

_FIGURE_SHARE: Final = 0.5
_FIGURE_HEIGHT: Final = 0.36
_CLOSE_UP_HEIGHT: Final = 0.15
_GAP: Final = 16.0


@dataclass(frozen=True, slots=True)
class MuscleSheetContent:
    """What the sheet is made of; ``sources`` are the muscle's, in words.

    Without a practice the sheet has no letterhead.
    """

    practice: Practice | None
    muscle: Muscle
    side: Side
    maps: Mapping[View, BodyMap]
    sources: tuple[str, ...]


def muscle_sheet(content: MuscleSheetContent, page: PageSettings) -> bytes:
    """The sheet as PDF, on one page if it fits; equal content gives equal bytes."""
    made = (_printed(content, page, scale) for scale in _SCALES)
    first = next(made)
    return first.data if first.pages == 1 else next((one for one in made if one.pages == 1), first).data


def _printed(content: MuscleSheetContent, page: PageSettings, scale: float) -> Printed:
    writer = Writer()
    story = _Blocks(content, writer, page, scale).story()
    name = content.muscle.common_name
    sheet = Sheet(
        title=f"{_KIND}: {name}",
        subject=_KIND,
        author=content.practice.name if content.practice else "",
        head=writer.line(f"{_KIND}: {name}"),
        foot=writer.line(PATTERNS_VARY),
        has_replaced=writer.replaced,
    )
    return printed(story, page, sheet)


class _Blocks:
    """Sets the parts of the sheet in letters of one scale."""

    def __init__(self, content: MuscleSheetContent, writer: Writer, page: PageSettings, scale: float) -> None:
        self._muscle = content.muscle
        self._content = content
        self._writer = writer
        self._page = page
        self._scale = scale

    def story(self) -> list[Flowable]:
        width = self._page.content_width
        left, right = width * _FIGURE_SHARE, width * (1 - _FIGURE_SHARE)
        half = (width - _GAP) / 2
        beside = [*self._sites(), *self._practical()]
        return [
            *self._head(),
            *self._title(),
            grid([[self._figures(left - _GAP), beside]], (left, right), gap=_GAP),
            self._space(8),
            grid([[self._anatomy(), self._confusions()]], (half + _GAP, half), gap=_GAP),
            *self._cautions(width),
            *self._sources(),
        ]

    def _head(self) -> list[Flowable]:
        practice, width = self._content.practice, self._page.content_width
        if practice is None:
            return []
        place = f"{capitalized(self._muscle.region)}, {self._muscle.layer.name.lower()}"
        return letterhead(self._writer, practice, kind=_KIND, detail=place, width=width)

    def _title(self) -> list[Flowable]:
        side = f"drawn on the client's {self._content.side.value} side"
        return [
            *self._set(self._muscle.common_name, _TITLE),
            *self._set(f"{self._muscle.latin}, {side}", _LATIN),
            self._space(8),
        ]

    def _figures(self, width: float) -> list[Flowable]:
        muscle, side, maps = self._muscle, self._content.side, self._content.maps
        height = self._page.content_height
        bodies = whole_bodies_for(muscle, side, maps)
        story: list[Flowable] = [
            PatternFigure(muscle, side, bodies, (width, height * _FIGURE_HEIGHT * self._scale))
        ]
        near = close_ups_for(muscle, side, maps)
        if near:
            size = (width, height * _CLOSE_UP_HEIGHT * self._scale)
            story += [self._space(6), PatternFigure(muscle, side, near, size)]
        return [*story, self._space(4), SignLegend(width)]

    def _sites(self) -> list[Flowable]:
        story = self._heading("Trigger point sites" if len(self._muscle.sites) > 1 else "Trigger point site")
        for site in self._muscle.sites:
            story += self._site(site)
        if self._muscle.confidence is Confidence.LOW:
            story += self._set("Low confidence: few sources describe this pattern, or they differ.", _STRONG)
        return story

    def _site(self, site: TriggerPointSite) -> list[Flowable]:
        story = self._set(f"{site.name}: {site.location}", _STRONG)
        story += self._set(f"Felt by most: {site.primary}", _TEXT)
        if site.spillover:
            story += self._set(f"By some: {site.spillover}", _TEXT)
        return [*story, self._space(5)]

    def _practical(self) -> list[Flowable]:
        muscle = self._muscle
        return [
            *self._section("How to find it", [muscle.palpation]),
            *self._section("Home stretch", [muscle.stretch]),
        ]

    def _anatomy(self) -> list[Flowable]:
        muscle = self._muscle
        facts = (
            f"Attachments: {muscle.attachments}.",
            f"Action: {muscle.action}.",
            f"Nerve: {muscle.nerve}.",
        )
        return self._section("Anatomy", facts)

    def _confusions(self) -> list[Flowable]:
        taken_for = capitalized(listed(self._muscle.confusions))
        return self._section("Its pain may be taken for", [f"{taken_for}."] if taken_for else [])

    def _cautions(self, width: float) -> list[Flowable]:
        """What must not be overlooked, in a frame; nothing when there is nothing to mind."""
        if not self._muscle.cautions:
            return []
        heading = TextStyle(_HEADING.size, _HEADING.leading, _HEADING.weight, _CAUTION)
        cell = [*self._set("Cautions", heading), *self._lines(self._muscle.cautions)]
        style = table_style(
            ("BACKGROUND", *WHOLE, WHITE),
            ("BOX", *WHOLE, 0.9, _CAUTION),
            *[(f"{edge}PADDING", *WHOLE, 8 * self._scale) for edge in ("LEFT", "RIGHT")],
            *[(f"{edge}PADDING", *WHOLE, 5 * self._scale) for edge in ("TOP", "BOTTOM")],
        )
        return [self._space(2), RowTable([[cell]], colWidths=[width], style=style), self._space(8)]

    def _sources(self) -> list[Flowable]:
        confidence = f"Confidence of the pattern: {self._muscle.confidence}."
        return self._set(f"Sources: {' '.join(self._content.sources)} {confidence}", _SMALL)

    def _section(self, title: str, texts: Iterable[str]) -> list[Flowable]:
        parts = self._lines(text for text in texts if text.strip())
        return [*self._heading(title), *parts, self._space(6)] if parts else []

    def _heading(self, words: str) -> list[Flowable]:
        parts = self._set(words, _HEADING)
        for part in parts:
            part.keepWithNext = 1
        return parts

    def _lines(self, texts: Iterable[str]) -> list[Flowable]:
        return [part for text in texts for part in (*self._set(text, _TEXT), self._space(2))]

    def _space(self, height: float) -> Spacer:
        return Spacer(0, height * self._scale)

    def _set(self, text: str, style: TextStyle) -> list[Flowable]:
        return self._writer.text(text, style.scaled(self._scale))


class SignLegend(Flowable):
    """A line with the signs of a pattern and what they mean."""

    def __init__(self, width: float) -> None:
        super().__init__()
        self.width = width
        self.height = 12.0

    @override
    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """As wide as the figure it stands under."""
        return self.width, self.height

    def draw(self) -> None:
        """Draws the signs with their words from left to right."""
        third = self.width / 3
        draw_cross(self.canv, 6, 5)
        for at, kind in ((1, ZoneKind.PAIN), (2, ZoneKind.SPILLOVER)):
            box = [(x + at * third, y) for x, y in ((1, 1), (13, 1), (13, 9.5), (1, 9.5))]
            draw_area(self.canv, [box], kind, edge=0.35)
        for at, words in enumerate(("usual site", "felt by most", "felt by some")):
            draw_line(self.canv, at * third + 17, 2.2, words, _SIGN_WORDS)
