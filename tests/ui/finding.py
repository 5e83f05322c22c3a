"""Finds the parts of a screen by their kind and name."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

Part = TypeVar("Part", bound=QObject)


def found(within: QObject, kind: type[Part], name: str = "") -> Part:
    """Return the part of that kind and name; it must be there."""
    part = within.findChild(kind, name) if name else within.findChild(kind)
    assert part is not None, name or kind
    return part


def to_act_on(page: QWidget) -> list[QWidget]:
    """Return all visible parts that Tab reaches."""
    parts = page.findChildren(QWidget)
    return [part for part in parts if part.isVisible() and part.focusPolicy() & Qt.FocusPolicy.TabFocus]


def assert_named(page: QWidget) -> None:
    """Everything to act on has a name of its own and can be heard."""
    names = [part.objectName() for part in to_act_on(page)]
    assert names
    assert all(names)
    assert len(names) == len(set(names))
    unheard = [part.objectName() for part in to_act_on(page) if not part.accessibleName()]
    assert not unheard
