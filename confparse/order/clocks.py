"""Times of a page -> which slot holds which: a session's hours contain the hours of its talks."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from . import words
from .units import CHAIR, DAY, TEXT, TIME, Unit

_LONGEST = 5 * 60
_WELCOME = 15
"""Minutes that a chair may take before the first talk."""
_FEW = 4
_HEAD = 32


class _Slot(NamedTuple):
    """A time, and where it stands among the units."""

    unit: Unit
    start: int
    end: int | None
    plenary: bool
    at: int


def relate(units: Sequence[Unit]) -> None:
    """Say of every time whether it holds others (``holds``), stands inside one (``inside``), or neither (``plain``)."""
    times: list[_Slot] = []
    invited: set[int] = set()
    for position, unit in enumerate(units):
        if unit.hint == DAY:
            _settle(units, times, invited)
            times = []
        elif unit.hint == TIME and unit.reading is not None and unit.reading.start is not None:
            start = unit.reading.start
            end = unit.reading.end
            if end is not None and end <= start:
                end += 720 if end + 720 > start else 1440
            times.append(_Slot(unit, start, end, _is_plenary(units, position), position))
            if _is_invited(units, position):
                invited.add(id(unit))
    _settle(units, times, invited)


def _is_invited(units: Sequence[Unit], position: int) -> bool:
    """Whether an invited talk stands below the chair of a session: "Session A", "Chair: Ada Byron", "Invited talk: Max Born"."""
    following = units[position + 1] if position + 1 < len(units) else None
    return (
        following is not None
        and following.hint == TEXT
        and position > 0
        and units[position - 1].hint == CHAIR
        and following.text[:8].casefold().startswith(("invited ", "keynote"))
    )


def _is_bare(unit: Unit) -> bool:
    """Whether the half of the day is not printed."""
    return unit.reading is not None and not unit.reading.start_sure


def _set_apart(unit: Unit, holder: Unit) -> bool:
    """Whether the same hours are set in another way: a session's, then those of its only talk."""
    return (
        unit.tag != holder.tag
        and bool(unit.tag)
        and unit.line.index - holder.line.index < 12
        and unit.line is not holder.line
    )


def _is_plenary(units: Sequence[Unit], position: int) -> bool:
    """Registration from nine to five holds nothing."""
    if units[position].trailing:
        return any(
            unit.hint == TEXT and unit.opening & words.IS_PLENARY != 0
            for unit in units[max(0, position - 1) : position]
        )
    near = units[position + 1 : position + 3]
    for at, unit in enumerate(near, position + 2):
        if unit.hint == TEXT:
            # "Opening", and in its cell the session that begins with it
            return unit.opening & words.IS_PLENARY != 0 and not _opens_session(
                unit, units[at : at + 1]
            )
    return False


def _opens_session(unit: Unit, after: Sequence[Unit]) -> bool:
    following = after[0] if after else None
    return (
        following is not None
        and unit.cell is not None
        and following.hint == TEXT
        and following.cell == unit.cell
        and following.opening & words.IS_NUMBERED != 0
    )


def _shape(unit: Unit) -> tuple[str, bool]:
    """How a line is set: its tag, and whether a bullet stands in front."""
    return unit.tag, unit.parts[0].first > 0


def _nest(units: Sequence[Unit], times: Sequence[_Slot]) -> None:
    """Find "11:00 Session 2", and below it a list that begins with 11:00: what it lists is inside."""
    position = 0
    while position + 1 < len(times):
        slot, following = times[position], times[position + 1]
        position += 1
        if slot.end is not None or slot.plenary or slot.unit.cell is not None:
            continue
        shape = _shape(following.unit)
        if _shape(slot.unit) != shape:
            if following.start != slot.start:
                continue
            slot.unit.role = "holds"
            while position < len(times) and _shape(times[position].unit) == shape:
                times[position].unit.role = "inside"
                position += 1
        elif _heads(units, slot, following):
            slot.unit.role = "holds"
            while position < len(times) and _is_listed(units, times[position]):
                times[position].unit.role = "inside"
                position += 1


def _heads(units: Sequence[Unit], slot: _Slot, following: _Slot) -> bool:
    """Whether "11:00 Session 2" has only its title and chair before "11:00 Maps of Rings"."""
    between = units[slot.at + 1 : following.at]
    return (
        0 <= following.start - slot.start <= (_WELCOME if _is_bare_title(between) else 0)
        and _is_session(units, slot)
        and _is_listed(units, following)
    )


def _is_bare_title(units: Sequence[Unit]) -> bool:
    return len([unit for unit in units if unit.hint == TEXT]) == 1 and len(units) < _FEW


def _is_session(units: Sequence[Unit], slot: _Slot) -> bool:
    """Whether a numbered session stands behind a time, and no panel or keynote with a number."""
    text = units[slot.at + 1] if slot.at + 1 < len(units) else None
    return (
        text is not None
        and text.hint == TEXT
        and text.opening & words.IS_NUMBERED != 0
        and (text.opening & words.IS_KIND == 0 or "session" in text.text[:_HEAD].casefold())
    )


def _is_listed(units: Sequence[Unit], slot: _Slot) -> bool:
    return not (slot.plenary or slot.unit.cell is not None or _is_session(units, slot))


def _settle(units: Sequence[Unit], times: Sequence[_Slot], invited: AbstractSet[int]) -> None:
    _nest(units, times)
    held: tuple[int, int, Unit] | None = None
    for position, (unit, start, end, plenary, _) in enumerate(times):
        if unit.role:
            held = None
            continue
        if held is not None:
            low, high, holder = held
            if not low <= start < high and low <= start + 720 < high and _is_bare(unit):
                # 4:40 under 4:40 p.m. is the afternoon's.
                start, end = start + 720, None if end is None else end + 720
            if (
                low <= start < high
                and (end is None or end <= high)
                and ((start, end) != (low, high) or _set_apart(unit, holder) or id(unit) in invited)
            ):
                unit.role = "inside"
                holder.role = "holds"
                continue
            held = None
        unit.role = "plain"
        if (
            end is not None
            and not plenary
            and end - start <= _LONGEST
            and position + 1 < len(times)
        ):
            following, after, after_end, *_ = times[position + 1]
            if not start <= after < end and start <= after + 720 < end and _is_bare(following):
                after, after_end = after + 720, None if after_end is None else after_end + 720
            if (
                start <= after < end
                and (after_end is None or after_end <= end)
                and (
                    (after, after_end) != (start, end)
                    or _set_apart(following, unit)
                    or id(following) in invited
                )
            ):
                held = (start, end, unit)
