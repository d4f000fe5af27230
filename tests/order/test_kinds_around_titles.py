"""What kind of thing a talk is, before its title, behind it, or in a column of its own; and who leads without a talk."""

from __future__ import annotations

from textwrap import dedent

import pytest

from confparse import parse_page

_FRAME = """\
09:00 Registration
10:00 {}
12:00 Lunch
13:00 Rings of Plates (Ada Byron)
14:00 Plates of Gold, not Silver (Max Born)
15:00 Posters of Rings (Mary Jackson)
16:00 Closing
"""


def _at_ten(text: str) -> tuple[str | None, str | None, list[tuple[str, str | None]]]:
    for session in parse_page(_FRAME.format(text)).sessions:
        for talk in session.talks:
            when = talk.when or session.when
            if when is not None and f"{when.start:%H:%M}" == "10:00":
                return (
                    session.title,
                    talk.title,
                    [(one.name, one.affiliation) for one in talk.authors],
                )
        if session.when is not None and f"{session.when.start:%H:%M}" == "10:00":
            return session.title, None, []
    raise AssertionError(text)


@pytest.mark.parametrize(
    ("text", "title", "people"),
    [
        ("Keynote: Ada Byron, A Machine for Rings", "A Machine for Rings", [("Ada Byron", None)]),
        (
            "Keynote (online): Ada Byron, A Machine for Rings",
            "A Machine for Rings",
            [("Ada Byron", None)],
        ),
        (
            "Invited talk: Ada Byron, Example University, Berlin, Reading Molecules in Water",
            "Reading Molecules in Water",
            [("Ada Byron", "Example University, Berlin")],
        ),
        ("Keynote: Reading Molecules - Dr. Ada Byron", "Reading Molecules", [("Ada Byron", None)]),
        ("Keynote: Ada Byron, Professor Emeritus", None, [("Ada Byron", None)]),
        ("Keynote: Ada Byron, Example University", None, [("Ada Byron", "Example University")]),
        (
            "Invited Speaker: Ada Byron, Institute for Rings and Maps, Berlin",
            None,
            [("Ada Byron", "Institute for Rings and Maps, Berlin")],
        ),
        ("Panel: Ada Byron, Max Born", None, [("Ada Byron", None), ("Max Born", None)]),
        ("Talk: Maps of Rings (Ada Byron, EIT)", "Maps of Rings", [("Ada Byron", "EIT")]),
        ("Invited Talk: Waiting for Rings (Dr. Ada Byron)", "Waiting for Rings", [("Ada Byron", None)]),
    ],
)  # fmt: skip
def test_kinds_before(text: str, title: str | None, people: list[tuple[str, str | None]]) -> None:
    assert _at_ten(text)[1:] == (title, people)


@pytest.mark.parametrize(
    "text",
    [
        "Keynote: Big Data, a Machine for Rings",
        "Keynote: Ada Byron, Head of Maps for Rings at EIT",
        "Keynote: Maps, Rings and Reading Molecules in Water",
        "Workshop: Rings for Teachers, Maps for Children",
        "Ada Byron, Reading Molecules in Water",
    ],
)
def test_what_no_comma_parts(text: str) -> None:
    assert _at_ten(text) == (text, None, [])


def test_brackets_behind_titles() -> None:
    page = parse_page(
        "# Workshop Program\n\n## Monday, May 4, 2020\n\n"
        "9:00 Maps of Rings (keynote)\nAda Byron\n\n9:40 Rings of Maps (25 min)\nMax Born\n\n"
        "10:05 Graph Nets (No GANs)\nEmmy Noether\n\n10:30 Coffee break (15 min)\n\n"
        "10:45 Plates for All\nLise Meitner\n"
    )
    talks = [talk for session in page.sessions for talk in session.talks]
    assert [talk.title for talk in talks] == [
        "Maps of Rings", "Rings of Maps", "Graph Nets (No GANs)", "Plates for All",
    ]  # fmt: skip
    assert talks[0].type == "keynote"
    assert "Coffee break" in [session.title for session in page.sessions]


COLUMNS = """\
<h4>Wednesday</h4>
<table>
<tr><td>Speaker 1</td><td>9:00 - 10:00</td><td><strong>Ada Byron</strong>: Make Any Graph a Ring</td></tr>
<tr><td>Break</td><td>10:00-10:20</td><td></td></tr>
<tr><td>Oral A1</td><td>10:20-10:40</td><td><strong>Noether et al.</strong>: Tracking Rings with Maps</td></tr>
<tr><td>Oral A2</td><td>10:40-11:00</td><td><strong>Meitner &amp; Hopper</strong>: Learning Rings from Plates</td></tr>
<tr><td>Lunch</td><td>12:30-14:00</td><td></td></tr>
<tr><td>Poster Session 1</td><td>16:30-17:30</td><td></td></tr>
<tr><td>Excursion</td><td>18:00-19:00</td><td>Gardens of the Town (bring a coat)</td></tr>
</table>
"""


def test_a_column_before_the_times_tells_kinds() -> None:
    sessions = parse_page(COLUMNS).sessions
    told = [
        (f"{when.start:%H:%M}", talk.title, [one.name for one in talk.authors])
        for session in sessions
        for talk in session.talks
        if (when := talk.when or session.when) is not None
    ]
    assert told == [
        ("09:00", "Make Any Graph a Ring", ["Ada Byron"]),
        ("10:20", "Tracking Rings with Maps", ["Noether"]),
        ("10:40", "Learning Rings from Plates", ["Meitner", "Hopper"]),
    ]
    assert [
        (f"{session.when.start:%H:%M}", session.title)
        for session in sessions
        if session.when is not None and session.when.start is not None and session.title
    ] == [
        ("10:00", "Break"), ("12:30", "Lunch"), ("16:30", "Poster Session 1"), ("18:00", "Excursion"),
    ]  # fmt: skip


