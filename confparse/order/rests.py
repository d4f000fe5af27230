"""Marks -> what the lines they stand on say beside them: words that are in no item.

A line that is cut into fields keeps its label, its badge, its remark; none of it may vanish with the line.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from ..fields import calendar_words, remains
from ..fields.closed import table
from ..fields.patterns import Lazy
from ..flow import Line, Mark, Role

_WORD: Final = r"[^\W\d_]+(?:['’][^\W\d_]+)*"
_LETTERS: Final = Lazy(_WORD)
_WORDS: Final = Lazy(_WORD + r"|[0-9]+")
_TOLD: Final = frozenset(
    (Role.TITLE, Role.AUTHORS, Role.CHAIRS, Role.ORGANIZERS, Role.ABSTRACT, Role.ROOM)
)
_INSIDE: Final = frozenset((Role.KIND, Role.NOISE))
"""Their text may be part of another mark's."""
_LONGEST: Final = 20_000
_SLACK: Final = 3
"""Letters of a line beside its marks that may be brackets and dashes."""
_REMARK: Final = 3
"""Words beside the date that make a heading of a day a remark."""


def find(marks: Sequence[Mark]) -> Iterator[Mark]:
    """Yield a REST mark for each stretch of a marked line that no mark holds and that says something."""
    held: dict[int, list[Mark]] = {}
    for mark in marks:
        if mark[2]:  # what opens a record has no text
            held.setdefault(mark[1][3], []).append(mark)
    for ours in held.values():
        line = ours[0][1]
        text = line[1]
        if len(ours) == 1:
            role, _, said = ours[0]
            if len(said) + _SLACK >= len(text) and role is not Role.DAY:
                continue
        if line.tag != "title" and len(text) <= _LONGEST:
            yield from _beside(line, ours)


def is_trifle(text: str) -> bool:
    """Say whether a text has no word but those of buttons, badges, dates and labels."""
    return "©" in text or not remains.stretches(_WORDS, text, text, frozenset(), _known())


def words(text: str) -> set[str]:
    """Return the words of a text, case-folded, without numbers."""
    return set(_LETTERS.findall(text.casefold()))


def words_of(marks: Sequence[Mark]) -> set[str]:
    """Return the words that the fields of all items hold."""
    return words(" ".join(mark.text for mark in marks if mark.role in _TOLD))


def _beside(line: Line, marks: Sequence[Mark]) -> Iterator[Mark]:
    texts = {mark.text for mark in marks if mark.role is not Role.DAY}
    days = {mark.text for mark in marks if mark.role is Role.DAY}
    text = line.text
    texts |= days
    cut = {mark.text for mark in marks if mark.role not in _INSIDE}
    if sum(map(len, cut)) + len(cut) + _SLACK < len(text) or days:
        kept = set(_WORDS.findall("\n".join(texts)))
        for piece in remains.stretches(_WORDS, text, text, kept, _known()):
            yield line.mark(Role.REST, piece)
    for day in days:
        for piece in remains.stretches(_WORDS, day, day, frozenset(), _known()):
            if _count(piece) >= _REMARK:
                yield line.mark(Role.REST, piece)


def _count(text: str) -> int:
    known = _known()
    return sum(len(word) > 2 and word.casefold() not in known for word in _WORDS.findall(text))


@cache
def _known() -> frozenset[str]:
    return (
        remains.trimmings()
        | _LABELS
        | calendar_words.MONTHS.keys()
        | calendar_words.WEEKDAYS.keys()
        | calendar_words.WEAK_WEEKDAYS.keys()
    )


_LABELS: Final = table(
    "title titles abstract room rooms venue location place time times date day days part slot duration min mins"
    " minutes hours hour number when where until bis uhr am pm noon st nd rd th track stage stream theme topic"
    " breakout discussion demo social presentation workshops awards award best student honorable"
    " honourable mention notable top back youtube pptx preprint details format goals agenda schedule programme program"
    " morning afternoon evening copyright description keywords conference detailed main download free access open link click here watch view play pause menu note notes"
)
