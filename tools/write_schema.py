"""Writes the JSON Schema of a client's record into the documentation."""

from __future__ import annotations

from pathlib import Path

from nmt_chart.exchange.schema import schema_as_json

SCHEMA = Path(__file__).resolve().parents[1] / "docs" / "client-record.schema.json"

if __name__ == "__main__":
    SCHEMA.write_bytes(schema_as_json())
    print(f"{SCHEMA.name} is written.")
