"""Hours that begin where others end, on a day with a date, are a timetable in whatever language."""

from __future__ import annotations

import pytest

from confparse import parse_page

_SLOTS = [
    ("09:00", "09:30", "Vanhat aidat uusilla pelloilla (Ada Byron)"),
    ("09:30", "10:00", "Oja joka vuodenajalle (Max Born)"),
    ("10:00", "10:30", "Kuivat muurit (Emmy Noether)"),
    ("10:30", "11:00", "Happihyppely"),
    ("11:00", "11:30", "Kuka nojaa muuriin (Alan Hopper)"),
    ("11:30", "12:00", "Portit"),
    ("12:00", "13:00", "Ruokailu"),
    ("13:00", "13:30", "Salvat suljetuissa porteissa (Bea Carl)"),
    ("13:30", "14:00", "Saranat"),
    ("14:00", "14:30", "Lopuksi"),
]


def _page(head: str, *, joined: bool = True) -> str:
    lines = [f"{start} - {end if joined else end[:3] + '20'} {text}" for start, end, text in _SLOTS]
    return "\n".join([head, *lines]) + "\n"


@pytest.mark.parametrize("head", ["Aidat 3.6.2030", "Aidat\n2030-06-03"])
def test_joined_hours_on_a_dated_day_are_a_timetable(head: str) -> None:
    titles = [session.title for session in parse_page(_page(head)).sessions]
    talks = [talk.title for session in parse_page(_page(head)).sessions for talk in session.talks]
    assert {*titles, *talks} >= {"Oja joka vuodenajalle", "Salvat suljetuissa porteissa"}


@pytest.mark.parametrize(
    "page",
    [
        pytest.param("Aukioloajat 3.6.2030\n" + "09:00 - 17:00 Museo\n" * 9, id="opening hours"),
        pytest.param(
            "Bussit 3.6.2030\n"
            + "".join(f"{hour:02}:10 {hour:02}:25 Asema\n" for hour in range(8, 20)),
            id="departures",
        ),
    ],
)
def test_other_hours_are_none(page: str) -> None:
    assert not parse_page(page).sessions
