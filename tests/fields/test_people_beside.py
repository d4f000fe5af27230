"""People's lines: what stands beside the names is no name, and no name is lost to it."""

from __future__ import annotations

import pytest

from confparse import parse_authors, parse_page


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # one slash after another
        ("Ann Bell / CNRS / INRIA / Sample University", [("Ann Bell", "CNRS / INRIA / Sample University")]),
        ("Ann Bell / NVIDIA, Sample University", [("Ann Bell", "NVIDIA, Sample University")]),
        ("Ann Bell, Sample / Example Labs", [("Ann Bell", "Sample / Example Labs")]),
        # "and" inside an institution, among others told in the same way
        (
            "Ann Bell, Bread and Butter Sampleton; Cem Dal, University of Samples; Eva Fox, Example University",
            [("Ann Bell", "Bread and Butter Sampleton"), ("Cem Dal", "University of Samples"), ("Eva Fox", "Example University")],
        ),
        # the town before the country
        ("Ann Bell, University of New Sampleton, New Sampleton, Canada", [("Ann Bell", "University of New Sampleton, New Sampleton, Canada")]),
        ("Ann Bell, Sample University, Cem Dal, Canada", [("Ann Bell", "Sample University"), ("Cem Dal", "Canada")]),
        # degrees: a person, and where she works
        ("Ann Bell, MD, PhD, Examplia", [("Ann Bell", "Examplia")]),
        ("Ann C. Bell Sampleton University", [("Ann C. Bell", "Sampleton University")]),
        # universities
        ("Sample University", []),
        ("University of Samples", []),
        # offices
        ("Ann Bell, Artist and Patient Rights Advocate", [("Ann Bell", "Artist and Patient Rights Advocate")]),
        ("Managing Director", []),
        ("Professor", []),
        # numbers of talks before the names
        ("P19 Ann Bell, Cem Dal and Eva Fox", [("Ann Bell", None), ("Cem Dal", None), ("Eva Fox", None)]),
        ("HIGHLIGHT 1 Ann Bell, Cem Dal", [("Ann Bell", None), ("Cem Dal", None)]),
        # two names and a slash
        ("Ann Bell/Cem Dal", [("Ann Bell", None), ("Cem Dal", None)]),
        (
            "Ann Bell (S+B), Cem Dal (B); (S = Sample University, B = Bigcorp)",
            [("Ann Bell", "Sample University; Bigcorp"), ("Cem Dal", "Bigcorp")],
        ),
        # a badge behind an institution
        ("Ann Bell (Microsoft) plenary", [("Ann Bell", "Microsoft")]),
        ("Ann (Nan) Bell", [("Ann (Nan) Bell", None)]),
        # a name broken at the end of a line
        ("Chair: Ann\nBell", [("Ann Bell", None)]),
        ("Chair: Harrie de\nBell", [("Harrie de Bell", None)]),
        ("Chairs: Ann Bell\nCem Dal", [("Ann Bell", None), ("Cem Dal", None)]),
        ("Ann Bell, Cem Dal, and Eva\nMaria Fox", [("Ann Bell", None), ("Cem Dal", None), ("Eva Maria Fox", None)]),
        ("Ann Bell and Cem Dal\nEva Fox, Gil Hare", [("Ann Bell", None), ("Cem Dal", None), ("Eva Fox", None), ("Gil Hare", None)]),
        (
            "Ann Bell (S), Cem Dal\n(B), Eva Fox (B); (S = Sample University, B = Bigcorp)",
            [("Ann Bell", "Sample University"), ("Cem Dal", "Bigcorp"), ("Eva Fox", "Bigcorp")],
        ),
    ],
)  # fmt: skip
def test_who_is_told_and_where(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(person.name, person.affiliation) for person in parse_authors(text)] == expected


def test_a_page_that_turns_no_name_tells_a_home_behind_the_comma() -> None:
    page = parse_page(
        """\
# MapConf 2021

## Monday, March 1

9:00 - 10:00 Session 1: Rings
Maps of Rings
Ada Byron and Emmy Noether
Rings of Maps
Mary Somerville
10:00 - 11:00 Session 2: Winds
Vanes for Everyone
Alan Hopper and Hedy Noether
Breezes of the North
Grace Lovelace
11:00 - 12:00 Industry Session
Realizing the Dream of Clean Vanes
Tim Gardner, Windyn
"""
    )
    (last,) = page.sessions[-1].talks
    assert [(person.name, person.affiliation) for person in last.authors] == [
        ("Tim Gardner", "Windyn")
    ]
