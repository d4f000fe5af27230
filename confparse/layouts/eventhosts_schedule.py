"""The schedule of 2006-2019: a card an event, its time and place on one line; also the page of a single event.

    Tutorial
    Mon Dec 5th 08:30  -- 10:30 AM @ Area 3
    A Tour of Gates
    In Tutorials Session B
    Ada Example · Ben Sample

A parent line may be split ("In", then the name) or lost.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from ..flow import Layout, Line, Mark, Source
from . import _eventhosts as site
from . import _eventhosts_page as pages
from ._eventhosts_card import emit_page, is_end_of_abstract, read_card

_LONGEST_HEADING: Final = 80


def score(source: Source) -> float:
    """Sure where a place follows the time after an at sign."""
    if "@" not in source.text and "maincard" not in source.brief:
        return 0.0
    seen = pages.facts(source)
    if not seen.at_slots or (seen.at_slots == 1 and seen.own_slots > 1):
        return 0.0  # the second is a workshop with a schedule of its own
    return 0.93 if seen.at_slots > 1 or seen.kinds else 0.6


def _ends_event(line: Line) -> bool:
    """Whether an event's own page goes on with its authors and their other papers, which have times as well."""
    return len(line.text) < _LONGEST_HEADING and is_end_of_abstract(line.text)


def label(lines: Sequence[Line]) -> Iterator[Mark]:
    """A card from each kind, or from each time where kinds are lost."""
    body = pages.body_of(lines)
    yield from body.marks
    lines = body.lines
    end = next((i for i, line in enumerate(lines) if _ends_event(line)), len(lines))
    lines = lines[:end]
    starts: list[int] = []
    for i, line in enumerate(lines):
        text = line.text
        slot = site.find_slot(text) if "@" in text or len(text) < 60 else None
        if slot is not None and slot.dated and slot.ranged:
            opens = (
                i > 0
                and site.kind_of(lines[i - 1].text) is not None
                and (not starts or starts[-1] < i - 1)
            )
            starts.append(i - 1 if opens else i)
    for line in lines[: starts[0]] if starts else lines:
        page = site.page_mark(line)
        if page is not None or line.text[0].isdigit():
            yield page or next(site.noise([line]))
    yield from emit_page(
        read_card(lines[start:stop]) for start, stop in zip(starts, [*starts[1:], len(lines)])
    )


LAYOUT = Layout(name="eventhosts-schedule", score=score, label=label, turn=1)
