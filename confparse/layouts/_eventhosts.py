"""What all page shapes of the icml.cc, neurips.cc, iclr.cc … site template share: words, tokens, menu and footer.

Holds no layout. A card (one event: kind, position, title, people, time and room, abstract) is read in
`_eventhosts_card`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import Final, NamedTuple

from ..flow import Line, Mark, Role, Source

_MEMORY: Final = 4_096
"""Short texts whose reading is kept: each line is asked about several times, and pages share their labels."""

# --- words ---------------------------------------------------------------------------------------

_NOISE: Final = frozenset(
    """
    skip to yearly menu bar|(bookmark)|bookmark|show detail|show details|full chat|full|chat|video|videos|view full details|view details|successful page load
    |show more|show less|spotlight video »|spotlight video|toggle poster visibility|program highlights »|livestream|live stream
    |please watch the pre-recorded talk on slideslive.|slideslive video|slides live video|live content is unavailable. log in and register to view live content
    |log in and register to view live content|live content is unavailable.|filter events|filter rooms:|filter rooms|filter events:|chat is not available.
    |>|🔗|link|schedule|add / remove bookmark|bookmark this|search events...|search events|add to calendar|view|close|day|week|in-person|virtual-only
    |this is the public, feature-limited version of the conference webpage. after registration and login please visit the full version.
    |note: there is no live content for this event.|no events found|try adjusting your search terms|try adjusting your search|export to calendar|hide details|abstract and speakers|more info|details|event has ended
    """.replace("\n    ", "")
    .strip()
    .split("|")
)
_RULES: Final = frozenset("─━═│┌└├╭╰▔▁")
"""What text browsers draw boxes with."""
_LABELS: Final = frozenset(
    ("abstract", "abstract:", "description", "description:", "event description", "abstract :")
)
_AWARDS: Final = re.compile(
    r"(?:outstanding|best|notable|test of time|runner[- ]?up|honou?rable|award|distinguished)\b.{0,60}|.{0,50}\b(?:award|honou?rable mention|runner-up)(?:s|\s+candidate|\s+winner)?|top[- ][0-9]{1,2}%",
    re.IGNORECASE,
)
_FOOTER: Final = re.compile(
    r"\S{2,12} uses cookies for essential functions|the \S{2,12} logo above may be used|this website uses cookies|useful links$|\[?\S{2,12} logo\]?$",
    re.IGNORECASE,
)
_MENU: Final = frozenset(
    """
    my stuff|login|log out|logout|create profile|reset password|change password|edit profile|merge profiles|my bookmarks|my registrations
    |help/faq|help|faq|contact|downloads|code of conduct|privacy policy|future meetings|press|careers|about|diversity & inclusion|inclusion
    |journal to conference track|proceedings|getting started|schedule|main conference|invited talks|orals|spotlights|spotlight posters
    |awards|test of time award|papers|posters|workshops|tutorials|community|socials|affinity events|affinity|exhibitors|sponsors
    |exhibitor information|expo|organizers|organizer|rocketchat help|rocketchat desktop client|rocket chat|recordings|competitions|competition|creative ai|creative ai track
    |datasets & benchmarks|datasets and benchmarks|town hall|mentorship|mentorships|volunteers|registration|register|bookmarking/agenda|imls archives|archives
    |accessibility|search|calendar|livestream|in-person orals|oral sessions|poster sessions|blog track posters|blog track|program committee|journal track
    |important dates|attend|media|news|demos|demonstrations|keynotes|panels|position papers|art program|doctoral consortium|sponsor hall|help desk|helpdesk
    |virtual|virtual site|select year|proceedings at openreview|talks|browse|visualization|paper visualization|chat|career opportunities|affinity workshops|your account
    """.replace("\n    ", "")
    .strip()
    .split("|")
)
_YEARS: Final = re.compile(r"(?:19|20)[0-9]{2}")
_SELECT_YEAR: Final = re.compile(r"\s*Select Year:\s*\(?((?:19|20)[0-9]{2})\)?")
_ZONE: Final = re.compile(r"(?:Timezone|Time zone|TZ)\s*:\s*(\S.{0,60})", re.IGNORECASE)
_CONFERENCE: Final = re.compile(
    r"[A-Z][A-Za-z]{1,9}(?: ?[-/] ?[A-Z][A-Za-z]{1,9})? (?:19|20)[0-9]{2}"
)
_PAGE_OF: Final = re.compile(
    r"((?:19|20)[0-9]{2}) (?:Spotlight )?(?:Poster|Oral|Workshop|Tutorial|Invited Talk|Spotlight|Demonstration|Competition|Social|Panel)",
    re.IGNORECASE,
)

TALK_KINDS: Final = frozenset(
    """
    poster|spotlight poster|oral poster|highlight poster|oral|spotlight|highlight|talk|contributed talk|invited talk|keynote|keynote talk|keynote speaker|plenary talk|demonstration|demo
    |invited speaker|test of time|test of time award|test of time talk|award talk|award candidate|lightning talk|oral presentation|poster presentation|spotlight presentation|in-person poster|virtual poster|in-person oral
    |in-person poster presentation|in-person oral presentation|virtual presentation|virtual poster presentation|blog track poster|journal track poster|journal poster|conference poster|conference oral
    |datasets and benchmarks poster|datasets & benchmarks poster|position paper poster|position poster|creative ai poster|affinity poster|poster spotlight|expo poster
    """.replace("\n    ", "")
    .strip()
    .split("|")
)
SESSION_KINDS: Final = frozenset(
    """
    session|oral session|poster session|spotlight session|invited talk session|affinity poster session|demonstration session|creative ai session|blog track session|industry session|paper session|workshop
    |affinity workshop|expo workshop|tutorial|expo tutorial|expo talk panel|expo talk|expo panel|expo demonstration|expo demo|symposium|break|coffee break|social|affinity event|affinity joint poster session
    |registration|registration desk|town hall|mentorship|mentorship session|panel|panel discussion|competition|competition track|remarks|opening remarks|closing remarks|reception|banquet|meeting|business meeting
    |exhibit hall|art program|art gallery|doctoral consortium|social event|networking|meal|breakfast|lunch|dinner|q&a|live intro|mini symposium|education program|education|outreach|job fair|career fair|event|special event
    |ceremony|award ceremony|awards ceremony|orals & awards|tutorials session|joint poster session|discussion|roundtable|round table|round table discussion|challenge|expo session|sponsor event|community event
    """.replace("\n    ", "")
    .strip()
    .split("|")
)
_KINDS: Final = TALK_KINDS | SESSION_KINDS
_PLURALS: Final = {
    "workshops": "workshop", "tutorials": "tutorial", "socials": "social", "affinity workshops": "workshop", "expo": "expo", "competitions": "competition",
    "orals": "oral", "posters": "poster", "spotlights": "spotlight", "invited talks": "invited talk", "demonstrations": "demonstration", "papers": "poster",
    "spotlight posters": "spotlight poster", "expo workshops": "expo workshop", "expo talks": "expo talk", "expo demonstrations": "expo demonstration", "affinity events": "affinity event",
    "panels": "panel", "symposia": "symposium", "keynotes": "keynote", "town halls": "town hall", "demos": "demonstration",
}  # fmt: skip

# --- tokens --------------------------------------------------------------------------------------

_WEEKDAY: Final = r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}\.?,?\s+"
_MONTH: Final = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DATE: Final = rf"(?:{_WEEKDAY})?(?:[0-9]{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH}|{_MONTH}\s+[0-9]{{1,2}}(?:st|nd|rd|th)?)(?:,?\s+(?:19|20)[0-9]{{2}})?"
_CLOCK: Final = r"[0-9]{1,2}(?:[:.][0-9]{2})?(?:\s?[AaPp]\.?[Mm]\b\.?)?"
_ZONES: Final = (
    r"(?:\s+(?:[A-Z]{1,4}[SD]?T|UTC|GMT|AoE)\b(?:[+-][0-9]{1,2})?|\s*[+-][0-9]{2}:?[0-9]{2}\b)?"
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


class Slot(NamedTuple):
    """A time on a line, and what stands around it."""

    last: int
    """Where it ends; it begins the line."""
    dated: bool
    """Whether a day of the month is printed, not just a weekday or nothing."""
    ranged: bool
    after: str
    """What follows it on the line: mostly the place."""


_SLOT_HEADS: Final = frozenset("MTWFSJADNO0123456789")
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
        text[:1] not in _SLOT_HEADS
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
    if rest and ((rest[0].isalnum() and text[match.end() - 1].isalnum()) or rest[0] == "%"):
        return None
    return Slot(
        match.end(),
        dated=any(map(str.isdigit, match["date"])),
        ranged=end is not None,
        after=rest.strip(" @,|•·\t"),
    )


def find_stamp(text: str) -> int:
    """Where the start time that closes a day page's heading begins; 0 where none does."""
    if len(text) > 400 or text[-1:] not in "mM.TZ0123456789" or ":" not in text[-40:]:
        return 0
    match = _start_stamp().search(text, max(0, len(text) - 60))
    return match.start("stamp") if match else 0


