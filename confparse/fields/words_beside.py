"""Words beside a clock that may say something of it; all other words are of a title."""

from __future__ import annotations

from functools import cache

from . import dates, zones
from .calendar_words import words
from .lookalikes import BOOKS, NO_CLOCK_BEFORE


@cache
def words_beside() -> frozenset[str]:
    """First words behind a clock that may belong to it."""
    named = {word for name in zones.named() for word in name.split()[:1]}
    return (
        frozenset(named)
        | dates.KNOWN
        | frozenset(
            words(
                "uhr uur h hr hrs hours heures horas noon midnight midday midi minuit mittag mitternacht to until till bis through a am pm in on of from the "
                "de del des dem du di da dia il no op w al au à this hasta até tot le el den vom em en and und et y e o und or at late end open onwards onward "
                "offen fin ende close finish tbd evening night tonight afternoon morning morgens abends abend nachmittag nachmittags vormittags früh soir matin "
                "tarde noche noite anywhere us time standard thứ chủ ngày date datum date fecha ca circa ratio aspect scale mediodía mediodia mezzogiorno "
                "mezzanotte c s i euro euros"
            )
        )
    )


@cache
def words_before() -> frozenset[str]:
    """Words before a clock, other than those of dates, that say something of it, or that it is none."""
    return (
        (
            words_beside()
            - frozenset(words("at from on of the in a and de le il del um e y i o w den"))
            - dates.KNOWN
        )
        | BOOKS
        | NO_CLOCK_BEFORE
        | frozenset(
            words(
                "is was of past halb half viertel dreiviertel dinner ilta sera pomeriggio mattina ochtend avond middag morgen vormittag medianoche"
            )
        )
    )
