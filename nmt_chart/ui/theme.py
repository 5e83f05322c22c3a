"""Dresses the application: fonts, palette and one short style sheet, in light, dark or as the system says."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from nmt_chart.resources import resource_path
from nmt_chart.settings import Scheme
from nmt_chart.ui.style_sheet import style_sheet
from nmt_chart.ui.tokens import DARK, LIGHT, Palette, Type, TypeStyle, with_more_contrast

FAMILIES = ("Inter", "Noto Sans", "Noto Sans Arabic", "Noto Sans Hebrew", "Noto Emoji")
"""The shipped typeface, then the ones that step in for scripts it lacks."""

_STYLE = "Fusion"
_STYLED = "styled"
_WINDOW_FONTS = ("Inter-Regular.ttf", "Inter-Medium.ttf", "Inter-SemiBold.ttf")
_FALLBACK_FONTS = (
    "Inter-Bold.ttf",
    "NotoSans-Regular.ttf",
    "NotoSans-Bold.ttf",
    "NotoSansArabic-Regular.ttf",
    "NotoSansArabic-Bold.ttf",
    "NotoSansHebrew-Regular.ttf",
    "NotoSansHebrew-Bold.ttf",
    "NotoEmoji-Regular.ttf",
)


_QT_SCHEMES = {
    Scheme.SYSTEM: Qt.ColorScheme.Unknown,
    Scheme.LIGHT: Qt.ColorScheme.Light,
    Scheme.DARK: Qt.ColorScheme.Dark,
}


class _Wardrobe(QObject):
    """Remembers what was asked for, and dresses again when the system turns dark or light."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._scheme = Scheme.SYSTEM
        self._more_contrast = False
        self.palette = LIGHT
        self._loaded: set[str] = set()
        self.load_fonts(_WINDOW_FONTS)
        if not app.property(_STYLED):
            app.setStyle(_STYLE)
        app.setFont(font(Type.BODY))
        app.styleHints().colorSchemeChanged.connect(self._dress_as_the_system_says)

    def wear(self, scheme: Scheme, *, more_contrast: bool) -> None:
        self._scheme = scheme
        self._more_contrast = more_contrast
        self._app.styleHints().setColorScheme(_QT_SCHEMES[scheme])
        self._dress()

    def load_fonts(self, names: tuple[str, ...]) -> None:
        for name in names:
            if name not in self._loaded:
                QFontDatabase.addApplicationFont(str(resource_path("fonts", name)))
                self._loaded.add(name)

    def _dress_as_the_system_says(self) -> None:
        if self._scheme is Scheme.SYSTEM:
            self._dress()

    def _dress(self) -> None:
        palette = DARK if self._is_dark() else LIGHT
        palette = with_more_contrast(palette) if self._more_contrast else palette
        if palette == self.palette and self._app.styleSheet():
            return
        self.palette = palette
        self._app.setPalette(_qt_palette(palette))
        self._app.setStyleSheet(style_sheet(palette))

    def _is_dark(self) -> bool:
        if self._scheme is Scheme.SYSTEM:
            return self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return self._scheme is Scheme.DARK


_wardrobes: list[_Wardrobe] = []


def new_application(program: str) -> QApplication:
    """The application in its style, named as an argument: setStyle loads every style class there is."""
    application = QApplication([program, "-style", _STYLE])
    application.setProperty(_STYLED, True)
    return application


def apply_theme(
    app: QApplication, scheme: Scheme | str = Scheme.SYSTEM, *, more_contrast: bool = False
) -> None:
    """Dress the whole application; called again, it changes clothes and every widget repaints."""
    if not _wardrobes:
        _wardrobes.append(_Wardrobe(app))
    _wardrobes[0].wear(Scheme(scheme), more_contrast=more_contrast)


def load_fallback_fonts() -> None:
    """Load the faces the first window does without: bold, and the scripts Inter lacks."""
    for wardrobe in _wardrobes:
        wardrobe.load_fonts(_FALLBACK_FONTS)


def current() -> Palette:
    """The palette worn now; ask at every painting, never keep it."""
    return _wardrobes[0].palette if _wardrobes else LIGHT


def is_dark() -> bool:
    """Whether light text stands on dark surfaces now."""
    return current().surface.lightness() < current().text.lightness()


def font(style: TypeStyle) -> QFont:
    """The shipped typeface in one step of the type scale."""
    return QFont(_font(style))


@cache
def _font(style: TypeStyle) -> QFont:
    made = QFont(list(FAMILIES))
    made.setPixelSize(style.size_px)
    made.setWeight(QFont.Weight(style.weight))
    made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, style.tracking_px)
    if style.even_digits:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made


def _qt_palette(tokens: Palette) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for where, color in {
        role.Window: tokens.paper,
        role.WindowText: tokens.text,
        role.Base: tokens.surface,
        role.AlternateBase: tokens.sunken,
        role.Text: tokens.text,
        role.Button: tokens.card,
        role.ButtonText: tokens.text,
        role.BrightText: tokens.on_pain,
        role.PlaceholderText: tokens.text_muted,
        role.Highlight: tokens.accent,
        role.HighlightedText: tokens.on_accent,
        role.Accent: tokens.accent,
        role.Link: tokens.accent_text,
        role.LinkVisited: tokens.accent_text,
        role.ToolTipBase: tokens.card,
        role.ToolTipText: tokens.text,
    }.items():
        palette.setColor(where, color)
    _dim(palette, tokens.text_muted)
    return palette


def _dim(palette: QPalette, color: QColor) -> None:
    for where in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, where, color)
