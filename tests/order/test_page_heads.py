"""What heads a page, a day or the times of a table: a title of the page, a place behind a day, a topic."""

from __future__ import annotations

import pytest

from confparse import Page, Session, Talk, parse_page

_SLOTS = [
    ("9:00 - 9:30", "Registration"),
    ("9:30 - 10:00", "Keynote: Maps of the Northern Sea by Ada Byron (Example University)"),
    ("10:00 - 10:30", "Coffee break"),
    ("10:30 - 11:00", "Charles Babbage: A Machine for Tables of Sines"),
    ("11:00 - 11:30", "Emmy Noether: The Rings and Their Ideals"),
    ("11:30 - 13:00", "Lunch"),
    ("13:00 - 13:30", "Max Born: Waves in Shallow Water"),
]


def _told(page: Page) -> list[tuple[str | None, list[str | None]]]:
    return [
        (session.title, [talk.title for talk in session.talks])
        for session in page.sessions
        if session.talks
    ]


@pytest.mark.parametrize(
    "head",
    [
        "<h1>International Workshop on Maps</h1>",
        "<h1>Maps and Rings 2024</h1><h2>Programme</h2>",
        "<h2>Workshop on Maps 2024</h2>",
        "<p><b>Workshop on Maps</b></p>",
        "<h1>Workshop on Maps</h1><p>Those who make maps meet those who read them.</p>",
    ],
)
def test_the_title_of_a_page_holds_no_talks(head: str) -> None:
    rows = "".join(f"<tr><td>{time}</td><td>{text}</td></tr>" for time, text in _SLOTS)
    page = parse_page(f"<html><body>{head}<table>{rows}</table></body></html>")
    assert _told(page) == [
        ("Keynote", ["Maps of the Northern Sea"]),
        (None, ["A Machine for Tables of Sines", "The Rings and Their Ideals"]),
        (None, ["Waves in Shallow Water"]),
    ]


def test_the_title_of_a_session_holds_its_talks() -> None:
    rows = [
        "".join(f"<tr><td>{time}</td><td>{text}</td></tr>" for time, text in part)
        for part in (
            [
                ("9:00 - 9:30", "Charles Babbage: A Machine for Tables of Sines"),
                ("9:30 - 10:00", "Emmy Noether: The Rings and Their Ideals"),
                ("10:00 - 10:30", "Coffee break"),
                ("10:30 - 11:00", "Max Born: Waves in Shallow Water"),
                ("11:00 - 12:00", "Lunch"),
            ],
            [
                ("13:00 - 13:30", "Sophie Germain: Groups of Finite Order"),
                ("13:30 - 14:00", "David Hilbert: Curves that Fill the Plane"),
                ("14:00 - 14:30", "Coffee break"),
                ("14:30 - 15:00", "Mary Cartwright: The Colours of Thin Plates"),
            ],
        )
    ]
    page = parse_page(
        f"<html><body><h2>Session on Numbers</h2><table>{rows[0]}</table>"
        f"<h2>Session on Shapes</h2><table>{rows[1]}</table></body></html>"
    )
    assert [title for title, _ in _told(page)] == ["Session on Numbers", "Session on Shapes"]


@pytest.mark.parametrize("sign", [" (Room 401, Building 2)", " (Great Hall)", " (Tutorials)", ""])
def test_what_stands_in_brackets_behind_a_day_leaves_the_day(sign: str) -> None:
    page = "\n\n".join(
        [
            "Workshop Programme 2024",
            f"Monday, October 14th{sign}",
            *(line for slot in _SLOTS for line in slot),
            f"Tuesday, October 15th{sign}",
            *(line for slot in _SLOTS for line in slot),
        ]
    )
    sessions = parse_page(page).sessions
    days = [
        session.when.date.isoformat() for session in sessions if session.when and session.when.date
    ]
    assert {day[-5:] for day in days} == {"10-14", "10-15"}
    assert not any("October" in (session.title or "") for session in sessions)


