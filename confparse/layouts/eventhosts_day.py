"""A day's programme, 2022-2024: kind, title and start time share a line.

    Timezone: America/Chicago

    Workshop: Temporal Gates (TG4ML) Sat 3 Dec 07:30 a.m.

    Ada Example · Ben Sample

    This workshop bridges …

The kind may be missing, and so may people and prose; below a session talks may stand as "[10:00] Title".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from ..flow import Layout, Line, Mark, Role, Source
from . import _eventhosts as site
from . import _eventhosts_page as pages
from ._eventhosts_card import Card, emit, emit_page, read_card
from ._eventhosts_split import is_title

_LONGEST_STAMP: Final = 30
_LONE_CLOCK: Final = re.compile(r"\[[0-9]{1,2}:[0-9]{2}\]")
_SINGLE: Final = frozenset(
    (
        "invited talk",
        "keynote",
        "keynote talk",
        "plenary talk",
        "invited speaker",
        "award talk",
        "test of time",
        "demonstration",
    )
)
"""Kinds of single presentations; an "Oral" on these pages is a session of several."""


def score(source: Source) -> float:
    """Sure where several lines end in a weekday, a day and a start time."""
    seen = pages.facts(source)
    if not seen.stamps:
        return 0.0
    if seen.family or "Timezone:" in source.text:
        return 0.9
    # without a mark of the template its way of writing the clock must speak
    return 0.75 if seen.stamps > 1 and source.text.count(".m.") > 1 else 0.0


def label(lines: Sequence[Line]) -> Iterator[Mark]:
    """A session from each stamped heading to the next."""
    body = pages.body_of(lines)
    yield from body.marks
    lines = _joined(body.lines)
    starts = [i for i, line in enumerate(lines) if site.find_stamp(line.text)]
    for line in lines[: starts[0]] if starts else lines:
        page = site.page_mark(line)
        if page is not None:
            yield page
    single: list[Card] = []
    for start, stop in zip(starts, [*starts[1:], len(lines)]):
        card = _read(lines[start:stop])
        if (card.kind or "").casefold() in _SINGLE and not any(
            site.timed_title(line.text) for line in lines[start:stop]
        ):
            single.append(card)
        else:
            yield from _session(lines[start:stop])
    yield from emit_page(single)


def _session(lines: Sequence[Line]) -> Iterator[Mark]:
    """Read a heading and what stands below it, perhaps talks that open with their clock in brackets."""
    talks = [i for i, line in enumerate(lines) if i and site.timed_title(line.text)]
    if talks:  # their clocks have neither day nor half of the day
        stamp = lines[0].text[site.find_stamp(lines[0].text) :]
        cut = stamp.rfind(" ", 0, stamp.index(":"))
        yield lines[0].mark(Role.DAY, stamp[:cut])
        yield lines[0].mark(Role.CLOCK, stamp[cut:].strip())
    yield from emit(_read(lines[: talks[0]] if talks else lines), as_session=True)
    for start, stop in zip(talks, [*talks[1:], len(lines)]):
        line = lines[start]
        when, title = site.timed_title(line.text) or ("", "")
        yield line.mark(Role.TALK)
        yield line.mark(Role.WHEN, when)
        yield line.mark(Role.TITLE, title)
        if stop > start + 1:
            yield from read_card(lines[start + 1 : stop], "talk", is_untitled=True).marks


def _joined(lines: Sequence[Line]) -> list[Line]:
    """Join a heading and its time, where the extractor parted them; the time's own line is left over as noise."""
    found: list[Line] = []
    for line in lines:
        if (found and _LONE_CLOCK.fullmatch(found[-1].text)) or (
            found
            and (
                site.is_stamp(line.text)
                or (  # broken amid the time
                    not line.gap
                    and len(line.text) < _LONGEST_STAMP
                    and site.find_stamp(f"{found[-1].text} {line.text}") > 0
                )
            )
            and not site.find_stamp(found[-1].text)
            and is_title(found[-1])
        ):
            found[-1] = found[-1]._replace(
                text=f"{found[-1].text} {line.text}", last=line.last or line.number
            )
            found.append(line._replace(text="show detail"))
        else:
            found.append(line)
    return found


def _read(lines: Sequence[Line]) -> Card:
    heading = lines[0]
    at = site.find_stamp(heading.text)
    title = heading.text[:at].strip()
    kind, colon, rest = title.partition(":")
    printed = site.kind_of(kind) if colon else site.kind_of(title)
    marks = [heading.mark(Role.WHEN, heading.text[at:])]
    if printed:
        marks.append(heading.mark(Role.KIND, printed))
        if colon:
            title = rest.strip()
    elif "workshop" in title.casefold():
        printed = "Workshop"
        marks.append(heading.mark(Role.KIND, printed))
    if title:
        marks.append(heading.mark(Role.TITLE, title))
    rest_of = lines[1:]
    while rest_of and site.is_noise(rest_of[0].text):
        marks.append(rest_of[0].mark(Role.NOISE))
        rest_of = rest_of[1:]
    if rest_of and (
        site.is_people(rest_of[0].text)
        or (
            (site.has_organizers(printed) or (printed or "").casefold() in _SINGLE)
            and site.looks_like_person(rest_of[0].text)
        )
    ):
        marks.append(rest_of[0].mark(Role.AUTHORS, rest_of[0].text.replace(" * ", " · ")))
        rest_of = rest_of[1:]
    for line in rest_of:
        room = (
            site.bracketed(line.text)
            if line.text[0] == "[" and not site.buttons(line.text)
            else None
        )
        if room:
            marks.append(line.mark(Role.ROOM, room))
        else:
            marks.append(
                site.page_mark(line)
                or line.mark(Role.NOISE if site.is_label(line.text) else Role.ABSTRACT)
            )
    return Card(heading, printed or "session", marks, titled=bool(title))


LAYOUT = Layout(name="eventhosts-day", score=score, label=label, turn=1)
