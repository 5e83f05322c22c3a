"""How large a pain zone is, in words."""

from __future__ import annotations

from nmt_chart.domain.mark import PainZone
from nmt_chart.domain.note import capitalized

_LEAST_SHOWN = 0.001


def size_words(zone: PainZone, body_size: float) -> str:
    """The share of the body surface as it is seen from front and back (``body_size``, square stature).

    What was painted on close-ups is told apart: it shows skin that the whole body shows too, and skin that
    it does not, such as the soles.
    """
    whole = sum(area.size for area in zone.areas if not area.view.is_close_up) / body_size
    close = sum(area.size for area in zone.areas if area.view.is_close_up) / body_size
    if not close:
        return capitalized(f"{_share(whole)} of the body surface, front and back")
    if not whole:
        return f"On close-ups: as large as {_share(close)} of the body surface"
    whole_words = f"{_share(whole)} of the body surface, front and back"
    return capitalized(f"{whole_words}; on close-ups as large as {_share(close)}")


def _share(share: float) -> str:
    return f"{share:.1%}" if share >= _LEAST_SHOWN else f"less than {_LEAST_SHOWN:.1%}"
