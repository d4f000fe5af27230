"""Who speaks where no title is printed: numbered speakers, lists of names below a session, panels, cells of a grid."""

from __future__ import annotations

from textwrap import dedent

import pytest

from confparse import parse_authors, parse_page

_Told = list[tuple[str | None, list[tuple[str | None, list[str]]]]]


def _read(page: str) -> _Told:
    return [
        (
            session.title,
            [(talk.title, [person.name for person in talk.authors]) for talk in session.talks],
        )
        for session in parse_page(dedent(page)).sessions
    ]


NUMBERED = """\
    9:40 - 10:00   **Session 1: short talks (5 mins each)**
    - Speaker 1: Dr. Ada Byron
    - Speaker 2: Dr. Emmy Noether

    11:00 - 11:30  **Morning break**

    11:30 - 12:30  **Session 2: Reading maps**
    - Talk 1: Max Born
    - Talk 2: Lise Meitner, University of Rings

    13:00 - 14:00  **Panel on Maps**
    - Speaker 1: Grace Hopper
    - Speaker 2: Mary Jackson
"""


def test_numbered_speakers_give_a_talk_each_and_those_of_a_panel_none() -> None:
    assert _read(NUMBERED) == [
        ("Session 1: short talks", [(None, ["Ada Byron"]), (None, ["Emmy Noether"])]),
        ("Morning break", []),
        ("Session 2: Reading maps", [(None, ["Max Born"]), (None, ["Lise Meitner"])]),
        ("Panel on Maps", [(None, ["Grace Hopper", "Mary Jackson"])]),
    ]


def test_the_number_of_a_talk_stays_its_own() -> None:
    sessions = parse_page(dedent(NUMBERED)).sessions
    assert [talk.id for talk in sessions[2].talks] == ["Talk 1", "Talk 2"]
    assert [session.id for session in sessions] == [None] * 4


def test_names_line_by_line_below_a_session_are_no_titles() -> None:
    page = """\
        10:00 - 11:00  **Session 5: Reading plates**
        - Jane Brookfield
        - Grace Hopper

        11:00 - 12:00  **Session 6: Reading rings**
        - Mary Somerville
        - Ada Byron
        - Emmy Noether, University of Rings
        """
    assert _read(page) == [
        ("Session 5: Reading plates", [(None, ["Jane Brookfield", "Grace Hopper"])]),
        ("Session 6: Reading rings", [(None, ["Mary Somerville", "Ada Byron", "Emmy Noether"])]),
    ]


def test_a_title_that_looks_like_a_name_stays_one_among_titles_and_their_people() -> None:
    page = """\
        <h3>10:00 - 11:00 Session 5: Reading plates</h3>
        <p>Haptic Hedges</p><p>Ada Byron, Emmy Noether</p>
        <p>Maps for All Rings</p><p>Max Born</p>
        <h3>11:00 - 12:00 Session 6: Reading rings</h3>
        <p>Short Lines for Long Jobs</p><p>Yuki Arai (Seido University), Petr Dvorak (Orrin Labs)</p>
        <p>Waiting Twice</p><p>Lena Holm (Tallow College)</p>
        """
    assert [[title for title, _ in talks] for _, talks in _read(page)] == [
        ["Haptic Hedges", "Maps for All Rings"],
        ["Short Lines for Long Jobs", "Waiting Twice"],
    ]


def test_panelists_are_of_the_panel_and_not_of_the_talk_after_it() -> None:
    page = """\
        <p>9:00</p><h4>Ada Byron</h4><p>Computing volumes from the boundaries of rings</p>
        <p>9:15</p><h4>Emmy Noether</h4><p>Converting maps to rings for all of us</p>
        <p>9:30</p><h4>Panel: The Future of Maps</h4>
        <p>Moderator: Max Born, Panelists: Lise Meitner (Cesia), Mary Jackson (OGC)</p>
        <p>10:30</p><h4>Grace Hopper</h4><p>Building rings from the plans of houses</p>
        """
    told = dict(_read(page))
    assert told["Panel: The Future of Maps"] == [(None, ["Lise Meitner", "Mary Jackson"])]
    assert ["Grace Hopper"] in [people for talks in told.values() for _, people in talks]


def test_the_odd_name_in_a_list_of_times_and_speakers() -> None:
    page = """\
        **13:30-15:00** Introduction talks
        - *13:30 Ada Byron*
        - *13:45 Emmy Noether*
        - *14:00 Max Born*
        - *14:15 The Anh Han*
        - *14:30 Lise Meitner*

        **15:00-15:30** Coffee break
        **15:30-16:30** Workshop discussion
        """
    (session, *_) = _read(page)
    assert [people for _, people in session[1]][3] == ["The Anh Han"]


def test_lecturers_of_a_school_speak_more_than_once() -> None:
    page = """\
        # Program of the Summer School, September 18-22, 2023

        Lectures, talks and a poster session; the banquet is on Thursday.

        |               | Monday        | Tuesday       | Wednesday     | Thursday      |
        |---------------|---------------|---------------|---------------|---------------|
        | 9:00 - 10:30  | Ada Byron     | Emmy Noether  | Ada Byron     | Max Born      |
        | 10:30 - 11:00 | Cem Dalkilic  | Jane Goodwin  | Petr Dvorak   | Lena Holm     |
        | *Coffee break*
        | 11:00 - 12:00 | *Introductions* | Lise Meitner | Grace Hopper | Mary Jackson |
        | *Lunch break*
        | 14:00 - 15:00 | Emmy Noether  | Grace Hopper  | Mary Jackson  | Ada Byron     |
        | 15:30 - 17:00 |               | *Contributed Talks* | *Contributed Talks* | *Poster Session* |
        """
    page_read = parse_page(dedent(page))
    named = [talk.authors[0].name for session in page_read.sessions for talk in session.talks]
    assert sorted(set(named)) == [
        "Ada Byron", "Cem Dalkilic", "Emmy Noether", "Grace Hopper", "Jane Goodwin",
        "Lena Holm", "Lise Meitner", "Mary Jackson", "Max Born", "Petr Dvorak",
    ]  # fmt: skip
    assert len(named) == 15
    (pause,) = [one for one in page_read.sessions if one.title == "Coffee break"]
    assert pause.when is None or pause.when.weekday is None  # of every day, and so of none


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Ada Byron, PhD Selected Abstract", [("Ada Byron", None)]),
        ("Ada Byron, Ph.D. Student", [("Ada Byron", None)]),
        ("Ada Byron, PhD MIT", [("Ada Byron", "PhD MIT")]),
        ("Ada Byron, MD Anderson Cancer Center", [("Ada Byron", "MD Anderson Cancer Center")]),
    ],
)
def test_a_degree_with_a_remark_is_nobody(text: str, people: list[tuple[str, str | None]]) -> None:
    assert [(person.name, person.affiliation) for person in parse_authors(text)] == people
