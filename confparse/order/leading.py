"""Lines whose people and title only the page's habit parts -> pairs: "Ada Byron, A Machine for Rings".

One alone could tell an affiliation; so only pages that do so again and again are read like this.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from . import folk, words
from .pairs import Cut, end_of_bracket, last_bracket
from .units import TEXT, TIME, Unit

_SURNAME: Final = re.compile(
    r"[A-ZÀ-Þ][\w'’-]{1,20}(?: [A-ZÀ-Þ][\w'’.-]{0,20}){0,3}(?: \([^()]{2,40}\))?"
)
_JOINT: Final = re.compile(r"\s(?:and|und|et|y|&)\s")
_LONGEST_NAMES: Final = 80


def find_leading(units: Sequence[Unit]) -> list[Unit]:
    """Part lines that say "Ada Byron, A Machine for Rings" or "Ada Byron (A Machine for Rings)".

    One alone could tell an affiliation; so only pages that do so again and again are read like this.
    """
    timed: list[Unit] = []
    others: list[Unit] = []
    before: Unit | None = None
    for unit in units:
        text = unit.text
        if (
            unit.hint == TEXT
            and 12 < len(text) < 300
            and not unit.opening & (words.IS_PLENARY | words.IS_NUMBERED)
        ):
            is_timed = before is not None and before.hint == TIME and before.line is unit.line
            (timed if is_timed else others).append(unit)
        before = unit
    parted: list[Unit] = []
    for group, fewest in ((timed, 3), (others, 4)):
        told = sum(
            1
            for unit in group
            if unit.pair is not None
            and unit.form != ",:"
            and not unit.text[unit.pair[0] : unit.pair[0] + 1].islower()
        )
        if told > 0.3 * len(group):
            # They have a sign of their own.
            continue
        for form, read in (
            (",:", _leading),
            ("(:", _leading_bracket),
            (") ", _behind_place),
            (",(", _trailing_place),
        ):
            cuts = _read_most(group, read, max(fewest, 0.5 * len(group)))
            if cuts is None:
                continue
            for unit, cut in zip(group, cuts):
                if cut is not None and (unit.pair is None or unit.form in {":", ","}):
                    unit.pair, unit.form, unit.head = cut[0], form, 0
                    parted.append(unit)
            if group is timed:
                for unit in others:
                    cut = (
                        read(unit.text)
                        if unit.pair is None and words.kind_head(unit.text)
                        else None
                    )
                    if cut is not None:
                        unit.pair, unit.form = cut[0], form
                        parted.append(unit)
            break
    return parted


def _read_most(
    units: Sequence[Unit],
    read: Callable[[str], tuple[Cut, bool] | None],
    fewest: float,
) -> list[tuple[Cut, bool] | None] | None:
    """Read all units; None as soon as fewer than enough can be sure."""
    cuts: list[tuple[Cut, bool] | None] = []
    hoped = len(units)
    for unit in units:
        cut = read(unit.text)
        if cut is None or not cut[1]:
            hoped -= 1
            if hoped < fewest:
                return None
        cuts.append(cut)
    return cuts if hoped >= fewest else None


def _leading(text: str) -> tuple[Cut, bool] | None:
    """Part "Ada Byron, Emmy Noether and Sofia Kovalevskaya, A Machine for Rings"; tell whether it can be nothing else."""
    start = 0
    head = words.kind_head(text)
    if head is not None and text[head.end() : head.end() + 2].strip() == ":":
        start = head.end() + 1
        start += len(text) - start - len(text[start:].lstrip())
    elif head is not None:
        return None
    names = 0
    at = start
    while (stop := text.find(",", at, at + 90)) > 0:
        piece = text[at:stop].strip()
        if not (1 <= piece.count(" ") <= 9 and piece[0].isupper() and folk.weigh(piece) >= 0.6):
            break
        names = stop
        at = stop + 1
        if _JOINT.search(piece):
            # The last of a list.
            break
    if not names:
        return None
    low = at + len(text[at:]) - len(text[at:].lstrip())
    rest = text[low:]
    if len(rest) < 4 or not (rest[0].isupper() or rest[0] in "\"“'‘«" or rest[0].isdigit()):
        return None
    if words.has_organisation(rest) or folk.weigh(rest) >= 0.85:
        return None
    return (low, len(text.rstrip(" .")), start, names), rest.count(" ") >= 2 and folk.weigh(
        rest
    ) < 0.5


def _leading_bracket(text: str) -> tuple[Cut, bool] | None:
    """Part "Ada Byron (A Machine for Rings)"."""
    match = last_bracket(text)
    if match is None or match.end() < len(text) - 1:
        return None
    names, title = text[: match.start()], match[1]
    if folk.weigh(names) < 0.6 or words.has_organisation(title) or folk.weigh(title) > 0.6:
        return None
    return (match.start(1), match.end(1), 0, match.start()), title.count(" ") >= 2


def _behind_place(text: str) -> tuple[Cut, bool] | None:
    """Part "Ada Byron (Example University) A Machine for Rings"."""
    at = text.find(" (", 4, _LONGEST_NAMES)
    closed = end_of_bracket(text, at + 2) if at > 0 else 0
    if not closed or closed + 6 > len(text):
        return None
    sure = folk.weigh(text[:at]) >= 0.6
    if not sure and not (
        words.has_organisation(text[at:closed])
        and text.count(" ", 0, at) < _FEW
        and folk.could_name(text[:at])
    ):
        return None
    title = text[closed:].lstrip()
    low = len(text) - len(title)
    if (
        low == closed
        or title[0] in ",;(:–—-&"
        or not (title[0].isupper() or title[0].isdigit() or title[0] in "\"“'‘«[")
        or folk.weigh(title) >= 0.5
    ):
        return None
    return (low, len(text), 0, closed), sure and title.count(" ") >= 2


_FEW: Final = 4
"""Blanks in a name that words do not tell, at most."""


def _trailing_place(text: str) -> tuple[Cut, bool] | None:
    """Part "A Machine for Rings, Byron (England)", where surnames and a country end the line."""
    if text[-1:] != ")" or "(" not in text:
        return None
    at = len(text)
    first = -1
    while (comma := text.rfind(", ", 0, at)) > 0:
        if not _SURNAME.fullmatch(text, comma + 2, at):
            break
        first = comma
        at = comma
    if first < 8 or (text.count(" ", 0, first) < 2 and not text[:first].isupper()):
        return None
    title = text[:first]
    return (0, first, first + 2, len(text)), title.count(" ") >= 3 and folk.weigh(title) < 0.5
