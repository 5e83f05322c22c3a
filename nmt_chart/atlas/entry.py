"""Reads one entry of an atlas file into a muscle, and names the entry when it can't."""

from __future__ import annotations

import re

from nmt_chart.atlas.fields import Fields, data_error, one_of
from nmt_chart.atlas.sites import read_site
from nmt_chart.domain.body import Layer, View
from nmt_chart.domain.muscle import Commonness, Confidence, Muscle, TriggerPointSite

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
_COMMONNESSES = {common.name.lower().replace("_", " "): common for common in reversed(Commonness)}
_REGIONS = {region: region for region in REGIONS}

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_FMA = re.compile(r"FMA\d+( \((part FMA\d+|group)\))?(, FMA\d+)*")
_KEYS = frozenset(Muscle.__dataclass_fields__) - {"slug"}


def muscle_from_entry(file: str, slug: str, entry: object) -> Muscle:
    """The muscle that one table of an atlas file describes; raises DataError naming file and entry."""
    if not _SLUG.fullmatch(slug):
        raise data_error(file, slug, "the name in brackets may have only small letters, digits and hyphens")
    fields = Fields(file, slug, entry)
    fields.refuse_unknown(_KEYS)
    return Muscle(
        slug=slug,
        name=fields.text("name"),
        common_name=fields.text("common_name"),
        latin=fields.text("latin"),
        fma=_fma(fields),
        region=fields.chosen("region", _REGIONS),
        layer=fields.chosen("layer", _LAYERS),
        views=_views(fields),
        sites=_sites(file, slug, fields),
        attachments=fields.text("attachments"),
        action=fields.text("action"),
        nerve=fields.text("nerve"),
        stretch=fields.optional_text("stretch"),
        satellites=fields.texts("satellites"),
        synonyms=fields.texts("synonyms"),
        sources=fields.one_or_more("sources"),
        confidence=fields.chosen("confidence", _CONFIDENCES),
        commonness=_commonness(fields),
        palpation=fields.optional_text("palpation"),
        cautions=fields.texts("cautions"),
        confusions=fields.texts("confusions"),
        family=fields.optional_text("family"),
    )


def _sites(file: str, slug: str, fields: Fields) -> tuple[TriggerPointSite, ...]:
    sites = tuple(read_site(Fields(file, slug, table)) for table in fields.rows("sites"))
    if not sites:
        raise fields.error("a trigger point site is missing")
    if len({site.id for site in sites}) < len(sites):
        raise fields.error("two sites have the same id")
    return sites


def _views(fields: Fields) -> tuple[View, ...]:
    unknown = [view for view in fields.one_or_more("views") if view not in _VIEWS]
    if unknown:
        raise fields.error(f'"views" holds "{unknown[0]}" instead of {one_of(_VIEWS)}')
    return tuple(_VIEWS[view] for view in fields.one_or_more("views"))


def _fma(fields: Fields) -> str:
    fma = fields.optional_text("fma")
    if fma and not _FMA.fullmatch(fma):
        raise fields.error('"fma" is not of the form "FMA9626"')
    return fma


def _commonness(fields: Fields) -> Commonness:
    return (
        fields.chosen("commonness", _COMMONNESSES)
        if fields.optional_text("commonness")
        else Commonness.COMMON
    )
