"""Identities: made here, before anything is saved, so that saving twice is harmless."""

from __future__ import annotations

from typing import NewType
from uuid import uuid4

ClientId = NewType("ClientId", str)
AlertId = NewType("AlertId", str)
EpisodeId = NewType("EpisodeId", str)
VisitId = NewType("VisitId", str)
AddendumId = NewType("AddendumId", str)
MarkId = NewType("MarkId", str)
EditId = NewType("EditId", str)


def new_id() -> str:
    """A fresh identity: 32 lowercase hexadecimal digits; wrap it in the type it is for."""
    return uuid4().hex
