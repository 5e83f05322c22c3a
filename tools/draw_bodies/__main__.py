"""Draws the body maps anew: ``python -m tools.draw_bodies [folder]``, by default into assets/bodymaps."""

from __future__ import annotations

import sys
from pathlib import Path

from tools.draw_bodies.drawing import VIEWS, drawing
from tools.draw_bodies.plates.gallery import PLATES, plate_drawing

_ASSETS = Path(__file__).parents[2] / "assets" / "bodymaps"


def main(arguments: list[str]) -> int:
    """Write one SVG for each view."""
    folder = Path(arguments[0]) if arguments else _ASSETS
    drawings = {view: drawing(view) for view in VIEWS} | {view: plate_drawing(view) for view in PLATES}
    for view, text in drawings.items():
        (folder / f"{view}.svg").write_text(text, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
