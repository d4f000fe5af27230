"""How much a text is a list of people: names on one side, titles and sessions on the other."""

from __future__ import annotations

import pytest

from confparse.order import folk


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
