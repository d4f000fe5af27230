"""Numbers of talks, lengths, places, links and addresses are no part of titles, and no titles."""

from __future__ import annotations

from typing import Any

import pytest

from confparse import parse_page


def _told(page: str, **hints: Any) -> list[tuple[str | None, list[str]]]:
    found: list[tuple[str | None, list[str]]] = []
    for session in parse_page(page, **hints).to_dict()["sessions"]:
        found.append((session["title"], []))
        found += [
            (talk["title"], [person["name"] for person in talk["authors"]])
            for talk in session["talks"]
        ]
    return found


_COUNTED = """\
Programme, Monday, 3 June 2030

9:00 - 9:30
{0} 1: Old Hedges in New Fields
Ada Byron

9:30 - 10:00
{0} 2: A Ditch for Every Season
Max Born

10:00 - 10:30
{0} 3: Dry Walls without Mortar
Emmy Noether

10:30 - 11:00
Coffee break
"""


@pytest.mark.parametrize("word", ["Oral", "Talk", "Oral presentation", "Lecture", "Vortrag"])
def test_numbers_of_talks_are_cut_off(word: str) -> None:
    found = _told(_COUNTED.format(word))
    assert ("Old Hedges in New Fields", ["Ada Byron"]) in found
    assert ("Dry Walls without Mortar", ["Emmy Noether"]) in found


@pytest.mark.parametrize("word", ["Session", "Volume", "Chapter"])
def test_numbers_of_other_things_stay(word: str) -> None:
    found = _told(_COUNTED.format(word))
    assert len(found) > 3
    assert not any(title == "Old Hedges in New Fields" for title, _ in found)


def test_an_oral_session_with_talks_below_keeps_its_number() -> None:
    page = "\n".join(
        f"{hour}:00 - {hour + 1}:00\nOral {number}: Hedges and {what}\n"
        f"Old {what} in New Fields\nAda Byron\nA Ditch for {what}\nMax Born\n"
        for hour, number, what in ((9, 1, "Walls"), (10, 2, "Gates"), (11, 3, "Mills"))
    )
    titles = {title for title, _ in _told("Programme, Monday, 3 June 2030\n" + page)}
    assert titles >= {"Oral 1: Hedges and Walls", "Old Gates in New Fields"}


_COLUMNS = """\
| Time | Length | Title | Speaker |
|------|--------|-------|---------|
| 9:00 | {0} | Old Hedges in New Fields | Ada Byron |
| 9:30 | {1} | A Ditch for Every Season | Max Born |
| 10:00 | {2} | Dry Walls without Mortar | Emmy Noether |
| 10:30 | {3} | Coffee break | |
| 11:00 | {3} | Who Leans on a Wall | Alan Hopper |
| 12:00 | {3} | Lunch | |
"""


@pytest.mark.parametrize("length", ["30 mins", "30 min.", "30m", "(30 min)", "30 minutes", "1h"])
def test_lengths_are_no_titles(length: str) -> None:
    page = "# Workshop on Hedges\n\n## Programme, 3 June 2030\n\n" + _COLUMNS.format(
        length, length, length, length
    )
    talks = [talk for talk in _told(page) if talk[1]]
    assert talks == [
        ("Old Hedges in New Fields", ["Ada Byron"]),
        ("A Ditch for Every Season", ["Max Born"]),
        ("Dry Walls without Mortar", ["Emmy Noether"]),
        ("Who Leans on a Wall", ["Alan Hopper"]),
    ]


_BELOW = """\
<h1>Workshop on Hedges: Programme, 3 June 2030</h1>
<p>9:00 - 9:30</p><h3>Old Hedges in New Fields</h3><p>{0}</p><p>Ada Byron</p>
<p>9:30 - 10:00</p><h3>A Ditch for Every Season</h3><p>{0}</p><p>Max Born</p>
<p>10:00 - 10:30</p><h3>Dry Walls without Mortar</h3><p>{0}</p><p>Emmy Noether</p>
<p>10:30 - 11:00</p><h3>Coffee break</h3>
<p>11:00 - 12:00</p><h3>Closing session</h3>
<p>12:00 - 13:00</p><h3>Lunch</h3>
"""


@pytest.mark.parametrize("text", ["Zoom Link A", "Webex Room 2", "TBA", "Building: 1324"])
def test_links_and_gaps_are_no_titles(text: str) -> None:
    found = _told(_BELOW.format(text))
    assert ("Old Hedges in New Fields", ["Ada Byron"]) in found
    assert not any(title == text for title, _ in found)


@pytest.mark.parametrize(
    "text", ["Zoom Lenses for Hedges", "Teams Meeting Hedges", "Building: a History of Walls"]
)
def test_titles_that_look_like_links_are_titles(text: str) -> None:
    page = _BELOW.replace("<h3>A Ditch for Every Season</h3><p>{0}</p>", f"<h3>{text}</h3>")
    assert any(title == text for title, _ in _told(page.replace("<p>{0}</p>", "")))


@pytest.mark.parametrize("tail", ["[slides]", "[extended abstract, slides]", "[pdf | video]"])
def test_links_in_brackets_end_a_title(tail: str) -> None:
    page = _BELOW.replace("Season", f"Season {tail}").replace("<p>{0}</p>", "")
    assert ("A Ditch for Every Season", ["Max Born"]) in _told(page)


@pytest.mark.parametrize("tail", ["[a survey]", "[with Slides of Hedges]"])
def test_other_brackets_stay(tail: str) -> None:
    page = _BELOW.replace("Season", f"Season {tail}").replace("<p>{0}</p>", "")
    assert any(title == f"A Ditch for Every Season {tail}" for title, _ in _told(page))


