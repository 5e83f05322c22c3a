"""Reads where pain is felt: regions of the body map by slug, each with a weight.

A key is the slug of a region, and after slashes what narrows it: ``front`` or ``back`` for one face of it,
``other`` for the other side of the body or ``both`` for both. ``"forehead/other" = 0.4``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from nmt_chart.atlas.fields import Fields
from nmt_chart.domain.body import View
from nmt_chart.domain.muscle import Across, Referral, ReferralKind

_REGION = re.compile(r"[a-z]+(-[a-z]+)*")
_FACES = {"front": View.FRONT, "back": View.BACK}
_SIDES = {"other": Across.OTHER, "both": Across.BOTH}


def read_referrals(fields: Fields, key: str, kind: ReferralKind) -> Iterator[Referral]:
    """The regions in the table ``key``; raises DataError for one that is not of that form."""
    for name, given in fields.table(key).items():
        region, *narrowing = name.split("/")
        weight = _weight(given)
        if weight is None:
            raise fields.error(f'"{key}" gives "{name}" no weight above 0 and up to 1')
        if not _REGION.fullmatch(region) or not _is_narrowing(narrowing):
            raise fields.error(
                f'"{key}" holds "{name}", which is no region with /front, /back, /other or /both'
            )
        yield _referral(region, kind, weight, narrowing)


def _weight(given: object) -> float | None:
    match given:
        case bool():
            return None
        case int() | float() if 0 < given <= 1:
            return float(given)
    return None


def _is_narrowing(words: list[str]) -> bool:
    faces = [word for word in words if word in _FACES]
    sides = [word for word in words if word in _SIDES]
    return len(faces) <= 1 and len(sides) <= 1 and len(faces) + len(sides) == len(words)


def _referral(region: str, kind: ReferralKind, weight: float, narrowing: list[str]) -> Referral:
    facing = next((_FACES[word] for word in narrowing if word in _FACES), None)
    across = next((_SIDES[word] for word in narrowing if word in _SIDES), Across.SAME)
    return Referral(region, kind, weight, across, facing)
