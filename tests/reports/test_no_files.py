"""Printing reads the program's own files and nothing else."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).parents[2]

FIRST_PRINT = """
import os, sys
from nmt_chart.reports.handout import HandoutContent, handout
from nmt_chart.reports.visit_summary import visit_summary
from nmt_chart.domain.handout import HandoutText
from tests.builders import a_chart, a_client, a_note, a_point, an_alert
from tests.reports.paper import A4, MAPS, a_summary
seen = []
def watch(event, args):
    if event.startswith(("open", "socket")):
        seen.append((event, args))
sys.addaudithook(watch)
odd = "<img src='/etc/passwd'/><img src='http://127.0.0.1:9/x.png'/> שלום مرحبا 😀 痛"
def summary():
    chart = a_chart(a_point(note=odd), note=a_note(subjective=odd, plan=odd))
    return a_summary(chart, client=a_client(given_name=odd, alerts=(an_alert(text=odd),)))
def take_home(made):
    text = HandoutText(greeting=odd, today=(odd,), home_care=odd, call_when=(odd,))
    return HandoutContent(made.practice, made.client, made.visit, text, MAPS, "en_US")
made = summary()
visit_summary(made, A4)
handout(take_home(made), A4)
first = [args for event, args in seen if event == "open"]
assert not [event for event, _ in seen if event.startswith("socket")], "a socket was used"
for path, mode, flags in first:
    if isinstance(path, int):
        continue
    assert not (flags or 0) & (os.O_WRONLY | os.O_RDWR | os.O_CREAT), ("written", path)
    print(os.fsdecode(path))
seen.clear()
made = summary()
seen.clear()
visit_summary(made, A4)
handout(take_home(made), A4)
assert not seen, seen
"""


def test_the_first_print_opens_only_files_of_the_program_and_the_second_none() -> None:
    command = [sys.executable, "-B", "-c", FIRST_PRINT]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    opened = [Path(line).resolve() for line in done.stdout.splitlines()]
    own = [PROJECT, Path(sys.prefix), Path(sys.base_prefix), Path("/usr/share/zoneinfo")]
    strange = [path for path in opened if not any(path.is_relative_to(place.resolve()) for place in own)]
    assert any(path.name == "Inter-Regular.ttf" for path in opened)
    assert strange == []
