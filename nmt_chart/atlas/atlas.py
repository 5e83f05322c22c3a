"""The muscles of the atlas, looked up by slug or by what a person types."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from types import MappingProxyType

from nmt_chart.atlas.search import Findable, best_first
from nmt_chart.domain.muscle import Muscle


class Atlas:
    """All muscles, head to foot, and what each source key stands for; never changes once it is made."""

    def __init__(self, muscles: tuple[Muscle, ...], sources: Mapping[str, str]) -> None:
        self._muscles = muscles
        self._by_slug = {muscle.slug: muscle for muscle in muscles}
        self._sources = MappingProxyType(dict(sources))

    @property
    def muscles(self) -> tuple[Muscle, ...]:
        """Every muscle, from head to foot."""
        return self._muscles

    @property
    def sources(self) -> Mapping[str, str]:
        """What each source key stands for, in a sentence."""
        return self._sources

    def by_slug(self, slug: str) -> Muscle:
        """The muscle of that slug; raises KeyError when there is none."""
        return self._by_slug[slug]

    def get(self, slug: str) -> Muscle | None:
        """The muscle of that slug, or None."""
        return self._by_slug.get(slug)

    def search(self, text: str, limit: int = 12) -> tuple[Muscle, ...]:
        """The muscles that fit ``text``, best first; with nothing typed, the first ``limit`` of the atlas."""
        return tuple(best_first(text, self._findables)[:limit])

    def spoken_name(self, slug: str) -> str:
        """The common name as it stands within a sentence ("upper trapezius"); raises KeyError."""
        name = self._by_slug[slug].common_name
        is_abbreviation = name[:2].isupper()
        return name if is_abbreviation else name[:1].lower() + name[1:]

    @cached_property
    def _findables(self) -> tuple[Findable, ...]:
        return tuple(Findable.of(muscle) for muscle in self._muscles)
