"""HTML -> lines: each block, table cell and ``<br>`` part is a line with its true source line numbers.

The page is fed line by line to lxml's target parser, which builds no tree: it has neither a depth nor a
size limit that would lose text in silence, and it counts past 65,535 lines. Alone imports lxml.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final, cast

from lxml import etree

from .characters import BREAK_REFERENCE, clean
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
_CONTROL_REFERENCE: Final = re.compile(
    r"&#(?:0*(?:[12]?[0-9]|3[01]|127)|[xX]0*(?:1?[0-9a-fA-F]|7[fF]))(?![0-9a-fA-F])"
)
_PAGE: Final = re.compile(r"<(?:html|body)\b", re.IGNORECASE)
_PAGE_TAGS: Final = frozenset(("", "html", "body"))
_ASCII: Final = bytes(range(128))
_new: Final = tuple.__new__
_MOST_SPAN: Final = 200
"""A claimed rowspan or colspan above this is a mistake or an attack: no memory for it."""
_MOST_DEPTH: Final = 400
_MOST_COLUMNS: Final = 1000
"""Beyond this column no spans are kept: wide spans in a wide row would take memory by the page's claim."""
_MOST_CARRIED: Final = 8
"""Inline elements that go on in the next line."""


def walk(text: str) -> tuple[list[Line], str]:
    """Walk a page once; give its lines, and what its markup says beside them.

    Scripts, styles and comments are not content: with the values of attributes, each once, they are the second.
    The text of ``<title>`` comes first, as a line with the tag ``title``: it is not visible on the page.
    """
    target = _Target(
        fragment=_PAGE.search(text, 0, 20_000) is None,
        sure=_CONTROL_REFERENCE.search(text) is None,
    )
    parser = etree.HTMLParser(
        target=cast("Any", target), remove_comments=False
    )  # the stubs want bytes too
    if "&#" in text:
        text = BREAK_REFERENCE.sub(" ", text)
    feed = parser.feed
    # A line is fed with the break before it, so that text which is handed over ends on the line being fed,
    # whether the parser hands it over at once or only at the next tag. Lines without markup go with the next.
    plain: list[str] = []
    for number, raw in enumerate(text.split("\n"), 1):
        plain.append(raw)
        if "<" in raw or ">" in raw:
            target.fed = number
            feed("\n".join(plain))
            plain = [""]
    target.fed = number
    feed("\n".join(plain))
    if not text.strip():
        return [], ""
    try:
        parser.close()
    except etree.ParserError:  # a page of nothing but a doctype or a comment
        return [], ""
    return target.lines, "\n".join(dict.fromkeys(target.signs))


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


