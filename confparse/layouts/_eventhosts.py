"""What a single line of the icml.cc, neurips.cc, iclr.cc … template may be: a time, a kind, people, a room …

Holds no layout. A card (one event) is read in `_eventhosts_card`, what stands around the cards in `_eventhosts_page`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import Final, NamedTuple

from ..flow import Line, Mark, Role
from . import _eventhosts_words as words

_MEMORY: Final = 4_096
"""Short texts whose reading is kept: each line is asked about several times, and pages share their labels."""
_AWARDS: Final = re.compile(
    r"(?:outstanding|best|notable|test of time|runner[- ]?up|honou?rable|award|distinguished)\b.{0,60}|.{0,50}\b(?:award|honou?rable mention|runner-up)(?:s|\s+candidate|\s+winner)?|top[- ][0-9]{1,2}%",
    re.IGNORECASE,
)
# What such a line begins or ends with: a quarter of the pattern's time.
_AWARD_HEADS: Final = (
    "outstanding", "best", "notable", "test of time", "runner", "honor", "honour", "award", "distinguished", "top",
)  # fmt: skip
_AWARD_ENDS: Final = ("award", "awards", "mention", "mentions", "runner-up", "runner-ups", "candidate", "winner")  # fmt: skip
ZONE: Final = re.compile(r"(?:Timezone|Time zone|TZ)\s*:\s*(\S.{0,60})", re.IGNORECASE)
_CONFERENCE: Final = re.compile(
    r"[A-Z][A-Za-z]{1,9}(?: ?[-/] ?[A-Z][A-Za-z]{1,9})? (?:19|20)[0-9]{2}"
)
_PAGE_OF: Final = re.compile(
    r"((?:19|20)[0-9]{2}) (?:Spotlight )?(?:Poster|Oral|Workshop|Tutorial|Invited Talk|Spotlight|Demonstration|Competition|Social|Panel)",
    re.IGNORECASE,
)
_WEEKDAY: Final = r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}\.?,?\s+"
_MONTH: Final = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DATE: Final = rf"(?:{_WEEKDAY})?(?:[0-9]{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH}|{_MONTH}\s+[0-9]{{1,2}}(?:st|nd|rd|th)?)(?:,?\s+(?:19|20)[0-9]{{2}})?"
_CLOCK: Final = (
    r"(?:[0-9]{1,2}(?:[:.][0-9]{2})?(?:\s?[AaPp]\.?[Mm]\b\.?|\s?[AP]M(?=[A-Z]))?|noon\b|midnight\b)"
)
_ZONES: Final = (
    r"(?:\s+(?:[A-Z]{1,4}[SD]?T|UTC|GMT|AoE)\b(?:[+-][0-9]{1,2})?|\s+\((?:[A-Z]{1,4}[SD]?T|UTC|GMT)\)"
    r"|\s+[+-][0-9]{2}(?=\s*(?:\Z|[-–—(]|to\b))|\s*[+-][0-9]{2}:?[0-9]{2}\b)?"
)
_DASH: Final = r"\s*(?:--|[-–—]|to\b)\s*"


@cache
def _slot() -> re.Pattern[str]:
    return re.compile(
        r"[0-9]{4}-[0-9]{2}-[0-9]{2}T(?P<iso>[0-9]{2}:[0-9]{2})\S{0,12}(?:\s*[-–—]\s*[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}\S{0,12})?"
        rf"|(?P<date>{_DATE}[,\s•·@]{{0,4}}|{_WEEKDAY}|)"
        rf"(?P<clock>{_CLOCK}){_ZONES}"
        rf"(?:{_DASH}(?:{_DATE},?\s+)?(?P<end>{_CLOCK}){_ZONES})?"
        r"(?:\s*\(Bookmark\))?"
    )


@cache
def _start_stamp() -> re.Pattern[str]:
    """A day page's headings end in it: ``Sat 23 Jul 07:00 a.m.``, perhaps with an end."""
    return re.compile(
        rf"\s(?P<stamp>{_WEEKDAY}(?:[0-9]{{1,2}}\s+{_MONTH}|{_MONTH}\s+[0-9]{{1,2}}(?:st|nd|rd|th)?,?)\s+[0-9]{{1,2}}:[0-9]{{2}}\s?[AaPp]\.?[Mm]\.?{_ZONES}(?:{_DASH}[0-9]{{1,2}}:[0-9]{{2}}\s?[AaPp]\.?[Mm]\.?{_ZONES})?)\Z"
    )


