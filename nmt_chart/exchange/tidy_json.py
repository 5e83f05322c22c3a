"""Reads JSON from outside more strictly than JSON asks: no key twice, no endless numbers, texts cleaned."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Final

from nmt_chart.domain.text import cleaned
from nmt_chart.errors import DataError
from nmt_chart.exchange.wording import Problem, place_of, refusal

MAX_BYTES: Final = 64 * 2**20
MAX_DEPTH: Final = 60


@dataclass(frozen=True, slots=True)
class TidyJson:
    """JSON with cleaned texts, as a value and as text."""

    value: Any
    text: str


class _Twice:
    """Stands where a key stood twice, until its place is known."""


def read_tidily(data: bytes) -> TidyJson:
    """The JSON in ``data``; raises DataError for what is too large, not JSON, or says a thing twice."""
    if len(data) > MAX_BYTES:
        raise DataError(f"The file is larger than {MAX_BYTES // 2**20} MB. Nothing was changed.")
    value = _parsed(_decoded(data))
    problem = _first_problem(value, ())
    if problem is not None:
        raise DataError(refusal(problem))
    return TidyJson(value, json.dumps(value, ensure_ascii=False))


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DataError(refusal(Problem(f"byte {error.start + 1}", "it is not UTF-8 text"))) from None


def _parsed(text: str) -> Any:  # noqa: ANN401 - whatever JSON holds
    try:
        return json.loads(text, object_pairs_hook=_tidied)
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        raise DataError(refusal(Problem(place, "it is not JSON"))) from None
    except ValueError:
        raise DataError(refusal(Problem("", "a number has too many digits"))) from None
    except RecursionError:
        raise DataError(refusal(Problem("", "it is nested too deeply"))) from None


def _tidied(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    tidy: dict[str, Any] = {}
    for key, value in pairs:
        tidy[key] = _Twice() if key in tidy else cleaned(value) if isinstance(value, str) else value
    return tidy


def _first_problem(value: object, at: tuple[str | int, ...]) -> Problem | None:
    if isinstance(value, _Twice):
        return Problem(place_of(at), "this key stands twice")
    if len(at) > MAX_DEPTH:
        return Problem(place_of(at[:6]), "it is nested too deeply")
    inside: Any = ()
    if isinstance(value, dict):
        inside = value.items()
    elif isinstance(value, list):
        inside = enumerate(value)
    found = (
        _first_problem(part, (*at, key)) for key, part in inside if isinstance(part, dict | list | _Twice)
    )
    return next((problem for problem in found if problem is not None), None)
