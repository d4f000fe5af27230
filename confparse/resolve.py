"""Stage 7: records -> sessions: read each field, then settle what the page leaves unsaid."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final

from . import drafts
from .diagnostics import Code, Report
from .fields import conferences, date_spans, dates, kinds, people, remains, times, zones
from .fields.date_spans import DateSpan
from .fields.dates import Day
from .fields.patterns import Lazy
from .fields.times import Reading
from .flow import Hints, Mark, Record, Role
from .model import Conference, LineSpan, Link, Person, Session, Talk, When
from .when import Slot, settle

_new = tuple.__new__


def resolve(
    records: Sequence[Record],
    hints: Hints,
    report: Report,
    *,
    page_year: int | None = None,
    span: DateSpan | None = None,
) -> tuple[Session, ...]:
    """Read all fields of all records; times are settled for the whole page together."""
    slots: list[Slot] = []
    read = _ContextReader()
    for group, record in enumerate(records):
        slots.append(_slot(record, group, read, report, is_session=True))
        slots.extend([_slot(talk, group, read, report, is_session=False) for talk in record.talks])
    whens = iter(settle(slots, hints, report, page_year=page_year, span=span))
    sessions = []
    persons = _PeopleReader(records, report)
    for record in records:
        own = next(whens)
        talks = tuple([_talk(talk, next(whens), persons, report) for talk in record.talks])
        sessions.append(_session(record, own, talks, persons))
    return tuple(sessions)


def find_conference(marks: Sequence[Mark]) -> Conference | None:
    """Read what CONFERENCE and YEAR marks say; a year stands in either."""
    name = year = None
    for mark in marks:
        if mark.role is Role.SPAN:
            continue
        found = conferences.read(mark.text)
        year = year or found.year
        if mark.role is Role.CONFERENCE:
            name = name or found.name
    return Conference(name=name, year=year) if name or year else None


def find_span(marks: Sequence[Mark]) -> DateSpan | None:
    """Read the days of the event, where the layout has found where they are told."""
    for mark in marks:
        if mark.role is Role.SPAN:
            return date_spans.find(mark.text)
    return None


class _ContextReader:
    """Reads what holds for many records (day, clock heading, zone) once for all that stand under it."""

    def __init__(self) -> None:
        self.context: Mapping[Role, Mark] | None = None
        self.read: tuple[Day | None, Reading | None, str | None] = (None, None, None)

    def __call__(
        self, context: Mapping[Role, Mark]
    ) -> tuple[Day | None, Reading | None, str | None]:
        if context is not self.context:
            day, clock, zone = map(context.get, (Role.DAY, Role.CLOCK, Role.ZONE))
            self.context = context
            self.read = (
                dates.read(day.text) if day else None,
                times.find(clock.text) if clock else None,
                _label(zone.text) if zone else None,
            )
        return self.read


def _label(text: str) -> str | None:
    """Find the zone that holds for a page: its name, or the name in a sentence about the times."""
    return text if zones.known(text) or zones.is_iana(text) else zones.find(text)


def _slot(
    record: Record, group: int, read: _ContextReader, report: Report, *, is_session: bool
) -> Slot:
    marks = record[1].get(Role.WHEN)
    day = clock = zone = reading = None
    # A talk that prints no time takes none from the day it stands under.
    if record[3] and (is_session or marks):
        day, clock, zone = read(record[3])
    if marks:
        text = marks[0][2]
        reading = times.find(text) or _dotted(text)
        if reading is None:
            if dates.read(text) is None:
                report.add(
                    Code.WHEN_UNREADABLE,
                    f"{text[:80]!r} could not be read as a time.",
                    marks[0].line.number,
                )
        elif until := record.marks.get(Role.UNTIL):
            last = times.find(until[0].text) or _dotted(until[0].text)
            if last is not None and last.end is not None:
                reading = reading._replace(end=last.end, end_sure=last.end_sure)
            elif last is not None and last.start is not None and reading.end is None:
                reading = reading._replace(end=last.start, end_sure=last.start_sure)
    late = (
        is_session and reading is not None and not reading.start_sure and _is_late(record, reading)
    )
    # half the time of Slot(…)
    return _new(Slot, (reading, day, clock, zone, record[0][0], group, is_session, late))


_LUNCH: Final = Lazy(
    r"\W*(?:buffet |working |business )?(?:lunch|mittag|déjeuner|almuerzo)", re.IGNORECASE
)
_EVENING: Final = Lazy(
    r"\b(?:evening (?:reception|event|social|lecture|talk|session|program|banquet|dinner|party)|dinner|banquet"
    r"|(?:welcome|cocktail|drinks|poster) reception|abendessen|soirée|dîner)",
    re.IGNORECASE,
)
_LONGEST_LATE: Final = 80
_LUNCH_UNTIL: Final = 240
_EVENING_FROM: Final = 240
_EVENING_UNTIL: Final = 660


def _is_late(record: Record, reading: Reading) -> bool:
    """Whether a bare clock, "1.00" or "6:30", stands with a lunch or an evening."""
    start, marks = reading.start, record.marks.get(Role.TITLE)
    if not marks or start is None or not 60 <= start < _EVENING_UNTIL:
        return False
    title = marks[0].text[:_LONGEST_LATE]
    if start < _LUNCH_UNTIL and _LUNCH.match(title):
        return True
    return start >= _EVENING_FROM and _EVENING.search(title) is not None


def _dotted(text: str) -> Reading | None:
    """Read "9.15" and "10.10 - 12.10": a number and two dates anywhere but where a layout has found a time."""
    text = text.strip()
    hours, _, rest = text[:40].partition(".")
    if not (hours.isdigit() and len(hours) <= 2 and rest[:2].isdigit() and not rest[2:3].isdigit()):
        return None
    reading = times.find(f"{hours}:{text[len(hours) + 1 :]}")
    return reading and reading._replace(text=text[reading.first : reading.last])


def _talk(record: Record, when: When | None, read: _PeopleReader, report: Report) -> Talk:
    marks = record.marks
    get = marks.get
    title = _text(get(Role.TITLE))
    if title is None:
        report.add(Code.TALK_UNTITLED, line=record.line.number)
    links = get(Role.LINK)
    return drafts.talk(
        _text(get(Role.ID)),
        title,
        _kind(get(Role.KIND), title),
        read(get(Role.AUTHORS)),
        when,
        _text(get(Role.ROOM)),
        _prose(get(Role.ABSTRACT)),
        _links(links) if links else (),
        _lines(marks),
    )


def _session(
    record: Record, when: When | None, talks: tuple[Talk, ...], read: _PeopleReader
) -> Session:
    marks = record.marks
    get = marks.get
    title = _text(get(Role.TITLE))
    return Session(
        id=_text(get(Role.ID)),
        title=title,
        type=_kind(get(Role.KIND), title),
        room=_text(get(Role.ROOM)),
        chairs=read(get(Role.CHAIRS)),
        organizers=read(get(Role.ORGANIZERS)),
        when=when or _from_talks(talks),
        abstract=_prose(get(Role.ABSTRACT)),
        links=_links(get(Role.LINK, ())),
        talks=talks,
        lines=_lines(marks),
    )


def _from_talks(talks: tuple[Talk, ...]) -> When | None:
    """The span of a session that prints none: from its first talk's start to its last talk's end."""
    whens = [talk.when for talk in talks if talk.when is not None and talk.when.start is not None]
    if not whens:
        return None
    first, last = whens[0], whens[-1]
    if not _in_order(whens) and all(when.starts_at is not None for when in whens):
        first = min(whens, key=_starts)
        last = max(whens, key=_ends)
    end = last.end
    parts = ["date"] if first.date is not None else []
    parts += ["start", "end"] if end is not None else ["start"]
    if "year" in first.inferred:
        parts.append("year")
    return drafts.when(
        None,
        first.weekday,
        first.date,
        first.start,
        end,
        first.timezone,
        first.starts_at,
        last.ends_at,
        tuple(parts),
    )


def _in_order(whens: Sequence[When]) -> bool:
    """Whether each talk of one zone starts when the one before ends, or later."""
    before = whens[0]
    for when in whens[1:]:
        if before.ends_at is None or when.starts_at is None or before.timezone != when.timezone:
            return False
        if (before.ends_at.tzinfo is None) != (
            when.starts_at.tzinfo is None
        ) or when.starts_at < before.ends_at:
            return False
        before = when
    return True


def _starts(when: When) -> datetime.datetime:
    at = when.starts_at
    return datetime.datetime.min if at is None else at.replace(tzinfo=None)


def _ends(when: When) -> datetime.datetime:
    return when.ends_at.replace(tzinfo=None) if when.ends_at is not None else _starts(when)


def _text(marks: list[Mark] | None) -> str | None:
    if not marks:
        return None
    if len(marks) == 1:
        text = marks[0].text
        return (" ".join(text.split()) if "  " in text or "\t" in text else text) or None
    return " ".join(" ".join(mark.text for mark in marks).split()) or None


def _prose(marks: list[Mark] | None) -> str | None:
    """Paragraphs are parted by an empty line; lines without a gap between them are one paragraph."""
    if not marks:
        return None
    if len(marks) == 1:
        return marks[0].text or None
    parts = [marks[0].text]
    for mark in marks[1:]:
        parts += ["\n\n" if mark.line.gap else " ", mark.text]
    return "".join(parts) or None


def _kind(marks: list[Mark] | None, title: str | None) -> str | None:
    for mark in marks or ():
        kind = kinds.read(mark.text)
        if kind is not None:
            return kind
    return kinds.of_title(title) if title else None


class _PeopleReader:
    """Reads the people of a page; what can be read in two ways is read as the page's other lines are."""

    def __init__(self, records: Sequence[Record], report: Report) -> None:
        self._records = records
        self._report = report
        self._homes: bool | None = None

    def __call__(self, marks: list[Mark] | None) -> tuple[Person, ...]:
        if not marks:
            return ()
        text = marks[0][2] if len(marks) == 1 else "\n".join(mark.text for mark in marks)
        if plain := people.read_plain(text):
            return plain
        report = self._report
        found = people.read_careful(text)
        persons = found.persons
        _leave(marks, text, persons, report)
        if found.more:
            report.add(
                Code.PEOPLE_MORE,
                f"{text[:60]!r} names more people than it prints.",
                marks[0].line.number,
            )
        if found.ambiguous:
            taken = "the commoner one was taken"
            if any(map(_may_have_home, persons)) and self._tells_homes():
                persons = tuple(map(_with_home, persons))
                taken = "it was taken as the page's other lines are"
            report.add(
                Code.AMBIGUOUS_PEOPLE,
                f"{text[:60]!r} reads in two ways; {taken}.",
                marks[0].line.number,
            )
        return persons

    def _tells_homes(self) -> bool:
        """Whether the page writes "Ada Byron, Example Lab" again, and more often than "Byron, Ada".

        On a page that turns no name, two words and one are no turned name either.
        """
        if self._homes is None:
            homes = turned = straight = 0
            for text in _texts_of_people(self._records):
                if len(text) >= _LONG_NAME:
                    continue
                if text.count(", ") == 1:
                    for person in people.read(text):
                        surname, comma, _ = person.name.partition(", ")
                        homes += person.affiliation is not None and not comma
                        turned += bool(comma) and " " not in surname
                elif straight < _SURELY_STRAIGHT and ", " not in text:
                    straight += any(" " in person.name for person in people.read_plain(text))
            self._homes = homes > turned or (not turned and straight >= _SURELY_STRAIGHT)
        return self._homes


