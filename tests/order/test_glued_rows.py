"""Rows whose cells an extractor joined on one line, with a blank or with nothing between them; and their look-alikes."""

from __future__ import annotations

import pytest

from confparse import Page, parse_page
from confparse.flow import Line
from confparse.order import glued_rows

HEAD = "Workshop on Slow Maps\nMonday, 3 June 2030\n"
ROWS = (
    ("09:00 - 09:30", "Drawing a River by Hand", "Ada Byron"),
    ("09:30 - 10:00", "Why Hedges Remember", "Grace Hopper, Alan Turner"),
    ("10:00 - 10:30", "3D Lamps and their Shadows", "Lise Euler"),
    ("11:00 - 11:30", "Counting Bridges in AI", "Konrad Zuse and Mary Curie"),
    ("11:30 - 12:00", "Who Owns the 'Harbour'", "Edith Clarke"),
    ("12:00 - 12:30", "Folding Kites in Winter", "I. Noether, Max Born"),
)


def _page(*rows: str) -> Page:
    return parse_page(HEAD + "\n".join(rows) + "\n12:30 - 13:30 Lunch\n")


def _talks(page: Page) -> list[tuple[str | None, list[str]]]:
    return [
        (talk.title, [one.name for one in talk.authors])
        for session in page.sessions
        for talk in session.talks
    ]


def _parted(*rows: str) -> list[str]:
    lines = [Line(number, text, index=number) for number, text in enumerate(rows, 1)]
    return [line.text for line in glued_rows.part(lines)[0]]


@pytest.mark.parametrize("people_first", [False, True])
def test_cells_with_nothing_between_them_are_told_apart(people_first: bool) -> None:
    rows = [
        time + (people + title if people_first else title + people) for time, title, people in ROWS
    ]
    page = _page(*rows)
    talks = dict(_talks(page))
    assert talks["Drawing a River by Hand"] == ["Ada Byron"]
    assert talks["Why Hedges Remember"] == ["Grace Hopper", "Alan Turner"]
    assert talks["Counting Bridges in AI"] == ["Konrad Zuse", "Mary Curie"]
    if not people_first:
        assert talks["3D Lamps and their Shadows"] == ["Lise Euler"]
        assert talks["Folding Kites in Winter"] == ["I. Noether", "Max Born"]


def test_the_column_of_kinds_is_no_part_of_the_titles() -> None:
    page = _page(
        "9:00 - 9:30 Invited Talk Drawing a river by hand",
        "Ada Byron (Example University)",
        "9:30 - 10:00 Contributed Talk From hedges to fields",
        "Grace Hopper (Institute of Rings)",
        "10:00 - 10:30 Invited Talk Counting lamps on bridges",
        "Lise Euler (Example University)",
        "11:00 - 11:30 Contributed Talk Inks that last for a century",
        "Konrad Zuse (Hedge Labs)",
    )
    assert [title for title, _ in _talks(page)] == [
        "Drawing a river by hand",
        "From hedges to fields",
        "Counting lamps on bridges",
        "Inks that last for a century",
    ]


def test_places_that_end_rows_again_and_again_are_their_rooms() -> None:
    page = _page(
        "Time Event Venue",
        "9:00 - 9:15 Registration Harbour Hall",
        "9:15 - 9:30 Opening Harbour Hall",
        "9:30 - 10:30 Keynote: Drawing rivers by Ada Byron Harbour Hall",
        "10:30 - 11:00 Coffee Break F. Nightingale Block",
        "11:00 - 12:00 Poster Session F. Nightingale Block",
        "12:00 - 12:30 Closing F. Nightingale Block",
    )
    rooms = {session.title: session.room for session in page.sessions}
    assert rooms["Registration"] == rooms["Opening"] == "Harbour Hall"
    assert rooms["Coffee Break"] == rooms["Closing"] == "F. Nightingale Block"


def test_a_title_of_address_opens_the_cell_of_people() -> None:
    page = _page(
        "9:00 - 9:30 The Aversion of Rivers Prof. Ada Byron",
        "9:30 - 10:00 Hedges in a Windy Era Dr. Grace Hopper",
        "10:00 - 10:30 Towards Folding Kites Prof. Lise Euler",
        "11:00 - 11:30 Inks of a Century Dr. Konrad Zuse",
    )
    assert _talks(page)[:2] == [
        ("The Aversion of Rivers", ["Ada Byron"]),
        ("Hedges in a Windy Era", ["Grace Hopper"]),
    ]


