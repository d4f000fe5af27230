"""Whose talk it is, by the hours that sessions print; and whose room."""

from __future__ import annotations

from textwrap import dedent
from typing import Any

from confparse import parse_page


def _read(page: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = parse_page(dedent(page)).to_dict()["sessions"]
    return found


def _titles(session: dict[str, Any]) -> list[str]:
    return [talk["title"] for talk in session["talks"]]


def test_a_session_inside_the_hours_of_another_holds_its_own_talks() -> None:
    sessions = _read(
        """\
        Example School of Winds 2018

        Monday, June 4

        9:00 – 10:40 a.m. [Session 1] Chair: Karl Weierstrass

        10:00 – 10:20 a.m. PT1 Ada Byron and Max Born. Sails of the North and How They Were Made

        10:20 – 10:40 a.m. PT2 Alan Hopper and Emmy Noether. Kites: A Study of Lines in the Wind

        10:40 – 11:10 a.m. Coffee Break

        4:40 – 6:30 p.m. Anniversary Special Session

        5:30 – 6:30 p.m. [Session 2] Chair: Sofia Kovalevskaya

        5:30 – 5:50 p.m. PT3 Grace Lovelace and Mary Somerville. Ropes of Sand in the Rain of the South

        5:50 – 6:10 p.m. PT4 Hedy Lamarr and Lise Meitner. Counting the Threads of a Sail at Night
        """
    )
    told = {session["title"]: len(session["talks"]) for session in sessions}
    assert told["Session 1"] == 2
    assert told["Session 2"] == 2
    assert told["Anniversary Special Session"] == 0


def test_no_talk_begins_when_its_session_is_over() -> None:
    sessions = _read(
        """\
        Example School of Winds 2018
        Monday, June 4

        8:50 - 9:00
        Brief Opening
        9:00 - 9:20
        Ada Byron
        9:20 - 9:40
        Max Born
        9:40 - 10:00
        Emmy Noether
        10:00 - 10:30
        Coffee break
        10:30 - 10:50
        Grace Lovelace
        10:50 - 11:10
        Alan R. S. Hopper
        11:10 - 11:30
        Mary Somerville
        12:30 - 14:00
        Lunch break
        14:00 - 14:20
        Hedy Lamarr
        14:20 - 14:40
        Lise Meitner
        """
    )
    assert not [
        talk
        for session in sessions
        for talk in session["talks"]
        if session["when"]["text"]
        and talk["when"]
        and talk["when"]["start"] >= session["when"]["end"]
    ]
    people = [p["name"] for s in sessions for talk in s["talks"] for p in talk["authors"]]
    assert "Alan R. S. Hopper" in people
    assert "Ada Byron" in people


def test_the_first_hours_below_a_session_are_the_first_talks() -> None:
    page = """\
        <h1>Example School of Winds 2018</h1>
        <h2>Monday, June 4</h2>
        <dl><dt>9:00 - 9:30 am</dt><dd>Opening</dd></dl>
        <p>Technical Session I</p>
        <dl>
        <dt>9:30 - 10:00 am</dt><dd><b>Ada Byron</b><br><i>Sails of the North and How They Were Made</i></dd>
        <dt>10:00 - 10:30 am</dt><dd><b>Max Born</b><br><i>Kites: A Study of Lines in the Wind</i></dd>
        <dt>10:30 - 11:00 am</dt><dd>Tea Break</dd>
        </dl>
        <p>Technical Session II</p>
        <dl>
        <dt>11:00 - 11:30 am</dt><dd><b>Emmy Noether</b><br><i>Ropes of Sand in the Rain of the South</i></dd>
        <dt>11:30 - 12:00 am</dt><dd><b>Grace Lovelace</b><br><i>Counting the Threads of a Sail at Night</i></dd>
        </dl>
        """
    for session in _read(page):
        for talk in session["talks"]:
            if session["when"] and session["when"]["text"] and talk["when"]:
                assert session["when"]["start"] <= talk["when"]["start"] < session["when"]["end"]


def test_a_room_behind_a_talk_is_the_talks_and_an_address_above_is_nobodys() -> None:
    sessions = _read(
        """\
        # MapConf 2019: Where Maps Meet

        When: June 24 - 27, 2019
        Where: Sample University, Sampletown, USA

        # Day 1: Tuesday June 25

        8:00 - 8:45 -- Registration and breakfast -- Abbey Lounge
        :

        8:45 - 9:00 -- Welcoming remarks -- Martin Byron -- Caspar Auditorium
        :

        11:00 - 12:00 -- Contributed talks Session 1a - Rings -- Caspar Auditorium
        : + Robert Noether -- Orchestrating Rings with Maps
          + Helena Hopper -- Analysis of Maps of Many Rings

        1:00 - 1:50 -- Workshop Session 2a
        : + The Basics: Maps for Everyone -- Martin Byron and Lori Lovelace -- RRB 110
          + Single Rings: Using the Delayed Ring of Maps -- Pete Hickory -- Carson Auditorium
          + Rings and Maps: Tools for the Ringed Analysis -- Nathan Somerville -- Weiss Hall
        """
    )
    first = next(session for session in sessions if session["title"].startswith("Registration"))
    assert first["room"] == "Abbey Lounge"
    assert not [one for one in sessions if one["room"] and "University" in one["room"]]
    workshop = next(session for session in sessions if session["title"].startswith("Workshop"))
    assert workshop["room"] is None
    assert workshop["talks"][0]["room"] == "RRB 110"
    assert workshop["talks"][1]["room"] == "Carson Auditorium"


def test_a_speaker_without_a_title_is_not_of_the_next_talk() -> None:
    page = """\
        <h1>Example School of Winds 2018</h1>
        <h2>Monday 4 June</h2>
        <h4>Session on Vanes</h4>
        <table>
        <tr><td>9:00</td><td>Ada Byron (Sampleton)<br><i>Sails of the North: How They Were Made</i></td></tr>
        <tr><td>9:40</td><td>Max Born (Oxton)</td></tr>
        <tr><td>10:20</td><td><b>Break</b></td></tr>
        </table>
        <h4>Session on Ropes</h4>
        <table>
        <tr><td>10:40</td><td>Emmy Noether (Camton)<br><i>Counting the Threads of a Sail at Night</i></td></tr>
        <tr><td>11:20</td><td>Grace Lovelace (Sampleton)<br><i>Knots That Hold in the Rain of the South</i></td></tr>
        <tr><td>12:00</td><td>Alan Hopper (Oxton)<br><i>Lines in the Wind and How to Draw Them</i></td></tr>
        </table>
        """
    told = {
        person["name"]: (talk["title"], talk["when"] and talk["when"]["start"])
        for session in _read(page)
        for talk in session["talks"]
        for person in talk["authors"]
    }
    assert told["Max Born"] in {(None, "09:40"), (None, None)}
    assert told["Emmy Noether"] == ("Counting the Threads of a Sail at Night", "10:40")


def test_a_name_and_a_place_is_a_person_where_the_others_are() -> None:
    rows = "".join(
        f"<tr><td>{hour}:00</td><td>{name}<br><i>{title}</i></td></tr>"
        for hour, name, title in [
            (9, "Ada Byron (Sampleton)", "Sails of the North: How They Were Made"),
            (10, "Max Born (Oxton)", "Kites: A Study of Lines in the Wind"),
            (11, "Emmy Noether (Camton)", "Counting the Threads of a Sail at Night"),
            (12, "Robert Constable (Cornville)", "Elements of Intuitive Winds and Their Uses"),
            (14, "Grace Lovelace (Sampleton)", "Knots That Hold in the Rain of the South"),
            (15, "Alan Hopper (Oxton)", "Lines in the Wind and How to Draw Them"),
            (16, "Hedy Lamarr (Camton)", "Ropes of Sand and What They Are Good For"),
        ]
    )
    page = f"""\
        <h1>Example School of Winds 2018</h1><h2>Monday 4 June</h2>
        <table>{rows}<tr><td>19:00</td><td>School Banquet (Art Cafe)</td></tr></table>
        """
    sessions = _read(page)
    people = [p["name"] for s in sessions for talk in s["talks"] for p in talk["authors"]]
    titles = [session["title"] for session in sessions]
    assert "Robert Constable" in people
    assert not [title for title in titles if title and "Constable" in title]
    assert "School Banquet" not in people
