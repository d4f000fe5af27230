"""Programmes of ACLPUB volumes: sessions, talks and people told apart."""

from __future__ import annotations

import pytest

from confparse import Session, parse_page
from confparse.layouts.aclpub import LAYOUT
from confparse.lines import split

HEAD = "Program - Tenth Workshop on Invented Parsing\nINVNLP 2015 Proceedings Home | ACL WEBSITE\nWORKSHOP PROGRAM\nThursday, September 17, 2015\n"
PAIRS = "A Tree That Nobody Planted\nOmar Haddad, Beth Q. Lowe and José María del Pino\nCounting the Leaves of a Forest\nYuki Mori and Pierre Dubois\n"


def _sessions(body: str) -> tuple[Session, ...]:
    page = parse_page(HEAD + body)
    assert page.layout == "aclpub"
    return page.sessions


@pytest.mark.parametrize(
    "time",
    [
        "09:00–10:30\n",
        "09:00–10:30",
        "09:00–10:30 ",
        "9:00-10:30\n",
        "09.00–10.30\n",
        "09:00 UTC–10:30 UTC ",
    ],
    ids=["own line", "glued", "one cell", "hyphen", "points", "zone"],
)
def test_a_session_holds_the_pairs_below_it(time: str) -> None:
    (session,) = _sessions(f"{time}Session 1: Trees\n{PAIRS}")
    assert session.title == "Session 1: Trees"
    assert session.when is not None
    assert (str(session.when.start), str(session.when.end)) == ("09:00:00", "10:30:00")
    assert [talk.title for talk in session.talks] == [
        "A Tree That Nobody Planted",
        "Counting the Leaves of a Forest",
    ]
    assert [len(talk.authors) for talk in session.talks] == [3, 2]


def test_a_title_that_looks_like_a_name_is_a_title() -> None:
    (session,) = _sessions("11:00–12:30\nSession 2: Posters\nCounting Leaves\nYuki Mori\n" + PAIRS)
    assert [talk.title for talk in session.talks][:2] == [
        "Counting Leaves",
        "A Tree That Nobody Planted",
    ]


@pytest.mark.parametrize(
    "who", ["Workshop Organizers", "General Chair and Program Co-Chairs", "Various speakers"]
)
def test_roles_in_the_place_of_authors_name_nobody(who: str) -> None:
    (session,) = _sessions(
        f"09:00–10:30\nSession 1: Trees\n09:00–09:10\nOpening Remarks\n{who}\n09:10–10:00\n{PAIRS}"
    )
    assert session.talks[0].title == "Opening Remarks"
    assert session.talks[0].authors == ()


def test_a_journal_paper_loses_its_mark_and_keeps_its_authors() -> None:
    (session,) = _sessions(
        "09:00–10:30\nSession 1: Trees\n[TACL] Measuring Pauses\nOkoye, Ada, Lund, Per\n" + PAIRS
    )
    assert session.talks[0].title == "Measuring Pauses"
    assert [person.name for person in session.talks[0].authors] == ["Okoye, Ada", "Lund, Per"]


def test_talks_after_a_break_are_not_the_breaks() -> None:
    talks = "10:30–11:00\nQuo Vadis, Tokenizer?\nThilo Gross and Ada Pell\n11:00–11:30\nOn Going On\nJörn Kaas\n"
    coffee, rest = _sessions("10:00–10:30\nCoffee break\n" + talks)
    assert (coffee.title, coffee.talks) == ("Coffee break", ())
    assert (rest.title, len(rest.talks)) == (None, 2)


def test_a_heading_above_parallel_sessions_is_no_session() -> None:
    body = (
        "09:00–10:20 Session 1 (click to expand/collapse)\n09:00–10:20 1A: Silence\nSession chair: Li Wen (Sample Inc.)\n"
        + PAIRS
    )
    assert [session.title for session in _sessions(body)] == ["1A: Silence"]
    assert [
        session.title for session in _sessions(body.replace(" (click to expand/collapse)", ""))
    ] == ["1A: Silence"]


