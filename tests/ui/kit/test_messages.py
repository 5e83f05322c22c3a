"""What speaks to the person: banners, empty states, dialogs, alerts and the word about saving."""

from datetime import UTC, datetime

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from nmt_chart.settings import Scheme
from nmt_chart.ui import theme
from nmt_chart.ui.kit.alert_pill import AlertKind, AlertPill
from nmt_chart.ui.kit.banner import Banner, BannerKind
from nmt_chart.ui.kit.button import Button, ButtonRole
from nmt_chart.ui.kit.card import Card
from nmt_chart.ui.kit.dialog import Dialog
from nmt_chart.ui.kit.empty_state import EmptyState
from nmt_chart.ui.kit.saved_indicator import SavedIndicator
from nmt_chart.ui.kit.words import Words
from nmt_chart.ui.tokens import DARK, LIGHT, ColorRole, Type
from tests.ui.kit.conftest import Show
from tests.ui.pixels import color_at, count_of


def test_a_banner_asks_for_its_action(qtbot: QtBot, show: Show) -> None:
    banner = Banner("The disk is full.", BannerKind.CAUTION, action="Try again")
    banner.setObjectName("disk")
    qtbot.addWidget(banner)
    banner.show()
    assert banner.action.objectName() == "disk.action"
    with qtbot.waitSignal(banner.action_wanted):
        QTest.mouseClick(banner.action, Qt.MouseButton.LeftButton)
    assert banner.isVisible()


def test_a_dismissed_banner_goes_and_says_so(qtbot: QtBot, show: Show) -> None:
    banner = Banner("Copied from 10 Nov.")
    qtbot.addWidget(banner)
    banner.show()
    assert not banner.action.isVisible()
    with qtbot.waitSignal(banner.dismissed):
        QTest.keyClick(banner.dismissal, Qt.Key.Key_Return)
    assert not banner.isVisible()


def test_the_kinds_of_banner_differ_in_color_and_in_words(qtbot: QtBot) -> None:
    banner = Banner("", dismissible=False)
    qtbot.addWidget(banner)
    banner.resize(300, 60)
    grounds = {}
    for kind in BannerKind:
        banner.say("Something happened.", kind)
        grounds[kind] = color_at(banner, 290, 30)
    assert grounds == {
        BannerKind.INFO: LIGHT.accent_soft.name(),
        BannerKind.CAUTION: LIGHT.caution_soft.name(),
        BannerKind.ERROR: LIGHT.pain_soft.name(),
    }
    assert banner.accessibleName() == "Something happened."


def test_what_a_person_typed_is_never_read_as_markup(qtbot: QtBot) -> None:
    plain, marked = Words("b"), Words("<b>b</b>")
    qtbot.addWidget(plain)
    qtbot.addWidget(marked)
    assert marked.sizeHint().width() > plain.sizeHint().width()


def test_words_follow_the_theme_in_their_role(app: QApplication, qtbot: QtBot, show: Show) -> None:
    words = Words("muted", Type.TITLE, ColorRole.TEXT_MUTED)
    qtbot.addWidget(words)
    words.show()
    assert count_of(words, LIGHT.text_muted) > 0
    theme.apply_theme(app, Scheme.DARK)
    assert count_of(words, DARK.text_muted) > 0


def test_an_empty_state_says_what_to_do_and_does_it(qtbot: QtBot, show: Show) -> None:
    state = EmptyState("clients", "No clients yet", "Add the first one.", action="Add a client")
    state.setObjectName("empty")
    qtbot.addWidget(state)
    state.resize(500, 400)
    state.show()
    assert state.action.objectName() == "empty.action"
    assert count_of(state, LIGHT.accent_soft) > 1000
    with qtbot.waitSignal(state.action_wanted):
        QTest.keyClick(state.action, Qt.Key.Key_Space)
    state.set_words("Nobody found", "Try fewer letters.")
    assert (state.title.text(), state.sentence.text()) == ("Nobody found", "Try fewer letters.")


def test_an_empty_state_without_anything_to_do_has_no_button(qtbot: QtBot, show: Show) -> None:
    state = EmptyState("chart", "No marks yet", "Choose Point and tap the body.")
    qtbot.addWidget(state)
    state.show()
    assert not state.action.isVisible()


