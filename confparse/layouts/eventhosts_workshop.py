"""A workshop's page with its own schedule: rows of weekday and time, title, kind, buttons, people, abstract.

    Workshop
    Gates in the Wild
    Ada Example · Ben Sample
    Room 202
    Schedule
    Sat 6:00 a.m. - 6:10 a.m.
    Opening Remarks
    (Opening Remarks)
    >
    SlidesLive Video
    Ada Example

Untimed rows (posters) show a hyphen for the time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from ..flow import Layout, Line, Mark, Role, Source
from . import _eventhosts as site
from ._eventhosts_card import emit, read_card

_KIND: Final = re.compile(r"(?P<title>.{2,300}?)\s+\((?P<kind>[A-Z][A-Za-z0-9 &/+'-]{2,40})\)[\s>🔗]*")
_UNTIMED: Final = frozenset("-–—")


def score(source: Source) -> float:
    """Sure where several lines are a weekday and a range, with no day of the month."""
    seen = site.facts(source)
    return 0.9 if seen.own_slots > 1 or (seen.own_slots and seen.family) else 0.0


def label(lines: Sequence[Line]) -> Iterator[Mark]:
    """The workshop's head, then a talk a row."""
    body = site.body_of(lines)
    yield from body.marks
    lines = body.lines
    starts = [i for i, line in enumerate(lines) if _opens_row(line.text)]
    first = next((i for i in starts if lines[i].text not in _UNTIMED), None)
    starts = [i for i in starts if first is not None and i >= first]
    head = list(lines[: starts[0]] if starts else lines)
    at = next((i for i, line in enumerate(head) if site.kind_of(line.text)), 0)
    for line in head[:at]:
        page = site.page_mark(line)
        if page is not None:
            yield page
    if head[at:]:
        card = read_card(head[at:])
        yield from emit(card._replace(kind=card.kind or "workshop"), as_session=True)
    for start, stop in zip(starts, [*starts[1:], len(lines)]):
        yield from _row(lines[start:stop])


def _opens_row(text: str) -> bool:
    if text in _UNTIMED:
        return True
    slot = site.find_slot(text) if len(text) < 60 else None
    return slot is not None and slot.ranged and not slot.dated and text[0].isalpha() and not slot.after


def _row(lines: Sequence[Line]) -> Iterator[Mark]:
    slot = lines[0]
    rest = [line for line in lines[1:] if not _is_button(line.text)]
    yield slot.mark(Role.TALK)
    yield slot.mark(Role.NOISE if slot.text in _UNTIMED else Role.WHEN)
    for line in lines[1:]:
        if _is_button(line.text):
            yield line.mark(Role.NOISE)
    if not rest:
        return
    title = rest[0]
    match = _KIND.fullmatch(title.text)
    if match:
        yield title.mark(Role.TITLE, match["title"])
        yield title.mark(Role.KIND, match["kind"])
        rest = rest[1:]
        card = read_card([title._replace(text=match["title"]), *rest]) if rest else None
    else:
        if len(rest) > 1 and rest[1].text[0] == "(" and rest[1].text[-1] in ")>" and len(rest[1].text) < 60:
            yield rest[1].mark(Role.KIND, rest[1].text.strip("()> "))
            rest = [rest[0], *rest[2:]]
        card = read_card(rest)
    for mark in card.marks if card else ():
        if not (match and mark.role is Role.TITLE):
            yield mark


def _is_button(text: str) -> bool:
    return text in {">", "🔗", "link", "Link"} or (len(text) < 40 and text.strip("> 🔗").casefold() in {"slideslive video", "video", "link", ""})


LAYOUT = Layout(name="eventhosts-workshop", score=score, label=label)
