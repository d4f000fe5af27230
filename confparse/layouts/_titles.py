"""Where a session's title prints its kind: "Keynote 1", "Session II - Poster", "Welcome Reception"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from ..fields import kinds
from ..flow import Line, Mark, Role


@cache
def _numbered() -> re.Pattern[str]:
    return re.compile(r"(?:Session|Slot) [\w.]{1,6}\s?[-–:]\s?")


@cache
def _number() -> re.Pattern[str]:
    return re.compile(r"\s+(?:[0-9]{1,2}[A-Za-z]?|[IVX]{1,4})\Z")


@cache
def _tail() -> re.Pattern[str]:
    return re.compile(
        r"(?:reception|banquet|workshops?|tutorials?|social|posters|poster session|demonstrations)\Z",
        re.IGNORECASE,
    )


def kind_of(title: str) -> str | None:
    """Return the part of a session's title that is a printed kind, ``None`` where none is.

    A kind stands alone, before a number, a colon or a bracket, or ends a short title.
    """
    if len(title) > 200:
        return None
    rest = title[found.end() :] if (found := _numbered().match(title)) else title
    heads = [rest, rest.partition(":")[0], rest.partition(" (")[0], rest.partition(" - ")[0]]
    for head in heads:
        bare = _number().sub("", head.strip()).removeprefix("Plenary ")
        if kinds.read(bare):
            return bare
    inner = title.rpartition(" (")[2].rstrip(")") if title.endswith(")") else ""
    for text in (inner, title):
        words = text.casefold().split()
        if (
            0 < len(words) <= 6
            and words[-2:-1] not in (["on"], ["of"], ["for"])
            and (end := _tail().search(text))
        ):
            return end[0]
    return None


def mark(line: Line, title: str) -> Iterator[Mark]:
    """Mark the title of a session, and the kind that it prints."""
    yield line.mark(Role.TITLE, title)
    if kind := kind_of(title):
        yield line.mark(Role.KIND, kind)


BADGE: Final = re.compile(r"\[[A-Z][A-Za-z/ -]{0,14}\]\s*")


def badged(line: Line, text: str) -> Iterator[Mark]:
    """Mark a title; the badge before it, "[TACL]", has no field, and is told as such."""
    badge = BADGE.match(text)
    if badge is not None:
        yield line.mark(Role.REST, badge[0].strip())
    yield line.mark(Role.TITLE, text[badge.end() :] if badge else text)