def test_a_bracket_behind_a_date_in_a_title_is_no_day() -> None:
    page = "\n\n".join(
        [
            "Workshop Programme",
            *(line for slot in _SLOTS for line in slot),
            "13:30 - 14:00",
            "The storm of 14 October (and what came after)",
            "Lise Euler",
        ]
    )
    titles = [talk.title for session in parse_page(page).sessions for talk in session.talks]
    assert "The storm of 14 October (and what came after)" in titles


def test_a_topic_above_the_times_of_a_table_is_a_session() -> None:
    rows = "".join(
        f"| {time} | {text} |\n"
        for time, text in [
            ("9:00 - 9:30", "Registration"),
            ("", "Topic: The Sun and the Sea"),
            ("9:30 - 10:00", "Ada Byron"),
            ("10:00 - 10:30", "Emmy Noether"),
            ("10:30 - 11:00", "Coffee break"),
            ("", "Topic: What Maps Leave Out"),
            ("11:00 - 11:30", "Charles Babbage"),
            ("11:30 - 12:00", "Sophie Germain"),
        ]
    )
    sessions = parse_page(f"# Programme\n\n| Time | Room 1 |\n| --- | --- |\n{rows}").sessions
    assert [(session.title, len(session.talks)) for session in sessions if session.talks] == [
        ("The Sun and the Sea", 2),
        ("What Maps Leave Out", 2),
    ]


def test_bullets_tell_titles_whose_hours_stand_below() -> None:
    told = [
        ("Registration", "09.00 – 09.45"),
        ("Maps of the Northern Sea", "09.45 – 10.40"),
        ("Coffee Break", "10.40 – 11.10"),
        ("A Machine for Tables of Sines", "11.10 – 11.55"),
        ("Lunch", "11.55 – 13.00"),
        ("The Rings and Their Ideals", "13.00 – 13.45"),
    ]
    lines = [f"  {number}. {title}\n\n    {time}" for number, (title, time) in enumerate(told, 1)]
    page = parse_page("\n\n".join(["The Schedule of the Workshop", *lines]))
    items: list[Session | Talk] = [*page.sessions]
    for session in page.sessions:
        items += session.talks
    found = {
        item.title: item.when.start.strftime("%H.%M")
        for item in items
        if item.title and item.when and item.when.start
    }
    assert found == {title: time[:5] for title, time in told}


_BRIEF = [
    ("14:00 - 14:20", "Maps of the Northern Sea"),
    ("14:20 - 14:40", "Rings and their Ideals"),
    ("14:40 - 15:00", "A Machine for Tables of Sines"),
    ("15:00 - 15:20", "Waves in Shallow Water"),
    ("15:20 - 15:40", "Groups of Finite Order"),
]


@pytest.mark.parametrize("head", ["Session: Sea and Sand", "Session 1: Sea and Sand"])
@pytest.mark.parametrize("tag", ["h3", "p", "caption", ""])
def test_brief_slots_below_a_session_are_its_talks(head: str, tag: str) -> None:
    if tag:
        rows = "".join(f"<tr><td>{time}</td><td>{text}</td></tr>" for time, text in _BRIEF)
        above = f"<{tag}>{head}</{tag}>"
        table = (
            f"<table>{above}{rows}</table>" if tag == "caption" else f"{above}<table>{rows}</table>"
        )
        text = f"<html><body><h2>Workshop Program</h2>{table}</body></html>"
    else:
        lines = [f"{time}\t\t{title}" for time, title in _BRIEF]
        text = "\n".join(["Workshop Program", "", head, "", *lines])
    assert _told(parse_page(text)) == [(head, [title for _, title in _BRIEF])]


@pytest.mark.parametrize(
    ("head", "slots"),
    [
        # no session
        ("Overview", _BRIEF),
        # too long for talks
        (
            "Session 1: Sea and Sand",
            [(f"{9 + n}:00 - {10 + n}:00", slot[1]) for n, slot in enumerate(_BRIEF)],
        ),
    ],
)
def test_other_slots_without_people_stay_sessions(head: str, slots: list[tuple[str, str]]) -> None:
    rows = "".join(f"<tr><td>{time}</td><td>{text}</td></tr>" for time, text in slots)
    page = parse_page(
        f"<html><body><h2>Workshop Program</h2><h3>{head}</h3><table>{rows}</table></body></html>"
    )
    assert _told(page) == []
