"""The pick-lists of the record: each term has a value that is stored and a label that is shown.

Sources: the words of charting practice (Simons; Fernandez-de-las-Penas and Dommerholt 2018 for what makes a
trigger point active: the client recognizes the pain).
"""

from __future__ import annotations

from enum import StrEnum
from typing import Self


class Term(StrEnum):
    """One word of a pick-list; equal to its stored value, shown by its ``label``."""

    label: str

    def __new__(cls, value: str, label: str = "") -> Self:
        """A member of the list; called with a stored value alone it finds the member."""
        term = str.__new__(cls, value)
        term._value_ = value
        term.label = label
        return term


class Status(Term):
    """What a trigger point does today."""

    ACTIVE = "active", "Active"
    LATENT = "latent", "Latent"
    SATELLITE = "satellite", "Satellite"
    RESOLVED = "resolved", "Resolved"


class Familiar(Term):
    """Whether pressure on the point reproduces pain the client knows."""

    YES = "yes", "Yes"
    NO = "no", "No"
    NOT_ASKED = "not-asked", "Not asked"


class Sign(Term):
    """What the hand finds at a trigger point."""

    TAUT_BAND = "taut-band", "Taut band"
    NODULE = "nodule", "Nodule"
    REFERRED_PAIN = "referred-pain", "Referred pain"
    JUMP_SIGN = "jump-sign", "Jump sign"
    TWITCH = "local-twitch-response", "Local twitch"
    WEAKNESS = "weakness", "Weakness"
    LIMITED_STRETCH = "limited-stretch", "Limited stretch"
    SKIN_RESISTANCE = "skin-rolling-resistance", "Skin rolling resistance"
    SWELLING = "swelling", "Swelling"
    AUTONOMIC = "autonomic-signs", "Autonomic signs"


class Technique(Term):
    """What was done to a trigger point."""

    PRESSURE_RELEASE = "trigger-point-pressure-release", "Trigger point pressure release"
    ISCHEMIC_COMPRESSION = "ischemic-compression", "Ischemic compression"
    PINCER = "pincer-compression", "Pincer compression"
    STRIPPING = "stripping", "Stripping"
    FRICTION = "cross-fiber-friction", "Cross-fiber friction"
    MYOFASCIAL_RELEASE = "myofascial-release", "Myofascial release"
    MUSCLE_ENERGY = "muscle-energy", "Muscle energy"
    POSITIONAL_RELEASE = "positional-release", "Positional release"
    STRETCH = "stretch", "Stretch"
    HEAT = "heat", "Heat"
    COLD = "cold", "Cold"


class Means(Term):
    """What the therapist worked with."""

    FINGER = "finger", "Finger"
    THUMB = "thumb", "Thumb"
    KNUCKLE = "knuckle", "Knuckle"
    ELBOW = "elbow", "Elbow"
    TOOL = "tool", "Tool"


class Response(Term):
    """How the point answered the treatment."""

    SOFTENED = "softened", "Softened"
    REFERRED = "referred", "Referred"
    TWITCHED = "twitched", "Twitched"
    NO_CHANGE = "no-change", "No change"


class ZoneKind(Term):
    """What the client feels in a painted area."""

    PAIN = "pain", "Pain"
    REFERRED = "referred", "Referred pain"
    SPILLOVER = "spillover", "Spillover"
    NUMBNESS = "numbness", "Numbness"
    TINGLING = "tingling", "Tingling"
    BURNING = "burning", "Burning"


class Quality(Term):
    """The client's word for a pain."""

    ACHING = "aching", "Aching"
    DULL = "dull", "Dull"
    DEEP = "deep", "Deep"
    TIGHT = "tight", "Tight"
    CRAMPING = "cramping", "Cramping"
    THROBBING = "throbbing", "Throbbing"
    PRESSING = "pressing", "Pressing"
    SHARP = "sharp", "Sharp"
    STABBING = "stabbing", "Stabbing"
    SHOOTING = "shooting", "Shooting"
    STINGING = "stinging", "Stinging"
    TENDER = "tender", "Tender"


class MarkChange(Term):
    """What became of a mark since the visit it was taken over from."""

    BETTER = "better", "Better"
    SAME = "same", "Same"
    WORSE = "worse", "Worse"
    GONE = "gone", "Gone"


class AlertKind(Term):
    """How much an alert asks for before touching."""

    STOP = "stop", "Stop"
    CAUTION = "caution", "Caution"


class Factor(Term):
    """A suspected cause behind an episode."""

    TRIGGER_POINTS = "trigger-points", "Trigger points"
    ISCHEMIA = "ischemia", "Ischemia"
    NERVE = "nerve", "Nerve compression or entrapment"
    POSTURE = "posture", "Posture"
    BIOMECHANICS = "biomechanics", "Biomechanics and gait"
    STRESS = "stress", "Stress"
    NUTRITION = "nutrition", "Nutrition"
    OLD_INJURY = "old-injury", "Old unhealed injury"