@pytest.mark.parametrize(
    "rows",
    [
        # names of things have capitals within a word
        tuple(
            f"{9 + number}:00 {title}"
            for number, title in enumerate(
                ("A JavaScript of maps", "The WordPress garden", "An OpenStreet talk", "MapServer")
            )
        ),
        # what goes on with the kind
        (
            "9:00 Keynote Session",
            "10:00 Keynote Speech by Ada Byron",
            "11:00 Tutorial on Maps",
            "12:00 Oral Presentations",
            "13:00 Invited Talk: Maps of Sand",
            "14:00 Tutorial Proposals due",
        ),
        # a person alone
        ("9:00 Keynote Ada Byron", "10:00 Keynote Max Born", "11:00 Maps", "12:00 Rings"),
        # the same end, and no place
        ("9:00 Rings of Sand", "10:00 Castles of Sand", "11:00 Maps of Sand", "12:00 Sand"),
        # one room that titles end with is not enough
        ("9:00 A map for the Hall", "10:00 Rings", "11:00 Kites", "12:00 Hedges", "13:00 Lamps"),
        # addressed with a sign
        (
            "9:00 Maps, Prof. Ada Byron",
            "10:00 Rings by Dr. Max Born",
            "11:00 Kites (Prof. Lise Euler)",
            "12:00 Hedges with Dr. Konrad Zuse",
        ),
        # no rows: nothing stands behind a clock
        ("9:00", "Invited Talk Maps of Sand", "10:00", "Invited Talk Rings of Sea"),
    ],
)
def test_look_alikes_are_left_alone(rows: tuple[str, ...]) -> None:
    assert _parted(*rows) == list(rows)


def test_every_piece_is_a_part_of_its_line() -> None:
    rows = [f"{time}{title}{people}" for time, title, people in ROWS]
    lines = [Line(number, text, index=number) for number, text in enumerate(rows, 1)]
    parted, _ = glued_rows.part(lines)
    for line in lines:
        assert "".join(piece.text for piece in parted if piece.index == line.index) == line.text


def test_titles_that_end_with_a_word_of_every_day_part_from_names() -> None:
    page = _page(
        "9:00 Drawing Rivers You Should Know Ada Byron",
        "9:30 Handling Hedges in JavaScript Grace Hopper",
        "10:00 Building a Bridge with Twitter Lise Euler",
        "10:30 Compiling Lamps to WebAssembly Konrad Zuse",
        "11:00 The Future of Rings Explained Mary Curie",
        "11:30 Folding Kites in Summer Edith Clarke",
    )
    assert _talks(page)[:5] == [
        ("Drawing Rivers You Should Know", ["Ada Byron"]),
        ("Handling Hedges in JavaScript", ["Grace Hopper"]),
        ("Building a Bridge with Twitter", ["Lise Euler"]),
        ("Compiling Lamps to WebAssembly", ["Konrad Zuse"]),
        ("The Future of Rings Explained", ["Mary Curie"]),
    ]
    # "Summer" may be her name
    assert not any("Folding" in (title or "") for title, _ in _talks(page))


def test_lists_of_people_that_open_rows_end_where_the_title_begins() -> None:
    page = _page(
        "9:00 Ada Byron, Max Born Drawing a river by hand",
        "9:30 Grace Hopper Why hedges remember their fields",
        "10:00 Lise Euler, Alan Turner and Emmy Noether The lamps of bridges",
        "10:30 Konrad Zuse Simulation of inks that last",
        "11:00 Mary Curie, Carl Meitner, Ida Weber Towards folding kites",
        "11:30 Edith Clarke Learning to fly over the harbour",
    )
    talks = dict(_talks(page))
    assert talks["Drawing a river by hand"] == ["Ada Byron", "Max Born"]
    assert talks["The lamps of bridges"] == ["Lise Euler", "Alan Turner", "Emmy Noether"]
    assert talks["Towards folding kites"] == ["Mary Curie", "Carl Meitner", "Ida Weber"]


def test_one_name_a_comma_and_a_title_stay_so_where_slots_are_so() -> None:
    page = _page(
        "9:00 Ada Byron, Deep Rivers in Winter",
        "9:30 Grace Hopper, Why hedges remember",
        "10:00 Lise Euler, The lamps of bridges",
        "10:30 Konrad Zuse, Inks that last",
        "11:00 Mary Curie, Towards folding kites",
    )
    assert _talks(page)[0] == ("Deep Rivers in Winter", ["Ada Byron"])
    assert _talks(page)[4] == ("Towards folding kites", ["Mary Curie"])


def test_where_people_work_ends_a_title_that_runs_into_their_names() -> None:
    page = _page(
        "9:00 Session I: Rivers",
        "Drawing a river by hand Ada Byron (Rome); Max Born (Example Labs)",
        "Optimal hedges for fields Grace Hopper, Example University; Lise Euler, Example University",
        "10:00 Session II: Lamps",
        "The lamps of bridges Alan Turner (Oslo); Emmy Noether (Rome)",
        "11:00 Session III: Inks",
        "Inks that last Konrad Zuse (Hedge Labs) and Mary Curie (Rome)",
    )
    talks = dict(_talks(page))
    assert talks["Drawing a river by hand"] == ["Ada Byron", "Max Born"]
    assert talks["Optimal hedges for fields"] == ["Grace Hopper", "Lise Euler"]
    assert talks["The lamps of bridges"] == ["Alan Turner", "Emmy Noether"]
