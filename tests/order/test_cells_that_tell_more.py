"""Cells that hold more than one field, columns in other orders, and what stands aside; with their look-alikes."""

from __future__ import annotations

import pytest

from confparse import Page, parse_page

PROSE = "Rings turn up wherever the sums of hedges are taken, and so this talk tells of where they do, and of all the rest."


def _talks(page: Page) -> list[tuple[str | None, list[str]]]:
    return [
        (talk.title, [one.name for one in talk.authors])
        for session in page.sessions
        for talk in session.talks
    ]


def _sessions(page: Page) -> list[str | None]:
    return [session.title for session in page.sessions if session.title]


def _table(*rows: tuple[str, ...]) -> Page:
    """Read a page with a table whose first row heads it."""
    tagged = [
        "<tr>" + "".join(f"<{tag}>{cell}</{tag}>" for cell in row) + "</tr>"
        for tag, row in zip(["th", *["td"] * len(rows)], rows)
    ]
    return parse_page(
        f"<html><body><h1>Workshop on Slow Maps</h1><table>{''.join(tagged)}</table></body></html>"
    )


BOLD = """# Workshop on Slow Maps

| Time | Topic | Speaker |
|---|---|---|
| 2:00 - 2:05 PM | Introduction | Organizers |
| 2:05 - 2:25 PM | {one} | Ada Byron |
| 2:25 - 2:45 PM (online) | {two} | Emmy Noether |
| 2:45 - 3:15 PM | Coffee break | Participants |
| 3:15 - 3:35 PM | {three} | Grace Hopper |
"""
TITLES = ("Drawing a River by Hand", "Why Hedges Remember", "Counting Lamps on a Bridge")


def test_a_bold_title_is_parted_from_the_abstract_behind_it() -> None:
    one, two, three = (f"**{title}** {PROSE}" for title in TITLES)
    page = parse_page(BOLD.format(one=one, two=two, three=three))
    assert [talk for talk in _talks(page) if talk[1]] == [
        (TITLES[0], ["Ada Byron"]),
        (TITLES[1], ["Emmy Noether"]),
        (TITLES[2], ["Grace Hopper"]),
    ]
    abstracts = [talk.abstract for session in page.sessions for talk in session.talks]
    assert [text for text in abstracts if text] == [PROSE] * 3


def test_people_behind_a_cell_that_runs_on_are_not_those_of_the_talk_before() -> None:
    one, two, three = (
        TITLES[0],
        f"{TITLES[1]} {PROSE} {PROSE} {PROSE}",
        f"{TITLES[2]} {PROSE} {PROSE} {PROSE}",
    )
    page = parse_page(BOLD.format(one=one, two=two, three=three))
    assert [names for _, names in _talks(page) if names] == [
        ["Ada Byron"],
        ["Emmy Noether"],
        ["Grace Hopper"],
    ]


@pytest.mark.parametrize(
    "opening",
    [
        pytest.param("**Ada Byron** ", id="a name, and what is said of her"),
        pytest.param("**Abstract:** ", id="a label"),
        pytest.param("**This workshop** is one where ", id="the subject of a sentence"),
    ],
)
def test_other_emphasis_opens_no_title(opening: str) -> None:
    cells = dict.fromkeys(("one", "two", "three"), f"{opening}{PROSE}")
    titles = [title for title, _ in _talks(parse_page(BOLD.format(**cells)))]
    assert "Ada Byron" not in titles
    assert "Abstract" not in titles
    assert "This workshop" not in titles


@pytest.mark.parametrize(
    "host",
    ["Organizers", "Organisation committee", "Participants/Authors", "All", "Workshop chairs"],
)
def test_what_is_everybodys_is_nobodys_talk(host: str) -> None:
    page = _table(
        ("Time", "Title", "Speaker"),
        ("9:00 - 9:10", "Introduction and focus of the workshop", host),
        ("9:10 - 9:40", TITLES[0], "Ada Byron"),
        ("9:40 - 10:10", TITLES[1], "Emmy Noether"),
        ("10:10 - 11:00", "Coffee break and poster session", host),
        ("11:00 - 11:30", TITLES[2], "Grace Hopper"),
    )
    people = [name for _, names in _talks(page) for name in names]
    assert people == ["Ada Byron", "Emmy Noether", "Grace Hopper"]
    assert "Coffee break and poster session" in _sessions(page)


