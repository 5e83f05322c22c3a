"""The sheet of a muscle: one page with its pattern, readable in black and white, and what must be said."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nmt_chart.domain.body import BodyMap, Layer, MuscleShape, Place, Region, Side, View
from nmt_chart.domain.geometry import Curve, Point
from nmt_chart.domain.muscle import Confidence, Referral, ReferralKind, TriggerPointSite
from nmt_chart.guide.patterns import PATTERNS_VARY
from nmt_chart.reference import Reference
from nmt_chart.reports.document import Sheet, printed
from nmt_chart.reports.muscle_sheet import MuscleSheetContent, muscle_sheet
from nmt_chart.reports.page import PageSettings
from nmt_chart.reports.pattern_figure import PatternFigure, close_ups_for, whole_bodies_for
from tests.builders import a_practice
from tests.reports.paper import A4, LETTER, Pixels, a_body, curve, pages_of, picture_of, text_of

REFERENCE = Reference()
MUSCLES = [muscle.slug for muscle in REFERENCE.atlas.muscles]


def content(slug: str = "trapezius-upper", **changes: object) -> MuscleSheetContent:
    muscle = REFERENCE.atlas.by_slug(slug)
    sources = tuple(REFERENCE.atlas.sources[key] for key in muscle.sources)
    made = MuscleSheetContent(a_practice(), muscle, Side.RIGHT, REFERENCE.maps, sources)
    return replace(made, **changes)  # type: ignore[arg-type]


WORDIEST = sorted(REFERENCE.atlas.muscles, key=lambda muscle: -len(repr(muscle)))[:8]
"""Those with the most to say; where they fit, all do."""


@pytest.mark.parametrize("page", [A4, LETTER])
@pytest.mark.parametrize("slug", [muscle.slug for muscle in WORDIEST])
def test_the_sheet_of_any_muscle_fits_on_one_page(slug: str, page: PageSettings) -> None:
    assert len(pages_of(muscle_sheet(content(slug), page))) == 1


def test_it_carries_the_words_of_the_atlas() -> None:
    made = content()
    text = text_of(muscle_sheet(made, LETTER))

    muscle = made.muscle
    for words in (
        "Stillwater Neuromuscular",
        muscle.common_name,
        muscle.latin,
        "drawn on the client's right side",
        f"TrP1: {muscle.sites[0].location}",
        f"Felt by most: {muscle.sites[0].primary}",
        f"By some: {muscle.sites[0].spillover}",
        muscle.palpation,
        *muscle.cautions,
        muscle.stretch,
        muscle.nerve,
        made.sources[0],
        "usual site",
    ):
        assert words in text


def test_it_says_that_patterns_vary() -> None:
    assert PATTERNS_VARY in text_of(muscle_sheet(content(), A4))


def test_low_confidence_is_said() -> None:
    muscle = content().muscle
    doubtful = content(muscle=replace(muscle, confidence=Confidence.LOW))

    assert "Low confidence" in text_of(muscle_sheet(doubtful, A4))
    assert "Low confidence" not in text_of(muscle_sheet(content(), A4))


def test_equal_content_gives_equal_bytes_and_another_side_another_sheet() -> None:
    assert muscle_sheet(content(), A4) == muscle_sheet(content(), A4)
    assert muscle_sheet(content(), A4) != muscle_sheet(content(side=Side.LEFT), A4)


def half_body() -> BodyMap:
    """A block with a region on each half and a belly across its right one."""
    body = a_body(View.BACK)
    halves = [(Side.LEFT, -0.2, 0.0), (Side.RIGHT, 0.0, 0.2)]
    regions = tuple(Region("half", side, "half", "body", (_block(x, 0, end, 1),)) for side, x, end in halves)
    belly = MuscleShape("belly", Side.RIGHT, Layer.SUPERFICIAL, (_block(0.0, 0.7, 0.2, 0.9),))
    return replace(body, regions=regions, muscles=(belly,))


def _block(left: float, top: float, right: float, bottom: float) -> Curve:
    return curve(((left, top), (right, top), (right, bottom), (left, bottom)), closed=True)


def drawn(kind: ReferralKind) -> Pixels:
    """The right half of the block referred to, with a site at its middle, in gray on a page of its own."""
    site = TriggerPointSite(
        "TrP1", "", "", "", (Place(View.BACK, Point(0.1, 0.5)),), (Referral("half", kind, 1.0),)
    )
    muscle = replace(content().muscle, slug="belly", sites=(site,))
    figure = PatternFigure(muscle, Side.RIGHT, [half_body()], (200, 400))
    page = printed([figure], A4, Sheet("", "", "", "", "")).data
    gray: Pixels = picture_of(page, scale=3)[
        int(3 * A4.top_margin) : int(3 * (A4.top_margin + 380)), int(3 * A4.side_margin) : (3 * 248)
    ].mean(axis=2)
    return gray


def test_without_color_most_and_some_and_sites_can_be_told_apart() -> None:
    primary, spillover = drawn(ReferralKind.PRIMARY), drawn(ReferralKind.SPILLOVER)
    height, width = primary.shape
    right = (slice(int(height * 0.2), int(height * 0.3)), slice(int(width * 0.62), int(width * 0.7)))
    left = (right[0], slice(int(width * 0.3), int(width * 0.38)))

    assert primary[left].min() == spillover[left].min() == 255
    assert primary[right].min() > 140
    assert primary[right].max() < 235
    assert spillover[right].max() == 255
    assert spillover[right].min() < 130


def test_a_cross_is_black_with_a_white_rim() -> None:
    gray = drawn(ReferralKind.PRIMARY)
    height, width = gray.shape
    cross = gray[int(height * 0.4) : int(height * 0.58), int(width * 0.55) : int(width * 0.8)]

    assert cross.min() < 60
    assert cross.max() == 255


def test_a_muscle_of_the_hand_is_shown_on_the_hands() -> None:
    muscle = REFERENCE.atlas.by_slug("adductor-pollicis")

    views = [body.view for body in close_ups_for(muscle, Side.RIGHT, REFERENCE.maps)]
    assert views == [View.HANDS_PALMAR, View.HANDS_DORSAL]


def test_front_and_back_are_always_there_and_a_profile_where_only_it_shows_the_site() -> None:
    for slug in MUSCLES:
        views = [
            body.view for body in whole_bodies_for(REFERENCE.atlas.by_slug(slug), Side.LEFT, REFERENCE.maps)
        ]
        assert views[:2] == [View.FRONT, View.BACK]
        assert views[2:] in ([], [View.LEFT])


def test_its_title_names_the_muscle_and_nobody() -> None:
    from io import BytesIO

    from pypdf import PdfReader

    properties = PdfReader(BytesIO(muscle_sheet(content(), A4))).metadata
    assert properties is not None
    assert properties.title == "Muscle sheet: Upper trapezius"
    assert properties.author == "Stillwater Neuromuscular"
