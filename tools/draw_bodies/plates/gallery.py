"""Every plate the program shows beside front and back, by the name of its view."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from tools.draw_bodies.element import LEFT, RIGHT, Element, Groups, plus_side
from tools.draw_bodies.landmarks import landmarks
from tools.draw_bodies.plates.compose import pair, profile
from tools.draw_bodies.plates.face import face
from tools.draw_bodies.plates.figures import side_of_figure
from tools.draw_bodies.plates.plate import Grain, Plate, Sheets, plate
from tools.draw_bodies.svg import COARSE, Drawing

_FIGURE = Grain(inset=0.3, crumb=6.0, seam=6.0)
_HEAD = Grain(inset=0.2, crumb=1.0, seam=6.0)
_CLOSE = Grain(inset=0.2, crumb=1.0)

_HEAD_X = 29.3
"""x = 0 of the head's profile lies this far in front of that of the left view: in the middle of the head."""

_BOX = "-150 -20 300 1040"
_BOXES = {
    "head-left": "-80 -10 160 200",
    "head-right": "-80 -10 160 200",
    "face": "-80 -10 160 200",
    "hands-palmar": "-100 -10 200 174",
    "hands-dorsal": "-100 -10 200 174",
    "feet-dorsal": "-80 -10 160 160",
    "feet-plantar": "-80 -10 160 160",
}
_NOTES = {
    "left": "Left side. x = 0 is the hip joint, front at -x; y = 0 the top of the head.",
    "right": "Right side, the mirror image of the left. x = 0 is the hip joint, front at +x.",
    "head-left": "Head from the left. The frame is that of the left view, moved 29.3 to the front.",
    "head-right": "Head from the right, the mirror image of the left.",
    "face": "Face. The frame is that of the front view: x = 0 the midline, +x the client's left.",
    "hands-palmar": "Palms, fingers up. x = 0 lies between the hands, +x is the client's left.",
    "hands-dorsal": "Backs of the hands, fingers up. x = 0 lies between the hands, +x is the client's right.",
    "feet-dorsal": "Feet from above, toes up. x = 0 lies between the feet, +x is the client's right.",
    "feet-plantar": "Soles, toes up. x = 0 lies between the feet, +x is the client's left.",
}
_CARRIED = "Regions, muscles and landmarks are those of the neutral figure, carried over by its warp file."

PLATES = tuple(_NOTES)
SIDES = (LEFT, RIGHT)


def plate_drawing(view: str) -> Drawing:
    """A plate of the neutral figure."""
    return Drawing(
        note=f"{_NOTES[view]} 1000 units = stature. Drawn by tools/draw_bodies.",
        groups=_groups(view) | {"landmarks": list(_landmarks(view))},
        view_box=_BOXES.get(view, _BOX),
        coarse=COARSE if view in SIDES else (),
    )


def side_drawing(side: str, figure: str) -> Drawing:
    """A side view of another figure."""
    return Drawing(
        note=f"{figure.capitalize()} figure. {_NOTES[side]} {_CARRIED} Drawn by tools/draw_bodies.",
        groups=side_of_figure(side, figure),
        view_box=_BOX,
    )


def _groups(view: str) -> Groups:
    if view in SIDES:
        return profile(_side(), view)
    if view in {"head-left", "head-right"}:
        return profile(_head(), view.removeprefix("head-"))
    if view == "face":
        return face(_CLOSE)
    return pair(_limb(view), plus_side(view))


def _landmarks(view: str) -> Iterator[Element]:
    if not view.endswith(SIDES):
        return landmarks(view, plus_side(view))
    left = landmarks(view.replace(RIGHT, LEFT), LEFT, paired=False)
    return left if view.endswith(LEFT) else (point.twin for point in left)


@cache
def _side() -> Plate:
    return plate(Sheets("outline-left", "ink-left", "regions-left", "muscles-left", limb="arm-left"), _FIGURE)


@cache
def _head() -> Plate:
    sheets = Sheets("outline-head", "ink-head", "regions-head", "muscles-left", crops=True)
    return plate(sheets, _HEAD).moved(_HEAD_X)


@cache
def _limb(view: str) -> Plate:
    part = view.partition("-")[0]
    return plate(Sheets(f"outline-{part}", f"ink-{view}", f"regions-{view}", f"muscles-{view}"), _CLOSE)