def test_words_that_end_a_phrase_are_no_badges() -> None:
    page = _table(
        ("Time", "Title", "Speaker"),
        ("9:00 - 9:10", "Aims of the workshop", "Organizers"),
        ("9:10 - 9:40", TITLES[0], "Ada Byron"),
        ("9:40 - 10:10", TITLES[1], "Emmy Noether"),
        ("10:10 - 11:00", "Coffee break and poster session", "All"),
        ("11:00 - 11:30", TITLES[2], "Grace Hopper"),
        ("11:30 - 12:00", "Short break before the panel discussion", "All"),
    )
    titles = {*_sessions(page), *(title for title, _ in _talks(page))}
    assert {
        "Aims of the workshop",
        "Coffee break and poster session",
        "Short break before the panel discussion",
    } <= titles


def test_titles_right_of_their_people() -> None:
    page = parse_page(
        "# Workshop on Slow Maps\n\n"
        "| Time | Speaker | Title | Topic |\n| --- | --- | --- | --- |\n"
        "| 8:00 - 8:10 (10 min) | Ada Byron<br>Emmy M Noether<br>Grace Hopper<br>Mira | Opening Remarks | Welcome |\n"
        f"| 8:10 - 8:50 (40 min) | Mary Somerville<br>Sofia Kovacs | {TITLES[0]} | Rivers |\n"
        f"| 8:50 - 9:30 (40 min) | Hedy Lamarr<br>Ada Byron | {TITLES[1]} | Hedges |\n"
        "| 9:30 - 10:00 (30 min) | - | Coffee Break | - |\n"
        f"| 10:00 - 10:40 (40 min) | Max Born<br>Emmy Noether | {TITLES[2]} | Lamps |\n\n"
        "# Abstracts\n\n"
        f"### {TITLES[1]}\n\n#### Hedy Lamarr, Ada Byron\n\n{PROSE}\n\n"
        f"### {TITLES[0]}\n\n#### Mary Somerville, Sofia Kovacs\n\n{PROSE}\n\n"
        "# Call for Speakers\n\nSend us what you would like to tell.\n\n#### Panels\n\nThey are guided, and about a topic.\n"
    )
    assert [talk for talk in _talks(page) if talk[0] in TITLES] == [
        (TITLES[0], ["Mary Somerville", "Sofia Kovacs"]),
        (TITLES[1], ["Hedy Lamarr", "Ada Byron"]),
        (TITLES[2], ["Max Born", "Emmy Noether"]),
    ]
    assert "Panels" not in _sessions(page)
    assert not {"Rivers", "Hedges", "Welcome"} & {title for title, _ in _talks(page)}


def test_a_column_of_details_tells_who_speaks() -> None:
    page = _table(
        ("Start Time", "End Time", "Event", "Details"),
        ("9:00A", "9:10A", "Opening Remarks", "Ada Byron – Founder/President<br>West Ring Society"),
        ("9:10A", "9:40A", "Why Hedges Remember", "Emmy Noether – Example.com"),
        ("9:40A", "10:10A", "Lamps of the River", "Grace Hopper – Director of Lamps"),
        ("10:10A", "12:00N", "Inks That Last", "Max Born – Head of Inks, Example Labs"),
    )
    assert [talk for talk in _talks(page) if talk[1]] == [
        ("Why Hedges Remember", ["Emmy Noether"]),
        ("Lamps of the River", ["Grace Hopper"]),
        ("Inks That Last", ["Max Born"]),
    ]


