"""Frozen values at a quarter of their price (people: a half): a page holds hundreds.

A frozen class asks its own `__setattr__` for each field. A draft has the same slots and is not frozen:
its fields are set as those of any object, then it becomes the frozen class.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Final

from .model import LineSpan, Link, MonthDay, Person, Talk, When

_new: Final = object.__new__


class _Person:
    __slots__ = Person.__slots__  # type: ignore[attr-defined]
    name: str
    affiliation: str | None
    role: str | None


class _When:
    __slots__ = When.__slots__  # type: ignore[attr-defined]
    text: str | None
    weekday: str | None
    date: dt.date | MonthDay | None
    start: dt.time | None
    end: dt.time | None
    timezone: str | None
    starts_at: dt.datetime | None
    ends_at: dt.datetime | None
    inferred: tuple[str, ...]


class _Talk:
    __slots__ = Talk.__slots__  # type: ignore[attr-defined]
    id: str | None
    title: str | None
    type: str | None
    authors: tuple[Person, ...]
    when: When | None
    room: str | None
    abstract: str | None
    links: tuple[Link, ...]
    lines: Mapping[str, LineSpan]


# Types do not follow an object that changes its class: hence what is ignored below.
def person(name: str, affiliation: str | None = None, role: str | None = None) -> Person:
    """Give a `Person`."""
    draft = _new(_Person)
    draft.name = name
    draft.affiliation = affiliation
    draft.role = role
    draft.__class__ = Person  # type: ignore[assignment]
    return draft  # type: ignore[return-value]


def people(
    names: Iterable[str], affiliation: str | None = None, role: str | None = None
) -> list[Person]:
    """Give a `Person` for each name, with the same affiliation and role."""
    new, cls, frozen = _new, _Person, Person
    made = []
    for name in names:
        draft = new(cls)
        draft.name = name
        draft.affiliation = affiliation
        draft.role = role
        draft.__class__ = frozen  # type: ignore[assignment]
        made.append(draft)
    return made  # type: ignore[return-value]


def when(
    text: str | None,
    weekday: str | None,
    date: dt.date | MonthDay | None,
    start: dt.time | None,
    end: dt.time | None,
    timezone: str | None,
    starts_at: dt.datetime | None = None,
    ends_at: dt.datetime | None = None,
    inferred: tuple[str, ...] = (),
) -> When:
    """Give a `When`."""
    draft = _new(_When)
    draft.text = text
    draft.weekday = weekday
    draft.date = date
    draft.start = start
    draft.end = end
    draft.timezone = timezone
    draft.starts_at = starts_at
    draft.ends_at = ends_at
    draft.inferred = inferred
    draft.__class__ = When  # type: ignore[assignment]
    return draft  # type: ignore[return-value]


def talk(
    id: str | None,  # noqa: A002 - as in `Talk`
    title: str | None,
    type: str | None,  # noqa: A002 - as in `Talk`
    authors: tuple[Person, ...],
    when: When | None,
    room: str | None,
    abstract: str | None,
    links: tuple[Link, ...],
    lines: Mapping[str, LineSpan],
) -> Talk:
    """Give a `Talk`."""
    draft = _new(_Talk)
    draft.id = id
    draft.title = title
    draft.type = type
    draft.authors = authors
    draft.when = when
    draft.room = room
    draft.abstract = abstract
    draft.links = links
    draft.lines = lines
    draft.__class__ = Talk  # type: ignore[assignment]
    return draft  # type: ignore[return-value]
