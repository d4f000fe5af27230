"""What of a text of people went into no person, and what a list of people may shed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confparse.fields import people, remains


def left(text: str) -> tuple[str, ...]:
    return remains.find(text, people.read(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("TBC (University of Sampleton, UK)", ("TBC (University of Sampleton, UK",)),
        ("Ann Bell and Cem Dal. A Study of Small Boats.", ("A Study of Small Boats",)),
        ("Ann Bell (贝安)", ("贝安",)),
        (
            "Ann Bell and Cem Dal (Sample Labs, France; Example University, USA)",
            ("Sample Labs, France; Example University, USA",),
        ),
    ],
)
def test_content_beside_the_names_is_told(text: str, expected: tuple[str, ...]) -> None:
    assert left(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ann Bell, Cem Dal",
        "Chair: Prof. Dr. Ann Bell, PhD",
        "Session Chairs: Ann Bell (Example University) and Cem Dal (Sample Labs)",
        "Ann Bell1, Cem Dal1,2",
        "Ann Bell¹,*, Cem Dal²",
        "Ann Bell et al.",
        "Ann Bell, Senior Member, IEEE",
        "Ann Bell ann@example.org",
        "Ann Bell [slides] [video]",
        "TBA",
        "Session Chair: TBC",
        "Speaker: to be announced",
        "于潇, 刘义, 柴跃和孙宏",
    ],
)
def test_trimmings_are_not(text: str) -> None:
    assert left(text) == ()


@given(st.text(max_size=60))
def test_what_is_left_stands_in_the_text(text: str) -> None:
    assert all(piece in text for piece in left(text))
