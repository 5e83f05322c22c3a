"""Watching for somebody to be there."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from nmt_chart.ui.idle import IdleWatch


def test_it_tells_when_the_minutes_have_passed(qtbot: QtBot) -> None:
    watch = IdleWatch(0)
    with qtbot.waitSignal(watch.idled):
        watch.watch()
    watch.rest()


def test_it_tells_nothing_before_it_watches_or_while_it_rests(qtbot: QtBot) -> None:
    watch = IdleWatch(0)
    with qtbot.assertNotEmitted(watch.idled):
        QCoreApplication.processEvents()
        watch.watch()
        watch.rest()
        QCoreApplication.processEvents()


def test_a_touch_lets_the_minutes_begin_again(qtbot: QtBot) -> None:
    watch = IdleWatch(60)
    touched = QWidget()
    qtbot.addWidget(touched)
    touched.show()
    watch.watch()
    timer = watch.findChild(type(watch._timer))
    assert timer is not None
    begun = timer.timerId()
    QTest.keyClick(touched, Qt.Key.Key_A)
    assert timer.isActive()
    assert timer.timerId() != begun
    watch.rest()
