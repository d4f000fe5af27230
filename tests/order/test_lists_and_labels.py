"""Lists of titles without people, codes between them, and labels before people."""

from __future__ import annotations

from textwrap import dedent
from typing import Any

from confparse import parse_page


def _read(page: str | bytes) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = parse_page(
        dedent(page) if isinstance(page, str) else page
    ).to_dict()["sessions"]
    return found


def _talks(session: dict[str, Any]) -> list[tuple[str | None, list[str]]]:
    return [
        (talk["title"], [person["name"] for person in talk["authors"]]) for talk in session["talks"]
    ]


_TITLES = [
    "Vanes on Roofs: A Survey of Wind Models",
    "Measuring Gusts with a Wind Analysis System",
    "Sails and Masts for Small Boats and Their Data",
    "How Fog Moves over Rivers",
    "Kites in Harbours: a Technical Study",
]


def _list_page(items: list[str], *, before: str = "") -> bytes:
    listed = "".join(f"<li>{item}</li>" for item in items)
    return (
        "<html><body><h1>Winds Workshop 2021: Programme of talks and sessions</h1>"
        "<h2>Keynote, 12:00 - 13:00, August 20th</h2>"
        f"<h2>Session 1: Gusts, 13:00 - 15:00, August 20th</h2>{before}<ul>{listed}</ul>"
        "<h2>Coffee break, 15:00 - 15:30, August 20th</h2>"
        "<h2>Closing, 15:30 - 16:00, August 20th</h2></body></html>"
    ).encode()


def test_a_list_of_titles_without_people_is_read_whole() -> None:
    session = next(one for one in _read(_list_page(_TITLES)) if one["title"] == "Session 1: Gusts")
    assert _talks(session) == [(title, []) for title in _TITLES]


def test_a_menu_is_no_list_of_talks() -> None:
    items = ["Registration", "Venue", "Sponsors", "Contact"]
    told = [title for one in _read(_list_page(items)) for title, _ in _talks(one)]
    assert not set(told) & set(items)


def test_a_list_below_an_abstract_is_a_part_of_it() -> None:
    before = (
        "<p>Vanes on Roofs</p><p>Ada Byron (University of Examples)</p><p>In this talk we tell how "
        "a vane is built on a roof of slate, and what we learned from those that fell. We show:</p>"
    )
    told = [
        title for one in _read(_list_page(_TITLES[1:], before=before)) for title, _ in _talks(one)
    ]
    assert told.count("Vanes on Roofs") == 1
    assert len(set(told) & set(_TITLES[1:])) < len(_TITLES) - 1


def test_codes_with_a_letter_before_the_dash_are_no_titles() -> None:
    names = ["Ada Byron and Max Born", "Ida Weber", "Alan Hopper", "Mary Curie", "Lisa Meitner"]
    slots = "".join(
        f"{10 + at}:00\n\n1A-{at + 1}\n\n{title}\n\n{name}\n\n"
        for at, (title, name) in enumerate(zip(_TITLES, names))
    )
    page = (
        "Example School of Winds 2018\n\nMonday, June 4, 2018\n\n9:00\n\nOpening\n\n"
        f"Session 1A: Gusts\n\n{slots}15:00\n\nCoffee break\n"
    )
    talks = [talk for one in _read(page) for talk in one["talks"]]
    assert [(talk["id"], talk["title"]) for talk in talks] == [
        (f"1A-{at + 1}", title) for at, title in enumerate(_TITLES)
    ]
