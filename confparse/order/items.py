"""The fitted path -> items: sessions and their talks, each field still as the units that print it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from ..fields import dates, kinds
from ..flow import Line
from . import finish, hours, orders, words
from .opinions import (
    AFFIL,
    CHAIRS,
    CLOCK,
    DAYS,
    EXTRAS,
    HEADINGS,
    NONE,
    PAIR,
    PEOPLE,
    PEOPLE2,
    PROSE,
    ROOMS,
    SESSION,
    SPLIT,
    TALK,
    TALK2,
)
from .records import Item, whole
from .units import CHAIR, CODE, LABEL, TEXT, TIME, ZONE, Unit

_SLOTS: Final = frozenset((CLOCK, DAYS))
_OPENERS: Final = frozenset((SESSION, TALK, PAIR))


def _is_of_row(before: Unit, unit: Unit) -> bool:
    """Whether two units stand in one row of a table."""
    one, two = before.cell, unit.cell
    return one is not None and two is not None and (one.table, one.row) == (two.table, two.row)


class _Builder:
    def __init__(self, units: Sequence[Unit]) -> None:
        self.units = units
        self.sessions: list[Item] = []
        self.day: Unit | None = None
        self.time: Unit | None = None
        self.room: Unit | None = None
        self.chairs: list[Unit] = []
        self.people: list[Unit] = []
        self.codes: list[Unit] = []
        self.session: Item | None = None
        self.talk: Item | None = None
        self.biography = False
        self.muted: Line | None = None
        """A line of which nobody knows what it tells of."""
        self.holder: Item | None = None
        self.position = 0
        # Sessions with the same hours, told one after the other before the first talk of any.
        self.beside: list[Item] = []
        self.slot: Unit | None = None
        self.turn = 0
        self.heading: Item | None = None
        """The last session that was told without hours."""
        self.contained: Unit | None = None
        """The hours of a "Parallel sessions" that the sessions below it share."""
        self.contained_tag = ""
        """How they are set, where that tells them from the next."""
        self.one_day = _count_days([unit.text for unit in units if unit.state == DAYS]) == 1
        self.clock_last = self._is_clock_last()
        self.clock_below = hours.stand_below(units, TALK, CLOCK, PEOPLE)
        if self.clock_below:
            _settle_given(units)
        self.flat = self._is_flat()
        self.led = _leading_people(units)
        self.titles_in = Counter(
            unit.cell for unit in units if unit.state == TALK and unit.cell is not None
        )

    def _is_clock_last(self) -> bool:
        """Whether each record of the page ends with its day and time: title, speaker, abstract, when."""
        clocks = opened = 0
        last = NONE
        for unit in self.units:
            if unit.state == CLOCK:
                if unit.reading is None or unit.reading.day is None or last in {NONE, CLOCK}:
                    return False
                clocks += 1
                last = CLOCK
            elif unit.state in _OPENERS:
                opened += last in {NONE, CLOCK}
                last = unit.state
        return clocks >= 3 and clocks == opened and last == CLOCK

    def _is_flat(self) -> bool:
        """Whether the page's talks have times of their own with no session above them."""
        alone = sessions = shared = 0
        clock: Unit | None = None
        heading = False
        for unit in self.units:
            if unit.state == CLOCK:
                clock = unit
            elif unit.state in _OPENERS or (unit.state == PEOPLE and clock is not None):
                if clock is None:
                    if heading and unit.state != SESSION and unit.label != "below":
                        # A heading of hours, above several talks.
                        alone -= 1
                        shared += 1
                    heading = False
                elif clock.role == "plain":
                    if unit.state == SESSION:
                        sessions += 0 if unit.opening & words.IS_PLENARY else 1
                        heading = False
                    else:
                        alone += 1
                        heading = clock.tag in HEADINGS and unit.state != PEOPLE
                clock = None
        return alone >= 3 and alone > sessions and alone >= shared

    def _goes_on(self, unit: Unit) -> bool:
        """Whether a row of a table says its day again, as the row above did, in a column of days."""
        day = self.day
        return (
            day is not None
            and day.text == unit.text
            and day.cell is not None
            and unit.cell is not None
            and day.cell.table == unit.cell.table
            and day.cell.column == unit.cell.column
        )

    def run(self) -> list[Item]:
        for position, unit in enumerate(self.units):
            state = unit.state
            self.position = position
            if state in _SLOTS and self.people and self.time is not None:
                self._close()
            elif (
                state == CLOCK
                and self.people
                and self.people[0].hint == TEXT
                and self._next(position) == PEOPLE
            ):
                # Who comments on the talk before: the next one has people of its own, behind its time.
                self.people.clear()
            if (
                state == DAYS
                and unit.label == "inline"
                and self.session is not None
                and self.session.time is None
                and not self.session.talks
            ):
                self.day = self.session.day = unit
            elif state == DAYS and self._goes_on(unit):
                self.time = None
            elif state == DAYS:
                self.day, self.time, self.session, self.talk, self.holder = (
                    unit,
                    None,
                    None,
                    None,
                    None,
                )
                self.biography = False
                self.beside, self.slot = [], None
                self.heading = None
            elif state == CLOCK:
                self._clock(unit, position)
            elif state == SESSION:
                self._session(unit)
            elif state == TALK:
                self._talk(unit)
            elif state == PAIR:
                self._pair(unit)
            elif state == TALK2:
                if self.talk is not None:
                    self.talk.title.append(whole(unit))
                elif self.session is not None:
                    self.session.title.append(whole(unit))
            elif state in {PEOPLE, PEOPLE2, AFFIL}:
                self._people(unit)
            elif state == CHAIRS:
                self._chairs(unit)
            elif state == ROOMS:
                self._rooms(unit)
            elif state == PROSE:
                self._prose(unit)
            elif state == EXTRAS:
                self._extras(unit)
                if unit.text.casefold() in _NOTES and self._is_beside_session(unit):
                    self.session = self.talk = None
                if unit.tag == "dt":
                    # A term of a list: what it defines is another matter than the talk before it.
                    self.talk = None
            elif state == SPLIT:
                self.biography = True
            elif state == NONE and (
                unit.tag in {"h1", "h2", "h3"}
                or self._is_beside_session(unit)
                or (
                    unit.tag not in {"dt", "dd", "li", "td"} and words.HEADLINE.fullmatch(unit.text)
                )
            ):
                self.session = self.talk = None
                self.beside, self.slot = [], None
                if (
                    words.HEADLINE.fullmatch(unit.text)
                    and not self.one_day
                    and not _is_part_of(self.day, unit)
                    and self.units[position - 1] is not self.day
                    and not _HALF_OF_DAY.match(unit.text)
                ):
                    self.day = None
        for session in self.sessions:
            if session.time is not None and not session.title and len(session.talks) == 1:
                # Hours with one talk and no session are the talk's.
                (talk,) = session.talks
                if talk.time is None and talk.title:
                    talk.time, session.time = session.time, None
        return self.sessions

    def _close(self) -> None:
        """End a slot of which a time and people were told, and no title: they are not those of the next talk."""
        if self.time is None or self.time.number > self.people[0].number:
            return
        people, self.people = self.people, []
        talk = self._talk_item(people[0])
        if talk.title or talk.people:
            return
        talk.people = [whole(person) for person in people]

    def _is_beside_session(self, unit: Unit) -> bool:
        """Whether a heading that is none of the programme's has the rank of the session above: "Notes"."""
        return (
            self.session is not None
            and unit.tag in {"h4", "h5", "h6"}
            and self.session.opened.tag[:1] == "h"
            and unit.tag <= self.session.opened.tag
        )

    def _open(self, unit: Unit) -> Item:
        item = Item(unit, self.day)
        self.sessions.append(item)
        self.session, self.talk = item, None
        self.biography = False
        return item

    def _clock(self, unit: Unit, position: int) -> None:
        session, talk = self.session, self.talk
        self._end_list()
        if unit.trailing or self.clock_last:
            target = talk if talk is not None else session
            if target is not None and target.time is None:
                target.time = unit
                if target is session and unit.role == "holds":
                    self.holder = session
                    self.beside, self.slot, self.turn = [session], None, 0
            return
        if (
            session is not None
            and talk is None
            and session.time is None
            and not session.talks
            and session.title
            and not self._lists_speakers(position)
            and self._belongs_above(position)
        ):
            session.time = unit
            return
        if (
            talk is not None
            and talk.time is None
            and (
                (
                    not talk.people
                    and (
                        self._next(position) in {PEOPLE, AFFIL}
                        # Of this one nobody is told who gives it.
                        or (
                            self.clock_below
                            and (above := self.units[position - 1]).state == TALK
                            and above.text[-1] not in ".!:"
                        )
                    )
                )
                or (
                    self._next(position) == PROSE
                    and self.units[position - 1].state in {TALK, TALK2, PEOPLE, AFFIL}
                )
            )
        ):
            talk.time = unit
            return
        self.time = unit

    def _end_list(self) -> None:
        """Give people below "Speakers", or behind "Panelists", to what stands above them."""
        if not self.people or not _tell_of_above(self.people[0]):
            return
        session = self.session
        if session is not None and self.talk is None and session.title:
            session.talks.append(_untitled(self.people, self.day))
        self.people = []

    def _lists_speakers(self, position: int) -> bool:
        """Whether time after time is followed by a person alone: talks whose titles are not printed."""
        for _ in range(2):
            while self._next(position - 1) == self._next(position) == CLOCK:
                # a slot of which nothing is said, or the second half of a long one
                position += 1
            if self._next(position - 1) != CLOCK or self._next(position) != PEOPLE:
                return False
            position += 2
            while self._next(position - 1) == AFFIL:
                position += 1
        return True

    def _next(self, position: int) -> int:
        return self.units[position + 1].state if position + 1 < len(self.units) else NONE

    def _next_title(self, position: int) -> Unit | None:
        """The labelled title that stands below people and what they are, with nothing else between."""
        for unit in self.units[position + 1 : position + 6]:
            if unit.state == TALK and unit.hint == LABEL and unit.label:
                return unit
            if unit.state not in {AFFIL, EXTRAS, PEOPLE2}:
                return None
        return None

    def _follows_clock(self) -> bool:
        """Whether a time stands before the unit, with nothing but a badge between, or a text that is left over."""
        position = self.position - 1
        while position > 0 and (
            (before := self.units[position]).state == EXTRAS
            or (before.state == PROSE and before.line is self.muted)
        ):
            position -= 1
        return position >= 0 and self.units[position].state == CLOCK

    def _is_alone(self, position: int) -> bool:
        """Whether people have no title below them before the next time: then none is printed."""
        for unit in self.units[position + 1 : position + 12]:
            if unit.state in {CLOCK, DAYS}:
                return True
            if unit.state not in {AFFIL, ROOMS, EXTRAS, PEOPLE2}:
                return unit.state == SESSION and self._ends_row(position)
        return position + 1 >= len(self.units)

    def _ends_row(self, position: int) -> bool:
        """Whether what follows a cell stands in another row: a head, and nothing that the row tells."""
        cell = self.units[position].cell
        after = self.units[position + 1].cell
        return cell is not None and (after is None or after.row != cell.row)

    def _belongs_above(self, position: int) -> bool:
        """Whether a time under a heading is the heading's: several talks follow before the next time, or none."""
        clock = self.units[position]
        after = self.units[position + 1] if position + 1 < len(self.units) else None
        talks = 0
        for unit in self.units[position + 1 : position + 80]:
            if (
                unit.cell is not None
                and clock.cell is not None
                and unit.cell.row == clock.cell.row
                and unit.cell.column > clock.cell.column
            ):
                return False
            if unit.state in {TALK, PAIR} or (
                # a speaker whose title is not printed
                unit.state == PEOPLE
                and unit is after
                and clock.role == "under"
                and self._is_alone(position + 1)
            ):
                talks += 1
            elif unit.state == SESSION:
                return talks != 0 or unit.number - clock.number > 1
            elif unit.state in (DAYS, CLOCK):
                return talks != 1
        return talks != 1

    def _session(self, unit: Unit) -> None:
        before = self.session
        if (title := self._keynote_of_session(unit)) is not None:
            talk = self._talk_item(unit)
            kind = words.kind_head(unit.text)
            talk.kind = [(unit, 0, kind.end())] if kind is not None else []
            talk.title = [(unit, title, len(unit.text))]
            return
        if (
            before is not None and before.time is None and not before.talks and before.title and self.time is not None and self.time.role != "inside"
            and not before.people and finish.repeats(before.name, unit.text)
        ):  # fmt: skip
            before.time, self.time = self.time, None
            before.extras.append(unit)
            return
        if before is not None and before is self.session and self._names(before, unit):
            before.title.append(whole(unit))
            return
        if (
            before is not None and before is self.session and self.time is None and before.time is not None and not before.talks and before.title and not before.people
            and before.title[-1][0].number == unit.number - 1 and kinds.is_kind(before.name) and before.title[-1][0].tag == unit.tag
            and not words.is_plenary(before.name) and before.title[-1][0].line is not unit.line
        ):  # fmt: skip
            before.kind, before.title = before.title, [whole(unit)]
            return
        container = (
            before
            if before is not None
            and before is self.session
            and self.time is None
            and before.time is not None
            and not (before.talks or before.people or before.chairs)
            and (words.CONTAINER.fullmatch(before.name) or _heads(before, unit))
            else None
        )
        item = self._open(unit)
        if container is not None:
            # "11:15 Parallel sessions": their hours, and no session itself.
            self.sessions.remove(container)
            item.time, item.day = container.time, container.day
            item.extras.extend(piece[0] for piece in container.title)
            self.beside = [item]
        if unit.pair is not None and unit.form == "by" and not unit.head:
            # "Opening remarks by Ada Byron": a session of one talk, which is called the same.
            first, last, low, high = unit.pair
            item.title.append((unit, first, last))
            talk = Item(unit, self.day)
            talk.title, talk.people = [(unit, first, last)], [(unit, low, high)]
            item.talks.append(talk)
        else:
            item.title.append(whole(unit))
        if container is None:
            item.time, self.time = self.time, None
        if self.people and self.people[-1].number == unit.number - 1 and item.time is not None:
            # "9:00 / Ada Byron / Keynote": hers, and not of the talk after it.
            item.people.extend(map(whole, self.people))
            self.people = []
        if item.time is not None and item.time.role == "holds":
            self.holder = item
            self.beside, self.slot, self.turn = [item], None, 0
        elif item.time is not None and item.time.role != "inside":
            self.holder = None
        if item.time is None and self._tells_hours(unit):
            # "Lunch 12:15 - 1:15pm": its own, whatever those around it share
            pass
        elif (
            item.time is None
            and before is not None
            and before.time is not None
            and before.time.role == "holds"
            and unit.cell is not None
            and unit.cell == before.opened.cell
            and not before.talks
            and unit.opening & words.IS_NUMBERED
            and words.is_plenary(before.name)
        ):
            # "Opening", and in the same cell the session that begins with it.
            item.time = before.time
            self.holder = item
            self.beside, self.slot, self.turn = [item], None, 0
        elif (
            item.time is None
            and before is not None
            and before.time is not None
            and not before.talks
            and not words.is_plenary(before.name)
            # What stands below a table is beside none of its slots.
            and (before.opened.cell is None) == (unit.cell is None)
            and (
                before.room
                or before.chairs
                or before.time.role == "holds"
                or (unit.grid and before.opened.grid and unit.cell == before.opened.cell)
                or self._is_beside(before, unit)
            )
            and unit.line.index - before.title[0][0].line.index < 8
        ):
            item.time = before.time
            if before is (self.beside[-1] if self.beside else None):
                self.beside.append(item)
        elif (
            item.time is None
            and before is not None
            and self.contained is not None
            and before.time is self.contained
            and (not self.contained_tag or unit.tag == self.contained_tag)
        ):
            # The next of them.
            item.time = before.time
        elif item.time is not None and item.time.role != "holds" and container is None:
            self.beside, self.slot = [], None
        if container is not None:
            self.contained = item.time
            self.contained_tag = unit.tag if unit.tag in HEADINGS else ""
        if item.time is None and not unit.opening & words.IS_PLENARY:
            self.heading = item
        elif (
            item.time is not None
            and item.time.role not in {"inside", "under"}
            and not unit.opening & words.IS_PLENARY
        ):
            self.heading = None
        self._take(item)

    def _keynote_of_session(self, unit: Unit) -> int | None:
        """Where the title of a keynote begins that a numbered session without hours holds, among slots of its own."""
        heading = self.heading
        if (
            heading is None
            or self.time is None
            or self.time.role != "under"
            or not heading.opened.opening & words.IS_NUMBERED
            or not unit.opening & words.IS_KIND
            or self._next(self.position) != PEOPLE
        ):
            return None
        match = _KEYNOTE.match(unit.text)
        return match.end() if match is not None and len(unit.text) - match.end() > 3 else None

    def _names(self, before: Item, unit: Unit) -> bool:
        """Whether a text right below a number names that session: "Session 3" and "Maps of Rings"."""
        above = before.title[-1][0] if len(before.title) == 1 else None
        return (
            above is not None
            and self.time is None
            and above.number == unit.number - 1
            and above.tag == unit.tag
            and above.line is not unit.line
            and not unit.opening
            and not (before.talks or before.people or before.chairs or before.room)
            and words.is_number(before.name)
            and (above.cell is None) == (unit.cell is None)
        )

    def _tells_hours(self, unit: Unit) -> bool:
        """Whether the time of a session stands behind its name, on the same line."""
        return any(
            after.hint == TIME and after.trailing and after.line is unit.line
            for after in self.units[self.position + 1 : self.position + _NEXT_HEADING]
        )

    def _is_beside(self, before: Item, unit: Unit) -> bool:
        """Whether a session with a number follows another one right away: "R1: Maps", "R2: Rings"."""
        return (
            unit.number - before.title[-1][0].number <= 2
            and bool(before.code or before.title[0][0].opening & words.IS_NUMBERED)
            and bool(self.codes or unit.opening & words.IS_NUMBERED)
        )

    def _take(self, item: Item) -> None:
        if self.room is not None:
            item.room.append(whole(self.room))
            self.room = None
        if self.chairs:
            item.chairs = [*item.chairs, *map(whole, self.chairs)]
            self.chairs = []
        if self.codes:
            item.code, self.codes = self.codes, []

    def _talk_item(self, unit: Unit) -> Item:
        if len(self.people) > 1:
            self._end_list()
        clock, self.time = self.time, None
        session = self.session
        if clock is not None and session is not None and _are_rows(session, clock):
            # The hours beside the heading were those of its first talk.
            session.talks[0].time, session.time = session.time, None
        if (
            clock is None
            and len(self.beside) > 1
            and self.slot is not None
            and self.turn < len(self.beside)
        ):
            clock = self.slot
        if clock is not None and clock.role == "inside" and len(self.beside) > 1:
            # Parallel sessions told line by line: after each time, one talk of each.
            if clock is not self.slot:
                self.slot, self.turn = clock, 0
            session = self.beside[min(self.turn, len(self.beside) - 1)]
            self.turn += 1
        elif clock is not None and clock.role == "inside" and self.holder is not None:
            # The session above may have hours inside those of another, and hold this talk.
            if session is None or session is self.holder or not hours.holds(session, clock):
                session = self.holder
        elif (
            clock is not None
            and clock.role == "under"
            and session is not None
            and self.heading is not None
            and session is not self.heading
            and session.time is not None
            and (words.is_plenary(session.name) or session.time.role == "under")
        ):
            # After the coffee the heading's talks go on.
            session = self.heading
        elif (
            clock is not None
            and clock.role == "plain"
            and session is not None
            and session.time is not None
            and self.heading is not None
            and words.is_plenary(session.name)
            and not session.talks
            and _is_in_table_of(self.heading, unit)
        ):
            # After the break the table below the heading goes on.
            session = self.heading
        elif session is None:
            session = self._open(unit)
            if self.room is not None and self.room.label == "over":
                self._take(session)
                self.flat = True
            elif self.chairs:
                session.chairs, self.chairs = [*map(whole, self.chairs)], []
            if clock is not None and clock.role == "plain" and not self.flat:
                session.time, clock = clock, None
        elif (
            clock is not None
            and clock.role == "plain"
            and (
                session.time is not None or (words.is_plenary(session.name) and not session.chairs)
            )
            and not _goes_on(session, clock)
        ):
            # A timed thing after a timed session: one of its own.
            session = self._open(unit)
            if not self.flat:
                session.time, clock = clock, None
        if session.people and session.prose and not session.talks and clock is None:
            # Names and an abstract below a heading: it was a talk itself, and this is the next one.
            session = self._open(unit)
        if _lists_speakers(session):
            # "Speakers", and a line for each: not those of the title that follows.
            session.talks.append(_untitled([person for person, _, _ in session.people], self.day))
            session.people = []
        talk = Item(unit, self.day)
        talk.time = clock
        session.talks.append(talk)
        self.session, self.talk = session, talk
        self.biography = False
        if self.codes:
            talk.code, self.codes = self.codes, []
        if session.people and not session.talks[1:]:
            talk.people.extend(session.people)
            session.people = []
        if self.people:
            talk.people.extend(whole(person) for person in self.people)
            self.people = []
        if self.room is not None:
            (talk if talk.time is not None or session.room else session).room.append(
                whole(self.room)
            )
            self.room = None
        return talk

    def _talk(self, unit: Unit) -> None:
        before = self.talk
        if (
            self.flat
            and self.time is None
            and before is not None
            and before.time is not None
            and not before.people
            and self._next(self.position) in {PEOPLE, AFFIL}
        ):
            # On a page where each talk has a time, one without it is the rest of a title.
            before.title.append(whole(unit))
            return
        if (
            unit.label == "below"
            and self.time is None
            and before is not None
            and before.people
            and not before.title
            and before.opened.number >= unit.number - 3
        ):
            # "Keynote: Ada Byron", and its title.
            before.title.append(whole(unit))
            return
        self._talk_item(unit).title.append(whole(unit))

    def _pair(self, unit: Unit) -> None:
        first, last, low, high = unit.pair or (0, len(unit.text), 0, 0)
        timed = self.time is not None and self.time.role in {"plain", "holds"}
        opens = bool(unit.head) and (
            timed
            or (
                first == last
                and self.time is None
                and self._heads(unit)
                and not self._speaks_in_session(unit)
            )
        )
        if opens:
            session = self._open(unit)
            session.title.append((unit, 0, len(unit.text[: unit.head].rstrip(" :-–—."))))
            session.time, self.time = self.time, None
            self._take(session)
        elif unit.head and first == unit.head and first < last:
            first = 0
        talk = self._talk_item(unit)
        if unit.head and first == last and not opens:
            # "Invited speaker: Ada Byron" tells a kind, and no title.
            talk.kind = [(unit, 0, len(unit.text[: unit.head].rstrip(" :-–—.")))]
        if first < last:
            talk.title.append((unit, first, last))
        if low < high:
            talk.people.append((unit, low, high))

    def _speaks_in_session(self, unit: Unit) -> bool:
        """Whether "Keynote speaker: Ada Byron" stands right below a session with hours: in it, and no session itself."""
        session = self.session
        return (
            session is not None
            and session.time is not None
            and not session.talks
            and bool(session.title)
            and unit.number - session.title[-1][0].number <= _NEXT_SPEAKER
            and "session" in session.name.casefold()
            and unit.text[: unit.head].casefold().rstrip(" :-–—.").endswith("speaker")
        )

    def _heads(self, unit: Unit) -> bool:
        """Whether "Keynote 2: Ada Byron" is a heading: what stands below tells more of it."""
        return unit.tag[:1] == "h" or (
            self._next(self.position) in {TALK, PROSE, SPLIT}
            and self.units[self.position + 1].label in {"below", *_TELLING}
        )

    def _people(self, unit: Unit) -> None:
        talk = self.talk
        if unit.state == AFFIL and _POSITION.fullmatch(unit.text):
            self._extras(unit)
            return
        if (
            unit.state == AFFIL
            and unit.text[0] == "("
            and self.position
            and self.units[self.position - 1].hint == CHAIR
        ):
            # It tells of the chair.
            return
        if (
            talk is not None
            and talk.people
            and talk.opened.state == PAIR
            and self.units[self.position - 1].state == EXTRAS
        ):
            # Its people stand on its own line; these follow a label of their own.
            return
        if (
            unit.state == PEOPLE
            and (talk is None or talk.people or unit.number in self.led)
            and self._next_title(self.position) is not None
        ):
            # "Ada Byron / Example University / Title: Rings", whatever the order of the others.
            self.people.append(unit)
            return
        if unit.state == PEOPLE and self._in_cell(unit):
            return
        if unit.state == PEOPLE and self._is_counted(unit):
            self._talk_item(unit).people.append(whole(unit))
            return
        if unit.label == "listed" and talk is None and self.session is not None and not self.people:
            self.session.people.append(whole(unit))
            return
        if (
            unit.field
            and unit.state == PEOPLE
            and unit.field // 10 > unit.field % 10
            and self._next(self.position) == TALK
        ):
            # "Name -- Title": of one line, whatever the order of the others.
            self.people.append(unit)
            return
        if (
            self.time is not None
            and unit.state == PEOPLE
            and self._follows_clock()
            and (
                self._is_alone(self.position)
                if self.people_first
                else (following := self._next(self.position)) != TALK
                and (following != SESSION or self._ends_row(self.position))
            )
        ):
            # A time and a speaker: a talk whose title is not printed.
            if (
                self.flat
                or (self.time.role == "inside" and self.holder is not None)
                or (self.time.role == "under" and self.heading is not None)
                or (self.session is not None and self.session is self.heading)
            ):
                # Below a heading, or where each talk has its time, or a session's hours hold it, this one does.
                self._talk_item(unit).people.append(whole(unit))
                return
            session = self._open(unit)
            session.time, self.time = self.time, None
            self._take(session)
            self._talk_item(unit).people.append(whole(unit))
            return
        if (
            self.people_first
            and unit.state == PEOPLE
            and (talk is None or talk.people or talk.title)
            and not (
                self.position
                and self.units[self.position - 1].state == SESSION
                and self._next(self.position) not in {TALK, AFFIL}
            )
        ):
            self.people.append(unit)
            return
        if self.people and unit.state in {PEOPLE2, AFFIL}:
            self.people.append(unit)
        elif talk is not None and not self.biography:
            talk.people.append(whole(unit))
        elif self.session is not None and not self.session.talks and not self.biography:
            label = unit.label if unit.hint == LABEL else ""
            if label.startswith("organi"):
                self.session.organizers = [*self.session.organizers, whole(unit)]
            else:
                self.session.people.append(whole(unit))

    def _in_cell(self, unit: Unit) -> bool:
        """Take people for the talk whose title stands in their cell, whatever the order of the others."""
        at = self.position
        if unit.cell is None or self.titles_in[unit.cell] != 1:
            return False
        before = self.units[at - 1] if at else None
        after = self.units[at + 1] if at + 1 < len(self.units) else None
        above = before is not None and before.state in {TALK, TALK2} and before.cell == unit.cell
        below = after is not None and after.state == TALK and after.cell == unit.cell
        if above == below:
            return False
        if below:
            self.people.append(unit)
        elif self.people_first and self.talk is not None and not self.talk.people:
            self.talk.people.append(whole(unit))
        else:
            return False
        return True

    def _is_counted(self, unit: Unit) -> bool:
        """Whether people stand behind a number, with no title: "Speaker 2: Ada Byron", "Talk 3: Emmy Noether"; each is a talk."""
        session, talk = self.session, self.talk
        if (
            session is None
            or (self.people_first and self._next(self.position) == TALK)
            or (talk is not None and not talk.people)
            or "panel" in session.name.casefold()
        ):
            return False
        line, first, _ = unit.parts[0]
        before = self.units[self.position - 1]
        return (unit.hint == LABEL and line.text[:first].rstrip(" :.")[-1:].isdigit()) or (
            before.hint == CODE and before.line is line and before in self.codes
        )

    orders: Sequence[bool] = ()

    @property
    def people_first(self) -> bool:
        return self.orders[self.position]

    def _chairs(self, unit: Unit) -> None:
        before = self.units[self.position - 1] if self.position else None
        if (
            before is not None
            and before is self.time
            and before.state == CLOCK
            and before.reading is not None
            and before.reading.end is not None
            and unit.hint == CHAIR
            and unit.first
            and unit.people > 0.0
            and self._next(self.position) in {TALK, PAIR, PEOPLE}
        ):
            # "9:00 - 10:30", "Chair: Ada Byron", and titles: a session whose name is not printed.
            item = self._open(before)
            item.time, self.time = before, None
            item.chairs = [whole(unit)]
            self.chairs = []
            return
        if (unit.hint == CHAIR and self.session is None) or (
            self.time is not None and not unit.first
        ):
            self.chairs.append(unit)
        elif self.session is not None:
            self.session.chairs = [*self.session.chairs, whole(unit)]

    def _rooms(self, unit: Unit) -> None:
        if unit.label == "over":
            # The head of a column of talks: a session without a name.
            self.session = self.talk = self.time = None
            self.room = unit
            return
        if not self.sessions and self.time is None and _is_address(unit):
            # Where the whole event is.
            return
        if self.time is not None or self.session is None:
            if (
                self.room is not None
                and self.position
                and self.units[self.position - 1].state in {ROOMS, CHAIRS}
            ):
                # Two rooms, and nobody knows which one.
                self.room = None
                return
            before = self.units[max(0, self.position - 2) : self.position]
            if len(before) == 2 and all(one.state == ROOMS for one in before):
                # the third of them
                return
            self.room = unit
        elif self.talk is not None and (
            self.session.room or self.talk.time is not None or self._ends_line_of_talk(unit)
        ):
            if not self.talk.room:
                self.talk.room.append(whole(unit))
        elif not self.session.room:
            self.session.room.append(whole(unit))

    def _ends_line_of_talk(self, unit: Unit) -> bool:
        """Whether a room stands on a talk's own line, behind its title and people."""
        before = self.units[self.position - 1]
        return (
            before.state in {TALK, TALK2, PAIR, PEOPLE, PEOPLE2}
            and before.parts[-1].line is unit.line
            and self.session is not None
            and self.session.opened.line is not unit.line
        )

    def _prose(self, unit: Unit) -> None:
        at = self.position - 1
        while at > 0 and self.units[at].state == EXTRAS and self.units[at].text[0] == "(":
            # "4:00 PM (online)"
            at -= 1
        before = self.units[at] if at >= 0 else None
        if self.biography or unit.line is self.muted:
            return
        if (
            self.time is not None
            and before is self.time
            and (before.line.index >= unit.line.index - 1 or _is_of_row(before, unit))
        ):
            # What stands right behind a time tells of that hour, not of the talk before.
            self.muted = unit.line
            return
        if self.talk is not None:
            self.talk.prose.append(unit)
        elif self.session is not None and not self.session.talks and len(unit.text) > 60:
            self.session.prose.append(unit)

    def _extras(self, unit: Unit) -> None:
        if unit.hint == CODE:
            if (
                (talk := self.talk) is not None
                and talk.title
                and not talk.people
                and not talk.code
                and not self.people_first
                and self._next(self.position) == PEOPLE
            ):
                # Between a title and its people.
                talk.code = [unit]
                return
            self.codes.append(unit)
            return
        target = self.talk or self.session
        if target is not None and unit.hint not in {ZONE, TIME}:
            target.extras.append(unit)


