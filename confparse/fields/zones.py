"""Text -> time zones: labels as printed, and what offset they mean on a day.

    Timezone: America/Chicago
    All times are in CET
    Central European Time (UTC+2)

A label means either a fixed offset, or the rule of a place (so that the day decides), or several
things (`meanings` tells which).  `zoneinfo` is imported on first use.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from .blanks import has_invisible, plain, visible
from .patterns import Lazy

if TYPE_CHECKING:
    import zoneinfo


class Rule(NamedTuple):
    """What a label means."""

    place: str | None
    """A zone of the IANA database whose rule gives the offset of a day."""
    offset: int | None
    """Minutes east of UTC: fixed where `place` is ``None``, else what the label's own words say."""


_PACIFIC, _MOUNTAIN, _CENTRAL, _EASTERN = (
    "America/Los_Angeles",
    "America/Denver",
    "America/Chicago",
    "America/New_York",
)
_CET, _EET, _WET, _UK = "Europe/Paris", "Europe/Athens", "Europe/Lisbon", "Europe/London"

_FIXED: Final[dict[str, int]] = {
    "utc": 0, "gmt": 0, "z": 0, "ut": 0, "aoe": -720, "anywhere on earth": -720,
    "jst": 540, "kst": 540, "hkt": 480, "sgt": 480, "myt": 480, "pht": 480, "awst": 480, "ict": 420, "wib": 420, "wita": 480,
    "wit": 540, "pkt": 300, "uzt": 300, "npt": 345, "irst": 210, "trt": 180, "msk": 180, "eat": 180, "cat": 120, "sast": 120,
    "wat": 60, "brt": -180, "art": -180, "uyt": -180, "cot": -300, "pet": -300, "ect": -300, "vet": -240, "bot": -240,
    "hst": -600, "aest": 600, "acst": 570, "aedt": 660, "acdt": 630, "brst": -120, "chst": 600, "idle": 720,
    "japan standard time": 540, "japan time": 540, "korea standard time": 540, "korean standard time": 540, "korea time": 540,
    "korean time": 540, "indian standard time": 330, "india standard time": 330, "india time": 330, "indian time": 330,
    "china standard time": 480, "china time": 480, "beijing time": 480, "beijing standard time": 480, "singapore time": 480,
    "singapore standard time": 480, "hong kong time": 480, "taiwan time": 480, "taipei time": 480,
    "australian eastern standard time": 600, "australian eastern daylight time": 660,
    "australian central standard time": 570, "australian western standard time": 480,
    "tokyo time": 540, "seoul time": 540, "moscow time": 180, "moscow standard time": 180, "gulf standard time": 240, "hawaii time": -600,
    "hawaii standard time": -600, "hawaiian time": -600, "brasilia time": -180, "brasília time": -180, "arabia standard time": 180,
    "turkey time": 180, "greenwich mean time": 0, "universal time": 0, "coordinated universal time": 0, "universal time coordinated": 0,
    "北京时间": 480, "北京時間": 480, "日本時間": 540, "日本标准时间": 540, "日本標準時": 540, "香港时间": 480, "한국시간": 540, "한국 시간": 540,
    "мск": 180, "horário de brasília": -180, "hora de brasília": -180,
}  # fmt: skip
_PLACES: Final[dict[str, tuple[str, int | None]]] = {
    "pst": (_PACIFIC, -480), "pdt": (_PACIFIC, -420), "pt": (_PACIFIC, None), "mst": (_MOUNTAIN, -420), "mdt": (_MOUNTAIN, -360),
    "mt": (_MOUNTAIN, None), "ct": (_CENTRAL, None), "cdt": (_CENTRAL, -300), "est": (_EASTERN, -300), "edt": (_EASTERN, -240),
    "et": (_EASTERN, None), "akst": ("America/Anchorage", -540), "akdt": ("America/Anchorage", -480),
    "ast": ("America/Halifax", -240), "adt": ("America/Halifax", -180), "nst": ("America/St_Johns", -210), "ndt": ("America/St_Johns", -150),
    "clt": ("America/Santiago", -240), "clst": ("America/Santiago", -180), "cet": (_CET, 60), "cest": (_CET, 120), "mez": (_CET, 60),
    "mesz": (_CET, 120), "met": (_CET, 60), "mest": (_CET, 120), "eet": (_EET, 120), "eest": (_EET, 180), "wet": (_WET, 0), "west": (_WET, 60),
    "oez": (_EET, 120), "oesz": (_EET, 180), "wesz": (_WET, 60), "idt": ("Asia/Jerusalem", 180), "nzst": ("Pacific/Auckland", 720),
    "nzdt": ("Pacific/Auckland", 780), "aet": ("Australia/Sydney", None), "act": ("Australia/Adelaide", None),
    # French forms of Canada, as browsers print them.
    "hae": (_EASTERN, -240), "hne": (_EASTERN, -300), "hac": (_CENTRAL, -300), "hnc": (_CENTRAL, -360), "har": (_MOUNTAIN, -360),
    "hnr": (_MOUNTAIN, -420), "hap": (_PACIFIC, -420), "hnp": (_PACIFIC, -480), "haa": ("America/Halifax", -180), "hna": ("America/Halifax", -240),
}  # fmt: skip
_NAMED_PLACES: Final[dict[str, tuple[str, int | None, int | None]]] = {
    # words before (Standard|Daylight|Summer) Time -> place, standard offset, daylight offset
    "pacific": (_PACIFIC, -480, -420), "mountain": (_MOUNTAIN, -420, -360), "central": (_CENTRAL, -360, -300),
    "eastern": (_EASTERN, -300, -240), "us pacific": (_PACIFIC, -480, -420), "us eastern": (_EASTERN, -300, -240),
    "us central": (_CENTRAL, -360, -300), "us mountain": (_MOUNTAIN, -420, -360), "central u.s.": (_CENTRAL, -360, -300),
    "eastern u.s.": (_EASTERN, -300, -240), "pacific u.s.": (_PACIFIC, -480, -420),
    "central european": (_CET, 60, 120), "central europe": (_CET, 60, 120), "middle european": (_CET, 60, 120),
    "eastern european": (_EET, 120, 180), "eastern europe": (_EET, 120, 180), "western european": (_WET, 0, 60), "british": (_UK, 0, 60),
    "uk": (_UK, 0, 60), "london": (_UK, 0, 60), "paris": (_CET, 60, 120), "berlin": ("Europe/Berlin", 60, 120), "vienna": ("Europe/Vienna", 60, 120),
    "israel": ("Asia/Jerusalem", 120, 180), "new york": (_EASTERN, -300, -240), "los angeles": (_PACIFIC, -480, -420),
    "atlantic": ("America/Halifax", -240, -180), "newfoundland": ("America/St_Johns", -210, -150), "alaska": ("America/Anchorage", -540, -480),
    "new zealand": ("Pacific/Auckland", 720, 780), "irish": ("Europe/Dublin", 0, 60), "sydney": ("Australia/Sydney", 600, 660),
    "melbourne": ("Australia/Melbourne", 600, 660), "chicago": (_CENTRAL, -360, -300),
}  # fmt: skip
_AMBIGUOUS: Final[dict[str, tuple[tuple[str, int], ...]]] = {
    "cst": ((_CENTRAL, -360), ("Asia/Shanghai", 480), ("America/Havana", -300)),
    "ist": (("Asia/Kolkata", 330), ("Asia/Jerusalem", 120), ("Europe/Dublin", 60)),
    "bst": ((_UK, 60), ("Asia/Dhaka", 360), ("Pacific/Bougainville", 660)),
    "gst": (("Asia/Dubai", 240), ("Atlantic/South_Georgia", -120)),
    "sst": (("Asia/Singapore", 480), ("Pacific/Pago_Pago", -660)),
    "amt": (("Asia/Yerevan", 240), ("America/Manaus", -240)),
    "wst": (("Australia/Perth", 480), ("Pacific/Apia", 780)),
}
# Labels with one common meaning that a hint of another place overrules.
_ELSEWHERE: Final[dict[str, tuple[tuple[str, int], ...]]] = {
    "est": (("Australia/Sydney", 600), ("Australia/Brisbane", 600)),
    "edt": (("Australia/Sydney", 660),),
    "pst": (("Asia/Manila", 480),),
    "ast": (("Asia/Riyadh", 180),),
    "mst": (("America/Phoenix", -420), ("Asia/Kuala_Lumpur", 480)),
    "cdt": (("America/Havana", -240),),
    "ect": (("Europe/Paris", 60),),
}

