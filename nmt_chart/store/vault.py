"""The keys of a practice file: made, opened with a passphrase or a recovery code, given a new passphrase.

The database key is random; the key file beside the practice file holds it wrapped (see ``slots``). Nothing
here imports the database, so that the unlock window comes up fast. The key file belongs to the practice file
wherever it is copied; it is a file of its own because SQLCipher leaves no room for it within the database.
"""

from __future__ import annotations

import secrets
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from nmt_chart.store import tries
from nmt_chart.store.errors import (
    TooManyTriesError,
    VaultDamagedError,
    WrongPassphraseError,
)
from nmt_chart.store.file_kinds import keys_file, require_free_name, require_practice_file
from nmt_chart.store.key_file import KeySlots, read_key_file, write_key_file
from nmt_chart.store.passphrases import (
    MIN_PASSPHRASE,
    check_new_passphrase,
    new_recovery_code,
    normalized,
    recovery_secret,
)
from nmt_chart.store.safe_files import said_in_words
from nmt_chart.store.slots import KEY_BYTES, STANDARD, Cost, Slot, wrapped_slot
from nmt_chart.store.tries import seconds_to_wait

__all__ = [
    "MIN_PASSPHRASE",
    "Vault",
    "change_passphrase",
    "change_recovery_code",
    "check_new_passphrase",
    "create_vault",
    "open_vault",
    "open_vault_with_recovery_code",
    "seconds_to_wait",
]


@dataclass(frozen=True, slots=True)
class Vault:
    """The opened keys of the practice file ``file``; ``key`` are the 32 bytes that encrypt the database."""

    file: Path
    key: bytes = field(repr=False)
    slots: KeySlots = field(repr=False)


def create_vault(path: Path, passphrase: str, *, cost: Cost = STANDARD) -> tuple[Vault, str]:
    """Makes the keys of a new practice file ``path``; returns them and the recovery code to print.

    Raises PracticeExistsError where a file is already, and WeakPassphraseError. ``cost`` is lowered by tests
    alone: what is made with less than the standard can't be opened without saying so.
    """
    check_new_passphrase(passphrase)
    require_free_name(path)
    key, code = secrets.token_bytes(KEY_BYTES), new_recovery_code()
    slots = KeySlots.sealed(
        key,
        passphrase=wrapped_slot(key, normalized(passphrase), cost),
        recovery=wrapped_slot(key, recovery_secret(code), cost),
    )
    _set_aside(keys_file(path))
    write_key_file(path, slots)
    return Vault(path, key, slots), code


def open_vault(path: Path, passphrase: str, *, least: Cost = STANDARD) -> Vault:
    """The keys of ``path``; a wrong passphrase raises WrongPassphraseError and changes nothing.

    A file that is missing, empty, plain or junk, and keys that are missing or damaged, each raise their own
    UserError; after several wrong tries TooManyTriesError asks to wait.
    """
    slots = _slots(path, least)
    return _opened(path, slots, slots.passphrase, normalized(passphrase), "passphrase")


def open_vault_with_recovery_code(path: Path, code: str, *, least: Cost = STANDARD) -> Vault:
    """The same as ``open_vault``, with the recovery code that was printed when the practice was created."""
    slots = _slots(path, least)
    return _opened(path, slots, slots.recovery, recovery_secret(code), "recovery code")


def change_passphrase(path: Path, vault: Vault, new: str, *, cost: Cost = STANDARD) -> Vault:
    """Gives the practice file another passphrase; the recovery code stays.

    Until the new key file is whole on disk the old passphrase opens, from then on only the new one.
    """
    check_new_passphrase(new)
    slot = wrapped_slot(vault.key, normalized(new), cost)
    slots = KeySlots.sealed(vault.key, passphrase=slot, recovery=vault.slots.recovery)
    write_key_file(path, slots)
    tries.TRIES.succeeded(path)
    return replace(vault, slots=slots)


def change_recovery_code(path: Path, vault: Vault, *, cost: Cost = STANDARD) -> tuple[Vault, str]:
    """Gives the practice file another recovery code, which it returns; the passphrase stays."""
    code = new_recovery_code()
    slot = wrapped_slot(vault.key, recovery_secret(code), cost)
    slots = KeySlots.sealed(vault.key, passphrase=vault.slots.passphrase, recovery=slot)
    write_key_file(path, slots)
    return replace(vault, slots=slots), code


def _slots(path: Path, least: Cost) -> KeySlots:
    require_practice_file(path)
    return read_key_file(path, least)


def _opened(path: Path, slots: KeySlots, slot: Slot, secret: str, what: str) -> Vault:
    key = _tried(path, slot, secret, what)
    if not slots.belong_to(key):
        raise VaultDamagedError(path.name)
    return Vault(path, key, slots)


def _tried(path: Path, slot: Slot, secret: str, what: str) -> bytes:
    if wait := tries.TRIES.seconds_to_wait(path):
        raise TooManyTriesError(wait)
    try:
        key = slot.unwrapped(secret, what)
    except WrongPassphraseError:
        tries.TRIES.failed(path)
        raise
    tries.TRIES.succeeded(path)
    return key


def _set_aside(left_over: Path) -> None:
    """Keeps a key file that stands without its practice file: the practice may turn up again."""
    number = 1
    while left_over.exists():
        aside = left_over.with_name(f"{left_over.name}.{number}")
        if not aside.exists():
            with said_in_words(left_over), suppress(FileNotFoundError):
                left_over.rename(aside)
        number += 1
