"""How a command ends: its exit status, and one sentence instead of a traceback."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable
from contextlib import suppress

from nmt_chart.errors import UserError

DONE = 0
FAILED = 1
INTERRUPTED = 130
READER_GONE = 141
"""Interrupted and reader gone: 128 and the number of the signal, as shells count."""


def status_of(command: Callable[[], int]) -> int:
    """Runs a command to its end and returns its exit status; what went wrong is said on stderr."""
    _write_any_text()
    try:
        status = command()
        if sys.stdout is not None:
            sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        return _reader_gone()
    except (UserError, OSError) as error:
        return _failed(str(error) if isinstance(error, UserError) else words_for(error))
    except Exception as error:  # noqa: BLE001 - our own mistake; nothing stands above this border
        return _our_mistake(error)
    return status


def words_for(error: OSError) -> str:
    """What the system refused, as a sentence."""
    name = f" {os.fsdecode(error.filename)}" if isinstance(error.filename, str | bytes) else ""
    sentences = {
        errno.ENOENT: f"There is no file or folder{name}. Check the name and the folder.",
        errno.EACCES: f"The system does not allow that with{name or ' this file'}. Check its permissions.",
        errno.EPERM: f"The system does not allow that with{name or ' this file'}. Check its permissions.",
        errno.EROFS: f"The disk with{name or ' this file'} is write-protected.",
        errno.EISDIR: f"A file was expected, but{name or ' this'} is a folder.",
        errno.ENOTDIR: f"A folder was expected on the way to{name or ' this file'}.",
        errno.ENOSPC: "The disk is full. Make room and try again; nothing was half written.",
    }
    reason = error.strerror or type(error).__name__
    return sentences.get(
        error.errno or 0, f"The system reported an error{name and f' with{name}'}: {reason}."
    )


def _failed(sentence: str) -> int:
    with suppress(BrokenPipeError):
        print(sentence, file=sys.stderr)
    return FAILED


def _our_mistake(error: Exception) -> int:

    import logging

    from nmt_chart import paths
    from nmt_chart.logs import start_logging

    try:
        log = start_logging(paths.log_folder())
        logging.getLogger(__name__).error("a command failed", exc_info=error)
    except OSError:
        return _failed("Something went wrong inside the program. Your records are safe.")
    return _failed(f"Something went wrong inside the program. Your records are safe; the log is {log}.")


def _reader_gone() -> int:
    """Keeps Python from complaining at its end that what is left in the buffer has no reader."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return READER_GONE


def _write_any_text() -> None:
    """Names of all scripts come out in files and pipes; a terminal shows what it can."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="replace")
