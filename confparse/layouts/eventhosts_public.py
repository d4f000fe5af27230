"""The public pages of 2020: title, people parted by commas, an ISO time range, abstract.

(Track2) Deeper Gates

Ada Example, Ben (Benny) Sample
2020-12-07T00:00:00-08:00 - 2020-12-07T02:30:00-08:00
Gates are …
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from ..flow import Layout, Line, Mark, Role, Source
from . import _eventhosts as site
from . import _eventhosts_page as pages

_LONGEST_TITLE: Final = 300


def score(source: Source) -> float:
    """Sure where ISO ranges stand on lines of their own."""
    if "T" not in source.text or ":00" not in source.text:
        return 0.0
    seen = pages.facts(source)
    if not seen.iso:
        return 0.0
    return 0.9 if seen.iso > 1 or seen.family else 0.6


def label(lines: Sequence[Line]) -> Iterator[Mark]:
    """The ISO line is the anchor: people and title stand above it, the abstract below."""
    body = pages.body_of(lines)
    yield from body.marks
    lines = body.lines
    slots = [
        i for i, line in enumerate(lines) if line.text[4:5] == "-" and site.find_slot(line.text)
    ]
    kind = body.heading[1] if body.heading else None
    starts = []
    for before, i in zip([-1, *slots], slots):
        # one or two lines above: a lone line is the title
        has_people = (
            i - 2 > before
            and len(lines[i - 1].text) < 2000
            and len(lines[i - 2].text) < _LONGEST_TITLE
            and (before < 0 or i - 3 > before or lines[i - 2].gap)
        )
        starts.append(i - 2 if has_people else max(i - 1, before + 1))
    for line in lines[: starts[0]] if starts else lines:
        found = site.plural_kind(line.text)
        kind = found or kind
        page = site.page_mark(line)
        if page is not None or found:
            yield page or line.mark(Role.NOISE)
    session = site.is_session_kind(kind) if kind else True
    for start, slot, stop in zip(starts, slots, [*starts[1:], len(lines)]):
        title = lines[start]
        yield title.mark(Role.SESSION if session else Role.TALK)
        if start < slot:
            yield title.mark(Role.TITLE)
        if kind:
            yield title.mark(Role.KIND, kind)
        for line in lines[start + 1 : slot]:
            yield line.mark(Role.ORGANIZERS if session else Role.AUTHORS)
        yield lines[slot].mark(Role.WHEN)
        for line in lines[slot + 1 : stop]:
            yield site.page_mark(line) or line.mark(Role.ABSTRACT)


LAYOUT = Layout(name="eventhosts-public", score=score, label=label, turn=1)
