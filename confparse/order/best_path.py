"""Scores of units, and costs of what follows what -> the kinds that fit best over the whole page (Viterbi with a beam)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from .grammar import Grammar
from .opinions import COUNT, NONE
from .units import TEXT, Unit

_BEAM: Final = 7.0
_ORDER: Final = range(COUNT)
_ORIGINS: Final = [bytes([origin]) for origin in _ORDER]


def all_likely(units: Sequence[Unit]) -> list[bytes]:
    """Return the likely kinds of each unit."""
    settled: dict[int, bytes] = {}  # what the cut has settled shares its scores
    found: list[bytes] = []
    for unit in units:
        scores = unit.scores
        if unit.hint == TEXT:
            found.append(likely_of(scores))
            continue
        known = settled.get(id(scores))
        if known is None:
            known = settled[id(scores)] = likely_of(scores)
        found.append(known)
    return found


def likely_of(scores: Sequence[float]) -> bytes:
    """Return the kinds within the beam of the best one."""
    floor = max(scores) - _BEAM
    return bytes([state for state, score in enumerate(scores) if score >= floor])


def find(
    likely: Sequence[bytes], weights: Sequence[Sequence[float]], grammar: Grammar
) -> tuple[float, list[int]]:
    """Find the best path (Viterbi) among the likely kinds of each unit.

    Of the paths those that cannot win any more are not gone on with; the best one is the same.
    """
    costs, into, margins = grammar
    # The paths to go on with: (position in the last step's kinds, kind, total).
    live: list[tuple[int, int, float]] = [(0, NONE, 0.0)]
    totals: list[float] = [0.0]
    back: list[int]
    trail: list[bytes] = []
    for states, scores in zip(likely, weights):
        if len(live) == 1:
            origin, before, sofar = live[0]
            row = costs[before]
            if len(states) == 1:
                state = states[0]
                total = sofar + row[state] + scores[state]
                totals = [total]
                trail.append(_ORIGINS[origin])
                live = [(0, state, total)]
                continue
            totals = [sofar + row[state] + scores[state] for state in states]
            trail.append(_ORIGINS[origin] * len(states))
        elif len(live) == 2:
            (origin, before, sofar), (origin2, before2, sofar2) = live
            row, row2 = costs[before], costs[before2]
            totals = []
            back = []
            for state in states:
                value = sofar + row[state]
                value2 = sofar2 + row2[state]
                if value2 > value:
                    totals.append(value2 + scores[state])
                    back.append(origin2)
                else:
                    totals.append(value + scores[state])
                    back.append(origin)
            trail.append(bytes(back))
        else:
            totals = []
            back = []
            for state in states:
                column = into[state]
                best = -1e18
                origin = 0
                for position, before, sofar in live:
                    value = sofar + column[before]
                    if value > best:
                        best = value
                        origin = position
                totals.append(best + scores[state])
                back.append(origin)
            trail.append(bytes(back))
        if len(states) == 1:
            live = [(0, states[0], totals[0])]
        elif len(states) == 2:
            (state, state2), (total, total2) = states, totals
            if total >= total2:
                live = [(0, state, total)]
                if total - total2 <= margins[state][state2]:
                    live.append((1, state2, total2))
            else:
                live = [(1, state2, total2)]
                if total2 - total <= margins[state2][state]:
                    live.insert(0, (0, state, total))
        else:
            high = max(totals)
            margin = margins[states[totals.index(high)]]
            live = [
                (position, state, total)
                for position, state, total in zip(_ORDER, states, totals)
                if high - total <= margin[state]
            ]
    position = totals.index(max(totals))
    total = totals[position]
    path: list[int] = []
    for states, origins in zip(reversed(likely), reversed(trail)):
        path.append(states[position])
        position = origins[position]
    path.reverse()
    return total, path
