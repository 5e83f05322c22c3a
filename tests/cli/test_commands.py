"""The commands on real practice files."""

from __future__ import annotations

import json
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from tests.cli.conftest import Run, Said
from tests.reports.paper import picture_of


def _clients(run: Run, practice: Path) -> list[dict[str, Any]]:
    clients: list[dict[str, Any]] = run("list", practice, "--json").json["clients"]
    return clients


def _visits(run: Run, practice: Path, *, signed: bool) -> list[str]:
    everybody = _clients(run, practice)
    return [visit["id"] for client in everybody for visit in client["visits"] if visit["signed"] is signed]


def _counts(run: Run, practice: Path) -> str:
    said = run("check", practice)
    assert said.status == 0
    return said.out


def test_the_demo_makes_a_practice_and_says_its_recovery_code(run: Run, tmp_path: Path) -> None:
    said = run("demo", tmp_path / "new.nmt", "--clients", 1, "--visits", 1)

    assert said.status == 0
    assert (tmp_path / "new.nmt").is_file()
    assert (tmp_path / "new.nmt.keys").is_file()
    code = said.out.split()[-1]
    assert [len(group) for group in code.split("-")] == [4] * 6


def test_the_demo_leaves_an_existing_file_alone(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("mine")

    said = run("demo", file)

    assert (said.status, file.read_text()) == (1, "mine")
    assert list(tmp_path.iterdir()) == [file]


def test_a_demo_that_can_not_be_finished_leaves_nothing_behind(run: Run, tmp_path: Path) -> None:
    weak = tmp_path / "weak.txt"
    weak.write_text("short")

    said = run("demo", tmp_path / "new.nmt", passphrase=weak)

    assert said.status == 1
    assert "15 characters or more" in said.err
    assert list(tmp_path.iterdir()) == [weak]


def test_the_list_names_every_client_and_visit_with_its_id(run: Run, made_practice: Path) -> None:
    clients = _clients(run, made_practice)
    lines = run("list", made_practice).out.splitlines()

    assert len(clients) == 4
    assert [client["archived"] for client in clients].count(True) == 1
    ids = [line.split()[1] for line in lines[1:]]
    expected = [each["id"] for client in clients for each in (client, *client["visits"])]
    assert ids == expected
    for client in clients:
        (line,) = [line for line in lines if client["id"] in line]
        assert line.startswith("client")
        assert line.endswith(client["name"])


def test_the_list_shows_the_day_of_service_where_the_practice_is(run: Run, made_practice: Path) -> None:
    lines = run("list", made_practice).out
    for client in _clients(run, made_practice):
        for visit in client["visits"]:
            (line,) = [line for line in lines.splitlines() if visit["id"] in line]
            assert visit["service_on"] in line
            assert ("signed" in line.split()) is visit["signed"]


def _text(pdf: Path) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(pdf.read_bytes())).pages)


@pytest.mark.parametrize(("signed", "is_draft"), [(True, False), (False, True)])
def test_a_visit_is_printed(
    run: Run, made_practice: Path, tmp_path: Path, signed: bool, is_draft: bool
) -> None:
    visit = _visits(run, made_practice, signed=signed)[0]

    said = run("visit-pdf", made_practice, visit, "-o", tmp_path / "visit.pdf")

    assert (said.status, said.err) == (0, "")
    text = _text(tmp_path / "visit.pdf")
    assert "Visit summary" in text
    assert "Westbrook Neuromuscular Therapy" in text
    assert ("DRAFT" in text) is is_draft


def test_a_handout_is_printed(run: Run, made_practice: Path, tmp_path: Path) -> None:
    visit = _visits(run, made_practice, signed=True)[0]

    said = run("handout-pdf", made_practice, visit, "-o", tmp_path / "handout.pdf")

    assert (said.status, said.err) == (0, "")
    text = _text(tmp_path / "handout.pdf")
    assert "Stretches" in text
    assert "When to call" in text


@pytest.mark.parametrize("command", ["visit-pdf", "handout-pdf"])
def test_the_body_printed_is_the_figure_of_the_client(
    run: Run, made_practice: Path, tmp_path: Path, command: str
) -> None:
    record = _exported(run, made_practice, tmp_path)
    visit = record["visits"][0]["id"]
    pictures = []
    for number, figure in enumerate(("male", "female", "female")):
        record["client"]["figure"] = figure
        practice, paper = tmp_path / f"practice-{number}.nmt", tmp_path / f"{number}.pdf"
        run("demo", practice, "--clients", 0)
        assert _imported(run, practice, tmp_path, record).status == 0
        assert run(command, practice, visit, "-o", paper).status == 0
        pictures.append(picture_of(paper.read_bytes()))
    assert (pictures[1] == pictures[2]).all()
    assert (pictures[0] != pictures[1]).any()


@pytest.mark.parametrize("command", ["visit-pdf", "handout-pdf"])
@pytest.mark.parametrize(("paper", "width"), [("letter", 612), ("a4", 595)])
def test_the_paper_can_be_chosen(
    run: Run, made_practice: Path, tmp_path: Path, command: str, paper: str, width: int
) -> None:
    visit = _visits(run, made_practice, signed=True)[0]

    run(command, made_practice, visit, "-o", tmp_path / "out.pdf", "--paper", paper)

    assert int(PdfReader(tmp_path / "out.pdf").pages[0].mediabox.width) == width


