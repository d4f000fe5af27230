"""A table for each session, of a few rows: together they tell what their columns are."""

from __future__ import annotations

import pytest

from confparse import parse_page

TALKS = (
    ("Ada Byron", "University of Ghent", "Drawing a river by hand"),
    ("Emmy Noether", "CNRS", "Why hedges remember their fields"),
    ("Quilla Vantreese", "Kabbeldok", "Counting every lamp in a street"),
    ("Grace Hopper", "Sample University", "Inks that last for a century"),
    ("Mary Jackson", "VOXBI", "Folding large sheets of paper"),
    ("Rhea Quist", "Institute of Hedges", "A shelf for each atlas"),
    ("Ode Fairlie", "Oxbow College", "Neighbours as cartographers"),
    ("Pim Lagerlof", "Exampletech", "Open drawers and closed doors"),
)


def _page(cell: str) -> str:
    html = "<h1>Workshop on Slow Maps</h1><h2>Monday, 3 June 2030</h2>"
    for session in range(4):
        html += f"<h3>Session {session + 1}: Part {session + 1}</h3><table>"
        for row, (name, home, title) in enumerate(TALKS[2 * session : 2 * session + 2]):
            time = f"{9 + session}:{30 * row:02d}"
            html += f"<tr><td>{time}</td>{cell.format(name=name, home=home, title=title)}</tr>"
        html += "</table>"
    return html


@pytest.mark.parametrize(
    "cell",
    [
        "<td>{name}<br>{home}</td><td>{title}</td>",
        "<td>{name}, {home}</td><td>{title}</td>",
        "<td>{title}</td><td>{name}<br>{home}</td>",
    ],
)
def test_people_stand_in_the_same_column_of_each(cell: str) -> None:
    found = [
        (talk.title, [one.name for one in talk.authors])
        for session in parse_page(_page(cell)).sessions
        for talk in session.talks
    ]
    assert found == [(title, [name]) for name, _, title in TALKS]


def test_titles_below_names_are_no_institutions() -> None:
    found = [
        (talk.title, [one.name for one in talk.authors])
        for session in parse_page(_page("<td>{name}<br>{title}</td>")).sessions
        for talk in session.talks
    ]
    assert found == [(title, [name]) for name, _, title in TALKS]