def is_stamp(text: str) -> bool:
    """Whether a whole line is a weekday, a day and a start time: a day page's heading goes before it."""
    return 14 < len(text) < 50 and find_stamp(f" {text}") == 1


_POSITION: Final = re.compile(
    r"#\s?[A-Z]{0,4}-?[0-9]{1,5}[A-Z]?|(?:Poster|Booth|Spot|Board)\s?#\s?[A-Z]{0,4}-?[0-9]{1,5}[A-Z]?",
    re.IGNORECASE,
)
_TRAILING_POSITION: Final = re.compile(r"\s*(#\s?[A-Za-z]{0,4}-?[0-9]{1,5}[A-Za-z]?)\Z")


def is_position(text: str) -> bool:
    """Whether a line is a poster's place on the floor: ``#W-100``."""
    return len(text) < 20 and "#" in text and _POSITION.fullmatch(text) is not None


def split_room(text: str) -> tuple[str, str]:
    """Split ``Area 5+6+7+8 #12`` into the room and the position; either may be empty."""
    match = _TRAILING_POSITION.search(text) if "#" in text else None
    if match is None:
        return text.strip(), ""
    return text[: match.start()].strip(), match[1]


@lru_cache(maxsize=_MEMORY)
def kind_of(text: str) -> str | None:
    """Return the printed kind where a whole line is one, without its brackets; ``None`` otherwise."""
    if len(text) > 60:
        return None
    bare = text.strip("()[] ") if text[0] in "([" else text
    folded = bare.casefold()
    if folded in _KINDS:
        return bare
    for mark in (" (", " / "):
        head, cut, _ = folded.partition(mark)
        if cut and head in _KINDS:
            return bare
    return None


