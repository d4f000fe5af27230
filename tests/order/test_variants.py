"""One programme, written in many ways: whatever way a page chooses, what is read is the same."""

from __future__ import annotations

import datetime
from typing import Any

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from confparse import Page, parse_page

DAYS = ("Monday, 3 June 2030", "Tuesday, 4 June 2030")
Clock = tuple[int, int]
Talk = tuple[str, tuple[str, ...]]
Slot = tuple[str, Clock, Clock, str, tuple[Talk, ...]]
PROGRAMME: tuple[tuple[Slot, ...], ...] = (
    (
        ("Registration", (8, 30), (9, 0), "", ()),
        (
            "Maps of the old town", (9, 0), (10, 30), "Rhea Quist",
            (("Drawing a river by hand", ("Ada Byron", "Emmy Noether")), ("Why hedges remember", ("Quilla Vantreese",)), ("Counting every lamp in a street", ("Tilde Morrow", "Ode Fairlie", "Pim Lagerlof"))),
        ),
        ("Coffee break", (10, 30), (11, 0), "", ()),
        (
            "Paper and ink", (11, 0), (12, 30), "Sander Holt",
            (("Inks that last for a century", ("Lotte Brenner", "Grace Hopper")), ("Folding large sheets", ("Mary Jackson",)), ("A shelf for each atlas", ("Dorothy Vaughan", "Alan Turing"))),
        ),
        ("Lunch", (12, 30), (13, 30), "", ()),
    ),
    (
        (
            "Sharing what was drawn", (9, 0), (10, 30), "Max Born",
            (("Neighbours as cartographers", ("Sofia Kovalevskaya", "Carl Gauss")), ("Open drawers and closed doors", ("Lise Meitner",)), ("The last map of a drowned village", ("Niels Bohr",))),
        ),
        ("Coffee break", (10, 30), (11, 0), "", ()),
        (
            "Lost and found", (11, 0), (12, 30), "Ada Lovelace",
            (("Finding the way without signs", ("Marie Curie", "Paul Dirac")), ("Borrowed compasses", ("Hedy Lamarr",)), ("What a wrong turn teaches", ("Kurt Goedel", "Amalie Bach"))),
        ),
        ("Closing", (12, 30), (13, 0), "", ()),
    ),
)  # fmt: skip


def _half(time: Clock, mark: str) -> str:
    hour, minute = time
    return f"{(hour - 1) % 12 + 1}:{minute:02d}{mark.format('ap'[hour >= 12])}"


def _range(form: str, start: Clock, end: Clock) -> str:
    if form.startswith("half"):
        mark = form[4:]
        return f"{_half(start, mark)} - {_half(end, mark)}"
    return form.format(*start, *end)


WAYS: dict[str, tuple[str, ...]] = {
    "time": (
        "{:02d}:{:02d}-{:02d}:{:02d}", "{}:{:02d} - {}:{:02d}", "{:02d}:{:02d} – {:02d}:{:02d}", "{}.{:02d}-{}.{:02d}", "{}h{:02d}-{}h{:02d}",
        "{:02d}:{:02d} to {:02d}:{:02d}", "half{}m", "half {}.m.", "[{:02d}:{:02d} - {:02d}:{:02d}]", "from {}:{:02d} to {}:{:02d}", "{:02d}:{:02d}", "{}:{:02d} Uhr",
    ),
    "behind": (" ", "  ", ": ", " - ", " | ", "\t", "\n"),
    "session": (
        "Session {n}: {title}", "{title}", "Session {n} - {title}", "Session {n}. {title}", "{n}. {title}", "Technical Session {n}: {title}",
        "{title} (Session {n})", "**{title}**", "Block {n}: {title}",
    ),
    "chair": ("", "Chair: {}", "Session chair: {}", "Moderator: {}", "{} (chair)", "{}, session chair"),
    "day": ("{}", "Day {n}: {}", "## {}", "Day {n} ({})", "{} - Day {n}", "**{}**"),
    "people": (", ", " and ", " & ", "; "),
    "each": ("{}", "Dr. {}", "{} (University of Ghent)", "{turned}"),
    "line": ("{title}\n{people}", "{title} ({people})", "{title} - {people}", "{people}: {title}", "{people}\n{title}"),
    "bullet": ("", "- ", "* ", "• ", "    "),
    "own": ("", "range", "start"),
    "number": ("", "{}. "),
    "gap": ("\n", ""),
}  # fmt: skip