def test_a_talk_without_a_time_has_its_day_where_times_have_a_column() -> None:
    (column,) = _sessions("09:00–10:30\nSession 1: Trees\n" + PAIRS)
    (cell,) = _sessions("09:00–10:30 Session 1: Trees\n" + PAIRS)
    assert column.talks[0].when is not None
    assert str(column.talks[0].when.date) == "2015-09-17"
    assert column.talks[0].when.start is None
    assert cell.talks[0].when is None


def test_titles_run_together_with_names_are_left_out() -> None:
    body = "09:00–10:30 Session 1: Trees\nA Tree Planted by Omar Haddad, Beth Lowe and Ana Silva\nOn the Leaves of a Forest Yuki Mori and Pierre Dubois\n10:30–11:00 Coffee Break\n"
    trees, coffee = _sessions(body)
    assert (trees.title, trees.talks, coffee.title) == ("Session 1: Trees", (), "Coffee Break")
    assert len(parse_page(HEAD + body).unparsed) == 2


@pytest.mark.parametrize(
    "talk",
    [
        "09:00–09:30| _A Tree That Nobody Planted and_\nOmar Haddad and Beth Q. Lowe\n",
        "09:00–09:30| _A Tree That Nobody\nPlanted and_\nOmar Haddad and Beth Q. Lowe\n",
        "09:00–09:30| _A Tree That Nobody Planted and_ Omar Haddad and Beth Q. Lowe\n",
    ],
    ids=["two lines", "a wrapped title", "one line"],
)
def test_markdown_of_a_row(talk: str) -> None:
    head = "# Tenth Workshop on Invented Parsing\n\nINVNLP 2015 Proceedings Home | [ACL WEBSITE](http://x/)\n\n**WORKSHOP PROGRAM**\n\n#### Thursday, September 17, 2015\n\n"
    page = parse_page(
        head
        + "**09:00–10:30**| **Session 1: Trees**\n"
        + talk
        + "09:30–10:00| _Counting Leaves_\nYuki Mori\n"
    )
    assert page.layout == "aclpub"
    (session,) = page.sessions
    assert [(one.title, len(one.authors)) for one in session.talks] == [
        ("A Tree That Nobody Planted and", 2),
        ("Counting Leaves", 1),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Program - my week\n09:00–10:30\nWork\n",
        "CONFERENCE PROGRAM\n09:00–10:30\nSession 1: Trees\nA Tree\nOmar Haddad\n",
        "ACL WEBSITE\nProceedings Home | Papers\nAccepted papers\n",
    ],
    ids=["a diary", "a programme by hand", "a volume without a programme"],
)
def test_not_a_volume(text: str) -> None:
    assert LAYOUT.score(split(text)) == 0.0


_ROWS = """\
| INVNLP 2015 Proceedings Home \\| ACL WEBSITE |  |
WORKSHOP PROGRAM
| Thursday, September 17, 2015 |  |
| 09:00–10:30 | Session 1: Trees |
| 09:00–09:30 | Growing trees in small rooms Omar Haddad, Beth Q. Lowe and Yuki Mori |
| 09:30–10:00 | Do shrubs parse? Ana Silva and Pierre Dubois |
| 10:00–10:30 | Pruning Forests Maria Ek Novak and Tom Obi |
| 10:30–11:00 | Coffee Break |
| 11:00–12:30 | Session 2: Posters |
|  | Leaves of a forest in the winter Lina Novak and Tom Ek |
"""


def test_titles_and_names_that_run_together_in_rows_are_parted_where_it_is_sure() -> None:
    page = parse_page(_ROWS)
    assert page.layout == "aclpub"
    assert [session.title for session in page.sessions] == [
        "Session 1: Trees",
        "Coffee Break",
        "Session 2: Posters",
    ]
    assert [
        (talk.title, len(talk.authors)) for session in page.sessions for talk in session.talks
    ] == [
        ("Growing trees in small rooms", 3),
        ("Do shrubs parse?", 2),
        ("Leaves of a forest in the winter", 2),
    ]
    assert any("Pruning Forests" in left.text for left in page.unparsed)
