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
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

from ..fields import kinds
from ..flow import Layout, Line, Mark, Role, Source

_SLOT: Final = re.compile(
    r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) [0-9]{1,2} [A-Z][a-z]{2,8} [0-9]{1,2}:[0-9]{2} - [0-9]{1,2}:[0-9]{2}(?: \S{2,10})?"
)
_DAYS: Final = frozenset(("Mon ", "Tue ", "Wed ", "Thu ", "Fri ", "Sat ", "Sun "))
_CHAIRS: Final = re.compile(r"(?:Moderator|Session Chair|Chair)s?:", re.IGNORECASE)
_EMPTY_LABELS: Final = frozenset(("Abstract:", "Abstract", "Chat is not available."))


def score(source: Source) -> float:
    """Sure where slots stand on lines of their own."""
    slots = sum(
        1
        for line in source.lines
        if line.text[:4] in _DAYS and len(line.text) < 50 and _SLOT.fullmatch(line.text)
    )
    if not slots:
        return 0.0
    return 0.9 if slots > 1 or "yearly menu" in source.text else 0.7


def label(lines: Sequence[Line]) -> Iterable[Mark]:
    """Head of the session, then a talk from each slot to the next."""
    starts = [
        i
        for i, line in enumerate(lines)
        if line[1][:4] in _DAYS and len(line[1]) < 50 and _SLOT.fullmatch(line[1])
    ]
    marks = list(_head(lines[: starts[0]])) if starts else []
    for start, stop in zip(starts, [*starts[1:], len(lines)]):
        _talk(lines[start:stop], marks.append)
    return marks


def _head(lines: Sequence[Line]) -> Iterator[Mark]:
    """The title, then room and chairs; where a heading stands, what is before it is a menu."""
    first = next(
        (i for i, line in enumerate(lines) if line.tag[:1] == "h" and not kinds.is_kind(line.text)),
        0,
    )
    titled = opened = False
    for i, line in enumerate(lines):
        text = line.text
        if text in _EMPTY_LABELS or line.tag == "title" or (i < first and _is_link(line)):
            yield Mark(Role.NOISE, line, text)
        elif _CHAIRS.match(text):
            yield Mark(Role.CHAIRS, line, text)
        elif not titled and (i >= first or kinds.is_kind(text)):
            if not opened:
                opened = True
                yield Mark(Role.SESSION, line, "")
            titled = not kinds.is_kind(text)
            yield Mark(Role.TITLE if titled else Role.KIND, line, text)
        elif titled:
            yield Mark(Role.ROOM if len(text) < 80 else Role.ABSTRACT, line, text)


def _is_link(line: Line) -> bool:
    """Whether a link covers the whole line, as in a menu."""
    spans = line.markup.spans if line.markup else ()
    return any(span.tag == "a" and span.end - span.start >= len(line.text) for span in spans)


def _talk(lines: Sequence[Line], add: Callable[[Mark], None]) -> None:
    new = tuple.__new__  # half the time of Mark(…)
    slot = lines[0]
    add(new(Mark, (Role.TALK, slot, "")))
    add(new(Mark, (Role.WHEN, slot, slot[1])))
    body = 1
    if len(lines) > 1:
        add(new(Mark, (Role.TITLE, lines[1], lines[1][1])))
        body = 2
    if len(lines) > 2 and _is_people(lines[2][1]):
        add(new(Mark, (Role.AUTHORS, lines[2], lines[2][1])))
        body = 3
    for line in lines[body:]:
        role = Role.NOISE if line[1] in _EMPTY_LABELS else Role.ABSTRACT
        add(new(Mark, (role, line, line[1])))


def _is_people(text: str) -> bool:
    return "·" in text or "⋅" in text or (len(text) < 60 and not text.endswith((".", "?", "!")))


LAYOUT = Layout(name="eventhosts-session", score=score, label=label)
