"""An EasyChair Smart Program: a day, an overview, or all days.

    Program for Monday, July 9th
    Days: previous day next day all days
    09:00-10:30 Session 12A: Invented Proofs
    CHAIR:
    Ada Example
    LOCATION: Room 3
    09:00
    Proving Made-up Theorems (abstract) 30 min
    Bea Sample1, Carl Model2 (speaker)
    1 Example University
    2 Sample Institute
    ABSTRACT. We prove what nobody asked …

The older template prints the authors above the title. Made from day and overview pages of 2026, and from what the template of the
years before is known to print.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final, NamedTuple

from ..fields import dates, kinds, names
from ..flow import Layout, Line, Mark, Role, Source
from . import _easychair_nodes, _ranges, _titles

_FINGERPRINTS: Final = (
    "ABSTRACT.",
    "(abstract",
    "abstract</a>",
    "chair_word",
    "smart-program",
    "talk_author_index",
    "Smart Program",
)
_PARTS: Final = ("abstract", "ABSTRACT.", "_", "mart")
"""What one of them holds at least; few pages are asked for more."""
_STARS: Final = "☆★ "
_NOISE: Final = frozenset(
    {
        "☆", "★", "🌙", "☰", "Days:", "View:", "PROGRAM", "AUTHORS", "KEYWORDS",
        "PROGRAM AUTHORS", "PROGRAM AUTHORS KEYWORDS", "PROGRAM | AUTHORS", "Hide abstracts", "Show abstracts",
        "previous day", "next day", "all days", "session overview", "talk overview",
        "View: session overview talk overview", "View: session overviewtalk overview",
    }
)  # fmt: skip
_END: Final = re.compile(
    r"(?:Designed and [Dd]eveloped by|Disclaimer|Powered by EasyChair|Last updated:|.{0,40}EasyChair Smart Program\Z)"
)


class _Piece(NamedTuple):
    """A line, or the part of a line that plays one role."""

    line: Line
    text: str
    style: str = ""
    """The innermost class name that tells something: ``title``, ``authors``, ``time`` …"""


@cache
def _chair() -> re.Pattern[str]:
    return re.compile(r"(?:Session )?(?:Co-)?Chairs?:\s*", re.IGNORECASE)


@cache
def _room() -> re.Pattern[str]:
    return re.compile(r"(?:Location|Room|Venue):\s*", re.IGNORECASE)


@cache
def _day_in_heading() -> re.Pattern[str]:
    return re.compile(
        r"\bprogram(?:me)? for ((?:[a-z]{3,6}day,? )?(?:[0-9]{1,2}(?:st|nd|rd|th)? [a-z]{3,9}|[a-z]{3,9} [0-9]{1,2}(?:st|nd|rd|th)?)(?:,? [0-9]{4})?)",
        re.IGNORECASE,
    )


@cache
def _tail() -> re.Pattern[str]:
    """What follows a title: "(abstract) 30 min"."""
    return re.compile(
        r"\s*(?:\(abstract\)(?:\s*\(slides\))?(?:\s*[0-9]{1,3} min\b)?"
        r"|\(\w{4,14}\)\s*[0-9]{1,3} min\b"  # in another language
        r"|(?<=\s)[0-9]{1,3} min\Z)",
        re.IGNORECASE,
    )


@cache
def _legend() -> re.Pattern[str]:
    return re.compile(r"(?:[0-9]{1,2}|<sup>[0-9]{1,2}</sup>)\s+\D")


@cache
def _seams() -> re.Pattern[str]:
    """Where a run of text that an extractor put on one line falls apart."""
    return re.compile(
        r"(?=☆|★)|(?<=\s)(?=Session Chairs?: |Location: )|(?<=\s)(?<!Session )(?=Chairs?: )"
    )


def score(source: Source) -> float:
    """Sure where timed headings stand beside the template's own words."""
    text = source.brief
    if len(text) * 20 < len(source.text):
        text = source.text  # rows of tables with their abstracts, and nothing else
    if not any(part in text for part in _PARTS) or not any(word in text for word in _FINGERPRINTS):
        return 0.0
    heads = words = own = alone = rows = others = 0
    above = ""
    for line in source.lines:
        content = line.text.strip("| ") if line.text[:1] == "|" else line.text
        if content[:1].isdigit() or content[:1] in _STARS:
            content = content.lstrip(_STARS)
            end = _ranges.at_head(content)
            if end > 0 and line.text[:1] != "|" and "(abstract)" in content:
                # "14:00 - 14:20 Maps of Rings (abstract) Ada Byron": its talks have no end of their own
                others += 1
            heads += 0 < end < len(content)
            alone += end == len(content) > 0
        if "(abstract)" in content or content[:9] == "ABSTRACT.":
            own += 1
            rows += " min" in content and _ranges.is_range(above)
        elif len(content) < 90 and (_chair().match(content) or _room().match(content)):
            words += 1
        if (
            not heads
            and len(content) > 200
            and "Session Chair:" in content
            and "(abstract)" in text
        ):
            heads += _ranges.find(content[-200:]) is not None
        above = content
    if alone and not heads and words and own:
        heads += _easychair_nodes.is_broken(source.lines)
    if others >= 2 and 2 * others >= own:
        return 0.0
    heads = heads or rows > 1  # an extractor that keeps nothing but the tables of talks
    known = "smart-program" in text or "talk_author_index" in text or "Smart Program" in text
    if heads and (own >= 2 or (own and words) or (known and words)):
        return 0.92
    return 0.0


