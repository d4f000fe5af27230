"""A time on the path -> whose it is: that of the session or the talk above it, or of what stands below.

Below "Session 1: Maps" a time is the session's where several talks follow before the next one.
"""

from __future__ import annotations

from .opinions import AFFIL, CLOCK, DAYS, PAIR, PEOPLE, PROSE, SESSION, TALK, TALK2
from .persons import is_alone
from .progress import Progress
from .talks import end_list
from .units import Unit


def take_time(now: Progress, unit: Unit) -> None:
    """Give a time to the session or the talk above it, or keep it for what stands below."""
    session, talk, position = now.session, now.talk, now.position
    end_list(now)
    if unit.trailing or now.clock_last:
        target = talk if talk is not None else session
        if target is not None and target.time is None:
            target.time = unit
            if target is session and unit.role == "holds":
                now.holder = session
                now.beside, now.slot, now.turn = [session], None, 0
        return
    if (
        session is not None
        and talk is None
        and session.time is None
        and not session.talks
        and session.title
        and not _lists_speakers(now, position)
        and _belongs_above(now, position)
    ):
        session.time = unit
        return
    if (
        talk is not None
        and talk.time is None
        and (
            (
                not talk.people
                and (
                    now.after(position) in {PEOPLE, AFFIL}
                    # Of this one nobody is told who gives it.
                    or (
                        now.clock_below
                        and (above := now.units[position - 1]).state == TALK
                        and above.text[-1] not in ".!:"
                    )
                )
            )
            or (
                now.after(position) == PROSE
                and now.units[position - 1].state in {TALK, TALK2, PEOPLE, AFFIL}
            )
        )
    ):
        talk.time = unit
        return
    now.time = unit


def _lists_speakers(now: Progress, position: int) -> bool:
    """Whether time after time is followed by a person alone: talks whose titles are not printed."""
    for _ in range(2):
        while now.after(position - 1) == now.after(position) == CLOCK:
            # a slot of which nothing is said, or the second half of a long one
            position += 1
        if now.after(position - 1) != CLOCK or now.after(position) != PEOPLE:
            return False
        position += 2
        while now.after(position - 1) == AFFIL:
            position += 1
    return True


def _belongs_above(now: Progress, position: int) -> bool:
    """Whether a time under a heading is the heading's: several talks follow before the next time, or none."""
    clock = now.units[position]
    after = now.units[position + 1] if position + 1 < len(now.units) else None
    talks = 0
    for unit in now.units[position + 1 : position + 80]:
        if (
            unit.cell is not None
            and clock.cell is not None
            and unit.cell.row == clock.cell.row
            and unit.cell.column > clock.cell.column
        ):
            return False
        if unit.state in {TALK, PAIR} or (
            # a speaker whose title is not printed
            unit.state == PEOPLE
            and unit is after
            and clock.role == "under"
            and is_alone(now, position + 1)
        ):
            talks += 1
        elif unit.state == SESSION:
            return talks != 0 or unit.number - clock.number > 1
        elif unit.state in (DAYS, CLOCK):
            return talks != 1
    return talks != 1
