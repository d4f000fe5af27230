"""Fitted units -> whether they are a programme at all: the page's words, and what the fit found, decide together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from .. import evidence
from ..flow import Line
from . import folk, glued_rows
from .customs import has_dotted
from .records import Item

_LOOKED_AT: Final = 1_500
_PLAIN: Final = 0.5
_LEANING: Final = 0.15
_NEARLY: Final = 0.35
_FEWEST_LED: Final = 3
_HEADINGS: Final = frozenset(("h2", "h3", "h4", "h5", "h6", "dt"))


def believe(lines: Sequence[Line]) -> float:
    """Tell how much the words of a page speak of a programme, 0…1, also where an extractor has joined its cells."""
    believed = _believe(lines[:_LOOKED_AT])
    if believed < _PLAIN and (parted := glued_rows.part(lines)[0]) is not lines:
        return max(believed, _believe(parted[:_LOOKED_AT]))
    return believed


def _believe(lines: Sequence[Line]) -> float:
    text = "\n".join([line.text for line in lines])
    if has_dotted(lines):
        # "9.15 Opening" counts as well where the page writes its times so.
        text = _DOTTED.sub(r"\1:\2", text)
    counts = evidence.count(text)
    believed = evidence.judge(counts)
    return (
        _NEARLY
        if believed < _NEARLY and (_is_joined(counts, text) or _is_paced(text))
        else believed
    )


def _is_joined(counts: evidence.Counts, text: str) -> bool:
    """Whether hours begin where others end, again and again, on days with a date: so in any language."""
    return (
        counts.joined >= 6
        and counts.slots >= 8
        and 2 * counts.joined >= counts.ranges
        and _DATE.search(text) is not None
    )


def _is_paced(text: str) -> bool:
    """Whether slot follows slot with coffee or lunch between them, by name: what has talks and people then is one."""
    pauses = 0
    for clocks, match in enumerate(_SLOT.finditer(text), 1):
        pauses += _PAUSE.match(text, match.end()) is not None
        if clocks >= 6 and pauses:
            return True
    return False


_SLOT: Final = re.compile(
    r"^[^\w\n]{0,10}(?:[0-9]{1,2}[:h][0-5][0-9]|[0-2][0-9][0-5][0-9](?=\s?[-–]\s?[0-2][0-9][0-5][0-9]\b))(?:\s{0,2}(?:[ap]m\b)?\s{0,2}(?:[-‐‑–—]|to)\s{0,2}[0-9]{1,2}[:h]?[0-5][0-9])?(?:\s{0,2}[ap]m\b)?[\s|:–-]{0,5}",
    re.MULTILINE | re.IGNORECASE,
)
_PAUSE: Final = re.compile(
    r"[*_ ]{0,4}(?:(?:coffee|tea|lunch|kaffee|mittags?|morning|afternoon|short)(?:[ -]?(?:and|&|/) ?(?:coffee|tea))?[ -]?(?:break|pause)?|break|pause(?: café)?|déjeuner|pausa(?: caffè| café| pranzo)?|pranzo|almuerzo|almoço|intervalo|koffie(?:pauze)?|pauze|kaffe(?:pause|paus)?|frokost|lunsj|kahvi(?:tauko)?|lounas|przerwa(?: kawowa| obiadowa)?|přestávka|oběd|перерыв|кофе-брейк|обед)[*_ .|]{0,12}$",
    re.MULTILINE | re.IGNORECASE,
)
_DATE: Final = re.compile(
    r"\b[0-3]?[0-9][./][01]?[0-9][./](?:19|20)[0-9]{2}\b|\b(?:19|20)[0-9]{2}-[01][0-9]-[0-3][0-9]\b"
)
_DOTTED: Final = re.compile(r"^([01]?[0-9]|2[0-3])\.([0-5][05])(?![0-9.])", re.MULTILINE)


def may_be_programme(believed: float) -> bool:
    """Whether the page is worth a fit."""
    return believed >= _LEANING


def are_talks(lines: Sequence[Line]) -> bool:
    """Whether heading after heading names a person and a title, with an abstract below: a list of talks."""
    found = others = 0
    for number, line in enumerate(lines[:_LOOKED_AT]):
        if line.tag in _HEADINGS:
            left, sign, right = line.text.partition(": ")
            told = number + 1 < len(lines) and len(lines[number + 1].text) > 100
            if (
                sign
                and told
                and right.count(" ") >= 2
                and len(left) < 80
                and folk.weigh(left) >= 0.5
            ):
                found += 1
            else:
                others += 1
    return found >= 5 and found > others


def is_programme(believed: float, sessions: Sequence[Item], *, listed: bool = False) -> bool:
    """Tell a programme from what has times or names only: television, fixtures, calls, lists of papers."""
    if not sessions:
        return False
    talks = [talk for session in sessions for talk in session.talks]
    authored = sum([bool(talk.people) for talk in talks])
    timed = sum([item.time is not None for item in (*sessions, *talks)])
    if not authored and timed < 2:
        # Sessions of which only is told who leads them, and what they are on.
        led = sum(
            [bool(session.title and session.chairs and session.prose) for session in sessions]
        )
        return believed >= _PLAIN and led >= _FEWEST_LED and led * 2 >= len(sessions)
    if believed >= _PLAIN:
        return True
    if not timed and listed and authored >= 5:
        return True
    if believed >= _NEARLY and authored >= 4 and timed >= 6:
        # Talk after talk with its time and its people.
        return True
    # Lists without times, under days or tracks: what is lacking in words is there in order.
    groups = sum(1 for session in sessions if sum(1 for talk in session.talks if talk.people) >= 3)
    return believed >= _LEANING and authored >= 10 and groups >= 2
