"""An event list of 2015-2022 whose titles the extractor lost: people, room in brackets, abstract.

    Workshops
    Ada Example · Ben Sample · Cara Test

    [ Room 314 - 315 ]

    The workshop brings together …

The people are the only border; abstracts have paragraphs of their own. A condensed form has abstracts only.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from ..flow import Layout, Line, Mark, Role, Source
from . import _eventhosts as site
from . import _eventhosts_page as pages
from ._eventhosts_card import Card, emit

_SHORTEST_ABSTRACT: Final = 80


def score(source: Source) -> float:
    """Sure where people stand right above rooms in brackets, or below a paragraph, with no title between."""
    seen = pages.facts(source)
    if (
        seen.kinds > 1
        or seen.dated > 2
        or seen.positions
        or seen.brackets
        or seen.stamps
        or seen.iso
        or seen.own_slots
    ):
        return 0.0
    if not seen.family:
        return 0.0
    if seen.rooms and (seen.people or seen.rooms > 1):
        return 0.82
    if seen.people:
        lines = pages.lines_of(source)
        bare = sum(
            1
            for i, line in enumerate(lines)
            if site.has_people(line.text) and (i == 0 or _is_border(lines[i - 1]))
        )
        return 0.8 if bare * 2 > seen.people and (bare > 1 or not seen.kinds) else 0.0
    return 0.5 if "pre-recorded talk on SlidesLive" in source.text else 0.0


def _is_border(line: Line) -> bool:
    text = line.text
    return (
        len(text) > 200
        or text[-1] in ".…"
        or site.plural_kind(text) is not None
        or text.startswith(("Skip to", "-", "•"))
    )


def label(lines: Sequence[Line]) -> Iterator[Mark]:
    """A session from each people line to the next; its title is not on the page."""
    body = pages.body_of(lines)
    yield from body.marks
    lines = body.lines
    kind = body.heading[1] if body.heading else "workshop"
    printed = body.heading[0].mark(Role.KIND, kind) if body.heading else None
    starts = [
        i
        for i, line in enumerate(lines)
        if site.has_people(line.text)
        or (  # one organizer alone has no mark but the room below
            i + 1 < len(lines)
            and lines[i + 1].text[0] == "["
            and site.looks_like_person(line.text)
            and not site.plural_kind(line.text)
        )
    ]
    if not starts:
        starts = [
            i
            for i, line in enumerate(lines)
            if site.bracketed(line.text) and not site.buttons(line.text)
        ]
    if not starts:
        starts = [
            i
            for i, line in enumerate(lines)
            if line.text[0] not in "-•*" and len(line.text) > _SHORTEST_ABSTRACT
        ]
    for line in lines[: starts[0]] if starts else lines:
        found = site.plural_kind(line.text)
        if found:
            kind, printed = found, line.mark(Role.KIND, found)
        page = site.page_mark(line)
        if page is not None or found:
            yield page or line.mark(Role.NOISE)
    for start, stop in zip(starts, [*starts[1:], len(lines)]):
        yield from emit(_untitled(lines[start:stop], kind, printed), as_session=True)


def _untitled(lines: Sequence[Line], kind: str, printed: Mark | None) -> Card:
    marks: list[Mark] = [printed] if printed else []
    rest = lines
    if site.has_people(lines[0].text) or site.looks_like_person(lines[0].text):
        marks.append(lines[0].mark(Role.AUTHORS))
        rest = lines[1:]
    has_room = False
    for line in rest:
        room = site.bracketed(line.text) if not has_room else None
        if room and not site.buttons(line.text):
            has_room = True
            marks.append(line.mark(Role.ROOM, room))
        else:
            marks.append(
                site.page_mark(line)
                or line.mark(Role.NOISE if site.is_label(line.text) else Role.ABSTRACT)
            )
    return Card(lines[0], kind, marks)


LAYOUT = Layout(name="eventhosts-untitled", score=score, label=label, turn=1)
