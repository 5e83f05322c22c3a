"""The words of a visit, drafted from its marks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Protocol

from nmt_chart.domain.body import Side
from nmt_chart.domain.chart import Chart, CheckedMuscle
from nmt_chart.domain.mark import Mark, PainZone, Treatment, TriggerPoint
from nmt_chart.domain.terms import Familiar, Sign, Status, ZoneKind


class Wording(Protocol):
    """Where the words for muscles and places come from."""

    def muscle(self, slug: str) -> str:
        """The muscle's name as it stands within a sentence ("upper trapezius")."""

    def zone(self, zone: PainZone) -> str:
        """Where the zone lies, side left out ("temple and side of the neck")."""

    def place(self, point: TriggerPoint) -> str:
        """Where a point lies, side left out ("top of the shoulder")."""

    def bearing(self, point: TriggerPoint) -> str:
        """Where a point lies from a landmark ("2 cm below the right PSIS"); empty when there is none near."""


def objective(chart: Chart, wording: Wording) -> str:
    """The note's O: what the chart holds, or else what was drafted from its marks."""
    return drafted_objective(chart, wording) if chart.note.objective is None else chart.note.objective


def drafted_objective(chart: Chart, wording: Wording) -> str:
    """The O of the note in sentences: a line for each mark, trigger points first, and the muscles checked."""
    lines = [_point_line(point, chart, wording) for point in chart.trigger_points]
    linked = {point.id for point in chart.trigger_points}
    lines += [_zone_line(zone, wording) for zone in chart.pain_zones if zone.source not in linked]
    if chart.note.checked:
        lines.append(f"Muscles checked: {', '.join(_checked(one, wording) for one in chart.note.checked)}.")
    return "\n".join(lines)


def mark_name(mark: Mark, wording: Wording) -> str:
    """A mark in a few words, side last ("Upper trapezius, right"), as lists and tables show it."""
    if isinstance(mark, TriggerPoint):
        words = wording.muscle(mark.muscle) if mark.muscle else f"point, {wording.place(mark)}"
        return capitalized(_joined([words, _side_after(mark.side)]))
    return capitalized(_joined([f"{mark.kind.label.lower()}, {wording.zone(mark)}", _side_after(mark.side)]))


def is_from_atlas(mark: Mark) -> bool:
    """Whether a mark still is what the atlas says and not what the client feels."""
    return (
        isinstance(mark, PainZone) and bool(mark.from_atlas) and mark.continues is None and not mark.confirmed
    )


def waiting_words(mark: Mark) -> str:
    """Why a mark waits to be confirmed, as a sentence; nothing when it does not."""
    if mark.confirmed:
        return ""
    origin = "From the atlas" if is_from_atlas(mark) else "Copied from last visit"
    return f"{origin}, not confirmed yet."


def capitalized(text: str) -> str:
    """The text with its first letter large and the rest as it was."""
    return text[:1].upper() + text[1:]


def listed(words: Iterable[str]) -> str:
    """Words as a list in a sentence: "a", "a and b", "a, b and c"."""
    items = [word for word in words if word]
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} and {items[-1]}"


def treatment_words(treatment: Treatment) -> str:
    """A treatment in a few words: "trigger point pressure release 3 x 20 s, thumb"."""
    words = treatment.technique.label.lower()
    if treatment.holds_s:
        words += f" {holds_words(treatment.holds_s)}"
    if treatment.means is not None:
        words += f" with {treatment.means.label.lower()}"
    return words


def holds_words(holds_s: tuple[int, ...]) -> str:
    """Hold times, equal ones together: "3 x 20 s", "2 x 20 s + 30 s"."""
    counted = Counter(holds_s)
    return " + ".join(f"{n} x {seconds} s" if n > 1 else f"{seconds} s" for seconds, n in counted.items())


def _checked(checked: CheckedMuscle, wording: Wording) -> str:
    return f"{_side_before(checked.side)}{wording.muscle(checked.muscle)}"


def _point_line(point: TriggerPoint, chart: Chart, wording: Wording) -> str:
    name = wording.muscle(point.muscle) if point.muscle else wording.place(point)
    facts = [f"{_side_before(point.side)}{name}", _status_words(point, chart, wording)]
    facts += [
        _scores("tenderness", point.tenderness_before, point.tenderness_after),
        _scores("pressure pain threshold", point.threshold_before, point.threshold_after, unit=" kg/cm2"),
    ]
    parts = [_joined(facts), _findings_words(point), _familiar_words(point, chart, wording)]
    parts += [", ".join(treatment_words(treatment) for treatment in point.treatments), _change_words(point)]
    return capitalized("; ".join(part for part in parts if part)) + _ended(point.note)


def _status_words(point: TriggerPoint, chart: Chart, wording: Wording) -> str:
    words = f"{point.status.label.lower()} trigger point"
    key = chart.marks.get(point.key_point) if point.key_point else None
    if point.status is Status.SATELLITE and isinstance(key, TriggerPoint):
        return f"{words} of {wording.muscle(key.muscle) if key.muscle else f'point {key.label}'}"
    return words


def _findings_words(point: TriggerPoint) -> str:
    shown = [sign.label.lower() for sign in Sign if sign in point.findings]
    return listed(shown)


def _familiar_words(point: TriggerPoint, chart: Chart, wording: Wording) -> str:
    zones = chart.zones_from(point.id)
    where = listed(dict.fromkeys(wording.zone(zone) for zone in zones))
    if point.familiar is Familiar.YES:
        return f"reproduced familiar {where} {_sensation(zones)}" if where else "reproduced familiar pain"
    spread = f"refers to {where}" if where else ""
    denied = "did not reproduce familiar pain" if point.familiar is Familiar.NO else ""
    return _joined([denied, spread])


def _sensation(zones: tuple[PainZone, ...]) -> str:
    kinds = {zone.kind for zone in zones}
    felt = {ZoneKind.NUMBNESS: "numbness", ZoneKind.TINGLING: "tingling", ZoneKind.BURNING: "burning"}
    return felt.get(next(iter(kinds)), "pain") if len(kinds) == 1 else "pain"


def _zone_line(zone: PainZone, wording: Wording) -> str:
    side = "" if zone.side is None else _side_before(zone.side)
    facts = [f"{zone.kind.label}, {side}{wording.zone(zone)}"]
    if zone.intensity is not None:
        facts.append(f"intensity {zone.intensity}/10")
    if zone.qualities:
        facts.append(listed(quality.label.lower() for quality in zone.qualities))
    return "; ".join([", ".join(facts), *filter(None, [_change_words(zone)])]) + _ended(zone.note)


def _scores(name: str, before: float | None, after: float | None, *, unit: str = "") -> str:
    pairs = ((before, "before"), (after, "after"))
    told = [f"{value:g}{unit} {when}" for value, when in pairs if value is not None]
    return f"{name} {', '.join(told)}" if told else ""


def _change_words(mark: Mark) -> str:
    if mark.change is None:
        return ""
    return f"{mark.change.value} since last visit"


def _side_before(side: Side) -> str:
    return "" if side is Side.MIDLINE else f"{side.value} "


def _side_after(side: Side | None) -> str:
    if side is None:
        return "both sides"
    return side.value


def _joined(words: Iterable[str]) -> str:
    return ", ".join(word for word in words if word)


def _ended(note: str) -> str:
    return f". {note.strip()}" if note.strip() else "."
