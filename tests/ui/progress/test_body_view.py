"""The bodies to look at: marks where they belong, and a tap that finds them."""

import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nmt_chart.bodymaps.closeups import on_whole_body
from nmt_chart.domain.body import Figure, Place, View
from nmt_chart.domain.compare import Outcome
from nmt_chart.domain.geometry import Point
from nmt_chart.reference import Reference
from nmt_chart.ui import theme
from nmt_chart.ui.data_colors import ACTIVE_MARK
from nmt_chart.ui.progress.body_pictures import BodyPictures
from nmt_chart.ui.progress.body_view import BodyView
from nmt_chart.ui.progress.outcome_sign import BETTER_MARK
from nmt_chart.ui.progress.shown_marks import ShownMark
from tests.builders import a_point, a_zone
from tests.ui.pixels import color_at, count_of


def describe(shown: ShownMark) -> str:
    return f"mark {shown.mark.label}"


@pytest.fixture(scope="session")
def pictures(reference: Reference) -> BodyPictures:
    return BodyPictures(reference.maps)


@pytest.fixture
def view(qtbot: QtBot, pictures: BodyPictures) -> BodyView:
    made = BodyView(pictures, describe)
    qtbot.addWidget(made)
    made.resize(560, 520)
    return made


def spot(view: BodyView, pictures: BodyPictures, place: Place) -> QPointF:
    return pictures.fit(view.size()).spot(place)


def tap(view: BodyView, at: QPointF) -> None:
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(round(at.x()), round(at.y())))


def test_a_place_and_its_spot_are_the_same_thing(view: BodyView, pictures: BodyPictures) -> None:
    fit = pictures.fit(view.size())
    place = Place(View.BACK, Point(0.06, 0.2))
    again = fit.place_at(fit.spot(place))
    assert again.view is View.BACK
    assert again.at.distance_to(place.at) < 0.001


def test_the_clients_right_is_at_the_left_in_front_and_at_the_right_behind(
    view: BodyView, pictures: BodyPictures
) -> None:
    fit = pictures.fit(view.size())
    shoulders = [Place(View.FRONT, Point(-0.08, 0.2)), Place(View.BACK, Point(0.08, 0.2))]
    assert [place.side.value for place in shoulders] == ["right", "right"]
    front, back = (fit.spot(place).x() for place in shoulders)
    middles = [fit.spot(Place(each, Point(0, 0.2))).x() for each in (View.FRONT, View.BACK)]
    assert front < middles[0] < middles[1] < back


def test_a_point_is_painted_at_its_place(view: BodyView, pictures: BodyPictures) -> None:
    point = a_point()
    view.show_marks([ShownMark(point)])
    at = spot(view, pictures, point.place)
    assert color_at(view, at.x() - 7, at.y()) == ACTIVE_MARK.name()


def test_an_outcome_is_painted_instead_of_the_mark(view: BodyView, pictures: BodyPictures) -> None:
    point = a_point()
    view.show_marks([ShownMark(point, Outcome.BETTER)])
    at = spot(view, pictures, point.place)
    assert color_at(view, at.x() - 7, at.y()) == BETTER_MARK.name()


def test_a_tap_on_a_point_tells_which(view: BodyView, pictures: BodyPictures, qtbot: QtBot) -> None:
    zone, point = a_zone(), a_point()
    view.show_marks([ShownMark(zone), ShownMark(point)])
    with qtbot.waitSignal(view.tapped) as told:
        tap(view, spot(view, pictures, point.place))
    assert told.args == [point.id]


def test_a_tap_in_a_zone_tells_which(view: BodyView, pictures: BodyPictures, qtbot: QtBot) -> None:
    zone = a_zone()
    view.show_marks([ShownMark(zone)])
    with qtbot.waitSignal(view.tapped) as told:
        tap(view, spot(view, pictures, Place(View.BACK, Point(0.04, 0.07))))
    assert told.args == [zone.id]


