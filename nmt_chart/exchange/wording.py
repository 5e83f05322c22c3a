"""What is wrong in a file from outside, in words: the place and the fault, never what was typed there."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

_LONGEST_KEY = 40
_TAGS: Final = frozenset({"trigger-point", "pain-zone", "note"})

_FAULTS: Final[Mapping[str, str]] = {
    "missing": "it is missing",
    "unexpected_keyword_argument": "the form has no such key",
    "string_type": "it must be text",
    "string_unicode": "it holds half of a character",
    "int_type": "it must be a whole number",
    "int_parsing_size": "the number is too large",
    "float_type": "it must be a number",
    "finite_number": "it must be a number that has an end",
    "bool_type": "it must be true or false",
    "tuple_type": "it must be a list",
    "dict_type": "it must be an object in braces",
    "dataclass_type": "it must be an object in braces",
    "dataclass_exact_type": "it must be an object in braces",
    "none_required": "it must be null",
    "date_type": "it must be a date such as 2026-03-31",
    "date_parsing": "it must be a date such as 2026-03-31",
    "date_from_datetime_parsing": "it must be a date such as 2026-03-31",
    "date_from_datetime_inexact": "it must be a date such as 2026-03-31",
    "datetime_type": "it must be a date and time such as 2026-03-31T09:30:00Z",
    "datetime_parsing": "it must be a date and time such as 2026-03-31T09:30:00Z",
    "datetime_from_date_parsing": "it must be a date and time such as 2026-03-31T09:30:00Z",
    "datetime_object_invalid": "it must be a date and time such as 2026-03-31T09:30:00Z",
    "union_tag_not_found": "its kind is missing (charted)",
}


@dataclass(frozen=True, slots=True)
class Problem:
    """One place in a file and what is wrong there; without a place it is the whole file."""

    place: str
    fault: str


def refusal(problem: Problem) -> str:
    """The sentence that refuses a file because of ``problem``."""
    where = f"{problem.place}: " if problem.place else ""
    return f"The file can't be imported. {where}{problem.fault}. Nothing was changed."


def worded(detail: ErrorDetails) -> Problem:
    """A problem that pydantic found, in our words."""
    kind, context = detail["type"], detail.get("ctx", {})
    return Problem(place_of(detail["loc"]), _fault(kind, context) or "it does not fit the form")


def place_of(path: Sequence[str | int]) -> str:
    """The way to a place as people write it: ``visits[2].marks[0].place.view``."""
    place = ""
    for at, step in enumerate(path):
        if isinstance(step, int):
            place += f"[{step}]"
        elif not _is_tag(path, at):
            place += f".{_shortened(step)}" if place else _shortened(step)
    return place


def _is_tag(path: Sequence[str | int], at: int) -> bool:
    """Whether a step is only pydantic's name for the kind of a charted thing, not a key of the file."""
    in_marks = at > 1 and path[at - 2] == "marks" and isinstance(path[at - 1], int)
    return path[at] in _TAGS and (in_marks or (at > 0 and path[at - 1] in {"before", "after"}))


def _shortened(key: str) -> str:
    plain = re.sub(r"[^\w-]", "?", key)
    return plain if len(plain) <= _LONGEST_KEY else f"{plain[:_LONGEST_KEY]}..."


def _fault(kind: str, context: Mapping[str, Any]) -> str | None:
    if kind == "value_error":
        return str(context["error"]).partition(", got ")[0]
    if kind in {"enum", "literal_error"}:
        return f"it must be {context['expected']}"
    if kind == "union_tag_invalid":
        return f"its kind (charted) must be one of {context['expected_tags']}"
    return _FAULTS.get(kind)
