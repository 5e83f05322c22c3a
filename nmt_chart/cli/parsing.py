"""What the commands' arguments have in common."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
"""Where the commands are added; argparse gives its class no public name."""


class Parser(argparse.ArgumentParser):
    """A parser whose help keeps its line breaks and whose options can't be shortened."""

    def __init__(self, **settings: Any) -> None:  # noqa: ANN401 - argparse's own
        super().__init__(formatter_class=argparse.RawDescriptionHelpFormatter, allow_abbrev=False, **settings)


def new_command(
    commands: Commands, name: str, run: Callable[[argparse.Namespace], int], *, about: str, example: str
) -> argparse.ArgumentParser:
    """A parser for the command ``name``; ``run`` gets what was parsed and returns the exit status."""
    parser = commands.add_parser(
        name, help=_as_phrase(about), description=about, epilog=f"example:\n  {example}"
    )
    parser.set_defaults(run=run)
    return parser


def add_practice_file(parser: argparse.ArgumentParser) -> None:
    """The practice file and where its passphrase comes from."""
    parser.add_argument("file", metavar="FILE", type=Path, help="the practice file")
    add_passphrase_file(parser)


def add_passphrase_file(parser: argparse.ArgumentParser) -> None:
    """Where the passphrase comes from."""
    parser.add_argument(
        "--passphrase-file",
        metavar="PATH",
        type=Path,
        help="read the passphrase from the first line of this file instead of asking for it",
    )


def add_output(parser: argparse.ArgumentParser, what: str) -> None:
    """Where the result goes."""
    parser.add_argument(
        "-o",
        "--output",
        metavar="OUT",
        type=Path,
        required=True,
        help=f"where to write {what}; replaced if there",
    )


def count_within(least: int, most: int) -> Callable[[str], int]:
    """Reads a whole number from ``least`` to ``most``."""

    def count(text: str) -> int:
        if not text.isascii() or not text.isdigit() or not least <= int(text[:9]) <= most:
            raise argparse.ArgumentTypeError(f"a whole number from {least} to {most} is wanted")
        return int(text)

    return count


def _as_phrase(sentence: str) -> str:
    return sentence.split(". ", maxsplit=1)[0].rstrip(".")
