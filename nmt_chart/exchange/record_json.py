"""A client's whole record as JSON: equal records give equal bytes, and nothing half-right is read."""

from __future__ import annotations

import re
from typing import Final

from pydantic import ValidationError

from nmt_chart.domain.record import ClientRecord
from nmt_chart.errors import DataError
from nmt_chart.exchange.checks import problems
from nmt_chart.exchange.convert import form_of, record_of
from nmt_chart.exchange.forms import FORMAT, VERSION, RecordForm, record_adapter
from nmt_chart.exchange.tidy_json import MAX_BYTES, read_tidily
from nmt_chart.exchange.wording import refusal, worded

_SPREAD_POINT: Final = re.compile(rb'\{\n +"x": ([^\n]+),\n +"y": ([^\n]+)\n +\}')
"""A point over four lines. JSON texts hold no raw line feed, so this never matches what a person typed."""


def record_as_json(record: ClientRecord) -> bytes:
    """The record as UTF-8 JSON in a fixed order of keys; raises DataError when it is too large to be read."""
    spread = record_adapter().dump_json(form_of(record), indent=2)
    data = _SPREAD_POINT.sub(rb'{"x": \1, "y": \2}', spread) + b"\n"
    if len(data) > MAX_BYTES:
        raise DataError(
            f"This client's record is larger than {MAX_BYTES // 2**20} MB and does not fit in one file. "
            "Nothing was written; the practice file is as it was."
        )
    return data


def record_from_json(data: bytes) -> ClientRecord:
    """The record in ``data``, its texts cleaned; raises DataError naming the first place that is wrong."""
    tidy = read_tidily(data)
    _check_kind(tidy.value)
    form = _validated(tidy.text)
    first = next(problems(form), None)
    if first is not None:
        raise DataError(refusal(first))
    return record_of(form)


def _check_kind(value: object) -> None:
    if not isinstance(value, dict) or value.get("format") != FORMAT:
        raise DataError(
            f'This file is not a client record of NMT Chart: its "format" is not "{FORMAT}". '
            "Nothing was changed."
        )
    version = value.get("version")
    if isinstance(version, int) and version > VERSION:
        raise DataError(
            "This record was written by a newer version of NMT Chart, in a form that this one does not know. "
            "Nothing was changed; install the newest version to import it."
        )


def _validated(text: str) -> RecordForm:
    try:
        return record_adapter().validate_json(text)
    except ValidationError as error:
        details = error.errors(include_url=False, include_input=False)
        raise DataError(refusal(worded(details[0]))) from None
