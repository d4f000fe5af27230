"""Blocks and inline elements -> lines: what the tags of a page mean.

Knows no parser and no tree: it is told of each start, end and text in turn, and keeps one open line.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from . import class_names
from .characters import clean
from .flow import Cell, Line, Markup, Span

_SKIPPED: Final = frozenset(
    (
        "script",
        "style",
        "template",
        "noscript",
        "svg",
        "math-skip",
        "iframe",
        "object",
        "canvas",
        "textarea",
    )
)
_INLINE: Final = {
    "b": "b",
    "strong": "b",
    "i": "i",
    "em": "i",
    "cite": "i",
    "u": "u",
    "sup": "sup",
    "sub": "sub",
    "a": "a",
    "code": "code",
    "small": "small",
    "s": "s",
    "del": "s",
}
_PLAIN_INLINE: Final = frozenset(
    (
        "span",
        "font",
        "abbr",
        "time",
        "label",
        "mark",
        "tt",
        "big",
        "ins",
        "q",
        "acronym",
        "bdi",
        "bdo",
        "wbr",
        "img",
        "input",
        "kbd",
        "samp",
        "var",
        "nobr",
        "data",
        "o:p",
    )
)
_SORTS: Final = {
    **_INLINE,
    **dict.fromkeys(_PLAIN_INLINE, ""),
    **dict.fromkeys(_SKIPPED, "skip"),
    "br": "br",
}
"""What a tag is, in one look; any other opens a block."""
_SPECIAL: Final = frozenset(("table", "tr", "td", "th", "pre"))
_HEADINGS: Final = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_PAGE_TAGS: Final = frozenset(("", "html", "body"))
_ASCII: Final = bytes(range(128))
_new: Final = tuple.__new__
_MOST_SPAN: Final = 200
"""A claimed rowspan or colspan above this is a mistake or an attack: no memory for it."""
_MOST_DEPTH: Final = 400
_MOST_COLUMNS: Final = 1000
"""Beyond this column no spans are kept: wide spans in a wide row would take memory by the page's claim."""
_MOST_FIELDS: Final = 40
"""So many elements of one line that name a field are kept."""
_MOST_CARRIED: Final = 8
"""Inline elements that go on in the next line."""


class _Table:
    __slots__ = ("column", "number", "row", "taken")

    def __init__(self, number: int) -> None:
        self.number = number
        self.row = -1
        self.column = 0
        self.taken: dict[int, int] = {}
        """Grid columns that a cell of an earlier row still covers, and for how many rows."""

    def new_row(self) -> None:
        self.row += 1
        self.column = 0

    def new_cell(self, rows: int, columns: int, *, head: bool) -> Cell:
        taken = self.taken
        self.row = max(self.row, 0)  # a cell before any row opens one, as in browsers
        while taken.get(self.column, -1) >= self.row:
            self.column += 1
        cell = Cell(self.number, self.row, self.column, rows, columns, head)
        if rows > 1:
            for column in range(self.column, min(self.column + columns, _MOST_COLUMNS)):
                taken[column] = self.row + rows - 1
        self.column += columns
        return cell


