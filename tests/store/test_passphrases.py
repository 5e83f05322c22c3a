"""A passphrase is long and not everybody's; beyond that it is the therapist's own."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nmt_chart.store.errors import WeakPassphraseError
from nmt_chart.store.passphrases import MIN_PASSPHRASE, new_recovery_code, recovery_secret
from nmt_chart.store.vault import check_new_passphrase


@pytest.mark.parametrize(
    "passphrase",
    [
        "seven calm hands at work",
        "correct horse battery and a lamp",
        "łódź i żółte kajaki",
        "我家后院有一棵很大很老的苹果树啊",
        "  spaces count  here  ",
        "🙂🌲🚲📚🎻🍎🪑🧵🔔🎈🧭🪁🥨🛶🏔",
        "x7Kp2mQz9LwRt4v",
    ],
)
def test_a_passphrase_of_fifteen_signs_of_any_kind_is_good(passphrase: str) -> None:
    check_new_passphrase(passphrase)


@pytest.mark.parametrize("passphrase", ["", "short", "fourteen signs", "e\u0301" * 14])
def test_a_short_passphrase_is_refused_with_its_length(passphrase: str) -> None:
    with pytest.raises(WeakPassphraseError, match=rf"{MIN_PASSPHRASE} characters or more; this one has \d+"):
        check_new_passphrase(passphrase)


@pytest.mark.parametrize(
    "passphrase",
    [
        "passwordpassword",
        "Password12345678",
        "P@ssw0rd P@ssw0rd 1!",
        "aaaaaaaaaaaaaaaaaaaa",
        "abababababababab",
        "123456789012345",
        "987654321098765",
        "qwertyuiopasdfgh",
        "abcdefghijklmnop",
        "correct horse battery staple",
        "massage therapist",
        "nmt chart password",
        "                    ",
        "1111 2222 1111 2222",
        "iloveyou iloveyou",
    ],
)
def test_what_everybody_tries_first_is_refused(passphrase: str) -> None:
    with pytest.raises(WeakPassphraseError, match="among the first"):
        check_new_passphrase(passphrase)


@given(st.text(min_size=0, max_size=40))
def test_any_text_is_taken_or_refused_in_words(passphrase: str) -> None:
    with suppress(WeakPassphraseError):
        check_new_passphrase(passphrase)
        assert len(passphrase) >= MIN_PASSPHRASE


def test_recovery_codes_are_grouped_and_have_no_signs_that_look_alike() -> None:
    codes = {new_recovery_code() for _ in range(200)}

    assert len(codes) == 200
    for code in codes:
        assert [len(group) for group in code.split("-")] == [4] * 6
        assert not set("ILOU") & set(code)
        assert recovery_secret(code.lower()) == code.replace("-", "")
