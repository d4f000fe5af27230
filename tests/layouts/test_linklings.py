"""Linklings views: each slot is printed two or three times, each session and talk is read once."""

from __future__ import annotations

import pytest

from confparse import Session, parse_page
from confparse.layouts.linklings import LAYOUT
from confparse.lines import split

MENU = "MAPS 2020 Program\n\nOverview | By Date | By Event Type | By Room | Author Index\n\n"
END = "\n\nReturn to Top\n\nTuesday 4:00pm-5:00pm\n\nTuesday 4:00pm-5:00pm\n\nOther\n\nBreak\n\nReturn to Top\n\nCreated 2018-9-13 8:48\n"


def _session(body: str) -> Session:
    page = parse_page(MENU + "Tuesday 9:00am-10:15am\n\nTuesday 9:00am-10:15am\n\n" + body + END)
    assert page.layout == "linklings"
    assert [session.title for session in page.sessions[1:]] == ["Break"]
    return page.sessions[0]


@pytest.mark.parametrize(
    ("head", "title", "room", "kind"),
    [
        (
            "Assembly Hall\n\nPlenary, Paper\n\nSession I: Maps",
            "Session I: Maps",
            "Assembly Hall",
            None,
        ),
        ("Workshop\n\nMaking Maps", "Making Maps", None, "workshop"),
        (
            "Room 101\n\nTechnical Paper\n\nMaps and Territories",
            "Maps and Territories",
            "Room 101",
            None,
        ),
        ("Other\n\nLunch", "Lunch", None, "break"),
    ],
    ids=["room and two types", "no room", "a type of their own", "other"],
)
def test_head(head: str, title: str, room: str | None, kind: str | None) -> None:
    session = _session(head)
    assert (session.title, session.room, session.type) == (title, room, kind)
    assert session.when is not None
    assert (session.when.weekday, str(session.when.start), str(session.when.end)) == (
        "Tue",
        "09:00:00",
        "10:15:00",
    )
    assert session.when.date is None


@pytest.mark.parametrize("anchor", ["Abstract Abstract", "Abstract", "Abstract\n\nAbstract"])
def test_talks(anchor: str) -> None:
    session = _session(
        "Assembly Hall\n\nPaper\n\nSession I: Maps\n\nChair: Ola Nordmann (Eksempel AS)\n\n"
        f"Territories\n\nBest Paper\n\nZoe Park and Lee Moss (Sample Inc.); Finn Gray (Other Lab)\n\n{anchor}\n\nA territory is large.\n\nLarger than its map.\n\n"
        f"Atlases\n\nGia Hale (Other Lab)\n\n{anchor}\n\nAn atlas is a book."
    )
    first, second = session.talks
    assert [chair.name for chair in session.chairs] == ["Ola Nordmann"]
    assert (first.title, second.title) == ("Territories", "Atlases")
    assert [person.affiliation for person in first.authors] == [
        "Sample Inc.",
        "Sample Inc.",
        "Other Lab",
    ]
    assert (first.abstract, second.abstract) == (
        "A territory is large.\n\nLarger than its map.",
        "An atlas is a book.",
    )


def test_a_biography_is_no_abstract() -> None:
    session = _session(
        "Keynote\n\nKeynote I\n\nCanyons\n\nChris Maynor (Weather Office)\n\nBiography Biography\n\nChris Maynor (Weather Office)\n\nHas crossed several.\n\nAbstract Abstract\n\nCanyons are wide."
    )
    (talk,) = session.talks
    assert (talk.title, talk.abstract) == ("Canyons", "Canyons are wide.")


def test_the_time_of_the_entry_stands_above_that_of_the_slot() -> None:
    page = parse_page(
        MENU + "Thursday 3:30pm-5:00pm\n\nThursday 3:30pm-4:45pm\n\nPaper\n\nShort Session" + END
    )
    when = page.sessions[0].when
    assert when is not None
    assert str(when.end) == "16:45:00"


def test_what_a_converter_glues_together_is_parted_and_talks_are_left_out() -> None:
    page = parse_page(
        "MAPS 2020 Program\n\nOverview | By Date | By Event Type | By Room | Author Index\n\n"
        "Tuesday 9:00am-10:15amTuesday 9:00am-10:15am\nAssembly Hall\nPaper\n"
        "Session I: MapsChair: Ola Nordmann (Eksempel AS)\n"
        "Territories Zoe Park and Lee Moss (Sample Inc.)__ Abstract Abstract\nA territory is large.\n\n"
        "Tuesday 10:15am-10:45amTuesday 10:15am-10:45am\nOther\nBreakReturn to Top\n"
    )
    assert page.layout == "linklings"
    maps, pause = page.sessions
    assert (maps.title, maps.room, maps.talks, maps.abstract) == (
        "Session I: Maps",
        "Assembly Hall",
        (),
        None,
    )
    assert [chair.name for chair in maps.chairs] == ["Ola Nordmann"]
    assert (pause.title, pause.type) == ("Break", "break")
    assert len(page.unparsed) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Opening hours\nMonday 9:00am-5:00pm\nTuesday 9:00am-5:00pm\nReturn to Top\n",
        "Monday 9:00am-5:00pm\nSomething\n",
        "By Event Type\nReturn to Top\nReturn to Top\n",
    ],
    ids=["opening hours", "one slot", "no slot"],
)
def test_not_a_view(text: str) -> None:
    assert LAYOUT.score(split(text)) == 0.0
