"""How a page prints times, days and people; drawn once for a page."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from random import Random

from attrs import frozen

CLOCKS = ("09:00", "9:00", "9:00 AM", "9:00 a.m.", "9:00am", "9.00", "9:00-10:00 AM", "9h00")
DASHES = (" - ", "-", " – ", "–", " to ")
_DAYS = (
    "{weekday}, {month} {day}, {year}",
    "{weekday}, {day} {month} {year}",
    "{weekday} {day} {month} {year}",
    "{weekday}, {month} {ordinal}, {year}",
    "Day {number}: {weekday}, {month} {day}, {year}",
    "{month} {day}, {year} ({weekday})",
    "{short} {day} {mon} {year}",
    "{iso} {weekday}",
)


@frozen(kw_only=True)
class Habits:
    """The forms of one page."""

    clock: str
    dash: str
    day: str
    listing: str
    """How the last name is joined: ``and``, ``oxford``, ``comma``, ``dot``, ``amp``."""
    chair: str

    def time(self, minutes: int) -> str:
        """A time of day."""
        hour, minute = divmod(minutes, 60)
        noon = "p" if hour >= 12 else "a"
        twelve = (hour - 1) % 12 + 1
        if self.clock == "09:00":
            return f"{hour:02d}:{minute:02d}"
        if self.clock == "9:00":
            return f"{hour}:{minute:02d}"
        if self.clock == "9.00":
            return f"{hour}.{minute:02d}"
        if self.clock == "9h00":
            return f"{hour}h{minute:02d}"
        if self.clock == "9:00 a.m.":
            return f"{twelve}:{minute:02d} {noon}.m."
        if self.clock == "9:00am":
            return f"{twelve}:{minute:02d}{noon}m"
        return f"{twelve}:{minute:02d} {noon.upper()}M"

    def range(self, start: int, end: int) -> str:
        """A start and an end; the half of the day may stand at the end alone where both share it."""
        first, last = self.time(start), self.time(end)
        if self.clock == "9:00-10:00 AM" and (start < 720) == (end < 720):
            first = first.rpartition(" ")[0]
        return f"{first}{self.dash}{last}"

    def date(self, date: datetime.date, number: int, *, year: bool) -> str:
        """A day heading."""
        day = date.day
        suffix = "th" if 10 < day < 14 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
        form = (
            self.day
            if year
            else self.day.replace(", {year}", "")
            .replace(" {year}", "")
            .replace("{iso} ", "{day} {month}, ")
        )
        return form.format(
            weekday=f"{date:%A}",
            short=f"{date:%a}",
            month=f"{date:%B}",
            mon=f"{date:%b}",
            day=day,
            ordinal=f"{day}{suffix}",
            year=date.year,
            number=number,
            iso=date.isoformat(),
        )

    def people(self, names: Sequence[str], affiliations: Sequence[str] = ()) -> str:
        """An author line; one affiliation that all share stands once, at the end."""
        shared = len(set(affiliations)) == 1
        entries = [
            f"{name} ({affiliations[number]})"
            if affiliations and (not shared or number == len(names) - 1)
            else name
            for number, name in enumerate(names)
        ]
        if self.listing == "dot":
            return " · ".join(entries)
        if len(entries) == 1 or self.listing == "comma":
            return ", ".join(entries)
        last = {"and": " and ", "oxford": ", and ", "amp": " & "}[self.listing]
        if len(entries) == 2 and self.listing == "oxford":
            last = " and "
        return ", ".join(entries[:-1]) + last + entries[-1]

    def chairs(self, names: Sequence[str]) -> str:
        """A chair line."""
        return f"{self.chair} {' and '.join(names)}"


def draw(
    rng: Random,
    *,
    clocks: Sequence[str] = CLOCKS,
    listings: Sequence[str] = ("and", "and", "oxford", "comma", "dot", "amp"),
) -> Habits:
    """Draw the forms of a page."""
    clock = rng.choice(clocks)
    dashes = DASHES[:4] if clock in ("9.00", "9h00") else DASHES
    return Habits(
        clock=clock,
        dash=rng.choice(dashes),
        day=rng.choice(_DAYS),
        listing=rng.choice(listings),
        chair=rng.choice(("Session Chair:", "Chair:", "Chaired by", "Session chair:")),
    )
