"""Markdown -> lines: headings, bullets, links, emphasis and pipe tables become tags, spans and cells.

Reads what converters write (html2text, markdownify, reader services) as well as what people write;
so no line is joined with the next: a soft line break in a saved page is as often a real one.
Inside ``$…$`` nothing is touched.
"""

from __future__ import annotations

import html
import re
from typing import Final

from .flow import Cell, Line, Markup, Span
from .wrapping import is_wrapped, wrap_width

_COMMENT: Final = re.compile(r"<!--.*?-->", re.DOTALL)
_FRONT: Final = re.compile(r"\A\s*---[ \t]*\n(?:[^\n]*\n){0,60}?(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_DEFINITION: Final = re.compile(
    r"^[ ]{0,3}\[([^\]\n]{1,200})\]:[ \t]*<?(\S+?)>?(?:[ \t]+[\"'(].*)?[ \t]*$", re.MULTILINE
)
_CLOSES_LINK: Final = re.compile(r"[^\[\]\n]{0,300}\][(\[]")
_HEADING: Final = re.compile(r"(#{1,6})[ \t]+(.*?)[ \t]*#*\Z")
_BULLET: Final = re.compile(r"(?:[*+-]|[0-9]{1,3}[.)])[ \t]+")
_RULE: Final = re.compile(r"(?:[-*_=][ \t]*){3,}\Z")
_TABLE_RULE: Final = re.compile(r"\|?[ \t]*:?-{2,}:?[ \t]*(?:[|+][ \t]*:?-{2,}:?[ \t]*)+\|?\Z")
_FENCE: Final = re.compile(r"(?:```|~~~)")
_BREAK: Final = re.compile(r"<br\s*/?>|</br\s*>|</(?:p|div|li|tr|h[1-6]|td|th)\s*>", re.IGNORECASE)
_TAG: Final = re.compile(r"</?([A-Za-z][A-Za-z0-9]{0,15})\b[^<>]{0,2000}>")
_INLINE: Final = re.compile(
    r"(?P<math>\$\$?(?!\s)[^$\n]{1,2000}?\$\$?)"
    r"|(?P<code>`+)"
    r"|(?P<image>!\[[^\]\n]{0,300}\](?:\([^()\n]{0,1000}(?:\([^()\n]{0,300}\)[^()\n]{0,300})?\)|\[[^\]\n]{0,200}\])?)"
    r"|(?P<link>\[)"
    r"|(?P<close>\]\([ ]*<?(?P<url>[^()\s<>]{0,2000}(?:\([^()\s]{0,300}\)[^()\s<>]{0,500})?)>?(?:[ \t]+(?:\"[^\"\n]{0,500}\"|'[^'\n]{0,500}'))?[ ]*\)|\]\[(?P<ref>[^\]\n]{0,200})\]|\])"
    r"|(?P<auto><(?:https?://|mailto:)[^<>\s]{1,2000}>)"
    r"|(?P<tag></?(?P<name>[A-Za-z][A-Za-z0-9]{0,15})\b(?P<attributes>[^<>]{0,2000})>)"
    r"|(?P<escape>\\[\\`*_\[\]()#+.!>|~<-])"
    r"|(?P<attribute>\{:[^{}\n]{0,200}\})"
    r"|(?P<star>\*{1,3}|_{1,3})"
)
_MARKS: Final = re.compile(r"[*_\[`<\\{&!$]")
_HREF: Final = re.compile(r"""href\s*=\s*["']?([^"'\s>]{1,2000})""", re.IGNORECASE)
_SPAN_TAGS: Final = {
    "b": "b",
    "strong": "b",
    "i": "i",
    "em": "i",
    "u": "u",
    "sup": "sup",
    "sub": "sub",
    "a": "a",
    "code": "code",
}
_JOINED: Final = "\0"
_ICONS: Final = re.compile(r"(?:(?<=\s)|\A)_{2,}(?=\s|\Z)")


def read(text: str) -> list[Line]:
    """Split Markdown into lines of content; link definitions, comments and front matter are not content."""
    text = _FRONT.sub(_blank, text, count=1)
    if "<!--" in text:
        text = _COMMENT.sub(_blank, text)
    links: dict[str, str] = {}
    if "]:" in text:
        links = {match[1].casefold(): match[2] for match in _DEFINITION.finditer(text)}
        text = _DEFINITION.sub("", text)
    return _Reader(links).lines(text)


