"""How a page heads its sessions: a chair without a sign, hours in brackets, a title alone above names and titles."""

from __future__ import annotations

from textwrap import dedent
from typing import Any

import pytest

from confparse import parse_page


def _sessions(page: str) -> list[tuple[str | None, list[str], list[tuple[str | None, list[str]]]]]:
    def names(people: list[dict[str, Any]]) -> list[str]:
        return [person["name"] for person in people]

    return [
        (
            session["title"],
            names(session["chairs"]),
            [(talk["title"], names(talk["authors"])) for talk in session["talks"]],
        )
        for session in parse_page(dedent(page)).to_dict()["sessions"]
    ]


_CHAIRED = """\
    Monday, 3 June 2030

    09:00 - 10:30
    Session A. Hedges and Ditches
    {chair}
    Old Hedges in New Fields (Ada Byron, Max Born)
    A Ditch for Every Season (Emmy Noether)

    11:00 - 12:30
    Session B. Walls
    {other}
    Dry Walls without Mortar (Alan Hopper)
    Who Leans on a Wall (Bea Carl, Cyrus Stone)
    """


@pytest.mark.parametrize("label", ["Session chair", "Session Chair:", "Chair", "Moderator"])
def test_a_chair_needs_no_sign(label: str) -> None:
    found = _sessions(_CHAIRED.format(chair=f"{label} Grete Hermann", other=f"{label} Iva Lind"))
    assert [(title, chairs) for title, chairs, _ in found] == [
        ("Session A. Hedges and Ditches", ["Grete Hermann"]),
        ("Session B. Walls", ["Iva Lind"]),
    ]
    assert [len(talks) for _, _, talks in found] == [2, 2]


def test_no_name_behind_the_word_no_chair() -> None:
    found = _sessions(
        _CHAIRED.format(
            chair="Chair Design for All Backs (Grete Hermann)",
            other="Moderators and Neutrons (Iva Lind)",
        )
    )
    assert [chairs for _, chairs, _ in found] == [[], []]
    assert [talks[0] for _, _, talks in found] == [
        ("Chair Design for All Backs", ["Grete Hermann"]),
        ("Moderators and Neutrons", ["Iva Lind"]),
    ]


def test_hours_in_brackets_stand_between_a_session_and_its_chair() -> None:
    found = _sessions(
        """\
        Monday, 3 June 2030

        Hedges and Ditches (09:00 - 10:30)
        Chair: Grete Hermann

        Old Hedges in New Fields
        by Ada Byron

        A Ditch for Every Season
        by Emmy Noether

        10:30 - 11:00 Coffee Break

        Messages (11:00 - 12:30)
        Chair: Iva Lind

        Dry Walls without Mortar
        by Alan Hopper

        Who Leans on a Wall
        by Bea Carl
        """
    )
    assert [(title, chairs, len(talks)) for title, chairs, talks in found] == [
        ("Hedges and Ditches", ["Grete Hermann"], 2),
        ("Coffee Break", [], 0),
        ("Messages", ["Iva Lind"], 2),
    ]


_BLOCKS = [
    (
        "Hedges and Ditches",
        [
            ("Ada Byron", "Old Hedges in New Fields"),
            ("Emmy Noether", "A Ditch for Every Season"),
            ("Max Born", "Who Digs at Night"),
        ],
    ),
    (
        "Walls of the North",
        [
            ("Alan Hopper", "Dry Walls without Mortar"),
            ("Bea Carl", "Leaning on a Wall for Pleasure"),
            ("Grete Hermann", "On the Wrong Side of the Wall"),
        ],
    ),
]


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_blank_lines_tell_what_opens_a_record(between: str) -> None:
    """Names above titles, below the bare title of a session: no title moves to the name before it."""
    blocks = [
        f"{session}\n\n" + between.join(f"{name}\n{title}" for name, title in talks)
        for session, talks in _BLOCKS
    ]
    page = (
        "Workshop on Walls\n\nProgramme\n\nMonday, 3 June 2030\n\n08:30 - 09:00 Registration\n\n\n"
        + "\n\n10:30 - 11:00 Coffee Break\n\n\n".join(blocks)
        + "\n\n12:30 Lunch\n"
    )
    found = [(title, talks) for title, _, talks in _sessions(page) if talks]
    assert found == [
        (session, [(title, [name]) for name, title in talks]) for session, talks in _BLOCKS
    ]