def test_details_of_a_kind_may_be_a_title() -> None:
    page = _table(
        ("Time", "Session", "Details"),
        ("9:00 - 9:10", "Opening Remarks", "What we are here for"),
        ("9:10 - 9:40", "Invited Talk 1", f"Ada Byron (Example Labs) -- {TITLES[0]}"),
        ("9:40 - 10:10", "Invited Talk 2", f"Emmy Noether (Example Labs) -- {TITLES[1]}"),
        ("10:10 - 10:40", "Coffee Break", "Posters"),
        ("10:40 - 11:10", "Invited Talk 3", f"Grace Hopper (Sample University) -- {TITLES[2]}"),
    )
    assert [talk for talk in _talks(page) if talk[1]] == [
        (TITLES[0], ["Ada Byron"]),
        (TITLES[1], ["Emmy Noether"]),
        (TITLES[2], ["Grace Hopper"]),
    ]


def test_a_short_title_beside_its_kind_is_no_person() -> None:
    page = _table(
        ("Time", "Session", "Presentation"),
        ("1:00 - 1:05 PM", "Opening Remarks", "—"),
        (
            "1:05 - 2:00 PM",
            "Invited Talk 1 (Slow Maps)",
            "<b>Prof. Ada Byron</b><br>Drawing a River by Hand",
        ),
        (
            "2:00 - 3:00 PM",
            "Invited Talk 2 (Slow Maps)",
            "<b>Prof. Emmy Noether</b><br>Why Hedges Remember Us",
        ),
        ("3:00 - 3:15 PM", "Contributed Talk 1", "Counting Lamps on a Bridge at Night"),
        ("3:15 - 3:30 PM", "Contributed Talk 2", "INKS: What Lasts and What Does Not"),
        ("3:30 - 3:45 PM", "Contributed Talk 3", "Mills through the Ages of Wind and Water"),
        ("3:45 - 4:00 PM", "Contributed Talk 4", "Attentive Residuals"),
    )
    assert ("Attentive Residuals", []) in _talks(page)


def test_columns_count_their_own_sessions() -> None:
    page = _table(
        ("Time", "MapMPI", "RINGMP"),
        ("10:30 - 12:00", "Session I", "Session I"),
        ("12:00 - 13:30", "Lunch", "Lunch"),
        ("13:30 - 15:00", "Session II", "Session II"),
        ("15:30 - 17:00", "Posters", "Session III"),
    )
    assert _sessions(page).count("Session I") == 2
    assert _sessions(page).count("Session II") == 2
    assert _sessions(page).count("Lunch") == 1


INTRODUCED = (
    ("Time", "Agenda Item / Talk", "Presenter"),
    ("09:00", "Coffee", ""),
    ("09:45", "<b>Session 1</b>", "Introduced by Max Born, Ring Commission"),
    ("", TITLES[0], "Ada Byron, Example University"),
    ("", TITLES[1], "Emmy Noether, Hedge Project"),
    ("", "BREAK", ""),
    ("11:45", "<b>Session 2</b>", "Introduced by Mary Somerville, Sample University"),
    ("", TITLES[2], "Grace Hopper, Lamps Ltd"),
    ("", "Inks that last", "Hedy Lamarr, Example University"),
)


def test_who_introduces_a_session_gives_no_talk() -> None:
    page = _table(*INTRODUCED)
    assert _talks(page) == [
        (TITLES[0], ["Ada Byron"]),
        (TITLES[1], ["Emmy Noether"]),
        (TITLES[2], ["Grace Hopper"]),
        ("Inks that last", ["Hedy Lamarr"]),
    ]


def test_a_break_without_hours_between_rows_that_have_them() -> None:
    assert _sessions(_table(*INTRODUCED)) == ["Coffee", "Session 1", "BREAK", "Session 2"]


def test_evening_in_a_column_of_times_is_no_title() -> None:
    page = _table(
        ("Time", "Speaker", "Title"),
        ("9:00", "Ada Byron", TITLES[0]),
        ("9:40", "Emmy Noether", TITLES[1]),
        ("10:20", "Grace Hopper", TITLES[2]),
        ("Evening", "", "Dinner by the river"),
    )
    assert "Evening" not in {*_sessions(page), *(title for title, _ in _talks(page))}