_LONG_NAME = 120
_SURELY_STRAIGHT = 4
"""Lines of names as they are spoken, after which a page is not believed to turn one."""


def _texts_of_people(records: Sequence[Record]) -> Iterator[str]:
    for record in records:
        for one in (record, *record.talks):
            for role in (Role.AUTHORS, Role.CHAIRS, Role.ORGANIZERS):
                for mark in one.marks.get(role, ()):
                    yield mark.text


def _may_have_home(person: Person) -> bool:
    """Whether a name is "Ada Byron, Example": two words and one, which could be hers in the other order."""
    first, comma, last = person.name.partition(", ")
    return bool(comma) and person.affiliation is None and " " in first and " " not in last


def _with_home(person: Person) -> Person:
    if not _may_have_home(person):
        return person
    name, _, home = person.name.partition(", ")
    return Person(name=name.rstrip(), affiliation=home, role=person.role)


def _leave(marks: Sequence[Mark], text: str, persons: tuple[Person, ...], report: Report) -> None:
    """Say what of people's lines no person holds: all of it where nobody was found."""
    pieces = remains.find(text, persons)
    if not pieces:
        return
    if not persons:
        report.unread.extend([(mark.line.number, mark.text) for mark in marks])
        return
    for piece in pieces:
        mark = next((mark for mark in marks if piece in mark.text), marks[0])
        report.unread.append((mark.line.number, piece))


