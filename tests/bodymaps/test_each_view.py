"""Things made for a view when they are first asked for."""

from __future__ import annotations

from nmt_chart.bodymaps.each_view import EachView
from nmt_chart.domain.body import View


def test_each_is_made_once_and_only_when_asked_for() -> None:
    made: list[View] = []

    def make(view: View) -> list[str]:
        made.append(view)
        return [view.value]

    things = EachView(make)
    assert made == []
    assert things[View.FACE] is things[View.FACE]
    assert made == [View.FACE]


def test_every_view_is_there_and_nothing_else() -> None:
    things = EachView(str)
    assert list(things) == list(View)
    assert len(things) == len(View)
    assert View.FACE in things
    assert "elbow" not in things
