"""The committed drawings are those the drawing program draws, all in the plain form."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from nmt_chart.bodymaps.find import bodymaps_folder
from tools.draw_bodies.carry import FIGURES
from tools.draw_bodies.catalog import DRAWINGS
from tools.draw_bodies.edits import SUMS
from tools.draw_bodies.warp_file import side_warp_text, warp_text

SVG = "{http://www.w3.org/2000/svg}"
OF_THE_NEUTRAL_FIGURE = ["outline", "ink", "regions", "muscles", "fibers", "landmarks"]
OF_ANOTHER_FIGURE = ["outline", "ink"]


def committed(name: str) -> Path:
    return bodymaps_folder() / name


@pytest.mark.parametrize("name", DRAWINGS)
def test_the_drawing_program_gives_the_committed_file(name: str) -> None:
    assert committed(f"{name}.svg").read_text(encoding="utf-8") == DRAWINGS[name]().text


@pytest.mark.parametrize("figure", FIGURES)
def test_the_drawing_program_gives_the_committed_warps(figure: str) -> None:
    assert committed(f"warp-{figure}.json").read_text(encoding="utf-8") == warp_text(figure)
    assert committed(f"warp-left-{figure}.json").read_text(encoding="utf-8") == side_warp_text(figure)


def test_the_sums_are_those_of_the_committed_files() -> None:
    sums = {}
    for line in SUMS.read_text(encoding="utf-8").splitlines():
        drawn, file = line.split()
        sums[file] = drawn
    texts = {f"{name}.svg": committed(f"{name}.svg").read_text(encoding="utf-8") for name in DRAWINGS}
    assert sums == {file: hashlib.sha256(text.encode()).hexdigest() for file, text in texts.items()}


@pytest.mark.parametrize("name", DRAWINGS)
def test_a_drawing_holds_only_groups_and_paths_with_absolute_m_c_and_z(name: str) -> None:
    root = ElementTree.parse(committed(f"{name}.svg")).getroot()  # noqa: S314 - our own file
    is_neutral = not name.endswith(FIGURES)
    assert [group.get("id") for group in root] == (OF_THE_NEUTRAL_FIGURE if is_neutral else OF_ANOTHER_FIGURE)
    assert {element.tag.removeprefix(SVG) for element in root.iter()} == {"svg", "g", "path"}
    for path in root.iter(f"{SVG}path"):
        assert {"id", "d"} <= set(path.keys()) <= {"id", "class", "d"}
        assert set(re.findall(r"[A-Za-z]", path.get("d", ""))) <= set("MLCZ")


@pytest.mark.parametrize("name", DRAWINGS)
def test_no_id_stands_twice(name: str) -> None:
    root = ElementTree.parse(committed(f"{name}.svg")).getroot()  # noqa: S314 - our own file
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids)) > 40


def test_all_drawings_together_stay_small() -> None:
    assert sum(file.stat().st_size for file in bodymaps_folder().iterdir()) < 1_500_000
