"""Every drawing by the name of its file, as the sheets and the changes by hand give it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from tools.draw_bodies.by_hand import laid_over
from tools.draw_bodies.carry import FIGURES
from tools.draw_bodies.drawing import VIEWS, drawing, figure_drawing
from tools.draw_bodies.plates.gallery import PLATES, SIDES, plate_drawing, side_drawing
from tools.draw_bodies.svg import Drawing

_FROM_SHEETS: dict[str, Callable[[], Drawing]] = {
    **{view: partial(drawing, view) for view in VIEWS},
    **{view: partial(plate_drawing, view) for view in PLATES},
    **{f"{view}-{figure}": partial(figure_drawing, view, figure) for view in VIEWS for figure in FIGURES},
    **{f"{side}-{figure}": partial(side_drawing, side, figure) for side in SIDES for figure in FIGURES},
}


def _drawn(name: str) -> Drawing:
    drawing = _FROM_SHEETS[name]()
    return replace(drawing, groups=laid_over(name, drawing.groups))


DRAWINGS = {name: partial(_drawn, name) for name in _FROM_SHEETS}
