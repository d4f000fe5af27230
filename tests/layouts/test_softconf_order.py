"""Order files: each line says by its first character what it is."""

from __future__ import annotations

import pytest

from confparse import parse_page
from confparse.layouts.softconf_order import LAYOUT
from confparse.lines import split

FILE = "* Monday, July 16, 2018\n= Session 1A: Words %chair Gerard de Molen %room Hall 1\n187 10:30--10:55 # Words # Alex Foss and Carl Baz\n12 # Untimed # Dora Finch\n"


@pytest.mark.parametrize(
    ("line", "number", "title", "authors", "start"),
    [
        (
            "15/TACL 10:55--11:20  # Senses: A Field Guide # Dora Finch",
            "15/TACL",
            "Senses: A Field Guide",
            ["Dora Finch"],
            "10:55",
        ),
        ("7 9:05--9:10 # No Names", "7", "No Names", [], "09:05"),
        (
            "9 # A Poster # Finn Gray and Gia Hale %ext abc",
            "9",
            "A Poster",
            ["Finn Gray", "Gia Hale"],
            None,
        ),
        ("! 11:20--11:30 Discussion %by Edwin Fry", None, "Discussion", ["Edwin Fry"], "11:20"),
    ],
    ids=["journal", "no authors", "no time", "event"],
)
def test_papers(
    line: str, number: str | None, title: str, authors: list[str], start: str | None
) -> None:
    talk = parse_page(FILE + line + "\n").sessions[0].talks[-1]
    assert (talk.id, talk.title) == (number, title)
    assert [author.name for author in talk.authors] == authors
    assert (talk.when and str(talk.when.start)[:5]) == start


def test_properties_end_a_line() -> None:
    (session,) = parse_page(FILE).sessions
    assert (session.title, session.room) == ("Session 1A: Words", "Hall 1")
    assert [chair.name for chair in session.chairs] == ["Gerard de Molen"]


def test_a_plenary_with_a_speaker_holds_a_talk() -> None:
    page = parse_page(
        FILE
        + '+ 15:00--16:00 Invited talk: "How Words Happen" %by Adele Brunner\n+ 16:00--16:30 Coffee Break\n'
    )
    talk, coffee = page.sessions[1:]
    assert (talk.title, talk.talks[0].title, talk.talks[0].authors[0].name) == (
        "Invited talk",
        "How Words Happen",
        "Adele Brunner",
    )
    assert (coffee.title, coffee.talks) == ("Coffee Break", ())


@pytest.mark.parametrize(
    "text",
    [
        "= a\nx = 1 # one\ny = 2 # two\n",
        "1 # one\n2 # two\n",
        "= Head\n\n- a\n- b # c\n",
        "# Title\n\n## Part\n",
    ],
    ids=["code", "no session", "AsciiDoc", "Markdown"],
)
def test_not_an_order_file(text: str) -> None:
    assert LAYOUT.score(split(text)) == 0.0