def _untitled(people: Sequence[Unit], day: Unit | None) -> Item:
    """Return the talk of people whose title is not printed."""
    talk = Item(people[0], day)
    talk.people = [whole(person) for person in people]
    return talk


def _lists_speakers(session: Item) -> bool:
    """Whether a session's people are a list below "Speakers:"."""
    return len(session.people) > 1 and any(
        person.label == "listed" for person, _, _ in session.people
    )


def _tell_of_above(people: Unit) -> bool:
    """Whether people are told of what stands above them, whatever the order of the others: "Speakers", and names; "Panelists: Ada Byron"."""
    return people.hint == LABEL and (not people.text or people.label.startswith(_PANEL))


_PANEL: Final = ("panel", "discussant", "debater")


def _is_address(unit: Unit) -> bool:
    """Whether what a label says to be the place is more than a room: a house, a street, a town."""
    return (
        unit.label == "room"
        and unit.first
        and "," in unit.text
        and (unit.text.count(",") > 1 or words.has_organisation(unit.text))
    )


def _leading_people(units: Sequence[Unit]) -> frozenset[int]:
    """The people of lists where each is told above a labelled title: "Ada Byron / Example University / Talk: Rings"."""
    found: list[int] = []
    run: list[Unit] = []
    headed = False
    for unit in [*units, None]:
        if unit is not None and unit.state in _CARD and (unit.state != TALK or _is_labelled(unit)):
            # The first below "Speakers" looks as if it went on from that word.
            if unit.state == TALK or (
                unit.text and (unit.state == PEOPLE or (unit.state == PEOPLE2 and headed))
            ):
                run.append(unit)
            headed = unit.state == PEOPLE and not unit.text
            continue
        folk = run[::2]
        if (
            len(folk) >= _FEWEST_CARDS
            and len(run) == 2 * len(folk)
            and all(one.state != TALK for one in folk)
            and all(one.state == TALK for one in run[1::2])
        ):
            for one in folk:
                one.state = PEOPLE
                found.append(one.number)
        run = []
    return frozenset(found)


