"""Word -> month, in languages that `calendar_words` has no table for: dateparser, asked so that it cannot guess.

The only module that imports dateparser; `times` imports it where all else failed.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

import dateparser

# Those that the tables lack: all of them would cost seconds on the first call.
_LANGUAGES: Final = ["et", "lv", "lt", "sq", "eu", "gl", "hr", "sl", "sr", "mk", "be", "kk", "az", "hy", "ka", "fa", "bn", "ms", "fil", "af", "sw", "mt", "ga", "cy"]  # fmt: skip
_SETTINGS: Final = {
    "TIMEZONE": "UTC",
    "TO_TIMEZONE": "UTC",
    "RETURN_AS_TIMEZONE_AWARE": False,
    "PARSERS": ["absolute-time"],
}


@lru_cache(maxsize=1024)
def month(word: str) -> int | None:
    """Tell which month a word names; ``None`` where it names none.

    dateparser fills gaps from today, so it is asked about whole dates only, and two of them: their
    days and years must come back, and the same month.
    """
    answers = [
        dateparser.parse(f"{day} {word} {year}", languages=_LANGUAGES, settings=_SETTINGS)
        for day, year in ((13, 2003), (27, 2016))
    ]
    one, two = answers
    if one is None or two is None or one.month != two.month:
        return None
    if (one.day, one.year, two.day, two.year) != (13, 2003, 27, 2016):
        return None
    return int(one.month)
