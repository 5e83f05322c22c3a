"""What all atlas commands have in common: printing JSON or lines, and the sentence about patterns."""

from __future__ import annotations

import argparse
import json
import textwrap
from collections.abc import Iterable, Sequence
from typing import Any, Final

from nmt_chart.cli.terminal import table

PATTERNS_VARY: Final = "Referral varies from person to person, and no point has a fixed place."
MUSCLES_TO_CHECK: Final = f"{PATTERNS_VARY} These are muscles to check, not findings."
_WIDTH = 100


def add_json(parser: argparse.ArgumentParser) -> None:
    """The choice of JSON."""
    parser.add_argument("--json", action="store_true", help="print JSON for another program")


def print_json(answer: dict[str, Any]) -> None:
    """Prints the answer for another program."""
    print(json.dumps(answer, indent=2, ensure_ascii=False))


def print_paragraph(text: str, *, indent: str = "") -> None:
    """Prints words, broken between them."""
    print(textwrap.fill(text, _WIDTH, initial_indent=indent, subsequent_indent=indent))


def print_rows(rows: Iterable[Sequence[str]]) -> None:
    """Prints the rows in columns as wide as what stands in them."""
    every = list(rows)
    widths = [max(len(row[at]) for row in every) for at in range(len(every[0]) - 1)]
    for line in table(every, widths):
        print(line)
