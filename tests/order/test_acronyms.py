"""Acronyms behind the names of a column: where people work."""

from __future__ import annotations

import pytest

from confparse import parse_page

_ROWS = (
    ("Ada Byron UNEX", "Maps of Rings in Fog"),
    ("Max Born UNEX", "Kites and their Mills"),
    ("Ida Noddack INSA", "Paths through Hedges"),
    ("Vera Rubin INSA", "On Frost in Gardens"),
    ("Emmy Noether", "Sets of Small Bridges"),
    ("Daniele la Costa UNEX", "Long Walks in Snow"),
)


def _people(rows: tuple[tuple[str, str], ...], *, html: bool) -> list[tuple[str, str | None]]:
    hours = [f"{9 + n}:00 – {9 + n}:45" for n in range(len(rows))]
    if html:
        told = "".join(
            f"<tr><td>{hour}</td><td>{who}</td><td>{title}</td></tr>"
            for hour, (who, title) in zip(hours, rows, strict=True)
        )
        page = f"<h1>Workshop program</h1><table><tr><th>Time</th><th>Speaker</th><th>Talk</th></tr>{told}</table>"
    else:
        told = "\n".join(
            f"| {hour} | {who} | {title} |" for hour, (who, title) in zip(hours, rows, strict=True)
        )
        page = f"Workshop program\n\n| Time | Speaker | Talk |\n|---|---|---|\n{told}\n"
    found = [talk for session in parse_page(page).sessions for talk in session.talks]
    assert [talk.title for talk in found] == [title for _, title in rows]
    return [(person.name, person.affiliation) for talk in found for person in talk.authors]


@pytest.mark.parametrize("html", [True, False])
def test_an_acronym_that_ends_several_names_is_where_they_work(*, html: bool) -> None:
    assert _people(_ROWS, html=html) == [
        ("Ada Byron", "UNEX"),
        ("Max Born", "UNEX"),
        ("Ida Noddack", "INSA"),
        ("Vera Rubin", "INSA"),
        ("Emmy Noether", None),
        ("Daniele la Costa", "UNEX"),
    ]


@pytest.mark.parametrize("html", [True, False])
def test_surnames_in_capitals_stay_with_their_names(*, html: bool) -> None:
    names = (
        "Ada Maria BYRON",
        "Max Otto BORN",
        "Ida Eva NODDACK",
        "Vera Anne RUBIN",
        "Emmy Jo NOETHER",
    )
    rows = tuple((name, title) for name, (_, title) in zip(names, _ROWS, strict=False))
    assert [name for name, _ in _people(rows, html=html)] == list(names)
