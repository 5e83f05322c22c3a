"""What every file of the project keeps to, and what no file says."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "nmt_chart"
LINE_LIMITS = {"nmt_chart": 350, "tools": 350, "tests": 500}
# Where a text was written, and the hosts that packages come from.
OUT_OF_PLACE = re.compile(
    r"(?<![\w.~}-])/(?:work|root|home|tmp|Users|opt|mnt)/"
    r"|\b[A-Z]:\\\\?Users\\"
    r"|\bshared/(?:reference|design|tools)\b"
    r"|pypi\.(?:org|python\.org)|pythonhosted\.org|npmjs\.(?:org|com)|deb\.debian\.org|crates\.io"
)


def _files_of_the_project() -> list[Path]:
    """Return every file that is tracked, or would be with the next commit."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listing = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [path for name in listing.split("\0") if name and (path := ROOT / name).is_file()]


def _lines(path: Path) -> list[str]:
    """Return the lines of a text file, and none of a picture or a font."""
    content = path.read_bytes()
    return [] if b"\0" in content else content.decode("utf-8", errors="replace").splitlines()


def _parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def _imported(path: Path) -> set[str]:
    """Return the top-level packages that a module imports."""
    nodes = list(ast.walk(_parsed(path)))
    names = [alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names]
    names += [node.module or "." for node in nodes if isinstance(node, ast.ImportFrom)]
    return {name.split(".")[0] for name in names}


def _name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def test_no_file_names_a_machine_path_or_a_registry() -> None:
    files = _files_of_the_project()
    found = [
        f"{_name(path)}:{number}"
        for path in files
        for number, line in enumerate(_lines(path), 1)
        if OUT_OF_PLACE.search(line)
    ]

    assert files
    assert found == []


@pytest.mark.parametrize(
    "line",
    ["see /" + "home/anna/charts", '"/' + 'tmp/x"', "C:\\" + "Users\\anna", "https://pypi" + ".org/simple"],
)
def test_a_machine_path_or_a_registry_would_be_noticed(line: str) -> None:
    assert OUT_OF_PLACE.search(line)


@pytest.mark.parametrize("folder", LINE_LIMITS)
def test_no_file_is_too_long_to_read(folder: str) -> None:
    lengths = {_name(path): len(_lines(path)) for path in (ROOT / folder).rglob("*.py")}

    assert lengths
    assert {name: length for name, length in lengths.items() if length > LINE_LIMITS[folder]} == {}


def test_every_module_says_what_it_is_for() -> None:
    modules = list(PACKAGE.rglob("*.py"))

    assert modules
    assert [_name(path) for path in modules if not ast.get_docstring(_parsed(path))] == []


def test_package_files_pass_on_nothing_from_elsewhere() -> None:
    packages = list(PACKAGE.rglob("__init__.py"))

    assert packages
    assert {
        _name(path): found for path in packages if (found := _imported(path) - sys.stdlib_module_names)
    } == {}
