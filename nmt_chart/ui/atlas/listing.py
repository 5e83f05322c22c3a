"""What stands in the atlas's list: muscles by region or by name, pain areas, and muscles to check for one."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from nmt_chart.domain.body import Side
from nmt_chart.domain.muscle import Confidence, Muscle, PainArea, ReferralKind
from nmt_chart.domain.note import capitalized, listed
from nmt_chart.domain.text import folded
from nmt_chart.guide.candidates import Candidate
from nmt_chart.ui import theme
from nmt_chart.ui.icons import paint_icon
from nmt_chart.ui.kit.painting import LEFT, draw_text
from nmt_chart.ui.tokens import Space, Type

ROW_HEIGHT = 54

_ICON = 16.0
_NAMED = 3
_DOT = " \N{MIDDLE DOT} "
_LOW = "low confidence"


class Browse(StrEnum):
    """How the list is ordered."""

    REGION = "region"
    NAME = "name"
    AREA = "area"


@dataclass(frozen=True, slots=True)
class Wanted:
    """A muscle a row stands for; ``side`` is None where it makes no difference."""

    muscle: str
    side: Side | None = None


@dataclass(frozen=True, slots=True)
class ListRow:
    """Two lines: a name, and something about it; ``noted`` marks a muscle with a note of the therapist."""

    key: Wanted | str
    name: str
    detail: str
    noted: bool = False

    @property
    def spoken(self) -> str:
        """The whole row for people who hear it."""
        parts = (self.name, self.detail, "with a note" if self.noted else "")
        return ", ".join(part for part in parts if part)

    def paint(self, painter: QPainter, box: QRectF) -> None:
        """Paints the row into ``box``."""
        colors = theme.current()
        room = _ICON + Space.SMALL if self.noted else 0.0
        height = 22 if self.detail else box.height() - 5
        name = QRectF(box.left(), box.top() + 5, box.width() - room, height)
        detail = QRectF(box.left(), name.bottom(), box.width(), 18)
        draw_text(painter, name, self.name, style=Type.BODY_STRONG, color=colors.text, align=LEFT)
        draw_text(painter, detail, self.detail, style=Type.CAPTION, color=colors.text_muted, align=LEFT)
        if self.noted:
            place = QRectF(box.right() - _ICON, name.center().y() - _ICON / 2, _ICON, _ICON)
            paint_icon(painter, "note", place, colors.accent_text)


@dataclass(frozen=True, slots=True)
class HeadingRow:
    """A word over the rows that belong to it; it can't be chosen."""

    name: str
    key: None = None

    @property
    def spoken(self) -> str:
        """The heading for people who hear it."""
        return self.name

    def paint(self, painter: QPainter, box: QRectF) -> None:
        """Paints the heading at the lower edge of ``box``, near to what it stands over."""
        line = QRectF(box.left(), box.bottom() - 24, box.width(), 20)
        color = theme.current().text_muted
        draw_text(painter, line, self.name.upper(), style=Type.LABEL, color=color, align=LEFT)


Rows = list[ListRow | HeadingRow]


def by_region(muscles: Iterable[Muscle], noted: Collection[str]) -> Rows:
    """Muscles under the regions they belong to, head to foot."""
    regions: dict[str, list[Muscle]] = {}
    for muscle in muscles:
        regions.setdefault(muscle.region, []).append(muscle)
    rows: Rows = []
    for region, group in regions.items():
        rows += [HeadingRow(capitalized(region)), *(_row(muscle, _depth(muscle), noted) for muscle in group)]
    return rows


def by_name(muscles: Iterable[Muscle], noted: Collection[str]) -> Rows:
    """Muscles from A to Z."""
    ordered = sorted(muscles, key=lambda muscle: folded(muscle.common_name))
    return [_row(muscle, capitalized(muscle.region), noted) for muscle in ordered]


def by_area(areas: Iterable[PainArea]) -> Rows:
    """Pain areas under the parts of the body they lie in."""
    rows: Rows = []
    for part, group in groupby(areas, key=lambda area: area.part):
        rows += [HeadingRow(capitalized(part)), *(ListRow(area.id, area.name, "") for area in group)]
    return rows


def found(muscles: Sequence[Muscle], areas: Sequence[PainArea], typed: str, noted: Collection[str]) -> Rows:
    """What was searched for: muscles, best first, each with the name that fits; then pain areas."""
    rows: Rows = [_row(muscle, _fitting_name(muscle, typed), noted) for muscle in muscles]
    words = folded(typed).split()
    fitting = [area for area in areas if all(word in folded(area.name) for word in words)]
    return [*rows, HeadingRow("Pain areas"), *(_area_row(area) for area in fitting)] if fitting else rows


def to_check(candidates: Iterable[Candidate], side: Side, noted: Collection[str]) -> Rows:
    """Muscles to check for a pain on ``side``, most likely first, each with what it refers to."""
    return [
        ListRow(
            Wanted(candidate.muscle.slug, candidate.side),
            _name_on(candidate, side),
            _reason(candidate),
            candidate.muscle.slug in noted,
        )
        for candidate in candidates
    ]


def _row(muscle: Muscle, detail: str, noted: Collection[str]) -> ListRow:
    return ListRow(Wanted(muscle.slug), muscle.common_name, _with_doubt(detail, muscle), muscle.slug in noted)


def _area_row(area: PainArea) -> ListRow:
    return ListRow(area.id, area.name, capitalized(area.part))


def _depth(muscle: Muscle) -> str:
    return capitalized(muscle.layer.name.lower())


def _name_on(candidate: Candidate, side: Side) -> str:
    """The muscle's name, with its side where that is not the side of the pain."""
    name = candidate.muscle.common_name
    return name if candidate.side in (side, Side.MIDLINE) else f"{name}, {candidate.side.value}"


def _reason(candidate: Candidate) -> str:
    names = listed(dict.fromkeys(part.name for part in candidate.explains[:_NAMED]))
    felt = names if candidate.kind is ReferralKind.PRIMARY else f"in some: {names}"
    return _with_doubt(capitalized(felt), candidate.muscle)


def _with_doubt(detail: str, muscle: Muscle) -> str:
    return f"{detail}{_DOT}{_LOW}" if muscle.confidence is Confidence.LOW else detail


def _fitting_name(muscle: Muscle, typed: str) -> str:
    """The other name that was typed, where the common one is not it; else the region."""
    words = folded(typed).split()
    others = (name for name in _names(muscle) if all(word in folded(name) for word in words))
    return next(others, capitalized(muscle.region))


def _names(muscle: Muscle) -> Iterator[str]:
    yield from muscle.synonyms
    yield muscle.latin
