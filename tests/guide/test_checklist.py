"""The list of a visit: what counts as painted, what stays in it, which muscles stand beside each other."""

from __future__ import annotations

from dataclasses import replace

from nmt_chart.domain.body import Side, View
from nmt_chart.domain.chart import Chart, CheckedMuscle
from nmt_chart.domain.mark import PainZone
from nmt_chart.domain.terms import MarkChange
from nmt_chart.guide.checklist import Checklist, Relative, zones_to_explain
from nmt_chart.guide.guide import Guide
from tests.guide.drawings import REFERENCE, a_zone

TEMPLE = a_zone((View.FRONT, "temple", Side.RIGHT))
GUIDE = Guide(REFERENCE)


def checklist(*zones: PainZone) -> Checklist:
    return Checklist(GUIDE, REFERENCE.atlas, zones)


def test_a_painted_temple_asks_for_temporalis_and_upper_trapezius_on_its_side() -> None:
    first = [entry.name for entry in checklist(TEMPLE).entries[:4]]
    assert {"Temporalis, right", "Upper trapezius, right"} <= set(first)


def test_what_is_gone_or_only_from_the_atlas_is_not_explained() -> None:
    gone = replace(a_zone((View.FRONT, "cheek", Side.RIGHT)), number=2, change=MarkChange.GONE)
    borrowed = replace(
        a_zone((View.BACK, "low-back", Side.LEFT)), number=3, from_atlas="psoas-major", confirmed=False
    )
    confirmed = replace(borrowed, confirmed=True)
    assert zones_to_explain(Chart.of([TEMPLE, gone, borrowed])) == (TEMPLE,)
    assert zones_to_explain(Chart.of([TEMPLE, confirmed])) == (TEMPLE, confirmed)


def test_a_muscle_that_no_longer_fits_can_still_be_found() -> None:
    listed = checklist(TEMPLE)
    soleus = listed.get(CheckedMuscle("soleus", Side.LEFT))
    assert soleus is not None
    assert (soleus.name, soleus.fitting, soleus.reason) == (
        "Soleus, left",
        None,
        "Refers to nothing that is painted.",
    )
    assert soleus.sites == soleus.muscle.sites
    assert listed.get(CheckedMuscle("of-another-atlas", Side.LEFT)) is None


def test_key_muscles_and_satellites_stand_beside_a_muscle() -> None:
    listed = checklist(TEMPLE)
    temporalis = listed.get(CheckedMuscle("temporalis", Side.RIGHT))
    trapezius = listed.get(CheckedMuscle("trapezius-upper", Side.RIGHT))
    assert temporalis is not None
    assert trapezius is not None
    assert Relative(trapezius.muscle, is_key=True, is_listed=True) in temporalis.relatives
    assert Relative(temporalis.muscle, is_key=False, is_listed=True) in trapezius.relatives


def test_a_pattern_few_sources_describe_says_so() -> None:
    listed = checklist(TEMPLE)
    entries = [listed.get(CheckedMuscle(slug, Side.LEFT)) for slug in ("mylohyoid", "temporalis")]
    assert [bool(entry and entry.doubt) for entry in entries] == [True, False]


def test_either_side_is_said_where_both_explain_alike() -> None:
    listed = checklist(a_zone((View.FRONT, "throat", Side.MIDLINE)))
    assert any(entry.name.endswith(", either side") for entry in listed.entries)
