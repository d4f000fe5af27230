"""The page of one event: a poster, a talk, a tutorial, a workshop.

    Poster
    Sparse Gates for Long Sequences
    Ada Example ⋅ Ben Sample
    Hall A #2108
    Wed, Dec 3, 2025 • 4:30 PM – 7:30 PM PST
    [ Slides ] [ OpenReview ]
    Abstract
    Gates are …
    Lay Summary
    …

The kind may share a line with the time; "2025 Poster" takes the place of time and room later on.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from ..flow import Layout, Line, Mark, Role, Source
from . import _eventhosts as site
from . import _eventhosts_page as pages
from ._eventhosts_card import _DAY_AHEAD, emit, read_card
from ._eventhosts_split import kinds_below, talks_below

_FEW: Final = 2
_LONGEST_CLOCK: Final = 25
_NEAR: Final = 12
"""How many lines below its kind an event shows people, a time, a button or a label."""


def score(source: Source) -> float:
    """Fit where the template's marks and one kind stand, and nothing repeats as in a list."""
    seen = pages.facts(source)
    if (
        seen.details > 1
        or seen.brackets > 1
        or seen.stamps > 1
        or seen.at_slots
        or seen.own_slots > 1
        or seen.talk_slots > 1
        or seen.iso > 1
    ):
        return 0.0
    if seen.kinds > 3 or seen.people > 2 or seen.positions > 1:
        return 0.0
    lines = pages.lines_of(source)
    start = _start(lines)
    if start < 0 or sum(1 for line in lines if _is_clock(line.text)) > _FEW:
        return 0.0
    near = lines[start : start + _NEAR]
    if not any(_is_sign(line) for line in near):
        return 0.0
    if seen.people and talks_below(lines):
        return 0.0
    if seen.kinds > 1 and kinds_below(lines) > 1:
        return 0.0
    if seen.family:
        return 0.78
    return 0.55 if seen.people == 1 and any(site.is_label(line.text) for line in lines) else 0.0


def _is_clock(text: str) -> bool:
    """Whether a line is a clock alone: a page of several is a schedule of another shape."""
    if len(text) > _LONGEST_CLOCK or not text[0].isdigit():
        return False
    slot = site.find_slot(text)
    return slot is not None and not slot.dated and not slot.after


def _is_sign(line: Line) -> bool:
    """People, a time, a button, a label: what an event's page has near its title and a text about events has not."""
    text = line.text
    return (
        site.has_people(text)
        or site.is_label(text)
        or bool(site.buttons(text))
        or site.has_starred_people(text)
        or (site.find_slot(text) is not None and line.index > 0)
    )


def _start(lines: Sequence[Line]) -> int:
    """Where the kind stands, alone or before a time; -1 where none does."""
    for i, line in enumerate(lines[:400]):
        text = line.text
        if len(text) > 160:
            continue
        if (site.kind_of(text) and text[0] not in "([") or (
            " in " in text and site.kind_within(text)
        ):
            return i
        cut = _DAY_AHEAD.search(text, 0, 80) if site.begins_like_kind(text) else None
        if cut and site.kind_of(text[: cut.start()]) and site.find_slot(text[cut.end() :]):
            return i
    for i, line in enumerate(lines[:60]):
        if (
            i > 1
            and site.late_kind(line.text)
            and (site.is_people(lines[i - 1].text) or site.looks_like_person(lines[i - 1].text))
        ):
            return i - 2
    return -1


def label(lines: Sequence[Line]) -> Iterator[Mark]:
    """Everything from the kind on is the one event; what stands above it speaks of the page."""
    body = pages.body_of(lines)
    yield from body.marks
    lines = body.lines
    start = _start(lines)
    if start < 0:
        return
    title = lines[start + 1].text if start + 1 < len(lines) else ""
    above = lines[:start]
    for line in above:
        page = site.page_mark(line)
        if page is not None or line.text.endswith(title) or title in line.text:
            yield page or line.mark(Role.NOISE)
    late = next((line for line in lines[start : start + 3] if site.late_kind(line.text)), None)
    if late is not None and not site.kind_of(lines[start].text):
        kind = site.late_kind(late.text)
        card = read_card(lines[start:], kind, is_page=True)
        card.marks.append(late.mark(Role.KIND, kind))
    else:
        card = read_card(lines[start:], is_page=True)
    if not card.is_session():
        yield lines[start].mark(Role.SESSION)
        if card.parent is not None:
            yield card.parent
            outer = card.parent.line.text.rpartition(card.parent.text)[0].rpartition(" in ")[2]
            if site.kind_of(outer.rstrip(": ") or "-"):
                yield card.parent.line.mark(Role.KIND, outer.rstrip(": "))
    yield from emit(card)


LAYOUT = Layout(name="eventhosts-page", score=score, label=label, turn=1)