_OFFSET: Final = Lazy(
    r"(?:(?:utc|gmt|غرينتش|מ?שעון) ?)?([+-])(\d{1,2})(?:(:?)(\d{2}))?h?(?!\d)", re.IGNORECASE
)
_IANA: Final = Lazy(
    r"(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Brazil|Canada|Chile|Etc|Europe|Indian|Mexico|Pacific|US)"
    r"/[A-Za-z_+-]{2,20}\d{0,2}(?:/[A-Za-z_]{2,20})?"
)
_SHORT: Final = frozenset((*_FIXED, *_PLACES, *_AMBIGUOUS))
_LABEL: Final = Lazy(
    r"((?:US (?=[A-Z]{2,4}\b))?(?:UTC|GMT|utc|gmt|Utc|Gmt|غرينتش) ?[+-] ?\d{1,2}(?::?\d{2})?h?(?!\d)"
    r"|(?:US (?=[A-Z]{2,4}\b))?[A-Z]{1,5}(?![A-Za-z0-9]|/[A-Za-z]|-\d)|[Aa][Oo][Ee]\b|(?:utc|gmt|est|pst|edt|pdt|cet|cest|cst|ist|bst|jst|kst|мск)\b(?!-)"
    r"|(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Brazil|Canada|Chile|Etc|Europe|Indian|Mexico|Pacific|US)/[A-Za-z_+-]{2,20}\d{0,2}(?:/[A-Za-z_]{2,20})?"
    r"|[Aa]nywhere [Oo]n [Ee]arth"
    r"|(?:[A-Za-z.íé]{2,12} ){1,3}?(?:[Ss]tandard |[Dd]aylight |[Ss]ummer |[Ss]avings? ){0,2}(?:[Tt]ime(?: ?[Zz]one)?|time ?zone)\b"
    r"|(?:Pacific|Eastern|Mountain|Central)\b(?! [A-Za-z])"
    r"|北京时间|北京時間|日本時間|日本標準時|香港时间|한국 ?시간|(?:hora|horário) de Brasília)"
)
_KIND: Final = Lazy(r" (standard|daylight|summer|savings?)\b")
_TAIL: Final = Lazy(r" ?(?:time ?zone|time)$")