_OFFSET: Final = re.compile(
    r"\s(?:GMT|UTC)?(?P<sign>[+-])(?P<hours>[0-9]{1,2})(?::?(?P<minutes>[0-9]{2}))?(?=\s*(?:\Z|[-–—]))"
)


def with_one_offset(text: str) -> str:
    """Put the offset of a time at its end, in full: "10 a.m. +08 — 1 p.m. +08" repeats it in short."""
    if "+" not in text and " -" not in text:
        return text
    found = list(_OFFSET.finditer(text))
    if not found:
        return text
    last = found[-1]
    offset = f"{last['sign']}{last['hours']:0>2}:{last['minutes'] or '00'}"
    return f"{_OFFSET.sub('', text)} UTC{offset}"


class Slot(NamedTuple):
    """A time on a line, and what stands around it."""

    last: int
    """Where it ends; it begins the line."""
    dated: bool
    """Whether a day of the month is printed, not just a weekday or nothing."""
    ranged: bool
    after: str
    """What follows it on the line: mostly the place."""


SLOT_HEADS: Final = frozenset("MTWFSJADNO0123456789")
_SLOT_WORDS: Final = frozenset(
    (
        "Mon",
        "Tue",
        "Wed",
        "Thu",
        "Fri",
        "Sat",
        "Sun",
        "Jan",
        "Feb",
        "Mar",
        "Apr",
        "May",
        "Jun",
        "Jul",
        "Aug",
        "Sep",
        "Oct",
        "Nov",
        "Dec",
    )
)


def find_slot(text: str) -> Slot | None:
    """Find a time at the start of a line: date or weekday or nothing, clock, perhaps an end and a zone."""
    if (
        text[:1] not in SLOT_HEADS
        or len(text) > 160
        or (text[:3] not in _SLOT_WORDS and not text[0].isdigit())
    ):
        return None
    return _read_slot(text)


@lru_cache(maxsize=_MEMORY)
def _read_slot(text: str) -> Slot | None:
    match = _slot().match(text)
    if match is None:
        return None
    if match["iso"]:
        return Slot(match.end(), dated=True, ranged=True, after=text[match.end() :].strip())
    clock, end = match["clock"], match["end"]
    if (
        ":" not in clock
        and clock[-1:].isdigit()
        and (end is None or (":" not in end and end[-1:].isdigit()))
    ):
        return None  # a bare number is no time
    rest = text[match.end() :]
    is_glued = rest != "" and rest[0].isalnum() and text[match.end() - 1].isalnum()
    if rest[:1] == "%" or (is_glued and text[match.end() - 2 : match.end()] not in {"AM", "PM"}):
        return None  # a longer word; but a place may be glued to the half of the day
    return Slot(
        match.end(),
        dated=any(map(str.isdigit, match["date"])),
        ranged=end is not None,
        after=rest.strip(" @,|•·\t"),
    )


_IN_SENTENCE: Final = re.compile(
    r"(?:[:,;]|\b(?:on|at|by|from|until|till|to|is|are|ends?|opens?|closes?|starts?|begins?|before|after))\Z"
)


def find_stamp(text: str) -> int:
    """Where the start time that closes a day page's heading begins; 0 where none does."""
    if len(text) > 400 or text[-1:] not in "mM.TZ0123456789" or ":" not in text[-40:]:
        return 0
    match = _start_stamp().search(text, max(0, len(text) - 60))
    if match is None:
        return 0
    before = text[: match.start()].rstrip()
    if _IN_SENTENCE.search(before) and not kind_of(before.rstrip(":") or "-"):
        return 0
    return match.start("stamp")


def is_stamp(text: str) -> bool:
    """Whether a whole line is a weekday, a day and a start time: a day page's heading goes before it."""
    return 14 < len(text) < 50 and find_stamp(f" {text}") == 1


