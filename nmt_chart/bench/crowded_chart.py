"""A chart with far more on it than any visit, for measuring."""

from __future__ import annotations

import random

from nmt_chart.domain.body import Place, View
from nmt_chart.domain.chart import Chart
from nmt_chart.domain.geometry import Point
from nmt_chart.domain.ids import MarkId
from nmt_chart.domain.mark import PainZone, TriggerPoint, ZoneArea
from nmt_chart.domain.terms import Status, ZoneKind
from nmt_chart.reference import Reference

_BRUSH = 0.014


def crowded_chart(reference: Reference, *, points: int, zones: int, seed: int) -> Chart:
    """A chart with that many trigger points and pain zones, the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311 - places on a body, not secrets
    marks: list[TriggerPoint | PainZone] = []
    for number in range(1, points + 1):
        place = _place(reference, chance)
        marks.append(TriggerPoint(MarkId(f"p{number}"), number, place, status=chance.choice(list(Status))))
    for number in range(1, zones + 1):
        marks.append(_zone(reference, chance, number))
    return Chart.of(marks)


def _place(reference: Reference, chance: random.Random) -> Place:
    while True:
        view = chance.choice((View.FRONT, View.BACK))
        at = Point(chance.uniform(-0.25, 0.25), chance.uniform(0, 1)).rounded()
        if reference.hits[view].is_on_body(at):
            return Place(view, at)


def _zone(reference: Reference, chance: random.Random, number: int) -> PainZone:
    place = _place(reference, chance)
    path = [place.at]
    for _ in range(12):
        path.append(path[-1].moved(chance.uniform(-0.02, 0.02), chance.uniform(-0.02, 0.02)))
    area = ZoneArea(place.view, reference.surfaces[place.view].stroke(path, _BRUSH))
    return PainZone(MarkId(f"z{number}"), number, (area,), kind=chance.choice(list(ZoneKind)))
