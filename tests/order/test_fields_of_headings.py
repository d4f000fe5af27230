"""Headings that tell more than a name: hours, places, a weekday in brackets, and headings that hold others."""

from __future__ import annotations

import pytest

from confparse import Session, parse_page

_SLOTS = (
    ("9:00 - 10:30", ("Panel A: Weather", "Panel B: Ground")),
    ("11:00 - 12:30", ("Panel A: Water",)),
    ("13:30 - 15:00", ("Panel A: Wind", "Panel B: Frost")),
)
_TITLES = (
    ("Maps of Rings in Fog", "Ada Byron (Example University)"),
    ("Kites and their Mills", "Grace Hopper (Yale)"),
    ("Paths through Hedges", "Emmy Noether (MIT)"),
    ("On Frost in Gardens", "Sofia Kovalevsky (Lund)"),
    ("Wells and Winds of Old", "Hedy Lamarr (Vienna)"),
    ("Sets of Small Bridges", "Mary Cartwright (Girton)"),
    ("Long Walks in Snow", "Vera Rubin (Carnegie)"),
    ("Cold Rooms at Sea", "Ida Noddack (Berlin)"),
    ("Nine Ways to Sail", "Lise Meitner (Graz)"),
    ("Birds on Ten Wires", "Mary Anning (Lyme)"),
)


def _page(head: str, place: tuple[str, str], *, html: bool) -> str:
    def heading(rank: int, text: str) -> str:
        return f"<h{rank}>{text}</h{rank}>" if html else f"{'#' * rank} {text}\n\n"

    told = iter(_TITLES)
    page = heading(1, "Hedge Symposium Programme") + heading(2, "Monday, 4 June 2018")
    for number, (hours, panels) in enumerate(_SLOTS, 1):
        page += heading(3, head.format(number, hours))
        for name, where in zip(panels, place, strict=False):
            page += heading(4, name + where)
            for title, who in (next(told), next(told)):
                page += (
                    f"<p><b>{title}</b></p><p>{who}</p>" if html else f"**{title}**\n\n{who}\n\n"
                )
        if number == 1:
            page += heading(3, "Lunch 12:30 - 13:30")
    return f"<html><body>{page}</body></html>" if html else page


def _told(session: Session) -> tuple[str | None, str, str | None, int]:
    assert session.when is not None
    assert session.when.start is not None
    room = session.room
    return (session.title, session.when.start.strftime("%H:%M"), room, len(session.talks))


@pytest.mark.parametrize("html", [True, False])
@pytest.mark.parametrize(
    "head", ["Session {}: {}", "Session {} ({})", "{1} Session {0}", "Session {} - {}"]
)
@pytest.mark.parametrize(
    ("place", "rooms"),
    [
        (("", ""), (None, None)),
        ((", Rush 12", ", Rush 14"), ("Rush 12", "Rush 14")),
        ((", Room 3", ", Room 4"), ("Room 3", "Room 4")),
        ((" - Hall A", " - Hall B"), ("Hall A", "Hall B")),
    ],
)
def test_a_heading_that_is_a_number_gives_its_hours_to_those_below(
    head: str, place: tuple[str, str], rooms: tuple[str | None, str | None], *, html: bool
) -> None:
    found = [_told(session) for session in parse_page(_page(head, place, html=html)).sessions]
    assert found == [
        ("Panel A: Weather", "09:00", rooms[0], 2),
        ("Panel B: Ground", "09:00", rooms[1], 2),
        ("Lunch", "12:30", None, 0),
        ("Panel A: Water", "11:00", rooms[0], 2),
        ("Panel A: Wind", "13:30", rooms[0], 2),
        ("Panel B: Frost", "13:30", rooms[1], 2),
    ]


@pytest.mark.parametrize(
    "ends",
    [
        pytest.param((", Part 1", ", Part 2", ", Part 3"), id="parts"),
        pytest.param((", Spring 2018", ", Summer 2019", ", Spring 2020"), id="seasons"),
        pytest.param((", Euro 2020", ", Euro 2020", ", Euro 2020"), id="one"),
        pytest.param((", Rush 12", " in Fog", " at Sea"), id="once"),
    ],
)
def test_not_everything_with_a_number_is_a_place(ends: tuple[str, str, str]) -> None:
    titles = [f"{title}{end}" for title, end in zip(("Wells", "Mills", "Kites"), ends, strict=True)]
    page = "# Hedge Symposium Programme\n\n"
    for hour, title, (talk, who) in zip((9, 11, 14), titles, _TITLES, strict=False):
        page += f"### {hour}:00 {title}\n\n**{talk}**\n\n{who}\n\n"
    found = parse_page(page).sessions
    assert [session.title for session in found] == titles
    assert {session.room for session in found} == {None}


_BRACKETED = """\
# Hedge Symposium

## Monday, June 4, 2018

### BREAKFAST 8 - 9am, Bruno's Kitchen

### Session 1: (M 6/4) 9 - 10:30am

#### Panel: Building with Stones

- Maps of Rings in Fog
  Ada Byron (Example University)

### Keynote Part 1: (M 6/4) 10:45am - 12:15pm, Bramble Commons
Chair: Vera Rubin

- Kites and their Mills
  Grace Hopper (Yale)

### Lunch 12 - 1pm, Bruno's Kitchen

### Keynote Part 2: (M 6/4) 1:15 - 2:45pm, Bramble Commons
Chair: Ida Noddack

- Paths through Hedges
  Emmy Noether (MIT)
"""


