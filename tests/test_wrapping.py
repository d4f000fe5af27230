"""Lines that a converter broke are joined as they stood before."""

from __future__ import annotations

import textwrap

import pytest

from confparse import markdown, parse_page
from confparse.decode import decode
from confparse.diagnostics import Report
from confparse.lines import split
from confparse.wrapping import is_wrapped, joined_parts


@pytest.mark.parametrize(
    ("parts", "whole"),
    [
        (["state-of-the-", "art ovens"], "state-of-the-art ovens"),
        (["Ada Quill · Goran Petrović-", "Hahn"], "Ada Quill · Goran Petrović-Hahn"),
        (["bread -", "and butter"], "bread - and butter"),
        (["pre- and post-", "war bread"], "pre- and post-war bread"),
        (["from 2019-", "2021"], "from 2019- 2021"),
        (["one", "two", "three"], "one two three"),
    ],
)
def test_compounds_are_joined_without_a_blank(parts: list[str], whole: str) -> None:
    assert joined_parts(parts) == whole


def test_number_signs_alone_make_the_next_line_a_heading() -> None:
    lines = markdown.read("##### \n**[When Gates Leak](/poster/1)**\n\nAda Quill\n")
    assert [(line.tag, line.text) for line in lines] == [
        ("h5", "When Gates Leak"),
        ("", "Ada Quill"),
    ]


def test_a_link_may_be_broken_over_several_lines() -> None:
    text = "[When Gates\nLeak and\nWhy They\nDo](/poster/1)\n\nAda Quill\n"
    assert [line.text for line in markdown.read(text)] == [
        "When Gates Leak and Why They Do",
        "Ada Quill",
    ]


def test_a_bracket_that_no_line_closes_joins_nothing() -> None:
    text = "[Gates\nLeak\n\nand [Why](/poster/1)\n"
    assert [line.text for line in markdown.read(text)] == ["[Gates", "Leak", "and Why"]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("July 19\nth\n 2021\nOpening", ["July 19th 2021", "Opening"]),
        ("July 19\nth\n2021\nOpening", ["July 19th 2021", "Opening"]),
        ("Monday, July 1\nst\n\nOpening", ["Monday, July 1st", "Opening"]),
        ("The 5\nth\nWorkshop on Maps", ["The 5th", "Workshop on Maps"]),
        ("Rings\nth\n2021", ["Rings", "th", "2021"]),
        ("Room 5\nstairs", ["Room 5", "stairs"]),
    ],
)
def test_a_date_broken_at_its_superscript_is_put_together(text: str, lines: list[str]) -> None:
    assert [line.text for line in split(text).lines] == lines


_BLOCKS = [
    "Session 1: Gates",
    "Sparse Gates for Long Sequences",
    "Ada Quill, Bruno Sample, Cara Test, Dmitri Lund, Edda Born, Fumiko Weber & Goran Petrov",
    "Why Gates Leak, and What the Water Has to Say about the Theory of Leaking Gates in Winter",
    "Hana Quill, Ilkka Sample, João Lund, Kwame Born, Ludmila Weber, Mateus Noether, Nadia Euler",
    "Taps",
    "Omar Quill",
]


def _texts(text: str) -> list[str]:
    return [line.text for line in split(decode(text, Report())).lines]


def test_three_lines_that_were_full_are_enough_where_blank_lines_part_all_others() -> None:
    wrapped = "\n\n".join(textwrap.fill(block, 79) for block in _BLOCKS)
    assert wrapped.count("\n") == 2 * len(_BLOCKS) + 1
    assert _texts(wrapped) == _BLOCKS


def test_lines_that_disagree_are_not_joined() -> None:
    wrapped = "\n\n".join(
        textwrap.fill(block, width) for block, width in zip(_BLOCKS, [79, 79, 79, 60, 70, 79, 79])
    )
    assert "in Winter" in " ".join(_texts(wrapped))
    assert _BLOCKS[3] not in _texts(wrapped)


def test_lines_that_open_with_emphasis_are_wrapped_as_others_are() -> None:
    text = (
        "### 9:00-10:00 Session 1\n\n"
        "**[9:00-9:30] Invited talk:** Ada Byron, _Challenges and chances of drawing\n"
        "rivers by hand_  \n"
        "**[9:30-9:45]** Grace Hopper, Alan Turner, Lise Euler, Konrad Zuse and Mary\n"
        "Curie, _Hidden hedges with unseen gates_  \n"
        "**[9:45-10:00]** Emmy Noether and Max Born, _Structural and sequential ink\n"
        "across old letters_\n\n"
        "### 10:30-12:00 Session 2\n\n"
        "**[10:30-11:00] Keynote:** Edith Clarke, _Counting lamps on bridges and ships\n"
        "in a harbour_  \n"
        "**[11:00-11:30]** Ida Weber and Carl Meitner, _The responsibility of folding\n"
        "kites_  \n"
        "**[11:30-12:00]** Vera Rubin, Hedy Lamarr and Olga Ladyzhenskaya, _Metrics for\n"
        "found objects_\n"
    )
    talks = {
        talk.title: [one.name for one in talk.authors]
        for session in parse_page(text).sessions
        for talk in session.talks
    }
    assert talks["Challenges and chances of drawing rivers by hand"] == ["Ada Byron"]
    assert talks["Hidden hedges with unseen gates"][-1] == "Mary Curie"
    assert talks["Structural and sequential ink across old letters"] == ["Emmy Noether", "Max Born"]
    assert talks["Counting lamps on bridges and ships in a harbour"] == ["Edith Clarke"]


@pytest.mark.parametrize(
    ("raw", "following"),
    [
        ("**17:15** Travel back to the Harbour Hotel, where we have met on Monday\\", "**19:00** Dinner"),
        ("**17:15** Travel back to the Harbour Hotel, where we have met on Mondays", "**19:00-20:00** Dinner"),
        ("* 9:00 Drawing rivers by hand, with ink of every kind and without hedges", "* 9:30 Maps"),
        ("- 9:00 Drawing rivers by hand, with ink of every kind and without hedges", "Maps of the world"),
    ],
)  # fmt: skip
def test_slots_in_emphasis_items_and_meant_breaks_go_on_in_no_line(
    raw: str, following: str
) -> None:
    assert not is_wrapped(raw, following, 78)


@pytest.mark.parametrize(
    ("line", "following", "wrapped"),
    [
        (
            "1. Ada Quill and Goran Hahn, Sourdough from the northern mills again",
            "2. Berta Lund, Rye",
            False,
        ),
        (
            "9) Ada Quill and Goran Hahn, Sourdough from the northern mills again",
            "10) Berta Lund, Rye",
            False,
        ),
        (
            "The bread is best in the second week, as is told in the long chapter",
            "2. Rye is left out",
            True,
        ),
        (
            "1. Ada Quill and Goran Hahn, Sourdough from the northern mills and of",
            "14 ovens that they burnt",
            True,
        ),
    ],
)
def test_items_of_a_numbered_list_stay_apart(line: str, following: str, wrapped: bool) -> None:
    assert is_wrapped(line, following, 70) is wrapped
