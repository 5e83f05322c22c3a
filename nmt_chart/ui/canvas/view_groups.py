"""Which drawings are laid out side by side: the choices of the view switcher."""

from __future__ import annotations

from dataclasses import dataclass

from nmt_chart.domain.body import View


@dataclass(frozen=True, slots=True)
class ViewGroup:
    """Views that are seen together, from left to right."""

    id: str
    name: str
    views: tuple[View, ...]


GROUPS = (
    ViewGroup("body", "Front + Back", (View.FRONT, View.BACK)),
    ViewGroup("sides", "Sides", (View.RIGHT, View.LEFT)),
    ViewGroup("head", "Head", (View.HEAD_RIGHT, View.FACE, View.HEAD_LEFT)),
    ViewGroup("hands", "Hands", (View.HANDS_PALMAR, View.HANDS_DORSAL)),
    ViewGroup("feet", "Feet", (View.FEET_DORSAL, View.FEET_PLANTAR)),
)
"""The client's right stands at the viewer's left, as it does on the front view."""

WHOLE_BODY = GROUPS[0]
"""What a chart opens with."""

GROUPS_BY_ID = {group.id: group for group in GROUPS}
_GROUP_OF = {view: group for group in GROUPS for view in group.views}


def group_of(view: View) -> ViewGroup:
    """The group a view is seen in."""
    return _GROUP_OF[view]