class Blocks:
    """The open line, the stack of open blocks, and the lines that are done."""

    def __init__(self, *, fragment: bool, sure: bool) -> None:
        self.lines: list[Line] = []
        self.parts: list[str] = []
        """The texts of the open line."""
        self._blocks: list[tuple[str, str]] = [("", " ")]
        """Tag and class names of the path, of each open block."""
        self._inline: list[tuple[str, int, str]] = []
        """Tag, index into `parts` and value of each open inline element."""
        self._spans: list[tuple[int, int, str, str]] = []
        """The same of each inline element that was closed in the open line, with its end after its start."""
        self._gap = False
        """Whether a gap stands before the next line."""
        self.skip = 0
        """How many elements that are not content are open, one in the other."""
        self._sure = sure
        self._fragment = fragment
        self._first = 0
        self._last = 0
        self._pre = 0
        self._tables: list[_Table] = []
        self._cells: list[Cell | None] = []
        self._table_count = 0
        self._cell: Cell | None = None
        self._fields: list[bool] = []
        """Of each open span, whether its class names a field."""
        self._named: list[tuple[str, int, str]] = []
        """Tag, index into `parts` and field of each open inline element whose class names one."""
        self._told: list[tuple[int, int, str, str]] = []
        """The same of each that was closed in the open line, with its end after its start."""
        self._field_end = 0
        """How many of `parts` the last such span has ended with; 0 where none has."""
        self._anchors: list[str] = []
        """The ids of the blocks that were opened since the last line, and what buttons among them show."""
        self._ended = 0
        """How many of `parts` the last inline element has ended with."""
        self._seam = False
        """Whether an inline element stands right behind another one, with no blank between."""
        self._beyond: tuple[str, str] | None = None
        """The innermost block where more are open than are kept."""

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Open an element."""
        if self.skip:
            if tag in _SKIPPED:
                self.skip += 1
            return
        sort = _SORTS.get(tag)
        if sort is None and ":" in tag:
            sort = ""  # what a word processor marks in its text: <st1:place>
        if sort is None:
            self._open_block(tag, attributes)
        elif sort == "skip":
            self.skip = 1
        elif sort == "br":
            self.end_line(gap=False)
        else:
            if self._ended and self._ended == len(self.parts):
                self._seam = tag not in _RAISED
            if sort:
                value = attributes.get("href", "") if sort == "a" else ""
                self._inline.append((sort, len(self.parts), value))
                if "class" in attributes:
                    self._open_named(tag, attributes["class"])
            elif tag == "span":
                self._open_field(attributes)
                if self.parts and self._blocks[-1][0] in _HEADINGS:
                    # What a heading sets apart is another field: "<h3>Maps <span>Ada Byron</span></h3>".
                    self._inline.append(("span", len(self.parts), ""))

    def end(self, tag: str) -> None:
        """Close an element."""
        if self.skip:
            if tag in _SKIPPED:
                self.skip -= 1
            return
        sort = _SORTS.get(tag, "" if ":" in tag else "skip")
        if sort == "skip":  # what is skipped ends blocks that it is no part of
            self._close_block(tag)
        elif sort != "br":
            self._ended = 0 if tag in _RAISED else len(self.parts)
            if sort:
                self._end_inline(sort)
                if self._named:
                    self._end_named(tag)
            elif tag == "span" and self._fields:
                if self._named:
                    self._end_named(tag)
                if self._fields.pop():
                    self._field_end = len(self.parts)
                if self._inline and self._inline[-1][0] == "span":
                    self._end_inline("span")

    def _open_field(self, attributes: Mapping[str, str]) -> None:
        """Open a span; where its class names a field of a talk and it follows another such span, a line begins.

        Style sheets set such spans below each other: ``<span class="speaker">…</span> <span class="title">…</span>``.
        """
        classes = attributes.get("class", "")
        named = classes != "" and class_names.is_line(classes)
        if named and self._field_end > 0 and not "".join(self.parts[self._field_end :]).strip():
            self.end_line(gap=False)
        self._fields.append(named)
        if self._named or classes:
            self._open_named("span", classes)

    def _open_named(self, tag: str, names: str) -> None:
        """Note an inline element; one without a field only so that its end is not taken for another's."""
        field, _ = class_names.field_of(names)
        if (field or self._named) and len(self._named) < _MOST_CARRIED:
            self._named.append((tag, len(self.parts), field))

    def _end_named(self, tag: str) -> None:
        named = self._named
        if named[-1][0] == tag:
            _, place, field = named.pop()
            if field and place < len(self.parts):
                self._told.append((place, len(self.parts), field, ""))

    def _end_inline(self, sort: str) -> None:
        """Close the nearest inline element of that sort."""
        stack = self._inline
        if not stack:
            return
        i = len(stack) - 1
        least = max(0, i - 39)
        while stack[i][0] != sort:
            i -= 1
            if i < least:
                return
        _, place, value = stack.pop(i)
        if place < len(self.parts):
            self._spans.append((place, len(self.parts), sort, value))

    def close(self) -> None:
        """End the last line."""
        self.end_line(gap=True)

    # blocks

    def _open_block(self, tag: str, attributes: Mapping[str, str]) -> None:
        if self.parts or self._inline:
            self.end_line(gap=True)
        self._gap = True
        if tag in _SPECIAL:
            self._open_special(tag, attributes)
        if "id" in attributes or "aria-controls" in attributes or "data-bs-target" in attributes:
            self._anchors.extend(_anchors(attributes))
        names = _block_names(tag, attributes)
        _, classes = self._beyond or self._blocks[-1]
        if names:
            classes = f"{classes[-400:]}{names} "
        if len(self._blocks) < _MOST_DEPTH:
            self._blocks.append((tag, classes))
        else:
            self._beyond = (tag, classes)

    def _open_special(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Note the start of a table, a row, a cell or of text as it is printed."""
        if tag == "table":
            self._tables.append(_Table(self._table_count))
            self._cells.append(self._cell)
            self._table_count += 1
            self._cell = None
        elif tag == "tr" and self._tables:
            self._tables[-1].new_row()
            self._cell = None
        elif tag in ("td", "th") and self._tables:
            rows, columns = _span(attributes.get("rowspan")), _span(attributes.get("colspan"))
            self._cell = self._tables[-1].new_cell(rows, columns, head=tag == "th")
        elif tag == "pre":
            self._pre += 1

    def _close_special(self, tag: str) -> None:
        """Note the end of one of these."""
        if tag == "table" and self._tables:
            self._tables.pop()
            self._cell = self._cells.pop()
        elif tag in ("td", "th") and self._tables:
            self._cell = None
        elif tag == "pre":
            self._pre -= self._pre > 0

    def _close_block(self, tag: str) -> None:
        if self.parts or self._inline:
            self.end_line(gap=True)
        self._gap = True
        if tag in _SPECIAL:
            self._close_special(tag)
        blocks = self._blocks
        if blocks[-1][0] == tag:
            blocks.pop()  # the first has no tag that could end
        else:
            for i in range(len(blocks) - 2, 0, -1):
                if blocks[i][0] == tag:
                    del blocks[i:]
                    break
        self._beyond = None

    # text

    def take(self, run: str, began: int, ended: int) -> None:
        """Take the text between two marks of markup; of it, the source lines on which it begins and ends."""
        bare = run.strip()
        parts = self.parts
        if not bare:
            if parts and run:
                parts.append(" ")
            return
        if self._seam:
            self._seam = False
            if parts and _are_apart(parts[-1], run):
                # "<strong>Keynote 1</strong><em>Maps of Rings</em>": a style sheet sets them below each other.
                self.end_line(gap=False)
        if self._pre or (
            self._fragment
            and len(self._blocks) <= 3
            and "\n" in run
            and self._blocks[-1][0] in _PAGE_TAGS
        ):
            self._take_lines(run, began)
            if parts and ended > self._last:
                self._last = ended  # an end tag of no element may have a line break in it
            return
        if not parts:
            lead = run.index(bare[0])
            if lead:
                began += run.count("\n", 0, lead)
                run = run[lead:]
            self._first = began
        if began != ended and run[-1].isspace():
            ended -= run.count("\n", len(run.rstrip()))
        self._last = ended
        parts.append(run)

    def _take_lines(self, run: str, first: int) -> None:
        for offset, piece in enumerate(run.split("\n")):
            if offset:
                self.end_line(gap=False)
            if piece.strip():
                if not self.parts:
                    self._first = first + offset
                self._last = first + offset
                self.parts.append(piece)

    def end_line(self, *, gap: bool) -> None:
        """End the open line, if any text is in it."""
        parts = self.parts
        if parts:
            text = (
                _folded(parts, sure=self._sure) if not self._pre else clean("".join(parts)).strip()
            )
            if text:
                spans: tuple[Span, ...] = ()
                if self._spans or self._inline:
                    spans = self._place_spans(self._spans, self._inline, len(text))
                fields: tuple[Span, ...] = ()
                if self._told or self._named:
                    open_ones = [(field, place, "") for _, place, field in self._named if field]
                    fields = self._place_spans(self._told[:_MOST_FIELDS], open_ones, len(text))
                anchors: tuple[str, ...] = ()
                if self._anchors:
                    anchors = tuple(self._anchors[-_MOST_CARRIED:])
                    self._anchors.clear()
                tag, classes = self._beyond or self._blocks[-1]
                # half the time of Line(…), which every line pays
                markup = _new(
                    Markup, (classes, spans, self._cell, len(self._blocks), fields, anchors)
                )
                first, last = self._first, self._last
                self.lines.append(
                    _new(
                        Line,
                        (
                            first,
                            text,
                            self._gap,
                            len(self.lines),
                            last if last != first else 0,
                            tag,
                            markup,
                        ),
                    )
                )
                self._gap = False
            parts.clear()
            self._spans.clear()
            self._told.clear()
            self._field_end = self._ended = 0
        if self._inline:
            # an inline element that goes on over a block or a <br> carries on in the next line
            self._inline[:] = [(tag, 0, value) for tag, _, value in self._inline[-_MOST_CARRIED:]]
        if self._named:
            self._named[:] = [(tag, 0, field) for tag, _, field in self._named]
        if gap:
            self._gap = True

    def _place_spans(
        self,
        closed: Sequence[tuple[int, int, str, str]],
        still_open: Sequence[tuple[str, int, str]],
        length: int,
    ) -> tuple[Span, ...]:
        """Turn spans over parts into spans over the folded text."""
        parts = self.parts
        if len(parts) == 1:
            whole = [Span(0, length, tag, value) for at, _, tag, value in closed if at == 0]
            whole += [Span(0, length, tag, value) for tag, at, value in still_open if at == 0]
            return tuple(sorted(whole) if len(whole) > 1 else whole)
        starts = [0]
        at = 0
        blank = True
        for part in parts:
            words = _folded((part,), sure=self._sure)
            if words:
                if part[0].isspace() and not blank:
                    at += 1
                at += len(words)
                blank = False
                if part[-1].isspace():
                    at += 1
                    blank = True
            elif part and not blank:
                at += 1
                blank = True
            starts.append(at)
        found = []
        for first, last, tag, value in [
            *closed,
            *((p, len(parts), t, v) for t, p, v in still_open),
        ]:
            start, end = min(starts[first], length), min(starts[last], length)
            if end > start:
                found.append(Span(start, end, tag, value))
        return tuple(sorted(found))


def _are_apart(before: str, run: str) -> bool:
    """Whether two texts without a blank between are no word: "Keynote 1" and "Maps of Rings"."""
    last = before[-1]
    return (
        (last.islower() or last.isdigit() or last in ").!?")
        and len(before) >= _SHORTEST_APART
        and len(run) >= _SHORTEST_APART
        and run[0].isupper()
        and before.rpartition(" ")[2].casefold() not in _PREFIXES
    )


_RAISED: Final = frozenset(("sup", "sub", "wbr", "img", "input", "code"))
"""Elements that belong to the word before them."""
_PREFIXES: Final = frozenset(("mc", "mac", "de", "di", "la", "le", "van", "von", "fitz"))
_SHORTEST_APART: Final = 4


def _folded(parts: Sequence[str], *, sure: bool) -> str:
    """Join, with one blank for several; what prints as it is, bar one mark, holds nothing to drop.

    `sure`: no reference of the page gives a control, so ASCII prints.
    """
    text = "".join(parts) if len(parts) > 1 else parts[0]
    folded = text.strip()
    if not sure or "\n" in folded or "\t" in folded or "  " in folded:
        folded = " ".join(text.split())
    if folded.isascii():
        if sure or folded.isprintable():
            return folded
    else:
        odd = folded.encode().translate(None, _ASCII).decode() if sure else folded
        if odd.isprintable() and "\u034f" not in odd:
            return folded
    return " ".join(clean(text).split())


def _block_names(tag: str, attributes: Mapping[str, str]) -> str:
    """Return the class names of a block, and what counts as such."""
    names = attributes.get("class", "")
    if tag == "table" and "data-facet-date" in attributes:
        return f"{names} {_facets(attributes)}"
    return names


def _anchors(attributes: Mapping[str, str]) -> list[str]:
    """Return the id of a block, and those of what it shows when it is pressed."""
    found = [attributes["id"]] if attributes.get("id") else []
    shown = [attributes.get(name, "").strip("# ") for name in ("data-bs-target", "aria-controls")]
    found.extend(["#" + name for name in shown if name])
    return found


def _facets(attributes: Mapping[str, str]) -> str:
    """Keep what conf.researchr.org says of a table only in attributes (the year of its date, its room) as class names."""
    kept = [
        name + "=" + "\u00a0".join(attributes[name].split())
        for name in ("data-facet-date", "data-facet-room")
        if name in attributes
    ]
    return " ".join(kept)[:200]


def _span(claimed: str | None) -> int:
    if claimed is None:
        return 1
    claimed = claimed.strip()
    if not (claimed.isascii() and claimed.isdigit() and len(claimed) < 6):
        return 1
    return min(max(int(claimed), 1), _MOST_SPAN)