def is_session_kind(kind: str | None) -> bool:
    """Whether events of this kind are sessions, not single talks."""
    if not kind:
        return False
    return kind.casefold().partition(" (")[0].strip() in SESSION_KINDS


def has_organizers(kind: str | None) -> bool:
    """Whether the people printed under this kind are organizers."""
    return is_session_kind(kind) and (kind or "").casefold() not in {
        "session",
        "oral session",
        "poster session",
        "spotlight session",
    }


def plural_kind(text: str) -> str | None:
    """Read the heading of a list: ``Workshops``."""
    return _PLURALS.get(text.strip("#* ").casefold()) if len(text) < 30 else None


def is_noise(text: str) -> bool:
    """Whether a whole line carries nothing on these sites."""
    return text[0] in _RULES or (len(text) < 150 and _is_noise(text))


@lru_cache(maxsize=_MEMORY)
def _is_noise(text: str) -> bool:
    return _folded(text) in _NOISE


def _folded(text: str) -> str:
    folded = text.casefold()
    return " ".join(folded.replace("_", " ").split()) if "_" in text or "  " in text else folded


def is_label(text: str) -> bool:
    """Whether a line is an empty label before an abstract."""
    return len(text) < 20 and text.casefold() in _LABELS


def is_award(text: str) -> bool:
    """Whether a line names an award: it stands above a title and is none."""
    return len(text) < 80 and _AWARDS.fullmatch(text) is not None


_BUTTON: Final = re.compile(r"\[\s*/?\s*([^\[\]]{1,60}?)\s*/?\s*\]")
_BUTTONS: Final = frozenset(
    """
    slides|poster|paper|paper pdf|pdf|openreview|project page|abstract|video|code|website|teaser|arxiv|protected link dropped|link|poster pdf|url|supplementary|project|url pdf|blog
    |demo|github|slideslive|recording|recordings|external link|livestream|chat|bibtex|poster image|media|zoom|gather|rocketchat|paper link|event page|workshop page|website link|proceedings
    """.replace("\n    ", "")
    .strip()
    .split("|")
)


