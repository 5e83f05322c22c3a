"""The key file: both slots, a digest that tells damage from a wrong passphrase, and the seal of their key."""

from __future__ import annotations

import hashlib
import hmac
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from nmt_chart.store.errors import KeysMissingError, NewerFileError, UnreadableFileError, VaultDamagedError
from nmt_chart.store.file_kinds import keys_file
from nmt_chart.store.safe_files import replace_file, said_in_words
from nmt_chart.store.slots import Cost, Slot, slot_as_plain, slot_from_plain

FORMAT = "nmt-chart/keys"
VERSION = 1
_LARGEST_FILE = 64 * 1024


@dataclass(frozen=True, slots=True)
class KeySlots:
    """The slots of a key file; ``seal`` shows whoever knows the key that both belong to it."""

    passphrase: Slot
    recovery: Slot
    seal: bytes

    @classmethod
    def sealed(cls, key: bytes, *, passphrase: Slot, recovery: Slot) -> Self:
        """Both slots with the seal of ``key``."""
        return cls(passphrase, recovery, _seal(key, _plain(passphrase, recovery)))

    def belong_to(self, key: bytes) -> bool:
        """Whether both slots were made for ``key``."""
        return hmac.compare_digest(self.seal, _seal(key, _plain(self.passphrase, self.recovery)))

    def as_text(self) -> str:
        """The content of the key file."""
        content = _content(_plain(self.passphrase, self.recovery), self.seal.hex())
        return json.dumps({**content, "sha256": _digest(content)}, indent=1, sort_keys=True) + "\n"


def write_key_file(path: Path, slots: KeySlots) -> None:
    """Puts the key file of the practice file ``path`` on disk; the old one stays until it is done."""
    replace_file(keys_file(path), slots.as_text().encode())


def read_key_file(path: Path, least: Cost) -> KeySlots:
    """The slots of the practice file ``path``.

    Raises VaultDamagedError for anything that can't be right, a cost below ``least`` included, and
    NewerFileError for a form of a later program.
    """
    file = keys_file(path)
    if not file.exists():
        raise KeysMissingError(path.name)
    with said_in_words(file, protected=UnreadableFileError), file.open("rb") as stream:
        data = stream.read(_LARGEST_FILE + 1)
    try:
        content = json.loads(data.decode())
        if content["format"] == FORMAT and content["version"] > VERSION:
            raise NewerFileError(file.name)
        slots = _slots(content)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise VaultDamagedError(path.name) from None
    costs = (slots.passphrase.cost, slots.recovery.cost)
    if len(data) > _LARGEST_FILE or not all(cost.is_at_least(least) and cost.is_sane for cost in costs):
        raise VaultDamagedError(path.name)
    return slots


def _slots(content: dict[str, Any]) -> KeySlots:
    plain, seal = content["slots"], content["seal"]
    whole = _content(plain, seal)
    if content != {**whole, "sha256": _digest(whole)}:
        raise ValueError("the digest is not that of the content")
    return KeySlots(
        slot_from_plain(plain["passphrase"]), slot_from_plain(plain["recovery"]), bytes.fromhex(seal)
    )


def _plain(passphrase: Slot, recovery: Slot) -> dict[str, Any]:
    return {"passphrase": slot_as_plain(passphrase), "recovery": slot_as_plain(recovery)}


def _content(plain: dict[str, Any], seal: str) -> dict[str, Any]:
    return {"format": FORMAT, "version": VERSION, "slots": plain, "seal": seal}


def _seal(key: bytes, plain: dict[str, Any]) -> bytes:
    return hmac.new(key, _canonical({"format": FORMAT, "slots": plain}), hashlib.sha256).digest()


def _digest(content: dict[str, Any]) -> str:
    return hashlib.sha256(_canonical(content)).hexdigest()


def _canonical(content: dict[str, Any]) -> bytes:
    return json.dumps(content, sort_keys=True).encode()
