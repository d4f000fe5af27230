"""A page's introduction -> the days of the whole event, for headings of days that lack their month."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from ..fields import date_spans, dates
from ..flow import Mark, Role
from .signs import DIGIT
from .units import DAY, TEXT, TIME, Unit

_ABOVE: Final = 200
"""Units from the top of the page that may tell the days."""
_NO_EVENT: Final = re.compile(
    r"deadline|submi|notif|camera|regist|updat|modif|publish|post|\bdue\b|early|since|until|before|\bafter\b|hotel|announc|release|\bcall|proposal|previous|next year|\bpast\b|\bborn",
    re.IGNORECASE,
)


def find(units: Sequence[Unit]) -> Iterator[Mark]:
    """Yield a SPAN mark where no day of the page tells its month, and the text above tells one span of days."""
    days = [unit for unit in units if unit.hint == DAY]
    first = next((i for i, unit in enumerate(units) if unit.hint == TIME), None)
    if not days or first is None or any(_is_full(unit) for unit in days):
        return
    found: dict[tuple[object, ...], tuple[Unit, date_spans.DateSpan]] = {}
    for unit in islice(units, min(first, _ABOVE)):
        text = unit.text
        if len(text) > dates.LIMIT:
            text = text[: dates.LIMIT].rpartition(" ")[0]
        if (
            unit.hint != TEXT
            or len(unit.parts) != 1
            or DIGIT.search(text) is None
            or _NO_EVENT.search(text) is not None
        ):
            continue
        span = date_spans.find(text)
        if span is not None:
            key = (span.month, span.day, span.length)
            if key not in found or found[key][1].year is None:
                found[key] = (unit, span)
    if len(found) == 1:
        ((unit, span),) = found.values()
        yield from unit.slice(Role.SPAN, span.first, span.last)


def _is_full(unit: Unit) -> bool:
    day = dates.read(unit.text.strip("*#=-–— "))
    return day is None or day.month is not None
