"""Keeps the order of Tab the order of the eye where widgets were made in another order."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def follow(anchor: QWidget, followers: Iterable[QWidget]) -> None:
    """Let Tab go from ``anchor`` through the followers in turn; the anchor need not take the focus itself."""
    for follower in followers:
        policy = anchor.focusPolicy()
        # Qt quietly refuses an anchor that takes no focus, although the chain runs through it.
        if policy == Qt.FocusPolicy.NoFocus:
            anchor.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        QWidget.setTabOrder(anchor, follower)
        anchor.setFocusPolicy(policy)
        anchor = follower
