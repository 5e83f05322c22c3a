"""What is put on the body in a visit: trigger points and pain zones."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from nmt_chart.domain.body import MAP_VERSION, Place, Side, View, side_of
from nmt_chart.domain.geometry import Box, Polygon, ring_area, ring_centroid
from nmt_chart.domain.ids import MarkId
from nmt_chart.domain.terms import (
    Familiar,
    MarkChange,
    Means,
    Quality,
    Response,
    Sign,
    Status,
    Technique,
    ZoneKind,
)

MAX_HOLD_S = 600
MAX_THRESHOLD_KG_CM2 = 30.0


@dataclass(frozen=True, slots=True)
class Treatment:
    """One technique used on a trigger point.

    ``holds_s`` are the seconds of each hold, ``discomfort`` 0-10 as the client reported it.
    """

    technique: Technique
    means: Means | None = None
    discomfort: int | None = None
    holds_s: tuple[int, ...] = ()
    response: Response | None = None

    def __post_init__(self) -> None:
        check_score("discomfort", self.discomfort)
        for hold in self.holds_s:
            if not 1 <= hold <= MAX_HOLD_S:
                raise ValueError(f"a hold lasts 1 to {MAX_HOLD_S} seconds, got {hold}")


@dataclass(frozen=True, slots=True)
class TriggerPoint:
    """A tender spot in a muscle at one place, with what was found and done there.

    Scores are 0-10 or None for not asked; pressure pain thresholds are kg/cm2. ``muscle`` is the atlas's
    slug. ``confirmed`` is false while the mark is only copied from an earlier visit.
    """

    id: MarkId
    number: int
    place: Place
    muscle: str | None = None
    status: Status = Status.ACTIVE
    key_point: MarkId | None = None
    familiar: Familiar = Familiar.NOT_ASKED
    findings: tuple[Sign, ...] = ()
    tenderness_before: int | None = None
    tenderness_after: int | None = None
    threshold_before: float | None = None
    threshold_after: float | None = None
    treatments: tuple[Treatment, ...] = ()
    note: str = ""
    continues: MarkId | None = None
    change: MarkChange | None = None
    confirmed: bool = True
    charted: Literal["trigger-point"] = "trigger-point"

    def __post_init__(self) -> None:
        check_number(self.number)
        check_score("tenderness before", self.tenderness_before)
        check_score("tenderness after", self.tenderness_after)
        check_threshold("pressure pain threshold before", self.threshold_before)
        check_threshold("pressure pain threshold after", self.threshold_after)

    @property
    def label(self) -> str:
        """What the chart prints on the mark: its number."""
        return str(self.number)

    @property
    def views(self) -> tuple[View, ...]:
        """The view it lies on."""
        return (self.place.view,)

    @property
    def side(self) -> Side:
        """The client's side, taken from the place."""
        return self.place.side

    @property
    def severity(self) -> int | None:
        """The tenderness the visit began with."""
        return self.tenderness_before

    def moved(self, dx: float, dy: float) -> TriggerPoint:
        """The point shifted on its view."""
        return replace(self, place=replace(self.place, at=self.place.at.moved(dx, dy).rounded()))


@dataclass(frozen=True, slots=True)
class ZoneArea:
    """The part of a pain zone that lies on one view."""

    view: View
    polygons: tuple[Polygon, ...]
    map_version: int = MAP_VERSION

    def __post_init__(self) -> None:
        if not self.polygons:
            raise ValueError("an area of a zone needs a polygon or more")

    @property
    def size(self) -> float:
        """Area in square stature."""
        return sum(polygon.area for polygon in self.polygons)

    @property
    def bounds(self) -> Box:
        """The box around all polygons."""
        return Box.around(point for polygon in self.polygons for point in polygon.exterior)

    @property
    def sides(self) -> frozenset[Side]:
        """The client's sides on which the polygons are centered."""
        return frozenset(side_of(self.view, ring_centroid(p.exterior).x) for p in self.polygons)

    @property
    def largest(self) -> Polygon:
        """The polygon with the most area; the zone's letter is printed in it."""
        return max(self.polygons, key=lambda polygon: ring_area(polygon.exterior))


@dataclass(frozen=True, slots=True)
class PainZone:
    """A painted area on one or more views: what is felt there, how strongly, and where it comes from.

    ``from_atlas`` is the slug of the muscle whose reference pattern the area was taken from, empty when it
    was painted.
    """

    id: MarkId
    number: int
    areas: tuple[ZoneArea, ...]
    kind: ZoneKind = ZoneKind.PAIN
    intensity: int | None = None
    qualities: tuple[Quality, ...] = ()
    source: MarkId | None = None
    from_atlas: str = ""
    note: str = ""
    continues: MarkId | None = None
    change: MarkChange | None = None
    confirmed: bool = True
    charted: Literal["pain-zone"] = "pain-zone"

    def __post_init__(self) -> None:
        check_number(self.number)
        check_score("intensity", self.intensity)
        if not self.areas:
            raise ValueError("a pain zone needs an area")
        if len({area.view for area in self.areas}) != len(self.areas):
            raise ValueError("a pain zone has one area a view")

    @property
    def label(self) -> str:
        """What the chart prints in the zone: a letter (A..Z, AA..), so it can't be taken for a point."""
        letters, rest = "", self.number
        while rest:
            rest, letter = divmod(rest - 1, 26)
            letters = chr(ord("A") + letter) + letters
        return letters

    @property
    def severity(self) -> int | None:
        """The intensity."""
        return self.intensity

    @property
    def views(self) -> tuple[View, ...]:
        """The views it lies on."""
        return tuple(area.view for area in self.areas)

    @property
    def side(self) -> Side | None:
        """The client's side, or None when the zone lies on several."""
        sides = frozenset(side for area in self.areas for side in area.sides)
        return next(iter(sides)) if len(sides) == 1 else None

    def area_on(self, view: View) -> ZoneArea | None:
        """The part on ``view``, if there is one."""
        return next((area for area in self.areas if area.view is view), None)

    def with_area(self, view: View, polygons: tuple[Polygon, ...]) -> PainZone | None:
        """The zone with its part on ``view`` replaced; None when nothing of it is left."""
        others = [area for area in self.areas if area.view is not view]
        if polygons:
            others.append(ZoneArea(view, polygons))
        if not others:
            return None
        return replace(self, areas=tuple(sorted(others, key=lambda area: list(View).index(area.view))))

    def moved(self, dx: float, dy: float) -> PainZone:
        """The zone shifted on all its views."""
        return replace(
            self,
            areas=tuple(
                replace(area, polygons=tuple(p.moved(dx, dy).rounded() for p in area.polygons))
                for area in self.areas
            ),
        )


Mark = TriggerPoint | PainZone


def check_score(name: str, score: int | None) -> None:
    """Raises ValueError unless ``score`` is None or 0-10."""
    if score is not None and not 0 <= score <= 10:
        raise ValueError(f"{name} is a score from 0 to 10, got {score}")


def check_threshold(name: str, kg_cm2: float | None) -> None:
    """Raises ValueError unless ``kg_cm2`` is None or what an algometer can read."""
    if kg_cm2 is not None and not 0 < kg_cm2 <= MAX_THRESHOLD_KG_CM2:
        raise ValueError(f"{name} lies between 0 and {MAX_THRESHOLD_KG_CM2:g} kg/cm2, got {kg_cm2:g}")


def check_number(number: int) -> None:
    """Raises ValueError unless ``number`` counts from 1."""
    if number < 1:
        raise ValueError(f"marks are numbered from 1, got {number}")
