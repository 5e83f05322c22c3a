"""The command ``atlas at``: what lies under a finger, and where it refers."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from math import isfinite
from typing import TYPE_CHECKING, Any

from nmt_chart.cli.atlas.answers import MUSCLES_TO_CHECK, add_json, print_json, print_paragraph, print_rows
from nmt_chart.cli.outcome import DONE
from nmt_chart.cli.parsing import Commands, new_command
from nmt_chart.domain.body import Place, View
from nmt_chart.domain.geometry import Point

if TYPE_CHECKING:
    from nmt_chart.domain.muscle import TriggerPointSite
    from nmt_chart.guide.candidates import Under


def add_command(commands: Commands) -> None:
    """Adds ``atlas at``."""
    parser = new_command(
        commands,
        "at",
        run,
        about="List the muscles under a point of the body: sites within a finger first, then by depth.",
        example="nmt-chart atlas at back 0.05 0.155",
    )
    views = [view.value for view in View]
    parser.add_argument("view", metavar="VIEW", choices=views, help=f"one of {', '.join(views)}")
    parser.add_argument("x", metavar="X", type=_number, help="statures from the midline, in the chart frame")
    parser.add_argument("y", metavar="Y", type=_number, help="statures down from the top of the head")
    add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    """Prints the muscles."""
    from nmt_chart.guide.guide import Guide
    from nmt_chart.reference import Reference

    place = Place(View(arguments.view), Point(arguments.x, arguments.y))
    reference = Reference()
    region = reference.hits[place.view].region_at(place.at)
    rows = Guide(reference).under(place)
    if arguments.json:
        at = {"view": place.view.value, "x": place.at.x, "y": place.at.y, "side": place.side.value}
        named = {"region": region.slug, "region_name": region.name} if region else {"region": None}
        print_json({**at, **named, "rows": [_as_json(row) for row in rows]})
        return DONE
    where = f"{region.name}, {place.side.value}" if region else "beside the body"
    if not rows:
        print(f"There is no muscle there ({where}).")
        return DONE
    print(f"{where[0].upper()}{where[1:]}: a site within a finger first, then superficial to deep")
    print_rows(_columns(rows))
    print_paragraph(MUSCLES_TO_CHECK)
    return DONE


def _number(text: str) -> float:
    number = float(text)
    if not isfinite(number):
        raise ValueError(text)
    return number


def _columns(rows: Sequence[Under]) -> Iterator[Sequence[str]]:
    yield "MUSCLE", "SIDE", "LAYER", "SITE", "REFERS TO"
    for row in rows:
        layer = row.muscle.layer.name.lower()
        for at, site in enumerate(row.sites or row.muscle.sites):
            head = (row.muscle.common_name, row.side.value, layer) if at == 0 else ("", "", "")
            yield *head, site.id if row.sites else f"({site.id})", site.primary


def _as_json(row: Under) -> dict[str, Any]:
    others = [site for site in row.muscle.sites if site not in row.sites]
    return {
        "muscle": row.muscle.slug,
        "name": row.muscle.name,
        "common_name": row.muscle.common_name,
        "side": row.side.value,
        "layer": row.muscle.layer.name.lower(),
        "site": row.sites[0].id if row.sites else None,
        "distance": None if row.distance is None else round(row.distance, 5),
        "sites": [_site(site, is_near=True) for site in row.sites]
        + [_site(site, is_near=False) for site in others],
    }


def _site(site: TriggerPointSite, *, is_near: bool) -> dict[str, Any]:
    return {
        "site": site.id,
        "near": is_near,
        "location": site.location,
        "primary": site.primary,
        "spillover": site.spillover,
        "refers": [
            {"region": part.region, "kind": part.kind.value, "weight": part.weight} for part in site.referrals
        ],
    }