def label(lines: Sequence[Line]) -> Iterator[Mark]:
    """A session from each timed heading, a talk from each time that stands alone."""
    lines, claimed = _easychair_nodes.gathered(lines)
    yield from claimed
    names_first = _are_glued(lines)
    pieces = [piece for line in lines for piece in _cut(line, names_first=names_first)]
    reader = _Reader(pieces)
    for at, piece in enumerate(pieces):
        if at in reader.untimed:
            yield from reader.open_talk(piece.line)
        yield from reader.read(piece)
    yield from reader.close()


def _are_glued(lines: Sequence[Line]) -> bool:
    """Whether most cells of talks run names and title together, as extractors leave the older template."""
    cells = [line for line in lines if line.markup and line.markup.cell and line.markup.cell.column]
    told = [line for line in cells if _glue().search(line.text)]
    return (
        0
        < len(told)
        <= 2
        * sum(
            1
            for line in told
            if _seam(line) or _names_end(line.text) or _is_list(line.text.partition("  ")[0])
        )
    )


def _cut(line: Line, *, names_first: bool) -> Iterator[_Piece]:
    text = line.text
    markup = line.markup
    style = ""
    if text[0] == "|" and text[-1] == "|":  # a row of a table
        text = text.strip("| ") or "|"
        if _glue().search(text):
            when, bar, rest = text.partition("|")
            if bar and _ranges.at_head(when) + _ranges.start_at_head(when):
                yield _Piece(line, when.strip())
                text = rest.strip()
            yield from _unglued(line, text, names_first=names_first)
            return
    elif (
        markup is not None
        and not markup.classes
        and (cell := markup.cell) is not None
        and cell.column
        and (names_first or _glue().search(text))
    ):
        if "  " in text:  # where a converter put the paragraphs of a cell on one line
            told, mark, prose = text.partition("ABSTRACT.")
            yield from (_Piece(line, part) for part in _PARAGRAPHS.split(told.strip()))
            if mark:
                yield _Piece(line, mark + prose)
            return
        if _glue().search(text) or _seam(line) or _names_end(text):
            yield from _unglued(line, text, names_first=names_first)
            return
    if markup is not None and markup.classes:
        style = next((name for name in reversed(markup.classes.split()) if name in _STYLES), "")
    if (
        "☆" in text[1:] or (len(text) > 60 and ("Location: " in text or "Chair: " in text))
    ) and "ABSTRACT." not in text:
        for part in _seams().split(text):
            part = part.strip()
            room = _room().match(part)
            time = _last_range(part) if room else 0
            if room and time:
                yield _Piece(line, part[:time].strip())
                yield _Piece(line, part[time:])
            elif part:
                yield _Piece(line, part)
        return
    yield _Piece(line, text, style)


