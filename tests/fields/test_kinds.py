"""Printed kinds, and titles that say their kind; and look-alikes that say nothing."""

from __future__ import annotations

import pytest

from confparse.fields import kinds
from confparse.model import TYPES


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("Poster", "poster"),
        ("Spotlight  Poster", "spotlight"),
        ("ORAL", "oral"),
        ("Oral Session", "oral"),
        ("Invited Talk (Sample Lecture)", "keynote"),
        ("In-Person Poster presentation / poster accept", "poster"),
        ("Expo Talk Panel", "panel"),
        ("Affinity Workshop", "workshop"),
        ("Registration Desk", "registration"),
        ("Workshop:", "workshop"),
        ("Meal", "break"),
    ],
)
def test_a_printed_kind(label: str, kind: str) -> None:
    assert kinds.read(label) == kind
    assert kind in TYPES


@pytest.mark.parametrize(
    "label",
    [
        "",
        "Session",
        "Talk",
        "Poster Child of the Valve Age",
        "Learning to Break",
        "Oral History",
        "(Poster)",
    ],
)
def test_no_printed_kind(label: str) -> None:
    assert kinds.read(label) is None


@pytest.mark.parametrize(
    "title", ["Coffee Break", "Lunch", "Tea break (Foyer)", "Lunch Break, 60 minutes"]
)
def test_a_title_that_says_break(title: str) -> None:
    assert kinds.of_title(title) == "break"


@pytest.mark.parametrize(
    "title",
    [
        "Breaking the Lunch Habit of Large Models",
        "A Coffee Break Is All You Need for Better Gates",
        "Poster Session",
        "Networking",
        "Symmetry Break in Deep Nets",
    ],
)
def test_a_title_that_says_nothing(title: str) -> None:
    assert kinds.of_title(title) is None
