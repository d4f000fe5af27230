"""Days of a menu of tabs: they head what each tab shows, or nothing."""

from __future__ import annotations

import pytest

from confparse import Page, parse_page

SLOTS = [
    [("09:00 - 10:00", "Opening and Welcome"), ("10:00 - 11:00", "Panel on Rings")],
    [("09:30 - 10:30", "Panel on Kites"), ("10:30 - 11:00", "Coffee break")],
    [("14:00 - 15:00", "Panel on Mills"), ("15:00 - 16:00", "Closing session")],
]
DAYS = ["3 May 2021", "4 May 2021", "5 May 2021"]
WHOLE = [
    ("Opening and Welcome", "2021-05-03"),
    ("Panel on Rings", "2021-05-03"),
    ("Panel on Kites", "2021-05-04"),
    ("Coffee break", "2021-05-04"),
    ("Panel on Mills", "2021-05-05"),
    ("Closing session", "2021-05-05"),
]


def _slots(number: int) -> str:
    return "".join(
        f"<div class='slot'><p>{hours}</p><h4>{title}</h4></div>" for hours, title in SLOTS[number]
    )


def _panes(name: str) -> str:
    return "".join(f'<div class="tab-pane" id="{name}{n}">{_slots(n)}</div>' for n in range(3))


def _read(menu: str, panes: str) -> Page:
    return parse_page(
        f"<html><body><h1>Conference on Maps: Programme</h1>{menu}<div>{panes}</div></body></html>"
    )


def _dates(page: Page) -> list[tuple[str | None, str | None]]:
    return [(s.title, str(s.when.date) if s.when and s.when.date else None) for s in page.sessions]


LINKS = "".join(
    f'<li><a href="#d{n}" data-toggle="tab"><span>Day 0{n + 1}</span><h4>{day}</h4></a></li>'
    for n, day in enumerate(DAYS)
)
TARGETS = "".join(
    f'<li><button data-bs-toggle="tab" data-bs-target="#d{n}">{day}</button></li>'
    for n, day in enumerate(DAYS)
)
CONTROLS = "".join(
    f'<button role="tab" aria-controls="d{n}">{day}</button>' for n, day in enumerate(DAYS)
)


@pytest.mark.parametrize("menu", [LINKS, TARGETS, CONTROLS])
def test_a_tab_says_which_part_of_the_page_it_shows(menu: str) -> None:
    assert _dates(_read(f"<ul>{menu}</ul>", _panes("d"))) == WHOLE


def test_what_a_tab_shows_may_stand_in_another_order() -> None:
    panes = "".join(f'<div id="d{n}">{_slots(n)}</div>' for n in (1, 0, 2))
    assert sorted(_dates(_read(f"<ul>{LINKS}</ul>", panes)), key=str) == sorted(WHOLE, key=str)


def test_clocks_that_begin_anew_part_the_days() -> None:
    menu = "".join(f'<button @click="show = {n}">{day}</button>' for n, day in enumerate(DAYS[:2]))
    panes = "".join(f'<div class="space">{_slots(n)}</div>' for n in range(2))
    assert _dates(_read(menu, panes)) == WHOLE[:4]


def test_no_day_is_said_where_none_can_be_told() -> None:
    menu = "".join(f'<button @click="show = {n}">{day}</button>' for n, day in enumerate(DAYS))
    # The second day's clock goes on from the first's: three days, but the clock begins anew only once.
    panes = _slots(1) + _slots(2) + _slots(0)
    dates = {date for _, date in _dates(_read(menu, panes))}
    assert dates == {None}


def test_days_above_their_own_slots_are_no_menu() -> None:
    body = "".join(f"<h3>{day}</h3>{_slots(n)}" for n, day in enumerate(DAYS))
    assert _dates(_read("", body)) == WHOLE


def test_a_clock_that_goes_on_after_noon_without_saying_so_begins_no_day() -> None:
    menu = "".join(f"<button>{day}</button>" for day in DAYS[:2])
    slots = [
        ("10:00 - 11:00", "Opening and Welcome"),
        ("11:00 - 12:30", "Panel on Rings"),
        ("12:30 - 1:30", "Lunch"),
        ("1:30 - 3:00", "Panel on Kites"),
        ("10:00 - 11:30", "Panel on Mills"),
        ("11:30 - 1:00", "Panel on Sails"),
        ("1:00 - 2:00", "Closing session"),
    ]
    panes = "".join(f"<div><p>{hours}</p><h4>{title}</h4></div>" for hours, title in slots)
    assert [day for _, day in _dates(_read(menu, panes))] == ["2021-05-03"] * 4 + ["2021-05-04"] * 3
