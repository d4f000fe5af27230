"""Fitted items -> how sure the fit is: one number for the page, one for each session that was a close call."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from ..flow import Mark, Role
from .fit import Fit
from .opinions import AFFIL, NONE, PAIR, PEOPLE, PEOPLE2, SESSION, TALK, TALK2
from .records import Item
from .units import NO_RIVAL, Unit

_CLEAR: Final = 3.0
"""A lead that is good evidence, in the units of the scores (1 is a hint, 6 settles it)."""
_SHOWN: Final = 50
_CALLED: Final = {
    NONE: "no part of the programme", SESSION: "a session", TALK: "the title of a talk",
    PAIR: "a title with its people", PEOPLE: "people", AFFIL: "an affiliation",
    TALK2: "the rest of a title", PEOPLE2: "more people",
}  # fmt: skip


def find(sessions: Sequence[Item], fitted: Fit) -> Iterator[Mark]:
    """Yield a DOUBT mark for the page, and one for each session that holds a text without a clear lead."""
    if not sessions:
        return
    told = [_texts(session) for session in sessions]
    size = sum(map(len, told))
    clear = sum([unit.lead >= _CLEAR for texts in told for unit in texts])
    order = "people before titles" if fitted.people_first else "titles before people"
    other = "" if fitted.ahead is None else f" (the other order fits worse by {fitted.ahead:.1f})"
    share = f"{clear} of {size} titles and names lead clearly" if size else "signs settle each text"
    first = sessions[0].opened.line
    yield Mark(Role.DOUBT, first, f"Read by its own order, {order}{other}; {share}.")
    yield from _without_day(sessions)
    for texts in told:
        close = [unit for unit in texts if unit.lead < _CLEAR]
        if close:
            yield _mark(min(close, key=lambda unit: unit.lead), len(close), len(texts))


def _without_day(sessions: Sequence[Item]) -> Iterator[Mark]:
    """Yield a DOUBT mark where rows lack cells, so that nobody knows below which day the others stand."""
    lost = [
        session
        for session in sessions
        if session.day is None and (cell := session.opened.cell) is not None and cell.columns == 0
    ]
    if lost and any(session.day is not None for session in sessions):
        yield Mark(
            Role.DOUBT,
            lost[0].opened.line,
            f"Rows with fewer cells than days: no day was said of {len(lost)} of their items.",
        )


def _texts(session: Item) -> list[Unit]:
    """Texts whose kind was in doubt, each once."""
    pieces = [*session.title, *session.people]
    for talk in session.talks:
        pieces += talk.title
        pieces += talk.people
    found = {id(unit): unit for unit, _, _ in pieces if unit.lead < NO_RIVAL}
    return list(found.values())


def _mark(unit: Unit, close: int, size: int) -> Mark:
    text = unit.text if len(unit.text) <= _SHOWN else unit.text[:_SHOWN] + "…"
    lead = max(unit.lead, 0.0)
    return Mark(
        Role.DOUBT,
        unit.line,
        f"{text!r} was read as {_CALLED[unit.state]}; {_CALLED[unit.rival]} fits worse by only {lead:.1f} "
        f"(close: {close} of {size} texts of its session).",
    )
