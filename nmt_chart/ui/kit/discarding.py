"""Taking a widget off the page for good."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def discard(widget: QWidget) -> None:
    """Takes a widget out of its parent and deletes it.

    It is hidden first: a layout shows what it was given a moment later, and by then it would come up as a
    window of its own and take the keys.
    """
    widget.hide()
    widget.setParent(None)
    widget.deleteLater()
