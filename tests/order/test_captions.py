"""A word on a line of its own says what stands below it, on a page that gives each session such words."""

from __future__ import annotations

import pytest

from confparse import Page, parse_page

AGENDA = """# Workshop on Slow Maps

28 May 2031, Ghent

  1. 09:00–09:30 AM Registration
  2. 09:30–10:30 AM Drawing by hand

Goals

     Find out which tools could let more people draw the maps of their own streets.
Ask how such maps may be kept.

Talks

     Inks that last (PDF, video) (Quilla Vantreese, Oddmark)
     Folding paper (video) (Bram Oosting, University of Ghent)
Scribe

     Tilde Morrow
  3. 10:30–11:00 AM Break
  4. 11:00–11:45 AM Sharing what was drawn

Goals

     Collect the reasons why neighbours do not show each other what they draw.
Talks

     Quiet Atlases (video) (Ode Fairlie, The Slow Group)
     A shelf for every street of the town (PDF) (Pim Lagerlof, Paperworks)
Facilitators

     Rhea Quist, University of Ghent
     Sander Holt, Example Institute
  5. 11:45–12:45 PM Lunch
"""


@pytest.fixture(scope="module")
def agenda() -> Page:
    return parse_page(AGENDA)


def test_talks_are_what_stands_below_talks(agenda: Page) -> None:
    found = {
        session.title: [(talk.title, [one.name for one in talk.authors]) for talk in session.talks]
        for session in agenda.sessions
    }
    assert found == {
        "Registration": [],
        "Drawing by hand": [
            ("Inks that last", ["Quilla Vantreese"]),
            ("Folding paper", ["Bram Oosting"]),
        ],
        "Break": [],
        "Sharing what was drawn": [
            ("Quiet Atlases", ["Ode Fairlie"]),
            ("A shelf for every street of the town", ["Pim Lagerlof"]),
        ],
        "Lunch": [],
    }


def test_who_writes_it_down_gives_no_talk(agenda: Page) -> None:
    people = [
        one.name
        for session in agenda.sessions
        for one in (
            *session.chairs,
            *session.organizers,
            *(author for talk in session.talks for author in talk.authors),
        )
    ]
    assert "Tilde Morrow" not in people
    assert {"Rhea Quist", "Sander Holt"} <= set(people)
    assert [one.name for one in agenda.sessions[3].chairs] == ["Rhea Quist", "Sander Holt"]


def test_goals_are_no_title(agenda: Page) -> None:
    titles = [talk.title or "" for session in agenda.sessions for talk in session.talks]
    assert not [title for title in titles if title.startswith(("Find", "Ask", "Collect"))]


@pytest.mark.parametrize("caption", ["Talks", "Goals", "Scribe", "Facilitators", "Summary"])
def test_a_word_that_stands_there_once_says_nothing(caption: str) -> None:
    lines = [
        "# Symposium on Hedges", "", "## Monday, 3 June 2030", "",
        "09:00 Clipping in the wind", "", "Quilla Vantreese, Bram Oosting", "",
        caption, "",
        "10:00 Roots that reach under a road", "", "Ode Fairlie", "",
        "11:00 What a hedge remembers of its town", "", "Pim Lagerlof, Rhea Quist", "",
    ]  # fmt: skip
    titles = [
        talk.title for session in parse_page("\n".join(lines)).sessions for talk in session.talks
    ]
    for title in (
        "Clipping in the wind",
        "Roots that reach under a road",
        "What a hedge remembers of its town",
    ):
        assert title in titles


def test_a_badge_is_no_caption() -> None:
    lines = ["# Symposium on Hedges", "", "## Monday, 3 June 2030", ""]
    talks = [
        ("Clipping in the wind", "Tilde Morrow"),
        ("Roots that reach under a road", "Ode Fairlie"),
        ("What a hedge remembers", "Pim Lagerlof"),
        ("Leaves of a year", "Rhea Quist"),
    ]
    for hour, (title, name) in enumerate(talks, 9):
        lines += [f"{hour}:00 - {hour}:45", "", title, "", "Talk", "", name, ""]
    read = [
        (talk.title, [one.name for one in talk.authors])
        for session in parse_page("\n".join(lines)).sessions
        for talk in session.talks
    ]
    assert read == [(title, [name]) for title, name in talks]


def _names(*people: str) -> list[tuple[str, str | None]]:
    titles = [
        "Clipping in the wind",
        "Roots under a road",
        "What a hedge keeps",
        "Leaves of a year",
    ]
    lines = ["# Symposium on Hedges", "", "## Monday, 3 June 2030", ""]
    for hour, (title, person) in enumerate(zip(titles, people, strict=False), 9):
        lines += [f"{hour}:00 - {hour}:45", "", title, "", f"Speaker: {person}", ""]
    return [
        (author.name, author.affiliation)
        for session in parse_page("\n".join(lines)).sessions
        for talk in session.talks
        for author in talk.authors
    ]


def test_a_word_behind_a_name_is_a_home_where_the_others_have_one() -> None:
    assert _names(
        "Ode Fairlie, University of Ghent", "Pim Lagerlof, Kabbeldok", "Rhea Quist, NASA"
    ) == [
        ("Ode Fairlie", "University of Ghent"),
        ("Pim Lagerlof", "Kabbeldok"),
        ("Rhea Quist", "NASA"),
    ]


def test_a_word_behind_a_name_is_a_given_name_where_the_others_are_turned() -> None:
    assert _names("Fairlie, Ode", "Garcia Lagerlof, Pim", "Quist, Rhea") == [
        ("Fairlie, Ode", None),
        ("Garcia Lagerlof, Pim", None),
        ("Quist, Rhea", None),
    ]
