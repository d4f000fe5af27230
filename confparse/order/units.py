"""A unit: the smallest thing of a page that gets an opinion, and what is known of it.

A time, a day, a chair clause, a labelled field, or a text. Every unit knows the stretches of lines that print it.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from ..fields import times
from ..flow import Cell, Line, Mark, Role
from . import words

# What the cut itself settles. Texts without a hint are for `opinions`.
TEXT, DAY, TIME, CHAIR, ROOM, LABEL, EXTRA, CODE, ZONE = range(9)
TOLD: Final = "told"
"""The label of a text that tells of the title before it on its line."""
NO_RIVAL: Final = 99.0
"""The lead of what nothing else can be."""


new: Final = tuple.__new__
"""Half the time of calling a named tuple, which every part and every mark pays."""


class Part(NamedTuple):
    """A stretch of one line."""

    line: Line
    first: int
    last: int


class Unit:
    """One field of one line, or of a few wrapped lines."""

    __slots__ = (
        "_opening",
        "bold",
        "cell",
        "code",
        "column",
        "field",
        "first",
        "form",
        "gap",
        "grid",
        "habit",
        "head",
        "hint",
        "label",
        "lead",
        "line",
        "nested",
        "new_cell",
        "number",
        "pair",
        "parts",
        "people",
        "reading",
        "rival",
        "role",
        "scores",
        "state",
        "style",
        "tag",
        "text",
        "trailing",
        "until",
    )  # fmt: skip

    def __init__(
        self,
        text: str,
        parts: list[Part],
        hint: int = TEXT,
        *,
        label: str = "",
        reading: times.Reading | None = None,
    ) -> None:
        self.text = text
        self.parts = parts
        self.hint = hint
        self.label = label
        self.reading = reading
        self.line = line = parts[0][0]
        self.tag = line.tag
        self.gap = line.gap
        self.cell: Cell | None = line.markup.cell if line.markup else None
        self.first = True
        self.trailing = False
        self._opening = -1
        self.until: Unit | None = None
        self.new_cell = False
        self.column = -1
        self.role = ""
        self.nested = 0
        self.state = 0
        self.lead = NO_RIVAL
        self.rival = 0
        self.style: tuple[object, ...] = ()
        self.habit = -1
        self.scores: list[float] = []
        self.people = -1.0
        self.form = ""
        self.head = 0
        self.field = 0
        self.grid = False
        self.pair: tuple[int, int, int, int] | None = None
        self.code: Part | None = None
        self.bold = ""
        self.number = 0

    @property
    def opening(self) -> int:
        """What `words.opening` says of the text; asked by several stages."""
        found = self._opening
        if found < 0:
            found = self._opening = words.opening(self.text)
        return found

    def marks(self, role: Role) -> list[Mark]:
        """Mark every part of the unit with a role."""
        return [new(Mark, (role, line, line[1][first:last])) for line, first, last in self.parts]

    def slice(self, role: Role, first: int, last: int) -> list[Mark]:
        """Mark ``text[first:last]``, which may lie on several lines."""
        if len(self.parts) == 1:
            line, start, stop = self.parts[0]
            cut = line[1][start + max(0, first) : min(start + last, stop)].strip()
            return [new(Mark, (role, line, cut))] if cut else []
        found: list[Mark] = []
        at = 0
        for line, start, stop in self.parts:
            size = stop - start
            low = max(0, first - at)
            high = min(size, last - at)
            if low < high and (cut := line[1][start + low : start + high].strip()):
                found.append(new(Mark, (role, line, cut)))
            at += size + 1
        return found

    def __repr__(self) -> str:
        return f"<{self.line.number}:{self.hint} {self.text[:60]!r}>"


def numbered(units: list[Unit]) -> list[Unit]:
    """Number units by their places, after some were cut or moved; return them."""
    for number, unit in enumerate(units):
        unit.number = number
    return units