def opened(qtbot: QtBot, dialog: Dialog) -> Dialog:
    qtbot.addWidget(dialog)
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def test_escape_cancels_a_dialog(qtbot: QtBot) -> None:
    dialog = opened(qtbot, Dialog("Sign this visit?"))
    with qtbot.waitSignal(dialog.rejected):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_buttons_end_a_dialog(qtbot: QtBot) -> None:
    for name, ending in (("confirm", QDialog.DialogCode.Accepted), ("cancel", QDialog.DialogCode.Rejected)):
        dialog = opened(qtbot, Dialog("Sign this visit?", confirm="Sign", role=ButtonRole.PRIMARY))
        dialog.setObjectName("sign")
        button = {"confirm": dialog.confirm, "cancel": dialog.cancel}[name]
        assert button.objectName() == f"sign.{name}"
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert dialog.result() == ending


def test_enter_in_a_field_of_a_dialog_confirms_it(qtbot: QtBot) -> None:
    dialog = Dialog("Rename")
    line = QLineEdit()
    dialog.add(line)
    opened(qtbot, dialog)
    line.setFocus()
    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(line, Qt.Key.Key_Return)


def test_enter_does_not_confirm_what_is_not_ready(qtbot: QtBot) -> None:
    dialog = Dialog("Rename")
    line = QLineEdit()
    dialog.add(line)
    dialog.confirm.setDisabled(True)
    opened(qtbot, dialog)
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert dialog.isVisible()
    dialog.reject()


def test_tab_goes_through_a_dialog_from_the_content_to_the_buttons(qtbot: QtBot) -> None:
    dialog = Dialog("Rename")
    dialog.add_sentence("What is it called?")
    first, last, further = QLineEdit(), QLineEdit(), Button("Help")
    dialog.add_button(further)
    dialog.add(first)
    dialog.add(last)
    dialog.add_sentence("Nothing else changes.")
    opened(qtbot, dialog)
    visited = []
    for _ in range(6):
        visited.append(dialog.focusWidget())
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    assert visited == [first, last, further, dialog.cancel, dialog.confirm, first]
    dialog.reject()


def test_a_question_without_fields_offers_the_safe_answer(qtbot: QtBot) -> None:
    for role, name in ((ButtonRole.PRIMARY, "confirm"), (ButtonRole.DANGER, "cancel")):
        dialog = opened(qtbot, Dialog("Delete the draft?", role=role))
        assert dialog.focusWidget() is getattr(dialog, name)
        dialog.reject()


def test_a_dialog_says_what_keeps_it_open(qtbot: QtBot) -> None:
    dialog = opened(qtbot, Dialog("Sign this visit?"))
    dialog.add_sentence("Nothing changes after signing.")
    assert not dialog.problem.isVisible()
    dialog.show_problem("One mark is still unconfirmed.")
    assert (dialog.problem.isVisible(), dialog.problem.text) == (True, "One mark is still unconfirmed.")
    dialog.show_problem("")
    assert not dialog.problem.isVisible()
    dialog.reject()


def test_the_word_about_saving_tells_state_by_text_and_shape(qtbot: QtBot) -> None:
    saved = SavedIndicator()
    qtbot.addWidget(saved)
    saved.resize(saved.sizeHint())
    assert count_of(saved, LIGHT.good) == 0
    saved.show_saved(datetime(2026, 11, 17, 14, 22, 7, tzinfo=UTC))
    assert (saved.text, saved.accessibleName()) == ("Saved 14:22:07", "Saved 14:22:07")
    full = count_of(saved, LIGHT.good)
    saved.show_saving()
    assert 0 < count_of(saved, LIGHT.good) < full
    saved.show_not_saved()
    assert saved.text.startswith("Not saved")
    assert (count_of(saved, LIGHT.good), count_of(saved, LIGHT.caution_text) > 0) == (0, True)
    saved.show_nothing()
    assert saved.text == ""


def test_an_alert_tells_its_kind_without_color_and_is_never_lost_when_cut(qtbot: QtBot) -> None:
    pill = AlertPill("Blood thinner (warfarin)", AlertKind.STOP)
    qtbot.addWidget(pill)
    pill.resize(90, 28)
    assert color_at(pill, 45, 2) == LIGHT.pain_soft.name()
    assert pill.accessibleName() == "Alert, stop: Blood thinner (warfarin)"
    assert pill.toolTip() == "Blood thinner (warfarin)"
    assert pill.minimumSizeHint().width() < pill.sizeHint().width()


def test_a_card_stands_out_from_the_paper(qtbot: QtBot) -> None:
    card = Card()
    inside = QWidget()
    card.add(inside)
    qtbot.addWidget(card)
    card.resize(100, 100)
    assert color_at(card, 50, 0) == LIGHT.line.name()
    assert color_at(card, 50, 5) == LIGHT.card.name()
    assert card.rect().adjusted(16, 16, -16, -16).contains(inside.geometry())
