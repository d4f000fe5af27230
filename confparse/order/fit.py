"""Opinions -> the best path: one kind for each unit, so that kinds follow each other as they do on programmes.

Two grammars compete: title before people, and people before title. Each is fitted over the whole page, the better
one is kept, and the page's own habits (how its titles, its people, its headings are set) then weigh in a second fit.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from operator import add
from typing import Final, NamedTuple

from ..fields import kinds as kinds_of
from . import blank_lines, folk, named, strays, words
from .opinions import (
    AFFIL,
    CHAIRS,
    CLOCK,
    COUNT,
    DAYS,
    EXTRAS,
    HEADINGS,
    NONE,
    OUT,
    PAIR,
    PEOPLE,
    PEOPLE2,
    PROSE,
    ROOMS,
    SESSION,
    SPLIT,
    SURE,
    TALK,
    TALK2,
    is_aside,
    is_item,
)  # fmt: skip
from .pairs import read_form
from .units import CHAIR, CODE, DAY, EXTRA, LABEL, ROOM, TEXT, TIME, Unit

_BEAM: Final = 7.0
_NEVER: Final = -7.0
_EPSILON: Final = 1e-6
"""Far above what sums of scores lose to rounding."""


class Fit(NamedTuple):
    """The path that was taken and how good it is."""

    total: float
    people_first: bool
    ahead: float | None = None
    """By how much the grammar that was taken beat the other one; None where that was not tried."""


def _table(*, people_first: bool) -> list[list[float]]:
    """Costs of a kind after a kind; what is not named is all but forbidden."""
    rows: dict[int, dict[int, float]] = {
        NONE: {NONE: 0, DAYS: 0, CLOCK: 0, SESSION: -0.8, TALK: -3, PAIR: -2, PROSE: -2.5, EXTRAS: -0.5, CHAIRS: -1.5, ROOMS: -1.5, PEOPLE: -4, AFFIL: -3, SPLIT: -1},
        DAYS: {NONE: -1, DAYS: -0.5, CLOCK: 0, SESSION: 0, TALK: -2, PAIR: -0.8, PROSE: -2.5, EXTRAS: -0.5, ROOMS: -0.7, CHAIRS: -2, PEOPLE: -4, AFFIL: -5},
        CLOCK: {NONE: -3, DAYS: -1, CLOCK: -1.5, SESSION: 0, TALK: -0.3, PAIR: -0.1, PROSE: -2, EXTRAS: -0.7, ROOMS: -0.7, CHAIRS: -0.5, PEOPLE: -2, AFFIL: -5},
        SESSION: {NONE: -1.5, DAYS: -0.7, CLOCK: 0, SESSION: -1.5, TALK: -0.1, PAIR: -0.1, PROSE: -1.5, EXTRAS: -0.5, ROOMS: 0, CHAIRS: 0, PEOPLE: -1.2, AFFIL: -3, TALK2: -0.8, SPLIT: -2},
        TALK: {NONE: -2.5, DAYS: -2, CLOCK: -1.2, SESSION: -2.5, TALK: -3, PAIR: -3, PROSE: -1, EXTRAS: -0.3, ROOMS: -1, CHAIRS: -2, PEOPLE: 0, AFFIL: -3, TALK2: 0, SPLIT: -1},
        PEOPLE: {NONE: -0.8, DAYS: 0, CLOCK: 0, SESSION: 0, TALK: 0, PAIR: -1.5, PROSE: -0.3, EXTRAS: 0, ROOMS: -0.5, CHAIRS: -1, PEOPLE: -3.5, AFFIL: -0.2, PEOPLE2: -0.3, SPLIT: -0.5},
        AFFIL: {NONE: -0.8, DAYS: 0, CLOCK: 0, SESSION: 0, TALK: 0, PAIR: -1.5, PROSE: -0.3, EXTRAS: 0, ROOMS: -0.5, CHAIRS: -1, PEOPLE: -2, AFFIL: -0.4, SPLIT: -0.5},
        CHAIRS: {NONE: -1, DAYS: -0.7, CLOCK: 0, SESSION: -0.8, TALK: 0, PAIR: 0, PROSE: -1, EXTRAS: -0.3, ROOMS: 0, CHAIRS: -0.7, PEOPLE: -2.5, AFFIL: -1.5},
        ROOMS: {NONE: -0.8, DAYS: -0.3, CLOCK: 0, SESSION: -0.2, TALK: -0.2, PAIR: -0.2, PROSE: -1, EXTRAS: -0.3, ROOMS: -2, CHAIRS: 0, PEOPLE: -1.5, AFFIL: -3, SPLIT: -1},
        PROSE: {NONE: -0.6, DAYS: -0.2, CLOCK: -0.2, SESSION: -0.2, TALK: -0.2, PAIR: -0.3, PROSE: 0, EXTRAS: -0.3, ROOMS: -1, CHAIRS: -1.5, PEOPLE: -3.5, AFFIL: -4, SPLIT: 0},
        PAIR: {NONE: -0.7, DAYS: 0, CLOCK: 0, SESSION: -0.2, TALK: -1.5, PAIR: 0.2, PROSE: -0.6, EXTRAS: 0, ROOMS: -0.7, CHAIRS: -2, PEOPLE: -4, AFFIL: -1.5, SPLIT: -0.7},
        EXTRAS: {NONE: -0.3, DAYS: 0, CLOCK: 0, SESSION: -0.2, TALK: -0.2, PAIR: -0.2, PROSE: -0.5, EXTRAS: 0, ROOMS: -0.5, CHAIRS: -0.3, PEOPLE: -1, AFFIL: -1.5, SPLIT: -0.5},
        SPLIT: {NONE: 0.5, DAYS: -1, CLOCK: -1, SESSION: -1, TALK: -0.5, PAIR: -0.7, PROSE: -1, EXTRAS: -0.5, PEOPLE: -3, SPLIT: -1},
    }  # fmt: skip
    if people_first:
        rows[PEOPLE] = {
            **rows[PEOPLE],
            TALK: 0.0,
            SESSION: -3,
            CLOCK: -2.5,
            DAYS: -2.5,
            PROSE: -3,
            NONE: -2.5,
        }
        rows[AFFIL] = {**rows[AFFIL], TALK: 0.0, SESSION: -2, CLOCK: -1.5, DAYS: -1.5, PROSE: -3}
        rows[TALK] = {
            **rows[TALK],
            CLOCK: 0,
            SESSION: -0.2,
            DAYS: 0,
            NONE: -0.8,
            PROSE: -0.3,
            PEOPLE: -0.1,
        }
        for before in (SESSION, CLOCK, CHAIRS, ROOMS, PROSE, EXTRAS):
            rows[before] = {**rows[before], PEOPLE: -0.2, TALK: -1.8}
        # "(slides)" may stand between the people and the title.
        rows[EXTRAS][TALK] = -0.8
    # What goes on may be a talk's title or a session's.
    rows[TALK2] = {
        kind: max(rows[TALK].get(kind, _NEVER), rows[SESSION].get(kind, _NEVER) - 0.5)
        for kind in range(COUNT)
    }
    rows[TALK2][TALK2] = -0.8
    rows[PEOPLE2] = rows[PEOPLE]
    return [[rows[before].get(after, _NEVER) for after in range(COUNT)] for before in range(COUNT)]


def fit(units: Sequence[Unit]) -> Fit:
    """Settle `Unit.state` for all units, and by how much each led (`Unit.lead`)."""
    if not units:
        return Fit(0.0, people_first=False)
    blank_lines.hang_times(units)
    blank_lines.raise_heads(units)
    strays.hang_hours(units)
    _place(units)
    _bound(units)
    weights = [unit.scores for unit in units]
    likely = _all_likely(units)
    grammar = _people_last() if _tell_people_last(units) else _TITLE_FIRST
    title_first, path = _best(likely, weights, grammar)
    reverse = False
    ahead: float | None = None
    blocks = blank_lines.part(units)
    led = blank_lines.weigh(blocks)
    if grammar is _TITLE_FIRST and (led >= _FEWEST_LED or _may_reverse(units)):
        people_first, other = _best(likely, weights, _PEOPLE_FIRST)
        people_first += led
        reverse = people_first > title_first
        ahead = abs(people_first - title_first)
        if reverse:
            path = other
    _subordinate(units, path)
    blank_lines.raise_blocks(blocks, led)
    weights = _with_habits(units, path)
    if reverse:
        grammar = _PEOPLE_FIRST
    for position, unit in enumerate(units):
        if unit.hint == TEXT:
            likely[position] = _likely(weights[position])
    total, path = _best(likely, weights, grammar)
    _drop_labels(units, path)
    for unit, state, scores in zip(units, path, weights):
        unit.state = state
        unit.scores = scores
    _compare(units, grammar.costs)
    return Fit(total, people_first=reverse, ahead=ahead)


_FEWEST_LED: Final = 3
"""Records, set apart, that begin with people."""
_YEAR: Final = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_RIVALS: Final = {
    SESSION: (TALK, PAIR, PEOPLE, NONE),
    TALK: (SESSION, PAIR, PEOPLE, PEOPLE2),
    PAIR: (SESSION, TALK, PEOPLE),
    PEOPLE: (TALK, AFFIL),
    TALK2: (TALK, SESSION, PEOPLE),
    PEOPLE2: (TALK, AFFIL),
}
"""What each kind is mistaken for, where the mistake would make another record of it."""


def _compare(units: Sequence[Unit], costs: Sequence[Sequence[float]]) -> None:
    """Say of each text that opens or names a record by how much it led over what else it could be there."""
    before = NONE
    size = len(units)
    for position, unit in enumerate(units, 1):
        state = unit.state
        rivals = _RIVALS.get(state)
        if rivals is not None and unit.hint == TEXT:
            scores = unit.scores
            row = costs[before]
            after = units[position].state if position < size else NONE
            best, rival = -1e9, state
            for other in rivals:
                value = scores[other] + row[other] + costs[other][after]
                if value > best:
                    best, rival = value, other
            unit.lead = scores[state] + row[state] + costs[state][after] - best
            unit.rival = rival
        before = state


def _may_reverse(units: Sequence[Unit]) -> bool:
    """Whether people ever open a record, with no title before them; else the second grammar need not be tried."""
    before: Unit | None = None
    people = 0
    for unit in units:
        if (
            unit.hint == TEXT
            and unit.scores[PEOPLE] > 1.5
            and (before is None or before.hint != TEXT or before.scores[TALK] < 1.0)
        ):
            people += 1
        before = unit
    return people >= 2


def _tell_people_last(units: Sequence[Unit]) -> bool:
    """Whether people stand below what is told of their talk, and titles below times: title, abstract, speaker."""
    below = first = other = 0
    told = False
    before: Unit | None = None
    for unit in units:
        if unit.hint == EXTRA or (unit.hint == TEXT and is_aside(unit)):
            continue
        if unit.hint == TEXT:
            if before is not None and before.hint == TIME:
                first += unit.people >= _NAMED
                other += unit.people < _NAMED
            below += told and unit.people >= _NAMED
            told = unit.scores[PROSE] > 1.0 and len(unit.text) > _LONG
        else:
            told = False
        before = unit
    return below >= _FEWEST_BELOW and other >= _FEWEST_BELOW * max(first, 1)


_NAMED: Final = 0.6
_LONG: Final = 60
_FEWEST_BELOW: Final = 4


def _place(units: Sequence[Unit]) -> None:
    """What a unit's neighbours say: a text after a time, a line that goes on."""
    before: Unit | None = None
    clock: Unit | None = None
    hints = [unit.hint for unit in units]
    timed = hints.count(TIME) >= 5
    chaired = CHAIR in hints
    for position, unit in enumerate(units):
        scores = unit.scores
        if unit.hint == TIME:
            if not unit.trailing:
                clock = unit
            elif before is not None and before.hint == TEXT:
                _after_clock(before, unit)
        elif unit.hint == TEXT:
            goes_on = (
                before is not None
                and before.hint == TEXT
                and unit.tag == "td"
                and not unit.new_cell
                and not unit.gap
            )
            if (
                chaired
                and unit.pair is None
                and not goes_on
                and scores[PEOPLE] < 3.2
                and not (before is not None and (_are_people(before) or _is_given_by(before, unit)))
                and _is_chaired(units, position)
            ):
                scores[SESSION] += 2.0
                scores[TALK] -= 1.0
                scores[PEOPLE] -= 2.0
            if clock is not None:
                _after_clock(unit, clock)
                clock = None
            elif (
                timed
                and not (position + 1 < len(units) and _heads(units[position + 1]))
                and unit.tag in {"", "p", "div", "td", "li", "span"}
                and "b" not in unit.bold
                and not unit.opening & (words.IS_NUMBERED | words.IS_KIND)
            ):
                # On a page of times, a session without one is a heading, or says that it is a session.
                scores[SESSION] -= 1.0
            _continuation(unit, before)
        if unit.hint not in {TIME, CODE} and scores[NONE] < 2.5:
            clock = None
        before = unit


