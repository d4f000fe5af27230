"""Small pages, read as a whole: who gives what, and when."""

from __future__ import annotations

from textwrap import dedent
from typing import Any

import pytest

from confparse import parse_page
from confparse.order import words


def _read(page: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = parse_page(dedent(page)).to_dict()["sessions"]
    return found


def _talks(page: str) -> list[tuple[str | None, list[str]]]:
    return [
        (talk["title"], [person["name"] for person in talk["authors"]])
        for session in _read(page)
        for talk in session["talks"]
    ]


_FRAME = """\
    Example School of Winds 2018
    Monday, June 4

    9:00 - 10:00 Keynote: Ada Byron
    {below}
    10:00 - 10:30 Coffee
    10:30 - 12:30 Session 1: Vanes
    The Weather Vane Problem
    Alan Hopper, Example University
    A Breeze for Every Sail
    Hedy Noether, Institute of Wind
    12:30 - 14:00 Lunch
    """


def test_the_title_below_a_keynote_is_its_title() -> None:
    assert _talks(_FRAME.format(below="Winds in a Bottle"))[0] == (
        "Winds in a Bottle",
        ["Ada Byron"],
    )


@pytest.mark.parametrize(
    "below",
    ["Session chair: Mary Curie", "Coffee break", "Room 12", "Slides", "Lunch"],
)
def test_what_is_no_title_below_a_keynote_is_none(below: str) -> None:
    assert _talks(_FRAME.format(below=below))[0] == (None, ["Ada Byron"])


def test_talks_below_a_keynote_are_talks_of_their_own() -> None:
    found = _talks(_FRAME.format(below="Kites at Night\n    Mary Curie, Example University"))
    assert ("Winds", ["Ada Byron"]) not in found
    assert ("Kites at Night", ["Mary Curie"]) in found


@pytest.mark.parametrize(
    "title",
    [
        "Open Source Maps of Closed Roads",
        "Closing the Gap between Rings and Maps",
        "Reception of Waves by Small Harbours",
        "Opening Black Boxes",
    ],
)
def test_titles_that_open_like_a_break_are_titles(title: str) -> None:
    assert not words.PLENARY.fullmatch(title)
    page = _FRAME.format(below="Winds in a Bottle").replace("The Weather Vane Problem", title)
    assert (title, ["Alan Hopper"]) in _talks(page)


def test_times_with_a_full_stop_are_evidence_of_a_programme() -> None:
    page = """\
        Seminar on Open Water

        Friday 14 October 2011

        9.15 Opening
        9.30 The Tides of Example Bay (Ada Byron, Example University)
        10.00 Counting Waves twice (Alan Hopper, Institute of Wind)
        10.30 Coffee
        11.00 Currents and Their Friends (Hedy Noether, Example University)
        11.30 Buoys for the Impatient (Mary Curie, Still Air Laboratory)
        12.00 Lunch
        1.15 What the Lighthouse Knew (Carl Meitner, Institute of Wind)
        1.45 Ferries in Fog (Grace Turing, Example University)
        2.15 Closing
        """
    assert len(_talks(page)) == 6


def test_tables_of_prices_with_full_stops_are_no_programme() -> None:
    page = """\
        Menu of the Example Inn

        8.50 Soup of the day
        9.50 Bread with cheese
        11.50 Fish with lemon
        12.50 Pie with leeks
        14.50 Stew of beans
        16.50 Roast with gravy
        """
    assert _read(page) == []


_CELLS = """\
    Ponds School 2022
    Thursday, May 5, 2022

    9:00 - 9:10 Opening Remarks
    {officer}
    9:10 - 10:10 Keynote Speaker
    Ada Byron, University of Examples
    Programmable Feathers in the Wild
    10:10 - 10:30 Break
    13:00 - 14:00 Panel: The Future of Nests
    Moderator: Max Born Panelists: Ida Weber (Sample Labs), Jon Euler, Pia Curie
    14:00 - 15:00 "Molting in Public, a Study" by Petra Vonk
    15:00 - 15:15 Closing
    """


@pytest.mark.parametrize(
    "officer", ["Emmy Noether, General Chair", "Emmy Noether, Program Committee Co-Chair"]
)
def test_officers_of_the_event_are_no_title(officer: str) -> None:
    page = parse_page(dedent(_CELLS.format(officer=officer)))
    assert page.sessions[0].title == "Opening Remarks"
    assert page.sessions[0].talks == ()
    assert any(officer in left.text for left in page.unparsed)


def test_chairs_end_where_another_label_begins() -> None:
    panel = _read(_CELLS.format(officer=""))[3]
    assert [person["name"] for person in panel["chairs"]] == ["Max Born"]
    assert [person["name"] for person in panel["talks"][0]["authors"]] == [
        "Ida Weber",
        "Jon Euler",
        "Pia Curie",
    ]


def test_the_title_below_a_keynote_speaker_is_its_title() -> None:
    assert ("Programmable Feathers in the Wild", ["Ada Byron"]) in _talks(_CELLS.format(officer=""))


def test_quotation_marks_around_a_title_are_no_part_of_it() -> None:
    assert ("Molting in Public, a Study", ["Petra Vonk"]) in _talks(_CELLS.format(officer=""))


def test_each_name_may_be_a_link() -> None:
    page = """\
        <html><body><h1>Example School of Winds 2018</h1><h2>Monday, June 4</h2><ul>
        <li>9:00 - 10:00 - The Weather Vane Problem - <a href="/a">Ada Byron</a> and <a href="/h">Alan Hopper</a></li>
        <li>10:00 - 11:00 - Sails: Then and Now - <a href="/m">Mary Curie</a>, <a href="/n">Hedy Noether</a> et <a href="/t">Ida TURING</a></li>
        <li>11:00 - 12:00 - A Breeze for Every Ship - <a href="/b">Max Born</a></li>
        <li>12:00 - 13:00 - Lunch</li>
        <li>13:00 - 14:00 - The Price of a Gust - <a href="/w">Emmy Weber</a></li>
        </ul></body></html>
        """
    assert _talks(page) == [
        ("The Weather Vane Problem", ["Ada Byron", "Alan Hopper"]),
        ("Sails: Then and Now", ["Mary Curie", "Hedy Noether", "Ida TURING"]),
        ("A Breeze for Every Ship", ["Max Born"]),
        ("The Price of a Gust", ["Emmy Weber"]),
    ]


def test_an_invited_talk_with_the_hours_of_its_session_is_inside_it() -> None:
    page = """\
        Winds 2014: Workshop on Sails

        Sunday November 16, 2014, 9:00am - 5:40pm, Room 283

        9:00-9:10 Welcome
        9:10-10:00 Session A: Invited
        Chair: Steve Wrench
        9:10-10:00 Invited Speaker: Ada Byron
        Sails at Scale
        10:00-10:30 Break
        10:30-12:00 Session B: Models
        Chair: Hedy Noether
        10:30-11:00 A Roofline for Gales
        Alan Hopper
        11:00-12:00 Sand in the Sheets
        Mary Curie
        """
    sessions = _read(page)
    assert [session["title"] for session in sessions] == [
        "Welcome",
        "Session A: Invited",
        "Break",
        "Session B: Models",
    ]
    assert [session["when"]["date"] for session in sessions] == ["2014-11-16"] * 4
    assert _talks(page)[0] == ("Sails at Scale", ["Ada Byron"])


def test_names_broken_at_their_marks_are_put_together() -> None:
    page = """\
        Example School of Winds 2018
        Monday, June 4

        10:30 - 11:00
        A Roofline for Gales
        Ada Byron
        1
        , Max Born
        1,2
        and Emmy Noether
        2
        1
        University of Examples,
        2
        Sample Labs

        11:00 - 11:30
        Sand in the Sheets
        Mary Curie
        1
        , Alan Hopper
        2
        (
        1
        Example College,
        2
        Institute of Wind)

        11:30 - 12:00
        Coffee
        12:00 - 12:30
        The Weather Vane Problem
        Ida Weber
        12:30 - 14:00
        Lunch
        """
    talks = [talk for session in _read(page) for talk in session["talks"]]
    assert [
        (talk["title"], [(person["name"], person["affiliation"]) for person in talk["authors"]])
        for talk in talks
    ] == [
        (
            "A Roofline for Gales",
            [
                ("Ada Byron", "University of Examples"),
                ("Max Born", "University of Examples; Sample Labs"),
                ("Emmy Noether", "Sample Labs"),
            ],
        ),
        (
            "Sand in the Sheets",
            [("Mary Curie", "Example College"), ("Alan Hopper", "Institute of Wind")],
        ),
        ("The Weather Vane Problem", [("Ida Weber", None)]),
    ]


def test_what_stands_in_brackets_is_no_title() -> None:
    page = """\
        Example School of Winds 2018
        Monday, June 4

        9:00 - 9:30 Opening
        9:30 - 10:30 Panel on Weather
        Ada Byron
        (University of Examples & Sample Labs)
        Max Born
        (Institute of Wind)
        10:30 - 11:00 Coffee
        11:00 - 12:00 Lectures
        Moderation: Hedy Noether
        (Editor of the Example Herald)

        11:00
        The Weather Vane Problem
        Ida Weber
        11:30
        A Breeze for Every Sail
        Alan Hopper
        12:00 - 13:00 Lunch
        """
    talks = _talks(page)
    assert not any((title or "").startswith("(") for title, _ in talks)
    assert ("The Weather Vane Problem", ["Ida Weber"]) in talks


def test_who_chairs_may_stand_below_the_label_and_numbers_below_titles() -> None:
    titles = [
        "Waiting for Rain in Small Gardens",
        "Why are Gardeners Late? A Review",
        "The Price of a Gust in Wet Years",
        "Sand in the Sheets of Old Ships",
        "A Breeze for Every Sail in Sight",
    ]
    names = ["Ada Byron", "Max Born", "Ida Weber", "Alan Hopper", "Mary Curie"]
    slots = "".join(
        f"\n14:{number * 10:02}–14:{number * 10 + 10:02}\n{title}\nSUB17_0{number + 31}\n{name}\n"
        for number, (title, name) in enumerate(zip(titles, names))
    )
    page = (
        "Example School of Winds 2018\nMonday, June 4\n\n12:00–14:00 Lunch\n\n14:00–15:00\nSession 1: Gardens\nChair:\n"
        f"Dr. Hedy Noether\nRapporteurs: Lisa Meitner and Jon Euler\n{slots}\n15:00–15:30 Coffee\n"
    )
    session = next(found for found in _read(page) if found["title"] == "Session 1: Gardens")
    assert [person["name"] for person in session["chairs"]] == ["Hedy Noether"]
    assert [
        (talk["id"], talk["title"], [person["name"] for person in talk["authors"]])
        for talk in session["talks"]
    ] == [
        (f"SUB17_0{number + 31}", title, [name])
        for number, (title, name) in enumerate(zip(titles, names))
    ]
