"""Gathered items -> sessions as they are told: keynotes hold talks, notes are cut from titles, rooms said once are shared."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from ..fields import kinds
from . import descriptions, hours, opinions, words
from .records import Item
from .units import Part, Unit


def finish(sessions: Sequence[Item], units: Sequence[Unit]) -> list[Item]:
    """Settle what only shows once a session is whole."""
    _drop_suffix(sessions)
    for session in sessions:
        _settle(session)
        for talk in session.talks:
            _trim(talk, _NOTE)
    descriptions.settle(sessions)
    sessions = hours.settle(_without_breaks(_apart(sessions)))
    descriptions.alone(sessions)
    _everywhere(sessions, units)
    for session in sessions:
        _with_code(session)
    return _without_headings(
        [
            session
            for session in sessions
            if session.title or session.talks or session.time is not None
        ]
    )


def _with_code(session: Item) -> None:
    """A session is called by its number and its name, "R1: Maps"; a talk has a number beside its title."""
    if not (session.code and session.title):
        return
    code, (unit, first, last) = session.code[-1], session.title[0]
    (line, start, _), (other, begin, stop) = code.parts[0], unit.parts[0]
    if line is not other or start >= begin or code.number + 1 != unit.number or first:
        return
    joined = Unit(line.text[start:stop], [Part(line, start, stop), *unit.parts[1:]])
    joined.number = code.number
    for part in unit.parts[1:]:
        joined.text += " " + part.line.text[part.first : part.last]
    session.title[0] = (joined, 0, last + begin - start)
    session.code = ()


def repeats(one: str, two: str) -> bool:
    """Whether a timed row says what the heading above it has said."""
    left, right = set(one.casefold().split()), set(two.casefold().split())
    return bool(left & right) and len(left & right) >= 0.5 * min(len(left), len(right))


def _apart(sessions: Sequence[Item]) -> list[Item]:
    """Keynotes under one heading, each with a day and hours of its own, are sessions of their own."""
    found: list[Item] = []
    for session in sessions:
        if session.time is not None:
            found.append(session)
            continue
        dated = [
            talk
            for talk in session.talks
            if talk.time is not None
            and talk.time.reading is not None
            and talk.time.reading.day is not None
        ]
        if len(dated) < max(1, 0.6 * len(session.talks)) or (
            session.title
            and not words.HEADLINE.fullmatch(session.name)
            and not words.KIND_HEAD.fullmatch(session.name)
            and not _EVENT.fullmatch(session.name)
        ):
            found.append(session)
            continue
        for talk in session.talks:
            own = Item(talk.opened, talk.day)
            own.time, own.talks = talk.time, [talk]
            found.append(own)
        found[-len(session.talks)].extras.extend(unit for unit, _, _ in session.title)
    return found


def _without_breaks(sessions: Sequence[Item]) -> list[Item]:
    """Talks without times below a break with one are those of the session after it, whose heading is not known."""
    found: list[Item] = []
    for session in sessions:
        found.append(session)
        talks = session.talks
        if (
            len(talks) > 1
            and session.time is not None
            and _is_break(session)
            and words.is_plenary(session.name)
            and all(talk.time is None and talk.title for talk in talks)
            and any(talk.people for talk in talks)
        ):
            after = Item(talks[0].opened, session.day)
            after.talks, session.talks = talks, []
            found.append(after)
    return found


_EVENT: Final = re.compile(
    r"[A-Z][\w'’-]*(?: [\w'’-]+){0,4} (?:19|20)[0-9]{2}(?: [A-Z]\w*){0,2}(?: (?:keynotes?|speakers|invited talks|plenar(?:y|ies)|lectures|tutorials))?",
    re.IGNORECASE,
)
"""The name of an event with its year, which heads a page: "MapConf 2022 Keynotes"."""
_ALL_IN: Final = re.compile(
    r"all (?:[a-z]+ ){0,3}(?:sessions|talks|presentations|events|lectures)\b[^.]{0,40}\b(?:in|at)\s+(?:the\s+)?((?:room|hall)?\s?[^.,;]{2,50}(?:\.[0-9][^.,;]{0,20})?)",
    re.IGNORECASE,
)


def _everywhere(sessions: Sequence[Item], units: Sequence[Unit]) -> None:
    """A room said once for all sessions is the room of each that names none and holds talks or a chair."""
    for unit in units[:400]:
        if (
            len(unit.text) > 200
            or "all " not in unit.text.casefold()
            or (match := _ALL_IN.search(unit.text)) is None
        ):
            continue
        first, last = match.span(1)
        if unit.text[first:last].casefold().startswith("room "):
            first += 5
        if not (opinions.is_room(match[1]) or opinions.is_room(unit.text[first:last])):
            continue
        for session in sessions:
            if (
                not session.room
                and (session.talks or session.chairs)
                and not words.is_plenary(session.name)
                and session.opened is not unit
            ):
                session.room.append((unit, first, last))
        return


def _without_headings(sessions: list[Item]) -> list[Item]:
    """Leave out titles that nothing belongs to, where the page's sessions have times, chairs or talks."""
    # Where no break tells its hours, its name alone is all that is told of it.
    paused = not any(session.time is not None and _is_break(session) for session in sessions)
    bare = [
        session
        for at, session in enumerate(sessions)
        if session.time is None
        and not (
            session.talks or session.chairs or session.room or session.people or session.organizers
        )
        and not (_is_break(session) and (paused or _is_row(sessions, at)))
    ]
    if len(bare) > 0.4 * len(sessions):
        return sessions
    gone = {id(session) for session in bare}
    return [session for session in sessions if id(session) not in gone] if gone else sessions


