"""Lines that print people and a title together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confparse.fields.people import split_title

PEOPLE_FIRST = "people-title"
TITLE_FIRST = "title-people"

BOTH = {
    "colon": ("Ann Bell, Cem Dal and Eva Fox: On the Growth of Bread", PEOPLE_FIRST),
    "stop": ("Ann Bell and Cem Q. Dal. On the Growth of Bread.", PEOPLE_FIRST),
    "bold": ("**Ann Bell:** On the Growth of Bread", PEOPLE_FIRST),
    "dashes": ("Ann Bell -- On the Growth of Bread", PEOPLE_FIRST),
    "quoted": ("Ann Bell (MIT), Cem Dal (UC Sample), “On the Growth of Bread”", PEOPLE_FIRST),
    "title, stop": ("On the Growth of Bread. Ann Bell, Cem Dal, Eva Fox", TITLE_FIRST),
    "title in bold": ("**On the Growth of Bread** Ann Bell, Cem Dal", TITLE_FIRST),
    "speaker and place": ("On the Growth of Bread, Ann Bell, University of Sampleton", TITLE_FIRST),
    "brackets": ("On the Growth of Bread (Ann Bell)", TITLE_FIRST),
    "two in brackets": ("On the Growth of Bread (Ann Bell, Cem Dal)", TITLE_FIRST),
    "by": ("On the Growth of Bread by Ann Bell and Cem Dal", TITLE_FIRST),
    "dash": ("On the Growth of Bread – Ann Bell", TITLE_FIRST),
    "pipe": ("On the Growth of Bread | Ann Bell, Cem Dal", TITLE_FIRST),
    "by, behind a comma": ("On the Growth of Bread, by Ann Bell, Cem Dal", TITLE_FIRST),
    "colon without a blank": ("Ann Bell and Cem Dal:On the Growth of Bread", PEOPLE_FIRST),
    "glued": ("On the Growth of BreadAnn Bell, Cem Dal and Eva Fox", TITLE_FIRST),
    "bullet": ("+ Ann Bell -- On the Growth of Bread", PEOPLE_FIRST),
    "tab": ("On the Growth of Bread\tAnn Bell, Cem Dal", TITLE_FIRST),
}


@pytest.mark.parametrize(("line", "order"), BOTH.values(), ids=BOTH)
def test_a_line_with_both_is_split(line: str, order: str) -> None:
    found = split_title(line)
    assert found is not None
    assert found.title == "On the Growth of Bread"
    assert found.people.startswith("Ann Bell")
    assert found.order == order
    assert 0.5 <= found.confidence <= 1.0


def test_a_single_word_needs_a_page_that_knows() -> None:
    assert split_title("On the Growth of Bread (Hairo)") is None
    found = split_title("On the Growth of Bread (Hairo)", least=0.1)
    assert found is not None
    assert (found.title, found.people) == ("On the Growth of Bread", "Hairo")


def test_a_question_keeps_its_mark() -> None:
    found = split_title("Is Bread All You Need? Ann Bell, Cem Dal")
    assert found is not None
    assert (found.title, found.people) == ("Is Bread All You Need?", "Ann Bell, Cem Dal")


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Ann Bell",
        "Ann Bell, Cem Dal",
        "Ann Bell, Cem Dal and Eva Fox",
        "Ann Bell (MIT), Cem Dal (ETH Zurich)",
        "Ann Bell · Cem Dal · Eva Fox",
        "Deep Learning: A Survey",
        "Ovens: The Story So Far",
        "On the Growth of Bread",
        "Keynote: Ann Bell",
        "Session Chair: Ann Bell",
        "Ann Bell, University of Sampleton",
        "Growth (and Decay) of Bread",
        "Learning by Doing",
        "Bread Baked by Hand",
        "Room 3 - Level 2",
        "Alice, Bob and Mallory Walk into a Bar",
        "Coffee break",
        "We did this. Then we did that.",
        "x" * 5000,
        "Ann Bell. " * 500,
    ],
)
def test_a_line_of_one_kind_is_left_alone(line: str) -> None:
    assert split_title(line) is None


@given(text=st.text(alphabet='AnBe :.,()-–|\t"“”*by§é', max_size=80))
def test_both_sides_stand_on_the_line(text: str) -> None:
    found = split_title(text)
    if found is not None:
        assert found.people in text
        assert found.title in text
        assert 0.5 <= found.confidence <= 1.0