def _bound(units: Sequence[Unit]) -> None:
    """What stands before the first time, chair or numbered session of a page is its menu and its greeting."""
    anchors = [
        position
        for position, unit in enumerate(units)
        if unit.hint in {TIME, CHAIR}
        or (unit.hint == TEXT and unit.scores[SESSION] > 3.5 and unit.opening & words.IS_NUMBERED)
    ]
    if len(anchors) < 3:
        return
    first = anchors[0]
    if (
        first
        and units[first].trailing
        and units[first].line.text[units[first].parts[0].first - 1] in "(["
    ):
        # "Maps (9:00 - 10:30)"
        first -= 1
    titled = next((at for at, unit in enumerate(units[:first]) if _is_titled(unit)), first)
    day = max((at for at, unit in enumerate(units[:first]) if unit.hint == DAY), default=0)
    close = _step_back(units, first, 3)
    for position, unit in enumerate(units[:first]):
        if unit.hint != TEXT:
            continue
        if position >= titled or (
            titled < first
            and position >= titled - 3
            and max(unit.scores[PEOPLE], unit.scores[AFFIL]) > 1.0
        ):
            # A record that tells its time last: speaker, institution, "Title: Maps", when.
            continue
        near = position >= close and (
            unit.scores[SESSION] > (0.0 if 0 < day < position and _names_session(unit) else 1.0)
            or (units[first].hint == CHAIR and unit.scores[NONE] < 1.0)
        )
        if near and position < day and _YEAR.search(unit.text):
            # "Workshop on Maps 2021", then the day, then its first session.
            near = False
        scores = unit.scores
        if near and units[first].hint == CHAIR and scores[ROOMS] < 1.0:
            scores[SESSION] += 2.0
        scores[SESSION] -= 0.5 if near else 3.0 if position >= first - 12 else 6.0
        for kind in (TALK, TALK2, PAIR, PEOPLE, PEOPLE2, PROSE, AFFIL):
            scores[kind] -= 3.0
        if not near and (position < day or not day):
            scores[ROOMS] -= 3.0


