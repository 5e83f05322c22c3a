"""A body simple enough to know each of its pixels, contents to print, and eyes to read what was printed."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pypdfium2
from numpy.typing import NDArray
from pypdf import PdfReader

from nmt_chart.domain.body import BodyMap, InkLine, View
from nmt_chart.domain.chart import Chart
from nmt_chart.domain.client import Client
from nmt_chart.domain.geometry import Curve, Point
from nmt_chart.domain.mark import PainZone, TriggerPoint
from nmt_chart.reports.page import PageSettings
from nmt_chart.reports.visit_summary import VisitSummaryContent
from tests.builders import a_chart, a_client, a_practice, a_visit, an_episode, signed

A4 = PageSettings("a4")
LETTER = PageSettings("letter")

Pixels = NDArray[np.uint8]


class Words:
    """Wording without an atlas."""

    def muscle(self, slug: str) -> str:
        """The slug in words."""
        return slug.replace("-", " ")

    def zone(self, zone: PainZone) -> str:
        """The same place for every zone of a view."""
        return "temple" if zone.areas[0].view is View.FRONT else "back of the head"

    def place(self, point: TriggerPoint) -> str:
        """The same place for every point of a view."""
        return "chest" if point.place.view is View.FRONT else "top of the shoulder"

    def bearing(self, point: TriggerPoint) -> str:
        """Points in front lie by one landmark, others by none."""
        return "2 cm below the coracoid process" if point.place.view is View.FRONT else ""


def curve(points: Sequence[tuple[float, float]], *, closed: bool) -> Curve:
    """A curve of straight pieces through ``points``."""
    ends = [Point(x, y) for x, y in points]
    ends = [*ends, ends[0]] if closed else ends
    drawn = [ends[0]]
    for end in ends[1:]:
        drawn += [drawn[-1], end, end]
    return Curve.through(drawn, closed=closed)


def a_body(view: View) -> BodyMap:
    """A body that is one rectangle with a line down its middle."""
    outline = curve(((-0.2, 0), (0.2, 0), (0.2, 1), (-0.2, 1)), closed=True)
    middle = InkLine(curve(((0, 0.02), (0, 0.98)), closed=False), 2)
    return BodyMap(view, (outline,), (middle,), (), (), {})


MAPS = {view: a_body(view) for view in View}


def a_summary(chart: Chart | None = None, *, sign: bool = True, **changes: Any) -> VisitSummaryContent:
    """What a summary of one visit is made of."""
    client: Client = changes.pop("client", None) or a_client()
    episode = an_episode(client)
    visit = a_visit(client, episode_id=episode.id, chart=a_chart() if chart is None else chart)
    content: dict[str, Any] = {
        "practice": a_practice(),
        "client": client,
        "visit": signed(visit) if sign else visit,
        "wording": Words(),
        "maps": MAPS,
        "locale": "en_CA",
        "episode": episode,
        "visit_number": 4,
    }
    return VisitSummaryContent(**(content | changes))


def pages_of(data: bytes) -> list[str]:
    """The text of each page, runs of white space as one space."""
    return [" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(data)).pages]


def text_of(data: bytes) -> str:
    """The text of all pages."""
    return " ".join(pages_of(data))


@dataclass(frozen=True, slots=True)
class Letter:
    """A character as it stands on a page, in points from the lower left."""

    char: str
    x: float
    y: float


def letters_of(data: bytes, page: int = 0) -> list[Letter]:
    """Every character that leaves ink on a page, in the order of the file."""
    document = pypdfium2.PdfDocument(data)
    text = document[page].get_textpage()
    letters = []
    for at in range(text.count_chars()):
        left, bottom, _, _ = text.get_charbox(at)
        letters.append(Letter(text.get_text_range(at, 1), left, bottom))
    return [letter for letter in letters if letter.char.strip()]


def picture_of(data: bytes, page: int = 0, *, scale: float = 2.0) -> Pixels:
    """A page as red, green and blue; ``scale`` is pixels to a point."""
    rendered = pypdfium2.PdfDocument(data)[page].render(scale=scale)
    pixels: Pixels = np.array(rendered.to_numpy()[:, :, ::-1])
    return pixels
