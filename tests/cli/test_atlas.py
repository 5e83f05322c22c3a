"""The atlas asked from the command line, without a practice file."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from nmt_chart.atlas.areas import load_areas
from nmt_chart.atlas.loader import load_atlas
from nmt_chart.domain.body import Side, View
from nmt_chart.domain.mark import PainZone
from nmt_chart.exchange.record_json import record_as_json
from nmt_chart.guide.patterns import PATTERNS_VARY
from tests.builders import a_record
from tests.cli.conftest import Run, Said
from tests.guide.drawings import a_zone

Ask = Callable[..., Said]
TEMPLE = (View.FRONT, "temple", Side.RIGHT)
ROW_KEYS = {"muscle", "name", "side", "site", "score", "kind", "explains", "unexplained"}


@pytest.fixture
def ask(run: Run) -> Ask:
    """Return a function that asks the atlas."""
    return lambda *words: run("atlas", *words, passphrase=None)


def as_json(zone: PainZone, **changes: Any) -> dict[str, Any]:
    """A zone as the record writes it, without what may be left out."""
    areas = [
        {
            "view": area.view.value,
            "polygons": [
                {"exterior": [{"x": point.x, "y": point.y} for point in polygon.exterior]}
                for polygon in area.polygons
            ],
        }
        for area in zone.areas
    ]
    return {"charted": "pain-zone", "areas": areas, "intensity": zone.intensity, **changes}


def written(folder: Path, drawing: object) -> Path:
    file = folder / "drawing.json"
    file.write_text(json.dumps(drawing), encoding="utf-8")
    return file


def test_every_muscle_is_listed(ask: Ask) -> None:
    slugs = [muscle.slug for muscle in load_atlas().muscles]

    assert [row["muscle"] for row in ask("muscles", "--json").json["muscles"]] == slugs
    assert [line.split()[-1] for line in ask("muscles").out.splitlines()[1:]] == slugs


@pytest.mark.parametrize("name", ["trapezius-upper", "Upper trapezius", "trapezius, UPPER", "upper traps"])
def test_a_muscle_is_found_by_each_of_its_names(ask: Ask, name: str) -> None:
    assert ask("muscle", name, "--json").json["muscle"] == "trapezius-upper"
    assert ask("muscle", *name.split()).out.startswith("Upper trapezius (Musculus trapezius")


def test_a_muscle_tells_all_that_is_known_of_it(ask: Ask) -> None:
    muscle = load_atlas().by_slug("trapezius-upper")
    told = ask("muscle", "trapezius-upper").out.replace("\n", " ")
    answer = ask("muscle", "trapezius-upper", "--json").json

    for word in (muscle.palpation, muscle.action, muscle.sites[0].location, *muscle.cautions):
        assert " ".join(word.split()) in " ".join(told.split())
    assert "Referral varies from person to person" in told
    assert [site["site"] for site in answer["sites"]] == [site.id for site in muscle.sites]
    assert answer["sites"][0]["refers"][0].keys() == {"region", "kind", "weight", "across", "face"}
    assert answer["satellites"] == list(muscle.satellites)


def test_a_name_of_several_muscles_is_refused_and_they_are_named(ask: Ask) -> None:
    said = ask("muscle", "SCM")

    assert (said.status, said.out) == (1, "")
    assert "sternocleidomastoid-sternal-division" in said.err
    assert "sternocleidomastoid-clavicular-division" in said.err


def test_an_unknown_muscle_is_refused_with_the_nearest(ask: Ask) -> None:
    said = ask("muscle", "gluteus", "maxmus")

    assert said.status == 1
    assert 'There is no muscle called "gluteus maxmus". The nearest are: Gluteus maximus' in said.err


def test_something_that_resembles_no_muscle_is_refused_too(ask: Ask) -> None:
    assert ask("muscle", "qqqqqqqq").status == 1
    assert ask("muscle", "").status == 1


@pytest.mark.parametrize("name", ["temporal", "Temporal headache", "TEMPORAL", "temporal head"])
def test_an_area_is_found_by_its_id_and_its_name(ask: Ask, name: str) -> None:
    assert ask("area", name, "--json").json["area"] == "temporal"


def test_the_muscles_for_an_area_are_rows_best_first(ask: Ask) -> None:
    answer = ask("area", "temporal", "--json").json

    scores = [row["score"] for row in answer["rows"]]
    assert scores == sorted(scores, reverse=True)
    assert answer["rows"][0].keys() >= ROW_KEYS
    assert {row["kind"] for row in answer["rows"]} <= {"primary", "spillover"}
    assert {row["side"] for row in answer["rows"]} <= {"left", "right"}
    assert len({(row["muscle"], row["side"]) for row in answer["rows"]}) == len(answer["rows"])
    assert "trapezius-upper" in [row["muscle"] for row in answer["rows"][:3]]


def test_the_other_side_has_the_same_muscles_on_the_other_side(ask: Ask) -> None:
    right = ask("area", "temporal", "--json").json
    left = ask("area", "temporal", "--side", "left", "--json").json

    assert (right["side"], left["side"]) == ("right", "left")
    assert left["rows"][0]["muscle"] == right["rows"][0]["muscle"]
    assert left["rows"][0]["side"] == "left"


def test_an_area_in_words_stands_in_columns_and_says_that_patterns_vary(ask: Ask) -> None:
    lines = ask("area", "temporal").out.splitlines()

    assert lines[0] == "Temporal headache, right side: muscles to check, most likely first"
    at = lines[1].index("SITE")
    assert all(line[at - 2 : at] == "  " for line in lines[2:-1] if line[:1].isdigit())
    assert "These are muscles to check, not findings." in " ".join(lines)


@pytest.mark.parametrize("area", [area.id for area in load_areas()])
def test_every_area_is_answered(ask: Ask, area: str) -> None:
    assert ask("area", area, "--json").json["rows"]


def test_an_unknown_area_is_refused_with_the_nearest(ask: Ask) -> None:
    said = ask("area", "hedache")

    assert said.status == 1
    assert "frontal headache (frontal)" in said.err


def test_an_area_that_could_be_several_is_refused(ask: Ask) -> None:
    said = ask("area", "shoulder")

    assert said.status == 1
    assert "front_of_shoulder" in said.err


def test_what_is_under_a_point_is_told_with_where_it_refers(ask: Ask) -> None:
    answer = ask("at", "back", "0.05", "0.153", "--json").json

    assert (answer["region"], answer["side"]) == ("top-of-the-shoulder", "right")
    first = answer["rows"][0]
    assert (first["muscle"], first["side"], first["site"]) == ("trapezius-upper", "right", "TrP1")
    assert first["distance"] < 0.01
    assert "temple" in {part["region"] for part in first["sites"][0]["refers"]}
    assert "Upper trapezius" in ask("at", "back", "0.05", "0.153").out


def test_a_point_left_of_the_midline_can_be_given(ask: Ask) -> None:
    assert ask("at", "back", "-0.05", "0.153", "--json").json["side"] == "left"


def test_beside_the_body_there_is_nothing(ask: Ask) -> None:
    assert ask("at", "back", "0.6", "0.1", "--json").json["rows"] == []
    assert ask("at", "back", "0.6", "0.1").out == "There is no muscle there (beside the body).\n"


@pytest.mark.parametrize(
    "words", [("nowhere", "0", "0"), ("back", "east", "0"), ("back", "nan", "0"), ("back",)]
)
def test_a_place_that_can_not_be_understood_is_refused(ask: Ask, words: tuple[str, ...]) -> None:
    with pytest.raises(SystemExit, match="2"):
        ask("at", *words)


def test_a_list_of_marks_a_visit_and_a_record_say_the_same(ask: Ask, tmp_path: Path) -> None:
    zone = as_json(a_zone(TEMPLE, intensity=6))
    marks = ask("pain", written(tmp_path, [zone]), "--json").json
    visit = ask("pain", written(tmp_path, {"marks": [zone]}), "--json").json
    record = ask("pain", written(tmp_path, {"visits": [{"marks": [zone]}, {"marks": []}]}), "--json").json

    assert marks == visit == record
    assert marks["zones"] == 1
    assert marks["rows"][0].keys() >= ROW_KEYS
    assert "trapezius-upper" in [row["muscle"] for row in marks["rows"][:3]]


def test_an_exported_record_can_be_read(ask: Ask, tmp_path: Path) -> None:
    file = tmp_path / "record.json"
    file.write_bytes(record_as_json(a_record()))

    said = ask("pain", file)

    assert said.status == 0
    assert "muscles to check, most likely first" in said.out


def test_of_a_record_the_last_visit_with_zones_counts(ask: Ask, tmp_path: Path) -> None:
    early, late = as_json(a_zone((View.BACK, "heel", Side.LEFT))), as_json(a_zone(TEMPLE))
    record = {"visits": [{"marks": [early]}, {"marks": [late]}, {"marks": []}]}

    rows = ask("pain", written(tmp_path, record), "--json").json["rows"]

    assert {part["region"] for row in rows for part in row["explains"]} == {"temple"}


def test_a_drawing_without_a_zone_asks_for_no_muscle(ask: Ask, tmp_path: Path) -> None:
    file = written(tmp_path, {"marks": []})

    assert ask("pain", file, "--json").json == {"zones": 0, "rows": []}
    assert ask("pain", file).out == "There is no pain zone in the file.\n"


@pytest.mark.parametrize(
    ("drawing", "fault"),
    [
        ({"client": {}}, "it is neither a client's record nor a visit nor a list of marks"),
        ([{"charted": "finding"}], "[0].charted: it must be 'trigger-point' or 'pain-zone'"),
        ({"marks": 3}, "marks: it must be a list"),
        ([7], "[0]: it must be an object in braces"),
        ({"visits": [5]}, "visits[0]: it must be an object in braces"),
        ([as_json(a_zone(TEMPLE), intensity=11)], "[0]: intensity is a score from 0 to 10"),
        ([as_json(a_zone(TEMPLE), areas=[])], "[0]: a pain zone needs an area"),
        (
            [as_json(a_zone(TEMPLE), areas=[{"view": "top", "polygons": []}])],
            "[0].areas[0].view: it must be 'front'",
        ),
        (
            {"visits": [{"marks": [as_json(a_zone(TEMPLE), colour="red")]}]},
            "visits[0].marks[0].colour: the form has no",
        ),
        (
            [
                as_json(
                    a_zone(TEMPLE),
                    areas=[{"view": "front", "polygons": [{"exterior": [{"x": 9, "y": 9}] * 3}]}],
                )
            ],
            "[0].areas[0].polygons[0]: it lies far from the body",
        ),
    ],
)
def test_a_bad_drawing_is_refused_with_the_place_that_is_wrong(
    ask: Ask, tmp_path: Path, drawing: object, fault: str
) -> None:
    said = ask("pain", written(tmp_path, drawing))

    assert (said.status, said.out) == (1, "")
    assert f"The drawing can't be read. {fault}" in said.err


def test_a_file_that_is_not_there_is_said(ask: Ask, tmp_path: Path) -> None:
    assert ask("pain", tmp_path / "none.json").status == 1


def test_atlas_alone_says_what_can_be_asked(ask: Ask) -> None:
    with pytest.raises(SystemExit, match="2"):
        ask()


def test_the_sheet_of_a_muscle_is_written_as_pdf(ask: Ask, tmp_path: Path) -> None:
    file = tmp_path / "sheet.pdf"

    assert ask("sheet", "upper", "traps", "--side", "left", "-o", str(file)).status == 0

    (page,) = PdfReader(file).pages
    words = page.extract_text()
    assert "Upper trapezius" in words
    assert "left side" in words
    assert PATTERNS_VARY in words


def test_a_sheet_of_no_muscle_is_not_written(ask: Ask, tmp_path: Path) -> None:
    said = ask("sheet", "zzz", "-o", str(tmp_path / "sheet.pdf"))

    assert said.status == 1
    assert not (tmp_path / "sheet.pdf").exists()
