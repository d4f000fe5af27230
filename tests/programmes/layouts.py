"""Layouts of hand-written programmes: truth -> blocks of a page. Each prints what its `Prints` say, no more."""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Callable, Iterator
from random import Random

from attrs import evolve

from . import habits, words
from .blocks import (
    Block,
    Bullets,
    Cell,
    Heading,
    Inline,
    Para,
    Table,
    bold,
    cell,
    italic,
    line,
    link,
    para,
)
from .habits import Habits
from .truth import Prints, Programme, Session, Talk, draw

Page = tuple[Programme, list[Block]]


def _maybe(rng: Random, share: float) -> bool:
    return rng.random() < share


def _head(rng: Random, programme: Programme) -> Iterator[Block]:
    yield Heading(1, line(programme.name() or ""))
    yield Heading(2, line(rng.choice(("Programme", "Program", "Conference Program", "Schedule"))))
    if programme.zone:
        yield para(
            rng.choice(
                (f"All times are in {programme.zone}.", f"Times are given in {programme.zone}.")
            )
        )


def _day(
    rng: Random, style: Habits, programme: Programme, date: datetime.date, number: int
) -> Heading:
    del rng
    return Heading(3, line(style.date(date, number, year=programme.prints.year)))


def time_then_session(rng: Random) -> Page:
    """H1: a time line, the session, its chair, then pairs of title and authors."""
    prints = Prints(
        chairs=_maybe(rng, 0.8),
        rooms=_maybe(rng, 0.6),
        affiliations=rng.choice(("none", "shared", "each")),
        abstracts=_maybe(rng, 0.15),
        keynotes=_maybe(rng, 0.5),
        zone=_maybe(rng, 0.2),
        year=_maybe(rng, 0.85),
    )
    programme = draw(rng, prints)
    style = habits.draw(rng)
    titled = rng.choice(("bold", "plain", "link"))
    bracketed = _maybe(rng, 0.3)
    blocks: list[Block] = list(_head(rng, programme))
    for number, (date, sessions) in enumerate(programme.days(), 1):
        blocks.append(_day(rng, style, programme, date, number))
        for session in sessions:
            blocks.append(para(line(bold(style.range(session.start, session.end)))))
            blocks.append(Heading(4, line(session.title or "")))
            if session.room:
                blocks.append(para(f"({session.room})" if bracketed else session.room))
            if session.chairs:
                blocks.append(para(style.chairs(session.chairs)))
            for talk in session.talks:
                blocks.extend(_pair(style, talk, titled))
    return programme, blocks


def _pair(style: Habits, talk: Talk, titled: str) -> Iterator[Para]:
    title: Inline = {"bold": line(bold(talk.title)), "link": line(link(talk.title))}.get(
        titled, line(talk.title)
    )
    yield Para((title, line(style.people(talk.authors, talk.affiliations))))
    if talk.abstract:
        yield para(talk.abstract)


def talk_times(rng: Random) -> Page:
    """H2: rows of time and text; a session is a row whose interval holds the following ones."""
    prints = Prints(
        talk_times=True,
        talk_ends=_maybe(rng, 0.7),
        rooms=False,
        chairs=_maybe(rng, 0.7),
        affiliations="none",
        zone=_maybe(rng, 0.2),
        year=_maybe(rng, 0.85),
    )
    programme = draw(rng, prints)
    style = habits.draw(rng, listings=("and", "comma"))
    first = rng.choice(("authors", "two lines"))
    blocks: list[Block] = list(_head(rng, programme))
    for number, (date, sessions) in enumerate(programme.days(), 1):
        blocks.append(_day(rng, style, programme, date, number))
        rows: list[tuple[Cell, ...]] = []
        for session in sessions:
            head = session.title or ""
            if session.chairs:
                head += f". Chair: {' and '.join(session.chairs)}"
            rows.append(
                (cell(line(bold(style.range(session.start, session.end)))), cell(line(bold(head))))
            )
            for talk in session.talks:
                when = (
                    style.range(talk.start, talk.end)
                    if prints.talk_ends
                    else style.time(talk.start)
                )
                people = style.people(talk.authors)
                text = (
                    cell(line(f"{people}. ", italic(talk.title)))
                    if first == "authors"
                    else cell(line(talk.title), line(italic(people)))
                )
                rows.append((cell(when), text))
        blocks.append(Table(tuple(rows)))
    return programme, blocks


