"""How commands end: the exit status, one sentence, and never a traceback."""

from __future__ import annotations

import errno
import getpass
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from nmt_chart.cli.local_zone import local_zone
from nmt_chart.cli.main import main
from nmt_chart.cli.outcome import words_for
from nmt_chart.cli.terminal import plain, table
from tests.builders import PASSPHRASE
from tests.cli.conftest import Run

COMMANDS = ("demo", "list", "visit-pdf", "handout-pdf", "export", "import", "check", "bench")
HEAVY = ("sqlalchemy", "pydantic", "reportlab", "shapely", "PySide6", "cryptography", "numpy", "logging")


def _start(*words: object, **settings: object) -> subprocess.Popen[str]:
    """Start the program as a person would, in a process of its own."""
    command = [sys.executable, "-m", "nmt_chart", *map(str, words)]
    pipes = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    return subprocess.Popen(command, text=True, start_new_session=True, **(pipes | settings))  # type: ignore[call-overload,no-any-return]


def _assert_one_sentence(text: str) -> None:
    assert text.strip()
    assert len(text.strip().splitlines()) == 1
    assert "Traceback" not in text


def test_a_missing_practice_file_is_said(run: Run, tmp_path: Path) -> None:
    said = run("list", tmp_path / "none.nmt")

    assert (said.status, said.out) == (1, "")
    _assert_one_sentence(said.err)
    assert "no practice file none.nmt" in said.err
    assert list(tmp_path.iterdir()) == []


