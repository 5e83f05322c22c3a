"""The pages of a PDF as pictures; the only place that knows pdfium."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_BGRX = 3
"""pdfium's number for four bytes a pixel, blue first, the last unused; Qt calls it RGB32."""


class PdfPages:
    """A PDF document to look at. Scales are pixels to a point (1/72 inch).

    It is opened for each picture, which takes less than a millisecond, so nothing stays open behind it.
    """

    def __init__(self, data: bytes) -> None:
        self._data = data
        with closing(_opened(data)) as document:
            sizes = [document.get_page_size(number) for number in range(len(document))]
        self.sizes = tuple(QSizeF(width, height) for width, height in sizes)

    def __len__(self) -> int:
        return len(self.sizes)

    def picture(self, number: int, scale: float) -> QImage:
        """A whole page, counted from 0."""
        return self._rendered(number, scale)

    def bands(self, number: int, scale: float, rows: int) -> Iterator[tuple[int, QImage]]:
        """A page in strips of at most ``rows`` pixels from the top, each with the row it starts at.

        A sheet at the resolution of a printer would take a hundred megabytes in one piece.
        """
        height = ceil(self.sizes[number].height() * scale)
        for top in range(0, height, rows):
            below = max(height - top - rows, 0)
            yield top, self._rendered(number, scale, above=top, below=below)

    def _rendered(self, number: int, scale: float, *, above: int = 0, below: int = 0) -> QImage:
        crop = (0, _points_to_cut(below, scale), 0, _points_to_cut(above, scale))
        with closing(_opened(self._data)) as document:
            bitmap = document[number].render(scale=scale, crop=crop, force_bitmap_format=_BGRX)
            pixels, size = bytes(bitmap.buffer), (bitmap.width, bitmap.height, bitmap.stride)
            bitmap.close()
        return QImage(pixels, *size, QImage.Format.Format_RGB32).copy()


def _opened(data: bytes) -> PdfDocument:
    # Loaded with the first document, not with the window.
    import pypdfium2

    return pypdfium2.PdfDocument(data)


def _points_to_cut(rows: int, scale: float) -> float:
    """The points that pdfium, which rounds up, turns into exactly so many rows."""
    return max(rows - 0.5, 0.0) / scale
