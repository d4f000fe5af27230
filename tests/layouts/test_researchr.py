"""conf.researchr.org: tracks glued to titles, names glued to institutions."""

from __future__ import annotations

import pytest
import systems

from confparse import parse_page

HEAD = """Mon 6 Jul
Displayed time zone: Pacific Time (US & Canada) change
09:00 - 10:00
Repair {track} at Hall 2
Chair(s): Ada Example Sample University
09:00
20m
Talk
A First Talk
{track}
{people}
09:20
20m
Talk
A Second Talk
{track}
Carl Model Model Institute
"""


def _talks(people: str, track: str = "Research Papers") -> list[dict[str, object]]:
    page = parse_page(HEAD.format(people=people, track=track)).to_dict()
    assert page["layout"] == "researchr"
    talks: list[dict[str, object]] = page["sessions"][0]["talks"]
    return talks


@pytest.mark.parametrize(
    ("printed", "people"),
    [
        ("Bea Case Sample University", [("Bea Case", "Sample University")]),
        ("Bea B. Case Sample University", [("Bea B. Case", "Sample University")]),
        ("Jan van der Case Sample University", [("Jan van der Case", "Sample University")]),
        ("Bea Maria Case University of Samples", [("Bea Maria Case", "University of Samples")]),
        (
            "Bea Case Model Institute, Dora Roe Sample University, USA",
            [("Bea Case", "Model Institute"), ("Dora Roe", "Sample University, USA")],
        ),
        (
            "Bea Case University of Samples, Irvine, Dora Roe Sample University",
            [("Bea Case", "University of Samples, Irvine"), ("Dora Roe", "Sample University")],
        ),
        ("Bea Case", [("Bea Case", None)]),
    ],
    ids=["plain", "initial", "particles", "of", "country", "campus", "no-institution"],
)
def test_names_are_parted_from_institutions(printed: str, people: list[tuple[str, str]]) -> None:
    authors = _talks(printed)[0]["authors"]
    assert [(one["name"], one["affiliation"]) for one in authors] == people  # type: ignore[attr-defined]


def test_what_cannot_be_parted_is_absent() -> None:
    """An institution that nothing shows to be one: no author is better than a wrong one."""
    assert _talks("Bea Case Zorblatt Quux, Dora Roe Fnord Blah")[0]["authors"] == []


@pytest.mark.parametrize(
    "track", ["Research Papers", "ICSX 2025", "New Ideas and Emerging Results"]
)
def test_the_track_is_no_part_of_the_title(track: str) -> None:
    page = parse_page(HEAD.format(people="Bea Case Sample University", track=track))
    assert page.sessions[0].title == "Repair"
    assert page.sessions[0].room == "Hall 2"
    glued = HEAD.replace("Repair {track}", "Repair{track}")
    assert (
        parse_page(glued.format(people="Bea Case Sample University", track=track)).sessions[0].title
        == "Repair"
    )


def test_a_length_gives_the_end() -> None:
    when = parse_page(systems.page("researchr/langx-2022-track")).sessions[0].talks[1].when
    assert when is not None
    assert when.start is not None
    assert when.end is not None
    assert (when.start.isoformat("minutes"), when.end.isoformat("minutes")) == ("08:30", "10:00")


def test_the_year_of_an_attribute_counts_as_printed() -> None:
    page = parse_page(systems.page("researchr/icsx-2025-day"))
    assert (
        next(
            session.when.date.isoformat()
            for session in page.sessions
            if session.when and session.when.date
        )
        == "2025-04-30"
    )
    assert not any(found.code == "year-inferred" for found in page.diagnostics)


@pytest.mark.parametrize(
    "badge",
    ["", " ACM SIGSOFT Distinguished Paper Award", " Best Paper Award", " Artifact Available"],
)
def test_a_badge_is_no_part_of_the_title(badge: str) -> None:
    source = HEAD.format(people="Bea Case Sample University", track="Research Papers")
    page = parse_page(source.replace("A First Talk", f"A First Talk{badge}"))
    assert page.sessions[0].talks[0].title == "A First Talk"


def test_a_letter_before_a_name_is_a_role() -> None:
    authors = _talks("P: Bea Case Sample University, S: Dora Roe Sample University")[0]["authors"]
    assert [one["name"] for one in authors] == ["Bea Case", "Dora Roe"]  # type: ignore[attr-defined]
