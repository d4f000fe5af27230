"""Markdown as converters leave it: headings within items, rules of one head, blocks of cells, words struck out."""

from __future__ import annotations

import pytest

from confparse import parse_page
from confparse.lines import find_form, split


def test_a_table_of_a_converter_is_read_as_the_page_was() -> None:
    page = """| Time | Talk |
| --- | --- |
| 9:00 - 9:10 | Welcome |
| 9:10 - 9:40 | **Maps of the Northern Sea**  Ada Byron, University of Examples |
| 9:40 - 10:10 | **Rings and their Ideals**  Emmy Noether, University of Samples |
| 10:10 - 10:40 | Coffee break |
| 10:40 - 11:10 | **A Machine for Tables**  Charles Babbage, Sample Labs |
| 11:10 - 11:40 | **On Finite Groups**  Sophie Germain, Example Labs |
| 11:40 - 13:00 | Lunch |
"""
    talks = [talk for session in parse_page(page).sessions for talk in session.talks]
    assert [talk.title for talk in talks] == [
        "Maps of the Northern Sea",
        "Rings and their Ideals",
        "A Machine for Tables",
        "On Finite Groups",
    ]
    assert [author.name for talk in talks for author in talk.authors] == [
        "Ada Byron",
        "Emmy Noether",
        "Charles Babbage",
        "Sophie Germain",
    ]


def test_headings_within_items_tell_markdown() -> None:
    page = "1. ### Maps of the Sea\n\n   #### 9:00 – 9:30\n2. ### Rings\n\n   #### 9:30 – 10:00\n"
    source = split(page)
    assert source.form == "markdown"
    assert [(line.tag, line.text) for line in source.lines] == [
        ("h3", "Maps of the Sea"),
        ("h4", "9:00 – 9:30"),
        ("h3", "Rings"),
        ("h4", "9:30 – 10:00"),
    ]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Day 1  \n---  \n9:00 | Maps  \n9:30 | Rings  \n10:00 | Coffee  \n", "markdown"),
        # a rule of a person, and bars without a table
        ("Day 1\n---\n9:00 | Maps\n9:30 | Rings\n10:00 | Coffee\n", "text"),
        ("Day 1  \n---  \n9:00 Maps\n9:30 Rings\n", "text"),
        ("1. # of seats: 30\nTalks\n", "text"),
    ],
)
def test_a_rule_below_a_head_of_one_cell(text: str, form: str) -> None:
    assert find_form(text) == form


def test_what_is_struck_out_keeps_its_words() -> None:
    assert split("# Talks\n\n**Pixel** ~~Pushing~~ Pounding\n").lines[-1].text == (
        "Pixel Pushing Pounding"
    )
