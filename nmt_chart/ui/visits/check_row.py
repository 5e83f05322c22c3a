"""One muscle to check: how well it fits and why, a tick, and more when it is opened."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from nmt_chart.domain.muscle import Confidence
from nmt_chart.guide.checklist import Entry
from nmt_chart.overriding import override
from nmt_chart.ui import theme
from nmt_chart.ui.kit.check_box import CheckBox
from nmt_chart.ui.kit.naming import name_part
from nmt_chart.ui.kit.painting import LEFT, draw_box, draw_focus_ring, draw_text
from nmt_chart.ui.kit.paragraph import Paragraph
from nmt_chart.ui.kit.pressable import Pressable
from nmt_chart.ui.tokens import TARGET, ColorRole, Radius, Space, Type
from nmt_chart.ui.visits import fit_dots
from nmt_chart.ui.visits.check_details import CheckDetails

_HEAD = 46
_MOST_LINES = 3
_DOT = " \N{MIDDLE DOT} "


class CheckRow(QWidget):
    """Shows an entry and tells what was pressed; it changes nothing itself."""

    pressed = Signal(object)  # CheckedMuscle
    ticked = Signal(object, bool)  # CheckedMuscle, whether it is checked now
    put_wanted = Signal(object)  # CheckedMuscle
    relative_wanted = Signal(object, str)  # CheckedMuscle, slug of the other muscle

    def __init__(self, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(f"check.{number}.row")
        self._number = number
        self._entry: Entry | None = None
        self._is_open = False
        self._face = _Face(self)
        self._face.setObjectName(f"check.{number}")
        self._tick = CheckBox("", self)
        self._tick.setObjectName(f"check.{number}.checked")
        self._tick.setFixedSize(TARGET, TARGET)
        self._details: CheckDetails | None = None
        self._face.clicked.connect(self._tell_pressed)
        self._tick.clicked.connect(self._tell_ticked)
        self._lay_out()

    def show_entry(self, entry: Entry, *, checked: bool, opened: bool, frozen: bool) -> None:
        """Shows an entry; opened with its sites, relatives and what can be done, which a frozen one lacks."""
        self._face.show_entry(entry, checked=checked, opened=opened)
        self._is_open = opened
        self.update()
        self._tick.setAccessibleName(f"Checked: {entry.name}")
        self._tick.setToolTip("Checked")
        self._tick.setChecked(checked)
        self._tick.setEnabled(not frozen)
        self._entry = entry
        if opened:
            self._show_details(entry, frozen=frozen)
        elif self._details is not None:
            self._details.hide()

    @property
    def entry(self) -> Entry | None:
        """What it shows."""
        return self._entry

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, in the order of reading."""
        more = self._details.stops if self._details is not None and self._is_open else ()
        return (self._face, self._tick, *more)

    def take_focus(self) -> None:
        """Brings the keys to the row."""
        self._face.setFocus(Qt.FocusReason.TabFocusReason)

    def _show_details(self, entry: Entry, *, frozen: bool) -> None:
        if self._details is None:
            self._details = CheckDetails(self)
            name_part(self._face, self._details, "details")
            name_part(self._face, self._details.put, "put")
            self._details.put.clicked.connect(self._tell_put)
            self._details.relative_wanted.connect(self._tell_relative)
            self._column.addWidget(self._details)
        self._details.show_entry(entry, self._face.objectName())
        self._details.put.setVisible(not frozen)
        self._details.show()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(0)
        head.addWidget(self._face, 1)
        head.addWidget(self._tick, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(Space.SMALL, 2, Space.TIGHT, 2)
        self._column.setSpacing(0)
        self._column.addLayout(head)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._is_open:
            box = QRectF(self.rect()).adjusted(Space.SMALL, 2, -Space.TIGHT, -2)
            with QPainter(self) as painter:
                draw_box(painter, box, radius=Radius.CONTROL, fill=theme.current().accent_soft)

    def _tell_pressed(self) -> None:
        if self._entry is not None:
            self.pressed.emit(self._entry.key)

    def _tell_ticked(self) -> None:
        if self._entry is not None:
            self.ticked.emit(self._entry.key, self._tick.isChecked())

    def _tell_put(self) -> None:
        if self._entry is not None:
            self.put_wanted.emit(self._entry.key)

    def _tell_relative(self, slug: str) -> None:
        if self._entry is not None:
            self.relative_wanted.emit(self._entry.key, slug)


class _Face(Pressable):
    """The part of the row that is pressed: name, fit and site in its head, the reason below."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", parent)
        self.setCheckable(True)
        self._fit = ""
        self._dots: int | None = None
        self._stepped_back = False
        self._reason = Paragraph("", Type.SMALL, ColorRole.TEXT_MUTED, self, most_lines=_MOST_LINES)
        self._reason.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.SMALL, _HEAD, Space.TIGHT, Space.SMALL)
        column.addWidget(self._reason)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_entry(self, entry: Entry, *, checked: bool, opened: bool) -> None:
        self.set_label(entry.name)
        self._dots = entry.fitting.dots if entry.fitting else None
        self._fit = _fit_line(entry, checked=checked)
        self._stepped_back = checked
        self._reason.set_most_lines(None if opened else _MOST_LINES)
        if self._reason.text != entry.reason:
            self._reason.set_text(entry.reason)
        self.setChecked(opened)
        self.setAccessibleDescription(f"{self._fit}. {entry.reason}")
        self.update()

    @override
    def nextCheckState(self) -> None:
        """Only ``show_entry`` says whether the row is open."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colors = theme.current()
        box = QRectF(self.rect())
        ink = colors.text_muted if self._stepped_back else colors.text
        with QPainter(self) as painter:
            if self.underMouse() and not self.isChecked():
                draw_box(painter, box, radius=Radius.CONTROL, fill=colors.sunken)
            left = float(Space.SMALL)
            line = QRectF(left, 6, box.width() - left - Space.TIGHT, 20)
            style = Type.BODY if self._stepped_back else Type.BODY_STRONG
            draw_text(painter, line, self.label, style=style, color=ink, align=LEFT)
            line.translate(0, 19)
            if self._dots is not None:
                dots = colors.text_muted if self._stepped_back else colors.accent
                fit_dots.paint_dots(painter, left, line.center().y(), self._dots, dots)
                line.setLeft(left + fit_dots.WIDTH + Space.SMALL)
            draw_text(painter, line, self._fit, style=Type.SMALL, color=ink, align=LEFT)
            if self.shows_ring:
                draw_focus_ring(painter, box, radius=Radius.CONTROL)


def _fit_line(entry: Entry, *, checked: bool) -> str:
    words = [entry.fitting.words] if entry.fitting else []
    words += [entry.site_name] if entry.site_name else []
    words += ["low confidence"] if entry.muscle.confidence is Confidence.LOW else []
    words += ["checked"] if checked else []
    return _DOT.join(words)