def _is_labelled(unit: Unit) -> bool:
    return unit.hint == LABEL and bool(unit.label)


_CARD: Final = frozenset((PEOPLE, PEOPLE2, AFFIL, EXTRAS, PROSE, TALK))
"""What a list of speakers holds."""
_FEWEST_CARDS: Final = 3


def _is_in_table_of(heading: Item, unit: Unit) -> bool:
    """Whether a talk stands in the table that holds the talks of a heading above it."""
    held = heading.talks[0].opened.cell if heading.talks else None
    return (
        heading.opened.tag[:1] == "h"
        and heading.opened.cell is None
        and held is not None
        and unit.cell is not None
        and held.table == unit.cell.table
        and all(talk.time is not None for talk in heading.talks)
    )


def _count_days(texts: Sequence[str]) -> int:
    """How many days are told; a day told twice is one."""
    read = [dates.find(text) for text in texts] if len(texts) < _MOST_ALIKE else []
    if not read or any(day is None or day.day is None for day in read):
        return len(texts)
    return len({(day.month, day.day) for day in read if day is not None})


_MOST_ALIKE: Final = 8


def _is_part_of(day: Unit | None, unit: Unit) -> bool:
    """Whether a heading is of a lower rank than the day above it: "Schedule" below "Day 1 (June 26th)"; what is set as none is."""
    return day is not None and day.tag in _RANKS and (unit.tag not in _RANKS or unit.tag > day.tag)


