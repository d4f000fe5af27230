"""The calendar of 2024-2026: sessions with their talks under day and clock headings, no people, no rooms.

Timezone: America/Sao_Paulo
THU 23 APR
10:30 a.m.
Oral Session 1A [10:30-12:00]
Oral s 10:30-11:40
[10:30] Sparse Gates for Long Sequences
(ends 12:00 PM)
Poster Session 1 [10:30-1:00]
(ends 1:00 PM)
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from ..flow import Layout, Line, Mark, Role, Source
from . import _eventhosts as site
from . import _eventhosts_page as pages

_DAY: Final = re.compile(
    r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,?\s+(?:[0-9]{1,2}(?:st|nd|rd|th)?\s+[A-Za-z]{3,9}\.?|[A-Za-z]{3,9}\.?\s+[0-9]{1,2}(?:st|nd|rd|th)?)(?:,?\s+(?:19|20)[0-9]{2})?",
    re.IGNORECASE,
)
_CLOCK: Final = re.compile(r"[0-9]{1,2}(?::[0-9]{2})?\s?(?:[ap]\.?m\.?|noon)", re.IGNORECASE)
_SESSION: Final = re.compile(
    r"(?P<title>.{1,300}?)\s*\[(?P<when>[0-9]{1,2}:[0-9]{2}\s?[-–]\s?[0-9]{1,2}:[0-9]{2})\]"
)
_TALK: Final = re.compile(
    r"\[(?P<when>[0-9]{1,2}:[0-9]{2}(?:\s?[-–]\s?[0-9]{1,2}:[0-9]{2})?)\]\s+(?P<title>\S.*)",
    re.DOTALL,
)
_ALONE: Final = re.compile(r"\[[0-9]{1,2}:[0-9]{2}\]")
_TAIL: Final = re.compile(r"s?\s*[0-9]{1,2}:[0-9]{2}\s?[-–]\s?[0-9]{1,2}:[0-9]{2}")
_RANGE: Final = re.compile(
    r"\[[0-9]{1,2}:[0-9]{2}\s?[-–]\s?[0-9]{1,2}:[0-9]{2}\](?:\s*\(ends .{3,12}\))?"
)
_ENDS: Final = re.compile(r"\(ends (?P<end>.{3,12})\)", re.IGNORECASE)
_INNER: Final = re.compile(
    r"(?P<kind>[A-Z][A-Za-z ]{2,30}?)\s?s? [0-9]{1,2}:[0-9]{2}\s?[-–]\s?[0-9]{1,2}:[0-9]{2}"
)
_HALVES: Final = frozenset(("noon", "midnight"))
_FEWEST: Final = 3
"""Fewer clocks in brackets may be references."""
_LONGEST: Final = 400


def score(source: Source) -> float:
    """Sure where talks open with a clock in brackets and sessions close with their end."""
    text = source.text
    if "[" not in text or ":" not in text:
        return 0.0
    lines = pages.lines_of(source)
    if "(ends " in text and any(_ENDS.search(line.text[-20:]) for line in lines):
        return 0.92
    if pages.facts(source).brackets < _FEWEST:
        return 0.0
    return 0.8 if any(_DAY.fullmatch(line.text) for line in lines if len(line.text) < 40) else 0.0


def label(lines: Sequence[Line]) -> Iterator[Mark]:
    """Day and clock headings hold for what follows; nothing before the first of them is a session."""
    body = pages.body_of(lines)
    yield from body.marks
    lines = list(_joined(body.lines))
    first = next(
        (i for i, line in enumerate(lines) if len(line.text) < 40 and _is_heading(line.text)),
        len(lines),
    )
    for line in lines[:first]:
        yield site.page_mark(line) or line.mark(Role.NOISE)
    is_open = has_when = False
    clock = ""
    for line in lines[first:]:
        text = line.text
        if len(text) > _LONGEST:
            if is_open:
                yield line.mark(Role.ABSTRACT)
            continue
        page = site.page_mark(line)
        if page is not None:
            yield page
            continue
        if len(text) < 40 and _is_heading(text):
            is_clock = _is_clock(text)
            clock = text if is_clock else ""
            is_open = False
            yield line.mark(Role.CLOCK if is_clock else Role.DAY)
            continue
        if ends := _ENDS.fullmatch(text):
            if has_when or not is_open or not clock:
                yield line.mark(Role.NOISE)
            else:  # it began at the clock above
                yield line.mark(Role.WHEN, f"{clock} - {ends['end']}")
            continue
        talk = _TALK.fullmatch(text) if text[0] == "[" else None
        if talk:
            if not is_open:
                yield line.mark(Role.SESSION)
            yield line.mark(Role.TALK)
            yield line.mark(Role.WHEN, talk["when"])
            yield line.mark(Role.TITLE, talk["title"])
            is_open = has_when = True
            continue
        session = _SESSION.fullmatch(text) if text[-1] == "]" else None
        if session:
            yield line.mark(Role.SESSION)
            yield line.mark(Role.WHEN, session["when"])
            yield from _title(line, session["title"])
            is_open = has_when = True
        elif _INNER.fullmatch(text):
            yield line.mark(Role.NOISE)
        elif site.has_people(text):
            yield line.mark(Role.AUTHORS)
        elif len(text) < 250:
            yield line.mark(Role.SESSION)
            yield from _title(line, text)
            is_open, has_when = True, False


def _joined(lines: Sequence[Line]) -> Iterator[Line]:
    """Join what some extractors part: a clock in brackets and its title, a title and its range in brackets."""
    held: Line | None = None
    for line in lines:
        text = line.text
        if (
            (held is not None and _ALONE.fullmatch(held.text))
            or (held is not None and len(held.text) < 30 and _TAIL.fullmatch(text))
            or (held is not None and held.text[-1] == ":" and site.kind_of(held.text[:-1] or "-"))
            or (held is not None and _RANGE.fullmatch(text) and held.text[-1] != "]")
        ):
            held = held._replace(text=f"{held.text} {text}", last=line.last or line.number)
        else:
            if held is not None:
                yield held
            held = line
            continue
        # the joined line claims one index; the other is a line without text of its own
        yield held
        yield line._replace(text="show detail")
        held = None
    if held is not None:
        yield held


def _is_heading(text: str) -> bool:
    return _DAY.fullmatch(text) is not None or _is_clock(text)


def _is_clock(text: str) -> bool:
    return (text[0].isdigit() and _CLOCK.fullmatch(text) is not None) or text.casefold() in _HALVES


def _title(line: Line, text: str) -> Iterator[Mark]:
    """Mark a title; "Workshop: Gates in the Wild" prints its kind."""
    kind, colon, title = text.partition(":")
    if colon and site.kind_of(kind) and title.strip():
        yield line.mark(Role.KIND, kind)
        yield line.mark(Role.TITLE, title.strip())
        return
    yield line.mark(Role.TITLE, text)
    if kind := _kind(text):
        yield line.mark(Role.KIND, kind)


def _kind(title: str) -> str:
    """Return the kind with which a title begins: "Oral Session 1A"; a title of other words says nothing."""
    head = re.match(
        r"(?:Affinity )?(?:Oral|Poster|Spotlight|Workshop|Tutorial|Social)s?(?: Session| Poster Session)?\b",
        title,
    )
    return head[0] if head else ""


LAYOUT = Layout(name="eventhosts-calendar", score=score, label=label, turn=1)
