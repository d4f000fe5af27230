"""What stands around the cards of the template: menu, footer, marks of reader tools; and counts that tell its shapes apart.

Holds no layout.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from ..flow import Line, Mark, Role, Source
from . import _eventhosts as site
from . import _eventhosts_words as words

_FOOTER: Final = re.compile(
    r"\S{2,12} uses cookies for essential functions|the \S{2,12} logo above may be used|this website uses cookies|useful links$|\[?\S{2,12} logo\]?$",
    re.IGNORECASE,
)
_YEARS: Final = re.compile(r"(?:19|20)[0-9]{2}")
_SELECT_YEAR: Final = re.compile(r"\s*Select Year:\s*\(?((?:19|20)[0-9]{2})\)?")
_MARKS_IN_FRONT: Final = re.compile(r"(?:L[0-9]{1,5}:\s*)+")
_MARK_BEHIND: Final = re.compile(r"\bL[0-9]{1,5}:\Z")
_MARKS_INSIDE: Final = re.compile(r"cite[0-9]{1,4}†\s*|【[0-9]{1,4}†[^】]{0,60}】")


def without_reader_marks(lines: Sequence[Line]) -> tuple[Sequence[Line], list[Line]]:
    """Take off what a reader tool writes into the text: ``L169: cite53†Oral Session 1A  L170:``.

    Returns the lines, and those that held nothing else.
    """
    for line in lines[:400]:
        text = line[1]
        if "†" in text or (text[0] == "L" and text[1:2].isdigit()):
            break
    else:
        return lines, []
    found, empty = [], []
    gap = False
    for line in lines:
        text = line.text
        bare = text
        if text[0] == "L" or text[-1] == ":" or "†" in text:
            bare = _without_marks(text)
        if not bare:
            empty.append(line)
            gap = True
            continue
        found.append(
            line if bare == text and not gap else Line(line[0], bare, gap or line[2], *line[3:])
        )
        gap = False
    return found, empty


def _without_marks(text: str) -> str:
    first, last = 0, len(text)
    if text[0] == "L" and (match := _MARKS_IN_FRONT.match(text)):
        first = match.end()
    if text[-1] == ":" and (at := text.rfind("L", first)) >= 0 and _MARK_BEHIND.match(text, at):
        last = at
    bare = text[first:last]
    return (_MARKS_INSIDE.sub("", bare) if "†" in bare else bare).strip()


_OPENERS: Final = frozenset("[(")
_MOST_PIECES: Final = 12


def with_brackets_joined(lines: Sequence[Line]) -> tuple[Sequence[Line], list[Line]]:
    """Join brackets that stand on lines of their own with what they hold: "[", "Slides", "] [", "Paper", "]".

    Returns the lines, and those that were joined into the one before.
    """
    if _OPENERS.isdisjoint([line[1][-1] for line in lines]):
        return lines, []
    found: list[Line] = []
    joined: list[Line] = []
    i = 0
    while i < len(lines):
        line = lines[i]
        i += 1
        text = line.text
        if text[-1] not in _OPENERS or (len(text) > 1 and (text[0] != "[" or len(text) > 200)):
            found.append(line)
            continue
        close = "]" if text[-1] == "[" else ")"
        last = min(i + _MOST_PIECES, len(lines))
        end = next(
            (k for k in range(i, last) if lines[k].text[-1] == close and len(lines[k].text) < 60),
            None,
        )
        if end is None:
            found.append(line)
            continue
        pieces = lines[i : end + 1]
        joined.extend(pieces)
        space = " " if close == "]" else ""
        whole = space.join([text, *(piece.text for piece in pieces)])
        found.append(line._replace(text=whole, last=pieces[-1].last or pieces[-1].number))
        i = end + 1
    return found, joined


_MENU_ANCHORS: Final = ("my stuff", "select year", "getting started", "create profile")
_ANCHOR_HEADS: Final = frozenset("mMsSgGcC•*[]# \t/")
_LONGEST_MENU: Final = 260
_WIDEST_GAP: Final = 5
"""Unknown entries between known ones."""
_FEWEST_LISTED: Final = 4
"""Fewer list entries in a row may be a list's own."""
_LONGEST_ENTRY: Final = 40
_MENU_WORDS: Final = re.compile(
    r"\b(?:FAQs?|Help ?Desk|Rocket ?Chat|Mobile App|Sponsor Portal|Blog)\b", re.IGNORECASE
)


