"""The program as it is installed: what loads what, what the wheel holds, and a Qt that lasts."""

import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "nmt_chart"
WINDOW = {"ui", "app", "bench", "__main__"}


def _run_python(program: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", program]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def _modules_below_the_window() -> list[str]:
    """Return the modules of all layers under the window; revisions load only within a migration."""
    places = [path.relative_to(PACKAGE).with_suffix("") for path in PACKAGE.rglob("*.py")]
    below = [place for place in places if place.parts[0] not in WINDOW and "migrations" not in place.parts]
    return [".".join(("nmt_chart", *place.parts)).removesuffix(".__init__") for place in below]


def test_everything_below_the_window_loads_without_qt() -> None:
    program = f"""
import importlib, sys
for name in {_modules_below_the_window()}:
    importlib.import_module(name)
print(sorted(name for name in sys.modules if name.startswith(("PySide6", "shiboken6"))))
"""

    done = _run_python(program)

    assert (done.returncode, done.stdout.strip()) == (0, "[]"), done.stderr


def test_a_process_survives_many_calls_of_qt_that_return_nothing() -> None:
    # Some releases of PySide6 take one reference from None with each such call, until Python aborts.
    program = """
from PySide6.QtCore import QObject
thing = QObject()
for _ in range(200_000):
    thing.setObjectName("name")
print("alive")
"""

    done = _run_python(program)

    assert (done.returncode, done.stdout.strip()) == (0, "alive"), done.stderr


def test_the_wheel_holds_the_package_and_the_drawings_and_nothing_else(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        packed = {name for name in archive.namelist() if ".dist-info/" not in name}

    code = {path.relative_to(ROOT).as_posix() for path in PACKAGE.rglob("*.py")}
    drawings = {
        f"nmt_chart/{path.relative_to(ROOT).as_posix()}" for path in ROOT.glob("assets/bodymaps/**/*.svg")
    }
    assert drawings
    assert code | drawings <= packed
    assert {name.split("/")[0] for name in packed} == {"nmt_chart"}
