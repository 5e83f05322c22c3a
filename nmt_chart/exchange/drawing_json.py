"""Reads the pain zones of a drawing from JSON: a client's record, one visit, or a plain list of marks."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, ClassVar, Final

from pydantic import ConfigDict, TypeAdapter, ValidationError

from nmt_chart.domain.mark import PainZone
from nmt_chart.errors import DataError
from nmt_chart.exchange.mark_checks import mark_problems
from nmt_chart.exchange.tidy_json import read_tidily
from nmt_chart.exchange.wording import Problem, worded

_KINDS: Final = ("trigger-point", "pain-zone")
_NO_IDENTITY: Final = "0" * 32


@dataclass(frozen=True, slots=True)
class _DrawingForm:
    """The zones of a drawing, in the form they have in a client's record."""

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid", strict=True, allow_inf_nan=False)

    zones: tuple[PainZone, ...]


def zones_from_json(data: bytes) -> tuple[PainZone, ...]:
    """The pain zones in ``data``; raises DataError naming the first place that is wrong.

    Of a record those of the last visit that has some. The id and the number of a zone may be left out.
    """
    given = dict(_zones(read_tidily(data).value))
    zones = _validated(given)
    for place, zone in zip(given, zones, strict=True):
        for problem in mark_problems(place, zone):
            raise _refused(problem)
    return zones


def _zones(value: Any) -> Iterator[tuple[str, dict[str, Any]]]:  # noqa: ANN401 - whatever JSON holds
    match value:
        case {"visits": list(visits)}:
            every = (list(_of_visit(visit, f"visits[{at}]")) for at, visit in enumerate(visits))
            yield from next(reversed([zones for zones in every if zones]), [])
        case {"marks": _}:
            yield from _of_visit(value, "")
        case list(marks):
            yield from _of_marks(marks, "")
        case _:
            raise _refused(Problem("", "it is neither a client's record nor a visit nor a list of marks"))


def _of_visit(visit: object, place: str) -> Iterator[tuple[str, dict[str, Any]]]:
    at = f"{place}.marks" if place else "marks"
    match visit:
        case {"marks": list(marks)}:
            yield from _of_marks(marks, at)
        case {"marks": _}:
            raise _refused(Problem(at, "it must be a list"))
        case dict():
            return
        case _:
            raise _refused(Problem(place, "it must be an object in braces"))


def _of_marks(marks: list[Any], place: str) -> Iterator[tuple[str, dict[str, Any]]]:
    for at, mark in enumerate(marks):
        here = f"{place}[{at}]"
        if not isinstance(mark, dict):
            raise _refused(Problem(here, "it must be an object in braces"))
        if mark.get("charted") not in _KINDS:
            raise _refused(Problem(f"{here}.charted", "it must be 'trigger-point' or 'pain-zone'"))
        if mark["charted"] == "pain-zone":
            yield here, {"id": _NO_IDENTITY, "number": at + 1, **mark}


def _validated(given: dict[str, dict[str, Any]]) -> tuple[PainZone, ...]:
    try:
        return _adapter().validate_json(json.dumps({"zones": list(given.values())})).zones
    except ValidationError as error:
        detail = error.errors(include_url=False, include_input=False)[0]
        zone = int(detail["loc"][1])
        inside = worded({**detail, "loc": detail["loc"][2:]})
        place = list(given)[zone]
        raise _refused(Problem(f"{place}.{inside.place}" if inside.place else place, inside.fault)) from None


def _refused(problem: Problem) -> DataError:
    where = f"{problem.place}: " if problem.place else ""
    return DataError(f"The drawing can't be read. {where}{problem.fault}.")


@cache
def _adapter() -> TypeAdapter[_DrawingForm]:
    return TypeAdapter(_DrawingForm)