def _is_row(sessions: Sequence[Item], at: int) -> bool:
    """Whether a session is a row between others that have times: that says where a break is."""
    cell = sessions[at].opened.cell
    if cell is None or not 0 < at < len(sessions) - 1:
        return False
    around = (sessions[at - 1], sessions[at + 1])
    return all(
        session.time is not None
        and session.opened.cell is not None
        and session.opened.cell.table == cell.table
        for session in around
    )


def _is_break(session: Item) -> bool:
    return bool(session.title) and kinds.of_title(session.name) == "break"


_NOTE: Final = re.compile(
    r"[\s,;–-]{0,3}(?:[(\[]\s?(?:click|see|more|download|pdf|ps|slides?|videos?|link|details|abstract|paper|preprint|github|notebook|online|virtual|remote|in[ -]person|on-?site|"
    r"(?:short|long|full|regular|demo|position|industry|invited|keynote|plenary|contributed|lightning|poster|oral|spotlight|highlight|extended|late) ?(?:paper|talk|abstract|presentation|speaker|lecture|address|breaking)?|anniversary|demo|code|doi|recording|best [a-z ]{3,30}|tacl|cl|[0-9]{1,2} papers?)\b"
    r"[^()\[\]]{0,60}[)\]]|[(\[][*#†‡§¶+]{1,3}[)\]]|\s[0-9]{1,3}\s?(?:min(?:ute)?s?\.?|mins?)|[(\[][0-9]{1,3}\s?(?:min(?:ute)?s?\.?|mins?)(?: (?:talk|presentation|paper|each|\+ [^()\[\]]{1,20}))?[)\]])\Z",
    re.IGNORECASE,
)
_PANEL: Final = re.compile(r"\b(?:panel|round ?table|table ronde|podium|debate)\b", re.IGNORECASE)
_POINTER: Final = re.compile(
    r"[\s,;–-]{0,3}[(\[](?:(?:click|see|more|download|pdf|slides|video|link|details)\b[^()\[\]]{0,60}"
    r"|keynote|invited(?: talks?)?|online|virtual|remote"
    r"|[0-9]{1,3}\s?(?:\+\s?[0-9]{1,2}\s?)?(?:['’′]|m|mins?|minutes?|h|hrs?|hours?)\.?(?:\seach)?)[)\]]\Z",
    re.IGNORECASE,
)
"""What leads elsewhere, or tells how long a session takes, behind its name."""
_TAG: Final = re.compile(
    r"\[(?:TACL|CL|SRW|Industry|Demo|Virtual|Short|Long|Findings|Online|Remote|Invited|Best Paper|Journal|[A-Z]{2,6})\]\s?",
    re.IGNORECASE,
)
_BADGE: Final = re.compile(r"\s{1,3}\[[A-Z]{2,6}\]\Z")
_PLACE: Final = re.compile(r"\s?\(([^()]{3,60})\)\.?\Z")
_NUMBERED_PLACE: Final = re.compile(
    r"[A-Z][a-zà-ÿ]{3,14}(?: [A-Z][a-zà-ÿ]{2,14})? [0-9]{2,4}[A-Za-z]?(?<!19[0-9]{2})(?<!20[0-9]{2})"
)
_ACRONYM: Final = re.compile(r"[A-Z]+[0-9][A-Z0-9]{0,3}")
_MEAL: Final = re.compile(
    r"reception|banquet|dinner|party|drinks|excursion|social|concert", re.IGNORECASE
)


