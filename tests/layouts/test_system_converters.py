"""Pages of programme systems as html2text, markdownify, trafilatura and `get_text` print them."""

from __future__ import annotations

import pytest

from confparse import Page, parse_page

EASYCHAIR_NODES = """INVENTED — PROGRAM FOR MONDAY, 14 SEPTEMBER 2026
PROGRAM
|
AUTHORS
☆
10:30-11:30
Lemmas in the Large
Session Chair:
Ada Quint
,
Ben Okri
Location:
B1.07
10:30-11:00
Proving Made-up Theorems
(abstract)
30 min
Cleo Ito
1
,
Dan Reyes
2
1
Example University
2
Sample Institute
ABSTRACT.
We prove what nobody asked.
11:00-11:30
A Lemma Too Many
(abstract)
30 min
Eva Lindt
11:30-12:00
Coffee Break
Location:
Foyer
"""

EASYCHAIR_TABLES = """| 10:30-11:00 | Proving Made-up Theorems (abstract) 30 min 1 Example University 2 Sample Institute ABSTRACT. We prove what nobody asked. |
| 11:00-11:30 | A Lemma Too Many (abstract) 30 min 1 Example University |
"""

FRAB_ROWS = """Made-up Congress Schedule
=========================

Schedule for Day 1 - 2013-12-27
-------------------------------

|  | Hall 1 | Hall 2 |
| --- | --- | --- |
| 11:00 | [Doors Without Locks](e)  A practical guide (en)  Ola Nordmann |  |
| 12:00 |  | [Windows](e)  (en)  Pat Quint, Chris Okri |
"""

IEEE_ROWS = r"""| Monday, July 3rd, 2023 |  |
| 14:00-15:40 | A1 \| Invented Circuits Chair: Ada Quint |
| A1.1 \| 14:00 | An Amplifier for One |
| A1.2 \| 14:20 | A Mixer for Nobody |
"""

RESEARCHR_ROWS = """#### Wed 30 Apr 2025

Displayed time zone: **Eastern Time (US & Canada)** [change](#)

|  |  |  |  |
| --- | --- | --- | --- |
|  | 11:00 - 12:30 | Repair[Research Track](/track/r) at [Hall 1](/room/c) Chair(s): [Ada Quint](/profile/x) Sample University | |
|  | 11:00 **15m**  Talk |  | **[Patching Programs](#)** Research Track  [Ben Okri](/profile/a) Lower Samples, [Cleo Ito](/profile/b) Model Institute, Berlin  [DOI](https://doi.example/1) |
"""

LINKLINGS_LINES = """EXCONF 2018 Program

Overview | By Date | By Event Type

Tuesday 9:00am-10:15amTuesday 9:00am-10:15am
Assembly Hall
Paper
Session I: InventionsChair: Ada Quint (Sample University)

Inventing Inventions  Ben Okri and Cleo Ito (Example Institute)__ Abstract __ Abstract

> Inventions must be invented.

Return to Top

* * *

Tuesday 10:15am-10:45amTuesday 10:15am-10:45am
Other
BreakReturn to Top
"""

PRETALX_NODES = """Invented Apps :: EXCONF 2025 :: pretalx
EXCONF 2025
Invented Apps
.ical
2025-03-19
17:00
–
17:10
, Light Room
This talk presents nothing.
powered by
pretalx
"""

CONFTOOL_NODES = """Session 1a: Tests
2:00pm - 2:20pm
Invited talk
ID: 402
/ Tue | Parallel S 1a: 001
Methods:
Image, Video
Asking Nobody
Ada Quint
Example Institute for Questions, Germany
We asked nobody.
2:20pm - 2:40pm
ID: 403
/ Tue | Parallel S 1a: 002
Methods:
Other
Asking Everybody
Ben Okri
1
, Cleo Ito
2
1
Example University;
2
Sample University
We asked everybody.
"""

TALKS = {
    "easychair": (
        EASYCHAIR_NODES,
        [
            ("Proving Made-up Theorems", "10:30", ["Cleo Ito", "Dan Reyes"]),
            ("A Lemma Too Many", "11:00", ["Eva Lindt"]),
        ],
    ),
    "easychair, tables alone": (
        EASYCHAIR_TABLES,
        [("Proving Made-up Theorems", "10:30", []), ("A Lemma Too Many", "11:00", [])],
    ),
    "frab-day": (
        FRAB_ROWS,
        [
            ("Doors Without Locks", "11:00", ["Ola Nordmann"]),
            ("Windows", "12:00", ["Pat Quint", "Chris Okri"]),
        ],
    ),
    "ieee-code": (
        IEEE_ROWS,
        [("An Amplifier for One", "14:00", []), ("A Mixer for Nobody", "14:20", [])],
    ),
    "researchr": (RESEARCHR_ROWS, [("Patching Programs", "11:00", ["Ben Okri", "Cleo Ito"])]),
    "linklings": (LINKLINGS_LINES, [("Inventing Inventions", None, ["Ben Okri", "Cleo Ito"])]),
    "pretalx": (PRETALX_NODES, [("Invented Apps", "17:00", [])]),
    "conftool": (
        CONFTOOL_NODES,
        [
            ("Asking Nobody", "14:00", ["Ada Quint"]),
            ("Asking Everybody", "14:20", ["Ben Okri", "Cleo Ito"]),
        ],
    ),
}


def _talks(page: Page) -> list[tuple[str | None, str | None, list[str]]]:
    return [
        (
            talk.title,
            f"{talk.when.start:%H:%M}" if talk.when and talk.when.start else None,
            [person.name for person in talk.authors],
        )
        for session in page.sessions
        for talk in session.talks
    ]


@pytest.mark.parametrize("name", TALKS)
def test_talks(name: str) -> None:
    source, talks = TALKS[name]
    page = parse_page(source)
    assert page.layout == name.partition(",")[0]
    assert _talks(page) == talks


def test_sessions_keep_their_room_and_chairs() -> None:
    lemmas, coffee = parse_page(EASYCHAIR_NODES).sessions
    assert (lemmas.title, lemmas.room) == ("Lemmas in the Large", "B1.07")
    assert [chair.name for chair in lemmas.chairs] == ["Ada Quint", "Ben Okri"]
    assert (coffee.title, coffee.type, coffee.room) == ("Coffee Break", "break", "Foyer")
    (repair,) = parse_page(RESEARCHR_ROWS).sessions
    assert (repair.title, repair.room) == ("Repair", "Hall 1")
    assert [chair.name for chair in repair.chairs] == ["Ada Quint"]


def test_a_menu_that_says_program_twice_is_no_proceedings_volume() -> None:
    page = parse_page("PROGRAM\nPROGRAM\n10:00-11:00\nA Session\n11:00-12:00\nAnother Session\n")
    assert page.layout != "aclpub"
