"""The theme: readable in every scheme, changed while running, and never touching the data's colors."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot
from reportlab.pdfbase.ttfonts import TTFont

from nmt_chart.resources import resource_path
from nmt_chart.settings import Scheme
from nmt_chart.ui import theme
from nmt_chart.ui.data_colors import PAIN_RAMP, contrast, ink_on
from nmt_chart.ui.kit.button import Button, ButtonRole
from nmt_chart.ui.tokens import DARK, LIGHT, Palette, Type, TypeStyle, with_more_contrast
from tests.ui.pixels import color_at, count_of

GROUNDS = ("paper", "surface", "card")
TEXT_PAIRS = [
    *((ink, ground) for ink in ("text", "text_muted") for ground in (*GROUNDS, "sunken", "accent_soft")),
    *(
        (ink, ground)
        for ink in ("accent_text", "pain_text", "caution_text", "good_text")
        for ground in GROUNDS
    ),
    ("accent_text", "accent_soft"),
    ("pain_text", "pain_soft"),
    ("caution_text", "caution_soft"),
    ("good_text", "good_soft"),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("on_pain", "pain"),
    ("rail_text", "rail"),
    ("rail_text", "rail_selected"),
    ("rail_text_selected", "rail_selected"),
]
SHAPE_PAIRS = [
    (shape, ground)
    for shape in ("focus", "line_strong", "accent", "pain", "caution", "good")
    for ground in GROUNDS
]
PALETTES = [LIGHT, DARK, with_more_contrast(LIGHT), with_more_contrast(DARK)]
FONT_FILES = sorted(resource_path("fonts").glob("*.ttf"))


@pytest.mark.parametrize("palette", PALETTES, ids=["light", "dark", "light, strong", "dark, strong"])
def test_every_text_can_be_read_on_every_ground_it_stands_on(palette: Palette) -> None:
    too_faint = [
        (ink, ground)
        for ink, ground in TEXT_PAIRS
        if contrast(getattr(palette, ink), getattr(palette, ground)) < 4.5
    ]
    assert too_faint == []


@pytest.mark.parametrize("palette", PALETTES[:2], ids=["light", "dark"])
def test_outlines_and_rings_stand_out_from_their_ground(palette: Palette) -> None:
    too_faint = [
        (shape, ground)
        for shape, ground in SHAPE_PAIRS
        if contrast(getattr(palette, shape), getattr(palette, ground)) < 3.0
    ]
    assert too_faint == []


def test_black_on_white_has_the_greatest_contrast_there_is() -> None:
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21.0)


def test_a_number_can_be_read_on_every_color_of_the_pain_ramp() -> None:
    assert min(contrast(ink_on(color), color) for color in PAIN_RAMP) >= 4.5


def test_more_pain_is_darker_so_that_it_reads_without_color_too() -> None:
    against_white = [contrast(color, QColor("white")) for color in PAIN_RAMP]
    assert against_white == sorted(against_white)
    assert len(set(against_white)) == 11


def test_a_widget_on_the_screen_changes_color_with_the_scheme(app: QApplication, qtbot: QtBot) -> None:
    button = Button("Finish & sign", ButtonRole.PRIMARY)
    qtbot.addWidget(button)
    button.show()
    assert color_at(button, 10, 22) == LIGHT.accent.name()
    theme.apply_theme(app, Scheme.DARK)
    assert theme.is_dark()
    assert color_at(button, 10, 22) == DARK.accent.name()
    theme.apply_theme(app, Scheme.LIGHT)
    assert color_at(button, 10, 22) == LIGHT.accent.name()


def test_qt_s_own_widgets_wear_the_same_colors(app: QApplication, qtbot: QtBot) -> None:
    line = QLineEdit()
    qtbot.addWidget(line)
    theme.apply_theme(app, "dark")
    line.ensurePolished()
    line.resize(200, 44)
    assert color_at(line, 150, 22) == DARK.surface.name()


def test_the_system_scheme_is_light_where_the_system_says_nothing(app: QApplication) -> None:
    theme.apply_theme(app, Scheme.SYSTEM)
    assert theme.current() == LIGHT


def test_an_unknown_scheme_is_refused(app: QApplication) -> None:
    with pytest.raises(ValueError, match="sepia"):
        theme.apply_theme(app, "sepia")


def test_more_contrast_leaves_no_muted_text(app: QApplication) -> None:
    theme.apply_theme(app, Scheme.LIGHT, more_contrast=True)
    assert theme.current().text_muted == LIGHT.text


@pytest.mark.parametrize("file", FONT_FILES, ids=lambda file: file.stem)
def test_every_font_loads_on_the_screen_and_on_paper(file: Path, app: QApplication) -> None:
    number = QFontDatabase.addApplicationFont(str(file))
    assert QFontDatabase.applicationFontFamilies(number)[0] in theme.FAMILIES
    QFontDatabase.removeApplicationFont(number)
    assert TTFont(f"trial {file.stem}", str(file)).face.charToGlyph


def test_every_family_comes_with_its_license() -> None:
    families = {file.stem.split("-")[0] for file in FONT_FILES}
    licenses = [
        resource_path("fonts", f"{family}-LICENSE.txt").read_text(encoding="utf-8") for family in families
    ]
    assert len(licenses) == 5
    assert all("SIL Open Font License" in text for text in licenses)


@pytest.mark.parametrize("style", [Type.BODY, Type.BODY_MEDIUM, Type.BODY_STRONG])
def test_each_weight_is_the_shipped_face_and_not_a_substitute(app: QApplication, style: TypeStyle) -> None:
    found = QFontInfo(theme.font(style))
    assert (found.family(), found.weight()) == ("Inter", QFont.Weight(style.weight))


@pytest.mark.parametrize("text", ["Łódź Ñandú", "Ωμέγα", "Жёлтый", "שלום", "مرحبا", "\N{GRINNING FACE}"])
def test_names_of_many_scripts_are_drawn(app: QApplication, qtbot: QtBot, text: str) -> None:
    theme.load_fallback_fonts()
    label = QLabel(text)
    label.setFont(theme.font(Type.BODY))
    qtbot.addWidget(label)
    label.adjustSize()
    assert count_of(label, LIGHT.text) > 0
