"""What a tool is."""

from __future__ import annotations

from nmt_chart.ui.canvas.easel import Easel
from nmt_chart.ui.canvas.touch import Touch


class Tool:
    """Turns a gesture into one edit.

    Nothing of the chart changes before ``release``; until then a tool shows what it would do on the easel's
    preview. The preview is cleared for it before ``release`` and ``cancel``.
    """

    def __init__(self, easel: Easel) -> None:
        self.easel = easel

    def press(self, touch: Touch) -> None:
        """The gesture begins."""

    def move(self, touch: Touch) -> None:
        """The hand moved while pressing."""

    def release(self, touch: Touch) -> None:
        """The gesture is complete."""

    def cancel(self) -> None:
        """The gesture never was."""