def _unwrapped(raws: list[str]) -> list[str]:
    """Put what a converter broke at a fixed width, or inside a link, on its first line; the others become ``_JOINED``."""
    width = wrap_width(raws)
    if not width and not any("](" in raw or "][" in raw for raw in raws):
        return raws
    joined = list(raws)
    first = 0
    for i in range(1, len(raws)):
        raw = raws[i]
        if "](" in raw or "][" in raw:
            broken = _breaks_link(joined[first], raw)
            if broken:
                raw = raw.lstrip().lstrip("#")
        else:
            broken = False
        if broken or (
            width and raw.strip() and raws[i - 1].strip() and is_wrapped(raws[i - 1], raw, width)
        ):
            joined[first] = f"{joined[first].rstrip()} {raw.strip()}"
            joined[i] = _JOINED
        else:
            first = i
    return joined


def _breaks_link(raw: str, following: str) -> bool:
    """Whether a line opens a link that the next one closes."""
    opened = raw.rfind("[", max(0, len(raw) - 400))
    return opened > raw.rfind("]") and _CLOSES_LINK.match(following) is not None


def _blank(match: re.Match[str]) -> str:
    return "\n" * match[0].count("\n")


class _Reader:
    """The lines that were read, and where the page stands: in a table, after a gap."""

    def __init__(self, links: dict[str, str]) -> None:
        self.links = links
        self.found: list[Line] = []
        self.gap = False
        self.table = -1
        self.row = 0

    def lines(self, text: str) -> list[Line]:
        raws = _unwrapped(text.split("\n"))
        in_table = False
        loose = False  # html2text's tables: no rule with pipes, rows far apart
        fenced = False
        for number, raw in enumerate(raws, 1):
            if raw is _JOINED:
                self._extend(number)
                continue
            content = raw.strip()
            if not content:
                self.gap = True
                if in_table and not loose and number < len(raws) and "|" not in raws[number]:
                    in_table = False
                continue
            if _FENCE.match(content):
                fenced = not fenced
                continue
            if fenced:
                self._add(number, content, "pre", 0, None)
                continue
            if _TABLE_RULE.match(content):
                if not in_table:
                    self._start_table()
                in_table, loose = True, False
                continue
            if content[0] in "-*_=" and _RULE.match(content):
                self._underline(number, content, raws)
                if "|" in "".join(raws[number : number + 2]):
                    self._start_table()
                    in_table = loose = True
                else:
                    self.gap = True
                continue
            if content[0] == "#":
                in_table = False
            following = raws[number].strip() if number < len(raws) else ""
            if (
                "|" in content
                and not in_table
                and (_TABLE_RULE.match(following) or content[0] == "|")
            ):
                self._start_table()
                in_table, loose = True, False
                self._row(number, content, head=bool(_TABLE_RULE.match(following)))
                continue
            if in_table and "|" in content:
                self._row(number, content, head=False)
                continue
            self._block(number, raw, content)
        return self.found

    def _extend(self, number: int) -> None:
        if self.found and self.found[-1].number < number:
            self.found[-1] = self.found[-1]._replace(last=number)

    def _start_table(self) -> None:
        self.table += 1
        self.row = 0

    def _underline(self, number: int, content: str, raws: list[str]) -> None:
        """A rule right under a line makes that line a heading (setext), unless a table follows."""
        if (
            number < 2
            or content[0] not in "-="
            or not self.found
            or self.found[-1].number != number - 1
        ):
            return
        last = self.found[-1]
        if not last.tag and "|" not in "".join(raws[number : number + 2]):
            self.found[-1] = last._replace(tag="h1" if content[0] == "=" else "h2")

    def _row(self, number: int, content: str, *, head: bool) -> None:
        content = content.replace("\\|", "\u2223")
        if content[0] == "|":
            content = content[1:]
        content = content.removesuffix("|")
        self.gap = True
        for column, part in enumerate(content.split("|")):
            cell = Cell(max(self.table, 0), self.row, column, head=head)
            bare = _HEADING.match(part.strip())
            self._pieces(number, bare[2] if bare else part, "th" if head else "td", 0, cell)
        self.row += 1

    def _block(self, number: int, raw: str, content: str) -> None:
        tag, depth = "", 0
        while content[:1] == ">":
            content = content[1:].strip()
        if content[:2] == ": ":
            tag, content = "dd", content[2:].strip()
        heading = _HEADING.match(content)
        if heading:
            tag, content = f"h{len(heading[1])}", heading[2]
            self.gap = True
        else:
            bullet = _BULLET.match(content)
            if bullet:
                indent = len(raw) - len(raw.lstrip())
                tag, depth, content = "li", 1 + indent // 2, content[bullet.end() :].strip()
                inner = _HEADING.match(content)
                if inner:
                    content = inner[2]
        self._pieces(number, content, tag, depth, None)

    def _pieces(self, number: int, content: str, tag: str, depth: int, cell: Cell | None) -> None:
        if "<" in content and _BREAK.search(content):
            for piece in _BREAK.split(content):
                self._add(number, piece, tag, depth, cell)
        else:
            self._add(number, content, tag, depth, cell)

    def _add(self, number: int, content: str, tag: str, depth: int, cell: Cell | None) -> None:
        text, spans = self._inline(content)
        if not text:
            return
        markup = Markup("", spans, cell, depth) if spans or cell or depth else None
        self.found.append(Line(number, text, self.gap, len(self.found), 0, tag, markup))
        self.gap = False

    def _inline(self, content: str) -> tuple[str, tuple[Span, ...]]:
        """Take the marks off a text, and say where they stood."""
        if "__" in content:
            content = _ICONS.sub("", content)
        content = content.strip()
        if _MARKS.search(content) is None:
            return content, ()
        pieces, pairs = self._pair(content)
        starts: list[int] = []
        length = 0
        for piece in pieces:
            starts.append(length)
            length += len(piece)
        text = "".join(pieces)
        stripped = text.strip()
        cut = len(text) - len(text.lstrip())
        spans = []
        for opened, closed, tag, value in pairs:
            start = max(0, starts[opened] - cut)
            end = min(len(stripped), starts[closed] - cut)
            if end > start:
                spans.append(Span(start, end, tag, value))
        return stripped, tuple(sorted(spans))

    def _pair(self, content: str) -> tuple[list[str], list[tuple[int, int, str, str]]]:
        """Split into visible pieces; pairs of marks become empty pieces and (first, last, tag, value)."""
        pieces: list[str] = []
        pairs: list[tuple[int, int, str, str]] = []
        stack: list[tuple[str, int, str]] = []  # mark, index of its piece, value

        def closes(mark: str, tag: str, value: str = "") -> bool:
            for depth in range(len(stack) - 1, max(-1, len(stack) - 30), -1):
                if stack[depth][0] == mark:
                    _, opened, kept = stack[depth]
                    del stack[depth:]
                    pieces[opened] = ""
                    pairs.append((opened, len(pieces), tag, value or kept))
                    return True
            return False

        at = 0
        for match in _INLINE.finditer(content):
            if match.start() > at:
                pieces.append(html.unescape(content[at : match.start()]))
            at = match.end()
            mark, kind = match[0], match.lastgroup
            visible = ""
            if match["tag"]:
                tag = _SPAN_TAGS.get(match["name"].lower())
                if tag and mark[1] == "/":
                    closes("<" + tag, tag)
                elif tag:
                    href = _HREF.search(match["attributes"]) if tag == "a" else None
                    stack.append(("<" + tag, len(pieces), href[1] if href else ""))
            elif match["close"]:
                url = match["url"]
                if url is None and match["ref"]:
                    url = self.links.get(match["ref"].casefold(), "")
                elif url is None and stack:
                    opened = next((i for mark_, i, _ in reversed(stack) if mark_ == "["), None)
                    url = (
                        self.links.get("".join(pieces[opened:])[1:].casefold())
                        if opened is not None
                        else None
                    )
                if url is None or not closes("[", "a", url):
                    visible = "]"
                    if url is None and stack and stack[-1][0] == "[":
                        stack.pop()
            elif kind == "link":
                stack.append(("[", len(pieces), ""))
                visible = "["
            elif kind == "star":
                before = content[match.start() - 1] if match.start() else " "
                after = content[at] if at < len(content) else " "
                inside = mark[0] == "_" and before.isalnum() and after.isalnum()
                tag = "i" if len(mark) == 1 else "b"
                if not (not inside and not before.isspace() and closes(mark, tag)):
                    visible = mark
                    if (
                        not after.isspace()
                        and not inside
                        and (mark[0] == "*" or not before.isalnum())
                    ):
                        stack.append((mark, len(pieces), ""))
            elif kind == "math":
                visible = mark
            elif kind == "auto":
                visible = mark[1:-1]
            elif kind == "escape":
                visible = mark[1]
            # images, code marks and kramdown attributes carry no visible text
            pieces.append(visible)
        pieces.append(html.unescape(content[at:]))
        return pieces, pairs
