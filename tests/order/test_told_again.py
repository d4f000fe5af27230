"""Lectures that go on, rooms in brackets before titles, and the day of an event among its deadlines."""

from __future__ import annotations

from datetime import date

import pytest

from confparse import parse_page

_COURSES = {
    "Hanna Weide": "Constructive Analysis",
    "Henri Lombard": "Homological Algebra",
    "Erich Kalt": "Computer Algebra",
}
_DAYS = (
    ("Monday, 28 August", ("Hanna Weide", "Henri Lombard", "Erich Kalt")),
    ("Tuesday, 29 August", ("Henri Lombard", "Hanna Weide", "Erich Kalt")),
    ("Wednesday, 30 August", ("Erich Kalt", "Henri Lombard", "Hanna Weide")),
    ("Thursday, 31 August", ("Henri Lombard", "Erich Kalt", "Hanna Weide")),
)


@pytest.mark.parametrize("form", ["people first", "title first", "lines"])
def test_lectures_that_go_on_keep_their_titles(form: str) -> None:
    page = "<h1>Summer school: schedule of the lectures</h1>"
    text = "Summer school: schedule of the lectures\n\n"
    for day, people in _DAYS:
        page += f"<h2>{day}</h2><table>"
        text += f"{day}\n\n"
        for hour, who in zip((9, 11, 14), people, strict=True):
            told = (who, f"<i>{_COURSES[who]}</i>")
            cell = "<br>".join(told if form == "people first" else told[::-1])
            page += f"<tr><td>{hour}:00</td><td>{cell}</td></tr>"
            page += f"<tr><td>{hour + 1}:30</td><td>Break</td></tr>"
            text += f"{hour}:00\n\n{who}\n\n{_COURSES[who]}\n\n{hour + 1}:30\n\nBreak\n\n"
        page += "</table>"
    found = parse_page(text if form == "lines" else page).sessions
    talks = [talk for session in found for talk in session.talks]
    assert [(talk.title, talk.authors[0].name) for talk in talks] == [
        (_COURSES[who], who) for _, people in _DAYS for who in people
    ]


@pytest.mark.parametrize(
    "label", ["Example University", "More information", "Slides and Video", "Main Building"]
)
def test_what_stands_below_every_title_is_none(label: str) -> None:
    page = "<h1>Workshop programme: talks</h1><table>"
    titles = (
        "Maps of Rings",
        "Kites and Mills",
        "Paths through Hedges",
        "Frost in Gardens",
        "Sets of Small Bridges",
    )
    people = ("Ada Byron", "Max Born", "Emmy Noether", "Vera Rubin", "Ida Noddack")
    for hour, title, who in zip(range(9, 14), titles, people, strict=True):
        page += f"<tr><td>{hour}:00</td><td>{title}<br>{who}<br>{label}</td></tr>"
    talks = [talk for session in parse_page(page + "</table>").sessions for talk in session.talks]
    assert [talk.title for talk in talks] == list(titles)


_ROOMS = """\
<h1>Hedge Summit: program</h1><table>
<tr><td>8:00-9:00</td><td>(3-176 Ash Hall) <b>Registration Breakfast</b></td></tr>
<tr><td>9:00-9:20</td><td>(3-180 Ash Hall) <b>Welcome and opening Remarks</b></td></tr>
<tr><td>9:20-10:20</td><td>(3-180 Ash Hall): <b>Session 1 of contributed talks</b> (Chair: Vera Rubin)</td></tr>
<tr><td>10:20-11:20</td><td>({0}) <b>Session 2 of contributed talks</b> (Chair: Max Born)</td></tr>
</table>"""


def test_a_room_in_brackets_may_stand_before_a_title() -> None:
    found = parse_page(_ROOMS.format("Elm Auditorium")).sessions
    assert [(session.title, session.room) for session in found] == [
        ("Registration Breakfast", "3-176 Ash Hall"),
        ("Welcome and opening Remarks", "3-180 Ash Hall"),
        ("Session 1 of contributed talks", "3-180 Ash Hall"),
        ("Session 2 of contributed talks", "Elm Auditorium"),
    ]


@pytest.mark.parametrize("bracket", ["A-1", "Long", "Online", "Part 2", "B12"])
def test_other_brackets_before_a_title_are_no_rooms(bracket: str) -> None:
    assert parse_page(_ROOMS.format(bracket)).sessions[-1].room is None


_EVENT = """\
# Hedge Summit

{0}

## Dates

- **Friday, November 14, 2025:** Deadline for talk and poster proposals
- **Monday, November 24, 2025:** Deadline to register

## Program

9:00 Maps of Rings in Fog (Ada Byron)

9:30 Kites and their Mills (Max Born)

10:00 Coffee break

10:30 Paths through Hedges (Emmy Noether)
"""


def _dates(sentence: str) -> set[object]:
    return {
        talk.when.date if talk.when else None
        for session in parse_page(_EVENT.format(sentence)).sessions
        for talk in session.talks
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "The summit will take place on *Saturday, December 13, 2025*, hosted by Example University.",
        "The summit will be held in Ash Hall on December 13, 2025.",
        "The summit was held on the 13th of December 2025.",
    ],
)
def test_a_sentence_tells_the_day_among_deadlines(sentence: str) -> None:
    assert _dates(sentence) == {date(2025, 12, 13)}


@pytest.mark.parametrize(
    "sentence",
    [
        "The dinner will take place on Saturday, December 13, 2025.",
        "The previous summit was held on December 13, 2024.",
        "The summit is held on a farm. Papers are out since December 13, 2025.",
        "It will be held on December 13, 2025. The school will be held on December 16, 2025.\n\nThe fair takes place on December 14, 2025.",
    ],
)
def test_other_sentences_tell_no_day(sentence: str) -> None:
    assert _dates(sentence) == {None}
