"""Places behind titles set in bold."""

from __future__ import annotations

import pytest

from confparse import parse_page

_PAGE = """\
<h1>Hedge Days</h1><h2>Monday, 3 June 2030</h2>
<p>9:00 – 10:00 <strong>Opening of the Hedges</strong>, {0}</p>
<p>10:00 – 10:30 <strong>Coffee</strong>, {1}</p>
<p>10:30 – 11:30 <strong>A Ditch for Every Season</strong>, {2}</p>
<p>11:30 – 12:30 <strong>Dry Walls without Mortar</strong>, {3}</p>
<p>13:30 – 14:30 <strong>Who Leans on a Wall</strong>, {4}</p>
"""


def _rooms(page: str) -> list[tuple[str | None, str | None]]:
    return [
        (session["title"], session["room"]) for session in parse_page(page).to_dict()["sessions"]
    ]


def test_places_are_no_part_of_titles() -> None:
    page = _PAGE.format("Main Hall", "foyer", "Main Hall", "Room 12", "Main Hall")
    found = dict(_rooms(page))
    assert found["Opening of the Hedges"] == "Main Hall"
    assert found["Dry Walls without Mortar"] == "Room 12"


@pytest.mark.parametrize(
    "told",
    [
        pytest.param(("Ada Byron", "all", "Max Born", "Emmy Noether", "Alan Hopper"), id="people"),
        pytest.param(
            (
                "Example University",
                "Sample Institute",
                "Town University",
                "Example University",
                "Village College",
            ),
            id="institutions",
        ),
        pytest.param(
            ("part one", "with cakes", "a survey", "an essay", "a quarrel"), id="told once each"
        ),
    ],
)
def test_what_is_no_place_stays(told: tuple[str, ...]) -> None:
    assert not any(room in told for _, room in _rooms(_PAGE.format(*told)))
