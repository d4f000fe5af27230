"""Cells and lines in which a name and a title meet without a sign -> pairs where that is sure, and those that are left over.

9:00 | On the rings of maps Ada Byron     ->     On the rings of maps / Ada Byron
9:30 | Managing a Test Page Max Born      ->     left over: nobody knows whether "Page" is a given name

Two words of a title hardly ever look like a name by accident; where most lines of a page end or open with two that do,
an extractor has lost what stood between them.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from ..fields import likeness
from . import folk, words
from .pairs import Cut
from .running import ends_title, run_together
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
    group = [unit for unit in beside if _may_run(unit)]
    if len(group) < _FEWEST:
        return [], []
    last = [unit for unit in group if _is_name(unit.text.split()[-3:], trailing=True)]
    first = [unit for unit in group if _is_name(unit.text.split()[:3], trailing=False)]
    trailing = len(last) > len(first)
    count = max(len(first), len(last))
    people = sum(1 for unit in beside if unit.people >= _LIKELY)
    if (
        count < max(_FEWEST, _MOST_PARTS * len(group), 3 * people)
        or 2 * min(len(first), len(last)) > count
    ):
        return [], []
    sure: list[Unit] = []
    unsure: list[Unit] = []
    for unit in beside:
        tokens = unit.text.split()
        if (
            unit.pair is not None
            or unit.people >= _LIKELY
            or unit.opening & (words.IS_PLENARY | words.IS_NUMBERED)
            or not _is_name(tokens[-3:] if trailing else tokens[:3], trailing=trailing)
        ):
            continue
        cut = run_together(unit.text) if trailing else _leading(unit.text)
        if cut is None or cut[0] == cut[1] or words.has_organisation(unit.text):
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
        and unit.pair is None
        and unit.people < _LIKELY
        and not unit.opening & (words.IS_PLENARY | words.IS_NUMBERED)
        and not words.has_organisation(unit.text)
    )


def _is_name(tokens: Sequence[str], *, trailing: bool) -> bool:
    """Whether two words at an edge look like a name, and what stands beside them does not part them."""
    if len(tokens) < 3:
        return False
    pair, beside = (tokens[1:], tokens[0]) if trailing else (tokens[:2], tokens[2])
    if trailing and (
        beside.casefold() in _JOINTS or not (beside[-1].isalnum() or beside[-1] in "?!.)")
    ):
        return False
    return (
        all(token[0].isupper() and token[-1].isalpha() for token in pair)
        and folk.weigh(" ".join(pair)) >= _LIKELY
    )


def _leading(text: str) -> Cut | None:
    """Part "Ada Byron on the rings of maps"."""
    tokens = text.split()
    beside = tokens[2]
    if beside.casefold() in _LISTED or not (
        beside.casefold() in words.NOT_YET
        or beside.casefold() in _OPENERS
        or likeness.is_topic(beside)
        or ends_title(beside)
        or _goes_on(tokens)
    ):
        return None
    at = len(tokens[0]) + 1 + len(tokens[1])
    return (at + 1, len(text), 0, at)


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
