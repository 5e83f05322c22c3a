"""Writes the pictures of all main screens, in light and in dark, from the real window with demo data."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parent.parent))

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from nmt_chart.settings import Scheme
from nmt_chart.ui import theme
from tools.tour import invent_practice, tour

ROOT = Path(__file__).parent.parent
PICTURES = ROOT / "build" / "screens"
SHOWN_IN_DOCUMENTS = ROOT / "docs" / "pictures"
SIZES = {"": (1440, 900), "-small": (1024, 768)}


def main(folder: Path) -> None:
    """Takes every screen in both schemes and sizes; those that documents show are renewed there."""
    folder.mkdir(parents=True, exist_ok=True)
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    application = QApplication([])
    with tempfile.TemporaryDirectory() as home:
        practice = Path(home) / "practice.nmt"
        invent_practice(practice)
        for scheme in (Scheme.LIGHT, Scheme.DARK):
            theme.apply_theme(application, scheme)
            for suffix, size in SIZES.items():
                for name, window in tour(practice, size):
                    picture = folder / f"{name}-{scheme.value}{suffix}.png"
                    window.grab().save(str(picture))
                    if (SHOWN_IN_DOCUMENTS / picture.name).exists():
                        shutil.copy(picture, SHOWN_IN_DOCUMENTS)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else PICTURES)
