"""The kind of a talk on a line of its own, between its title and who gives it, is no session."""

from __future__ import annotations

from textwrap import dedent

from confparse import parse_page

_TELLS = "We tell how maps are read at night, and who has read them so since there are maps at all. Bring a lamp."


def _talks(page: str) -> list[tuple[str | None, str | None, list[str]]]:
    return [
        (session.title, talk.title, [person.name for person in talk.authors])
        for session in parse_page(dedent(page)).sessions
        for talk in session.talks
    ]


def _tells(subject: str) -> str:
    return (
        f"In this presentation the speaker tells of {subject.lower()}, and of all that we learnt about it in many"
        " years of work at sea. The talk closes the conference session with a discussion, to which all may bring questions."
    )


_OTHERS = [
    ("Reading a Map by Night", "Max Born", "Example AS"),
    ("Rings on the Way to the Sea", "Emmy Noether", "Sixty Rings AS"),
    ("How to Fold a Map", "Iva Lind", "Example Norway"),
    ("Old Harbours and New Ones", "Alan Hopper", "University of Rings"),
    ("Who Needs a Compass", "Grete Hermann", "Example Labs"),
    ("The Weight of Golden Rings", "Mary Somerville", "Example Labs"),
    ("Islands That Nobody Found", "Hedy Lovelace", "Institute of Maps"),
    ("Ropes of Sand", "Cyrus Stone", "Example GmbH"),
    ("A Ditch for Every Season", "Bea Carl", "University of Walls"),
    ("Dry Walls without Mortar", "Grace Turing", "Example Labs"),
]


def test_below_a_heading_of_a_higher_rank() -> None:
    others = "\n".join(
        f"## {title}\n\n######[{name}](/speakers#x), {home}\n\n{_tells(title)}\n"
        for title, name, home in _OTHERS
    )
    page = (
        "# MapConf 2031 Program\n\n## Maps, Rings and Your Compass\n\n#### Keynote\n\n"
        f"######[Ada Byron](/speakers#byron), Example Labs\n\n{_tells('maps')}\n\n## XX\n\n{others}"
    )
    found = _talks(page)
    assert [(title, people) for _, title, people in found] == [
        ("Maps, Rings and Your Compass", ["Ada Byron"]),
        *((title, [name]) for title, name, _ in _OTHERS),
    ]
    assert not {session for session, _, _ in found} & {"Keynote", "XX"}


def test_a_keynote_with_its_title_below_the_name_is_one() -> None:
    found = _talks("""\
        Workshop on Maps, 3 June 2031

        9:00 - 10:00
        Keynote
        Ada Byron
        Maps, Rings and Your Compass

        10:00 - 10:30
        Coffee break

        10:30 - 11:00
        Reading a Map by Night
        Max Born
        """)
    assert ("Keynote", "Maps, Rings and Your Compass", ["Ada Byron"]) in found


def test_behind_a_dash_it_is_no_part_of_the_people() -> None:
    found = _talks("""\
        # Workshop on Maps, 3 June 2031

        #### Session 1

        * `9:00 - 9:30` : **A Map for Every Sailor**
        *Ada Byron, Example Labs* -- [**Keynote Talk**](/keynotes)

        * `9:30 - 10:00` : **Reading a Map by Night**
        *Max Born, Iva Lind*

        #### 10:00 - 10:30 : Coffee Break
        """)
    assert found == [
        ("Session 1", "A Map for Every Sailor", ["Ada Byron"]),
        ("Session 1", "Reading a Map by Night", ["Max Born", "Iva Lind"]),
    ]
