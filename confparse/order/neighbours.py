"""Units with opinions -> what the units around say of each: above a chair a session, below a name where she works."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from . import (
    asides,
    captions,
    folk,
    homes,
    kinds_below,
    nested,
    page_heads,
    rhythm,
    rosters,
    run_on,
    same_sign,
    slot_heads,
    words,
)
from .leading import find_leading
from .opinions import (
    AFFIL,
    CHAIRS,
    EXTRAS,
    HEADINGS,
    LABEL_KINDS,
    NONE,
    PAIR,
    PEOPLE,
    PEOPLE2,
    PROSE,
    ROOMS,
    SESSION,
    SETTLED,
    SURE,
    TALK,
    TALK2,
    is_item,
    is_room,
)
from .running import find_running
from .units import CHAIR, EXTRA, LABEL, ROOM, TEXT, TIME, Unit


def compare(units: Sequence[Unit]) -> None:
    """Correct the opinions of units by their neighbours, by what a page tells twice, and by its headings."""
    for unit in find_leading(units):
        unit.scores[PAIR] = 4.5
    same_sign.settle(units)
    _without_titles(units)
    _above_titles(units)
    asides.settle(units)
    parted, unsure = find_running(units)
    if not parted:
        parted, unsure = run_on.find(units)
    for unit in parted:
        unit.scores[PAIR] = 4.5
    for unit in (*unsure, *filter(_runs_on, units)):
        unit.hint, unit.label = EXTRA, "run-on"
        unit.scores = SETTLED[EXTRA]
    _neighbours(units)
    if any(unit.cell is not None for unit in units):
        _in_cells(units)
        _below_speakers(units)
    rosters.tell(units)
    kinds_below.settle(units)
    _told_of(units)
    _turned(units)
    _rooms_above(units)
    _topics(units)
    page_heads.heed(units)
    homes.settle(units)
    rhythm.settle(units)
    _below_chairs(units)
    captions.heed(units)
    slot_heads.settle(units)
    _told_again(units)
    _title_lists(units)
    _among_pairs(units)
    for position, unit in enumerate(units):
        if unit.head and unit.pair is not None and unit.pair[0] == unit.pair[1]:
            _titled_below(units, position)
        elif (
            position + 2 < len(units)
            and unit.hint == TEXT
            and unit.opening & words.IS_KIND
            and units[position + 1].hint == TEXT
            and units[position + 1].people >= 0.6
            and words.KIND_HEAD.fullmatch(unit.text.rstrip(" :"))
        ):
            # "Keynote", "Ada Byron", and its title.
            _titled_below(units, position + 1)


def _without_titles(units: Sequence[Unit]) -> None:
    """On a page of "Ada Byron: Maps of Rings", "Max Born:" with nothing behind is somebody, too."""
    told = sum(
        unit.pair is not None
        and unit.pair[2] == 0 < unit.pair[0]
        and unit.text[unit.pair[3] : unit.pair[0]].strip() == ":"
        for unit in units
    )
    if told < _FEWEST_TOLD:
        return
    for unit in units:
        text = unit.text
        if (
            text[-1:] == ":"
            and unit.hint == TEXT
            and unit.pair is None
            and len(text) < _LONGEST_PERSON
            and not unit.opening
            and folk.weigh(text[:-1].rstrip()) >= _SURELY
        ):
            unit.people = 1.0
            unit.scores[PEOPLE] = max(unit.scores[PEOPLE], 0.0) + 6.0
            for kind in (SESSION, TALK, NONE):
                unit.scores[kind] -= 4.0


def _above_titles(units: Sequence[Unit]) -> None:
    """Read "Ada Byron and Max Born:" on one line, the title on the next, again and again."""
    found = [
        (unit, after)
        for unit, after in pairwise(units)
        if unit.text[-1:] == ":"
        and unit.hint == after.hint == TEXT
        and after.line is not unit.line
        and after.cell == unit.cell
        and not unit.opening
        and after.text[-1:] != ":"
        and after.text.count(" ") >= 2
        and folk.weigh(unit.text[:-1].rstrip()) >= _SURELY
        and folk.weigh(after.text) < _HARDLY
    ]
    if len(found) < _FEWEST_TOLD:
        return
    for unit, after in found:
        unit.pair, unit.people = None, 1.0
        unit.scores[PEOPLE] = max(unit.scores[PEOPLE], 0.0) + 6.0
        for kind in (SESSION, TALK, NONE):
            unit.scores[kind] -= 4.0
        after.scores[TALK] += 2.0
        after.scores[TALK2] -= 3.0


_HARDLY: Final = 0.3
_FEWEST_TOLD: Final = 2
_LONGEST_PERSON: Final = 60
_SURELY: Final = 0.7


def _runs_on(unit: Unit) -> bool:
    """Whether titles and people of several talks stand on one line, so that nobody can tell them apart."""
    text = unit.text
    if unit.hint != TEXT or text.count("(") < _FEWEST_HOMES or unit.people >= 0.6:
        return False
    first, last = unit.pair[:2] if unit.pair is not None else (0, len(text))
    homes = sum(words.has_organisation(match[1]) for match in _HOME.finditer(text, first, last))
    return homes >= (_FEWEST_HOMES if unit.pair is None else 1) and _HOME.search(text) is not None


_FEWEST_HOMES: Final = 2
_HOME: Final = re.compile(r"[A-ZÀ-Þ][\w'’-]+ \(([^()]{3,120})\)(?=;|,| [A-ZÀ-Þ])")
"""A name with its institution, and something behind it."""


def _neighbours(units: Sequence[Unit]) -> None:
    """What a line is, by the line below it, and by what ended above it."""
    before: Unit | None = None
    for unit, following in pairwise(units):
        if unit.people >= 0.6 and _is_same_person(unit, following):
            # "Ada Byron" above "Dr. Ada Byron": the heading of what is told of her
            unit.scores = list(SETTLED[EXTRA])
            unit.people = 0.0
        elif unit.hint == TEXT and unit.first and following.line is not unit.line:
            scores = unit.scores
            if following.hint == TEXT:
                if (
                    following.scores[EXTRAS] > 4.0
                    and unit.people < 0.5
                    and scores[EXTRAS] < 0.0
                    and words.AWARD.fullmatch(following.text)
                ):
                    # What an award stands below is a talk.
                    scores[TALK] += 2.0
                elif (
                    0.5 <= unit.people < 0.8
                    and following.people >= 0.6
                    and following.scores[AFFIL] < 1.0
                    and (
                        (unit.tag in HEADINGS and following.tag not in HEADINGS)
                        or (before is not None and _opens_record(before))
                    )
                ):
                    # "Haptic Hedges" above "Ada Byron, Emmy Noether" is no person.
                    scores[PEOPLE] -= 3.0
                    scores[TALK] = max(scores[TALK], 0.0) + 2.0
            elif _is_speaker_above(unit, following):
                # "Ada Byron, Rings Lab" above "Title: A Machine for Rings" has no title of its own.
                unit.people = SURE
                unit.pair = None
                scores[PEOPLE] = max(scores[PEOPLE], 4.0)
                scores[PAIR] -= 6.0
                scores[TALK] -= 3.0
            elif (
                following.hint == CHAIR
                and unit.cell is None
                and following.people > 0.0
                and unit.people < 0.5
                and unit.pair is None
                and unit.text.count(" ") < 8
                and scores[SESSION] > -1.0
                and scores[ROOMS] < 1.5
                and not (before is not None and nested.stands_below_person(before, unit))
            ):
                # What a chair's own line follows is a session.
                scores[SESSION] += 1.5
                scores[AFFIL] -= 1.5
        before = unit


def _is_speaker_above(unit: Unit, following: Unit) -> bool:
    """Whether a name and a place that looks like a title stand above a title that is called one."""
    if unit.pair is None or following.hint != LABEL or "title" not in following.label:
        return False
    name, comma, _ = unit.text.partition(", ")
    return (
        bool(comma)
        and bool(following.text)
        and folk.could_name(name)
        and folk.weigh(name) >= _NAMED
    )


def _is_same_person(unit: Unit, following: Unit) -> bool:
    """Whether a name is told again on the next line, perhaps with a title before it."""
    text, other = unit.text, following.text
    return (
        following.hint == TEXT
        and following.line is not unit.line
        and unit.first
        and other.endswith(text)
        and len(other) - len(text) < 14
        and text.count(" ") > 0
        and following.people >= 0.6
    )


def _opens_record(unit: Unit) -> bool:
    """Whether a record begins below a unit: below prose, or a session's number."""
    return unit.hint == TEXT and (
        unit.scores[PROSE] > 1.5
        or (unit.scores[SESSION] > 3.0 and unit.opening & words.IS_NUMBERED != 0)
    )


