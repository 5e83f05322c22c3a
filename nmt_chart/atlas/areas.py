"""Loads the areas people complain of: the names therapists look pain up by, as regions of the body map."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from nmt_chart.atlas.fields import Fields
from nmt_chart.atlas.loader import DATA_FOLDER, tables_of
from nmt_chart.atlas.referrals import read_referrals
from nmt_chart.domain.muscle import PainArea, ReferralKind

AREAS_FILE = "areas.toml"

_KEYS = frozenset({"name", "part", "regions"})


@cache
def load_areas() -> tuple[PainArea, ...]:
    """The areas that come with the program, head to foot, read once; raises DataError naming the entry."""
    return read_areas(DATA_FOLDER)


def read_areas(folder: Path) -> tuple[PainArea, ...]:
    """The areas in ``folder``; raises DataError naming file and entry."""
    return tuple(_area(area, table) for area, table in tables_of(folder / AREAS_FILE).items())


def _area(area: str, table: object) -> PainArea:
    fields = Fields(AREAS_FILE, area, table)
    fields.refuse_unknown(_KEYS)
    regions = tuple(read_referrals(fields, "regions", ReferralKind.PRIMARY))
    if not regions:
        raise fields.error('"regions" is missing or empty')
    return PainArea(area, fields.text("name"), fields.text("part"), regions)
