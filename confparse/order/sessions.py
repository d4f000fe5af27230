"""A unit that names a session, on the path -> a session, with the hours it has or shares with those beside it.

11:15  Parallel sessions      their hours, and no session itself
A: Maps                       a session
B: Rings                      a session at the same time
"""

from __future__ import annotations

import re
from typing import Final

from ..fields import kinds
from . import finish, words
from .opinions import HEADINGS, PEOPLE
from .progress import Progress
from .records import Item, whole
from .talks import add_talk
from .units import TIME, Unit


def take_session(now: Progress, unit: Unit) -> None:
    """Begin a session, or say more of the one before: its name, its hours, a keynote in it."""
    before = now.session
    if (title := _keynote_of_session(now, unit)) is not None:
        talk = add_talk(now, unit)
        kind = words.kind_head(unit.text)
        talk.kind = [(unit, 0, kind.end())] if kind is not None else []
        talk.title = [(unit, title, len(unit.text))]
        return
    if (
        before is not None and before.time is None and not before.talks and before.title and now.time is not None and now.time.role != "inside"
        and not before.people and finish.repeats(before.name, unit.text)
    ):  # fmt: skip
        before.time, now.time = now.time, None
        before.extras.append(unit)
        return
    if before is not None and before is now.session and _names(now, before, unit):
        before.title.append(whole(unit))
        return
    if (
        before is not None and before is now.session and now.time is None and before.time is not None and not before.talks and before.title and not before.people
        and before.title[-1][0].number == unit.number - 1 and kinds.is_kind(before.name) and before.title[-1][0].tag == unit.tag
        and not words.is_plenary(before.name) and before.title[-1][0].line is not unit.line
    ):  # fmt: skip
        before.kind, before.title = before.title, [whole(unit)]
        return
    container = (
        before
        if before is not None
        and before is now.session
        and now.time is None
        and before.time is not None
        and not (before.talks or before.people or before.chairs)
        and (words.CONTAINER.fullmatch(before.name) or _heads(before, unit))
        else None
    )
    item = now.begin(unit)
    if container is not None:
        # "11:15 Parallel sessions": their hours, and no session itself.
        now.sessions.remove(container)
        item.time, item.day = container.time, container.day
        item.extras.extend(piece[0] for piece in container.title)
        now.beside = [item]
    if unit.pair is not None and unit.form == "by" and not unit.head:
        # "Opening remarks by Ada Byron": a session of one talk, which is called the same.
        first, last, low, high = unit.pair
        item.title.append((unit, first, last))
        talk = Item(unit, now.day)
        talk.title, talk.people = [(unit, first, last)], [(unit, low, high)]
        item.talks.append(talk)
    else:
        item.title.append(whole(unit))
    if container is None:
        item.time, now.time = now.time, None
    if now.people and now.people[-1].number == unit.number - 1 and item.time is not None:
        # "9:00 / Ada Byron / Keynote": hers, and not of the talk after it.
        item.people.extend(map(whole, now.people))
        now.people = []
    if item.time is not None and item.time.role == "holds":
        now.holder = item
        now.beside, now.slot, now.turn = [item], None, 0
    elif item.time is not None and item.time.role != "inside":
        now.holder = None
    if item.time is None and _tells_hours(now, unit):
        # "Lunch 12:15 - 1:15pm": its own, whatever those around it share
        pass
    elif (
        item.time is None
        and before is not None
        and before.time is not None
        and before.time.role == "holds"
        and unit.cell is not None
        and unit.cell == before.opened.cell
        and not before.talks
        and unit.opening & words.IS_NUMBERED
        and words.is_plenary(before.name)
    ):
        # "Opening", and in the same cell the session that begins with it.
        item.time = before.time
        now.holder = item
        now.beside, now.slot, now.turn = [item], None, 0
    elif (
        item.time is None
        and before is not None
        and before.time is not None
        and not before.talks
        and not words.is_plenary(before.name)
        # What stands below a table is beside none of its slots.
        and (before.opened.cell is None) == (unit.cell is None)
        and (
            before.room
            or before.chairs
            or before.time.role == "holds"
            or (unit.grid and before.opened.grid and unit.cell == before.opened.cell)
            or _is_beside(now, before, unit)
        )
        and unit.line.index - before.title[0][0].line.index < 8
    ):
        item.time = before.time
        if before is (now.beside[-1] if now.beside else None):
            now.beside.append(item)
    elif (
        item.time is None
        and before is not None
        and now.contained is not None
        and before.time is now.contained
        and (not now.contained_tag or unit.tag == now.contained_tag)
    ):
        # The next of them.
        item.time = before.time
    elif item.time is not None and item.time.role != "holds" and container is None:
        now.beside, now.slot = [], None
    if container is not None:
        now.contained = item.time
        now.contained_tag = unit.tag if unit.tag in HEADINGS else ""
    if item.time is None and not unit.opening & words.IS_PLENARY:
        now.heading = item
    elif (
        item.time is not None
        and item.time.role not in {"inside", "under"}
        and not unit.opening & words.IS_PLENARY
    ):
        now.heading = None
    now.hand_over(item)


