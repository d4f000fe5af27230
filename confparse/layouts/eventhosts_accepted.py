"""The accepted papers of 2017-2020: a title, then people with affiliations; nothing else.

Sparse Gates for Long Sequences
Ada Example (Sample University) · Ben Sample ()

When Gates Leak
Cara Test (Sample Labs / Gate Research (GR))
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from ..flow import Layout, Line, Mark, Role, Source
from . import _eventhosts as site
from . import _eventhosts_page as pages


def score(source: Source) -> float:
    """Sure where every other line is people and nothing is an abstract."""
    if "(" not in source.text:
        return 0.0
    seen = pages.facts(source)
    if seen.people < 2 or seen.dated or seen.positions or seen.rooms or seen.details:
        return 0.0
    lines = pages.lines_of(source)
    pairs = people = 0
    for title, line in itertools.pairwise(lines):
        if "(" in line.text and _is_people(line):
            people += 1
            pairs += len(title.text) < 300 and not site.is_people(title.text)
    return 0.84 if pairs > 1 and pairs * 10 >= people * 8 and people * 10 >= len(lines) * 3 else 0.0


def label(lines: Sequence[Line]) -> Iterator[Mark]:
    """Every line of people closes a paper; the line above it is its title."""
    body = pages.body_of(lines)
    yield from body.marks
    lines = body.lines
    i, opened = 0, False
    while i < len(lines):
        line = lines[i]
        i += 1
        page = site.page_mark(line)
        if page is not None:
            yield page
        elif i < len(lines) and _is_people(lines[i]) and not _is_people(line):
            if not opened:
                yield line.mark(Role.SESSION)
                opened = True
            yield line.mark(Role.TALK)
            yield line.mark(Role.TITLE)
            people = [lines[i]]
            i += 1
            while i < len(lines) and _goes_on(
                people[-1], lines[i], lines[i + 1] if i + 1 < len(lines) else None
            ):
                people.append(lines[i])
                i += 1
            yield from _people(people)


def _goes_on(last: Line, line: Line, following: Line | None) -> bool:
    """Whether people were broken here: no blank line, and the next line is not a title above others."""
    if line.gap or (following is not None and not following.gap and _is_people(following)):
        return False
    return last.text[-1] != ")" or line.text.startswith(("·", "⋅", "*"))


def _people(lines: Sequence[Line]) -> Iterator[Mark]:
    text = " ".join(line.text for line in lines).strip("_* ").replace(" * ", " · ")
    yield lines[0]._replace(last=lines[-1].last or lines[-1].number).mark(Role.AUTHORS, text)
    yield from site.noise(lines[1:])


def _is_people(line: Line) -> bool:
    text = line.text.strip("_* ")
    return site.is_people(text) or (text[-1:] == ")" and site.looks_like_person(text))


LAYOUT = Layout(name="eventhosts-accepted", score=score, label=label, turn=1)
