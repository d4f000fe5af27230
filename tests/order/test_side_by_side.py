"""Rooms beside each other, tables broken over lines, names without a sign: what stands with what."""

from __future__ import annotations

from textwrap import dedent
from typing import Any

import pytest

from confparse import Page, parse_authors, parse_page
from confparse.open_tables import places


def _page(text: str) -> Page:
    return parse_page(dedent(text))


def _sessions(text: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = _page(text).to_dict()["sessions"]
    return found


def _talks(text: str) -> list[tuple[str | None, list[str]]]:
    return [
        (talk["title"], [person["name"] for person in talk["authors"]])
        for session in _sessions(text)
        for talk in session["talks"]
    ]


_ROOMS = """\
    Threads 2024 schedule
    Tuesday, 16 July 2024

    Red Hall
    Blue Hall
    {slots}
    11:00-11:30
    Coffee break
    """
_HOURS = ("9:00-9:30", "9:30-10:00", "10:00-10:30", "10:30-11:00")
_FIRST = (
    "Sewing Coats of Wool\n    Ada Byron, Hedy Noether",
    "A Needle for Every Hat\n    Alan Hopper",
    "Gloves without Seams\n    Grace Turing, Lise Euler",
    "Knitting by Candle Light\n    Mary Curie, Carl Meitner",
)
_SECOND = (
    "On the Mending of Scarves\n    Sofia Lovelace",
    "Patches and their Patterns\n    Emmy Rhodes, Ida Weber",
    "The Button Problem\n    Olga Lamarr and Max Born",
    "Dyeing with Onions\n    Vera Hopper",
)


def _slots(seconds: int) -> str:
    second = [f"\n    {text}" for text in _SECOND[:seconds]] + [""] * (len(_HOURS) - seconds)
    return "".join(
        f"\n    {hour}\n    {one}{two}\n" for hour, one, two in zip(_HOURS, _FIRST, second)
    )


def test_two_talks_in_each_slot_below_two_rooms_stand_in_their_rooms() -> None:
    first, second, coffee = _sessions(_ROOMS.format(slots=_slots(4)))
    assert (first["room"], second["room"], coffee["room"]) == ("Red Hall", "Blue Hall", None)
    assert [talk["when"]["start"] for talk in second["talks"]] == [
        "09:00",
        "09:30",
        "10:00",
        "10:30",
    ]
    assert [talk["title"] for talk in second["talks"]][2] == "The Button Problem"


def test_where_the_counts_do_not_fit_no_room_is_said() -> None:
    found = _sessions(_ROOMS.format(slots=_slots(1)))
    assert all(talk["room"] is None for session in found for talk in session["talks"])
    assert [session["room"] for session in found] == [None] * len(found)


def test_a_row_that_spans_a_table_is_no_part_of_the_cell_above() -> None:
    raws = [
        "9:00 | Opening  ",
        "---|---  ",
        "9:10 | Ada Byron  ",
        "Session 1 - Threads  ",
        "9:40 | Alan Hopper  ",
        "10:00 | Grace Turing  ",
        "10:20 | Mary Curie  ",
    ]
    assert places(raws) == {}
    several = [
        *raws[:2],
        "9:00 | A title that was too long for its line and for the width of seventy",
        "eight columns  ",
        *raws[2:],
    ]
    assert places(several)[5][:2] == (3, 0)


def test_lines_without_bars_behind_most_rows_go_on_in_the_last_cell() -> None:
    raws = [
        "Time| Talk  ",
        "---|---  ",
        "9:00| Ada Byron  ",
        "Maps  ",
        "9:30| Alan Hopper  ",
        "Rings  ",
    ]
    found = places(raws)
    assert (found[2].row, found[3].row, found[3].column) == (1, 1, 1)
    assert (found[4].row, found[5].column) == (2, 1)


@pytest.mark.parametrize(
    "text",
    ["A| B  \n---|---  \n1| 2  \n3| 4  ", "| A | B |\n|---|---|\n| 1 | 2 |", "no table\n---\n", ""],
)
def test_tables_with_a_line_for_each_row_are_left_alone(text: str) -> None:
    assert places(text.split("\n")) == {}


_RUNS = """\
    | Thursday, September 17, 2015 |
    | 09:00–10:30 | Session I - Growing |
    |  | In-depth pruning for hedges of every kind Ada Byron, Hedy Noether and Alan Hopper |
    |  | {row} |
    |  | Is it possible to name every weed? Mary Curie and Carl Meitner |
    | 11:00–12:30 | Session II - Watering |
    |  | A rule based system for watering at night Sofia Lovelace and Emmy Rhodes |
    |  | Rain Detection for Flower Pot Recognition Olga Lamarr, Max Born and Ida Weber |
    """


def test_names_that_run_into_a_title_are_parted_behind_a_small_word() -> None:
    assert ("A quiet frost in the evening", ["Lise Euler", "Jon Weber"]) in _talks(
        _RUNS.format(row="A quiet frost in the evening Lise Euler and Jon Weber")
    )


@pytest.mark.parametrize(
    "row",
    [
        "Predicting Frost in Gardens Grace Turing Weber and Lise Euler",
        "Harvest from Lorna Lise Euler, Jon Weber and Pia Born",
    ],
)
def test_a_capital_that_may_end_the_title_or_begin_the_name_parts_nothing(row: str) -> None:
    page = _page(_RUNS.format(row=row))
    assert not any(
        word in (title or "")
        for title, _ in _talks(_RUNS.format(row=row))
        for word in ("Frost", "Harvest")
    )
    assert any(row in left.text for left in page.unparsed)


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("Emmy Governale, Ida Rhodes and Max Born", ["Emmy Governale", "Ida Rhodes", "Max Born"]),
        ("Lise Euler, Mary Coo, Carl Born (Example Labs)", ["Lise Euler", "Mary Coo", "Carl Born"]),
        ("Ada Schooler and Max Born", ["Ada Schooler", "Max Born"]),
    ],
)
def test_surnames_that_begin_like_institutions_and_offices_are_names(
    line: str, people: list[str]
) -> None:
    assert [person.name for person in parse_authors(line)] == people


