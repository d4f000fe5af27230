"""Items -> marks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ..fields import kinds
from ..flow import Mark, Role
from . import words
from .records import Item, Piece
from .units import DAY, ZONE, Unit


def emit(sessions: Sequence[Item], units: Sequence[Unit]) -> Iterator[Mark]:
    """Yield the marks of all items in order, with the days they stand under."""
    for unit in units:
        if unit.hint == ZONE:
            yield from unit.marks(Role.ZONE)
    day: Unit | None = None
    for session in sessions:
        if session.day is not day and session.day is not None:
            yield from session.day.marks(Role.DAY)
        day = session.day
        yield Mark(Role.SESSION, session.opened.line, "")
        yield from _fields(session)
        yield from _pieces(Role.CHAIRS, [_bare(piece) for piece in session.chairs])
        yield from _pieces(Role.ORGANIZERS, session.organizers)
        for talk in session.talks:
            yield Mark(Role.TALK, talk.opened.line, "")
            yield from _fields(talk)
            yield from _pieces(Role.AUTHORS, talk.people)
    for unit in units:
        if unit.hint == DAY:
            yield from unit.marks(Role.NOISE)


def _fields(item: Item) -> Iterator[Mark]:
    for code in item.code:
        yield from code.marks(Role.ID)
        break
    yield from _pieces(Role.TITLE, item.title)
    yield from _pieces(Role.KIND, item.kind or _kind(item))
    if item.time is not None:
        yield from item.time.marks(Role.WHEN)
        if item.time.until is not None:
            yield from item.time.until.marks(Role.UNTIL)
    yield from _pieces(Role.ROOM, item.room[:1])
    for unit in item.prose:
        yield from unit.marks(Role.ABSTRACT)
    for unit in item.extras:
        yield from unit.marks(Role.NOISE)


def _pieces(role: Role, pieces: Iterable[Piece]) -> Iterator[Mark]:
    for unit, first, last in pieces:
        yield from unit.slice(role, first, last)


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


def _bare(piece: Piece) -> Piece:
    """Leave out labels that name no role of a person: "Leader:"."""
    unit, first, last = piece
    if unit.label and not unit.label.endswith(("chair", "chairs", "moderator", "moderators")):
        at = unit.text.find(":", first, last)
        if 0 <= at < last - 3:
            return (unit, at + 1, last)
    return piece
