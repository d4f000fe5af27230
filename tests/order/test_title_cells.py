"""A title and its abstract in one cell of a column of titles are told apart."""

from __future__ import annotations

from textwrap import dedent

import pytest

from confparse import Talk, parse_page

_PROSE = (
    "Rings are known to be heavy, and yet hardly anybody weighs them. The talk tells how that is done"
    " with simple tools. All who own a ring may bring it along."
)


def _talk(cell: str) -> Talk:
    page = parse_page(
        dedent(f"""\
        # Workshop on Rings, 3 June 2031

        | time | speaker | title |
        |------|---------|-------|
        | 9:00-9:30 | Registration | |
        | 9:30-10:00 | Ada Byron | A Ring for Every Finger |
        | 10:00-11:00 | Max Born | {cell} |
        | 11:00-11:30 | Coffee break | |
        | 11:30-12:00 | Emmy Noether | Rings without End |
        """)
    )
    (found,) = [
        talk
        for session in page.sessions
        for talk in session.talks
        if [person.name for person in talk.authors] == ["Max Born"]
    ]
    return found


@pytest.mark.parametrize(
    ("title", "sign"), [("What do rings weigh?", ""), ("The weight of old rings", ".")]
)
def test_they_are_parted(title: str, sign: str) -> None:
    talk = _talk(f"{title}{sign} {_PROSE}")
    assert talk.title == title
    assert talk.abstract == _PROSE


@pytest.mark.parametrize(
    "title",
    ["Who weighs rings? And who does not?", "Rings of the St. Peter mine, weighed by hand"],
)
def test_a_title_alone_stays_whole(title: str) -> None:
    assert _talk(title).title == title


def test_an_abstract_alone_is_no_title() -> None:
    assert _talk(f"In this talk we weigh rings. {_PROSE}").title is None
