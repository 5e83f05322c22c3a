"""Room for what is shown: columns in the middle, dialogs that grow, parts that leave without a trace."""

from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from nmt_chart.ui.kit.dialog import Dialog
from nmt_chart.ui.kit.discarding import discard
from nmt_chart.ui.kit.labeled_field import LabeledField
from nmt_chart.ui.kit.middle import in_the_middle


def test_a_column_stays_readable_in_a_wide_window_and_fills_a_narrow_one(qtbot: QtBot) -> None:
    column = QWidget()
    around = in_the_middle(column, widest=500, margin=10)
    qtbot.addWidget(around)
    around.resize(1000, 100)
    around.show()
    assert (column.x(), column.width()) == (250, 500)
    around.resize(400, 100)
    QApplication.processEvents()
    assert (column.x(), column.width()) == (10, 380)


def test_a_dialog_grows_when_a_field_needs_room_to_say_what_is_wrong(qtbot: QtBot) -> None:
    dialog = Dialog("Rename")
    qtbot.addWidget(dialog)
    field = LabeledField("Name", QLineEdit())
    dialog.add(field)
    dialog.show()
    before, line = dialog.height(), field.field.height()
    field.set_problem("This name does not fit, and the reason takes more than one line to say. " * 3)
    qtbot.waitUntil(lambda: dialog.height() > before)
    assert field.field.height() == line


def test_a_part_discarded_at_once_never_comes_up_as_a_window(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    page.show()
    part = QLineEdit()
    column.addWidget(part)
    discard(part)
    QApplication.processEvents()
    assert [window for window in QApplication.topLevelWidgets() if window.isVisible()] == [page]
