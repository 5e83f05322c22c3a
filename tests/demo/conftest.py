"""An invented practice, made once."""

from __future__ import annotations

import pytest

from nmt_chart.demo.practice import DemoPlan, demo_records
from nmt_chart.domain.record import ClientRecord
from nmt_chart.reference import Reference
from tests.builders import NOW, ZONE

PLAN = DemoPlan(NOW, zone=ZONE)


@pytest.fixture(scope="session")
def reference() -> Reference:
    return Reference()


@pytest.fixture(scope="session")
def everybody(reference: Reference) -> tuple[ClientRecord, ...]:
    """Return the twelve clients of the usual demo."""
    return tuple(demo_records(PLAN, reference))