_POSITION: Final = re.compile(
    r"#\s?[A-Z]{0,4}-?[0-9]{1,5}[A-Z]?|(?:Poster|Booth|Spot|Board)\s?#\s?[A-Z]{0,4}-?[0-9]{1,5}[A-Z]?",
    re.IGNORECASE,
)
_TRAILING_POSITION: Final = re.compile(
    r"\s*(?:\bPoster\s*)?(#\s?[A-Za-z]{0,4}-?[0-9]{1,5}[A-Za-z]?)\Z"
)


def is_position(text: str) -> bool:
    """Whether a line is a poster's place on the floor: ``#W-100``."""
    return len(text) < 20 and "#" in text and _POSITION.fullmatch(text) is not None


def split_room(text: str) -> tuple[str, str]:
    """Split ``Area 5+6+7+8 #12`` into the room and the position; either may be empty."""
    match = _TRAILING_POSITION.search(text) if "#" in text else None
    if match is None:
        return text.strip(), ""
    return text[: match.start()].strip(), match[1]


_BRACKETS: Final = frozenset("([")


def kind_of(text: str) -> str | None:
    """Return the printed kind where a whole line is one, without its brackets; ``None`` otherwise."""
    if len(text) > 60 or not (text[:1] in _BRACKETS or begins_like_kind(text)):
        return None
    return _kind_of(text)


def begins_like_kind(text: str) -> bool:
    """Whether a text may begin with a kind, by its first letters."""
    return text[:3].casefold() in words.KIND_HEADS


@lru_cache(maxsize=_MEMORY)
def _kind_of(text: str) -> str | None:
    bare = text.strip("()[] ") if text[0] in "([" else text
    folded = bare.casefold()
    if folded in words.KINDS:
        return bare
    for mark in (" (", " / "):
        head, cut, _ = folded.partition(mark)
        if cut and head in words.KINDS:
            return bare
    return None


class Within(NamedTuple):
    """What "Poster in Workshop: Gates in the Wild" says."""

    kind: str
    outer: str
    """The kind of what it is part of."""
    parent: str


def kind_within(text: str) -> Within | None:
    """Read the kind of an event that is part of another one."""
    kind, cut, rest = text.partition(" in ")
    if not cut or len(text) > _LONGEST_WITHIN or kind_of(kind or "-") is None:
        return None
    outer, colon, parent = rest.partition(":")
    if not colon or not parent.strip() or not is_session_kind(kind_of(outer or "-")):
        return None
    return Within(kind, outer, parent.strip())


_LONGEST_WITHIN: Final = 250


def is_session_kind(kind: str | None) -> bool:
    """Whether events of this kind are sessions, not single talks."""
    if not kind:
        return False
    return kind.casefold().partition(" (")[0].strip() in words.SESSION_KINDS


def has_organizers(kind: str | None) -> bool:
    """Whether the people printed under this kind are organizers."""
    return is_session_kind(kind) and not (kind or "").casefold().endswith("session")


def plural_kind(text: str) -> str | None:
    """Read the heading of a list: ``Workshops``."""
    return words.PLURALS.get(text.strip("#* ").casefold()) if len(text) < 30 else None


def is_noise(text: str) -> bool:
    """Whether a whole line carries nothing on these sites."""
    return text[0] in words.RULES or (len(text) < 150 and _is_noise(text))


@lru_cache(maxsize=_MEMORY)
def _is_noise(text: str) -> bool:
    return _folded(text) in words.NOISE


def _folded(text: str) -> str:
    folded = text.casefold()
    return " ".join(folded.replace("_", " ").split()) if "_" in text or "  " in text else folded


def is_label(text: str) -> bool:
    """Whether a line is an empty label before an abstract."""
    return len(text) < 20 and text.casefold() in words.LABELS


def is_award(text: str) -> bool:
    """Whether a line names an award: it stands above a title and is none."""
    if len(text) >= 80:
        return False
    folded = text.casefold()
    return (folded.startswith(_AWARD_HEADS) or folded.endswith(_AWARD_ENDS)) and (
        _AWARDS.fullmatch(text) is not None
    )