_SLOTS = """\
    Workshop on Walls

    Programme

    Monday, 3 June 2030

    08:30-09:00 Registration

    {first}

    09:00 Old Hedges in New Fields (Ada Byron)
    09:30 A Ditch for Every Season (Emmy Noether)
    10:00 Who Digs at Night (Max Born)

    10:30-11:00 Coffee Break

    {second}

    11:00 Dry Walls without Mortar (Alan Hopper)
    11:30 Leaning on a Wall for Pleasure (Bea Carl)
    12:00 On the Wrong Side of the Wall (Grete Hermann)

    12:30 Lunch
    """


def test_a_line_alone_above_slots_heads_them() -> None:
    found = _sessions(_SLOTS.format(first="Hedges and Ditches", second="Walls of the North"))
    assert [(title, len(talks)) for title, _, talks in found] == [
        ("Registration", 0),
        ("Hedges and Ditches", 3),
        ("Coffee Break", 0),
        ("Walls of the North", 3),
        ("Lunch", 0),
    ]


def test_a_note_above_slots_heads_nothing() -> None:
    found = _sessions(
        _SLOTS.format(
            first="All talks are held in the garden.", second="Questions go to the chair, please."
        )
    )
    assert [(title, len(talks)) for title, _, talks in found if talks] == [(None, 3), (None, 3)]


def test_two_lines_are_a_title_and_who_gives_it_whatever_they_look_like() -> None:
    """In block after block; and a break whose session lost its heading holds none of them."""
    talks = [
        ("Old Hedges in New Fields", "Ada Byron"),
        ("A Ditch for Every Season", "Noether"),
        ("Teaching, Digging, and Support Discussion", "Max Born"),
        ("Who Digs at Night", "Alan Hopper"),
        ("Dry Walls without Mortar", "Bea Carl"),
        ("Leaning on a Wall for Pleasure", "Hermann"),
        ("On the Wrong Side of the Wall", "Iva Lind"),
    ]
    blocks = "\n\n".join(f"{title}\n{name}" for title, name in talks)
    page = (
        "Workshop on Walls\n\nProgramme\n\nMonday, 3 June 2030\n\n"
        f"10:30 - 11:00 Coffee Break\n\n{blocks}\n\n12:30 - 13:30 Lunch\n"
    )
    assert _sessions(page) == [
        ("Coffee Break", [], []),
        (None, [], [(title, [name]) for title, name in talks]),
        ("Lunch", [], []),
    ]


def test_hours_and_a_room_below_a_title_are_its_own() -> None:
    rows = "<table><tr><td>{0}:00</td><td>Old Hedges in {1}</td><td>Ada Byron, Max Born</td></tr><tr><td>{0}:30</td><td>A Ditch for {1}</td><td>Emmy Noether</td></tr></table>"
    page = "<h1>Workshop on Walls</h1><h2>Programme</h2><h2>Monday, 3 June 2030</h2>" + "".join(
        f"<p><strong>{title}</strong><br>{hour}:00-{hour + 1}:00, Room {hour}<br>Chair: {chair}</p>"
        + rows.format(hour, title.split()[0])
        for hour, title, chair in [
            (10, "Fields and Meadows", "Bea Carl"),
            (13, "Towns without Fields", "Iva Lind"),
        ]
    )
    found = parse_page(f"<html><body>{page}</body></html>".encode()).to_dict()["sessions"]
    assert [
        (one["title"], one["room"], one["when"]["start"], one["when"]["end"], len(one["talks"]))
        for one in found
    ] == [
        ("Fields and Meadows", "Room 10", "10:00", "11:00", 2),
        ("Towns without Fields", "Room 13", "13:00", "14:00", 2),
    ]


