"""A ConfTool Pro agenda or session page: a session's time, place and chairs, then presentations with their ids.

    Session
    1A: Invented Measurements
    Time: Tuesday, 26/Mar/2024: 9:00am - 10:30am
    Session Chair: Ada Example, Sample University
    Location: Room 12
    Presentations
    9:00am - 9:20am
    ID: 402 / 1A: 1
    Long paper
    Topics: Methods, Surveys
    Asking Nobody Anything
    Bea Example1, Carl Model2
    1Sample University; 2Model Institute, Austria
    An abstract of what was asked …

The day's agenda prints sessions the same way without presentations. Made from a session page and from the agendas
of the system; the id, the status and the topics are no part of a title, and the legend of institutions is parted
where a new mark begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from ..fields import affiliations, dates, kinds, likeness, names
from ..fields.patterns import Lazy
from ..flow import Layout, Line, Mark, Role, Source
from . import _clock, _nodes

_ID: Final = Lazy(r"(?:Paper )?ID: ?([0-9]{1,6})\b(?: ?/ ?.{0,120})?")
_TOPICS: Final = Lazy(
    r"(?:Topics?|Keywords?|Stich(?:wort|worte|wörter)|Schlagworte|Themen|Methods?|Modalities|Application Domain|Mots[- ]clés|Palabras clave)[:：]"
)
"""What a paper is about: in no field, and no noise."""
_CHAIRS: Final = Lazy(
    r"(?:(?:Virtual )?(?:Session )?(?:Co-?)?(?:Chairs?|Moderators?|Discussants?|Conveners?|Vorsitz|Moderation|Sitzungsleitung|Chair der Sitzung)(?:\(s\)|:innen)?):",
    re.IGNORECASE,
)
_ROOM: Final = Lazy(
    r"(?:Location|Virtual location|Session Room|Room|Ort|Raum|Lieu|Ubicación|Sede):", re.IGNORECASE
)
_DATE: Final = Lazy(
    r"(?:(?:Date|Time|Datum|Zeit|Date de la session|Fecha):? ?)?((?:[A-ZÄÖ][a-zäöé]{2,12}, ?)?[0-3]?[0-9]/[A-Za-zÀ-ÿ.]{3,10}/[12][0-9]{3}):?"
)
_LABELLED: Final = Lazy(r"[A-ZÄÖÜ][\w /&().-]{1,48}: ?\S?.*")
_DOWN: Final = Lazy(
    r"(?:[0-9]{1,4}(?:st|nd|rd|th)? ?(?:seats?|Plätze)\b.*|Capacity:? ?[0-9]+.*|External Resource:.*|Export.*|Download.*|Print View.*|Contact and Legal Notice.*|Conference: .*|Privacy Statement.*|Show help.*|Conference Software:.*|ConfTool Pro.*|© ?[12][0-9]{3}.*)",
    re.IGNORECASE,
)
_LABELS: Final = frozenset(
    (
        "Session",
        "Time:",
        "Date:",
        "Presentations",
        "Presentation",
        "Session Overview",
        "Conference Agenda",
        "Abstract",
        "Details",
        "Full Program",
        "Zeit:",
        "Datum:",
        "Sitzung",
        "Präsentationen",
        "Sitzungsübersicht",
    )
)
_NOTES: Final = (
    "Overview and details of the sessions", "Please note that all times", "Please select", "The current conference time", "All times are", "Only Sessions at", "Eine Übersicht aller",
)  # fmt: skip
_INDEX: Final = Lazy(
    r"([^\W\d_][^:;,]{1,40}, [^:;,]{1,40}(?:; [^\W\d_][^:;,]{1,40}, [^:;,]{1,40}){0,30}): (\S.{5,300})"
)
_LONGEST_LABEL: Final = 50
_LEGEND: Final = Lazy(r";\s*(?=[0-9]{1,2}\s?\W?[^\W\d_])")


def score(source: Source) -> float:
    """Sure of the system's class names, or of intervals with an id below them."""
    text = source.brief
    if "_" in text and "paper_title" in text and "paper_author" in text:
        return 0.9
    named = "conftool" in text or "ConfTool" in text
    if not named and "ID: " not in text:
        return 0.0
    ids = slots = 0
    lines = source.lines
    for i, line in enumerate(lines):
        if line.text[:1].isdigit() and _clock.is_range(line.text):
            slots += 1
            ids += any(_ID.fullmatch(other.text) for other in lines[i + 1 : i + 4])
    if ids:
        return 0.9 if named or ids > 1 or "Session Chair:" in text else 0.8
    if (
        named
        and slots > 1
        and ("Location:" in text or "Session Chair:" in text or "Presentations" in text)
    ):
        return 0.8
    if named and sum(1 for line in lines if "; " in line.text and _INDEX.fullmatch(line.text)) > 4:
        return 0.6
    return 0.0


