"""What stands alone above the hours of a slot and tells what will follow heads the slots below it."""

from __future__ import annotations

from textwrap import dedent

import pytest

from confparse import parse_page

_TEXT = """\
    Workshop on Maps and Rings
    Monday, 3 June 2031

    9:00 - 9:30
    Registration
    9:30 - 10:00
    A Map for Every Sailor - Ada Byron
    10:00 - 10:30
    Coffee break
    {head}
    10:30 - 11:00
    Reading a Map by Night - Max Born
    11:00 - 11:30
    How to Fold a Map - Emmy Noether
    11:30 - 12:00
    Lunch
    """
_ROWS = """\
    # Workshop on Maps and Rings

    Monday, 3 June 2031

    | Time | Event |
    |------|-------|
    | 9:00 - 9:30 | Registration |
    | 9:30 - 10:00 | A Map for Every Sailor - Ada Byron |
    | 10:00 - 10:30 | Coffee break |
    | | **{head}** |
    | 10:30 - 11:00 | Reading a Map by Night - Max Born |
    | 11:00 - 11:30 | How to Fold a Map - Emmy Noether |
    | 11:30 - 12:00 | Lunch |
    """


def _heads(page: str, head: str) -> dict[str | None, list[str | None]]:
    sessions = parse_page(dedent(page.format(head=head))).sessions
    return {session.title: [talk.title for talk in session.talks] for session in sessions}


@pytest.mark.parametrize("page", [_TEXT, _ROWS], ids=["text", "rows"])
@pytest.mark.parametrize(
    "head",
    [
        "Hands on Session: Maps of Islands, Reefs and Harbours",
        "Paper session - Maps",
        "Invited Talks",
        "Contributed talks",
        "Lightning talks",
    ],
)
def test_it_is_a_session(page: str, head: str) -> None:
    found = _heads(page, head)
    assert found[head] == ["Reading a Map by Night", "How to Fold a Map"]


@pytest.mark.parametrize(
    "remark",
    [
        "Maps are shown in the foyer",
        "Mind the talks of the invited guests",
        "The harbour is a short walk away",
    ],
)
def test_another_text_there_is_none(remark: str) -> None:
    assert remark not in _heads(_TEXT, remark)


def test_a_talk_that_names_a_session_stays_a_talk() -> None:
    page = _TEXT.format(head="").replace("Reading a Map by Night", "A hands-on session: night maps")
    found = {
        talk.title: [person.name for person in talk.authors]
        for session in parse_page(dedent(page)).sessions
        for talk in session.talks
    }
    assert found["A hands-on session: night maps"] == ["Max Born"]
    assert found["How to Fold a Map"] == ["Emmy Noether"]


def test_a_row_with_one_talk_below_it_leaves_the_hours_to_the_talk() -> None:
    page = parse_page(
        dedent("""\
        # Workshop on Maps and Rings

        Monday, 3 June 2031

        | Time | Title | Speaker |
        |------|-------|---------|
        | | **Keynote** | |
        | 9:00 - 10:00 | A Map for Every Sailor | Ada Byron |
        | 10:00 - 10:30 | **Break** | |
        | | **Invited Talks** | |
        | 10:30 - 11:00 | Reading a Map by Night | Max Born |
        | 11:00 - 11:30 | How to Fold a Map | Emmy Noether |
        | 11:30 - 12:00 | Virtual happy hour | All! |
        """)
    )
    (keynote,) = [session for session in page.sessions if session.title == "Keynote"]
    assert [str(talk.when.start)[:5] for talk in keynote.talks if talk.when] == ["09:00"]
    assert all(
        person.name != "All!"
        for session in page.sessions
        for talk in session.talks
        for person in talk.authors
    )
