"""A session page of icml.cc, neurips.cc, iclr.cc …, 2020-2023: a title, then talks that open with their time.

Skip to yearly menu bar Skip to main content
DL: Theory
Room 309
Moderator: Marco Mondelli
Chat is not available.
Wed 20 July 7:30 - 7:35 PDT
On Numerical Integration in Neural Ordinary Differential Equations
Aiqing Zhu · Pengzhan Jin · Beibei Zhu · Yifa Tang
The combination of ordinary differential equations and neural networks …
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..flow import Layout, Line, Mark, Source
from . import _eventhosts as site
from . import _eventhosts_page as pages
from ._eventhosts_card import emit, read_card, read_plain_talk


def score(source: Source) -> float:
    """Sure where slots of a 24-hour clock stand on lines of their own."""
    seen = pages.facts(source)
    if not seen.talk_slots or seen.stamps > seen.talk_slots:
        return 0.0
    return 0.9 if seen.talk_slots > 1 or seen.family else 0.7


def label(lines: Sequence[Line]) -> Iterator[Mark]:
    """Head of the session, then a talk from each slot to the next."""
    body = pages.body_of(lines)
    yield from body.marks
    lines = body.lines
    starts = [
        i for i, line in enumerate(lines) if len(line.text) <= 70 and _is_talk_slot(line.text)
    ]
    head = lines[: starts[0]] if starts else lines
    if head:
        card = read_card(head, _first_kind(head), is_page=True)
        yield from emit(card._replace(kind=card.kind or "session"), as_session=True)
    for start, stop in zip(starts, [*starts[1:], len(lines)]):
        talk = lines[start:stop]
        yield from read_plain_talk(talk) or emit(read_card(talk), as_session=False)


def _first_kind(lines: Sequence[Line]) -> str | None:
    """Without a kind line the first line is the title, even where it reads like a kind."""
    return None if len(lines) > 1 and site.kind_of(lines[0].text) else "session"


def _is_talk_slot(text: str) -> bool:
    slot = site.find_slot(text)
    return (
        slot is not None
        and slot.dated
        and slot.ranged
        and "m." not in text
        and "@" not in text
        and (not slot.after or site.kind_of(slot.after) is not None)
    )


LAYOUT = Layout(name="eventhosts-session", score=score, label=label)
