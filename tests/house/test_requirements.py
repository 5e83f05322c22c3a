"""Everything that is installed is one exact, hashed version, and no file says where to get it."""

import re
import tomllib
from importlib.metadata import distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted((ROOT / "requirements").iterdir())
PIN = re.compile(r"[\w.-]+(\[[\w,-]+\])?==[\w.]+( ; [^#@]+)?")
HASH = re.compile(r"--hash=sha256:[0-9a-f]{64}")


def _entries(file: Path) -> list[list[str]]:
    """Return each requirement of a file as its pin and its hashes."""
    lines = file.read_text(encoding="utf-8").replace("\\\n", "\n").splitlines()
    entries: list[list[str]] = []
    for line in lines:
        if line.startswith(" "):
            entries[-1].append(line.strip())
        else:
            entries.append([line.strip()])
    return entries


def _pinned_versions() -> dict[str, set[str]]:
    """Return the pinned versions by name; a marker may choose among several."""
    versions: dict[str, set[str]] = {}
    for pin in (Requirement(entry[0]) for file in FILES for entry in _entries(file)):
        versions.setdefault(canonicalize_name(pin.name), set()).update(part.version for part in pin.specifier)
    return versions


def _names(pins: set[str]) -> set[str]:
    return {Requirement(pin).name for pin in pins}


def _asked_for() -> list[Requirement]:
    """Return every requirement that pyproject.toml names."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    lines = [*project["project"]["dependencies"], *project["build-system"]["requires"]]
    lines += [
        line for group in project["dependency-groups"].values() for line in group if isinstance(line, str)
    ]
    return [Requirement(line) for line in lines]


def test_there_is_one_file_for_running_and_one_for_developing() -> None:
    assert [file.name for file in FILES] == ["dev.txt", "run.txt"]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_every_requirement_is_one_exact_version_with_hashes(file: Path) -> None:
    for pin, *hashes in _entries(file):
        assert PIN.fullmatch(pin)
        assert hashes, pin
        assert all(HASH.fullmatch(each) for each in hashes), pin


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_requirement_files_name_no_address(file: Path) -> None:
    assert not re.search(r"//|@|\bindex\b|\bfind-links\b", file.read_text(encoding="utf-8"))


@pytest.mark.parametrize("requirement", _asked_for(), ids=str)
def test_what_the_project_asks_for_is_pinned_as_asked(requirement: Requirement) -> None:
    versions = _pinned_versions().get(canonicalize_name(requirement.name), set())

    assert versions
    assert all(requirement.specifier.contains(version) for version in versions)


def test_extras_that_a_pinned_package_asks_for_are_pinned_with_it() -> None:
    """Without a pin of its own pip refuses "coverage[toml]", though "coverage" is pinned."""
    pins = [Requirement(entry[0]) for file in FILES for entry in _entries(file)]
    pinned = {(canonicalize_name(pin.name), extra) for pin in pins for extra in pin.extras}
    installed = [pin.name for pin in pins if pin.marker is None or pin.marker.evaluate()]
    asked = [Requirement(line) for name in installed for line in distribution(name).requires or ()]
    needed = [
        each for each in asked if each.extras and (each.marker is None or each.marker.evaluate({"extra": ""}))
    ]

    assert needed
    assert {(canonicalize_name(each.name), extra) for each in needed for extra in each.extras} <= pinned


def test_both_files_pin_the_same_version_of_what_they_share() -> None:
    developing, running = ({entry[0] for entry in _entries(file)} for file in FILES)
    shared = _names(developing) & _names(running)

    assert shared
    assert {pin for pin in developing ^ running if _names({pin}) <= shared} == set()
