"""Rows, items and lines that are one record each: which of their fields are people, which titles."""

from __future__ import annotations

import pytest

from confparse import parse_page

_HEAD = "<html><body><h1>Workshop on Walls</h1><h2>Programme</h2><h2>Monday, 3 June 2030</h2>"
_TALKS = [
    ("Ada Byron", "NetWall", "Old Hedges in New Fields"),
    ("Emmy Noether", "University of Examples", "A Ditch for Every Season"),
    ("Max Born", "Sample Labs", "Who Digs at Night and Why"),
    ("Alan Hopper", "Wallworks", "Dry Walls without Mortar"),
    ("Bea Carl", "Institute of Models", "Leaning on a Wall for Pleasure"),
    ("Iva Lind", "Model University", "On the Wrong Side of the Wall"),
]


def _talks(page: str | bytes) -> list[tuple[str | None, list[tuple[str, str | None]]]]:
    return [
        (talk["title"], [(person["name"], person["affiliation"]) for person in talk["authors"]])
        for session in parse_page(page).to_dict()["sessions"]
        for talk in session["talks"]
    ]


def test_rows_that_name_who_speaks_and_where_they_work_are_no_parallel_tracks() -> None:
    """Sessions and breaks span the columns, as a grid's plenaries do; the people's column stays one."""
    rows = [
        f"<tr><td>{9 + at // 2}:{30 * (at % 2):02d}</td><td>{name}, {place}</td><td>{title}</td></tr>"
        for at, (name, place, title) in enumerate(_TALKS)
    ]
    head = "<tr><td>09:00 - 10:30</td><td colspan=2><b>Hedges</b><br>Chair: Grete Hermann</td></tr>"
    pause = "<tr><td>10:30 - 10:45</td><td colspan=2>Coffee Break</td></tr>"
    page = (
        f"{_HEAD}<table>{head}{''.join(rows[:3])}{pause}{''.join(rows[3:])}</table></body></html>"
    )
    assert _talks(page.encode()) == [(title, [(name, place)]) for name, place, title in _TALKS]


def test_a_column_of_places_is_none_of_people() -> None:
    rows = "".join(
        f"<tr><th>{9 + at}:00</th><td>{title}</td><td>A. Byron Block</td></tr>"
        for at, (_, _, title) in enumerate(_TALKS)
    )
    page = f"{_HEAD}<table><tr><th>Time</th><th>Event</th><th>Venue</th></tr>{rows}</table></body></html>"
    assert all(not people for _, people in _talks(page.encode()))


@pytest.mark.parametrize("session", ["<h4>Hedges</h4>", "<h3>9:00 - 12:00 Hedges</h3>"])
def test_a_row_of_people_and_title_stays_together(session: str) -> None:
    """No title goes to the people of the next row."""
    rows = "".join(f"<tr><td>{name}</td><td>{title}</td></tr>" for name, _, title in _TALKS)
    page = f"{_HEAD}<p>8:30 - 9:00 Registration</p>{session}<table>{rows}</table><p>12:00 - 13:00 Lunch</p></body></html>"
    assert _talks(page.encode()) == [(title, [(name, None)]) for name, _, title in _TALKS]


def test_a_hard_break_ends_a_line_of_an_item() -> None:
    """CommonMark 6.7; converters write ``<br>`` so."""
    items = "".join(f"* {name}  \n  {title}\n" for name, _, title in _TALKS)
    page = f"# Workshop on Walls\n\n## Monday, 3 June 2030\n\n### 9:00 - 12:00 Session 1: Hedges\n\n{items}\n12:00 - 13:00 Lunch\n"
    assert _talks(page) == [(title, [(name, None)]) for name, _, title in _TALKS]


def test_a_sign_left_in_front_of_a_line_parts_title_and_people() -> None:
    """``<em>Title</em>. Name`` with each text of the markup on a line of its own."""
    items = "".join(f"{title}\n. {name}\n" for name, _, title in _TALKS)
    page = f"Workshop on Walls\nProgramme\nMonday, 3 June 2030\n9:00 - 12:00 Session 1: Hedges\n{items}12:00 - 13:00 Lunch\n"
    assert _talks(page) == [(title, [(name, None)]) for name, _, title in _TALKS]
