"""Events and days of frab: labels in several languages, a length instead of an end, rooms and times of a grid."""

from __future__ import annotations

import pytest

from confparse import parse_page
from confparse.layouts.frab import LAYOUT
from confparse.lines import split

ENGLISH = ("Day", "Start time", "Duration", "Room", "Track", "Language", "Speakers")


def _page(
    labels: tuple[str, ...],
    *,
    values: tuple[str, ...] = ("2015-08-08", "09:30", "01:30", "Big Tent", "Things", "en"),
    glue: str = ": ",
) -> str:
    lines = "\n".join(f"{label}{glue}{value}" for label, value in zip(labels, values))
    return f"Version 1\n\nLecture: Locks Without Doors\n\nA lock without a door is a sculpture.\n\nInfo\n\n{lines}\n\nLinks:\n\niCalendar\n\n{labels[-1]}\n\nOla Nordmann\n"


@pytest.mark.parametrize(
    "labels",
    [
        ENGLISH,
        ("Tag", "Anfang", "Dauer", "Room", "Track", "Sprache", "Referenten"),
        ("Tag", "Beginn", "Dauer", "Raum", "Track", "Sprache", "Vortragende"),
        ("Jour", "Heure de début", "Durée", "Salle", "Track", "Langue", "Intervenants"),
        ("Día", "Hora de inicio", "Duración", "Sala", "Track", "Idioma", "Ponentes"),
    ],
    ids=["English", "half German", "German", "French", "Spanish"],
)
@pytest.mark.parametrize("glue", [": ", ":\n"], ids=["one line", "two lines"])
def test_labels(labels: tuple[str, ...], glue: str) -> None:
    page = parse_page(_page(labels, glue=glue))
    assert page.layout == "frab"
    (talk,) = page.sessions[0].talks
    assert (talk.title, talk.room) == ("Lecture: Locks Without Doors", "Big Tent")
    assert talk.when is not None
    assert (str(talk.when.date), str(talk.when.start), str(talk.when.end)) == (
        "2015-08-08",
        "09:30:00",
        "11:00:00",
    )
    assert [person.name for person in talk.authors] == ["Ola Nordmann"]
    assert talk.abstract == "A lock without a door is a sculpture."


@pytest.mark.parametrize(
    ("length", "end"), [("00:45", "10:15:00"), ("02:00", "11:30:00"), ("06:00", "15:30:00")]
)
def test_a_length_gives_the_end(length: str, end: str) -> None:
    page = parse_page(
        _page(ENGLISH, values=("2015-08-08", "09:30", length, "Big Tent", "Things", "en"))
    )
    when = page.sessions[0].talks[0].when
    assert when is not None
    assert str(when.end) == end
    assert "end" in when.inferred


def test_other_events_are_not_the_talks() -> None:
    page = parse_page(_page(ENGLISH) + "\nConcurrent events\n\nSmall Tent\n\nDoors Without Locks\n")
    (talk,) = page.sessions[0].talks
    assert [person.name for person in talk.authors] == ["Ola Nordmann"]
    assert "Doors" not in (talk.abstract or "")


@pytest.mark.parametrize(
    "text",
    [
        "The Invented Film\n\nDate: 12.03.2020\nStart: 20:00\nDuration: 01:45\nRoom: Hall 2\nLanguage: en\n",
        "Hike\n\nDay: 2020-03-12\nStart: 9:00\nDuration: 5 h\n\nSpeakers\n",
        "Day: a poem\nStart: a song\nDuration: unknown\nRoom: none\nTrack: lost\nSpeakers\n",
    ],
    ids=["cinema", "a hike", "no numbers"],
)
def test_not_an_event(text: str) -> None:
    assert LAYOUT.score(split(text)) == 0.0


def test_an_event_between_two_printed_times_of_a_day_has_none() -> None:
    grid = (
        "<!DOCTYPE html><html><body><h2>Schedule for Day 1 - 2013-12-27</h2><table>"
        "<tr><th></th><th>Hall 1</th></tr>"
        "<tr><td>11:00</td><td><h2>Doors</h2><div>(en)</div><div>Ola Nordmann</div></td></tr>"
        "<tr><td></td><td><h2>Windows</h2><div>(en)</div></td></tr></table></body></html>"
    )
    page = parse_page(grid)
    assert page.layout == "frab-day"
    doors, windows = page.sessions[0].talks
    assert doors.when is not None
    assert (str(doors.when.date), str(doors.when.start), doors.room) == (
        "2013-12-27",
        "11:00:00",
        "Hall 1",
    )
    assert (windows.title, windows.when, windows.authors) == ("Windows", None, ())
