"""Class names of a template -> which field each text is, believed where the page's texts of that class look like it.

    <span class="speaker">Ada Byron</span>, Example Labs<br><p class="talk-title">A Machine for Rings</p>

A line is cut where an inline element that names a field ends. Where titles have a class of their own, what stands
directly behind people and before the next field is where they work.
"""

from __future__ import annotations

import copy
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from ..class_names import AFFILIATION, BADGE, PEOPLE, PROSE, ROOM, TALK, TITLE, field_of
from ..flow import Cell, Span
from . import folk, words
from .units import CHAIR, DAY, EXTRA, LABEL, TEXT, TIME, Part, Unit, numbered
from .units import ROOM as AT_ROOM

TITLED: Final = "named:title"
OF_TALK: Final = "named:talk"
HELD: Final = "named:held"
"""A title with people: a talk, whatever its words."""
BY_NAME: Final = "named:people"
AT: Final = "named:affiliation"
IN: Final = "named:room"
_LABELS: Final = {
    ROOM: IN,
    PEOPLE: BY_NAME,
    AFFILIATION: AT,
    TITLE: TITLED,
    TALK: OF_TALK,
}
_LONGEST: Final = {ROOM: 70, PEOPLE: 300, AFFILIATION: 200, TITLE: 300, TALK: 300}
_LONGEST_PLACE: Final = 120
_FEWEST: Final = 3
_SHORTEST_PROSE: Final = 60
_LONGEST_BADGE: Final = 40
_LONGEST_WORD: Final = 12
_HALF: Final = 0.5
_BETWEEN: Final = re.compile(r"[\s,;·|/&]*(?:(?:and|und|et|y|e|og|och|en)\s)?[\s,;&]*")
"""What may stand between two people of one list."""
_NOBODY: Final = frozenset(
    "tba tbc tbd student students invited keynote guest all several various speaker speakers presenter presenters author authors panelists panellists".split()
)
_EDGES: Final = " \t,;·|/–—-:()&"


class _Group:
    """The texts of one class that names a field."""

    __slots__ = ("clocks", "count", "folk", "placed", "size")

    def __init__(self) -> None:
        self.count = self.folk = self.size = self.placed = self.clocks = 0

    def add(self, text: str, before: str) -> None:
        self.count += 1
        self.size += len(text)
        self.folk += len(text) < _LONGEST[PEOPLE] and folk.weigh(text) >= _HALF
        self.placed += before in {PEOPLE, AFFILIATION}

    def looks_like(self, field: str) -> bool:
        if 4 * self.clocks > self.count:
            return False  # a box around slots
        if field == PEOPLE:
            return 2 * self.folk >= self.count
        if self.count < _FEWEST:
            return False
        if field == AFFILIATION:
            return 2 * self.placed > self.count
        mean = self.size / self.count
        if field == PROSE:
            # not so the box of a whole talk, with its people and its hours
            return (
                mean >= _SHORTEST_PROSE
                and 20 * self.clocks <= self.count
                and 6 * self.folk <= self.count
            )
        if field == BADGE:
            # not so what only marks the names of people
            return mean <= _LONGEST_BADGE and 2 * self.folk < self.count
        if field == ROOM:
            return mean <= _LONGEST[ROOM]
        return 2 * self.folk < self.count and mean < _LONGEST[field]


_Key = tuple[str, str]


def tell(units: list[Unit]) -> list[Unit]:
    """Label the units whose class says what they are, and part those of several fields."""
    _tell_places(units)
    units = _tell_tracks(units)
    fields = [_field(unit) for unit in units]
    if not any(field for field, _ in fields) and not any(_inner(unit) for unit in units):
        return units
    groups: dict[_Key, _Group] = {}
    before = ""
    for unit, (field, name) in zip(units, fields):
        if unit.hint != TEXT:
            if field and unit.hint in {TIME, DAY}:
                groups.setdefault((field, name), _Group()).clocks += 1
        elif spans := _inner(unit):
            for span in spans:
                text = unit.line.text[span.start : span.end]
                groups.setdefault((span.tag, ""), _Group()).add(text, before)
                before = span.tag
        else:
            if field and (field != PROSE or unit.tag[:1] != "h"):
                groups.setdefault((field, name), _Group()).add(unit.text, before)
            before = field
    believed = {key for key, group in groups.items() if group.looks_like(key[0])}
    titled = any(field in {TITLE, TALK} for field, _ in believed)
    found: list[Unit] = []
    for unit, (field, name) in zip(units, fields):
        if unit.hint != TEXT or unit.label:
            found.append(unit)
        elif spans := [span for span in _inner(unit) if (span.tag, "") in believed]:
            found.extend(_part(unit, spans))
        else:
            if field and (field, name) in believed:
                _name(unit, field, titled=titled)
            found.append(unit)
    if titled:
        _name_places(found)
        found = _name_talks(found)
    return numbered(found)


_TIME_WORDS: Final = frozenset(
    "time times when date hours duration hora horario uhrzeit zeit heure horaire orario".split()
)


