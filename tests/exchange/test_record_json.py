"""A client's record as JSON: nothing lost, equal bytes, everything else refused with its place."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta, timezone
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nmt_chart.domain.body import Side
from nmt_chart.domain.chart import CheckedMuscle
from nmt_chart.domain.record import ClientRecord
from nmt_chart.errors import DataError
from nmt_chart.exchange import record_json
from nmt_chart.exchange.record_json import record_as_json, record_from_json
from nmt_chart.exchange.schema import record_schema, schema_as_json
from tests.builders import a_chart, a_client, a_note, a_record, a_visit, a_visit_record, a_zone
from tests.exchange.records import ODD_TEXTS, records

DOCS = Path(__file__).resolve().parents[2] / "docs"
FILES = Path(__file__).resolve().parents[1] / "store" / "files"
UNHURRIED = [HealthCheck.too_slow, HealthCheck.data_too_large]
WRITTEN = record_as_json(a_record())


def _exported(record: ClientRecord | None = None) -> dict[str, Any]:
    """Return an exported record as something to break."""
    loaded: dict[str, Any] = json.loads(record_as_json(record or a_record()))
    return loaded


def _packed(value: object) -> bytes:
    return json.dumps(value).encode()


@settings(suppress_health_check=UNHURRIED)
@given(records())
def test_a_record_comes_back_as_it_was_and_gives_the_same_bytes(record: ClientRecord) -> None:
    written = record_as_json(record)

    read = record_from_json(written)

    assert read == record
    assert record_as_json(read) == written


@settings(max_examples=30, suppress_health_check=UNHURRIED)
@given(records())
def test_every_record_fits_the_schema(record: ClientRecord) -> None:
    validator = jsonschema.Draft202012Validator(record_schema())

    assert list(validator.iter_errors(json.loads(record_as_json(record)))) == []


def test_the_schema_in_the_documentation_is_the_one_in_use() -> None:
    assert (DOCS / "client-record.schema.json").read_bytes() == schema_as_json()


def test_the_schema_refuses_what_the_reader_refuses() -> None:
    exported = _exported()
    exported["visits"][0]["marks"][0]["place"]["view"] = "top"

    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(exported, record_schema())


def test_the_file_is_readable_text_with_each_point_on_one_line() -> None:
    written = record_as_json(a_record(a_client(given_name="Łucja"))).decode()

    assert written.startswith('{\n  "format": "nmt-chart/client-record",\n  "version": 1,\n  "client": {\n')
    assert written.endswith("}\n")
    assert '"at": {"x": 0.061, "y": 0.175}' in written
    assert "Łucja" in written


def test_moments_are_written_in_utc_wherever_they_were_entered() -> None:
    record = a_record()
    elsewhere = timezone(timedelta(hours=-5))
    moved = replace(
        record, client=replace(record.client, created_at=record.client.created_at.astimezone(elsewhere))
    )

    assert record_as_json(moved) == record_as_json(record)


@pytest.mark.parametrize("text", ODD_TEXTS)
def test_odd_text_survives(text: str) -> None:
    client = a_client(given_name=text, address=text)
    visit = a_visit(client, chart=a_chart(note=a_note(subjective=text)))
    record = ClientRecord(client, (), (a_visit_record(visit),))

    assert record_from_json(record_as_json(record)) == record


def test_text_from_outside_is_cleaned_once() -> None:
    exported = _exported(ClientRecord(a_client(), (), (a_visit_record(a_visit()),)))
    exported["client"]["address"] = "3 Elm\r\nStreet\u0000\u0007\ud800"
    exported["visits"][0]["note"]["plan"] = "rest\rwell\u007f"
    exported["visits"][0]["history"] = {}

    read = record_from_json(_packed(exported))

    assert read.client.address == "3 Elm\nStreet"
    assert read.visits[0].visit.chart.note.plan == "rest\nwell"
    assert record_from_json(record_as_json(read)) == read


def test_a_file_of_the_first_version_is_still_read_with_its_signatures() -> None:
    read = record_from_json((FILES / "record-0001.json").read_bytes())

    first, second = (visit.visit for visit in read.visits)
    assert first.is_signed
    assert (first.chart.note.checked, second.chart.note.checked) == ((), ())
    assert [zone.from_atlas for zone in first.chart.pain_zones] == [""]


def test_checked_muscles_and_where_zones_come_from_are_spelled_out() -> None:
    note = a_note(checked=(CheckedMuscle("masseter", Side.LEFT),))
    visit = a_visit(chart=a_chart(a_zone(from_atlas="trapezius-upper"), note=note))
    exported = _exported(ClientRecord(a_client(id=visit.client_id), (), (a_visit_record(visit),)))

    assert exported["visits"][0]["note"]["checked"] == [{"muscle": "masseter", "side": "left"}]
    assert exported["visits"][0]["marks"][0]["from_atlas"] == "trapezius-upper"


def test_keys_that_have_a_default_may_be_left_out() -> None:
    client = {"id": "a" * 32, "given_name": "Ana", "family_name": "", "created_at": "2026-03-01T09:00:00Z"}

    read = record_from_json(_packed({"format": "nmt-chart/client-record", "version": 1, "client": client}))

    assert (read.client.given_name, read.episodes, read.visits) == ("Ana", (), ())


@pytest.mark.parametrize("mark", [b"\xef\xbb\xbf", b""])
def test_a_byte_order_mark_is_read_over(mark: bytes) -> None:
    record = a_record()

    assert record_from_json(mark + record_as_json(record)) == record


def _at(exported: dict[str, Any], path: str) -> tuple[Any, str | int]:
    """Return what holds the last step of ``path``, and that step."""
    steps: list[str | int] = []
    for part in path.split("."):
        name, *indices = part.rstrip("]").replace("]", "").split("[")
        steps += [name, *map(int, indices)]
    holder: Any = exported
    for step in steps[:-1]:
        holder = holder[step]
    return holder, steps[-1]


FAULTS: list[tuple[str, object, str]] = [
    ("client.given_name", 5, "it must be text"),
    ("client.date_of_birth", "1981-02-30", "it must be a date"),
    ("client.date_of_birth", "1600000000", "it must be a date"),
    ("client.created_at", "yesterday", "it must be a date and time"),
    ("client.created_at", "2024-03-15T14:30:00", "the offset from UTC is missing"),
    ("client.created_at", "1066-03-15T14:30:00Z", "the year must be"),
    ("client.id", "client-1", "an identity is 32"),
    ("client.alerts[0].kind", "panic", "it must be 'stop' or 'caution'"),
    ("client.alerts", {}, "it must be a list"),
    ("client.consent", [], "it must be an object"),
    ("client.nickname", "Mimi", "the form has no such key"),
    ("episodes[0].weeks", 0, "a plan lasts 1 to 104 weeks"),
    ("episodes[0].client_id", "b" * 32, "it must be the identity of this client"),
    ("visits[0].episode_id", "b" * 32, "there is no such episode"),
    ("visits[0].zone", "../../etc/passwd", "it must be a time zone"),
    ("visits[0].zone", "half past nine", "it must be a time zone"),
    ("visits[0].service_at", "2031-01-01T00:00:00Z", "the visit is not as it was when it was signed"),
    ("visits[1].service_at", "2001-01-01T00:00:00Z", "visits must stand in order of service"),
    ("visits[0].marks[0].place.view", "top", "it must be 'front', 'back', 'left', 'right',"),
    ("visits[0].marks[0].place.at", [1, 2], "it must be an object"),
    ("visits[0].marks[0].place.at.x", 7.5, "it lies far from the body"),
    ("visits[0].marks[0].place.at.x", float("nan"), "it must be a number that has an end"),
    ("visits[0].marks[0].place.at.y", float("inf"), "it must be a number that has an end"),
    ("visits[0].marks[0].place.map_version", 2, "does not know that version of the body map"),
    ("visits[0].marks[0].number", 1.5, "it must be a whole number"),
    ("visits[0].marks[0].number", True, "it must be a whole number"),
    ("visits[0].marks[0].number", 10**30, "marks are numbered from 1 to 9999"),
    ("visits[0].marks[0].charted", "finding", "its kind (charted) must be one of"),
    ("visits[0].marks[0].muscle", "Robert'); DROP TABLE", "it must be a short name of the atlas"),
    ("visits[0].marks[0].tenderness_before", 11, "tenderness before is a score from 0 to 10"),
    ("visits[0].marks[0].confirmed", 1, "it must be true or false"),
    ("visits[0].marks[0].key_point", "c" * 32, "no such other trigger point in this visit"),
    ("visits[0].marks[1].source", "c" * 32, "no such other trigger point in this visit"),
    ("visits[0].marks[1].areas", [], "a pain zone needs an area"),
    ("visits[0].marks[1].from_atlas", "Upper trapezius", "it must be a short name of the atlas"),
    ("visits[0].marks[1].areas[0].polygons[0].exterior", [], "a ring needs 3 points"),
    ("visits[0].marks[1].areas[0].polygons[0].exterior", [{"x": 0, "y": 0}] * 3, "it encloses no area"),
    ("visits[1].marks[0].continues", "last week", "an identity is 32"),
    ("visits[0].note.pain_now", -1, "pain now is a score from 0 to 10"),
    ("visits[0].note.checked", [{"muscle": "NO", "side": "left"}], "it must be a short name of the atlas"),
    ("visits[0].note.checked", [{"muscle": "masseter", "side": "up"}], "it must be 'left', 'right' or"),
    ("visits[0].note.checked", [{"muscle": "masseter", "side": "left"}] * 2, "checked once on each side"),
    ("visits[0].note.plan", "changed afterwards", "the edits do not lead to the marks and the note"),
    ("visits[0].note.next_appointment", "2024-05-21T10:00:00Z", "it is the practice's wall clock"),
    ("visits[0].history.done[0].changes[0].after.number", 0, "marks are numbered from 1"),
    ("visits[0].history.done[0].changes[0].after.id", "note", "an identity is 32"),
    ("visits[0].history.done[0].changes[0].after", None, "a change needs a before or an after"),
    ("visits[0].history.done[0].id", "short", "an identity is 32"),
    ("visits[0].signature.digest", "0" * 64, "the visit is not as it was when it was signed"),
    ("visits[0].signature", None, "only a signed visit has addenda"),
    ("visits[0].addenda[0].added_at", None, "it must be a date and time"),
]


@pytest.mark.parametrize(
    ("path", "value", "words"), FAULTS, ids=[f"{path}={value}" for path, value, _ in FAULTS]
)
def test_a_fault_is_refused_with_its_place(path: str, value: object, words: str) -> None:
    exported = _exported()
    holder, key = _at(exported, path)
    holder[key] = value

    with pytest.raises(DataError) as refused:
        record_from_json(_packed(exported))

    sentence = str(refused.value)
    assert words in sentence
    assert path.replace("[", ".").split(".", maxsplit=1)[0] in sentence
    assert sentence.endswith("Nothing was changed.")


def test_the_place_is_named_to_the_last_step() -> None:
    exported = _exported()
    exported["visits"][1]["marks"][0]["place"]["view"] = "top"

    with pytest.raises(
        DataError,
        match=r"visits\[1\]\.marks\[0\]\.place\.view: it must be 'front', 'back', .* or 'feet-plantar'\.",
    ):
        record_from_json(_packed(exported))


@pytest.mark.parametrize("key", ["format", "version", "client"])
def test_a_missing_part_is_refused(key: str) -> None:
    exported = _exported()
    del exported[key]

    with pytest.raises(DataError, match=key):
        record_from_json(_packed(exported))


def test_a_signed_visit_with_an_unconfirmed_mark_is_refused() -> None:
    exported = _exported()
    exported["visits"][0]["history"] = {}
    exported["visits"][0]["marks"][0]["confirmed"] = False

    with pytest.raises(DataError, match=r"marks\[0\]\.confirmed: a signed visit has confirmed marks only"):
        record_from_json(_packed(exported))


def test_an_identity_that_stands_twice_is_refused() -> None:
    exported = _exported()
    exported["visits"][1]["id"] = exported["visits"][0]["id"]

    with pytest.raises(DataError, match=r"visits\[1\]\.id: this identity stands twice"):
        record_from_json(_packed(exported))


def test_a_mark_can_not_continue_one_of_its_own_visit_or_of_another_kind() -> None:
    for visit, mark in ((1, 0), (0, 1)):
        exported = _exported()
        exported["visits"][1]["history"] = {}
        exported["visits"][1]["marks"][0]["continues"] = exported["visits"][visit]["marks"][mark]["id"]

        with pytest.raises(DataError, match=r"visits\[1\]\.marks\[0\]\.continues"):
            record_from_json(_packed(exported))


def test_a_mark_may_continue_one_of_a_draft_that_was_deleted() -> None:
    exported = _exported()
    exported["visits"][1]["history"] = {}
    exported["visits"][1]["marks"][0]["continues"] = "d" * 32

    read = record_from_json(_packed(exported))

    assert read.visits[1].visit.chart.trigger_points[0].continues == "d" * 32


def test_edits_that_could_not_be_redone_are_refused() -> None:
    exported = _exported()
    history = exported["visits"][1]["history"]
    history["undone"] = [json.loads(json.dumps(history["done"][0])) | {"id": "e" * 32}]

    with pytest.raises(DataError, match=r"visits\[1\]\.history\.undone\[0\]: it can't be done again"):
        record_from_json(_packed(exported))


def test_edits_out_of_order_are_refused() -> None:
    exported = _exported()
    exported["visits"][1]["history"]["done"][0]["changes"][0]["before"] = exported["visits"][1]["marks"][0]

    with pytest.raises(
        DataError, match=r"visits\[1\]\.history\.done\[0\]: it does not fit the edits before it"
    ):
        record_from_json(_packed(exported))


def test_a_change_is_about_one_thing() -> None:
    exported = _exported()
    other = exported["visits"][1]["marks"][0] | {"id": "f" * 32}
    exported["visits"][1]["history"]["done"][0]["changes"][0]["before"] = other

    with pytest.raises(DataError, match=r"changes\[0\]: a change is about one thing"):
        record_from_json(_packed(exported))


def test_a_record_too_large_to_be_read_back_is_not_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(record_json, "MAX_BYTES", 1000)

    with pytest.raises(DataError, match="does not fit in one file"):
        record_as_json(a_record())


def test_a_note_can_not_be_removed_by_an_edit() -> None:
    exported = _exported()
    note = exported["visits"][1]["history"]["done"][-1]["changes"][0]["after"]
    exported["visits"][1]["history"]["done"][-1]["changes"].append({"before": note, "after": None})

    with pytest.raises(DataError, match=r"changes\[1\]\.after: a note can be emptied but not removed"):
        record_from_json(_packed(exported))


def test_a_newer_form_has_its_own_sentence() -> None:
    with pytest.raises(DataError, match="written by a newer version of NMT Chart"):
        record_from_json(_packed({**_exported(), "version": 2, "new": "thing"}))


@pytest.mark.parametrize(
    "value", [[], "text", 5, None, {}, {"format": "other/thing"}, {"resourceType": "Bundle"}]
)
def test_json_of_another_kind_is_refused(value: object) -> None:
    with pytest.raises(DataError, match="not a client record of NMT Chart"):
        record_from_json(_packed(value))


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "line 1, column 1: it is not JSON"),
        (b'{"format": ', "it is not JSON"),
        (b"\xff\xfe{}", "byte 1: it is not UTF-8 text"),
        (b"[" * 100_000, "nested too deeply"),
        (b"[" * 100 + b"]" * 100, "nested too deeply"),
        (b'{"format": ' + b"9" * 5000 + b"}", "too many digits"),
        (b'{"client": {"a": [{"b": 1, "b": 2}]}}', r"client\.a\[0\]\.b: this key stands twice"),
        (b" " * (64 * 2**20 + 1), "larger than 64 MB"),
    ],
)
def test_what_is_not_proper_json_is_refused(data: bytes, words: str) -> None:
    with pytest.raises(DataError, match=words):
        record_from_json(data)


def test_a_refusal_repeats_nothing_that_was_typed() -> None:
    exported = _exported()
    exported["client"]["date_of_birth"] = "secret-canary"
    exported["visits"][0]["marks"][0]["status"] = "secret-canary"

    with pytest.raises(DataError) as refused:
        record_from_json(_packed(exported))

    assert "canary" not in str(refused.value)


def test_a_refusal_is_short_whatever_is_in_the_file() -> None:
    for path, value in (("visits[0].marks[0].tenderness_before", 10**4000), ("client." + "x" * 9000, 1)):
        exported = _exported()
        holder, key = _at(exported, path)
        holder[key] = value

        with pytest.raises(DataError) as refused:
            record_from_json(_packed(exported))

        assert len(str(refused.value)) < 200


def _assert_whole_or_refused(data: bytes) -> None:
    read = _read_or_refusal(data)
    if isinstance(read, str):
        assert "Nothing was changed" in read
    else:
        assert record_from_json(record_as_json(read)) == read


def _read_or_refusal(data: bytes) -> ClientRecord | str:
    try:
        return record_from_json(data)
    except DataError as error:
        return str(error)


JUNK = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=5)
    | st.sampled_from(["front", "1e9"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


def _spots(value: Any) -> list[tuple[Any, Any]]:
    """Return every place in a JSON value as its holder and key."""
    if isinstance(value, dict):
        inside = list(value.items())
    elif isinstance(value, list):
        inside = list(enumerate(value))
    else:
        return []
    return [(value, key) for key, _ in inside] + [spot for _, part in inside for spot in _spots(part)]


@settings(max_examples=400)
@given(st.data())
def test_a_record_broken_anywhere_is_read_whole_or_refused(data: st.DataObject) -> None:
    exported = json.loads(WRITTEN)
    for _ in range(data.draw(st.integers(1, 3))):
        holder, key = data.draw(st.sampled_from(_spots(exported)))
        if data.draw(st.booleans()) and isinstance(holder, dict):
            del holder[key]
        else:
            holder[key] = data.draw(JUNK)

    _assert_whole_or_refused(_packed(exported))


@settings(max_examples=300)
@given(st.data())
def test_bytes_broken_anywhere_are_read_whole_or_refused(data: st.DataObject) -> None:
    written = bytearray(WRITTEN)
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(written) - 1))
        written[at : at + data.draw(st.integers(0, 3))] = data.draw(st.binary(max_size=3))

    _assert_whole_or_refused(bytes(written))
