"""The quick reader of a card says what the careful one says, or leaves the card to it."""

# ruff: noqa: SLF001 - both readers are private to their module

from __future__ import annotations

import itertools
from collections.abc import Iterator

import pytest

from confparse.flow import Line, Role
from confparse.layouts import _eventhosts_card as cards

_KINDS = ("", "Poster", "Oral", "Tutorial", "Expo Talk Panel")
_TIMES = (
    "",
    "Tue Dec 6th 10:40 -- 11:00 AM @ Area 3",
    "Dec 2, 8:30 AM - 9:30 AM",
    "Dec 2, 9:30 AM - 12:00 PM Upper Level Ballroom 6AB",
    "Mon Dec 5th 10:30 -- 11:00 AM @",
    "Wed 16 Jul 11 a.m. PDT — 1:30 p.m. PDT (Bookmark)",
    "Wed, Dec 3 4:30 PM",
)
_TITLES = (
    "Sparse Gates for Long Sequences",
    "Tutorials in the Wild: Gates That Leak",
    "10:40 in the Morning",
    "Poster in Workshop: Gates in the Wild",
    "**Gates**",
    "Ada Example · Gates",
)
_PEOPLE = (
    "Ada Example · Ben Sample",
    "Ada Example",
    "Ada Example · Ben Sample ·",
    "Ada Example * Ben Sample",
)
_PROSE = (
    "Gates are opened and closed, and what stands between them is carried on to the next one. " * 2
)
_RESTS = (
    (),
    (_PROSE,),
    (_PROSE, "View full details"),
    ("View full details",),
    (_PROSE, "A remark"),
)


def _cards() -> Iterator[tuple[str, ...]]:
    for kind, place, time, title, people, late, rest in itertools.product(
        _KINDS, ("", "#W-100"), _TIMES, _TITLES, _PEOPLE, _TIMES[:4], _RESTS
    ):
        yield tuple(text for text in (kind, place, time, title, people, late, *rest) if text)


def _said(card: cards.Card) -> tuple[object, ...]:
    """What a card says; where a line of noise stands among its marks says nothing."""
    marks = sorted((mark.line.number, mark.role.name, mark.text) for mark in card.marks)
    fields = [(mark.role.name, mark.text) for mark in card.marks if mark.role is not Role.NOISE]
    return card.first, card.kind, marks, fields, card.parent, card.titled


@pytest.mark.parametrize("known", [None, "Poster"])
def test_a_plain_card_is_read_as_with_care(known: str | None) -> None:
    plain = 0
    for texts in _cards():
        lines = [Line(number, text, index=number) for number, text in enumerate(texts, 1)]
        quick = cards._read_plain(lines, known)
        if quick is not None:
            plain += 1
            careful = cards._Reader(lines, known, is_page=False, is_untitled=False).read()
            assert _said(quick) == _said(careful), texts
    assert plain > 100
