"""What became of a mark: its sign, its words and its place in the list."""

from itertools import combinations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from nmt_chart.domain.compare import Compared, Outcome
from nmt_chart.reference import Reference
from nmt_chart.ui import theme
from nmt_chart.ui.progress.change_rows import change_row, summary
from nmt_chart.ui.progress.outcome_sign import paint_outcome
from nmt_chart.ui.progress.shown_marks import as_charted, overlaid, sorted_rows
from tests.builders import a_chart, a_point, a_zone

SIDE = 26


def sign(outcome: Outcome) -> set[tuple[int, int]]:
    """The sign in black and white, as a set of dark places."""
    image = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white if not theme.is_dark() else Qt.GlobalColor.black)
    with QPainter(image) as painter:
        paint_outcome(painter, outcome, QRectF(0, 0, SIDE, SIDE))
    gray = image.convertToFormat(QImage.Format.Format_Grayscale8)
    places = [(x, y) for x in range(SIDE) for y in range(SIDE)]
    return {place for place in places if gray.pixelColor(*place).value() < 160}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_signs_are_told_apart_without_color(app: QApplication, scheme: str) -> None:
    theme.apply_theme(app, scheme)
    signs = {outcome: sign(outcome) for outcome in Outcome}
    for one, other in combinations(Outcome, 2):
        assert len(signs[one] ^ signs[other]) > 20, (one, other)


def test_what_asks_for_attention_is_listed_first() -> None:
    rows = [Compared(a_point(), a_point(), outcome) for outcome in Outcome]
    order = [row.outcome.value for row in sorted_rows(rows)]
    assert order == ["worse", "new", "same", "better", "gone", "not-charted"]


def test_points_come_before_zones_with_the_same_outcome() -> None:
    zone, point = a_zone(number=1), a_point(number=4)
    rows = [Compared(zone, zone, Outcome.SAME), Compared(point, point, Outcome.SAME)]
    assert [row.mark for row in sorted_rows(rows)] == [point, zone]


@pytest.mark.parametrize(
    ("then", "now", "outcome", "scores"),
    [
        (7, 3, Outcome.BETTER, "7 \N{RIGHTWARDS ARROW} 3"),
        (None, 3, Outcome.SAME, "\N{EN DASH} \N{RIGHTWARDS ARROW} 3"),
        (None, None, Outcome.SAME, ""),
        (6, 0, Outcome.GONE, "6 \N{RIGHTWARDS ARROW} 0"),
    ],
)
def test_a_line_tells_the_score_then_and_now(
    reference: Reference, then: int | None, now: int | None, outcome: Outcome, scores: str
) -> None:
    row = Compared(a_point(tenderness_before=then), a_point(tenderness_before=now), outcome)
    assert change_row(row, reference).scores == scores


def test_a_mark_of_one_visit_alone_tells_the_one_score_it_has(reference: Reference) -> None:
    point = a_point(tenderness_before=5, number=4)
    new = change_row(Compared(None, point, Outcome.NEW), reference)
    left = change_row(Compared(point, None, Outcome.NOT_CHARTED), reference)
    assert (new.scores, new.labels) == ("5", "Point 4 in B")
    assert (left.scores, left.labels) == ("was 5", "Point 4 in A")


def test_a_line_can_be_heard(reference: Reference) -> None:
    row = Compared(
        a_point(number=1, tenderness_before=7), a_point(number=2, tenderness_before=3), Outcome.BETTER
    )
    assert change_row(row, reference).spoken == (
        "Upper trapezius, right, better, then 7, now 3, Point 1 in A, 2 in B"
    )


def test_the_summary_counts_in_the_order_of_the_list() -> None:
    outcomes = (Outcome.GONE, Outcome.BETTER, Outcome.WORSE, Outcome.BETTER)
    rows = [Compared(a_point(), a_point(), outcome) for outcome in outcomes]
    assert summary(rows) == "1 worse, 2 better and 1 gone"


def test_signs_of_points_stand_above_areas() -> None:
    point, zone = a_point(), a_zone()
    assert [shown.mark for shown in as_charted(a_chart(point, zone))] == [zone, point]
    rows = [Compared(point, point, Outcome.SAME), Compared(zone, zone, Outcome.WORSE)]
    assert [shown.mark for shown in overlaid(rows)] == [zone, point]


def test_a_zone_charted_twice_keeps_the_outline_it_had() -> None:
    then, now = a_zone(), a_zone()
    (shown,) = overlaid([Compared(then, now, Outcome.BETTER)])
    assert (shown.mark, shown.earlier) == (now, then)
