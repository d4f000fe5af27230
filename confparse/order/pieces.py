"""Pieces of one text: the units that are cut from it, each with the lines that print it."""

from __future__ import annotations

import re
from typing import Final

from ..fields import times
from .units import CHAIR, LABEL, ROOM, TEXT, TIME, Part, Unit, new

CLOSERS: Final = {"(": ")", "[": "]"}
EDGE: Final = " \t-‐‑–—:|,;·•.*>()[]/"
"""What stands between two fields, and belongs to neither."""
LEFT_EDGE: Final = " \t-‐‑–—|,;·•*>/:."
"""The same between a time and what follows it, where a bracket may open."""
_ICONS: Final = frozenset("☆★✩✓✔▶►▼▲◀🛈ⓘ⤓↓↑→↗▾▸🔗")


class Pieces:
    """A text, what the page does again and again, and the units cut from it so far; positions are those of the text."""

    def __init__(
        self,
        parts: list[Part],
        text: str,
        fields: re.Pattern[str],
        codes: frozenset[str],
        places: frozenset[str] = frozenset(),
    ) -> None:
        self.parts = parts
        self.text = text
        self.fields = fields
        self.codes = codes
        self.places = places
        self.depth = 0
        self.units: list[Unit] = []

    def add(
        self,
        first: int,
        last: int,
        hint: int,
        *,
        label: str = "",
        reading: times.Reading | None = None,
    ) -> None:
        """Make a unit of a stretch of the text; blanks, dashes and icons at its ends are none of it."""
        text = self.text
        if (
            last - first > 1
            and text[first].isalnum()
            and text[last - 1] <= "\u024f"
            and text[last - 1].isalnum()
        ):
            # Nothing to trim.
            self.units.append(
                Unit(
                    text[first:last], self.stretch(first, last), hint, label=label, reading=reading
                )
            )
            return
        while last - 1 > first and (
            text[last - 1] in _ICONS
            or text[last - 1] > "\U0001f000"
            or (text[last - 1] == " " and hint == TEXT)
        ):
            last -= 1
        while first < last and (
            text[first] in " \t-–—•·,;" if hint != TEXT else text[first] in " \t"
        ):
            first += 1
        while first < last and text[last - 1] in (
            " \t,;|•·-–—" if hint not in {TEXT, TIME} else " \t,;|"
        ):
            last -= 1
        if hint in {ROOM, CHAIR}:
            while (
                first < last
                and text[first] in "(["
                and text[first:last].count(")") + text[first:last].count("]")
                <= text[first:last].count("(") + text[first:last].count("[") - 1
            ):
                first += 1
            while (
                first < last
                and text[last - 1] in ")]"
                and text[first:last].count("(") + text[first:last].count("[")
                < text[first:last].count(")") + text[first:last].count("]")
            ):
                last -= 1
        if first >= last and hint != LABEL:
            return
        self.units.append(
            Unit(text[first:last], self.stretch(first, last), hint, label=label, reading=reading)
        )

    def stretch(self, first: int, last: int) -> list[Part]:
        """Say which lines print a stretch of the text."""
        if len(self.parts) == 1:
            line, start, _ = self.parts[0]
            return [new(Part, (line, start + first, start + last))]
        found = []
        at = 0
        for line, start, stop in self.parts:
            size = stop - start
            low, high = max(first - at, 0), min(last - at, size)
            if low < high:
                found.append(Part(line, start + low, start + high))
            at += size + 1
        return found or [Part(self.parts[0].line, 0, 0)]

    def is_set(self, first: int, last: int) -> bool:
        """Whether a stretch is emphasised, and what follows it is not."""
        line, offset, _ = self.parts[0]
        return line.markup is not None and any(
            span.tag in {"b", "i", "u"}
            and span.start <= offset + first + 1
            and offset + last - 1 <= span.end <= offset + last + 1
            for span in line.markup.spans
        )

    def is_link(self, at: int) -> bool:
        """Whether a link is set at a place in the text, and does not begin the line."""
        if len(self.parts) != 1:
            return False
        line, first, _ = self.parts[0]
        return line.markup is not None and any(
            span.tag == "a" and first < span.start <= first + at < span.end
            for span in line.markup.spans
        )
