"""The sign by which most slots of a page part title and people -> the others are parted by it, whatever the names look like.

9:00  A Machine for Rings - Ada Byron              ->   title, people
9:30  Gold and Silver - Zquiding Yv                ->   title, people

**A Machine for Rings**, Ada Byron (Example Labs)  ->   title, people
**Inspired Weaving**, Ay Bee (Example Labs)        ->   title, people
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from . import folk, words
from .opinions import PAIR, PEOPLE, PEOPLE2, SESSION, TALK
from .pairs import Cut, read_form
from .units import TEXT, TIME, Unit

_MARKUP: Final = "markup:"
_FEWEST: Final = 3
_MOST_APART: Final = 0.7
"""Of the texts of a page that open with emphasis, how many name people behind it."""
_MOST_SLOTS: Final = 0.6
"""Of the slots of a page that are no breaks and the like, how many are parted by the sign."""
_NAMED: Final = 0.5
_NO_TOPIC: Final = 0.01
"""What a name weighs that nobody knows; "Open Discussion" weighs less."""
_LONGEST: Final = 300
_SHORTEST_TITLE: Final = 4
_SHAPE: Final = re.compile(
    r"(?:[A-ZÀ-Þ][\w.'’-]{0,20} ){1,3}[A-ZÀ-Þ][\w'’-]{1,20}(?:\s?[(,\[][^()]{2,80}\)?)?"
)
"""A name of any words, and perhaps where she works."""
_BEHIND: Final = re.compile(r"[,(;]")
_DASH: Final = re.compile(r"\s+[-–—]+\s+")
_TITLE_FIRST: Final = {
    "-": _DASH,
    ",": re.compile(r",\s+"),
    ",(": re.compile(r",\s+"),
    ".,": re.compile(r"[.?!]\s+"),
    "by": re.compile(r",?\s+(?:(?:presented|given|held|led) )?by\s+"),
    "(": re.compile(r"\s*\((?=[^()]*\)\Z)"),
    '"(': re.compile(r"(?<=[”\"»])\s*,?\s*(?=[A-ZÀ-Þ])"),
}
_PEOPLE_FIRST: Final = {
    "-:": _DASH,
    ":": re.compile(r"\s?:\s+"),
    ",:": re.compile(r",\s+"),
    ".": re.compile(r"\.\s+"),
    '"': re.compile(r"\s?[,:]?\s?(?=[“\"«„])"),
}


def settle(units: Sequence[Unit]) -> None:
    """Part what is set apart by emphasis, and what is a slot, as most of its kind are parted."""
    _emphasised(units)
    _slots(units)


def _emphasised(units: Sequence[Unit]) -> None:
    opened: list[tuple[Unit, Cut]] = []
    sure = 0
    for unit in units:
        if unit.hint != TEXT or unit.head or unit.line.markup is None:
            continue
        cut = read_form(unit, _MARKUP)
        # A sign stands between what is emphasised and what is told behind it.
        if cut is not None and unit.text[cut[1] : cut[2]].strip(" "):
            opened.append((unit, cut))
            sure += unit.form == _MARKUP and unit.pair is not None and unit.pair[0] < unit.pair[2]
    if sure < _FEWEST or sure < _MOST_APART * len(opened):
        return
    for unit, cut in opened:
        if unit.form != _MARKUP or unit.pair is None:
            behind = unit.text[cut[2] : cut[3]]
            if not _SHAPE.fullmatch(behind) and folk.weigh(behind) < _NAMED:
                continue
            unit.pair, unit.form = cut, _MARKUP
        elif unit.pair[2] < unit.pair[0]:
            continue
        scores = unit.scores
        best = max(scores[PEOPLE], scores[PEOPLE2], scores[TALK], scores[PAIR])
        scores[PAIR] = max(scores[PAIR], best + 0.5)
        unit.people = min(unit.people, _NAMED)


def _slots(units: Sequence[Unit]) -> None:
    slots = [
        after
        for before, after in pairwise(units)
        if before.hint == TIME
        and after.hint == TEXT
        and not after.opening & (words.IS_PLENARY | words.IS_NUMBERED)
    ]
    forms = Counter(unit.form for unit in slots if unit.pair is not None and not unit.head)
    if not forms:
        return
    form, count = forms.most_common(1)[0]
    if count < _FEWEST or count == len(slots) or count < _MOST_SLOTS * len(slots):
        return
    for unit in slots:
        if unit.pair is None and not unit.opening and (cut := _read(unit.text, form)) is not None:
            unit.pair, unit.form = cut, form
            unit.scores[PAIR] = max(unit.scores[SESSION], unit.scores[TALK], 0.0) + 1.5


def _read(text: str, form: str) -> Cut | None:
    """Part a text by a sign that stands in it between a title and what has the shape of a name."""
    if len(text) > _LONGEST:
        return None
    last = len(text)
    if (sign := _TITLE_FIRST.get(form)) is not None:
        if form == "(":
            last -= 1
        for match in sign.finditer(text):
            if match.start() >= _SHORTEST_TITLE and _could_speak(text[match.end() : last]):
                return (0, match.start(), match.end(), last)
    elif (sign := _PEOPLE_FIRST.get(form)) is not None:
        for match in sign.finditer(text):
            if not text[match.end() : match.end() + 1].islower() and _could_speak(
                text[: match.start()]
            ):
                return (match.end(), last, 0, match.start())
    return None


def _could_speak(text: str) -> bool:
    """Whether a text may be a name, and perhaps where she works."""
    name = _BEHIND.split(text, maxsplit=1)[0].strip()
    return (
        _SHAPE.fullmatch(name) is not None
        and folk.could_name(name)
        and folk.weigh(name) >= _NO_TOPIC
        and not words.opening(name)
    )
