"""Small PDF documents whose pages are told apart by their color."""

from io import BytesIO

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

COLORS = ("#c2362f", "#2e9e6b", "#4d6fa8", "#b7791f")
LETTER = (612.0, 792.0)
A4 = (595.28, 841.89)


def a_pdf(pages: int = 2, size: tuple[float, float] = LETTER) -> bytes:
    """Return a document whose every page has a colored square of one inch in its middle."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=size, invariant=1)
    for number in range(pages):
        canvas.setFillColor(HexColor(COLORS[number]))
        canvas.rect(size[0] / 2 - 36, size[1] / 2 - 36, 72, 72, stroke=0, fill=1)
        canvas.showPage()
    canvas.save()
    return out.getvalue()
