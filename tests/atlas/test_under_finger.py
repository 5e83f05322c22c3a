"""From drawn muscles under a point to muscles of the atlas."""

from dataclasses import dataclass

from nmt_chart.atlas.loader import load_atlas
from nmt_chart.atlas.under_finger import muscles_under
from nmt_chart.domain.geometry import Point

SHOULDER = Point(0.05, 0.18)


@dataclass(frozen=True)
class Shape:
    slug: str


@dataclass(frozen=True)
class Drawing:
    """A drawing in which every point but the shoulder is bare."""

    slugs: tuple[str, ...]
    beside: tuple[str, ...] = ()

    def muscles_near(self, point: Point) -> tuple[Shape, ...]:
        return tuple(map(Shape, self.beside)) if point == SHOULDER else ()

    def muscles_at(self, point: Point) -> tuple[Shape, ...]:
        return tuple(map(Shape, self.slugs)) if point == SHOULDER else ()


def slugs_under(point: Point, *drawn: str) -> list[str]:
    return [muscle.slug for muscle in muscles_under(point, Drawing(drawn), load_atlas())]


def test_muscles_keep_the_order_of_the_layers() -> None:
    drawn = ("trapezius-upper", "levator-scapulae", "supraspinatus")
    assert slugs_under(SHOULDER, *drawn) == list(drawn)


def test_a_muscle_drawn_in_pieces_is_listed_once() -> None:
    assert slugs_under(SHOULDER, "trapezius-upper", "supraspinatus", "trapezius-upper") == [
        "trapezius-upper",
        "supraspinatus",
    ]


def test_a_drawn_muscle_the_atlas_does_not_know_is_left_out() -> None:
    assert slugs_under(SHOULDER, "third-elbow", "supraspinatus") == ["supraspinatus"]


def test_muscles_beside_the_finger_come_after_those_under_it() -> None:
    drawing = Drawing(("trapezius-upper",), beside=("supraspinatus", "trapezius-upper"))
    found = [muscle.slug for muscle in muscles_under(SHOULDER, drawing, load_atlas())]
    assert found == ["trapezius-upper", "supraspinatus"]


def test_where_nothing_is_drawn_there_is_no_muscle() -> None:
    assert slugs_under(Point(0, 0.5), "trapezius-upper") == []
