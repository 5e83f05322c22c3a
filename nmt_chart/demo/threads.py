"""Follows each complaint's points and areas through the visits: found, taken over, better, worse, gone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from nmt_chart.demo.chance import Chance
from nmt_chart.demo.charting import Charting
from nmt_chart.demo.course import Course, score_of
from nmt_chart.demo.material import PointPlan, Story, ZonePlan
from nmt_chart.demo.places import Places
from nmt_chart.domain.body import Side, View
from nmt_chart.domain.mark import PainZone, Treatment, TriggerPoint, ZoneArea
from nmt_chart.domain.terms import MarkChange, Means, Response, Sign, Status, Technique

_WORTH_CHARTING = 3
_LATENT_BELOW = 3
_HOLDS = ((20, 20, 20), (20, 20), (30, 20), (15, 15, 15), (30,))
_PRESSURE = frozenset({Technique.PRESSURE_RELEASE, Technique.ISCHEMIC_COMPRESSION, Technique.PINCER})
_EASE_S = 90


@dataclass
class Thread:
    """One point of a story on one side, and the area it refers to, as they were charted last."""

    plan: PointPlan
    side: Side
    point: TriggerPoint | None = None
    zone: PainZone | None = None
    was_charted: bool = False


def threads_of(story: Story, side: Side) -> tuple[Thread, ...]:
    """A thread for each point of the story and each side it is on."""
    return tuple(Thread(plan, each) for plan in story.points for each in _sides(plan, side))


class Threads:
    """All threads of an episode, charted visit by visit."""

    def __init__(self, story: Story, side: Side, course: Course, places: Places) -> None:
        self._threads = threads_of(story, side)
        self._course = course
        self._places = places

    def chart(self, charting: Charting, chance: Chance, *, number: int, at: float, treated: bool) -> None:
        """Charts visit ``number`` (from 1), ``at`` of the way through the episode.

        A visit that is not ``treated`` yet holds what was found, and the last marks only taken over.
        """
        severity = self._course.severity(at)
        for place, thread in enumerate(self._threads):
            own = chance.of(f"{place}")
            if not treated and place and thread.point is not None:
                charting.take_over(thread.point, None)
                continue
            self._chart_point(thread, charting, own, number=number, severity=severity, treated=treated)
            self._chart_zone(thread, charting, own, severity=severity)

    def _chart_point(
        self,
        thread: Thread,
        charting: Charting,
        chance: Chance,
        *,
        number: int,
        severity: float,
        treated: bool,
    ) -> None:
        plan, earlier = thread.plan, thread.point
        before = score_of(plan.tenderness, severity, chance)
        if earlier is None:
            if number < plan.first_visit or before < _WORTH_CHARTING or _is_over(thread, self._course):
                return
            point = self._new_point(thread, charting, chance)
        else:
            point = charting.take_over(earlier, _change(earlier.tenderness_before, before))
        if before == 0:
            thread.point = None
            return
        found = _found(point, plan, before, charting, chance)
        charting.alter("Describe trigger point", found)
        if treated:
            found = _treated(found, plan, severity, chance)
            charting.alter("Add treatment", found)
        thread.point, thread.was_charted = found, True

    def _new_point(self, thread: Thread, charting: Charting, chance: Chance) -> TriggerPoint:
        plan = thread.plan
        place = self._places.in_muscle(plan.muscle, plan.view, thread.side, along=plan.along, chance=chance)
        point = TriggerPoint(charting.new_mark_id(), charting.chart.next_point_number, place)
        charting.add("Add trigger point", point)
        point = replace(point, muscle=plan.muscle)
        charting.alter("Choose the muscle", point)
        return point

    def _chart_zone(self, thread: Thread, charting: Charting, chance: Chance, *, severity: float) -> None:
        plan, earlier = thread.plan.zone, thread.zone
        if plan is None or (earlier is None and thread.point is None):
            return
        intensity = score_of(plan.intensity, severity, chance) if thread.point else 0
        if earlier is not None:
            zone = charting.take_over(earlier, _change(earlier.intensity, intensity))
        elif intensity >= _WORTH_CHARTING - 1:
            zone = self._new_zone(thread, plan, charting, chance)
        else:
            return
        if intensity == 0:
            thread.zone = None
            return
        areas = self._areas(thread, plan, size=intensity / max(plan.intensity, intensity), chance=chance)
        thread.zone = replace(zone, areas=areas, intensity=intensity, qualities=plan.qualities)
        charting.alter("Describe pain zone", thread.zone)

    def _new_zone(self, thread: Thread, plan: ZonePlan, charting: Charting, chance: Chance) -> PainZone:
        areas = self._areas(thread, plan, size=1.0, chance=chance)
        zone = PainZone(charting.new_mark_id(), charting.chart.next_zone_number, areas)
        charting.add("Add pain zone", zone)
        zone = replace(zone, kind=plan.kind, source=thread.point.id if thread.point else None)
        charting.alter("Link to trigger point", zone)
        return zone

    def _areas(self, thread: Thread, plan: ZonePlan, *, size: float, chance: Chance) -> tuple[ZoneArea, ...]:
        painted = (
            (view, self._places.painted(plan.regions(view), view, thread.side, size=size, chance=chance))
            for view in (View.FRONT, View.BACK)
        )
        return tuple(ZoneArea(view, polygons) for view, polygons in painted if polygons)


def _sides(plan: PointPlan, side: Side) -> Iterator[Side]:
    if plan.side in {"same", "both"}:
        yield side
    if plan.side in {"other", "both"}:
        yield side.opposite


def _is_over(thread: Thread, course: Course) -> bool:
    return thread.was_charted and course is not Course.RETURNS


def _change(earlier: int | None, now: int) -> MarkChange:
    if now == 0:
        return MarkChange.GONE
    if earlier is None or now == earlier:
        return MarkChange.SAME
    return MarkChange.BETTER if now < earlier else MarkChange.WORSE


def _found(
    point: TriggerPoint, plan: PointPlan, before: int, charting: Charting, chance: Chance
) -> TriggerPoint:
    key = _key_point(point, charting) if plan.status is Status.SATELLITE else None
    status = plan.status if before >= _LATENT_BELOW else Status.LATENT
    if status is Status.SATELLITE and key is None:
        status = Status.ACTIVE
    signs = [sign for sign in plan.findings if before >= _LATENT_BELOW or sign is Sign.TAUT_BAND]
    threshold = None
    if plan.threshold is not None:
        threshold = round(plan.threshold * (1 + 0.09 * (plan.tenderness - before)) + chance.nudge(0.1), 1)
    return replace(
        point,
        status=status,
        key_point=key.id if key else None,
        familiar=plan.familiar,
        findings=tuple(signs),
        tenderness_before=before,
        threshold_before=threshold,
        confirmed=True,
    )


def _key_point(point: TriggerPoint, charting: Charting) -> TriggerPoint | None:
    """The first point of the chart on the same side, which satellites of these stories follow."""
    others = (p for p in charting.chart.trigger_points if p.id != point.id and p.side is point.side)
    return next(others, None)


def _treated(point: TriggerPoint, plan: PointPlan, severity: float, chance: Chance) -> TriggerPoint:
    before = point.tenderness_before or 0
    eased = chance.whole(1, 2) if severity > 0.6 else chance.whole(2, 3)
    after = (
        None if point.threshold_before is None else round(point.threshold_before + chance.whole(2, 6) / 10, 1)
    )
    return replace(
        point,
        treatments=tuple(_treatment(technique, before, chance) for technique in plan.techniques),
        tenderness_after=max(0, before - eased),
        threshold_after=after,
        note="Twitch seen on the second hold." if Sign.TWITCH in point.findings else "",
    )


def _treatment(technique: Technique, before: int, chance: Chance) -> Treatment:
    if technique is Technique.POSITIONAL_RELEASE:
        return Treatment(technique, holds_s=(_EASE_S,), response=Response.SOFTENED)
    if technique not in _PRESSURE:
        return Treatment(technique, response=Response.SOFTENED if chance.happens(0.3) else None)
    return Treatment(
        technique,
        means=chance.pick((Means.THUMB, Means.FINGER)),
        discomfort=max(3, min(7, before - chance.whole(0, 2))),
        holds_s=chance.pick(_HOLDS),
        response=chance.pick((Response.SOFTENED, Response.SOFTENED, Response.REFERRED, Response.NO_CHANGE)),
    )