def _unglued(line: Line, text: str, *, names_first: bool) -> Iterator[_Piece]:
    """Cut what an extractor ran together in a cell: names, title, presenter, abstract."""
    told, _, prose = text.partition("ABSTRACT.") if "ABSTRACT." in text else (text, "", None)
    names_end = (_seam(line) or _names_end(told)) if names_first else 0
    title, presenter = told, ""
    if found := _presenter().search(told):
        title, presenter = told[: found.start()], told[found.start() :]
    for part in (title[:names_end], title[names_end:], presenter):
        if part.strip():
            yield _Piece(line, part.strip())
    if prose is not None:
        yield _Piece(line, "ABSTRACT. " + prose.strip())


_PARAGRAPHS: Final = re.compile(r" {2,}")


@cache
def _glue() -> re.Pattern[str]:
    return re.compile(r"(?<!\A)(?:PRESENTER: |SPEAKER: |(?<!\|)\s?ABSTRACT\. )")


@cache
def _presenter() -> re.Pattern[str]:
    return re.compile(r"(?:PRESENTER|SPEAKER): ")


def _seam(line: Line) -> int:
    """Return where the title begins that an extractor glued to links to people, 0 where it did not."""
    text = line.text
    end = 0
    for span in line.markup.spans if line.markup else ():
        if span.tag != "a" or text[end : span.start].strip(" ,;") not in {"", "and"}:
            break
        end = span.end
        if text[end : end + 2] == " (" and (close := text.find(")", end)) > 0:
            end = close + 1
    return end if 0 < end < len(text) and not text[end].isspace() else 0


def _names_end(text: str) -> int:
    """Return where a title is glued to the names before it, "Ada ByronMaps", 0 where none is."""
    for match in _joint().finditer(text[:600]):
        head = text[: match.start() + 1]
        if (
            head.rpartition(" ")[2].casefold() not in _PREFIXES
            and head.count("(") == head.count(")")
            and _is_list(head)
        ):
            return match.start() + 1
    return 0


@cache
def _joint() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_A-ZÀ-Þ)](?=[A-ZÀ-Þ])|\)(?=[^\W_])")


_PREFIXES: Final = frozenset(("mc", "mac", "de", "la", "le", "di", "van", "von", "fitz", "o", "d"))
"""What a capital follows within a surname."""


_STYLES: Final = frozenset(
    (
        "title",
        "authors",
        "affiliation_item",
        "affiliations",
        "abstract_text",
        "abstract",
        "speaker",
        "time",
        "date",
        "heading",
    )
)


def _last_range(text: str) -> int:
    """Return where a range of time at the end of a text begins, 0 where none does."""
    words = text.split(" ")
    return len(text) - len(words[-1]) if len(words) > 2 and _ranges.is_range(words[-1]) else 0


