"""The command ``atlas muscles``: every muscle of the atlas."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from nmt_chart.cli.atlas.answers import add_json, print_json, print_rows
from nmt_chart.cli.outcome import DONE
from nmt_chart.cli.parsing import Commands, new_command

if TYPE_CHECKING:
    from nmt_chart.domain.muscle import Commonness, Muscle


def add_command(commands: Commands) -> None:
    """Adds ``atlas muscles``."""
    parser = new_command(
        commands,
        "muscles",
        run,
        about="List every muscle of the atlas, from head to foot.",
        example="nmt-chart atlas muscles --json",
    )
    add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    """Prints the muscles."""
    from nmt_chart.atlas.loader import load_atlas

    muscles = load_atlas().muscles
    if arguments.json:
        print_json({"muscles": [_as_json(muscle) for muscle in muscles]})
    else:
        print_rows(_columns(muscles))
    return DONE


def often(commonness: Commonness) -> str:
    """How common trigger points of a muscle are, in words."""
    return commonness.name.lower().replace("_", " ")


def _columns(muscles: Sequence[Muscle]) -> Iterator[Sequence[str]]:
    yield "MUSCLE", "PART", "LAYER", "SITES", "TRIGGER POINTS ARE", "SLUG"
    for muscle in muscles:
        sites, layer = str(len(muscle.sites)), muscle.layer.name.lower()
        yield muscle.common_name, muscle.region, layer, sites, often(muscle.commonness), muscle.slug


def _as_json(muscle: Muscle) -> dict[str, Any]:
    return {
        "muscle": muscle.slug,
        "name": muscle.name,
        "common_name": muscle.common_name,
        "latin": muscle.latin,
        "synonyms": list(muscle.synonyms),
        "region": muscle.region,
        "layer": muscle.layer.name.lower(),
        "commonness": often(muscle.commonness),
        "confidence": muscle.confidence.value,
        "sites": [site.id for site in muscle.sites],
    }