@pytest.mark.parametrize(
    ("line", "affiliation"),
    [("Ada Byron, Ministry of Government", "Ministry of Government"), ("Ada Byron, COO", "COO")],
)
def test_institutions_and_offices_stay_what_they_are(line: str, affiliation: str) -> None:
    assert [(person.name, person.affiliation) for person in parse_authors(line)] == [
        ("Ada Byron", affiliation)
    ]


_SPEAKERS = """\
    Rings School 2026
    Monday, June 29, 2026
    Session 1 – Growth
    9:10–9:40 Ada Byron (University of Examples)
    9:40–10:00 Hedy Noether (Sample Labs, Norway)
    10:00–10:30 Alan Hopper (Institute of Rings)
    10:30–11:00 Coffee Break
    Session 2 – Decay
    11:00–11:30 Grace Turing (Example State University)
    11:30–12:00 Mary Curie (University of Examples)
    12:00–13:00 Lunch
    """


def test_speakers_below_a_heading_have_the_times_before_them() -> None:
    found = _sessions(_SPEAKERS)
    assert [session["title"] for session in found] == [
        "Session 1 – Growth",
        "Coffee Break",
        "Session 2 – Decay",
        "Lunch",
    ]
    assert [
        (talk["when"]["start"], talk["title"], talk["authors"][0]["name"])
        for talk in found[0]["talks"]
    ] == [
        ("09:10", None, "Ada Byron"),
        ("09:40", None, "Hedy Noether"),
        ("10:00", None, "Alan Hopper"),
    ]