class _Reader:
    """Where the page stands: in a session, in a talk, in an abstract."""

    def __init__(self, pieces: Sequence[_Piece]) -> None:
        self.acronyms = _acronyms(pieces)
        self.authors_first = _authors_first(pieces)
        self.untimed = _untimed(pieces, authors_first=self.authors_first)
        self.in_session = self.in_talk = self.titled = False
        self.chairs_next = self.room_next = False
        self.in_abstract = False
        self.body: list[_Piece] | None = None
        self.row: tuple[int, int] | None = None

    def read(self, piece: _Piece) -> Iterator[Mark]:
        line = piece.line
        text = piece.text.lstrip(_STARS)
        if line.tag == "title":
            self.titled = True
            yield from _heading(line, text)
            return
        if not text or text in _NOISE or text[:6] == "Days: ":
            yield line.mark(Role.NOISE)
            return
        if self.in_session and len(text) < 120 and _END.match(text):
            yield from self.close()
            self.in_session = False
            yield line.mark(Role.NOISE)
            return
        if (found := _day_in_heading().search(text[:20_000])) and (
            len(text) < 160 or not self.in_session
        ):
            yield from self.close()
            yield from _heading(line, text[: found.start()][-200:] if len(text) > 200 else text)
            yield Mark(Role.DAY, line, found[1])
            return
        if (
            len(text) < 60
            and (piece.style == "date" or not text[0].isdigit() or " " in text)
            and dates.read(text)
        ):
            yield from self.close()
            self.in_session = False
            yield line.mark(Role.DAY, text)
            return
        if not (self.in_session or self.titled) and len(text) < 60 and _event().fullmatch(text):
            yield line.mark(Role.CONFERENCE, text)
            return
        end = _ranges.at_head(text) or _ranges.start_at_head(text)
        if end and piece.style not in {"title", "authors", "abstract", "abstract_text"}:
            yield from self._timed(piece, text, end)
            return
        if self.in_session and self.body is None and not self.in_abstract:
            if found := _chair().match(text):
                self.chairs_next, self.room_next = found.end() == len(text), False
                yield line.mark(Role.NOISE if self.chairs_next else Role.CHAIRS, text)
                return
            if found := _room().match(text):
                self.chairs_next, self.room_next = False, found.end() == len(text)
                yield line.mark(
                    Role.NOISE if self.room_next else Role.ROOM, text[found.end() :] or text
                )
                return
            if self.room_next:
                self.room_next = False
                yield line.mark(Role.ROOM, text)
                return
            if self.chairs_next and (piece.style not in {"title", "authors"}):
                # the label stands above the names, of which each may have its line
                self.chairs_next = _is_list(text)
                yield line.mark(Role.CHAIRS, text)
                return
        yield from self._talk_line(piece, text)

    def open_talk(self, line: Line) -> Iterator[Mark]:
        """Open a talk that has no time of its own."""
        yield from self.close()
        yield line.mark(Role.TALK, "")
        self.body, self.in_talk = [], True

    def _timed(self, piece: _Piece, text: str, end: int) -> Iterator[Mark]:
        line = piece.line
        when, rest = text[:end], text[end:].strip(" |:")
        yield from self.close()
        is_talk = not rest or _tail().search(rest) is not None or not _ranges.is_range(when)
        if is_talk:
            yield line.mark(Role.TALK, "")
            yield line.mark(Role.WHEN, when)
            self.in_talk = True
            self.row = _row(line)
            if not rest or _tail().search(rest) or line.text[0] == "|":
                self.body = []
            if rest:
                yield from self._talk_line(piece, rest)
            return
        self.in_session, self.in_talk = True, False
        self.row = None
        yield line.mark(Role.SESSION, "")
        yield line.mark(Role.WHEN, when)
        yield from _titles.mark(line, self._without_acronym(line, rest))

    def _without_acronym(self, line: Line, title: str) -> str:
        """Cut the link to the event's own programme, or its short name in a text that has no links."""
        spans = line.markup.spans if line.markup else ()
        links = [span for span in spans if span.tag == "a"]
        if (
            links
            and links[-1].end == len(line.text)
            and title.endswith(line.text[links[-1].start :])
        ):
            cut = title[: len(title) - (links[-1].end - links[-1].start)].strip()
            return cut or title
        head, _, last = title.rpartition(" ")
        return head if head and last in self.acronyms else title

    def _talk_line(self, piece: _Piece, text: str) -> Iterator[Mark]:
        line = piece.line
        before, mark, after = text.partition("ABSTRACT.")
        if mark and not self.in_talk:
            return  # of a talk that nothing opens: a poster without a time, in a text
        if mark and (not before or self.body is None or _tail().search(before) or _in_cell(line)):
            # what stands before it on the line can be told apart only where "(abstract)" ends the title
            if _tail().search(before) and self.body is not None:
                self.body.append(_Piece(line, before.strip(), piece.style))
            yield from self.close()
            self.in_abstract = True
            after = after.strip()
            yield line.mark(Role.ABSTRACT if after else Role.NOISE, after)
            return
        row = _row(line)
        is_new = self.in_session and (row is not None and self.row is not None and row != self.row)
        if self.in_abstract and not is_new:
            yield line.mark(Role.ABSTRACT)
            return
        untimed = self.in_session and self.body is None and not self.in_abstract
        if is_new or (
            untimed
            and ("(abstract)" in text or (row is not None and piece.style in {"title", "authors"}))
        ):
            yield from self.open_talk(line)
            self.row = row
        if self.body is not None:
            if self.row is None:
                self.row = row
            if "(abstract)" in text and any("(abstract)" in piece.text for piece in self.body):
                yield from self.close()
                yield line.mark(Role.TALK, "")
                self.body = []
            self.body.append(_Piece(line, text, piece.style))

    def close(self) -> Iterator[Mark]:
        """Say what the lines of the open talk are."""
        self.in_abstract = self.chairs_next = self.room_next = False
        if self.body is not None:
            body, self.body = self.body, None
            yield from _read_body(body, authors_first=self.authors_first)


