"""A session or a talk, each field still as the units that print it."""

from __future__ import annotations

from collections.abc import Sequence

from .units import Unit

Piece = tuple[Unit, int, int]
"""A stretch of a unit's text."""


class Item:
    """A session or a talk."""

    __slots__ = (
        "chairs",
        "code",
        "day",
        "extras",
        "kind",
        "opened",
        "organizers",
        "people",
        "prose",
        "room",
        "talks",
        "time",
        "title",
        "zone",
    )

    def __init__(self, opened: Unit, day: Unit | None) -> None:
        self.opened = opened
        self.day = day
        self.time: Unit | None = None
        self.title: list[Piece] = []
        self.kind: Sequence[Piece] = ()
        self.people: list[Piece] = []
        self.organizers: Sequence[Piece] = ()
        self.chairs: Sequence[Piece] = ()
        self.room: list[Piece] = []
        self.prose: list[Unit] = []
        self.extras: list[Unit] = []
        self.code: Sequence[Unit] = ()
        self.talks: list[Item] = []

    @property
    def name(self) -> str:
        title = self.title
        if len(title) == 1:
            unit, first, last = title[0]
            return unit.text[first:last]
        return " ".join([unit.text[first:last] for unit, first, last in title])


def whole(unit: Unit) -> Piece:
    """Return all of a unit's text as a piece."""
    return (unit, 0, len(unit.text))
