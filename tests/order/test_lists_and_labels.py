"""Lists of titles without people, codes between them, and labels before people."""

from __future__ import annotations

from textwrap import dedent
from typing import Any

import pytest

from confparse import parse_page


def _read(page: str | bytes) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = parse_page(
        dedent(page) if isinstance(page, str) else page
    ).to_dict()["sessions"]
    return found


def _talks(session: dict[str, Any]) -> list[tuple[str | None, list[str]]]:
    return [
        (talk["title"], [person["name"] for person in talk["authors"]]) for talk in session["talks"]
    ]


_TITLES = [
    "Vanes on Roofs: A Survey of Wind Models",
    "Measuring Gusts with a Wind Analysis System",
    "Sails and Masts for Small Boats and Their Data",
    "How Fog Moves over Rivers",
    "Kites in Harbours: a Technical Study",
]


def _list_page(items: list[str], *, before: str = "") -> bytes:
    listed = "".join(f"<li>{item}</li>" for item in items)
    return (
        "<html><body><h1>Winds Workshop 2021: Programme of talks and sessions</h1>"
        "<h2>Keynote, 12:00 - 13:00, August 20th</h2>"
        f"<h2>Session 1: Gusts, 13:00 - 15:00, August 20th</h2>{before}<ul>{listed}</ul>"
        "<h2>Coffee break, 15:00 - 15:30, August 20th</h2>"
        "<h2>Closing, 15:30 - 16:00, August 20th</h2></body></html>"
    ).encode()


def test_a_list_of_titles_without_people_is_read_whole() -> None:
    session = next(one for one in _read(_list_page(_TITLES)) if one["title"] == "Session 1: Gusts")
    assert _talks(session) == [(title, []) for title in _TITLES]


def test_a_menu_is_no_list_of_talks() -> None:
    items = ["Registration", "Venue", "Sponsors", "Contact"]
    told = [title for one in _read(_list_page(items)) for title, _ in _talks(one)]
    assert not set(told) & set(items)


def test_a_list_below_an_abstract_is_a_part_of_it() -> None:
    before = (
        "<p>Vanes on Roofs</p><p>Ada Byron (University of Examples)</p><p>In this talk we tell how "
        "a vane is built on a roof of slate, and what we learned from those that fell. We show:</p>"
    )
    told = [
        title for one in _read(_list_page(_TITLES[1:], before=before)) for title, _ in _talks(one)
    ]
    assert told.count("Vanes on Roofs") == 1
    assert not set(told) & set(_TITLES[1:])


def test_codes_with_a_letter_before_the_dash_are_no_titles() -> None:
    names = ["Ada Byron and Max Born", "Ida Weber", "Alan Hopper", "Mary Curie", "Lisa Meitner"]
    slots = "".join(
        f"{10 + at}:00\n\n1A-{at + 1}\n\n{title}\n\n{name}\n\n"
        for at, (title, name) in enumerate(zip(_TITLES, names))
    )
    page = (
        "Example School of Winds 2018\n\nMonday, June 4, 2018\n\n9:00\n\nOpening\n\n"
        f"Session 1A: Gusts\n\n{slots}15:00\n\nCoffee break\n"
    )
    talks = [talk for one in _read(page) for talk in one["talks"]]
    assert [(talk["id"], talk["title"]) for talk in talks] == [
        (f"1A-{at + 1}", title) for at, title in enumerate(_TITLES)
    ]


@pytest.mark.parametrize(
    "label",
    [
        "Lead Author",
        "Presenting author",
        "Speaker(s)",
        "Lecturer",
        "Given by",
        "Intervenant",
        "Dozentin",
        "Palestrante",
    ],
)
def test_labels_before_those_who_speak(label: str) -> None:
    names = ["Ada Byron", "Max Born", "Ida Weber"]
    items = "".join(f"  * {title}\n    * {label}: {name}\n" for title, name in zip(_TITLES, names))
    page = (
        "# Winds Workshop 2021\n\n## Thursday, November 25, 2021\n\n* 09:10: Opening\n"
        f"* 09:30: Session #1 - Short Talks (Topic: Gusts, Session Chair: Alan Hopper)\n{items}"
        "* 11:00: Coffee break\n* 11:30: Closing\n"
    )
    session = _read(page)[1]
    assert session["title"] == "Session #1 - Short Talks"
    assert [person["name"] for person in session["chairs"]] == ["Alan Hopper"]
    assert _talks(session) == [(title, [name]) for title, name in zip(_TITLES, names)]