def _below_chairs(units: Sequence[Unit]) -> None:
    """Below "Chair:" with nothing behind it stands who chairs."""
    for label, unit in pairwise(units):
        if (
            label.hint == CHAIR
            and label.people == 0.0
            and label.text[-1] == ":"
            and unit.hint == TEXT
            and unit.first
            and (unit.people >= 0.55 or unit.scores[PEOPLE] > 2.0)
        ):
            unit.scores[CHAIRS] = max(unit.scores[PEOPLE], unit.scores[PEOPLE2], 3.0) + 3.0


def _rooms_above(units: Sequence[Unit]) -> None:
    """Rooms that stand one below the other above a time were the heads of columns."""
    run: list[Unit] = []
    for unit in units:
        if (
            unit.hint == TEXT
            and unit.cell is None
            and unit.first
            and not unit.opening
            and is_room(unit.text)
            and unit.text.count(" ") < _LONGEST_ROOM
        ):
            run.append(unit)
        elif unit.hint != EXTRA:
            if unit.hint == TIME and not unit.trailing and len(run) > 1:
                for room in run:
                    room.scores[ROOMS] = max(room.scores[ROOMS], 0.0) + 4.0
                    for kind in (SESSION, TALK, NONE):
                        room.scores[kind] -= 4.0
            run = []