def _names_session(unit: Unit) -> bool:
    return not words.SESSION.isdisjoint(unit.text.casefold().split())


def _step_back(units: Sequence[Unit], position: int, steps: int) -> int:
    """Where the last of so many units begins that stand before a place, buttons and addresses not counted."""
    while position and steps:
        position -= 1
        unit = units[position]
        steps -= unit.hint != TEXT or not is_aside(unit)
    return position


def _is_titled(unit: Unit) -> bool:
    """Whether a label says that this is the title of a talk."""
    return (
        unit.hint == LABEL
        and unit.label in {"title", "talk title", "paper title"}
        and unit.text != ""
    )


_EMPTY: Final = frozenset((CLOCK, DAYS, EXTRAS, NONE))
"""What stands behind a slot that holds nothing."""


def _are_counted(units: Sequence[Unit], path: Sequence[int]) -> frozenset[int]:
    """The sessions that only have a number and a name, and no hours of their own, where there are several."""
    found = [
        position
        for position, unit in enumerate(units)
        if path[position] == SESSION
        and unit.opening & words.IS_NUMBERED
        and (not position or path[position - 1] != CLOCK)
    ]
    return frozenset(found if len(found) > 1 else ())


def _subordinate(units: Sequence[Unit], path: Sequence[int]) -> None:
    """Times under a heading that has none are its talks' times, where people follow them, or where it is a session's.

    "Session 1: Maps", and below it titles of twenty minutes each: these are talks, whoever gives them.
    """
    heading = -1
    clocks: list[int] = []
    talks = others = bare = 0
    last = NONE
    holds = False
    counted = _are_counted(units, path)

    def close() -> None:
        if (
            (heading >= 0 and talks >= 2 and talks >= others)
            or (heading >= 0 and talks == 1 and others == 0)
            # below "Session B" slots that hold nothing are its talks, whoever gives them
            or (heading in counted and bare > 0 and bare == others)
            or (heading >= 0 and _holds_brief(units, heading, clocks))
        ):
            for position in clocks:
                clock = units[position]
                clock.role = "under"
                unit = next(
                    (unit for unit in units[position + 1 : position + 3] if unit.hint == TEXT), None
                )
                if unit is not None and not unit.opening & words.IS_PLENARY:
                    unit.scores[TALK] += 2.5
                    unit.scores[PAIR] += 2.5
                    unit.scores[SESSION] -= 2.0

    for position, unit in enumerate(units):
        state = path[position]
        if state == DAYS:
            close()
            heading, clocks, talks, others, bare = -1, [], 0, 0, 0
        elif state == SESSION:
            if last != CLOCK and holds:
                # One of the sessions whose hours hold what went before.
                close()
                heading, clocks, talks, others, bare = -1, [], 0, 0, 0
            elif last == CLOCK and heading >= 0 and not unit.opening & words.IS_PLENARY:
                after = path[position + 1] if position + 1 < len(path) else NONE
                if after in {PEOPLE, AFFIL, TALK}:
                    talks += 1
                else:
                    others += 1
                    bare += after in _EMPTY and not unit.opening
            elif last == CLOCK and heading >= 0:
                clocks = clocks[:-1]
            else:
                close()
                # below a lunch without hours nothing is told of it
                told = last == SESSION and _tells_of(unit, units[position - 1])
                if told:
                    unit.scores[SESSION] -= 3.0
                names = last != CLOCK and not told and kinds_of.of_title(unit.text) != "break"
                heading, clocks, talks, others = (position if names else -1), [], 0, 0
                bare = 0
        elif state == CLOCK:
            if unit.role != "inside":
                holds = unit.role == "holds"
            if not unit.trailing and unit.role == "plain" and heading >= 0:
                clocks.append(position)
        elif last == CLOCK and heading == position - 2 and unit.hint == LABEL and not unit.text:
            # "Session 1", "8:30 - 10:10", "Speakers:": the hours are the heading's own.
            heading, clocks = -1, []
        elif (
            last == CLOCK
            and heading >= 0
            and (
                state in {TALK, PAIR}
                # speakers alone say less: not every heading above them is a session
                or (state == PEOPLE and units[heading].opening & words.IS_NUMBERED)
            )
        ):
            talks += 1
        last = state
    close()


