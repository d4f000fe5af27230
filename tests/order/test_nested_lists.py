"""Items that hold lists of talks are sessions beside each other; their hours are those of the heading above them all."""

from __future__ import annotations

from textwrap import dedent
from typing import Any

import pytest

from confparse import parse_page

_PAGE = """\
    # Workshop on Maps and Rings 2031

    ## Monday, 3 June 2031

    ### 9:00 - 9:30 Registration

    ### 10:00 - 12:00

    - {first} (Room 12)
      - **Reading a Map by Night** *Ada Byron* (Example University)
      - **How to Fold a Map** *Max Born, Iva Lind* (Example Labs)
    - {second} (Room 14)
      - **A Machine for Rings** *Emmy Noether* (Example College)
      - **Rings without End** *Alan Hopper* (Example Labs)

    ### 12:00 - 13:00 Lunch
    """


def _sessions(page: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = parse_page(dedent(page)).to_dict()["sessions"]
    return found


def _names(people: list[dict[str, Any]]) -> list[str]:
    return [person["name"] for person in people]


def _when(item: dict[str, Any]) -> tuple[str | None, str | None]:
    when = item["when"] or {}
    return when.get("start"), when.get("end")


def test_items_that_hold_talks_are_sessions_with_the_same_hours() -> None:
    found = _sessions(_PAGE.format(first="Maps of Islands", second="Rings of Gold"))
    assert [(session["title"], _when(session), session["room"]) for session in found[1:3]] == [
        ("Maps of Islands", ("10:00", "12:00"), "Room 12"),
        ("Rings of Gold", ("10:00", "12:00"), "Room 14"),
    ]
    assert [[_names(talk["authors"]) for talk in session["talks"]] for session in found[1:3]] == [
        [["Ada Byron"], ["Max Born", "Iva Lind"]],
        [["Emmy Noether"], ["Alan Hopper"]],
    ]


@pytest.mark.parametrize("sign", [" : ", ": "])
def test_who_leads_them_stands_behind_a_colon(sign: str) -> None:
    found = _sessions(
        _PAGE.format(
            first=f"Maps I{sign}Grete Hermann (Example Labs)",
            second=f"Rings I{sign}Mary Somerville (Example University)",
        )
    )
    assert [(session["title"], _names(session["chairs"])) for session in found[1:3]] == [
        ("Maps I", ["Grete Hermann"]),
        ("Rings I", ["Mary Somerville"]),
    ]


def test_a_subtitle_leads_nobody() -> None:
    found = _sessions(_PAGE.format(first="Maps: old and new ones", second="Rings: a survey of all"))
    assert [session["title"] for session in found[1:3]] == [
        "Maps: old and new ones",
        "Rings: a survey of all",
    ]
    assert not any(session["chairs"] for session in found)


def test_what_items_hold_is_no_talk_where_it_tells_of_one() -> None:
    found = _sessions(
        """\
        # Workshop on Maps 2031

        ## Monday, 3 June 2031

        - 10:00 - 10:30
          - Ada Byron, Example University
          - Reading a Map by Night
        - 10:30 - 11:00
          - Max Born, Example Labs
          - How to Fold a Map
        - 11:00 - 11:30
          - Coffee break
        """
    )
    talks = [(talk["title"], _names(talk["authors"])) for one in found for talk in one["talks"]]
    assert talks == [
        ("Reading a Map by Night", ["Ada Byron"]),
        ("How to Fold a Map", ["Max Born"]),
    ]


def test_tutorials_below_hours_are_beside_each_other() -> None:
    found = _sessions(
        """\
        # Workshop on Maps 2031

        ## Monday, 3 June 2031

        ### 10:00 - 12:00 (rooms will be told here)

        - Tutorial Old Maps (Room 12)
        - Tutorial New Rings (Room 14)

        ### 12:00 - 13:00 Lunch

        ### 13:00 - 14:00 Keynote

        - Ada Byron: Maps of Rings
        """
    )
    assert [(session["title"], _when(session)) for session in found[:3]] == [
        ("Tutorial Old Maps", ("10:00", "12:00")),
        ("Tutorial New Rings", ("10:00", "12:00")),
        ("Lunch", ("12:00", "13:00")),
    ]


def test_a_chair_told_below_the_title_of_a_keynote_leads_its_session() -> None:
    found = _sessions(
        """\
        # Workshop on Maps 2031

        ## Monday, 3 June 2031

        ### 9:00 - 10:00: Keynote on Maps (Room 12)

        - Ada Byron, University of Rings
          - Simple maps are read more often
          - Chair : Grete Hermann (Example Labs)

        ### 10:00 - 10:30 Coffee break
        """
    )
    assert [(one["title"], _names(one["chairs"])) for one in found] == [
        ("Keynote on Maps", ["Grete Hermann"]),
        ("Coffee break", []),
    ]
    assert [(talk["title"], _names(talk["authors"])) for talk in found[0]["talks"]] == [
        ("Simple maps are read more often", ["Ada Byron"])
    ]