_LONGEST_ROOM: Final = 4


def _topics(units: Sequence[Unit]) -> None:
    """What "Topic:" tells above a time, and not for each of them, is a session."""
    found = [
        unit
        for before, unit, after in zip([None, *units], units, units[1:])
        if "topic" in {unit.label, unit.role}
        and unit.hint in {LABEL, TEXT}
        and unit.text
        and after.hint == TIME
        and not after.trailing
        and not (before is not None and before.hint == TIME)
    ]
    if len(found) * 2 > sum(1 for unit in units if unit.hint == TIME):
        return
    for unit in found:
        unit.scores[SESSION] = 5.0
        unit.scores[TALK] = unit.scores[PAIR] = -3.0


_TOLD_OF: Final = re.compile(
    r"((?:(?:Dr|Prof|Professor)\.? )*[A-ZÀ-Þ][\w.'’-]*(?: [\w.'’-]+){1,4}?) (?:is|was|has|holds|received|earned|obtained|works|joined|serves|leads|studied|currently|ist|hat|arbeitet|est|es|ha|è)\b"
)
"""How a biography opens."""


def _told_of(units: Sequence[Unit]) -> None:
    """A text that is the name with which a biography opens is a person's: "Ada Byron", and later "Ada Byron is a professor"."""
    names = {
        match[1].casefold()
        for unit in units
        if len(unit.text) > 60
        and unit.hint in {TEXT, LABEL}
        and unit.text[0].isupper()
        and unit.scores[PROSE] > 1.0
        and (match := _TOLD_OF.match(unit.text)) is not None
    }
    if not names:
        return
    for unit in units:
        if unit.hint == TEXT and len(unit.text) < 60 and unit.text.casefold() in names:
            unit.people = max(unit.people, 0.9)
            unit.scores[PEOPLE] = max(unit.scores[PEOPLE], 0.0) + 3.0
            unit.scores[TALK] -= 3.0
            unit.scores[SESSION] -= 3.0


_TURNED: Final = re.compile(
    r"[A-ZÀ-Þ][\w'’-]{1,30}(?: [A-ZÀ-Þ][\w'’-]{1,30})?, (?:[A-ZÀ-Þ][\w'’.-]{0,20}[ -]?){1,3}"
)
"""Surname, comma, given names."""
_FEWEST_TURNED: Final = 2


def _turned(units: Sequence[Unit]) -> None:
    """On a page with lists such as "Byron, Ada; Noether, Emmy", "Hopper, Grace" is somebody, too."""
    single: list[Unit] = []
    lists = 0
    for unit in units:
        if unit.hint == TEXT and ", " in unit.text and len(unit.text) < _LONGEST_LIST:
            names = unit.text.split("; ")
            if all(map(_TURNED.fullmatch, names)):
                if len(names) > 1:
                    lists += 1
                elif unit.people < 0.8:
                    single.append(unit)
    if lists < _FEWEST_TURNED:
        return
    for unit in single:
        unit.people = 0.85
        unit.scores[PEOPLE] = max(unit.scores[PEOPLE], 0.0) + 3.5
        for kind in (SESSION, TALK, PAIR, AFFIL, ROOMS):
            unit.scores[kind] -= 4.0


