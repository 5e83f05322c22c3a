"""From the start of the process to the painted start screen, beside a bare Qt program."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from nmt_chart.bench.measure import Measured, middle

_ROUNDS = 7
_FACTOR = 1.25

_BARE = """
import sys, time
from PySide6 import QtCore, QtGui, QtWidgets
application = QtWidgets.QApplication([])
class Window(QtWidgets.QMainWindow):
    def paintEvent(self, event):
        print(time.time(), flush=True)
        QtCore.QTimer.singleShot(0, application.quit)
window = Window()
window.resize(1440, 900)
window.show()
application.exec()
"""

_OURS = """
import sys, time
from pathlib import Path
from PySide6 import QtCore, QtWidgets
from nmt_chart import app
def painted():
    print(time.time(), flush=True)
    QtCore.QTimer.singleShot(0, QtWidgets.QApplication.quit)
app.run(Path(sys.argv[1]), first_painted=painted)
"""


def measure(folder: Path) -> Iterator[Measured]:
    """Starts both programs in turn; the median of each."""
    practice = _practice(folder)
    bare, ours = [], []
    for _ in range(_ROUNDS + 1):
        bare.append(_started_ms(_BARE, folder))
        ours.append(_started_ms(_OURS, folder, str(practice)))
    floor = middle(bare[1:])
    yield Measured("process start to painted unlock screen", middle(ours[1:]), _FACTOR * floor, floor)


def _practice(folder: Path) -> Path:
    from nmt_chart.domain.practice import Practice
    from nmt_chart.store.store import create_store
    from nmt_chart.store.vault import create_vault

    path = folder / "practice.nmt"
    vault, _ = create_vault(path, "a passphrase for measuring")
    create_store(path, vault, Practice("Measured", "A. Therapist")).close()
    return path


def _started_ms(program: str, home: Path, *arguments: str) -> float:
    """Milliseconds from launching a program until it prints the time of its first painting."""
    places = {name: str(home) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")}
    begun = time.time()
    done = subprocess.run(  # noqa: S603 - our own interpreter and program
        [sys.executable, "-c", program, *arguments],
        env={**os.environ, **places},
        capture_output=True,
        text=True,
        check=True,
    )
    return (float(done.stdout.split()[0]) - begun) * 1000