def test_a_weekday_in_brackets_before_the_date_is_no_part_of_a_title() -> None:
    found = parse_page(_BRACKETED).sessions
    assert [_told(session)[:2] for session in found] == [
        ("BREAKFAST", "08:00"),
        ("Panel: Building with Stones", "09:00"),
        ("Keynote Part 1", "10:45"),
        ("Lunch", "12:00"),
        ("Keynote Part 2", "13:15"),
    ]
    assert [session.room for session in found[2::2]] == ["Bramble Commons", "Bramble Commons"]


_NUMBERED = """\
# Hedge School

## Friday, June 8, 2018

**{0}**

09:00 -- 09:45 -- How Hedges Grow

09:45 -- 10:45 -- Growing them at Home

10:45 -- 11:00 -- BREAK

**{1}**

11:00 -- 12:00 -- Forward Modelling of Leaves

12:00 -- 13:30 -- LUNCH

13:30 -- 14:30 -- Modelling at Home
"""


@pytest.mark.parametrize(
    "names",
    [
        ("Session A -- Roots and their Ways", "Session B -- Leaves in the Wind"),
        ("Session 1: Roots and their Ways", "Session 2: Leaves in the Wind"),
    ],
)
def test_slots_below_numbered_sessions_are_their_talks(names: tuple[str, str]) -> None:
    found = parse_page(_NUMBERED.format(*names)).sessions
    held = {session.title: [talk.title for talk in session.talks] for session in found}
    assert held[names[0]] == ["How Hedges Grow", "Growing them at Home"]
    assert held[names[1]] == ["Forward Modelling of Leaves", "Modelling at Home"]
    assert held["BREAK"] == held["LUNCH"] == []


def test_slots_below_a_number_that_hold_talks_are_sessions() -> None:
    page = "# Hedge School\n\n## Friday, June 8, 2018\n\n"
    told = iter(_TITLES)
    for part in ("Part 1: Roots", "Part 2: Leaves"):
        page += f"**{part}**\n\n"
        for hours, name in (("09:00 - 10:30", "Morning Papers"), ("11:00 - 12:30", "Late Papers")):
            page += f"{hours} {name}\n\n"
            for title, who in (next(told), next(told)):
                page += f"- {title} ({who.partition(' (')[0]})\n"
            page += "\n"
    found = parse_page(page).sessions
    assert [len(session.talks) for session in found if session.title == "Morning Papers"] == [2, 2]


def test_a_letter_that_ends_a_room_is_no_article() -> None:
    page = (
        "# Hedge Symposium programme\n\n## Monday, 4 June 2018\n\n### 9:00 Opening in Room A\n\n"
        "**Maps of Rings in Fog**\n\nAda Byron (MIT)\n\n**Kites and Mills**\n\nGrace Hopper (Yale)\n\n"
        "### 10:00 Second Session\n\n**Paths through Hedges**\n\nEmmy Noether (Bonn)\n"
    )
    session = parse_page(page).sessions[0]
    assert session.title == "Opening in Room A"
    assert [talk.title for talk in session.talks] == ["Maps of Rings in Fog", "Kites and Mills"]


def test_a_plain_programme_below_a_heading_of_a_day_is_of_that_day() -> None:
    page = (
        "# Hedge Workshop: talks and speakers\n\n## Thursday, June 7, 2018\n\n**Program**\n\n9:00 Maps of Rings (Ada Byron)\n\n"
        "10:00 Kites and Mills (Grace Hopper)\n\n## Friday, June 8, 2018\n\n**Program**\n\n"
        "9:00 Paths through Hedges (Emmy Noether)\n\n10:00 Frost in all Gardens (Sofia Kovalevsky)\n"
    )
    days = [
        talk.when.date.day
        for session in parse_page(page).sessions
        for talk in session.talks
        if talk.when and talk.when.date
    ]
    assert days == [7, 7, 8, 8]


_NAMED = """\
Hedge Workshop: programme

Monday, 4 June 2018

9:00 - 10:00

{0}

{1}

Chair: Vera Rubin

Maps of Rings in Fog
Ada Byron

Kites and their Mills
Max Born

10:00 - 11:00

Session 4: Frost

Chair: Ida Noddack

Paths through Hedges
Emmy Noether
"""


@pytest.mark.parametrize(
    "number", ["Session 3:", "Session 3", "Panel Session I:", "Keynote 1:", "Track B"]
)
@pytest.mark.parametrize("form", ["{}\n\n{}", "**{}**\n\n**{}**", "### {}\n\n### {}", "<p>{}<br>{}</p>", "<h3>{}</h3><h3>{}</h3>"])  # fmt: skip
def test_the_name_of_a_session_may_stand_below_its_number(form: str, number: str) -> None:
    if form[0] == "<":
        told = "".join(f"<p>{line}</p>" for line in _NAMED.splitlines() if line)
        page = told.replace("<p>{0}</p><p>{1}</p>", form.format(number, "Digital Sovereignty"))
    else:
        page = _NAMED.replace("{0}\n\n{1}", form.format(number, "Digital Sovereignty"))
    found = parse_page(page).sessions
    assert [session.title for session in found] == [
        f"{number} Digital Sovereignty",
        "Session 4: Frost",
    ]
    assert [len(session.talks) for session in found] == [2, 1]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("Session 3A", "Session 3B"),
        ("Session 3", "Coffee break"),
        ("Tutorials", "Social Events"),
        ("Session 3: Wells", "Digital Sovereignty"),
    ],
)
def test_two_sessions_below_each_other_stay_two(above: str, below: str) -> None:
    page = _NAMED.replace("{0}\n\n{1}", f"### {above}\n\n### {below}")
    titles = [session.title for session in parse_page(page).sessions]
    assert all(above not in (title or "") or below not in (title or "") for title in titles)
