"""Text -> people: an author line or block, as printed.

Ann Bell · Cem Dal · Eva Fox
Session Chairs: Jane Doe (Example University) and John Q. Public, Jr. (Sample Labs)
"""

from __future__ import annotations

from typing import Final, NamedTuple

from ..model import Person
from . import blocks, plain
from .bylines import Byline, split_title
from .closed import table
from .patterns import Lazy

__all__ = ["Byline", "People", "read", "read_list", "split_title"]

LONGEST: Final = plain.LONGEST
"""Characters of a block that are read; what follows is no list of people of one talk."""


class People(NamedTuple):
    """What a text says about people."""

    persons: tuple[Person, ...] = ()
    more: bool = False
    """Whether "et al." stands for people that are not printed."""
    ambiguous: bool = False
    """Whether the list reads in two ways and the commoner one was taken."""
    dropped: tuple[str, ...] = ()
    """What stands on the line and is in no name, affiliation or separator: titles, degrees, marks, labels."""


def read(text: str) -> tuple[Person, ...]:
    """Read an author line or block, lines separated by line feeds; ``()`` where it names nobody.

    Raises:
        TypeError: ``text`` is no ``str``.

    """
    _check(text)
    text = _unwrapped(text)
    return plain.read(text) or blocks.read(text)[0]


def read_list(text: str) -> People:
    """Read an author line or block, and say what was left off and how sure the reading is.

    Raises:
        TypeError: ``text`` is no ``str``.

    """
    _check(text)
    text = _unwrapped(text)
    persons = plain.read(text)
    if persons:
        return People(persons)
    persons, more, ambiguous = blocks.read(text)
    return People(persons, more, ambiguous, _left(text, persons))


def read_plain(text: str) -> tuple[Person, ...]:
    """Read a text that is names and separators only; ``()`` leaves it to `read_careful`, which sheds words."""
    return plain.read(_unwrapped(text))


def read_careful(text: str) -> People:
    """Read a text that is more than names and separators; `People.dropped` stays empty."""
    return People(*blocks.read(_unwrapped(text)))


def _check(text: object) -> None:
    if not isinstance(text, str):
        raise TypeError(f"expected a str of people, got {type(text).__name__}")


def _unwrapped(text: str) -> str:
    """Join two lines where the break stands inside a bracket: "Ann Bell (Sample⏎University)"."""
    if "\n" not in text or "(" not in text or len(text) > LONGEST:
        return text
    kept: list[str] = []
    for line in text.split("\n"):
        above = kept[-1] if kept else ""
        close = line.find(")")
        if above.rfind("(") > above.rfind(")") and close >= 0 and "(" not in line[:close]:
            kept[-1] = f"{above.rstrip()} {line.lstrip()}"
        else:
            kept.append(line)
    return "\n".join(kept)


_RUN: Final = Lazy(r"et\.?\s?al\b|[^\W_]+")
_GLUE: Final = table("and und et y e en och og oraz és ve и و AND UND ET And")


def _left(text: str, persons: tuple[Person, ...]) -> tuple[str, ...]:
    """List the words that are in no name, affiliation or conjunction, neighbours joined."""
    kept: set[str] = set()
    for person in persons:
        kept.update(_RUN.findall(person.name))
        if person.affiliation:
            kept.update(_RUN.findall(person.affiliation))
    spans: list[list[int]] = []
    for match in _RUN.finditer(text):
        if match[0] in kept or match[0] in _GLUE:
            continue
        if (
            spans
            and not text[spans[-1][1] : match.start()].strip(" .")
            and "\n" not in text[spans[-1][1] : match.start()]
        ):
            spans[-1][1] = match.end()
        else:
            spans.append([match.start(), match.end()])
    return tuple(text[first:last] for first, last in spans)
