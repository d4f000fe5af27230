"""A static list of tutorials, 2017: bold title, people as a heading, italic paragraphs.

**Deep Gates**

#### Ada Example (Sample University) and Ben Sample (Sample Labs)

*Gates have … *
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from typing import Final

from ..flow import Layout, Line, Mark, Role, Source
from . import _eventhosts as site
from . import _eventhosts_page as pages

_CHAIRED: Final = re.compile(
    r"[*_(\s]{0,3}(?:(?:session )?chair|moderat|session [0-9])", re.IGNORECASE
)
"""What a programme has, and a list of tutorials has not."""
_PARAGRAPH: Final = 80
"""Characters that a title or a list of names seldom exceeds."""
_CLOCK: Final = re.compile(r"[0-9][:.h][0-5][0-9]|[0-9] ?[ap]\.?m\b", re.IGNORECASE)
"""Hours, no person and an affiliation: "Music Retrieval I (9:50-11:10 AM)", "Morning (9 am)"."""


def score(source: Source) -> float:
    """Sure where headings of people with affiliations stand under bold titles, and paragraphs below them."""
    if "utorial" not in source.brief:
        return 0.0
    lines = source.lines
    found = [
        position
        for position, (title, people) in enumerate(itertools.pairwise(lines), 1)
        if _is_people(people) and _is_title(title)
    ]
    if any(len(line.text) < _PARAGRAPH and _CHAIRED.match(line.text) for line in lines):
        return 0.0
    slots = sum(
        1 for line in lines if len(line.text) < _PARAGRAPH and _CLOCK.search(line.text, 0, 8)
    )
    if slots >= max(2, len(found)):  # a timetable, one of whose talks is a tutorial
        return 0.0
    # A list of papers has no more than its authors below a title, whatever its menu says.
    told = sum(1 for at in found if at + 1 < len(lines) and len(lines[at + 1].text) > _PARAGRAPH)
    return 0.85 if len(found) > 1 and 2 * told >= len(found) else 0.0


def label(lines: Sequence[Line]) -> Iterator[Mark]:
    """A session from each title to the next; the page's heading is noise."""
    body = pages.body_of(lines)
    yield from body.marks
    lines = body.lines
    starts = [i for i in range(len(lines) - 1) if _is_people(lines[i + 1]) and _is_title(lines[i])]
    for line in lines[: starts[0]] if starts else lines:
        page = site.page_mark(line)
        if page is not None or site.plural_kind(line.text):
            yield page or line.mark(Role.NOISE)
    for start, stop in zip(starts, [*starts[1:], len(lines)]):
        title, people = lines[start], lines[start + 1]
        yield title.mark(Role.SESSION)
        yield title.mark(Role.TITLE)
        yield title.mark(Role.KIND, "tutorial")
        yield people.mark(Role.ORGANIZERS)
        for line in lines[start + 2 : stop]:
            yield line.mark(Role.ABSTRACT, line.text.strip("* "))


def _is_title(line: Line) -> bool:
    if not line.tag and line.markup is None:  # plain text keeps no bold
        return (
            len(line.text) < 200
            and line.text[-1] not in ".:"
            and not _is_people(line)
            # a slot of a timetable
            and _CLOCK.search(line.text, 0, 8) is None
        )
    spans = line.markup.spans if line.markup else ()
    return (
        len(line.text) < 300
        and line.text[-1] != ":"
        and (
            line.tag[:1] == "h"
            or any(s.tag == "b" and s.start == 0 and s.end >= len(line.text) - 1 for s in spans)
        )
    )


def _is_people(line: Line) -> bool:
    text = line.text
    if len(text) > 600 or "(" not in text or text[-1] != ")" or line.tag[:1] not in {"", "h"}:
        return False
    return _CLOCK.search(text) is None and all(
        site.looks_like_person(part) and "(" in part
        for part in re.split(r"(?<=\)),? and (?=\S)|(?<=\)), ", text)
    )


LAYOUT = Layout(name="eventhosts-tutorials", score=score, label=label, turn=1)
