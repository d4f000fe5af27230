"""Where the walk over the fitted path stands: the open session and talk, and what is told but given to nobody yet.

Behind "10:00" and "Ada Byron" the time and the person wait; the title below takes both.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ..flow import Line
from . import hours, manners, orders
from .opinions import CLOCK, DAYS, NONE, PEOPLE, TALK
from .records import Item, whole
from .units import Unit


class Progress:
    """How far the walk over the path has come: what was told, and is given to nobody yet, and what is open."""

    __slots__ = (
        "beside",
        "biography",
        "chairs",
        "clock_below",
        "clock_last",
        "codes",
        "contained",
        "contained_tag",
        "day",
        "flat",
        "heading",
        "holder",
        "led",
        "muted",
        "one_day",
        "orders",
        "people",
        "position",
        "room",
        "session",
        "sessions",
        "slot",
        "talk",
        "time",
        "titles_in",
        "turn",
        "units",
    )

    def __init__(self, units: Sequence[Unit], *, people_first: bool) -> None:
        self.units = units
        self.sessions: list[Item] = []
        """What was told so far."""
        self.day: Unit | None = None
        self.time: Unit | None = None
        """As the room, chairs, people and codes: told, and given to nobody yet."""
        self.room: Unit | None = None
        self.chairs: list[Unit] = []
        self.people: list[Unit] = []
        self.codes: list[Unit] = []
        self.session: Item | None = None
        self.talk: Item | None = None
        self.biography = False
        """Whether what follows tells of a person."""
        self.muted: Line | None = None
        """A line of which nobody knows what it tells of."""
        self.holder: Item | None = None
        """The session whose hours hold those of the talks below it."""
        self.position = 0
        self.beside: list[Item] = []
        """Sessions with the same hours, told one after the other before the first talk of any."""
        self.slot: Unit | None = None
        """The time behind which one talk of each of them is told."""
        self.turn = 0
        """How many of these talks were told."""
        self.heading: Item | None = None
        """The last session that was told without hours."""
        self.contained: Unit | None = None
        """The hours of a "Parallel sessions" that the sessions below it share."""
        self.contained_tag = ""
        """How they are set, where that tells them from the next."""
        self.one_day = manners.count_days([unit.text for unit in units if unit.state == DAYS]) == 1
        self.clock_last = manners.is_clock_last(units)
        self.clock_below = hours.stand_below(units, TALK, CLOCK, PEOPLE)
        if self.clock_below:
            manners.settle_given(units)
        self.flat = manners.is_flat(units)
        # People whose talk stands below them, by number.
        self.led = manners.leading_people(units)
        # How many titles stand in each cell.
        self.titles_in = Counter(
            unit.cell for unit in units if unit.state == TALK and unit.cell is not None
        )
        self.orders = orders.find(units, people_first=people_first)

    @property
    def people_first(self) -> bool:
        """Whether people stand before their title here."""
        return self.orders[self.position]

    def after(self, position: int) -> int:
        """Say what kind stands behind a place of the path."""
        return self.units[position + 1].state if position + 1 < len(self.units) else NONE

    def begin(self, unit: Unit) -> Item:
        """Begin a session."""
        item = Item(unit, self.day)
        self.sessions.append(item)
        self.session, self.talk = item, None
        self.biography = False
        return item

    def hand_over(self, item: Item) -> None:
        """Give a session the room, the chairs and the number that were told before it."""
        if self.room is not None:
            item.room.append(whole(self.room))
            self.room = None
        if self.chairs:
            item.chairs = [*item.chairs, *map(whole, self.chairs)]
            self.chairs = []
        if self.codes:
            item.code, self.codes = self.codes, []