def test_half_a_days_heading_leaves_the_day() -> None:
    page = dedent("""\
        # Programme

        **MONDAY JULY 20, 2026**

        _Morning sessions_

        **0930 - 1030** REGISTRATION<br>
        **1030 - 1045** WELCOME<br>
        **1045 - 1125** Ada Byron -- Old Hedges in New Fields<br>
        **1125 - 1140** Max Born -- A Ditch for Every Season

        **1240 - 1400** LUNCH

        _Afternoon sessions_

        **1400 - 1440** Emmy Noether -- Dry Walls without Mortar<br>
        **1440 - 1455** Bea Carl -- Leaning on a Wall

        **TUESDAY JULY 21, 2026**

        **0930 - 1030** Alan Hopper -- Who Digs at Night
        """)
    sessions = parse_page(page).to_dict()["sessions"]
    told = [item for one in sessions for item in (one, *one["talks"])]
    days = {item["title"]: item["when"]["date"] for item in told if item["when"]}
    assert {days.get(title) for title in ("WELCOME", "Dry Walls without Mortar")} == {"2026-07-20"}
    assert days["Who Digs at Night"] == "2026-07-21"


def test_people_above_the_next_hours_are_no_session() -> None:
    """Headings lost, blank lines between title and people: the hours are not those of the talk above."""
    page = "Workshop on Walls\n\nProgramme\n\nJune 3, 2030 (Monday)\n\n" + "".join(
        f"{hour}:00 - {hour + 1}:30, June 3, 2030 (Monday)\nSession Chair: {chair}\n"
        + "".join(f"- \n   {title}\n\n{names}\n" for title, names in talks)
        for hour, chair, talks in [
            (
                9,
                "Iva Lind",
                [
                    ("Old Hedges in New Fields", "Ada Byron"),
                    ("A Ditch for Every Season", "Max Born and Bea Carl"),
                ],
            ),
            (
                11,
                "Grete Hermann",
                [
                    ("Dry Walls without Mortar", "Emmy Noether"),
                    ("Who Leans on a Wall", "Alan Hopper and Ida Weber"),
                ],
            ),
            (
                14,
                "Cyrus Stone",
                [
                    ("On the Wrong Side of the Wall", "Olga Lamarr"),
                    ("Leaning for Pleasure", "Vera Hopper and Jon Weber"),
                ],
            ),
        ]
    )
    sessions = parse_page(page).to_dict()["sessions"]
    starts = [one["when"]["start"] for one in sessions if one["talks"]]
    assert starts == ["09:00", "11:00", "14:00"]
    assert all(talk["when"] is None for one in sessions for talk in one["talks"])


@pytest.mark.parametrize(
    "head", ["Contributed Talks 1{}: Hedges", "Contributed Papers 2{} - Walls", "Regular Talks {}"]
)
def test_numbered_talks_head_a_session_each(head: str) -> None:
    lines = ["Monday, 3 June 2030", ""]
    for letter, titles in (("A", ("Old Hedges", "Dry Ditches")), ("B", ("High Walls", "Iron Gates"))):  # fmt: skip
        lines += [head.format(letter), f"(Stream {letter})"]
        for time, title, name in zip(("13:10", "13:35"), titles, ("Ada Byron", "Max Born")):
            lines += [time, name, f"{title} in New Fields"]
    found = _sessions("\n".join([*lines, "14:00", "Coffee break"]))
    assert [len(talks) for _, _, talks in found] == [2, 2, 0]
    assert [title for title, _, _ in found[:2]] == [head.format("A"), head.format("B")]


def test_short_talks_of_one_speaker_are_no_session() -> None:
    found = _sessions(
        "Monday, 3 June 2030\n\n13:10 Short talks 1: Ada Byron\n13:35 Short talks 2: Max Born\n14:00 Coffee break"
    )
    assert "Ada Byron" in str(found)
