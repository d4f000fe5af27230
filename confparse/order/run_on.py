"""Cells and lines in which a name and a title meet without a sign -> pairs where that is sure, and those that are left over.

9:00 | On the rings of maps Ada Byron     ->     On the rings of maps / Ada Byron
9:30 | Managing a Test Page Max Born      ->     left over: nobody knows whether "Page" is a given name

Two words of a title hardly ever look like a name by accident; where most lines of a page end or open with two that do,
an extractor has lost what stood between them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from ..fields import likeness
from . import folk, words
from .pairs import Cut
from .running import ends_title, run_before_homes, without_homes
from .units import TEXT, TIME, Unit

_FEWEST: Final = 5
_MOST_PARTS: Final = 0.7
_LONGEST: Final = 250
_LIKELY: Final = 0.5
_LISTED: Final = frozenset(("+", "&", "/", "|", "and", "et", "und", "with"))
_JOINTS: Final = frozenset(("and", "by", "for", "from", "in", "of", "on", "the", "to", "with"))


def find(units: Sequence[Unit]) -> tuple[list[Unit], list[Unit]]:
    """Part what stands beside times where that is sure; return the parted units, and those that nobody can part."""
    beside = [unit for unit in _beside_times(units) if unit.text.count(" ") >= 2]
    sure, unsure = _led(beside)
    if sure:
        return sure, unsure
    group = [unit for unit in beside if _may_run(unit)]
    if len(group) < _FEWEST:
        return [], []
    heads = {id(unit): without_homes(unit.text) for unit in beside}
    last = [unit for unit in group if _is_name(heads[id(unit)].split()[-3:], trailing=True)]
    first = [unit for unit in group if _is_name(unit.text.split()[:3], trailing=False)]
    trailing = len(last) > len(first)
    count = max(len(first), len(last))
    people = sum(1 for unit in beside if unit.people >= _LIKELY)
    if (
        count < max(_FEWEST, _MOST_PARTS * len(group), 3 * people)
        or 2 * min(len(first), len(last)) > count
    ):
        return [], []
    for unit in beside:
        text = heads[id(unit)] if trailing else unit.text
        tokens = text.split()
        if (
            (unit.pair is not None and unit.form != ",")
            or unit.people >= _LIKELY
            or unit.opening & (words.IS_PLENARY | words.IS_NUMBERED)
            or not _is_name(tokens[-3:] if trailing else tokens[:3], trailing=trailing)
        ):
            continue
        cut = run_before_homes(unit.text, text) if trailing else _leading(text)
        if cut is None or cut[0] == cut[1] or words.has_organisation(text):
            unsure.append(unit)
        else:
            unit.pair, unit.form, unit.head = cut, "run", 0
            sure.append(unit)
    left = set(map(id, unsure))
    unsure += [
        below
        for unit, below in pairwise(units)
        if id(unit) in left and below.text.casefold() in words.NOT_YET
    ]
    return sure, unsure


def _led(beside: Sequence[Unit]) -> tuple[list[Unit], list[Unit]]:
    """Part the texts that open with names, where a title's first word follows the last name of most, whatever signs they hold.

    "Ada Byron, Max Born Drawing a river" is no title behind one name and a comma where all slots are so.
    """
    opened = [unit for unit in beside if _opens_with_name(unit)]
    cuts = [(unit, cut) for unit in opened if (cut := _leading(unit.text)) is not None]
    lists = sum(1 for unit, cut in cuts if _BETWEEN.search(unit.text, 0, cut[3]) is not None)
    if lists < _FEWEST_LISTS or len(cuts) < max(_FEWEST, 0.5 * len(opened)):
        return [], []
    for unit, cut in cuts:
        unit.pair, unit.form, unit.head = cut, "run", 0
    sure = [unit for unit, _ in cuts]
    parted = set(map(id, sure))
    return sure, [unit for unit in opened if id(unit) not in parted and unit.pair is not None]


_FEWEST_LISTS: Final = 3


def _opens_with_name(unit: Unit) -> bool:
    return (
        len(unit.text) < _LONGEST
        and not unit.opening & (words.IS_PLENARY | words.IS_NUMBERED)
        and _is_name(unit.text.split()[:3], trailing=False)
    )


def _beside_times(units: Sequence[Unit]) -> list[Unit]:
    """Return the texts beside or below times, and in the cells behind them."""
    found: list[Unit] = []
    clock: Unit | None = None
    for before, unit in zip([None, *units], units):
        if unit.hint == TIME:
            clock = unit
        elif (
            unit.hint == TEXT
            and clock is not None
            and (
                before is clock
                or (
                    unit.cell is not None
                    and clock.cell is not None
                    and unit.cell[:2] == clock.cell[:2]
                )
            )
        ):
            found.append(unit)
    return found


def _may_run(unit: Unit) -> bool:
    """Whether a text may hold a title and a name, and has no sign between them."""
    return (
        len(unit.text) < _LONGEST
        and unit.text.count(" ") >= 3
        and (unit.pair is None or unit.form == ",")
        and unit.people < _LIKELY
        and not unit.opening & (words.IS_PLENARY | words.IS_NUMBERED)
        and not words.has_organisation(without_homes(unit.text))
    )


def _is_name(tokens: Sequence[str], *, trailing: bool) -> bool:
    """Whether two words at an edge look like a name, and what stands beside them does not part them."""
    if len(tokens) < 3:
        return False
    pair, beside = (tokens[1:], tokens[0]) if trailing else (tokens[:2], tokens[2])
    if not trailing:
        pair = [pair[0], pair[1].removesuffix(",")]
    if trailing and (
        beside.casefold() in _JOINTS or not (beside[-1:].isalnum() or beside[-1] in "?!.)")
    ):
        return False
    return (
        all(token[:1].isupper() and token[-1:].isalpha() for token in pair)
        and folk.weigh(" ".join(pair)) >= _LIKELY
    )


def _leading(text: str) -> Cut | None:
    """Part "Ada Byron on the rings of maps", "Ada Byron, Max Born and Emmy Noether Drawing a river"."""
    at = 0
    for match in _BETWEEN.finditer(text):
        piece = text[at : match.start()]
        if (
            not 0 < piece.count(" ") < _LONGEST_NAME
            or any(ends_title(token) for token in piece.split())
            or folk.weigh(piece) < _LIKELY
        ):
            break
        at = match.end()
    return _behind_name(text, at) or (_behind_name(text, 0) if at else None)


_BETWEEN: Final = re.compile(r",? (?:and|&|\+) |, ")
_LONGEST_NAME: Final = 4


def _behind_name(text: str, start: int) -> Cut | None:
    """Part a title from the last name before it, which begins at `start`, where the title's first word is sure."""
    tokens = text[start:].split(" ")
    size = 3 if len(tokens) > _MANY and _INITIAL.fullmatch(tokens[1]) else 2
    if len(tokens) <= size or not _is_name([tokens[0], tokens[size - 1], "x"], trailing=False):
        return None
    beside = tokens[size]
    if beside.casefold() in _LISTED or not (
        beside.casefold() in words.NOT_YET
        or beside.casefold() in _OPENERS
        or likeness.is_topic(beside)
        or ends_title(beside)
        or _goes_on(tokens[size - 2 :])
    ):
        return None
    at = start + len(" ".join(tokens[:size]))
    return (at + 1, len(text), 0, at)


_INITIAL: Final = re.compile(r"[A-ZÀ-Þ]\.?")


def _goes_on(tokens: Sequence[str]) -> bool:
    """Whether a small word follows the third, which then opens a title: "Ada Byron Drawing rivers"."""
    return (
        len(tokens) > _MANY
        and tokens[3].isalpha()
        and tokens[3].islower()
        and tokens[3] not in folk.PARTICLES
        and tokens[2].isalpha()
    )


_MANY: Final = 4
_OPENERS: Final = frozenset(
    (
        "a",
        "an",
        "are",
        "can",
        "do",
        "does",
        "from",
        "how",
        "in",
        "is",
        "on",
        "the",
        "toward",
        "towards",
        "what",
        "when",
        "where",
        "why",
        "your",
    )
)
