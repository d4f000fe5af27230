"""ConfTool: the title stands above the people, below id, status and topics."""

from __future__ import annotations

import pytest

from confparse import parse_page

PAGE = """Conference Agenda
Session
2B: A Session
Time: Tuesday, 26/Mar/2024: 9:00am - 10:00am
Session Chair: Ada Example, Sample University
Location: Room 12
Presentations
9:00am - 9:20am
ID: 402 / 2B: 1
{middle}
Bea Case1, Carl Model2
1Sample University; 2Model Institute, Austria
An abstract. It has two sentences.
9:20am - 9:40am
ID: 403 / 2B: 2
A Second Title
Dora Roe
Sample University
Another abstract.
ConfTool Pro
"""


@pytest.mark.parametrize(
    "middle",
    [
        "A Title",
        "Long paper\nA Title",
        "Topics: Maps, Roads\nA Title",
        "Long paper\nTopics: Maps, Roads\nKeywords: map; road\nA Title",
    ],
    ids=["nothing", "status", "topics", "all"],
)
def test_the_title_is_found_below_labels(middle: str) -> None:
    page = parse_page(PAGE.format(middle=middle))
    assert page.layout == "conftool"
    talk = page.sessions[0].talks[0]
    assert (talk.id, talk.title, talk.abstract) == (
        "402",
        "A Title",
        "An abstract. It has two sentences.",
    )
    assert [(one.name, one.affiliation) for one in talk.authors] == [
        ("Bea Case", "Sample University"),
        ("Carl Model", "Model Institute, Austria"),
    ]


def test_a_title_with_a_colon_is_no_label() -> None:
    talk = parse_page(PAGE.format(middle="Maps: A Story")).sessions[0].talks[0]
    assert talk.title == "Maps: A Story"


def test_the_head_of_the_session() -> None:
    session = parse_page(PAGE.format(middle="A Title")).sessions[0]
    assert (session.title, session.room) == ("2B: A Session", "Room 12")
    assert [chair.name for chair in session.chairs] == ["Ada Example"]
    assert session.when is not None
    assert str(session.when.date) == "2024-03-26"


def test_an_index_of_authors() -> None:
    source = "ConfTool Pro\nAuthor Index\n" + "".join(
        f"Case{letter}, Bea; Model, Carl: A Title {letter} (maps, roads)\n" for letter in "ABCDEF"
    )
    page = parse_page(source)
    assert page.layout == "conftool"
    assert len(page.sessions[0].talks) == 6
    assert [author.name for author in page.sessions[0].talks[0].authors] == [
        "CaseA, Bea",
        "Model, Carl",
    ]


def test_labels_may_have_tabs_behind_them() -> None:
    page = parse_page(
        "Session\n2B: Asking Nobody\nTime:\t\tThursday, 18/July/2024:\n1:30pm - 3:00pm\nSession Chair: Ada Byron, Example University\n"
        "Location: Lecture Hall 3\nPresentations\n1:30pm - 1:50pm\nID: 117 / 2B: 1\nLong paper\n\nSilence and its Measure\n\n"
        "Max Born1\n\n1Sample University, Norway\n\nWe asked nine hundred people nothing at all.\n1:50pm - 2:10pm\nID: 203 / 2B: 2\nShort paper\n\n"
        "Who Answers?\n\nIda Weber\n\nSample University, Norway\n\nNobody does.\n"
    )
    (session,) = page.sessions
    assert (session.title, str(session.when and session.when.date)) == (
        "2B: Asking Nobody",
        "2024-07-18",
    )