def test_a_bracket_beside_a_chair_tells_rooms_and_speakers_but_no_title() -> None:
    page = """\
        # Winds Workshop 2021

        ## Thursday, November 25, 2021

        * 09:00: Session 1: Gusts (Room 12, Chair: Alan Hopper)
        * 10:30: Coffee break
        * 11:00: Panel Discussion - "Wind at Sea" (Speakers: Ada Byron, Max Born, Moderator: Ida Weber)
        * 12:30: Lunch
        """
    one, _, two, _ = _read(page)
    assert (one["title"], one["room"]) == ("Session 1: Gusts", "Room 12")
    assert two["title"] == 'Panel Discussion - "Wind at Sea"'
    assert [person["name"] for person in two["chairs"]] == ["Ida Weber"]
    assert _talks(two) == [(None, ["Ada Byron", "Max Born"])]


def test_a_kind_a_name_and_a_long_institution_have_no_title() -> None:
    page = """\
        # Winds Workshop 2021

        **Morning Session: "Gusts and Masts"**

        - 09:00 - 10:00 *invited talk* Ada Byron (Institute for Example Science and Technologies (IEST), National Sample Council (NSC), Italy)
        - 10:00 - 10:15 Max Born and Ida Weber: How Fog Moves over Rivers
        - 10:15 - 10:30 Alan Hopper and Mary Curie: Kites in Small Harbours of the North
        - 10:30 - 11:00 *coffee break*
        """
    assert _talks(_read(page)[0])[0] == (None, ["Ada Byron"])


def test_a_row_of_everybody_has_no_author() -> None:
    page = """\
        # Winds Workshop 2021

        | Authors | Title | Time |
        |---|---|---|
        | Workshop Organisers | Introductory remarks | 09:00-09:10 |
        | Ada Byron | How Fog Moves over Rivers | 09:10-09:40 |
        | Max Born and Ida Weber | Kites in Small Harbours | 09:40-10:10 |
        | ALL | BREAK/COFFEE | 10:10-10:30 |
        | Mary Curie | Opening Words of Old Logbooks | 10:30-11:00 |
        | Lisa Allman | Final Report on Sails | 11:00-11:30 |
        """
    sessions = _read(page)
    assert [one["title"] for one in sessions if one["title"]] == [
        "Introductory remarks",
        "BREAK/COFFEE",
    ]
    assert [talk for one in sessions for talk in _talks(one)] == [
        ("How Fog Moves over Rivers", ["Ada Byron"]),
        ("Kites in Small Harbours", ["Max Born", "Ida Weber"]),
        ("Opening Words of Old Logbooks", ["Mary Curie"]),
        ("Final Report on Sails", ["Lisa Allman"]),
    ]


_SLOTS = "\n- 09:00 - 10:00 Opening\n- 10:00 - 10:30 Coffee break\n- 10:30 - 11:00 Closing\n"


@pytest.mark.parametrize(
    "heading",
    [
        "**Friday, November 26, 2021** - Great Hall",
        "**Friday, November 26, 2021** – A day of kites",
        "Friday, November 26, 2021 — Great Hall",
    ],
)
def test_a_line_that_begins_with_a_date_is_a_day(heading: str) -> None:
    page = f"# Winds Workshop\n\n**Thursday, November 25, 2021**\n{_SLOTS}\n{heading}\n{_SLOTS}"
    assert [(one["title"], one["when"]["date"]) for one in _read(page)] == [
        (title, date)
        for date in ("2021-11-25", "2021-11-26")
        for title in ("Opening", "Coffee break", "Closing")
    ]


@pytest.mark.parametrize(
    "text", ["May 5 – A Day to Remember in Gardens", "Black Friday – Sales and Winds of 26 Shops"]
)
def test_a_title_with_a_date_in_it_is_no_day(text: str) -> None:
    page = f"# Winds Workshop\n\n**Thursday, November 25, 2021**\n\n- 09:00 - 10:00 Opening\n\n{text}\n{_SLOTS}"
    assert {one["when"]["date"] for one in _read(page) if one["when"]} == {"2021-11-25"}


@pytest.mark.parametrize(
    "address",
    [
        "12 Sample St, Glebe, NSW, 2037",
        "University of Examples, NSW 2006",
        "Lisa-Weber-Platz 5, 2010 Neustadt",
    ],
)
def test_the_number_of_an_address_is_no_year(address: str) -> None:
    page = (
        f"Programme of talks and sessions\n\nVenue: {address}\n\nNovember 25\n{_SLOTS}\n"
        f"Chair: Ada Byron\n\nDinner at {address}\n"
    )
    dates = {(one["when"] or {}).get("date") for one in _read(page)}
    assert not any((date or "--")[:2] == "20" for date in dates)


def test_panelists_below_their_label_are_one_untitled_talk() -> None:
    page = """\
        # Winds Workshop, November 25, 2021

        - 09:00 - 10:00 Opening
        - 10:00 - 10:30 Coffee break

        # Panel Discussion

        - 10:30 Panel discussion: "Who owns the wind?"

        **Panelists**:

        [Ada Byron](https://example.org/ada) [[Example Winds](https://example.org)],

        [Max Born](https://example.org/max) [[University of Examples](https://example.org)],

        [Ida Weber](https://example.org/ida) [[SAMPLE SR](https://example.org)].

        - 12:00 - 13:00 Lunch
        """
    panel = next(one for one in _read(page) if one["talks"])
    assert [names for _, names in _talks(panel)] == [["Ada Byron", "Max Born", "Ida Weber"]]


