"""Draws the body maps anew: ``python -m tools.draw_bodies``. What was changed in them by hand is kept."""

from __future__ import annotations

import sys
from pathlib import Path

from tools.draw_bodies.carry import FIGURES
from tools.draw_bodies.catalog import DRAWINGS
from tools.draw_bodies.edits import EditError, keep_edits, write_sums
from tools.draw_bodies.plain import NotPlainError
from tools.draw_bodies.warp_file import side_warp_text, warp_text

_ASSETS = Path(__file__).parents[2] / "assets" / "bodymaps"


def main() -> int:
    """Write one SVG for each view, one for each view of the other figures, and the figures' warps."""
    try:
        for kept in keep_edits(_ASSETS):
            print(kept)
    except (EditError, NotPlainError) as fault:
        print(f"Nothing was drawn. {fault}", file=sys.stderr)
        return 1
    texts = {f"{name}.svg": drawn().text for name, drawn in DRAWINGS.items()}
    write_sums(texts)
    for figure in FIGURES:
        texts[f"warp-{figure}.json"] = warp_text(figure)
        texts[f"warp-left-{figure}.json"] = side_warp_text(figure)
    for name, text in texts.items():
        (_ASSETS / name).write_text(text, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
