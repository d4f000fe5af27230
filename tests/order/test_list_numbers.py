"""The number of a list in front of a slot changes nothing: its time still stands before its title."""

from __future__ import annotations

import pytest

from confparse import Session, Talk, parse_page

TITLES = ("Registration", "Drawing by hand", "Break", "Sharing what was drawn", "Closing")
NUMBERS = [
    "{n}.",
    "  {n}.",
    "{n})",
    "({n})",
    "[{n}]",
    "0{n}.",
    "{a})",
    "({a})",
    "{a}.",
    "#{n}",
    "{n}",
    "{n}:",
    "No. {n}",
    "Slot {n}:",
    "-",
    "*",
    "•",
]
TIMES = [
    "{:02d}:00–{:02d}:00",
    "{}:00 - {}:00",
    "{}.00-{}.00",
    "{}h00 - {}h00",
    "{}:00 am - {}:00 am",
    "{}am-{}am",
]


def _read(number: str, time: str) -> list[tuple[str | None, int | None]]:
    slots = [
        f"{number.format(n=at + 1, a='abcde'[at])} {time.format(at + 6, at + 7)} {title}"
        for at, title in enumerate(TITLES)
    ]
    page = parse_page("\n".join(["# Workshop on Slow Maps", "", "28 May 2031", "", *slots]))
    found: list[tuple[str | None, int | None]] = []
    for session in page.sessions:
        items: tuple[Session | Talk, ...] = session.talks
        for item in (session, *items) if session.title else items:
            start = item.when.start if item.when else None
            found.append((item.title, start.hour if start else None))
    return found


@pytest.mark.parametrize("time", TIMES)
@pytest.mark.parametrize("number", NUMBERS)
def test_a_numbered_slot_is_read_as_one_without(number: str, time: str) -> None:
    assert _read(number, time) == [(title, at + 6) for at, title in enumerate(TITLES)]


@pytest.mark.parametrize(
    ("head", "hour"), [("Session 1 09:00 - 10:30", 9), ("9. July 2031, 10:00 - 11:30", 10)]
)
def test_what_is_no_list_number(head: str, hour: int) -> None:
    text = f"# Workshop on Slow Maps\n\n8 July 2031\n\n{head}\n\nInks that last\nQuilla Vantreese\n\nFolding paper\nBram Oosting\n"
    session = next(one for one in parse_page(text).sessions if one.when is not None)
    assert session.when is not None
    assert session.when.start is not None
    assert session.when.start.hour == hour
    if head[0] == "9":
        assert str(session.when.date) == "2031-07-09"
