"""The head of a document: whose paper it is, and what kind."""

from __future__ import annotations

from typing import Final

from reportlab.platypus import Flowable, Spacer

from nmt_chart.domain.practice import Practice
from nmt_chart.reports.blocks import Rule, ended
from nmt_chart.reports.fonts import Weight
from nmt_chart.reports.styles import ACCENT, CELL_MUTED, TextStyle
from nmt_chart.reports.tables import grid
from nmt_chart.reports.writing import Writer

_NAME: Final = TextStyle(11.5, 14.5, Weight.BOLD, ACCENT)
_KIND: Final = TextStyle(11.5, 14.5, Weight.SEMIBOLD, align=ended(_NAME).align)
_LEFT_SHARE: Final = 0.66


def letterhead(writer: Writer, practice: Practice, *, kind: str, detail: str, width: float) -> list[Flowable]:
    """Practice and therapist at the left, the kind of document at the right, a line under both."""
    left = [*writer.text(practice.name, _NAME), *writer.text(practice.signer, CELL_MUTED)]
    left += writer.text(contact_line(practice), CELL_MUTED) if contact_line(practice) else []
    right = [*writer.text(kind, _KIND), *(writer.text(detail, ended(CELL_MUTED)) if detail else [])]
    widths = (width * _LEFT_SHARE, width * (1 - _LEFT_SHARE))
    return [grid([[left, right]], widths), Rule(ACCENT, 1.2, before=6, after=0), Spacer(0, 12)]


def contact_line(practice: Practice) -> str:
    """Address, telephone and e-mail in a line, as far as they are known."""
    address = ", ".join(line.strip() for line in practice.address.splitlines() if line.strip())
    return "  ·  ".join(part for part in (address, practice.phone, practice.email) if part)
