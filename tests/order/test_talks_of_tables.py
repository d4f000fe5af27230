"""Talks in tables, lists and spans: which cell is a badge, which a person, which heads the rows below."""

from __future__ import annotations

from collections.abc import Sequence
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


def test_what_nobody_speaks_on_may_be_a_break() -> None:
    rows = [
        ("1:45PM", "Registration", ""),
        ("3:00PM", "Power Tips for Editors", "Ada Byron"),
        ("3:15PM", "How to Become a Sailor", "Alan Hopper"),
        ("3:40PM", "Tea Break", ""),
        ("4:00PM", "Boats without Servers", "Mary Curie"),
        ("4:15PM", "Closing", ""),
    ]
    page = _table(("", "Title", "Speaker"), rows)
    sessions = [title for title, talks in _told(page) if not talks]
    assert sessions == ["Registration", "Tea Break", "Closing"]
    talks = [talk for _, talks in _told(page) for talk in talks]
    assert ("Boats without Servers", ["Mary Curie"]) in talks
    assert len(talks) == 3


def _table(heads: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    lines = ["<h1>Program</h1>", "<table>", *(_row(heads, "th"),), *(_row(row) for row in rows)]
    return "\n".join([*lines, "</table>"])


def _row(cells: tuple[str, ...], tag: str = "td") -> str:
    return "<tr>" + "".join(f"<{tag}>{cell}</{tag}>" for cell in cells) + "</tr>"


def test_below_the_names_of_a_grid_stand_titles() -> None:
    def cell(name: str, title: str) -> str:
        return f'{name}<br><a href="#x"><b>{title}</b></a>'

    rows = [
        ("9:00-9:30", "coffee", "coffee"),
        (
            "9:30-10:00",
            cell("Ada Byron", "Consistent Rings"),
            cell("Mary Curie", "Pebbles and Width"),
        ),
        (
            "10:00-10:30",
            cell("Alan Hopper", "Central Notions of Knots"),
            cell("Max Born", "Garden Paths and Their Causes"),
        ),
        (
            "10:30-11:00",
            cell("Emmy Noether", "Interwoven Paths through Contexts"),
            cell("Leon Euler", "From Order to Support"),
        ),
        ("11:00-11:30", "coffee break", "coffee break"),
    ]
    talks = [
        talk for _, talks in _told(_table(("", "Monday 18", "Tuesday 19"), rows)) for talk in talks
    ]
    assert ("Pebbles and Width", ["Mary Curie"]) in talks
    assert ("From Order to Support", ["Leon Euler"]) in talks
    assert len(talks) == 6


def test_a_date_with_its_theme_across_a_table() -> None:
    page = """\
        <h1>Rings 2031</h1>
        <table>
        <tr><td colspan="3"><strong>20th September: </strong> Harbour Day - Boats</td></tr>
        <tr><td>11:00 - 11:30</td><td>Keynote Speaker</td><td>On Sails and the Winds They Need<br><br><b>Ada Byron</b></td></tr>
        <tr><td>11:30 - 12:30</td><td colspan="2">Lightning talks</td></tr>
        </table>
        <table>
        <tr><td colspan="3"><strong>21st September: </strong> Forest Day - Trees</td></tr>
        <tr><td>11:00 - 11:30</td><td>Keynote Speaker</td><td>How Oaks Hold Up in Storms<br><br><b>Mary Curie</b></td></tr>
        <tr><td>11:30 - 12:30</td><td colspan="2">Lightning talks</td></tr>
        </table>
        """
    days = {
        (session["title"], session["when"]["date"])
        for session in _read(page)
        if session["title"] == "Lightning talks"
    }
    assert days == {("Lightning talks", "2031-09-20"), ("Lightning talks", "2031-09-21")}


def test_panellists_stand_beside_their_moderator() -> None:
    rows = [
        ("9:00 - 10:00", "Opening", ""),
        ("10:00 - 11:00", "Coffee Break", ""),
        (
            "11:00 - 12:00",
            "Panel Discussion",
            "<b>Moderator:</b> Ada Byron. <b>Panelists:</b> Mary Curie, Alan Hopper, and Max Born.",
        ),
        ("12:00 - 13:00", "Lunch", ""),
    ]
    panel = _read(_table(("Time", "Event", "Additional Information"), rows))[2]
    assert [chair["name"] for chair in panel["chairs"]] == ["Ada Byron"]
    assert [author["name"] for talk in panel["talks"] for author in talk["authors"]] == [
        "Mary Curie",
        "Alan Hopper",
        "Max Born",
    ]


def test_numbers_of_papers_are_no_part_of_their_titles() -> None:
    page = """\
        <h1>Program</h1>
        <ul>
        <li>10:00 - 10:20 Full Paper #8: "Five Fences to Be Mended", Ada Byron</li>
        <li>10:20 - 10:40 Short Paper #17: "Unveiling the Duties of Ferrymen", Mary Curie</li>
        <li>10:40 - 11:00 Full Paper #12: "Hedges as Open Source", Alan Hopper</li>
        </ul>
        """
    assert [title for _, talks in _told(page) for title, _ in talks] == [
        "Five Fences to Be Mended",
        "Unveiling the Duties of Ferrymen",
        "Hedges as Open Source",
    ]


def test_people_below_an_emphasised_item() -> None:
    page = """\
        # Rings 2023

        ## Program

        **Friday, May 5, 2023**, in the [Great Hall](https://example.org/hall)

        09:15 - 10:00 Session 1: Rings

        - *Benchmarking the Long Tail of Rings with Likelihood Splits*
        Ada Byron and Emil Fuchs
        - *On Knots: What They Hold and Why They Hold It*
        Max Born and Emmy Noether
        - *Annotating Knots with Green Threads in a Graph*
        Mary Curie, Rafika Bell and Anna Lindt

        10:00 - 10:30 Coffee Break
        """
    assert _told(page)[0][1] == [
        ("Benchmarking the Long Tail of Rings with Likelihood Splits", ["Ada Byron", "Emil Fuchs"]),
        ("On Knots: What They Hold and Why They Hold It", ["Max Born", "Emmy Noether"]),
        (
            "Annotating Knots with Green Threads in a Graph",
            ["Mary Curie", "Rafika Bell", "Anna Lindt"],
        ),
    ]


def test_titles_labelled_as_talks_with_their_people_behind() -> None:
    page = """\
        ## Program

        - 09:00 - 09:10 Welcome
        - 09:10 - 09:40 Talk: **Rings for scientific sailing and mapping** Ada Byron
        - 09:40 - 10:30 Talk: **openKnots and packages for knots** Mary Curie
        - 10:30 - 11:00 Coffee
        """
    assert [talk for _, talks in _told(page) for talk in talks] == [
        ("Rings for scientific sailing and mapping", ["Ada Byron"]),
        ("openKnots and packages for knots", ["Mary Curie"]),
    ]


@pytest.mark.parametrize("sign", ["&mdash;", "-", "--"])
@pytest.mark.parametrize("place", ["Example Institute", "EIT", "UC Example"])
def test_a_place_between_name_and_title(place: str, sign: str) -> None:
    rows = [
        (
            f"{9 + i}:00 - {9 + i}:30",
            f"Invited Talk {i + 1}",
            f"<strong>{name}</strong> ({place}) {sign} {title}",
        )
        for i, (name, title) in enumerate(
            [
                ("Ada Byron", "Foundation Maps and Their Symbols"),
                ("Mary Curie", "Solving Real-World Knots Rigorously"),
                ("Alan Hopper", "Safe Coordination of Many Boats"),
                ("Max Born", "Deep Fleets in Shallow Waters"),
            ]
        )
    ]
    assert [
        talk for _, talks in _told(_table(("Time", "Type", "Details"), rows)) for talk in talks
    ] == [
        ("Foundation Maps and Their Symbols", ["Ada Byron"]),
        ("Solving Real-World Knots Rigorously", ["Mary Curie"]),
        ("Safe Coordination of Many Boats", ["Alan Hopper"]),
        ("Deep Fleets in Shallow Waters", ["Max Born"]),
    ]


def test_times_in_the_last_columns_are_told_before_their_row() -> None:
    rows = [
        ("Ordering Curves on Hyperbolic Maps", "BYRON Ada", "Monday", "13:30", "14:30"),
        ("Embedding Graphs into Two Dimensions", "CURIE Mary", "Monday", "14:30", "15:30"),
        ("The Polynomial of Knots via Calculus", "HOPPER Alan", "Monday", "16:00", "16:30"),
        ("Random Curves on Large Surfaces", "BORN Max", "Tuesday", "13:30", "14:30"),
        ("Building Covers from Meanders", "EULER Leon", "Tuesday", "14:30", "15:00"),
        ("Parameterized Complexity of Low Rings", "NOETHER Emmy", "Tuesday", "15:00", "15:30"),
    ]
    page = _table(("Title", "Speaker", "Day", "Start time", "End time"), rows)
    talks = [talk for session in _read(page) for talk in session["talks"]]
    assert [(talk["title"], talk["when"]["start"], talk["when"]["end"]) for talk in talks] == [
        (title, start, end) for title, _, _, start, end in rows
    ]
    assert [talk["authors"][0]["name"] for talk in talks] == [row[1] for row in rows]


def test_after_a_break_in_its_table_a_session_goes_on() -> None:
    page = """\
        <h1>Programme</h1>
        <h2>Monday 6 April 2020</h2>
        <h4>Session on Railway Maps</h4>
        <p>Zoom Meeting ID: <a href="#">151-733-660</a> (Stream A)</p>
        <table>
        <tr><td>14:00</td><td>Frances Cooper (Sampleton) - <a href="#">(slides)</a><br><i>The Journey from Theory towards Practice</i></td></tr>
        <tr><td>14:40</td><td>Anne Lindt (Example City)<br><i>Robust Rails and How to Map Them</i></td></tr>
        <tr><td><b>15:20</b></td><td><b>Break</b></td></tr>
        <tr><td>15:40</td><td>Jan Moser (Sampleton) - <a href="#">(slides)</a><br><i>Advances in Railway Maps and Related Challenges</i></td></tr>
        </table>
        <h4>Session on Rivers</h4>
        <p>Zoom Meeting ID: <a href="#">778-265-535</a> (Stream A)</p>
        <table>
        <tr><td>16:10</td><td>Paul Graf (Sampleton)<br><i>Playing with Dams: How to Win Games on Rivers</i></td></tr>
        <tr><td>16:40</td><td>Edith Hahn (Example City)<br><i>Diverse Bridges over Diverse Rivers</i></td></tr>
        </table>
        """
    assert _told(page) == [
        (
            "Session on Railway Maps",
            [
                ("The Journey from Theory towards Practice", ["Frances Cooper"]),
                ("Robust Rails and How to Map Them", ["Anne Lindt"]),
                ("Advances in Railway Maps and Related Challenges", ["Jan Moser"]),
            ],
        ),
        ("Break", []),
        (
            "Session on Rivers",
            [
                ("Playing with Dams: How to Win Games on Rivers", ["Paul Graf"]),
                ("Diverse Bridges over Diverse Rivers", ["Edith Hahn"]),
            ],
        ),
    ]


def test_what_stands_beside_a_break_tells_of_it() -> None:
    rows = [
        ("8:30 - 9:00", "Opening Remarks", "Workshop overview and introduction"),
        ("9:00 - 9:30", "Invited Talk 1", "<b>Ada Byron</b> (EIT) - Foundation Maps and Symbols"),
        ("9:30 - 10:00", "Invited Talk 2", "<b>Mary Curie</b> (EIT) - Solving Knots Rigorously"),
        ("10:00 - 10:30", "Coffee Break", "Posters and networking"),
        ("10:30 - 11:00", "Spotlight Talks", "Five minutes for each of the papers"),
        ("11:00 - 11:30", "Invited Talk 3", "<b>Max Born</b> (EIT) - Deep Fleets in Waters"),
        ("11:30 - 12:00", "Invited Talk 4", "<b>Alan Hopper</b> (EIT) - Many Boats at Sea"),
    ]
    told = _told(_table(("Time", "Session", "Details"), rows))
    assert [title for title, talks in told if title and not talks] == [
        "Opening Remarks",
        "Coffee Break",
        "Spotlight Talks",
    ]
    assert [talk[1] for _, talks in told for talk in talks] == [
        ["Ada Byron"],
        ["Mary Curie"],
        ["Max Born"],
        ["Alan Hopper"],
    ]


def test_a_title_does_not_end_in_what_is_not_known_yet() -> None:
    rows = [
        ("9:00 - 9:30", "Opening"),
        ("9:30 - 10:30", "<b>Morning Talk 1</b> TBA"),
        ("10:30 - 11:00", "Coffee Break"),
        ("11:00 - 12:00", "<b>Lightning Talks</b> (TBD)"),
        ("12:00 - 13:00", "Lunch"),
        ("13:00 - 14:00", "Panel Discussion: TBC"),
        ("14:00 - 14:30", "Closing of the TBA Workshop"),
    ]
    titles = [title for title, _ in _told(_table(("Time", "Event"), rows)) if title]
    assert titles == [
        "Opening",
        "Morning Talk 1",
        "Coffee Break",
        "Lightning Talks",
        "Lunch",
        "Panel Discussion",
        "Closing of the TBA Workshop",
    ]
