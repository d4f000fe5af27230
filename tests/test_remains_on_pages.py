"""Words of a line that no field holds stand in `Page.unparsed`; the line's other words are in items."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pytest
from conftest import ROOT
from hypothesis import given
from hypothesis import strategies as st

from confparse import Page, parse_page
from confparse.fields import people, remains
from confparse.flow import Layout, Line, Mark, Role


def label(lines: Sequence[Line]) -> Iterable[Mark]:
    """Read every first line as a title, every second as its authors."""
    for at, line in enumerate(lines):
        if at % 2 == 0:
            yield line.mark(Role.TALK, "")
            yield line.mark(Role.TITLE)
        else:
            yield line.mark(Role.AUTHORS)


PAIRS = Layout(name="pairs", score=lambda source: 1.0 if source.lines else 0.0, label=label)


def left(page: Page) -> list[tuple[int, str]]:
    return [(item.line, item.text) for item in page.unparsed]


def test_a_line_of_people_that_names_nobody_is_left_over() -> None:
    page = parse_page("Boats\nTBC (University of Sampleton)", layouts=[PAIRS])
    assert page.sessions[0].talks[0].authors == ()
    assert left(page) == [(2, "TBC (University of Sampleton)")]


def test_a_line_that_stands_for_nobody_is_not() -> None:
    assert left(parse_page("Boats\nTBA", layouts=[PAIRS])) == []


_WORDS = st.sampled_from(
    ["TBC", "TBA", "(University of Sampleton)", "[slides]", "12:00", "Ann Bell", "and", ",", "boats", "Chair:", "贝安"]
)  # fmt: skip


@given(st.lists(_WORDS, min_size=1, max_size=5).map(" ".join))
def test_people_that_are_claimed_are_persons_or_left_over(text: str) -> None:
    page = parse_page(f"Boats\n{text}", layouts=[PAIRS])
    if not page.sessions or "authors" not in page.sessions[0].talks[0].lines:
        return
    talk = page.sessions[0].talks[0]
    printed = text.strip()
    if not talk.authors and remains.find(printed, people.read(printed)):
        assert (2, printed) in left(page)


PROGRAMME = """\
Boat Days 2021

Friday 12 March 2021: all talks are held on the upper deck of the museum ship

9:00 - 10:30 Session 1: Hulls (Chair: Ada Byron)
9:00 - 9:30 HIGHLIGHT: Planks That Remember
Emmy Noether, Sofia Kovalevskaya
9:30 - 10:00 Nails Without Iron
Mary Curie, Alan Hopper
10:00 - 10:30 Ropes of Unknown Length
Hedy Lamarr, Grace Hopper
10:30 - 11:00 Coffee break
11:00 - 12:00 Session 2: Sails (Chair: Alan Hopper)
11:00 - 11:30 Cloth That Listens
Ada Byron, Mary Curie
11:30 - 12:00 Wind in Bottles
Grace Hopper, Emmy Noether
"""


def test_a_remark_behind_a_day_is_left_over() -> None:
    page = parse_page(PROGRAMME)
    assert any("upper deck of the museum ship" in text for _, text in left(page))


@pytest.mark.parametrize("word", ["Ada", "Planks", "Coffee", "Hulls", "Sofia", "Friday", "Chair"])
def test_what_an_item_holds_is_not(word: str) -> None:
    page = parse_page(PROGRAMME)
    assert page.sessions
    assert not any(word in text for _, text in left(page))


def test_the_badge_before_a_title_is_left_over() -> None:
    page = parse_page(ROOT / "fixtures" / "aclpub" / "invparse-2015-text.txt")
    titles = [talk.title or "" for session in page.sessions for talk in session.talks]
    assert titles
    assert not any("[TACL]" in title for title in titles)
    assert any(text == "[TACL]" for _, text in left(page))