def _tells_of(unit: Unit, above: Unit) -> bool:
    """Whether a plain line stands below a slot that is set as a heading: what is told of it, and no heading."""
    return (
        above.tag in HEADINGS
        and unit.tag == "p"
        and unit.cell is None
        and not above.opening & (words.IS_NUMBERED | words.IS_KIND)
        and not unit.opening & words.IS_NUMBERED
    )


def _holds_brief(units: Sequence[Unit], heading: int, clocks: Sequence[int]) -> bool:
    """Whether a heading says that it is a session's, and the slots below it are all as short as talks."""
    return (
        len(clocks) >= _FEWEST_BRIEF
        and (
            units[heading].opening & words.IS_NUMBERED != 0
            or units[heading].text[:8].casefold() == "session:"
        )
        and all(
            (reading := units[position].reading) is not None
            and reading.start is not None
            and reading.end is not None
            and 0 < (reading.end - reading.start) % 720 <= _LONGEST_BRIEF
            for position in clocks
        )
    )


_FEWEST_BRIEF: Final = 3
_LONGEST_BRIEF: Final = 30


def _is_chaired(units: Sequence[Unit], position: int) -> bool:
    """Whether a chair follows, perhaps after its hours or a room: then this is what is chaired."""
    following = units[position + 1 : position + 4]
    if following and following[0].hint == TIME and following[0].trailing:
        following = following[1:]
    if not following or units[position].text.endswith((":", ".")):
        return False
    if following[0].hint == CHAIR:
        return units[position].scores[ROOMS] < 1.5
    return (
        len(following) >= 2
        and following[1].hint == CHAIR
        and (following[0].hint == ROOM or following[0].scores[ROOMS] > 1.5)
    )


