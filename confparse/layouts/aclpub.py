"""The programme page of a proceedings volume made by ACLPUB, the Association for Computational Linguistics' generator.

    Program - Tenth Workshop on Invented Parsing
    WORKSHOP PROGRAM
    Thursday, September 17, 2015
    09:00–10:30
    Session 1: Trees
    Session chair: Ada Example (Sample University)
    09:00–09:30
    A Tree That Nobody Planted
    Bea Sample, Carl Model and Dora Pattern
    10:30–11:00
    Coffee Break

In HTML a bold row is a session and an italic one the title of a talk; in text the same is told from which lines
name people: a timed line that no names follow is a session. Made from volumes of 2015 and 2021.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final, NamedTuple

from ..fields import dates, kinds, names
from ..flow import Layout, Line, Mark, Markup, Role, Source, Span
from ..order import running
from ..order.pairs import Cut
from . import _ranges, _titles

_HEAD: Final = re.compile(r"(?:[A-Z]{4,15} )?PROGRAM")
_SIGNS: Final = (
    "PROGRAM",
    "Program -",
    "Program \\-",
    "ACL WEBSITE",
    "Proceedings Home",
    "ACL ONLINE",
)
"""What a volume's head holds one of at least."""
_BUTTONS: Final = frozenset(
    ("Expand All", "Collapse All", "Expand All Collapse All", "Expand All  Collapse All")
)
_CHAIRS: Final = re.compile(r"(?:session )?chairs?:\s*\S", re.IGNORECASE)
_FOLDED: Final = "(click to expand/collapse)"
_OPENS: Final = re.compile(r"(?:^|[\s|])(\*\*|_)(?=\S)")
_NARROWEST: Final = 60
_WIDEST: Final = 100
_NEAR: Final = 12
"""How far below the width a line counts as full."""
_FEWEST: Final = 5
_FEWEST_GLUED: Final = 3
_REST_OF_NAME: Final = 2
_INDENT: Final = 16
"""Blanks below the times, of which a line without a time has lost the knowledge."""
_LONGEST_PEOPLE: Final = 1500


class _Item(NamedTuple):
    """One line of the programme, and what it seems to be."""

    line: Line
    when: str
    """The range of time that opens the line, or stands on the line before it."""
    when_line: Line
    text: str
    kind: str
    """``session``, ``talk``, ``people``, ``chairs``, ``day`` or "" where only its neighbours tell."""


def score(source: Source) -> float:
    """Sure where the volume's head stands above lines that open with a range of time."""
    text = source.brief
    if "Program" not in text and "PROGRAM" not in text:
        return 0.0
    if not any(sign in text for sign in _SIGNS):
        return 0.0
    head = ranges = bare = 0
    for line in source.lines:
        content = line.text
        if len(content) > 300:
            continue
        if content[0] == "|":
            content = content.strip("| ")
        if content == "PROGRAM":
            bare = 1  # other systems head a page so too, and their menus
        elif content[:10] == "Program - " or _HEAD.fullmatch(content.strip("* ")):
            head += 1
        elif (
            "ACL WEBSITE" in content or "Proceedings Home |" in content or "| ACL ONLINE" in content
        ):
            head += 2
        elif content[:1].isdigit():
            ranges += _ranges.at_head(content) > 0
    return 0.93 if ranges and head and head + bare >= 2 else 0.0


def label(lines: Sequence[Line]) -> Iterator[Mark]:
    """Sessions and talks from the first day heading on."""
    items: list[_Item] = []
    begun = False
    waiting: Line | None = None
    rows = [_bare_row(line) for line in lines]
    if any(row is not line for row, line in zip(rows, lines)) or _are_bare(lines):
        rows, left = _unglued(rows)
        yield from (line.mark(Role.REST) for line in left)
    for line in (part for whole in _joined(list(_unwrapped(rows))) for part in _parted(whole)):
        text = line.text
        if not text:
            yield line.mark(Role.NOISE)  # its text stands at the end of the line before
        elif line.tag == "title" or text[:10] == "Program - ":
            name = text.removeprefix("Program - ")
            yield line.mark(Role.CONFERENCE if name != text else Role.NOISE, name)
        elif (
            _HEAD.fullmatch(text)
            or text in _BUTTONS
            or text == _FOLDED
            or (not begun and " | " in text and ("Home" in text or "WEBSITE" in text))
        ):
            yield line.mark(Role.NOISE)
        elif len(text) < 80 and not _ranges.at_head(text) and dates.read(_without_note(text)):
            begun, waiting = True, None
            items.append(_Item(line, "", line, text, "day"))
        elif begun or _ranges.at_head(text):
            begun = True
            end = _ranges.at_head(text)
            if end == len(text) and end:
                waiting = line
                continue
            item = _item(line, text, end, waiting)
            waiting = None
            if not (items and items[-1].when and not item.when and _is_labelled_name(item.text)):
                items.append(item)
        else:
            yield line.mark(Role.CONFERENCE if line.tag in {"h1", "h2"} else Role.NOISE)
    own_column = sum(
        item.when_line is not item.line or not _blank_after(item) for item in items if item.when
    )
    dated = own_column * 2 > sum(bool(item.when) for item in items)
    yield from _read(_settle(items), dated=dated)


def _bare_row(line: Line) -> Line:
    """Take the bars off a row of a table that an extractor left on one line."""
    text = line.text
    if text[0] != "|" or text[-1] != "|":
        return line
    cells = [cell for part in text.strip("| ").split("|") if (cell := part.strip())]
    return line._replace(text=" ".join(cells)) if 0 < len(cells) < 3 else line


def _are_bare(lines: Sequence[Line]) -> bool:
    """Whether the page has cells of a pipe table, and no emphasis that tells titles: what stood on lines may be on one."""
    cells = [line.markup for line in lines if line.markup is not None and line.markup.cell]
    return bool(cells) and not any(markup.spans or markup.depth for markup in cells)


def _unglued(rows: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """Part titles and names that an extractor ran together; what nobody can part for sure is left over."""
    cuts = [_cut(row) for row in rows]
    if sum(cut is not None and cut[0] < cut[1] for cut in cuts) < _FEWEST_GLUED:
        return list(rows), []
    found: list[Line] = []
    left: list[Line] = []
    for row, cut in zip(rows, cuts):
        if cut is None:
            found.append(row)
        elif cut[0] == cut[1]:
            left.append(row)
        else:
            found.append(row._replace(text=row.text[: cut[1]].rstrip()))
            found.append(row._replace(text=row.text[cut[2] : cut[3]]))
    return found, left


def _cut(row: Line) -> Cut | None:
    """Say where the title of a row ends and its people begin, time and badge left out."""
    text = row.text
    start = _ranges.at_head(text)
    rest = text[start:].lstrip()
    if _looks_like_session(rest) or dates.read(_without_note(text)):
        return None
    cut = running.run_together(rest)
    if cut is None:
        return None
    start = len(text) - len(rest)
    first, last, low, high = cut
    return first + start, last + start, low + start, high + start


def _joined(lines: Sequence[Line]) -> Iterator[Line]:
    """Join what Markdown wrapped within emphasis: a mark that opens on one line and closes on the next."""
    open_line: Line | None = None
    mark = ""
    rest: list[Line] = []
    for line in lines:
        if open_line is None:
            found = _OPENS.search(line.text) if "_" in line.text or "**" in line.text else None
            if found and line.text.count(found[1], found.start(1)) == 1:
                open_line, mark, rest = line, found[1], []
            else:
                yield line
            continue
        rest.append(line)
        if line.text.endswith(mark) or len(rest) == 4:
            yield from _join(open_line, rest, mark)
            open_line = None
    if open_line is not None:
        yield open_line
        yield from rest


def _width(lines: Sequence[Line]) -> int:
    """Return where a text was wrapped; 0 where it was not: some line of names is longer than a page is wide."""
    if any(line.markup is not None or line.tag for line in lines):
        return 0
    lengths = [len(line.text) for line in lines]
    width = max(lengths, default=0)
    full = sum(length > width - _NEAR for length in lengths)
    if not _NARROWEST <= width <= _WIDEST or full < _FEWEST or full * 20 < len(lengths):
        return 0
    return width


def _unwrapped(lines: Sequence[Line]) -> Iterator[Line]:
    """Join titles and names that were broken at the width of a page; what was joined is left without text."""
    width = _width(lines)
    if not width:
        yield from lines
        return
    i = 0
    while i < len(lines):
        line = last = lines[i]
        rest: list[Line] = []
        i += 1
        while i < len(lines) and _breaks(lines, i, line, last, width):
            last = lines[i]
            rest.append(last)
            line = line._replace(text=f"{line.text} {last.text}", last=last.last or last.number)
            i += 1
        yield line
        for one in rest:
            yield one._replace(text="")


def _breaks(lines: Sequence[Line], i: int, whole: Line, last: Line, width: int) -> bool:
    """Whether line i is the rest of the one above, whose last part would not have held its first word."""
    line = lines[i]
    text = line.text
    room = width - len(text.partition(" ")[0]) - 1
    if last is whole and not _ranges.at_head(whole.text) and not _looks_like_session(whole.text):
        room -= _INDENT
    if (
        line.gap
        or len(last.text) <= room
        or "\t" in last.text  # what was wrapped has blanks for it
        or _ranges.at_head(text)
        or dates.read(_without_note(text))
        or _HEAD.fullmatch(whole.text)
        or _CHAIRS.match(whole.text)
    ):
        return False
    if _names_people(whole.text[_ranges.at_head(whole.text) :].strip()):
        if " and " in last.text:  # the last name of the list, or the beginning of it
            return len(text.split()) <= _REST_OF_NAME and len(last.text) + _INDENT > room
        is_rest = "," in whole.text and _runs_on(text)  # "Sample-Person and Dora Pattern"
        return _names_people(text) or last.text.endswith(",") or is_rest
    if not _names_people(text) or _ends_open(last.text):
        return True
    # names below a full title; unless names follow once more, so that these are words of the title
    after = lines[i + 1].text if i + 1 < len(lines) else ""
    return bool(after) and not _ranges.at_head(after) and _names_people(after)


def _ends_open(text: str) -> bool:
    return text.endswith((",", " and", " of", " for", " the", " in", " with", " to", ":"))


def _parted(line: Line) -> Iterator[Line]:
    """Part a cell in which the title, in italics, and the names stand on one line."""
    spans = line.markup.spans if line.markup else ()
    title = next((span for span in spans if span.tag == "i"), None)
    if title and not (title.start < 3 or _ranges.is_range(line.text[: title.start].strip(" |"))):
        title = None
    rest = line.text[title.end :].strip() if title else ""
    if title is None or not rest or not (_names_people(rest) or _is_role(rest)):
        yield line
        return
    yield line._replace(text=line.text[: title.end])
    yield line._replace(text=rest, markup=None)


def _join(line: Line, rest: Sequence[Line], mark: str) -> Iterator[Line]:
    if not rest[-1].text.endswith(mark):
        yield line
        yield from rest
        return
    at = line.text.rindex(mark)
    text = " ".join(
        [line.text[:at] + line.text[at + len(mark) :], *(one.text for one in rest)]
    ).removesuffix(mark)
    spans = (
        *(line.markup.spans if line.markup else ()),
        Span(at, len(text), "b" if mark == "**" else "i"),
    )
    yield line._replace(text=text, last=rest[-1].number, markup=Markup(spans=spans))
    for one in rest:
        yield one._replace(text="")


def _is_labelled_name(text: str) -> bool:
    """Whether a line below a session is "Label: Name (Affiliation)" with a label that nobody knows."""
    label, colon, rest = text.partition(": ")
    name, bracket, _ = rest.partition(" (")
    return (
        bool(colon and bracket)
        and len(label) < 25
        and text.endswith(")")
        and names.is_name(name)
        and not kinds.is_kind(label)
        and not _CHAIRS.match(text)
    )


def _blank_after(item: _Item) -> bool:
    return item.line.text[len(item.when) : len(item.when) + 1] == " "


def _without_note(text: str) -> str:
    """Cut "(all times PDT, UTC-7)"."""
    return text.partition(" (")[0]


def _item(line: Line, text: str, end: int, waiting: Line | None) -> _Item:
    when = waiting.text if waiting is not None else text[:end]
    rest = text if waiting is not None else text[end:].strip(" :|")
    if rest[:2] == "**" == rest[-2:]:
        rest = rest.strip("*_ ")  # emphasis that opens before a blank
    kind = ""
    if _CHAIRS.match(rest.lstrip("_*")):
        kind, rest = "chairs", rest.strip("_* ")
    else:
        spans = line.markup.spans if line.markup else ()
        at = line.text.find(rest) if not _titles.BADGE.match(rest) else line.text.find(rest) + 2
        bold = any(
            span.tag == "b" and span.start <= at and span.end >= len(line.text) - len(_FOLDED) - 1
            for span in spans
        )
        italic = any(
            span.tag == "i" and span.start <= at and span.end >= len(line.text) - 1
            for span in spans
        )
        if bold:
            kind = "session"
        elif italic:
            kind = "talk"
    return _Item(line, when, waiting or line, rest, kind)


def _settle(items: list[_Item]) -> list[_Item]:
    """Tell sessions, talks and people apart: by markup where there is some, else by which lines name people."""
    if sum(item.kind in {"session", "talk"} for item in items) * 4 >= len(items):
        return _open(_fill(items))
    likely = [
        not item.when and item.kind == "" and (_names_people(item.text) or _is_role(item.text))
        for item in items
    ]
    named = sum(likely)
    run_on = sum(not is_list and _runs_on(item.text) for item, is_list in zip(items, likely))
    if named * 4 < len(items) or run_on > named:
        # an extractor ran titles and names together: only what surely is a session can be told
        kept = [
            item._replace(kind=item.kind or "session")
            for i, item in enumerate(items)
            if item.kind
            or _looks_like_session(item.text)
            or kinds.is_kind(item.text)
            or kinds.of_title(item.text) is not None
            or (item.when and _holds(items, i) and not _runs_on(item.text))
        ]
        return [item for item in _nest(kept) if item.kind != "talk"]
    return _open(_nest(_tell(items, likely)))


def _runs_on(text: str) -> bool:
    """Whether the last of several names ends a line."""
    return " and " in text and names.is_name(text.rpartition(" and ")[2])


def _fill(items: list[_Item]) -> list[_Item]:
    """Tell what the lines without markup are, among lines of which most have it."""
    settled: list[_Item] = []
    for i, item in enumerate(items):
        kind = item.kind
        if not kind and item.when:
            kind = "session"
        elif not kind:
            kind = "people"
            open_talk = bool(settled) and settled[-1].kind == "talk"
            following = items[i + 1] if i + 1 < len(items) else None
            if (
                not open_talk
                and following is not None
                and not following.kind
                and not following.when
            ):
                kind = (
                    "talk"
                    if _titles.BADGE.match(item.text) or _names_people(following.text)
                    else kind
                )
        settled.append(item._replace(kind=kind))
    return settled


def _tell(items: list[_Item], likely: list[bool]) -> list[_Item]:
    """Tell by the lines that name people: what stands above them is a talk, what stands alone a session."""
    settled: list[_Item] = []
    for i, item in enumerate(items):
        kind = item.kind if item.kind in {"day", "chairs"} else ""
        if not kind:
            below = _run(items, likely, i + 1)
            if (
                (likely[i] or _below_journal_paper(items, i))
                and settled
                and settled[-1].kind == "talk"
            ):
                kind = "people"
            elif (below and (below % 2 or not item.when)) or _titles.BADGE.match(item.text):
                kind = "talk"
            elif not item.when and settled and settled[-1].kind == "talk" and _ends_block(items, i):
                kind = "people"
            elif item.when or _is_heading(items, i):
                kind = "session"
            else:
                continue
        settled.append(item._replace(kind=kind))
    return settled


def _is_heading(items: list[_Item], i: int) -> bool:
    """Whether a line without markup is a heading for sure: "Session 2B: …", "Coffee Break", "Theme: …" above a time."""
    text = items[i].text
    if _looks_like_session(text) or _is_event(text) or kinds.of_title(text) is not None:
        return len(text) < 80
    return not items[i].when and ":" in text[:40] and i + 1 < len(items) and bool(items[i + 1].when)


def _holds(items: list[_Item], i: int) -> bool:
    """Whether lines without a time, or with one within its own, follow a timed line."""
    following = items[i + 1] if i + 1 < len(items) else None
    if following is None or following.kind == "day":
        return False
    inner, outer = _ranges.span(following.when), _ranges.span(items[i].when)
    return not following.when or (
        inner is not None
        and outer is not None
        and inner != outer
        and outer[0] <= inner[0] < outer[1]
    )


def _run(items: list[_Item], likely: list[bool], i: int) -> int:
    """Count the lines from here on that could be names, wrapped lists once.

    Below a timed line an even number is a session's first title, which looks like a name, and its authors.
    """
    count = 0
    while i < len(items) and likely[i] and count < 4:
        count += not items[i - 1].text.endswith((",", " and"))
        i += 1
    return count


def _below_journal_paper(items: list[_Item], i: int) -> bool:
    """Whether a line stands under "[TACL] Title": its authors, also where they are printed as "Last, First"."""
    return (
        i > 0
        and not items[i].when
        and not items[i].kind
        and _titles.BADGE.match(items[i - 1].text) is not None
    )


def _ends_block(items: list[_Item], i: int) -> bool:
    """Whether a line under a title is its authors although it does not look so: mononyms, role words."""
    following = items[i + 1] if i + 1 < len(items) else None
    return following is None or bool(following.when) or following.kind == "day"


_OWN: Final = frozenset(
    ("session", "remarks", "opening", "closing", "registration", "reception", "dinner", "banquet")
)
"""What is a slot of its own also where it lies within a session's time."""


def _nest(items: list[_Item]) -> list[_Item]:
    """Make a talk of a timed line without names that lies within the open session and holds nothing itself."""
    found: list[_Item] = []
    outer: tuple[int, int] | None = None
    for i, item in enumerate(items):
        if item.kind == "day":
            outer = None
        if item.kind == "session":
            inner = _ranges.span(item.when) if item.when else None
            after = (
                _ranges.span(items[i + 1].when)
                if i + 1 < len(items) and items[i + 1].when
                else None
            )
            follows = (
                i + 1 < len(items)
                and not items[i + 1].when
                and items[i + 1].kind in {"talk", "session"}
            )
            within = (
                outer is not None
                and inner is not None
                and outer != inner
                and outer[0] <= inner[0]
                and inner[1] <= outer[1]
            )
            holds = (
                after is not None
                and inner is not None
                and after != inner
                and inner[0] <= after[0]
                and after[1] <= inner[1]
            )
            words = set(item.text.casefold().split())
            if (
                within
                and not holds
                and not follows
                and kinds.of_title(item.text) is None
                and words.isdisjoint(_OWN)
            ):
                item = item._replace(kind="talk")
            elif inner is not None:
                outer = inner
        found.append(item)
    return found


def _open(items: list[_Item]) -> list[_Item]:
    """Open a session without a title where the page prints only its time, or where talks follow a break."""
    found: list[_Item] = []
    outer: tuple[int, int] | None = None
    closed = True  # whether a talk here would fall to a session that it is no part of
    for i, item in enumerate(items):
        if item.kind == "day":
            outer, closed = None, True
        elif item.kind == "session":
            outer = _ranges.span(item.when) if item.when else None
            closed = kinds.of_title(item.text) is not None
        elif item.kind == "talk":
            inner = _ranges.span(item.when) if item.when else None
            nested = inner and outer and outer[0] <= inner[0] and inner[1] <= outer[1]
            if inner and not nested and _heads_block(items, i):
                found.append(item._replace(line=item.when_line, text="", kind="session"))
                item = item._replace(when="", when_line=item.line)
                outer, closed = inner, False
            elif closed or (inner and outer and inner[0] >= outer[1]):
                found.append(item._replace(when="", when_line=item.line, text="", kind="session"))
                outer, closed = None, False
        found.append(item)
    return found


def _heads_block(items: Sequence[_Item], i: int) -> bool:
    """Whether the time above a talk is that of several: no other time stands before the next of them."""
    item = items[i]
    if item.when_line is item.line:
        return False
    if item.line.markup is not None and item.line.markup.spans:
        spans = item.when_line.markup.spans if item.when_line.markup else ()
        return any(span.tag == "b" for span in spans)
    following = [item for item in items[i + 1 : i + 4] if item.kind != "people"]
    return bool(following) and following[0].kind == "talk" and not following[0].when


def _looks_like_session(text: str) -> bool:
    return len(text) < 80 and (
        _parallel().match(text) is not None
        or text.casefold().startswith(("session ", "poster session"))
    )


@cache
def _names_people(text: str) -> bool:
    """Whether a line is a list of names; the generator prints "A B, C D and E F"."""
    if len(text) > _LONGEST_PEOPLE or text[-1:] in "?!:." or ": " in text:
        return False
    parts = [part for part in re.split(r", | and ", text) if part]
    good = sum(names.is_name(part) for part in parts)
    if good < len(parts) * 0.7 or len(parts[0].split()) > 5:
        return False
    if len(parts) == 1:
        # "Coffee Break" and "Opening Remarks" have the shape of a name
        return (
            not kinds.is_kind(text)
            and kinds.of_title(text) is None
            and len(text.split()) <= 4
            and not _is_event(text)
        )
    return True


_EVENTS: Final = frozenset(
    "session sessions opening closing remarks break lunch coffee registration reception welcome poster posters talk talks keynote invited panel discussion"
    " introduction dinner banquet award awards tutorial workshop meeting demo demos spotlight spotlights oral papers paper business social event".split()
)


def _is_event(text: str) -> bool:
    return not _EVENTS.isdisjoint(text.casefold().split())


def _read(items: Sequence[_Item], *, dated: bool) -> Iterator[Mark]:
    """Mark the items; where times stand in a column of their own, a talk whose cell is empty has the day."""
    day: Mark | None = None
    for i, item in enumerate(items):
        line = item.line
        if item.kind == "day":
            day = line.mark(Role.WHEN, _without_note(item.text))
            yield line.mark(Role.DAY, _without_note(item.text))
            if "(" in item.text:
                yield line.mark(Role.ZONE, item.text.partition("(")[2].rstrip(")"))
        elif item.kind == "session":
            if _is_container(items, i):
                yield line.mark(Role.NOISE)
                yield item.when_line.mark(Role.NOISE)
                continue
            yield line.mark(Role.SESSION, "")
            if item.when:
                yield item.when_line.mark(Role.WHEN, item.when)
            if item.text:
                yield from _titles.mark(line, item.text.removesuffix(_FOLDED).strip())
        elif item.kind == "talk":
            yield line.mark(Role.TALK, "")
            if item.when:
                yield item.when_line.mark(Role.WHEN, item.when)
            elif dated and day is not None:
                yield day
            yield from _titles.badged(line, item.text)
        elif item.kind == "chairs":
            yield line.mark(Role.CHAIRS, item.text)
        elif _is_role(item.text):
            yield line.mark(Role.NOISE, item.text)
        elif _goes_on(items, i):
            yield line.mark(Role.NOISE)  # its text stands at the end of the names above
        else:
            wrapped = [item.text]
            while _goes_on(items, i + len(wrapped)):
                wrapped.append(items[i + len(wrapped)].text)
            yield line.mark(Role.AUTHORS, " ".join(wrapped))


def _goes_on(items: Sequence[_Item], i: int) -> bool:
    """Whether a line of names is the rest of the wrapped line above it."""
    return (
        0 < i < len(items)
        and items[i].kind == items[i - 1].kind == "people"
        and len(items[i - 1].text) > 55
        and not items[i].line.gap
        and not _is_role(items[i].text)
    )


@cache
def _roles() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:Chairs?|Co-Chairs?|Organi[sz]ers?|Audience|Committee|Participants|Speakers|Panelists|Authors|TBA|TBD)\b",
        re.IGNORECASE,
    )


def _is_role(text: str) -> bool:
    """Whether role words stand where names would: "Workshop Organizers and Audience"."""
    parts = re.split(r", | and ", text)
    return len(text) < 200 and all(
        len(part.split()) <= 3 and _roles().search(part) for part in parts
    )


def _is_container(items: Sequence[_Item], i: int) -> bool:
    """Whether a heading only announces the parallel sessions under it, which print the same time."""
    item = items[i]
    if item.text.endswith(_FOLDED):
        return True
    following = items[i + 1] if i + 1 < len(items) else None
    return (
        following is not None
        and following.kind == "session"
        and bool(item.when)
        and following.when == item.when
        and _numbered().fullmatch(item.text) is not None
        and _parallel().match(following.text) is not None
    )


@cache
def _numbered() -> re.Pattern[str]:
    return re.compile(r"(?:Parallel )?Sessions? [0-9]{1,2}", re.IGNORECASE)


@cache
def _parallel() -> re.Pattern[str]:
    return re.compile(r"(?:Session )?[0-9]{1,2}[A-Za-z]\b")


LAYOUT = Layout(name="aclpub", score=score, label=label)
