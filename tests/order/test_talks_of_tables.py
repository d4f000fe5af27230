"""Talks in tables, lists and spans: which cell is a badge, which a person, which heads the rows below."""

from __future__ import annotations

from textwrap import dedent
from typing import Any

import pytest

from confparse import parse_page


def _read(page: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = parse_page(dedent(page)).to_dict()["sessions"]
    return found


def _told(page: str) -> list[tuple[str | None, list[tuple[str | None, list[str]]]]]:
    return [
        (
            session["title"],
            [
                (talk["title"], [person["name"] for person in talk["authors"]])
                for talk in session["talks"]
            ],
        )
        for session in _read(page)
    ]


_SLOTS = """\
    Workshop on Sails, 4 May 2018

    9:00 - 9:45

    {kind}

    On Sails and the Winds They Need

    Ada Byron (Example Labs)

    9:45 - 10:30

    {kind}

    Two Rings for One Finger

    Alan Hopper (Sample Institute)

    10:30 - 11:00

    Coffee Break

    11:00 - 11:45

    {kind}

    Counting Masts without Tears

    Mary Curie (University of Sampleton)

    11:45 - 12:30

    Contributed Talk

    A Knot in Every Dimension

    Hedy Noether (Example Labs)
    """
_FOUR = [
    ("On Sails and the Winds They Need", ["Ada Byron"]),
    ("Two Rings for One Finger", ["Alan Hopper"]),
    ("Counting Masts without Tears", ["Mary Curie"]),
    ("A Knot in Every Dimension", ["Hedy Noether"]),
]


def test_the_kind_of_a_talk_is_no_session() -> None:
    found = _told(_SLOTS.format(kind="Invited Talk"))
    assert [talk for _, talks in found for talk in talks] == _FOUR
    assert [title for title, _ in found if title] == ["Coffee Break"]


def test_numbered_talks_are_told_by_their_number() -> None:
    page = _SLOTS.format(kind="Keynote {}")
    for number in "123":
        page = page.replace("Keynote {}", f"Keynote {number}", 1)
    assert {"Keynote 1", "Keynote 2", "Keynote 3"} <= {title for title, _ in _told(page)}


_TABLE = """\
    ## Agenda of the workshop, 4 May 2018

    | Time | Event |
    |------|-------|
    | 9:00 - 9:30 AM | Welcome coffee |
    | | **{heading}** |
    | 9:30 - 9:45 AM | Reading and plotting the winds of the year - Ada Byron |
    | 9:45 - 10:00 AM | Low waves, marine animals, and where they are heard - Alan Hopper |
    | 10:00 - 10:30 AM | **Coffee Break** |
    | | **Hands on Session: Ropes of the Southern Coast** |
    | 10:30 - 10:45 AM | Matching the knots of many different harbours - Mary Curie |
    | 10:45 - 11:00 AM | Learning to hear the noise in iron rings - Hedy Noether |
    """


@pytest.mark.parametrize(
    "heading", ["Hands on Session: Winds of the Northern Coast", "Winds of the Northern Coast, OR"]
)
def test_a_bold_row_without_a_time_heads_the_rows_below(heading: str) -> None:
    assert _told(_TABLE.format(heading=heading)) == [
        ("Welcome coffee", []),
        (
            heading,
            [
                ("Reading and plotting the winds of the year", ["Ada Byron"]),
                ("Low waves, marine animals, and where they are heard", ["Alan Hopper"]),
            ],
        ),
        ("Coffee Break", []),
        (
            "Hands on Session: Ropes of the Southern Coast",
            [
                ("Matching the knots of many different harbours", ["Mary Curie"]),
                ("Learning to hear the noise in iron rings", ["Hedy Noether"]),
            ],
        ),
    ]


@pytest.mark.parametrize("heading", ["Organizers", "Organizer", "Sponsors", "Venue"])
def test_what_stands_below_organizers_is_no_programme(heading: str) -> None:
    page = _TABLE.format(heading="Session 1: Winds") + dedent(
        f"""
        ## {heading}

        - Ruth Babbage (University of Sampleton)
        - Kurt Hamilton (Sample University)
        - Ida Rhodes (Example Institute)

        ## Get Started

        Please bring your own ropes.
        """
    )
    names = {name for _, talks in _told(page) for _, people in talks for name in people}
    assert names == {"Ada Byron", "Alan Hopper", "Mary Curie", "Hedy Noether"}


def test_people_below_a_panel_are_its_panellists() -> None:
    page = """\
        <h2>Programme, 4 May 2018</h2>
        <table>
        <tr><td>9:00-10:00</td><td>Session 1: Winds<br>Two Sails for One Mast<br>Grace Turing (Sample University)</td></tr>
        <tr><td>10:00-10:30</td><td>Coffee break</td></tr>
        <tr><td>10:30-11:30</td><td>Panel discussion<br>Ada Byron (Example Labs)<br>Alan Hopper (Sample Institute)<br>Mary Curie (Sampleton)</td></tr>
        </table>
        """
    assert _told(page)[-1] == (
        "Panel discussion",
        [(None, ["Ada Byron", "Alan Hopper", "Mary Curie"])],
    )


def test_a_hall_beside_a_chair_is_no_chair() -> None:
    page = """\
        Programme, 4 May 2018
        9:00-10:00 Plenary Session, Chaired by Ada Byron, Great Hall
        10:00-10:30 Coffee break
        10:30-12:00 Session 1: Ropes, Chaired by Alan Hopper, Mary Curie
        """
    first, _, last = _read(page)
    assert [person["name"] for person in first["chairs"]] == ["Ada Byron"]
    assert first["room"] == "Great Hall"
    assert [person["name"] for person in last["chairs"]] == ["Alan Hopper", "Mary Curie"]


def test_a_comma_behind_a_name_opens_no_title() -> None:
    page = """\
        <h3>Friday, April 24, 2015</h3>
        <table>
        <tr><td>08:30 - 09:00</td><td><strong>Conference Opening, Chaired by Grace Turing</strong></td></tr>
        <tr><td>08:30 - 08:40</td><td><strong>Ada Byron, </strong><br>Director of Winds, Sample Academy, Sampleland</td></tr>
        <tr><td>08:40 - 09:00</td><td><strong>Alan Hopper, </strong><br>President and Professor, University of Sampleton</td></tr>
        <tr><td>09:00 - 09:30</td><td><strong>Coffee break</strong></td></tr>
        </table>
        """
    assert _told(page)[0] == (
        "Conference Opening",
        [(None, ["Ada Byron"]), (None, ["Alan Hopper"])],
    )


def test_a_menu_of_days_is_no_day() -> None:
    page = """\
        <h1>RopeConf 2018: Conference Schedule</h1>
        <p>June 5th, 2018</p>
        <p><b>Day 1</b> / <a href="#2">Day 2</a></p>
        <p>9:00 - 9:30 Registration</p>
        <p>9:30 - 10:00 Opening remarks</p>
        <p>10:00 - 10:30 Coffee break</p>
        """
    assert {session["when"]["date"] for session in _read(page)} == {"2018-06-05"}


def test_talks_behind_a_lunch_without_hours_are_not_the_lunch_s() -> None:
    page = """\
        <h1>RopeConf 2018: Conference Schedule</h1>
        <h2>June 5th, 2018</h2>
        <p>11:00 - 11:30</p><p>Two Sails for One Mast</p><p>Ada Byron, Example Labs</p>
        <p>11:30 - 12:00</p><p>A Rope for Every Sailor</p><p>Alan Hopper, Sample Institute</p>
        <h3>Lunch</h3>
        <p>13:00 - 13:30</p><p>Counting Masts without Tears</p><p>Mary Curie, Example Labs</p>
        <p>13:30 - 14:00</p><p>A Knot in Every Dimension</p><p>Hedy Noether, Example Labs</p>
        """
    told = dict(_told(page))
    assert told["Lunch"] == []
    assert [title for talks in told.values() for title, _ in talks][-2:] == [
        "Counting Masts without Tears",
        "A Knot in Every Dimension",
    ]


def test_the_introduction_tells_the_only_day() -> None:
    told = (
        "The workshop will be held at Example University on May 4th 2023, in the old harbour."
        " It covers a tutorial, invited talks, contributed talks, posters and a panel, and there is"
        " time to sail. The schedule in local time can be found below, and abstracts are shown by"
        " a click on the title of a talk; those who come by ship may come earlier."
    )
    page = f"{told}\n\n9:00 Welcome\n9:30 Coffee break\n10:00 Closing remarks\n"
    assert {session["when"]["date"] for session in _read(page)} == {"2023-05-04"}
