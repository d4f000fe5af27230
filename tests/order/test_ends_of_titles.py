"""Where a title ends, and what is none: brackets, "by", colons before emphasis, titles that are not known yet."""

from __future__ import annotations

from textwrap import dedent
from typing import Any

import pytest

from confparse import parse_page


def _read(page: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = parse_page(dedent(page)).to_dict()["sessions"]
    return found


_DAY = """\
    Example School of Winds 2018
    Monday, June 4

    9:00 - 10:30 Session 1: Vanes
    {slot}
    The Weather Vane Problem by Alan Hopper
    A Breeze for Every Sail by Hedy Noether
    10:30 - 11:00 Coffee
    11:00 - 12:30 Session 2: Ropes
    Knots That Hold by Grace Lovelace
    Ropes of Sand by Emmy Somerville
    12:30 - 14:00 Lunch
    """


def _first(slot: str) -> tuple[str | None, list[str]]:
    (talk, *_) = next(session for session in _read(_DAY.format(slot=slot)) if session["talks"])[
        "talks"
    ]
    return talk["title"], [person["name"] for person in talk["authors"]]


@pytest.mark.parametrize(
    ("slot", "expected"),
    [
        ("Sails of the North by Ada Byron", ("Sails of the North", ["Ada Byron"])),
        # in an open bracket nobody is told who speaks
        (
            "Sails of the North and the Film of Wind (directed by Ada Byron)",
            ("Sails of the North and the Film of Wind (directed by Ada Byron)", []),
        ),
    ],
)
def test_titles_of_one_line(slot: str, expected: tuple[str | None, list[str]]) -> None:
    assert _first(slot) == expected


def test_a_title_does_not_end_in_by() -> None:
    sessions = _read(
        """\
        # Example School of Winds 2018

        ## Monday, June 4

        * 9:00 - 9:45: **Sails of the North** by

          Ada Byron

        * 9:45 - 10:30: **Winds of the South** by

          Emmy Noether

        * 10:30 - 11:00: Coffee break

        * 11:00 - 11:45: **Ropes and Knots in the Rain** by

          Grace Lovelace
        """
    )
    titles = [item["title"] for one in sessions for item in (one, *one["talks"]) if item["title"]]
    assert {"Sails of the North", "Winds of the South", "Ropes and Knots in the Rain"} <= {*titles}
    assert not [title for title in titles if title.endswith(" by")]


def test_a_colon_before_emphasis_belongs_to_the_title() -> None:
    page = """\
        <h1>Example School of Winds 2018</h1>
        <h2>Vanes (Monday, June 4, 9:00 - 10:30)</h2>
        <ul>
        <li>Ada Byron and Emmy Noether: <i>Sails of the North.</i></li>
        <li>Alan Hopper, Max Born and Hedy Lamarr: VANE Tracer:<i> Following Winds in the Rain.</i></li>
        <li>Grace Lovelace and Mary Somerville: <i>Knots: A Study of Ropes.</i></li>
        <li>Sofia Kovalevskaya and Karl Weierstrass: <i>Breezes for Everyone.</i></li>
        </ul>
        <h2>Ropes (Monday, June 4, 11:00 - 12:30)</h2>
        <ul>
        <li>Ada Hopper and Emmy Born: <i>Ropes of Sand.</i></li>
        <li>Alan Byron and Max Noether: <i>Counting the Threads of a Sail.</i></li>
        </ul>
        """
    talks = [talk for session in _read(page) for talk in session["talks"]]
    second = talks[1]
    assert second["title"].rstrip(".") == "VANE Tracer: Following Winds in the Rain"
    assert [(person["name"], person["affiliation"]) for person in second["authors"]] == [
        ("Alan Hopper", None),
        ("Max Born", None),
        ("Hedy Lamarr", None),
    ]


def test_what_stands_behind_a_time_is_no_abstract_of_the_talk_before() -> None:
    page = """\
        Example School of Winds 2018
        Monday, June 4

        9:00 - 9:45 Sails of the North
        Ada Byron
        9:45 - 10:30 Winds of the South
        Emmy Noether
        10:30 - 11:00 Coffee break
        11:00 - 11:45 Ropes and Knots in the Rain
        Grace Lovelace
        18:45 - 21:00 Cruise on the river: all of you are asked to be ready at the guest house by six. Cars will pick you up and take you to the pier, where the boat waits. The cruise begins at seven. The food will be cooked on the boat.
        """
    sessions = _read(page)
    abstracts = [
        item["abstract"] for one in sessions for item in (one, *one["talks"]) if item["abstract"]
    ]
    titles = [talk["title"] for session in sessions for talk in session["talks"]]
    assert "Ropes and Knots in the Rain" in titles
    assert not [text for text in abstracts if "guest house" in text]


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("TBA", None),
        ("TBD", None),
        ("To be announced", None),
        ("Title TBC", None),
        ("The TBA Algorithm for Sails", "The TBA Algorithm for Sails"),
    ],
)
def test_a_title_that_is_not_known_is_none(printed: str, expected: str | None) -> None:
    page = f"""\
        <h1>Example School of Winds 2018</h1>
        <h2>Monday, June 4</h2>
        <table>
        <tr><td>9:00 - 9:45</td><td>Alan Hopper</td><td><i>The Weather Vane Problem</i></td></tr>
        <tr><td>9:45 - 10:30</td><td>Ada Byron</td><td><i>{printed}</i></td></tr>
        <tr><td>10:30 - 11:00</td><td colspan=2>Coffee</td></tr>
        <tr><td>11:00 - 11:45</td><td>Grace Lovelace</td><td><i>Ropes of Sand in the Rain</i></td></tr>
        <tr><td>11:45 - 12:30</td><td>Max Born</td><td><i>Knots That Hold at Sea</i></td></tr>
        </table>
        """
    talks = [talk for session in _read(page) for talk in session["talks"]]
    told = {talk["authors"][0]["name"]: talk["title"] for talk in talks if talk["authors"]}
    assert told["Ada Byron"] == expected


