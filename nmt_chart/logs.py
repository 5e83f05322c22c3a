"""The log of the program: what it did and what failed, never whom it was about."""

from __future__ import annotations

import logging
from functools import cached_property
from pathlib import Path

from nmt_chart.overriding import override

_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
_MAX_BYTES = 500_000


def start_logging(folder: Path) -> Path:
    """Logs warnings and worse to a file in ``folder``; returns the file.

    Only messages and the names of errors are written: exception texts may hold what a client said.
    """
    path = folder / "nmt-chart.log"
    root = logging.getLogger()
    root.addHandler(_FileWhenNeeded(path))
    root.setLevel(logging.WARNING)
    return path


class _FileWhenNeeded(logging.Handler):
    """Keeps a file of a few parts, made at the first message: loading what it takes would slow the start."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path

    @cached_property
    def _file(self) -> logging.Handler:
        from logging.handlers import RotatingFileHandler

        file = RotatingFileHandler(self._path, maxBytes=_MAX_BYTES, backupCount=2, encoding="utf-8")
        file.setFormatter(_PlainFormatter(_FORMAT))
        return file

    @override
    def emit(self, record: logging.LogRecord) -> None:
        try:
            self._file.handle(record)
        except OSError:
            self.handleError(record)


class _PlainFormatter(logging.Formatter):
    """Writes where an error came from and its type, but not its text."""

    @override
    def formatException(self, ei: object) -> str:
        if not isinstance(ei, tuple) or ei[0] is None:
            return ""
        kind, _, trace = ei
        lines = []
        while trace is not None:
            code = trace.tb_frame.f_code
            lines.append(f"  {Path(code.co_filename).name}:{trace.tb_lineno} {code.co_name}")
            trace = trace.tb_next
        return "\n".join([kind.__name__, *lines])
