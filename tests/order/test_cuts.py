"""Lines into fields: what is cut, and what looks the same and must stay whole."""

from __future__ import annotations

import pytest

from confparse.flow import Line
from confparse.order import cutting
from confparse.order.units import CHAIR, DAY, TEXT, TIME


def _cut(*texts: str, tag: str = "") -> list[tuple[int, str]]:
    lines = [Line(number, text, tag=tag) for number, text in enumerate(texts, 1)]
    return [(unit.hint, unit.text) for unit in cutting.cut(lines)]


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        pytest.param(
            "10h45: Ada Byron, Rings",
            [(TIME, "10h45"), (TEXT, "Ada Byron, Rings")],
            id="a colon behind the hour",
        ),
        pytest.param(
            "Session 2: Inland (Chair/Co-Chair: Ada Byron, Alan Hopper)",
            [(TEXT, "Session 2: Inland"), (CHAIR, "Chair/Co-Chair: Ada Byron, Alan Hopper")],
            id="two roles",
        ),
        pytest.param(
            "Président de séance : Ada Byron",
            [(CHAIR, "Président de séance : Ada Byron")],
            id="a French chair",
        ),
    ],
)
def test_fields_are_cut(text: str, fields: list[tuple[int, str]]) -> None:
    assert _cut(text) == fields


@pytest.mark.parametrize(
    "text",
    [
        "Chair: what we sit on, and why",
        "A Theory of Rooms in Large Buildings",
        "How 9.15 Became a Number",
        "Rings at 300 Degrees",
    ],
)
def test_titles_stay_whole(text: str) -> None:
    assert [entry for _, entry in _cut(text)] == [text]


def test_half_a_day_in_a_heading_is_a_session_with_a_chair() -> None:
    text = "Morning session – Chair: Mary Curie"
    assert _cut(text, tag="h2") == [(TEXT, "Morning session"), (CHAIR, "Chair: Mary Curie")]
    assert [hint for hint, _ in _cut(text)] == [CHAIR]


def test_dotted_hours_of_one_digit_follow_the_habit_of_the_page() -> None:
    found = _cut(
        "9.15 Opening", "10.00 Rings", "11.00 Maps", "12.00 Kites", "13.00 Lunch", "14.30 X"
    )
    assert found[0] == (TIME, "9.15")
    assert [hint for hint, _ in found].count(TIME) == 6


def test_numbers_of_sections_are_no_times() -> None:
    found = _cut("3.1 Rings", "3.10 Maps", "3.11 Kites", "4.1 Sails", "4.10 Masts", "5 Ropes")
    assert TIME not in [hint for hint, _ in found]


def test_the_only_day_stands_in_the_heading() -> None:
    found = _cut("Workshop on Maps, Example Town, 9 July 2019", "10:00 Opening", "10:15 Rings")
    assert (DAY, "9 July 2019") in found
    found = _cut("Workshop date: 9 July 2019", "10:00 Opening", "10:15 Rings")
    assert found[:2] == [(DAY, "Workshop date: 9 July 2019"), (TIME, "10:00")]


@pytest.mark.parametrize(
    "heading",
    [
        "Submission deadline: 9 July 2019",
        "Last updated 9 July 2019",
        "Proposed dates: 9 July 2019 or 3 August 2019",
    ],
)
def test_other_days_above_are_not_the_programme_s(heading: str) -> None:
    assert DAY not in [hint for hint, _ in _cut(heading, "10:00 Opening", "10:15 Rings")]


def test_a_bracket_over_two_lines_is_one_text() -> None:
    found = _cut("Counting Waves, by Ada Byron (Example", "University, Norway).")
    assert len(found) == 1
    assert found[0][1].endswith("University, Norway).")
