"""EasyChair Smart Programs: what stands where in a session and in a talk."""

from __future__ import annotations

import pytest

from confparse import Session, parse_page
from confparse.layouts.easychair import LAYOUT
from confparse.lines import split

HEAD = "PROGRAM FOR MONDAY, 14 SEPTEMBER 2026\n\nDays: next day all days\n\n"
TALK = (
    "10:30-11:00\n\nA Census of Unused Lemmas (abstract) 30 min\n\nPilar Quintero, Anton Weiss\n\n"
)


def _session(body: str) -> Session:
    page = parse_page(HEAD + body)
    assert page.layout == "easychair"
    return page.sessions[0]


@pytest.mark.parametrize(
    ("lines", "chairs"),
    [
        ("Session Chair:\n\nTomas Okafor", ["Tomas Okafor"]),
        ("Session Chairs:\n\nTomas Okafor, Wen Hui", ["Tomas Okafor", "Wen Hui"]),
        ("CHAIR:\n\nTomas Okafor\n\nWen Hui", ["Tomas Okafor", "Wen Hui"]),
        ("Chair: Tomas Okafor", ["Tomas Okafor"]),
    ],
    ids=["below the label", "two on a line", "each on its line", "behind the label"],
)
@pytest.mark.parametrize("room", ["Location: B1.07", "LOCATION: B1.07", "LOCATION:\n\nB1.07"])
def test_chairs_and_room(lines: str, chairs: list[str], room: str) -> None:
    session = _session(f"10:30-12:00 Lemmas in the Large\n\n{lines}\n\n{room}\n\n{TALK}")
    assert [chair.name for chair in session.chairs] == chairs
    assert session.room == "B1.07"
    assert [talk.title for talk in session.talks] == ["A Census of Unused Lemmas"]


@pytest.mark.parametrize(
    ("body", "title", "authors"),
    [
        (
            "On Buckets (abstract) 20 min\n\nFreya Dahl, Sanjay Rao",
            "On Buckets",
            ["Freya Dahl", "Sanjay Rao"],
        ),
        (
            "On Buckets (abstract)\n\nFreya Dahl and Sanjay Rao",
            "On Buckets",
            ["Freya Dahl", "Sanjay Rao"],
        ),
        (
            "Freya Dahl1, Sanjay Rao2\n\n1 Example University\n\n2 Sample Labs\n\nOn Buckets (abstract)",
            "On Buckets",
            ["Freya Dahl", "Sanjay Rao"],
        ),
        (
            "Is 1:1 a Good Ratio? (abstract) 40 min\n\nMei Tanaka",
            "Is 1:1 a Good Ratio?",
            ["Mei Tanaka"],
        ),
        (
            "On Buckets and Their\n\nContents (abstract) 20 min\n\nFreya Dahl",
            "On Buckets and Their Contents",
            ["Freya Dahl"],
        ),
        (
            "On Buckets (abstract) 20 min Freya Dahl1, Sanjay Rao2 1 Example University 2 Sample Labs",
            "On Buckets",
            ["Freya Dahl", "Sanjay Rao"],
        ),
    ],
    ids=[
        "title first",
        "no length",
        "authors first",
        "a clock in the title",
        "a wrapped title",
        "run together",
    ],
)
def test_title_and_authors(body: str, title: str, authors: list[str]) -> None:
    session = _session(
        f"10:30-12:00 Lemmas\n\nLocation: B1\n\n10:30-11:00\n\n{body}\n\nABSTRACT. Buckets are underrated.\n"
    )
    (talk,) = session.talks
    assert (talk.title, [author.name for author in talk.authors]) == (title, authors)
    assert talk.abstract == "Buckets are underrated."


def test_the_presenter_has_a_role_and_is_named_once() -> None:
    body = "10:30\n\nGiles Figura and Martin Soto\n\nTesting a Prover That Was Never Built\n\nPRESENTER: Martin Soto\n\nABSTRACT. Tests are good.\n"
    (talk,) = _session(
        "10:30-12:00 Regular papers\n\nLOCATION: B1\n\n" + body + "\nABSTRACT. More."
    ).talks
    assert [author.name for author in talk.authors] == ["Giles Figura", "Martin Soto"]
    assert [author.role for author in talk.authors] == [None, "speaker"]


def test_an_abstract_goes_on_to_the_next_time() -> None:
    session = _session(
        f"10:30-12:00 Lemmas\n\nLocation: B1\n\n{TALK}ABSTRACT. First.\n\nSecond.\n\n11:00-11:30\n\nOn Buckets (abstract) 30 min\n\nFreya Dahl\n"
    )
    assert [talk.abstract for talk in session.talks] == ["First.\n\nSecond.", None]


