"""The log: made when there is something to say, and silent about clients."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from nmt_chart.logs import start_logging


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    yield start_logging(tmp_path)
    for handler in set(root.handlers) - set(before):
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)


def test_there_is_no_log_before_there_is_something_to_say(log: Path) -> None:
    logging.getLogger("nmt_chart").info("all is well")
    assert not log.exists()


def test_a_warning_is_written_with_its_place(log: Path) -> None:
    logging.getLogger("nmt_chart.settings").warning("the settings file could not be read")
    assert "WARNING nmt_chart.settings: the settings file could not be read" in log.read_text()


def test_an_error_is_written_without_what_it_says_about_a_client(log: Path) -> None:
    try:
        raise ValueError("Maren Lindqvist, born 1984")
    except ValueError as error:
        logging.getLogger("nmt_chart").error("saving failed", exc_info=error)
    text = log.read_text()
    assert "saving failed\nValueError\n  test_log.py:" in text
    assert "Lindqvist" not in text
