"""The highlights of a workshop book (PDF text): day, room, title and surnames run together.

    Schedule Highlights Dec. 7, 2018 Room 220 C, Gates in the Wild Yildiz, Lin Room 510 ABCD, …

The surnames are parted by commas; the last word before the first comma is the first surname.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from ..flow import Layout, Line, Mark, Role, Source

_DAY: Final = re.compile(
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? [0-9]{1,2}, (?:19|20)[0-9]{2}(?=\s*(?:\Z|(?:Room|Hall|Ballroom)\b))"
)
_ROOM: Final = re.compile(r"(?:Room|Hall|Ballroom) [0-9A-Z][0-9A-Z &+-]{0,20}(?=, )")
_SURNAME: Final = re.compile(r"\S{2,40}")
_PARTICLES: Final = frozenset(("de", "van", "von", "der", "den", "di", "da", "la", "le"))
_LONGEST: Final = 400
"""Characters of one entry: title and surnames."""


def score(source: Source) -> float:
    """Sure where a schedule's highlights are announced and rooms follow."""
    text = source.text
    if "orkshop book" not in text[:2000]:
        return 0.0
    at = text.find("Schedule Highlights")
    if at < 0:
        return 0.0
    return 0.85 if len(_ROOM.findall(text, at, at + 20_000)) > 1 else 0.0


def label(lines: Sequence[Line]) -> Iterator[Mark]:
    """A session from each room to the next, below the announcement."""
    begun = False
    for line in lines:
        text = line.text
        at = 0
        if not begun:
            at = text.find("Schedule Highlights")
            if at < 0:
                continue
            begun = True
            yield line.mark(Role.NOISE)
        found: list[tuple[int, int, bool]] = sorted(
            (match.start(), match.end(), is_day)
            for is_day, pattern in ((True, _DAY), (False, _ROOM))
            for match in pattern.finditer(text, at)
        )
        ends = [*(start for start, _, _ in found[1:]), len(text)]
        for (start, stop, is_day), end in zip(found, ends):
            if is_day:
                yield line.mark(Role.DAY, text[start:stop])
            elif end - stop < _LONGEST:
                yield from _entry(line, text[start:stop], text[stop:end].lstrip(", "))


def _entry(line: Line, room: str, text: str) -> Iterator[Mark]:
    head, comma, rest = text.strip(" .").partition(", ")
    if not comma or len(rest.split()) > rest.count(",") + 3:  # a sentence, not surnames
        return
    words = head.split()
    at = len(words) - 1
    while at > 1 and words[at - 1].casefold() in _PARTICLES:
        at -= 1
    if at < 1 or _SURNAME.fullmatch(words[at]) is None:
        return
    yield line.mark(Role.SESSION)
    yield line.mark(Role.KIND, "workshop")
    yield line.mark(Role.ROOM, room)
    yield line.mark(Role.TITLE, " ".join(words[:at]))
    yield line.mark(Role.ORGANIZERS, " · ".join([" ".join(words[at:]), *rest.split(", ")]))


LAYOUT = Layout(name="eventhosts-book", score=score, label=label, turn=1)
