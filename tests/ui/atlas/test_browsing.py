"""Finding muscles by region, by any of their names, and by where it hurts."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from nmt_chart.atlas.areas import load_areas
from nmt_chart.domain.body import Side
from nmt_chart.domain.text import folded
from nmt_chart.guide.guide import Guide
from nmt_chart.ui.atlas.atlas_flow import AtlasFlow
from nmt_chart.ui.atlas.listing import HeadingRow, Wanted
from nmt_chart.ui.desk import Desk
from tests.ui.atlas.screen import drawn, names_in, press_row, words_of


def browse(flow: AtlasFlow, by: str) -> None:
    QTest.mouseClick(flow.screen.browser.by.segment(by), Qt.MouseButton.LeftButton)


def test_before_a_muscle_is_chosen_the_screen_says_what_to_do(flow: AtlasFlow) -> None:
    assert "Choose a muscle" in words_of(flow)
    assert drawn(flow) == (0, 0)


def test_the_list_opens_with_the_regions_and_every_muscle_under_its_own(flow: AtlasFlow, desk: Desk) -> None:
    under: dict[str, set[str]] = {}
    for row in flow.screen.browser.list.rows:
        if isinstance(row, HeadingRow):
            under[row.name] = set()
        elif isinstance(row.key, Wanted):
            under[list(under)[-1]].add(row.key.muscle)

    muscles = desk.reference.atlas.muscles
    assert under["Neck"] == {muscle.slug for muscle in muscles if muscle.region == "neck"}
    assert sum(map(len, under.values())) == len(muscles)


def test_by_name_the_muscles_stand_from_a_to_z(flow: AtlasFlow, desk: Desk) -> None:
    browse(flow, "name")

    names = names_in(flow)
    assert [folded(name) for name in names] == sorted(folded(name) for name in names)
    assert len(names) == len(desk.reference.atlas.muscles)


def test_typing_any_name_finds_the_muscle_and_says_which_name_it_was(flow: AtlasFlow) -> None:
    QTest.keyClicks(flow.screen.browser.search, "upper traps")

    first = flow.screen.browser.list.rows[0]
    assert (first.key, first.spoken) == (Wanted("trapezius-upper"), "Upper trapezius, Upper traps")


def test_latin_is_found_too_and_enter_shows_the_first(flow: AtlasFlow) -> None:
    QTest.keyClicks(flow.screen.browser.search, "musculus masseter")
    QTest.keyClick(flow.screen.browser.search, Qt.Key.Key_Return)

    assert flow.muscle is not None
    assert flow.muscle.startswith("masseter")
    assert flow.screen.browser.list.hasFocus()


def test_typing_finds_pain_areas_below_the_muscles(flow: AtlasFlow) -> None:
    QTest.keyClicks(flow.screen.browser.search, "buttock")

    names = names_in(flow)
    assert names[names.index("PAIN AREAS") + 1] == "Buttock pain"


def test_what_is_not_found_is_said_with_what_to_try(flow: AtlasFlow) -> None:
    QTest.keyClicks(flow.screen.browser.search, "zzz")

    assert flow.screen.browser.list.rows == ()
    assert "Try a part of it" in flow.screen.browser.told.text()


def test_ctrl_f_takes_the_keys_to_the_search(flow: AtlasFlow) -> None:
    flow.screen.browser.list.setFocus()

    QTest.keyClick(flow.page.window(), Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)

    assert flow.screen.browser.search.hasFocus()


def test_arrows_walk_from_muscle_to_muscle_over_the_headings(flow: AtlasFlow) -> None:
    rows = flow.screen.browser.list
    assert isinstance(rows.rows[0], HeadingRow)
    QTest.keyClick(flow.screen.browser.search, Qt.Key.Key_Down)
    shown = [flow.muscle]
    for _ in range(12):
        QTest.keyClick(rows, Qt.Key.Key_Down)
        shown.append(flow.muscle)

    muscles = [row.key.muscle for row in rows.rows if isinstance(row.key, Wanted)]
    assert shown == muscles[:13]


def test_a_pain_area_lists_the_muscles_to_check_the_likeliest_first(flow: AtlasFlow, desk: Desk) -> None:
    browse(flow, "area")
    press_row(flow, "buttock")

    area = next(each for each in load_areas() if each.id == "buttock")
    expected = Guide(desk.reference).muscles_for_area(area, Side.RIGHT)
    keys = [row.key for row in flow.screen.browser.list.rows]
    assert keys == [Wanted(each.muscle.slug, each.side) for each in expected]
    browser = flow.screen.browser
    assert browser.title.text() == "Buttock pain"
    assert browser.told.text() == "Muscles to check, right side, most likely first"


def test_an_open_pain_area_is_lit_until_a_muscle_is_chosen(flow: AtlasFlow) -> None:
    browse(flow, "area")
    press_row(flow, "buttock")
    assert drawn(flow) == (0, 1)

    key = flow.screen.browser.list.rows[0].key
    assert isinstance(key, Wanted)
    press_row(flow, key)
    assert flow.muscle == key.muscle
    assert drawn(flow)[0] > 0


def test_the_other_side_lists_for_the_other_side(flow: AtlasFlow, desk: Desk) -> None:
    flow.open_area("buttock")
    flow.show_muscle("gluteus-minimus")
    QTest.mouseClick(flow.screen.facts.side.segment(Side.LEFT), Qt.MouseButton.LeftButton)

    assert "left side" in flow.screen.browser.told.text()
    area = next(each for each in load_areas() if each.id == "buttock")
    expected = Guide(desk.reference).muscles_for_area(area, Side.LEFT)
    keys = [row.key for row in flow.screen.browser.list.rows]
    assert keys == [Wanted(each.muscle.slug, each.side) for each in expected]


def test_a_muscle_of_the_other_side_says_so(flow: AtlasFlow) -> None:
    flow.open_area("buttock")

    for row in flow.screen.browser.list.rows:
        assert isinstance(row.key, Wanted)
        assert (row.key.side is Side.LEFT) == (", left" in row.spoken)


def test_a_list_opens_at_its_top(flow: AtlasFlow) -> None:
    browse(flow, "area")
    flow.screen.browser.list.scrollToBottom()

    flow.open_area("buttock")

    assert flow.screen.browser.list.verticalScrollBar().value() == 0


def test_there_is_a_way_back_to_all_areas(flow: AtlasFlow) -> None:
    flow.open_area("buttock")
    QApplication.processEvents()
    QTest.mouseClick(flow.screen.browser.back, Qt.MouseButton.LeftButton)

    assert [row.key for row in flow.screen.browser.list.rows if row.key] == [area.id for area in load_areas()]
    assert drawn(flow) == (0, 0)
    assert not flow.screen.browser.back.isVisible()


def test_doubtful_patterns_are_called_so_in_the_list(flow: AtlasFlow, desk: Desk) -> None:
    browse(flow, "name")

    doubtful = {
        row.key.muscle
        for row in flow.screen.browser.list.rows
        if isinstance(row.key, Wanted) and "low confidence" in row.spoken
    }
    muscles = desk.reference.atlas.muscles
    assert doubtful == {muscle.slug for muscle in muscles if muscle.confidence == "low"}