class Body(NamedTuple):
    """A page without its menu and footer."""

    marks: list[Mark]
    """What the menu and the footer say: site.noise, the year, the zone."""
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
        kind = site.plural_kind(_bare(lines[stop - 1].text))
        heading = (lines[stop - 1], kind) if kind else None
        marks.extend(_menu_mark(line) for line in lines[:stop])
    end = len(lines)
    for i, line in enumerate(lines[stop:], stop):
        text = line[1]
        if (
            len(text) < 200
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
        text = line[1]
        if (
            text[0] in _ANCHOR_HEADS
            and len(text) < 40
            and _bare(text).casefold().startswith(_MENU_ANCHORS)
        ):
            anchor = i
            break
    if anchor < 0:  # what is left of a menu: known words on top
        top = 0
        while (
            top < len(lines)
            and len(lines[top].text) < 40
            and _bare(lines[top].text).casefold() in words.MENU
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
    """Return where a run of menu entries ends: list entries to the last, else words that menus hold.

    Up to a few unknown words may stand between two known ones: each conference adds its own.
    """
    listed = end
    while listed < len(lines) and _is_listed(lines[listed]):
        listed += 1
    if listed - end > _FEWEST_LISTED:
        return listed
    last = min(len(lines), end + _LONGEST_MENU)
    i = end
    while i < last and i - end < _WIDEST_GAP:
        text = lines[i].text
        if len(text) > 60:
            break
        bare = _bare(text)
        folded = bare.casefold()
        if (
            folded in words.MENU
            or (bare[:1].isdigit() and _YEARS.fullmatch(bare))
            or ("Year" in bare and _SELECT_YEAR.match(bare))
            or _MENU_WORDS.search(bare)
            or (text[0] == "•" and len(text.split()) < 6)
            or folded.startswith(("contact ", "tz: ", "about ", "bookmarking"))
        ):
            end = i + 1
        elif site.kind_of(text) or site.ZONE.match(text) or site.find_slot(text):
            break
        i += 1
    return _up_to_kind(lines, end)


def _is_listed(line: Line) -> bool:
    """Whether a line is an entry of a menu that the extractor kept as a list."""
    text = line.text
    if len(text) > 60 or (line.tag != "li" and text[0] != "•"):
        return False
    spans = line.markup.spans if line.markup else ()
    if not spans or _MENU_WORDS.search(text):
        return True
    return not any(_EVENT_LINK.search(span.value) for span in spans)


_NO_HEADS: Final = words.MENU | {
    "event",
    "meeting",
    "education",
    "outreach",
    "discussion",
    "challenge",
}
"""Kinds that may as well be entries of a menu or heads of a table."""


def _up_to_kind(lines: Sequence[Line], end: int) -> int:
    """Take unknown words that stand between the menu and the kind of the page's event into the menu."""
    if not end or site.plural_kind(_bare(lines[end - 1].text)):
        return end  # the heading of a list: titles follow
    for i in range(end, min(len(lines) - 1, end + _WIDEST_GAP)):
        text = lines[i].text
        if i > end and site.kind_of(text) and text.casefold() not in _NO_HEADS:
            return i if not site.is_people(lines[i + 1].text) else end
        if len(text) > _LONGEST_ENTRY or any(map(str.isdigit, text)) or site.find_slot(text):
            break
    return end


def _bare(text: str) -> str:
    return text.strip("•*[]# \t/")


def _menu_mark(line: Line) -> Mark:
    text = line.text
    year = _SELECT_YEAR.match(text.lstrip("•*[ \t")) if "Year" in text else None
    return line.mark(Role.YEAR, year[1]) if year else line.mark(Role.NOISE)


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
    clocks: int
    """Lines that open with a bare time of day, as no page of these sites has them but in brackets."""
    brackets: int
    """Lines that open with a bare clock in brackets: ``[10:42] Title``."""
    iso: int
    kinds: int
    """Lines that are a kind and nothing else."""
    talk_kinds: int
    positions: int
    under: int
    """People right below such a kind: the title stands above both, or was lost."""
    over: int
    """People right below the line that follows such a kind: their title stands between."""
    people: int
    """Lines of people parted by middle dots (or by stars)."""
    rooms: int
    """Lines that are a room in brackets."""
    details: int
    """Buttons of event cards."""
    titles: int
    """List entries that link to an event."""


_DIGITS: Final = frozenset("0123456789")
_CLOCK: Final = re.compile(r"[0-9]{1,2}[:.h][0-5][0-9](?![0-9])")
_HALF_DAY: Final = re.compile(r"[0-9]\s?[ap]\.?m\b", re.IGNORECASE)
_FAMILY: Final = (
    "yearly menu bar", "Select Year: (", "Chat is not available.", "maincard", "event-type-badge", "View full details", "Toggle Poster Visibility", "uses cookies for essential functions",
    "feature-limited version of the conference", "track-schedule-card", "type_display_name_virtual_card", "showParentSession",
)  # fmt: skip
_FAMILY_URL: Final = re.compile(
    r"/(?:virtual/(?:19|20)[0-9]{2}/|Conferences/(?:19|20)[0-9]{2}/)", re.IGNORECASE
)
_EVENT_LINK: Final = re.compile(r"/virtual/(?:19|20)[0-9]{2}/(?:\w+/)?[0-9]{2,8}$")


@lru_cache(maxsize=1)
def lines_of(source: Source) -> Sequence[Line]:
    """Return a page's lines without its menu and footer; asked by several layouts, found once."""
    return body_of(source.lines).lines


_LONGEST_KIND: Final = 60


def _is_talk_kind(text: str) -> bool:
    kind = site.kind_of(text)
    return kind is not None and not site.is_session_kind(kind)


@lru_cache(maxsize=1)
def facts(source: Source) -> Facts:
    """Count what stands on a page; asked by every layout of the family, made once."""
    brief = source.brief
    family = any(word in brief for word in _FAMILY) or bool(
        source.url and _FAMILY_URL.search(source.url)
    )
    talk_slots = dated = at_slots = own = stamps = clocks = brackets = iso = kinds = talk_kinds = (
        positions
    ) = under = over = people = rooms = details = titles = 0
    before = last = ""
    for line in lines_of(source):
        text = line[1]
        above, last, before = last, before, text
        if "\t" in text or text[0] == "|":  # the cells of a table's row
            text = text.lstrip("| \t").replace("\t", " | ").partition(" |")[0] or text
        head = text[0]
        length = len(text)
        if (("·" in text or "⋅" in text) and site.has_people(text)) or (
            "*" in text and length < 3000 and " * " in text and site.is_people(text)
        ):
            people += 1
            if 0 < len(last) < _LONGEST_KIND and _is_talk_kind(last):
                under += 1
            elif 0 < len(above) < _LONGEST_KIND and (
                site.is_position(above) or _is_talk_kind(above)
            ):
                over += 1
            continue
        if length > 220:
            continue
        if head in site.SLOT_HEADS:
            slot = site.find_slot(text)
            if slot is not None:
                if text[4:5] == "-" and slot.dated:
                    iso += 1
                elif slot.dated:
                    dated += 1
                    stamps += (
                        ":" in last[:24]
                        and site.kind_of(last.partition(":")[0]) is not None
                        and site.is_stamp(text)
                    )
                    if slot.ranged and not slot.after and _HALF_DAY.search(text) is None:
                        talk_slots += 1
                    at_slots += "@" in text
                elif head in _DIGITS:
                    clocks += 1
                elif slot.ranged and not slot.after and head.isalpha():
                    own += 1
                continue
        if head == "[":
            if site.CLOCK_IN_BRACKETS.match(text):
                brackets += 1
            elif site.bracketed(text) and not site.buttons(text):
                rooms += 1
            continue
        if head == "#":
            positions += site.is_position(text)
            continue
        if head in _DIGITS and _CLOCK.match(text):
            clocks += 1
            continue
        if length < 60:
            kind = site.kind_of(text)
            if kind:
                kinds += 1
                talk_kinds += not site.is_session_kind(kind)
                continue
            if text.endswith("View full details"):
                details += 1
        if site.find_stamp(text):
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
        clocks,
        brackets,
        iso,
        kinds,
        talk_kinds,
        positions,
        under,
        over,
        people,
        rooms,
        details,
        titles,
    )