def _tell_places(units: Sequence[Unit]) -> None:
    """A word such as "Location" on a line of its own, again and again, says of the next line what it is."""
    found: dict[str, list[tuple[Unit, Unit]]] = {}
    others: Counter[str] = Counter()
    for unit, after in pairwise(units):
        if unit.hint != TEXT or len(unit.text) > _LONGEST_WORD or unit.cell is not None:
            continue
        word = words.bare_label(unit.text)
        if word in words.ROOM_LABELS or word in _TIME_WORDS:
            fits = (
                after.hint == TEXT and len(after.text) < _LONGEST[ROOM]
                if word in words.ROOM_LABELS
                else after.hint in {TIME, DAY}
            )
            if fits and after.line is not unit.line:
                found.setdefault(word, []).append((unit, after))
            else:
                others[word] += 1
    rooms: set[str] = set()
    for word, pairs in found.items():
        if len(pairs) < _FEWEST or others[word] > len(pairs) / 4:
            continue
        for unit, after in pairs:
            unit.hint = EXTRA
            if word in words.ROOM_LABELS:
                after.hint, after.label = AT_ROOM, word
                rooms.add(after.text)
    if rooms:
        for unit in units:
            if unit.hint == TEXT and unit.text in rooms:
                # The label is left out now and then.
                unit.hint, unit.label = AT_ROOM, "location"


_TRACK: Final = re.compile(
    r"(?:track|stage|stream|room|hall|saal|raum|sala|salle) ?(?:[0-9]{1,2}|[A-Z])", re.IGNORECASE
)


def _tell_tracks(units: list[Unit]) -> list[Unit]:
    """Names of columns that a page repeats in each slot, for narrow screens: each has the slot's hours and its own place.

    10:15 | Track 1 | Maps | Track 2 | Rings     ->     10:15 Maps, Track 1; 10:15 Rings, Track 2
    """
    heads = [
        unit
        for unit in units
        if unit.hint == TEXT
        and unit.cell is None
        and len(unit.text) <= _LONGEST_WORD
        and _TRACK.fullmatch(unit.text)
    ]
    counts = Counter(unit.text for unit in heads)
    if len(counts) < 2 or min(counts.values()) < _FEWEST:
        return units
    told = {id(unit) for unit in heads}
    found: list[Unit] = []
    clock: Unit | None = None
    fresh = False
    for unit in units:
        if unit.hint == TIME and not unit.trailing:
            clock, fresh = unit, True
        elif unit.hint == DAY:
            clock = None
        elif id(unit) in told:
            if clock is None:
                unit.hint = EXTRA
            else:
                unit.hint, unit.label = AT_ROOM, "track"
                if not fresh:
                    found.append(copy.copy(clock))
            fresh = False
        elif unit.hint == TEXT:
            fresh = False
        found.append(unit)
    return found


def _field(unit: Unit) -> tuple[str, str]:
    markup = unit.line.markup
    return field_of(markup.classes) if markup is not None and markup.classes else ("", "")


def _inner(unit: Unit) -> list[Span]:
    """Return the inline elements of a unit's text that name a field; only of one that stands on one line."""
    line, first, last = unit.parts[0]
    if line.markup is None or not line.markup.fields or len(unit.parts) != 1:
        return []
    found: list[Span] = []
    at = first
    for span in line.markup.fields:
        if not (first <= span.start and span.end <= last):
            continue
        if span.tag == AFFILIATION and at < span.start:
            low, high = _trimmed(line.text, at, span.start)
            if low < high and folk.weigh(line.text[low:high]) >= _HALF:
                # <td>Ada Byron <span class="affiliation">Example University</span></td>
                found.append(Span(low, high, PEOPLE))
        found.append(span)
        at = span.end
    return found


def _name(unit: Unit, field: str, *, titled: bool) -> None:
    if field == BADGE:
        unit.hint = EXTRA
    elif field == PROSE:
        # A box of that class may hold the title as well, where no class says which it is.
        if (titled or (unit.tag[:1] != "h" and len(unit.text) >= _SHORTEST_PROSE)) and not _heads(
            unit
        ):
            unit.hint, unit.label = LABEL, "description"
    elif field == PEOPLE and _is_nobody(unit.text):
        unit.hint = EXTRA
    elif len(unit.text) < _LONGEST[field] and (field != PEOPLE or not _is_label(unit)):
        unit.label = _LABELS[field]


def _heads(unit: Unit) -> bool:
    """Whether a text heads a session, in a cell that a template has for abstracts."""
    text = unit.text
    return (
        len(text) < _LONGEST_HEAD
        and text[-1] not in ".!?"
        and (unit.opening & words.IS_NUMBERED != 0 or _SESSION.match(text) is not None)
    )


_LONGEST_HEAD: Final = 90
_SESSION: Final = re.compile(
    r"(?:[A-Z][\w&/-]{0,20} ){0,3}[Ss]ession(?: [0-9IVX]{1,3})?\s?[:–—-]\s?\S"
)


