"""A session page of 2024-2026: one time for all, then a card for each poster or talk.

    Poster Session
    Poster Session 3 West
    West Exhibition Hall B2-B3
    Wed 16 Jul 11 a.m. PDT — 1:30 p.m. PDT (Bookmark)
    Abstract:
    Full Chat
    Poster
    #W-100
    Sparse Gates for Long Sequences
    Ada Example · Ben Sample
    Gates are …

Extractors lose the kinds, the positions, the time: the people line is what each card keeps.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from ..flow import Layout, Line, Mark, Source
from . import _eventhosts as site
from . import _eventhosts_page as pages
from ._eventhosts_card import emit, read_card
from ._eventhosts_split import card_starts, people_starts, talks_below

_FEWEST: Final = 3
"""Fewer cards that open with a kind or a position may be chance: the page's own kind is one."""

_ADDRESS: Final = re.compile(r"/virtual/(?:19|20)[0-9]{2}/session/[0-9]{1,9}\Z")


def score(source: Source) -> float:
    """Sure where positions, or kinds above people, stand again and again under one time."""
    seen = pages.facts(source)
    if seen.details or seen.at_slots or seen.brackets or seen.stamps or seen.talk_slots:
        return 0.0
    if (seen.dated > 2 and seen.dated * 3 > seen.people) or seen.clocks > 2:
        return 0.0
    if seen.positions > 1 and (seen.people > 1 or seen.family):
        return 0.88 if seen.family else 0.7
    if seen.under > seen.over and not _opens_with_session(source):
        return 0.0  # the kinds stand below the titles: a list of events
    if seen.talk_kinds > 1 and seen.people > 1:
        return 0.86 if seen.family else 0.65
    if seen.talk_kinds > 1 and seen.kinds > seen.talk_kinds and _opens_with_session(source):
        return (
            0.84 if seen.family else 0.6
        )  # single authors have no mark: a session's kind above those of talks
    if seen.people and _opens_with_session(source):
        return 0.79 if talks_below(pages.lines_of(source)) else 0.0
    if seen.people > 1 and _opens_with_kind(source):
        return 0.79 if len(people_starts(pages.lines_of(source))) > 1 else 0.0
    if seen.people > 1 and (
        "Chat is not available." in source.text
        or (source.url is not None and _ADDRESS.search(source.url) is not None)
    ):  # of a session's page
        return 0.7 if len(people_starts(pages.lines_of(source))) > 1 else 0.0
    return 0.0


def _opens_with_kind(source: Source) -> bool:
    """Whether "Poster Session", "Oral" or the like is the first thing on the page: all that some extractors leave."""
    return any(
        site.kind_of(line.text) is not None
        for line in pages.lines_of(source)[:6]
        if line.tag != "title"
    )


def _opens_with_session(source: Source) -> bool:
    kinds = (site.kind_of(line.text) for line in pages.lines_of(source)[:6] if line.tag != "title")
    first = next((kind for kind in kinds if kind), "")
    return first.casefold().endswith("session")


def label(lines: Sequence[Line]) -> Iterator[Mark]:
    """The head up to the first card; then a talk a card."""
    body = pages.body_of(lines)
    yield from body.marks
    lines = body.lines
    starts = card_starts(lines)
    if len(starts) < _FEWEST and len(titles := people_starts(lines)) > len(starts):
        starts = titles  # the only kind is that of the page
    head = lines[: starts[0]] if starts else lines
    if head:
        kind = None if any(site.kind_of(line.text) for line in head[:4]) else "session"
        card = read_card(head, kind, is_page=True)
        yield from emit(card._replace(kind=card.kind or "session"), as_session=True)
    for start, stop in zip(starts, [*starts[1:], len(lines)]):
        yield from emit(read_card(lines[start:stop]), as_session=False)


LAYOUT = Layout(name="eventhosts-posters", score=score, label=label, turn=1)