_HALF_OF_DAY: Final = re.compile(r"(?:morning|afternoon|evening)s?\b", re.IGNORECASE)
"""What opens a heading within a day."""
_RANKS: Final = frozenset(("h1", "h2", "h3", "h4", "h5"))


def _goes_on(session: Item, clock: Unit) -> bool:
    """Whether a time goes on where the session's last talk ended, though the session's own hours are over."""
    last = session.talks[-1].time if session.talks else None
    if (
        last is None
        or last.reading is None
        or clock.reading is None
        or last.reading.end is None
        or clock.reading.start is None
    ):
        return False
    return 0 <= (clock.reading.start - last.reading.end) % 720 <= 5


def _heads(before: Item, unit: Unit) -> bool:
    """Whether a heading that is but a number stands above one of a lower rank: "## Session 2", "### Panel A: Maps"."""
    above = before.title[0][0]
    return (
        unit.number - above.number <= _NEXT_HEADING
        and above.tag in HEADINGS
        and unit.tag in HEADINGS
        and above.tag < unit.tag
        and words.is_number(before.name)
    )


_NEXT_SPEAKER: Final = 3
"""Units from a session to who speaks in it, with a chair and a room between them."""
_NEXT_HEADING: Final = 4
"""Units from a heading to the next one, with its hours and their day between them."""