def test_a_tap_on_the_bare_body_tells_nothing(view: BodyView, pictures: BodyPictures, qtbot: QtBot) -> None:
    view.show_marks([ShownMark(a_point())])
    with qtbot.assertNotEmitted(view.tapped):
        tap(view, spot(view, pictures, Place(View.FRONT, Point(0.0, 0.45))))


def test_the_selected_mark_is_ringed(view: BodyView) -> None:
    point = a_point()
    view.show_marks([ShownMark(point)])
    before = count_of(view, theme.current().accent)
    view.select([point.id])
    assert count_of(view, theme.current().accent) > before + 20


def test_it_says_what_is_on_the_body(view: BodyView) -> None:
    view.show_marks([ShownMark(a_zone(number=2)), ShownMark(a_point(number=3))])
    assert view.accessibleDescription() == "mark B; mark 3"
    view.show_marks([])
    assert view.accessibleDescription() == "No marks"


def test_the_bodies_turn_dark_with_the_theme(view: BodyView, app: QApplication) -> None:
    light = color_at(view, 2, 2)
    theme.apply_theme(app, "dark")
    assert color_at(view, 2, 2) == theme.current().paper.name() != light


def test_the_picture_is_as_sharp_as_the_screen(pictures: BodyPictures) -> None:
    picture = pictures.picture(QSize(300, 280), 2.0)
    assert picture.size() == QSize(600, 560)
    assert picture.devicePixelRatio() == 2.0


def test_a_mark_of_a_close_up_is_painted_where_it_lies_on_the_body(
    view: BodyView, pictures: BodyPictures, qtbot: QtBot
) -> None:
    on_palm = a_point(place=Place(View.HANDS_PALMAR, Point(0.045, 0.09)))
    view.show_marks([ShownMark(on_palm)])
    at = spot(view, pictures, on_whole_body(on_palm.place))
    assert color_at(view, at.x() - 7, at.y()) == ACTIVE_MARK.name()
    with qtbot.waitSignal(view.tapped) as told:
        tap(view, at)
    assert told.args == [on_palm.id]


@pytest.mark.parametrize("figure", [Figure.MALE, Figure.FEMALE])
def test_a_mark_stands_on_the_figure_where_its_body_has_the_place(
    qtbot: QtBot, reference: Reference, figure: Figure
) -> None:
    pictures = BodyPictures(reference.maps)
    view = BodyView(pictures, describe)
    qtbot.addWidget(view)
    view.resize(560, 520)
    neutral = pictures.picture(view.size(), 1.0).toImage()
    bodies = reference.bodies(figure)
    pictures.show_bodies(bodies)
    assert pictures.picture(view.size(), 1.0).toImage() != neutral
    knee = "patella-centre-left"
    point = a_point(place=Place(View.FRONT, reference.maps[View.FRONT].landmarks[knee]))
    view.show_marks([ShownMark(point)])
    fit, drawn = pictures.fit(view.size()), bodies[View.FRONT].landmarks[knee]
    at = pictures.frames.drawn_in_scene(View.FRONT, drawn) * fit.scale + fit.origin
    assert color_at(view, at.x() - 7, at.y()) == ACTIVE_MARK.name()
    with qtbot.waitSignal(view.tapped) as told:
        tap(view, at)
    assert told.args == [point.id]


def test_side_views_are_drawn_when_they_are_wanted(reference: Reference) -> None:
    pictures = BodyPictures(reference.maps)
    assert set(pictures.frames.views) == {View.FRONT, View.BACK}
    size = QSize(400, 380)
    before = pictures.picture(size, 1.0).toImage()
    pictures.show_views({View.LEFT})
    assert set(pictures.frames.views) == {View.FRONT, View.BACK, View.LEFT}
    assert pictures.picture(size, 1.0).toImage() != before
    pictures.show_views(())
    assert pictures.picture(size, 1.0).toImage() == before
