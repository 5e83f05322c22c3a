"""A wrong entry is refused in a sentence that names the file, the entry and the fault."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from nmt_chart.atlas.loader import DATA_FOLDER, load_atlas, read_atlas
from nmt_chart.errors import DataError

Correct = Callable[[str, str, str], None]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(DATA_FOLDER, tmp_path / "data"))


@pytest.fixture
def correct(folder: Path) -> Correct:
    def edit(file: str, old: str, new: str) -> None:
        text = (folder / file).read_text(encoding="utf-8")
        assert old in text
        (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")

    return edit


def fault(folder: Path) -> str:
    with pytest.raises(DataError) as caught:
        read_atlas(folder)
    return str(caught.value)


def test_the_atlas_is_read_once() -> None:
    assert load_atlas() is load_atlas()


def test_a_corrected_entry_is_what_the_atlas_says(folder: Path, correct: Correct) -> None:
    correct("neck.toml", 'primary = "tongue"', 'primary = "tongue and chin"')
    assert read_atlas(folder).by_slug("mylohyoid").sites[0].primary == "tongue and chin"


def test_what_an_entry_may_leave_out_is_empty(folder: Path, correct: Correct) -> None:
    correct("neck.toml", 'fma = "FMA46320"\n', "")
    correct("neck.toml", 'synonyms = ["Suprahyoids", "Floor of the mouth"]\n', "")
    muscle = read_atlas(folder).by_slug("mylohyoid")
    assert (muscle.fma, muscle.synonyms, muscle.satellites, muscle.sites[0].spillover) == ("", (), (), "")


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('latin = "Platysma"', "", '"latin" is missing or empty'),
        ('latin = "Platysma"', 'latin = " "', '"latin" is missing or empty'),
        ('latin = "Platysma"', "latin = 3", '"latin" is not text in quotes'),
        ('latin = "Platysma"', 'latin = "Platysma"\nlatinn = ""', 'no field called "latinn"'),
        ('fma = "FMA45738"', 'fma = "45738"', '"fma" is not of the form'),
        ('region = "neck"', 'region = "nekc"', '"region" is "nekc" instead of head, face and jaw'),
        ('layer = "superficial"', 'layer = "skin"', "instead of superficial, intermediate or deep"),
        ('views = ["front"]', 'views = ["top"]', '"views" holds "top" instead of front, back, left'),
        ('views = ["front"]', "views = []", '"views" is missing or empty'),
        ('views = ["front"]', 'views = "front"', '"views" is not a list of texts'),
        ('views = ["front"]', 'views = ["front", "front"]', '"views" holds something twice'),
        ('confidence = "medium"', 'confidence = "sure"', "instead of high, medium or low"),
        ('sources = ["manual", "area-lists"]', 'sources = ["hearsay"]', '"sources" holds "hearsay"'),
        ('sources = ["manual", "area-lists"]', "", '"sources" is missing or empty'),
        ('region = "neck"', 'region = "neck"\nsatellites = ["gill"]', '"satellites" holds "gill"'),
        (
            'region = "neck"',
            'region = "neck"\nsatellites = ["platysma"]',
            'holds "platysma", which is no other',
        ),
        ('common_name = "Platysma"', 'common_name = "Mylohyoid"', '"Mylohyoid" is used already in neck.toml'),
        ('id = "TrPs"', 'id = "a point"', 'a site\'s "id" may have only'),
        ('id = "TrPs"', "", '"id" is missing or empty'),
        ('id = "TrPs"', 'id = "TrPs"\ncolor = "red"', 'no field called "color"'),
        ('prickling over the side of the lower jaw"', '"', '"primary" is missing or empty'),
    ],
)
def test_a_wrong_field_is_named_with_its_file_and_entry(folder: Path, old: str, new: str, says: str) -> None:
    path = folder / "neck.toml"
    before, heading, entry = path.read_text(encoding="utf-8").partition("[platysma]\n")
    assert old in entry
    path.write_text(before + heading + entry.replace(old, new, 1), encoding="utf-8")
    message = fault(folder)
    assert 'in neck.toml, entry "platysma", ' in message
    assert says in message
    assert "Client records are not affected." in message


def test_a_muscle_without_a_site_is_refused(folder: Path) -> None:
    path = folder / "neck.toml"
    text = path.read_text(encoding="utf-8")
    start = text.index("[[platysma.sites]]")
    path.write_text(text[:start] + text[text.index("[longus-colli") :], encoding="utf-8")
    assert 'entry "platysma", a trigger point site is missing' in fault(folder)


def test_two_sites_of_one_id_are_refused(folder: Path, correct: Correct) -> None:
    correct("neck.toml", 'id = "anterior"', 'id = "posterior"')
    assert 'entry "digastric", two sites have the same id' in fault(folder)


def test_a_muscle_that_stands_in_two_files_is_refused(folder: Path) -> None:
    neck, jaw = folder / "neck.toml", folder / "head-and-jaw.toml"
    platysma = neck.read_text(encoding="utf-8").split("[platysma]")[1].split("[longus-colli")[0]
    jaw.write_text(f"{jaw.read_text(encoding='utf-8')}\n[platysma]{platysma}", encoding="utf-8")
    assert 'in neck.toml, entry "platysma", "' in fault(folder)


def test_a_slug_of_other_letters_is_refused(folder: Path, correct: Correct) -> None:
    correct("neck.toml", "[platysma]", '["Platysma muscle"]')
    assert 'entry "Platysma muscle", the name in brackets' in fault(folder)


def test_a_loose_field_is_no_entry(folder: Path, correct: Correct) -> None:
    correct("neck.toml", "# Neck", 'latin = "Platysma"\n# Neck')
    assert 'in neck.toml, entry "latin", fields are missing' in fault(folder)


def test_a_source_without_words_is_refused(folder: Path, correct: Correct) -> None:
    correct("sources.toml", "# What", 'rumor = ""\n# What')
    assert 'in sources.toml, entry "rumor", the source is not described' in fault(folder)


def test_a_broken_file_is_named_with_the_line(folder: Path, correct: Correct) -> None:
    correct("neck.toml", 'latin = "Platysma"', 'latin = "Platysma')
    message = fault(folder)
    assert message.startswith("The atlas file neck.toml can't be read")
    assert "line" in message


def test_a_file_in_another_encoding_is_refused(folder: Path) -> None:
    (folder / "neck.toml").write_bytes("# Łódź".encode("utf-16"))
    assert "The atlas file neck.toml can't be read" in fault(folder)


def test_a_missing_file_is_named(folder: Path) -> None:
    (folder / "leg-and-foot.toml").unlink()
    assert "The atlas file leg-and-foot.toml can't be read: the file is missing" in fault(folder)
