"""What both printing commands need: the paper, the country, and the visit with all that stands around it."""

from __future__ import annotations

import argparse
import locale
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nmt_chart.cli.opening import opened_practice
from nmt_chart.cli.parsing import add_output, add_practice_file
from nmt_chart.domain.ids import VisitId

if TYPE_CHECKING:
    from nmt_chart.domain.client import Client
    from nmt_chart.domain.episode import Episode
    from nmt_chart.domain.practice import Practice
    from nmt_chart.domain.visit import Visit
    from nmt_chart.reports.page import PageSettings
    from nmt_chart.store.records import Records


@dataclass(frozen=True, slots=True)
class FoundVisit:
    """A visit as it is printed; ``number`` counts the client's visits from 1."""

    practice: Practice
    client: Client
    episode: Episode | None
    visit: Visit
    number: int


def add_paper(parser: argparse.ArgumentParser) -> None:
    """The option for the paper."""
    parser.add_argument(
        "--paper",
        choices=("a4", "letter"),
        help="the paper; without it, that of the settings, or else what your country uses",
    )


def add_printed_visit(parser: argparse.ArgumentParser) -> None:
    """Which visit of which practice is printed, where to, and the paper."""
    add_practice_file(parser)
    parser.add_argument("visit", metavar="VISIT", help="the id of the visit, as the command list shows it")
    add_output(parser, "the PDF")
    add_paper(parser)


def printed_visit(arguments: argparse.Namespace) -> FoundVisit:
    """The visit that was asked for, read from its practice; raises UserError when it isn't there."""
    with opened_practice(arguments) as store, store.reading() as records:
        return _read_visit(records, arguments.visit)


def page_of(arguments: argparse.Namespace) -> PageSettings:
    """The page that was asked for, or the one of the settings."""
    from nmt_chart import paths
    from nmt_chart.reports.page import page_for
    from nmt_chart.settings import Paper, load_settings

    if arguments.paper is not None:
        return page_for(Paper(arguments.paper), "")
    return page_for(load_settings(paths.config_folder() / "settings.toml").paper, locale_name())


def _read_visit(records: Records, visit_id: str) -> FoundVisit:
    """The visit and what stands around it; raises UserError when there is none with this id."""
    visit = records.visits.get(VisitId(visit_id))
    episodes = {episode.id: episode for episode in records.episodes.of_client(visit.client_id)}
    before = [line.id for line in records.visits.of_client(visit.client_id)]
    return FoundVisit(
        practice=records.practice.get(),
        client=records.clients.get(visit.client_id),
        episode=episodes.get(visit.episode_id) if visit.episode_id else None,
        visit=visit,
        number=before.index(visit.id) + 1,
    )


def locale_name() -> str:
    """The user's language and country ("en_US"), or nothing when the system does not say."""
    for name in ("LC_ALL", "LC_TIME", "LANG"):
        if value := os.environ.get(name):
            return value
    return locale.getlocale()[0] or ""