def _links(marks: Sequence[Mark]) -> tuple[Link, ...]:
    found = []
    for mark in marks:
        spans = mark.line.markup.spans if mark.line.markup else ()
        url = next(
            (
                s.value
                for s in spans
                if s.tag == "a" and s.value and mark.text in mark.line.text[s.start : s.end]
            ),
            None,
        )
        found.append(Link(label=mark.text.strip("[] /"), url=url))
    return tuple(found)


@lru_cache(maxsize=8192)
def _one_line(number: int) -> LineSpan:
    """Give the span of a line; pages have the same numbers."""
    return LineSpan(number, number)


def _lines(marks: dict[Role, list[Mark]]) -> dict[str, LineSpan]:
    field_of, one_line = _FIELD.get, _one_line
    spans = {}
    for role, held in marks.items():
        field = field_of(role)
        if field is None:
            continue
        line = held[0][1]
        if len(held) == 1:
            number, last = line[0], line[4]
            spans[field] = LineSpan(number, last) if last else one_line(number)
        else:
            numbers = [mark[1][0] for mark in held] + [mark[1][4] for mark in held if mark[1][4]]
            spans[field] = LineSpan(min(numbers), max(numbers))
    return spans


_FIELD = {
    Role.ID: "id",
    Role.TITLE: "title",
    Role.KIND: "type",
    Role.WHEN: "when",
    Role.ROOM: "room",
    Role.CHAIRS: "chairs",
    Role.ORGANIZERS: "organizers",
    Role.AUTHORS: "authors",
    Role.ABSTRACT: "abstract",
    Role.LINK: "links",
}
