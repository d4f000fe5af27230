"""A text without its time -> its fields: codes, rooms, chairs, labels, and what separators part."""

from __future__ import annotations

import re
from typing import Final

from ..fields import dates, roles, times
from . import folk, words
from .customs import IN_BRACKETS, NO_FIELDS
from .pieces import CLOSERS, EDGE, Pieces
from .signs import DIGIT
from .units import CHAIR, CODE, EXTRA, LABEL, ROOM, TEXT

TAIL: Final = re.compile(
    r"[\s,;|–-]{1,4}[(\[]?(?:(?:more |view |show |full )?(?:details?|abstracts?|slides?|videos?|recording|bio(?:graphy)?|info|information)|pdf|more|paper|link)[)\]]?\Z",
    re.IGNORECASE,
)
_ADDRESSED: Final = re.compile(r"(?:Prof(?:essor)?|Dr)\b\.? [A-ZÀ-Þ][a-zß-ÿ]")
_SEVERAL: Final = re.compile(r",| and | & |;")
_CHAIR_ENDS: Final = ("chair", "chairs", "moderator", "moderators", "chairperson", "discussant")
_NAME_END: Final = re.compile(r",| [–-]|\s?\(")
_SURELY_PEOPLE: Final = 0.6
_AFTER_CHAIR: Final = re.compile(
    r"\s(?=(?:[0-9]{1,2}[.)]\s[A-ZÀ-Þ\"“])|(?:panell?ists?|speakers?|presenters?|participants|discussants?|abstract|description|title)\s?:)",
    re.IGNORECASE,
)
"""What goes on behind the names of chairs on one line."""
_OFFICER: Final = re.compile(
    r"[^,:()]{4,50}(?:,| [–-]|\s?\() ?(?:general|honorary|organi[sz]ing|program(?:me)?|conference|workshop|steering|technical|local|publicity|executive)(?: (?:committee|program(?:me)?))? (?:co-?)?chairs?\)?\Z",
    re.IGNORECASE,
)
"""Who holds an office of the event: no chair of the session, and no title."""
_CHAIRED: Final = re.compile(
    r"([^,:]{4,50}(?:(?:,| and| &) [^,:]{4,40})?)(?:,| [–-]|\s?[(\[]) ?(?:session |panel )?(?:co-?)?(?:chair(?:person)?s?|moderators?|discussant)[)\]]?\Z",
    re.IGNORECASE,
)
_SHORTEST_PLACED: Final = 14
_DASHED_PLACE: Final = re.compile(
    r"\s(?:--|-|–|—)\s((?:[A-Z][\w'’.]{0,20}\s){0,3}(?:Auditorium|Hall|Ballroom|Theat(?:re|er)|Foyer|Lobby|Lounge|Atrium|Room|Amphitheat(?:re|er)|Aula|Saal|Hörsaal)(?:\s[A-Z0-9][\w.-]{0,6})?)\Z"
)
"""A place behind a dash, at the end of a text: a room's word with a name or a number."""
_ATTRIBUTES: Final = re.compile(r"\s{0,3}\{[:#.][^{}\n]{1,80}\}\Z")
_SUBJECTS: Final = frozenset(("topic", "track", "talk", "title"))
"""Labels of what a session is about, where they stand in brackets beside its name."""
_BESIDE_CHAIR: Final = re.compile(
    r"\s?[.;,·|–-]?\s+(panell?ists?|panel members|rapporteurs?|scribes?|secretar(?:y|ies))\s?:\s?(?=\S)",
    re.IGNORECASE,
)
_BADGES: Final = frozenset(
    (
        "plenary",
        "discussion",
        "workshop",
        "breakout",
        "panel",
        "keynote",
        "invited",
        "oral",
        "poster",
        "demo",
        "tutorial",
        "social",
        "talk",
        "online",
        "virtual",
    )
)
_DEEPEST: Final = 40
"""Clauses that are cut from one text; what follows stays whole."""
_PARTS_HEADS: Final = frozenset(("h1", "h2", "h3"))
_OF_PEOPLE: Final = re.compile(r"speakers|panell?ists|panel members", re.IGNORECASE)
"""As a heading of a part of the page it is no label of a talk's field."""
ALONE: Final = re.compile(
    r"(abstract|summary|biography|bio|short bio|about the speaker|speakers?|panell?ists|panel members|zusammenfassung|résumé|biographie|(?:panell?ist|presenter|author|lecturer|instructor)s?(?=\s?[:：]))\s?[:：]?",
    re.IGNORECASE,
)