def label(lines: Sequence[Line]) -> Iterator[Mark]:
    """Presentations open at an interval with an id, or inside a session; sessions at other intervals."""
    lines = [
        line._replace(text=" ".join(line.text.split())) if "\t" in line.text else line
        for line in lines
        if line.tag != "title"
    ]
    lines, joined = _nodes.rejoin(lines)
    yield from joined
    lines = _unrolled(lines)
    cuts = [
        i for i, line in enumerate(lines) if line.text[:1].isdigit() and _clock.is_range(line.text)
    ]
    if not cuts:
        yield from _index(lines)
        return
    yield from _head(lines[: cuts[0]], single=_is_talk(lines, cuts[0]) or _inside(lines, cuts))
    within = _span(lines[cuts[0]].text) if not _is_talk(lines, cuts[0]) else None
    for at, stop in zip(cuts, [*cuts[1:], len(lines)]):
        body = lines[at + 1 : stop]
        if _is_talk(lines, at) or (within and _is_plain_talk(lines[at], body, within)):
            yield from _talk(lines[at], body)
        elif _waiting(lines, at):
            yield lines[at].mark(Role.WHEN)
            yield from _details(body, titled=True)
            within = _span(lines[at].text)
        else:
            yield Mark(Role.SESSION, lines[at], "")
            yield lines[at].mark(Role.WHEN)
            yield from _details(body, titled=False)
            within = _span(lines[at].text)


def _unrolled(lines: Sequence[Line]) -> list[Line]:
    """Part "Time: Tuesday, 26/Mar/2024: 9:00am - 10:00am" into its date and its interval."""
    out: list[Line] = []
    for line in lines:
        found = _DATE.match(line.text) if len(line.text) < 90 and "/" in line.text else None
        rest = line.text[found.end() :].strip(" ,:") if found else ""
        if found and rest and _clock.is_range(rest):
            out += [line._replace(text=found[0].strip()), line._replace(text=rest)]
        else:
            out.append(line)
    return out


def _is_talk(lines: Sequence[Line], at: int) -> bool:
    for i, line in enumerate(lines[at + 1 : at + 9]):
        if _clock.is_range(line.text):
            return False
        if (i < 3 and _ID.fullmatch(line.text)) or _is(line, "paper_title"):
            return True
    return False


def _inside(lines: Sequence[Line], cuts: Sequence[int]) -> bool:
    return _waiting(lines, cuts[0])


def _waiting(lines: Sequence[Line], at: int) -> bool:
    """Whether an interval ends the head of one session ("Time:", "Tuesday, 26/Mar/2024:", "9:00am - 10:30am")."""
    return any(
        line.text in {"Time:", "Zeit:"} or line.text.startswith(("Time: ", "Zeit: "))
        for line in lines[max(0, at - 2) : at]
    )


def _span(text: str) -> tuple[str, str] | None:
    parts = re.split(_clock.DASH, text, maxsplit=1)
    return (parts[0], parts[1]) if len(parts) == 2 else None


