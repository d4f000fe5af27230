"""Paragraphs of a cell that a converter of HTML put on one line."""

from __future__ import annotations

from textwrap import dedent

from confparse import parse_page


def _read(text: str) -> list[tuple[str | None, list[str]]]:
    return [
        (talk.title, [one.name for one in talk.authors])
        for session in parse_page(dedent(text)).sessions
        for talk in session.talks
    ]


_TALKS = [
    ("A Machine for Weaving Rings", ["Ada Byron", "Max Born"]),
    ("Maps of Rings and Plates", ["Mary Jackson"]),
    ("Gold and Silver in the Dark", ["Grace Hopper", "Alan Turing"]),
    ("Why Plates Do Not Turn", ["Emmy Noether"]),
]


def test_people_and_the_next_title_in_emphasis() -> None:
    text = """\
        ## Monday 4 May 2026

        9:00 - 10:30 | **Session 1: Rings** | _A Machine for Weaving Rings_
        Ada Byron, Max Born _Maps of Rings and Plates_
        Mary Jackson
        10:30 - 11:00 | Coffee break
        11:00 - 12:30 | **Session 2: Plates** | _Gold and Silver in the Dark_
        Grace Hopper, Alan Turing _Why Plates Do Not Turn_
        Emmy Noether
        12:30 - 14:00 | Lunch
        """
    assert _read(text) == _TALKS


def test_where_somebody_works_in_emphasis_is_no_title() -> None:
    text = """\
        ## Monday 4 May 2026

        9:00 - 10:00 **A Machine for Weaving Rings**
        Ada Byron, _University of the Northern Isles_
        Max Born, _Institute of Old Metals_
        10:00 - 11:00 **Maps of Rings and Plates**
        Mary Jackson, _Academy of the Fine Arts_
        Grace Hopper, _Institute of Old Metals_
        11:00 - 12:00 **Gold and Silver in the Dark**
        Alan Turing, _University of the Northern Isles_
        12:00 - 13:00 Lunch
        """
    assert [title for title, _ in _read(text)] == [
        "A Machine for Weaving Rings",
        "Maps of Rings and Plates",
        "Gold and Silver in the Dark",
    ]


def test_a_line_for_each_talk_is_not_cut() -> None:
    text = """\
        ## Monday 4 May 2026

        9:00 - 10:30 **Session 1: Rings**

        Ada Byron _A Machine for Weaving Rings_
        Max Born _Maps of Rings and Plates_
        Mary Jackson _Gold and Silver in the Dark_

        10:30 - 11:00 Coffee break
        """
    assert sorted(_read(text)) == [
        ("A Machine for Weaving Rings", ["Ada Byron"]),
        ("Gold and Silver in the Dark", ["Mary Jackson"]),
        ("Maps of Rings and Plates", ["Max Born"]),
    ]
