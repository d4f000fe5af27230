"""IEEE programmes with codes: cells apart, authors glued to titles, EDAS."""

from __future__ import annotations

import pytest

from confparse import parse_page

PAGE = """Monday, July 3rd 2023
---
14:00-15:00| A1 | Invented Circuits
Chair: Ada Example
**A1.1** | 14:00| {talk}
**A1.2** | 14:20| Another CircuitCarl Model and Dora Roe
"""


@pytest.mark.parametrize(
    ("glued", "title", "authors"),
    [
        (
            "Covering Networks with Swarm OptimizationA.Vanya Byron, Aruna and Max Born",
            "Covering Networks with Swarm Optimization",
            ["A.Vanya Byron", "Aruna", "Max Born"],
        ),
        (
            "An Amplifier for OneBea Case and Carl Model",
            "An Amplifier for One",
            ["Bea Case", "Carl Model"],
        ),
        (
            "Is This an Amplifier?Bea Case and Carl Model",
            "Is This an Amplifier?",
            ["Bea Case", "Carl Model"],
        ),
        (
            "A Circuit in 130 nm SiGe BiCMOSBea Case and Carl Model",
            "A Circuit in 130 nm SiGe BiCMOS",
            ["Bea Case", "Carl Model"],
        ),
    ],
    ids=["one-name-alone", "word", "question", "capitals-in-the-title"],
)
def test_authors_glued_to_a_title(glued: str, title: str, authors: list[str]) -> None:
    talk = parse_page(PAGE.format(talk=glued)).sessions[0].talks[0]
    assert talk.title == title
    assert [author.name for author in talk.authors] == authors


def test_codes_and_times() -> None:
    page = parse_page(PAGE.format(talk="An Amplifier for OneBea Case and Carl Model"))
    assert page.layout == "ieee-code"
    session = page.sessions[0]
    assert (session.id, session.title) == ("A1", "A1 | Invented Circuits")
    assert [talk.id for talk in session.talks] == ["A1.1", "A1.2"]
    when = session.talks[1].when
    assert when is not None
    assert (str(when.date), str(when.start), when.end) == ("2023-07-03", "14:20:00", None)