_LED_BY_ROOM: Final = re.compile(r"\(([A-Z0-9][^()]{1,40})\)\s?[:,–-]?\s{1,2}(?=[A-ZÀ-Þ0-9\"“])")
_SHORTEST_OF_KIND: Final = 20
KIND_ENDS: Final = (
    "talk",
    "keynote",
    "speaker",
    "speech",
    "address",
    "lecture",
    "presentation",
)
DASHED_KIND: Final = re.compile(
    r"\s{1,3}(?:--|[–—|·-])\s{1,3}\**((?:opening |closing )?(?:keynote|invited|plenary|contributed)(?: (?:talk|speaker|speech|address|lecture|presentation))?)\**\Z",
    re.IGNORECASE,
)
"""What kind of talk it is, behind a title or who gives it."""
_QUOTES: Final = ('"', "”", "’", "'")
"""What stands behind the sign of a room where a legend tells of it: '"📍" denotes locations'."""


def cut(pieces: Pieces, start: int, stop: int) -> None:
    """Cut a text without its time: at chair, room and label clauses, then at the separators between fields."""
    text = pieces.text
    while start < stop and text[start] in " \t|*":
        start += 1
    if start >= stop:
        return
    pieces.depth += 1
    if pieces.depth > _DEEPEST:
        pieces.add(start, stop, TEXT)
        return
    if text[start] in "([" and stop - start < 60 and text[stop - 1] == CLOSERS[text[start]]:
        inner = text[start + 1 : stop - 1].strip()
        if words.ROOM_CODE.fullmatch(inner) or words.ROOM_WORD.search(inner):
            # "(Salon J - 6th Floor)" on a line of its own
            pieces.add(start + 1, stop - 1, ROOM, label="bracket")
            return
    if (
        text[start] == "("
        and (match := _LED_BY_ROOM.match(text, start, stop)) is not None
        and words.ROOM_WORD.search(match[1])
    ):
        # "(3-180 Ash Hall) Welcome"
        cut(pieces, match.end(), stop)
        pieces.add(match.start(1), match.end(1), ROOM, label="bracket")
        return
    if (
        text[start] == "("
        and text[stop - 1] == ")"
        and stop - start > 8
        and ")" not in text[start : stop - 1]
        and folk.weigh(text[start + 1 : stop - 1]) >= 0.7
        and _SEVERAL.search(text, start, stop)
    ):
        # "(Ada Byron, Emmy Noether)" on a line of its own
        start += 1
        stop -= 1
    if (
        pieces.places
        and text[stop - 1] == ")"
        and (match := IN_BRACKETS.search(text, start, stop))
        and match[1] in pieces.places
        and match.start() > start
    ):
        cut(pieces, start, match.start())
        pieces.add(match.start(1), match.end(1), ROOM, label="bracket")
        return
    low = text[start:stop].casefold()
    if (
        (chaired := low.rstrip(")]").endswith(_CHAIR_ENDS))
        and stop - start < 70
        and (match := _OFFICER.match(text, start, stop))
        and folk.weigh(_NAME_END.split(match[0], maxsplit=1)[0]) >= 0.5
    ):
        # "Ada Byron, General Chair", below opening remarks
        pieces.add(start, stop, EXTRA, label="officer")
        return
    if (
        chaired
        and stop - start < 70
        and (match := _CHAIRED.match(text, start, stop))
        and folk.weigh(match[1]) >= 0.5
    ):
        # "Ada Byron, Chair", "Ada Byron (chair)"
        pieces.add(start, match.end(1), CHAIR, label="chair")
        pieces.add(match.end(1), stop, EXTRA)
        return
    if (
        low.startswith("by ")
        and stop - start < 400
        and (
            folk.weigh(text[start + 3 : stop].rstrip(" .,;")) >= 0.6
            or _ADDRESSED.match(text, start + 3)
        )
    ):
        # The people of the title above.
        pieces.add(start + 3, stop, LABEL, label="presented by")
        return
    if (
        text[stop - 1] == "]"
        and (bracket := text.rfind("[", start, stop)) > start + 2
        and words.is_link_line(text[bracket + 1 : stop - 1].strip() or "-")
    ):
        # "Maps of Rings [extended abstract, slides]"
        cut(pieces, start, bracket)
        pieces.add(bracket, stop, EXTRA)
        return
    if (
        pieces.parts[0][0].markup is not None
        and (match := TAIL.search(text, max(start, stop - 24), stop))
        and match.start() - start > 8
        and pieces.is_link(match.end() - 3)
    ):
        # A button at the end of a line.
        cut(pieces, start, match.start())
        pieces.add(match.start(), stop, EXTRA)
        return
    if stop - start > _SHORTEST_PLACED and (
        match := _DASHED_PLACE.search(text, max(start + 4, stop - 48), stop)
    ):
        # "Maps of Rings - Main Auditorium", "Ada Byron -- Room 101"
        cut(pieces, start, match.start())
        pieces.add(match.start(1), match.end(1), ROOM, label="after")
        return
    if (
        stop - start > _SHORTEST_OF_KIND
        and low.endswith(KIND_ENDS)
        and (match := DASHED_KIND.search(text, max(start + 8, stop - 40), stop))
        and not (
            words.opening(text[start : match.start()]) or DIGIT.search(text, start, match.start())
        )
    ):
        # "Ada Byron, Example Labs -- Keynote Talk"
        cut(pieces, start, match.start())
        pieces.add(match.start(1), match.end(1), EXTRA, label="kind")
        return
    if (
        text[stop - 1] == "}"
        and (match := _ATTRIBUTES.search(text, start, stop))
        and match.start() > start
    ):
        # An anchor that a Markdown dialect would take off: "Title {#name}"
        cut(pieces, start, match.start())
        return
    if (
        (
            match := (
                words.TITLE_CODE.match(text, start, stop)
                if DIGIT.search(text, start, min(stop, start + 24))
                else None
            )
            or (pieces.codes and words.LEAD_CODE.match(text, start, stop))
            or None
        )
        and match.end() < stop
        and (match.re is words.TITLE_CODE or match[1].strip() in pieces.codes)
    ):
        pieces.add(start, start + len(match[0].rstrip(" |:.-–—")), CODE)
        start = match.end()
    if text[start] == ":" and start + 4 < stop and folk.weigh(text[start + 1 : stop].strip()) > 0.6:
        # The label before the colon was an icon.
        pieces.add(start + 1, stop, CHAIR)
        return
    if words.may_be_chair(low):
        if (match := words.CHAIR.search(text, start, stop)) and _cut_chair(
            pieces, match, start, stop
        ):
            return
        if (match := roles.bare_chair().match(text, start, stop)) and folk.weigh(
            text[match.end() : stop].strip(EDGE)
        ) >= _SURELY_PEOPLE:
            pieces.add(start, stop, CHAIR, label=match[0].strip().casefold())
            pieces.units[-1].people = 1.0
            return
    if (
        (words.may_be_room(low) or "📍" in low or "🏛" in low)
        and (match := words.ROOM_LABEL.search(text, start, stop))
        and text[match.end() : match.end() + 1] not in _QUOTES
        and (
            match.start() == start
            or text[match.start()] in "📍🏛🏠"
            or text[match.start() - 1] in "([,;•|–-·"
            or (
                text[match.start() - 1] in " \t"
                and (
                    not match[0].casefold().startswith(words.SPOKEN_LABELS)
                    or text[match.start() - 2] in ".,;:|)]–-· \t"
                )
            )
        )
    ):
        opened = match.start() > start and text[match.start() - 1] in "(["
        if match.start() > start:
            cut(pieces, start, match.start() - (1 if opened else 0))
        end = stop
        if opened and (at := text.find(CLOSERS[text[match.start() - 1]], match.end(), stop)) >= 0:
            end = at
        elif cutter := pieces.fields.search(text, match.end(), stop):
            end = cutter.start()
        pieces.add(match.end(), end, ROOM, label="room")
        if end < stop:
            cut(pieces, min(end + 1, stop), stop)
        return
    if (
        (
            match := words.LABEL.match(text, start, stop)
            if low[0].isalpha() and words.may_be_label(text, start)
            else None
        )
        and match.end() < stop
    ) or (
        (match := _bare_label(text, start, stop))
        and not (pieces.parts[0].line.tag in _PARTS_HEADS and _OF_PEOPLE.match(text, start))
    ):
        pieces.add(match.end(), stop, LABEL, label=match[1].casefold().rstrip(" #0123456789"))
        return
    at = start
    count = len(pieces.units)
    if pieces.fields is not NO_FIELDS and pieces.fields.search(text, start, stop):
        for match in pieces.fields.finditer(text, start, stop):
            if "(" in text and text.count("(", at, match.start()) > text.count(
                ")", at, match.start()
            ):
                continue
            if (
                at == start
                and match.start() - start <= 5
                and words.CODE.fullmatch(text, start, match.start())
                and dates.read(text[match.end() : stop]) is None
                and times.find(text[match.end() : stop]) is None
                and match.end() < stop
            ):
                continue
            if (
                at == start
                and match[0].strip() == "--"
                and words.is_number(text[start : match.start()])
            ):
                # "Session B -- Maps of Rings": its number and its name
                continue
            pieces.add(at, match.start(), TEXT)
            at = match.end()
    pieces.add(at, stop, TEXT)
    parts = len(pieces.units) - count
    if parts > 1:
        # Fields of a line are like cells of a row: how many there are, and which one this is.
        for position, unit in enumerate(pieces.units[count:], 1):
            unit.field = 10 * parts + position
            if position > 1 and unit.text.casefold() in _BADGES:
                unit.hint = EXTRA


