"""Text -> people: an author line or block, as printed."""

from __future__ import annotations

from ..model import Person


def read(text: str) -> tuple[Person, ...]:
    """Read an author line or block; ``()`` where it names nobody."""
    label, colon, rest = text.partition(":")
    role = label.strip().casefold().rstrip("s") if colon else None
    return tuple(
        Person(name=name, role=role)
        for part in (rest if colon else text).replace("⋅", "·").split("·")
        if (name := part.strip())
    )
