"""What a page says of itself is no session, and a line of a date and a place is no talk."""

from __future__ import annotations

from textwrap import dedent

import pytest

from confparse import parse_page

_PAGE = """\
    # Example School of Winds 2018

    {line}

    ## Monday, June 4

    9:00 - 10:30 Session 1: Vanes
    The Weather Vane Problem by Alan Hopper
    A Breeze for Every Sail by Hedy Noether
    {inner}
    10:30 - 11:00 Coffee
    11:00 - 12:30 Session 2: Ropes
    Knots That Hold by Grace Lovelace
    Ropes of Sand by Emmy Somerville
    12:30 - 14:00 Lunch
    """


def _titles(line: str, inner: str = "") -> set[str | None]:
    page = parse_page(dedent(_PAGE.format(line=line, inner=inner)))
    return {session.title for session in page.sessions} | {
        talk.title for session in page.sessions for talk in session.talks
    }


_PLAIN = _titles("")


@pytest.mark.parametrize(
    "line",
    [
        "All sessions take place in the Great Hall",
        "Accepted papers are listed below",
        "You can find the sessions for each track",
        "The booklet is available here: PDF",
        "For more details about this workshop, please click the link below:",
        "We invite submissions of extended abstracts on these topics:",
        "Some other events to be scheduled",
        "Session 2 will be split into 3 parallel sessions, all taking place from 1pm-5pm:",
    ],
)
def test_a_notice_is_no_item(line: str) -> None:
    assert _titles(line) == _PLAIN
    assert len(_PLAIN) == 8


@pytest.mark.parametrize(
    "title",
    [
        "Where Learning Takes Place: A Study of Sails",
        "How a Field Is Split: Walls between Farms",
        "Information Held in Ropes",
        "Please Mind the Wind: Vanes in Old Towns",
        "What Can Be Found Below the Sea",
    ],
)
def test_a_title_with_such_words_is_one(title: str) -> None:
    assert title in _titles("", f"{title} by Ada Byron")


def test_a_date_and_a_place_head_the_times_below() -> None:
    page = parse_page(
        dedent(
            """\
            Example School of Winds 2018

            Thursday, June 7, 2018

            9:00 - 10:30 Session 1: Vanes

            The Weather Vane Problem by Alan Hopper

            10:30 - 11:00 Coffee

            11:00 - 12:30 Session 2: Ropes

            Knots That Hold by Grace Lovelace

            Schedule At-a-Glance

            June 3rd, 2018- Great Hall, Santa Sample

            2:00 p.m. to 5 p.m.

            Course on Sails

            June 4th-7th, 2018- Great Hall, Santa Sample

            School of Winds 2018
            """
        )
    )
    course = next(session for session in page.sessions if session.title == "Course on Sails")
    assert course.when is not None
    assert str(course.when.date) == "2018-06-03"
    people = [p.name for session in page.sessions for talk in session.talks for p in talk.authors]
    assert people == ["Alan Hopper", "Grace Lovelace"]


def test_what_stands_below_notes_is_no_abstract_of_the_last_session() -> None:
    page = parse_page(
        dedent(
            """\
            # Example School of Winds 2018

            #### June 4, 2018

            #### 9:00-10:00 - Vanes

            The Weather Vane Problem, by Alan Hopper (Example University).

            A Breeze for Every Sail, by Hedy Lamarr (Example University).

            #### 10:00-11:00 - Ropes

            Knots That Hold, by Grace Lovelace (Sample Labs).

            Ropes of Sand, by Emmy Somerville (Sample Labs).

            #### 11:00-12:00 - Session on Kites

            Lines in the Wind, by Max Born (Institute of Wind).

            #### 12:00-13:00 - Lunch

            #### 13:00 - Closing

            #### Notes

            - A simple and practical library of ropes with checks of their length, by Emmy Noether, will be presented at the School of Knots.
            """
        )
    )
    assert [session.abstract for session in page.sessions] == [None] * 5
    assert any("library of ropes" in left.text for left in page.unparsed)


@pytest.mark.parametrize(
    "span", ["Saturday April 18th - Sunday April 19th", "April 18 - 19", "18th and 19th April"]
)
def test_the_days_of_an_event_are_no_title(span: str) -> None:
    assert _titles("", f"*{span}*") == _PLAIN


def test_people_and_their_homes_of_two_classes() -> None:
    entries = [
        ("Rings for Everyone", ["Ada Byron", "Max Born"], ["Sample University, United Kingdom", "Example Labs, Germany"]),
        ("Winds in Old Towns", ["Emmy Noether", "Alan Hopper"], ["University of Samples, United States", "Institute of Wind, France"]),
        ("Knots That Hold at Sea", ["Grace Lovelace", "Hedy Lamarr"], ["Sample University, United Kingdom", "Wind University, Canada"]),
    ]  # fmt: skip
    blocks = [
        f"<h4>W0{number} {title}</h4><strong>Organizers</strong><br/>"
        + "<br/>".join(
            f'<span class=event-organizer>{name}</span><span class="event-affiliation">   {home} </span>'
            for name, home in zip(names, homes, strict=True)
        )
        for number, (title, names, homes) in enumerate(entries, 1)
    ]
    page = parse_page(
        "<html><h1>Wind Days 2018 Workshops</h1><h3>List of Workshops</h3><p>Monday, June 4, 2018</p>"
        + "\n".join(f"<div>{block}</div>" for block in blocks)
        + "</html>"
    )
    people = {
        (person.name, person.affiliation)
        for session in page.sessions
        for one in (session.organizers, *(talk.authors for talk in session.talks))
        for person in one
    }
    assert ("Ada Byron", "Sample University, United Kingdom") in people
    assert ("Emmy Noether", "University of Samples, United States") in people
    assert not [name for name, _ in people if "United" in name or "University" in name]