@attrs.frozen
class Way:
    """How a page is written: of each habit, which."""

    habits: dict[str, str]

    def __getitem__(self, habit: str) -> str:
        return self.habits.get(habit, WAYS[habit][0])

    @property
    def is_natural(self) -> bool:
        """Whether somebody would write like this."""
        one_line = self["line"] in {"{title} ({people})", "{title} - {people}", "{people}: {title}"}
        nested = self["line"] == "{title} ({people})" and "(" in self["each"]
        return not (
            nested
            or (one_line and self["each"] in {"{turned}", "{} (University of Ghent)"})
            or (self["each"] == "{turned}" and self["people"] != "; ")
            or (self["number"] and self["line"].startswith("{people}"))
            or (self["own"] and self["line"] == "{people}\n{title}")
        )


def _people(way: Way, names: tuple[str, ...]) -> str:
    each = [
        way["each"].format(name, turned=", ".join(reversed(name.split(" ", 1)))) for name in names
    ]
    return way["people"].join(each)


def _talks(way: Way, slot: Slot, count: int) -> list[str]:
    lines: list[str] = []
    start = slot[1][0] * 60 + slot[1][1]
    for at, (title, names) in enumerate(slot[4]):
        own = ""
        if way["own"]:
            hours = [divmod(start + 30 * at + more, 60) for more in (0, 30)]
            full = way["time"] if way["own"] == "range" else "{:02d}:{:02d}"
            own = _range(full, hours[0], hours[1]) + (way["behind"].replace("\n", " "))
        body = way["line"].format(
            title=way["number"].format(count + at) + title, people=_people(way, names)
        )
        lines += [*(way["bullet"] + own + body).split("\n"), *way["gap"].split("\n")[1:]]
    return lines


def write(way: Way) -> str:
    """Write the programme."""
    lines = ["Workshop on Slow Maps 2030", "", "Programme", ""]
    number = count = 1
    for at, (day, slots) in enumerate(zip(DAYS, PROGRAMME, strict=True), 1):
        lines += [way["day"].format(day, n=at), ""]
        for slot in slots:
            title, start, end, chair, talks = slot
            if talks:
                title = way["session"].format(n=number, title=title)
                number += 1
            lines += (_range(way["time"], start, end) + way["behind"] + title).split("\n")
            if chair and way["chair"]:
                lines.append(way["chair"].format(chair))
            lines += way["gap"].split("\n")[1:]
            lines += _talks(way, slot, count)
            count += len(talks)
    return "\n".join(lines) + "\n"


def _bare(title: str | None, way: Way) -> str:
    for number in range(1, 5):
        head, _, tail = way["session"].format(n=number, title="\0").partition("\0")
        if title and title.startswith(head) and title.endswith(tail.strip("*")):
            return title[len(head) : len(title) - len(tail)].strip("* ")
    return (title or "").strip("* ")


def _said(page: Page, way: Way) -> list[Any]:
    turned = way["each"] == "{turned}"
    return [
        (
            session.when and session.when.date,
            _bare(session.title, way),
            session.when and session.when.start,
            [
                (talk.title, [" ".join(reversed(one.name.split(", "))) if turned else one.name for one in talk.authors])
                for talk in session.talks
            ],
        )
        for session in page.sessions
    ]  # fmt: skip


def _meant() -> list[Any]:
    return [
        (
            datetime.date(2030, 6, 3 + at),
            title,
            datetime.time(*start),
            [(name, list(people)) for name, people in talks],
        )
        for at, slots in enumerate(PROGRAMME)
        for title, start, _, _, talks in slots
    ]


@pytest.mark.parametrize(
    ("habit", "value"), [(habit, value) for habit, values in WAYS.items() for value in values]
)
def test_each_habit_alone_changes_nothing(habit: str, value: str) -> None:
    more = {"people": "; "} if value == "{turned}" else {}
    way = Way({habit: value, **more})
    assert _said(parse_page(write(way)), way) == _meant()


@given(
    st.lists(st.sampled_from(sorted(WAYS)), min_size=2, max_size=2, unique=True).flatmap(
        lambda habits: st.fixed_dictionaries(
            {habit: st.sampled_from(WAYS[habit]) for habit in habits}
        )
    )
)
def test_two_habits_together_change_nothing(habits: dict[str, str]) -> None:
    way = Way(habits)
    assume(way.is_natural)
    assert _said(parse_page(write(way)), way) == _meant()