def _are_people(unit: Unit) -> bool:
    """Whether a text is a speaker, perhaps with an affiliation: what follows is a talk, whoever chairs it."""
    return unit.hint == TEXT and max(unit.scores[PEOPLE], unit.scores[AFFIL]) > 1.5


def _is_given_by(before: Unit, unit: Unit) -> bool:
    """Whether a person stands below "Keynote: Maps": who gives it, whoever chairs it."""
    return (
        unit.people >= 0.5
        and before.hint == TEXT
        and before.opening & words.IS_KIND != 0
        and before.scores[SESSION] > 1.0
    )


def _heads(unit: Unit) -> bool:
    """Whether this unit tells of a session named before it: its chair, its room, its hours."""
    return unit.hint in {CHAIR, ROOM} or (unit.hint == TIME and unit.trailing)


def _after_clock(unit: Unit, clock: Unit) -> None:
    scores = unit.scores
    if unit.grid:
        # What stands in a grid is what happens; a name alone would be nobody's talk.
        if unit.pair is not None and (
            unit.form in {"(", "by", ","} or unit.pair[0] == unit.pair[1]
        ):
            # "Maps (Ada Byron)", "Keynote: Ada Byron"
            scores[PAIR] += 1.5
        else:
            scores[SESSION] += 1.5
        if unit.label != named.BY_NAME:
            scores[PEOPLE] -= 2.0
    scores[NONE] -= 3.0
    scores[EXTRAS] -= 5.0
    if clock.role == "holds":
        scores[SESSION] += 3.0
        scores[TALK] -= 2.5
        scores[PAIR] -= 2.5
    elif clock.role == "inside":
        if not unit.opening & words.IS_PLENARY:
            scores[SESSION] -= 2.0
        scores[TALK] += 1.5
        scores[PAIR] += 1.5
    elif scores[PEOPLE] < 2.5:
        scores[SESSION] += 0.7
    else:
        scores[SESSION] -= 1.0


