"""People before titles in one stretch of a page, titles before people in another."""

from __future__ import annotations

from textwrap import dedent

from confparse import parse_page

_PAPERS = """\

    ### 10:30 - 12:00 Session 1: Walls

    Dry Walls without Mortar

    Alan Hopper, Bea Carl

    Who Leans on a Wall

    Cyrus Stone

    A Ditch for Every Season

    Iva Lind and Grete Hermann

    ### 13:00 - 14:30 Session 2: Gates

    Gates that Close Themselves

    Bea Carl

    Latches of the Low Countries

    Alan Hopper, Cyrus Stone

    Hinges and Their Enemies

    Grete Hermann
    """


def _talks(page: str) -> list[tuple[str | None, list[str]]]:
    return [
        (talk["title"], [person["name"] for person in talk["authors"]])
        for session in parse_page(page).to_dict()["sessions"]
        for talk in session["talks"]
    ]


_READ = [
    ("Dry Walls without Mortar", ["Alan Hopper", "Bea Carl"]),
    ("Who Leans on a Wall", ["Cyrus Stone"]),
    ("A Ditch for Every Season", ["Iva Lind", "Grete Hermann"]),
    ("Gates that Close Themselves", ["Bea Carl"]),
    ("Latches of the Low Countries", ["Alan Hopper", "Cyrus Stone"]),
    ("Hinges and Their Enemies", ["Grete Hermann"]),
]


def test_a_keynote_told_by_who_gives_it_above_papers_told_by_title() -> None:
    page = "# Hedges, Monday, 3 June 2030\n\n### 9:00\n\nProf. Ada Byron\n\nOn Old Hedges in New Fields\n"
    found = _talks(page + dedent(_PAPERS))
    assert ("On Old Hedges in New Fields", ["Ada Byron"]) in found
    assert found[-6:] == _READ


def test_one_order_on_the_whole_page() -> None:
    assert _talks("# Hedges, Monday, 3 June 2030\n" + dedent(_PAPERS)) == _READ
