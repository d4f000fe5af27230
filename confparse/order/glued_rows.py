"""Rows whose cells an extractor has joined on one line -> a line for each cell, as far as the page shows where one ends.

9:00 Invited Talk Drawing a river Prof. Ada Byron   ->   9:00 | Invited Talk | Drawing a river | Prof. Ada Byron
9:30 Contributed Talk Rings of SandMax Born         ->   9:30 | Contributed Talk | Rings of Sand | Max Born
10:00 Opening Main Hall                             ->   10:00 | Opening | Main Hall

One such line may be a title; a page that has several was left so by a machine. What no sign parts stays as it is.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from ..fields import likeness
from ..flow import Line
from . import folk, words
from .signs import opens_with_clock
from .wrapped import find_seam, stretch

_FEWEST: Final = 4
"""Rows of a page that is looked at."""
_LONGEST: Final = 500
_LIKELY: Final = 0.6
_Cuts = dict[int, set[int]]


def part(lines: Sequence[Line]) -> tuple[Sequence[Line], frozenset[str]]:
    """Cut the rows of a page at the ends of their cells, where most of its rows tell of them; return its places as well."""
    rows = [number for number, line in enumerate(lines) if _may_be_row(line)]
    starts = {number: _after_clock(lines[number].text) for number in rows}
    slots = [number for number in rows if starts[number]]
    if len(slots) < _FEWEST:
        return lines, frozenset()
    between = [number for number in rows if slots[0] <= number <= slots[-1] + _BEHIND]
    found: list[tuple[int, int]] = []
    found += [
        (number, starts[number])
        for number in slots
        if lines[number].text[starts[number] - 1 : starts[number] + 1].isdigit()
    ]
    found += _behind_kinds(lines, between, starts)
    found += _at_seams(lines, between, slots, starts)
    found += _before_titles_of_address(lines, slots)
    found += _before_homes(lines, slots, starts)
    placed = _before_places(lines, slots, starts)
    found += placed
    if not found:
        return lines, frozenset()
    cuts: _Cuts = {}
    for number, at in found:
        cuts.setdefault(number, set()).add(at)
    parted: list[Line] = []
    for number, line in enumerate(lines):
        parted += _cut(line, sorted(cuts[number])) if number in cuts else [line]
    return parted, frozenset(lines[number].text[at:] for number, at in placed)


_BEHIND: Final = 12
"""Lines below the last clock that may be of its slot."""


def _cut(line: Line, ends: Sequence[int]) -> Iterator[Line]:
    text = line.text
    at = 0
    for end in (*ends, len(text)):
        stop = at + len(text[at:end].rstrip())
        if at < stop:
            yield stretch(line, at, stop)
        at = end + len(text[end:]) - len(text[end:].lstrip())


def _may_be_row(line: Line) -> bool:
    """Whether a line may be a row without its cells: not long, no cell, and nothing in it set apart."""
    return (
        len(line.text) <= _LONGEST
        and "|" not in line.text
        and (line.markup is None or (line.markup.cell is None and not line.markup.spans))
        and line.tag[:1] != "h"
    )


@cache
def _clocks() -> re.Pattern[str]:
    return re.compile(
        r"\W{0,2}[0-9]{1,2}[:.h][0-9]{2}(?:\s?[ap]\.?m\b\.?)?"
        r"(?:\s?(?:[-–—‑]|to|bis|à)\s?[0-9]{1,2}[:.h][0-9]{2}(?:\s?[ap]\.?m\b\.?)?)?[\s:–—|-]{0,4}",
        re.IGNORECASE,
    )


def _after_clock(text: str) -> int:
    """Return where the text behind a clock begins; 0 where there is none, or nothing behind it."""
    if not opens_with_clock(text) or (match := _clocks().match(text)) is None:
        return 0
    end = match.end()
    if end == len(text) or (text[end].isdigit() and not _BROAD.match(text, end)):
        return 0
    return end


_BROAD: Final = re.compile(r"[0-9](?=[A-Z])|[0-9]{1,4}(?= [^\W\d_])")
"""A number that opens a title: "10:00 3D Maps", also where the blank is lost."""


@cache
def _kinds() -> re.Pattern[str]:
    """What a column of kinds says, and where the next cell begins: nothing that goes on with it, and no sign."""
    return re.compile(
        r"(?:(?:(?:opening|closing|guest|morning|afternoon|evening) )?keynote(?: (?:talk|speech|address|lecture|presentation))?"
        r"|(?:invited|contributed|plenary|guest|lightning|short|long|full|regular|notable|spotlight|oral|position|industry|industrial|research|featured|survey|tutorial)"
        r" (?:talk|lecture|paper|presentation|tutorial|speaker)"
        r"|oral|spotlight|tutorial|session(?= ?[0-9]{1,2}[A-ZÀ-Þ][^\W\d]))"
        r"(?: ?#?(?:[0-9]{1,2}|[IVX]{1,4}(?= )))?"
        r"(?: (?=[\"“‘'«]?[A-ZÀ-Þ0-9])|(?<=[0-9])(?=[A-ZÀ-Þ][^\W\d]))"
        r"(?!(?-i:by|on|for|from|and|with|in|at)\b|(?:sessions?|chairs?|speakers?|talks?|papers?|presentations?|lectures?|address|awards?|lunch|coffee|break|reception|discussions?|panel|proposals?|"
        r"track|program(?:me)?|[A-Z]?[0-9]+|[A-Z]|exams?|round|block|competition|contest|madness)\b)",
        re.IGNORECASE,
    )


_KIND_STARTS: Final = frozenset(
    "open clos gues morn afte even keyn invi cont plen ligh shor long full regu nota spot oral posi indu rese feat surv tuto sess".split()
)


def _behind_kinds(
    lines: Sequence[Line], rows: Sequence[int], starts: dict[int, int]
) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    timed = 0
    for number in rows:
        text, start = lines[number].text, starts[number]
        if text[start : start + 4].casefold() not in _KIND_STARTS:
            continue
        match = _kinds().match(text, start)
        if match is None or text[match.end()].islower() or _is_told(text[match.end() :]):
            continue
        found.append((number, match.end()))
        timed += start > 0
    return found if timed >= _FEWEST_KINDS or len(found) >= 2 * _FEWEST_KINDS else []


_FEWEST_KINDS: Final = 2


def _is_told(text: str) -> bool:
    """Whether what follows a kind is read as it is: people alone, or a title and who gives it."""
    return _GIVEN_BY.search(text) is not None or (
        text.count(" ") < _LONGEST_NAME and folk.weigh(text.rstrip(" .")) >= _LIKELY
    )


_GIVEN_BY: Final = re.compile(r" by [A-ZÀ-Þ]")
_LONGEST_NAME: Final = 8


_SEAM: Final = re.compile(r"(?<=[^\W_][^\W_A-ZÀ-Þ]|[^\W_][)?!.”\"’])(?=[A-ZÀ-Þ][^\W\d_A-ZÀ-Þ])")
_SHOUTED: Final = re.compile(r"(?<=[A-Z]{2})(?=[A-ZÀ-Þ][a-zß-ÿ]{2,} )")
"""Behind an acronym: "Maps and AIAda Byron"; only where people follow."""


def _at_seams(
    lines: Sequence[Line], rows: Sequence[int], slots: Sequence[int], starts: dict[int, int]
) -> list[tuple[int, int]]:
    """Where a cell begins right behind the last letter of another."""
    found: dict[int, list[int]] = {}
    for number in rows:
        if seams := _find_seams(lines[number].text, starts[number]):
            found[number] = seams
    told = [number for number in slots if lines[number].text.count(" ", starts[number]) >= 2]
    if sum(1 for number in told if number in found) < max(_FEWEST, 0.4 * len(told)):
        return []
    return [(number, seam) for number, seams in found.items() for seam in seams]


def _find_seams(text: str, start: int) -> list[int]:
    """Where a cell of people begins or ends, and where one that names a kind or a break ends."""
    seams = [match.start() for match in _SEAM.finditer(text, start + 1)]
    kind = next((seam for seam in seams if _names_kind(text[start:seam])), 0)
    first = kind or start
    people = find_seam(text[first:])
    if people:
        return sorted({kind, first + people} - {0})
    for match in _SHOUTED.finditer(text, first + 1):
        if folk.weigh(text[match.start() :].rstrip(" .")) >= _LIKELY:
            return sorted({kind, match.start()} - {0})
    if kind:
        return [kind]
    return seams if len(seams) == 1 and _is_broken(text, start, seams[0]) else []


def _names_kind(text: str) -> bool:
    return len(text) <= _LONGEST_KIND and (
        words.PLENARY.match(text) is not None or words.kind_head(text) is not None
    )


_LONGEST_KIND: Final = 40


def _is_broken(text: str, start: int, seam: int) -> bool:
    """Whether a seam parts two texts; "the JavaScript of maps" has one in a word."""
    left, right = text[start:seam], text[seam:]
    if " " in left and " " in right:
        return text[seam - 1] in ")?!.”" or words.is_institution(left)
    # "Maps of RingsByron": one name, at the edge
    return " " in left + right and _may_be_surname(right if " " in left else left)


def _may_be_surname(word: str) -> bool:
    return len(word) >= _SHORTEST_NAME and word.isalpha() and not likeness.is_topic(word)


_SHORTEST_NAME: Final = 4


_ADDRESSED: Final = re.compile(
    r"(?<=[^\W_?!)\".”] )(?=(?:Prof|Dr)\.? (?:Dr\. |Prof\. ){0,2}[A-ZÀ-Þ])"
)
_LEADS: Final = frozenset(
    "by of and with the und der von del from to mit von por par et y e".split()
)
"""Words before a person that the text goes on with."""


def _before_titles_of_address(lines: Sequence[Line], slots: Sequence[int]) -> list[tuple[int, int]]:
    """Before "Prof. Ada Byron", who follows her title without a sign."""
    found: list[tuple[int, int]] = []
    for number in slots:
        text = lines[number].text
        if "Prof" not in text and "Dr" not in text:
            continue
        match = _ADDRESSED.search(text)
        if match is not None and text[: match.start()].split()[-1].casefold() not in _LEADS:
            found.append((number, match.start()))
    return found if len(found) >= _FEWEST_ADDRESSED else []


_FEWEST_ADDRESSED: Final = 3


def _before_homes(
    lines: Sequence[Line], slots: Sequence[int], starts: dict[int, int]
) -> list[tuple[int, int]]:
    """Before names that follow a small word and have an institution behind them, in sentences that are titles."""
    found: list[tuple[int, int]] = []
    told = placed = 0
    for number in slots:
        text, start = lines[number].text, starts[number]
        if text.count(" ", start) < _SHORTEST_TITLE:
            continue
        told += 1
        if at := _after_small_word(text, start):
            found.append((number, at))
            placed += words.has_organisation(text[at:])
    enough = len(found) >= max(_FEWEST, 0.5 * told) and placed >= max(_FEWEST, 0.3 * len(found))
    return found if enough else []


_SHORTEST_TITLE: Final = 4


def _after_small_word(text: str, start: int) -> int:
    """Return where the first name begins that no sign and no joint leads to; 0 where none does."""
    tokens = text[start:].split(" ")
    at = start
    for before, word, after in zip(tokens, tokens[1:], tokens[2:]):
        at += len(before) + 1
        if (
            before.islower()
            and before.isalpha()
            and before not in _LEADS
            and before not in _JOINTS
            and word[:1].isupper()
            and after[:1].isupper()
            and folk.weigh(f"{word} {after}".rstrip(",;")) >= _LIKELY
        ):
            return at
    return 0


_JOINTS: Final = frozenset(
    "a an as at for in into is on or our over per than that this through toward towards under upon via when where who whose within without "
    "du des en sur pour para sobre im zum zur für auf bei di nel nella".split()
)


def _before_places(
    lines: Sequence[Line], slots: Sequence[int], starts: dict[int, int]
) -> list[tuple[int, int]]:
    """Before the same words that end several rows and name a room, or stand below "Venue"."""
    head = lines[slots[0] - 1].text if slots[0] else ""
    headed = head.count(" ") < _MOST_HEADS and head.casefold().endswith(words.ROOM_LABELS)
    ends: Counter[str] = Counter()
    before: dict[str, set[str]] = {}
    tokens = {number: lines[number].text[starts[number] :].split() for number in slots}
    for told in tokens.values():
        for size in range(1, min(_LONGEST_PLACE, len(told) - 1) + 1):
            place = " ".join(told[-size:])
            ends[place] += 1
            before.setdefault(place, set()).add(told[-size - 1])
    places = {
        place
        for place, count in ends.items()
        if count >= _FEWEST_PLACES
        and len(before[place]) >= _FEWEST_PLACES
        and place[0].isupper()
        and (headed or words.ROOM_WORD.search(place) is not None)
        and not words.PLENARY.match(place)
    }
    if not places or sum(ends[place] for place in _longest(places)) < _PLACED * len(slots):
        return []
    found: list[tuple[int, int]] = []
    for number, told in tokens.items():
        for size in range(min(_LONGEST_PLACE, len(told) - 1), 0, -1):
            if (place := " ".join(told[-size:])) in places:
                found.append((number, len(lines[number].text) - len(place)))
                break
    return found


def _longest(places: set[str]) -> list[str]:
    """Return the places that end no longer one."""
    return [
        place
        for place in places
        if not any(other != place and other.endswith(" " + place) for other in places)
    ]


_MOST_HEADS: Final = 6
_LONGEST_PLACE: Final = 5
_FEWEST_PLACES: Final = 3
_PLACED: Final = 0.4
