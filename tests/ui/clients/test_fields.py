"""The table of fields and the client it makes."""

from dataclasses import fields, replace

from nmt_chart.domain.client import Client, Consent, Intake
from nmt_chart.domain.ids import ClientId
from nmt_chart.ui.clients.fields import ALL_FIELDS, changed_client, new_client, values_of
from tests.builders import NOW, a_client, an_alert

NOT_TYPED = {"id", "created_at", "alerts", "archived_at", "intake", "consent"}


def test_everything_a_client_holds_can_be_typed() -> None:
    own = {field.name for field in fields(Client)} - NOT_TYPED
    grouped = {f"intake.{field.name}" for field in fields(Intake)}
    grouped |= {f"consent.{field.name}" for field in fields(Consent)}
    assert {field.path for field in ALL_FIELDS} == own | grouped


def test_a_client_made_from_its_own_values_is_the_same() -> None:
    client = a_client()
    assert changed_client(client, values_of(client), client.alerts) == client
    assert new_client(client.id, client.created_at, values_of(client), client.alerts) == client


def test_a_new_client_holds_what_was_typed_and_nothing_else() -> None:
    alert = an_alert()
    empty = a_client(
        preferred_name="",
        pronouns="",
        date_of_birth=None,
        phone="",
        email="",
        address="",
        emergency_contact="",
        intake=Intake(),
        contraindications="",
        consent=Consent(),
        alerts=(),
    )
    values = values_of(replace(empty, given_name="", family_name="Óvári"))
    made = new_client(ClientId("c1"), NOW, values, (alert,))
    assert made == Client(ClientId("c1"), "", "Óvári", NOW, alerts=(alert,))
