"""The JSON Schema of a client's record, made from the form that reads and writes it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Final

from nmt_chart.exchange.forms import record_adapter
from nmt_chart.exchange.mark_checks import IDENTITY

_IDENTITIES: Final = frozenset({"id", "client_id", "episode_id", "key_point", "source", "continues"})


def schema_as_json() -> bytes:
    """The schema as it stands in the documentation."""
    return json.dumps(record_schema(), indent=2, ensure_ascii=False).encode() + b"\n"


def record_schema() -> dict[str, Any]:
    """The schema; what it can't say (which identities are known, which edits fit) is checked at import."""
    made = record_adapter().json_schema()
    for form in (made, *made["$defs"].values()):
        _refine(form.get("properties", {}))
    for mark in ("TriggerPoint", "PainZone"):
        made["$defs"][mark]["required"].append("charted")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made, "title": "Client record"}


def _refine(properties: dict[str, dict[str, Any]]) -> None:
    """Leaves out titles that only repeat the key, and says what an identity looks like."""
    for name, rule in properties.items():
        rule.pop("title", None)
        if name in _IDENTITIES:
            for text in _texts(rule):
                text["pattern"] = f"^{IDENTITY.pattern}$"


def _texts(rule: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for part in (rule, *rule.get("anyOf", ())):
        if part.get("type") == "string":
            yield part
