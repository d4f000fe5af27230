"""The grammar of clocks: one pattern that finds both ends of a range.

7:30 - 7:35    8:30 -- 10:30 AM    9h30 à 11h    14 bis 16 Uhr    noon
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

_HOUR: Final = r"([0-9](?<![0-9$€£#_][0-9])[0-9]?)(?![0-9])"
_MINUTE: Final = (
    r"(?:([:.'])([0-9]{2})(?![0-9])(?::[0-9]{2}(?:[.,][0-9]{1,6})?(?![0-9:]))?"
    r"| ?(?:[hH](?:eures?)?|[uU](?:hr)?) ?([0-5][0-9])(?![0-9]|[:.][0-9])(?: ?min\b)?)?"
)
# Of the end alone: "11:10 – 11: 30 a.m." has a blank that extraction left, "11:35 - 11;55 am" a slip of the hand.
_END_MINUTE: Final = _MINUTE.replace("([:.'])", "([:.';])(?:(?<=:) )?", 1)
# Each optional part looks at its first character before it tries its alternatives.
_UNIT: Final = r"(?:(?= ?[hHuUoчó]) ?(h\b\.?|H\b|[Hh]rs?\b\.?|HRS\b|hs\b\.?|[Uu]hr(?![a-z])|UHR\b|uur\b|(?:(?<=[0-9])|(?<=[.:][0-5][05] ))u\b|[Hh]eures?\b|horas?\b|o'?clock\b|час(?:ов|а)?\b|ч\b\.?|órakor\b|órától\b|óráig\b|hodin\b|hod\b\.?))?"
_MERIDIEM: Final = (
    r"(?:(?= {0,3}[AaPpnNMmVvdi'पअصمπμвуд])(?:(?: ?| {2,3}(?=[AP]M\b|[ap]\.?m\b))([AaPp])\.? ?[Mm](?:\b|(?<=[AaPp][Mm])(?=[A-Z][a-z]))(?:\.(?![A-Za-z]\.))?(?!\.?[a-z])(?:\+1\b)?|(nn|[apn]|(?<=:[0-9][0-9])[AP]|(?<=12:00)N)(?![A-Za-z0-9])"
    r"| ?(पूर्वाह्न|अपराह्न|ص|م|π\.?μ\.?|μ\.?μ\.?|[Nn]achmittags|[Aa]bends|[Mm]orgens|[Vv]ormittags|[Nn]achts|de la tarde|de la noche"
    r"|de la mañana|du matin|du soir|de l'après-midi|da tarde|da noite|da manhã|di mattina|del mattino|del pomeriggio|di sera"
    r"|in the (?:morning|afternoon|evening)|'s (?:ochtends|middags|avonds)|вечера|утра|дня|P(?:TG|G))(?!\w)))?"
)
_NOON: Final = (
    r"noon|midday|midnight|midi|minuit|mittags?|mitternacht|mediod[ií]a|medianoche|mezzogiorno|"
    r"mezzanotte|meio-dia|meia-noite|middernacht"
)
_ZONE_BETWEEN: Final = r"(?:(?= ?\(?[A-Z]) ?\(?([A-Z]{1,4}T|UTC|GMT|MESZ|MEZ|HAE|HNE)\)?(?![A-Za-z+]| ?[+-](?:\d{1,2}(?![\d:.h])|0\d:?\d\d)|-1[0-2]:[03]0(?! ?[A-Z])))?"
_BETWEEN: Final = (
    r"(?:[ *_]{0,4}(-{1,3}>?(?: ?\|)?|~|>|/|\||:)[ *_]{0,4}"
    r"|(?=[,.]? {1,3}[abdehijotuyàдиоп])[,.]? {1,3}(to|until+|till?|through|thru|bis(?: zum)?|a|à|às|as|al|alle|ao|hasta|jusqu'[aà]|até|tot|do|до|по|til"
    r"|and|und|et|y|e|en|og|och|i|и) {1,2}"
    r"|(?<=[Mm]\.)(?=[0-9]{1,2}:)| {1,6}(?=[0-9]{1,2}:[0-9]{2}(?![0-9])))(?:(?:ca\.?|c\.|circa|about|around|las|les|ore|kl\.?|klo|um|at|approx\.?|gegen|ab) )?"
)


@cache
def range_pattern() -> re.Pattern[str]:
    # One search finds both ends: groups 1-8 the start (9 is empty and marks where it ends), 10 a zone,
    # 11 and 12 what joins, 13-20 the end.
    point = _HOUR + _MINUTE + _UNIT + _MERIDIEM
    return re.compile(
        f"{point}(){_ZONE_BETWEEN}(?:(?i:{_BETWEEN}){_HOUR}{_END_MINUTE}{_UNIT}{_MERIDIEM})?"
    )


@cache
def noon_pattern() -> re.Pattern[str]:
    # The same with noon and midnight as words: group 4 or 13 (one more group a point).
    point = (
        r"(?:(?<!\w)(?:12(?:[:.]00)? ?)?((?i:"
        + _NOON
        + r"))\b|"
        + _HOUR
        + _MINUTE
        + _UNIT
        + _MERIDIEM
        + ")"
    )
    return re.compile(f"{point}(){_ZONE_BETWEEN}(?:(?i:{_BETWEEN}){point})?")


def has_noon(text: str) -> bool:
    low = text.casefold()
    if "noon" not in low and "mi" not in low and "me" not in low:
        return False
    # Nine substring tests cost a third of one search for the words.
    return (
        ("noon" in low and ("afternoon" not in low or low.count("noon") > low.count("afternoon")))
        or "mid" in low or "minuit" in low or "mittag" in low or "mittern" in low
        or "medi" in low or "mezz" in low or "meia-" in low or "meio-" in low
    )  # fmt: skip
