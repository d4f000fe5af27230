"""Lists of accepted papers: a title, then people, with or without affiliations; no abstracts.

    Sparse Gates for Long Sequences
    Ada Example (Sample University) · Ben Sample ()

    When Gates Leak
    Cara Test (Sample Labs / Gate Research (GR))

Tables of later years name the session beside the title and the place below the people:

    A Tour of Gates Poster Session 3
    Ada Example · Ben Sample
    ExHall D Poster #301
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from typing import Final

from ..flow import Layout, Line, Mark, Role, Source
from . import _eventhosts as site
from . import _eventhosts_page as pages
from ._eventhosts_card import Card, emit_page

_SESSION: Final = re.compile(
    r"(?P<title>.{0,400}?)\s*(?P<session>(?:Poster|Oral|Spotlight|Highlight|Findings Poster) Session [0-9][0-9A-Z]{0,2}(?: (?:&|and|/) .{3,60})?)"
)
_INNER: Final = re.compile(r"(?:Poster|Oral|Spotlight|Highlight) Session [0-9][0-9A-Z]{0,2}\b")
_ADDRESS: Final = re.compile(r"/AcceptedPapers\w{0,20}\Z|/accepted[-_]?papers", re.IGNORECASE)
_HALVES: Final = ("Poster", "Oral", "Spotlight", "Highlight")
"""What ends a line where the name of a session was broken."""
_LONGEST: Final = 300
_HEAD: Final = 20


def score(source: Source) -> float:
    """Sure where every other line is people and nothing is an abstract."""
    seen = pages.facts(source)
    if seen.dated or seen.rooms or seen.details or seen.kinds > 2 or seen.clocks > 2:
        return 0.0  # a programme, perhaps, whose menu leads to the list
    lines = pages.lines_of(source)
    if _is_named(source, lines):
        parts = [part for line in lines for part in _parts(line)]
        papers = sum(1 for above, line in itertools.pairwise(parts) if _is_paper(above, line))
        run = sum(1 for line in parts if _is_run_together(line.text))
        if run * 4 > len(parts) and run > 1:
            return 0.84  # what cannot be told apart is left over
        prose = sum(1 for line in parts if len(line.text) > _LONGEST and not _is_people(line))
        return 0.84 if papers > 1 and papers * 5 >= len(parts) and prose * 4 <= papers else 0.0
    if "(" not in source.text or seen.positions or not seen.people:
        return 0.0
    pairs = people = 0
    for title, line in itertools.pairwise(lines):
        if "(" in line.text and _is_people(line) and _is_affiliated(line.text):
            people += 1
            pairs += len(title.text) < _LONGEST and not site.is_people(title.text)
    return 0.84 if pairs > 1 and pairs * 10 >= people * 8 and people * 10 >= len(lines) * 3 else 0.0


def _is_paper(above: Line, line: Line) -> bool:
    """Whether a line is the people of the title above it; a single author has no mark but the session's name above."""
    if _is_people(line):
        return (
            not _is_run_together(line.text)
            and len(above.text) < _LONGEST
            and not site.is_people(above.text)
        )
    return title_of(above.text) is not None and site.looks_like_name(line.text)


def _is_named(source: Source, lines: Sequence[Line]) -> bool:
    """Whether the page says that it lists accepted papers: in its address, or as a heading."""
    if source.url is not None and _ADDRESS.search(source.url) is not None:
        return True
    return any(
        len(line.text) < 50 and "ccepted " in line.text and "apers" in line.text
        for line in lines[:_HEAD]
    )


def label(lines: Sequence[Line]) -> Iterator[Mark]:
    """Every line of people closes a paper; what stands above it since the last one is its title, and the place of the last."""
    body = pages.body_of(lines)
    yield from body.marks
    lines = [part for line in body.lines for part in _parts(line)]
    cards: list[Card] = []
    above: list[Line] = []
    i = 0
    while i < len(lines):
        line = lines[i]
        i += 1
        page = site.page_mark(line)
        if page is not None:
            yield page
        elif (
            not above
            or not _is_paper(above[-1], line)
            or (i < len(lines) and _is_title_above(line, lines[i]))
        ):
            if cards and not above and _is_place(line, lines[i] if i < len(lines) else None):
                room, position = site.split_room(line.text)
                cards[-1].marks.append(line.mark(Role.ROOM, room.removesuffix(" Poster")))
                if position:
                    cards[-1].marks.append(line.mark(Role.ID, position))
            elif above and line.text.startswith("Session ") and above[-1].text.endswith(_HALVES):
                above[-1] = above[-1]._replace(
                    text=f"{above[-1].text} {line.text}", last=line.last or line.number
                )
                yield line.mark(Role.NOISE)
            else:
                above.append(line)
        else:
            people = [line]
            while i < len(lines) and _goes_on(
                people[-1], lines[i], lines[i + 1] if i + 1 < len(lines) else None
            ):
                people.append(lines[i])
                i += 1
            cards.append(_card(above, people))
            above = []
    yield from emit_page(cards)