def test_a_line_that_opens_with_an_hour_of_two_digits_is_a_slot_of_its_own() -> None:
    found = _sessions(
        """\
        Rings 2014 - Programme
        Monday, August 18, 2014
        9:00-10:30 Session 1: Rings. Chair: Ada Byron
        - 9:00-9:30 Hedy Noether and Alan Hopper. A Long Title on Rings of Every Kind
        - 9:30-10:30 Grace Turing and Mary Curie. Distributed Rings in Large Quarries
        12:00-13:30 Lunch
        13:30-14:30 Session 2: Stones. Chair: Lise Euler
        - 13:30-14:00 Max Born. Decisions as Boulders
        - 14:00-14:30 Ida Weber. Pebbles as Doubts
        18:30-22:00 Dinner
        """
    )
    assert [session["title"] for session in found] == [
        "Session 1: Rings",
        "Lunch",
        "Session 2: Stones",
        "Dinner",
    ]


@pytest.mark.parametrize(
    ("slot", "title", "room"),
    [
        ("9:00-9:30 Session 1 - Main Auditorium", "Session 1", "Main Auditorium"),
        ("9:00-9:30 Opening Remarks – Room 12", "Opening Remarks", "Room 12"),
        ("9:00-9:30 Session 1 - Building Halls", "Session 1 - Building Halls", None),
        ("9:00-9:30 Session 1 - A Room of Our Own", "Session 1 - A Room of Our Own", None),
    ],
)
def test_a_place_behind_a_dash_is_a_room(slot: str, title: str, room: str | None) -> None:
    session = _sessions(
        f"""\
        Rings 2014 - Programme
        Monday, August 18, 2014
        {slot}
        10:00-10:30 Coffee break
        10:30-12:00 Session 2: Stones
        12:00-13:00 Lunch
        """
    )[0]
    assert (session["title"], session["room"]) == (title, room)


def test_a_column_of_days_parts_no_sessions() -> None:
    rows = "".join(
        f"<tr><td>17 July 2025</td><td>{time}</td><td>{title}</td><td>{person}</td></tr>"
        for time, title, person in [
            ("14:00 - 14:20", "Maps of the Northern Sea", "Ada Byron"),
            ("14:20 - 14:40", "Rings and their Ideals", "Emmy Noether"),
            ("14:40 - 15:00", "A Machine for Tables", "Charles Babbage"),
        ]
    )
    page = (
        "<html><body><h2>Workshop Program</h2><h3>Session 1: Old Masters</h3><table><tr><th>Day</th>"
        f"<th>Time</th><th>Title</th><th>Speaker</th></tr>{rows}</table></body></html>"
    )
    sessions = parse_page(page).sessions
    assert [len(session.talks) for session in sessions if session.talks] == [3]


def test_a_session_whose_talks_are_told_again_is_told_again() -> None:
    titles = ["Maps of the Northern Sea", "Rings and their Ideals", "A Machine for Tables"]
    people = ["Ada Byron", "Emmy Noether", "Charles Babbage"]
    glance = "".join(f"<li><i>{title}</i> ({who})</li>" for title, who in zip(titles, people))
    detail = "".join(
        f"<p><em>{title} ({who})</em></p><p>We look at what the old masters have left us, and at "
        "what their pupils made of it. Much of it was lost in the years that followed.</p>"
        for title, who in zip(titles, people)
    )
    page = (
        "<html><body><h3>Schedule December 10, 2014</h3><dl><dt>08:55</dt><dd>Welcome</dd><dt>09:00</dt>"
        f"<dd>Sea and Sand (Chair: Max Born)<ul>{glance}</ul></dd><dt>10:15</dt><dd>Break</dd>"
        "<dt>12:00</dt><dd>Lunch</dd></dl>"
        f"<h3>Abstracts</h3><h4>09:00-10:15 Sea and Sand</h4>{detail}</body></html>"
    )
    sessions = parse_page(page).sessions
    assert [(session.title, len(session.talks)) for session in sessions] == [
        ("Welcome", 0),
        ("Sea and Sand", 3),
        ("Break", 0),
        ("Lunch", 0),
    ]
    assert all(talk.abstract for talk in sessions[1].talks)
