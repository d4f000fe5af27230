"""Talks beside each other whose columns an extractor lost; and what stands beside titles and is none of them."""

from __future__ import annotations

import pytest

from confparse import Page, Session, Talk, parse_page

_TITLES = [
    "Maps of the Northern Sea",
    "Rings and their Ideals",
    "A Machine for Tables",
    "Groups of Finite Order",
    "Curves that Fill the Plane",
    "On the Motion of a Top",
    "A Catalogue of Comets",
    "The Colours of Thin Plates",
    "Waves in Shallow Water",
]
_FOLK = [
    "Ada Byron",
    "Emmy Noether",
    "Charles Babbage",
    "Sophie Germain",
    "David Hilbert",
    "Sofia Kovalevskaya",
    "Caroline Herschel",
    "Isaac Barrow",
    "Mary Cartwright",
]


def _talks(page: Page) -> list[Talk]:
    return [talk for session in page.sessions for talk in session.talks]


def _start(item: Talk | Session) -> str | None:
    clock = item.when.start if item.when else None
    return clock.strftime("%H:%M") if clock else None


def _page(times: list[str], width: int, *, beside: str = "") -> str:
    lines = ["Workshop Programme", "9:00", "Registration"]
    for number, time in enumerate(times):
        lines += [time, *([beside] if beside else [])]
        for title, person in list(zip(_TITLES, _FOLK))[number * width : (number + 1) * width]:
            lines += [title, person]
    return "\n\n".join([*lines, "17:00", "Closing remarks"])


@pytest.mark.parametrize(
    ("width", "beside"),
    [(2, ""), (3, ""), (2, "30m")],
)
def test_as_many_talks_in_slot_after_slot_share_its_time(width: int, beside: str) -> None:
    times = [f"{hour}:00 - {hour}:30" for hour in (10, 11, 12)]
    page = parse_page(_page(times, width, beside=beside))
    talks = _talks(page)
    assert [talk.title for talk in talks] == _TITLES[: 3 * width]
    assert [_start(talk) for talk in talks] == [
        f"{hour}:00" for hour in (10, 11, 12) for _ in range(width)
    ]


@pytest.mark.parametrize(
    "times",
    [
        # long enough for one talk after the other
        ["10:00 - 11:30", "12:00 - 13:30", "14:00 - 15:30"],
        ["10:00 - 11:00", "12:00 - 13:00", "14:00 - 15:00"],
        # too few to be a habit
        ["10:00 - 10:30", "11:00 - 11:30"],
    ],
)
def test_talks_after_each_other_do_not_share_a_time(times: list[str]) -> None:
    talks = _talks(parse_page(_page(times, 3)))
    assert len(talks) == 3 * len(times)
    assert [_start(talk) for talk in talks[1:3]] == [None, None]


def test_a_session_above_its_talks_keeps_its_hours() -> None:
    lines = ["Workshop Programme"]
    for number, hour in enumerate((10, 11, 12)):
        lines += [f"{hour}:00 - {hour}:40", f"Session {number + 1}: Numbers of Kind {number + 1}"]
        for title, person in list(zip(_TITLES, _FOLK))[number * 2 : number * 2 + 2]:
            lines += [title, person]
    sessions = parse_page("\n\n".join(lines)).sessions
    assert [len(session.talks) for session in sessions] == [2, 2, 2]
    assert [_start(session) for session in sessions] == ["10:00", "11:00", "12:00"]
    assert {_start(talk) for session in sessions for talk in session.talks} == {None}


@pytest.mark.parametrize(
    ("slot", "title"),
    [
        ("Morning Talk 1 TBA", "Morning Talk 1"),
        ("Panel discussion (TBC)", "Panel discussion"),
        ("Shuttle from the hotel to the university", "Shuttle from the hotel to the university"),
        ("Bus to the station", "Bus to the station"),
    ],
)
def test_slots_with_words_that_say_nothing_yet(slot: str, title: str) -> None:
    page = f"""# Programme

- 9:00 - 9:30 Registration
- 9:30 - 10:00 {slot}
- 10:00 - 10:30 Ada Byron: Maps of the Northern Sea
- 10:30 - 11:00 Coffee break
- 11:00 - 11:30 Emmy Noether: Rings and their Ideals
- 11:30 - 12:00 Max Born: A Machine for Tables
- 12:00 - 13:00 Lunch
- 13:00 - 13:30 Sophie Germain: Groups of Finite Order
- 13:30 - 14:00 David Hilbert: Curves that Fill the Plane
"""
    sessions = parse_page(page).sessions
    assert title in [session.title for session in sessions]
    assert title not in [talk.title for session in sessions for talk in session.talks]


@pytest.mark.parametrize(
    "title", ["Shuttle Vectors for Yeast", "Bus Routes of Large Towns", "Buses that Learn"]
)
def test_titles_with_such_words_are_talks(title: str) -> None:
    page = f"""# Programme

- 9:30 - 10:00 Max Born: {title}
- 10:00 - 10:30 Ada Byron: Maps of the Northern Sea
- 10:30 - 11:00 Coffee break
- 11:00 - 11:30 Emmy Noether: Rings and their Ideals
- 11:30 - 12:00 Charles Babbage: A Machine for Tables
- 12:00 - 13:00 Lunch
- 13:00 - 13:30 Sophie Germain: Groups of Finite Order
- 13:30 - 14:00 David Hilbert: Curves that Fill the Plane
"""
    assert title in [talk.title for talk in _talks(parse_page(page))]


def test_the_talk_of_a_best_paper_is_one_talk() -> None:
    page = """# Programme

- 9:30 - 10:00 Best paper talk I: Maps of the Northern Sea
- 10:00 - 10:30 Best student paper talk: Rings and their Ideals
- 10:30 - 11:00 Coffee break
- 11:00 - 11:30 Contributed talk II: A Machine for Tables
- 11:30 - 12:00 Best paper session
"""
    talks = _talks(parse_page(page))
    assert [talk.title for talk in talks] == [
        "Maps of the Northern Sea",
        "Rings and their Ideals",
        "A Machine for Tables",
    ]


def test_a_cell_of_a_template_for_abstracts_may_head_a_session() -> None:
    rows = "".join(
        f"""<table><tr><td class="date">{time}</td><td class="title">{title}</td></tr>
<tr><td class="speaker">{person} (University of Examples)</td></tr>
<tr><td class="abstract">We look at what the old masters have left us, and at what their pupils made of it
in the years that followed. Much of it was lost, and some was found again.</td></tr></table>
{head}"""
        for time, title, person, head in [
            ("10:00am", _TITLES[0], _FOLK[0], ""),
            (
                "10:20am",
                _TITLES[1],
                _FOLK[1],
                '<table><tr><td class="abstract"><b>Social Session:</b> <i>Tea and Ties</i></td></tr></table>',
            ),
            ("10:40am", _TITLES[2], _FOLK[2], ""),
            ("11:00am", _TITLES[3], _FOLK[3], ""),
        ]
    )
    head = '<table><tr><td class="abstract"><b>Technical Session:</b> <i>Sea and Sand</i></td></tr></table>'
    sessions = parse_page(f"<html><body><h2>Program</h2>{head}{rows}</body></html>").sessions
    assert [(session.title, len(session.talks)) for session in sessions] == [
        ("Technical Session: Sea and Sand", 2),
        ("Social Session: Tea and Ties", 2),
    ]