_LONGEST_LIST: Final = 400


def _told_again(units: Sequence[Unit]) -> None:
    """What a chair follows in one place is a session in the others, too: at a glance, and in detail."""
    chaired = {
        unit.text.casefold()
        for unit, following in pairwise(units)
        if following.hint == CHAIR
        and following.line is not unit.line
        and unit.hint == TEXT
        and following.people > 0.0
        and unit.text.count(" ") > 0
        and unit.scores[SESSION] > -2.0
        and unit.scores[ROOMS] < 1.5
    }
    if not chaired:
        return
    told: dict[str, list[Unit]] = {}
    for unit in units:
        if unit.hint == TEXT and (low := unit.text.casefold()) in chaired:
            told.setdefault(low, []).append(unit)
    for found in told.values():
        if 2 <= len(found) <= _MOST_TOLD:
            for unit in found:
                unit.scores[SESSION] = max(unit.scores[SESSION], 0.0) + 3.0
                unit.scores[PEOPLE] -= 4.0
                unit.scores[TALK] -= 2.0


_MOST_TOLD: Final = 4


def _in_cells(units: Sequence[Unit]) -> None:
    """In the cell of "Session 1", a "Workshop welcome" with people below it is a talk of that session."""
    cell: tuple[int, int, int] | None = None
    for unit, following in pairwise(units):
        if unit.cell is None or unit.hint != TEXT:
            continue
        if unit.opening & words.IS_NUMBERED and not unit.opening & words.IS_PLENARY:
            cell = unit.cell[:3]
        elif (
            unit.cell[:3] == cell
            and unit.opening & (words.IS_PLENARY | words.IS_KIND)
            and following.cell is not None
            and following.cell[:3] == cell
            and following.hint == TEXT
            and following.scores[PEOPLE] > 1.0
        ):
            unit.scores[SESSION] -= 4.0
            unit.scores[TALK] += 2.0


def _below_speakers(units: Sequence[Unit]) -> None:
    """In a cell of "Ada Byron, Example University" and one thing more, that is what she speaks of."""
    counts = Counter(unit.cell for unit in units if unit.hint == TEXT and unit.cell is not None)
    for before, unit in pairwise(units):
        if (
            unit.cell is None
            or unit.cell != before.cell
            or unit.hint != TEXT
            or before.hint != TEXT
            or counts[unit.cell] != 2
            or unit.label
            or before.people < _SURE
            or unit.people >= 0.6
            or unit.scores[PROSE] > 1.0
            or not words.is_institution(before.text.partition(", ")[2])
        ):
            continue
        scores = unit.scores
        scores[TALK] = max(scores[TALK], 0.0) + 3.0
        scores[SESSION] -= 2.0
        scores[AFFIL] -= 4.0
        scores[NONE] = min(scores[NONE], 0.0)


_SURE: Final = 0.8
_NAMED: Final = 0.7


def _title_lists(units: Sequence[Unit]) -> None:
    """Line after line a title, and nobody between them: a list of talks whose people are not printed."""
    items: list[Unit] = []
    abstract = follows = person = False
    for unit in units:
        if items and _are_siblings(items[-1], unit):
            items.append(unit)
        else:
            _settle_list(items, abstract=follows)
            follows = abstract
            items = [unit]
        if unit.hint in {TEXT, LABEL} and unit.scores[PROSE] > 1.0:
            # Below a person it is an abstract, and so is what goes on.
            abstract = abstract or person
        else:
            abstract = False
            person = unit.hint in {TEXT, LABEL} and (
                unit.people >= 0.6 or unit.scores[PAIR] > 2.0 or unit.scores[AFFIL] > 1.0
            )
    _settle_list(items, abstract=follows)


def _among_pairs(units: Sequence[Unit]) -> None:
    """An item of the list below a session, whose other items are titles with people: a talk without any, no session."""
    at = 0
    while at < len(units):
        stop = at + 1
        if units[at].tag == "li" and at:
            while stop < len(units) and _is_same_list(units[at], units[stop]):
                stop += 1
            items = units[at:stop]
            above = units[at - 1]
            pairs = sum(unit.hint == TEXT and unit.scores[PAIR] > _PAIRED for unit in items)
            if (above.hint == CHAIR or above.scores[SESSION] > _PAIRED) and 2 * pairs > len(items):
                for unit in items:
                    if unit.hint == TEXT and not unit.opening:
                        unit.scores[SESSION] -= 3.0
        at = stop


