"""Where a command gets the passphrase: from the first line of a file, or from the person at the terminal."""

from __future__ import annotations

import getpass
import warnings
from pathlib import Path

from nmt_chart.errors import UserError

_LONGEST = 64 * 1024


def passphrase_for(file: Path, source: Path | None) -> str:
    """The passphrase of the practice file ``file``, from ``source`` or asked for."""
    return _first_line(source) if source is not None else _asked(f"Passphrase of {file.name}: ")


def new_passphrase_for(file: Path, source: Path | None) -> str:
    """The passphrase a new practice file gets; asked for twice, because it is typed unseen."""
    if source is not None:
        return _first_line(source)
    first = _asked(f"New passphrase for {file.name} (15 characters or more): ")
    if _asked("The same again: ") != first:
        raise UserError("The two passphrases are not the same. Nothing was created; try again.")
    return first


def _first_line(source: Path) -> str:
    with source.open("rb") as stream:
        line = stream.readline(_LONGEST)
    try:
        passphrase = line.decode("utf-8-sig").rstrip("\r\n")
    except UnicodeDecodeError:
        raise UserError("The passphrase file is not UTF-8 text.") from None
    if not passphrase:
        raise UserError("The first line of the passphrase file is empty. Write the passphrase there.")
    return passphrase


def _asked(question: str) -> str:
    with warnings.catch_warnings():
        warnings.simplefilter("error", getpass.GetPassWarning)
        try:
            return getpass.getpass(question)
        except (getpass.GetPassWarning, EOFError):
            raise UserError(
                "There is no terminal to type the passphrase into. Name a file that holds it: "
                "--passphrase-file PATH."
            ) from None
