"""Sees to the system libraries that Qt needs on Linux; run with .venv's Python."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Need:
    """Something Qt must be able to do, a program that tries it, and the packages that make it possible."""

    what: str
    probe: str
    debian: tuple[str, ...]
    fedora: tuple[str, ...]


DRAWING = Need(
    what="start Qt",
    probe=(
        "import os; os.environ['QT_QPA_PLATFORM'] = 'offscreen'\n"
        "from PySide6.QtWidgets import QApplication\n"
        "QApplication([])"
    ),
    debian=("libglib2.0-0", "libegl1", "libgl1", "libdbus-1-3", "libfontconfig1", "libxkbcommon0"),
    fedora=("glib2", "libglvnd-egl", "libglvnd-glx", "dbus-libs", "fontconfig", "libxkbcommon"),
)
WINDOW = Need(
    what="open a window on X11",
    probe=(
        "import ctypes\n"
        "from PySide6.QtCore import QLibraryInfo\n"
        "plugins = QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)\n"
        "ctypes.CDLL(plugins + '/platforms/libqxcb.so')"
    ),
    debian=("libxkbcommon-x11-0", "libxcb-cursor0", "libxcb-icccm4", "libxcb-keysyms1", "libxcb-shape0"),
    fedora=("libxkbcommon-x11", "xcb-util-cursor", "xcb-util-wm", "xcb-util-keysyms", "libxcb"),
)


def main() -> int:
    """Install what is missing where that is possible, else say what to install; only drawing is a must."""
    if not sys.platform.startswith("linux"):
        return 0
    missing = [need for need in (DRAWING, WINDOW) if not _works(need)]
    if missing and _may_install():
        missing = _install(missing)
    for need in missing:
        print(_advice(need), file=sys.stderr)
    return 1 if DRAWING in missing else 0


def _works(need: Need) -> bool:
    return _try(need).returncode == 0


def _try(need: Need) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", need.probe], capture_output=True, text=True, check=False)


def _may_install() -> bool:
    return shutil.which("apt-get") is not None and os.geteuid() == 0


def _install(missing: list[Need]) -> list[Need]:
    """Install the Debian packages of what is missing and return what is missing still."""
    _apt_get("update")
    for need in missing:
        packages = [_name_here(package) for package in need.debian]
        print(f"Installing system libraries to {need.what}: {' '.join(packages)}", flush=True)
        _apt_get("install", "-y", "--no-install-recommends", *packages)
    return [need for need in missing if not _works(need)]


def _apt_get(*arguments: str) -> None:
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "-qq", *arguments], check=False, stdout=subprocess.DEVNULL, env=environment)


def _name_here(package: str) -> str:
    """Debian 13 and Ubuntu 24.04 renamed some libraries when their time type grew to 64 bits."""
    renamed = f"{package}t64"
    return renamed if _is_on_offer(renamed) else package


def _is_on_offer(package: str) -> bool:
    answer = subprocess.run(["apt-cache", "policy", package], capture_output=True, text=True, check=False)
    return "Candidate:" in answer.stdout and "Candidate: (none)" not in answer.stdout


def _advice(need: Need) -> str:
    reasons = _try(need).stderr.strip().splitlines() or ["no reason given"]
    return "\n".join(
        [
            f"Some system libraries are missing to {need.what}: {reasons[-1]}",
            f"  Debian, Ubuntu: sudo apt-get install {' '.join(need.debian)}",
            f"  Fedora:         sudo dnf install {' '.join(need.fedora)}",
        ]
    )


if __name__ == "__main__":
    sys.exit(main())
