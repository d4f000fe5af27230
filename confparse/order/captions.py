"""Captions, a word on a line of its own ("Goals", "Talks", "Scribe") -> what the lines below each of them are.

A page that gives its sessions such captions repeats them, session after session. One that stands there
once may as well be a title, and says nothing here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from . import words
from .opinions import (
    AFFIL,
    CHAIRS,
    HEADINGS,
    PAIR,
    PEOPLE,
    PEOPLE2,
    PROSE,
    SESSION,
    SETTLED,
    TALK,
    TALK2,
)
from .pairs import read_form
from .units import EXTRA, LABEL, TEXT, TIME, Unit

_TEXTS, _TALKS, _HELPERS, _LEADERS = range(4)
_CAPTIONS: Final = {
    **dict.fromkeys(("aim", "aims", "background", "description", "expected outcome", "expected outcomes", "goal", "goals",
                     "learning goals", "objective", "objectives", "outcome", "outcomes", "outline", "overview", "purpose", "scope", "summary"), _TEXTS),
    **dict.fromkeys(("talk", "talks", "paper", "papers", "presentation", "presentations", "contribution", "contributions",
                     "lightning talk", "lightning talks"), _TALKS),
    **dict.fromkeys(("scribe", "scribes", "note taker", "note takers", "note-taker", "note-takers", "minute taker",
                     "minute takers", "timekeeper", "timekeepers"), _HELPERS),
    **dict.fromkeys(("chair", "chairs", "discussion leader", "discussion leaders", "facilitator", "facilitators", "moderator", "moderators",
                     "session chair", "session chairs"), _LEADERS),
}  # fmt: skip
_LONGEST: Final = max(map(len, _CAPTIONS)) + 1
_FEWEST: Final = 2
_REACH: Final = 40
"""Lines that a caption speaks for, at most."""
_SENTENCE: Final = 5
"""What has fewer blanks than a sentence may be the next title."""


def heed(units: Sequence[Unit]) -> None:
    """Let the captions of a page say what stands below them."""
    found = [
        (at, kind)
        for at, unit in enumerate(units)
        if len(unit.text) <= _LONGEST
        and unit.first
        and unit.cell is None
        and (kind := _CAPTIONS.get(words.bare_label(unit.text))) is not None
    ]
    counts = Counter(kind for _, kind in found)
    many = any(
        kind == _TALKS and words.bare_label(units[at].text).endswith("s") for at, kind in found
    )
    if counts[_TALKS] < _FEWEST or not many:
        # "Summary" is on pages of all kinds, and "Talk" may be a badge; "Talks" are parts of a session.
        return
    form = _form(units, [at for at, kind in found if kind == _TALKS])
    last = -1
    for at, kind in found:
        caption = units[at]
        if caption.hint == TEXT:
            caption.hint, caption.scores = EXTRA, list(SETTLED[EXTRA])
        if kind == _TEXTS and counts[kind] < _FEWEST:
            continue
        below = _below(units, at)
        if kind == _TALKS:
            _headed(units, last, at)
            last = at
            _are_talks(below, form)
        elif kind == _HELPERS:
            _are_helpers(below)
        elif kind == _LEADERS:
            _are_leaders(below)
        else:
            _are_prose(below)


def _below(units: Sequence[Unit], at: int) -> list[Unit]:
    """Return the texts below a caption, up to the next caption, time or heading."""
    below: list[Unit] = []
    for unit in units[at + 1 : at + 1 + _REACH]:
        if (
            unit.hint != TEXT
            or unit.tag in HEADINGS
            or words.bare_label(unit.text) in _CAPTIONS
            or unit.cell is not None
        ):
            break
        below.append(unit)
    return below


def _headed(units: Sequence[Unit], last: int, at: int) -> None:
    """Take the text behind the last time above "Talks" for a session, if no talks stand between them."""
    for position in range(at - 1, max(last, at - _REACH), -1):
        unit = units[position]
        if unit.tag in HEADINGS or unit.hint not in {TEXT, EXTRA, LABEL, TIME}:
            return
        if unit.hint == TIME:
            title = units[position + 1]
            if title.hint == TEXT and title.line is unit.line:
                title.scores[SESSION] = max(title.scores[SESSION], 0.0) + 3.0
                title.scores[TALK] -= 3.0
                title.scores[PAIR] -= 3.0
            return


def _are_prose(below: Sequence[Unit]) -> None:
    for unit in below:
        if unit.text.count(" ") < _SENTENCE:
            return
        scores = unit.scores
        scores[PROSE] = max(scores[PROSE], 0.0) + 3.0
        for kind in (SESSION, TALK, TALK2, PAIR, PEOPLE, PEOPLE2, AFFIL):
            scores[kind] -= 4.0


def _form(units: Sequence[Unit], talks: Sequence[int]) -> str:
    """Return the sign that parts titles from people in most lines below "Talks"."""
    forms = Counter(
        unit.form for at in talks for unit in _below(units, at) if unit.pair is not None
    )
    return max(forms, key=lambda form: forms[form], default="")


def _are_talks(below: Sequence[Unit], form: str) -> None:
    for unit in below:
        scores = unit.scores
        if scores[PROSE] > 1.0 or unit.people >= 0.6:
            continue
        if unit.pair is None and form and (cut := read_form(unit, form)) is not None:
            unit.pair, unit.form = cut, form
        if unit.pair is not None:
            scores[PAIR] = max(scores[PAIR], 0.0) + 3.0
        else:
            scores[TALK] = max(scores[TALK], 0.0) + 1.0
        scores[SESSION] -= 3.0


def _are_helpers(below: Sequence[Unit]) -> None:
    for unit in below:
        if unit.people < 0.5:
            return
        unit.hint, unit.scores = EXTRA, list(SETTLED[EXTRA])


def _are_leaders(below: Sequence[Unit]) -> None:
    for unit in below:
        if unit.people < 0.5:
            return
        unit.scores[CHAIRS] = max(unit.scores[PEOPLE], unit.scores[PEOPLE2], 3.0) + 3.0