def _are_rows(session: Item, clock: Unit) -> bool:
    """Whether a chaired session's hours, with one talk, are a row of a table, and the next row is as long: a column of sessions was lost."""
    hours = session.time.reading if session.time is not None else None
    if (
        hours is None
        or clock.reading is None
        or clock.role != "plain"
        or clock.tag != session.opened.tag
        or len(session.talks) != 1
        or session.talks[0].time is not None
        or not session.talks[0].title
        or not session.chairs
        or None in (hours.start, hours.end, clock.reading.start, clock.reading.end)
    ):
        return False
    length = _minutes(hours.start, hours.end)
    return (
        length <= _LONGEST_TALK
        and _minutes(hours.end, clock.reading.start) <= _LATE
        and abs(_minutes(clock.reading.start, clock.reading.end) - length) <= _UNEVEN
    )


def _minutes(start: int | None, end: int | None) -> int:
    return ((end or 0) - (start or 0)) % 720


_LONGEST_TALK: Final = 60
_LATE: Final = 5
_UNEVEN: Final = 15


def _settle_given(units: Sequence[Unit]) -> None:
    """Where times stand below titles, "Keynote: Maps of Rings" with a time and people below it is one of the talks."""
    for unit, clock, people in zip(units, units[1:], units[2:]):
        if (
            unit.state == SESSION
            and unit.tag == "li"
            and unit.opening & words.IS_KIND
            and 0 < unit.text.find(":") < len(unit.text) - _SHORTEST_TITLE
            and clock.state == CLOCK
            and people.state == PEOPLE
        ):
            unit.state = TALK


