"""Markdown -> lines: headings, bullets, links, emphasis and pipe tables become tags, spans and cells.

Reads what converters write (html2text, markdownify, reader services) as well as what people write;
so no line is joined with the next: a soft line break in a saved page is as often a real one.
Inside ``$…$`` nothing but the escapes of converters is touched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from . import broken_cells, nested_tables, open_tables
from .characters import unescape
from .flow import Cell, Line, Markup, Span
from .wrapping import is_wrapped, joined_parts, wrap_width

_new: Final = tuple.__new__
"""Half the time of calling a named tuple, which every line pays."""
_FRONT: Final = re.compile(
    r"\A\s*---[ \t]*\n(?=\s{0,20}[A-Za-z_][\w -]{0,40}:(?:[ \t]|\n))(?:[^\n]*\n){0,60}?(?:---|\.\.\.)[ \t]*(?:\n|\Z)"
)
_DEFINITION: Final = re.compile(
    r"^[ ]{0,3}\[(?![0-9]{1,2}[:.h][0-9]{2})([^\]\n]{1,200})\]:[ \t]*<?((?=\S{0,1000}[/.#:@?])\S+?)>?(?:[ \t]+[\"'(].*)?[ \t]*$",
    re.MULTILINE,
)
"""CommonMark takes "[09:00]: Registration" for one, too; a word is no address, and a time no name of a link."""
_CLOSES_LINK: Final = re.compile(r"[^\[\]\n]{0,300}\][(\[]")
_HEADING: Final = re.compile(r"(#{1,6})[ \t]+|#(#{1,5})(?=[^\s#])")
"""Many write "##Maps of Rings", and many converters take it; "#maps" is a hashtag."""
_HTML_HEADING: Final = re.compile(r"<[hH]([1-6])(?:\s[^<>]*)?>(.*?)</[hH]\1>\s*")
_EMPTY_HEADING: Final = re.compile(r"#{1,6}\Z")
_BULLET: Final = re.compile(r"(?:[*+-]|[0-9]{1,3}[.)])[ \t]+")
_BULLETS: Final = frozenset("*+-0123456789")
_ITEM: Final = re.compile(r"<li(?:\s[^<>]{0,300})?>\s*", re.IGNORECASE)
_WIKI_LINK: Final = re.compile(
    r"\[(?:https?://|attachment:)[^\s\[\]()<>]{1,1000} {1,3}([^\[\]]{1,300})\](?![(\[])"
)
"""What wikis write: the address, and behind it what is to be read."""
_WIKI_HEADING: Final = re.compile(r"(={1,6}) {1,3}([^=\s][^=]{0,200}[^=\s]|[^=\s]) {1,3}\1")
_RULE: Final = re.compile(r"(?:[-*_=][ \t]*){3,}\Z")
_TABLE_RULE: Final = re.compile(r"\|?[ \t]*:?-{2,}:?[ \t]*(?:[|+][ \t]*:?-{2,}:?[ \t]*)+\|?\Z")
_FENCE: Final = re.compile(r"(?:```|~~~)")
_BREAK: Final = re.compile(
    r"<br\s*/?>|</br\s*>|</(?:p|div|li|tr|h[1-6]|td|th|dt|dd)\s*>", re.IGNORECASE
)
_INLINE: Final = re.compile(
    # LaTeX; \( and \[ open it only where what they hold looks like it: converters escape brackets
    r"(?P<math>\$\$?(?!\s)[^$\n]{1,2000}?\$\$?"
    r"|\\\((?=(?:(?!\\\))[^\n]){0,150}?(?:\\[A-Za-z]|\^|_\{|\b[a-zA-Z]_[a-zA-Z0-9]\b))[^\n]{1,200}?\\\)"
    r"|\\\[(?=(?:(?!\\\]|\]\()[^\n]){0,150}?(?:\\[A-Za-z]|\^|_\{|\b[a-zA-Z]_[a-zA-Z0-9]\b))[^\n]{1,200}?\\\])"
    r"|(?P<code>`+)"
    r"|(?P<image>!\[[^\]\n]{0,300}\](?:\([^()\n]{0,1000}(?:\([^()\n]{0,300}\)[^()\n]{0,300})?\)|\[[^\]\n]{0,200}\])?)"
    r"|(?P<link>\[)"
    r"|(?P<close>\]\([ ]*<?(?P<url>(?:\{\{[^{}\n]{0,80}\}\})?[^()\s<>]{0,2000}(?:\([^()\s]{0,300}\)[^()\s<>]{0,500})?|(?:https?:/|\.{0,2})/[^()<>\"'\n]{1,300}(?:\([^()<>\"'\n]{1,60}\)[^()<>\"'\n]{0,60})?|[\w-]{1,40}/[^()<>\"'\n]{1,300}(?:\([^()<>\"'\n]{1,60}\)[^()<>\"'\n]{0,60})?\.\w{2,5}|\{[a-z]{3,12}\}/[^()<>\n|]{1,300}(?:\([^()<>\n|]{1,100}\)[^()<>\n|]{0,100})?)>?(?:[ \t]+(?:\"[^\"\n]{0,500}\"|'[^'\n]{0,500}'))?[ ]*\)|\]\[(?P<ref>[^\]\n]{0,200})\]|\])"
    r"|(?P<auto><(?:https?://[^<>\s]{1,2000}|(?:mailto:)?[^<>\s@]{1,99}@[^<>\s@]{1,99})>)"
    r"|(?P<tag></?(?P<name>[A-Za-z][A-Za-z0-9:-]{0,30})(?=[\s/>\"])(?P<attributes>[^<>]{0,2000})>)"
    r"|(?P<escape>\\[\\`*_\[\]()#+.!>|~<-])"
    r"|(?P<attribute>\{:[^{}\n]{0,200}\})"
    r"|(?P<star>\*{1,3}|_{1,3})"
)
_OPENS: Final = re.compile(r"[$\\`!\[\]<{*_]")
"""What each alternative of `_INLINE` begins with: a set is looked for ten times as fast as they are tried."""
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
_MOST_OPEN: Final = 30
"""How many open marks back the partner of one is looked for."""
_LINK_LENGTH: Final = 400
_MOST_BROKEN: Final = 4
"""A link is broken over few lines more than this."""
_ELEMENTS: Final = frozenset(
    "a abbr acronym address article aside audio b bdi bdo big blockquote body br button canvas caption center cite code col"
    " colgroup data dd del details dfn div dl dt em embed fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header"
    " hr html i iframe img input ins kbd label legend li link main map mark menu meta nav nobr noscript object ol optgroup option"
    " p param picture pre q s samp script section select small source span strike strong style sub summary sup svg table tbody td"
    " template textarea tfoot th thead time title tr tt u ul var video wbr".split()
)
"""What ``<…>`` is a tag: "x<y>z" is none."""
_NO_BULLET: Final = re.compile(
    r"[0-9]{1,2}\.[ \t]{1,3}(?:[0-9]{1,2}\.|(?:jan(?:uary?|uar)?|feb(?:ruary?|ruar)?|m(?:är|a[er])(?:z|s|ch|ts)?|apr(?:il)?|ma[iyj]|jun[ie]?|jul[iy]?"
    r"|aug(?:ust)?|sep(?:t(?:ember)?)?|o[kc]t(?:ober)?|nov(?:ember)?|de[zcs](?:ember)?)\.?(?:[ ,]{0,2}[0-9]{4}\b|[ ,(]{0,3}\Z))",
    re.IGNORECASE,
)
"""A day with its month, as German prints it: "19. September 2019" is no item 19."""
_JOINED: Final = "\0"
_ICONS: Final = re.compile(r"(?:(?<=\s)|\A)_{2,}(?=\s|\Z)")


_GLUED_ICON: Final = re.compile(r"(?:(?<=\s)|\A)_{2}(?=\w)")
_APART: Final = re.compile(
    r"(?<=\w) (?=['’](?:s|t|re|ve|ll|d|m)(?![\w-]))|(?<=[ (*_][OD]) (?=['’][A-Z])"
    r"|(?<=\*\*[\"“]) (?=\w)|(?<=[ (]_[\"“]) (?=\w)"
)
"""Where html2text puts a blank into a word: before the first entity of what is emphasised ("Let 's", "O 'Hara")."""


def read(text: str) -> list[Line]:
    """Split Markdown into lines of content; link definitions, comments and front matter are not content."""
    text = _FRONT.sub(_blank, text, count=1)
    if "<!--" in text:
        text = _without_comments(text)
    if "</s" in text or "</S" in text:
        text = _without_scripts(text)
    links: dict[str, str] = {}
    if "]:" in text:
        links = {match[1].casefold(): match[2] for match in _DEFINITION.finditer(text)}
        text = _DEFINITION.sub("", text)
    return _Reader(links).lines(text)


def _unwrapped(raws: list[str], placed: Mapping[int, open_tables.Place]) -> list[str]:
    """Put what a converter broke at a fixed width, or inside a link, on its first line; the others become ``_JOINED``."""
    width = wrap_width(raws)
    links = ["](" in raw or "][" in raw for raw in raws]
    marked = _broken_emphasis(raws)
    if not width and True not in links and not placed and not marked:
        return raws
    joined = list(raws)
    parts: list[str] = []  # of the paragraph that ends before line i
    tail = ""
    for i, (before, raw, is_linked) in enumerate(
        zip(raws, [*raws[1:], ""], [*links[1:], False]), 1
    ):
        tail = f"{tail} {before.strip()}"[-_LINK_LENGTH:] if parts else before
        broken = (
            i in marked
            or (is_linked and _breaks_link(tail, raw))
            or (
                # over more than two lines
                "[" in tail
                and "[" not in raw
                and "]" not in raw
                and raw.strip() != ""
                and (following := _closing(raws, i + 1)) != ""
                and _breaks_link(tail, following)
            )
        )
        if broken:
            raw = raw.lstrip().lstrip("#")
        if i in placed:
            wrapped = i - 1 in placed and open_tables.goes_on(before, raw)
        else:
            wrapped = bool(width and raw.strip() and before.strip()) and is_wrapped(
                before, raw, width
            )
        if broken or wrapped:
            parts = parts or [before.rstrip()]
            parts.append(raw.strip())
            joined[i] = _JOINED
        elif parts:
            joined[i - len(parts)] = joined_parts(parts)
            parts = []
    return joined


def _closing(raws: list[str], start: int) -> str:
    """Return the line that may close a link, the first of a few with a bracket; empty where none does."""
    for raw in raws[start : start + _MOST_BROKEN]:
        if "](" in raw or "][" in raw:
            return raw
        if "[" in raw or "]" in raw or not raw.strip():
            break
    return ""


def _without_comments(text: str) -> str:
    """Leave out comments, but for their line breaks; one that does not end is text."""
    kept: list[str] = []
    at = 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start + 4)) >= 0:
        kept += (text[at:start], "\n" * text.count("\n", start, end))
        at = end + 3
    return "".join([*kept, text[at:]])


_SCRIPT: Final = re.compile(r"^ {0,3}<(?:(script)|style)(?=[\s>])", re.IGNORECASE | re.MULTILINE)
_SCRIPT_END: Final = re.compile(r"</script\s{0,9}>", re.IGNORECASE)
_STYLE_END: Final = re.compile(r"</style\s{0,9}>", re.IGNORECASE)


def _without_scripts(text: str) -> str:
    """Leave out scripts and styles that begin a line (HTML blocks of CommonMark), but for their line breaks."""
    kept: list[str] = []
    at = 0
    while start := _SCRIPT.search(text, at):
        end = (_SCRIPT_END if start[1] else _STYLE_END).search(text, start.end())
        if end is None:
            break
        kept += (text[at : start.start()], "\n" * text.count("\n", start.start(), end.end()))
        at = end.end()
    return "".join([*kept, text[at:]])


def _broken_emphasis(raws: list[str]) -> set[int]:
    """Lines that go on in emphasis which a full line above them opens, and one of the next few closes."""
    found: set[int] = set()
    for i, raw in enumerate(raws):
        if len(raw) < _FULL or i in found or raw.endswith(_HARD_BREAK):
            continue
        for mark, opens, closes in _EMPHASES:
            if mark in raw and len(opens.findall(raw)) > len(closes.findall(raw)):
                stop = _emphasis_ends(raws, i + 1, opens, closes)
                found.update(range(i + 1, stop + 1))
    return found


def _emphasis_ends(
    raws: list[str], start: int, opens: re.Pattern[str], closes: re.Pattern[str]
) -> int:
    """Where emphasis ends that is open above a line; before that line where it does not."""
    for at in range(start, min(start + _MOST_BROKEN, len(raws))):
        raw = raws[at]
        if not raw.strip() or "|" in raw or _OPENS_BLOCK.match(raw):
            break
        first = closes.search(raw)
        if first is not None:
            again = opens.search(raw)
            return at if again is None or again.start() > first.start() else start - 1
        if opens.search(raw) is not None or len(raw) < _FULL or raw.endswith(_HARD_BREAK):
            break
    return start - 1


_FULL: Final = 55
"""Characters of a line that a converter broke, at least."""
_HARD_BREAK: Final = ("  ", "\\")
_EMPHASES: Final = (
    ("_", re.compile(r"(?<![\w\\_])_(?=[^\s_])"), re.compile(r"(?<=[^\s_\\])_(?![\w_])")),
    ("**", re.compile(r"(?<![\w\\*])\*\*(?=[^\s*])"), re.compile(r"(?<=[^\s*\\])\*\*(?![\w*])")),
)
_OPENS_BLOCK: Final = re.compile(r"\s{0,12}(?:[*+-]\s|#{1,6}\s|[0-9]{1,3}[.)]\s|>)")


def _heading(content: str) -> tuple[int, str] | None:
    """The level and the text of a heading, without the number signs that close it; "About C#" keeps its own."""
    match = _HEADING.match(content) if content[:1] == "#" else None
    if match is None:
        return None
    text = content[match.end() :].rstrip(" \t")
    bare = text.rstrip("#")
    closed = len(text) - len(bare) > 1 or bare[-1:] in ("", " ", "\t")
    return match[0].count("#"), bare.rstrip(" \t") if closed else text


def _breaks_link(tail: str, following: str) -> bool:
    """Whether a line opens a link that the next one closes."""
    tail = tail[-_LINK_LENGTH:]
    return tail.rfind("[") > tail.rfind("]") and _CLOSES_LINK.match(following) is not None


def _flanks(mark: str, before: str, after: str) -> tuple[bool, bool]:
    """Whether an emphasis mark may open, and whether it may close: CommonMark's rules, and caution.

    A single star within a word or after ``^`` is a star: "2*3", "k*-means", "x^*".
    """
    left = not after.isspace() and (after.isalnum() or not before.isalnum())
    right = not before.isspace() and (before.isalnum() or not after.isalnum())
    if mark[0] == "_":
        return left and not before.isalnum(), right and not after.isalnum()
    if len(mark) > 1:
        return left, right
    if before in "^{\\":
        return False, False
    return left and not before.isalnum() and before != "_", right


def _drawn_in(content: str) -> str:
    """Put outside of bold marks the blanks that somebody left inside: "**Maps **, Ada Byron"; elsewhere ``**`` stays what it is."""
    parts = content.split("**")
    if len(parts) % 2 == 0 or "***" in content or "\\" in content or "`" in content:
        return content
    last = len(parts) - 1
    for at in range(1, last, 2):
        inner = parts[at]
        bare = inner.strip(" ")
        apart = (inner[:1] == " ") + (inner[-1:] == " ")
        if not bare or (apart == 2 and (parts[0] or at > 1) and (parts[last] or at + 1 < last)):
            # "2 ** 3 ** 4"
            return content
        parts[at] = bare
        if inner[0] == " " and parts[at - 1][-1:].isalnum():
            parts[at - 1] += " "
        if inner[-1] == " " and parts[at + 1][:1].isalnum():
            parts[at + 1] = " " + parts[at + 1]
    return "**".join(parts)


def _tokens(content: str) -> Iterator[re.Match[str]]:
    """Find what `_INLINE` matches, from left to right."""
    at = 0
    while mark := _OPENS.search(content, at):
        match = _INLINE.match(content, mark.start())
        if match is None:
            at = mark.end()
        else:
            yield match
            at = match.end()


def _mended(match: re.Match[str]) -> str:
    """Take the blank out inside emphasis, and leave it elsewhere."""
    before = match.string[: match.start()]
    return "" if before.count("**") % 2 or before.count("_") % 2 else " "


def _blank(match: re.Match[str]) -> str:
    return "\n" * match[0].count("\n")


_OPENING_MARK: Final = re.compile(r"(\*{1,3}|_{1,2})(?=[^\s*_])")
_HARD_BREAKS: Final = ("  ", "\\")


class _Reader:
    """The lines that were read, and where the page stands: in a table, after a gap."""

    def __init__(self, links: dict[str, str]) -> None:
        self.links = links
        self.found: list[Line] = []
        self.gap = False
        self.table = -1
        self.row = 0
        self.open_bars = 0
        """Bars in a row of a table as html2text writes it, without bars at its edges: one that opens a row closes an empty cell."""
        self.broken = 0
        """The line that ended in a hard break."""
        self.item = 0
        """The last line of an item, behind a hard break."""
        self.cells_break = False
        """Whether two blanks break a line in a cell."""
        self.empty_heading = (0, "")
        """Number and tag of number signs that stand alone: the line below them is the heading."""

    def lines(self, text: str) -> list[Line]:
        raws = text.split("\n")
        placed = open_tables.places(raws) if "-|" in text or "- |" in text else {}
        raws = _unwrapped(raws, placed)
        self.cells_break = "|" in text and broken_cells.are_usual(raws)
        in_table = False
        loose = False  # html2text's tables: no rule with pipes, rows far apart
        fenced = False
        for number, raw in enumerate(raws, 1):
            if raw is _JOINED:
                self._extend(number)
                continue
            content = raw.strip()
            if content[-1:] == "\\":
                # A hard line break.
                content = content.rstrip("\\").rstrip()
            if not content:
                self.gap = True
                if in_table and not loose and number < len(raws) and "|" not in raws[number]:
                    in_table = False
                continue
            head = content[0]
            if head in "`~" and _FENCE.match(content):
                fenced = not fenced
                continue
            if fenced:
                self._add(number, content, "pre", 0, None)
                continue
            place = placed.get(number - 1)
            if place is not None:
                if place.head and number - 2 not in placed:
                    self._start_table()
                    in_table, loose = True, False
                self._placed(number, content, place)
                continue
            if head in "|:-" and _TABLE_RULE.match(content):
                if not in_table:
                    self._start_table()
                in_table, loose = True, False
                continue
            if head in "-*_=" and _RULE.match(content):
                self._underline(number, content, raws)
                if "|" in "".join(raws[number : number + 2]):
                    self._start_table()
                    in_table = loose = True
                else:
                    self.gap = True
                continue
            if head == "#":
                in_table = False
            if "|" in content:
                if head == "|" and nested_tables.RULE in content:
                    self._nested(number, content)
                    in_table, loose = True, False
                    continue
                if in_table:
                    self._row(number, content, head=False)
                    continue
                following = raws[number].strip() if number < len(raws) else ""
                is_ruled = _TABLE_RULE.match(following) is not None
                if is_ruled or head == "|":
                    self._start_table()
                    in_table, loose = True, False
                    if is_ruled and following[0] != "|":
                        self.open_bars = following.count("|")
                    self._row(number, content, head=is_ruled)
                    continue
            self._block(number, raw, content)
        return self.found

    def _extend(self, number: int) -> None:
        if self.found and self.found[-1].number < number:
            self.found[-1] = self.found[-1]._replace(last=number)

    def _start_table(self) -> None:
        self.open_bars = 0
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
        if not self.open_bars or content.count("|") > self.open_bars:
            if content[0] == "|":
                content = content[1:]
            content = content.removesuffix("|")
        self.gap = True
        # A row with fewer cells than its table: html2text has lost which of them span others, or stand below one that does.
        columns = 0 if content.count("|") < self.open_bars and not head else 1
        for column, part in enumerate(content.split("|")):
            cell = Cell(max(self.table, 0), self.row, column, 1, columns, head)
            bare = _heading(part.strip())
            self._pieces(number, bare[1] if bare else part, "th" if head else "td", 0, cell)
        self.row += 1

    def _nested(self, number: int, content: str) -> None:
        """Add the tables that stand in the cells of a row."""
        for row, opens in nested_tables.rows(content):
            if opens:
                self._start_table()
            if row.strip("| "):
                self._row(number, row, head=False)

    def _placed(self, number: int, content: str, place: open_tables.Place) -> None:
        """Add a line of a table whose rows take several lines."""
        self.gap = not place.column
        self.row = place.row + 1
        for column, part in enumerate(content.replace("\\|", "\u2223").split("|"), place.column):
            cell = Cell(max(self.table, 0), place.row, column, 1, place.columns, place.head)
            self._pieces(number, part, "th" if place.head else "td", 0, cell)

    def _block(self, number: int, raw: str, content: str) -> None:
        tag, depth = "", 0
        if content[0] == ">":
            content = content.lstrip("> \t")
        if content[:2] == ": ":
            tag, content = "dd", content[2:].strip()
        heading = _heading(content)
        if heading:
            tag, content = f"h{heading[0]}", heading[1]
            self.gap = True
        elif content[:2] in {"<h", "<H"} and (told := _HTML_HEADING.fullmatch(content)):
            tag, content = f"h{told[1]}", told[2].strip()
            self.gap = True
        elif content[:1] == "=" and (told := _WIKI_HEADING.fullmatch(content)):
            tag, content = f"h{len(told[1])}", told[2]
            self.gap = True
        elif content[:1] == "#" and _EMPTY_HEADING.match(content):
            self.empty_heading = (number, f"h{len(content)}")
            self.gap = True
            return
        elif self.empty_heading[0] == number - 1 and number > 1:
            tag = self.empty_heading[1]
        elif content[:1] == "<" and (item := _ITEM.match(content)):
            tag, depth = "li", 1 + (len(raw) - len(raw.lstrip())) // 2
            content = content[item.end() :]
        else:
            bullet = _BULLET.match(content) if content[:1] in _BULLETS else None
            if bullet and not (content[0].isdigit() and _NO_BULLET.match(content)):
                indent = len(raw) - len(raw.lstrip())
                tag, depth, content = "li", 1 + indent // 2, content[bullet.end() :].strip()
                inner = _heading(content)
                if inner:
                    tag, content = f"h{inner[0]}", inner[1]
        if not tag and self._follows_break(number):
            # "* Ada Byron  " above "Maps of Rings": a line of the item, as <br> makes one; html2text does not indent it
            tag, depth = "li", self.found[-1].markup.depth if self.found[-1].markup else 1
            self.item = number
        elif tag == "li" and self.item == number - 1 > 0:
            # where items have several lines, the border of each is what parts them
            self.gap = True
        self.broken = number if raw.endswith(_HARD_BREAKS) else 0
        self._pieces(number, content, tag, depth, None)

    def _follows_break(self, number: int) -> bool:
        """Whether an item of a list goes on behind a hard line break (CommonMark 6.7)."""
        return self.broken == number - 1 > 0 and not self.gap and self.found[-1].tag == "li"

    def _pieces(self, number: int, content: str, tag: str, depth: int, cell: Cell | None) -> None:
        if "<" in content and _BREAK.search(content):
            for piece in _parted(content):
                self._add(number, piece, tag, depth, cell)
        elif cell is not None and self.cells_break:
            for piece, bullet in broken_cells.lines(content):
                self._add(number, piece, "li" if bullet else tag, int(bullet) or depth, cell)
        else:
            self._add(number, content, tag, depth, cell)

    def _add(self, number: int, content: str, tag: str, depth: int, cell: Cell | None) -> None:
        text, spans = self._inline(content)
        if not text:
            return
        markup = _new(Markup, ("", spans, cell, depth, (), ())) if spans or cell or depth else None
        self.found.append(_new(Line, (number, text, self.gap, len(self.found), 0, tag, markup)))
        self.gap = False

    def _inline(self, content: str) -> tuple[str, tuple[Span, ...]]:
        """Take the marks off a text, and say where they stood."""
        if "__" in content:
            content = _ICONS.sub("", content)
            if content.count("__") == 1:
                content = _GLUED_ICON.sub("", content)
        if "[http" in content or "[attachment:" in content:
            content = _WIKI_LINK.sub(r"\1", content)
        if "~~" in content:
            content = content.replace("~~", "")
        content = content.strip()
        if _MARKS.search(content) is None:
            return content, ()
        if " '" in content or " ’" in content or '" ' in content or "“ " in content:
            content = _APART.sub(_mended, content)
        if " **" in content or "** " in content:
            content = _drawn_in(content)
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
            for depth in range(len(stack) - 1, max(-1, len(stack) - _MOST_OPEN), -1):
                if stack[depth][0] == mark:
                    _, opened, kept = stack[depth]
                    del stack[depth:]
                    pieces[opened] = ""
                    pairs.append((opened, len(pieces), tag, value or kept))
                    return True
            return False

        at = 0
        for match in _tokens(content):
            if match.start() > at:
                pieces.append(unescape(content[at : match.start()]))
            at = match.end()
            mark, kind = match[0], match.lastgroup
            visible = ""
            if match["tag"]:
                name = match["name"].lower()
                tag = _SPAN_TAGS.get(name)
                if name not in _ELEMENTS and "-" not in name and ":" not in name:
                    visible = mark
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
                    opened = next(
                        (i for open_, i, _ in reversed(stack[-_MOST_OPEN:]) if open_ == "["), None
                    )
                    if opened is not None and len(pieces) - opened <= _MOST_OPEN:
                        url = self.links.get("".join(pieces[opened:])[1:].casefold())
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
                opens, ends = _flanks(mark, before, after)
                tag = "i" if len(mark) == 1 else "b"
                nested = [opened for opened, _, _ in stack[-2:]] if len(mark) == 3 else []
                if ends and sorted(nested) == [mark[0], mark[:2]]:
                    # "**Talk 1: *Maps***"
                    for inner in reversed(nested):
                        closes(inner, "i" if len(inner) == 1 else "b")
                elif not (ends and closes(mark, tag)):
                    visible = mark
                    if opens:
                        stack.append((mark, len(pieces), ""))
            elif kind == "math":
                visible = mark.replace("\\_", "_").replace("\\*", "*")  # converters escape these
            elif kind == "auto":
                visible = mark[1:-1]
            elif kind == "escape":
                visible = mark[1]
            # images, code marks and kramdown attributes carry no visible text
            pieces.append(visible)
        pieces.append(unescape(content[at:]))
        return pieces, pairs


def _parted(content: str) -> list[str]:
    """Split a text at its breaks; emphasis of all of it is each part's: "*From 8:30:<br> Registration*"."""
    text = content.strip()
    match = _OPENING_MARK.match(text)
    if match is not None and text.endswith(mark := match[1]):
        inner = text[len(mark) : -len(mark)]
        if inner and mark[0] not in inner:
            parts = map(str.strip, _BREAK.split(inner))
            return [f"{mark}{part}{mark}" for part in parts if part]
    return _BREAK.split(content)
