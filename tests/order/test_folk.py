"""How much a text is a list of people: names on one side, titles and sessions on the other."""

from __future__ import annotations

import pytest

from confparse.order import folk, words


@pytest.mark.parametrize(
    "text",
    [
        "Ada Byron, Hedy Noether and Alan Hopper",
        "Matthew Munro and Marc Salis",
        "A. Byron, H.E. Noether & S. van den Berg",
        "Ada Byron (Example University); Alan Hopper (Sample Labs)",
        "Wei Zhang, Li Wang, Jun Ma",
        "Prof. Ada Byron",
        "Ada Byron, PhD",
        "Ada Byron (MIT)",
        "Ada BYRON",
        "Ingeborg van den Byron",
        "Hedy de la Noether",
        "Hassan al-Byron",
        "Ada Byron with Alan Hopper",
        "J. Byron & R.B. Hopper",
    ],
)
def test_people_weigh_much(text: str) -> None:
    assert folk.weigh(text) > 0.6


@pytest.mark.parametrize(
    "text",
    [
        "Functional Programming",
        "A Machine for Prime Ideals",
        "Coffee Break",
        "Research Session 2: Geospatial Data Management",
        "Privacy, Security and Trust in Data Systems",
        "University of Example",
        "POSTER SESSION",
        "Fast LASSO",
        "CMSA Prize Winner",
        "Audio Mixing and Stem Adjustment",
        "Gentle Grading with Limited Patience",
        "Land Misuse and Enterprise Forces: Evidence from Somewhere",
        "Teacher Dialogue Q&A",
        "",
        "x" * 5000,
    ],
)
def test_titles_weigh_little(text: str) -> None:
    assert folk.weigh(text) < 0.5


@pytest.mark.parametrize(
    "text",
    [
        "Ada Byron, Institute of Maps and Rings, Oxford",
        "ADA BYRON, Example University",
        "Ada Byron, School of Rings, Example University, Town",
        "Ada Byron, Centre for Hedges",
    ],
)
def test_one_at_home_in_an_institution_is_one_person(text: str) -> None:
    assert folk.weigh(text) > 0.8


@pytest.mark.parametrize(
    "text",
    [
        "Rings and Maps, Institute for Hedges: a Report, with Tables",
        "Hedges of the North, University Gardens as Models",
        "Hedges, School without Walls",
        "Opening, Faculty of Rings",
    ],
)
def test_a_title_that_tells_of_institutions_is_nobody(text: str) -> None:
    assert folk.weigh(text) < 0.6


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Example University, Town", True),
        ("Dept. of Maps", True),
        ("ETH", True),
        ("University of the Hedges", True),
        ("Scripps Institution of Hedges", True),
        ("How Universities Measure Rings", False),
        ("The Institutionalisation of Hedges", False),
        ("Corpora of Old Rings", False),
        ("Technology and Hedges", False),
        ("A School with no Walls", False),
        ("University: a quarrel", False),
        ("Main Hall", False),
        ("", False),
    ],
)
def test_institutions_are_told_by_their_words(text: str, named: bool) -> None:
    assert words.is_institution(text) == named