@lru_cache(maxsize=_MEMORY)
def is_token(text: str) -> bool:
    """Whether a whole line is one of the template's own words: a kind, a label, an award, or of the page."""
    return (
        kind_of(text) is not None
        or is_label(text)
        or text[0] in words.RULES
        or (len(text) <= 150 and _page_token(text) is not None)
        or is_award(text)
    )


_BUTTON: Final = re.compile(r"\[\s*/?\s*\[?([^\[\]]{1,60}?)\]?\s*/?\s*\]")


def buttons(text: str) -> list[str]:
    """Return the labels where a line is nothing but buttons: ``[ Slides ] [ OpenReview ]``."""
    if len(text) > 300 or text[0] != "[":
        return []
    labels = _BUTTON.findall(text)
    if not labels or _BUTTON.sub("", text).strip(" /|·"):
        return []
    known = [label for label in labels if _is_button(label)]
    return labels if known and (len(known) == len(labels) or len(labels) > 1) else []


def _is_button(label: str) -> bool:
    folded = label.casefold()
    return folded in words.BUTTONS or folded.startswith("visit ")


_BETWEEN_BUTTONS: Final = re.compile(r"\s*[»|]\s*|\s{2,}")


def bare_buttons(text: str) -> list[str]:
    """Return the labels where a line is nothing but buttons without brackets: ``Slides » OpenReview``, ``Project Page``."""
    if "»" not in text and "|" not in text and "  " not in text:
        return [text] if _is_bare_button(text) else []
    if len(text) > 80 or text[-1] == ".":
        return []
    labels = [label for label in _BETWEEN_BUTTONS.split(text) if label]
    return labels if all(map(_is_bare_button, labels)) else []


@lru_cache(maxsize=_MEMORY)
def _is_bare_button(label: str) -> bool:
    return len(label) < 40 and _is_button(label) and label.casefold() not in words.KINDS


def bracketed(text: str) -> str | None:
    """Return what stands in ``[ Room 310 ]`` where that is the whole line."""
    if len(text) > 90 or text[0] != "[" or text[-1] != "]":
        return None
    inner = text[1:-1].strip(" /")
    return inner if inner and "[" not in inner else None


_LONGEST_PEOPLE: Final = 8_000
_NO_NAME_ENDS: Final = ("?", "!", ":", ";")


def has_people(text: str) -> bool:
    """Whether a line is people parted by middle dots, by its form alone."""
    if ("·" not in text and "⋅" not in text) or len(text) > _LONGEST_PEOPLE:
        return False
    return _are_people(text)


@lru_cache(maxsize=_MEMORY)
def _are_people(text: str) -> bool:
    if "⋅" in text:
        text = text.replace("⋅", "·")
    parts = text.split(" · ")
    if len(parts) == 1 and not text.endswith(" ·") and not text.startswith("· "):
        return False
    if ":" in parts[0].partition("(")[0]:
        return False  # "Moderators: A · B" has a label
    for part in parts:
        if part.endswith(_NO_NAME_ENDS) or (
            len(part) > 60 and (part[-1] != ")" or len(part.partition("(")[0]) > 60)
        ):
            return False
    return True


def is_people(text: str) -> bool:
    """Whether a line is people parted by middle dots, or by the stars that html2text makes of them."""
    return has_people(text) or has_starred_people(text.strip("_"))


def has_starred_people(text: str) -> bool:
    """Whether a line is people parted by stars, as html2text prints middle dots."""
    return (
        "*" in text
        and " * " in text
        and len(text) < 3000
        and all(looks_like_name(part.partition("(")[0]) for part in text.split(" * "))
    )


_NAME_WORDS: Final = 6
_NO_NAME: Final = re.compile(r"[0-9/@#=+<>|:;?!&\[\]]")


def looks_like_name(text: str) -> bool:
    """Whether a short text could be one person, where a person is expected."""
    text = text.strip()
    if not 2 <= len(text) <= 60 or text[-1] in "!?:;,)" or not text[0].isalpha():
        return False
    words = text.split()
    if len(words) > _NAME_WORDS or (text[-1] == "." and len(words[-1]) > 3):
        return False
    if _NO_NAME.search(text):
        return False
    return text.isascii() or not any(map(str.isdigit, text))


_PERSON: Final = re.compile(r"\S{1,25}(?: \S{1,25}){0,4} \([^()]{0,100}(?:\([^()]{1,40}\))?\)")