def _cut_chair(pieces: Pieces, match: re.Match[str], start: int, stop: int) -> bool:
    text = pieces.text
    # "Chair: what we sit on" in a title: the clause ends the text, or a bracket, or a sentence.
    before = match.start()
    if not text[before].isspace() and pieces.parts[0].line.tag[:1] == "h":
        # "## Morning session – Chair: Ada Byron" names a session, and its chair.
        before = match.start(1)
        while text[before - 1] in " ,:–-([":
            before -= 1
    bracket = next((c for c in text[match.start() : match.start(1)] if c in "(["), "")
    end = stop
    if bracket and (at := _closing(text, bracket, match.end(), stop)) >= 0:
        end = at
    if rest := _AFTER_CHAIR.search(text, match.end(), end):
        # "Chair: Ada Byron 1. Maps of Rings …", "Moderator: Ada Byron Panelists: …"
        end = rest.start()
    names = text[match.end() : end].strip(EDGE)
    if len(names) > 160:
        return False
    if not names and before > start:
        return False
    if before > start:
        _cut_before_chair(pieces, start, before)
    if others := _BESIDE_CHAIR.search(text, match.end(), end):
        # "Moderator: Ada Byron. Panelists: Bea Carl"; who writes it down is neither
        pieces.add(match.start(1), others.start(), CHAIR, label=match[1].casefold())
        pieces.units[-1].people = 1.0
        if others[1][:1] in "rRsS":
            pieces.add(others.start(1), end, EXTRA, label="beside")
            return True
        cut(pieces, others.start(1), stop)
        return True
    cutter = pieces.fields.search(text, match.end(), end)
    if cutter:
        end = cutter.start()
    room = words.ROOM_LABEL.search(text, match.end(), end)
    if room and room.start() > match.end():
        end = room.start()
    elif (at := text.rfind(", ", match.end(), end)) > 0 and is_named_room(text[at + 2 : end]):
        # "Chaired by Ada Byron, Great Hall"
        pieces.add(match.start(1), at, CHAIR, label=match[1].casefold())
        pieces.units[-1].people = 1.0
        pieces.add(at + 2, end, ROOM, label="after")
        if end < stop and text[end:stop].strip(EDGE):
            cut(pieces, end, stop)
        return True
    pieces.add(match.start(1), end, CHAIR, label=match[1].casefold())
    unit = pieces.units[-1]
    unit.people = 1.0 if names else 0.0
    if end < stop and text[end:stop].strip(EDGE):
        cut(pieces, end, stop)
    return True


