"""The therapist's own note on a muscle: saved at once, in the practice file, truthfully."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from nmt_chart.errors import UserError
from nmt_chart.store.muscle_notes import MuscleNotes
from nmt_chart.ui.atlas.atlas_flow import AtlasFlow
from nmt_chart.ui.atlas.listing import Wanted
from nmt_chart.ui.desk import Desk
from tests.ui.desks import ChosenFiles

TRAPEZIUS, MASSETER = "trapezius-upper", "masseter-deep-layer"


def kept(desk: Desk, muscle: str = TRAPEZIUS) -> str:
    with desk.store.reading() as records:
        return records.muscle_notes.get(muscle)


def test_a_note_is_saved_as_soon_as_the_typing_pauses(qtbot: QtBot, flow: AtlasFlow, desk: Desk) -> None:
    flow.show_muscle(TRAPEZIUS)
    QTest.keyClicks(flow.screen.facts.note, "Pincer grip works best")

    qtbot.waitUntil(lambda: kept(desk) == "Pincer grip works best")
    assert flow.screen.facts.saved.text.startswith("Saved ")


def test_a_note_is_saved_before_the_next_muscle_is_shown(flow: AtlasFlow, desk: Desk) -> None:
    flow.show_muscle(TRAPEZIUS)
    QTest.keyClicks(flow.screen.facts.note, "Mine")

    flow.show_muscle(MASSETER)
    assert flow.screen.facts.note.text == ""
    flow.show_muscle(TRAPEZIUS)

    assert flow.screen.facts.note.text == "Mine"
    assert flow.leave()
    assert (kept(desk), kept(desk, MASSETER)) == ("Mine", "")


def test_a_note_is_there_when_the_practice_is_opened_again(
    qtbot: QtBot, flow: AtlasFlow, desk: Desk, files: ChosenFiles
) -> None:
    flow.show_muscle(TRAPEZIUS)
    QTest.keyClicks(flow.screen.facts.note, "Mine")
    assert flow.leave()

    again = AtlasFlow(desk, files)
    qtbot.addWidget(again.page)
    again.show_muscle(TRAPEZIUS)

    assert again.screen.facts.note.text == "Mine"


def test_a_muscle_with_a_note_is_marked_in_the_list(flow: AtlasFlow) -> None:
    flow.show_muscle(TRAPEZIUS)
    QTest.keyClicks(flow.screen.facts.note, "Mine")
    flow.show_muscle(MASSETER)

    noted = [row.key for row in flow.screen.browser.list.rows if "with a note" in row.spoken]
    assert noted == [Wanted(TRAPEZIUS)]


def test_a_disk_that_refuses_is_said_and_the_note_kept_until_it_takes_it(
    flow: AtlasFlow, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise UserError("The disk is full.")

    flow.show_muscle(TRAPEZIUS)
    QTest.keyClicks(flow.screen.facts.note, "Mine")
    with monkeypatch.context() as refusing:
        refusing.setattr(MuscleNotes, "put", full)
        assert not flow.leave()
        assert flow.screen.trouble.isVisible()
        assert flow.screen.facts.saved.text.startswith("Not saved")
        flow.show_muscle(MASSETER)
        flow.show_muscle(TRAPEZIUS)
        assert flow.screen.facts.note.text == "Mine"

    flow.screen.trouble.action.click()

    assert not flow.screen.trouble.isVisible()
    assert kept(desk) == "Mine"
