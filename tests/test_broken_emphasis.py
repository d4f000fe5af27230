"""Markdown as converters break it: emphasis over two lines, headings without a blank."""

from __future__ import annotations

from textwrap import dedent

import pytest

from confparse import parse_page

_PAGE = """\
    # Workshop on Maps, 3 June 2031

    #### Session 1

      * `9:00 - 9:30` : **A Map for Every Sailor**{gap}
    _Ada Byron, Max Born, Iva Lind, Alan Hopper, Mary Somerville, Grete{end}
    Hermann_

      * `9:30 - 10:00` : **Reading a Map by Night**{gap}
    _Emmy Noether_

    #### 10:00 - 10:30 : Coffee Break
    """


def _people(page: str) -> list[list[str]]:
    return [
        [person.name for person in talk.authors]
        for session in parse_page(dedent(page)).sessions
        for talk in session.talks
    ]


def test_emphasis_goes_on_in_the_next_line() -> None:
    assert _people(_PAGE.format(gap="   ", end="")) == [
        ["Ada Byron", "Max Born", "Iva Lind", "Alan Hopper", "Mary Somerville", "Grete Hermann"],
        ["Emmy Noether"],
    ]


def test_a_hard_break_within_it_stays_one() -> None:
    page = parse_page(
        "# Workshop on Maps, 3 June 2031\n\n"
        "**9:00 - 10:00 Dinner in the long hall of the old harbour house  \n"
        "Speaker: Ada Byron, Example Labs**\n\n**10:00 - 10:30 Coffee break**\n\n"
        "10:30 - 11:00 Reading a Map by Night - Max Born\n\n"
        "11:00 - 11:30 How to Fold a Map - Emmy Noether\n"
    )
    assert not any("Speaker:" in (session.title or "") for session in page.sessions)


@pytest.mark.parametrize("sign", ["## ", "##"])
def test_a_heading_needs_no_blank(sign: str) -> None:
    page = parse_page(
        f"# Workshop on Maps, 3 June 2031\n\n{sign}Session 1: Islands\n\n"
        "* 9:00 - 9:30 Reading a Map by Night - Max Born\n* 9:30 - 10:00 How to Fold a Map - Emmy Noether\n\n"
        f"{sign}Session 2: Harbours\n\n"
        "* 10:00 - 10:30 A Map for Every Sailor - Ada Byron\n* 10:30 - 11:00 Old Walls - Iva Lind\n"
    )
    assert [session.title for session in page.sessions] == [
        "Session 1: Islands",
        "Session 2: Harbours",
    ]


def test_a_hashtag_is_no_heading() -> None:
    page = parse_page(
        "# Workshop on Maps, 3 June 2031\n\n## Session 1: Islands\n\n#mapsandrings\n\n"
        "* 9:00 - 9:30 Reading a Map by Night - Max Born\n* 9:30 - 10:00 How to Fold a Map - Emmy Noether\n"
    )
    assert [session.title for session in page.sessions] == ["Session 1: Islands"]
