"""PaperCept: codes, inverted names, institutions in the next cell or on the same line."""

from __future__ import annotations

import pytest

from confparse import parse_page

PAGE = """Technical Program for Friday May 17, 2024
{code} Regular Session, Room 5 Add to My Program
A Session Title
Chair: Example, Ada Sample University
10:30-10:50, Paper {code}.1 Add to My Program
A Paper Title
{people}
Keywords: Robots, Doors
Abstract: We open a door. It closes.
"""


@pytest.mark.parametrize("code", ["MoA1", "ThAT3-CC", "WeBT16-NT", "FrP1T7", "TuPo2S", "ThINT1S"])
def test_codes(code: str) -> None:
    page = parse_page(PAGE.format(code=code, people="Case, Bea Model Labs"))
    assert page.layout == "papercept"
    session = page.sessions[0]
    assert (session.id, session.title, session.room) == (code, "A Session Title", "Room 5")
    talk = session.talks[0]
    assert (talk.id, talk.title, talk.abstract) == (
        f"{code}.1",
        "A Paper Title",
        "We open a door. It closes.",
    )


@pytest.mark.parametrize(
    ("printed", "people"),
    [
        ("Case, Bea Model Labs", [("Case, Bea", "Model Labs")]),
        ("Case, Bea\nModel Labs", [("Case, Bea", "Model Labs")]),
        ("Case, Bea | Model Labs", [("Case, Bea", "Model Labs")]),
        ("Case, Bea\tModel Labs", [("Case, Bea", "Model Labs")]),
        (
            "Case, Bea B. University of Samples, Town",
            [("Case, Bea B.", "University of Samples, Town")],
        ),
        (
            "Case, Bea\nModel Labs\nvan der Roe, Dora\nSample University\nLi, Wei\nMIT",
            [
                ("Case, Bea", "Model Labs"),
                ("van der Roe, Dora", "Sample University"),
                ("Li, Wei", "MIT"),
            ],
        ),
    ],
    ids=["blank", "line", "bar", "tab", "initial", "particles"],
)
def test_people(printed: str, people: list[tuple[str, str]]) -> None:
    talk = parse_page(PAGE.format(code="MoA1", people=printed)).sessions[0].talks[0]
    assert [(author.name, author.affiliation) for author in talk.authors] == people


def test_keywords_are_no_abstract() -> None:
    source = PAGE.format(code="MoA1", people="Case, Bea Model Labs").replace(
        "Abstract: We open a door. It closes.\n", ""
    )
    assert parse_page(source).sessions[0].talks[0].abstract is None


def test_the_date_of_the_last_update_is_not_that_of_the_day() -> None:
    source = "Last updated on March 3, 2024. This conference program is tentative\n" + PAGE.format(
        code="MoA1", people="Case, Bea Model Labs"
    )
    when = parse_page(source).sessions[0].talks[0].when
    assert when is not None
    assert str(when.date) == "2024-05-17"