def buttons(text: str) -> list[str]:
    """Return the labels where a line is nothing but buttons: ``[ Slides ] [ OpenReview ]``."""
    if len(text) > 300 or text[0] != "[":
        return []
    labels = _BUTTON.findall(text)
    if not labels or _BUTTON.sub("", text).strip(" /|·"):
        return []
    known = [
        label
        for label in labels
        if label.casefold() in _BUTTONS or label.casefold().startswith("visit ")
    ]
    return known if len(known) == len(labels) else []


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
        if (len(part) > 60 and len(part.partition("(")[0]) > 60) or part.endswith(_NO_NAME_ENDS):
            return False
    return True


def is_people(text: str) -> bool:
    """Whether a line is people parted by middle dots, or by the stars that html2text makes of them."""
    return has_people(text) or has_starred_people(text)


def has_starred_people(text: str) -> bool:
    """Whether a line is people parted by stars, as html2text prints middle dots."""
    return (
        "*" in text
        and " * " in text
        and len(text) < 3000
        and all(looks_like_name(part.partition("(")[0]) for part in text.split(" * "))
    )


_NAME_WORDS: Final = 6


def looks_like_name(text: str) -> bool:
    """Whether a short text could be one person, where a person is expected."""
    text = text.strip()
    if not 2 <= len(text) <= 60 or text[-1] in "!?:;,)" or not text[0].isalpha():
        return False
    words = text.split()
    if len(words) > _NAME_WORDS or (text[-1] == "." and len(words[-1]) > 3):
        return False
    return not any(char.isdigit() or char in "/@#=+<>|:;?!&[]" for char in text)


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


# --- reader marks --------------------------------------------------------------------------------

_LINE_MARKS: Final = re.compile(
    r"\A(?:L[0-9]{1,5}:\s*)+|\s*\bL[0-9]{1,5}:\s*\Z|cite[0-9]{1,4}†\s*|【[0-9]{1,4}†[^】]{0,60}】"
)


def without_reader_marks(lines: Sequence[Line]) -> tuple[Sequence[Line], list[Line]]:
    """Take off what a reader tool writes into the text: ``L169: cite53†Oral Session 1A  L170:``.

    Returns the lines, and those that held nothing else.
    """
    for line in lines[:400]:
        text = line.text
        if "†" in text or (text[:1] == "L" and text[1:2].isdigit()):
            break
    else:
        return lines, []
    found, empty = [], []
    gap = False
    for line in lines:
        text = line.text
        bare = _LINE_MARKS.sub("", text).strip() if "†" in text or "L" in text else text
        if not bare:
            empty.append(line)
            gap = True
            continue
        found.append(
            line if bare == text and not gap else line._replace(text=bare, gap=gap or line.gap)
        )
        gap = False
    return found, empty


_OPENERS: Final = frozenset("[(")
_MOST_PIECES: Final = 12


def with_brackets_joined(lines: Sequence[Line]) -> tuple[Sequence[Line], list[Line]]:
    """Join brackets that stand on lines of their own with what they hold: "[", "Slides", "] [", "Paper", "]".

    Returns the lines, and those that were joined into the one before.
    """
    if _OPENERS.isdisjoint([line.text for line in lines]):
        return lines, []
    found: list[Line] = []
    joined: list[Line] = []
    i = 0
    while i < len(lines):
        line = lines[i]
        i += 1
        if len(line.text) > 1 or line.text not in _OPENERS:
            found.append(line)
            continue
        close = "]" if line.text == "[" else ")"
        end = next(
            (k for k in range(i, min(i + _MOST_PIECES, len(lines))) if lines[k].text == close), None
        )
        if end is None:
            found.append(line)
            continue
        pieces = lines[i : end + 1]
        joined.extend(pieces)
        space = " " if close == "]" else ""
        text = space.join([line.text, *(piece.text for piece in pieces)])
        found.append(line._replace(text=text, last=pieces[-1].last or pieces[-1].number))
        i = end + 1
    return found, joined


# --- menu and footer -----------------------------------------------------------------------------

_MENU_ANCHORS: Final = ("my stuff", "select year", "getting started", "create profile")
_LONGEST_MENU: Final = 260
_LONGEST_FOOTER: Final = 200
_WIDEST_GAP: Final = 5
"""Unknown entries between known ones: each conference adds its own."""


class Body(NamedTuple):
    """A page without its menu and footer."""

    marks: list[Mark]
    """What the menu and the footer say: noise, the year, the zone."""
    lines: Sequence[Line]
    heading: tuple[Line, str] | None
    """A plural kind that closes the menu: it may be the heading of a list."""