def _continuation(unit: Unit, before: Unit | None) -> None:
    """A title or a list of names on two lines; only where the first line is plainly open, or both are set alike."""
    scores = unit.scores
    if unit.label == "listed":
        scores[TALK2] = OUT
        return
    if unit.label == "title" and unit.hint == TEXT:
        # One of a list of titles.
        scores[TALK2] = scores[PEOPLE2] = OUT
        return
    if _is_placed_surname(unit.text):
        # "Byron, University of Rings" below a title
        scores[TALK2] = OUT
        scores[PEOPLE] = max(scores[PEOPLE], 0.0) + 2.0
    open_end = False
    if (
        before is not None
        and before.hint == TEXT
        and unit.first
        and not is_item(unit)
        and not (unit.tag == before.tag == "li" and unit.gap and unit.text[0].isupper())
    ):
        # The cut takes commas from the end of a text; here they are what matters.
        last = (
            before.parts[-1].line.text[: before.parts[-1].last + 2].rsplit(None, 1)[-1].casefold()
        )
        if (
            "”" in unit.text
            and "“" not in unit.text
            and before.text.count("“") > before.text.count("”")
        ):
            # What the line above opens with a quotation mark ends here.
            scores[TALK2] = max(scores[TALK], 0.0) + 4.0
            scores[PEOPLE] -= 3.0
            return
        if (
            unit.grid
            and not unit.new_cell
            and unit.scores[PEOPLE] < 1.5
            and unit.scores[ROOMS] < 1.0
            and unit.scores[PROSE] < 1.0
        ):
            number = words.NUMBERED.match(before.text)
            whole = number is not None and number.end() >= len(before.text) - 1
            brief = before.text.count(" ") < 2 and unit.text.count(" ") < 3
            if (
                whole
                or (brief and number is None and not unit.opening & words.IS_NUMBERED)
                or not unit.text[0].isupper()
            ):
                # "Session D<br>Serverless, Cloud and Edge", "Welcome<br>Reception"
                scores[TALK2] = max(scores[TALK], scores[SESSION], 0.0) + 2.0
                return
            # Else each line of the cell is a thing of its own, at the same time.
            scores[SESSION] += 1.5
            scores[TALK2] = OUT
            scores[PEOPLE2] = OUT
            return
        if (
            last[-1] == ","
            and before.scores[PEOPLE] > 0.0
            and before.people >= 0.6 > unit.people
            and scores[AFFIL] > 0.0
        ):
            # "Ada Byron," and below it what she is, and where.
            scores[AFFIL] += 2.0
            scores[TALK] -= 2.0
            scores[TALK2] = scores[PEOPLE2] = OUT
            return
        if before.tag == unit.tag and (
            (min(before.people, unit.people) >= SURE and unit.text[-1] == before.text[-1] == ")")
            or (
                min(before.people, unit.people) >= _AT_HOME
                and words.has_organisation(unit.text)
                and words.has_organisation(before.text)
            )
        ):
            # A line for each: "Ada Byron (Example University)", "Max Born, Example Labs, UK".
            scores[PEOPLE2] = scores[PEOPLE] - 0.3
            scores[TALK2] = OUT
            return
        open_end = (
            last[-1] in ":,-–&/"
            # "Opening in Room A" ends with no article; below "Session A" may stand its name.
            or (
                last in words.OPEN_ENDS
                and (not before.text.endswith(" A") or words.is_number(before.text))
            )
            or unit.text[0].islower()
        )
        close = not unit.gap and not unit.new_cell
        if open_end:
            # An item of a list is no rest of the title of another.
            if unit.tag == before.tag == "li" and not unit.text[0].islower():
                scores[TALK2] = OUT
            else:
                scores[TALK2] += 2.5
            scores[PEOPLE2] += (
                2.0
                if last[-1] in ",&" or unit.text.startswith(("and ", "& ")) or last == "and"
                else -3.0
            )
            return
        if (
            close
            and unit.tag == before.tag == "td"
            and before.scores[SESSION] > 2.0
            and len(unit.text.split()) <= 4
            and unit.scores[PEOPLE] < 1.0
            and unit.scores[ROOMS] < 0
        ):
            # "Session I: Learning<br>Theory"
            scores[TALK2] = max(scores[TALK2], scores[SESSION]) + 1.5
            scores[PEOPLE2] = OUT
            return
        if close and before.style[:3] == unit.style[:3] and unit.tag not in {"li", "th"}:
            scores[TALK2] -= 1.5
            # One name alone may be a title; a list goes on with a list.
            scores[PEOPLE2] -= (
                1.0 if any(sign in unit.text for sign in (",", ";", " and ", "&", "·")) else 4.0
            )
            return
    scores[TALK2] = OUT
    scores[PEOPLE2] = OUT


