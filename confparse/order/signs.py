"""Text -> whether a clock or a day stands in a text, told by plain tests before a pattern is tried."""

from __future__ import annotations

import re
from typing import Final

_DIGIT_TIME: Final = re.compile(
    r"[0-9](?:\s?[:.h]\s?[0-9]{2}|\s?[ap]\.?\s?m\b|\s?(?:uhr|h\b|horas?\b|heures?\b|uur\b)|[0-9]{3}\b|\s?[-–]\s?[0-9]|時)",
    re.IGNORECASE,
)
_NOON: Final = re.compile(r"\b(?:noon|midnight)", re.IGNORECASE)
DAY_WORD: Final = re.compile(
    r"\b(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|day|jan(?:uary)?|feb(?:r?uary|urary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b"
    r"|\b(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|januar|februar|märz|mai|juni|juli|oktober|dezember|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|"
    r"janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|lunes|martes|miércoles|jueves|viernes|sábado|domingo|enero|febrero|marzo|abril|mayo|junio|julio|agosto|"
    r"septiembre|octubre|noviembre|diciembre|segunda|terça|quarta|quinta|sexta|tag|jour|día|giorno|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica)"
    r"|[0-9]{1,4}[./-][0-9]{1,2}[./-][0-9]{1,4}|[月日요曜]|[\u0400-\u04ff\u0590-\u05ff\u0900-\u0e7f]",
    re.IGNORECASE,
)
_DAY_NUMBERS: Final = re.compile(r"[0-9]{1,4}[./-][0-9]{1,2}[./-][0-9]{1,4}")
_DAY_WORDS: Final = frozenset(
    "mon tue tues wed wednes thu thur thurs fri sat satur sun monday tueday tuesday wedday wednesday thuday thurday thursday friday satday saturday sunday day "
    "jan january feb february febuary feburary mar march apr april may jun june jul july aug august sep sepember september sept oct october nov november dec december".split()
)
"""The whole words of `DAY_WORD`."""
_DAY_HEADS: Final = frozenset(
    "mont dien mitt donn frei sams sonn janu febr juni juli okto deze lund mard merc jeud vend same dima janv mars avri juin juil sept octo nove lune mart juev vier domi ener marz "
    "abri mayo agos octu novi dici segu quar quin sext jour gior saba dome".split()
)
"""The first letters of its other words, as far as they are ASCII and longer than three letters."""
_LETTERS: Final = re.compile(r"[a-z]{3,}")
DIGIT: Final = re.compile(r"[0-9]")


def has_day(text: str, start: int) -> bool:
    """Whether `DAY_WORD` stands in a text from ``start`` on; most texts are told for a third of its price."""
    plain = text
    if not plain.isascii():
        # Signs that programmes print in their times and titles, and that are in no word.
        plain = plain.replace("–", "-").replace("—", "-").replace("’", "'")
    if plain.isascii():
        low = plain.lower()
        found = _LETTERS.findall(low)
        if (
            _DAY_WORDS.isdisjoint(found)
            and _DAY_HEADS.isdisjoint([word[:4] for word in found])
            and "mai" not in low
            and "tag" not in low
        ):
            return (
                low.count("/") + low.count(".") + low.count("-") > 1
                and _DAY_NUMBERS.search(text, start) is not None
            )
    return DAY_WORD.search(text, start) is not None


def has_clock(text: str, start: int = 0) -> bool:
    """Whether something like a time of day stands in a text from ``start`` on."""
    if _DIGIT_TIME.search(text, start) is not None:
        return True
    low = text.casefold()
    return ("noon" in low or "midnight" in low) and _NOON.search(text, start) is not None


def opens_with_clock(text: str) -> bool:
    """Whether a text begins with a time of day: "9:00", "10:00"."""
    start = 1 if text[:2].isdigit() else 0
    return _DIGIT_TIME.match(text, start) is not None or _NOON.match(text) is not None