def _is_plain_talk(head: Line, body: Sequence[Line], within: tuple[str, str]) -> bool:
    """Whether an interval without an id lies in the session's, and people stand below a title."""
    if any(
        _ROOM.match(line.text) or _CHAIRS.match(line.text) or _DATE.fullmatch(line.text)
        for line in body[:6]
    ):
        return False
    span = _span(head.text)
    return (
        span is not None
        and span != within
        and len(body) > 1
        and likeness.people(_bare(body[1].text)) >= likeness.PEOPLE_THRESHOLD
    )


def _bare(text: str) -> str:
    """Names without the marks of their institutions."""
    return re.sub(r"(?<=\w)[0-9]{1,2}(?:,[0-9]{1,2}){0,9}|[*†‡]", "", text)


def _head(lines: Sequence[Line], *, single: bool) -> Iterator[Mark]:
    """What stands above the first interval: the page's heading, or the head of its one session."""
    at = next(
        (
            i
            for i, line in enumerate(lines)
            if line.text in {"Session", "Sitzung"} and i + 1 < len(lines)
        ),
        None,
    )
    if at is None and single:
        # no label: the last short line that is no field is the session's title
        at = next(
            (
                i - 1
                for i in range(len(lines) - 1, -1, -1)
                if not _is_field(lines[i].text) and len(lines[i].text) < 200
            ),
            None,
        )
    if at is None or not single:
        for line in lines:
            yield from _field(line)
        return
    for line in lines[: at + 1]:
        yield from _field(line)
    for line in lines[at + 1 :]:
        if (found := _DATE.fullmatch(line.text)) is not None:
            yield Mark(Role.DAY, line, found[1])
    yield Mark(Role.SESSION, lines[at + 1], "")
    yield lines[at + 1].mark(Role.TITLE)
    yield from _details(
        [line for line in lines[at + 2 :] if not _DATE.fullmatch(line.text)], titled=True
    )


def _is_field(text: str) -> bool:
    return text in _LABELS or bool(
        _CHAIRS.match(text) or _ROOM.match(text) or _DATE.fullmatch(text) or _DOWN.fullmatch(text)
    )


def _field(line: Line) -> Iterator[Mark]:
    text = line.text
    if found := _DATE.fullmatch(text):
        yield Mark(Role.DAY, line, found[1])
    elif text in _LABELS or text.startswith(_NOTES) or _DOWN.fullmatch(text):
        yield line.mark(Role.NOISE)


def _details(lines: Sequence[Line], *, titled: bool) -> Iterator[Mark]:
    """Title, place, chairs and description of a session; a date among them heads what follows."""
    after: Role | None = None
    for line in lines:
        text = line.text
        if after is not None:
            yield line.mark(after)
            after = None
        elif found := _DATE.fullmatch(text):
            yield Mark(Role.DAY, line, found[1])
        elif match := _ROOM.match(text):
            room = text[match.end() :].strip()
            after = None if room else Role.ROOM
            yield Mark(Role.ROOM if room else Role.NOISE, line, room)
        elif match := _CHAIRS.match(text):
            chair = text[match.end() :].strip()
            after = None if chair else Role.CHAIRS
            # the label in English, which is known to whoever reads people
            yield Mark(Role.CHAIRS, line, f"Chair: {chair}") if chair else line.mark(Role.NOISE)
        elif text in _LABELS or text.startswith(_NOTES) or _DOWN.fullmatch(text):
            yield line.mark(Role.NOISE)
        elif not titled:
            titled = True
            yield line.mark(Role.TITLE)
            if kinds.is_kind(text):
                yield line.mark(Role.KIND)
        elif dates.read(text) is not None and len(text) < 60:
            yield line.mark(Role.DAY)
        else:
            yield line.mark(Role.ABSTRACT)


