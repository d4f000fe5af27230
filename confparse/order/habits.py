"""The fitted path -> scores that know the page's own habits: how its titles, its people, its headings are set.

Where nine of ten lines in `<li>` were fitted as pairs of title and people, the tenth most likely is one too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from operator import add
from typing import Final

from . import words
from .opinions import (
    AFFIL,
    COUNT,
    EXTRAS,
    NONE,
    PAIR,
    PEOPLE,
    PEOPLE2,
    PROSE,
    ROOMS,
    SESSION,
    TALK,
    TALK2,
)
from .pairs import read_form
from .units import TEXT, Unit


def weigh(units: Sequence[Unit], path: Sequence[int]) -> list[list[float]]:
    """Weigh each kind by how often the page sets it this way."""
    kinds = (NONE, SESSION, TALK, PEOPLE, PAIR, PROSE, AFFIL, EXTRAS, ROOMS)
    habits: dict[int, list[int]] = {}
    _same_form(units, path)
    for unit, state in zip(units, path):
        if unit.hint == TEXT:
            counted = TALK if state == TALK2 else PEOPLE if state == PEOPLE2 else state
            counts = habits.get(unit.habit)
            if counts is None:
                counts = habits[unit.habit] = [0] * COUNT
            counts[counted] += 1
    bonus: dict[int, list[float]] = {}
    for style, counts in habits.items():
        total = sum(counts)
        if total < 4:
            continue
        strength = min(2.5, 0.5 + 0.15 * total)
        row = [0.0] * COUNT
        for kind in kinds:
            share = counts[kind] / total
            row[kind] = strength * (share - 0.3) if share > 0.3 else -strength * (0.3 - share)
        row[TALK2], row[PEOPLE2] = row[TALK], row[PEOPLE]
        bonus[style] = row
    weights = []
    for unit in units:
        extra = bonus.get(unit.habit) if unit.hint == TEXT else None
        if extra is None:
            weights.append(unit.scores)
        else:
            weights.append(list(map(add, unit.scores, extra)))
    return weights


def _same_form(units: Sequence[Unit], path: Sequence[int]) -> None:
    """Where most texts of a style part title and people by one sign, the others do so too."""
    forms: dict[int, dict[str, int]] = {}
    for unit, state in zip(units, path):
        if unit.hint == TEXT and not unit.opening & words.IS_PLENARY:
            counts = forms.setdefault(unit.habit, {})
            form = unit.form if state == PAIR else ""
            counts[form] = counts.get(form, 0) + 1
    usual: dict[int, str] = {}
    for style, counts in forms.items():
        form = max(counts, key=counts.__getitem__)
        if not form:
            form = "markup:" if "markup:" in counts else ":" if ":" in counts else ""
        count = counts[form]
        if not form or count < 4:
            continue
        among = sum(counts.values())
        if form in {"markup:", ":"}:
            # What is set in one piece cannot be parted so, and says nothing against it.
            among = sum(
                1 for unit in units if unit.habit == style and read_form(unit, form) is not None
            )
        if count >= (0.5 if form == "markup:" else 0.6) * among:
            usual[style] = form
    if not usual:
        return
    for unit in units:
        if unit.hint != TEXT or (found := usual.get(unit.habit)) is None:
            continue
        form = found
        if unit.form != form and not unit.head and (cut := read_form(unit, form)) is not None:
            unit.pair, unit.form = cut, form
            unit.scores[PAIR] = max(
                unit.scores[PAIR], unit.scores[TALK] + 0.7 if form == "markup:" else 2.0
            )


def drop_labels(units: Sequence[Unit], path: Sequence[int]) -> None:
    """A word that opens list after list of names ("Highlight Ada Byron, …") is a label of the page's."""
    starts: dict[str, list[Unit]] = {}
    for unit, state in zip(units, path):
        if state == PAIR and unit.pair is not None:
            _, _, low, high = unit.pair
            word, _, rest = unit.text[low:high].partition(" ")
            if rest and word[:1].isupper() and len(word) > 3:
                starts.setdefault(word, []).append(unit)
    for word, found in starts.items():
        if len(found) < 3:
            continue
        names = [
            _NAME_ENDS.split(unit.text[unit.pair[2] : unit.pair[3]], maxsplit=1)[0].split()
            for unit in found
            if unit.pair
        ]
        # somebody who gives three talks is no label
        if all(len(name) >= 3 for name in names) and len({tuple(name) for name in names}) >= 3:
            for unit in found:
                first, last, low, high = unit.pair or (0, 0, 0, 0)
                unit.pair = (first, last, low + len(word) + 1, high)


_NAME_ENDS: Final = re.compile(r"[,(;]| and | & ")
