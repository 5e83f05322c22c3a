"""What is shown of one muscle: its pattern on the body, its words, and the ways to others."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from nmt_chart.atlas.atlas import Atlas
from nmt_chart.domain.body import Place, Side, View
from nmt_chart.domain.geometry import Point
from nmt_chart.domain.muscle import Confidence
from nmt_chart.guide.patterns import PATTERNS_VARY
from nmt_chart.settings import Scheme, load_settings
from nmt_chart.ui import theme
from nmt_chart.ui.atlas.atlas_flow import AtlasFlow
from nmt_chart.ui.atlas.facts import facts_of
from nmt_chart.ui.atlas.site_card import SiteCard
from nmt_chart.ui.desk import Desk
from nmt_chart.ui.kit.button import Button
from nmt_chart.ui.kit.paragraph import Paragraph
from tests.ui.atlas.screen import drawn, pixel_of, tap, words_of
from tests.ui.canvas.hand import Hand, front
from tests.ui.finding import found, to_act_on
from tools.widget_names import actionable

TRAPEZIUS = "trapezius-upper"


@pytest.fixture
def shown(flow: AtlasFlow) -> AtlasFlow:
    flow.show_muscle(TRAPEZIUS)
    QApplication.processEvents()
    return flow


def test_the_pattern_is_drawn_on_the_side_chosen(shown: AtlasFlow) -> None:
    right, left = Place(View.FRONT, Point(-0.055, 0.158)), Place(View.FRONT, Point(0.055, 0.158))
    assert drawn(shown)[0] == 3
    colors = [_color(shown, right), _color(shown, left)]

    QTest.mouseClick(shown.screen.facts.side.segment(Side.LEFT), Qt.MouseButton.LeftButton)

    assert [_color(shown, right), _color(shown, left)] != colors
    assert shown.side is Side.LEFT


def test_one_site_shows_its_own_pattern_and_pressed_again_all(shown: AtlasFlow) -> None:
    card = found(shown.screen.facts, SiteCard, "atlas.site.TrP2")
    both = drawn(shown)

    card.click()
    assert card.isChecked()
    one = drawn(shown)
    assert one[0] == 1
    assert one[0] < both[0]

    card.click()
    assert not card.isChecked()
    assert drawn(shown) == both


def test_choosing_another_site_lets_the_first_go(shown: AtlasFlow) -> None:
    first, second = shown.screen.facts.sections.cards
    first.click()
    second.click()

    assert (first.isChecked(), second.isChecked()) == (False, True)


def test_the_words_are_those_of_the_atlas(shown: AtlasFlow, desk: Desk) -> None:
    muscle = desk.reference.atlas.by_slug(TRAPEZIUS)
    words = words_of(shown)

    for text in (
        muscle.common_name,
        muscle.latin,
        f"TrP1: {muscle.sites[0].location}",
        f"Felt by most: {muscle.sites[0].primary}",
        f"By some: {muscle.sites[0].spillover}",
        muscle.palpation,
        *muscle.cautions,
        muscle.stretch,
        muscle.attachments[1:],
        muscle.action[1:],
        muscle.nerve[1:],
        desk.reference.atlas.sources["manual"],
        "Confidence of the pattern: high.",
    ):
        assert text in words


def test_satellites_lead_to_their_muscle_and_back_to_the_key_muscle(shown: AtlasFlow) -> None:
    found(shown.screen.facts, Button, "atlas.satellite.temporalis").click()
    assert shown.muscle == "temporalis"
    QApplication.processEvents()

    found(shown.screen.facts, Button, f"atlas.key.{TRAPEZIUS}").click()
    assert shown.muscle == TRAPEZIUS


def test_every_link_of_the_atlas_has_its_way_back(desk: Desk) -> None:
    atlas = desk.reference.atlas
    facts = {muscle.slug: facts_of(atlas, muscle) for muscle in atlas.muscles}

    for slug, one in facts.items():
        for satellite in one.satellites:
            assert slug in {key.slug for key in facts[satellite.slug].key_muscles}


def test_low_confidence_is_said_in_words_and_high_is_not(desk: Desk) -> None:
    atlas = desk.reference.atlas
    muscle = atlas.by_slug(TRAPEZIUS)
    doubtful = replace(muscle, confidence=Confidence.LOW)

    assert "Low confidence" in facts_of(Atlas((doubtful, *atlas.muscles), atlas.sources), doubtful).doubt
    assert facts_of(atlas, muscle).doubt == ""


def test_the_first_pattern_says_that_patterns_vary_until_that_is_put_away(
    shown: AtlasFlow, desk: Desk
) -> None:
    hint = shown.screen.body.hint
    assert hint.isVisible()
    assert hint.text == PATTERNS_VARY

    hint.dismissal.click()
    shown.show_muscle("masseter-deep-layer")

    assert not hint.isVisible()
    assert not load_settings(desk.preferences._path).remind_at_patterns


def test_the_reminder_is_shown_whole_however_narrow_the_body(shown: AtlasFlow) -> None:
    shown.page.resize(948, 768)
    QApplication.processEvents()
    hint = shown.screen.body.hint

    words = hint.findChild(QLabel)
    assert words is not None
    assert words.height() >= words.heightForWidth(words.width())


def test_a_tap_on_the_body_asks_which_muscle_is_meant(shown: AtlasFlow) -> None:
    tap(shown, Place(View.BACK, Point(-0.06, 0.3)))
    picker = shown.screen.body.picker
    assert picker.isVisible()

    first = found(picker, QAbstractButton, "atlas.picker.1")
    name = first.accessibleName()
    first.click()

    assert shown.screen.facts.name == name
    assert shown.side is Side.LEFT
    assert shown.screen.body.canvas.hasFocus()


def test_a_finger_asks_like_the_mouse(shown: AtlasFlow) -> None:
    hand = Hand(shown.screen.body.canvas)
    # On the front: the touch screen of the tests ends before the back.
    spot = hand.pixel(front(0.05, 0.25))
    hand.touch(one=("press", spot))
    hand.touch(one=("release", spot))

    assert shown.screen.body.picker.isVisible()


def test_a_tap_beside_the_body_asks_nothing(shown: AtlasFlow) -> None:
    tap(shown, Place(View.FRONT, Point(0.0, 0.97)))

    assert not shown.screen.body.picker.isVisible()
    assert shown.muscle == TRAPEZIUS


def test_hovering_names_region_side_and_muscle(shown: AtlasFlow) -> None:
    viewport = shown.screen.body.canvas.viewport()
    QTest.mouseMove(viewport, pixel_of(shown, Place(View.BACK, Point(0.06, 0.3))))
    QApplication.processEvents()

    assert "right" in shown.screen.body.spot.text()
    assert ":" in shown.screen.body.spot.text()


def test_the_keyboard_alone_taps_the_body(shown: AtlasFlow) -> None:
    canvas = shown.screen.body.canvas
    canvas.setFocus()
    for _ in range(3):
        QTest.keyClick(canvas, Qt.Key.Key_Return)

    assert shown.screen.body.picker.isVisible() or shown.muscle != TRAPEZIUS


def test_tab_goes_through_the_facts_as_the_eye_does(shown: AtlasFlow, desk: Desk) -> None:
    shown.screen.facts.print.setFocus()
    stops = []
    for _ in range(5):
        QTest.keyClick(_focused(), Qt.Key.Key_Tab)
        stops.append(_focused().objectName())

    satellites = desk.reference.atlas.by_slug(TRAPEZIUS).satellites[:2]
    links = [f"atlas.satellite.{slug}" for slug in satellites]
    assert stops == ["atlas.site.TrP1", "atlas.site.TrP2", "atlas.note", *links]


@pytest.mark.parametrize("width", [1364, 948])
def test_nothing_at_the_side_is_wider_than_its_column(flow: AtlasFlow, desk: Desk, width: int) -> None:
    flow.page.resize(width, 768)
    atlas = desk.reference.atlas
    longest = sorted(atlas.muscles, key=lambda muscle: -len(muscle.common_name))[:3]
    linking = [muscle for muscle in atlas.muscles if {each.slug for each in longest} & set(muscle.satellites)]
    for muscle in (*longest, *linking[:5]):
        flow.show_muscle(muscle.slug)
        QApplication.processEvents()

        sections = flow.screen.facts.sections
        assert sections.width() <= flow.screen.facts.width(), muscle.slug
        lowest = max(part.geometry().bottom() for part in sections.findChildren(Paragraph))
        assert sections.height() - lowest < 60, muscle.slug


def test_the_keys_stay_in_the_facts_when_a_link_is_followed(shown: AtlasFlow) -> None:
    link = found(shown.screen.facts, Button, "atlas.satellite.temporalis")
    link.setFocus()
    QTest.keyClick(link, Qt.Key.Key_Return)
    QApplication.processEvents()

    assert shown.muscle == "temporalis"
    assert shown.screen.facts.isAncestorOf(_focused())


def test_a_muscle_out_of_sight_turns_to_the_views_that_show_it(flow: AtlasFlow) -> None:
    flow.show_muscle(TRAPEZIUS)
    flow.screen.body.canvas.show_group("feet")

    flow.show_muscle("masseter-deep-layer")

    assert drawn(flow)[0] > 0
    assert flow.screen.body.views.value != "feet"


def test_nothing_on_the_body_can_be_charted(shown: AtlasFlow) -> None:
    canvas = shown.screen.body.canvas
    canvas.setFocus()
    QTest.keyClick(canvas, Qt.Key.Key_T)
    tap(shown, Place(View.BACK, Point(-0.06, 0.3)))

    assert not canvas.scene().mark_items  # type: ignore[attr-defined] # it is a ChartScene
    assert shown.screen.body.hint.text == PATTERNS_VARY


@pytest.mark.parametrize("size", [(1364, 900), (948, 768)])
def test_everything_is_named_spoken_and_large_enough(shown: AtlasFlow, size: tuple[int, int]) -> None:
    shown.page.resize(*size)
    QApplication.processEvents()

    parts = list(actionable(shown.page))
    assert all(part.name and part.accessible_name for part in parts)
    assert len({part.name for part in parts}) == len(parts)
    small = [part.objectName() for part in to_act_on(shown.page) if min(part.height(), part.width()) < 44]
    assert small == []
    assert shown.screen.body.views.width() <= shown.screen.body.width()


def test_it_follows_the_theme(shown: AtlasFlow) -> None:
    light = shown.page.grab().toImage()
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply_theme(app, Scheme.DARK)
    QApplication.processEvents()
    dark = shown.page.grab().toImage()

    for x in (20, 400, 1300):
        assert light.pixelColor(x, 880).lightness() > 200 > 80 > dark.pixelColor(x, 880).lightness()


def _color(flow: AtlasFlow, place: Place) -> str:
    return flow.screen.body.canvas.viewport().grab().toImage().pixelColor(pixel_of(flow, place)).name()


def _focused() -> QWidget:
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused
