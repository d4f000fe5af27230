"""Tables -> what each column is, and grids unrolled so that every cell follows its own day and time.

| Time        | Hall A     | Hall B     |
| 9:00-10:30  | Session 1  | Session 2  |      ->   9:00-10:30 Session 1 (Hall A), 9:00-10:30 Session 2 (Hall B)
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise
from typing import Final

from ..fields import kinds, names
from . import contents, details, folk, lead_columns, opinions, words
from .grids import (
    Column,
    by_block,
    by_column,
    by_row,
    holds_talks,
    names_one_room,
    times_first,
    until_spanned,
)
from .units import CHAIR, CODE, DAY, EXTRA, LABEL, ROOM, TEXT, TIME, TOLD, Unit

_MOST_COLUMNS = 40
_FOLK = (
    "speaker",
    "presenter",
    "author",
    "referent",
    "who",
    "ponente",
    "intervenant",
    "orateur",
    "palestrante",
    "relator",
    "vortragende",
    "lecturer",
    "instructor",
    "teacher",
    "dozent",
    "docente",
    "conférencier",
    "conferencista",
    "expositor",
)
_ROOMS = (
    "room",
    "location",
    "venue",
    "place",
    "where",
    "raum",
    "ort",
    "lugar",
    "lieu",
    "salle",
    "sala",
    "luogo",
)
_AFFILIATIONS = (
    "affiliation",
    "institution",
    "organisation",
    "organization",
    "university",
    "company",
)
_LINKS = (
    "slides",
    "video",
    "link",
    "repo",
    "code",
    "pdf",
    "materials",
    "github",
    "doi",
    "notes",
    "recording",
    "inscri",
    "tipo",
    "modalidad",
)
_TITLES = (
    "title",
    "talk",
    "paper",
    "topic",
    "presentation",
    "titel",
    "thema",
    "lecture",
    "título",
    "titre",
    "titolo",
)
_ACTIVITIES = ("activit", "actividad", "atividade", "attività", "event", "veranstaltung")
_CHAIRS = ("chair", "moderator")
_ANSWER = ("commentator", "discussant", "respondent")
"""Who speaks to a talk of somebody else's."""


def unroll(units: Sequence[Unit]) -> list[Unit]:
    """Bring the cells of grids into reading order; other units stay where they are."""
    if all(unit.cell is None for unit in units):
        return list(units)
    found: list[Unit] = []
    tables: list[tuple[int, list[Unit]]] = []
    at = 0
    while at < len(units):
        cell = units[at].cell
        if cell is None:
            found.append(units[at])
            at += 1
            continue
        stop = at
        # Lines without a cell between the rows of one table (Markdown's <br> lines) stay with the cell before.
        while (
            stop < len(units)
            and (following := units[stop].cell) is not None
            and following.table == cell.table
        ):
            stop += 1
        tables += [(len(found), part) for part in _parts(units[at:stop])]
        at = stop
    likely = _people_columns([part for _, part in tables])
    named: dict[tuple[int, int], _Heads] = {}
    read: list[Unit] = []
    at = 0
    for place, part in tables:
        read += found[at:place]
        at = place
        folks = likely.get(_width(part), frozenset())
        heads = _side_heads(part)
        if heads:
            read += _above(_table(_without(part, heads), folks, named), heads)
        else:
            read += _table(part, folks, named)
    return read + found[at:]


def _width(units: Sequence[Unit]) -> int:
    return max((unit.cell.column for unit in units if unit.cell is not None), default=0)


def _people_columns(tables: Sequence[Sequence[Unit]]) -> dict[int, frozenset[int]]:
    """Find columns of people in tables of one width, of which each alone has too few rows to tell.

    The key is the width. Below the names of such a column stands where they work, if anything does.
    """
    alike: dict[int, list[Sequence[Unit]]] = {}
    for table in tables:
        alike.setdefault(_width(table), []).append(table)
    found: dict[int, frozenset[int]] = {}
    for width, same in alike.items():
        if width < 1 or len(same) < _FEWEST_ALIKE:
            continue
        counts: dict[
            int, list[int]
        ] = {}  # cells, those that open with a name, lines below, institutions
        for table in same:
            for before, unit in pairwise([None, *table]):
                if unit is None or unit.cell is None or unit.hint != TEXT:
                    continue
                count = counts.setdefault(unit.cell.column, [0, 0, 0, 0])
                if before is not None and before.cell is unit.cell:
                    count[2] += 1
                    count[3] += words.has_organisation(unit.text)
                else:
                    name, _, home = unit.text.partition(", ")
                    count[0] += 1
                    count[1] += folk.weigh(name) > 0.55
                    if home and folk.weigh(home) < 0.3:
                        count[2] += 1
                        count[3] += words.has_organisation(home)
        found[width] = frozenset(
            column
            for column, (cells, names, below, homes) in counts.items()
            if cells >= _FEWEST_POOLED and names >= 0.8 * cells and 5 * homes >= 2 * below > 0
        )
    return found


_FEWEST_BESIDE: Final = 3
_FEWEST_ALIKE: Final = 2
_FEWEST_POOLED: Final = 6


def _side_heads(units: Sequence[Unit]) -> list[tuple[Unit, list[Unit]]]:
    """Cells between the times and the talks that span several timed rows, each with the first of these times.

    `10:30 | Session: Maps / Chair: Ada Byron | Paths in Trees`, with the second cell beside 11:00 and 11:30 as well,
    heads the rows that it spans.
    """
    if all(unit.cell is None or unit.cell.rows < 2 or unit.cell.column != 1 for unit in units):
        return []
    if any(unit.hint == DAY or (unit.cell is not None and unit.cell.column > 3) for unit in units):
        # A grid: what spans its rows goes on.
        return []
    rows: dict[int, dict[int, list[Unit]]] = {}
    for unit in units:
        if unit.cell is not None:
            rows.setdefault(unit.cell.row, {}).setdefault(unit.cell.column, []).append(unit)
    found: list[tuple[Unit, list[Unit]]] = []
    spans = 0
    told = False
    for number, row in rows.items():
        cell = row.get(1)
        place = cell[0].cell if cell else None
        if cell is None or place is None or place.columns > 1 or place.head or max(row) < 2:
            continue
        covered = [rows.get(below, {}) for below in range(number, number + place.rows)]
        if any(
            0 not in below or below[0][0].hint != TIME or max(below) < 2 for below in covered
        ) or any(1 in below for below in covered[1:]):
            continue
        texts = [unit for unit in cell if unit.hint == TEXT]
        chaired = any(unit.hint == CHAIR for unit in cell)
        if (
            not texts
            or len(texts) > 3
            or folk.weigh(texts[-1].text) > 0.6
            or (not chaired and texts[-1].opening & words.IS_PLENARY)
        ):
            continue
        found.append((row[0][0], cell))
        if place.rows > 1:
            spans += 1
            told = (
                told
                or chaired
                or any(unit.opening & (words.IS_KIND | words.IS_NUMBERED) for unit in cell)
            )
    # A cell of one row in the column of such heads is a head as well: "Keynote".
    return found if spans and (told or spans > 1) and 2 * spans >= len(found) else []


def _without(units: Sequence[Unit], heads: list[tuple[Unit, list[Unit]]]) -> list[Unit]:
    gone = {id(unit) for _, cell in heads for unit in cell}
    return [unit for unit in units if id(unit) not in gone]


def _above(units: list[Unit], heads: list[tuple[Unit, list[Unit]]]) -> list[Unit]:
    """Put each head before the time of its first row."""
    for time, cell in heads:
        row = time.cell.row if time.cell is not None else -1
        at = next(
            (
                position
                for position, unit in enumerate(units)
                if unit is time or (unit.cell is not None and unit.cell.row == row)
            ),
            len(units),
        )
        texts = [unit for unit in cell if unit.hint == TEXT]
        for unit in texts[:-1]:
            if _BARE_KIND.fullmatch(unit.text):
                # "Session:" above its name
                unit.hint = EXTRA
        for unit in texts:
            if unit.hint == TEXT:
                unit.label = "row"
        units = [*units[:at], *cell, *units[at:]]
    return units


_BARE_KIND: Final = re.compile(
    r"(?:session|track|part|block|sitzung|sesión|séance):?", re.IGNORECASE
)


def _parts(units: Sequence[Unit]) -> list[list[Unit]]:
    """Tables that an extractor joined: a row that is a day alone, and another number of columns below it."""
    parts: list[list[Unit]] = []
    for position, unit in enumerate(units):
        row = unit.cell.row if unit.cell is not None else -1
        alone = unit.hint == DAY and not any(
            near.cell is not None and near.cell.row == row
            for near in (
                *units[max(0, position - 1) : position],
                *units[position + 1 : position + 2],
            )
        )
        if alone or not parts:
            parts.append([])
        parts[-1].append(unit)
    joined: list[list[Unit]] = []
    widths: list[int] = []
    for part in parts:
        width = _width(part)
        if joined and (width == widths[-1] or len(part) < 2):
            joined[-1].extend(part)
        else:
            joined.append(part)
            widths.append(width)
    return joined


_LONGEST_HOME: Final = 90


_Heads = dict[int, list[Unit]]
"""A row that says what stands in the columns below it."""


def _table(
    units: list[Unit], likely: AbstractSet[int], heads_above: dict[tuple[int, int], _Heads]
) -> list[Unit]:
    """The heads above are those of the tables before, by their width and their column of times."""
    rows: dict[int, dict[int, list[Unit]]] = {}
    for unit in units:
        if unit.cell is None or unit.label == "zoned":
            continue
        if unit.hint == TEXT and len(unit.text) < 20 and words.LASTS.fullmatch(unit.text):
            unit.hint = EXTRA
        rows.setdefault(unit.cell.row, {}).setdefault(unit.cell.column, []).append(unit)
    if len(rows) < 2:
        return units
    columns: dict[int, Column] = {}
    named = None
    for row in rows.values():
        if len(row) > 1 and (
            all(_is_head(cell[0]) for cell in row.values()) or (named is None and _are_heads(row))
        ):
            named = named or row
            for cell in row.values():
                for unit in cell:
                    if unit.hint == TEXT:
                        unit.hint = EXTRA
    # A first row that has a time is no row of heads.
    first_row = min(rows)
    headed = -1 if any(cell[0].hint == TIME for cell in rows[first_row].values()) else first_row
    wide = _has_records(rows)
    for number, row in rows.items():
        for index, cell in row.items():
            column = columns.setdefault(index, Column())
            first = cell[0]
            if number == headed and len(row) > 1:
                column.head = first
                if first.hint != TIME:
                    continue
            column.cells += 1
            if first.hint == TIME:
                column.times += 1
            elif first.hint == DAY:
                column.days += 1
            elif first.hint == ROOM or opinions.is_room(first.text):
                column.rooms += 1
            elif first.hint == EXTRA:
                column.spare += 1
            elif first.hint == TEXT:
                column.texts += 1
                column.buttons += first.tag == "button"
                if wide and len(row) - 1 == sum(one[0].hint == TIME for one in row.values()):
                    column.headings += 1
                elif folk.weigh(first.text) > 0.55:
                    if _tells_people(cell):
                        column.folk += 1
                    elif len(cell) == 2 and _says_where(cell[1]):
                        column.placed += 1
                        column.below += cell[1].line is not first.line
                        column.places += words.has_organisation(cell[1].text)
                    else:
                        column.led += len(cell) == 2
                elif len(cell) == 1 and _begins_with_name(first.text):
                    column.led += 1
    for column in columns.values():
        if 2 * column.places >= column.placed:
            # Below the names stands where they work, not what they speak of.
            column.folk += column.placed
    led = _column_led_by_names(columns)
    order = sorted(columns)
    clock = next(
        (
            index
            for index in order[:2]
            if columns[index].times >= 2 and columns[index].times >= 0.4 * columns[index].cells
        ),
        None,
    )
    if clock is not None and headed < 0 and named is None:
        # "Afternoon": a table whose heads stand above that of the morning
        named = heads_above.get((order[-1], clock))
        if named is not None and not named.keys() >= columns.keys():
            named = None
    elif (
        clock is not None and named is not None and all(_is_head(one[0]) for one in named.values())
    ):
        heads_above[order[-1], clock] = named
    for index, cell in (named or {}).items():
        if index in columns:
            columns[index].head = cell[0]
    content = []
    beside = {
        index
        for index, column in columns.items()
        if column.head is not None
        and index != clock
        and (column.head.hint == DAY or opinions.is_room(column.head.text))
    }
    if len(beside) < 2:
        beside = set()
    for index in order:
        column = columns[index]
        head = ""
        if column.head is not None:
            if words.HEADER_CELL.fullmatch(column.head.text):
                head = column.head.text.casefold()
            elif column.head.hint == LABEL and not column.head.text:
                head = column.head.label
        if index == clock:
            column.role = "time"
        elif (column.cells and column.spare == column.cells) or head.startswith(_ANSWER):
            # How long each thing takes, and the like.
            column.role = "links"
        elif index in beside and column.cells:
            # Below a day or a room stands what happens, however much it sounds like a name.
            column.role = "content"
            content.append(index)
        elif (
            head.startswith(_FOLK)
            or (column.folk >= 2 and column.folk >= 0.6 * (column.cells - column.headings))
            or (index in likely and column.head is None)
        ):
            column.role = "people"
        elif head.startswith(_ROOMS) or (
            column.rooms >= max(1, 0.6 * column.cells) and (column.rooms >= 2 or column.cells == 1)
        ):
            column.role = "room"
        elif "chair" in head or "moderator" in head:
            column.role = "chair"
        elif head.startswith(_AFFILIATIONS):
            column.role = "affiliation"
        elif (head.startswith(_LINKS) and len(named or ()) > 2) or (
            column.buttons >= 3 and column.buttons >= 0.8 * column.cells
        ):
            column.role = "links"
        elif column.days >= 3 and column.days >= 0.8 * column.cells and named is not None:
            # Each row tells its day.
            column.role = "day"
        elif index == led and not head:
            column.role = "people"
        elif column.cells:
            column.role = "content"
            content.append(index)
    if named is not None and clock in named:
        # What stands behind the last head says more of its row, and nothing of its own.
        content = [index for index in content if index <= max(named)]
    speakers = [
        index
        for index in order
        if columns[index].role == "people"
        and ((top := columns[index].head) is None or not words.HEADER_CELL.fullmatch(top.text))
    ]
    if len(speakers) >= _FEWEST_BESIDE and not content and clock is not None:
        # Who speaks when, in rooms beside each other.
        for index in speakers:
            columns[index].role = "content"
        content = speakers
    if any(column.role == "people" for column in columns.values()):
        _name_fields(rows, columns, content)
    else:
        for index in content:
            top = columns[index].head
            if top is not None and top.text.casefold().startswith(_ACTIVITIES):
                # What happens, however much it sounds like a name.
                for row in rows.values():
                    cell = row.get(index) or []
                    if any(unit.hint == CODE for unit in cell):
                        continue  # "IT1: Ada Byron"
                    for unit in cell:
                        unit.grid = True
    for cell in (named or {}).values():
        if cell[0].hint == LABEL and not cell[0].text:
            # "Speaker" above a column labels nothing of what follows in reading
            cell[0].hint = EXTRA
    heads = rows[min(rows)]
    timed = clock in heads and heads[clock][0].hint == TIME
    is_head = (
        len(heads) > 1
        and not timed
        and all(
            words.HEADER_CELL.fullmatch(cell[0].text)
            or cell[0].hint == DAY
            or opinions.is_room(cell[0].text)
            or (cell[0].cell is not None and cell[0].cell.head)
            for index, cell in heads.items()
            if index != clock or cell[0].hint != TIME
        )
    )
    if is_head:
        for cell in heads.values():
            for unit in cell:
                if unit.hint == TEXT and words.HEADER_CELL.fullmatch(unit.text):
                    unit.hint = EXTRA
    for row in rows.values():
        _name_nobody(row, columns)
        for index, cell in row.items():
            role = columns[index].role
            if role == "title" and not _is_spoken_on(row, columns):
                # What nobody speaks on may be a break.
                continue
            if role in {"people", "room", "chair", "affiliation", "title"}:
                for unit in cell:
                    # what the cut knows to be where somebody works stays so
                    if unit.hint == TEXT and unit.label not in {TOLD, "column:affiliation"}:
                        unit.label = "column:" + role
                if role == "people":
                    listed = _lists_people(cell)
                    for unit in cell:
                        if listed and unit.hint == TEXT:
                            # A list of names, a line each: none of them is a title.
                            unit.label = "column:person"
                        elif unit is not cell[0] and _says_where(unit):
                            unit.label = "column:affiliation"
            elif role in {"links", "kind"}:
                for unit in cell:
                    if unit.hint == TEXT and (role == "links" or _has_title(row, columns)):
                        unit.hint = EXTRA
    details.tell(rows, columns, content)
    if clock is not None:
        units = list(lead_columns.settle(units, rows, content, clock))
        for row in rows.values():
            for unit in row.get(clock, ()):
                if unit.hint == TEXT and _HALVES.fullmatch(unit.text):
                    unit.hint = EXTRA
        _name_rows(rows, clock)
        told = [index for index in order if columns[index].role in {"content", "people"}]
        if len(told) == 1:
            units = until_spanned(units, rows, clock, told[0])
            _name_folk(rows, clock, told[0])
    if clock is None:
        return times_first(units, rows, columns)
    if not 2 <= len(content) <= _MOST_COLUMNS:
        return details.titles_first(units, rows, columns)
    if content is not speakers and _is_record(columns, content, rows):
        return details.titles_first(units, rows, columns)
    # Cells beside each other in one row make it a grid; a second column that only ever goes with the first is a record's field.
    parallel = sum(1 for row in rows.values() if sum(1 for index in row if index in content) > 1)
    if parallel < 2:
        return units
    for row in rows.values():
        for index, cell in row.items():
            for unit in cell:
                unit.grid = index in content
    _name_alone(rows, content, heads if is_head else {})
    days = {
        index: top
        for index in content
        if is_head and (top := columns[index].head) is not None and top.hint == DAY
    }
    if len(days) >= 2:
        _free_talks(rows, content)
        return by_column(rows, content, clock, days)
    if is_head and holds_talks(rows, content, clock, heads):
        return by_block(rows, content, clock, heads)
    return by_row(rows, content, clock, heads if is_head else {})


def _has_records(rows: dict[int, dict[int, list[Unit]]]) -> bool:
    """Whether most rows have two cells beside a time: where one stands alone, it heads rows, or is a break."""
    beside = [sum(cell[0].hint != TIME for cell in row.values()) for row in rows.values()]
    return sum(count > 1 for count in beside) >= max(3, 0.5 * len(beside))


def _begins_with_name(text: str) -> bool:
    name, _, rest = text.partition(", ")
    return 0 < len(rest) < _LONGEST_HOME and folk.weigh(name) >= 0.6


def _column_led_by_names(columns: dict[int, Column]) -> int | None:
    """The only column whose cells begin with a name: who they are, and where they work."""
    texts = {index: column.texts - column.headings for index, column in columns.items()}
    led = {
        index: column.led + column.folk for index, column in columns.items() if texts[index] >= 3
    }
    for index, count in led.items():
        column = columns[index]
        others = [texts[other] for other in led if other != index]
        if 2 * column.places < column.placed and others and max(others) >= texts[index]:
            # Below the names may stand where they work: another column says in every row what may be the title.
            led[index] = count + column.below
    found = [index for index, count in led.items() if count >= 0.8 * texts[index]]
    others = [5 * count <= texts[index] for index, count in led.items() if index not in found]
    # Somebody's column stands beside one of titles.
    return found[0] if len(found) == 1 and others and all(others) else None


def _is_spoken_on(row: dict[int, list[Unit]], columns: dict[int, Column]) -> bool:
    """Whether a row names who speaks."""
    return any(
        columns[index].role == "people" and cell[0].label != "nobody" for index, cell in row.items()
    )


def _name_nobody(row: dict[int, list[Unit]], columns: dict[int, Column]) -> None:
    """Mark "All" beside a coffee break, and "Organisers" beside an opening: no people."""
    for index, cell in row.items():
        if (
            columns[index].role == "people"
            and len(cell) == 1
            and (_NOBODY.fullmatch(cell[0].text) or names.tells_parts(cell[0].text))
        ):
            cell[0].hint, cell[0].label = EXTRA, "nobody"


_NOBODY: Final = re.compile(
    r"(?:(?:workshop|conference|general|program(?:me)?|pc|organi[sz]ing|local|session|all|the) ){0,3}"
    r"(?:all|everyone|everybody|organi[sz]ers?|(?:co-)?chairs?|committee|participants|attendees|plenary|audience|team|tous|alle|todos|tutti)!?",
    re.IGNORECASE,
)
"""What stands in a column of people where a row is everybody's or the hosts'."""


def _name_rows(rows: dict[int, dict[int, list[Unit]]], clock: int) -> None:
    """Mark what stands alone in a row that has no time, in a table of times: it may head the rows below."""
    covered = -1
    for number, row in rows.items():
        if clock in row:
            place = row[clock][0].cell
            covered = number + (place.rows if place is not None else 1) - 1
        if number <= covered or len(row) != 1:
            continue
        (cell,) = row.values()
        if len(cell) != 1:
            continue
        if cell[0].hint == TEXT and not cell[0].label:
            cell[0].label = "row"
        elif cell[0].hint == LABEL and cell[0].label in {"topic", "track"}:
            # "Topic: Maps" above the times of its talks
            cell[0].hint, cell[0].label, cell[0].role = TEXT, "row", cell[0].label


def _lists_people(cell: list[Unit]) -> bool:
    """Whether a cell has three names or more, a line each, so that none of them is a title."""
    texts = [unit.text for unit in cell if unit.hint == TEXT]
    return (
        len(texts) > 2
        and 2 * sum(folk.weigh(text) >= 0.6 for text in texts) >= len(texts)
        and all(text.count(" ") < 4 and text[0].isupper() for text in texts)
        and not any(map(words.has_organisation, texts))
    )


_HALVES: Final = re.compile(
    r"(?:early |late )?(?:morning|afternoon|evening|night|all day|abends?|nachmittags?|vormittags?|soir(?:ée)?|matin(?:ée)?|après-midi|noche|tarde|mañana|noite|manhã|sera|pomeriggio|mattina|t\.?b\.?[acd]\.?)",
    re.IGNORECASE,
)
"""What a column of times says where it says no hour."""


def _says_where(unit: Unit) -> bool:
    """Whether a text below a name is no name: where the person works."""
    return unit.hint == TEXT and folk.weigh(unit.text) < 0.5 and unit.text.count(" ") < 9


_SURNAME: Final = re.compile(
    r"(?:(?:de|van|von|di|da|del|der|le|la|Ó|O|De|Van|Von|Le|La|Di|Da|Del)[ '’]){0,2}[A-ZÀ-Þ][^\W\d_]{1,14}(?:[-'’][A-ZÀ-Þ][^\W\d_]{1,14})?\s?[*†‡]?"
)


_TOPICS: Final = ("s", "ing", "ion", "ity", "ogy", "ence", "ment")
"""How words end that name a field of work more often than a family."""


def _name_alone(
    rows: dict[int, dict[int, list[Unit]]], content: list[int], heads: dict[int, list[Unit]]
) -> None:
    """Cell after cell a name, and each another one: who speaks when; surnames alone as well."""
    texts = [
        cell[0]
        for row in rows.values()
        if row is not heads
        for index, cell in row.items()
        if index in content
        and len(cell) == 1
        and cell[0].hint == TEXT
        and not cell[0].opening & (words.IS_PLENARY | words.IS_KIND | words.IS_NUMBERED)
        and kinds.of_title(cell[0].text) is None
        and not any(word in words.SESSION for word in cell[0].text.casefold().split())
    ]
    if speakers := folk.find_speakers([unit.text for unit in texts]):
        for unit in texts:
            if unit.text in speakers:
                unit.label = "column:people"
                unit.grid = False
        return
    alone = [unit for unit in texts if _SURNAME.fullmatch(unit.text)]
    named = sum(1 for unit in texts if unit in alone or folk.weigh(unit.text) >= 0.5)
    if (
        len(alone) < 6
        or named < 0.8 * len(texts)
        or len({unit.text for unit in alone}) < 0.9 * len(alone)
        or sum(1 for unit in alone if unit.text.endswith(_TOPICS)) >= 0.4 * len(alone)
    ):
        return
    for unit in texts:
        if folk.weigh(unit.text) >= 0.5 or unit in alone:
            unit.label = "column:people"
            unit.grid = False


def _name_folk(rows: dict[int, dict[int, list[Unit]]], clock: int, content: int) -> None:
    """Beside the times speakers alone, but for the breaks."""
    texts = [
        row[content][0]
        for row in rows.values()
        if clock in row
        and content in row
        and len(row[content]) == 1
        and row[content][0].hint == TEXT
        and not row[content][0].label
        and not row[content][0].opening & (words.IS_PLENARY | words.IS_KIND | words.IS_NUMBERED)
        and not any(word in words.SESSION for word in row[content][0].text.casefold().split())
    ]
    named = [unit for unit in texts if folk.weigh(unit.text) >= 0.6]
    if len(named) >= 4 and len(named) >= 0.6 * len(texts):
        for unit in named:
            unit.label = "column:people"


def _are_heads(row: dict[int, list[Unit]]) -> bool:
    """Whether all cells of a row are set as heads, and two of them at least say so."""
    return (
        all(cell[0].cell is not None and cell[0].cell.head for cell in row.values())
        and not any(
            cell[0].hint in {TIME, DAY} or opinions.is_room(cell[0].text) for cell in row.values()
        )
        and sum(_is_head(cell[0]) for cell in row.values()) >= 2
    )


def _is_head(unit: Unit) -> bool:
    """Whether a text says what stands below it: "Time", or "Speakers", which alone is a label."""
    return words.HEADER_CELL.fullmatch(unit.text) is not None or (
        unit.hint == LABEL and not unit.text
    )


def _name_fields(
    rows: dict[int, dict[int, list[Unit]]], columns: dict[int, Column], content: list[int]
) -> None:
    """Beside a column of people, one says the titles, and one perhaps the kinds."""
    titles = [
        index
        for index in content
        if (head := columns[index].head) is not None and head.text.casefold().startswith(_TITLES)
    ]
    if len(titles) > 1:
        # "Title", and then "Topic"
        exact = [index for index in titles if _says(columns[index], _TITLE)]
        if len(exact) == 1:
            for index in titles:
                if index != exact[0] and _says(columns[index], _TOPIC):
                    columns[index].role = "kind"
            titles = exact
    if len(titles) != 1:
        return
    columns[titles[0]].role = "title"
    for index in content:
        head = columns[index].head
        if head is None or index == titles[0]:
            continue
        name = head.text.casefold()
        texts = [
            cell[0].text
            for row in rows.values()
            if (cell := row.get(index)) and cell[0] is not head
        ]
        if name.endswith(("type", "kind", "format", "category", "track")) and len(set(texts)) < len(
            texts
        ):
            columns[index].role = "kind"
        elif not words.HEADER_CELL.fullmatch(head.text) and name.startswith(_LINKS):
            columns[index].role = "links"
    content[:] = [index for index in content if columns[index].role in {"content", "title"}]


def _says(column: Column, heads: tuple[str, ...]) -> bool:
    return column.head is not None and column.head.text.casefold().startswith(heads)


_TITLE: Final = ("title", "titel", "título", "titre", "titolo")
_TOPIC: Final = ("topic", "thema", "tema", "thème", "track", "area")


def _has_title(row: dict[int, list[Unit]], columns: dict[int, Column]) -> bool:
    return any(columns[index].role == "title" for index in row)


_RECORD = (
    "title",
    "event",
    "session",
    "talk",
    "paper",
    "topic",
    "author",
    "chair",
    "abstract",
    "type",
    "description",
    "presentation",
    "thema",
    "activity",
    "what",
    "contents",
    "details",
    "program",
    "tipo",
    "actividad",
    "atividade",
    "activité",
    "attività",
    "título",
    "titre",
    "titolo",
    "veranstaltung",
    "vortrag",
    "evento",
    "additional",
    "information",
    "notes",
    "remarks",
    "comments",
)


def _is_record(
    columns: dict[int, Column],
    content: list[int],
    rows: dict[int, dict[int, list[Unit]]],
) -> bool:
    """Whether the columns are the fields of one record, not things at the same time."""
    if (
        sum(
            1 for index in content if (head := columns[index].head) is not None and head.hint == DAY
        )
        >= 2
    ):
        return False
    heads = [head.text.casefold() for index in content if (head := columns[index].head) is not None]
    if sum(1 for head in heads if names_one_room(head)) >= 2:
        return False
    if any(column.role == "people" for column in columns.values()) or contents.find(rows, content):
        return True
    named = sum(1 for head in heads if head.startswith(_RECORD))
    if _names_kinds(columns, content, rows) or (named >= 2 and len(set(heads)) == len(heads)):
        return True
    second = fields = 0
    for row in rows.values():
        for index in content[1:]:
            if index in row and index - 1 in row:
                second += 1
                first = row[index][0]
                fields += first.hint in {CHAIR, ROOM} or (
                    first.hint == TEXT
                    and folk.weigh(first.text) > 0.7
                    and _tells_people(row[index])
                )
    return second >= 3 and fields >= 0.5 * second


def _tells_people(cell: list[Unit]) -> bool:
    """Whether below a name in a cell stands at most where the person comes from."""
    return all(
        unit.hint != TEXT or folk.weigh(unit.text) >= 0.6 or words.has_organisation(unit.text)
        for unit in cell[1:]
    )


def _names_kinds(
    columns: dict[int, Column],
    content: list[int],
    rows: dict[int, dict[int, list[Unit]]],
) -> bool:
    """Whether the first column only says what kind of thing the second tells: "Full paper", "Keynote"; then mark it so."""
    if len(content) != 2:
        return False
    kinds, told = content
    both = [
        row
        for row in rows.values()
        if kinds in row and told in row and row[kinds][0] is not columns[kinds].head
    ]
    # "Invited Talk 1", "Invited Talk 2": the number tells no more.
    # "Invited Talk 1 (Maps)": nor does what stands behind it in brackets.
    named = [_bare_kind(row[kinds][0].text) for row in both]
    if (
        len(both) < 4
        or len(set(named)) > 0.7 * len(named)
        or any(len(name) > 40 for name in named)
        or len({row[told][0].text for row in both}) < 0.8 * len(both)
        or not any(_KIND.search(name) for name in named)
    ):
        return False
    counts = Counter(named)
    alone = Counter(
        name
        for name, row in zip(named, both)
        if len(row[told]) == 1 and _names_nobody(row[told][0].text)
    )
    for name, row in zip(named, both):
        first = row[told][0]
        if first.hint != TEXT or first.text[0] == "(" or _PANEL.search(row[kinds][0].text):
            continue
        kind = row[kinds][0].text
        if words.PLENARY.match(kind) or (kind[-1] == "s" and counts[kind] == 1):
            # "Coffee break | Posters and networking", "Spotlight talks | Five minutes each"
            lead_columns.describe(row[told])
            continue
        for unit in row[kinds]:
            if unit.hint == TEXT:
                unit.hint = EXTRA
        if (
            len(row[told]) == 1
            and first.text.count(" ") < _MOST_OF_NAME
            and alone[name] >= _FEWEST_TITLES
            and alone[name] == counts[name] - 1
        ):
            # Beside the others of its kind stand titles, however much this one sounds like a name.
            first.label = "column:title"
    columns[kinds].role = "kind"
    return True


_BRACKETED: Final = re.compile(r"\s?\(([^()]{1,80})\)\Z")
_FEWEST_TITLES: Final = 3


def _bare_kind(text: str) -> str:
    """Return a kind without its number, and without a bracket that names nobody."""
    match = _BRACKETED.search(text)
    if match is not None and folk.weigh(match[1]) < _FOLK_AT_ALL:
        text = text[: match.start()]
    return text.rstrip(" #0123456789IVX")


_FOLK_AT_ALL: Final = 0.3
_MOST_OF_NAME: Final = 3


def _names_nobody(text: str) -> bool:
    """Whether a text is a title with no sign that may part a name from it."""
    return (
        text.count(" ") >= _MOST_OF_NAME
        and folk.weigh(text) < _FOLK_AT_ALL
        and not any(sign in text for sign in ("(", ", ", " - ", " – ", " — ", " -- ", " by "))
    )


_KIND: Final = re.compile(
    r"\b(?:papers?|talks?|keynotes?|posters?|demos?|tutorials?|lectures?|presentations?|invited|contributed|oral)\b",
    re.IGNORECASE,
)


_PANEL: Final = re.compile(r"\b(?:panel|discussion|round ?table|debate)", re.IGNORECASE)
"""A kind that is a session of its own, with no title but this."""


def _free_talks(rows: dict[int, dict[int, list[Unit]]], content: list[int]) -> None:
    """Below days, cells of a name and a title are talks like any others."""
    told = []
    others = 0
    for row in rows.values():
        for index in content:
            texts = [unit for unit in row.get(index, ()) if unit.hint == TEXT]
            if len(texts) == 2 and (folk.weigh(texts[0].text) >= 0.6) != (
                folk.weigh(texts[1].text) >= 0.6
            ):
                told.append(texts)
            elif len(texts) > 1:
                others += 1
    if len(told) >= 3 and len(told) >= 2 * others:
        for texts in told:
            for unit in texts:
                unit.grid = False