def slot_lines(rng: Random) -> Page:
    """H3: one line for each slot: time, title, speaker, affiliation."""
    prints = Prints(
        talk_times=True, rooms=False, chairs=False, affiliations="each", year=_maybe(rng, 0.85)
    )
    programme = draw(rng, prints)
    alone = tuple(
        evolve(
            session,
            talks=tuple(
                evolve(talk, authors=talk.authors[:1], affiliations=talk.affiliations[:1])
                for talk in session.talks
            ),
        )
        for session in programme.sessions
    )
    programme = evolve(programme, sessions=alone)
    style = habits.draw(rng)
    blocks: list[Block] = list(_head(rng, programme))
    for number, (date, sessions) in enumerate(programme.days(), 1):
        blocks.append(_day(rng, style, programme, date, number))
        for session in sessions:
            blocks.append(
                para(line(bold(f"{style.range(session.start, session.end)} {session.title}")))
            )
            for talk in session.talks:
                when = style.range(talk.start, talk.end)
                blocks.append(
                    para(f"{when} {talk.title}, {talk.authors[0]}, {talk.affiliations[0]}")
                )
    return programme, blocks


def authors_first(rng: Random) -> Page:
    """H4: sessions with their slot behind the title, then lines of authors, a colon and the title."""
    prints = Prints(rooms=False, breaks=False, chairs=_maybe(rng, 0.9), year=_maybe(rng, 0.85))
    programme = draw(rng, prints)
    style = habits.draw(rng, listings=("and",))
    stop = rng.choice(("", "."))
    bullets = _maybe(rng, 0.5)
    blocks: list[Block] = list(_head(rng, programme))
    for number, (date, sessions) in enumerate(programme.days(), 1):
        blocks.append(_day(rng, style, programme, date, number))
        for session in sessions:
            blocks.append(
                Heading(4, line(f"{session.title} ({style.range(session.start, session.end)})"))
            )
            if session.chairs:
                blocks.append(para(style.chairs(session.chairs)))
            lines = [
                f"{style.people(talk.authors)}: {talk.title}{stop if not talk.title.endswith('?') else ''}"
                for talk in session.talks
            ]
            if bullets:
                blocks.append(Bullets(tuple((line(one),) for one in lines)))
            else:
                blocks.extend(para(one) for one in lines)
    return programme, blocks


def parallel_columns(rng: Random) -> Page:
    """H5: a table with a column for each room; rows are slots; sessions head the columns."""
    prints = Prints(
        parallel=rng.randint(2, 3),
        talk_times=True,
        talk_ends=_maybe(rng, 0.7),
        chairs=_maybe(rng, 0.5),
        year=_maybe(rng, 0.85),
    )
    programme = draw(rng, prints)
    style = habits.draw(rng)
    blocks: list[Block] = list(_head(rng, programme))
    for number, (date, sessions) in enumerate(programme.days(), 1):
        blocks.append(_day(rng, style, programme, date, number))
        for group in _by_start(sessions):
            first = group[0]
            if not first.talks:
                blocks.append(para(f"{style.range(first.start, first.end)} {first.title}"))
                continue
            head = [cell(line(bold(style.range(first.start, first.end))), head=True)]
            for session in group:
                lines = [line(bold(session.title or "")), line(session.room or "")]
                lines += [line(style.chairs(session.chairs))] if session.chairs else []
                head.append(cell(*lines, head=True))
            rows = [tuple(head)]
            for talks in zip(*(session.talks for session in group), strict=True):
                when = (
                    style.range(talks[0].start, talks[0].end)
                    if prints.talk_ends
                    else style.time(talks[0].start)
                )
                rows.append(
                    (
                        cell(when),
                        *(
                            cell(line(talk.title), line(italic(style.people(talk.authors))))
                            for talk in talks
                        ),
                    )
                )
            blocks.append(Table(tuple(rows), "parallel"))
    return programme, blocks


def _by_start(sessions: list[Session]) -> Iterator[list[Session]]:
    group: list[Session] = []
    for session in sessions:
        if group and session.start != group[0].start:
            yield group
            group = []
        group.append(session)
    if group:
        yield group


