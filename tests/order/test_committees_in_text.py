"""In text without headings, who stands below the name of a committee behind the last slot speaks nowhere."""

from __future__ import annotations

from textwrap import dedent

import pytest

from confparse import parse_page

_PAGE = """\
    Workshop on Maps
    Friday 6 June 2031

    14:00 - 14:30
    Reading a Map by Night
    Max Born

    14:30 - 15:00
    How to Fold a Map of Islands
    Emmy Noether

    15:00 - 15:30
    Coffee break

    15:30 - 16:00
    A Ring for Every Finger
    Iva Lind

    {head}
    Ada Byron (Example University)
    Grete Hermann (Example Labs)
    Alan Hopper (University of Rings)
    """


def _people(head: str) -> set[str]:
    return {
        person.name
        for session in parse_page(dedent(_PAGE.format(head=head))).sessions
        for talk in session.talks
        for person in talk.authors
    }


@pytest.mark.parametrize(
    "head", ["Organising committee", "Program Committee", "Organizers", "Sponsors and partners"]
)
def test_nobody_of_it_speaks(head: str) -> None:
    assert _people(head) == {"Max Born", "Emmy Noether", "Iva Lind"}


def test_people_behind_the_last_title_are_its_own() -> None:
    assert _people("") >= {"Iva Lind", "Ada Byron", "Grete Hermann"}
