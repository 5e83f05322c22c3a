"""Painting: strokes and lassos on the body become areas, joined, cut out, and clipped to the outline.

The only module that knows shapely; import it where painting starts, not at the top of the program.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

import shapely
from shapely.geometry import LineString, MultiPolygon
from shapely.geometry import Point as ShapelyPoint
from shapely.geometry import Polygon as ShapelyPolygon
from shapely.geometry.base import BaseGeometry

from nmt_chart.domain.geometry import Curve, Point, Polygon, Ring
from nmt_chart.domain.warp import Warp

SMOOTHING = 0.0004
"""Painted edges are simplified by this much stature (0.7 mm on a person)."""

SMALLEST = 0.000004
"""Crumbs below this area (square stature, about 2 x 2 mm on a hundred) are dropped."""

BRUSH_RADII = (0.006, 0.012, 0.022, 0.04)
"""Brush sizes in stature: fingertip, thumb, three fingers, hand."""

_SEAM = 0.0012
"""Neighbors may leave gaps of this much stature between them."""

_KEPT_WHEN_SOFTENED = 0.88
"""Share of an area that rounding its corners may leave of it at the least."""

Named = TypeVar("Named")


class Surface:
    """The body surface shown in one view: what painting is clipped to."""

    def __init__(self, outline: Sequence[Curve]) -> None:
        self._shape = shapely.union_all([_valid(ShapelyPolygon(_coords(c.flattened()))) for c in outline])
        shapely.prepare(self._shape)

    @property
    def size(self) -> float:
        """Area in square stature."""
        return float(self._shape.area)

    def stroke(
        self, points: Sequence[Point], radius: float, *, seen_through: Warp | None = None
    ) -> tuple[Polygon, ...]:
        """What a round brush covers on its way through ``points``; a single point is a dab.

        ``seen_through`` is the warp of the figure it is painted on: the brush is round there.
        """
        if seen_through is None:
            return self._clipped(_brushed(points, radius))
        seen = _brushed([seen_through.from_neutral(point) for point in points], radius)
        return self._clipped(_carried_back(seen, seen_through))

    def lasso(self, points: Ring) -> tuple[Polygon, ...]:
        """What a closed line drawn by hand encloses; loops of the line count once."""
        if len(points) < 3:
            return ()
        return self._clipped(_valid(ShapelyPolygon(_coords(points))))

    def clipped(self, polygons: Iterable[Polygon]) -> tuple[Polygon, ...]:
        """The part of ``polygons`` that lies on the body."""
        return self._clipped(_shape(polygons))

    def _clipped(self, shape: BaseGeometry) -> tuple[Polygon, ...]:
        return _polygons(shapely.intersection(shape, self._shape))


class Parts(Generic[Named]):
    """Named pieces of a surface; says how much of each an area covers."""

    def __init__(self, parts: Iterable[tuple[Named, Sequence[Curve]]]) -> None:
        self._names: list[Named] = []
        shapes: list[BaseGeometry] = []
        for name, curves in parts:
            self._names.append(name)
            shapes.append(shapely.union_all([_valid(ShapelyPolygon(_coords(c.flattened()))) for c in curves]))
        self._tree = shapely.STRtree(shapes)

    def covered_by(self, area: Iterable[Polygon]) -> list[tuple[Named, float]]:
        """Each part that ``area`` covers some of, with how much in square stature."""
        shape = _shape(area)
        found = self._tree.query(shape, predicate="intersects")
        sizes = shapely.area(shapely.intersection(shape, self._tree.geometries[found]))
        pairs = zip(found.tolist(), sizes.tolist(), strict=True)
        return [(self._names[at], size) for at, size in pairs if size > 0]


def joined(one: Iterable[Polygon], other: Iterable[Polygon]) -> tuple[Polygon, ...]:
    """Both areas as one, without seams."""
    return _polygons(shapely.union(_shape(one), _shape(other)))


def without(area: Iterable[Polygon], eraser: Iterable[Polygon]) -> tuple[Polygon, ...]:
    """``area`` with ``eraser`` cut out of it."""
    return _polygons(shapely.difference(_shape(area), _shape(eraser)))


def rubbed(area: Iterable[Polygon], points: Sequence[Point], radius: float) -> tuple[Polygon, ...]:
    """``area`` after a round eraser went through ``points``."""
    return _polygons(shapely.difference(_shape(area), _brushed(points, radius)))


def merged(shapes: Iterable[Sequence[Curve]], *, rounding: float) -> tuple[Polygon, ...]:
    """Closed shapes as one area without seams, outer corners rounded by up to ``rounding`` stature."""
    parts = [_valid(ShapelyPolygon(_coords(curve.flattened()))) for curves in shapes for curve in curves]
    whole = shapely.buffer(shapely.buffer(shapely.union_all(parts), _SEAM), -_SEAM)
    return _polygons(shapely.union_all([_softened(piece, rounding) for piece in _pieces(whole)]))


def shared_size(one: Iterable[Polygon], other: Iterable[Polygon]) -> float:
    """Square stature that lies in both areas."""
    return float(shapely.intersection(_shape(one), _shape(other)).area)


def inner_point(area: Iterable[Polygon]) -> Point:
    """A point well inside the largest piece, for a letter or the end of a line."""
    largest = max(_pieces(_shape(area)), key=lambda piece: float(piece.area))
    found = shapely.maximum_inscribed_circle(largest, tolerance=0.002).coords[0]
    return Point(float(found[0]), float(found[1])).rounded()


def _softened(piece: BaseGeometry, radius: float) -> BaseGeometry:
    """Rounds outer corners and stays within; halves the radius until hardly anything is lost."""
    rounded = shapely.buffer(shapely.buffer(piece, -radius), radius)
    is_whole = rounded.area >= _KEPT_WHEN_SOFTENED * piece.area
    return rounded if is_whole or radius < SMOOTHING else _softened(piece, radius / 2)


def _brushed(points: Sequence[Point], radius: float) -> BaseGeometry:
    if len(points) == 1:
        return ShapelyPoint(points[0].x, points[0].y).buffer(radius, quad_segs=12)
    return LineString(_coords(points)).buffer(radius, quad_segs=12)


def _carried_back(shape: BaseGeometry, warp: Warp) -> BaseGeometry:
    """What ``shape``, drawn on a figure, covers of the neutral one; its long edges bend with the body."""
    fine = shapely.segmentize(shape, warp.cell)
    return _shape(_back(piece, warp) for piece in _pieces(fine))


def _back(piece: ShapelyPolygon, warp: Warp) -> Polygon:
    exterior, *holes = (
        tuple(map(warp.to_neutral, _ring(ring.coords))) for ring in (piece.exterior, *piece.interiors)
    )
    return Polygon(exterior, tuple(holes))


def _polygons(shape: BaseGeometry) -> tuple[Polygon, ...]:
    smooth = _valid(shapely.set_precision(shapely.simplify(shape, SMOOTHING), 0.00001))
    pieces = [_polygon(piece) for piece in _pieces(smooth) if piece.area >= SMALLEST]
    return tuple(sorted(pieces, key=lambda piece: (piece.bounds.top, piece.bounds.left)))


def _polygon(piece: ShapelyPolygon) -> Polygon:
    holes = [hole for hole in piece.interiors if ShapelyPolygon(hole).area >= SMALLEST]
    return Polygon(_ring(piece.exterior.coords), tuple(_ring(hole.coords) for hole in holes)).rounded()


def _ring(coords: Iterable[Sequence[float]]) -> Ring:
    points = [Point(float(c[0]), float(c[1])) for c in coords]
    return tuple(points[:-1])


def _pieces(shape: BaseGeometry) -> list[ShapelyPolygon]:
    if isinstance(shape, ShapelyPolygon):
        return [] if shape.is_empty else [shape]
    return [piece for part in getattr(shape, "geoms", ()) for piece in _pieces(part)]


def _shape(polygons: Iterable[Polygon]) -> BaseGeometry:
    parts = [_valid(ShapelyPolygon(_coords(p.exterior), [_coords(h) for h in p.holes])) for p in polygons]
    return shapely.union_all(parts) if parts else MultiPolygon()


def _valid(shape: BaseGeometry) -> BaseGeometry:
    return shape if shape.is_valid else shapely.make_valid(shape)


def _coords(points: Iterable[Point]) -> list[tuple[float, float]]:
    return [(point.x, point.y) for point in points]
