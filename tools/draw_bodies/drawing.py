"""Puts the parts of one view together."""

from __future__ import annotations

from tools.draw_bodies.fibers import fiber_elements
from tools.draw_bodies.figure import outline
from tools.draw_bodies.ink import ink
from tools.draw_bodies.muscles import muscle_elements, muscles
from tools.draw_bodies.regions import regions
from tools.draw_bodies.svg import Element, svg

VIEWS = ("front", "back")

_NOTE = (
    "{view} view. 1000 units = stature; x = 0 is the midline, y = 0 the top of the head, y = 1000 the soles; "
    "+x is the client's {side}. Drawn by tools/draw_bodies; names of regions in regions.json."
)
_PLUS_X = {"front": "left", "back": "right"}


def drawing(view: str) -> str:
    """The SVG text of a view."""
    silhouette = outline()
    drawn = muscles(view, silhouette)
    return svg(
        note=_NOTE.format(view=view.capitalize(), side=_PLUS_X[view]),
        groups={
            "outline": [Element("silhouette", "", (silhouette,))],
            "ink": ink(view),
            "regions": regions(view, silhouette),
            "muscles": list(muscle_elements(view, drawn)),
            "fibers": list(fiber_elements(view, drawn)),
        },
    )
