"""Hard-wrapped text: was it broken at a fixed width, and does a line go on in the next?

html2text breaks paragraphs at 78 columns (never list items and tables), reader services at 120,
people at 72. A break is a wrap exactly when the next line's first word would not have fitted; so each
pair of lines bounds the width, and the width that most pairs agree on is the page's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

_NARROWEST: Final = 60
_WIDEST: Final = 130
_FEWEST: Final = 6
"""Fewer pairs than this are chance."""
_FEWEST_ALONE: Final = 3
"""The same where blank lines part nearly all lines: then all pairs must agree, and no line be longer."""
_NEAR: Final = 25
"""How far below the width a line counts as nearly full."""
_MARKED: Final = "#|>*+-="
"""What opens a heading, a table row, a quotation or a list item: no line goes on in it."""
_ROW: Final = re.compile(r"\A[^|]*[^|\s]\| ")
"""A row of a table as html2text writes it, "9:00| Title| Speaker": it wraps what is too long."""
_CLOCK: Final = re.compile(r"[0-9]{1,2}[:.h][0-9]{2}")
_SLOT: Final = re.compile(
    r"[0-9]{1,2}[:.h][0-9]{2}(\s?[-–—]\s?[0-9]{1,2}[:.h][0-9]{2})?\s?[:|,–-]?[ \t]{1,3}(?![AP]\.?M\b|[A-Z]{2,4}\b)[A-ZÀ-Þ\"“]"
)
_LEAD_TO_TIMES: Final = frozenset(
    "after and at before between by from of on or since the till to um until à de von".split()
)
"""Words of a sentence that a time stands behind."""
_NUMBER: Final = re.compile(r"([0-9]{1,3})[.)] {1,3}(?=\S)")
_SET: Final = " *_[("
"""What a time is set in: "**[9:00]** Maps"."""
_BREAKS: Final = ("  ", "\\")
"""What ends a line that was meant to end, in Markdown."""
_ITEM: Final = ("", " ", "\t", "-", "+")
"""What follows the mark of a list, or goes on with a rule."""
_UNWRAPPED: Final = "|>*+-="
"""What opens a line that converters do not wrap; html2text does wrap headings."""


def wrap_width(raws: Sequence[str]) -> int:
    """Return the width at which the lines were wrapped, or 0 where they were not."""
    shortest, widest = _NARROWEST - _NEAR, _WIDEST
    pairs = [pair for pair in pairwise(raws) if len(pair[0]) >= shortest and pair[1]]
    long = sum([len(raw) > widest and _is_prose(raw) and "://" not in raw for raw, _ in pairs])
    short = [pair for pair in pairs if len(pair[0]) <= widest]
    fewest = _FEWEST
    if len(short) < fewest:
        adjacent = sum(1 for raw, following in pairwise(raws) if raw and following)
        if 3 * adjacent < sum(map(bool, raws)):
            fewest = _FEWEST_ALONE
    if len(short) < fewest or long * 3 > len(short):
        return 0  # whatever they say, there are too few votes
    votes = [0] * (_WIDEST + 2)
    lengths: list[int] = []
    for raw, following in short:
        if not _is_prose(raw):
            continue
        length = len(raw)
        following = following.strip()
        if not following or _is_marked(following, _MARKED) or _are_slots(raw, following):
            continue
        lengths.append(length)
        limit = length + 1 + len(following.partition(" ")[0])
        # wrapped for each width in length <= width < limit
        votes[max(length, _NARROWEST)] += 1
        votes[min(max(limit, _NARROWEST), _WIDEST + 1)] -= 1
    best = best_votes = running = 0
    for width in range(_NARROWEST, _WIDEST + 1):
        running += votes[width]
        if running >= best_votes:
            best, best_votes = width, running
    if best_votes < _FEWEST and (
        best_votes < fewest
        or best_votes < len(lengths)
        or any(best < len(raw) <= widest for raw in raws)
    ):
        return 0
    if long * 3 > best_votes:
        return 0
    near = sum(1 for length in lengths if length > best - _NEAR)
    return best if best_votes * 10 >= near * 7 else 0


def _are_slots(raw: str, following: str) -> bool:
    """Whether a line opens a slot of a timetable, however full the one above is.

    So it does where both open with a clock time, or where a title stands behind the time: "9:30 Maps".
    """
    following = following.lstrip(_SET)
    if not following or not following[0].isdigit():
        return False
    if (slot := _SLOT.match(following)) is not None:
        return slot[1] is not None or raw.rpartition(" ")[2] not in _LEAD_TO_TIMES
    return _CLOCK.match(following) is not None and _CLOCK.match(raw.lstrip(_SET)) is not None


def _are_items(raw: str, following: str) -> bool:
    """Whether a line is the next item of a numbered list, however full the one above is."""
    if not (raw[:1].isdigit() and following[:1].isdigit()):
        return False
    one, two = _NUMBER.match(raw), _NUMBER.match(following)
    return one is not None and two is not None and int(one[1]) + 1 == int(two[1])


def _is_prose(raw: str) -> bool:
    """Whether a line could be part of a wrapped paragraph."""
    return not raw.endswith(_BREAKS) and not _is_marked(raw.lstrip(), _MARKED) and "|" not in raw


def _is_marked(text: str, marks: str) -> bool:
    """Whether a mark opens a block; "**Maps**" is emphasis, and no item of a list."""
    return text[:1] in marks and text[:1] != "" and (text[0] not in "*+-" or text[1:2] in _ITEM)


def is_wrapped(raw: str, following: str, width: int) -> bool:
    """Whether a raw line goes on in the next one; two blanks at its end, or a backslash, are a break that was meant."""
    length = len(raw)
    if (
        length > width
        or length < width - 40
        or raw.endswith(_BREAKS)
        or _is_marked(raw.lstrip(), _UNWRAPPED)
        or ("|" in raw and _ROW.search(raw) is None)
    ):
        return False
    following = following.strip()
    if _are_slots(raw, following) or _are_items(raw.lstrip(), following):
        return False
    return (
        not _is_marked(following, _MARKED) and length + 1 + len(following.partition(" ")[0]) > width
    )


def joined_parts(parts: Sequence[str]) -> str:
    """Join the lines of one paragraph; a compound that was broken behind its hyphen needs no blank, a dash does."""
    whole = " ".join(parts)
    if "- " not in whole:
        return whole
    text = parts[0]
    for part in parts[1:]:
        is_compound = text[-1:] == "-" and text[-2:-1].isalnum() and part[:1].isalpha()
        text += part if is_compound else f" {part}"
    return text