def _keynote_of_session(now: Progress, unit: Unit) -> int | None:
    """Where the title of a keynote begins that a numbered session without hours holds, among slots of its own."""
    heading = now.heading
    if (
        heading is None
        or now.time is None
        or now.time.role != "under"
        or not heading.opened.opening & words.IS_NUMBERED
        or not unit.opening & words.IS_KIND
        or now.after(now.position) != PEOPLE
    ):
        return None
    match = _KEYNOTE.match(unit.text)
    return match.end() if match is not None and len(unit.text) - match.end() > 3 else None


_KEYNOTE: Final = re.compile(
    r"(?:keynote|invited)(?: (?:talk|speech|lecture|address|presentation))?(?:\s?#?(?:[0-9]{1,2}|[IVX]{1,4})\b)?\s{0,2}[:–—-]\s{0,2}[\"“]?",
    re.IGNORECASE,
)


def _names(now: Progress, before: Item, unit: Unit) -> bool:
    """Whether a text right below a number names that session: "Session 3" and "Maps of Rings"."""
    above = before.title[-1][0] if len(before.title) == 1 else None
    return (
        above is not None
        and now.time is None
        and above.number == unit.number - 1
        and above.tag == unit.tag
        and above.line is not unit.line
        and not unit.opening
        and not (before.talks or before.people or before.chairs or before.room)
        and words.is_number(before.name)
        and (above.cell is None) == (unit.cell is None)
    )


def _tells_hours(now: Progress, unit: Unit) -> bool:
    """Whether the time of a session stands behind its name, on the same line."""
    return any(
        after.hint == TIME and after.trailing and after.line is unit.line
        for after in now.units[now.position + 1 : now.position + _NEXT_HEADING]
    )


def _heads(before: Item, unit: Unit) -> bool:
    """Whether a heading that is but a number stands above one of a lower rank: "## Session 2", "### Panel A: Maps"."""
    above = before.title[0][0]
    return (
        unit.number - above.number <= _NEXT_HEADING
        and above.tag in HEADINGS
        and unit.tag in HEADINGS
        and above.tag < unit.tag
        and words.is_number(before.name)
    )


_NEXT_HEADING: Final = 4
"""Units from a heading to the next one, with its hours and their day between them."""


def _is_beside(now: Progress, before: Item, unit: Unit) -> bool:
    """Whether a session with a number follows another one right away: "R1: Maps", "R2: Rings"."""
    return (
        unit.number - before.title[-1][0].number <= 2
        and bool(before.code or before.title[0][0].opening & words.IS_NUMBERED)
        and bool(now.codes or unit.opening & words.IS_NUMBERED)
    )
