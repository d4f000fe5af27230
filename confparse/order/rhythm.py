"""Slots of a page -> what stands at the same place in each: below the time a person, where she works, her title.

    9:00
    Ada Byron
    Example University
    A Machine for Rings

Text that an extractor left has no tags and no columns; the places of lines below their times are its only habit.
What most slots say of a place holds for those whose words leave doubt.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from . import folk, words
from .opinions import (
    AFFIL,
    EXTRAS,
    PAIR,
    PEOPLE,
    PEOPLE2,
    PROSE,
    ROOMS,
    SESSION,
    TALK,
    TALK2,
    is_aside,
)
from .units import CODE, DAY, EXTRA, TEXT, TIME, ZONE, Part, Unit

_FEWEST: Final = 4
"""Slots that must be sure before they speak for others."""
_FEWEST_HOMES: Final = 3
_MOST: Final = 4
"""Texts of a slot that are looked at."""
_SURE: Final = 0.6
_LONGEST_NAMED: Final = 120
_LONGEST_HOME: Final = 120


class _Slot(NamedTuple):
    """The texts below a time, and whether nothing else follows them."""

    texts: list[Unit]
    """The first ones only."""
    size: int


def settle(units: Sequence[Unit]) -> None:
    """Where people stand first in most slots, correct the opinions of people, institutions and titles in the others."""
    _described(units)
    _given_by(units)
    _homes_behind_dashes(units)
    _settle_alone(_slots(units))
    slots = [slot for slot in _slots(units) if slot.size > 1 and not _is_plenary(slot.texts[0])]
    first = sum(1 for slot in slots if _opens_with_people(slot))
    other = sum(1 for slot in slots if slot.texts[1].people >= _SURE > slot.texts[0].people)
    if other >= _FEWEST and other >= _MARGIN * first:
        for slot in slots:
            _settle_second(*slot.texts[:2])
    if first < _FEWEST or first < _MARGIN * other:
        return
    homes, untitled = _have_homes(slots), _are_untitled(slots)
    for slot in slots:
        if homes if slot.size > 2 and untitled else not untitled:
            _settle(slot, homes=homes)
    if not homes and not untitled:
        _settle_more(units)
    _head(_slots(units), 3 if homes else 2)


_MARGIN: Final = 4


def _described(units: Sequence[Unit]) -> None:
    """Below "Registration" and the like, a sentence says what is done there; it is no talk."""
    for unit, below in pairwise(units):
        text = below.text
        if (
            below.hint == TEXT
            and unit.hint == TEXT
            and unit.opening & words.IS_PLENARY
            and text[-1] in ".!"
            and text.count(" ") >= _SENTENCE
            and below.line is not unit.line
            and below.people < 0.5
            and below.pair is None
        ):
            below.scores[PROSE] = max(below.scores[PROSE], 0.0) + 3.0
            for kind in (TALK, SESSION, TALK2):
                below.scores[kind] -= 3.0


_SENTENCE: Final = 5
"""Blanks of a sentence, at least."""


def _given_by(units: Sequence[Unit]) -> None:
    """Where "by Ada Byron" stands on line after line, a name that is none in other places is one behind "by"."""
    sure = sum(1 for unit in units if unit.label == "presented by" and unit.first)
    if sure < _FEWEST:
        return
    unsure = [
        unit
        for unit in units
        if unit.hint == TEXT
        and unit.first
        and unit.text[:3] in {"by ", "By "}
        and len(unit.text) <= _LONGEST_NAMED
        and unit.text[3:4].isupper()
        and unit.text[-1] not in ".?!"
    ]
    if sure < _NEARLY * (sure + len(unsure)):
        return
    for unit in unsure:
        line, first, last = unit.parts[0]
        unit.text = unit.text[_BY:]
        unit.parts[0] = Part(line, first + _BY, last)
        _raise(unit, PEOPLE, 3.0)
        unit.people = _SURE


_BY: Final = len("by ")
_NEARLY: Final = 0.6


def _homes_behind_dashes(units: Sequence[Unit]) -> None:
    """Where "Ada Byron – Example Group" stands above a title again and again, what the dash parts from her is no title."""
    told: list[tuple[Unit, Unit]] = []
    others = 0
    for unit, below in pairwise(units):
        if unit.hint != TEXT or unit.pair is None or unit.form != "-:" or unit.cell is not None:
            continue
        first, last = unit.pair[:2]
        if (
            unit.text.count(" ", first, last) < _LONGEST_GROUP
            and below.hint == TEXT
            and below.line is not unit.line
            and below.pair is None
            and _may_be_title(below)
        ):
            told.append((unit, below))
        else:
            others += 1
    if len(told) < _FEWEST or len(told) < _MARGIN * others:
        return
    for unit, below in told:
        unit.scores[PAIR] -= 4.0
        _raise(unit, PEOPLE, 3.0)
        unit.people = max(unit.people, _SURE)
        _raise(below, TALK, 2.5)


def _slots(units: Sequence[Unit]) -> list[_Slot]:
    """Return the texts that stand below each time, without what is said beside them."""
    slots: list[_Slot] = []
    texts: list[Unit] | None = None
    count = 0
    for unit in units:
        if unit.hint == TEXT and not unit.grid and not (unit.label and ":" in unit.label):
            if texts is not None and not is_aside(unit):
                count += 1
                if len(texts) < _MOST:
                    texts.append(unit)
            continue
        if unit.hint in _BESIDE or unit.trailing:
            continue
        if texts:
            slots.append(_Slot(texts, count))
        texts = [] if unit.hint == TIME else None
        count = 0
    if texts:
        slots.append(_Slot(texts, count))
    return slots


_BESIDE: Final = frozenset((EXTRA, ZONE, CODE))


def _is_plenary(unit: Unit) -> bool:
    return unit.opening & (words.IS_PLENARY | words.IS_NUMBERED | words.IS_KIND) != 0


def _opens_with_people(slot: _Slot) -> bool:
    """Whether a slot says a person, and then something that is none."""
    one, two = slot.texts[0], slot.texts[1]
    return _weigh(one) >= _SURE > 0.5 > two.people and not _is_plenary(two)


def _weigh(unit: Unit) -> float:
    """Return how much of a text is a person, who may have a dash and where she works behind her."""
    if unit.people >= _SURE or len(unit.text) > _LONGEST_NAMED:
        return unit.people
    name, sign, home = unit.text.replace(" – ", " — ").replace(" - ", " — ").partition(" — ")
    if not sign:
        name, sign, home = unit.text.partition(", ")
    return folk.weigh(name) if sign and home.count(" ") < _LONGEST_GROUP else unit.people


_LONGEST_GROUP: Final = 5
"""Blanks in the name of a group or an institution behind a dash; titles are longer, mostly."""


def _have_homes(slots: Sequence[_Slot]) -> bool:
    """Whether institutions stand between people and titles."""
    told = [slot for slot in slots if slot.size > 2 and _opens_with_people(slot)]
    good = [slot for slot in told if _may_be_home(slot.texts[1]) and _may_be_title(slot.texts[2])]
    sure = sum(1 for slot in good if _is_home(slot.texts[1]))
    if sure >= max(_FEWEST_HOMES, 0.25 * len(told)) and len(good) >= 0.6 * len(told):
        return True
    # Groups and firms that nobody knows are short, and titles below them are not.
    brief = sum(
        1
        for slot in good
        if slot.texts[1].text.count(" ") < _BRIEF and slot.texts[2].text.count(" ") > _BRIEF
    )
    return brief >= max(_FEWEST, 0.8 * len(told))


_BRIEF: Final = 3
"""Blanks in the name of a group, at most, and in a title, at least."""


def _are_untitled(slots: Sequence[_Slot]) -> bool:
    """Whether below people stand mostly institutions, and no titles below them."""
    told = [slot for slot in slots if slot.size == 2 and _opens_with_people(slot)]
    return sum(1 for slot in told if _is_home(slot.texts[1])) > 0.4 * len(told)


def _is_home(unit: Unit) -> bool:
    return unit.scores[AFFIL] > 0.5 or (
        unit.scores[TALK] < 2.0 and words.has_organisation(unit.text)
    )


def _settle(slot: _Slot, *, homes: bool) -> None:
    person, below = slot.texts[0], slot.texts[1]
    if below.people >= 0.5 or _is_plenary(below) or below.scores[EXTRAS] > 1.0:
        return
    if _weigh(person) < _SURE and (below.text[-1] == "." or not _may_be_people(person)):
        return
    title = below
    if homes and slot.size > 2 and _may_be_home(below) and _may_be_title(slot.texts[2]):
        title = slot.texts[2]
        _raise(below, AFFIL, 3.0)
    elif not _may_be_title(below) or below.scores[AFFIL] > max(1.5, below.scores[TALK]):
        return
    _raise(person, PEOPLE, 3.0)
    person.people = max(person.people, _SURE)
    person.scores[PAIR] -= 4.0
    _raise(title, TALK, 2.5)


def _settle_more(units: Sequence[Unit]) -> None:
    """Where a slot holds several talks, what stands between a person and the next one, or a time, is her title."""
    for person, title, after in zip(units, units[1:], [*units[2:], None]):
        if (
            person.hint == title.hint == TEXT
            and not title.grid
            and _weigh(person) >= _SURE
            and _may_be_title(title)
            and (
                after is None
                or after.hint in {TIME, DAY}
                or (after.hint == TEXT and _weigh(after) >= _SURE)
            )
        ):
            _raise(title, TALK, 2.5)


def _head(slots: Sequence[_Slot], usual: int) -> None:
    """What stands between the title of one slot and the time of the next, and has the words of a session, heads what follows."""
    for slot in slots[:-1]:
        expected = 1 if _is_plenary(slot.texts[0]) else usual
        if expected < slot.size <= _MOST:
            last = slot.texts[slot.size - 1]
            if (
                last.people < 0.5
                and last.scores[SESSION] > 0.0
                and (last.scores[SESSION] > 1.0 or _is_plenary(last))
                and last.scores[PROSE] < 1.0
                and last.scores[ROOMS] < 1.0
            ):
                last.scores[SESSION] += 1.5
                last.scores[TALK] -= 2.0


def _settle_alone(slots: Sequence[_Slot]) -> None:
    """Where a person alone stands below most times, so do those whose names leave doubt: no title is printed."""
    alone = [slot.texts[0] for slot in slots if slot.size == 1 and not _is_plenary(slot.texts[0])]
    sure = sum(1 for unit in alone if unit.people >= _SURE)
    if sure < _FEWEST or sure < 0.7 * len(alone):
        return
    for unit in alone:
        if unit.people >= _SURE or (" " in unit.text and _may_be_people(unit)):
            _raise(unit, PEOPLE, 2.0)
            unit.people = max(unit.people, _SURE)


def _settle_second(title: Unit, person: Unit) -> None:
    """Where people stand second, so does a name that is none in other places."""
    if (
        person.people < _SURE
        and _may_be_title(title)
        and title.scores[SESSION] < _NAMED_SO
        and max(person.scores[kind] for kind in (AFFIL, ROOMS, EXTRAS, PAIR)) < 1.0
        and _may_be_people(person)
        and not _is_plenary(person)
    ):
        _raise(person, PEOPLE, 3.0)
        person.people = _SURE
        title.scores[TALK] = max(title.scores[TALK], 0.0) + 1.5


_NAMED_SO: Final = 1.5
"""What weighs more has the words of a session."""


def _raise(unit: Unit, kind: int, by: float) -> None:
    """Say of a text what it is at its place, and that it neither is anything else nor the rest of another."""
    scores = unit.scores
    scores[kind] = max(scores[kind], 0.0) + by
    for other in (SESSION, TALK, PEOPLE, AFFIL, ROOMS):
        if other != kind:
            scores[other] -= by
    scores[TALK2] -= 4.0
    scores[PEOPLE2] -= 4.0


def _may_be_people(unit: Unit) -> bool:
    """Whether a text may begin with a name: "Ada Byron – Rings", "AB Hopper (Example City)"."""
    text = unit.text
    if len(text) > _LONGEST_NAMED or text[-1] in ".?!:":
        return False
    name = text
    for sign in (" (", ", ", " - ", " – ", " — "):
        name = name.partition(sign)[0]
    if " " not in name:
        home = text[len(name) :]
        return folk.may_be_surname(name) and (
            not home or home[:2] == " (" or words.has_organisation(home)
        )
    return folk.could_name(name)


def _may_be_home(unit: Unit) -> bool:
    return (
        len(unit.text) <= _LONGEST_HOME and unit.text[-1] not in ":?!" and unit.scores[PROSE] < 1.0
    )


def _may_be_title(unit: Unit) -> bool:
    scores = unit.scores
    return (
        unit.people < 0.5
        and not _is_plenary(unit)
        and unit.text.count(" ") > 0
        and unit.text[0] not in "(["
        and scores[PROSE] < max(1.0, scores[TALK])
        and scores[EXTRAS] < 1.0
        and scores[ROOMS] < 1.5
    )