def body_of(lines: Sequence[Line]) -> Body:
    """Cut off the menu and the footer."""
    lines, empty = without_reader_marks(lines)
    lines, joined = with_brackets_joined(lines)
    marks = [line.mark(Role.NOISE) for line in (*empty, *joined)]
    stop = menu_end(lines)
    heading = None
    if stop:
        kind = plural_kind(_bare(lines[stop - 1].text))
        heading = (lines[stop - 1], kind) if kind else None
        marks.extend(_menu_mark(line) for line in lines[:stop])
    end = len(lines)
    for i in range(stop, end):
        text = lines[i].text
        if (
            len(text) < _LONGEST_FOOTER
            and ("ookies" in text or "ogo" in text or "eful" in text)
            and _FOOTER.match(text)
        ):
            end = i
            break
    marks.extend(line.mark(Role.NOISE) for line in lines[end:])
    return Body(marks, lines[stop:end], heading)


def menu_end(lines: Sequence[Line]) -> int:
    """Return how many lines on top are the menu."""
    anchor = -1
    for i, line in enumerate(lines[:_LONGEST_MENU]):
        text = line.text
        if len(text) < 40 and _bare(text).casefold().startswith(_MENU_ANCHORS):
            anchor = i
            break
    if anchor < 0:  # what is left of a menu: known words on top
        top = 0
        while (
            top < len(lines)
            and len(lines[top].text) < 40
            and _bare(lines[top].text).casefold() in _MENU
        ):
            top += 1
        return top
    end = _known_run(lines, anchor + 1)
    for i in range(end, min(len(lines), anchor + _LONGEST_MENU)):
        # a name or a broken entry parts the user's menu from that of the conference
        if _SELECT_YEAR.match(_bare(lines[i].text)):
            return _known_run(lines, i + 1)
    return end


def _known_run(lines: Sequence[Line], end: int) -> int:
    """Return where a run of known menu entries ends; up to a few unknown ones may stand between two of them."""
    last = min(len(lines), end + _LONGEST_MENU)
    i = end
    while i < last and i - end < _WIDEST_GAP:
        text = lines[i].text
        if len(text) > 60:
            break
        bare = _bare(text)
        folded = bare.casefold()
        if (
            folded in _MENU
            or _YEARS.fullmatch(bare)
            or _SELECT_YEAR.match(bare)
            or (text[0] == "•" and len(text.split()) < 6)
            or folded.startswith(("contact ", "tz: ", "about ", "bookmarking"))
        ):
            end = i + 1
        elif kind_of(text) or _ZONE.match(text) or find_slot(text):
            break
        i += 1
    return end


def _bare(text: str) -> str:
    return text.strip("•*[]# \t/")


def _menu_mark(line: Line) -> Mark:
    text = line.text
    year = _SELECT_YEAR.match(text.lstrip("•*[ \t")) if "Year" in text else None
    return line.mark(Role.YEAR, year[1]) if year else line.mark(Role.NOISE)


def page_mark(line: Line) -> Mark | None:
    """Read a line that speaks of the page: its zone, its conference, its year, or noise."""
    text = line.text
    if line.tag == "title" or text[0] in _RULES:
        return line.mark(Role.NOISE)
    if len(text) > 150:
        return None
    found = _page_token(text)
    return None if found is None else Mark(found[0], line, found[1])


@lru_cache(maxsize=_MEMORY)
def _page_token(text: str) -> tuple[Role, str] | None:
    if text[0] in "Tt":
        zone = _ZONE.match(text)
        if zone:
            return Role.ZONE, zone[1].strip()
    if text[-1].isdigit() and len(text) < 40 and _CONFERENCE.fullmatch(text):
        return Role.CONFERENCE, text
    year = _PAGE_OF.fullmatch(text) if text[0] in "12" else None
    if year:
        return Role.YEAR, year[1]
    return (Role.NOISE, text) if is_noise(text) or text.startswith("Filter ") else None


# --- what stands on a page -----------------------------------------------------------------------


