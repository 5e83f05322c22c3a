"""Leads the check tab: ranks the muscles to check, keeps their ticks, shows their patterns on the body."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from nmt_chart.atlas.atlas import Atlas
from nmt_chart.domain.chart import CheckedMuscle
from nmt_chart.guide.as_zones import AtlasPattern
from nmt_chart.guide.checklist import Checklist, Entry, zones_to_explain
from nmt_chart.guide.guide import Guide
from nmt_chart.ui.chart_model import ChartModel
from nmt_chart.ui.visits.check_panel import CheckPanel
from nmt_chart.ui.visits.pattern_show import PatternShow
from nmt_chart.ui.visits.visit_display import Shown

_AT_ONCE = 12


class Checking(QObject):
    """Ranks only while the tab is in front, and again only when the zones are others."""

    zone_put = Signal(object)  # MarkId of the zone to adjust

    def __init__(
        self, guide: Guide, atlas: Atlas, panel: CheckPanel, pattern: PatternShow, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._guide = guide
        self._atlas = atlas
        self._panel = panel
        self._pattern = pattern
        self._model: ChartModel | None = None
        self._shown: Shown | None = None
        self._list: Checklist | None = None
        self._opened: CheckedMuscle | None = None
        self._beside: dict[CheckedMuscle, CheckedMuscle] = {}
        self._count = _AT_ONCE
        self._connect()

    def open(self, model: ChartModel) -> None:
        """Begins with the chart of a visit."""
        self._model = model

    def close(self) -> None:
        """Forgets the visit."""
        self._model = self._shown = self._list = self._opened = None
        self._beside = {}
        self._count = _AT_ONCE

    def show(self, shown: Shown) -> None:
        """Brings the tab up to date."""
        self._shown = shown
        zones = zones_to_explain(shown.chart)
        if self._list is None or zones != self._list.zones:
            self._list = Checklist(self._guide, self._atlas, zones)
        self._show_rows(shown, self._list)

    def _show_rows(self, shown: Shown, checklist: Checklist) -> None:
        ticked = shown.chart.note.checked
        rows = self._rows(checklist, ticked)
        listed = sum(entry.candidate is not None for entry in rows)
        self._panel.show_entries(
            rows,
            ticked,
            opened=self._opened,
            more=len(checklist.entries) - listed,
            frozen=shown.frozen,
            painted=bool(checklist.zones),
        )

    def _rows(self, checklist: Checklist, ticked: tuple[CheckedMuscle, ...]) -> list[Entry]:
        """The first of the list with what was looked up beside them; further down what is ticked."""
        keys: list[CheckedMuscle] = []
        for entry in checklist.entries[: self._count]:
            keys += [entry.key, *(other for other, origin in self._beside.items() if origin == entry.key)]
        opened = [self._opened] if self._opened and self._pattern.muscle == self._opened else []
        found = map(checklist.get, dict.fromkeys([*keys, *ticked, *self._beside, *opened]))
        return [entry for entry in found if entry is not None]

    def _connect(self) -> None:
        self._panel.pressed.connect(self._press)
        self._panel.ticked.connect(self._tick)
        self._panel.put_wanted.connect(self._put)
        self._panel.relative_wanted.connect(self._open_relative)
        self._panel.more_wanted.connect(self._show_more)
        self._pattern.changed.connect(self._follow_pattern)

    def _press(self, key: CheckedMuscle) -> None:
        """Opens a row and shows its pattern; pressed again it closes, and the pattern goes."""
        if key == self._opened:
            self._pattern.hide()
        else:
            self._show_pattern(key)

    def _show_pattern(self, key: CheckedMuscle) -> None:
        entry = self._entry(key)
        if entry is not None:
            self._opened = key
            self._pattern.show(_pattern_of(entry))

    def _follow_pattern(self) -> None:
        """What is open is what is shown on the body, whoever hid it or showed another one."""
        self._opened = self._pattern.muscle
        if self._shown is not None and self._list is not None and self._panel.isVisible():
            self._show_rows(self._shown, self._list)

    def _tick(self, key: CheckedMuscle, checked: bool) -> None:
        if self._model is None or self._model.is_frozen:
            return
        note = self._model.chart.note
        others = tuple(one for one in note.checked if one != key)
        entry = self._entry(key)
        name = entry.name if entry else key.muscle
        text = f"Checked: {name}" if checked else f"Not checked: {name}"
        self._model.put(text, replace(note, checked=(*others, key) if checked else others))

    def _put(self, key: CheckedMuscle) -> None:
        entry = self._entry(key)
        if entry is None or self._shown is None or self._model is None or self._model.is_frozen:
            return
        zone = self._pattern.put(_pattern_of(entry), self._model, self._shown.selected)
        if zone is not None:
            self.zone_put.emit(zone)

    def _open_relative(self, origin: CheckedMuscle, slug: str) -> None:
        """Opens the row of a key muscle or satellite; one that is not listed comes up below its origin."""
        key = CheckedMuscle(slug, origin.side)
        if self._list is None or self._shown is None:
            return
        if self._list.is_listed(key):
            place = [entry.key for entry in self._list.entries].index(key)
            self._count = max(self._count, place + 1)
        else:
            self._beside.setdefault(key, origin)
        self._show_pattern(key)
        self._panel.go_to(key)

    def _show_more(self) -> None:
        self._count += _AT_ONCE
        if self._shown is not None:
            self.show(self._shown)

    def _entry(self, key: CheckedMuscle) -> Entry | None:
        return self._list.get(key) if self._list else None


def _pattern_of(entry: Entry) -> AtlasPattern:
    return AtlasPattern(entry.muscle.slug, entry.sites, entry.side)