_HEAD = "<h1>Workshop on Hedges: Programme, 3 June 2030</h1>"
_FOOT = "<p>10:30 - 11:00</p><h3>Coffee break</h3><p>11:00 - 12:00</p><h3>Closing session</h3><p>12:00 - 13:00</p><h3>Lunch</h3>"


def test_a_heading_sets_its_speaker_apart() -> None:
    page = _HEAD + "".join(
        f"<p>{hours}</p><h3>{title} <span>{name}</span></h3>"
        for hours, title, name in (
            ("9:00 - 9:30", "Old Hedges in New Fields", "Ada Byron"),
            ("9:30 - 10:00", "A Ditch for Every Season", "Max Born"),
            ("10:00 - 10:30", "Dry Walls without Mortar", "Emmy Noether"),
        )
    )
    assert ("A Ditch for Every Season", ["Max Born"]) in _told(page + _FOOT)


def test_a_span_that_names_nobody_stays_in_the_heading() -> None:
    page = _HEAD + "".join(
        f"<p>{hours}</p><h3>{title} <span>in Fog</span></h3><p>Ada Byron</p>"
        for hours, title in (
            ("9:00 - 9:30", "Old Hedges"),
            ("9:30 - 10:00", "A Ditch"),
            ("10:00 - 10:30", "Dry Walls"),
        )
    )
    assert ("Dry Walls in Fog", ["Ada Byron"]) in _told(page + _FOOT)


@pytest.mark.parametrize(
    "head",
    [
        "Prof. Ada Byron, Example University",
        "Prof. Dr. Ada Byron",
        "Dr. Ada Byron, Institute of Maps, Oxford",
    ],
)
def test_an_address_opens_a_name(head: str) -> None:
    page = f"Programme, Monday, 3 June 2030\n\n9:00 - 10:00 Keynote\n{head}\nOld Hedges in New Fields\n\n10:00 - 10:30 Coffee break\n10:30 - 11:30 Closing\n"
    assert ("Old Hedges in New Fields", ["Ada Byron"]) in _told(page)


def test_hours_in_a_heading_are_those_of_the_talks_below() -> None:
    page = "# Programme\n\n### Monday, 3 June 2030\n" + "".join(
        f"\n#### {hours}\n\n*{one}*\n\nAda Byron, Max Born\n\n*{two}*\n\nEmmy Noether\n"
        for hours, one, two in (
            ("9:00 - 10:00", "Old Hedges in New Fields", "A Ditch for Every Season"),
            ("10:30 - 11:30", "Dry Walls without Mortar", "Who Leans on a Wall"),
            ("12:00 - 13:00", "Gates that Close Themselves", "Latches of the Low Countries"),
        )
    )
    sessions = parse_page(page).sessions
    assert [len(session.talks) for session in sessions] == [2, 2, 2]
    assert [str(session.when.start)[:5] for session in sessions if session.when] == [
        "09:00",
        "10:30",
        "12:00",
    ]


def test_a_demo_is_a_talk_of_its_slot() -> None:
    page = "# Workshop on Hedges\n\n### Monday, 3 June 2030\n" + "".join(
        f"\n#### {hours}\n\n* *{one}*\n Ada Byron and Max Born\n\n* *Demo: {two}*\n Emmy Noether\n"
        for hours, one, two in (
            ("9:00 - 10:00", "Old Hedges in New Fields", "Ditchmeister"),
            ("10:30 - 11:30", "Dry Walls without Mortar", "Who Leans on a Wall"),
            ("12:00 - 13:00", "Gates that Close Themselves", "Latches"),
        )
    )
    talks = [[talk.title for talk in session.talks] for session in parse_page(page).sessions]
    assert talks == [
        ["Old Hedges in New Fields", "Demo: Ditchmeister"],
        ["Dry Walls without Mortar", "Demo: Who Leans on a Wall"],
        ["Gates that Close Themselves", "Demo: Latches"],
    ]


@pytest.mark.parametrize("head", ["Demo Session", "Demos and Posters"])
def test_a_session_of_demos_is_a_session(head: str) -> None:
    page = f"Workshop Programme, Monday, 3 June 2030\n\n9:00 - 10:00 {head}\nOld Hedges in New Fields\nAda Byron, Max Born\nA Ditch for Every Season\nEmmy Noether\n\n10:00 - 10:30 Coffee break\n\n10:30 - 11:30 Closing Session\n"
    assert head in [session.title for session in parse_page(page).sessions]


@pytest.mark.parametrize("words", ["Paper talk", "click for title", "Exposé"])
def test_what_several_people_talk_on_is_no_title(words: str) -> None:
    people = ["Ada Byron", "Grace Hopper", "Emmy Noether"]
    rows = [f"{9 + at}:00 - {9 + at}:45 | {who} - {words}" for at, who in enumerate(people)]
    page = parse_page(
        "\n".join(
            [
                "# Workshop on Rings 2019",
                "## Monday, 3 June 2019",
                "| Time | Talk |",
                "| --- | --- |",
                *(f"| {row} |" for row in rows),
                "| 12:00 - 12:45 | Mary Jackson - Gentle Routing of Streams |",
                "| 12:45 - 14:00 | Lunch |",
            ]
        )
    )
    assert words not in {talk.title for session in page.sessions for talk in session.talks}
    assert words not in {session.title for session in page.sessions}
    assert {person.name for s in page.sessions for t in s.talks for person in t.authors} >= {
        *people,
        "Mary Jackson",
    }