def test_a_file_of_another_kind_is_said(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "letter.txt"
    file.write_text("Dear colleague")

    said = run("check", file)

    assert said.status == 1
    _assert_one_sentence(said.err)
    assert file.read_text() == "Dear colleague"


def test_a_wrong_passphrase_is_said(run: Run, made_practice: Path, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.txt"
    wrong.write_text("seven calm hands at rest\n")

    said = run("list", made_practice, passphrase=wrong)

    assert (said.status, said.out) == (1, "")
    _assert_one_sentence(said.err)
    assert "not the passphrase" in said.err


@pytest.mark.parametrize(
    ("content", "words"), [(b"", "first line"), (b"\nsecond line", "first line"), (b"\xff\xfe\xfa", "UTF-8")]
)
def test_a_passphrase_file_that_holds_none_is_said(
    run: Run, made_practice: Path, tmp_path: Path, content: bytes, words: str
) -> None:
    source = tmp_path / "passphrase.txt"
    source.write_bytes(content)

    said = run("list", made_practice, passphrase=source)

    assert said.status == 1
    assert words in said.err


def test_a_passphrase_file_that_is_not_there_is_said(run: Run, made_practice: Path, tmp_path: Path) -> None:
    said = run("list", made_practice, passphrase=tmp_path / "none.txt")

    assert said.status == 1
    _assert_one_sentence(said.err)
    assert "none.txt" in said.err


def test_the_passphrase_is_asked_for(run: Run, made_practice: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def typed(question: str) -> str:
        asked.append(question)
        return PASSPHRASE

    monkeypatch.setattr(getpass, "getpass", typed)

    said = run("check", made_practice, passphrase=None)

    assert said.status == 0
    assert asked == ["Passphrase of practice.nmt: "]


def test_a_new_passphrase_is_asked_for_twice(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = [PASSPHRASE, f"{PASSPHRASE}!"]
    monkeypatch.setattr(getpass, "getpass", lambda _: answers.pop(0))

    said = run("demo", tmp_path / "new.nmt", passphrase=None)

    assert (said.status, answers) == (1, [])
    assert "not the same" in said.err
    assert list(tmp_path.iterdir()) == []


def test_without_a_terminal_the_passphrase_is_not_asked_for(made_practice: Path) -> None:
    with _start("list", made_practice) as process:
        out, err = process.communicate()

    assert (process.returncode, out) == (1, "")
    _assert_one_sentence(err)
    assert "--passphrase-file" in err


@pytest.mark.parametrize(
    "words", [["list"], ["nonsense"], ["demo", "x.nmt", "--clients", "-1"], ["--practise", "x"]]
)
def test_a_command_line_that_is_not_understood_is_usage(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        main(words)

    assert left.value.code == 2
    assert "usage: nmt-chart" in capsys.readouterr().err


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself_with_an_example(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        main([command, "--help"])

    assert left.value.code == 0
    assert f"example:\n  nmt-chart {command}" in capsys.readouterr().out


def test_no_command_takes_the_passphrase_as_an_argument(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["list", "x.nmt", "--passphrase", PASSPHRASE])

    assert "unrecognized arguments" in capsys.readouterr().err


def test_without_a_display_the_window_says_so_and_names_the_commands() -> None:
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    blind = {name: value for name, value in os.environ.items() if name not in hidden}

    for words in ([], ["--practice", "x.nmt"]):
        with _start(*words, env=blind) as process:
            out, err = process.communicate()

        assert (process.returncode, out) == (1, "")
        _assert_one_sentence(err)
        assert all(command in err for command in COMMANDS)


@pytest.fixture
def interrupts_heard() -> Iterator[None]:
    """Programs started now hear Ctrl+C, also where this one was started in the background, deaf to it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("interrupts_heard")
def test_an_interrupt_ends_quietly(made_practice: Path, tmp_path: Path) -> None:
    slow = tmp_path / "slow-passphrase"
    os.mkfifo(slow)

    process = _start("list", made_practice, "--passphrase-file", slow)
    with process, slow.open("wb"):  # opens once the program waits at the other end
        process.send_signal(signal.SIGINT)
        out, err = process.communicate()

    assert (process.returncode, out, err) == (130, "", "")


def test_a_reader_that_goes_away_is_no_trouble(made_practice: Path, passphrase_file: Path) -> None:
    with _start("list", made_practice, "--passphrase-file", passphrase_file) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        err = process.stderr.read()

    assert (process.returncode, err) == (141, "")


def test_a_mistake_of_the_program_is_logged_without_what_it_was_about(home: Path) -> None:
    program = """
import sys
from nmt_chart.cli.outcome import status_of
def mistaken():
    raise RuntimeError("canary")
sys.exit(status_of(mistaken))
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)

    assert (done.returncode, done.stdout) == (1, "")
    _assert_one_sentence(done.stderr)
    (log,) = home.rglob("nmt-chart.log")
    assert "RuntimeError" in log.read_text()
    assert "canary" not in log.read_text() + done.stderr


def test_names_of_all_scripts_come_out_of_a_pipe_whatever_the_locale(
    made_practice: Path, passphrase_file: Path
) -> None:
    plain_locale = os.environ | {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    with _start(
        "list", made_practice, "--passphrase-file", passphrase_file, env=plain_locale, encoding="utf-8"
    ) as process:
        out, err = process.communicate()

    assert (process.returncode, err) == (0, "")
    assert any(not sign.isascii() for sign in out)


def test_the_command_line_loads_nothing_heavy() -> None:
    program = f"""
import sys
import nmt_chart.__main__
print(sorted({{name.split(".")[0] for name in sys.modules}} & set({HEAVY})))
import nmt_chart.cli.command_line
nmt_chart.cli.command_line.command_line()
print(sorted({{name.split(".")[0] for name in sys.modules}} & set({HEAVY[:-1]})))
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)

    assert done.stdout.split("\n") == ["[]", "[]", ""], done.stderr


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOENT, "There is no file or folder"),
        (errno.EACCES, "does not allow"),
        (errno.EPERM, "does not allow"),
        (errno.EROFS, "write-protected"),
        (errno.EISDIR, "is a folder"),
        (errno.ENOTDIR, "A folder was expected"),
        (errno.ENOSPC, "The disk is full"),
        (errno.EIO, "The system reported an error"),
    ],
)
@pytest.mark.parametrize("name", ["record.json", None])
def test_what_the_system_refuses_is_a_sentence(number: int, words: str, name: str | None) -> None:
    sentence = words_for(OSError(number, os.strerror(number), name))

    assert words in sentence
    assert sentence.endswith(".")
    assert "None" not in sentence
    assert "  " not in sentence


def test_nothing_in_a_name_steers_the_terminal() -> None:
    assert plain("Ann\x1b[2J\nBell\u009b31m\u202eeve") == "Ann[2J Bell?31m?eve"


def test_columns_stay_in_line_for_wide_and_combining_letters() -> None:
    lines = list(table([("ab", "x"), ("漢", "x"), ("e\u0301e", "x")], [4]))

    assert lines == ["ab    x", "漢    x", "e\u0301e    x"]


@pytest.mark.parametrize(
    ("told", "zone"), [("Asia/Kolkata", "Asia/Kolkata"), (":Europe/Paris", "Europe/Paris")]
)
def test_the_local_zone_is_the_one_the_system_tells(
    told: str, zone: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", told)

    assert local_zone() == zone


@pytest.mark.parametrize("told", ["nonsense", "../../etc/passwd", ""])
def test_a_zone_that_is_none_is_passed_over(told: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", told)

    assert ZoneInfo(local_zone()).key == local_zone()