_SHORTEST_TITLE: Final = 8


def build(units: Sequence[Unit], *, people_first: bool) -> list[Item]:
    """Gather the fitted units into sessions with their talks."""
    builder = _Builder(units)
    builder.orders = orders.find(units, people_first=people_first)
    sessions = builder.run()
    return finish.finish(sessions, units)


_KEYNOTE: Final = re.compile(
    r"(?:keynote|invited)(?: (?:talk|speech|lecture|address|presentation))?(?:\s?#?(?:[0-9]{1,2}|[IVX]{1,4})\b)?\s{0,2}[:–—-]\s{0,2}[\"“]?",
    re.IGNORECASE,
)
_NOTES: Final = frozenset(
    ("notes", "note", "footnotes", "remarks", "legend", "anmerkungen", "notas")
)
"""What heads remarks about the programme above."""
_TELLING: Final = ("abstract", "summary", "bio", "biography", "short bio")
_POSITION: Final = re.compile(
    r"(?:(?:associate|assistant|full|emeritus|regents|research|distinguished|senior|principal|adjunct|visiting)\s){0,2}(?:professor|scientist|director|fellow|lecturer|researcher|engineer|dean|ceo|cto|founder)"
    r"(?: and (?:[\w.-]+ ){0,3}chair(?:s|man|woman)?(?: (?:in|of|for) [\w ]{3,60})?)?",
    re.IGNORECASE,
)
