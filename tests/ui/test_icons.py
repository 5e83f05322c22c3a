"""The icons: every file can be drawn, in any color, sharp at any size."""

import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from nmt_chart.resources import resource_path
from nmt_chart.ui.icons import GRID, STROKE, icon_path, paint_icon

FILES = sorted(resource_path("icons").glob("*.svg"))
NEEDED = (
    *("clients", "chart", "progress", "print", "settings", "lock"),
    *(
        "select",
        "point",
        "zone",
        "lasso",
        "erase",
        "mirror",
        "undo",
        "redo",
        "zoom_in",
        "zoom_out",
        "zoom_fit",
        "layers",
        "pan",
    ),
    *(
        "plus",
        "search",
        "check",
        "warning",
        "close",
        "chevron_left",
        "chevron_right",
        "chevron_up",
        "chevron_down",
    ),
    *("calendar", "note", "ghost", "sign", "play", "stop", "export", "archive", "eye", "eye_off"),
)


def painted(name: str, color: QColor, side: int) -> QImage:
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    with QPainter(image) as painter:
        paint_icon(painter, name, QRectF(0, 0, side, side), color)
    return image


def colors_of(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


@pytest.mark.parametrize("name", NEEDED)
def test_the_icons_of_the_program_exist(name: str) -> None:
    assert not icon_path(name).isEmpty()


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_an_icon_file_holds_only_shapes_that_are_drawn(file: Path) -> None:
    root = ET.parse(file).getroot()  # noqa: S314  # our own file
    kinds = [child.tag.rpartition("}")[2] for child in root]
    assert set(kinds) <= {"path", "circle", "rect"}
    assert len(kinds) == len(list(root.iter())) - 1
    letters = {letter for child in root for letter in child.get("d", "") if letter.isalpha()}
    assert letters <= set("MLCZ")


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_an_icon_stays_inside_its_grid(file: Path, app: QApplication) -> None:
    box = icon_path(file.stem).boundingRect()
    half_a_line = STROKE / 2
    assert min(box.left(), box.top()) >= half_a_line
    assert max(box.right(), box.bottom()) <= GRID - half_a_line


def test_an_icon_is_painted_in_the_color_asked_for(app: QApplication) -> None:
    assert "#c2362f" in colors_of(painted("plus", QColor("#c2362f"), 48))


def test_an_icon_without_a_file_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        icon_path("unicorn")
