"""Lines that a converter broke are joined as they stood before."""

from __future__ import annotations

import textwrap

import pytest

from confparse import markdown
from confparse.decode import decode
from confparse.diagnostics import Report
from confparse.lines import split
from confparse.wrapping import joined_parts


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