def test_short_names_of_events_are_cut_only_where_headings_end_in_them() -> None:
    several = (
        HEAD
        + f"08:00-09:00 Coffee Break CLK\n\n10:30-12:00 Time and SAT Solving CLK\n\n{TALK}ABSTRACT. X.\n"
    )
    one = (
        HEAD
        + f"08:00-09:00 Coffee Break\n\n10:30-12:00 Introduction to SAT\n\n{TALK}ABSTRACT. X.\n"
    )
    assert [session.title for session in parse_page(several).sessions] == [
        "Coffee Break",
        "Time and SAT Solving",
    ]
    assert [session.title for session in parse_page(one).sessions] == [
        "Coffee Break",
        "Introduction to SAT",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "09:00-10:30 Session 1\nSession Chair: Ada Example\nA Paper\nBea Sample and Carl Model\n",
        "ABSTRACT. We met from 9:00 to 10:00.\n\nABSTRACT. We met again.\n",
        "Accepted papers\n\nA Paper (abstract)\n\nAnother Paper (abstract)\n",
        "",
    ],
    ids=["a programme by hand", "abstracts", "accepted papers", "nothing"],
)
def test_not_a_smart_program(text: str) -> None:
    assert LAYOUT.score(split(text)) == 0.0


_OLDER = """\
# EXLOG 2017

PROGRAM FOR MONDAY, MAY 8TH

View: session overviewtalk overview

10:30-12:30 Session 3A: Regular papers

LOCATION: Room 5

{rows}

12:30-14:00 Lunch Break

Disclaimer | Powered by EasyChair Smart Program
"""
_GLUED = """\
10:30| Ada Byron (Model College)
Max Born (Specimen GmbH)Testing a Prover That Was Never BuiltPRESENTER: Max Born ABSTRACT. Tests are good.
---|---
11:00| Hedy Noether
Alan Hopper (Model College)Towards Something Unnamed
11:30| Grace TuringQuantified Doubts: a Calculus ABSTRACT. Doubts have quantifiers too.
""".replace("\n", "  \n")
_BARS = """\
| 10:30 | Testing a Prover That Was Never Built PRESENTER: Max Born ABSTRACT. Tests are good. |
| 11:00 | Towards Something Unnamed |
| 11:30 | Quantified Doubts: a Calculus ABSTRACT. Doubts have quantifiers too. |
"""
_TITLES = [
    "Testing a Prover That Was Never Built",
    "Towards Something Unnamed",
    "Quantified Doubts: a Calculus",
]


def test_names_glued_to_titles_in_cells_are_parted() -> None:
    session = parse_page(_OLDER.format(rows=_GLUED)).sessions[0]
    assert [talk.title for talk in session.talks] == _TITLES
    assert [[person.name for person in talk.authors] for talk in session.talks] == [
        ["Ada Byron", "Max Born"],
        ["Hedy Noether", "Alan Hopper"],
        ["Grace Turing"],
    ]
    assert [talk.abstract for talk in session.talks] == [
        "Tests are good.",
        None,
        "Doubts have quantifiers too.",
    ]
    assert str(session.when and session.when.date) == "2017-05-08"


def test_rows_that_lost_their_names_keep_their_titles() -> None:
    session = parse_page(_OLDER.format(rows=_BARS)).sessions[0]
    assert [talk.title for talk in session.talks] == _TITLES
    assert [talk.authors for talk in session.talks] == [(), (), ()]
    assert [str(talk.when and talk.when.start) for talk in session.talks] == [
        "10:30:00",
        "11:00:00",
        "11:30:00",
    ]


def test_a_legend_on_one_line_tells_each_institution() -> None:
    page = """\
Program for Monday, July 9th
10:30-12:00 Session 12A: Invented Proofs
Location: Room 3
10:30-11:00
Proving Made-up Theorems (abstract) 30 min
Ada Byron1, Max Born2
1 Example University 2 Sample Institute
ABSTRACT. We prove what nobody asked.
11:00-11:30
A Second Theorem (abstract) 30 min
Hedy Noether1
1 Example University
ABSTRACT. And another.
Powered by EasyChair Smart Program
"""
    talk = parse_page(page).sessions[0].talks[0]
    assert [(person.name, person.affiliation) for person in talk.authors] == [
        ("Ada Byron", "Example University"),
        ("Max Born", "Sample Institute"),
    ]


def test_links_to_abstracts_alone_are_no_smart_program() -> None:
    page = parse_page(
        """\
Workshop on Maps, Friday 6 June 2031
14:00 - 14:05 Welcome Ada Byron
14:05 - 14:40 Reading a Map by Night (abstract) Max Born
14:40 - 15:00 How to Fold a Map of Islands (abstract) Emmy Noether
15:00 - 15:20 A Ring for Every Finger (abstract) Iva Lind
15:20 - 15:40 Coffee break
Abstracts
Reading a Map by Night
Presenter: Max Born
Maps are read by night as well as by day, and this talk tells how that is done at sea and on land.
Organising committee
Ada Byron (Example University)
Grete Hermann (Example Labs)
"""
    )
    assert page.layout == "generic"
    people = {
        person.name
        for session in page.sessions
        for talk in session.talks
        for person in talk.authors
    }
    assert people <= {"Ada Byron", "Max Born", "Emmy Noether", "Iva Lind"}
