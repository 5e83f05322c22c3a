"""Draws the body maps anew: ``python -m tools.draw_bodies [folder]``, by default into assets/bodymaps."""

from __future__ import annotations

import sys
from pathlib import Path

from tools.draw_bodies.carry import FIGURES
from tools.draw_bodies.drawing import VIEWS, drawing, figure_drawing
from tools.draw_bodies.plates.gallery import PLATES, SIDES, plate_drawing, side_drawing
from tools.draw_bodies.warp_file import side_warp_text, warp_text

_ASSETS = Path(__file__).parents[2] / "assets" / "bodymaps"


def main(arguments: list[str]) -> int:
    """Write one SVG for each view, one for each view of the other figures, and the figures' warps."""
    folder = Path(arguments[0]) if arguments else _ASSETS
    texts = {f"{view}.svg": drawing(view) for view in VIEWS}
    texts |= {f"{view}.svg": plate_drawing(view) for view in PLATES}
    for figure in FIGURES:
        texts |= {f"{view}-{figure}.svg": figure_drawing(view, figure) for view in VIEWS}
        texts |= {f"{side}-{figure}.svg": side_drawing(side, figure) for side in SIDES}
        texts[f"warp-{figure}.json"] = warp_text(figure)
        texts[f"warp-left-{figure}.json"] = side_warp_text(figure)
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