def looks_like_person(text: str) -> bool:
    """Whether a text could be one person, perhaps with an affiliation in brackets."""
    return looks_like_name(text) or (
        len(text) < 160
        and _PERSON.fullmatch(text) is not None
        and looks_like_name(text.partition(" (")[0])
    )


_PLACE: Final = re.compile(
    r"(?:(?:room|rooms|hall|halle|ballroom|area|auditorium|theat(?:er|re)|level|floor|foyer|lobby|exhibit|exhibition|exhall|exhdall|arch|mtg|meeting|salon|suite|booth|stage|building|grand|great|west|east|north|south|upper|lower|terrace|pavilion|virtual|online|conv\.?|convention|conference|ctr|center|centre|plaza|gallery|mezzanine|lehar|strauss|schubert|stolz|straus)\b.{0,80}"
    r"|.{1,60}\b(?:room|rooms|hall|halle|ballroom|auditorium|theat(?:er|re)|level|floor|foyer|lobby|terrace|pavilion|lounge|square|garden|salon|gallery|pier|stage)\b(?: .{0,20})?"
    r"|[0-9]{1,4}[A-Z]{0,3}(?: ?[-–,/&+] ?[0-9]{0,4}[A-Z]{0,3}){0,6}"
    r"|[A-Z][a-z]{2,12} [A-Z0-9](?: ?[-+,&/] ?[A-Z0-9]{1,3}){0,4}"
    r"|.{2,60} #[0-9]{1,5})",
    re.IGNORECASE,
)
_SURE_PLACE: Final = re.compile(
    r"[0-9]|(?:room|hall|halle|ballroom|auditorium|level|area|floor|exhibit|exhibition|exhall|virtual|online)\b|.*\b(?:hall|ballroom|room|area|theater|theatre) [A-Z0-9-]{1,4}\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=_MEMORY)
def is_place(text: str, *, sure: bool = False) -> bool:
    """Whether a short line could be a room; ``sure`` where a person's name might stand in its place."""
    if len(text) > 100 or text[-1] in ".?!:" or _PLACE.fullmatch(text) is None:
        return False
    return not sure or any(map(str.isdigit, text)) or _SURE_PLACE.match(text) is not None


def page_mark(line: Line) -> Mark | None:
    """Read a line that speaks of the page: its zone, its conference, its year, or noise."""
    text = line.text
    if line.tag == "title" or text[0] in words.RULES:
        return line.mark(Role.NOISE)
    if len(text) > 150:
        return None
    found = _page_token(text)
    return None if found is None else Mark(found[0], line, found[1])


@lru_cache(maxsize=_MEMORY)
def _page_token(text: str) -> tuple[Role, str] | None:
    if text[0] in "Tt":
        zone = ZONE.match(text)
        if zone:
            return Role.ZONE, zone[1].strip()
    if text[-1].isdigit() and len(text) < 40 and _CONFERENCE.fullmatch(text):
        return Role.CONFERENCE, text
    year = _PAGE_OF.fullmatch(text) if text[0] in "12" else None
    if year:
        return Role.YEAR, year[1]
    return (Role.NOISE, text) if is_noise(text) or text.startswith("Filter ") else None


CLOCK_IN_BRACKETS: Final = re.compile(
    r"\[(?P<when>[0-9]{1,2}:[0-9]{2})\] (?P<title>\S.{0,400})", re.DOTALL
)


def late_kind(text: str) -> str | None:
    """Read the kind of "2025 Poster", which an event's page shows in place of its time once it is over."""
    match = _PAGE_OF.fullmatch(text) if text[0] in "12" and len(text) < 40 else None
    return text[match.end(1) :].strip() if match else None


def timed_title(text: str) -> tuple[str, str] | None:
    """Split ``[10:42] Title`` into its clock and the title; ``None`` on anything else."""
    match = CLOCK_IN_BRACKETS.fullmatch(text) if text[0] == "[" else None
    return (match["when"], match["title"]) if match else None


def noise(lines: Sequence[Line]) -> Iterator[Mark]:
    """Mark all lines as known to carry nothing."""
    for line in lines:
        yield line.mark(Role.NOISE)