def _is_label(unit: Unit) -> bool:
    """Whether a colon follows: "Room: Lab 2" among the people."""
    line, _, last = unit.parts[-1]
    return ":" in unit.text or line.text[last : last + 1] == ":"


def _is_nobody(text: str) -> bool:
    return _NOBODY.issuperset(text.casefold().split())


def _part(unit: Unit, spans: Sequence[Span]) -> Iterator[Unit]:
    """Cut a unit where its fields begin and end; where words stand before the first, it stays whole."""
    line, first, last = unit.parts[0]
    text = line.text
    pieces: list[tuple[int, int, str]] = []
    for span in spans:
        if (
            pieces
            and pieces[-1][2] == span.tag == PEOPLE
            and _BETWEEN.fullmatch(text, pieces[-1][1], span.start)
        ):
            pieces[-1] = (pieces[-1][0], span.end, PEOPLE)
        elif not pieces or span.start >= pieces[-1][1]:
            pieces.append((span.start, span.end, span.tag))
    if any(what == PEOPLE and _is_nobody(text[low:high]) for low, high, what in pieces):
        # "TBA (Example University)" is read as one
        yield unit
        return
    if all(piece[2] in {TITLE, TALK} for piece in pieces):
        # What stands beside a title may be anything.
        if pieces[0][:2] == (first, last):
            _name(unit, pieces[0][2], titled=True)
        yield unit
        return
    badges = [piece for piece in pieces if piece[2] == BADGE]
    kept = [piece for piece in pieces if piece[2] != BADGE]
    begin = first
    if badges and badges[0][0] == first:
        begin = badges[0][1]
    if kept and text[begin : kept[0][0]].strip(_EDGES):
        # "Keynote by <b class=speaker>Ada Byron</b> in the hall": the sentence is the field.
        pieces = [*badges, (begin, kept[-1][1], "")]
        pieces.sort()
    at = first
    new = 0
    for start, stop, field in [*pieces, (last, last, "")]:
        for low, high, what in ((at, start, ""), (start, stop, field)):
            low, high = _trimmed(text, low, high)
            if low >= high:
                continue
            piece = Unit(text[low:high], [Part(line, low, high)])
            piece.cell, piece.first, piece.gap = (
                unit.cell,
                unit.first and not new,
                unit.gap and not new,
            )
            piece.field = unit.field
            if what:
                _name(piece, what, titled=True)
            new += 1
            yield piece
        at = stop


def _trimmed(text: str, low: int, high: int) -> tuple[int, int]:
    while low < high and text[low] in _EDGES:
        low += 1
    while low < high and text[high - 1] in _EDGES:
        high -= 1
    return low, high


def _name_talks(units: list[Unit]) -> list[Unit]:
    """Say of a title with people that it is a talk's; what is told of the talk goes behind both."""
    first = _people_first(units)
    found: list[Unit] = []
    title: int | None = None
    people = False
    aside: list[Unit] = []
    for unit in units:
        label = unit.label
        if unit.hint in {TIME, DAY, CHAIR}:
            found += aside
            aside = []
            title, people = None, False
        if label in {TITLED, OF_TALK}:
            found += aside
            aside = []
            title = len(found)
            if first and people:
                unit.label = HELD
                people = False
        elif label == BY_NAME:
            if first:
                people = True
            elif title is not None:
                found[title].label = HELD
        elif title is not None and not first:
            if label == "description":
                if unit.text == found[title].text:
                    unit.hint = EXTRA
                aside.append(unit)
                continue
            if unit.hint == EXTRA and aside:
                aside.append(unit)
                continue
        found.append(unit)
    return found + aside


def _people_first(units: Sequence[Unit]) -> bool:
    """Whether people stand before their title: of each run of fields, what comes first."""
    votes: Counter[str] = Counter()
    fresh = True
    cell: Cell | None = None
    for unit in units:
        if unit.hint in {TIME, DAY, CHAIR} or unit.cell != cell:
            fresh, cell = True, unit.cell
        if fresh and unit.label in {TITLED, OF_TALK, BY_NAME}:
            votes[unit.label] += 1
            fresh = False
    return 2 * votes[BY_NAME] > votes.total()


def _name_places(units: Sequence[Unit]) -> None:
    """Say of what stands directly behind people, in the same block, that they work there."""
    for before, unit in pairwise(units):
        if (
            unit.hint == TEXT
            and not unit.label
            and before.label == _LABELS[PEOPLE]
            and len(unit.text) < _LONGEST_PLACE
            and not unit.opening
            and not _is_sentence(unit.text)
            and before.cell == unit.cell
            and (
                before.line is unit.line
                or (
                    not unit.gap
                    and before.line.markup is not None
                    and unit.line.markup is not None
                    and before.line.markup.classes == unit.line.markup.classes
                )
            )
        ):
            unit.label = _LABELS[AFFILIATION]


def _is_sentence(text: str) -> bool:
    return text[-1] in ".!?" and text.count(" ") >= 8