def test_talks_that_an_extractor_joined_are_left_over() -> None:
    run = (
        "Rings in the Rain Ada Byron (Example University); Max Born (Example University); Emmy Noether (Sample Labs)"
        "                Winds of the South Alan Hopper (Sample University); Grace Lovelace (Sample University)"
        "                Ropes of Sand Hedy Lamarr (Institute of Wind); Mary Somerville (Institute of Wind)"
    )
    page = f"""\
        Example School of Winds 2018
        Monday, June 4, 2018
        9:00 - 10:30 Session 1: Vanes [session chair: Karl Weierstrass]
        {run}
        10:30 - 11:00 Coffee Break
        11:00 - 12:30 Session 2: Ropes [session chair: Sofia Kovalevskaya]
        {run.replace("Rings", "Kites").replace("Winds", "Storms").replace("Ropes", "Knots")}
        12:30 - 14:00 Lunch
        """
    found = parse_page(dedent(page))
    names = [
        person.name
        for session in found.sessions
        for talk in session.talks
        for person in talk.authors
    ]
    assert [session.title for session in found.sessions] == [
        "Session 1: Vanes",
        "Coffee Break",
        "Session 2: Ropes",
        "Lunch",
    ]
    assert names == []
    assert [left.line for left in found.unparsed if "Ada Byron" in left.text] == [4, 7]


def test_a_bracket_that_tells_the_kind_first_holds_the_speaker() -> None:
    page = """\
        # Example School of Winds 2018
        ## Monday, June 4
        - (9:00  - 9:30  AM) Sails of the North (**Talk, Ada Byron, Example University, UK**)
        - (9:30  - 10:00 AM) Winds of the South: Boxes and Kites (**Talk, Emmy Noether, Sample Labs, Germany**)
        - (10:00 - 10:30 AM) **Coffee Break**
        - (1:00  - 1:30  PM) Ropes and Knots in the Rain (**Talk, Grace Hopper, Institute of Wind, France**)
        """
    talks = [talk for session in _read(page) for talk in session["talks"]]
    assert [
        (talk["title"], talk["authors"][0]["name"], talk["when"]["start"]) for talk in talks
    ] == [
        ("Sails of the North", "Ada Byron", "09:00"),
        ("Winds of the South: Boxes and Kites", "Emmy Noether", "09:30"),
        ("Ropes and Knots in the Rain", "Grace Hopper", "13:00"),
    ]
    assert talks[0]["authors"][0]["affiliation"] == "Example University, UK"
