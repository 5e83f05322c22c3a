"""Which drawings are laid out side by side: the choices of the view switcher."""

from __future__ import annotations

from dataclasses import dataclass

from nmt_chart.domain.body import View


@dataclass(frozen=True, slots=True)
class ViewGroup:
    """Views that are seen together, from left to right.

    ``between`` and ``beside`` are the room between and beside the figures, as shares of their height. Arms
    that hang aslant leave room for R and L; other figures need more.
    """

    id: str
    name: str
    views: tuple[View, ...]
    between: float = 0.07
    beside: float = 0.0


GROUPS = (
    ViewGroup("body", "Front + Back", (View.FRONT, View.BACK)),
    ViewGroup("sides", "Sides", (View.RIGHT, View.LEFT), between=0.2),
    ViewGroup("head", "Head", (View.HEAD_RIGHT, View.FACE, View.HEAD_LEFT), between=0.15),
    ViewGroup("hands", "Hands", (View.HANDS_PALMAR, View.HANDS_DORSAL), between=0.3, beside=0.12),
    ViewGroup("feet", "Feet", (View.FEET_DORSAL, View.FEET_PLANTAR), between=0.3, beside=0.12),
)
"""The client's right stands at the viewer's left, as it does on the front view."""

WHOLE_BODY = GROUPS[0]
"""What a chart opens with."""

GROUPS_BY_ID = {group.id: group for group in GROUPS}
_GROUP_OF = {view: group for group in GROUPS for view in group.views}


def group_of(view: View) -> ViewGroup:
    """The group a view is seen in."""
    return _GROUP_OF[view]
