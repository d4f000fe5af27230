"""Rows of html2text that have fewer cells than the week has days: what spans rows or columns is lost there."""

from __future__ import annotations

import pytest

from confparse import Page, parse_page

WEEK = """# Summer school on slow maps

| Mon 3 June| Tue 4 June| Wed 5 June| Thu 6 June
---|---|---|---|---
9:30| Registration| Rivers 2| Hedges 1| Rivers 3
10:30| Coffee| Coffee| Coffee| Coffee
11:00| Welcome| Inks 2| Lamps 3| Bridges
12:30| Lunch| Lunch| Lunch| Lunch
13:30| Rivers 1| Inks 1| {last}| Hedges 2
15:00| Stars| Mills| Ferns
16:00| Lamps 1| Poster session| Lamps 4
"""


def _days(page: Page) -> dict[str, str]:
    return {
        session.title or "": str(session.when.date)
        for session in page.sessions
        if session.when is not None
    }


@pytest.mark.parametrize("last", ["Free afternoon", "Excursion to the mill", "Hands-on tutorial"])
def test_no_day_is_said_where_nobody_knows_it(last: str) -> None:
    page = parse_page(WEEK.format(last=last).replace("3 June", "3 June 2030"))
    days = _days(page)
    assert [days[title] for title in ("Stars", "Mills", "Ferns", "Lamps 4")] == ["None"] * 4
    assert days[last] == "2030-06-05"
    assert days["Hedges 2"] == "2030-06-06"
    assert any("no day was said" in one.message for one in page.diagnostics)


def test_a_last_day_may_end_early() -> None:
    page = parse_page(WEEK.format(last="Hedges 3").replace("3 June", "3 June 2030"))
    days = _days(page)
    assert [days[title] for title in ("Stars", "Mills", "Ferns")] == ["2030-06-03", "2030-06-04", "2030-06-05"]  # fmt: skip
    assert not any("no day was said" in one.message for one in page.diagnostics)


def test_a_row_that_lacks_cells_among_full_ones_says_no_day() -> None:
    page = parse_page(
        WEEK.format(last="Hedges 3")
        .replace("3 June", "3 June 2030")
        .replace("11:00| Welcome| Inks 2| Lamps 3| Bridges", "11:00| Welcome| Inks 2| Bridges")
    )
    days = _days(page)
    assert [days[title] for title in ("Welcome", "Inks 2", "Bridges")] == ["None"] * 3


def test_empty_cells_are_cells() -> None:
    page = parse_page(
        WEEK.format(last="Free afternoon")
        .replace("3 June", "3 June 2030")
        .replace("| Mills| Ferns", "| Mills|  | Ferns")
        .replace("session| Lamps 4", "session|  | Lamps 4")
    )
    days = _days(page)
    assert [days[title] for title in ("Stars", "Mills", "Ferns", "Lamps 4")] == ["2030-06-03", "2030-06-04", "2030-06-06", "2030-06-06"]  # fmt: skip
