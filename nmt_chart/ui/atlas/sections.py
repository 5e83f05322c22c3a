"""The column of facts about a muscle: words under small headings, made anew for each muscle."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from nmt_chart.domain.note import capitalized, listed
from nmt_chart.overriding import override
from nmt_chart.ui.atlas.facts import Link, MuscleFacts
from nmt_chart.ui.atlas.site_card import SiteCard
from nmt_chart.ui.kit.banner import Banner, BannerKind
from nmt_chart.ui.kit.button import Button
from nmt_chart.ui.kit.discarding import discard
from nmt_chart.ui.kit.flow import FlowLayout
from nmt_chart.ui.kit.paragraph import Paragraph
from nmt_chart.ui.kit.words import Words
from nmt_chart.ui.tokens import ColorRole, Space, Type

_LEAST_LINK = 120


class Sections(QWidget):
    """Shows the facts and tells which site or linked muscle was chosen; a site pressed again gives None."""

    site_chosen = Signal(object)  # id of the site, or None for all
    muscle_wanted = Signal(str)  # slug

    def __init__(self, note: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._note = note
        self._cards: list[SiteCard] = []
        self._linked: list[Button] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(Space.LARGE, Space.SMALL, Space.LARGE, Space.LARGE)
        self._column.setSpacing(Space.SMALL)
        self._column.addWidget(note)
        self._column.addStretch(1)

    @property
    def cards(self) -> tuple[SiteCard, ...]:
        """The cards of the sites, in order."""
        return tuple(self._cards)

    @property
    def links(self) -> tuple[Button, ...]:
        """What leads to other muscles, in order."""
        return tuple(self._linked)

    def show_facts(self, facts: MuscleFacts) -> None:
        """Shows these facts and forgets those before; the note stays where it is among them."""
        self._clear()
        muscle = facts.muscle
        if facts.doubt:
            self._caution("doubt", facts.doubt)
        self._heading("Trigger point sites" if len(muscle.sites) > 1 else "Trigger point site")
        for site in muscle.sites:
            self._card(site_card=SiteCard(site, self))
        self._text("How to find it", muscle.palpation)
        self._cautions(muscle.cautions)
        self._column.addWidget(self._note)
        self._text("Its pain may be taken for", capitalized(listed(muscle.confusions)))
        self._links("Satellites", "satellite", facts.satellites)
        self._links("Satellite of", "key", facts.key_muscles)
        self._text("Attachments", capitalized(muscle.attachments))
        self._text("Action", capitalized(muscle.action))
        self._text("Nerve", capitalized(muscle.nerve))
        self._text("Home stretch", muscle.stretch)
        self._text("Also called", ", ".join(muscle.synonyms))
        self._text("Sources", "\n".join((*facts.sources, f"Confidence of the pattern: {muscle.confidence}.")))
        self._column.addStretch(1)

    def show_site(self, site: str | None) -> None:
        """Shows which site is chosen; None when all are."""
        for card in self._cards:
            card.setChecked(card.site.id == site)

    def _clear(self) -> None:
        self._cards, self._linked = [], []
        while (item := self._column.takeAt(0)) is not None:
            part = item.widget()
            if part is not None and part is not self._note:
                discard(part)

    def _heading(self, words: str) -> None:
        heading = Words(words.upper(), Type.LABEL, ColorRole.TEXT_MUTED, self, wraps=False)
        heading.setAccessibleName(words)
        heading.setContentsMargins(0, Space.SMALL, 0, 0)
        self._column.addWidget(heading)

    def _text(self, heading: str, text: str) -> None:
        if text:
            self._heading(heading)
            for line in text.splitlines():
                self._column.addWidget(Paragraph(line, Type.BODY, ColorRole.TEXT, self))

    def _card(self, site_card: SiteCard) -> None:
        site_card.setObjectName(f"atlas.site.{site_card.site.id}")
        site_card.clicked.connect(self._tell_site)
        self._cards.append(site_card)
        self._column.addWidget(site_card)

    def _cautions(self, sentences: Iterable[str]) -> None:
        for number, sentence in enumerate(sentences, 1):
            if number == 1:
                self._heading("Cautions")
            self._caution(f"caution-{number}", sentence)

    def _caution(self, name: str, sentence: str) -> None:
        banner = Banner(sentence, BannerKind.CAUTION, self, dismissible=False)
        banner.setObjectName(f"atlas.{name}")
        self._column.addWidget(banner)

    def _links(self, heading: str, name: str, links: Iterable[Link]) -> None:
        together = QWidget(self)
        flow = FlowLayout(together, gap_x=Space.TIGHT, gap_y=0)
        for link in links:
            button = _LinkButton(link.name, parent=together, compact=True)
            button.setObjectName(f"atlas.{name}.{link.slug}")
            button.setAccessibleName(f"{heading}: {link.name}")
            button.setProperty("muscle", link.slug)
            button.setToolTip(link.name)
            button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            button.clicked.connect(self._tell_muscle)
            self._linked.append(button)
            flow.addWidget(button)
        if flow.count() == 0:
            discard(together)
            return
        self._heading(heading)
        self._column.addWidget(together)

    def _tell_site(self) -> None:
        card = self.sender()
        if isinstance(card, SiteCard):
            self.site_chosen.emit(card.site.id if card.isChecked() else None)

    def _tell_muscle(self) -> None:
        self.muscle_wanted.emit(self.sender().property("muscle"))


class _LinkButton(Button):
    """A name that is cut where the column is too narrow for it; the tip says it whole."""

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST_LINK, self.least_height)