def _in_cell(line: Line) -> bool:
    return line.markup is not None and line.markup.cell is not None


def _row(line: Line) -> tuple[int, int] | None:
    cell = line.markup.cell if line.markup else None
    return (
        (cell.table, cell.row)
        if cell is not None and " talks " in (line.markup.classes if line.markup else "")
        else None
    )


def _heading(line: Line, text: str) -> Iterator[Mark]:
    """The conference's name, where it stands before "Program"."""
    folded = text.casefold()
    at = folded.find("program")
    name = text[:at] if at > 0 else ""
    name = name.split(" — ")[0].strip(" —–-:|")
    if name and (line.tag == "title" or _event().fullmatch(name)):
        yield line.mark(Role.CONFERENCE, name)
    else:
        yield line.mark(Role.NOISE)


@cache
def _event() -> re.Pattern[str]:
    """The short name of an event with its year."""
    return re.compile(r"[A-Z][\w&+/-]{1,20}(?: [A-Z][\w&+/-]{0,20}){0,3} (?:19|20)[0-9]{2}")


def _read_body(body: Sequence[_Piece], *, authors_first: bool) -> Iterator[Mark]:
    titled = _find_title(body, authors_first=authors_first)
    speakers = {_speaker(piece.text) for piece in body if _is_speaker(piece.text)}
    nameless = all(
        _legend().match(piece.text) or _is_speaker(piece.text)
        for i, piece in enumerate(body)
        if i != titled
    )
    for i, piece in enumerate(body):
        line, text = piece.line, piece.text
        if i == titled:
            yield from _read_title(line, text)
        elif i < titled and not piece.style and not _is_list(text) and not _legend().match(text):
            yield line.mark(Role.TITLE, text)  # a title that was wrapped
        elif (
            nameless  # the names were dropped, the legend of their marks was not
            or _is_speaker(text)
            or (len(text) < 8 and text.endswith("min"))  # "30 min" of a wrapped line
        ):
            yield line.mark(Role.NOISE, text)
        else:
            for name in speakers:
                if name and text.count(name) == 1:
                    text = text.replace(name, f"{name} (speaker)")
            yield line.mark(Role.AUTHORS, _legend_lines(text))


def _legend_lines(text: str) -> str:
    """Set each entry of a legend that stands on one line, "1 Example University 2 Sample Labs", on its own."""
    parts = _runs().split(text) if _legend().match(text) else []
    numbers = [part.split(" ", 1)[0] for part in parts]
    first = int(numbers[0]) if numbers and numbers[0].isdigit() else 0
    if len(parts) < 2 or numbers != [str(first + at) for at in range(len(parts))]:
        return text
    return "\n".join(part.strip() for part in parts)


def _find_title(body: Sequence[_Piece], *, authors_first: bool) -> int:
    """Find the line on which the title ends: by its class, by "(abstract)", else the line that is no list of names."""
    for i, piece in enumerate(body):
        if piece.style == "title":
            return i
    for i, piece in enumerate(body):
        if "(abstract)" in piece.text:
            return i
    others = [
        i
        for i, piece in enumerate(body)
        if not _is_speaker(piece.text) and not _legend().match(piece.text)
    ]
    prose = [i for i in others if not _is_list(body[i].text)] or others
    if not prose:
        return 0
    return prose[-1] if authors_first else prose[0]


def _read_title(line: Line, text: str) -> Iterator[Mark]:
    tail = _tail().search(text)
    if tail is None:
        yield line.mark(Role.TITLE, text)
        return
    yield line.mark(Role.TITLE if tail.start() else Role.NOISE, text[: tail.start()])
    rest = text[tail.end() :].strip()
    if rest and not _legend().match(
        rest
    ):  # an extractor ran names and the legend of their marks together
        first, *legend = _runs().split(rest)
        yield line.mark(
            Role.AUTHORS, "\n".join([first.strip(), *(part.strip() for part in legend)])
        )


@cache
def _runs() -> re.Pattern[str]:
    return re.compile(r"(?<=\S) (?=[0-9]{1,2} [^\W\d])")


def _is_speaker(text: str) -> bool:
    return text[:8].upper() in {"SPEAKER:", "PRESENTE"} and ":" in text[:12]


