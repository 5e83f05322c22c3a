"""The end of a record: who signed and when, or that nobody has, and what was added later."""

from __future__ import annotations

from typing import Final

from reportlab.platypus import Flowable, HRFlowable, Spacer

from nmt_chart.domain.practice import Practice
from nmt_chart.domain.visit import Addendum, Signature, Visit
from nmt_chart.reports.blocks import heading, labeled
from nmt_chart.reports.dates import Dates
from nmt_chart.reports.fonts import Weight
from nmt_chart.reports.styles import BODY, CELL_MUTED, CELL_STRONG, TEXT, TextStyle
from nmt_chart.reports.writing import Writer

_LINE_WIDTH: Final = 240
_SIGNED_NAME: Final = TextStyle(12, 16, Weight.MEDIUM)
_FINGERPRINT_LETTERS: Final = 16


def signature_block(writer: Writer, visit: Visit, practice: Practice, dates: Dates) -> list[Flowable]:
    """The signature line with name, credentials and the time of signing; empty above while it is a draft."""
    parts: list[Flowable] = [Spacer(0, 20)]
    if visit.signature is None:
        parts += [Spacer(0, _SIGNED_NAME.leading), _line(), *writer.text(practice.signer, CELL_STRONG)]
        return [*parts, *writer.text("Draft: not signed, may still change.", CELL_MUTED)]
    signed = visit.signature
    signed_at = dates.moment(visit.local(signed.signed_at))
    return [
        *parts,
        *writer.text(signed.name, _SIGNED_NAME),
        _line(),
        *writer.text(_signer(signed), CELL_STRONG),
        *writer.text(f"Signed electronically on {signed_at}.", CELL_MUTED),
        *writer.text(f"Fingerprint of the signed record: {_fingerprint(signed)}", CELL_MUTED),
    ]


def addenda(writer: Writer, visit: Visit, dates: Dates) -> list[Flowable]:
    """What was added after signing, each with its time and its signer."""
    if not visit.addenda:
        return []
    story = heading(writer, "Addenda")
    for addendum in visit.addenda:
        added_at = dates.moment(visit.local(addendum.added_at))
        words = [*writer.text(addendum.text, BODY), Spacer(0, 2)]
        words += writer.text(f"{_signer(addendum)}, {added_at}", CELL_MUTED)
        story += labeled(writer, "Addendum", words)
    return story


def _line() -> Flowable:
    return HRFlowable(_LINE_WIDTH, 0.7, color=TEXT, hAlign="LEFT", spaceBefore=2, spaceAfter=4)


def _signer(signed: Signature | Addendum) -> str:
    return ", ".join(part for part in (signed.name, signed.credentials) if part)


def _fingerprint(signed: Signature) -> str:
    short = signed.digest[:_FINGERPRINT_LETTERS]
    return " ".join(short[at : at + 4] for at in range(0, len(short), 4))
