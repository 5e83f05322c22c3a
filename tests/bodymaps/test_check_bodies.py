"""The check of the drawings passes what is shipped and names what is wrong with others."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from nmt_chart.bodymaps.find import bodymaps_folder
from nmt_chart.domain.body import View
from tools.check_bodies import faults, main, measured


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(bodymaps_folder(), tmp_path / "bodymaps"))


def change(folder: Path, was: str, becomes: str) -> None:
    file = folder / "face.svg"
    text = file.read_text(encoding="utf-8")
    assert was in text
    file.write_text(text.replace(was, becomes, 1), encoding="utf-8")


def test_the_shipped_drawings_keep_their_promises(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(bodymaps_folder()) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines[1:-1]] == [view.value for view in View]


def test_regions_of_every_view_cover_the_body_and_hardly_overlap() -> None:
    for view in View:
        found = measured(bodymaps_folder(), view)
        assert found.covered > 0.998, view
        assert found.overlapping < 0.002, view


def test_a_missing_region_leaves_the_body_uncovered(folder: Path) -> None:
    text = (folder / "face.svg").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if 'id="region-cheek-left"' not in line]
    (folder / "face.svg").write_text("\n".join(lines), encoding="utf-8")
    lacking, uncovered = faults(folder)
    assert lacking == "face: region-cheek-right lacks region-cheek-left"
    assert uncovered.startswith("face: regions cover only")


def test_an_id_that_stands_twice_is_named(folder: Path) -> None:
    change(folder, 'id="fibers-frontalis-left"', 'id="fibers-frontalis-right"')
    assert "face.svg: the id fibers-frontalis-right stands 2 times" in list(faults(folder))


def test_a_drawing_program_s_leftovers_are_named(folder: Path) -> None:
    change(folder, '<g id="ink">', '<g id="ink"><rect id="ink-patch" width="2" height="2" x="-1"/>')
    assert "face.svg: <rect> is none of g, path, svg" in list(faults(folder))
    assert main(folder) == 1


def test_what_is_no_mirror_image_of_its_like_is_named(folder: Path) -> None:
    change(folder, 'id="landmark-ear-top-left" d="M46.5', 'id="landmark-ear-top-left" d="M46.2')
    assert list(faults(folder)) == [
        "face: landmark-ear-top-left is no mirror image of landmark-ear-top-right",
        "face: landmark-ear-top-right is no mirror image of landmark-ear-top-left",
    ]


def test_what_crosses_the_midline_must_be_its_own_mirror_image(folder: Path) -> None:
    change(folder, 'id="landmark-vertex-midline" d="M-1,', 'id="landmark-vertex-midline" d="M-1.2,')
    (fault,) = faults(folder)
    assert fault == "face: landmark-vertex-midline is no mirror image of landmark-vertex-midline"