class _Target:
    """What the parser calls; keeps one open line and the stack of open blocks."""

    def __init__(self, *, fragment: bool, sure: bool) -> None:
        self._sure = sure
        self.signs: list[str] = []
        self.lines: list[Line] = []
        self.fed = 1
        self._fragment = fragment
        self._run: list[str] = []
        self._parts: list[str] = []
        # Where the text in `_run` begins and ends: a tag or a comment after it may end on a later line, and
        # an end tag that closes nothing, with breaks in it, is passed over in silence.
        self._began = 1
        self._came = 1
        self._ended = 1
        self._first = 0
        self._last = 0
        self._gap = False
        self._skip = 0
        self._pre = 0
        self._blocks: list[tuple[str, str]] = [("", " ")]  # tag, class names of the path
        self._tag = ""
        self._classes = " "
        self._inline: list[tuple[str, int, str]] = []  # tag, index into parts, value
        self._spans: list[tuple[int, int, str, str]] = []
        self._tables: list[_Table] = []
        self._cells: list[Cell | None] = []
        self._table_count = 0
        self._cell: Cell | None = None

    # what lxml calls

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if attributes:
            self.signs.extend(attributes.values())
        if self._run:
            self._take_run()
        if self._skip:
            if tag in _SKIPPED:
                self._skip += 1
            return
        sort = _SORTS.get(tag)
        if sort is None:
            self._open_block(tag, attributes)
        elif sort == "skip":
            self._skip = 1
        elif sort == "br":
            self._end_line(gap=False)
        elif sort:
            value = attributes.get("href", "") if sort == "a" else ""
            self._inline.append((sort, len(self._parts), value))

    def end(self, tag: str) -> None:
        if self._run:
            self._take_run()
        if self._skip:
            if tag in _SKIPPED:
                self._skip -= 1
            return
        sort = _SORTS.get(tag, "skip")
        if sort == "skip":  # what is skipped ends blocks that it is no part of
            self._close_block(tag)
        elif sort and sort != "br":
            stack = self._inline
            for i in range(len(stack) - 1, max(-1, len(stack) - 40), -1):
                if stack[i][0] == sort:
                    _, place, value = stack[i]
                    del stack[i]
                    if place < len(self._parts):
                        self._spans.append((place, len(self._parts), sort, value))
                    return

    def data(self, text: str) -> None:
        if self._skip:
            self.signs.append(text)
            return
        run = self._run
        if not run and text.isspace() and not self._parts:
            return  # most text of a page stands between blocks
        fed = self.fed
        if not run:
            self._began = self._came = fed
        if self._came == fed and "\n" in text:
            # what stands before one "<" comes at once, though in pieces
            self._began -= text.count("\n")
        run.append(text)
        self._ended = fed

    def comment(self, text: str) -> None:
        self.signs.append(text)
        if self._run:
            self._take_run()

    def pi(self, _target: str, _data: str | None = None) -> None:
        if self._run:
            self._take_run()

    def close(self) -> None:
        if self._run:
            self._take_run()
        self._end_line(gap=True)

    # blocks

    def _open_block(self, tag: str, attributes: dict[str, str]) -> None:
        if self._parts or self._inline:
            self._end_line(gap=True)
        self._gap = True
        if tag in _SPECIAL:
            self._open_special(tag, attributes)
        names = attributes.get("class")
        if tag == "table" and "data-facet-date" in attributes:
            names = f"{names or ''} {_facets(attributes)}"
        if names:
            self._classes = (
                f"{self._classes[-400:]}{names} "
                if len(self._classes) > 400
                else f"{self._classes}{names} "
            )
        if len(self._blocks) < _MOST_DEPTH:
            self._blocks.append((tag, self._classes))
        self._tag = tag

    def _open_special(self, tag: str, attributes: dict[str, str]) -> None:
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

    def _close_block(self, tag: str) -> None:
        if self._parts or self._inline:
            self._end_line(gap=True)
        self._gap = True
        if tag in _SPECIAL:
            if tag == "table" and self._tables:
                self._tables.pop()
                self._cell = self._cells.pop()
            elif tag in ("td", "th") and self._tables:
                self._cell = None
            elif tag == "pre":
                self._pre -= self._pre > 0
        blocks = self._blocks
        if blocks[-1][0] == tag:
            blocks.pop()  # the first has no tag that could end
        else:
            for i in range(len(blocks) - 2, 0, -1):
                if blocks[i][0] == tag:
                    del blocks[i:]
                    break
        self._tag, self._classes = blocks[-1]

    # text

    def _take_run(self) -> None:
        """Take the text since the last markup."""
        run = "".join(self._run) if len(self._run) > 1 else self._run[0]
        self._run.clear()
        bare = run.strip()
        if not bare:
            if self._parts and run:
                self._parts.append(" ")
            return
        if self._pre or (
            self._fragment and len(self._blocks) <= 3 and "\n" in run and self._tag in _PAGE_TAGS
        ):
            self._take_lines(run)
            return
        if not self._parts:
            lead = run.index(bare[0])
            self._first = self._began + run.count("\n", 0, lead) if lead else self._began
            if lead:
                run = run[lead:]
        self._last = self._ended
        if run[-1].isspace():
            self._last -= run.count("\n", len(run.rstrip()))
        self._parts.append(run)

    def _take_lines(self, run: str) -> None:
        first = self._began
        for offset, piece in enumerate(run.split("\n")):
            if offset:
                self._end_line(gap=False)
            if piece.strip():
                if not self._parts:
                    self._first = first + offset
                self._last = first + offset
                self._parts.append(piece)

    def _end_line(self, *, gap: bool) -> None:
        parts = self._parts
        if parts:
            text = (
                _folded(parts, sure=self._sure) if not self._pre else clean("".join(parts)).strip()
            )
            if text:
                spans: tuple[Span, ...] = ()
                if self._spans or self._inline:
                    spans = self._place_spans(parts, len(text))
                # half the time of Line(…), which every line pays
                markup = _new(Markup, (self._classes, spans, self._cell, len(self._blocks)))
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
                            self._tag,
                            markup,
                        ),
                    )
                )
                self._gap = False
            parts.clear()
            self._spans.clear()
        if self._inline:
            # an inline element that goes on over a block or a <br> carries on in the next line
            self._inline = [(tag, 0, value) for tag, _, value in self._inline[-_MOST_CARRIED:]]
        if gap:
            self._gap = True

    def _place_spans(self, parts: list[str], length: int) -> tuple[Span, ...]:
        """Turn spans over parts into spans over the folded text."""
        if len(parts) == 1:
            whole = [Span(0, length, tag, value) for at, _, tag, value in self._spans if at == 0]
            whole += [Span(0, length, tag, value) for tag, at, value in self._inline if at == 0]
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
        for opened, closed, tag, value in [
            *self._spans,
            *((p, len(parts), t, v) for t, p, v in self._inline),
        ]:
            start, end = min(starts[opened], length), min(starts[closed], length)
            if end > start:
                found.append(Span(start, end, tag, value))
        return tuple(sorted(found))


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


def _facets(attributes: dict[str, str]) -> str:
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
