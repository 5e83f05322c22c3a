"""Both documents draw the client's own figure, with the marks at the same places of the body."""

from __future__ import annotations

import io
from math import hypot

import numpy as np
import pytest
from reportlab.pdfgen.canvas import Canvas

from nmt_chart.bodymaps.hits import BodyHits
from nmt_chart.domain.body import Figure, Place, View
from nmt_chart.domain.chart import Chart
from nmt_chart.domain.geometry import Point
from nmt_chart.domain.handout import drafted_handout
from nmt_chart.domain.mark import Mark, ZoneArea
from nmt_chart.domain.terms import ZoneKind
from nmt_chart.reference import Reference
from nmt_chart.reports.figure import draw_bodies
from nmt_chart.reports.figure_layout import Placed, Slot, placed_within
from nmt_chart.reports.handout import HandoutContent, handout
from nmt_chart.reports.visit_summary import visit_summary
from tests.builders import a_client, a_note, a_point, a_practice, a_visit, a_zone
from tests.reports.paper import A4, Pixels, Words, a_summary, letters_of, picture_of

REFERENCE = Reference()
SHEET = (300, 600)
SLOT = Slot(0, 0, *SHEET)
SCALE = 3
KNEE = "patella-centre-left"
OTHERS = [Figure.MALE, Figure.FEMALE]


def page(view: View, figure: Figure, *marks: Mark) -> bytes:
    """Return one page with one view of a figure."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=SHEET, invariant=1)
    draw_bodies(canvas, Chart.of(marks), [REFERENCE.bodies(figure)[view]], SLOT, mark_radius=6)
    canvas.save()
    return file.getvalue()


def placed(view: View, figure: Figure) -> Placed:
    """Return where that view stands on the page."""
    return placed_within(SLOT, [REFERENCE.bodies(figure)[view]])[0]


def red(picture: Pixels) -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
    """Return which pixels a mark has colored."""
    return picture[:, :, 0].astype(int) > picture[:, :, 1].astype(int) + 25


@pytest.mark.parametrize("figure", Figure)
def test_a_point_on_the_knee_is_printed_on_the_knee_of_the_figure(figure: Figure) -> None:
    point = a_point(number=8, place=Place(View.FRONT, REFERENCE.maps[View.FRONT].landmarks[KNEE]))
    (number,) = (letter for letter in letters_of(page(View.FRONT, figure, point)) if letter.char == "8")
    x, y = placed(View.FRONT, figure).at(REFERENCE.bodies(figure)[View.FRONT].landmarks[KNEE])
    assert hypot(number.x - x, number.y - y) < 6


def test_the_knees_of_the_figures_lie_apart_on_paper() -> None:
    knees = [placed(View.FRONT, figure).spot(Point(0.058, 0.72)) for figure in Figure]
    assert len({(round(x), round(y)) for x, y in knees}) == len(Figure)


@pytest.mark.parametrize("view", [View.FRONT, View.LEFT])
@pytest.mark.parametrize("figure", OTHERS)
def test_the_outline_printed_is_the_figures_own(view: View, figure: Figure) -> None:
    picture = picture_of(page(view, figure), scale=SCALE).mean(axis=2)
    outline = REFERENCE.bodies(figure)[view].outline[0].flattened()[::7]
    for point in outline:
        x, y = placed(view, figure).at(point)
        row, column = round((SHEET[1] - y) * SCALE), round(x * SCALE)
        near = picture[max(row - 3, 0) : row + 4, column - 3 : column + 4]
        assert near.min() < 140, point


@pytest.mark.parametrize("figure", OTHERS)
def test_a_zone_over_the_whole_body_is_printed_to_the_outline_of_the_figure(figure: Figure) -> None:
    round_it = (Point(-0.5, -0.1), Point(0.5, -0.1), Point(0.5, 1.1), Point(-0.5, 1.1))
    area = ZoneArea(View.FRONT, REFERENCE.surfaces[View.FRONT].lasso(round_it))
    zone = a_zone(areas=(area,), kind=ZoneKind.PAIN)
    colored = red(picture_of(page(View.FRONT, figure, zone), scale=SCALE))
    rows, columns = np.nonzero(colored)
    left, top = placed(View.FRONT, figure).at(Point(0, 0))
    scale = placed(View.FRONT, figure).scale
    body = BodyHits(REFERENCE.bodies(figure)[View.FRONT])
    drawn = [
        Point((x / SCALE - left) / scale, (top - (SHEET[1] - y / SCALE)) / scale)
        for x, y in zip(columns[::50], rows[::50], strict=True)
    ]
    assert all(body.nearest_on_body(point, within=0.003) is not None for point in drawn)
    assert REFERENCE.surfaces[View.FRONT].size * scale**2 == pytest.approx(colored.sum() / SCALE**2, rel=0.15)


def summary_of(figure: Figure) -> bytes:
    client = a_client(figure=figure)
    content = a_summary(Chart.of([a_point()]), client=client, maps=REFERENCE.bodies(client.figure))
    return visit_summary(content, A4)


def handout_of(figure: Figure) -> bytes:
    client = a_client(figure=figure)
    visit = a_visit(client, chart=Chart.of([a_point()], a_note()))
    text = drafted_handout(client, visit, Words(), lambda _: "")
    content = HandoutContent(a_practice(), client, visit, text, REFERENCE.bodies(figure), "en_US")
    return handout(content, A4)


def test_both_documents_look_different_on_each_figure() -> None:
    for document in (summary_of, handout_of):
        pictures = [picture_of(document(figure)) for figure in Figure]
        assert all((pictures[0] != other).any() for other in pictures[1:])
        assert (pictures[1] != pictures[2]).any()
