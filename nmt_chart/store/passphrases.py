"""What makes a passphrase good enough, and the recovery code that is printed."""

from __future__ import annotations

import secrets
import unicodedata

from nmt_chart.store.errors import WeakPassphraseError

MIN_PASSPHRASE = 15
"""Shortest passphrase in characters (NIST SP 800-63B-4 for a single factor)."""

_CODE_SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_CODE_LENGTH = 24
_CODE_GROUP = 4
_MISREAD = str.maketrans("OIL", "011")

_COMMONEST = frozenset(
    {
        "correcthorsebatterystaple",
        "iloveyousomuch",
        "iloveyouforever",
        "letmeinletmein",
        "neuromusculartherapy",
        "onceuponatime",
        "passwordisthis",
        "thisisapassphrase",
        "thisismypassphrase",
        "thisismypassword",
        "thequickbrownfox",
        "thequickbrownfoxjumpsoverthelazydog",
        "tobeornottobe",
        "tobeornottobethatisthequestion",
        "trustno1trustno1",
        "welcometothejungle",
        "massagetherapist",
        "massagetherapy",
    }
)
_EASY_WORDS = (
    *("password", "passwort", "passphrase", "passw0rd", "p@ssword", "p@ssw0rd", "welcome", "letmein"),
    *("iloveyou", "qwerty", "qwertz", "azerty", "administrator", "admin", "nmtchart", "nmt", "chart"),
    *("massage", "therapist", "therapy", "secret", "login", "access", "master", "monkey", "dragon"),
    *("football", "baseball", "sunshine", "princess", "test", "hello", "abc", "qaz", "wsx", "q2w3e4r"),
)
_RUNS = tuple(
    run * 4
    for forward in ("abcdefghijklmnopqrstuvwxyz", "0123456789", "1234567890", "qwertyuiopasdfghjklzxcvbnm")
    for run in (forward, forward[::-1])
)


def check_new_passphrase(passphrase: str) -> None:
    """Raises WeakPassphraseError unless the passphrase is long enough and not among the commonest."""
    text = normalized(passphrase)
    if len(text) < MIN_PASSPHRASE:
        raise WeakPassphraseError(
            f"The passphrase needs {MIN_PASSPHRASE} characters or more; this one has {len(text)}. "
            "Four or five words that only you would put together are easy to keep in mind."
        )
    if _is_easily_guessed(text):
        raise WeakPassphraseError(
            "This passphrase is among the first that anyone would try. "
            "Choose four or five words that only you would put together."
        )


def normalized(passphrase: str) -> str:
    """The passphrase so that the same signs typed on another keyboard or system are equal."""
    return unicodedata.normalize("NFC", passphrase)


def new_recovery_code() -> str:
    """A random code of 120 bits in groups, without signs that are easily taken for others."""
    signs = "".join(secrets.choice(_CODE_SIGNS) for _ in range(_CODE_LENGTH))
    return "-".join(signs[at : at + _CODE_GROUP] for at in range(0, _CODE_LENGTH, _CODE_GROUP))


def recovery_secret(code: str) -> str:
    """The code as a person typed it, in the form that counts: groups, case and O for 0 don't matter."""
    return "".join(sign for sign in code.upper() if sign.isalnum()).translate(_MISREAD)


def _is_easily_guessed(text: str) -> bool:
    plain = "".join(sign for sign in text.casefold() if not sign.isspace())
    return (
        plain in _COMMONEST
        or len(set(plain)) < 5
        or _repeats(plain)
        or any(plain in run for run in _RUNS)
        or not _without_easy_words(plain)
    )


def _repeats(plain: str) -> bool:
    """Whether the text is a piece of up to 10 signs said again and again."""
    return any(plain == (plain[:size] * len(plain))[: len(plain)] for size in range(1, 11))


def _without_easy_words(plain: str) -> str:
    """What is left of the text when words that everybody tries and their numbers and signs are taken out."""
    for word in _EASY_WORDS:
        plain = plain.replace(word, " ")
    return "".join(sign for sign in plain if sign.isalpha() or not sign.isascii())
