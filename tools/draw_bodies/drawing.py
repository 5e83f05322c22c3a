"""Puts the parts of one view together."""

from __future__ import annotations

from tools.draw_bodies.carry import outline_of
from tools.draw_bodies.element import Element, plus_side
from tools.draw_bodies.fibers import fiber_elements
from tools.draw_bodies.figure import outline
from tools.draw_bodies.ink import ink
from tools.draw_bodies.landmarks import landmarks
from tools.draw_bodies.muscles import muscle_elements, muscles
from tools.draw_bodies.regions import regions
from tools.draw_bodies.svg import COARSE, Drawing

VIEWS = ("front", "back")

_NOTE = (
    "{view} view. 1000 units = stature; x = 0 is the midline, y = 0 the top of the head, y = 1000 the soles; "
    "+x is the client's {side}. Drawn by tools/draw_bodies; names of regions in regions.json."
)
_CARRIED = " Regions, muscles and landmarks are those of the neutral figure, carried over by its warp file."


def drawing(view: str) -> Drawing:
    """A view of the neutral figure."""
    silhouette = outline()
    drawn = muscles(view, silhouette)
    return Drawing(
        note=_NOTE.format(view=view.capitalize(), side=plus_side(view)),
        groups={
            "outline": [Element("silhouette", "", (silhouette,))],
            "ink": ink(view),
            "regions": regions(view, silhouette),
            "muscles": list(muscle_elements(view, drawn)),
            "fibers": list(fiber_elements(view, drawn)),
            "landmarks": list(landmarks(view, plus_side(view))),
        },
        coarse=COARSE,
    )


def figure_drawing(view: str, figure: str) -> Drawing:
    """A view on another figure: what can't be carried over from the neutral drawing."""
    return Drawing(
        note=_NOTE.format(view=f"{view.capitalize()} ({figure})", side=plus_side(view)) + _CARRIED,
        groups={"outline": [Element("silhouette", "", (outline_of(figure),))], "ink": ink(view, figure)},
    )