def _speaker(text: str) -> str:
    return text.partition(":")[2].strip()


def _acronyms(pieces: Sequence[_Piece]) -> frozenset[str]:
    """Find the short names of events that end each heading of a programme of several events.

    They show on headings that are nothing else: "Coffee Break CAV". They are cut only where most headings end so.
    """
    ends: Counter[str] = Counter()
    sure: set[str] = set()
    total = 0
    for piece in pieces:
        if piece.text.count(" | ") > 2 and not total:  # the menu of all events
            sure.update(
                name
                for name in piece.text.split(" | ")
                if " " not in name and any(map(str.isupper, name))
            )
        text = piece.text.lstrip(_STARS)
        end = _ranges.at_head(text)
        if not end or end == len(text) or _tail().search(text):
            continue
        title = text[end:].strip()
        head, _, last = title.rpartition(" ")
        total += 1
        if head and any(map(str.isupper, last)):
            ends[last] += 1
            if kinds.of_title(head):
                sure.add(last)
    return frozenset(sure) if sum(ends[name] for name in sure) * 10 >= total * 8 else frozenset()


def _untimed(pieces: Sequence[_Piece], *, authors_first: bool) -> frozenset[int]:
    """Find where talks begin in sessions of a text that print no times: above each abstract, title and names.

    In HTML the rows of the table tell.
    """
    found: set[int] = set()
    segment: list[int] = []
    in_session = has_times = False
    for at, piece in enumerate(pieces):
        text = piece.text.lstrip(_STARS)
        end = _ranges.at_head(text) or _ranges.start_at_head(text)
        heads = _ranges.is_range(text[:end]) and end < len(text) and not _tail().search(text[end:])
        if heads or (not end and len(text) < 60 and dates.read(text)):
            if in_session and not has_times:
                found.update(_above_abstracts(pieces, segment, authors_first=authors_first))
            segment, in_session, has_times = [], heads, False
        elif end or piece.style:
            has_times = True
        else:
            segment.append(at)
    if in_session and not has_times:
        found.update(_above_abstracts(pieces, segment, authors_first=authors_first))
    return frozenset(found)


def _above_abstracts(
    pieces: Sequence[_Piece], segment: Sequence[int], *, authors_first: bool
) -> Iterator[int]:
    floor = segment[0] if segment else 0
    for at in segment:
        if pieces[at].text[:9] != "ABSTRACT.":
            continue
        last = at - 1
        while last > floor and _is_speaker(pieces[last].text):
            last -= 1
        title_first = not authors_first and _is_list(pieces[last].text)
        start = last
        while start > floor and _is_names(pieces, start if title_first else start - 1):
            start -= 1
        if (
            last >= floor
            and not _chair().match(pieces[start].text)
            and not _room().match(pieces[start].text)
        ):
            yield start
        floor = at + 1


def _is_names(pieces: Sequence[_Piece], at: int) -> bool:
    """Whether a line is authors or the legend of their marks; the names below "CHAIR:" are not."""
    text = pieces[at].text
    if _chair().match(text) or _room().match(text) or _chair().fullmatch(pieces[at - 1].text + " "):
        return False
    return _is_list(text) or _legend().match(text) is not None


def _authors_first(pieces: Sequence[_Piece]) -> bool:
    """Whether the names stand above the titles, as the template did until about 2018."""
    votes = 0
    for first, second, third in zip(pieces, pieces[1:], pieces[2:]):
        if not (_ranges.is_range(first.text) or _ranges.is_start(first.text)):
            continue
        if second.style in {"title", "authors"}:
            votes += 1 if second.style == "authors" else -1
        elif "(abstract)" in second.text:
            votes -= 1
        elif "(abstract)" in third.text or (_is_list(second.text) and not _is_list(third.text)):
            votes += 1
        elif _is_list(third.text) and not _is_list(second.text):
            votes -= 1
    return votes > 0


def _is_list(text: str) -> bool:
    if not 3 < len(text) < 2000:
        return False
    parts = re.split(r",? and |, |; ", _bracket().sub("", text))
    return all(names.is_name(part.strip(" 0123456789*")) for part in parts)


@cache
def _bracket() -> re.Pattern[str]:
    return re.compile(r"\s*\([^()]{0,200}\)")


LAYOUT = Layout(name="easychair", score=score, label=label)