def glance_and_detail(rng: Random) -> Page:
    """H6: every session twice: times and rooms in an overview, chair and talks below."""
    prints = Prints(year=_maybe(rng, 0.85), chairs=_maybe(rng, 0.8))
    programme = draw(rng, prints)
    numbers = itertools.count(1)
    programme = evolve(
        programme,
        sessions=tuple(
            evolve(session, title=_renumbered(session, next(numbers))) if session.talks else session
            for session in programme.sessions
        ),
    )
    style = habits.draw(rng)
    blocks: list[Block] = [*_head(rng, programme), Heading(2, line("Programme at a glance"))]
    for number, (date, sessions) in enumerate(programme.days(), 1):
        blocks.append(_day(rng, style, programme, date, number))
        rows = [
            (
                cell(style.range(session.start, session.end)),
                cell(session.title or ""),
                cell(session.room or ""),
            )
            for session in sessions
        ]
        blocks.append(Table(tuple(rows), "overview"))
    blocks.append(Heading(2, line("Detailed programme")))
    for session in programme.sessions:
        if session.talks:
            blocks.append(Heading(4, line(session.title or "")))
            if session.chairs:
                blocks.append(para(style.chairs(session.chairs)))
            for talk in session.talks:
                blocks.extend(_pair(style, talk, "bold"))
    return programme, blocks


def _renumbered(session: Session, number: int) -> str:
    title = session.title or ""
    return f"Session {number}: {title.partition(': ')[2] or title}"


def without_times(rng: Random) -> Page:
    """H8: session headings, then title, authors and perhaps an abstract; no times at all."""
    prints = Prints(
        session_times=False,
        rooms=False,
        breaks=False,
        days=False,
        chairs=_maybe(rng, 0.7),
        abstracts=_maybe(rng, 0.5),
        affiliations=rng.choice(("none", "shared", "each")),
    )
    programme = draw(rng, prints, days=1)
    style = habits.draw(rng)
    bullets = _maybe(rng, 0.5) and not prints.abstracts
    blocks: list[Block] = list(_head(rng, programme))
    for session in programme.sessions:
        blocks.append(Heading(3, line(session.title or "")))
        if session.chairs:
            blocks.append(para(style.chairs(session.chairs)))
        if bullets:
            items = tuple(
                (line(bold(talk.title)), line(style.people(talk.authors, talk.affiliations)))
                for talk in session.talks
            )
            blocks.append(Bullets(items))
        else:
            for talk in session.talks:
                blocks.extend(_pair(style, talk, "bold"))
    return programme, blocks


def slots_only(rng: Random) -> Page:
    """H9: a table of time, session and location; no talks."""
    prints = Prints(
        talks=False, chairs=False, rooms=True, year=_maybe(rng, 0.85), zone=_maybe(rng, 0.3)
    )
    programme = draw(rng, prints)
    style = habits.draw(rng)
    head = (cell("Time", head=True), cell("Session", head=True), cell("Location", head=True))
    blocks: list[Block] = list(_head(rng, programme))
    for number, (date, sessions) in enumerate(programme.days(), 1):
        blocks.append(_day(rng, style, programme, date, number))
        rows = [
            (
                cell(style.range(session.start, session.end)),
                cell(session.title or ""),
                cell(session.room or ""),
            )
            for session in sessions
        ]
        blocks.append(Table((head, *rows)))
    return programme, blocks


def keynote_pages(rng: Random) -> Page:
    """H10: speaker and affiliation before the title, the slot behind it, then abstract and biography."""
    prints = Prints(
        rooms=False,
        chairs=False,
        breaks=False,
        affiliations="each",
        abstracts=True,
        keynotes=True,
        talk_times=True,
    )
    programme = draw(rng, prints, days=rng.randint(2, 3))
    keynotes = [session for session in programme.sessions if session.type == "keynote"] or [
        evolve(
            session,
            title="Keynote",
            type="keynote",
            talks=tuple(
                evolve(
                    talk,
                    authors=talk.authors[:1],
                    affiliations=talk.affiliations[:1],
                    start=session.start,
                    end=session.end,
                )
                for talk in session.talks[:1]
            ),
        )
        for session in programme.sessions[:2]
    ]
    programme = evolve(
        programme, sessions=tuple(evolve(session, title=None) for session in keynotes)
    )
    style = habits.draw(rng)
    blocks: list[Block] = [
        Heading(1, line(programme.name() or "")),
        Heading(2, line("Keynote Speakers")),
    ]
    for session in programme.sessions:
        talk = session.talks[0]
        day = style.date(session.date, 1, year=True).removeprefix("Day 1: ")
        blocks.append(Heading(3, line(talk.authors[0])))
        blocks.append(para(line(talk.affiliations[0])))
        blocks.append(para(line(bold(talk.title))))
        blocks.append(para(f"{day} ({style.range(talk.start, talk.end)})"))
        blocks.append(para(talk.abstract or ""))
        blocks.append(Heading(4, line("Biography")))
        blocks.append(
            para(
                f"{talk.authors[0]} is a professor at {talk.affiliations[0]}. {words.paragraph(rng)}"
            )
        )
    return programme, blocks


