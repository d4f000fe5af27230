"""Indico: timetable, list, page and printout of a contribution."""

from __future__ import annotations

import pytest

from confparse import parse_page

ENTRY = "Monday 13 May 2024\n09:00 → 10:00\n{title}\n{rest}\n10:00 → 10:30\nCoffee break 30m\n"


@pytest.mark.parametrize(
    ("title", "want", "room"),
    [
        ("Plenary 1h", "Plenary", None),
        ("Plenary 1h Main Auditorium", "Plenary", "Main Auditorium"),
        ("Plenary 1h 30m Room 4-3-006", "Plenary", "Room 4-3-006"),
        ("The first 3m of a run 1h", "The first 3m of a run", None),
        ("Plenary ¶", "Plenary", None),
    ],
    ids=["length", "room", "hours-and-minutes", "length-in-title", "anchor"],
)
def test_title_length_and_room_share_a_line(title: str, want: str, room: str | None) -> None:
    page = parse_page(ENTRY.format(title=title, rest="Conveners: Ada Example (Sample Lab)"))
    assert page.layout == "indico"
    assert (page.sessions[0].title, page.sessions[0].room) == (want, room)
    assert [chair.name for chair in page.sessions[0].chairs] == ["Ada Example"]


def test_an_interval_with_a_speaker_is_a_talk() -> None:
    page = parse_page(ENTRY.format(title="A Detector 1h", rest="Speaker: Ada Example (Sample Lab)"))
    assert page.sessions[0].title is None
    talk = page.sessions[0].talks[0]
    assert (talk.title, [author.name for author in talk.authors]) == ("A Detector", ["Ada Example"])
    assert [session.type for session in page.sessions] == [None, "break"]


def test_the_printout_of_a_contribution() -> None:
    page = parse_page(
        "Contribution ID: 12 Type: Oral\nA Detector for One\nTuesday 14 May 2024 14:00 (20 minutes)\n"
        "A detector is built for one particle. It comes.\n"
        "Primary authors: CASE, Bea (Sample Lab); MODEL, Carl (Model Institute)\n"
        "Presenter: CASE, Bea (Sample Lab)\nSession Classification: Parallel 1\n"
    )
    assert page.layout == "indico"
    talk = page.sessions[0].talks[0]
    assert (talk.id, talk.title, talk.type) == ("12", "A Detector for One", "oral")
    assert [author.name for author in talk.authors] == ["CASE, Bea"]
    assert talk.when is not None
    assert str(talk.when.start) == "14:00:00"
    assert str(talk.when.end) == "14:20:00"


def test_a_zone_on_the_page_holds_for_its_times() -> None:
    page = parse_page(
        "Europe/Zurich timezone\n" + ENTRY.format(title="Plenary 1h", rest="Conveners: Ada Example")
    )
    when = page.sessions[0].when
    assert when is not None
    assert when.timezone == "Europe/Zurich"


def test_intervals_behind_bullets_are_the_timetable() -> None:
    page = parse_page(
        "Monday 13 May 2024\n\n  • 09:00 → 10:00\n    Maps and Rings 1h Main Auditorium\n    Convener: Ada Byron (Sample Lab)\n"
        "    • 09:00\n      Welcome 10m\n      Speaker: Max Born (Sample Lab)\n  • 10:00 → 10:30\n    Coffee break 30m\n"
    )
    assert page.layout == "indico"
    assert [(session.title, session.room) for session in page.sessions] == [
        ("Maps and Rings", "Main Auditorium"),
        ("Coffee break", None),
    ]
    assert [talk.title for talk in page.sessions[0].talks] == ["Welcome"]


_ARROWS = """\
Conference on Hedges
Monday 13 May 2024
9:00 - 10:00
Old Hedges in New Fields
Speaker: Ada Byron
→
10:00 - 11:00
A Ditch for Every Season
Speaker: Max Born
→
11:00 - 11:30
Coffee break
"""


def test_an_arrow_alone_stands_between_two_clocks() -> None:
    page = parse_page(_ARROWS)
    assert page.layout != "indico"
    assert [talk.title for session in page.sessions for talk in session.talks] == [
        "Old Hedges in New Fields",
        "A Ditch for Every Season",
    ]
    apart = parse_page(
        ENTRY.replace(" → ", "\n→\n").format(title="Plenary 1h", rest="Convener: Ada Byron")
    )
    assert apart.layout == "indico"
