"""Reads one entry of an atlas file into a muscle, and names the entry when it can't."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import Enum
from typing import TypeVar

from nmt_chart.domain.body import Layer, View
from nmt_chart.domain.muscle import Confidence, Muscle, TriggerPointSite
from nmt_chart.errors import DataError

REGIONS = (
    "head",
    "face and jaw",
    "neck",
    "shoulder",
    "upper back",
    "mid back",
    "low back",
    "spine",
    "chest",
    "abdomen",
    "upper arm",
    "elbow",
    "forearm",
    "hand",
    "pelvis",
    "pelvic floor",
    "buttock",
    "hip",
    "groin",
    "thigh",
    "knee",
    "lower leg",
    "foot",
)
"""The parts of the body an entry can belong to."""

_LAYERS = {layer.name.lower(): layer for layer in Layer}
_VIEWS = {view.value: view for view in View}
_CONFIDENCES = {confidence.value: confidence for confidence in Confidence}
_REGIONS = {region: region for region in REGIONS}

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_SITE_ID = re.compile(r"[A-Za-z0-9]+(-[A-Za-z0-9]+)*")
_FMA = re.compile(r"FMA\d+( \((part FMA\d+|group)\))?(, FMA\d+)*")

_SITE_KEYS = frozenset({"id", "location", "primary", "spillover"})
_KEYS = frozenset(Muscle.__dataclass_fields__) - {"slug"}

Member = TypeVar("Member", bound=Enum | str)


def data_error(file: str, slug: str, fault: str) -> DataError:
    """What the therapist is told when the atlas file ``file`` is at fault in the entry ``slug``."""
    return DataError(
        f'The atlas can\'t be read: in {file}, entry "{slug}", {fault}. Client records are not affected. '
        "Correct the entry, or install the program again."
    )


def muscle_from_entry(file: str, slug: str, fields: object) -> Muscle:
    """The muscle that one table of an atlas file describes; raises DataError naming file and entry."""
    if not _SLUG.fullmatch(slug):
        raise data_error(file, slug, "the name in brackets may have only small letters, digits and hyphens")
    return _Entry(file, slug, fields).muscle()


class _Entry:
    """A table of an atlas file, or one of its sites, asked for fields of the kind they must be."""

    def __init__(self, file: str, slug: str, fields: object) -> None:
        self._file = file
        self._slug = slug
        if not isinstance(fields, dict):
            raise self._error("fields are missing")
        self._fields: Mapping[str, object] = fields

    def muscle(self) -> Muscle:
        """The whole entry as a muscle."""
        self._refuse_unknown_keys(_KEYS)
        return Muscle(
            slug=self._slug,
            name=self._text("name"),
            common_name=self._text("common_name"),
            latin=self._text("latin"),
            fma=self._fma(),
            region=self._chosen("region", _REGIONS),
            layer=self._chosen("layer", _LAYERS),
            views=self._views(),
            sites=self._sites(),
            attachments=self._text("attachments"),
            action=self._text("action"),
            nerve=self._text("nerve"),
            stretch=self._optional_text("stretch"),
            satellites=self._texts("satellites"),
            synonyms=self._texts("synonyms"),
            sources=self._one_or_more("sources"),
            confidence=self._chosen("confidence", _CONFIDENCES),
        )

    def site(self) -> TriggerPointSite:
        """The table as a trigger point site."""
        self._refuse_unknown_keys(_SITE_KEYS)
        if not _SITE_ID.fullmatch(self._text("id")):
            raise self._error('a site\'s "id" may have only letters, digits and hyphens')
        return TriggerPointSite(
            id=self._text("id"),
            location=self._text("location"),
            primary=self._text("primary"),
            spillover=self._optional_text("spillover"),
        )

    def _sites(self) -> tuple[TriggerPointSite, ...]:
        tables = self._fields.get("sites")
        if not isinstance(tables, list) or not tables:
            raise self._error("a trigger point site is missing")
        sites = tuple(_Entry(self._file, self._slug, table).site() for table in tables)
        if len({site.id for site in sites}) < len(sites):
            raise self._error("two sites have the same id")
        return sites

    def _views(self) -> tuple[View, ...]:
        unknown = [view for view in self._one_or_more("views") if view not in _VIEWS]
        if unknown:
            raise self._error(f'"views" holds "{unknown[0]}" instead of {_choice(_VIEWS)}')
        return tuple(_VIEWS[view] for view in self._one_or_more("views"))

    def _fma(self) -> str:
        fma = self._optional_text("fma")
        if fma and not _FMA.fullmatch(fma):
            raise self._error('"fma" is not of the form "FMA9626"')
        return fma

    def _chosen(self, key: str, choices: Mapping[str, Member]) -> Member:
        word = self._text(key)
        if word not in choices:
            raise self._error(f'"{key}" is "{word}" instead of {_choice(choices)}')
        return choices[word]

    def _text(self, key: str) -> str:
        text = self._optional_text(key)
        if not text:
            raise self._error(f'"{key}" is missing or empty')
        return text

    def _optional_text(self, key: str) -> str:
        text = self._fields.get(key, "")
        if not isinstance(text, str):
            raise self._error(f'"{key}" is not text in quotes')
        return text.strip()

    def _one_or_more(self, key: str) -> tuple[str, ...]:
        texts = self._texts(key)
        if not texts:
            raise self._error(f'"{key}" is missing or empty')
        return texts

    def _texts(self, key: str) -> tuple[str, ...]:
        texts = self._fields.get(key, [])
        if not isinstance(texts, list) or not all(isinstance(text, str) and text.strip() for text in texts):
            raise self._error(f'"{key}" is not a list of texts in quotes')
        if len(set(texts)) < len(texts):
            raise self._error(f'"{key}" holds something twice')
        return tuple(texts)

    def _refuse_unknown_keys(self, known: frozenset[str]) -> None:
        unknown = sorted(self._fields.keys() - known)
        if unknown:
            raise self._error(f'there is no field called "{unknown[0]}"')

    def _error(self, fault: str) -> DataError:
        return data_error(self._file, self._slug, fault)


def _choice(choices: Mapping[str, object]) -> str:
    *others, last = choices
    return f"{', '.join(others)} or {last}"
