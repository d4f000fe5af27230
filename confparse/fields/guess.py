"""Text -> a day, in languages that `dates` has no table for: dateparser, asked so that it cannot guess.

The only module that imports dateparser; `times` imports it where all else failed.
"""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from typing import Final

import dateparser  # type: ignore[import-untyped]  # the stubs are no dependency

from .dates import exists

# dateparser fills gaps from a base; what two bases agree on is what the text says.
_BASES: Final = (dt.datetime(2003, 3, 14), dt.datetime(2016, 8, 27))  # noqa: DTZ001


@lru_cache(maxsize=512)
def day(text: str) -> tuple[int | None, int, int] | None:
    """Read a date in any of dateparser's languages: (year, month, day); ``None`` where it is none."""
    if len(text) > 60:
        return None
    answers = [
        dateparser.parse(
            text,
            settings={
                "RELATIVE_BASE": base,
                "TIMEZONE": "UTC",
                "TO_TIMEZONE": "UTC",
                "RETURN_AS_TIMEZONE_AWARE": False,
                "PARSERS": ["absolute-time"],
            },
        )
        for base in _BASES
    ]
    one, two = answers
    if one is None or two is None or (one.month, one.day) != (two.month, two.day):
        return None
    year = one.year if one.year == two.year and str(one.year) in text else None
    return (year, one.month, one.day) if exists(year, one.month, one.day) else None
