"""Loads Qt for Python in less time than it takes by itself.

PySide6 carries some modules of Python as text within its library and compiles them at every start, which is
an eighth of the time to the first window. Python keeps the code of its own modules in ``__pycache__``; this
keeps the code of those there too, by the same rules: not where nothing may be written.
"""

from __future__ import annotations

import builtins
import marshal
import sys
from contextlib import suppress
from importlib.util import MAGIC_NUMBER, cache_from_source
from pathlib import Path
from types import CodeType
from typing import Any

_WITHIN = "shibokensupport/"


def load_qt() -> None:
    """Imports PySide6 with the code kept from the last start."""
    if "PySide6.QtCore" not in sys.modules:
        kept = _KeptCode(Path(cache_from_source(__file__)).with_suffix(".qt"))
        _import_with(kept)
        kept.save()
    _import_plainly()


def _import_with(kept: _KeptCode) -> None:
    usual = builtins.compile
    builtins.compile = kept.compile
    try:
        import PySide6.QtCore  # noqa: F401
    finally:
        builtins.compile = usual


def _import_plainly() -> None:
    """Takes back the import hook of PySide6.

    It reads the source of every module imported after it, in search of a feature that nobody asks for here.
    """
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


class _KeptCode:
    """The compiled modules, each beside the text it was made from: another text is compiled again."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._compile = builtins.compile
        self._code: dict[str, tuple[bytes, CodeType]] = {}
        self._is_new = False
        with suppress(OSError, EOFError, ValueError, TypeError):
            stored = path.read_bytes()
            if stored.startswith(MAGIC_NUMBER):
                self._code = marshal.loads(stored[len(MAGIC_NUMBER) :])  # noqa: S302 - as Python does with its own

    def compile(self, source: Any, filename: Any, mode: str, *rest: Any, **options: Any) -> Any:  # noqa: ANN401 - as compile
        """Takes the place of Python's own ``compile``."""
        if not (isinstance(source, bytes) and str(filename).startswith(_WITHIN)):
            return self._compile(source, filename, mode, *rest, **options)
        text, code = self._code.get(filename, (b"", None))
        if code is None or text != source:
            code = self._compile(source, filename, mode, *rest, **options)
            self._code[filename] = (source, code)
            self._is_new = True
        return code

    def save(self) -> None:
        """Keeps what had to be compiled, for the next start."""
        if not self._is_new or sys.dont_write_bytecode:
            return
        unfinished = self._path.with_suffix(".qt.new")
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            unfinished.write_bytes(MAGIC_NUMBER + marshal.dumps(self._code))
            unfinished.replace(self._path)