def _trim(item: Item, notes: re.Pattern[str]) -> None:
    """Cut from a title what is none: "(click for titles)", "[PDF]", a length, the place of a dinner."""
    if not item.title:
        return
    unit, first, last = item.title[-1]
    text = unit.text[first:last]
    for _ in range(4):
        text = text.rstrip(" 🛈ⓘ🗎🔗📎🎥📄🎬▶☆★")
        if text[-1:] not in {")", "]"} and "min" not in text[-9:].casefold():
            break
        match = notes.search(text)
        if match is None or match.start() < 3:
            break
        text = text[: match.start()]
    if len(text) < last - first:
        item.title[-1] = (unit, first, first + len(text))
    _unquote(item)
    if _drop_hanging(item):
        return
    if text[:1] in {"(", "["} and len(item.title) == 1 and words.is_link_line(text):
        # "Keynote (PDF, video)" says no title.
        item.extras.append(unit)
        item.title = []
        return
    unit, first, last = item.title[0]
    if unit.text[first:last][:1] == "[" and unit.text[first:last][-1:] == "]":
        item.title[0] = (unit, first + 1, last - 1)
    if unit.text[first : first + 1] == "[" and (match := _TAG.match(unit.text, first, last)):
        item.title[0] = (unit, match.end(), last)
    unit, first, last = item.title[-1]
    if last and unit.text[last - 1] == "]" and (match := _BADGE.search(unit.text, first, last)):
        # "Glyphs for Gravel [TVCG]"
        item.title[-1] = (unit, first, match.start())
        last = match.start()
    text = unit.text[first:last]
    if notes is _POINTER and text.endswith((".", ":")) and not text.endswith("..."):
        text = text[:-1]
        item.title[-1] = (unit, first, first + len(text))
    if (
        not item.room
        and notes is _POINTER
        and (at := text.rfind(", ")) > 4
        and (text[at + 2 : at + 3].isupper() or text[-1].isdigit())
        and text.count(" ", at + 2) < 6
        and opinions.is_room(text[at + 2 :])
    ):
        # "Registration, Hall B"
        item.title[-1] = (unit, first, first + at)
        item.room.append((unit, first + at + 2, first + len(text)))
        return
    if (
        not item.room
        and text.endswith((")", ")."))
        and (match := _PLACE.search(text))
        and match.start() > 2
    ):
        inner = match[1]
        named = all(
            word[:1].isupper()
            or word[:1].isdigit()
            or not word[:1].isalpha()
            or word in {"of", "the", "de", "at"}
            for word in inner.split()
        )
        if (
            (
                opinions.is_room(inner)
                and not _ACRONYM.fullmatch(inner)
                and (
                    (inner[0].isupper() and "," not in inner)
                    or any(sign.isdigit() for sign in inner)
                )
            )
            or _NUMBERED_PLACE.fullmatch(inner)
            or (
                named
                and _MEAL.search(text[: match.start()])
                and inner[0].isupper()
                and not inner.startswith(("No ", "On ", "By ", "Not "))
            )
        ):
            item.title[-1] = (unit, first, first + match.start())
            item.room.append((unit, first + match.start(1), first + match.end(1)))


