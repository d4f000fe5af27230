"""Schedules that the ACL and NAACL sites generate: slots of one line and of three, papers, containers."""

from __future__ import annotations

import pytest

from confparse import Session, parse_page
from confparse.layouts.acl_schedule import LAYOUT
from confparse.lines import split

HEAD = "On this page, you can choose the sessions. All times are Pacific Daylight Time (GMT-7).\n\nHelp\n\nMonday, July 11, 2022\n\n"
PAPERS = "1A: Language Generation\n\n10:45 – 12:15 Columbia A\n\nChoose AllRemove All\n\n: Saadia Gray\n\nPrompting the Prompters. Jun Li, Tian Yi Tang, Wayne Zhao\n"


def _sessions(body: str) -> list[Session]:
    page = parse_page(HEAD + body + "\n" + PAPERS)
    assert page.layout == "acl-schedule"
    assert page.sessions[-1].title == "1A: Language Generation"
    return list(page.sessions[:-1])


@pytest.mark.parametrize(
    ("slot", "title", "room"),
    [
        ("Break10:15 – 10:45Regency A & B", "Break", "Regency A & B"),
        ("Break 10:15 – 10:45 Regency A & B", "Break", "Regency A & B"),
        ("Break\n\n10:15 – 10:45\n\nRegency A & B", "Break", "Regency A & B"),
        ("Break\n\n10:15 – 10:45", "Break", None),
        (
            "Minds workshop10:15 – 10:45506 Salmon and Virtual registration link",
            "Minds workshop",
            "506 Salmon",
        ),
        ("Evening social10:15 – 10:45Zoom registration Link", "Evening social", None),
    ],
    ids=["glued", "blanks", "three lines", "two lines", "room and link", "link only"],
)
def test_a_slot_without_papers(slot: str, title: str, room: str | None) -> None:
    (session,) = _sessions(slot + "\n")
    assert (session.title, session.room) == (title, room)
    assert session.when is not None
    assert (str(session.when.start), str(session.when.end)) == ("10:15:00", "10:45:00")


@pytest.mark.parametrize(
    ("paper", "title", "authors"),
    [
        (
            "Does it Count? Numbers vs. Numerals. Yair L. Katz, Théo Desnos and Marco Bassi",
            "Does it Count? Numbers vs. Numerals",
            3,
        ),
        ("One Model. Many Ends. Ada Quint", "One Model. Many Ends", 1),
        ("Is This a Question?. Ada Quint and Ben Okri", "Is This a Question?", 2),
        (
            "[TACL] RSTless: Generation Without Rhetoric. Adan O. Ruiz, Yulan Hu",
            "RSTless: Generation Without Rhetoric",
            2,
        ),
    ],
)
def test_a_paper_is_title_and_authors(paper: str, title: str, authors: int) -> None:
    page = parse_page(HEAD + PAPERS + "\n" + paper + "\n")
    talk = page.sessions[0].talks[-1]
    assert (talk.title, len(talk.authors)) == (title, authors)


def test_the_time_of_a_paper_is_not_the_next_sessions() -> None:
    body = (
        PAPERS.replace("Prompting", "10:45–11:00\n\nPrompting")
        + "\n11:00–11:15\n\nA Second Paper. Ada Quint\n\n1B: Speech\n\n10:45 – 12:15\n\nHall A\n\nChoose All\n\nRemove All\n\n: Yang Lu\n"
    )
    first, second = parse_page(HEAD + body).sessions
    assert [str(talk.when.start)[:5] for talk in first.talks if talk.when] == ["10:45", "11:00"]
    assert (second.title, second.room, [chair.name for chair in second.chairs]) == (
        "1B: Speech",
        "Hall A",
        ["Yang Lu"],
    )


def test_tutorials_of_a_slot_are_sessions_at_its_time() -> None:
    body = "Morning Tutorials\n\n9:00 – 12:30\n\n[T1] Learning to Doubt. Wilma Yates and Jo Lin.\n\nGreen Room\n\n[T2] Change. Jacob Stone.\n"
    slot, doubt, change = _sessions(body)
    assert (slot.type, doubt.type, change.type) == ("tutorial", "tutorial", "tutorial")
    assert (doubt.id, doubt.title, doubt.room) == ("T1", "Learning to Doubt", "Green Room")
    assert [person.name for person in doubt.organizers] == ["Wilma Yates", "Jo Lin"]
    assert change.when is not None
    assert str(change.when.end) == "12:30:00"


def test_an_invited_talk_is_a_talk_in_its_slot() -> None:
    (session,) = _sessions(
        'Plenary Invited Talk 1: Berta Fried: "Moral Imagination at Work"9:15 – 10:15Columbia C\n'
    )
    (talk,) = session.talks
    assert (session.title, session.type, session.room) == (
        "Plenary Invited Talk 1",
        "keynote",
        "Columbia C",
    )
    assert (talk.title, talk.authors[0].name) == ("Moral Imagination at Work", "Berta Fried")


def test_containers_and_topics_are_no_sessions_and_no_talks() -> None:
    page = parse_page(
        HEAD
        + "Session 1\n\n"
        + PAPERS
        + "\nMachine Translation\n\nTranslating Silence. Hyun Lee, Gun-Hee Kim\n"
    )
    (session,) = page.sessions
    assert [talk.title for talk in session.talks] == [
        "Prompting the Prompters",
        "Translating Silence",
    ]


@pytest.mark.parametrize(
    "text",
    ["Choose All the things\n9:00 – 10:00", "Remove All\nChoose a Room\n", "session-plenary"],
)
def test_not_a_schedule(text: str) -> None:
    assert LAYOUT.score(split(text)) == 0.0
