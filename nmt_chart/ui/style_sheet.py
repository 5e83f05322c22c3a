"""The one style sheet: only for Qt's own widgets, and only what a palette cannot say."""

from __future__ import annotations

from string import Template

from nmt_chart.ui.tokens import Palette

_SHEET = Template("""
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox {
  background: $surface; color: $text; border: 1px solid $line_strong; border-radius: 8px;
  padding: 0 10px; selection-background-color: $accent; selection-color: $on_accent;
  placeholder-text-color: $text_muted;
}
QLineEdit, QComboBox, QAbstractSpinBox { min-height: 42px; }
QComboBox { padding-left: 13px; }
QPlainTextEdit, QTextEdit { padding: 6px 8px; }
QLineEdit:hover, QPlainTextEdit:hover, QTextEdit:hover, QComboBox:hover, QAbstractSpinBox:hover {
  border-color: $text_muted;
}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {
  border: 2px solid $focus; padding: 0 9px;
}
QComboBox:focus { padding-left: 12px; }
QPlainTextEdit:focus, QTextEdit:focus { padding: 5px 7px; }
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus { min-height: 40px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QComboBox:disabled,
QAbstractSpinBox:disabled, QPlainTextEdit[readOnly="true"], QTextEdit[readOnly="true"],
QLineEdit[readOnly="true"] {
  background: $sunken; color: $text_muted; border-color: $line;
}
QLineEdit[wrong="true"] { border: 2px solid $caution; padding: 0 9px; min-height: 40px; }
QAbstractItemView { background: $surface; border: none; outline: none; }
QAbstractItemView[bare="true"] { background: transparent; }
QAbstractItemView::item { padding: 6px 8px; }
QAbstractItemView::item:selected { background: $accent_soft; color: $text; }
QAbstractItemView::item:hover:!selected { background: $sunken; }
QHeaderView::section {
  background: $surface; color: $text_muted; border: none; border-bottom: 1px solid $line; padding: 8px;
}
QComboBox::drop-down { border: none; width: 32px; }
QComboBox::down-arrow { image: none; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { width: 0; border: none; }
QComboBox QAbstractItemView { border: 1px solid $line_strong; background: $card; }
QMenu { background: $card; border: 1px solid $line; padding: 6px; }
QMenu::item { padding: 10px 24px 10px 16px; border-radius: 6px; }
QMenu::item:selected { background: $accent_soft; color: $text; }
QMenu::item:disabled { color: $text_muted; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QToolTip { background: $card; color: $text; border: 1px solid $line_strong; padding: 6px 8px; }
QScrollArea { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $line_strong; border: none; border-radius: 3px; margin: 3px; }
QScrollBar::handle:vertical { min-height: 44px; }
QScrollBar::handle:horizontal { min-width: 44px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: $line; }
""")


def style_sheet(palette: Palette) -> str:
    """The sheet in the colors of ``palette``."""
    return _SHEET.substitute({name: color.name() for name, color in palette._asdict().items()})
