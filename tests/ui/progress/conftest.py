"""The body maps and the atlas, loaded once for all tests of the progress screen."""

import pytest

from nmt_chart.reference import Reference


@pytest.fixture(scope="session")
def reference() -> Reference:
    return Reference()
