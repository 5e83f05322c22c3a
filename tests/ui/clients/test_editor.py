"""Adding and editing a client."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit

from nmt_chart.domain.body import Figure
from nmt_chart.domain.client import Alert, Client
from nmt_chart.domain.terms import AlertKind
from nmt_chart.ui.clients.client_editor import ClientEditor
from nmt_chart.ui.clients.clients_flow import ClientsFlow
from nmt_chart.ui.desk import Desk
from nmt_chart.ui.kit.text_box import TextBox
from tests.builders import a_client, an_alert
from tests.ui.clients.conftest import OpenPage


def type_into(editor: ClientEditor, path: str, text: str) -> None:
    field = editor.form.editor(path)
    if isinstance(field, TextBox):
        field.selectAll()
    else:
        field.clear()
    QTest.keyClicks(field, text)


def paste_into(editor: ClientEditor, path: str, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    field = editor.form.editor(path)
    field.selectAll()
    field.paste()


def open_editor(flow: ClientsFlow, client: Client | None = None) -> ClientEditor:
    if client is None:
        QTest.mouseClick(flow.page.finder.adding, Qt.MouseButton.LeftButton)
    else:
        flow.show_client(client.id)
        QTest.mouseClick(flow.page.card.header.edit, Qt.MouseButton.LeftButton)
    assert is_editing(flow)
    return flow.page.editor


def is_editing(flow: ClientsFlow) -> bool:
    return flow.page.is_editing


def stored(desk: Desk, client: Client) -> Client:
    with desk.store.reading() as records:
        return records.clients.get(client.id)


def test_a_first_client_is_added_from_the_empty_practice(desk: Desk, open_page: OpenPage) -> None:
    flow = open_page()
    assert flow.page.first.isVisible()
    assert not flow.page.finder.isVisible()
    QTest.mouseClick(flow.page.first.action, Qt.MouseButton.LeftButton)
    editor = flow.page.editor
    assert editor.form.editor("given_name").hasFocus()
    paste_into(editor, "given_name", "Łucja")
    type_into(editor, "date_of_birth", "3/4/80")
    type_into(editor, "intake.goals", "Sleep")
    QTest.mouseClick(editor.save, Qt.MouseButton.LeftButton)
    assert not is_editing(flow)
    assert flow.page.card.header.name.text == "Łucja"
    with desk.store.reading() as records:
        (line,) = records.clients.search("lucja")
        client = records.clients.get(line.id)
    assert client.date_of_birth == date(1980, 3, 4)
    assert client.intake.goals == "Sleep"
    assert flow.client_id == client.id


def test_an_edited_client_is_saved_with_enter(desk: Desk, maria: Client, open_page: OpenPage) -> None:
    flow = open_page()
    editor = open_editor(flow, maria)
    type_into(editor, "phone", "555-0199")
    QTest.keyClick(editor.form.editor("phone"), Qt.Key.Key_Return)
    assert stored(desk, maria) == replace(maria, phone="555-0199")
    assert not is_editing(flow)


def test_an_edited_client_is_saved_with_ctrl_s(desk: Desk, maria: Client, open_page: OpenPage) -> None:
    editor = open_editor(open_page(), maria)
    type_into(editor, "intake.medications", "Warfarin")
    QTest.keyClick(
        editor.form.editor("intake.medications"), Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier
    )
    assert stored(desk, maria).intake.medications == "Warfarin"


def test_a_client_saved_untouched_is_unchanged(desk: Desk, maria: Client, open_page: OpenPage) -> None:
    editor = open_editor(open_page(), maria)
    assert not editor.is_changed
    editor.save.click()
    assert stored(desk, maria) == maria


def test_the_figure_is_chosen_with_a_tap_and_saved(desk: Desk, maria: Client, open_page: OpenPage) -> None:
    editor = open_editor(open_page(), maria)
    assert editor.form.figure.value == maria.figure
    QTest.mouseClick(editor.form.figure.segment(Figure.MALE), Qt.MouseButton.LeftButton)
    assert editor.is_changed
    editor.save.click()
    assert stored(desk, maria) == replace(maria, figure=Figure.MALE)


def test_the_figure_is_chosen_with_the_keyboard(desk: Desk, maria: Client, open_page: OpenPage) -> None:
    editor = open_editor(open_page(), replace(maria, figure=Figure.NEUTRAL))
    editor.form.editor("date_of_birth").setFocus()
    QTest.keyClick(editor.form.editor("date_of_birth"), Qt.Key.Key_Tab)
    chosen = editor.form.figure.segment(editor.form.figure.value)
    assert chosen.hasFocus()
    QTest.keyClick(chosen, Qt.Key.Key_Right)
    editor.save.click()
    assert stored(desk, maria).figure is list(Figure)[list(Figure).index(maria.figure) + 1]


def test_the_form_of_a_new_client_forgets_the_figure_of_the_last_one(
    maria: Client, open_page: OpenPage
) -> None:
    flow = open_page()
    editor = open_editor(flow, maria)
    editor.form.figure.segment(Figure.FEMALE).click()
    editor.save.click()
    assert open_editor(flow).form.figure.value == Figure.NEUTRAL


def test_a_client_without_a_name_is_not_saved(desk: Desk, open_page: OpenPage, maria: Client) -> None:
    flow = open_page()
    editor = open_editor(flow)
    type_into(editor, "phone", "555-0100")
    editor.save.click()
    assert is_editing(flow)
    assert "needs a name" in editor.form.problem_of("given_name")
    assert editor.form.editor("given_name").hasFocus()
    type_into(editor, "family_name", "Mori")
    editor.save.click()
    assert not is_editing(flow)
    with desk.store.reading() as records:
        assert records.clients.count() == 2


def test_a_day_that_does_not_exist_is_said_with_an_example(maria: Client, open_page: OpenPage) -> None:
    flow = open_page()
    editor = open_editor(flow, maria)
    type_into(editor, "date_of_birth", "2/30/1980")
    editor.save.click()
    assert (
        editor.form.problem_of("date_of_birth") == "The calendar has no such day. Write it like 12/28/1980."
    )
    assert is_editing(flow)
    type_into(editor, "date_of_birth", "")
    editor.form.editor("date_of_birth").clear()
    editor.save.click()
    assert not is_editing(flow)


def test_alerts_are_added_changed_and_removed(desk: Desk, open_page: OpenPage) -> None:
    client = a_client(alerts=(an_alert(text="Latex"), an_alert(text="Warfarin")))
    with desk.store.transaction() as records:
        records.clients.add(client)
    flow = open_page()
    editor = open_editor(flow, client)
    first, second = editor.form.alerts.lines
    QTest.mouseClick(first.last, Qt.MouseButton.LeftButton)
    second.kind.segment(AlertKind.STOP).click()
    QTest.mouseClick(editor.form.alerts.adding, Qt.MouseButton.LeftButton)
    added = editor.form.alerts.lines[-1]
    assert added.words.hasFocus()
    QTest.keyClicks(added.words, "Left knee: physician first")
    QTest.mouseClick(editor.form.alerts.adding, Qt.MouseButton.LeftButton)
    editor.save.click()
    kept = stored(desk, client).alerts
    assert [(alert.kind, alert.text) for alert in kept] == [
        (AlertKind.STOP, "Warfarin"),
        (AlertKind.CAUTION, "Left knee: physician first"),
    ]
    assert kept[0].id == client.alerts[1].id
    assert flow.page.card.header.alerts.texts == ("Warfarin", "Left knee: physician first")


def test_leaving_without_a_change_asks_nothing(maria: Client, open_page: OpenPage) -> None:
    flow = open_page()
    editor = open_editor(flow, maria)
    QTest.keyClick(editor.form.editor("phone"), Qt.Key.Key_Escape)
    assert not is_editing(flow)
    assert flow.page.card.isVisible()


def test_leaving_with_changes_asks_and_keeps_them_unless_told_otherwise(
    desk: Desk, maria: Client, open_page: OpenPage
) -> None:
    flow = open_page()
    editor = open_editor(flow, maria)
    type_into(editor, "phone", "1")
    QTest.mouseClick(editor.cancel, Qt.MouseButton.LeftButton)
    question = editor.findChild(QDialog, "discard-changes")
    assert isinstance(question, QDialog)
    QTest.keyClick(question, Qt.Key.Key_Escape)
    assert is_editing(flow)
    field = editor.form.editor("phone")
    assert isinstance(field, QLineEdit)
    assert field.text() == "1"
    editor.leave()
    question = editor.findChildren(QDialog, "discard-changes")[-1]
    question.accept()
    assert not is_editing(flow)
    assert stored(desk, maria) == maria


def test_a_save_that_fails_keeps_the_form(desk: Desk, maria: Client, open_page: OpenPage) -> None:
    flow = open_page()
    editor = open_editor(flow, maria)
    type_into(editor, "phone", "555-0199")
    desk.store.read_only = True
    editor.save.click()
    assert is_editing(flow)
    assert editor.problem.isVisible()
    assert "can't be changed here" in editor.problem.text
    assert editor.is_changed
    desk.store.read_only = False
    editor.save.click()
    assert stored(desk, maria).phone == "555-0199"


def test_locking_saves_the_open_form(desk: Desk, maria: Client, open_page: OpenPage) -> None:
    flow = open_page()
    editor = open_editor(flow, maria)
    type_into(editor, "phone", "555-0199")
    assert flow.leave()
    assert stored(desk, maria).phone == "555-0199"


def test_a_form_that_cannot_be_saved_is_kept_over_locking(
    desk: Desk, maria: Client, open_page: OpenPage
) -> None:
    flow = open_page()
    editor = open_editor(flow, maria)
    type_into(editor, "date_of_birth", "soon")
    flow.page.hide()
    assert not flow.leave()
    flow.page.show()
    assert is_editing(flow)
    assert stored(desk, maria) == maria
    field = editor.form.editor("date_of_birth")
    assert isinstance(field, QLineEdit)
    assert field.text() == "soon"


def test_odd_text_is_kept_as_it_was_typed(desk: Desk, maria: Client, open_page: OpenPage) -> None:
    editor = open_editor(open_page(), maria)
    paste_into(editor, "family_name", "O'Brien <b> محمد \N{GRINNING FACE}")
    editor.save.click()
    assert stored(desk, maria).family_name == "O'Brien <b> محمد \N{GRINNING FACE}"


def test_an_alert_keeps_its_identity_when_it_is_edited(
    desk: Desk, maria: Client, open_page: OpenPage
) -> None:
    editor = open_editor(open_page(), maria)
    QTest.keyClicks(editor.form.alerts.lines[0].words, "!")
    editor.save.click()
    assert stored(desk, maria).alerts == (
        Alert(maria.alerts[0].id, AlertKind.CAUTION, "Takes a blood thinner!"),
    )
