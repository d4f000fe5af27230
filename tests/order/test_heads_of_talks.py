"""What stands above or before talks: cells that span their rows, kinds, badges, days of a heading, and grids of names."""

from __future__ import annotations

from textwrap import dedent
from typing import Any

import pytest

from confparse import parse_page
from confparse.fields import dates


def _read(page: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = parse_page(dedent(page)).to_dict()["sessions"]
    return found


def _when(item: dict[str, Any]) -> tuple[Any, ...]:
    when = item["when"] or {}
    return when.get("date"), when.get("start"), when.get("end")


def _names(item: dict[str, Any]) -> list[str]:
    return [person["name"] for person in item["authors"]]


_SPANNED = """\
    <h1>Workshop on Ropes 2019</h1><h3>4 May 2019</h3>
    <table>
    <tr><td>9:00-9:30</td><td colspan="2">Registration</td></tr>
    <tr><td>9:30-10:00</td><td rowspan="2">Session:<br>{first}<br><br>Chair: Grace Hopper</td>
        <td>Ada Byron and Alan Turing.<br><em>Knots that hold in the rain</em></td></tr>
    <tr><td>10:00-10:30</td><td>Emmy Noether.<br><em>Symmetries of a braided line</em></td></tr>
    <tr><td>10:30-11:00</td><td colspan="2">Coffee break</td></tr>
    <tr><td>11:00-11:30</td><td rowspan="2">Session:<br>Strings and wires<br><br>Chair: Mary Jackson</td>
        <td>Sofia Kovalevskaya.<br><em>Spinning a cable from grass</em></td></tr>
    <tr><td>11:30-12:00</td><td>Dorothy Vaughan and Ada Byron.<br><em>Counting the threads of a sail</em></td></tr>
    <tr><td>12:00-12:10</td><td colspan="2">Closing</td></tr>
    </table>
    """


@pytest.mark.parametrize("first", ["Knots and hitches", "Networking and knots"])
def test_a_cell_that_spans_timed_rows_heads_their_talks(first: str) -> None:
    sessions = _read(_SPANNED.format(first=first))
    titles = [session["title"] for session in sessions]
    assert titles == [
        "Registration",
        first,
        "Coffee break",
        "Strings and wires",
        "Closing",
    ]
    one, two = sessions[1], sessions[3]
    assert [chair["name"] for chair in one["chairs"]] == ["Grace Hopper"]
    assert [(talk["title"], _names(talk)) for talk in one["talks"]] == [
        ("Knots that hold in the rain", ["Ada Byron", "Alan Turing"]),
        ("Symmetries of a braided line", ["Emmy Noether"]),
    ]
    assert [_when(talk)[1:] for talk in two["talks"]] == [("11:00", "11:30"), ("11:30", "12:00")]


def test_a_day_and_its_hours_in_a_heading_hold_for_the_slots_below() -> None:
    sessions = _read(
        """\
        <h1>Rope Makers' Symposium - Agenda</h1>
        <p>The meeting of 2021 takes place in the old harbour.</p>
        <h2>Agenda - Monday, July 12th, 2021, 1:30pm to 6:30pm</h2>
        <table>
        <tr><th colspan="2">Session 1 - Moderator: tbd</th></tr>
        <tr><td>1:30-1:50pm</td><td><b>Ada Byron</b><br><i>Knots that hold in the rain</i></td></tr>
        <tr><td>1:50-2:10pm</td><td><b>Alan Turing</b><br><i>Spinning a cable from grass</i></td></tr>
        <tr><td>2:10-2:30pm</td><td><i>Break</i></td></tr>
        <tr><th colspan="2">Session 2 - Moderator: tbd</th></tr>
        <tr><td>2:30-2:50pm</td><td><b>Emmy Noether</b><br><i>Counting the threads of a sail</i></td></tr>
        <tr><td>2:50-3:10pm</td><td><b>Mary Jackson</b><br><i>A rope walk for small towns</i></td></tr>
        </table>
        """
    )
    assert [session["title"] for session in sessions] == ["Session 1", "Break", "Session 2"]
    talks = [talk for session in sessions for talk in session["talks"]]
    assert [_when(talk) for talk in talks] == [
        ("2021-07-12", "13:30", "13:50"),
        ("2021-07-12", "13:50", "14:10"),
        ("2021-07-12", "14:30", "14:50"),
        ("2021-07-12", "14:50", "15:10"),
    ]


def test_a_headline_below_a_day_is_of_that_day() -> None:
    sessions = _read(
        """\
        ## Day 1 (June 26th, 2023) - Members

        ### Schedule

        | Time | Topic | Speaker |
        |------|-------|---------|
        | 9:00 | The state of the rope | Ada Byron |
        | 10:00 | Coffee break | |
        | 10:30 | Knots that hold in the rain | Alan Turing |

        ## Day 2 (June 27th, 2023) - Guests

        ### Schedule

        | Time | Topic | Speaker |
        |------|-------|---------|
        | 9:00 | Spinning a cable from grass | Emmy Noether |
        | 10:00 | Coffee break | |
        | 10:30 | Counting the threads of a sail | Mary Jackson |
        """
    )
    talks = [talk for session in sessions for talk in session["talks"]]
    assert [(talk["title"], _when(talk)[0]) for talk in talks] == [
        ("The state of the rope", "2023-06-26"),
        ("Knots that hold in the rain", "2023-06-26"),
        ("Spinning a cable from grass", "2023-06-27"),
        ("Counting the threads of a sail", "2023-06-27"),
    ]


_CARD = """\
    <div class="row"><div class="time">{hours}</div>
    <article class="card"><div class="card-header"><h3>{title}</h3>
    <span class="badge">{badge}</span></div>{who}</article></div>
    """
_CARDS = [
    ("9:00–9:30", "Light Breakfast", "Social", ""),
    ("9:30–10:15", "Invited Talk: Ropes and their ends", "Invited", "Ada Byron"),
    ("10:15–10:45", "Coffee Break", "Break", ""),
    ("10:45–11:05", "Contributed Talk: #63 Knots that hold in the rain", "Contributed", ""),
    ("11:05–11:25", "Contributed Talk: #7 Spinning a cable from grass", "Contributed", ""),
    ("11:25–12:10", "Invited Talk: Sails without any seams", "Invited", "Emmy Noether"),
    ("12:10–13:00", "Lunch Break", "Break", ""),
]


def test_kinds_open_single_talks_and_badges_say_them_again() -> None:
    cards = "".join(
        _CARD.format(
            hours=hours,
            title=title,
            badge=badge,
            who=f'<div class="who">{who}</div>' if who else "",
        )
        for hours, title, badge, who in _CARDS
    )
    sessions = _read(f"<h1>Program</h1><h2>Monday, August 24, 2020</h2>{cards}")
    assert [session["title"] for session in sessions if session["title"]] == [
        "Light Breakfast",
        "Coffee Break",
        "Lunch Break",
    ]
    talks = [talk for session in sessions for talk in session["talks"]]
    assert [(talk["title"], _names(talk)) for talk in talks] == [
        ("Ropes and their ends", ["Ada Byron"]),
        ("Knots that hold in the rain", []),
        ("Spinning a cable from grass", []),
        ("Sails without any seams", ["Emmy Noether"]),
    ]


@pytest.mark.parametrize(
    "who",
    [
        '<a href="/1">Ada Byron</a> and <a href="/2">Emmy Noether</a>',
        'Ada Byron and <a href="/2">Emmy Noether</a>',
    ],
)
def test_links_on_names_that_a_word_joins_part_nothing(who: str) -> None:
    sessions = _read(
        f"""\
        <h2>Agenda: Sunday, May 31, 2020</h2>
        <table>
        <tr><th>Time</th><th>Description</th><th>Room</th></tr>
        <tr><td>9:00am-9:15am</td><td><h4>Registration</h4></td><td>TBD</td></tr>
        <tr><td>9:15am-10:00am</td><td><h4>Morning Keynote</h4>{who}</td><td>TBD</td></tr>
        <tr><td>10:00am-10:15am</td><td><h4>Coffee break</h4></td><td>TBD</td></tr>
        <tr><td>10:15am-11:00am</td><td><h4>Afternoon Keynote</h4><a href="/3">Alan Turing</a></td><td>TBD</td></tr>
        </table>
        """
    )
    keynote = next(session for session in sessions if session["title"] == "Morning Keynote")
    assert [_names(talk) for talk in keynote["talks"]] == [["Ada Byron", "Emmy Noether"]]
    # A room that is not known is none.
    assert {session["room"] for session in sessions} == {None}


_WEEK = [
    ("9:00‑10:00", ["Ada Byron", "Alan Turing", "Emmy Noether"]),
    ("10:00‑10:30", ["Coffee Break"]),
    ("10:30‑11:30", ["Grace Hopper", "Mary Jackson", "Dorothy Vaughan"]),
    ("11:30‑13:00", ["Lunch Break"]),
    ("13:00‑14:00", ["Katherine Johnson", "Sofia Kovalevskaya", "Free Discussion"]),
    ("14:00‑15:00", ["Mary Cartwright", "Julia Robinson", "Free Discussion"]),
]
_DAYS = ["1.19 (Monday)", "1.20 (Tuesday)", "1.21 (Wednesday)"]


def _week_as_html() -> str:
    rows = "".join(
        f"<tr><td>{hours}</td>"
        + (
            f'<td colspan="3">{cells[0]}</td>'
            if len(cells) == 1
            else "".join(f"<td><b>{cell}</b></td>" for cell in cells)
        )
        + "</tr>"
        for hours, cells in _WEEK
    )
    heads = "".join(f"<th>{head}</th>" for head in ["Time", *_DAYS])
    return f"<h1>Schedule</h1><table><tr>{heads}</tr>{rows}</table>"


def _week_as_text() -> str:
    return "\n\n".join(
        ["Schedule", "Time", *_DAYS, *(text for hours, cells in _WEEK for text in [hours, *cells])]
    )


def _week_as_rows() -> str:
    rows = [["Time", *_DAYS], *([hours, *cells] for hours, cells in _WEEK)]
    return "Schedule\n\n" + "\n".join(f"      | {' | '.join(row)} | " for row in rows)


@pytest.mark.parametrize(
    "page",
    [_week_as_html(), _week_as_text(), _week_as_rows()],
    ids=["html", "text", "rows"],
)
def test_names_below_days_are_speakers(page: str) -> None:
    sessions = _read(page)
    talks = [talk for session in sessions for talk in session["talks"]]
    assert all(talk["title"] is None for talk in talks)
    assert {(_when(talk)[0][-5:], _when(talk)[1], *_names(talk)) for talk in talks} == {
        ("01-19", "09:00", "Ada Byron"),
        ("01-20", "09:00", "Alan Turing"),
        ("01-21", "09:00", "Emmy Noether"),
        ("01-19", "10:30", "Grace Hopper"),
        ("01-20", "10:30", "Mary Jackson"),
        ("01-21", "10:30", "Dorothy Vaughan"),
        ("01-19", "13:00", "Katherine Johnson"),
        ("01-20", "13:00", "Sofia Kovalevskaya"),
        ("01-19", "14:00", "Mary Cartwright"),
        ("01-20", "14:00", "Julia Robinson"),
    }
    assert [session["title"] for session in sessions].count("Free Discussion") == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1.19 (Monday)", (1, 19, False)),
        ("19.1 (Monday)", (1, 19, False)),
        ("3.5 (Mon)", (5, 3, True)),
    ],
)
def test_a_full_stop_between_month_and_day(text: str, expected: tuple[int, int, bool]) -> None:
    day = dates.read(text)
    assert day is not None
    assert (day.month, day.day, day.swappable) == expected


