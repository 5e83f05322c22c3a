"""Names for the parts of a control, by which tests and people who write scripts find them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QObject


def name_part(owner: QObject, part: QObject, value: object) -> None:
    """Name one part of a control after it: ``status.latent``; a control without a name has nameless parts."""
    part.setObjectName(f"{owner.objectName()}.{value}" if owner.objectName() else "")