def _card(above: Sequence[Line], people: Sequence[Line]) -> Card:
    """Read a paper: its title is the line above the people, or above the session's name."""
    title, name = above[-1], title_of(above[-1].text)
    parent: Mark | None = None
    if name is not None:
        parent = title.mark(Role.TITLE, name[1])
        if not name[0] and len(above) > 1:
            title = above[-2]
    text = name[0] if name is not None and name[0] else title.text
    marks = [title.mark(Role.TITLE, text), *_people(people)]
    return Card(title, None, marks, parent, titled=True)


def title_of(text: str) -> tuple[str, str] | None:
    """Part "A Tour of Gates Poster Session 3" into title and session; the title may be empty."""
    match = _SESSION.fullmatch(text) if " Session " in text and len(text) < _LONGEST else None
    return (match["title"].strip(), match["session"]) if match else None


def _parts(line: Line) -> list[Line]:
    """Part a table's cell that holds a link to the paper and, in italics, its people."""
    if line.text[0] == "|":  # a row of a table as trafilatura prints it
        return [
            part
            for cell in line.text.split(" |")
            if (text := cell.strip("| "))
            for part in _parts(line._replace(text=text, markup=None))
        ]
    spans = line.markup.spans if line.markup else ()
    last = spans[-1] if spans else None
    if not spans and _is_run_together(line.text) and (match := _INNER.search(line.text)):
        rest = line.text[match.end() :].strip()
        if rest[:1].isalpha() and (site.has_people(rest) or site.looks_like_name(rest)):
            return [
                line._replace(text=line.text[: match.end()], markup=None),
                line._replace(text=rest),
            ]
        return [line]
    if last is None or last.tag != "i" or last.start == 0 or last.end < len(line.text) - 1:
        return [line]
    head, people = line.text[: last.start].strip(), line.text[last.start :].strip()
    link = spans[0]
    pieces = [head]
    if link.tag == "a" and link.start == 0 and link.end < len(head):
        pieces = [head[: link.end].strip(), head[link.end :].strip()]
    return [line._replace(text=piece, markup=None) for piece in (*pieces, people) if piece]


def _is_run_together(text: str) -> bool:
    """Whether an extractor ran the title, the session and the people of a paper together."""
    return " Session " in text and _INNER.search(text) is not None


def _is_place(line: Line, following: Line | None) -> bool:
    """Whether a line below people is their place, not the next title: that has people or a session right below it."""
    return (
        site.is_place(line.text, sure=True)
        and title_of(line.text) is None
        and (
            following is None
            or not (_is_people(following) or title_of(following.text) == ("", following.text))
        )
    )


def _is_title_above(line: Line, following: Line) -> bool:
    """Whether a line that could be one person is a title: people stand right below it."""
    return not site.is_people(line.text) and _is_people(following)


def _goes_on(last: Line, line: Line, following: Line | None) -> bool:
    """Whether people were broken here: no blank line, and the next line is not a title above others."""
    if line.gap or (following is not None and not following.gap and _is_people(following)):
        return False
    if line.text.startswith(("·", "⋅", "*")) or last.text[-1] in "·⋅*":
        return True
    return last.text[-1] != ")" and _has_affiliations(last.text)


def _is_affiliated(text: str) -> bool:
    """Whether the first of those in a line has an affiliation: what stands in the brackets of a name does not end it."""
    first, _, _ = text.strip("_* ").replace("⋅", "·").replace(" * ", " · ").partition(" ·")
    return first.endswith(")")


def _has_affiliations(text: str) -> bool:
    """Whether the people of a line stand with brackets, so that one without them was broken."""
    first, dot, _ = text.replace("⋅", "·").replace(" * ", " · ").partition(" ·")
    return first.endswith(")") if dot else text.count("(") > text.count(")")


def _people(lines: Sequence[Line]) -> Iterator[Mark]:
    text = " ".join(line.text for line in lines).strip("_* ").replace(" * ", " · ")
    first, *others = lines
    if others:
        first = first._replace(last=others[-1].last or others[-1].number)
    yield first.mark(Role.AUTHORS, text)
    yield from site.noise(others)


def _is_people(line: Line) -> bool:
    text = line.text.strip("_* ")
    if site.is_people(text) or (text[-1:] == ")" and site.looks_like_person(text)):
        return True
    # a single author has no mark but the italics
    spans = line.markup.spans if line.markup else ()
    return (
        len(spans) == 1
        and spans[0].tag == "i"
        and spans[0].end - spans[0].start >= len(line.text) - 1
        and site.looks_like_name(text)
    )


LAYOUT = Layout(name="eventhosts-accepted", score=score, label=label, turn=1)
