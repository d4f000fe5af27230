"""A page whose entries fold open: the title on the tab, the title again inside, then labelled lines and a description.

    Tue 20 Nov(active tab)
    Morning (9:00 am - 12:30 pm)
    Morning workshop 1: Making Maps of Nothing
    Making Maps of Nothing
    Presenter(s): Ada Example
    Suggested audience: Beginner
    We map what is not there …
    Prerequisite skills:
    None.

A heading with a range of time in brackets gives its time to the entries below it. Workshops and tutorials are sessions with organisers,
other entries are talks. Made from a day of workshops of a site made with Drupal's views.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from ..fields import dates, kinds
from ..flow import Layout, Line, Mark, Role, Source
from . import _ranges

_PEOPLE: Final = re.compile(
    r"(?:Presenter|Speaker|Instructor|Facilitator|Organi[sz]er|Author)s?(?:\(s\))?\s?:\s*(?=\S)"
)
_ROOM: Final = re.compile(r"(?:Room|Location|Venue|Where)\s?:\s*(?=\S)")
_LABEL: Final = re.compile(r"[A-Z][A-Za-z() ]{2,30}:(?:\s|\Z)")
_AFTER: Final = re.compile(
    r"(?:[A-Z][a-z]+ )?(?:[Pp]rerequisites?|[Pp]reparation|[Rr]equirements?|[Mm]aterials?|[Rr]esources|[Ee]quipment|[Ss]lides)\b[^.:]{0,30}:"
)
"""A label that ends the description."""
_FOOT: Final = re.compile(r"(?:Copyright|©|Powered by)\b|©", re.IGNORECASE)
_ACTIVE: Final = re.compile(r"\s?\(active tab\)\Z")
_LONGEST_LABEL: Final = 60
_SLOT: Final = re.compile(r"[^()]{2,60}\(([^()]{9,30})\)")


_BARE_LABEL: Final = re.compile(
    r"(?:Presenter|Speaker|Instructor|Facilitator|Organi[sz]er|Author)s?(?:\(s\))?\s?:"
)


def _joined(lines: Sequence[Line]) -> list[Line]:
    """Put a label and what it names on one line, where an extractor broke each text from the next."""
    found: list[Line] = []
    i = 0
    while i < len(lines):
        line = lines[i]
        i += 1
        text = line.text
        if text[-1] == ":" and i < len(lines) and len(text) < _LONGEST_LABEL:
            following = lines[i]
            after = lines[i + 1].text if i + 1 < len(lines) else ""
            if _BARE_LABEL.fullmatch(text) or following.text == after:
                line = line._replace(
                    text=f"{text} {following.text}", last=following.last or following.number
                )
                i += 1
        elif i < len(lines) and lines[i].text == "(active tab)":
            line = line._replace(text=f"{text} (active tab)", last=lines[i].number)
            i += 1
        found.append(line)
    return found


def _starts(lines: Sequence[Line]) -> list[int]:
    """Find the tabs: a line whose end is the next line, with people soon below."""
    found = []
    for i in range(len(lines) - 2):
        tab, title = lines[i].text, lines[i + 1].text
        doubled = tab == title or tab.endswith(": " + title)
        if (
            doubled
            and len(title) > 8
            and any(_PEOPLE.match(line.text) for line in lines[i + 2 : i + 5])
        ):
            found.append(i)
    return found


def score(source: Source) -> float:
    """Sure where several titles are doubled above a line of presenters."""
    text = source.brief
    if not any(word in text for word in ("resenter", "peaker", "nstructor", "acilitator")):
        return 0.0
    return 0.9 if len(_starts(_joined(source.lines))) >= 2 else 0.0


def label(lines: Sequence[Line]) -> Iterator[Mark]:
    """An entry from each tab; above them days and slots."""
    whole = _joined(lines)
    kept = {line.index for line in whole}
    yield from (line.mark(Role.NOISE) for line in lines if line.index not in kept)
    lines = whole
    starts = _starts(lines)
    when: Mark | None = None
    active = any(_ACTIVE.search(line.text) for line in lines[: starts[0] if starts else 0])
    for start, stop in zip([-1, *starts], [*starts, len(lines)]):
        end = stop
        if start >= 0:
            end = next((i for i in range(start + 2, stop) if _slot(lines[i])), stop)
            yield from _entry(lines[start:end], when)
        for line in lines[end if start >= 0 else 0 : stop]:
            if slot := _slot(line):
                when = slot
                yield line.mark(Role.NOISE)
            elif (not active or _ACTIVE.search(line.text)) and dates.read(
                _ACTIVE.sub("", line.text)
            ):
                yield line.mark(Role.DAY, _ACTIVE.sub("", line.text))


def _slot(line: Line) -> Mark | None:
    """Read "Morning (9:00 am - 12:30 pm)"."""
    found = _SLOT.fullmatch(line.text) if len(line.text) < 100 else None
    return line.mark(Role.WHEN, found[1]) if found and _ranges.is_range(found[1]) else None


def _entry(lines: Sequence[Line], when: Mark | None) -> Iterator[Mark]:
    tab, title = lines[0], lines[1]
    prefix = tab.text[: len(tab.text) - len(title.text)].rstrip(": ")
    words = prefix.casefold().split()
    kind = next((word for word in words if kinds.read(word) in {"workshop", "tutorial"}), None)
    yield tab.mark(Role.SESSION if kind else Role.TALK, "")
    if when is not None:
        yield when
    if kind:
        yield tab.mark(Role.KIND, kind)
    yield title.mark(Role.TITLE)
    told = closed = labelled = False
    for line in lines[2:]:
        if labelled and len(line.text) < _LONGEST_LABEL:
            labelled = False  # "Beginner", below "Suggested audience:"
        elif found := _PEOPLE.match(line.text):
            yield line.mark(Role.ORGANIZERS if kind else Role.AUTHORS, line.text[found.end() :])
        elif found := _ROOM.match(line.text):
            yield line.mark(Role.ROOM, line.text[found.end() :])
        elif _AFTER.match(line.text) or _FOOT.match(line.text):
            closed = True
        elif not told and line.text[-1] == ":" and _LABEL.fullmatch(line.text):
            labelled = True
        elif not closed and (told or not _LABEL.match(line.text)):
            told = True  # above it stand "Suggested audience: Beginner" and the like
            yield line.mark(Role.ABSTRACT)


LAYOUT = Layout(name="accordion", score=score, label=label)
