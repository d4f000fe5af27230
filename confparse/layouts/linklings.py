"""A programme by date, room or type that Linklings makes: each slot is printed once or twice above its sessions.

    EXCONF 2018 Program
    Overview | By Date | By Event Type | By Room | Author Index
    Tuesday 9:00am-10:15am
    Tuesday 9:00am-10:15am
    Assembly Hall
    Plenary, Paper
    Session I: Inventions
    Chair: Ada Example (Sample University)
    Inventing Inventions
    Best Paper
    Bea Sample and Carl Model (Example Institute); Dora Pattern (Sample University)
    Abstract Abstract
    Inventions must be invented …
    Return to Top

The view by type prints a session of two types under each of them, and so does this. Made from the views of one conference of 2018.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from ..fields import kinds, people
from ..flow import Layout, Line, Mark, Role, Source
from . import _ranges

_DAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_TOP: Final = "Return to Top"
_MENU: Final = "Overview | By Date"
_ANCHORS: Final = {
    "Abstract Abstract": "abstract", "Abstract": "abstract", "Abstracts": "abstract",
    "Biography Biography": "biography", "Biography": "biography", "Biographies": "biography", "Biographies Biographies": "biography",
}  # fmt: skip
_CHAIRS: Final = re.compile(
    r"(?:Session )?(?:Co-)?(?:Chair|Moderator|Leader|Organizer)s?(?:\(s\))?:", re.IGNORECASE
)
_AWARD: Final = re.compile(
    r"(?:Best|Outstanding)\b.{0,40}|.{0,30}\b(?:Finalist|Award|Nominee|Candidate)s?", re.IGNORECASE
)
_RUN_ON: Final = re.compile(r"\)[\s;_]{0,6}(?:Abstract|Biography)")
_BUTTONS: Final = re.compile(
    r"[\s_]*\b(Abstract|Biography)[\s_]+(?:Abstract|Biography)(.{0,200})\Z"
)
_GLUED_AWARD: Final = re.compile(
    r"(Best (?:Student )?(?:Paper|Poster)(?: (?:Finalist|Nominee|Candidate|Award))?)(?=[A-Z])"
)
_JOINED_AWARD: Final = re.compile(
    r" Best (?:Student )?(?:Paper|Poster)(?: (?:Finalist|Nominee|Candidate|Award))?\Z"
)
_CHAIR_ENDS: Final = re.compile(r"\) (?=[A-Z0-9“\"])")
_SENTENCE_ENDS: Final = re.compile(r"[.!?][)”\"’]? (?=[A-Z0-9“\"])")
_SHORTEST_JOINED: Final = 60
_LONGEST_TITLE: Final = 250
_STAMP: Final = re.compile(r"Created [0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.{0,20}")
_TYPES: Final = frozenset(
    "paper papers other plenary session sessions technical tutorial tutorials workshop workshops panel panels poster posters keynote awards award talk talks"
    " showcase forum exhibitor exhibit doctoral reception social break event student competition demonstration demo birds feather bof invited early career".split()
)


@cache
def _weekday() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{'|'.join(_DAYS)})(?:, [A-Z][a-z]{{2,8}} [0-9]{{1,2}}(?:st|nd|rd|th)?(?:,? [0-9]{{4}})?)?,? "
    )


def _is_slot(text: str) -> bool:
    """Whether a whole line is "Tuesday 9:00am-10:15am"."""
    if len(text) > 70 or not text.startswith(_DAYS):
        return False
    day = _weekday().match(text)
    return day is not None and _ranges.is_range(text[day.end() :])


@cache
def _seams() -> re.Pattern[str]:
    """Where lines begin that a converter to Markdown ran together."""
    slot = rf"(?:{'|'.join(_DAYS)}) [0-9]{{1,2}}:[0-9]{{2}}[ap]m-[0-9]{{1,2}}:[0-9]{{2}}[ap]m"
    return re.compile(rf"(?={slot})|(?={_TOP})|(?<=\S)(?=Chair: )")


def _parted(lines: Sequence[Line]) -> list[Line]:
    """Part what a converter ran together: slots, a title and the link to the top or the chair."""
    found: list[Line] = []
    for line in lines:
        text = line.text.strip(" |")
        if found and found[-1].text in _DAYS and _ranges.is_range(text):
            day = found.pop()  # each text of the page on a line of its own
            found.append(line._replace(text=f"{day.text} {text}", markup=None))
            continue
        if text[:2] == "> ":
            text = text[2:]  # html2text quotes the abstracts
        if not text.strip("-| *>"):
            continue  # the rule of a table
        if parts := _entry(text):
            found += [line._replace(text=part, markup=None) for part in parts]
            continue
        glued = len(text) < 300 and (
            text.endswith(_TOP)
            or "Chair: " in text
            or (text[-2:] in {"am", "pm"} and any(day in text for day in _DAYS))
        )
        if not glued or _is_slot(text) or text == _TOP or _CHAIRS.match(text):
            found.append(
                line if len(text) == len(line.text) else line._replace(text=text, markup=None)
            )
            continue
        parts = [part.strip(" |") for part in _seams().split(text)]
        parts = [part for part in parts if part]
        found.extend(
            line._replace(text=part, markup=None) if len(parts) > 1 else line for part in parts
        )
    return found


def _unwrapped(lines: Sequence[Line]) -> list[Line]:
    """Part what the joining of wrapped lines put on one: a chair and a title, an abstract and the title below it.

    An abstract ends with its last sentence; what follows that, above people, is the next title.
    """
    found: list[Line] = []
    lines = [part for line in lines for part in _without_button(line)]
    for i, line in enumerate(lines):
        text = line.text
        if not line.last or len(text) < _SHORTEST_JOINED:
            found.append(line)
            continue
        if text.endswith(f" {_TOP}"):
            found.append(line._replace(text=text.removesuffix(_TOP).rstrip()))
            found.append(line._replace(text=_TOP))
            continue
        at = 0
        if _CHAIRS.match(text):
            at = max((match.end() for match in _CHAIR_ENDS.finditer(text[:600])), default=0)
        elif found and _ANCHORS.get(found[-1].text) and _heads_talk(lines[i + 1 : i + 4]):
            at = max((match.end() for match in _SENTENCE_ENDS.finditer(text)), default=0)
        tail = text[at:]
        if at and 8 < len(tail) < _LONGEST_TITLE and tail[-1] != ".":
            found.append(line._replace(text=text[:at].rstrip()))
            found.append(line._replace(text=tail))
        else:
            found.append(line)
    return found


def _without_button(line: Line) -> list[Line]:
    """Part the button below people or a biography from them: "… (Sample Institute) Abstract Abstract"."""
    if line.last and line.text.endswith((" Abstract Abstract", " Biography Biography")):
        text, button, _ = line.text.rsplit(" ", 2)
        return [line._replace(text=text), line._replace(text=f"{button} {button}")]
    return [line]


def _heads_talk(lines: Sequence[Line]) -> bool:
    """Whether people, perhaps below an award, and a button stand at the head of these lines: a title goes before them."""
    if lines and _AWARD.fullmatch(lines[0].text) and "(" not in lines[0].text:
        lines = lines[1:]
    return len(lines) > 1 and _is_authors(lines[0].text) and lines[1].text in _ANCHORS


def _entry(text: str) -> list[str]:
    """Part a title, its people and the button below them, which a converter put on one line.

    Blanks stand between title and people, or the button repeats the people behind it.
    """
    found = _BUTTONS.search(text) if text.endswith((*_ANCHORS, ")")) else None
    if found is None:
        return []
    head, button, people_again = text[: found.start()].strip(" _"), found[1], found[2].strip()
    if not head:
        return [] if people_again or text in _ANCHORS else [button]
    if people_again and head.endswith(people_again):
        title, names = head[: -len(people_again)], people_again
    else:
        title, _, names = head.rpartition("  ")
    title, names = title.strip(" _"), names.strip(" _")
    if not title or not _is_authors(names):
        return []
    title, _, award = title.partition("  ")
    award = award.strip(" _")
    if glued := _GLUED_AWARD.match(names):
        award, names = glued[1], names[glued.end() :]
    return [title, *([award] if award else []), names, button]


def _is_index(text: str) -> bool:
    """Whether an extractor ran a row of the index of slots together."""
    return (
        30 < len(text) < 160
        and text.startswith(_DAYS)
        and not _is_slot(text)
        and sum(text.count(day + " ") for day in _DAYS) > 1
        and text[-1:] in "mM0123456789"
    )


def score(source: Source) -> float:
    """Sure where slots with their weekday stand again and again between links to the top."""
    text = source.brief
    if _TOP not in text and "By Event Type" not in text:
        return 0.0
    slots = tops = 0
    for line in _parted(source.lines):
        slots += line.text[-1:] in "mM0123456789" and _is_slot(line.text)
        tops += line.text == _TOP or line.text.startswith(_MENU)
    if slots >= 2 and tops >= 2:
        return 0.94
    return 0.93 if slots >= 2 and _is_doubled(source) else 0.0


def _is_doubled(source: Source) -> bool:
    """Whether slots are printed twice and abstracts are buttons: the links to the top may be lost."""
    doubled = buttons = 0
    before = ""
    for line in source.lines:
        text = line.text
        if text == before and text[-1] == "m" and _is_slot(text):
            doubled += 1
        buttons += text in _ANCHORS
        before = text
    return doubled > 1 and buttons > 1


def label(lines: Sequence[Line]) -> Iterator[Mark]:
    """A session from the last slot of each run of slots."""
    lines = _unwrapped(_parted(lines))
    slots = {i for i, line in enumerate(lines) if _is_slot(line.text) or _is_index(line.text)}
    heads = [i for i in sorted(slots) if i + 1 not in slots and not _is_index(lines[i].text)]
    types = _types(lines, heads)
    index = lines[: heads[0]] if heads else lines
    sections = {part for text in types for part in (text, *text.split(", "))}
    sections |= {line.text for line in index if len(line.text) < 80}
    sections |= {
        lines[i + 1].text for i in heads if lines[i + 2 : i + 3] and lines[i + 2].text in types
    }
    yield from _outside(index, page=True)
    for i, stop in zip(heads, [*heads[1:], len(lines)]):
        body = lines[i + 1 : stop]
        end = next(
            (
                k
                for k, line in enumerate(body)
                if line.text == _TOP or _is_slot(line.text) or _STAMP.fullmatch(line.text)
            ),
            len(body),
        )
        if end == len(body) and end > 2 and body[-1].text in sections:
            end -= 1  # the heading of the next section: a type, a room
        yield from _session(lines[i], body[:end], types)
        yield from _outside(body[end:], page=False)


def _outside(lines: Sequence[Line], *, page: bool) -> Iterator[Mark]:
    """Menus, indices, headings of a view."""
    named = False
    for line in lines:
        if page and not named and line.text.endswith((" Program", " Programme")):
            named = True
            yield line.mark(Role.CONFERENCE, line.text.rpartition(" ")[0])
        else:
            yield line.mark(Role.NOISE)


def _types(lines: Sequence[Line], heads: Sequence[int]) -> frozenset[str]:
    """Find the labels of types: known words, or what stands between a room and a title over and over."""
    found: set[str] = set()
    seconds: Counter[str] = Counter()
    for i in heads:
        first = lines[i + 1].text if i + 1 < len(lines) else ""
        second = lines[i + 2].text if i + 2 < len(lines) else ""
        if _is_type(first):
            found.add(first)
        elif _is_type(second):
            found.add(second)
        else:
            seconds[second] += 1
    return frozenset(
        found | {text for text, count in seconds.items() if count > 2 and len(text) < 60}
    )


def _is_type(text: str) -> bool:
    """Whether a line is nothing but types: "Plenary, Paper"."""
    if len(text) > 60:
        return False
    parts = text.split(", ")
    return all(
        kinds.is_kind(part)
        or (
            len(part.split()) < 4
            and not _TYPES.isdisjoint(part.casefold().split())
            and not any(map(str.isdigit, part))
        )
        for part in parts
    )


def _session(slot: Line, body: Sequence[Line], types: frozenset[str]) -> Iterator[Mark]:
    yield slot.mark(Role.SESSION, "")
    yield slot.mark(Role.WHEN)
    at = _head(body, types)
    for line in body[: at - 1]:
        yield line.mark(Role.ROOM)
    if 0 < at <= len(body):
        kind = body[at - 1]
        yield kind.mark(Role.NOISE if kind.text == "Other" else Role.KIND)
    if at < len(body):
        yield body[at].mark(Role.TITLE)
    rest = body[at + 1 :]
    while rest and _CHAIRS.match(rest[0].text):
        yield rest[0].mark(Role.CHAIRS)
        rest = rest[1:]
    yield from _talks(rest)


def _head(body: Sequence[Line], types: frozenset[str]) -> int:
    """Return how many lines, room and type, stand above the title."""
    classed = next(
        (
            k
            for k, line in enumerate(body[:4])
            if line.markup and line.markup.classes.endswith(" session-title ")
        ),
        None,
    )
    if classed is not None:
        return classed
    for k, line in enumerate(body[:2]):
        if line.text in types and k + 1 < len(body):
            return k + 1
    return 0


def _talks(body: Sequence[Line]) -> Iterator[Mark]:
    if any(_RUN_ON.search(line.text[-60:]) for line in body):
        return  # titles and authors on one line: a converter leaves nothing between them
    starts = _starts(body)
    for line in body[: starts[0] if starts else len(body)]:
        if line.text in _ANCHORS:
            yield line.mark(Role.NOISE)
        else:
            yield line.mark(Role.ABSTRACT)
    for start, stop in zip(starts, [*starts[1:], len(body)]):
        yield from _talk(body[start:stop])


def _starts(body: Sequence[Line]) -> list[int]:
    """Find the titles of talks: by the class of the line, else two or three lines above "Abstract" or "Biography"."""
    classed = [
        k
        for k, line in enumerate(body)
        if line.markup and line.markup.classes.endswith(" slot-title ")
    ]
    if classed:
        return classed
    anchors = [
        k
        for k, line in enumerate(body)
        if line.text in _ANCHORS and (k == 0 or body[k - 1].text != line.text)
    ]
    if not anchors:
        return [
            k
            for k in range(len(body) - 1)
            if _is_authors(body[k + 1].text) and not _is_authors(body[k].text)
        ]
    starts: list[int] = []
    before = ""
    for k in anchors:
        kind = _ANCHORS[body[k].text]
        if kind == "abstract" and before == "biography":
            before = kind
            continue
        before = kind
        title = k - 2
        if (
            title > 0
            and _AWARD.fullmatch(body[title].text)
            and (not starts or title - 1 > starts[-1])
        ):
            title -= 1
        if title > 0 and body[title].last and body[title - 1].text in _ANCHORS:
            title = k - 1  # that is the abstract above; this title was joined with its people
        if title >= 0:
            starts.append(title)
    return starts


def _is_authors(text: str) -> bool:
    return "(" in text and text.endswith(")") and len(text) < 2000 and len(people.read(text)) > 0


def _talk(lines: Sequence[Line]) -> Iterator[Mark]:
    yield lines[0].mark(Role.TALK, "")
    if not (lines[0].last and lines[1:] and lines[1].text in _ANCHORS):
        title = lines[0].text
        yield lines[0].mark(Role.TITLE, _JOINED_AWARD.sub("", title) if lines[0].last else title)
    section = ""
    named = False
    for line in lines[1:]:
        text = line.text
        if text in _ANCHORS:
            section = _ANCHORS[text]
            yield line.mark(Role.NOISE)
        elif section == "abstract":
            yield line.mark(Role.ABSTRACT)
        elif not section and not named and _AWARD.fullmatch(text) and "(" not in text:
            yield line.mark(Role.NOISE)
        elif not section and not named:
            named = True
            yield line.mark(Role.AUTHORS)


LAYOUT = Layout(name="linklings", score=score, label=label)
