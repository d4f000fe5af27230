"""Who opens or closes a day, on the line of the slot; and titles that are set apart from unknown names."""

from __future__ import annotations

from textwrap import dedent

import pytest

from confparse import parse_page

_FLAT = """\
Workshop on Rings
4 May 2026

9:00 - 9:10 {}
9:10 - 9:40 A Machine for Rings (Max Born)
9:40 - 10:10 Maps and Plates (Mary Jackson)
10:10 - 10:30 Coffee
10:30 - 11:00 Gold and Silver (Grace Hopper)
11:00 - 11:30 Why Plates do not Turn (Emmy Noether)
11:30 - 12:30 Lunch
"""
_SESSIONS = """\
Workshop on Rings
4 May 2026

9:00 - 9:10 {}
9:10 - 10:10 Session 1: Rings
A Machine for Rings, Max Born (Example University)
Maps and Plates, Mary Jackson (Example University)
10:10 - 10:30 Coffee
10:30 - 11:30 Session 2: Gold
Gold and Silver, Grace Hopper (Institute of Old Metals)
Why Plates do not Turn, Emmy Noether (Institute of Old Metals)
"""
_OPENINGS = [
    ("Welcome: Ada Byron", "Welcome"),
    ("Welcome - Prof. Ada Byron", "Welcome"),
    ("Welcome (Ada Byron)", "Welcome"),
    ("Opening remarks, Ada Byron (Example Labs)", "Opening remarks"),
    ("Closing Remarks -- Ada Byron", "Closing Remarks"),
]


@pytest.mark.parametrize(("slot", "title"), _OPENINGS)
def test_where_all_slots_are_talks_so_is_the_welcome(slot: str, title: str) -> None:
    talk = parse_page(_FLAT.format(slot)).sessions[0].talks[0]
    assert talk.title == title
    assert [one.name for one in talk.authors] == ["Ada Byron"]


@pytest.mark.parametrize(("slot", "title"), _OPENINGS)
def test_who_opens_is_no_part_of_the_slots_name(slot: str, title: str) -> None:
    page = parse_page(_SESSIONS.format(slot))
    first, second = page.sessions[:2]
    assert first.title == title
    assert second.title == "Session 1: Rings"
    assert [[one.name for one in talk.authors] for talk in second.talks] == [
        ["Max Born"],
        ["Mary Jackson"],
    ]
    # Nothing is dropped in silence: she is told of, or stands among what was not read.
    told = [one.name for talk in first.talks for one in talk.authors]
    left = " ".join(str(line) for line in page.unparsed)
    assert "Ada Byron" in told or "Ada Byron" in left


@pytest.mark.parametrize(
    "slot",
    [
        "Welcome, Opening and Introduction",
        "Welcome - Opening of the Exhibition",
        "Opening Ceremony (Main Hall)",
        "Welcome: Coffee and Cake",
        "Closing Remarks, Best Paper Awards",
    ],
)
@pytest.mark.parametrize("page", [_FLAT, _SESSIONS])
def test_what_names_nobody_stays_whole(page: str, slot: str) -> None:
    first = parse_page(page.format(slot)).sessions[0]
    assert not first.talks
    assert first.title is not None
    assert first.title.startswith(slot.partition(" (")[0])


def test_emphasis_parts_titles_from_names_that_nobody_knows() -> None:
    text = """\
        ## Monday 4 May 2026

        9:00 - 9:30 **Silently Inspired Weaving**, [Ada Byron](#a) (Example Labs)
        9:30 - 10:00 **A Machine for Rings and Plates**, [Max Born](#b) (Example Labs)
        10:00 - 10:30 Coffee
        10:30 - 11:00 **Maps of Rings: Old and New**, [Mary Jackson](#c) (Example University)
        11:00 - 11:30 **Gold and Silver in the Dark**, [Zquiding Yv](#d) (Example Labs)
        11:30 - 12:00 **Why Plates Do Not Turn**, [Emmy Noether](#e) (Example University)
        """
    talks = [
        (talk.title, [one.name for one in talk.authors])
        for session in parse_page(dedent(text)).sessions
        for talk in session.talks
    ]
    assert talks == [
        ("Silently Inspired Weaving", ["Ada Byron"]),
        ("A Machine for Rings and Plates", ["Max Born"]),
        ("Maps of Rings: Old and New", ["Mary Jackson"]),
        ("Gold and Silver in the Dark", ["Zquiding Yv"]),
        ("Why Plates Do Not Turn", ["Emmy Noether"]),
    ]