def _cut_before_chair(pieces: Pieces, start: int, stop: int) -> None:
    """Cut what stands before a chair clause; a bracket that is open there tells no title: "Session 1 (Topic: Maps, Chair: …"."""
    text = pieces.text
    at = text.rfind("(", start, stop)
    if at <= start or text.find(")", at, stop) >= 0 or at >= stop - 2:
        cut(pieces, start, stop)
        return
    cut(pieces, start, at)
    count = len(pieces.units)
    cut(pieces, at + 1, stop)
    for unit in pieces.units[count:]:
        if unit.hint == TEXT and (
            is_named_room(unit.text) or words.ROOM_CODE.fullmatch(unit.text) is not None
        ):
            unit.hint, unit.label = ROOM, "bracket"
        elif unit.hint == TEXT or (unit.hint == LABEL and unit.label in _SUBJECTS):
            unit.hint, unit.label = EXTRA, "beside"


def is_named_room(text: str) -> bool:
    """Whether a text names a room or a hall, in a few words that begin with capitals."""
    return (
        text[:1].isupper()
        and text.count(" ") < 5
        and words.ROOM_WORD.search(text) is not None
        and not words.has_organisation(text)
    )


def _closing(text: str, bracket: str, first: int, last: int) -> int:
    """Find where a bracket that is open at ``first`` closes; -1 where it does not."""
    closer = CLOSERS[bracket]
    depth = 1
    for at in range(first, last):
        sign = text[at]
        if sign == bracket:
            depth += 1
        elif sign == closer:
            depth -= 1
            if not depth:
                return at
    return text.rfind(closer, first, last)


def _bare_label(text: str, start: int, stop: int) -> re.Match[str] | None:
    """Match a label alone on its line that needs no colon: "Abstract"; one with a colon is joined with the next line (`wrapped`)."""
    if stop - start > 24:
        return None
    match = ALONE.match(text, start, stop)
    return match if match and match.end() == stop else None
