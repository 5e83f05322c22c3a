"""The fields of the pain zone that is selected."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from nmt_chart.domain.chart import Chart
from nmt_chart.domain.ids import MarkId
from nmt_chart.domain.mark import PainZone
from nmt_chart.domain.note import Wording, is_from_atlas, mark_name, waiting_words
from nmt_chart.domain.terms import MarkChange, Quality, ZoneKind
from nmt_chart.ui.kit.banner import Banner, BannerKind
from nmt_chart.ui.kit.button import Button, ButtonRole
from nmt_chart.ui.kit.chips import ChipGroup
from nmt_chart.ui.kit.score_bar import ScoreBar
from nmt_chart.ui.kit.segmented import Segmented
from nmt_chart.ui.kit.text_box import TextBox
from nmt_chart.ui.kit.words import Words
from nmt_chart.ui.tokens import ColorRole, Type
from nmt_chart.ui.visits.form import FieldColumn
from nmt_chart.ui.visits.point_choice import PointChoice

_BORROWED = "From the atlas, not confirmed yet. Change it to what the client feels, or confirm it."


class ZoneInspector(FieldColumn):
    """Shows a pain zone and tells what it should become; it changes nothing itself."""

    edited = Signal(str, object)  # what was done in words, the PainZone as it should be
    removal_wanted = Signal()

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__("zone", parent)
        self._wording = wording
        self._zone: PainZone | None = None
        self._where = Words("", Type.TITLE, ColorRole.TEXT, self)
        self._size = Words("", Type.SMALL, ColorRole.TEXT_MUTED, self)
        self._borrowed = Banner(_BORROWED, BannerKind.CAUTION, self, action="Confirm", dismissible=False)
        self._change = Segmented([(c, c.label) for c in MarkChange], self)
        self._kind = ChipGroup([(k, k.label) for k in ZoneKind], self, single=True, compact=True)
        self._intensity = ScoreBar(self)
        self._qualities = ChipGroup([(q, q.label) for q in Quality], self, compact=True)
        self._source = PointChoice(wording, self)
        self._note = TextBox("What the client says about it", self)
        self._remove = Button("Remove this zone", ButtonRole.QUIET, self)
        self._lay_out()
        self._connect()

    def show_zone(self, zone: PainZone, chart: Chart, size: str) -> None:
        """Shows ``zone`` as it stands in ``chart``; ``size`` says in words how large it is."""
        if self._zone is not None and self._zone.id != zone.id:
            self.flush()
        self._zone = zone
        self._where.setText(f"{zone.label}  {mark_name(zone, self._wording)}")
        self._size.setText(size)
        self._change_field.setVisible(zone.continues is not None)
        self._change.set_value(zone.change)
        self._borrowed.setVisible(is_from_atlas(zone))
        self._change_field.set_problem(waiting_words(zone))
        self._kind.set_value(zone.kind)
        self._intensity.set_score(zone.intensity)
        self._qualities.set_values(zone.qualities)
        self._source.show_points(chart.trigger_points, zone.source)
        self._source_field.setVisible(bool(chart.trigger_points))
        self._note.set_text(zone.note, subject=zone.id)

    def flush(self) -> None:
        """Tells typing that has not been told yet."""
        self._note.flush()

    def _lay_out(self) -> None:
        self.add_named("where", self._where)
        self.add_named("size", self._size)
        self.add_named("from-atlas", self._borrowed)
        self._change_field = self.add_field("Since last visit", "change", self._change)
        self.add_field("Kind", "kind", self._kind)
        self.add_field("Intensity", "intensity", self._intensity)
        self.add_field("Quality", "qualities", self._qualities)
        self._source_field = self.add_field("Comes from", "source", self._source)
        self.add_field("Note", "note", self._note)
        self.add_named("remove", self._remove)

    def _connect(self) -> None:
        self._borrowed.action_wanted.connect(self._confirm)
        self._change.chosen.connect(self._set_change)
        self._kind.changed.connect(self._set_kind)
        self._intensity.scored.connect(self._set_intensity)
        self._qualities.changed.connect(self._set_qualities)
        self._source.chosen.connect(self._set_source)
        self._note.edited.connect(self._set_note)
        self._remove.clicked.connect(self.removal_wanted)

    def _confirm(self) -> None:
        self._tell("Confirm what the atlas says")

    def _set_change(self, change: MarkChange) -> None:
        self._tell("Change since last visit", change=change)

    def _set_kind(self, kind: ZoneKind | None) -> None:
        self._tell("Kind of pain zone", kind=kind or ZoneKind.PAIN)

    def _set_intensity(self, intensity: int | None) -> None:
        self._tell("Intensity", intensity=intensity)

    def _set_qualities(self, qualities: tuple[Quality, ...]) -> None:
        self._tell("Quality", qualities=qualities)

    def _set_source(self, source: MarkId | None) -> None:
        self._tell("Comes from", source=source)

    def _set_note(self, note: str) -> None:
        self._tell("Note of a pain zone", note=note)

    def _tell(self, text: str, **values: object) -> None:
        if self._zone is not None:
            self._zone = replace(self._zone, confirmed=True, **values)  # type: ignore[arg-type]  # a field each
            self.edited.emit(text, self._zone)
