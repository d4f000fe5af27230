"""Which half of the day a bare 12-hour clock means: a heading, the session, the order of the day tell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from ..diagnostics import Code, Report
from ..fields.patterns import Lazy
from ..fields.times import Reading
from .slots import State


def settle_halves(states: Sequence[State], report: Report) -> None:
    """Let the page settle bare 12-hour clocks: a heading, the session, the order of the day."""
    before_this = 0
    for state in states:
        reading, start = state.reading, state.start
        if reading is None or start is None:
            continue
        slot = state.slot
        if reading.start_sure or slot.is_session or slot.clock is not None or start < before_this:
            break
        before_this = start
    else:
        return  # bare clocks that never fall back mean what they print
    if all(state.reading is None or state.reading.start_sure for state in states):
        return
    for state in states:
        if state.reading is not None and _is_24(state.reading):
            return
    before: State | None = None
    sessions: dict[int, State] = {}
    waiting: list[State] = []
    timed = [state for state in states if state.reading is not None and state.start is not None]
    last = {
        id(one)
        for one, two in zip(timed, [*timed[1:], None])
        if two is None or _key(one) != _key(two)
    }
    for state in timed:
        reading = state.reading
        if reading is None or state.start is None:
            continue
        if before is not None and (_key(before) != _key(state)):
            before = None
            waiting = []
        if not reading.start_sure:
            shifted = _choose(
                state, before, sessions.get(state.slot.group), is_last=id(state) in last
            )
            if shifted:
                _shift(state, report)
            elif before is None and state.slot.clock is None and state.start < 420:
                waiting.append(state)
        elif waiting:
            # "1:30", "2:00" above "3:00 pm": the afternoon began earlier.
            if state.start >= 720:
                for earlier in waiting:
                    if earlier.start is not None and earlier.start + 720 <= state.start:
                        _shift(earlier, report)
            waiting = []
        if state.slot.is_session and state.slot.group >= 0:
            sessions[state.slot.group] = state
        if state not in waiting:
            before = state


def _is_24(reading: Reading) -> bool:
    """Whether the clock has 24 hours: a value of 13 or more, or 0:30, with no meridiem in sight."""
    start, end = reading.start, reading.end
    if start is None or not reading.start_sure:
        return False
    if (start < 780 and start >= 60) and (end is None or 60 <= end < 780 or end == 1440):
        return False
    return MERIDIEM.search(reading.text) is None


MERIDIEM: Final = Lazy(
    r"\d ?[ap]\b|[ap]\.? ?m\b|noon|midn|midi|minuit|mittag|nacht|午|晚|上|下|오|evening|night|afternoon|abend|soir|tarde|noche|noite|sera|pomer|pm|अप|م|μ|avond|middag|morn|matin|mañana|manhã|mattin|früh",
    re.IGNORECASE,
)


def _key(state: State) -> object:
    heading = state.slot.day
    if state.month is not None or state.weekday is not None:
        return (state.month, state.day, state.weekday)
    return heading.number if heading is not None else None


def _choose(state: State, before: State | None, session: State | None, *, is_last: bool) -> bool:
    """Whether the bare clock means the afternoon."""
    start = state.start or 0
    if start >= 720:
        return False  # 12:30 is noon
    heading = state.slot.clock
    if heading is not None and heading.start is not None and heading.start_sure:
        return start < heading.start and start + 720 >= heading.start
    if session is not None and session is not state and session.start is not None:
        low, high = session.start, _span_end(session)
        if low <= start <= high:
            return False
        if low <= start + 720 <= high:
            return True
    if before is None or before.start is None:
        return False
    low = before.start
    if start >= low:
        return False
    if start + 720 < low:
        return False
    if start < 420 or (start < 480 and low >= 720):
        return True
    # 8:00 after 5:00 in the afternoon may begin the evening, or the next track's morning.
    end = _span_end(before)
    return low >= 720 and (
        end == start + 720 or (is_last and low >= _TEA and end <= start + 720 <= _LATE)
    )


_TEA: Final = 15 * 60
_LATE: Final = 22 * 60
"""Until when the last slot of a day may begin."""


def _span_end(state: State) -> int:
    if state.start is None:
        return 0
    if state.end is None:
        return state.start
    end = state.end
    if end < state.start and end + 720 > state.start:
        end += 720
    return end


def _shift(state: State, report: Report) -> None:
    printed = state.reading.text if state.reading is not None else ""
    state.start = (state.start or 0) + 720
    if (
        state.end is not None
        and state.reading is not None
        and not state.reading.end_sure
        and state.end < 720
    ):
        state.end += 720
    state.half = True
    report.add(
        Code.HALF_DAY_INFERRED, f"{printed!r} was read as the afternoon", state.slot.line or None
    )
