"""Where each event of a list begins: at its kind and position, or at the title above its people.

Holds no layout.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ..flow import Line
from . import _eventhosts as site

_LONGEST_TITLE: Final = 300
_SHORTEST_ABSTRACT: Final = 120
_NAME_WORDS: Final = 5
"""The names of single authors, who have no mark, have fewer words."""
_PARTICLES: Final = frozenset(
    (
        "de",
        "del",
        "della",
        "der",
        "den",
        "di",
        "da",
        "do",
        "dos",
        "du",
        "el",
        "la",
        "le",
        "ten",
        "van",
        "von",
        "y",
    )
)
_HEAD: Final = 6
_LONGEST_KIND: Final = 60
_FEWEST_ABOVE: Final = 4
"""A session's title, a title, a name and prose stand above the second card."""


def card_starts(lines: Sequence[Line]) -> list[int]:
    """Return where the runs of kind, position and award that open cards begin; containers open none."""
    starts: list[int] = []
    run = -1
    waits = False  # a run was seen, its title not yet
    for i, line in enumerate(lines):
        text = line.text
        if len(text) > 80:
            waits, run = False, -1
            continue
        kind = site.kind_of(text)
        opens = site.is_position(text) or (
            kind is not None and not site.is_session_kind(kind) and text[0] not in "(["
        )
        if opens and waits and run >= 0 and i - run < 4 and not _same(lines[run:i], text):
            continue
        if opens and not (waits and run >= 0):
            run, waits = i, True
            starts.append(i)
        elif waits and site.is_award(text) and i - run < 3:
            continue
        elif waits:
            waits, run = False, -1
    return starts


def _same(run: Sequence[Line], text: str) -> bool:
    """Whether a run already holds a token of this sort: the second "Poster" is a title."""
    is_position = site.is_position(text)
    return any(
        site.is_position(line.text) == is_position
        and (is_position or site.kind_of(line.text) is not None)
        for line in run
    )


def kind_starts(lines: Sequence[Line]) -> list[int]:
    """Return where cards begin that open with a kind of any sort; a kind right under a kind is a title."""
    starts: list[int] = []
    for i, line in enumerate(lines):
        text = line.text
        if (
            len(text) < 60
            and text[0] not in "(["
            and site.kind_of(text)
            and not (starts and starts[-1] == i - 1)
        ):
            starts.append(i)
    # where cards are set apart by blank lines, a kind amid a paragraph is a broken line of it
    apart = [i for i in starts if lines[i].gap or (i + 1 < len(lines) and lines[i + 1].gap)]
    return apart if len(apart) * 2 > len(starts) else starts


def people_starts(lines: Sequence[Line]) -> list[int]:
    """Return where the titles stand, as told by the people below them; for lists that lost all other marks."""
    starts: list[int] = []
    for i in range(1, len(lines)):
        is_apart = not starts or i - 1 > starts[-1] + 1
        if is_apart and site.is_people(lines[i].text) and is_title(lines[i - 1]):
            starts.append(i - 1)
    if not starts:
        return starts
    # single authors: a title after an abstract, a name, and a long text
    known = set(starts)
    for i in range(1, len(lines) - 1):
        if (
            i - 1 not in known
            and i not in known
            and i + 1 not in known
            and is_title(lines[i - 1])
            and len(lines[i + 1].text) > _SHORTEST_ABSTRACT
            and len(lines[i - 2].text) > _SHORTEST_ABSTRACT
            and i - 2 >= starts[0]
            and _is_author(lines[i])
        ):
            starts.append(i - 1)
    if (first := _first_single(lines, min(starts))) is not None:
        starts.append(first)
    return sorted(starts)


def talks_below(lines: Sequence[Line]) -> list[int]:
    """Return where the titles of talks stand on a session's page, below the title of the session."""
    for i, line in enumerate(lines[:_HEAD]):
        kind = site.kind_of(line.text) if line.tag != "title" else None
        if kind:
            if not kind.casefold().endswith("session"):
                return []
            return [start for start in people_starts(lines) if start > i + 1]
    return []


def kinds_below(lines: Sequence[Line]) -> int:
    """Count cards that print the title above the kind and people, one or several, below it."""
    return sum(
        1
        for i in range(1, len(lines) - 1)
        if len(lines[i].text) < _LONGEST_KIND
        and site.kind_of(lines[i].text)
        and is_title(lines[i - 1])
        and (site.is_people(lines[i + 1].text) or _is_author(lines[i + 1]))
    )


def prose_starts(lines: Sequence[Line]) -> list[int]:
    """Return where the titles stand, as told by the prose below them; for lists that lost their people too."""
    return [
        i
        for i in range(len(lines) - 1)
        if len(lines[i + 1].text) > _SHORTEST_ABSTRACT
        and len(lines[i].text) <= _LONGEST_TITLE
        and is_title(lines[i])
        and (
            i == 0
            or len(lines[i - 1].text) > _SHORTEST_ABSTRACT
            or site.plural_kind(lines[i - 1].text)
        )
    ]


def _is_author(line: Line) -> bool:
    if not site.looks_like_person(line.text):
        return False
    words = line.text.split()
    # "Maria del Carmen Ortega Ruiz": particles make a name long
    return len(words) < _NAME_WORDS or (
        sum(word not in _PARTICLES for word in words) < _NAME_WORDS
        and all(word[0].isupper() or word in _PARTICLES for word in words)
    )


def _first_single(lines: Sequence[Line], stop: int) -> int | None:
    """Find the title of the first card where a single author stands below it: a name between a title and the only prose."""
    if stop < _FEWEST_ABOVE or len(lines[stop - 1].text) <= _SHORTEST_ABSTRACT:
        return None
    prose = next(i for i in range(stop) if len(lines[i].text) > _SHORTEST_ABSTRACT)
    author, title = lines[prose - 1], lines[prose - 2]
    if (
        prose < _FEWEST_ABOVE - 1
        or not _is_author(author)
        or site.is_place(author.text, sure=True)
        or not is_title(title)
        or site.is_place(title.text, sure=True)
        or site.kind_of(title.text)
        or site.kind_of(lines[prose - 3].text) == lines[prose - 3].text
    ):
        return None
    return prose - 2


def is_title(line: Line) -> bool:
    """Whether a line could be a title by its form: short, no sentence, no token."""
    text = line.text
    return (
        len(text) <= _LONGEST_TITLE
        and text[-1] not in ".;:"
        and not site.is_people(text)
        and not site.is_noise(text)
        and not site.is_label(text)
        and not site.is_position(text)
        and site.bracketed(text) is None
        and site.find_slot(text) is None
    )
