"""The words at the side of the body: what is typed and tapped there reaches the right mark."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from nmt_chart.atlas.loader import load_atlas
from nmt_chart.domain.body import Place, Side, View
from nmt_chart.domain.chart import Chart, VisitNote
from nmt_chart.domain.geometry import Point
from nmt_chart.domain.ids import MarkId
from nmt_chart.domain.mark import MAX_HOLD_S, PainZone, Treatment, TriggerPoint
from nmt_chart.domain.terms import MarkChange, Means, Status, Technique
from nmt_chart.guide.candidates import Under
from nmt_chart.ui.kit.text_box import TextBox
from nmt_chart.ui.tokens import TARGET
from nmt_chart.ui.visits.ghost_panel import GhostPanel
from nmt_chart.ui.visits.header import VisitHeader
from nmt_chart.ui.visits.muscle_picker import MusclePicker
from nmt_chart.ui.visits.note_panel import NotePanel
from nmt_chart.ui.visits.plan_panel import PlanPanel
from nmt_chart.ui.visits.point_inspector import PointInspector
from nmt_chart.ui.visits.threshold_field import ThresholdField
from nmt_chart.ui.visits.treatment_editor import TreatmentEditor
from tests.builders import an_alert
from tests.ui.finding import found

SERVICE_AT = datetime(2026, 3, 2, 14, 0)  # noqa: DTZ001 - the practice's wall clock
POINT = TriggerPoint(MarkId("p1"), 1, Place(View.BACK, Point(0.05, 0.16)), muscle="trapezius-upper")
OTHER = replace(POINT, id=MarkId("p2"), number=2)


class Words:
    """Wording without an atlas."""

    def muscle(self, slug: str) -> str:
        return slug.replace("-", " ")

    def zone(self, zone: PainZone) -> str:
        return f"area {zone.label}"

    def place(self, point: TriggerPoint) -> str:
        return f"place {point.label}"

    def bearing(self, point: TriggerPoint) -> str:
        return f"{point.number} cm below the acromion"


@pytest.fixture
def shown(qtbot: QtBot) -> Callable[[QWidget], None]:
    """Shows a widget as tall as it likes."""

    def show(widget: QWidget) -> None:
        qtbot.addWidget(widget)
        widget.resize(392, 1400)
        widget.show()
        qtbot.waitExposed(widget)

    return show


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("2.5", 2.5),
        ("2,5", 2.5),
        ("3", 3.0),
        ("2.46 kg/cm²", 2.5),
        ("", None),
        ("0", 1.0),
        ("99", 1.0),
        ("abc", 1.0),
    ],
)
def test_a_threshold_is_read_in_every_way_it_is_written_and_nonsense_keeps_the_last(
    qtbot: QtBot, shown: Callable[[QWidget], None], typed: str, value: float | None
) -> None:
    field = ThresholdField()
    shown(field)
    field.set_value(1.0)
    measured: list[float | None] = []
    field.measured.connect(measured.append)
    field.selectAll()
    QTest.keyClicks(field, typed) if typed else QTest.keyClick(field, Qt.Key.Key_Delete)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert measured == ([] if value == 1.0 else [value])
    assert field.text() == ("" if value is None else f"{value:.1f} kg/cm²")


def test_typing_about_one_mark_is_kept_with_it_when_another_is_selected(
    shown: Callable[[QWidget], None],
) -> None:
    inspector = PointInspector(Words())
    shown(inspector)
    told: list[TriggerPoint] = []
    inspector.edited.connect(lambda _text, point: told.append(point))
    chart = Chart.of([POINT, OTHER])
    inspector.show_point(POINT, chart)
    note = found(inspector, QWidget, "point.note")
    QTest.keyClicks(note, "eased")
    inspector.show_point(OTHER, chart)
    assert [(point.id, point.note) for point in told] == [(POINT.id, "eased")]


def test_a_point_says_where_it_lies_from_a_landmark(shown: Callable[[QWidget], None]) -> None:
    inspector = PointInspector(Words())
    shown(inspector)
    inspector.show_point(POINT, Chart.of([POINT, OTHER]))
    place = found(inspector, QLabel, "point.place")
    assert place.text() == f"Place {POINT.label}, {POINT.number} cm below the acromion"
    inspector.show_point(OTHER, Chart.of([POINT, OTHER]))
    assert place.text().startswith(f"Place {OTHER.label}, {OTHER.number} cm")


def test_touching_a_copied_mark_confirms_it(shown: Callable[[QWidget], None]) -> None:
    inspector = PointInspector(Words())
    shown(inspector)
    told: list[TriggerPoint] = []
    inspector.edited.connect(lambda _text, point: told.append(point))
    copied = replace(POINT, continues=MarkId("old"), confirmed=False)
    inspector.show_point(copied, Chart.of([copied]))
    QTest.mouseClick(found(inspector, QWidget, "point.change.better"), Qt.MouseButton.LeftButton)
    assert (told[-1].change, told[-1].confirmed) == (MarkChange.BETTER, True)


def test_the_key_point_is_asked_of_satellites_alone(shown: Callable[[QWidget], None]) -> None:
    inspector = PointInspector(Words())
    shown(inspector)
    chart = Chart.of([POINT, OTHER])
    inspector.show_point(POINT, chart)
    assert not found(inspector, QWidget, "point.key-point").isVisible()
    inspector.show_point(replace(POINT, status=Status.SATELLITE), chart)
    assert found(inspector, QWidget, "point.key-point").isVisible()


def test_a_hold_without_a_technique_is_a_pressure_release(shown: Callable[[QWidget], None]) -> None:
    editor = TreatmentEditor("treatments")
    shown(editor)
    told: list[tuple[Treatment, ...]] = []
    editor.edited.connect(lambda _text, treatments: told.append(treatments))
    editor.show_treatments(())
    editor.timer.held.emit(20)
    editor.timer.held.emit(MAX_HOLD_S + 100)
    assert told[-1] == (Treatment(Technique.PRESSURE_RELEASE, holds_s=(20, MAX_HOLD_S)),)


def test_details_go_to_the_technique_chosen_last(shown: Callable[[QWidget], None]) -> None:
    editor = TreatmentEditor("treatments")
    shown(editor)
    told: list[tuple[Treatment, ...]] = []
    editor.edited.connect(lambda _text, treatments: told.append(treatments))
    editor.show_treatments((Treatment(Technique.STRETCH),))
    for name in ("techniques.stripping", "means.thumb"):
        QTest.mouseClick(found(editor, QWidget, f"treatments.{name}"), Qt.MouseButton.LeftButton)
    assert told[-1] == (Treatment(Technique.STRETCH), Treatment(Technique.STRIPPING, means=Means.THUMB))


def test_a_treatment_switched_off_goes_with_its_holds(shown: Callable[[QWidget], None]) -> None:
    editor = TreatmentEditor("treatments")
    shown(editor)
    told: list[tuple[Treatment, ...]] = []
    editor.edited.connect(lambda _text, treatments: told.append(treatments))
    editor.show_treatments((Treatment(Technique.STRETCH, holds_s=(10,)),))
    QTest.mouseClick(found(editor, QWidget, "treatments.techniques.stretch"), Qt.MouseButton.LeftButton)
    assert told == [()]


def test_the_objective_follows_the_marks_until_it_is_edited_and_can_go_back(
    shown: Callable[[QWidget], None],
) -> None:
    panel = NotePanel(Words())
    shown(panel)
    told: list[VisitNote] = []
    panel.edited.connect(lambda _text, note, _gesture: told.append(note))
    panel.show_chart(Chart.of([POINT]), frozen=False)
    box = found(panel, TextBox, "note.objective")
    assert box.toPlainText() == "Right trapezius upper, active trigger point."
    panel.show_chart(Chart.of([replace(POINT, status=Status.LATENT)]), frozen=False)
    assert box.toPlainText() == "Right trapezius upper, latent trigger point."
    assert told == []
    QTest.keyClicks(box, "My words. ")
    panel.flush()
    assert told[-1].objective == "My words. Right trapezius upper, latent trigger point."
    panel.show_chart(Chart.of([POINT], told[-1]), frozen=False)
    assert box.toPlainText() == told[-1].objective
    QTest.mouseClick(found(panel, QWidget, "note.back-to-draft"), Qt.MouseButton.LeftButton)
    assert told[-1].objective is None


def test_a_frozen_note_can_be_read_and_not_written(shown: Callable[[QWidget], None]) -> None:
    panel = NotePanel(Words())
    shown(panel)
    told: list[VisitNote] = []
    panel.edited.connect(lambda _text, note, _gesture: told.append(note))
    panel.show_chart(Chart.of([], VisitNote(subjective="Headache", objective="x", pain_now=4)), frozen=True)
    box = found(panel, TextBox, "note.subjective")
    QTest.keyClicks(box, "changed")
    QTest.keyClick(found(panel, QWidget, "note.pain-now"), Qt.Key.Key_9)
    panel.flush()
    assert (told, box.toPlainText()) == ([], "Headache")
    assert found(panel, QWidget, "note.add-addendum").isVisible()


def test_the_next_appointment_is_a_tap_and_can_be_taken_back(shown: Callable[[QWidget], None]) -> None:
    panel = PlanPanel()
    shown(panel)
    told: list[VisitNote] = []
    panel.edited.connect(lambda _text, note, _gesture: told.append(note))
    panel.show_chart(Chart(), SERVICE_AT.replace(second=41), frozen=False)
    two_weeks = found(panel, QWidget, "plan.weeks.2")
    QTest.mouseClick(two_weeks, Qt.MouseButton.LeftButton)
    assert told[-1].next_appointment == datetime(2026, 3, 16, 14, 0)  # noqa: DTZ001
    panel.show_chart(Chart.of([], told[-1]), SERVICE_AT, frozen=False)
    assert found(panel, QWidget, "plan.appointment").isVisible()
    assert len(told) == 1
    QTest.mouseClick(two_weeks, Qt.MouseButton.LeftButton)
    assert told[-1].next_appointment is None


def test_one_tap_takes_a_ghost_over(shown: Callable[[QWidget], None]) -> None:
    panel = GhostPanel(Words())
    shown(panel)
    taken: list[tuple[TriggerPoint, MarkChange]] = []
    panel.taken_over.connect(lambda mark, change: taken.append((mark, change)))
    panel.show_ghosts([POINT, OTHER], "10 Feb")
    QTest.mouseClick(found(panel, QWidget, "ghosts.2.gone"), Qt.MouseButton.LeftButton)
    assert taken == [(OTHER, MarkChange.GONE)]


def test_the_picker_offers_what_is_under_the_finger_and_finds_the_rest(
    qtbot: QtBot, shown: Callable[[QWidget], None]
) -> None:
    ground = QWidget()
    shown(ground)
    atlas = load_atlas()
    picker = MusclePicker(atlas.search, ground)
    picked: list[str] = []
    picker.picked.connect(picked.append)
    under = [Under(atlas.by_slug(slug), Side.RIGHT) for slug in ("trapezius-upper", "supraspinatus")]
    picker.offer(under, "right", QPoint(380, 10))
    assert ground.rect().contains(picker.geometry())
    QTest.keyClick(found(picker, QWidget, "muscle-picker.2"), Qt.Key.Key_Return)
    assert picked == ["supraspinatus"]
    assert not picker.isVisible()
    picker.offer(under, "right", QPoint(10, 700))
    search = found(picker, QWidget, "muscle-picker.search")
    QTest.keyClicks(search, "ql")
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert picked[-1] == "quadratus-lumborum"


def test_the_picker_says_the_site_a_finger_is_near_and_tells_where_one_stops(
    qtbot: QtBot, shown: Callable[[QWidget], None]
) -> None:
    ground = QWidget()
    shown(ground)
    ground.activateWindow()
    qtbot.waitUntil(ground.isActiveWindow)
    atlas = load_atlas()
    picker = MusclePicker(atlas.search, ground)
    looked_at: list[str] = []
    picker.looked_at.connect(looked_at.append)
    upper, deep = atlas.by_slug("trapezius-upper"), atlas.by_slug("supraspinatus")
    picker.offer(
        [Under(upper, Side.RIGHT, upper.sites[:1], 0.004), Under(deep, Side.RIGHT)], "right", QPoint(10, 100)
    )
    first, second = (found(picker, QWidget, f"muscle-picker.{at}") for at in (1, 2))
    assert upper.sites[0].location in first.accessibleDescription()
    assert second.accessibleDescription() == deep.layer.name.lower()
    assert first.height() > second.height() >= TARGET
    assert looked_at == []
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert looked_at == ["supraspinatus"]


def test_escape_closes_the_picker_without_a_choice(qtbot: QtBot, shown: Callable[[QWidget], None]) -> None:
    ground = QWidget()
    shown(ground)
    picker = MusclePicker(load_atlas().search, ground)
    picked: list[str] = []
    picker.picked.connect(picked.append)
    picker.offer((), "left", QPoint(100, 100))
    with qtbot.waitSignal(picker.closed):
        QTest.keyClick(picker, Qt.Key.Key_Escape)
    assert picked == []


@pytest.mark.parametrize("width", [700, 1400])
def test_an_alert_is_never_cut_off(qtbot: QtBot, width: int) -> None:
    header = VisitHeader()
    qtbot.addWidget(header)
    header.resize(width, 72)
    header.show_client(
        "Amira Haddad", [an_alert(text="Left knee inflamed: physician first") for _ in range(2)]
    )
    header.show_facts("42 · Visit 4 of 6 · Tue, Nov 17, 2026, 2:00 PM", frozen=False)
    header.show()
    header.resize(width, header.sizeHint().height())
    qtbot.waitExposed(header)
    pills = [pill for pill in header.findChildren(QWidget) if pill.accessibleName().startswith("Alert")]
    assert len(pills) == 2
    assert all(pill.width() >= pill.sizeHint().width() for pill in pills)
