"""Lines -> marks, by the page's own order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..flow import Line, Mark
from . import (
    acronyms,
    beside,
    bold_titles,
    clocks,
    columns,
    cutting,
    doubts,
    emit,
    fit,
    gate,
    items,
    masthead,
    merge,
    named,
    neighbours,
    nested,
    openings,
    opinions,
    records,
    rests,
    spans,
    tables,
    title_cells,
    units,
    weeks,
)


class Reading(NamedTuple):
    """All that was found on the way, for `confparse.explain`."""

    units: list[units.Unit]
    fit: fit.Fit
    sessions: list[records.Item]


def read(lines: Sequence[Line]) -> Reading:
    """Fit a page."""
    cut = opinions.without_addresses(
        acronyms.part(beside.part(bold_titles.part(cutting.cut(lines))))
    )
    found = title_cells.part(tables.unroll(weeks.deal(named.tell(cut))))
    clocks.relate(found)
    opinions.opine(found)
    found = openings.part(nested.settle(found))
    neighbours.compare(found)
    fitted = fit.fit(found)
    first = fitted.people_first
    sessions = merge.merge(
        items.build(columns.unfold(found, people_first=first), people_first=first)
    )
    return Reading(found, fitted, sessions)


def label(lines: Sequence[Line]) -> Iterator[Mark]:
    """Mark a page's lines."""
    believed = gate.believe(lines)
    listed = gate.are_talks(lines)
    if not (listed or gate.may_be_programme(believed)):
        return
    reading = read(lines)
    if not gate.is_programme(believed, reading.sessions, listed=listed):
        return
    marks = [
        *masthead.find(lines),
        *spans.find(reading.units),
        *emit.emit(reading.sessions, reading.units),
    ]
    yield from marks
    yield from rests.find(marks)
    yield from doubts.find(reading.sessions, reading.fit)