_HANGING: Final = re.compile(r"[\s,:;–—-]+(?:(?:presented |given )?by)\s?:?\Z", re.IGNORECASE)
"""What a title ends in whose people stand on the next line."""
_NO_TITLE: Final = re.compile(
    r"(?:(?:title|talk|details|topic|speaker)s?:? )?(?:t\.?\s?b\.?\s?[acd]\.?|to be (?:announced|confirmed|determined|decided|defined)|n/a)(?: soon)?[\s.!]*",
    re.IGNORECASE,
)


def _drop_hanging(item: Item) -> bool:
    """Leave out the "by" that a title ends in, and titles that say that there is none yet."""
    unit, first, last = item.title[-1]
    text = unit.text[first:last]
    if (
        len(item.title) == 1
        and len(text) < _LONGEST_EMPTY
        and _NO_TITLE.fullmatch(text.strip(' "“”()[]'))
    ):
        item.extras.append(unit)
        item.title = []
        return True
    if text.endswith(("(", "[")) and len(text) > _SHORTEST_LEFT:
        # "Dinner (7 pm)", without its hour
        text = text.rstrip("([ ,;:–—-")
        item.title[-1] = (unit, first, first + len(text))
    elif text[-1:] in _HANGS and (match := _HANGING.search(text)) and match.start() > 3:
        item.title[-1] = (unit, first, first + match.start())
    return False


_HANGS: Final = frozenset("yY:")
_LONGEST_EMPTY: Final = 40
_SHORTEST_LEFT: Final = 3
_QUOTES: Final = {'"': '"', "“": "”", "«": "»", "„": "“"}


def _unquote(item: Item) -> None:
    """Take quotation marks off that enclose a whole title, and a colon that an extractor left before it."""
    if len(item.title) != 1:
        return
    unit, first, last = item.title[0]
    text = unit.text
    while first < last and text[first] in ": ":
        first += 1
    closer = _QUOTES.get(text[first : first + 1])
    if closer and last - first > 4:
        stop = last - 1 if text[last - 1] in ".," else last
        if text[stop - 1] == closer and text[first + 1 : stop - 1].count(closer) == 0:
            first, last = first + 1, stop - 1
    item.title[0] = (unit, first, last)


_KIND_ENDS: Final = frozenset(
    "plenary discussion workshop breakout panel keynote invited oral poster demo tutorial social talk presentation session".split()
)


_KIND_OPENS: Final = frozenset(
    "invited contributed accepted poster paper panel keynote plenary oral lightning flash short long opening closing welcome demo group general parallel breakout student industry technical tutorial morning afternoon evening special open social".split()
)
"""What makes one kind with such a word: "Invited talk" is no title with a badge behind it."""
_SECTIONS: Final = frozenset(("section", "block", "part", "slot", "sektion", "sección", "sezione"))
_LEADS_ON: Final = frozenset(
    "the a an of for to in on at and or & this that our your by with first second final".split()
)
"""Behind these the title goes on: "Aims of the workshop"."""


def _is_badge(rest: str, word: str) -> bool:
    """Whether the last word of a title may be a badge behind it: "Maps of Rings plenary", but "Coffee and poster session"."""
    if word not in _KIND_ENDS or not rest:
        return False
    before = rest[rest.rfind(" ") + 1 :].casefold()
    return before not in _KIND_OPENS and before not in _LEADS_ON


