"""A therapist at the screen: finds things by their names and uses mouse and keys as a person would."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QListView, QScrollArea, QWidget
from pytestqt.exceptions import TimeoutError as NotSeenError
from pytestqt.qtbot import QtBot

from nmt_chart.domain.body import Place, View
from nmt_chart.domain.chart import Chart
from nmt_chart.domain.geometry import Point
from nmt_chart.ui.canvas.view import BodyCanvas
from nmt_chart.ui.kit.score_bar import ScoreBar
from nmt_chart.ui.main_window import MainWindow
from nmt_chart.ui.workspace import Workspace

PASSPHRASE = "a long walk by the river"

Found = TypeVar("Found", bound=QWidget)


class Therapist:
    """Acts on the window; counts the taps."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window = window
        self.taps = 0
        self._qtbot = qtbot

    @property
    def workspace(self) -> Workspace:
        """The unlocked program."""
        assert self.window.workspace is not None
        return self.window.workspace

    @property
    def canvas(self) -> BodyCanvas:
        """The body."""
        return self.workspace.visit.page.area.canvas

    @property
    def chart(self) -> Chart:
        """What is charted now."""
        return self.workspace.visit.model.chart

    def see(self, name: str) -> QWidget:
        """The widget of that name, which has to be in sight."""
        return self.see_as(name, QWidget)

    def see_as(self, name: str, kind: type[Found]) -> Found:
        """The widget of that name and kind, which has to be in sight."""
        shown: list[Found] = []

        def in_sight() -> bool:
            shown[:] = [found for found in self.window.findChildren(kind, name) if found.isVisible()]
            return len(shown) == 1

        try:
            self._qtbot.waitUntil(in_sight)
        except NotSeenError as error:
            raise AssertionError(f"{name} is not in sight; {self._scene()}") from error
        return shown[0]

    def _scene(self) -> str:
        """What is in sight, and what stands in front of it."""
        modal = QApplication.activeModalWidget()
        front = f"{type(modal).__name__} {modal.objectName()!r}" if modal else "nothing"
        names = sorted({w.objectName() for w in self.window.findChildren(QWidget) if w.isVisible()})
        return f"in front of it {front}; in sight {[name for name in names if name]}"

    def sees(self, name: str) -> bool:
        """Whether a widget of that name is in sight."""
        return any(found.isVisible() for found in self.window.findChildren(QWidget, name))

    def reads(self, words: str) -> bool:
        """Whether these words stand anywhere in the window."""
        return any(words in label.text() for label in self.window.findChildren(QLabel) if label.isVisible())

    def press(self, name: str) -> None:
        """Taps a widget in its middle."""
        widget = self.see(name)
        _scroll_to(widget)
        assert widget.isEnabled(), f"{name} can't be pressed"
        self._tap(widget, widget.rect().center())

    def write(self, name: str, text: str) -> None:
        """Taps a field and types into it."""
        self.press(name)
        QTest.keyClicks(self._focused(), text)

    def paste(self, name: str, text: str) -> None:
        """Taps a field and pastes into it, for signs no key stands for."""
        self.press(name)
        QApplication.clipboard().setText(text)
        QTest.keyClick(self._focused(), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    def score(self, name: str, score: int) -> None:
        """Taps a cell of a score."""
        bar = self.see_as(name, ScoreBar)
        _scroll_to(bar)
        self._tap(bar, bar.cell_box(score).center().toPoint())

    def pixel(self, view: View, x: float, y: float) -> QPoint:
        """Where a place of the body is drawn, in pixels of the canvas's viewport."""
        return self.canvas.pixel_of(Place(view, Point(x, y)))

    def tap_body(self, view: View, x: float, y: float) -> None:
        """Taps the body with the tool in hand."""
        self._tap(self.canvas.viewport(), self.pixel(view, x, y))

    def paint(self, view: View, *path: tuple[float, float]) -> None:
        """Draws over the body with the tool in hand."""
        viewport = self.canvas.viewport()
        handle, keys = viewport.window().windowHandle(), Qt.KeyboardModifier.NoModifier
        pixels = [viewport.mapTo(viewport.window(), self.pixel(view, *at)) for at in path]
        QTest.mousePress(handle, Qt.MouseButton.LeftButton, keys, pixels[0])
        for pixel in pixels[1:]:
            QTest.mouseMove(handle, pixel)
        QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, keys, pixels[-1])
        self.taps += 1
        QApplication.processEvents()

    def choose_row(self, name: str, row: int) -> None:
        """Taps a row of a list."""
        rows = self.see_as(name, QListView)
        index = rows.model().index(row, 0)
        rows.scrollTo(index)
        self._tap(rows.viewport(), rows.visualRect(index).center())

    def key(self, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
        """Presses a key where the focus is."""
        held = Qt.KeyboardModifier.NoModifier
        for modifier in modifiers:
            held |= modifier
        QTest.keyClick(self._focused(), key, held)
        QApplication.processEvents()

    def wait_until_saved(self) -> None:
        """Waits until the head of the chart says so."""
        saved = self.workspace.visit.page.header.saved
        self._qtbot.waitUntil(lambda: saved.text.startswith("Saved"))

    def set_up_practice(self) -> None:
        """First start: names, passphrase, recovery code."""
        self.write("first-start.practice-name", "Stillwater Neuromuscular")
        self.write("first-start.therapist", "Dana Whitfield")
        self.write("first-start.credentials", "LMT, CNMT")
        self.write("first-start.passphrase", PASSPHRASE)
        self.write("first-start.passphrase-again", PASSPHRASE)
        self.press("first-start.confirm")
        self.press("recovery-code.is-safe")
        self.press("recovery-code.confirm")
        self._qtbot.waitUntil(lambda: self.window.workspace is not None)

    def unlock(self, passphrase: str = PASSPHRASE) -> None:
        """Later starts."""
        self.write("unlock.passphrase", passphrase)
        self.press("unlock.confirm")
        self._qtbot.waitUntil(lambda: self.window.workspace is not None)

    def add_client(self, given: str, family: str) -> None:
        """A new client with a name."""
        self.press("add-client" if self.sees("add-client") else "first-client.action")
        self.write("client-form.given_name", given)
        self.write("client-form.family_name", family)
        self.press("client-editor.save")

    def _focused(self) -> QWidget:
        """Where keys go; without a window manager no window has the keys, so the window itself is asked."""
        front: QWidget | None = QApplication.activeModalWidget()
        focused: QWidget | None = (front or self.window).focusWidget()
        return focused or self.window

    def _tap(self, widget: QWidget, at: QPoint) -> None:
        """Taps the window where the widget is, so that whatever lies there gets the tap."""
        self.taps += 1
        window = widget.window()
        place = widget.mapTo(window, at)
        no_keys = Qt.KeyboardModifier.NoModifier
        QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, no_keys, place)
        QApplication.processEvents()


def _scroll_to(widget: QWidget) -> None:
    area = widget.parentWidget()
    while area is not None:
        if isinstance(area, QScrollArea):
            area.ensureWidgetVisible(widget)
            QApplication.processEvents()
        area = area.parentWidget()


class FileChoices:
    """Answers the file dialogs with a path given before."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.asked: list[str] = []

    def ask_save_path(self, parent: QWidget, title: str, suggested: Path, kinds: str) -> Path | None:  # noqa: ARG002
        """The suggested name in the test's folder."""
        self.asked.append(suggested.name)
        return self.folder / suggested.name

    def ask_open_path(self, parent: QWidget, title: str, kinds: str) -> Path | None:  # noqa: ARG002
        """Nothing: no test opens a file yet."""
        self.asked.append(title)
        return None
