"""The check tab: rows that say the right thing of the right muscle, and can be reached by every hand."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from nmt_chart.domain.body import Side, View
from nmt_chart.domain.chart import CheckedMuscle
from nmt_chart.guide.checklist import Checklist, Entry
from nmt_chart.guide.guide import Guide
from nmt_chart.reference import Reference
from nmt_chart.ui.kit.check_box import CheckBox
from nmt_chart.ui.kit.paragraph import Paragraph
from nmt_chart.ui.kit.pressable import Pressable
from nmt_chart.ui.tokens import TARGET
from nmt_chart.ui.visits.check_panel import CheckPanel
from tests.guide.drawings import a_zone
from tests.ui.finding import assert_named, found, to_act_on

REFERENCE = Reference()
PAINTED = a_zone(*((View.FRONT, region, Side.RIGHT) for region in ("temple", "cheek", "forehead")))
LISTED = Checklist(Guide(REFERENCE), REFERENCE.atlas, (PAINTED,))
TEMPORALIS = CheckedMuscle("temporalis", Side.RIGHT)
SOLEUS = CheckedMuscle("soleus", Side.LEFT)


@pytest.fixture
def panel(qtbot: QtBot) -> CheckPanel:
    """Return the panel as narrow as it gets."""
    made = CheckPanel()
    qtbot.addWidget(made)
    made.resize(344, 620)
    made.show()
    qtbot.waitExposed(made)
    return made


def entry(key: CheckedMuscle) -> Entry:
    known = LISTED.get(key)
    assert known is not None
    return known


def show(
    panel: CheckPanel,
    *entries: Entry,
    ticked: tuple[CheckedMuscle, ...] = (),
    opened: CheckedMuscle | None = None,
    more: int = 0,
    frozen: bool = False,
    painted: bool = True,
) -> None:
    panel.show_entries(entries, ticked, opened=opened, more=more, frozen=frozen, painted=painted)
    # One turn for the rows, one for the scroll bar that takes some of their width.
    for _ in range(2):
        QApplication.processEvents()


def told(within: QWidget) -> str:
    """All that can be read there."""
    labels = [label.text() for label in within.findChildren(QLabel) if label.isVisible()]
    paragraphs = [words.text for words in within.findChildren(Paragraph) if words.isVisible()]
    return "\n".join([*labels, *paragraphs])


def test_an_opened_row_says_where_to_press_and_what_to_mind(panel: CheckPanel) -> None:
    show(panel, entry(TEMPORALIS), opened=TEMPORALIS)
    muscle = REFERENCE.atlas.by_slug("temporalis")
    assert muscle.sites[0].location in told(panel)
    assert all(caution in told(panel) for caution in muscle.cautions)


def test_a_row_that_comes_to_show_another_muscle_says_nothing_of_the_one_before(panel: CheckPanel) -> None:
    show(panel, entry(TEMPORALIS), opened=TEMPORALIS)
    show(panel, entry(SOLEUS))
    show(panel, entry(SOLEUS), opened=SOLEUS)
    temporalis, soleus = (REFERENCE.atlas.by_slug(slug) for slug in ("temporalis", "soleus"))
    assert soleus.sites[0].location[1:] in told(panel)
    assert not any(caution in told(panel) for caution in temporalis.cautions)


def test_low_confidence_is_said_in_the_row_and_in_words_when_it_is_opened(panel: CheckPanel) -> None:
    doubtful = CheckedMuscle("mylohyoid", Side.RIGHT)
    show(panel, entry(doubtful), opened=doubtful)
    assert "low confidence" in found(panel, Pressable, "check.1").accessibleDescription()
    assert "Low confidence" in told(panel)


def test_a_ticked_row_stays_in_its_place_and_steps_back(panel: CheckPanel) -> None:
    first, second, third = LISTED.entries[:3]
    show(panel, first, second, third)
    row = found(panel, Pressable, "check.2")
    before = row.grab().toImage()
    show(panel, first, second, third, ticked=(second.key,))
    assert row.label == second.name
    assert row.grab().toImage() != before
    assert found(panel, CheckBox, "check.2.checked").isChecked()
    assert "checked" in row.accessibleDescription()


def test_a_tap_on_a_row_and_on_its_tick_tell_apart(panel: CheckPanel) -> None:
    show(panel, *LISTED.entries[:2])
    pressed: list[CheckedMuscle] = []
    ticked: list[tuple[CheckedMuscle, bool]] = []
    panel.pressed.connect(pressed.append)
    panel.ticked.connect(lambda key, on: ticked.append((key, on)))
    row = found(panel, QWidget, "check.2")
    QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=row.rect().center())
    QTest.mouseClick(found(panel, QWidget, "check.2.checked"), Qt.MouseButton.LeftButton)
    key = LISTED.entries[1].key
    assert (pressed, ticked) == ([key], [(key, True)])


def test_a_frozen_list_can_be_read_but_not_ticked(panel: CheckPanel) -> None:
    show(panel, entry(TEMPORALIS), opened=TEMPORALIS, frozen=True)
    assert not found(panel, CheckBox, "check.1.checked").isEnabled()
    assert not found(panel, QWidget, "check.1.put").isVisible()
    assert found(panel, QWidget, "check.1").isEnabled()


def test_everything_in_the_list_is_named_and_large_enough_for_a_finger(panel: CheckPanel) -> None:
    show(panel, *LISTED.entries[:6], opened=LISTED.entries[1].key, more=4)
    assert_named(panel)
    small = [part.objectName() for part in to_act_on(panel) if min(part.width(), part.height()) < TARGET]
    assert small == []


def test_the_list_stays_scrolled_when_a_muscle_is_ticked(panel: CheckPanel) -> None:
    entries = LISTED.entries[:12]
    show(panel, *entries)
    bar = panel.scrolling.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    show(panel, *entries, ticked=(entries[8].key,))
    assert bar.value() == bar.maximum() // 2


def test_what_opens_below_the_edge_comes_into_sight(panel: CheckPanel, qtbot: QtBot) -> None:
    entries = LISTED.entries[:12]
    show(panel, *entries)
    show(panel, *entries, opened=entries[-1].key)
    put = found(panel, QWidget, "check.12.put")
    viewport = panel.scrolling.viewport()
    qtbot.waitUntil(lambda: viewport.rect().contains(put.mapTo(viewport, put.rect().center())))


def test_words_that_do_not_fit_are_cut_in_a_closed_row_and_whole_in_an_open_one(panel: CheckPanel) -> None:
    longest = max(LISTED.entries, key=lambda one: len(one.reason))
    show(panel, longest)
    closed = found(panel, QWidget, "check.1").height()
    show(panel, longest, opened=longest.key)
    assert found(panel, QWidget, "check.1").height() >= closed


def test_tab_goes_through_the_list_in_the_order_of_reading(panel: CheckPanel) -> None:
    show(panel, *LISTED.entries[:3], opened=LISTED.entries[1].key, more=4)
    panel.notice.dismissal.setFocus(Qt.FocusReason.TabFocusReason)
    passed: list[str] = []
    while not passed or passed[-1] not in ("check.more", ""):
        QTest.keyClick(panel.focusWidget(), Qt.Key.Key_Tab)
        passed.append(panel.focusWidget().objectName())
    relatives = [name for name in passed if name.startswith("check.2.")][1:-1]
    assert passed == [
        "check.1",
        "check.1.checked",
        "check.2",
        "check.2.checked",
        *relatives,
        "check.2.put",
        "check.3",
        "check.3.checked",
        "check.more",
    ]


def test_with_nothing_to_check_it_says_what_to_do(panel: CheckPanel) -> None:
    show(panel, painted=False)
    assert "Paint where it hurts" in told(panel)
    show(panel)
    assert "knows no muscle" in told(panel)
    show(panel, entry(TEMPORALIS))
    assert "Paint where it hurts" not in told(panel)


def test_the_sentence_that_patterns_vary_is_said_at_length_or_stays_as_a_caption(panel: CheckPanel) -> None:
    show(panel, entry(TEMPORALIS))
    assert "they are no diagnosis" in told(panel)
    panel.show_notice(False)
    show(panel, entry(TEMPORALIS), ticked=(TEMPORALIS,))
    assert "they are no diagnosis" not in told(panel)
    assert "Patterns vary between people." in told(panel)
