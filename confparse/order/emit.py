"""Items -> marks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from ..fields import kinds
from ..flow import Mark, Role
from . import rests, words
from .named import AT, BY_NAME
from .records import Item, Piece
from .units import DAY, ZONE, Unit

_PAPER_NUMBER: Final = re.compile(
    r"(?:(?:full|short|regular|long|research|industry|demo|poster|position|vision|tool|accepted|workshop) )?"
    r"(?:paper|submission|poster)s?(?: ?(?:id|no\.?|number|nr\.?))?(?:\s?[:#]\s?|\s){1,2}[0-9]{1,4}(?:\s?[:.–—-]\s{1,2}|\s?:\s?)",
    re.IGNORECASE,
)


def emit(sessions: Sequence[Item], units: Sequence[Unit]) -> list[Mark]:
    """Return the marks of all items in order, with the days they stand under."""
    found: list[Mark] = []
    extras: list[Unit] = []
    for unit in units:
        if unit.hint == ZONE:
            found += unit.marks(Role.ZONE)
    day: Unit | None = None
    counted = _are_counted(sessions)
    for session in sessions:
        if session.day is not day and session.day is not None:
            found += session.day.marks(Role.DAY)
        day = session.day
        found.append(session.opened.line.mark(Role.SESSION, ""))
        _fields(session, found)
        extras += session.extras
        for piece in session.chairs:
            unit, first, last = _bare(piece)
            found += unit.slice(Role.CHAIRS, first, last)
        for unit, first, last in session.organizers:
            found += unit.slice(Role.ORGANIZERS, first, last)
        for talk in session.talks:
            found.append(talk.opened.line.mark(Role.TALK, ""))
            talk.title = _without_number(talk.title, counted=counted)
            _part_kind(talk, found)
            _fields(talk, found)
            extras += talk.extras
            _people(talk.people, found)
    for unit in units:
        if unit.hint == DAY:
            found += unit.marks(Role.NOISE)
    found += _aside(extras, found)
    return found


def _people(pieces: Sequence[Piece], found: list[Mark]) -> None:
    """Mark people; where they work, told by a class of its own, goes into brackets, as it may look like a name."""
    begin = len(found)
    owner = -1
    where: list[str] = []
    for unit, first, last in pieces:
        marks = _one_by_one(unit, first, last) or unit.slice(Role.AUTHORS, first, last)
        if unit.label != AT or "(" in unit.text or len(found) == begin:
            _place(found, owner, where)
            found += marks
            owner, where = len(found) - 1, []
        else:
            where += [mark.text for mark in marks]
            found += [mark._replace(text="") for mark in marks]
    _place(found, owner, where)


def _one_by_one(unit: Unit, first: int, last: int) -> list[Mark]:
    """Part people whom only the markup parts: ``<b>Ada Byron</b> <b>Emmy Noether</b>``."""
    if unit.label != BY_NAME or len(unit.parts) != 1 or first or last < len(unit.text):
        return []
    line, start, stop = unit.parts[0]
    spans = line.markup.spans if line.markup is not None else ()
    inner = [span for span in spans if start <= span.start and span.end <= stop]
    if len(inner) < 2 or any(one.end > two.start for one, two in pairwise(inner)):
        return []
    gaps = [line.text[one.end : two.start] for one, two in pairwise(inner)]
    if line.text[start : inner[0].start].strip() or any(gap.strip() for gap in gaps):
        return []
    return [line.mark(Role.AUTHORS, line.text[span.start : span.end].strip()) for span in inner]


def _place(found: list[Mark], owner: int, where: Sequence[str]) -> None:
    if where:
        found[owner] = found[owner]._replace(text=f"{found[owner].text} ({', '.join(where)})")


def _aside(extras: Sequence[Unit], marks: Sequence[Mark]) -> list[Mark]:
    """Mark what stands beside the items: buttons, badges and what is told twice are noise, the rest is left over."""
    telling = [unit for unit in extras if not rests.is_trifle(unit.text)]
    told = rests.words_of(marks) if telling else frozenset()
    left = {id(unit) for unit in telling if not rests.words(unit.text) <= told}
    found: list[Mark] = []
    for unit in extras:
        found += unit.marks(Role.REST if id(unit) in left else Role.NOISE)
    return found


_FEWEST_COUNTED: Final = 3


def _are_counted(sessions: Sequence[Item]) -> bool:
    """Whether the titles of talks count on, "1. Maps", "2. Rings", through the page or through each session."""
    numbers: list[int] = []
    talks = 0
    for session in sessions:
        for talk in session.talks:
            if talk.title:
                talks += 1
                unit, first, last = talk.title[0]
                if match := words.LIST_NUMBER.match(unit.text, first, last):
                    numbers.append(int(match[1]))
    return (
        len(numbers) >= _FEWEST_COUNTED
        and 2 * len(numbers) > talks
        and all(after in {before + 1, 1} for before, after in pairwise(numbers))
    )


def _without_number(title: list[Piece], *, counted: bool) -> list[Piece]:
    """Leave out what counts the papers, and the quotes that then stand around a title: 'Full Paper #8: "Rings"'."""
    if not title:
        return title
    unit, first, last = title[0]
    match = _PAPER_NUMBER.match(unit.text, first, last) or (
        words.LIST_NUMBER.match(unit.text, first, last) if counted else None
    )
    if match is None or last - match.end() < 4:
        return title
    first = match.end()
    if len(title) == 1 and unit.text[first] in '"“„' and unit.text[last - 1] in '"”“':
        first, last = first + 1, last - 1
    return [(unit, first, last), *title[1:]]


def _end_of_title(text: str, first: int, last: int) -> int:
    """Where a title ends before the dash that parted it from its chair, and before what only says that more will follow.

    "Session 1 - Moderator: Ada Byron", "Lightning talks TBA".
    """
    bare = text[first:last].rstrip()
    if (bare[-1:] == '"' and bare.count('"') % 2 and not bare[-2:-1].isdigit()) or (
        bare[-1:] == "”" and "“" not in bare
    ):
        # Its other half stood before what was cut off: `Keynote 1 - "Maps of Rings"`.
        return first + len(bare) - 1
    if bare[-1:] in "ACD)." and (open_end := _OPEN_END.search(bare)) and open_end.start() > 3:
        return first + open_end.start()
    cut = bare.rstrip("-–—|")
    if len(cut) < len(bare) and len(cut) > 3 and cut[-1] == " ":
        return first + len(cut.rstrip())
    return last


_KIND_BEHIND: Final = re.compile(
    r"\s{0,2}[(\[]((?:keynote|plenary|invited)(?: (?:talk|presentation|speaker|lecture|address))?)[)\]]",
    re.IGNORECASE,
)
_OPEN_END: Final = re.compile(r"(?:[\s:,–—-]{1,4}TB[ACD]|\s?\(TB[ACD]\))\.?\Z")


def _part_kind(talk: Item, found: list[Mark]) -> None:
    """The kind and the number that open a title are fields of their own: "Contributed Talk: #7 Maps of Rings"."""
    if not talk.title or talk.kind:
        return
    unit, first, last = talk.title[0]
    match = words.ONE_TALK.match(unit.text, first, last) if unit.opening & words.IS_KIND else None
    if match is None or last - match.end() < 4:
        return
    talk.kind = [(unit, first, match.end("kind"))]
    if match["number"]:
        found += unit.slice(Role.ID, match.start("number"), match.end("number"))
    talk.title = [(unit, match.end(), last), *talk.title[1:]]


def _fields(item: Item, found: list[Mark]) -> None:
    """Add the marks of what sessions and talks both have."""
    for code in item.code[:1]:
        found += code.marks(Role.ID)
    for unit, first, last in item.title:
        found += unit.slice(Role.TITLE, first, _end_of_title(unit.text, first, last))
    for unit, first, last in item.kind or _kind(item) or _kind_behind(item):
        found += unit.slice(Role.KIND, first, last)
    if item.time is not None:
        found += item.time.marks(Role.WHEN)
        if item.time.until is not None:
            found += item.time.until.marks(Role.UNTIL)
    for unit, first, last in item.room[:1]:
        if unit.text[first:last].strip(" .()").casefold() in words.NOT_YET:
            found += unit.marks(Role.NOISE)
            continue
        if (label := words.ROOM_LABEL.match(unit.text, first, last)) and label.end() < last:
            first = label.end()
        found += unit.slice(Role.ROOM, first, last)
    for unit in item.prose:
        found += unit.marks(Role.ABSTRACT)


def _kind(item: Item) -> list[Piece]:
    """The kind that opens a title: "Keynote", "Tutorial 2: Maps", "Registration"."""
    if not item.title:
        return []
    unit, first, last = item.title[0]
    text = unit.text[first:last]
    match = words.kind_head(text) or words.plenary(text)
    if match is None or kinds.read(match[0]) is None:
        return []
    rest = text[match.end() :]
    number = words.NUMBERS.match(rest)
    after = rest[number.end() :].lstrip() if number else rest.lstrip()
    return [(unit, first, first + match.end())] if not after or after[0] in ":–—-(." else []


def _kind_behind(item: Item) -> list[Piece]:
    """The kind in the bracket behind a title: "Maps of Rings (keynote)"."""
    if not item.title:
        return []
    unit, _, last = item.title[-1]
    match = _KIND_BEHIND.match(unit.text, last)
    return [(unit, match.start(1), match.end(1))] if match is not None else []


def _bare(piece: Piece) -> Piece:
    """Leave out labels that name no role of a person: "Leader:"."""
    unit, first, last = piece
    if unit.label and not unit.label.endswith(("chair", "chairs", "moderator", "moderators")):
        at = unit.text.find(":", first, last)
        if 0 <= at < last - 3:
            return (unit, at + 1, last)
    return piece
