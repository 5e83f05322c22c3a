"""Clients are found as a name, a number or an address is typed."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nmt_chart.domain.client import Client
from nmt_chart.store.search import digits, search_words
from nmt_chart.store.store import Store
from tests.builders import NOW, a_client, a_visit, an_alert, signed

PEOPLE = {
    "maria": {"given_name": "María José", "family_name": "Ñandú", "phone": "+1 (613) 555-0142"},
    "lukasz": {"given_name": "Łukasz", "family_name": "Wójcik", "email": "L.Wojcik@Example.org"},
    "obrien": {"given_name": "Sean", "family_name": "O\u2019Brien-Smith", "preferred_name": "Shay"},
    "anna": {"given_name": "Anna Lena", "family_name": "Größ", "phone": "٠١٢٣٤٥"},
    "layla": {"given_name": "ليلى", "family_name": "حسن"},
    "mara": {"given_name": "Mara", "family_name": "Quinn", "phone": "613.777.0001"},
}


@pytest.fixture
def people(store: Store) -> dict[str, str]:
    """Keep the people, the first seen last, and return their names by id."""
    bare = {"preferred_name": "", "phone": "", "email": "", "alerts": ()}
    clients = {
        name: a_client(**{**bare, **fields, "created_at": NOW - timedelta(days=at)})
        for at, (name, fields) in enumerate(PEOPLE.items())
    }
    with store.transaction() as records:
        records.clients.add_all(clients.values())
    return {client.id: name for name, client in clients.items()}


def found(store: Store, people: dict[str, str], text: str, *, limit: int = 60) -> list[str]:
    with store.reading() as records:
        return [people[line.id] for line in records.clients.search(text, limit=limit)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("mar", ["maria", "mara"]),
        ("MARÍ", ["maria"]),
        ("nandu", ["maria"]),
        ("Ñandu mar", ["maria"]),
        ("jose maria nan", ["maria"]),
        ("lukasz", ["lukasz"]),
        ("ŁUKASZ wojc", ["lukasz"]),
        ("l.wojcik@ex", ["lukasz"]),
        ("wojcik@example.org", []),
        ("obrien", ["obrien"]),
        ("o'brien", ["obrien"]),
        ("o\u2019brien-smith", ["obrien"]),
        ("smith", ["obrien"]),
        ("shay", ["obrien"]),
        ("gross", ["anna"]),
        ("anna-lena", ["anna"]),
        ("annalena", []),
        ("ليل", ["layla"]),
        ("613", ["maria", "mara"]),
        ("5550142", ["maria"]),
        ("613 555", ["maria"]),
        ("+1 (613) 555-0142", ["maria"]),
        ("613 mara", ["mara"]),
        ("2345", ["anna"]),
        ("٢٣٤٥", ["anna"]),
        ("andu", []),
        ("nobody", []),
        ("mar nobody", []),
        ("%", []),
        ("_", []),
        ("'; --", []),
        ("🙂", []),
    ],
)
def test_what_is_typed_finds_whom_it_should(
    store: Store, people: dict[str, str], text: str, names: list[str]
) -> None:
    assert found(store, people, text) == names


@pytest.mark.parametrize("text", ["", "   ", "\t", "-"])
def test_nothing_typed_finds_everybody_last_seen_first(
    store: Store, people: dict[str, str], text: str
) -> None:
    assert found(store, people, text) == list(PEOPLE)


def test_a_visit_moves_its_client_to_the_top(store: Store, people: dict[str, str]) -> None:
    mara = next(client_id for client_id, name in people.items() if name == "mara")
    with store.transaction() as records:
        client = records.clients.get(mara)  # type: ignore[arg-type]  # the ids of these clients
        records.visits.add(a_visit(client, service_at=NOW + timedelta(hours=1)))

    assert found(store, people, "")[:2] == ["mara", "maria"]
    assert found(store, people, "mar") == ["mara", "maria"]


def test_no_more_lines_come_than_asked_for(store: Store, people: dict[str, str]) -> None:
    assert found(store, people, "", limit=2) == ["maria", "lukasz"]


def test_archived_clients_are_found_among_themselves(store: Store, client: Client) -> None:
    from dataclasses import replace

    with store.transaction() as records:
        records.clients.put(replace(client, archived_at=NOW))

    with store.reading() as records:
        assert records.clients.search("maria") == ()
        (line,) = records.clients.search("maria", archived=True)
        assert line.is_archived
        assert (records.clients.count(), records.clients.count(archived=True)) == (0, 1)

    with store.transaction() as records:
        records.clients.put(client)
    with store.reading() as records:
        assert [line.id for line in records.clients.search("maria")] == [client.id]
        assert (records.clients.count(), records.clients.count(archived=True)) == (1, 0)


def test_a_changed_name_is_found_and_the_old_one_is_not(store: Store, client: Client) -> None:
    from dataclasses import replace

    with store.transaction() as records:
        records.clients.put(replace(client, given_name="Zoë", preferred_name="", email=""))

    with store.reading() as records:
        assert [line.id for line in records.clients.search("zoe")] == [client.id]
        assert records.clients.search("maria") == ()


def test_a_line_says_what_the_list_shows(store: Store) -> None:
    alerts = (an_alert(text="First"), an_alert(text="Second"))
    client = a_client(alerts=alerts)
    last = a_visit(client, service_at=NOW)
    with store.transaction() as records:
        records.clients.add(client)
        records.clients.add(a_client())
        records.visits.add(last)
        records.visits.add(signed(a_visit(client, service_at=NOW - timedelta(days=7))))

    with store.reading() as records:
        line = records.clients.summary(client.id)
        assert line in records.clients.search("")
    assert (line.name, line.phone, line.email) == (client.name, client.phone, client.email)
    assert (line.visits, line.unsigned_visits, line.last_visit_at) == (2, 1, last.service_at)
    assert (line.alerts, line.date_of_birth, line.is_archived) == (alerts, client.date_of_birth, False)


@given(st.text(min_size=1, max_size=12), st.text(max_size=12))
def test_a_client_is_found_by_each_word_of_any_name(given_name: str, family_name: str) -> None:
    if not given_name.strip():
        return
    client = a_client(given_name=given_name, family_name=family_name, preferred_name="", email="")
    words = search_words(client)

    assert words.startswith(" ")
    assert "  " not in words


def test_digits_of_any_script_are_digits() -> None:
    assert digits("+49 (0)30 / ٤٥٦-๗๘๙") == "49030456789"


@given(st.text(max_size=20))
def test_any_text_can_be_typed(text: str) -> None:
    from nmt_chart.store.search import matching

    assert all(str(condition) for condition in matching(text))