def test_cells_behind_the_last_head_of_a_table_are_no_sessions_beside() -> None:
    page = """\
        # Winds Workshop

        ## Thursday, November 25, 2021

        | Time  | Event
        | ----- | ----
        | 09:10 | Opening & Welcome
        | 09:30 | Lightning Talks | Gusts & Masts
        | 10:00 | Keynote | Ada Byron
        | 11:00 | Morning Tea
        | 11:30 | Talks | How Fog Moves over Rivers
        | 12:30 | Lunch
        """
    assert [(one["title"], one["when"]["start"]) for one in _read(page)] == [
        ("Opening & Welcome", "09:10"),
        ("Lightning Talks", "09:30"),
        ("Keynote", "10:00"),
        ("Morning Tea", "11:00"),
        ("Talks", "11:30"),
        ("Lunch", "12:30"),
    ]


@pytest.mark.parametrize("head", ["Teacher", "Lecturers", "Dozentin", "Conferencista"])
def test_a_column_of_teachers_is_of_people(head: str) -> None:
    page = f"""\
        # Example School of Winds, November 25, 2021

        | Time | Topic | {head} |
        |---|---|---|
        | 13:00-14:00 | Gusts and Masts | Ada Byron |
        | 14:00-14:15 | Coffee | |
        | 14:15-15:00 | Kites | Denise, Max, Ida |
        | 15:00-16:00 | Sails of the North | Max Born |
        """
    talks = [talk for one in _read(page) for talk in _talks(one)]
    assert talks[0] == ("Gusts and Masts", ["Ada Byron"])
    assert talks[-1] == ("Sails of the North", ["Max Born"])


@pytest.mark.parametrize(
    "footer", ["© Example Winds; VaneCode | Design by Ida Weber", "(c) Example Winds | Ida Weber"]
)
def test_a_line_of_rights_is_no_talk_of_the_closing(footer: str) -> None:
    page = f"Winds Workshop, November 25, 2021\n\n9:00 Opening\n\n10:00 Coffee break\n\n11:00 Session 1\n\n12:00 Closing\n\n{footer}\n"
    assert not any(one["talks"] for one in _read(page))


def test_design_by_contract_is_a_title() -> None:
    page = (
        "Winds Workshop, November 25, 2021\n\n9:00 Opening\n\n10:00 Session 1: Contracts\n\n"
        "10:00 Design by Contract for Sails\nAda Byron\n\n10:30 Themes by the Sea\nMax Born\n\n11:00 Coffee break\n"
    )
    talks = [title for one in _read(page) for title, _ in _talks(one)]
    assert "Design by Contract for Sails" in talks


@pytest.mark.parametrize("bullet", ["* ", "- ", "• ", ""])
def test_lists_of_titles_in_plain_text(bullet: str) -> None:
    listed = "".join(f"{bullet}{title}\n" for title in _TITLES)
    page = (
        "Winds Workshop 2021: programme\n\nKeynote, 12:00 - 13:00 August 20th\n"
        f"Session 1: Gusts, 13:00 - 15:00 August 20th\n{listed}\nCoffee break, 15:00 - 15:30 August 20th\n"
    )
    session = next(one for one in _read(page) if one["title"] == "Session 1: Gusts")
    assert _talks(session) == [(title, []) for title in _TITLES]


def test_titles_that_go_on_are_no_list() -> None:
    rows = "".join(
        f"\n{9 + at}:00\n\n{title} and\nWhat Became of It {word}\n{name}\n"
        for at, (title, name, word) in enumerate(
            zip(_TITLES, ["Ada Byron", "Max Born", "Ida Weber"], ["Here", "There", "Then"])
        )
    )
    page = f"Winds Workshop 2021, August 20th\n\n8:00\n\nOpening\n{rows}\n12:00\n\nLunch\n"
    talks = [talk for one in _read(page) for talk in _talks(one)]
    assert [(title or "")[-4:] for title, _ in talks] == ["Here", "here", "Then"]
    assert [names for _, names in talks] == [["Ada Byron"], ["Max Born"], ["Ida Weber"]]


@pytest.mark.parametrize("end", ["Late", "late", "open end"])
def test_a_slot_with_an_open_end(end: str) -> None:
    page = (
        "# Winds Workshop, August 20, 2021\n\n### Opening, 9am - 10am\n\nSome words.\n\n"
        f"### Coffee break, 10am - 11am\n\n### Social Event, 5:30pm - {end}\n\nJoin us.\n"
    )
    assert [(one["title"], one["when"]["start"]) for one in _read(page)][-1] == (
        "Social Event",
        "17:30",
    )
