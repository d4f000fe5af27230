"""Tags and text of an HTML page, found by splitting it at ``<``: a third of the time of a parser that calls back.

Elements open and close as libxml2 (2.14 and later) has it, so that lxml gives the same lines. What is rare or
doubtful raises `OddPage`: such a page goes to lxml.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from html import unescape
from html.entities import html5
from typing import Final, NamedTuple

from .blocks import MOST_DEPTH, SKIPPED, SORTS, Blocks


class OddPage(Exception):  # noqa: N818 - no error, a page for the other reader
    """The page holds what this reader is not sure of."""


# What libxml2 closes when a tag opens: its own table, which is older than HTML 5.
_HEADINGS: Final = "h1 h2 h3 h4 h5 h6"
_LISTED: Final = "listing p pre"
_ITEMS: Final = "address dir listing menu p pre"
_CLOSED: Final = {
    "a": "a",
    "address": "p ul",
    "body": "head p",
    "center": "b font i p",
    "col": "caption p",
    "colgroup": "caption colgroup p",
    "dd": f"dt {_ITEMS}",
    "dl": f"dt {_ITEMS}",
    "dt": f"dd {_ITEMS}",
    "fieldset": f"a legend {_HEADINGS} {_LISTED}",
    "form": f"dl form ol ul {_HEADINGS} {_ITEMS}",
    "head": "p",
    "li": f"address dl li {_HEADINGS} {_LISTED}",
    "menu": "p ul",
    "optgroup": "option",
    "option": "option",
    "p": f"b big i p s small strike tt u {_HEADINGS}",
    "pre": "p ul",
    "table": f"a {_HEADINGS} {_LISTED}",
    "tbody": "caption colgroup p tbody td tfoot th thead tr",
    "td": "a b font i p span td th u",
    "tfoot": "caption colgroup p tbody td th thead tr",
    "th": "a b font i p span td th u",
    "thead": "caption colgroup",
    "title": "p",
    "tr": "caption colgroup p td th tr",
    "ul": _ITEMS,
    **dict.fromkeys(f"blockquote caption dir div hr listing ol xmp {_HEADINGS}".split(), "p"),
}
_CLOSE_HEAD: Final = frozenset(
    "a abbr acronym address b bdo big blockquote br center cite code dd dfn dir div dl dt em fieldset font form"
    " h1 h2 h3 h4 h5 h6 hr i iframe img kbd li listing map menu ol p pre q s samp small span strike strong sub"
    " sup table tt u ul var xmp".split()
)
_OUTER: Final = frozenset(("", "html", "head"))
"""In these, any tag or text may open the head or the body."""
_HEAD_TAGS: Final = frozenset(("base", "link", "meta", "script", "style", "title"))
_VOID: Final = frozenset(
    "area base basefont br col frame hr img input isindex link meta param".split()
)
_RAW: Final = frozenset("iframe noembed noframes script style textarea title xmp".split())
_ODD: Final = frozenset(("frame", "frameset", "plaintext"))
_RANKS: Final = {
    "div": 150,
    "td": 160,
    "th": 160,
    "tr": 170,
    "tbody": 180,
    "tfoot": 180,
    "thead": 180,
    "table": 190,
    "body": 200,
    "head": 200,
    "html": 220,
}
"""An end tag closes only elements of no higher rank."""
_RANK: Final = 100
_SPECIAL: Final = frozenset(("table", "tr", "td", "th", "pre"))
_PAGE: Final = frozenset(("html", "head", "body"))

_CLOSED_BY: Final = {
    name: frozenset(_CLOSED.get(name, "").split()) | ({"head"} if name in _CLOSE_HEAD else set())
    for name in {*_CLOSED, *_CLOSE_HEAD}
}
_ASKED: Final = {name: closed | _OUTER for name, closed in _CLOSED_BY.items()}
"""Inside which elements the start of an element closes or opens others."""

(
    # ends
    _CLOSE,
    _PLAIN_END,
    _INLINE_END,
    _END,
    # starts
    _OPEN,
    _PLAIN,
    _INLINE,
    _BREAK,
    _RULE,
    _START,
    _LONE,
    _EMPTY,
    _PAGE_START,
    _RAW_TEXT,
    # neither
    _ASIDE,
    _NOTHING,
) = range(16)
_NONE: Final[Mapping[str, str]] = {}
_NOBODY: Final[frozenset[str]] = frozenset()


_ASKED_FOR: Final = frozenset(
    ("class", "href", "rowspan", "colspan", "data-facet-date", "data-facet-room")
)


class _Tag(NamedTuple):
    """What is to be done at a tag: learnt once for each way of writing it that the page has."""

    sort: int
    name: str
    asked: frozenset[str] = _OUTER
    value: str = ""
    """The class names of a block, the sort of an inline element."""
    link: str = ""
    attributes: Mapping[str, str] = _NONE


_SILENT: Final = _Tag(_NOTHING, "")
_COMMENT: Final = _Tag(_ASIDE, "")
_BLANKS: Final = " \t\n"
_AFTER_NAME: Final = (b" ", b"\t", b"\n", b"/", b">")
_NAME: Final = re.compile(rb"/?([a-zA-Z][a-zA-Z0-9:_-]{0,60})(?=[ \t\n/]|\Z)")
_QUOTED: Final = re.compile(r"""[ \t\n]([^ \t\n"'/>=]+)=(?:"([^"]*)"|'([^']*)')(?=[ \t\n/]|\Z)""")
_ATTRIBUTE: Final = re.compile(
    rb"""[ \t\n/]*([^ \t\n/>][^ \t\n/>=]*)(?:[ \t\n]*=[ \t\n]*(?:"([^"]*)"|'([^']*)'|([^ \t\n>"'][^ \t\n>]*)|(?=>)))?"""
)
_TAG_END: Final = re.compile(rb"[ \t\n/]*>")
_UNCLOSED: Final = re.compile(rb"""[ \t\n]*=[ \t\n]*["']""")
_VALUE: Final = re.compile(rb"""=[ \t\n]*(?:"([^"]+)"|'([^']+)'|([^ \t\n>"']+))""")
_REFERENCE: Final = re.compile(r"&(?:#[0-9]+;?|#[xX][0-9a-fA-F]+;?|([a-zA-Z][a-zA-Z0-9]*;?)(=?))")
_ODD_REFERENCE: Final = re.compile(
    r"&(?:#(?:0*(?:[12]?[0-9]|3[01]|127)|[xX]0*(?:1?[0-9a-fA-F]|7[fF]))(?![0-9a-fA-F])"
    r"|#[0-9]{8}|#[xX][0-9a-fA-F]{7}|NewLine;)"
)
"""A control, a break, or a number that no character has: each reader has it otherwise."""
_MOST_STEPS: Final = 50_000


def read(text: str, blocks: Blocks) -> Callable[[], str]:
    """Read a page into `blocks`; return what finds the values of its attributes, its scripts and comments.

    Raises:
        OddPage: The page must be read anew, by another reader.
    """
    try:
        source = text.encode()  # its pieces cost half of those of a text with a wide character
    except UnicodeEncodeError as error:
        raise OddPage from error
    reader = _Reader(source, blocks)
    reader.read()
    return reader.signs


class _Reader:
    """A page while it is read: the names of the open elements, and the tags that were learnt."""

    def __init__(self, source: bytes, blocks: Blocks) -> None:
        self._source = source
        self._blocks = blocks
        self._stack = [""]
        self._known: dict[bytes, _Tag] = _plain_tags().copy()
        self._beside: list[tuple[int, int]] = []
        """Where scripts, styles and comments stand."""
        self._head = False
        self._body = False
        self._ignored = 0
        """Page tags whose second start was passed over, as will be their end."""
        self._steps = 0

    def read(self) -> None:
        """Read the page to its end."""
        source, blocks, stack = self._source, self._blocks, self._stack
        parts, inline, path = blocks.parts, blocks.inline, blocks.blocks
        take, end_line, known = blocks.take, blocks.end_line, self._known
        pieces = iter(source.split(b"<"))
        # Text that waits for the next mark; where it begins; the line up to which breaks were counted, and where.
        data = next(pieces)
        run = ""
        begin = counted = 0
        number = 1
        after = len(data)  # where the next "<" stands
        if data and not data.isspace():
            run = _unescaped(data)
            self._settle("p")
        skipping = False
        for piece in pieces:
            after += len(piece) + 1
            head, closed, data = piece.partition(b">")
            tag = known.get(head)
            if tag is None or not closed:
                tag, end = self._learn(head, after - len(piece))
                if tag is None:
                    data = b"<" + piece
                    tag = _SILENT
                elif end != after - len(data):
                    while after < end:
                        after += len(next(pieces)) + 1
                    data = source[end:after]
            sort, name, asked, value, link, _ = tag
            if sort <= _END:
                if stack[-1] == name or self._is_open(name):
                    if run:
                        number += source.count(b"\n", counted, begin)
                        counted = begin
                        take(run, number, number + run.count("\n"))
                        run = ""
                    if skipping or sort == _END or stack[-1] != name:
                        self._close(name)
                        skipping = blocks.skip > 0
                    else:
                        stack.pop()
                        if sort == _CLOSE:
                            if parts or inline:
                                end_line(gap=True)
                            blocks.gap = True
                            path.pop()
                        elif sort == _INLINE_END:
                            blocks.end_inline(value)
                elif run and b"\n" in head:
                    raise OddPage
            elif sort != _NOTHING:
                if run:
                    number += source.count(b"\n", counted, begin)
                    counted = begin
                    take(run, number, number + run.count("\n"))
                    run = ""
                if stack[-1] in asked and sort != _ASIDE:
                    self._settle(name)
                if sort == _RAW_TEXT:
                    start = after - len(data)
                    piece, after = self._find_raw_end(name, pieces, after)
                    stop = after - len(piece) - 1
                    data = piece.partition(b">")[2]
                    if skipping or name in SKIPPED:
                        self._beside.append((start, stop))
                    else:
                        blocks.start(name, tag.attributes)
                        number += source.count(b"\n", counted, start)
                        counted = start
                        content = source[start:stop]
                        text = _unescaped(content) if name == "title" else content.decode()
                        take(text, number, number + text.count("\n"))
                        blocks.end(name)
                elif sort >= _BREAK or skipping:
                    self._do(tag)
                    skipping = blocks.skip > 0
                elif sort == _OPEN:
                    if parts or inline:
                        end_line(gap=True)
                    blocks.gap = True
                    classes = path[-1][1]
                    path.append((name, f"{classes[-400:]}{value} " if value else classes))
                    stack.append(name)
                    if len(path) == MOST_DEPTH:
                        raise OddPage
                else:
                    stack.append(name)
                    if sort == _INLINE:
                        inline.append((value, len(parts), link))
            if not data:
                continue
            if skipping:
                self._beside.append((after - len(data), after))
            elif data.isspace():
                if run:
                    run += data.decode()
                elif parts:
                    run = data.decode()
                    begin = after - len(data)
            else:
                text = _unescaped(data) if b"&" in data else data.decode()
                if stack[-1] in _OUTER:
                    self._settle("p")
                if run:
                    run += text
                else:
                    run = text
                    begin = after - len(data)
        if run:
            number += source.count(b"\n", counted, begin)
            take(run, number, number + run.count("\n"))
        while len(stack) > 1:
            blocks.end(stack.pop())
        blocks.close()

    def signs(self) -> str:
        """Return the values of the attributes, the scripts, styles and comments, each once."""
        heads = b"\n".join([head for head in self._known if b"=" in head and head[:1] != b"/"])
        values = [one or two or three for one, two, three in _VALUE.findall(heads)]
        found = dict.fromkeys(_read_references(b"\n".join(values).decode()).split("\n"))
        for start, stop in self._beside:
            found[self._source[start:stop].decode()] = None
        return "\n".join(found)

    # elements

    def _do(self, tag: _Tag) -> None:
        """Open an element by the long way: what is rare, or stands in what is no content."""
        sort, name = tag.sort, tag.name
        if sort == _PAGE_START:
            self._open_page(name, tag.attributes)
        elif sort in (_OPEN, _PLAIN, _INLINE, _START):
            self._push(name, tag.attributes)
        elif sort in (_BREAK, _RULE, _LONE):
            self._blocks.start(name, tag.attributes)
            self._blocks.end(name)

    def _push(self, name: str, attributes: Mapping[str, str] = _NONE) -> None:
        if name == "head":
            self._head = True
        elif name == "body":
            self._body = True
        self._blocks.start(name, attributes)
        self._stack.append(name)

    def _settle(self, name: str) -> None:
        """Close what the start of an element (of text: of a "p") closes; open the head or body that it needs."""
        stack = self._stack
        closed = _CLOSED_BY.get(name, _NOBODY)
        while stack[-1] in closed:
            self._blocks.end(stack.pop())
        if name == "html":
            return
        if len(stack) == 1:
            self._push("html")
        if name == "body":
            return
        if len(stack) == 2 and name in _HEAD_TAGS:
            if not (self._head or self._body):
                self._push("head")
        elif (
            not self._body
            and name not in ("head", "noframes")
            and "body" not in stack
            and "head" not in stack
        ):
            self._push("body")

    def _open_page(self, name: str, attributes: Mapping[str, str]) -> None:
        """Open ``<html>``, ``<head>`` or ``<body>``, or pass over a second one."""
        stack = self._stack
        if (
            (name == "html" and len(stack) > 1)
            or (name == "head" and len(stack) != 2)
            or (name == "body" and "body" in stack)
        ):
            self._ignored += 1
        else:
            self._push(name, attributes)

    def _is_open(self, name: str) -> bool:
        """Whether an end tag closes anything: an element of its name, over none of a higher rank."""
        stack = self._stack
        rank = _RANKS.get(name, _RANK)
        for i in range(len(stack) - 1, 0, -1):
            if stack[i] == name:
                return True
            if _RANKS.get(stack[i], _RANK) > rank:
                return False
            self._steps += 1
            if self._steps > _MOST_STEPS:
                raise OddPage
        return False

    def _close(self, name: str) -> None:
        stack, blocks = self._stack, self._blocks
        while True:
            last = stack.pop()
            blocks.end(last)
            if last == name:
                return

    # tags

    def _learn(self, head: bytes, start: int) -> tuple[_Tag | None, int]:
        """Read the mark that begins at `start`, behind its "<"; return it (None: it is text) and where it ends."""
        source = self._source
        first = head[:1]
        if first in (b"!", b"?"):
            tag, end = self._read_declaration(start)
            if end == start + len(head) + 1:
                self._known[head] = tag
            return tag, end
        if not (head[1:2] if first == b"/" else first).isalpha():
            if first != b"/":
                return None, 0
            end = _end_at(source, b">", start)
            return (_SILENT if end == start + 2 else self._aside(start + 1, end)), end
        match = _NAME.match(head)
        if match is None or source[start + match.end() : start + match.end() + 1] == b"<":
            raise OddPage
        name = match[1].decode().lower()
        if name in _ODD:
            raise OddPage
        if first == b"/":
            end = start + len(head) + 1
            if b'"' in head or b"'" in head or source[end - 1 : end] != b">":
                raise OddPage
            tag = _end_of(name)
            if name in _PAGE:  # not kept: the next may be passed over
                if self._ignored:
                    self._ignored -= 1
                    tag = _SILENT
                return tag, end
        else:
            attributes, end, lone = self._read_attributes(head, match.end(), start, name)
            if name in _PAGE and lone:
                raise OddPage
            tag = _start_of(name, attributes, lone=lone)
            head = source[start : end - 1]
        self._known[head] = tag
        return tag, end

    def _read_attributes(
        self, head: bytes, at: int, start: int, name: str
    ) -> tuple[Mapping[str, str], int, bool]:
        """Read the attributes of a tag; return them, where it ends, and whether it closes itself."""
        source = self._source
        end = start + len(head) + 1
        attributes: dict[str, str] = {}
        if source[end - 1 : end] == b">":
            if at == len(head):
                return _NONE, end, False
            rest = head[at:].decode()
            found = _QUOTED.split(rest)  # between, name, value, value, between, …
            between = "".join(found[::4]).strip(_BLANKS)
            lone = between == "/" and rest[-1] == "/"
            if not between or lone:
                if name != "a" and name in SORTS:  # nothing is asked of these
                    return _NONE, end, lone
                for i in range(len(found) - 4, 0, -4):  # of two by one name the first counts
                    key = found[i].lower()
                    if key in _ASKED_FOR:
                        attributes[key] = _read_references(found[i + 1] or found[i + 2] or "")
                return attributes, end, lone
        at += start
        while True:
            match = _TAG_END.match(source, at)
            if match is not None:
                return attributes, match.end(), match[0][-2:] == b"/>"
            match = _ATTRIBUTE.match(source, at)
            if match is None:
                raise OddPage
            at = match.end()
            if match.lastindex == 1 and _UNCLOSED.match(source, at):
                raise OddPage
            value = (match[2] or match[3] or match[4] or b"").decode()
            attributes.setdefault(match[1].decode().lower(), _read_references(value))

    def _read_declaration(self, start: int) -> tuple[_Tag, int]:
        """Read a comment, or what counts as one, or the document type."""
        source = self._source
        if source.startswith(b"!--", start):
            end = _end_at(source, b"-->", start + 1)
            if source.find(b"--!>", start, end) >= 0:
                raise OddPage
            return self._aside(start + 3, end - 3), end
        end = _end_at(source, b">", start)
        if source[start : start + 8].lower() == b"!doctype":
            mark = source[start:end]
            if mark.count(b'"') & 1 or b"'" in mark:
                raise OddPage
            return _SILENT, end
        return self._aside(start, end), end

    def _aside(self, start: int, end: int) -> _Tag:
        self._beside.append((start, end))
        return _COMMENT

    def _find_raw_end(self, name: str, pieces: Iterator[bytes], after: int) -> tuple[bytes, int]:
        """Find the end of an element without markup; return its piece of the page, and where the next begins."""
        tag = b"/" + name.encode()
        size = len(tag)
        hidden = False
        for piece in pieces:
            after += len(piece) + 1
            if piece[:size].lower() == tag and piece[size : size + 1] in _AFTER_NAME:
                end, closed, _ = piece.partition(b">")
                if not closed or b'"' in end or b"'" in end:
                    raise OddPage
                return piece, after
            if piece.startswith(b"!--"):
                hidden = True
            elif hidden and piece[:6].lower() == b"script":
                raise OddPage  # such a script goes on behind the end tag of the one in it
        raise OddPage


def _end_at(source: bytes, mark: bytes, start: int) -> int:
    found = source.find(mark, start)
    if found < 0:
        raise OddPage
    return found + len(mark)


def _start_of(name: str, attributes: Mapping[str, str], *, lone: bool) -> _Tag:
    sort = SORTS.get(name)
    asked = _ASKED.get(name, _OUTER)
    if name in _PAGE:
        return _Tag(_PAGE_START, name, asked, attributes=attributes)
    if name in _RAW and not lone:
        return _Tag(_RAW_TEXT, name, asked, "", "", attributes)
    lone = lone or name in _VOID
    if sort == "br":
        return _Tag(_BREAK, name, asked)
    if sort is None:
        if name in _SPECIAL:
            return _Tag(_LONE if lone else _START, name, asked, attributes=attributes)
        if lone:
            return _Tag(_RULE, name, asked)
        return _Tag(_OPEN, name, asked, attributes.get("class", ""), "", attributes)
    if lone:
        return _Tag(_EMPTY, name, asked)
    if sort == "skip":
        return _Tag(_START, name, asked)
    if not sort:
        return _Tag(_PLAIN, name, asked)
    link = attributes.get("href", "") if sort == "a" else ""
    return _Tag(_INLINE, name, asked, sort, link, attributes)


@cache
def _plain_tags() -> dict[bytes, _Tag]:
    """Learn the tags without attributes that most pages have."""
    names = [
        *SORTS,
        *"div p li ul ol h1 h2 h3 h4 h5 h6 table tr td th hr dl dt dd nav main".split(),
    ]
    names = [name for name in names if name not in _RAW]
    known = {name.encode(): _start_of(name, _NONE, lone=False) for name in names}
    return known | {f"/{name}".encode(): _end_of(name) for name in names}


def _end_of(name: str) -> _Tag:
    sort = SORTS.get(name)
    if name in _PAGE or name in _SPECIAL or sort in ("skip", "br"):
        return _Tag(_END, name)
    if sort is None:
        return _Tag(_CLOSE, name)
    return _Tag(_INLINE_END if sort else _PLAIN_END, name, value=sort)


def _unescaped(data: bytes) -> str:
    """Decode a text and read its character references."""
    text = data.decode()
    if "&#" in text:
        _refuse_odd(text)
    text = text.replace("&middot;", "\u00b7").replace("&nbsp;", "\u00a0")  # by far the most
    if "&" not in text:
        return text
    if "&N" in text:
        _refuse_odd(text)
    return unescape(text)


def _refuse_odd(text: str) -> None:
    if _ODD_REFERENCE.search(text):
        raise OddPage


def _read_references(value: str) -> str:
    """Read the character references of an attribute: one without its semicolon may be part of an address."""
    if "&" not in value:
        return value
    _refuse_odd(value)

    def read(match: re.Match[str]) -> str:
        name = match[1]
        if name is None:
            return unescape(match[0])
        if name in html5 and not (match[2] and name[-1] != ";"):
            return html5[name] + match[2]
        return match[0]

    return _REFERENCE.sub(read, value)
