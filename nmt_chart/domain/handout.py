"""The words of the handout a client takes home, drafted from the visit's own marks in plain language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from nmt_chart.domain.body import Side
from nmt_chart.domain.chart import Chart
from nmt_chart.domain.client import Client
from nmt_chart.domain.mark import Mark, PainZone, TriggerPoint
from nmt_chart.domain.note import Wording, capitalized, listed
from nmt_chart.domain.terms import Familiar, Status, Technique, ZoneKind
from nmt_chart.domain.visit import Visit

STRETCH_CAUTION = "Stop if it causes sharp pain, numbness or dizziness."

EXPECT = (
    "The muscles we worked on may be sore for 24 to 36 hours.",
    "They may stay looser for 4 to 14 days. How long differs from person to person and depends on what you "
    "do, how strained the muscles were, and stress.",
)

CALL_WHEN = (
    "Call us if the soreness lasts longer than two days or gets worse, or if anything worries you.",
    "See a doctor the same day for severe or sudden pain, numbness together with weakness, fever with pain, "
    "or a hot, swollen, painful calf.",
    "Call emergency services at once for chest pain or trouble breathing; a sudden headache worse than any "
    "before; trouble speaking, seeing or keeping your balance; fever with a stiff neck; or numbness between "
    "the legs or loss of control of bladder or bowel.",
)
"""The red flags a client can notice, in plain words; the most urgent last."""

_WORKED_BY = {
    Technique.PRESSURE_RELEASE: "steady pressure on tender spots",
    Technique.ISCHEMIC_COMPRESSION: "steady pressure on tender spots",
    Technique.PINCER: "holding the muscle between finger and thumb",
    Technique.STRIPPING: "slow strokes along the muscle",
    Technique.FRICTION: "short strokes across the muscle",
    Technique.MYOFASCIAL_RELEASE: "slow stretching of the layers around the muscle",
    Technique.MUSCLE_ENERGY: "gently tensing the muscle and letting go",
    Technique.POSITIONAL_RELEASE: "resting the muscle in an easy position",
    Technique.STRETCH: "stretching",
    Technique.HEAT: "warmth",
    Technique.COLD: "cold",
}

_FELT = {
    ZoneKind.PAIN: "pain",
    ZoneKind.REFERRED: "pain that comes from a spot elsewhere",
    ZoneKind.SPILLOVER: "pain that spreads there at times",
    ZoneKind.NUMBNESS: "numbness",
    ZoneKind.TINGLING: "tingling",
    ZoneKind.BURNING: "burning",
}


class Stretch(NamedTuple):
    """A home stretch: the muscle as the client sees it named, and what to do."""

    muscle: str
    text: str


@dataclass(frozen=True, slots=True)
class HandoutText:
    """All the words of a handout, to be edited before it is printed; empty parts are left out."""

    greeting: str = ""
    today: tuple[str, ...] = ()
    done: tuple[str, ...] = ()
    expect: tuple[str, ...] = EXPECT
    call_when: tuple[str, ...] = CALL_WHEN
    home_care: str = ""
    stretches: tuple[Stretch, ...] = ()
    next_appointment: str = ""


def plain_moment(moment: datetime) -> str:
    """A time as it is told where nothing is known of the reader: "Tuesday, 21 May 2024, 10:00"."""
    return f"{moment:%A}, {moment.day} {moment:%B %Y, %H:%M}"


def shown_to_client(chart: Chart) -> tuple[Mark, ...]:
    """The marks of today: what is only copied from an earlier visit says nothing about this one."""
    return tuple(mark for mark in chart if mark.confirmed)


def drafted_handout(
    client: Client,
    visit: Visit,
    wording: Wording,
    atlas_stretch: Callable[[str], str],
    *,
    spoken_time: Callable[[datetime], str] = plain_moment,
) -> HandoutText:
    """The handout as the marks and the note of ``visit`` suggest it.

    ``atlas_stretch`` gives the home stretch for a muscle's slug, empty where there is none; ``spoken_time``
    writes the next appointment.
    """
    chart = visit.chart
    appointment = chart.note.next_appointment
    return HandoutText(
        greeting=f"Hello {_called(client)},",
        today=_found_today(chart, wording),
        done=_done_today(chart, wording),
        home_care=chart.note.home_care.strip(),
        stretches=_stretches(chart, wording, atlas_stretch),
        next_appointment=spoken_time(appointment) if appointment else "",
    )


def _called(client: Client) -> str:
    names = (client.preferred_name, client.given_name, client.family_name)
    return next(name.strip() for name in names if name.strip())


def _found_today(chart: Chart, wording: Wording) -> tuple[str, ...]:
    lines = [_pain_line(chart)]
    for mark in shown_to_client(chart):
        line = (
            _point_line(mark, chart, wording)
            if isinstance(mark, TriggerPoint)
            else _zone_line(mark, chart, wording)
        )
        lines.append(line)
    return tuple(line for line in lines if line)


def _pain_line(chart: Chart) -> str:
    before, after = chart.note.pain_now, chart.note.pain_after
    if before is None and after is None:
        return ""
    scale = "(0 is none, 10 is the worst)"
    if before is None or after is None:
        score, when = (before, "before") if after is None else (after, "after")
        return f"Your pain was {score} {when} treatment {scale}."
    return f"Your pain was {before} before treatment and {after} after it {scale}."


def _point_line(point: TriggerPoint, chart: Chart, wording: Wording) -> str:
    where = f"Spot {point.label}, {_placed(wording.place(point), point.side)}"
    if point.status is Status.RESOLVED:
        return f"{where}: no longer tender."
    return f"{where}: {_spot_words(point, chart)}{_tenderness_words(point)}."


def _spot_words(point: TriggerPoint, chart: Chart) -> str:
    key = chart.marks.get(point.key_point) if point.key_point else None
    if point.familiar is Familiar.YES:
        return "brings on the pain you know"
    if point.status is Status.SATELLITE and key is not None:
        return f"goes with spot {key.label}"
    return "tender, but quiet for now" if point.status is Status.LATENT else "tender"


def _tenderness_words(point: TriggerPoint) -> str:
    before, after = point.tenderness_before, point.tenderness_after
    if before is None or after is None:
        return ""
    return f"; tenderness {before} before, {after} after"


def _zone_line(zone: PainZone, chart: Chart, wording: Wording) -> str:
    source = chart.marks.get(zone.source) if zone.source else None
    felt = _FELT[zone.kind] if source is None else f"{_sensation(zone)} that comes from spot {source.label}"
    score = "" if zone.intensity is None else f", {zone.intensity} of 10"
    return f"Area {zone.label}, {_placed(wording.zone(zone), zone.side)}: {felt}{score}."


def _sensation(zone: PainZone) -> str:
    felt_as_pain = zone.kind in (ZoneKind.REFERRED, ZoneKind.SPILLOVER)
    return "pain" if felt_as_pain else _FELT[zone.kind]


def _done_today(chart: Chart, wording: Wording) -> tuple[str, ...]:
    places: dict[str, dict[str, None]] = {}
    for point in _treated(chart):
        for treatment in point.treatments:
            where = _placed(wording.place(point), point.side)
            places.setdefault(_WORKED_BY[treatment.technique], {})[where] = None
    return tuple(f"{capitalized(work)}: {listed(where)}." for work, where in places.items())


def _stretches(chart: Chart, wording: Wording, atlas_stretch: Callable[[str], str]) -> tuple[Stretch, ...]:
    sides: dict[str, dict[Side, None]] = {}
    for point in _treated(chart):
        if point.muscle is not None:
            sides.setdefault(point.muscle, {})[point.side] = None
    known = {slug: atlas_stretch(slug).strip() for slug in sides}
    return tuple(
        Stretch(_with_sides(capitalized(wording.muscle(slug)), tuple(sides[slug])), text)
        for slug, text in known.items()
        if text
    )


def _treated(chart: Chart) -> tuple[TriggerPoint, ...]:
    return tuple(point for point in chart.trigger_points if point.confirmed and point.treatments)


def _with_sides(name: str, sides: tuple[Side, ...]) -> str:
    named = [side for side in (Side.LEFT, Side.RIGHT) if side in sides]
    if len(named) == 2:
        return f"{name}, both sides"
    return f"{name}, {named[0].value}" if named else name


def _placed(place: str, side: Side | None) -> str:
    if side is None:
        return f"{place} (both sides)"
    return place if side is Side.MIDLINE else f"{place} ({side.value})"
