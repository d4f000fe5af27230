"""Lines that tell days beside other things, or several of them; and lines that only look so."""

from __future__ import annotations

import pytest

from confparse import Page, parse_page

SLOTS = (("18:00", "Boat tour on the river"),), (("9:00", "Registration"), ("9:30", "Session 1: Rivers"), ("16:00", "Session 2: Lamps")), (("9:00", "Registration"), ("10:00", "Session 3: Hedges"), ("15:00", "Session 4: Inks"))  # fmt: skip


def _dates(page: Page) -> list[str]:
    return [str(s.when.date) if s.when is not None else "" for s in page.sessions]


def _menu(menu: str) -> Page:
    lines = ["Summit of Slow Maps 2030", "Programme", menu]
    for day in SLOTS:
        for time, title in day:
            lines += [time, title]
    return parse_page("\n\n".join(lines))


@pytest.mark.parametrize(
    "menu",
    [
        "2 June | 3 June | 4 June",
        "2 June 3 June 4 June",
        "2 June | Sunday 3 June | Monday 4 June | Tuesday",
        "Sun, 2 June / Mon, 3 June / Tue, 4 June",
    ],
)
def test_a_line_of_days_is_a_menu(menu: str) -> None:
    assert _dates(_menu(menu)) == ["2030-06-02"] + 3 * ["2030-06-03"] + 3 * ["2030-06-04"]


def test_a_menu_that_does_not_fit_says_no_day() -> None:
    assert set(_dates(_menu("1 June | 2 June | 3 June | 4 June"))) == {"None"}


@pytest.mark.parametrize("line", ["2 - 4 June 2030", "Monday, 3 June / Lundi 3 juin"])
def test_a_span_and_a_day_in_two_languages_are_no_menus(line: str) -> None:
    page = _menu(line)
    assert len(page.sessions) >= 6
    assert len(set(_dates(page))) == 1


@pytest.mark.parametrize("place", ["(Sample Family Science Center 2231)", "(Great Hall)"])
def test_a_day_may_have_a_place_in_brackets(place: str) -> None:
    lines = ["Symposium Program"]
    for number, day in enumerate(SLOTS):
        lines += ["", f"June {2 + number}, 2030 {place}", ""]
        lines += [f"{time} {title}" for time, title in day]
    page = parse_page("\n".join(lines))
    assert _dates(page) == ["2030-06-02"] + 3 * ["2030-06-03"] + 3 * ["2030-06-04"]


@pytest.mark.parametrize("blank", ["", "\n"])
def test_a_day_that_was_broken_at_its_suffix(blank: str) -> None:
    lines = ["Symposium Program"]
    for number, day in enumerate(SLOTS):
        lines += [str(2 + number), ("nd", "rd", "th")[number], "June 2030"]
        lines += [f"{time} {title}" for time, title in day]
    page = parse_page(f"\n{blank}".join(lines))
    assert _dates(page) == ["2030-06-02"] + 3 * ["2030-06-03"] + 3 * ["2030-06-04"]
