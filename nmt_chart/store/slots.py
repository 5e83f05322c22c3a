"""A key slot: the database key, wrapped under a key that is made of a passphrase or a recovery code."""

from __future__ import annotations

import json
import secrets
from base64 import b64decode, b64encode
from dataclasses import asdict, dataclass, replace
from typing import Any

from nmt_chart.store.errors import WrongPassphraseError

KEY_BYTES = 32
_PURPOSE = "nmt-chart/key-slot"
_SALT_BYTES = 16
_NONCE_BYTES = 12
_WRAPPED_BYTES = KEY_BYTES + 16
_LARGEST_KIB = 2 * 1024 * 1024
_MOST_PASSES = 100
_MOST_LANES = 64


@dataclass(frozen=True, slots=True)
class Cost:
    """What one try at a passphrase costs: Argon2id memory in KiB, passes over it, and lanes."""

    memory_kib: int
    passes: int
    lanes: int

    def is_at_least(self, other: Cost) -> bool:
        """Whether no part of it is below ``other``."""
        return (
            self.memory_kib >= other.memory_kib and self.passes >= other.passes and self.lanes >= other.lanes
        )

    @property
    def is_sane(self) -> bool:
        """Whether an ordinary machine can pay it, so that a strange key file can't exhaust the memory."""
        return self.memory_kib <= _LARGEST_KIB and self.passes <= _MOST_PASSES and self.lanes <= _MOST_LANES


STANDARD = Cost(memory_kib=64 * 1024, passes=3, lanes=4)
"""About 0.2 s on a small machine; key files with less are refused."""


@dataclass(frozen=True, slots=True)
class Slot:
    """The database key wrapped with AES-GCM under a key that Argon2id makes of a secret."""

    cost: Cost
    salt: bytes
    nonce: bytes
    wrapped: bytes

    def unwrapped(self, secret: str, what: str) -> bytes:
        """The database key; a secret that is not the slot's raises WrongPassphraseError about ``what``."""
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        try:
            return AESGCM(_derived(secret, self.salt, self.cost)).decrypt(
                self.nonce, self.wrapped, _bound(self)
            )
        except InvalidTag:
            raise WrongPassphraseError(what) from None


def wrapped_slot(key: bytes, secret: str, cost: Cost) -> Slot:
    """A slot that gives ``key`` to whoever knows ``secret``."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    empty = Slot(cost, secrets.token_bytes(_SALT_BYTES), secrets.token_bytes(_NONCE_BYTES), b"")
    cipher = AESGCM(_derived(secret, empty.salt, cost))
    return replace(empty, wrapped=cipher.encrypt(empty.nonce, key, _bound(empty)))


def slot_as_plain(slot: Slot) -> dict[str, Any]:
    """A slot as values that JSON can hold."""
    return {
        "argon2id": asdict(slot.cost),
        "salt": b64encode(slot.salt).decode(),
        "nonce": b64encode(slot.nonce).decode(),
        "wrapped": b64encode(slot.wrapped).decode(),
    }


def slot_from_plain(plain: dict[str, Any]) -> Slot:
    """A slot back from plain values; raises ValueError, KeyError or TypeError when they make none."""
    cost = Cost(**{name: _whole_number(value) for name, value in plain["argon2id"].items()})
    return Slot(
        cost,
        _bytes(plain["salt"], _SALT_BYTES),
        _bytes(plain["nonce"], _NONCE_BYTES),
        _bytes(plain["wrapped"], _WRAPPED_BYTES),
    )


def _derived(secret: str, salt: bytes, cost: Cost) -> bytes:
    from argon2.low_level import Type, hash_secret_raw

    return hash_secret_raw(
        secret.encode("utf-8", "surrogatepass"),
        salt,
        time_cost=cost.passes,
        memory_cost=cost.memory_kib,
        parallelism=cost.lanes,
        hash_len=KEY_BYTES,
        type=Type.ID,
    )


def _bound(slot: Slot) -> bytes:
    """What the wrapped key is tied to, so that it opens with no other cost or salt."""
    return json.dumps([_PURPOSE, asdict(slot.cost), slot.salt.hex()], sort_keys=True).encode()


def _whole_number(value: object) -> int:
    if type(value) is not int or value < 1:
        raise ValueError("a cost is a whole number")
    return value


def _bytes(text: str, size: int) -> bytes:
    data = b64decode(text, validate=True)
    if len(data) != size:
        raise ValueError("a part of a slot has the wrong size")
    return data
