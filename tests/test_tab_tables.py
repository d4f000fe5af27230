"""Tables whose cells an extractor parted by two tabs: which lines are of one row, and of one cell."""

from __future__ import annotations

from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confparse import parse_page
from confparse.lines import split


def _page(text: str) -> str:
    return dedent(text).replace("⇥", "\t\t")


def _talks(text: str) -> list[tuple[str, str | None, list[str]]]:
    return [
        (
            f"{talk.when.date} {talk.when.start:%H:%M}" if talk.when and talk.when.start else "",
            talk.title,
            [person.name for person in talk.authors],
        )
        for session in parse_page(_page(text)).sessions
        for talk in session.talks
    ]


_WEEK = """\
    Workshop on Winds

    Programme
    ⇥Mon 18 May 2020⇥Tue 19 May 2020⇥Wed 20 May 2020
    09:00-09:30⇥registration⇥coffee⇥coffee
    9:30-10:00⇥Ada Byron
    Sails of Woven Grass⇥Max Born
    The Knots of Harbour Pilots⇥Hedy Noether
    Masts without Ropes
    10:00-10:30⇥Lise Euler
    How to Weigh an Anchor⇥Ida Weber
    Charts of Drifting Sand⇥Olga Lamarr
    On Counting Gulls
    10:30-11:00⇥coffee break⇥coffee break⇥coffee break
    11:00-11:30⇥Vera Hopper
    Lamps for Long Nights⇥Carl Rhodes
    Tides in Small Ponds
    """


def test_cells_of_several_lines_stand_below_their_days() -> None:
    assert _talks(_WEEK) == [
        ("2020-05-18 09:30", "Sails of Woven Grass", ["Ada Byron"]),
        ("2020-05-18 10:00", "How to Weigh an Anchor", ["Lise Euler"]),
        ("2020-05-18 11:00", "Lamps for Long Nights", ["Vera Hopper"]),
        ("2020-05-19 09:30", "The Knots of Harbour Pilots", ["Max Born"]),
        ("2020-05-19 10:00", "Charts of Drifting Sand", ["Ida Weber"]),
        ("2020-05-19 11:00", "Tides in Small Ponds", ["Carl Rhodes"]),
        ("2020-05-20 09:30", "Masts without Ropes", ["Hedy Noether"]),
        ("2020-05-20 10:00", "On Counting Gulls", ["Olga Lamarr"]),
    ]


_SESSIONS = """\
    Workshop on Winds
    Monday, 18 May 2020

    9:00-9:30⇥Registration
    9:30-10:00⇥Session:
    Sails and Ropes

    Chair: Alan Curie⇥Ada Byron and Max Born.
    Sails of Woven Grass
    10:00-10:30⇥Hedy Noether and Lise Euler.
    The Knots of Harbour Pilots
    10:30-11:00⇥Coffee break
    11:00-11:30⇥Session:
    Sand and Water

    Chair: Mary Turing⇥Ida Weber and Olga Lamarr.
    Charts of Drifting Sand
    11:30-12:00⇥Vera Hopper and Carl Rhodes.
    Tides in Small Ponds
    """


def test_a_row_of_fewer_cells_is_below_the_session_that_spans_it() -> None:
    sessions = [s for s in parse_page(_page(_SESSIONS)).sessions if s.talks]
    assert [(s.title, [c.name for c in s.chairs], len(s.talks)) for s in sessions] == [
        ("Sails and Ropes", ["Alan Curie"], 2),
        ("Sand and Water", ["Mary Turing"], 2),
    ]
    assert [title for _, title, _ in _talks(_SESSIONS)] == [
        "Sails of Woven Grass",
        "The Knots of Harbour Pilots",
        "Charts of Drifting Sand",
        "Tides in Small Ponds",
    ]


def _cells(text: str) -> list[tuple[int, int, str]]:
    return [
        (line.markup.cell.row, line.markup.cell.column, line.text)
        for line in split(text).lines
        if line.markup is not None and line.markup.cell is not None
    ]


def test_a_row_across_the_table_is_no_part_of_the_last_cell() -> None:
    page = _page(
        """\
        9:00⇥Keynote⇥Sails of Woven Grass
        Ada Byron
        9:30⇥Talk⇥Masts without Ropes
        Max Born
        Workshops
        10:00⇥Talk⇥On Counting Gulls
        Lise Euler
        """
    )
    assert [text for _, column, text in _cells(page) if column == 0] == [
        "9:00",
        "9:30",
        "Workshops",
        "10:00",
    ]
    assert (1, 2, "Max Born") in _cells(page)