def _drop_suffix(sessions: Sequence[Item]) -> None:
    """A word that ends nearly every session's title is the event's name, not the sessions'."""
    ends: Counter[str] = Counter()
    badges: Counter[str] = Counter()
    titled = 0
    for session in sessions:
        if session.title:
            titled += 1
            rest, _, word = session.name.rpartition(" ")
            if word not in _KIND_ENDS or rest.casefold() not in _KIND_OPENS:
                ends[word] += 1
            if _is_badge(rest, word):
                badges[word] += 1
    if titled < 5 or not ends:
        return
    own = sum(1 for session in sessions if session.title and not words.is_plenary(session.name))
    if badges.total() >= max(3, 0.35 * own) and len(badges) > 1:
        # "Rings plenary", "Maps discussion": a badge after each title.
        for session in sessions:
            rest, _, word = session.name.rpartition(" ")
            if _is_badge(rest, word):
                unit, first, last = session.title[-1]
                if unit.text[first:last].endswith(" " + word):
                    session.title[-1] = (
                        unit,
                        first,
                        len(unit.text[: last - len(word)].rstrip(" 🛈")),
                    )
        return
    word, count = ends.most_common(1)[0]
    if (
        count < 0.7 * titled
        or word.casefold() in words.SESSION
        or word.casefold() in _SECTIONS
        or not word[:1].isalpha()
        or word[-1] in ")]"
    ):
        return
    for session in sessions:
        if session.title:
            unit, first, last = session.title[-1]
            if unit.text[first:last].endswith(" " + word):
                session.title[-1] = (unit, first, last - len(word) - 1)


def _is_row_of_talk(session: Item, talk: Item) -> bool:
    """Whether a talk has a row of its own, with its hours and who gives it, below the row of its session."""
    clock = talk.time
    return (
        bool(talk.people and talk.title)
        and clock is not None
        and clock.cell is not None
        and session.opened.cell is not None
        and session.opened.label == "row"
        and session.opened.cell.row < clock.cell.row == _row(talk.title[0][0])
    )


def _row(unit: Unit) -> int:
    return unit.cell.row if unit.cell is not None else -1


def _settle(session: Item) -> None:
    """A keynote's people and title belong to a talk inside it."""
    _trim(session, _POINTER)
    if session.title and session.talks and kinds.of_title(session.name) == "break":
        # "Lunch break / On your own": a remark, no talk.
        session.talks = [
            talk for talk in session.talks if talk.people or talk.time is not None or talk.prose
        ]
    if (
        session.time is None
        and session.title
        and session.opened.label != "column:session"
        and len(session.talks) == 1
        and session.talks[0].time is not None
        and not _is_row_of_talk(session, session.talks[0])
    ):
        # One timed row under a heading: the time is the heading's, and so is a title that repeats it.
        talk = session.talks[0]
        session.time, talk.time = talk.time, None
        if not talk.people and not talk.prose and repeats(session.name, talk.name):
            session.extras.extend(unit for unit, _, _ in talk.title)
            session.talks = []
    if session.talks or not session.people:
        return
    name = session.name
    head = words.KIND_HEAD.match(name)
    lowered = name.casefold()
    if lowered.startswith(("workshop", "tutorial", "special session", "symposium")):
        session.organizers = [*session.organizers, *session.people]
        session.people = []
        return
    if lowered.startswith("panel") or (head is None and (session.chairs or _PANEL.search(name))):
        # "Open Science Panel" with its moderator and panellists.
        talk = Item(session.opened, session.day)
        talk.people, talk.prose = session.people, session.prose
        session.people, session.prose = [], []
        session.talks.append(talk)
        return
    if head is None:
        if words.is_plenary(name):
            return
        if words.numbered(name):
            if len(session.people) > 1:
                talk = Item(session.opened, session.day)
                talk.people = session.people
                session.people = []
                session.talks.append(talk)
            return
        talk = Item(session.opened, session.day)
        talk.title, talk.people, talk.prose = session.title, session.people, session.prose
        session.title, session.people, session.prose = [], [], []
        talk.time, session.time = session.time, None
        session.talks.append(talk)
        return
    talk = Item(session.opened, session.day)
    talk.people, talk.prose = session.people, session.prose
    session.people, session.prose = [], []
    unit, first, last = session.title[0]
    rest = first + head.end()
    text = unit.text
    while rest < last and text[rest] in "0123456789IVX ":
        rest += 1
    if rest < last and text[rest] in ":-–—.":
        start = rest
        while start < last and text[start] in ' :-–—."“':
            start += 1
        if last - start > 8:
            session.title[0] = (unit, first, rest)
            talk.title = [(unit, start, last), *session.title[1:]]
            session.title = session.title[:1]
    session.talks.append(talk)
