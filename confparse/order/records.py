"""A session or a talk, each field still as the units that print it."""

from __future__ import annotations

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
        self.kind: list[Piece] = []
        self.people: list[Piece] = []
        self.organizers: list[Piece] = []
        self.chairs: list[Piece] = []
        self.room: list[Piece] = []
        self.prose: list[Unit] = []
        self.extras: list[Unit] = []
        self.code: list[Unit] = []
        self.talks: list[Item] = []

    @property
    def name(self) -> str:
        return " ".join(unit.text[first:last] for unit, first, last in self.title)


def whole(unit: Unit) -> Piece:
    """Return all of a unit's text as a piece."""
    return (unit, 0, len(unit.text))
