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
    _settle_noon(states, report)
    before_this = 0
    for state in states:
        reading, start = state.reading, state.start
        if reading is None or start is None:
            continue
        slot = state.slot
        if (
            reading.start_sure
            or slot.is_session
            or slot.clock is not None
            or start < before_this
            or (start < _EARLY and len(states) > 1)
        ):
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
        if waiting and _key(waiting[-1]) != _key(state):
            _shift_early(waiting, report)
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
    _shift_early(waiting, report)


def _settle_noon(states: Sequence[State], report: Report) -> None:
    """Read "11:15 - 12:00 AM" and "12:00 AM Lunch" as noon where the time above is of the morning."""
    for state in states:
        start = state.start
        if start is not None and not 60 <= start < _NEAR_MIDNIGHT:
            break
    else:
        return
    before: State | None = None
    for state in states:
        start = state.start
        if start is None:
            continue
        if (
            before is not None
            and before.start is not None
            and _DAY_BEGINS <= before.start < 720
            and _key(before) == _key(state)
        ):
            if (
                start < 60
                and state.end is None
                and state.reading is not None
                and _is_noon(state.reading)
            ):
                state.start = start + 720
                _tell(state, report, "noon")
            elif (
                state.end in {0, 1440}
                and start - 720 in {before.end, before.start}
                and state.reading is not None
                and _is_noon(state.reading)
            ):
                state.start, state.end = start - 720, 720
                _tell(state, report, "the hours until noon")
        before = state


def _is_noon(reading: Reading) -> bool:
    """Whether the text has "12:00 AM", which many write at noon, and no word of the night."""
    return _TWELVE.search(reading.text) is not None


_TWELVE: Final = Lazy(r"\b12(?:[:.][0-5][0-9])? ?a\.? ?m\b", re.IGNORECASE)
_DAY_BEGINS: Final = 7 * 60
_NEAR_MIDNIGHT: Final = 23 * 60
_EARLY: Final = 6 * 60
"""Before this, and from one o'clock on, a bare clock means the afternoon: no talk begins at 2:30 in the night."""


def _shift_early(waiting: Sequence[State], report: Report) -> None:
    """Shift what a day begins with, "2:00 – 2:15", and what goes on from there, if nothing of the day says more."""
    low = 720
    for state in waiting:
        start = state.start or 0
        if state.reading is None or state.reading.zone is not None:
            return
        if start < 60 or (state.reading.text[:1] == "0" and not _is_late(state)):
            continue
        if start < _EARLY or start + 720 >= low > 720 or _is_late(state):
            _shift(state, report)
            low = state.start or 720


def _is_late(state: State) -> bool:
    """Whether its title tells that it is of the afternoon or the evening."""
    return state.slot.is_late and (state.start or 0) < 660


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
    if state.slot.is_late and start >= 60:
        return True  # "6:30 Evening reception"
    if before is None or before.start is None:
        return False
    low = before.start
    if start >= low:
        return False
    if start + 720 < low:
        # A parallel track of the same afternoon.
        return 60 <= start < _EARLY and low >= 720
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
    state.start = (state.start or 0) + 720
    if (
        state.end is not None
        and state.reading is not None
        and not state.reading.end_sure
        and state.end < 720
    ):
        state.end += 720
    _tell(state, report, "the afternoon")


def _tell(state: State, report: Report, taken: str) -> None:
    printed = state.reading.text if state.reading is not None else ""
    state.half = True
    report.add(Code.HALF_DAY_INFERRED, f"{printed!r} was read as {taken}", state.slot.line or None)
