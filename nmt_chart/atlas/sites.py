"""Reads a usual site of trigger points from its table in an atlas file."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nmt_chart.atlas.fields import Fields, one_of
from nmt_chart.atlas.referrals import read_referrals
from nmt_chart.domain.body import Place, View
from nmt_chart.domain.geometry import Point
from nmt_chart.domain.muscle import ReferralKind, TriggerPointSite

_ID = re.compile(r"[A-Za-z0-9]+(-[A-Za-z0-9]+)*")
_KEYS = frozenset({"id", "location", "primary", "spillover", "at", "primary_regions", "spillover_regions"})
_VIEWS = {view.value: view for view in View if view not in (View.RIGHT, View.HEAD_RIGHT)}
"""The right profiles mirror the left ones."""


def read_site(fields: Fields) -> TriggerPointSite:
    """The table as a site; raises DataError naming file and entry."""
    fields.refuse_unknown(_KEYS)
    if not _ID.fullmatch(fields.text("id")):
        raise fields.error('a site\'s "id" may have only letters, digits and hyphens')
    return TriggerPointSite(
        id=fields.text("id"),
        location=fields.text("location"),
        primary=fields.text("primary"),
        spillover=fields.optional_text("spillover"),
        places=tuple(_places(fields)),
        referrals=(
            *read_referrals(fields, "primary_regions", ReferralKind.PRIMARY),
            *read_referrals(fields, "spillover_regions", ReferralKind.SPILLOVER),
        ),
    )


def _places(fields: Fields) -> Iterator[Place]:
    for spot in fields.rows("at"):
        match spot:
            case [str(view), int() | float() as x, int() | float() as y] if view in _VIEWS:
                yield Place(_VIEWS[view], Point(float(x), float(y)))
            case _:
                raise fields.error(f'"at" holds {spot!r} instead of [view, x, y] with {one_of(_VIEWS)}')
