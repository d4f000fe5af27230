"""A list of events (workshops, tutorials, expo, journal track …): a card each, with or without time and place.

    Tutorial
    A Tour of Gates
    Ada Example · Ben Sample
    Dec 2, 9:30 AM - 12:00 PM Ballroom 6AB
    Gates are …
    Show more
    View full details

Older lists print the title first, then kind, people, room in brackets, time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from ..flow import Layout, Line, Mark, Role, Source
from . import _eventhosts as site
from . import _eventhosts_page as pages
from ._eventhosts_card import Card, emit_page, read_card
from ._eventhosts_split import is_title, kind_starts, kinds_below, people_starts, prose_starts

_CLOCK: Final = re.compile(r"[0-9]{1,2}[:.h][0-9]{2}(?![0-9])")
_LONGEST_HEADING: Final = 80
_ADDRESS: Final = re.compile(
    r"/virtual/(?:19|20)[0-9]{2}/(?:\S{1,40}/)?events/\S{0,40}(?:oral|poster|spotlight|highlight|paper|award|track)\S{0,20}\Z",
    re.IGNORECASE,
)
_NAMELESS: Final = frozenset(
    ("events", "all events", "event list", "list of events", "papers", "awards", "paper awards")
)


def score(source: Source) -> float:
    """Sure where the buttons of cards stand, or several kinds with times below them."""
    seen = pages.facts(source)
    if not seen.family and _is_timetable(source):
        return 0.0
    if seen.at_slots or seen.stamps or seen.brackets or seen.talk_slots > 1:
        return 0.0
    if seen.details and seen.kinds:
        return 0.91
    if seen.details > 1:
        return 0.85
    if seen.kinds > 1 and seen.dated > 1:
        return 0.87 if seen.family else 0.65
    if seen.kinds > 2 and seen.people > 2:
        return 0.8 if seen.family else 0.6
    if seen.under > seen.over and seen.talk_kinds > 1:
        return 0.8 if seen.family else 0.55
    if seen.family and seen.kinds > 1 and kinds_below(pages.lines_of(source)) > 1:
        return 0.78
    if seen.dated > 2 and seen.people > 2:
        return 0.72 if seen.family else 0.5
    if seen.people and ("vents" in source.text or seen.family):
        lines = pages.lines_of(source)
        is_headed = any(site.plural_kind(line.text) or _is_count(line.text) for line in lines[:8])
        if (is_headed or _is_listed(source)) and len(people_starts(lines)) > 1:
            return 0.68
    if seen.family and _is_listed(source) and len(prose_starts(pages.lines_of(source))) > 1:
        return 0.66
    return 0.0


def _is_timetable(source: Source) -> bool:
    """Whether line after line opens with a clock time: cards open with a date."""
    clocks = 0
    for line in source.lines:
        if line.text[:1].isdigit() and _CLOCK.match(line.text):
            clocks += 1
            if clocks >= 4:
                return True
    return False


def _is_listed(source: Source) -> bool:
    """Whether the address says that single presentations are listed; an extractor may have left no kind."""
    return source.url is not None and _ADDRESS.search(source.url) is not None


def label(lines: Sequence[Line]) -> Iterator[Mark]:
    """Split at kinds, else at the titles above people; talks are gathered in one session."""
    body = pages.body_of(lines)
    yield from body.marks
    lines = body.lines
    starts, is_untitled = _starts(lines)
    kind = body.heading[1] if body.heading else None
    parent: Mark | None = None
    head = lines[: starts[0]] if starts else lines
    for i, line in enumerate(head):
        kind = site.plural_kind(line.text) or kind
        page = site.page_mark(line)
        if (
            page is not None
            or site.plural_kind(line.text)
            or _is_count(line.text)
            or line.text.casefold() in _NAMELESS
        ):
            yield page or line.mark(Role.NOISE)
        elif _is_heading(line, head[i + 1] if i + 1 < len(head) else None):
            parent = line.mark(Role.TITLE)
            yield line.mark(Role.NOISE)
    # an award stands above the title of its paper
    stops = [
        start - 1 if start and site.is_award(lines[start - 1].text) else start
        for start in starts[1:]
    ]
    for start in starts:
        if start and site.is_award(lines[start - 1].text):
            yield lines[start - 1].mark(Role.NOISE)
    cards = [
        read_card(lines[start:stop], is_untitled=is_untitled)
        for start, stop in zip(starts, [*stops, len(lines)])
    ]
    yield from emit_page(_with_parent(_with_kind(card, kind), parent) for card in cards)


def _is_heading(line: Line, following: Line | None) -> bool:
    """Whether a line names the list, such as "2026 Journal Track": by its tag, or by the count below it."""
    if len(line.text) > _LONGEST_HEADING:
        return False
    return line.tag[:1] == "h" or (following is not None and _is_count(following.text))


def _with_parent(card: Card, parent: Mark | None) -> Card:
    """Put single talks into the session that the list's heading names."""
    if parent is None or card.parent is not None or card.is_session():
        return card
    return card._replace(parent=parent)


def _with_kind(card: Card, kind: str | None) -> Card:
    return card if card.kind or not kind else card._replace(kind=kind)


def _is_count(text: str) -> bool:
    """Whether a line counts the list: "75 Events"."""
    return (
        len(text) < 30
        and text[0].isdigit()
        and text.casefold().endswith((" events", " event", " results", " papers"))
    )


def _starts(lines: Sequence[Line]) -> tuple[list[int], bool]:
    """Return where cards begin, and whether the extractor lost their titles."""
    starts = kind_starts(lines)
    if not starts:
        return people_starts(lines) or prose_starts(lines), False
    # older lists print the kind under the title: what follows it is people
    under = [
        i
        for i in starts
        if i + 1 < len(lines)
        and (
            site.is_people(lines[i + 1].text)
            or not is_title(lines[i + 1])
            or _is_author(lines, i + 1)
        )
    ]
    if len(under) * 2 > len(starts) or _ends_below_kind(lines, starts):
        titled = [
            i - 1
            for i in starts
            if i > 0 and is_title(lines[i - 1]) and not site.plural_kind(lines[i - 1].text)
        ]
        return (titled, False) if len(titled) * 2 > len(starts) else (starts, True)
    return starts, False


def _ends_below_kind(lines: Sequence[Line], starts: Sequence[int]) -> bool:
    """Whether a title stands above the first kind, and nothing but people below the last: cards of three lines."""
    first, last = starts[0], starts[-1]
    rest = [line for line in lines[last + 1 :] if not site.is_noise(line.text)]
    return (
        first > 0
        and len(rest) == 1
        and (site.is_people(rest[0].text) or site.looks_like_person(rest[0].text))
        and is_title(lines[first - 1])
        and not site.plural_kind(lines[first - 1].text)
        and kinds_below(lines) * 2 > len(starts)
    )


def _is_author(lines: Sequence[Line], i: int) -> bool:
    """Whether a line is one person: what follows a person, not a title, is a time, a room or a label."""
    if i + 1 >= len(lines) or not site.looks_like_name(lines[i].text):
        return False
    text = lines[i + 1].text
    return (
        site.find_slot(text) is not None
        or site.is_label(text)
        or site.is_noise(text)
        or (text[0] == "[" and site.bracketed(text) is not None)
    )


LAYOUT = Layout(name="eventhosts-events", score=score, label=label, turn=1)
