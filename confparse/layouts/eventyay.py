"""The speakers' page of eventyay (open-event): each speaker with the talks that he or she gives.

    Ada Example
    Engineer, Sample Labs
    Sat, 16th Mar Hall 2-1
    10:00 - 10:25 • A Small Server
    Sun, 17th Mar Lecture Room 5
    14:00 - 15:00 • Workshop: Servers at Home

A talk of two speakers is printed twice and read once. Made from the description of such a page.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from ..fields import affiliations, likeness
from ..fields.patterns import Lazy
from ..flow import Layout, Line, Mark, Role, Source

_DAY: Final = Lazy(
    r"((?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6},? [0-9]{1,2}(?:st|nd|rd|th) [A-Z][a-z]{2,8}(?:,? [12][0-9]{3})?),?(?: (.{1,60}))?"
)
_TALK: Final = Lazy(
    r"([0-2]?[0-9]:[0-5][0-9](?:\s?[AP]M)? ?[-–] ?[0-2]?[0-9]:[0-5][0-9](?:\s?[AP]M)?)(?:\s?\([A-Z]{2,5}\))? ?• ?(\S.{2,300})"
)
_SURE: Final = 0.8


def score(source: Source) -> float:
    """Sure of two or more days with a talk and its bullet below."""
    if "•" not in source.text:
        return 0.0
    pairs = 0
    for line, following in zip(source.lines, source.lines[1:]):
        if (
            following.text[:1].isdigit()
            and len(line.text) < 100
            and _DAY.fullmatch(line.text)
            and _TALK.fullmatch(following.text)
        ):
            pairs += 1
            if pairs > 1:
                return 0.9
    return 0.0


def label(lines: Sequence[Line]) -> Iterator[Mark]:
    """Collect the talks of all speakers, then print each once."""
    lines = [line for line in lines if line.tag != "title"]
    talks: dict[tuple[str, str, str], list[Line | None]] = {}
    found: dict[tuple[str, str, str], tuple[Line, Line]] = {}
    repeated: list[Line] = []
    person: Line | None = None
    day: Line | None = None
    about = False
    for line in lines:
        text = line.text
        if len(text) < 100 and _DAY.fullmatch(text):
            day, about = line, True
        elif day is not None and text[0].isdigit() and (match := _TALK.fullmatch(text)):
            key = (day.text, match[1], match[2])
            if key in talks:
                repeated += [day, line]
            talks.setdefault(key, []).append(person)
            found.setdefault(key, (day, line))
        elif _is_name(line) and (about or not found or line.tag in {"h2", "h3", "h4"}):
            # below the talks of one speaker the next name; above the first talk the last, below the page's heading
            person, day, about = line, None, False
    if not found:
        return
    yield Mark(Role.SESSION, next(iter(found.values()))[1], "")
    for key, (head, line) in found.items():
        match, talk = _DAY.fullmatch(head.text), _TALK.fullmatch(line.text)
        if match is None or talk is None:
            continue
        yield Mark(Role.DAY, head, match[1])
        yield Mark(Role.TALK, line, "")
        yield Mark(Role.WHEN, line, talk[1])
        yield Mark(Role.TITLE, line, talk[2])
        if match[2]:
            yield Mark(Role.ROOM, head, match[2])
        for speaker in talks[key]:
            if speaker is not None:
                yield speaker.mark(Role.AUTHORS)
    yield from (line.mark(Role.NOISE) for line in repeated)


def _is_name(line: Line) -> bool:
    return (
        len(line.text) < 60
        and "," not in line.text
        and not affiliations.has_keyword(line.text)
        and likeness.people(line.text) >= _SURE
    )


LAYOUT = Layout(name="eventyay", score=score, label=label)
