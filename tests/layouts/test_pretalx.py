"""Pages of pretalx: the slot, the speakers, what stands between; days and lists of speakers."""

from __future__ import annotations

import pytest

from confparse import Talk, parse_page
from confparse.layouts.pretalx import LAYOUT
from confparse.lines import split

FOOT = "\n\npowered by pretalx · Contact us\n"


def _page(
    slot: str,
    body: str = "An abstract about nothing.\n\nAda Quint\n\nAda is an engineer.",
    event: str = "EXCONF 2025",
) -> str:
    return f"A Template :: {event} :: pretalx\n\n{event}\n\nA Template\n\n.ical\n\n{slot}\n\n{body}{FOOT}"


def _talk(text: str) -> Talk:
    page = parse_page(text)
    assert page.layout == "pretalx"
    assert page.conference is not None
    ((talk,),) = (session.talks for session in page.sessions)
    return talk


@pytest.mark.parametrize(
    ("slot", "date", "start", "end", "room"),
    [
        ("03-19, 17:00–17:10 (US/Eastern), Tsai Hall", "2025-03-19", "17:00", "17:10", "Tsai Hall"),
        (
            "2024-07-11, 10:00–10:45 (Europe/Prague), Forum, 2nd floor",
            "2024-07-11",
            "10:00",
            "10:45",
            "Forum, 2nd floor",
        ),
        ("2024-07-11, 10:00–10:45, Saal 1", "2024-07-11", "10:00", "10:45", "Saal 1"),
        ("2024-07-11, 23:30–00:15 (UTC), Saal 1", "2024-07-11", "23:30", "00:15", "Saal 1"),
    ],
    ids=["year in the event's name", "a comma in the room", "no zone", "past midnight"],
)
def test_slot(slot: str, date: str, start: str, end: str, room: str) -> None:
    talk = _talk(_page(slot))
    assert talk.when is not None
    assert (str(talk.when.date), str(talk.when.start)[:5], str(talk.when.end)[:5]) == (
        date,
        start,
        end,
    )
    assert (talk.title, talk.room) == ("A Template", room)


@pytest.mark.parametrize(
    ("body", "names", "abstract"),
    [
        (
            "We build.\n\nAda Quint [Sample University]\n\nAda has built before.",
            ["Ada Quint"],
            "We build.",
        ),
        (
            "We build.\n\nAda Quint\n\nAda builds.\n\nBen Okri\n\nBen does not.",
            ["Ada Quint", "Ben Okri"],
            "We build.",
        ),
        ("We build.\n\nAda Quint", ["Ada Quint"], "We build."),
        (
            "We build.\n\nClean Rooms\n\nThey are empty.\n\nAda Quint\n\nAda builds.",
            ["Ada Quint"],
            "We build.\n\nClean Rooms\n\nThey are empty.",
        ),
        ("Sprache: Deutsch\n\nWir bauen.\n\nAda Quint\n\nAda baut.", ["Ada Quint"], "Wir bauen."),
        (
            "We build.\n\nSee also: slides (1 MB)\n\nAda Quint\n\nAda builds.",
            ["Ada Quint"],
            "We build.",
        ),
        ("We build and nobody is named here.", [], "We build and nobody is named here."),
    ],
    ids=[
        "affiliation",
        "two",
        "no biography",
        "a heading like a name",
        "language",
        "files",
        "nobody",
    ],
)
def test_speakers_end_the_abstract(body: str, names: list[str], abstract: str) -> None:
    talk = _talk(_page("2024-07-11, 10:00–10:45 (UTC), Saal 1", body))
    assert [person.name for person in talk.authors] == names
    assert talk.abstract == abstract


def test_a_heading_that_holds_title_button_and_slot() -> None:
    text = "A Template :: EXCONF 2025 :: pretalx\n\n### A Template [.ical](/talk/X.ics) 03-19, 17:00–17:10 (US/Eastern), Tsai Hall\n\nWe build.\n\n[Ada Quint](/speaker/ADA/)\n\nAda builds.\n"
    talk = _talk(text)
    assert (talk.title, talk.room, talk.abstract) == ("A Template", "Tsai Hall", "We build.")
    assert [person.name for person in talk.authors] == ["Ada Quint"]


def test_a_biography_is_unparsed_and_not_lost() -> None:
    page = parse_page(_page("2024-07-11, 10:00–10:45 (UTC), Saal 1"))
    assert [item.text for item in page.unparsed] == ["Ada is an engineer."]


@pytest.mark.parametrize(
    "text",
    [
        "pretalx 2.0 was released on 2024-07-11.\n",
        "GOOD 2025 :: pretalx\n\nSchedule Sessions Speakers\n\nVersion 0.32\n\npowered by pretalx\n",
        "2024-07-11 10:00-10:45\n2024-07-12 10:00-10:45\n",
        "03-19 is a date, 17:00–17:10 a time\n",
    ],
    ids=["prose", "a schedule that needs JavaScript", "dates", "a sentence"],
)
def test_not_a_talk(text: str) -> None:
    assert LAYOUT.score(split(text)) == 0.0
    assert not parse_page(text).sessions


def test_days_that_the_clock_does_not_tell_apart_have_no_date() -> None:
    """Two days are named, and no clock goes back between their talks: the second day could begin anywhere."""
    talks = (
        "10:00\n\n10:00\n\n20min\n\nAnfang\n\nSaal 1\n\n11:00\n\n11:00\n\n20min\n\nEnde\n\nSaal 1\n"
    )
    page = parse_page(
        "Schedule :: Mustertage 2024 :: pretalx\n\nThursday, July 11, 2024\n\nFriday, July 12, 2024\n\n"
        + talks
        + FOOT
    )
    assert page.layout == "pretalx-day"
    whens = [talk.when for session in page.sessions for talk in session.talks]
    assert [when and (when.date, str(when.start)) for when in whens] == [
        (None, "10:00:00"),
        (None, "11:00:00"),
    ]