class Facts(NamedTuple):
    """Counts that tell the shapes apart; made once for each page."""

    family: bool
    talk_slots: int
    """Lines that are nothing but a dated range on a 24-hour clock: ``Wed 20 July 7:30 - 7:35 PDT``."""
    dated: int
    """Lines that open with a date and a time."""
    at_slots: int
    """… with a place after an at sign, as on the old schedule."""
    own_slots: int
    """Lines that are a weekday and a range: a workshop's own schedule."""
    stamps: int
    """Headings that end in their start time."""
    brackets: int
    """Lines that open with a bare clock in brackets: ``[10:42] Title``."""
    iso: int
    kinds: int
    """Lines that are a kind and nothing else."""
    talk_kinds: int
    positions: int
    people: int
    """Lines of people parted by middle dots (or by stars)."""
    rooms: int
    """Lines that are a room in brackets."""
    details: int
    """Buttons of event cards."""
    titles: int
    """List entries that link to an event."""


_FAMILY: Final = (
    "yearly menu bar", "Select Year: (", "Chat is not available.", "maincard", "event-type-badge", "View full details", "Toggle Poster Visibility", "uses cookies for essential functions",
    "feature-limited version of the conference", "track-schedule-card", "type_display_name_virtual_card", "showParentSession",
)  # fmt: skip
_FAMILY_URL: Final = re.compile(
    r"/(?:virtual/(?:19|20)[0-9]{2}/|Conferences/(?:19|20)[0-9]{2}/)", re.IGNORECASE
)
_CLOCK_IN_BRACKETS: Final = re.compile(r"\[[0-9]{1,2}:[0-9]{2}\] \S")
_EVENT_LINK: Final = re.compile(r"/virtual/(?:19|20)[0-9]{2}/(?:\w+/)?[0-9]{2,8}$")


@lru_cache(maxsize=1)
def lines_of(source: Source) -> Sequence[Line]:
    """Return a page's lines without its menu and footer."""
    return body_of(source.lines).lines


@lru_cache(maxsize=1)
def facts(source: Source) -> Facts:
    """Count what stands on a page; asked by every layout of the family, made once."""
    family = any(word in source.text for word in _FAMILY) or bool(
        source.url and _FAMILY_URL.search(source.url)
    )
    talk_slots = dated = at_slots = own = stamps = brackets = iso = kinds = talk_kinds = (
        positions
    ) = people = rooms = details = titles = 0
    before = ""
    for line in lines_of(source):
        text = line.text
        last, before = before, text
        if "\t" in text or text[0] == "|":  # the cells of a table's row
            text = text.lstrip("| \t").replace("\t", " | ").partition(" |")[0] or text
        head = text[0]
        length = len(text)
        if (("·" in text or "⋅" in text) and has_people(text)) or (
            "*" in text and length < 3000 and " * " in text and has_starred_people(text)
        ):
            people += 1
            continue
        if length > 220:
            continue
        if head in _SLOT_HEADS:
            slot = find_slot(text)
            if slot is not None:
                if text[4:5] == "-" and slot.dated:
                    iso += 1
                elif slot.dated:
                    dated += 1
                    stamps += (
                        ":" in last[:24]
                        and kind_of(last.partition(":")[0]) is not None
                        and is_stamp(text)
                    )
                    if (
                        slot.ranged
                        and not slot.after
                        and "m"
                        not in text[-22:].casefold().replace(" may", "").replace("march", "")
                    ):
                        talk_slots += 1
                    at_slots += "@" in text
                elif slot.ranged and not slot.after and head.isalpha():
                    own += 1
                continue
        if head == "[":
            if _CLOCK_IN_BRACKETS.match(text):
                brackets += 1
            elif bracketed(text) and not buttons(text):
                rooms += 1
            continue
        if head == "#":
            positions += is_position(text)
            continue
        if length < 60:
            kind = kind_of(text)
            if kind:
                kinds += 1
                talk_kinds += not is_session_kind(kind)
                continue
            if text == "View full details":
                details += 1
        if find_stamp(text):
            stamps += 1
        if line.tag == "li" and line.markup is not None and len(line.markup.spans) == 1:
            titles += _EVENT_LINK.search(line.markup.spans[0].value) is not None
    return Facts(
        family,
        talk_slots,
        dated,
        at_slots,
        own,
        stamps,
        brackets,
        iso,
        kinds,
        talk_kinds,
        positions,
        people,
        rooms,
        details,
        titles,
    )


def noise(lines: Sequence[Line]) -> Iterator[Mark]:
    """Mark all lines as known to carry nothing."""
    for line in lines:
        yield line.mark(Role.NOISE)