_PAIRED: Final = 2.0


def _is_same_list(first: Unit, unit: Unit) -> bool:
    one, two = first.line.markup, unit.line.markup
    return unit.tag == "li" and one is not None and two is not None and one.depth == two.depth


def _are_siblings(before: Unit, unit: Unit) -> bool:
    """Whether two items follow each other in one list, with nothing between."""
    return unit.habit == before.habit and unit.number - before.number == 1


def _settle_list(items: Sequence[Unit], *, abstract: bool) -> None:
    if (
        len(items) < _FEWEST_LISTED
        or items[0].tag in _NO_ITEMS
        or not all(map(_is_listed_title, items))
    ):
        return
    if not all(unit.tag == "li" or is_item(unit) for unit in items) and (
        len(items) < _FEWEST_LINES or any(_goes_on(*pair) for pair in pairwise(items))
    ):
        # Without bullets it takes more lines to make a list, and none may be the rest of another.
        return
    for unit in items:
        if abstract:
            # What is listed below an abstract is a part of it.
            unit.scores[PROSE] = max(unit.scores[PROSE], 0.0) + 4.0
            unit.scores[TALK] -= 2.0
        else:
            unit.scores[TALK] += 2.5
        unit.label = unit.label or "title"


def _goes_on(before: Unit, unit: Unit) -> bool:
    """Whether a line may be the rest of the title above it."""
    last = before.text.rpartition(" ")[2]
    # "Room A" ends with no article.
    is_open = last.casefold() in words.OPEN_ENDS and last != "A"
    return not unit.text[0].isupper() or last[-1] in ":-–&/" or is_open


_NO_ITEMS: Final = HEADINGS | {"title", "th", "nav"}
_FEWEST_LISTED: Final = 3
_FEWEST_LINES: Final = 5


def _is_listed_title(unit: Unit) -> bool:
    """Whether an item of a list reads like a title."""
    return (
        unit.hint == TEXT
        and unit.first
        and unit.people < 0.5
        and unit.pair is None
        and unit.text.count(" ") > 2
        and unit.text[-1] not in ".;,"
        and unit.scores[TALK] >= _LISTED
    )


_LISTED: Final = 1.5


def _titled_below(units: Sequence[Unit], position: int) -> None:
    """Find the title that stands below "Keynote: Ada Byron"."""
    before = units[position]
    for number in range(position + 1, min(position + 4, len(units))):
        unit = units[number]
        scores = unit.scores
        if unit.hint == ROOM or (
            unit.hint == TEXT
            and (scores[AFFIL] > max(1.0, scores[TALK]) or scores[EXTRAS] >= _ASIDE)
        ):
            continue
        if unit.hint == LABEL and LABEL_KINDS.get(unit.label) == TALK and unit.text:
            # "Title: …"
            unit.label = "below"
            before.scores[PAIR] += 4.0
            return
        if (
            unit.hint != TEXT
            or (unit.pair is not None and unit.form != ":")
            or unit.people >= 0.5
            or (unit.tag != before.tag and unit.tag and "li" in {unit.tag, before.tag})
            or (unit.tag in HEADINGS and unit.tag <= before.tag)
            or unit.text.count(" ") < 1
            or scores[SESSION] > 1.5
            or max(scores[PROSE], scores[EXTRAS], scores[ROOMS]) > scores[TALK]
            or words.PLENARY.match(unit.text)
            or _OPEN_TITLE.search(unit.text)
        ):
            return
        after = units[number + 1] if number + 1 < len(units) else None
        if after is None or after.hint not in {TEXT, LABEL} or after.scores[PEOPLE] < 1.0:
            scores[TALK] = max(scores[TALK], 0.0) + 3.0
            scores[SESSION] -= 1.5
            if unit.pair is not None:
                # "Kites and Mills: A Survey": who gives it has been said.
                scores[PAIR] -= 4.0
            unit.label = "below"
        return


_ASIDE: Final = 4.0
"""What tells of neither: "Sponsored by …"."""
_OPEN_TITLE: Final = re.compile(
    r"\b(?:tb[acd]|t\.b\.[acd]\.|to be (?:announced|confirmed|determined|defined))\b", re.IGNORECASE
)
