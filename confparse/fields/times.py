"""Text -> times of day: what a programme line prints about when something happens.

    Wed 20 July 7:30 - 7:35 PDT
    Mon Dec 5th 08:30  -- 10:30 AM @ Area 3
    am 09.11. zwischen 19 und 20 Uhr

`find` reads the first time of a line, `find_all` every one.  Nothing is inferred here but what the
line itself settles (the "AM" of 8:30 -- 10:30 AM); `confparse.when` settles the rest on the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from . import dates, zones
from .blanks import has_invisible, plain, visible
from .calendar_words import MONTHS, WEAK_WEEKDAYS, WEEKDAYS

LIMIT: Final = 300
"""Longer texts are prose, not time lines; the longest real line with a time has 116 characters."""


class Reading(NamedTuple):
    """What one text prints about a time: components are printed, or absent; nothing is inferred here."""

    text: str
    """The printed words that were read, blanks folded."""
    first: int
    """``source[first:last]`` is where they stand, so that a layout can cut them from a title."""
    last: int
    start: int | None
    """Minutes after midnight; on a bare 12-hour clock as printed (1:30 is 90)."""
    end: int | None = None
    """The same; 1440 where the end is printed as 24:00 or midnight."""
    start_sure: bool = True
    """Whether the half of the day is printed (or the clock has 24 hours); False: `start` may be 12 hours later."""
    end_sure: bool = True
    weekday: str | None = None
    """``Mon`` … ``Sun``."""
    year: int | None = None
    month: int | None = None
    day: int | None = None
    end_year: int | None = None
    """With `end_month` and `end_day`: the date of the end, where the range prints two dates."""
    end_month: int | None = None
    end_day: int | None = None
    zone: str | None = None
    """The zone label as printed."""
    duration: int | None = None
    """Minutes, where a length is printed instead of an end."""
    end_weekday: str | None = None
    """The weekday of the end, where the range prints two ("Friday 9:00 - Sunday 17:00")."""
    zone_offset: int | None = None
    """Minutes east of UTC, where the line adds them to a label: "BST (UTC+1)"."""
    also: tuple[tuple[int, str], ...] = ()
    """The same start in other zones of the line: ``9am PT / 12pm ET`` has ``((720, "ET"),)``."""
    swappable: bool = False
    """Whether month and day are two small numbers whose order the line does not settle (6/4)."""
    open_end: bool = False
    """Whether the line says that the end is open: "12:00-", "19:00 - late", "from 9 a.m."."""


# --- the shape of a clock --------------------------------------------------------------------

_HOUR: Final = r"([0-9](?<![0-9$€£#_][0-9])[0-9]?)(?![0-9])"
_MINUTE: Final = (
    r"(?:([:.'])([0-9]{2})(?![0-9])(?::[0-9]{2}(?:[.,][0-9]{1,6})?(?![0-9:]))?"
    r"| ?(?:[hH](?:eures?)?|[uU](?:hr)?) ?([0-5][0-9])(?![0-9:]|\.[0-9]))?"
)
# Of the end alone: "11:10 – 11: 30 a.m." has a blank that extraction left.
_END_MINUTE: Final = _MINUTE.replace("([:.'])", "([:.'])(?:(?<=:) )?", 1)
_UNIT: Final = r"(?: ?(h\b\.?|H\b|[Hh]rs?\b\.?|HRS\b|hs\b\.?|[Uu]hr(?![a-z])|UHR\b|uur\b|(?<=[0-9])u\b|[Hh]eures?\b|horas?\b|o'?clock\b|час(?:ов|а)?\b|ч\b\.?))?"
_MERIDIEM: Final = (
    r"(?: ?([AaPp])\.? ?[Mm]\b(?:\.(?![A-Za-z]\.))?(?!\.?[a-z])(?:\+1\b)?|([apn])(?![A-Za-z0-9])"
    r"| ?(पूर्वाह्न|अपराह्न|ص|م|π\.?μ\.?|μ\.?μ\.?|[Nn]achmittags|[Aa]bends|[Mm]orgens|[Vv]ormittags|[Nn]achts|de la tarde|de la noche"
    r"|de la mañana|du matin|du soir|de l'après-midi|da tarde|da noite|da manhã|di mattina|del mattino|del pomeriggio|di sera"
    r"|in the (?:morning|afternoon|evening)|'s (?:ochtends|middags|avonds)|вечера|утра|дня)(?!\w))?"
)
_NOON: Final = (
    r"noon|midday|midnight|midi|minuit|mittags?|mitternacht|mediod[ií]a|medianoche|mezzogiorno|"
    r"mezzanotte|meio-dia|meia-noite|middernacht"
)
_ZONE_BETWEEN: Final = r"(?: ?\(?([A-Z]{1,4}T|UTC|GMT|MESZ|MEZ|HAE|HNE)\)?(?![A-Za-z+]| ?[+-](?:\d{1,2}(?![\d:.h])|0\d:?\d\d)))?"
_AND: Final = frozenset(("and", "und", "et", "y", "e", "en", "og", "och", "i", "и", "&"))
_BETWEEN: Final = (
    r"(?:[ *_]{0,4}(-{1,3}>?(?: ?\|)?|~|>|/|\||:)[ *_]{0,4}"
    r"|[,.]? {1,3}(to|until+|till?|through|thru|bis(?: zum)?|a|à|às|as|al|alle|ao|hasta|jusqu'[aà]|até|tot|do|до|по|til"
    r"|and|und|et|y|e|en|og|och|i|и) {1,2}"
    r"|(?<=[Mm]\.)(?=[0-9]{1,2}:))(?:(?:ca\.?|c\.|circa|about|around|las|les|ore|kl\.?|klo|um|at|approx\.?|gegen|ab) )?"
)


@cache
def _range_pattern() -> re.Pattern[str]:
    # One search finds both ends: groups 1-8 the start (9 is empty and marks where it ends), 10 a zone,
    # 11 and 12 what joins, 13-20 the end.
    point = _HOUR + _MINUTE + _UNIT + _MERIDIEM
    return re.compile(
        f"{point}(){_ZONE_BETWEEN}(?:(?i:{_BETWEEN}){_HOUR}{_END_MINUTE}{_UNIT}{_MERIDIEM})?"
    )


@cache
def _noon_pattern() -> re.Pattern[str]:
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


@cache
def _fast_pattern() -> re.Pattern[str]:
    # "Wed 20 July 7:30 - 7:35 PDT", "Mon Dec 5th 08:30  -- 10:30 AM", "| 10:30 - 11:00 | Title".
    return re.compile(
        r"([|*•·\[-]{1,2} ?\*{0,2})?(?:([A-Z][a-z]{2,8})[,:]? )?(?:(?:(\d{1,2}) ([A-Z][a-z]{2,8})|([A-Z][a-z]{2,8}) (\d{1,2})(?:st|nd|rd|th)?)(?:,? (20\d\d))?,? )?"
        r"(\d{1,2}):([0-5]\d)(?: ?([AaPp])(?:\.[Mm]\.|[Mm]))?(?: {0,2}[–—-]{1,2} {0,2}(\d{1,2}):([0-5]\d)(?: ?([AaPp])(?:\.[Mm]\.|[Mm]))?)?(?: ([A-Z]{3,4})(?![\w/+-]| [+-]))?"
        r"(?: *$|\]?(?:[ *]{1,4}|[ *]{0,3}[|:–—-]{1,2}[ *]{1,3})[\"“„\[]?([A-Z][^\W\d_]*)(?=([^\w:/+]|$)))"
    )


_COMPACT: Final = re.compile(
    r"(?<![\w$€£.,:/#+-])(\d{1,2}(?=\d\d))(\d\d)(?: ?(h|hrs?|Uhr|hours?)\b\.?)?(?: ?([AaPp])\.? ?[Mm]\b\.?|([ap])\b)?"
    r"(?: {0,2}(?:-{1,3}|~|to|bis|until) {0,2}(\d{1,2}(?=\d\d))(\d\d)(?!\d)(?: ?(h|hrs?|Uhr|hours?)\b\.?)?(?: ?([AaPp])\.? ?[Mm]\b\.?|([ap])\b)?)?(?![\d\w/.,:%-]\d|\w)"
)
_ISO: Final = re.compile(
    r"(?<![\w.-])(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::\d\d(?:[.,]\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?"
    r"(?:(?: {0,2}(?:-{1,2}|/|to|~) {0,2})(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::\d\d(?:[.,]\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?)?(?![\d:])"
)

# --- what is no clock ------------------------------------------------------------------------

_BOOKS: Final = frozenset(
    "genesis exodus leviticus numbers deuteronomy joshua judges ruth samuel kings chronicles ezra nehemiah esther job "
    "psalm psalms proverbs ecclesiastes song isaiah jeremiah lamentations ezekiel daniel hosea joel amos obadiah jonah "
    "micah nahum habakkuk zephaniah haggai zechariah malachi matthew mark luke john acts romans corinthians galatians "
    "ephesians philippians colossians thessalonians timothy titus philemon hebrews james peter jude revelation "
    "revelations gen ex exod lev num deut josh judg sam kgs chr chron neh esth ps pss prov eccl eccles isa jer lam ezek dan "
    "hos mic nah hab zeph hag zech mal matt mt mk lk jn rom cor gal eph phil col thess tim tit phlm heb jas pet jud rev "
    "sirach wisdom tobit judith maccabees baruch mose johannes matthäus lukas markus römer korinther galater epheser "
    "philipper kolosser hebräer offenbarung jesaja jeremia sprüche salmo salmos juan mateo lucas marcos hechos romanos "
    "corintios gálatas efesios filipenses apocalipsis jean matthieu luc marc actes romains corinthiens psaume psaumes "
    "giovanni matteo salmi atti romani joão mateus atos efésios surah sura sure quran qur'an verse verses gospel".split()
)
_NO_CLOCK_BEFORE: Final = frozenset(
    "ratio ratios scale score scores version versions v ver fig figs figure figures table tables eq eqs equation section sections "
    "sec chapter chapters ch vol volume arxiv doi isbn issn tel phone fax ip port python release won beat odds lemma theorem ssn "
    "article articles pp p pages page seiten nr no. iso rfc bibcode pmid code id build §".split()
)
_NO_BARE_BEFORE: Final = frozenset(
    "room rooms raum salle sala saal zimmer hall area areas booth booths board boards poster posters number numbers stand "
    "track tracks session sessions panel panels part parts lecture lectures talk talks paper papers topic topics module "
    "modules level levels floor building table group groups ages age aged grade grades class classes week weeks unit "
    "units day days step steps question questions line lines item items pages page pp p vol no nr # $ € £ over under up only phase rows row".split()
)
_NO_CLOCK_AFTER: Final = re.compile(
    r" ?(?:[%‰°€£]|ratio|aspect|scale|odds|score|format|display|resolution|FPS|fps|GB|MB|TB|kB|[kMG]?Hz|[kmc]?m\b(?!\.)|mm\b|cm\b|kg\b|m?g\b|[kMG]?eV\b"
    r"|million|billion|percent|per cent|EUR|USD|euros?|dollars?|points?|times\b|million|dB\b|x\b|[kMG]?W\b|mV\b|[Mm]bps|stars?\b|GFLOPs|B:)"
)
_RATIO_OF: Final = re.compile(r"(?:ratio|odds|scale|score)s? (?:of|is|to|was) *$", re.IGNORECASE)
_NOUN_AFTER: Final = re.compile(
    r" {0,2}(?:min|mins|minutes?|Minuten|seconds?|sec|hours?|hrs?|Stunden|heures?|horas|days?|weeks?|months?|years?|Jahre|people|persons?|participants?|"
    r"members?|pages?|papers?|talks?|posters?|slides?|students?|groups?|Personen|Teilnehmer|deelnemers|personnes|personas|km|m|cm|mm|kg|%|percent|"
    r"times|points?|presentations?|sessions?|speakers?|slots?|credits?|ECTS|euros?|EUR|USD|€|°|th|st|nd|rd)(?![A-Za-z])"
)
_DURATION: Final = re.compile(
    r" {0,2}[(\[,|·-]? {0,2}(\d{1,3}) ?(min(?:utes?|s)?|Minuten|minuti|minutos|m|['′])(?![A-Za-z])\.?[)\]]?"
)
_LEAD_ONE: Final = re.compile(
    r"(?:^|[\s(,|])(?:at|from|@|um|ab|à|dès|a las|alas|las|às|as|alle|ore|kl\.?|klo|pukul|jam|von|between|zwischen|gegen|until|till|bis|by|before|after|starts?|starting|"
    r"begins?|beginning|de|das|dalle|entre|om|tussen|van|vers|desde las|desde|hasta las|o|godz\.?|godzinie|в|с|od|do|since|around|about|ca\.?|c\.|heure|heures|hora|h|time)[ :]{1,2}$",
    re.IGNORECASE,
)
_LEAD_PAIR: Final = re.compile(
    r"(?:^|[\s(,|])(?:from|von|vom|between|zwischen|de|du|das|dalle|dalla|entre|tussen|van|od|z|с|från|fra|del|desde|desde las|de las|entre las|le)[ :]{1,2}(?:(?:ca\.?|about|around) )?$",
    re.IGNORECASE,
)
_STRONG_LEAD: Final = re.compile(
    r"(?:^|[\s(,|])(?:kl\.?|klo|a las|às|alle ore|ore|pukul|jam|godz\.?|o godzinie|o'clock|saat|lúc) $",
    re.IGNORECASE,
)
_LEAD_AND: Final = re.compile(
    r"(?:between|zwischen|entre|tussen|mellan|mellem|mellom|między|между|tra|fra)(?: las| les| the| ca\.?| about)? {0,2}$",
    re.IGNORECASE,
)
_PART_BEFORE: Final = re.compile(
    r"(?<![^\W_])(?:(evening|night|tonight|afternoon|abends?|nachmittags?|soir|soirée|après-midi|tarde|noche|noite|sera|pomeriggio|middag|avond|dinner|ilta|kväll)"
    r"|(morning|morgens?|vormittags?|matin|matinée|mañana|manhã|mattina|ochtend))(?![^\W_])",
    re.IGNORECASE,
)
_PART_AFTER: Final = re.compile(
    r"[ ,)]{0,2}(?:(?:in|de|of|du|della|da|am|in the|de la|des|'s) )?(?:(evening|night|tonight|afternoon|abends?|nachmittags?|(?:du )?soir|(?:de l')?après-midi|la tarde|tarde|la noche|noche|noite|sera|pomeriggio|'s middags|'s avonds)"
    r"|(morning|morgens|früh|vormittags|(?:du )?matin|la mañana|mañana|manhã|mattina|'s ochtends))(?![^\W_])",
    re.IGNORECASE,
)
_LEADING_MARKUP: Final = re.compile(r"[\s|*#>\[(•·▪◦–„\"_-]*(?:(?:ca|approx|c)\.? )?[\s|*_\[(]*")
_GERMAN: Final = re.compile(
    r"\b(?:von|bis|um|ab|zwischen|Uhr|und|ich|bin|den|der|die)\b", re.IGNORECASE
)
_CT: Final = re.compile(r" {0,2}\(?(c\. ?t\.|s\. ?t\.|ct\b|st\b)", re.IGNORECASE)
_CROSS: Final = re.compile(
    r"[ ,)*]{0,4}(?:(?:-{1,3}>?|~|/|>)|(?:to|bis(?: zum)?|until|till|through|al?|à|au|hasta|até|tot)(?= ))[ *]{0,3}(?:(?:den|dem|the|le|il|el) )?",
    re.IGNORECASE,
)
_CROSS_JOIN: Final = re.compile(
    r"[ ,.(|]{0,4}(?:(?:um|at|@|à|a las|alle|kl\.?|ab|until|from) ?)?", re.IGNORECASE
)
_AFTER_JOIN: Final = re.compile(
    r"[ ,|()·•∙*;@.-]{0,4}(?:(?:on the|on|of|le|am|el|em|en|vom|den|il|no dia|dia|op|den|w dniu|the|del|du|des|dem|date:|datum:) )?",
    re.IGNORECASE,
)
_GAP_WORDS: Final = re.compile(
    r"[\s,.:;()|@*·•–∙\[~-]*(?:(?:um|ab|von|at|from|à|de|das|às|as|a las|dalle|alle|ore|kl\.?|klo|between|zwischen|the|am|の|around|ca\.?|from:|starting|begins|beginning|opens|afternoon|morning|evening|night|Zwischen|time|uhrzeit|w|o|в|с|godzinach|godzinie|godz\.?|Uhr|en|le|van|om|starts|doors)[\s,.:()|]*){0,3}",
    re.IGNORECASE,
)
_DAY_OF_MONTH: Final = re.compile(
    r"^[^\W\d_]+[.,]? (?:the |den )?(\d{1,2})(?:st|nd|rd|th|\.)?[ ,:(|-]{1,4}$"
)
_DAY_GAP: Final = re.compile(r"[.,]? (?:the |den )?\d{1,2}(?:st|nd|rd|th|\.)?[ ,:(|-]{1,4}")
_YEAR_AFTER: Final = re.compile(r" {1,2}((?:19|20)\d\d)(?!\d)")
_ZONE_LEAD: Final = re.compile(r" {0,3}[(\[,:]? ?(?:\()?")
_ZONE_BEFORE: Final = re.compile(
    r"((?:UTC|GMT|utc|gmt)(?: ?[+-] ?\d{1,2}(?::?\d\d)?)?|[A-Z]{3,4}) ?[=:]? ?$"
)
_ALSO: Final = re.compile(r" ?[)\]]? ?(?:[/|,;=(~]|-(?=>)>?|or|and) ?")
_OPEN: Final = re.compile(
    r" ?-{1,2} ?(?:$|\||(?:end|late|open end|open|offen|fin|ende|close|onwards?|tbd|finish)\b)| (?:onwards?|onward)\b",
    re.IGNORECASE,
)
_RISKY_ZONES: Final = frozenset(
    "cat pet art bot act eat wat met ect cot wit sst wst amt mt ct pt et ut west wet wit ist east ast nst adt idle har hap hac haa hna".split()
)
_TWELVE: Final = re.compile(r"\d ?[AaPp]\.?[Mm]")

_ANY: Final = re.compile(r"[0-9]")
_QUICK: Final = re.compile(r"[0-9][:.h'][0-9]|[0-9] ?[apAPuUhH時时点點시]")


def _has_noon(text: str) -> bool:
    low = text.casefold()
    # Nine substring tests cost a third of one search for the words.
    return (
        "noon" in low and ("afternoon" not in low or low.count("noon") > low.count("afternoon"))
        or "mid" in low or "minuit" in low or "mittag" in low or "mittern" in low
        or "medi" in low or "mezz" in low or "meia-" in low or "meio-" in low
    )  # fmt: skip


class _Clock(NamedTuple):
    first: int
    last: int
    start: int
    end: int | None
    start_sure: bool
    end_sure: bool
    zone: str | None = None
    seconds: bool = False
    open_end: bool = False


def _minutes(
    hour: str, minute: str | None, meridiem: str | None, unit: str | None
) -> tuple[int, bool] | None:
    """Minutes after midnight and whether the half of the day is settled; ``None`` for 25:61."""
    h = int(hour)
    m = int(minute) if minute else 0
    if h > 24 or m > 59 or h == 24 and m:
        return None
    if meridiem:
        if h > 12 or h == 0:
            return h * 60 + m, True
        if meridiem == "n":
            return 720 + m, True
        return (h % 12 + (12 if meridiem == "p" else 0)) * 60 + m, True
    return h * 60 + m, h >= 13 or h == 0 or unit is not None


_FORENOON: Final = re.compile(
    "π|[Mm]orgens|[Vv]ormit|mañana|matin|mattin|manhã|morning|ochtend|утра"
)
_MERIDIEM_SIGNS: Final = {"पूर्वाह्न": "a", "अपराह्न": "p", "ص": "a", "م": "p"}


def _meridiem(one: str | None, two: str | None, other: str | None) -> str | None:
    if one:
        return "a" if one in "aA" else "p"
    if two:
        return two
    if other:
        return _MERIDIEM_SIGNS.get(other) or ("a" if _FORENOON.search(other) else "p")
    return None


def _noon_value(word: str) -> tuple[int, bool]:
    word = word.casefold()
    is_midnight = word.startswith(
        ("midn", "minu", "mittern", "mediano", "mezzan", "meia", "middern")
    )
    return (0 if is_midnight else 720), True


def _pair(start: int, start_fixed: bool, end: int, end_fixed: bool) -> tuple[int, int]:
    """Borrow a meridiem: of the two halves for the bare end, the shortest positive span."""
    if end_fixed and not start_fixed and start < 780:
        low = start % 720
        span_low, span_high = (end - low) % 1440 or 1440, (end - low - 720) % 1440 or 1440
        return (low if span_low <= span_high else low + 720), end
    if start_fixed and not end_fixed and end < 780:
        low = end % 720
        span_low, span_high = (low - start) % 1440 or 1440, (low + 720 - start) % 1440 or 1440
        return start, (low if span_low <= span_high else low + 720)
    return start, end


def _latin(char: str) -> bool:
    return char.isalnum() and char < "\u2e80"


def _accept(
    text: str,
    groups: tuple[str | None, ...],
    span: tuple[int, int],
    point_end: int,
    scripture: bool,
) -> _Clock | int:
    """Judge one match: the clock it is, or the place to search on from."""
    h1, s1, m1, f1, u1, a1, b1, c1, _, zone, joint, word, h2, s2, m2, f2, u2, a2, b2, c2, w1, w2 = (
        groups
    )
    first, last = span
    ap1, ap2 = _meridiem(a1, b1, c1), _meridiem(a2, b2, c2)
    resume = point_end
    # What touches the start.
    if first:
        before = text[first - 1]
        if _latin(before):
            glued = (
                s1 == "."
                and MONTHS.get(text[max(0, first - 3) : first].casefold())
                or before == "T"
                and text[first - 2 : first - 1].isdigit()
            )
            if not glued:
                return resume
        elif (
            before in ".,:/-+−"
            and first > 1
            and (
                text[first - 2].isdigit()
                or before == "."
                and text[first - 2].isalpha()
                and not joint
                and s1 != ":"
                and not ap1
            )
        ):
            if not (before in ",-" and s1 == ":" and re.search(r"(?:19|20)\d\d.$", text[:first])):
                return resume
        elif before in "{[" and (
            text[first - 2 : first - 1] in ("_", "^", "$")
            or re.search(r"(?<!\w)\w.$", text[:first])
        ):
            return resume
        elif before in "%=" and text[first - 2 : first - 1].isalnum():
            return resume
    tail = text[last : last + 1]
    one = (_noon_value(w1) if w1 else None) or (
        _minutes(h1 or "0", m1 or f1, ap1, u1 or f1) if h1 else None
    )
    if one is None:
        return resume
    has_end = h2 is not None or w2 is not None
    if (
        has_end
        and word is not None
        and word.casefold() in _AND
        and not _LEAD_AND.search(text, max(0, first - 24), first)
    ):
        has_end = False
    if has_end and (
        joint == "/"
        or s2 == "."
        and s1 != "."
        and not (u2 or ap2)
        and tail
        and _DATE_TAIL.match(text, last)
    ):
        # "06:00 Uhr bis 15.06.2017 06:00": the second value is a date.
        has_end = False
    two = None
    if has_end:
        two = _noon_value(w2) if w2 else _minutes(h2 or "0", m2 or f2, ap2, u2 or f2)
    colon1, colon2 = s1 == ":", s2 == ":"
    # A bare hour as the end of a range ("11 am to 3"): only where nothing says that it counts things.
    if has_end and not w2 and not (m2 or f2 or u2 or ap2):
        after = text[last : last + 1]
        spaced = word is not None or joint is not None and " " in text[point_end:last]
        counts = (
            _NOUN_AFTER.match(text, last)
            or after in ("%", "°", "€", "/")
            or (after == "." and text[last + 1 : last + 2].isdigit())
            or after.isalnum()
            or _is_day(text, last)
        )
        if two is None or counts or joint in (":", "|"):
            if joint is not None and not spaced and joint != "|":
                return last
            has_end = False
        elif joint is not None:
            follows = text[last : last + 2]
            worded = len(follows) == 2 and follows[0] == " " and _latin(follows[1])
            if (
                (spaced or joint == "|")
                and worded
                and not u1
                and zone is None
                and not _AFTER_WORDS.match(text, last)
            ):
                has_end = False
            elif (
                not spaced
                and not (u1 or ap1 or f1)
                and not (m1 and _LEADING_MARKUP.fullmatch(text, 0, first))
            ):
                return last
    elif has_end and two is None:
        if (
            joint is not None
            and text[point_end : point_end + 1] not in (" ", "|")
            and not (colon1 and joint == ":")
        ):
            return last
        has_end = False
    if has_end and joint == ":" and not (colon1 and colon2):
        has_end = False
    if (
        has_end
        and joint == "|"
        and (
            re.match(r" ?(?:-|~|to )", text[last : last + 3])
            or not ((m1 or ap1 or w1) and (m2 or ap2 or w2))
        )
    ):
        has_end = False
    if has_end and joint == ">" and text[point_end - 1 : point_end] == "<":
        has_end = False
    if not has_end:
        two = None
        last = point_end
        tail = text[last : last + 1]
        zone = None
        u2 = f2 = m2 = s2 = w2 = None
        ap2 = None
        colon2 = False
    # What touches the end.
    if tail:
        if _latin(tail) and not (w1 and not has_end):
            closed = ap2 if has_end else ap1
            if not ((m2 or m1) and (tail.isupper() or ord(tail) > 0x250)) or tail.isdigit():
                if not (closed and tail.isupper()):
                    return resume
        elif tail in "%°€£$" or tail in ".,:/-+" and text[last + 1 : last + 2].isdigit():
            if tail == "+" and (ap1 or ap2 or m1):
                pass  # "23.00+14" is an offset, "3:40 AM+1" the next day
            elif (
                tail == "-"
                and not has_end
                and (colon1 or ap1)
                and re.match(r"-\d{1,2}[./]\d", text[last:])
            ):
                pass  # a date follows
            elif (
                tail == "/"
                and (ap1 or colon1)
                and re.match(r"/\d{4}-|/ ?\d{1,2}(?::\d\d)? ?[ap]?", text[last:])
            ):
                pass
            elif tail in ",:" and (ap1 or ap2):
                pass
            elif tail == "." and (ap1 or ap2 or colon2 and m2):
                pass
            else:
                return resume
        elif tail == "-" and text[last + 1 : last + 2].islower() and (ap1 or ap2) and not w1:
            return resume  # "5pm-free"
    strong = bool(ap1 or ap2 or w1 or w2) or any(u in _STRONG_UNITS for u in (u1, u2) if u)
    fraction = colon1 or colon2 or f1 is not None or f2 is not None
    previous = _word_before(text, first)
    low = previous.casefold().strip(".,:;()[]")
    if not strong:
        if (low in _BOOKS and previous[:1].isupper() or scripture) and m1 != "00" and m2 != "00":
            return last
        if (
            low in _NO_CLOCK_BEFORE
            or (low in ("of", "is", "to", "was") and _RATIO_OF.search(text, 0, first))
            or _NO_CLOCK_AFTER.match(text, last)
        ):
            return last
    if not (strong or fraction):
        verdict = (
            _dotted(text, first, last, groups, has_end, low)
            if (s1 or s2)
            else _bare(text, first, last, groups, has_end, low)
        )
        if not verdict:
            return resume
    elif not (m1 or f1 or u1 or ap1 or w1):
        # A bare hour before a real end: "10 - 10:30am", but neither "Session 1 - 10:30" nor "July 12 - 7:20 PM".
        if (
            low in MONTHS
            or low in _NO_BARE_BEFORE
            or (
                joint
                and previous
                and previous[-1:].isalpha()
                and low not in _HOUR_LEADS
                and low not in WEEKDAYS
                and low not in WEAK_WEEKDAYS
            )
            or not has_end
        ):
            return resume
        if (
            joint
            and s2
            and not ap2
            and text[point_end : point_end + 1] == " "
            and not _LEADING_MARKUP.fullmatch(text, 0, first)
            and low not in _HOUR_LEADS
        ):
            return resume
    elif s1 == "." and not (has_end or ap1 or u1) and fraction is False:
        return resume
    if (b1 or b2) and not (m1 or m2) and not (b1 and b2):
        # "3-4p" and "5p Eastern Time" are clocks, "Table 2a" is none.
        if (
            low in _NO_BARE_BEFORE
            or low in _NO_CLOCK_BEFORE
            or (
                previous
                and not has_end
                and low not in _HOUR_LEADS
                and low not in WEEKDAYS
                and not zones.match_at(text, last + 1)
            )
            or (not previous and not has_end and not zones.match_at(text, last + 1))
        ):
            return resume
    elif (b1 or b2) and low in _NO_BARE_BEFORE:
        return resume
    # "um 9 am Montag": German "am" is "on".
    if (
        has_end
        and a2 in ("a",)
        and " am" in text[last - 3 : last]
        and _GERMAN.search(text, 0, last)
        and re.match(r" (?:\d{1,2}\.|[A-ZÄÖÜ])", text[last : last + 4])
    ):
        if not (m2 or m1 or u1 or u2 or _LEAD_PAIR.search(text, max(0, first - 16), first)):
            return last
        ap2, last = None, last - 3
        two = _minutes(h2 or "0", m2, None, u2)
    elif (
        not has_end
        and a1 == "a"
        and text[last - 3 : last] == " am"
        and _GERMAN.search(text, 0, last)
        and re.match(r" (?:\d{1,2}\.|[A-ZÄÖÜ])", text[last : last + 4])
    ):
        ap1, last = None, last - 3
        one = _minutes(h1 or "0", m1, None, u1)
        if one is None:
            return resume
    if w1 and not has_end and not (h1 and m1) and not _is_noon(text, first, last, w1, low):
        return resume
    start, start_sure = one
    end: int | None = None
    end_sure = True
    if two is not None:
        end, end_sure = two
        fixed1, fixed2 = bool(ap1 or w1), bool(ap2 or w2)
        if fixed1 != fixed2:
            start, end = _pair(start, fixed1 or start >= 780, end, fixed2 or end >= 780)
            start_sure = end_sure = True
        elif start_sure != end_sure and not fixed1:
            # 9:00 - 17:00: a value of 13 or more means that the clock has 24 hours.
            start_sure = end_sure = True
        if end == 0 and (w2 or end < start):
            end = 1440
    elif w1 and start == 0 and low in ("until", "till", "by", "bis", "jusqu'à", "before"):
        start = 1440
    if (u1 or u2) and not fraction and (ct := _CT.match(text, last)):
        if ct[1][0] in "cC":
            start += 15
            if end is not None and end > start:
                end -= 15
        last = ct.end()
    return _Clock(
        first,
        last,
        start,
        end,
        start_sure,
        end_sure,
        zone,
        seconds=bool(m1 and text[first:point_end].count(":") > 1),
    )


def _is_day(text: str, last: int) -> bool:
    """Whether a number that ends here is a day: a month follows ("5 June", "5 de mayo")."""
    word = _MONTH_WORD.match(text, last)
    return (
        word is not None
        and word[1].casefold() in MONTHS
        and word[1] not in ("may", "mar", "set", "out")
    )


_MONTH_WORD: Final = re.compile(r"(?:st|nd|rd|th|\.)? ?(?:(?:de|of) )?([^\W\d_]+)")
_DATE_TAIL: Final = re.compile(r"\.(?:\d|[ ,]|$)|,? ?\(?\d{1,2}(?::|\.\d\d| ?Uhr)")
_STRONG_UNITS: Final = frozenset(
    (
        "Uhr",
        "uhr",
        "UHR",
        "uur",
        "o'clock",
        "oclock",
        "часов",
        "часа",
        "час",
        "ч",
        "ч.",
        "hrs",
        "Hrs",
        "hrs.",
        "Hrs.",
        "HRS",
        "hs",
        "hs.",
        "hr",
        "hr.",
    )
)


def _is_noon(text: str, first: int, last: int, word: str, low: str) -> bool:
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
    return _LEADING_MARKUP.fullmatch(text, 0, first) is not None and text[last : last + 2].strip()[
        :1
    ] in ("-", ":", "|")


_NOON_LEADS: Final = frozenset(
    "at by until till before from after to um à a al alle gegen bis ab zu op om hasta até vers around about @ the".split()
) - {"the", "after", "to"}
_HOUR_LEADS: Final = frozenset(
    "from at between von vom um ab zwischen de das dalle alle entre tussen van om od à a às as las ore kl kl. klo @ to until till bis begins starts "
    "starting is on den time zeit uhrzeit hora heure горы с в daily open opens hours daily täglich à".split()
)
_AFTER_WORDS: Final = re.compile(
    r" (?:on|at|in|and|am|in|every|each|daily|[A-Z]{2,4}\b|für|auf|weg|da|[a-z]{2,4}\b|Uhr|o'clock|hrs|h\b)|[ ]*$",
    re.IGNORECASE,
)


_FULL_DATE_BEFORE: Final = re.compile(r"\d[./]\d{1,2}[./](?:\d\d)?\d\d,? (?:um |at |kl\.? )?$")


def _word_before(text: str, first: int) -> str:
    parts = text[max(0, first - 24) : first].rsplit(None, 1)
    word = parts[-1] if parts else ""
    # Brackets, dashes and cell borders end what belongs to a value.
    return word if word.strip("|*_([{-–:•·.,\"'„>=") else ""


def _dotted(
    text: str, first: int, last: int, groups: tuple[str | None, ...], has_end: bool, low: str
) -> bool:
    """Whether a dot pair is a clock: it also is a decimal, a date, a version, a section number."""
    h1, s1, m1, _, u1 = groups[:5]
    h2, s2, m2, _, u2 = groups[12:17]
    if u1 or has_end and u2:
        return True
    if low in _NO_BARE_BEFORE or low in _NO_CLOCK_BEFORE or low in ("vom", "raum"):
        return False
    if has_end:
        if s1 != "." or s2 != ".":
            return s1 is not None and _LEAD_PAIR.search(text, max(0, first - 16), first) is not None
        if (
            h1 == "0"
            or _NO_CLOCK_AFTER.match(text, last)
            or _NOUN_AFTER.match(text, last)
            or text[last : last + 1] == "."
            and (m2 or "") <= "12"
        ):
            return False
        could_be_dates = all(
            m and 1 <= int(m) <= 12 and h and int(h) > 0 for h, m in ((h1, m1), (h2, m2))
        )
        # "10.10 - 11.10" is two dates as well as two clocks; text before a range of dates says so.
        if not could_be_dates or groups[9] is not None or low in ("between", "from", "zwischen"):
            return True
        return first > 2 and bool(dates.scan(text[:first])[0])
    if not (m1 and h1):
        return False
    if (
        _FULL_DATE_BEFORE.search(text, max(0, first - 12), first)
        and not text[last : last + 1].strip()
    ):
        return True
    ahead = _LEAD_ONE.search(text, max(0, first - 14), first)
    if (
        ahead
        and low
        not in (
            "de",
            "c.",
            "until",
            "bis",
            "vom",
            "o",
            "by",
            "before",
            "after",
            "about",
            "around",
            "since",
            "at",
            "von",
            "h",
            "do",
        )
        and m1[1] in "05"
    ):
        return True
    # The first cell of a line: "09.30 Setning", "12.30 | Wrap-up".
    if not _LEADING_MARKUP.fullmatch(text, 0, first) or m1[1] not in "05" or not 7 <= int(h1) <= 22:
        return False
    if 1 <= int(m1) <= 12 and text[first - 4 : first].strip(" |*") not in ("ca.",):
        return False
    follows = text[last : last + 3]
    return (
        bool(re.match(r" {2}| ?\||\t| [^\W\d_]|:|$", follows))
        and not _NOUN_AFTER.match(text, last)
        and (len(h1) == 2 or follows.lstrip()[:1] in ("|",) or follows.startswith("  "))
    )


def _bare(
    text: str, first: int, last: int, groups: tuple[str | None, ...], has_end: bool, low: str
) -> bool:
    """Whether whole hours without a meridiem are clocks: "14h-15h30", "von 14 bis 16", "17 heures"."""
    h1, _, _, _, u1 = groups[:5]
    word, h2, _, _, _, u2 = groups[11:17]
    if u1 or has_end and u2:
        unit = (u2 if has_end else u1) or u1 or ""
        if has_end:
            if (
                unit.startswith(("h", "H", "u"))
                and groups[10] is not None
                and not u1
                and _LEAD_PAIR.search(text, 0, first) is None
            ):
                # "13-15h" is a span of clocks, "2-3h" a length.
                return int(h1 or 0) >= 7 and low not in (
                    "ca.",
                    "about",
                    "in",
                    "for",
                    "etwa",
                    "während",
                )
            return not text[last:].startswith(" min")
        if low in (
            "in",
            "for",
            "over",
            "within",
            "during",
            "pour",
            "pendant",
            "durante",
            "per",
            "every",
            "plus",
            "of",
            "last",
            "next",
            "a",
            "für",
            "nach",
        ):
            return (
                low == "a"
                and text[max(0, first - 6) : first].casefold().endswith(("às ", " a "))
                and False
            )
        hour = int(h1 or 0)
        if _NOUN_AFTER.match(text, last) or re.match(
            r" (?:hack|work|tutor|course|cours|long|de |di |of |per |pro )", text[last : last + 8]
        ):
            return False
        if _LEAD_ONE.search(text, max(0, first - 14), first):
            return low != "de" or hour >= 7
        if zones.match_at(text, last + 1):
            return True
        if hour < 6 or hour == 24:
            return False
        at_start = _LEADING_MARKUP.fullmatch(text, 0, first) is not None
        if at_start:
            return (
                bool(re.match(r" ?(?:[:|>–-]|$)", text[last : last + 2]))
                or len(h1 or "") == 2
                and hour < 23
            )
        found, weekdays = dates.scan(text[max(0, first - 60) : first])
        return bool(found) or any(day.sure for day in weekdays)
    if (
        h1 is not None
        and _STRONG_LEAD.search(text, max(0, first - 12), first)
        and not _NOUN_AFTER.match(text, last)
    ):
        return has_end is False or groups[10] in ("-", "~", None)
    if not has_end or word is None or h1 is None or h2 is None:
        # "6-7" says nothing, nor does "3 to 5" without a word before and a day beside it.
        return False
    if not _LEAD_PAIR.search(text, max(0, first - 16), first) or _NOUN_AFTER.match(text, last):
        return False
    follows = text[last : last + 1]
    if (
        follows in ("%", "€", "°", "/", ":")
        or follows == "."
        and text[last + 1 : last + 2].isdigit()
    ):
        return False
    if re.match(r" (?:de |di |of |[A-Za-z]+(?:s|en)\b)", text[last : last + 14]) and not re.match(
        r" (?:des|aus|das|los|les|on)\b", text[last : last + 5]
    ):
        found_after, _ = dates.scan(text[first:])
        if found_after:
            return False
    found, weekdays = dates.scan(text[:first] + " | " + text[last:])
    return any(date.sure or date.weekday for date in found) or any(day.sure for day in weekdays)


# --- from clocks to readings -----------------------------------------------------------------

_PAD1: Final = (None, None)


def _clocks(text: str) -> Iterator[_Clock]:
    """Every clock of a text made `plain`, in order."""
    noon = _has_noon(text)
    pattern = _noon_pattern() if noon else _range_pattern()
    place = 0
    scripture = False
    while True:
        match = pattern.search(text, place)
        if match is None:
            return
        groups = match.groups()
        if noon:
            w1, w2 = groups[0], groups[13]
            groups = (*groups[1:13], *groups[14:], w1, w2)
            point_end = match.end(10)
        else:
            groups = (*groups, None, None)
            point_end = match.end(9)
        verdict = _accept(text, groups, match.span(), point_end, scripture)
        if isinstance(verdict, int):
            if groups[1] == ":" and not scripture:
                before = _word_before(text, match.start())
                scripture = before[:1].isupper() and before.casefold().strip(".,") in _BOOKS
            place = max(verdict, match.start() + 1)
        else:
            yield verdict
            place = verdict.last


def _compact_clocks(text: str) -> Iterator[_Clock]:
    """Clocks without a colon: ``0915 – 0945``, ``630-930am``, ``330 p.m.``."""
    for match in _COMPACT.finditer(text):
        h1, m1, u1, a1, b1, h2, m2, u2, a2, b2 = match.groups()
        ap1, ap2 = _meridiem(a1, b1, None), _meridiem(a2, b2, None)
        one = _minutes(h1, m1, ap1, u1)
        two = _minutes(h2, m2, ap2, u2) if h2 else None
        first, last = match.span()
        if one is None or h2 and two is None:
            continue
        low = _word_before(text, first).casefold().strip(".,:;()[]*")
        if low in _NO_BARE_BEFORE or low in _NO_CLOCK_BEFORE or low in MONTHS:
            continue
        if not (ap1 or ap2 or u1 or u2):
            at_start = _LEADING_MARKUP.fullmatch(text, 0, first) is not None
            if two is None:
                # "0915 | Opening": a leading zero at the start of a line.
                if not (
                    at_start
                    and len(h1) == 2
                    and h1[0] == "0"
                    and re.match(r" ?[|:-]|  ", text[last : last + 2])
                ):
                    continue
            else:
                if len(h1) != 2 or len(h2 or "") != 2:
                    continue
                years = 19 <= int(h1) <= 20 and 19 <= int(h2 or 0) <= 20
                fives = m1[1] in "05" and (m2 or "")[1:] in ("0", "5")
                dated = bool(dates.scan(text[max(0, first - 30) : first])[0])
                zero = h1[0] == "0" or (h2 or "")[:1] == "0"
                if (
                    years
                    and not dated
                    or not fives
                    and not zero
                    and not dated
                    or not (at_start or dated or zero and not low[-1:].isalpha())
                ):
                    continue
        elif (ap1 or ap2) and len(h1) == 2 and int(h1) > 12:
            continue
        elif (
            u1 in ("h", "hours", "hour")
            and two is None
            and not re.match(r"0|1|2", h1)
            or (u1 or u2) in ("hours", "hour")
            and len(h1) < 2
        ):
            continue
        start, start_sure = one
        end, end_sure = two if two is not None else (None, True)
        if end is not None:
            if bool(ap1) != bool(ap2):
                start, end = _pair(start, bool(ap1), end, bool(ap2))
            start_sure = end_sure = True
            if end == 0 and end < start:
                end = 1440
        elif not ap1:
            start_sure = True
        yield _Clock(first, last, start, end, start_sure, end_sure)


def _fast(text: str) -> Reading | None:
    """The commonest lines, in one match; ``None`` leaves the line to the rest."""
    match = _fast_pattern().match(text)
    if match is None:
        return None
    markup, weekday, day1, month1, month2, day2, year, h1, m1, a1, h2, m2, a2, zone, word, _ = (
        match.groups()
    )
    if word is not None and (word.isupper() or word.casefold() in _stop_words()):
        # What follows may be a zone, a date, "Uhr", "Noon": the rest can tell.
        return None
    name = None
    if weekday is not None:
        low = weekday.casefold()
        name = WEEKDAYS.get(low) or WEAK_WEEKDAYS.get(low)
        if name is None:
            return None
    month = day = None
    if month1 or month2:
        month = MONTHS.get((month1 or month2).casefold())
        day = int(day1 or day2)
        if month is None or not dates.exists(int(year) if year else None, month, day):
            return None
    if zone is not None and (zone.casefold() in _RISKY_ZONES or not zones.known(zone)):
        return None
    one = _minutes(h1, m1, a1 and a1.lower(), None)
    if one is None:
        return None
    start, start_sure = one
    end, end_sure = None, True
    if h2 is not None:
        two = _minutes(h2, m2, a2 and a2.lower(), None)
        if two is None:
            return None
        end, end_sure = two
        if (a1 is None) != (a2 is None):
            start, end = _pair(
                start, a1 is not None or start >= 780, end, a2 is not None or end >= 780
            )
            start_sure = end_sure = True
        elif start_sure != end_sure:
            start_sure = end_sure = True
        if end == 0 and start:
            end = 1440
    first = match.end(1) if markup else 0
    last = match.end(14)
    if last < 0:
        last = match.end(12) if h2 is not None else match.end(9)
        closing = a2 if h2 is not None else a1
        if closing is not None:
            last = match.end(13) if h2 is not None else match.end(10)
            while text[last : last + 1] in (".", "m", "M") and last < len(text):
                last += 1
    printed = text[first:last]
    return _new(
        (" ".join(printed.split()) if "  " in printed else printed, first, last, start, end, start_sure, end_sure, name,
         int(year) if year else None, month, day, None, None, None, zone, None, None, None, (), False, False)
    )  # fmt: skip


@cache
def _stop_words() -> frozenset[str]:
    """First words behind a clock that may belong to it."""
    words = {word for words in zones.named() for word in words.split()[:1]}
    return (
        frozenset(words)
        | dates.KNOWN
        | frozenset(
            "uhr uur h hr hrs hours heures horas noon midnight midday midi minuit mittag mitternacht to until till bis through a am pm in on of from the "
            "de du di da le el den vom em en and und et y e o und or at late end open onwards onward offen fin ende close finish tbd evening night "
            "tonight afternoon morning morgens abends abend nachmittag nachmittags vormittags früh soir matin tarde noche noite anywhere us time standard "
            "date datum date fecha ca circa ratio aspect scale midnight mediodía mediodia mezzogiorno mezzanotte c s i".split()
        )
    )


def _new(values: tuple[object, ...]) -> Reading:
    return tuple.__new__(Reading, values)


def find(text: str) -> Reading | None:
    """Find the first time in a text; ``None`` where it states no time of day."""
    if len(text) > LIMIT or not has_clue(text):
        return None
    found = _fast(text)
    if found is not None:
        return found
    if text.isascii() and "T" not in text:
        # The first clock, without a generator between.
        flat = plain(text)
        clock = next(_clocks(flat), None)
        if clock is None:
            clock = next(_compact_clocks(flat), None)
        if clock is None:
            return None
        return _with_context(text, flat, clock, 0, _NOTHING, None)[0]
    return next(_readings(text), None)


def find_all(text: str) -> tuple[Reading, ...]:
    """Find every time or range of a text, in order; a date holds until the next one."""
    if len(text) > LIMIT or not has_clue(text):
        return ()
    return tuple(_readings(text))


def has_clue(text: str) -> bool:
    """Whether the text holds a digit or a word for noon or an hour: a cheap test before `find`."""
    if _ANY.search(text):
        return True
    if _has_noon(text):
        return True
    return not text.isascii() and _OTHER_CLUE.search(text) is not None


_OTHER_CLUE: Final = re.compile(r"\d|[一二三四五六七八九十]+[時时点點]|正午")


def is_time(text: str) -> bool:
    """Whether the text is nothing but a time, with or without its date and zone."""
    found = find(text)
    return found is not None and not _PRINTED.search(text[: found.first] + text[found.last :])


def rest(text: str, found: Reading) -> str:
    """The text without its time, and without the brackets and dashes that held it."""
    head = text[: found.first].rstrip(" \t-–—|·•,:;@([*_\u00a0")
    tail = text[found.last :].lstrip(" \t-–—|·•,:;)]*_\u00a0")
    return f"{head} {tail}".strip() if head and tail else head or tail


_PRINTED: Final = re.compile(r"[^\W_]")


def _readings(source: str) -> Iterator[Reading]:
    text, places = visible(source) if has_invisible(source) else (source, None)
    flat = plain(text)
    if "T" in flat and (stamp := _iso(text, flat, places)) is not None:
        yield stamp
        return
    held = _NOTHING
    used = 0
    skip = -1
    for clock in _all_clocks(flat):
        if clock.first < skip:
            continue
        reading, held, skip = _with_context(text, flat, clock, used, held, places)
        used = skip
        yield reading


def _iso(text: str, flat: str, places: list[int] | None) -> Reading | None:
    """``2020-12-07T00:00:00-08:00 - 2020-12-07T02:30:00-08:00``."""
    match = _ISO.search(flat)
    if match is None:
        return None
    y1, mo1, d1, h1, m1, z1, y2, mo2, d2, h2, m2, z2 = match.groups()
    year, month, day = int(y1), int(mo1), int(d1)
    one = _minutes(h1, m1, None, None)
    if one is None or not dates.exists(year, month, day):
        return None
    two = _minutes(h2, m2, None, None) if y2 else None
    first, last = match.span()
    ends = two is not None and dates.exists(int(y2), int(mo2), int(d2))
    if not ends and y2:
        last = match.end(6) if z1 else match.end(5)
    printed = text[first:last]
    if places is not None:
        first, last = places[first], places[last - 1] + 1
    zone = "UTC" if z1 == "Z" else z1
    end = two[0] if two is not None and ends else None
    same = ends and (year, month, day) == (int(y2), int(mo2), int(d2))
    return Reading(
        printed, first, last, one[0], end, weekday=None, year=year, month=month, day=day,
        end_year=int(y2) if ends and not same else None, end_month=int(mo2) if ends and not same else None,
        end_day=int(d2) if ends and not same else None, zone=zone,
    )  # fmt: skip


def _all_clocks(flat: str) -> Iterator[_Clock]:
    if not flat.isascii():
        from . import cjk_times

        if cjk_times.is_cjk(flat):
            found = False
            for first, last, start, end, start_sure, end_sure in cjk_times.clocks(flat):
                found = True
                yield _Clock(first, last, start, end, start_sure, end_sure)
            if found:
                return
    found = False
    for clock in _clocks(flat):
        found = True
        yield clock
    if not found:
        yield from _compact_clocks(flat)


_Held = tuple["str | None", "int | None", "int | None", "int | None", bool]
_NOTHING: Final[_Held] = (None, None, None, None, False)


def _with_context(
    text: str, flat: str, clock: _Clock, used: int, held: _Held, places: list[int] | None
) -> tuple[Reading, _Held, int]:
    """Add to a clock what stands around it: date, weekday, zone, a second date, the part of the day."""
    first, last = clock.first, clock.last
    weekday = year = month = day = None
    swappable = False
    zone = clock.zone
    start, end, start_sure, end_sure = clock.start, clock.end, clock.start_sure, clock.end_sure
    begin = first
    # Zone behind.
    zone_offset: int | None = None
    also: list[tuple[int, str]] = []
    if last < len(flat):
        label, end_of_zone = _zone_after(flat, last)
        if label is not None:
            zone = zone or label
            last = end_of_zone
            if (
                zones.offset_printed(label) is None
                and (extra := _zone_after(flat, last))[0]
                and (offset := zones.offset_printed(extra[0] or "")) is not None
            ):
                zone_offset, last = offset, extra[1]
            if end is None or start is not None:
                last = _also(flat, last, also)
    if (
        zone is None
        and first > 2
        and _may_end_zone(flat, first)
        and (lead := _ZONE_BEFORE.search(flat, max(0, first - 12), first))
        and zones.known(lead[1])
    ):
        if (
            lead[1].isupper()
            and lead[1].casefold() not in _RISKY_ZONES
            or zones.offset_printed(lead[1]) is not None
        ):
            zone, begin = " ".join(lead[1].split()), lead.start()
    # Date before.
    if first > used and _PRINTED.search(flat, used, first):
        head = flat[used:first]
        found, weekdays = dates.scan(head, month_first="/" in head and _is_twelve(flat, clock))
        near: dates.Weekday | None = None
        for date in reversed(found):
            gap = head[date.last :]
            if date.sure or date.weekday or _GAP_WORDS.fullmatch(gap):
                weekday, year, month, day, swappable = (
                    date.weekday,
                    date.year,
                    date.month,
                    date.day,
                    date.swappable,
                )
                if (
                    _GAP_WORDS.fullmatch(gap)
                    or date.sure
                    and len(gap) < 40
                    and not _PRINTED.search(gap)
                ):
                    begin = used + date.first
                break
        if weekday is None:
            for candidate in reversed(weekdays):
                gap = head[candidate.last :]
                joined = (
                    _GAP_WORDS.fullmatch(gap) is not None
                    or len(gap) < 9
                    and _DAY_GAP.fullmatch(gap) is not None
                )
                if candidate.sure or joined and len(gap) < 14:
                    near = candidate
                    if joined and month is None:
                        begin = used + candidate.first
                    break
            if near is not None:
                weekday = near.name
    # Date behind.
    if month is None and last < len(flat):
        join = _AFTER_JOIN.match(flat, last)
        place = join.end() if join else last
        if place < len(flat) and not flat[last : last + 1].isalnum() and _may_be_date(flat, place):
            found, weekdays = dates.scan(
                flat[place : place + 60], month_first=_is_twelve(flat, clock)
            )
            if (
                found
                and found[0].first <= 1
                and (found[0].sure or found[0].weekday or place > last)
            ):
                date = found[0]
                if weekday is None or date.weekday is not None:
                    weekday = date.weekday or weekday
                year, month, day, swappable = date.year, date.month, date.day, date.swappable
                last = place + date.last
            elif weekday is None and weekdays and weekdays[0].first <= 1 and weekdays[0].sure:
                weekday, last = weekdays[0].name, place + weekdays[0].last
    if (
        month is not None
        and year is None
        and clock.seconds
        and (after := _YEAR_AFTER.match(flat, last))
    ):
        year, last = int(after[1]), after.end()
    # A second date, with the end.
    end_year = end_month = end_day = None
    end_weekday: str | None = None
    skip = last
    if end is None and last < len(flat) and (cross := _CROSS.match(flat, last)):
        crossed = _cross(flat, cross.end(), clock)
        if crossed is None and (month is not None or weekday is not None):
            crossed = _cross_behind(flat, cross.end(), clock)
        if crossed is not None:
            end, end_sure, end_year, end_month, end_day, end_weekday, last, zone2 = crossed
            zone = zone or zone2
            skip = last
            if zone2 is None:
                label, end_of_zone = _zone_after(flat, last)
                if label is not None:
                    zone, last = zone or label, end_of_zone
    # Nothing on this part of the line: the date before the previous range holds.
    if weekday is not None and month is None and day is None and begin < first:
        number = _DAY_OF_MONTH.search(flat, begin, first)
        day = int(number[1]) if number and 1 <= int(number[1]) <= 31 else None
    if weekday is None and month is None:
        weekday, year, month, day, swappable = held
    # "(8:00-11:00)" after "Friday night".
    if not start_sure and start < 720 or not end_sure and end is not None and end < 720:
        start, end, start_sure, end_sure, last = _part_of_day(
            flat, first, last, start, end, start_sure, end_sure
        )
    duration = None
    open_end = False
    if end is None and last < len(flat):
        if length := _DURATION.match(flat, last):
            if 0 < int(length[1]) <= 480:
                duration = int(length[1])
        elif _OPEN.match(flat, last):
            open_end = True
    if flat[last : last + 1] in (")", "]") and (
        flat.count("(", begin, last) > flat.count(")", begin, last)
        if flat[last] == ")"
        else flat.count("[", begin, last) > flat.count("]", begin, last)
    ):
        last += 1
    after_all = max(skip, last)
    printed = " ".join(text[begin:last].split())
    if places is not None:
        begin, last = places[begin], places[last - 1] + 1
    reading = _new(
        (printed, begin, last, start, end, start_sure, end_sure, weekday, year, month, day, end_year, end_month, end_day,
         zone, duration, end_weekday, zone_offset, tuple(also), swappable, open_end)
    )  # fmt: skip
    return reading, (weekday, year, month, day, swappable), after_all


def _may_end_zone(flat: str, first: int) -> bool:
    """Whether a zone label may end before a place: a capital, or the digits of an offset."""
    place = first - 1
    while place > 0 and flat[place] in " =:":
        place -= 1
    char = flat[place]
    return (
        char.isupper()
        or char == "c"
        or char == "t"
        or char.isdigit()
        and ("UTC" in flat or "GMT" in flat)
    )


def _may_be_date(flat: str, place: int) -> bool:
    """Whether a date may begin at a place: a digit, a known word, or a script without capitals."""
    word = dates.WORD.match(flat, place)
    if word is None:
        return flat[place].isdigit() or flat[place] == "'"
    return not flat.isascii() and word[0][0] > "\u0590" or word[0].casefold() in dates.KNOWN


def _is_twelve(flat: str, clock: _Clock) -> bool:
    """Whether the clock prints am or pm with blanks as in America: then 6/4 is June."""
    return _TWELVE.search(flat, clock.first, clock.last) is not None


def _zone_after(flat: str, last: int) -> tuple[str | None, int]:
    follows = flat[last : last + 1]
    if not follows:
        return None, last
    if follows in "+-" and flat[last + 1 : last + 2].isdigit() and not flat[last - 1].isalpha():
        match = re.compile(r"[+-]\d{1,2}(?::?\d\d)?(?![\d:])").match(flat, last)
        return (match[0], match.end()) if match and follows == "+" else (None, last)
    lead = _ZONE_LEAD.match(flat, last)
    place = lead.end() if lead else last
    if place >= len(flat):
        return None, last
    char = flat[place]
    if not (char.isalpha() or char in "+-") or char in "+-" and "(" not in flat[last:place]:
        return None, last
    if place == last and char != "Z" and not flat[last - 1].isdigit():
        return None, last
    if char in "+-":
        match = re.compile(r"[+-]\d{1,2}:?\d\d\b").match(flat, place)
        found = (match[0], match.end()) if match else None
    else:
        found = zones.match_at(flat, place)
    if found is None:
        return None, last
    label, end = found
    low = label.casefold()
    if low in _RISKY_ZONES and re.match(r" [A-Z][a-z]| [a-z]{5,}", flat[end : end + 6]):
        return None, last
    if len(label) == 1 and place != last:
        return None, last
    if "," in flat[last:place] and low in _RISKY_ZONES:
        return None, last
    if flat[end : end + 1] in (")", "]") and ("(" in flat[last:place] or "[" in flat[last:place]):
        end += 1
    return label, end


def _also(flat: str, last: int, also: list[tuple[int, str]]) -> int:
    """Read on over ``/ 12pm ET / 4pm UTC``: the same instant in other zones."""
    for _ in range(4):
        join = _ALSO.match(flat, last)
        if join is None:
            return last
        match = _range_pattern().match(flat, join.end())
        if match is None:
            return last
        groups = match.groups()
        if groups[12] is not None and groups[10] in (None, "-", "~"):
            # A second range ("17:00-18:00 CET / 11:00-12:00 ET"): its start is compared.
            end = match.end()
        else:
            end = match.end(9)
        meridiem = _meridiem(*groups[5:8])
        value = _minutes(
            groups[0] or "0",
            groups[2] or groups[3],
            meridiem or (_meridiem(*groups[17:20]) if groups[12] else None),
            None,
        )
        if (
            end >= len(flat)
            or value is None
            or not (groups[2] or groups[3] or meridiem or groups[4])
        ):
            return last
        label, after = _zone_after(flat, end)
        if label is None:
            return last
        also.append((value[0], label))
        last = after
    return last


def _cross(
    flat: str, place: int, clock: _Clock
) -> tuple[int, bool, int | None, int | None, int | None, str | None, int, str | None] | None:
    """Read the end of a range that prints a date of its own: ``- 7/19 2 pm``."""
    tail = flat[place : place + 70]
    found, weekdays = dates.scan(tail, month_first=_is_twelve(flat, clock))
    year = month = day = None
    weekday: str | None = None
    if found and found[0].first <= 1:
        date = found[0]
        year, month, day, weekday = date.year, date.month, date.day, date.weekday
        stop = date.last
    elif weekdays and weekdays[0].first <= 1:
        weekday, stop = weekdays[0].name, weekdays[0].last
    else:
        return None
    join = _CROSS_JOIN.match(flat, place + stop)
    at = join.end() if join else place + stop
    match = _range_pattern().match(flat, at)
    if match is None:
        return None
    groups = match.groups()
    meridiem = _meridiem(*groups[5:8])
    value = _minutes(groups[0] or "0", groups[2] or groups[3], meridiem, groups[4] or groups[3])
    if value is None or not (groups[2] or groups[3] or groups[4] or meridiem):
        return None
    last = match.end(9)
    if groups[9]:
        last = match.end(10)
    if flat[last : last + 1] == ")":
        last += 1
    minutes, sure = value
    return minutes, sure, year, month, day, weekday, last, groups[9]


def _cross_behind(
    flat: str, place: int, clock: _Clock
) -> tuple[int, bool, int | None, int | None, int | None, str | None, int, str | None] | None:
    """The same with the date behind: ``9 AM Friday 3 June to 5 PM Sunday 5 June``."""
    match = _range_pattern().match(flat, place)
    if match is None or match[13] is not None:
        return None
    groups = match.groups()
    meridiem = _meridiem(*groups[5:8])
    value = _minutes(groups[0], groups[2] or groups[3], meridiem, groups[4] or groups[3])
    if value is None or not (groups[2] or groups[3] or groups[4] or meridiem):
        return None
    join = _AFTER_JOIN.match(flat, match.end())
    at = join.end() if join else match.end()
    found, weekdays = dates.scan(flat[at : at + 60], month_first=_is_twelve(flat, clock))
    if found and found[0].first <= 1:
        date = found[0]
        return *value, date.year, date.month, date.day, date.weekday, at + date.last, groups[9]
    if weekdays and weekdays[0].first <= 1 and weekdays[0].sure:
        return *value, None, None, None, weekdays[0].name, at + weekdays[0].last, groups[9]
    return None


def _part_of_day(
    flat: str, first: int, last: int, start: int, end: int | None, start_sure: bool, end_sure: bool
) -> tuple[int, int | None, bool, bool, int]:
    """Let "night", "abends", "du matin" beside a bare clock settle its half of the day."""
    match = _PART_AFTER.match(flat, last)
    if match is not None:
        last = match.end()
    else:
        match = None
        for match in _PART_BEFORE.finditer(flat, max(0, first - 40), first):
            pass
        if match is None:
            return start, end, start_sure, end_sure, last
    if match[1] is not None:
        late = match[1].casefold() in ("night", "tonight", "noche", "la noche", "noite")
        if start < 720 and not (late and start < 240):
            start += 720
            if end is not None and end < 720:
                end += 720
            elif end is not None and 720 <= end < 780 and start >= 1020:
                end = 1440 if end == 720 else end - 720
        start_sure = end_sure = True
    elif start >= 180:
        start_sure = True
    return start, end, start_sure, end_sure, last