@pytest.mark.parametrize(
    "page",
    [
        # typed by hand: as many tabs as it takes
        "9:00\t\tSails\t\tAda Byron\n9:30\t\tRopes and Knots\tMax Born\n10:00\t\tGulls\t\tLise Euler\n",
        "9:00\t\tSails\t\t\tAda Byron\n9:30\t\tRopes\t\tMax Born\n10:00\t\tGulls\t\tLise Euler\n",
        # two columns, whose lines tell by themselves what they are
        "9:00\t\tSails\nAda Byron\n9:30\t\tRopes\nMax Born\n10:00\t\tGulls\nLise Euler\n",
        # and below them rows whose first cell holds a blank
        "9:00\t\tSails\n\xa0 \t\tAda Byron\n9:30\t\tRopes\n\xa0 \t\tMax Born\n10:00\t\tGulls\n\xa0 \t\tLise Euler\n",
        # too few
        "9:00\t\tSails\t\tAda Byron\n9:30\t\tRopes\t\tMax Born\n",
    ],
)
def test_other_tabs_are_no_table(page: str) -> None:
    assert _cells(page) == []


@given(
    st.lists(
        st.lists(st.sampled_from(["9:00", "10:30-11:00", "Maps", "", "Ada Byron"]), max_size=4),
        max_size=8,
    ),
    st.sampled_from(["\n", "\nRings\n", "\n\n"]),
)
def test_no_text_is_lost_or_told_twice(rows: list[list[str]], end: str) -> None:
    page = end.join("\t\t".join(row) for row in rows)
    pieces = sorted(part.strip() for part in page.replace("\n", "\t\t").split("\t\t"))
    found = sorted(
        piece for line in split(page).lines for piece in line.text.split("\t\t") if piece.strip()
    )
    assert found == [piece for piece in pieces if piece]


_PARALLEL = """\
    Workshop on Winds: sessions and talks
    Tuesday, 19 May 2020

    10:15 - 10:45⇥Coffee Break
    ⇥Session 1: Sails and Ropes (Room: Red Hall)
    ⇥Session 2: Sand and Water (Room: Blue Hall)
    10:45 - 11:15
    30m⇥"Sails of Woven Grass"
    Ada Byron and Max Born⇥"Charts of Drifting Sand"
    Ida Weber and Olga Lamarr
    11:15 - 11:45
    30m⇥"The Knots of Harbour Pilots"
    Hedy Noether and Lise Euler⇥"Tides in Small Ponds"
    Vera Hopper and Carl Rhodes
    11:45 - 12:00
    15m⇥"Masts without Ropes"
    Jon Weber and Alan Curie⇥"On Counting Gulls"
    Mary Turing and Pia Meitner
    12:00 - 13:00⇥Lunch
    """


def test_heads_of_columns_and_lengths_of_talks_on_lines_of_their_own() -> None:
    first, second = (s for s in parse_page(_page(_PARALLEL)).sessions if s.talks)
    assert (first.title, first.room) == ("Session 1: Sails and Ropes", "Red Hall")
    assert (second.title, second.room) == ("Session 2: Sand and Water", "Blue Hall")
    assert [talk.title for talk in first.talks] == [
        "Sails of Woven Grass",
        "The Knots of Harbour Pilots",
        "Masts without Ropes",
    ]
    assert [
        f"{talk.when.start:%H:%M}" for talk in second.talks if talk.when and talk.when.start
    ] == ["10:45", "11:15", "11:45"]


def test_rows_without_times_are_lines() -> None:
    """Names and titles below a session's hours: only the breaks among them have times."""
    talks = [
        ("Ada Byron", "Sails of Woven Grass"),
        ("Ida Weber, Olga Lamarr", "The Knots of Harbour Pilots"),
        ("Vera Hopper", "Masts without Ropes and Why"),
        ("Jon Weber, Alan Curie", "On Counting Gulls at Night"),
        ("Carl Rhodes", "Tides in Small Ponds"),
        ("Lise Euler", "Sand below the Water"),
    ]
    rows = [f"{names}⇥{title}\n" for names, title in talks]
    page = (
        "Workshop on Winds\n\nProgramme\n\nMonday, 3 June 2030\n\n8:30 - 9:00⇥Registration\n"
        f"09:00 - 10:30 Session 1: Sails (Chair: Pia Meitner)\n{''.join(rows[:3])}"
        "10:30 - 11:00⇥Coffee Break\n"
        f"11:00 - 12:30 Session 2: Sands (Chair: Max Born)\n{''.join(rows[3:])}12:30 - 13:00⇥Lunch\n"
    )
    sessions = [one for one in parse_page(_page(page)).sessions if one.talks]
    assert [one.title for one in sessions] == ["Session 1: Sails", "Session 2: Sands"]
    assert [
        (", ".join(person.name for person in talk.authors), talk.title)
        for one in sessions
        for talk in one.talks
    ] == talks