def _key(label: str) -> str:
    return " ".join(plain(label).casefold().split()).strip("()[]. ")


@lru_cache(maxsize=512)
def offset_printed(label: str) -> int | None:
    """Minutes east of UTC in a label such as ``UTC+2``, ``GMT -08:45`` or ``+0530``."""
    match = _OFFSET.fullmatch(
        _key(label).replace(" +", "+").replace(" -", "-").replace("+ ", "+").replace("- ", "-")
    )
    if match is None:
        return None
    sign, hours, _, minutes = match.groups()
    count = int(hours) * 60 + int(minutes or 0)
    if count > 14 * 60 or int(minutes or 0) > 59:
        return None
    return -count if sign == "-" else count


@lru_cache(maxsize=512)
def rule(label: str) -> Rule | None:
    """Tell what a label means; ``None`` where it is unknown or has several meanings."""
    key = _key(label).removeprefix("us ")
    if key in _FIXED:
        return Rule(None, _FIXED[key])
    if key in _PLACES:
        return Rule(*_PLACES[key])
    if (offset := offset_printed(label)) is not None:
        return Rule(None, offset)
    if "/" in key and is_iana(label.strip()):
        return Rule(label.strip(), None)
    if key == "us":
        return None
    kind = _KIND.search(key)
    words = _TAIL.sub("", _KIND.sub("", key)).removeprefix("us ").strip()
    named = _NAMED_PLACES.get(words)
    if named is None:
        full = key if key in _FIXED else f"{words} time"
        return Rule(None, _FIXED[full]) if full in _FIXED else None
    place, standard, daylight = named
    if kind is None:
        return Rule(place, None)
    return Rule(place, standard if kind[1] == "standard" else daylight)


def meanings(label: str) -> tuple[tuple[str, int], ...]:
    """Give the places and standard offsets that an ambiguous label may mean; ``()`` for all others."""
    return _AMBIGUOUS.get(_key(label), ())


def overruled(label: str) -> tuple[tuple[str, int], ...]:
    """Rarer meanings of a label that a hint or a page's place may call for."""
    return _ELSEWHERE.get(_key(label), ())


def known(label: str) -> bool:
    """Whether the label names a zone, be it with one meaning or several."""
    return rule(label) is not None or bool(meanings(label))


def named() -> tuple[str, ...]:
    """Every label in words, in lower case."""
    return (*_NAMED_PLACES, *_SHORT, "anywhere")