def test_export_and_import_and_export_give_the_same_bytes(
    run: Run, made_practice: Path, tmp_path: Path
) -> None:
    empty = tmp_path / "empty.nmt"
    assert run("demo", empty, "--clients", 0).status == 0
    first, second = tmp_path / "first.json", tmp_path / "second.json"

    for client in _clients(run, made_practice):
        assert run("export", made_practice, client["id"], "-o", first).status == 0
        assert run("import", empty, first).status == 0
        assert run("export", empty, client["id"], "-o", second).status == 0
        assert second.read_bytes() == first.read_bytes()

    assert _counts(run, empty).splitlines()[1:] == _counts(run, made_practice).splitlines()[1:]


def test_a_client_that_is_there_already_is_not_imported_again(
    run: Run, practice: Path, tmp_path: Path
) -> None:
    client = _clients(run, practice)[0]
    run("export", practice, client["id"], "-o", tmp_path / "record.json")
    before = _counts(run, practice)

    said = run("import", practice, tmp_path / "record.json")

    assert said.status == 1
    assert "already in the practice file" in said.err
    assert _counts(run, practice) == before


def _exported(run: Run, practice: Path, folder: Path) -> dict[str, Any]:
    client = next(client for client in _clients(run, practice) if client["visits"])
    run("export", practice, client["id"], "-o", folder / "record.json")
    record: dict[str, Any] = json.loads((folder / "record.json").read_bytes())
    return record


def _imported(run: Run, practice: Path, folder: Path, record: object) -> Said:
    (folder / "broken.json").write_text(json.dumps(record))
    return run("import", practice, folder / "broken.json")


def test_a_bad_file_changes_nothing_and_the_error_names_the_place(
    run: Run, practice: Path, tmp_path: Path
) -> None:
    record = _exported(run, practice, tmp_path)
    record["visits"][1]["marks"][0]["place"]["view"] = "top"
    before = _counts(run, practice)

    said = _imported(run, practice, tmp_path, record)

    assert (said.status, said.out) == (1, "")
    assert "visits[1].marks[0].place.view: it must be 'front', 'back', 'left', 'right'," in said.err
    assert _counts(run, practice) == before


def test_a_record_that_clashes_half_way_adds_nothing_of_it(run: Run, practice: Path, tmp_path: Path) -> None:
    record = _exported(run, practice, tmp_path)
    new_id = "0123456789abcdef" * 2
    record["client"] |= {"id": new_id, "alerts": []}
    record |= {"episodes": [], "visits": record["visits"][:1]}
    record["visits"][0] |= {"episode_id": None, "signature": None, "addenda": []}
    before = _counts(run, practice)

    said = _imported(run, practice, tmp_path, record)

    assert said.status == 1
    assert "Nothing was added" in said.err
    assert _counts(run, practice) == before


def test_the_check_counts_what_is_there(run: Run, made_practice: Path) -> None:
    clients = _clients(run, made_practice)

    said = run("check", made_practice)

    visits = sum(len(client["visits"]) for client in clients)
    assert said.out.startswith("practice.nmt is sound.\nclients: 4\n")
    assert f"\nvisits: {visits}\n" in said.out


def test_the_check_notices_a_damaged_file(run: Run, practice: Path) -> None:
    data = bytearray(practice.read_bytes())
    middle = len(data) // 2
    data[middle : middle + 64] = bytes(64)
    practice.write_bytes(data)

    said = run("check", practice)

    assert (said.status, said.out) == (1, "")
    assert "restore the newest backup" in said.err
    assert practice.read_bytes() == data


@pytest.mark.parametrize("command", ["visit-pdf", "handout-pdf", "export"])
def test_an_unknown_id_is_said_and_nothing_is_written(
    run: Run, made_practice: Path, tmp_path: Path, command: str
) -> None:
    said = run(command, made_practice, "nobody", "-o", tmp_path / "out")

    assert said.status == 1
    assert "There is no such" in said.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("ending", ["", ".keys", "-wal"])
def test_the_output_never_replaces_the_practice_file(run: Run, practice: Path, ending: str) -> None:
    client = _clients(run, practice)[0]
    before = practice.read_bytes()
    target = practice.with_name(f"{practice.name}{ending}")

    said = run("export", practice, client["id"], "-o", target)

    assert said.status == 1
    assert "would replace the practice file" in said.err
    assert practice.read_bytes() == before
    assert run("check", practice).status == 0


def test_the_output_is_whole_or_not_there(run: Run, practice: Path, tmp_path: Path) -> None:
    client = _clients(run, practice)[0]
    folder = tmp_path / "out.json"
    folder.mkdir()
    listing = sorted(tmp_path.rglob("*"))

    into_folder = run("export", practice, client["id"], "-o", folder)
    into_nowhere = run("export", practice, client["id"], "-o", tmp_path / "nowhere" / "out.json")

    assert (into_folder.status, into_nowhere.status) == (1, 1)
    assert "is not a file that can be replaced" in into_folder.err
    assert "There is no folder" in into_nowhere.err
    assert sorted(tmp_path.rglob("*")) == listing


def test_an_output_that_can_not_be_finished_leaves_the_old_one(tmp_path: Path) -> None:
    out = tmp_path / "record.json"
    out.write_text("old")
    program = f"""
import resource
from pathlib import Path
from nmt_chart.cli.output import write_output
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))  # the disk takes no more
write_output(Path({str(out)!r}), b"x" * 5000, practice=Path("practice.nmt"))
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)

    assert "File too large" in done.stderr
    assert (list(tmp_path.iterdir()), out.read_text()) == ([out], "old")


def test_an_output_that_is_there_is_replaced(run: Run, made_practice: Path, tmp_path: Path) -> None:
    client = _clients(run, made_practice)[0]
    out = tmp_path / "record.json"
    out.write_text("old")

    run("export", made_practice, client["id"], "-o", out)

    assert json.loads(out.read_bytes())["client"]["id"] == client["id"]
    assert list(tmp_path.iterdir()) == [out]
