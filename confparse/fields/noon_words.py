"""Whether "noon" or "midnight" on its own is a time, or a word of a title ("Midnight in Paris")."""

from __future__ import annotations

from typing import Final

from . import zones
from .calendar_words import MONTHS, WEEKDAYS, words
from .clock_leads import LEADING_MARKUP


def is_noon(text: str, first: int, last: int, word: str, low: str) -> bool:
    """Whether "noon" or "midnight" alone is a time, not a word of a title ("Midnight in Paris")."""
    if word.isupper() and word.casefold() == "midi":
        return False
    if text[first].isdigit():  # "12 noon"
        return True
    bare = text.strip(" |*_-()[].:,")
    if bare == text[first:last]:
        return True
    if low in _NOON_LEADS or low in MONTHS or low in WEEKDAYS or low[-1:].isdigit():
        return True
    if zones.match_at(text, last + 1) is not None:
        return True
    return LEADING_MARKUP.fullmatch(text, 0, first) is not None and text[last : last + 2].strip()[
        :1
    ] in ("-", ":", "|")


_NOON_LEADS: Final = frozenset(
    words(
        "at by until till before from after to um à a al alle gegen bis ab zu op om hasta até vers around about @ the"
    )
) - {"the", "after", "to"}
