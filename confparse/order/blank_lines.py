"""Units -> what blank lines of a plain text say: which lines open a record, which head several.

An extractor or a typist who sets nothing else apart sets blocks apart.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Final, TypeAlias

from . import words
from .opinions import PEOPLE, SESSION, TALK
from .units import CHAIR, DAY, LABEL, ROOM, TEXT, TIME, Unit

_BOUNDS: Final = frozenset((TIME, DAY, CHAIR))
_FEWEST_LINES: Final = 2
_FEWEST_RECORDS: Final = 3
_FEWEST_TWOS: Final = 5
_FEWEST_SLOTS: Final = 6
_MAYBE_PEOPLE: Final = 0.5
_HARDLY: Final = -2.0
_LONGEST_HEAD: Final = 90
_BULLETS: Final = frozenset("•▪◦●■◆➢‣")
_TYPED_BULLETS: Final = frozenset(("- ", "* ", "+ "))


def hang_times(units: Sequence[Unit]) -> None:
    """Hours alone on the second line of a block, or with a room, are those of the title on its first.

    A chair stands below them, or the block ends.
    """
    for position, unit in enumerate(units):
        if (
            unit.hint != TIME
            or unit.gap
            or not unit.first
            or unit.trailing
            or unit.cell is not None
            or not position
            or unit.reading is None
            or unit.reading.end is None
        ):
            continue
        title = units[position - 1]
        after = behind_rooms(units, position)
        if (
            title.hint == TEXT
            and title.gap
            and title.first
            and title.people < _MAYBE_PEOPLE
            and after < len(units)
            and units[after].line is not unit.line
            and (units[after].hint == CHAIR or (units[after].gap and after > position + 1))
        ):
            unit.trailing = True


def behind_rooms(units: Sequence[Unit], position: int) -> int:
    """Where what follows a time begins, the rooms on its line left out."""
    after = position + 1
    line = units[position].line
    while after < len(units) and units[after].hint == ROOM and units[after].line is line:
        after += 1
    return after


def raise_heads(units: Sequence[Unit]) -> None:
    """Where block after block begins with a time, one that begins with none heads the slots below it.

    Only between the first and the last of these slots, and only lines that may be a title: a note is a sentence.
    """
    openings = [
        position
        for position, unit in enumerate(units)
        if unit.first and (unit.gap or not position or unit.hint == TIME)
    ]
    slots = [
        position
        for position in openings
        if units[position].hint == TIME and not units[position].trailing
    ]
    if len(slots) < _FEWEST_SLOTS:
        return
    heads = [
        position
        for position in openings
        if slots[0] < position < slots[-1] and units[position].hint == TEXT
    ]
    if 2 * len(heads) > len(slots) or any(units[position].tag for position in heads):
        return
    for position in heads:
        unit, following = units[position], units[position + 1]
        if (
            following.hint == TIME
            and following.first
            and not following.trailing
            and len(unit.text) <= _LONGEST_HEAD
            and unit.text[0].isalpha()
            and unit.text[-1] not in ".:;,"
            and unit.text.casefold() not in words.NOT_YET
            and unit.people < _MAYBE_PEOPLE
            and unit.pair is None
        ):
            unit.scores[SESSION] += 2.5


Block: TypeAlias = list[Unit]


def weigh(blocks: Sequence[Block]) -> int:
    """How many records stand in blocks, between blank lines, that begin with people and end in a title.

    Those of blocks that begin with a title and end in people are taken off: where the records are blocks,
    or lists of records are, this tells which comes first when nothing else does.
    """
    return sum(map(_records_led_by_people, blocks))


def part(units: Sequence[Unit]) -> list[Block]:
    """Part texts at blank lines, or rows of a table, and at times, days and chairs.

    Badges belong to their block, and so does "by Ada Byron".
    """
    blocks: list[Block] = []
    block: Block = []
    before: Unit | None = None
    for unit in units:
        if block and (unit.hint in _BOUNDS or (before is not None and _are_apart(before, unit))):
            blocks.append(block)
            block = []
        before = unit
        if unit.hint == TEXT or (unit.hint == LABEL and unit.scores[PEOPLE] > 0.0):
            block.append(unit)
    return [*blocks, block] if block else blocks


def _are_apart(before: Unit, unit: Unit) -> bool:
    one, other = before.cell, unit.cell
    if one is not None and other is not None:
        return one.row != other.row or one.table != other.table
    return _opens(unit)


def _opens(unit: Unit) -> bool:
    """Whether a blank line stands above a unit, or a bullet before it."""
    return unit.first and (
        unit.gap or unit.line.text[0] in _BULLETS or unit.line.text[:2] in _TYPED_BULLETS
    )


def _records_led_by_people(block: Sequence[Unit]) -> int:
    if len(block) < _FEWEST_LINES or not _opens(block[0]):
        return 0
    last = block[-1]
    if len(block) > _FEWEST_LINES and words.has_organisation(last.text):
        last = block[-2]  # where they work, below them
    leads, ends = _names_people(block[0]), _names_people(last)
    if leads is None or ends is None or leads is ends:
        return 0
    return (1 if leads else -1) * (len(block) // 2)


def _names_people(unit: Unit) -> bool | None:
    """Whether a text is people, or none but a title; ``None`` where it may be either, or where they work."""
    people, talk = unit.scores[PEOPLE], unit.scores[TALK]
    if people > 1.5 and people > talk:
        return True
    is_title = talk > 0.0 and unit.people < _MAYBE_PEOPLE and unit.pair is None
    return False if is_title and not words.has_organisation(unit.text) else None


def raise_blocks(blocks: Sequence[Block], weight: int) -> None:
    """Where records are blocks of a title and people, say what the lines of the others are.

    A line alone heads the blocks below it; of two lines one is the title, one the people, whatever it looks like.
    ``weight`` is what `weigh` said.
    """
    if abs(weight) < _FEWEST_RECORDS:
        return
    sizes = Counter(len(block) for block in blocks if not block[0].tag)
    twos = 2 * sizes[2] > sizes.total() and sizes[2] >= _FEWEST_TWOS
    for block, following in pairwise([*blocks, []]):
        unit = block[0]
        if unit.tag or not _opens(unit):
            continue
        if len(block) == 1 and unit.gap and following and following[0].gap:
            if unit.people < _MAYBE_PEOPLE and unit.pair is None and unit.scores[SESSION] > _HARDLY:
                unit.scores[SESSION] += 2.5
                unit.scores[TALK] -= 1.0
        elif len(block) == 2 and twos:
            title, people = block if weight < 0 else block[::-1]
            if people.people == 0.0 and _may_be_name(people.text):
                people.scores[PEOPLE] += 3.0
                people.scores[SESSION] -= 3.0
                title.scores[TALK] += 1.5
                title.scores[SESSION] -= 1.5


def _may_be_name(text: str) -> bool:
    tokens = text.split()
    return len(tokens) <= 3 and all(token[0].isupper() and token.isalpha() for token in tokens)
