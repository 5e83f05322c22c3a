"""Asks a table of an atlas file for fields of the kind they must be, and names what is wrong."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import TypeVar

from nmt_chart.errors import DataError

Member = TypeVar("Member", bound=Enum | str)


def data_error(file: str, entry: str, fault: str) -> DataError:
    """What the therapist is told when the atlas file ``file`` is at fault in ``entry``."""
    return DataError(
        f'The atlas can\'t be read: in {file}, entry "{entry}", {fault}. Client records are not affected. '
        "Correct the entry, or install the program again."
    )


class Fields:
    """A table of an atlas file; ``entry`` is the name in brackets it stands under. All raise DataError."""

    def __init__(self, file: str, entry: str, fields: object) -> None:
        self._file = file
        self._entry = entry
        if not isinstance(fields, dict):
            raise self.error("fields are missing")
        self._fields: Mapping[str, object] = fields

    def refuse_unknown(self, known: frozenset[str]) -> None:
        """Refuses a field that no one reads: most likely a slip of the pen."""
        unknown = sorted(self._fields.keys() - known)
        if unknown:
            raise self.error(f'there is no field called "{unknown[0]}"')

    def text(self, key: str) -> str:
        """A text that may not be empty."""
        text = self.optional_text(key)
        if not text:
            raise self.error(f'"{key}" is missing or empty')
        return text

    def optional_text(self, key: str) -> str:
        """A text, or nothing."""
        text = self._fields.get(key, "")
        if not isinstance(text, str):
            raise self.error(f'"{key}" is not text in quotes')
        return text.strip()

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts, each once; it may be left out."""
        texts = self._fields.get(key, [])
        if not isinstance(texts, list) or not all(isinstance(text, str) and text.strip() for text in texts):
            raise self.error(f'"{key}" is not a list of texts in quotes')
        if len(set(texts)) < len(texts):
            raise self.error(f'"{key}" holds something twice')
        return tuple(texts)

    def one_or_more(self, key: str) -> tuple[str, ...]:
        """A list of texts that may not be empty."""
        texts = self.texts(key)
        if not texts:
            raise self.error(f'"{key}" is missing or empty')
        return texts

    def chosen(self, key: str, choices: Mapping[str, Member]) -> Member:
        """One of ``choices``, by its word."""
        word = self.text(key)
        if word not in choices:
            raise self.error(f'"{key}" is "{word}" instead of {one_of(choices)}')
        return choices[word]

    def table(self, key: str) -> Mapping[str, object]:
        """A table within this one; empty when it is left out."""
        table = self._fields.get(key, {})
        if not isinstance(table, dict):
            raise self.error(f'"{key}" is not written as {{ name = value }}')
        return table

    def rows(self, key: str) -> list[object]:
        """A list of anything; empty when it is left out."""
        rows = self._fields.get(key, [])
        if not isinstance(rows, list):
            raise self.error(f'"{key}" is not a list in square brackets')
        return rows

    def error(self, fault: str) -> DataError:
        """The fault with the file and the entry it stands in."""
        return data_error(self._file, self._entry, fault)


def one_of(choices: Mapping[str, object]) -> str:
    """The words to choose from, as they stand in a sentence."""
    *others, last = choices
    return f"{', '.join(others)} or {last}"
