"""The command ``atlas muscle``: all the atlas knows of one muscle."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from nmt_chart.cli.atlas.answers import PATTERNS_VARY, add_json, print_json, print_paragraph
from nmt_chart.cli.atlas.finding import the_muscle
from nmt_chart.cli.atlas.muscles import often
from nmt_chart.cli.outcome import DONE
from nmt_chart.cli.parsing import Commands, new_command

if TYPE_CHECKING:
    from nmt_chart.atlas.atlas import Atlas
    from nmt_chart.domain.muscle import Muscle, Referral, TriggerPointSite


def add_command(commands: Commands) -> None:
    """Adds ``atlas muscle``."""
    parser = new_command(
        commands,
        "muscle",
        run,
        about="Show what the atlas knows of a muscle: its sites, where they refer, how to find it, cautions.",
        example="nmt-chart atlas muscle upper trapezius --json",
    )
    parser.add_argument("name", metavar="NAME", nargs="+", help="its slug, any of its names, or a synonym")
    add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    """Prints the muscle."""
    from nmt_chart.atlas.loader import load_atlas

    atlas = load_atlas()
    muscle = the_muscle(" ".join(arguments.name), atlas)
    if arguments.json:
        print_json(_as_json(muscle, atlas))
        return DONE
    for line in _lines(muscle, atlas):
        print_paragraph(line.lstrip(), indent=line[: len(line) - len(line.lstrip())])
    return DONE


def _lines(muscle: Muscle, atlas: Atlas) -> Iterator[str]:
    yield f"{muscle.common_name} ({muscle.latin})"
    if muscle.synonyms:
        yield f"Also called: {', '.join(muscle.synonyms)}"
    yield f"Trigger points: {often(muscle.commonness)}"
    yield f"Confidence in where they refer: {muscle.confidence.value}"
    for site in muscle.sites:
        yield f"{site.id}: {site.location}"
        yield f"  felt by most: {site.primary}"
        if site.spillover:
            yield f"  felt by some: {site.spillover}"
    yield f"Attachments: {muscle.attachments}"
    yield f"Action: {muscle.action}"
    yield f"Nerve: {muscle.nerve}"
    yield from _advice(muscle)
    for title, slugs in _links(muscle, atlas).items():
        if slugs:
            yield f"{title}: {', '.join(atlas.spoken_name(slug) for slug in slugs)}"
    yield PATTERNS_VARY


def _advice(muscle: Muscle) -> Iterator[str]:
    if muscle.palpation:
        yield f"How to find it: {muscle.palpation}"
    yield from (f"Caution: {caution}" for caution in muscle.cautions)
    if muscle.confusions:
        yield f"Its pain is taken for: {', '.join(muscle.confusions)}"
    if muscle.stretch:
        yield f"Home stretch: {muscle.stretch}"


def _links(muscle: Muscle, atlas: Atlas) -> dict[str, list[str]]:
    return {
        "Satellites": list(muscle.satellites),
        "Satellite of": [other.slug for other in atlas.muscles if muscle.slug in other.satellites],
    }


def _as_json(muscle: Muscle, atlas: Atlas) -> dict[str, Any]:
    return {
        "muscle": muscle.slug,
        "name": muscle.name,
        "common_name": muscle.common_name,
        "latin": muscle.latin,
        "synonyms": list(muscle.synonyms),
        "fma": muscle.fma,
        "region": muscle.region,
        "layer": muscle.layer.name.lower(),
        "views": [view.value for view in muscle.views],
        "family": muscle.family,
        "commonness": often(muscle.commonness),
        "confidence": muscle.confidence.value,
        "attachments": muscle.attachments,
        "action": muscle.action,
        "nerve": muscle.nerve,
        "palpation": muscle.palpation,
        "cautions": list(muscle.cautions),
        "confusions": list(muscle.confusions),
        "stretch": muscle.stretch,
        **{title.lower().replace(" ", "_"): slugs for title, slugs in _links(muscle, atlas).items()},
        "sites": [_site(site) for site in muscle.sites],
        "sources": {key: atlas.sources[key] for key in muscle.sources},
    }


def _site(site: TriggerPointSite) -> dict[str, Any]:
    return {
        "site": site.id,
        "location": site.location,
        "primary": site.primary,
        "spillover": site.spillover,
        "places": [{"view": at.view.value, "x": at.at.x, "y": at.at.y} for at in site.places],
        "refers": [_referral(referral) for referral in site.referrals],
    }


def _referral(referral: Referral) -> dict[str, Any]:
    return {
        "region": referral.region,
        "kind": referral.kind.value,
        "weight": referral.weight,
        "across": referral.across.value,
        "face": referral.facing.value if referral.facing else None,
    }