def _talk(head: Line, body: Sequence[Line]) -> Iterator[Mark]:
    yield Mark(Role.TALK, head, "")
    yield head.mark(Role.WHEN)
    body, tail = _next_head(body)
    marked = next(
        (
            i
            for i, line in enumerate(body)
            if "paper_title" in (line.markup.classes if line.markup else "")
        ),
        None,
    )
    at = marked if marked is not None else _title_at(body)
    for line in body[:at]:
        if match := _ID.fullmatch(line.text):
            yield Mark(Role.ID, line, match[1])
        elif kinds.is_kind(line.text):
            yield line.mark(Role.KIND)
        elif not _TOPICS.match(line.text):  # topics are in no field
            yield line.mark(Role.NOISE)
    if at >= len(body):
        return
    yield body[at].mark(Role.TITLE)
    rest = body[at + 1 :]
    used = 0
    if rest and (
        _is(rest[0], "paper_author")
        or likeness.people(_bare(rest[0].text)) >= likeness.PEOPLE_THRESHOLD
        or names.is_name(_bare(rest[0].text))
    ):
        yield rest[0].mark(Role.AUTHORS)
        used = 1
        if len(rest) > 1 and (
            _is(rest[1], "paper_organisation")
            or (not _is(rest[1], "paper_abstract") and _is_organisation(rest[1].text))
        ):
            for part in _LEGEND.split(rest[1].text):
                yield Mark(Role.AUTHORS, rest[1], part.strip())
            used = 2
    for line in rest[used:]:
        if line.text in _LABELS or _DOWN.fullmatch(line.text) or set(line.text) <= set("-_ –—"):
            yield line.mark(Role.NOISE)
        else:
            yield line.mark(Role.ABSTRACT)
    yield from _tail(tail)


def _is(line: Line, name: str) -> bool:
    return line.markup is not None and f" {name} " in line.markup.classes


def _is_organisation(text: str) -> bool:
    if len(text) > 900 or (
        text.endswith((".", "?")) and not text.endswith(("Inc.", "Ltd.", "e.V."))
    ):
        return False
    return (
        text[0].isdigit()
        or affiliations.is_affiliation(text.partition(",")[0])
        or affiliations.is_country(text.rpartition(", ")[2])
    )


def _next_head(body: Sequence[Line]) -> tuple[Sequence[Line], Sequence[Line]]:
    """Part a presentation from the head of the session below it ("Session", its title, "Time:")."""
    for i, line in enumerate(body):
        if line.text in {"Session", "Sitzung"} or (i and _DATE.fullmatch(line.text)):
            return body[:i], body[i:]
    return body, ()


def _tail(lines: Sequence[Line]) -> Iterator[Mark]:
    if lines:
        yield from _head(lines, single=lines[0].text in {"Session", "Sitzung"})


def _title_at(body: Sequence[Line]) -> int:
    """Where the title stands: above the people, below id, status and topics."""
    first = next((i + 1 for i, line in enumerate(body[:3]) if _ID.fullmatch(line.text)), 0)
    while first < len(body):
        text = body[first].text
        if text.endswith(":") and len(text) < _LONGEST_LABEL:
            first += 2  # a topic below its label
        elif (first and text[:2] == "/ ") or (
            first
            and _LABELLED.fullmatch(text)
            and first + 2 < len(body)
            and not _people_below(body, first)
        ):
            first += 1
        else:
            break
    best, found = 0.0, min(first, len(body))
    for at in range(first, min(first + 4, len(body) - 1)):
        if _people_below(body, at):
            sure = likeness.people(_bare(body[at + 1].text)) + (
                0.5 if at + 2 < len(body) and _is_organisation(body[at + 2].text) else 0.0
            )
            if sure > best:
                best, found = sure, at
    return found


def _people_below(body: Sequence[Line], at: int) -> bool:
    if at + 1 >= len(body) or _LABELLED.fullmatch(body[at + 1].text):
        return False
    people = _bare(body[at + 1].text)
    return likeness.people(people) >= likeness.PEOPLE_THRESHOLD or (
        names.is_name(people) and at + 2 < len(body) and _is_organisation(body[at + 2].text)
    )


def _index(lines: Sequence[Line]) -> Iterator[Mark]:
    """An index of authors: "Last, First; Last, First: Title (keywords)"."""
    for line in lines:
        if match := _INDEX.fullmatch(line.text):
            yield Mark(Role.TALK, line, "")
            yield Mark(Role.TITLE, line, match[2])
            yield Mark(Role.AUTHORS, line, match[1])


LAYOUT = Layout(name="conftool", score=score, label=label)