@cache
def _names() -> frozenset[str]:
    import zoneinfo

    return frozenset(zoneinfo.available_timezones())


@lru_cache(maxsize=256)
def is_iana(name: str) -> bool:
    """Whether the name is in the zone database; no file is opened by a name that is not."""
    if not _IANA.fullmatch(name) and name not in ("UTC", "GMT", "EST", "MST", "HST"):
        return False
    return name in _names()


@lru_cache(maxsize=64)
def _zone(place: str) -> zoneinfo.ZoneInfo | None:
    import zoneinfo

    try:
        return zoneinfo.ZoneInfo(place)
    except zoneinfo.ZoneInfoNotFoundError:  # a system without the database, and no tzdata
        return None


@lru_cache(maxsize=4096)
def offset_at(place: str, year: int, month: int, day: int, minutes: int) -> int | None:
    """Minutes east of UTC at a place on the wall clock of a day (`minutes` after midnight).

    ``None`` where the machine has no zone database.
    """
    zone = _zone(place)
    if zone is None:
        return None
    moment = dt.datetime(year, month, day, minutes // 60 % 24, minutes % 60, tzinfo=zone)
    offset = moment.utcoffset()
    return None if offset is None else int(offset.total_seconds() // 60)


def is_steady(place: str, day: dt.date) -> bool:
    """Whether the clocks of a place do not change on a day."""
    midnight, last = (offset_at(place, day.year, day.month, day.day, at) for at in (0, 1439))
    return midnight == last


@lru_cache(maxsize=128)
def tzinfo(offset: int) -> dt.timezone:
    """Return a fixed zone; the same object for the same offset."""
    return dt.timezone(dt.timedelta(minutes=offset)) if offset else dt.timezone.utc


def match_at(text: str, place: int) -> tuple[str, int] | None:
    """Read the zone label that begins at a place of a text made `plain`, and where it ends."""
    match = _LABEL.match(text, place)
    if match is None:
        return None
    label = match[1]
    end = match.end()
    if (label.isupper() and label.casefold() in _NAMED_PLACES) or not known(label):
        # "UK time": the words go on behind the capitals.  "Main Stage Time" is no zone.
        worded = _WORDED.match(text, place)
        if worded is None or not known(worded[0]):
            return None
        label, end = worded[0], worded.end()
    return " ".join(label.split()), end


_WORDED: Final = Lazy(r"(?:[A-Za-z.íé]{2,12} ){1,3}?[Tt]ime\b")
_PAGE_WORDS: Final = Lazy(
    r"time|zone|zeit|uhr|hora|heure|ora|tz\b|utc|gmt|時|时|시간", re.IGNORECASE
)
_STATEMENT: Final = Lazy(
    r"^\W{0,4}(?:time ?zone|tz|zeitzone|fuseau horaire|zona horaria|fuso orario|fuso horário|times?(?= *[(]))[ :=(\[-]{1,4}"
    r"|\b(?:all|the|local|conference) (?:the )?(?:\w{1,12} )?times? |^\W{0,4}times? (?=are|in|given|shown|listed|refer)"
    r"|^\W{0,4}(?=[A-Z][a-z]+(?: [A-Z][A-Za-z.]+){0,2}(?: [Ss]tandard| [Dd]aylight| [Ss]ummer)? [Tt]ime\b)"
    r"|\balle (?:zeiten|uhrzeiten) |\b(?:les|toutes les) (?:heures|horaires) |\b(?:las|todas las|todos los|os) (?:horas|horarios|horários) ",
    re.IGNORECASE,
)


_STEP: Final = Lazy(
    r"\b(?:in|to|are|is|use|using|at|as|en|em|zone)\b:? (?:the |local |der )?|[(,] ?"
)


def find(text: str) -> str | None:
    """Find the zone that a line states for a whole page; ``None`` where it states none.

    "Timezone: America/Chicago", "All times are in CET", "Time (CET)", "Central European Time (UTC+2)".
    A label beside a single clock is none: that is the line's own.
    """
    if len(text) > 300:
        return None
    if has_invisible(text):
        text, _ = visible(text)
    flat = plain(text)
    if not _PAGE_WORDS.search(flat):
        return None
    for match in _STATEMENT.finditer(flat):
        place = match.end()
        for begin in (place, *(step.end() for step in _STEP.finditer(flat, place, place + 90))):
            if found := match_at(flat, begin):
                return found[0]
    return None
