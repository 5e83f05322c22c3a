"""What the atlas screen says of one muscle, looked up and put into words."""

from __future__ import annotations

from dataclasses import dataclass

from nmt_chart.atlas.atlas import Atlas
from nmt_chart.domain.muscle import Confidence, Muscle
from nmt_chart.domain.note import capitalized

LOW_CONFIDENCE = (
    "Low confidence: few sources describe this pattern, or they differ. Take it as a first place to look."
)


@dataclass(frozen=True, slots=True)
class Link:
    """Another muscle, by slug and name."""

    slug: str
    name: str


@dataclass(frozen=True, slots=True)
class MuscleFacts:
    """A muscle with what the atlas links it to.

    ``satellites`` may get trigger points because of this muscle; it may get them because of ``key_muscles``.
    """

    muscle: Muscle
    satellites: tuple[Link, ...]
    key_muscles: tuple[Link, ...]
    sources: tuple[str, ...]

    @property
    def under_name(self) -> str:
        """Region and depth, in a line."""
        return f"{capitalized(self.muscle.region)} \N{MIDDLE DOT} {self.muscle.layer.name.lower()}"

    @property
    def doubt(self) -> str:
        """What to say of a pattern of low confidence, or nothing."""
        return LOW_CONFIDENCE if self.muscle.confidence is Confidence.LOW else ""


def facts_of(atlas: Atlas, muscle: Muscle) -> MuscleFacts:
    """The facts of a muscle of the atlas."""
    satellites = (atlas.by_slug(slug) for slug in muscle.satellites)
    keys = (other for other in atlas.muscles if muscle.slug in other.satellites)
    return MuscleFacts(
        muscle=muscle,
        satellites=tuple(Link(each.slug, each.common_name) for each in satellites),
        key_muscles=tuple(Link(each.slug, each.common_name) for each in keys),
        sources=tuple(atlas.sources[key] for key in muscle.sources),
    )
