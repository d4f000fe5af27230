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

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

from ..flow import Layout, Line, Mark, Role, Source
from . import _eventhosts as site
from . import _eventhosts_page as pages
from ._eventhosts_card import Card, emit, read_card, read_plain_talk

_SLOT: Final = re.compile(
    r"[0-9]{1,2} [A-Z][a-z]{2,8} [0-9]{1,2}:[0-9]{2} - [0-9]{1,2}:[0-9]{2}(?: [A-Z]{2,5})?"
)
"""What follows one of `_DAYS`."""
_LONGEST_SLOT: Final = 70
_LONGEST_TITLE: Final = 250
_LABEL: Final = re.compile(
    r"(?:abstract|bio(?:graphy)?|summary|description|location|venue|room|(?:session )?chair|moderator)(?:s|\(s\))?\s?(?::|\Z)",
    re.IGNORECASE,
)
_DAYS: Final = frozenset(("Mon ", "Tue ", "Wed ", "Thu ", "Fri ", "Sat ", "Sun "))


def score(source: Source) -> float:
    """Sure where slots of a 24-hour clock stand on lines of their own; certain in the template's own words."""
    lines = source.lines
    if lines and (
        "yearly menu bar" in lines[0].text
        or "Chat is not available." in [line[1] for line in lines[:20]]
    ):
        slots = (line for line in lines if line[1][:4] in _DAYS and _SLOT.fullmatch(line[1], 4))
        if next(slots, None) and next(slots, None):
            return 1.0
    seen = pages.facts(source)
    if not seen.talk_slots or seen.stamps > seen.talk_slots:
        return 0.0
    if seen.family:
        return 0.9
    if not _opens_talks(source.lines):
        return 0.0
    return 0.74 if seen.talk_slots > 1 else 0.7  # other templates print such slots too


def _opens_talks(lines: Sequence[Line]) -> bool:
    """Whether what follows most slots can be a title: elsewhere the date stands behind the title, and prose follows."""
    slots = told = 0
    for line, following in pairwise(lines):
        if len(line[1]) <= _LONGEST_SLOT and ":" in line[1] and _is_talk_slot(line[1]):
            slots += 1
            text = following[1]
            told += len(text) > _LONGEST_TITLE or _LABEL.match(text) is not None
    return 2 * told <= slots


def label(lines: Sequence[Line]) -> Iterable[Mark]:
    """Head of the session, then a talk from each slot to the next."""
    days, match = _DAYS, _SLOT.fullmatch
    plain: set[int] = set()
    starts: list[int] = []
    for i, line in enumerate(lines):
        text = line[1]
        if len(text) > _LONGEST_SLOT or ":" not in text:
            continue
        if text[:4] in days and match(text, 4):
            plain.add(i)
            starts.append(i)
        elif _is_talk_slot(text):
            starts.append(i)
    body = pages.body_of(lines[: starts[0]] if starts else lines)
    marks = body.marks
    if body.lines:
        card = read_card(body.lines, _first_kind(body.lines), is_page=True)
        marks.extend(emit(card._replace(kind=card.kind or "session"), as_session=True))
    for start, stop in zip(starts, [*starts[1:], len(lines)]):
        talk = lines[start:stop]
        if stop == len(lines):  # the footer stands below the last talk
            body = pages.body_of(talk)
            marks.extend(body.marks)
            talk = body.lines
        found = read_plain_talk(talk) if start in plain else None
        if found is None:
            if stop < len(lines):
                body = pages.body_of(talk)
                marks.extend(body.marks)
            marks.extend(emit(_titled(read_card(body.lines)), as_session=False))
        else:
            marks.extend(found)
    return marks


def _titled(card: Card) -> Card:
    """Take the kind of a talk that has nothing else for its title: ``Q&A``."""
    if card.titled or card.marks[-1].role is not Role.KIND or card.marks[-1].line.text[0] in "([":
        return card
    return card._replace(marks=[*card.marks, card.marks[-1].line.mark(Role.TITLE)], titled=True)


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


LAYOUT = Layout(name="eventhosts-session", score=score, label=label, turn=0)
