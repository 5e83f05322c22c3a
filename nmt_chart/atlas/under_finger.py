"""Which muscles of the atlas lie under a finger on the body."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from nmt_chart.atlas.atlas import Atlas
from nmt_chart.domain.geometry import Point
from nmt_chart.domain.muscle import Muscle


class DrawnMuscle(Protocol):
    """A muscle as a body map shows it."""

    @property
    def slug(self) -> str:
        """The slug the atlas knows it by."""


class HitTest(Protocol):
    """One view of the body that can say which drawn muscles a point hits."""

    def muscles_at(self, point: Point) -> Sequence[DrawnMuscle]:
        """The muscles at ``point``, superficial to deep; the nearest when it falls between them."""

    def muscles_near(self, point: Point) -> Sequence[DrawnMuscle]:
        """The muscles within a finger's width of ``point``, nearest first."""


def muscles_under(point: Point, hits: HitTest, atlas: Atlas) -> tuple[Muscle, ...]:
    """The muscles at ``point`` in the view that ``hits`` stands for, then those beside it, each once.

    A drawn muscle the atlas does not know is left out, so that richer drawings never break an older atlas.
    """
    drawn = (*hits.muscles_at(point), *hits.muscles_near(point))
    slugs = dict.fromkeys(muscle.slug for muscle in drawn)
    return tuple(muscle for slug in slugs if (muscle := atlas.get(slug)) is not None)