def week_grid(rng: Random) -> Page:
    """Rows are times, columns are days; a break spans all days, a long session spans rows."""
    prints = Prints(talks=False, chairs=False, rooms=False, year=_maybe(rng, 0.85))
    days = rng.randint(2, 4)
    year = rng.randint(2014, 2027)
    first = datetime.date(year, rng.choice((3, 6, 9)), rng.randint(1, 20))
    dates = [first + datetime.timedelta(days=offset) for offset in range(days)]
    style = habits.draw(rng, clocks=CLOCKS_OF_GRIDS)
    starts = [9 * 60, 10 * 60 + 30, 11 * 60, 12 * 60 + 30, 13 * 60 + 30, 15 * 60]
    ends = [*starts[1:], 16 * 60 + 30]
    seen: set[str] = set()

    def fresh() -> str:
        title = words.session_title(rng)
        while title in seen:
            title = words.session_title(rng)
        seen.add(title)
        return title

    sessions: list[Session] = []
    rows: list[tuple[Cell, ...]] = [
        (
            cell("", head=True),
            *(
                cell(style.date(date, number, year=prints.year), head=True)
                for number, date in enumerate(dates, 1)
            ),
        )
    ]
    long = {column for column in range(days) if rng.random() < 0.3}
    for row, (start, end) in enumerate(zip(starts, ends, strict=True)):
        when = cell(style.range(start, end), head=rng.random() < 0.5)
        pause = {1: "Coffee Break", 3: "Lunch"}.get(row)
        if pause:
            rows.append((when, cell(pause, columns=days)))
            sessions += [_slot(pause, "break", date, start, end) for date in dates]
            continue
        cells = []
        for column, date in enumerate(dates):
            if row == 5 and column in long:
                continue  # the session above goes on
            title = fresh()
            spans = 2 if row == 4 and column in long else 1
            sessions.append(_slot(title, None, date, start, ends[row + spans - 1]))
            cells.append(cell(title, rows=spans))
        rows.append((when, *cells))
    programme = Programme(
        conference=f"{rng.choice(words.ACRONYMS)} {year}",
        year=year,
        zone=None,
        sessions=tuple(sessions),
        prints=prints,
    )
    return programme, [*_head(rng, programme), Table(tuple(rows), "grid")]


CLOCKS_OF_GRIDS = ("09:00", "9:00", "9:00 AM", "9.00")


def _slot(title: str, kind: str | None, date: datetime.date, start: int, end: int) -> Session:
    return Session(title=title, type=kind, room=None, chairs=(), date=date, start=start, end=end)


def session_page(rng: Random) -> Page:
    """The page of one session: title, room, moderator, then slot, title, authors and abstract of each talk."""
    prints = Prints(
        session_times=False,
        talk_times=True,
        breaks=False,
        abstracts=True,
        year=False,
        zone=True,
        chairs=True,
    )
    programme = draw(rng, prints, days=1)
    session = next(session for session in programme.sessions if session.talks)
    session = evolve(session, title=(session.title or "").removeprefix("Session 1: "))
    programme = evolve(programme, conference=None, sessions=(session,))
    blocks: list[Block] = [
        para("Skip to main content"),
        Heading(2, line(session.title or "")),
        para(session.room or ""),
        para(f"Moderator: {session.chairs[0]}"),
    ]
    for talk in session.talks:
        clocks = f"{talk.start // 60}:{talk.start % 60:02d} - {talk.end // 60}:{talk.end % 60:02d}"
        blocks.append(
            para(
                f"{session.date:%a} {session.date.day} {session.date:%B} {clocks} {programme.zone}"
            )
        )
        blocks.append(Heading(5, line(link(talk.title))))
        blocks.append(para(" · ".join(talk.authors)))
        blocks.append(para(talk.abstract or ""))
    return programme, blocks


LAYOUTS: dict[str, Callable[[Random], Page]] = {
    "time-then-session": time_then_session,
    "talk-times": talk_times,
    "slot-lines": slot_lines,
    "authors-first": authors_first,
    "parallel-columns": parallel_columns,
    "glance-and-detail": glance_and_detail,
    "without-times": without_times,
    "slots-only": slots_only,
    "keynote-pages": keynote_pages,
    "week-grid": week_grid,
    "session-page": session_page,
}