def _is_placed_surname(text: str) -> bool:
    """Whether a text is a word that may be a name, and an institution: "Byron, University of Rings"."""
    name, _, home = text.partition(", ")
    return (
        bool(home)
        and len(text) < _LONGEST_PLACED
        and folk.may_be_surname(name)
        and home[0].isupper()
        and words.is_institution(home)
    )


_LONGEST_PLACED: Final = 120
_AT_HOME: Final = 0.85
"""What a name and its institution weigh."""


def _with_habits(units: Sequence[Unit], path: Sequence[int]) -> list[list[float]]:
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


_NAME_ENDS: Final = re.compile(r"[,(;]| and | & ")


def _drop_labels(units: Sequence[Unit], path: Sequence[int]) -> None:
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


class _Grammar(NamedTuple):
    """Costs of what follows what, and what follows from them for the search."""

    costs: list[list[float]]
    into: list[list[float]]
    """The costs turned: for each kind, those of coming from every other."""
    margins: list[list[float]]
    """``margins[a][b]``: a path in ``b`` that is behind one in ``a`` by more loses whatever comes next."""


def _grammar(*, people_first: bool) -> _Grammar:
    return _turned(_table(people_first=people_first))


def _turned(costs: list[list[float]]) -> _Grammar:
    return _Grammar(
        costs,
        [list(column) for column in zip(*costs)],
        [
            [max(two - one for one, two in zip(leader, other)) + _EPSILON for other in costs]
            for leader in costs
        ],
    )


_TITLE_FIRST: Final = _grammar(people_first=False)
_PEOPLE_FIRST: Final = _grammar(people_first=True)


@cache
def _people_last() -> _Grammar:
    """Titles first, and what is told of a talk before its people."""
    costs = _table(people_first=False)
    costs[PROSE][PEOPLE] = -0.3
    return _turned(costs)


_ORDER: Final = range(COUNT)
_ORIGINS: Final = [bytes([origin]) for origin in _ORDER]


def _all_likely(units: Sequence[Unit]) -> list[bytes]:
    settled: dict[int, bytes] = {}  # what the cut has settled shares its scores
    found: list[bytes] = []
    for unit in units:
        scores = unit.scores
        if unit.hint == TEXT:
            found.append(_likely(scores))
            continue
        known = settled.get(id(scores))
        if known is None:
            known = settled[id(scores)] = _likely(scores)
        found.append(known)
    return found


def _likely(scores: Sequence[float]) -> bytes:
    """Return the kinds within the beam of the best one."""
    floor = max(scores) - _BEAM
    return bytes([state for state, score in enumerate(scores) if score >= floor])


def _best(
    likely: Sequence[bytes], weights: Sequence[Sequence[float]], grammar: _Grammar
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
