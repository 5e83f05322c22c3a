"""What the database itself refuses: any change of a signed visit, and signing what is not confirmed."""

from __future__ import annotations

from sqlalchemy import Connection

SIGNED = "the visit is signed"
DRAFT = "the visit is a draft"
UNCONFIRMED = "marks are unconfirmed"


def _is_signed(visit: str) -> str:
    return f"EXISTS (SELECT 1 FROM visit WHERE id = {visit} AND signed_at IS NOT NULL)"  # noqa: S608 - no data


def _replaces_signed(table: str) -> str:
    """Whether a row with the new one's id hangs on a signed visit: REPLACE would take it away unseen."""
    return (
        f"EXISTS (SELECT 1 FROM {table} AS old JOIN visit ON visit.id = old.visit_id "  # noqa: S608 - no data
        "WHERE old.id = NEW.id AND visit.signed_at IS NOT NULL)"
    )


def _trigger(name: str, event_and_table: str, condition: str, refusal: str) -> str:
    return (
        f"CREATE TRIGGER {name} BEFORE {event_and_table} FOR EACH ROW WHEN {condition} "
        f"BEGIN SELECT RAISE(ABORT, '{refusal}'); END"
    )


def _frozen_with_the_visit(table: str) -> tuple[str, ...]:
    old, new, replaced = _is_signed("OLD.visit_id"), _is_signed("NEW.visit_id"), _replaces_signed(table)
    return (
        _trigger(f"{table}_insert", f"INSERT ON {table}", f"{new} OR {replaced}", SIGNED),
        _trigger(f"{table}_update", f"UPDATE ON {table}", f"{old} OR {new} OR {replaced}", SIGNED),
        _trigger(f"{table}_delete", f"DELETE ON {table}", old, SIGNED),
    )


TRIGGERS = (
    _trigger("visit_update", "UPDATE ON visit", "OLD.signed_at IS NOT NULL", SIGNED),
    _trigger("visit_delete", "DELETE ON visit", "OLD.signed_at IS NOT NULL", SIGNED),
    _trigger("visit_replace", "INSERT ON visit", _is_signed("NEW.id"), SIGNED),
    _trigger("visit_rename", "UPDATE OF id ON visit", _is_signed("NEW.id"), SIGNED),
    _trigger(
        "visit_sign",
        "UPDATE OF signed_at ON visit",
        "NEW.signed_at IS NOT NULL AND EXISTS (SELECT 1 FROM mark WHERE visit_id = NEW.id AND NOT confirmed)",
        UNCONFIRMED,
    ),
    *_frozen_with_the_visit("mark"),
    *_frozen_with_the_visit("edit"),
    _trigger("addendum_insert", "INSERT ON addendum", f"NOT {_is_signed('NEW.visit_id')}", DRAFT),
    _trigger("addendum_replace", "INSERT ON addendum", _replaces_signed("addendum"), SIGNED),
    _trigger("addendum_update", "UPDATE ON addendum", "TRUE", SIGNED),
    _trigger("addendum_delete", "DELETE ON addendum", "TRUE", SIGNED),
    _trigger(
        "client_delete",
        "DELETE ON client",
        "EXISTS (SELECT 1 FROM visit WHERE client_id = OLD.id AND signed_at IS NOT NULL)",
        SIGNED,
    ),
)


def make_triggers(connection: Connection) -> None:
    """Adds all triggers to tables that have none yet."""
    for trigger in TRIGGERS:
        connection.exec_driver_sql(trigger)
