"""Muscles to check as rows: for another program, and in columns for a person."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from nmt_chart.guide.candidates import Candidate, Explained

_HEAD: Final = ("", "MUSCLE", "SIDE", "SITE", "SCORE", "REFERRAL", "EXPLAINS")
_PARTS = 3


def as_json(rows: Sequence[Candidate]) -> list[dict[str, Any]]:
    """The rows, best first, with all that is known of why they are there."""
    return [_row(row) for row in rows]


def as_columns(rows: Sequence[Candidate]) -> Iterator[Sequence[str]]:
    """A head and a line for each row."""
    yield _HEAD
    for number, row in enumerate(rows, 1):
        yield (
            str(number),
            row.muscle.common_name,
            _side(row),
            row.site.id,
            f"{row.score:.2f}",
            row.kind.value,
            ", ".join(_explained(part) for part in row.explains[:_PARTS]),
        )


def _row(row: Candidate) -> dict[str, Any]:
    return {
        "muscle": row.muscle.slug,
        "name": row.muscle.name,
        "common_name": row.muscle.common_name,
        "side": row.side.value,
        "site": row.site.id,
        "location": row.site.location,
        "score": row.score,
        "kind": row.kind.value,
        "explains": [
            {
                "region": part.region,
                "name": part.name,
                "side": part.side.value,
                "share": part.share,
                "kind": part.kind.value,
            }
            for part in row.explains
        ],
        "unexplained": row.unexplained,
        "sites": [site.id for site in row.sites],
        "satellites": list(row.muscle.satellites),
    }


def _side(row: Candidate) -> str:
    from nmt_chart.domain.body import Side

    return "either" if row.side is Side.MIDLINE else row.side.value


def _explained(part: Explained) -> str:
    return f"{part.name} {part.share:.0%}"