def test_keynotes_of_a_numbered_session_are_its_talks() -> None:
    page = """\
        <p>Thursday, October 1, 2026</p>
        <h3>Session 1: Crossing Paths</h3>
        <div>08:25 - 08:50</div><h4>Keynote 1 - "Role of touch in maps"</h4><p>Speaker: Ada Byron - Example University</p>
        <div>08:50 - 09:15</div><h4>Keynote 2 - "Rings: Past and Future"</h4><p>Speaker: Max Born - Sample University</p>
        <div>10:30 - 11:00</div><h4>Coffee Break</h4>
        <div>12:15 - 12:30</div><h4>Closing Remarks</h4>
        """
    session = parse_page(dedent(page)).sessions[0]
    assert session.title == "Session 1: Crossing Paths"
    assert [(talk.title, talk.type) for talk in session.talks] == [
        ("Role of touch in maps", "keynote"), ("Rings: Past and Future", "keynote"),
    ]  # fmt: skip


def test_sessions_of_which_only_chairs_and_abstracts_are_told() -> None:
    abstract = "This session explores how rings become maps, and why nobody has asked before. " * 2
    page = "# Program of the Rings Conference\n\n" + "\n\n".join(
        f"#### {title}\n\n**Moderators**: {name}\n\n**Abstract**: {abstract}"
        for title, name in (
            ("Making Rings", "Ada Byron, Max Born"),
            ("Machine Learning", "Emmy Noether"),
            ("Hardware", "Lise Meitner"),
        )
    )
    sessions = parse_page(page).sessions
    assert [session.title for session in sessions] == [
        "Making Rings",
        "Machine Learning",
        "Hardware",
    ]
    assert [one.name for one in sessions[0].chairs] == ["Ada Byron", "Max Born"]


def test_committees_are_no_such_sessions() -> None:
    page = "# Organization\n\n" + "\n\n".join(
        f"#### {title}\n\n**Chairs**: {name}"
        for title, name in (
            ("Program Committee", "Ada Byron, Max Born"),
            ("Publicity", "Emmy Noether"),
            ("Local Organization", "Lise Meitner"),
        )
    )
    assert parse_page(page).sessions == ()


def test_an_opening_in_the_cell_of_the_session_that_begins_with_it() -> None:
    page = """\
        <table><tr><th>Time</th><th>Wednesday, 10 April</th><th>Thursday, 11 April</th></tr>
        <tr><td>10:30-12:30</td>
        <td><p>Opening</p><p><b>Session 1: Rings.</b> chair: Ada Byron</p>
            <p><b>10:30-11:30: Taming the Ring: Watching Maps of the Many for Effective Oversight</b> (keynote)<br>Max Born</p>
            <p><em>Checking Maps with Rings</em><br>Emmy Noether and Lise Meitner</p></td>
        <td><p><b>Session 3: Tools.</b> chair: Grace Hopper</p>
            <p><em>Learning the State of a Ring</em><br>Mary Jackson</p></td></tr>
        <tr><td>12:30-14:00</td><td>Lunch break</td><td>Lunch break</td></tr>
        <tr><td>14:00-16:00</td>
        <td><p><b>Session 2: Maps.</b> chair: Max Born</p><p><em>Two Decades of Maps</em><br>Ada Byron</p></td>
        <td><p><b>Session 4: Plates.</b> chair: Max Born</p><p><em>Two Decades of Plates</em><br>Grace Hopper</p></td></tr>
        </table>
        """
    first = next(
        session
        for session in parse_page(dedent(page)).sessions
        if (session.title or "").startswith("Session 1")
    )
    assert first.when is not None
    assert (f"{first.when.start:%H:%M}", f"{first.when.end:%H:%M}") == ("10:30", "12:30")
    assert first.talks[0].when is not None
    assert f"{first.talks[0].when.end:%H:%M}" == "11:30"


def test_a_title_told_again_with_its_hours() -> None:
    page = COLUMNS + (
        "<h3>Talks</h3><h5><b>Wednesday Speaker 1, 9:00 - 10:00</b></h5>"
        "<p><b>Ada Byron</b>, Rings Santa Example</p><p><b>Title:</b> Make Any Graph a Ring</p>"
        "<p><b>Abstract:</b> Graphs are rings that nobody has closed yet, and we close some of them in this talk.</p>"
    )
    talks = [talk for session in parse_page(page).sessions for talk in session.talks]
    (told,) = [talk for talk in talks if talk.title == "Make Any Graph a Ring"]
    assert told.abstract is not None
    assert len(talks) == 3


def test_who_hosts_a_keynote_is_no_title() -> None:
    page = """\
        # Feb. 25, 2025 (Tuesday)

        ### Session 1: 8:45am-12:30pm EST

        - [9:00am-10:00am] **Keynote Talk**: Ada Byron (Harvest), [Rings for Social Good with Few Maps](../speakers/) \\
        Host: Max Born

        - [11:00am-12:30pm] Poster session 1

        - [12:30pm - 2:00pm] Lunch
        """
    session = parse_page(dedent(page)).sessions[0]
    assert [one.name for one in session.chairs] == ["Max Born"]
    assert [talk.title for talk in session.talks] == ["Rings for Social Good with Few Maps"]