@pytest.mark.parametrize(
    "text", ["Section 1.19 (Monday maps)", "1.19 Monday", "version 1.19", "1.32 (Monday)"]
)
def test_other_numbers_with_a_full_stop_are_no_days(text: str) -> None:
    day = dates.find(text)
    assert day is None or (day.month, day.day) == (None, None)


def test_deadlines_are_no_sessions() -> None:
    sessions = _read(
        """\
        # Third Workshop on Ropes

        ## Sunday November 3rd, 2019, Sample Harbour

        ## Important Dates

        * Full paper submission deadline: August 11, 2019, 23:59 PST
        * Author notification: September 9th, 2019
        * Camera-ready due: September 20th, 2019, 23:59 PST
        * Workshop date: November 3, 2019

        ## Program

        9:00 - 9:30 Knots that hold in the rain. Ada Byron

        9:30 - 10:00 Spinning a cable from grass. Alan Turing

        10:00 - 10:30 Coffee break

        10:30 - 11:00 Counting the threads of a sail. Emmy Noether

        ## Submission Guidelines

        All papers should be sent to the chairs of the workshop as a single file of six pages.
        """
    )
    assert [session["title"] for session in sessions if session["title"]] == ["Coffee break"]
    talks = [talk for session in sessions for talk in session["talks"]]
    assert [(talk["title"], _when(talk)[:2]) for talk in talks] == [
        ("Knots that hold in the rain", ("2019-11-03", "09:00")),
        ("Spinning a cable from grass", ("2019-11-03", "09:30")),
        ("Counting the threads of a sail", ("2019-11-03", "10:30")),
    ]


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("12:00 AM - 1:00 PM", ("12:00", "13:00")),
        ("12:15am-1:15pm", ("12:15", "13:15")),
        ("4:30am-5:00pm", ("04:30", "17:00")),
        ("8:00 AM - 8:30 PM", ("08:00", "20:30")),
        ("12:00 AM - 2:00 AM", ("00:00", "02:00")),
    ],
)
def test_a_start_at_night_with_an_end_in_the_afternoon_is_a_misprint(
    printed: str, expected: tuple[str, str]
) -> None:
    sessions = _read(
        f"""\
        Workshop on Ropes, 4 May 2019

        10:00 AM - 11:00 AM Keynote: Ada Byron

        {printed} Lunch

        2:00 PM - 3:00 PM Keynote: Alan Turing

        3:00 PM - 3:30 PM Coffee break
        """
    )
    lunch = next(session for session in sessions if session["title"] == "Lunch")
    assert _when(lunch)[1:] == expected


def test_what_spans_rows_below_a_day_goes_on() -> None:
    sessions = _read(
        """\
        <h1>Rope Days 2019</h1>
        <table>
        <tr><th>Time</th><th>Monday, May 6, 2019</th><th>Tuesday, May 7, 2019</th></tr>
        <tr><td>9:00</td><td>Workshops</td><td>Opening</td></tr>
        <tr><td>10:30</td><td rowspan="2">Coffee break</td><td>Session 1: Knots</td></tr>
        <tr><td>11:00</td><td>Session 2: Sails</td></tr>
        <tr><td>12:30</td><td>Lunch</td><td>Lunch</td></tr>
        <tr><td>14:00</td><td rowspan="2">Workshops</td><td>Session 3: Cables</td></tr>
        <tr><td>15:00</td><td>Session 4: Threads</td></tr>
        </table>
        """
    )
    told = {(session["title"], *_when(session)[:2]) for session in sessions}
    assert ("Coffee break", "2019-05-06", "10:30") in told
    assert ("Session 2: Sails", "2019-05-07", "11:00") in told
