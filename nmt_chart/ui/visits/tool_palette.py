"""The tools beside the body, and the sizes of the brush."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from nmt_chart.overriding import override
from nmt_chart.ui import theme
from nmt_chart.ui.canvas.tool_table import ToolEntry
from nmt_chart.ui.kit.card import Card
from nmt_chart.ui.kit.icon_button import IconButton
from nmt_chart.ui.kit.painting import draw_box, draw_focus_ring
from nmt_chart.ui.kit.pressable import Pressable
from nmt_chart.ui.tokens import TARGET, Radius, Space


class ToolPalette(Card):
    """A column of tools, of which one is chosen, and below them commands that act at once."""

    tool_wanted = Signal(str)
    command_wanted = Signal(str)  # "mirror", "undo" or "redo"

    def __init__(self, tools: Sequence[ToolEntry], parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=Space.TIGHT, gap=0)
        self.setObjectName("tool-palette")
        self._tools = QButtonGroup(self)
        self._by_id: dict[str, IconButton] = {}
        self._commands: dict[str, IconButton] = {}
        for tool in tools:
            self._add_tool(tool)
        for name, label in (("mirror", "Mirror"), ("undo", "Undo"), ("redo", "Redo")):
            self._add_command(name, label)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_tool(self, tool: str) -> None:
        """Shows which tool is chosen."""
        self._by_id[tool].setChecked(True)

    def show_commands(self, *, mirror: bool, undo: str, redo: str) -> None:
        """Shows what can be done now; ``undo`` and ``redo`` name the steps, empty when there is none."""
        self._commands["mirror"].setEnabled(mirror)
        for name, text in (("undo", undo), ("redo", redo)):
            button = self._commands[name]
            button.setEnabled(bool(text))
            button.setToolTip(f"{name.capitalize()}: {text}" if text else "")

    def _add_tool(self, tool: ToolEntry) -> None:
        button = IconButton(tool.icon, tool.name, self, checkable=True)
        button.setObjectName(f"tool.{tool.id}")
        button.setToolTip(f"{tool.name} ({tool.shortcuts[0]})")
        button.clicked.connect(self._tell_tool)
        self._tools.addButton(button)
        self._by_id[tool.id] = button
        self.add(button)

    def _add_command(self, name: str, label: str) -> None:
        button = IconButton(name, label, self)
        button.setObjectName(f"command.{name}")
        button.clicked.connect(self._tell_command)
        self._commands[name] = button
        self.add(button)

    def _tell_tool(self) -> None:
        self.tool_wanted.emit(next(key for key, button in self._by_id.items() if button is self.sender()))

    def _tell_command(self) -> None:
        self.command_wanted.emit(
            next(key for key, button in self._commands.items() if button is self.sender())
        )


class BrushSizes(Card):
    """The sizes of the brush as discs to tap."""

    size_wanted = Signal(float)  # radius in stature

    def __init__(self, names: Sequence[tuple[str, float]], parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=Space.TIGHT, gap=0)
        self.setObjectName("brush-sizes")
        self._group = QButtonGroup(self)
        widest = max(radius for _, radius in names)
        row = QHBoxLayout()
        row.setSpacing(0)
        for name, radius in names:
            disc = _Disc(name, radius, radius / widest, self)
            disc.setObjectName(f"brush.{name.lower().replace(' ', '-')}")
            disc.chosen.connect(self.size_wanted)
            self._group.addButton(disc)
            row.addWidget(disc)
        self.column.addLayout(row)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_size(self, radius: float) -> None:
        """Shows which size is chosen."""
        for disc in self._group.buttons():
            if isinstance(disc, _Disc):
                disc.setChecked(disc.radius == radius)


class _Disc(Pressable):
    chosen = Signal(float)

    def __init__(self, name: str, radius: float, share: float, parent: QWidget) -> None:
        super().__init__(f"Brush: {name}", parent)
        self.radius = radius
        self._share = share
        self.setToolTip(name)
        self.setCheckable(True)
        self.setFixedSize(TARGET, TARGET)
        self.clicked.connect(self._tell)

    def _tell(self) -> None:
        self.chosen.emit(self.radius)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colors = theme.current()
        box = QRectF(self.rect())
        half = 4 + 11 * self._share
        with QPainter(self) as painter:
            if self.isChecked():
                draw_box(painter, box, radius=Radius.CONTROL, fill=colors.accent_soft)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colors.accent_text if self.isChecked() else colors.text_muted)
            painter.drawEllipse(box.center(), half, half)
            if self.shows_ring:
                draw_focus_ring(painter, box, radius=Radius.CONTROL)
