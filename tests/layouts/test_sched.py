"""Sched.com: speakers behind the title or below it, the venue in the title's link."""

from __future__ import annotations

import pytest

from confparse import parse_page

LIST = """DevX 2023 · devx2023.sched.com
Filter By Venue
Hall A
Room 12
Tuesday, May 9
9:00am EDT
{title} Hall A
10:00am EDT
Coffee Break Room 12
"""


@pytest.mark.parametrize(
    ("title", "want", "people"),
    [
        ("Small Tools - Ada Example, Sample Corp", "Small Tools", [("Ada Example", "Sample Corp")]),
        (
            "Small Tools - Ada Example & Carl Model, Sample Corp",
            "Small Tools",
            [("Ada Example", "Sample Corp"), ("Carl Model", "Sample Corp")],
        ),
        (
            "Small Tools - Ada Example, Sample Corp & Carl Model, Model Labs",
            "Small Tools",
            [("Ada Example", "Sample Corp"), ("Carl Model", "Model Labs")],
        ),
        (
            "Tools - Large and Small - Ada Example, Principal Engineer, Sample Corp",
            "Tools - Large and Small",
            [("Ada Example", "Sample Corp")],
        ),
    ],
    ids=["one", "two-of-one-company", "two-companies", "dash-in-title"],
)
def test_speakers_behind_the_title(title: str, want: str, people: list[tuple[str, str]]) -> None:
    page = parse_page(LIST.format(title=title))
    assert page.layout == "sched"
    talk = page.sessions[0].talks[0]
    assert (talk.title, talk.room) == (want, "Hall A")
    assert [(author.name, author.affiliation) for author in talk.authors] == people


@pytest.mark.parametrize("title", ["Birds of a Feather", "Zero - to - Sixty", "Registration"])
def test_an_event_without_speakers_is_a_session(title: str) -> None:
    page = parse_page(LIST.format(title=title))
    assert [(session.title, session.room) for session in page.sessions] == [
        (title, "Hall A"),
        ("Coffee Break", "Room 12"),
    ]


def test_the_zone_of_a_start() -> None:
    page = parse_page(LIST.format(title="Registration"), year=2023)
    when = page.sessions[0].when
    assert when is not None
    assert when.timezone == "EDT"
    assert when.starts_at is not None
    assert when.starts_at.isoformat() == "2023-05-09T09:00:00-04:00"
