"""A name -> a `Person`, at a third of the price: a page names hundreds.

A frozen class asks its own `__setattr__` for each attribute; what writes the slots is not asked.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from ..model import Person

_new: Final = object.__new__
_name: Final = Person.__dict__["name"].__set__
_affiliation: Final = Person.__dict__["affiliation"].__set__
_role: Final = Person.__dict__["role"].__set__


def make(name: str, affiliation: str | None = None, role: str | None = None) -> Person:
    """Give one person."""
    person = _new(Person)
    _name(person, name)
    _affiliation(person, affiliation)
    _role(person, role)
    return person


def make_all(
    names: Iterable[str], affiliation: str | None = None, role: str | None = None
) -> list[Person]:
    """Give a person for each name, with the same affiliation and role."""
    new, cls, name, at, doing = _new, Person, _name, _affiliation, _role
    made = []
    for one in names:
        person = new(cls)
        name(person, one)
        at(person, affiliation)
        doing(person, role)
        made.append(person)
    return made
