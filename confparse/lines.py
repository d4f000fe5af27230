"""Stage 2: text -> lines of content, from plain text, Markdown or HTML, told apart by content."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from operator import attrgetter
from typing import Final

from . import tab_tables
from .flow import Cell, Line, Markup, Source
from .wrapping import is_wrapped, joined_parts, wrap_width

_HTML_HEAD: Final = re.compile(
    r"\s*(?:---\n(?:[^\n<]{0,200}\n){0,40}?---\s*)?(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body|\?xml)\b",
    re.IGNORECASE | re.DOTALL,
)
_BLOCK: Final = re.compile(
    r"<(/?)(?:div|p|td|tr|th|li|h[1-6]|table|section|article|dd|dt)[\s>]", re.IGNORECASE
)
_MARKUP: Final = re.compile(r"</[a-z][a-z0-9]{0,9}\s*>|<br\s*/?>", re.IGNORECASE)
_OPENS_LINE: Final = (
    r"(?:\#{1,6}[ \t]+\S|\#{2,6}[^\s\#]"  # heading
    r"|[ \t]{0,9}(?:[*+-]|[0-9]{1,2}\.)[ \t]+\#{1,6}[ \t]+\S"  # heading of an item
    r"|[ \t]*[*+-][ \t]+\[[^\]\n]{1,200}\][(\[]"  # bullet that is a link
    r"|\|?[ \t]*:?-{3,}:?[ \t]*\|"  # the rule of a pipe table
    r"|\[[^\]\n]{1,80}\]:[ \t]+\S+$"  # link definition
    r"|---[ \t]*\n[a-z_]{2,20}:[ \t]"  # front matter
    r")"
)
_MARKDOWN: Final = re.compile(
    rf"^{_OPENS_LINE}"
    r"|\]\((?:https?:/|\.{0,2}/|mailto:|\#|[a-z])[^)\s]{0,300}\)|(?<![*\w])\*\*[^*\s\n][^*\n]{0,200}\*\*(?!\*)",
    re.MULTILINE,
)
_RULED: Final = re.compile(r"\|[ \t]*:?-{3,}:?[ \t]*\|")
"""The rule of a pipe table that opens with a bar: one is enough."""
_MARKDOWN_SIGNS: Final = (
    ("]", "[", "*", "|", "\n#", " #", "\t#", "\n---"),
    ("](", "**", "|", "\n#", " #", "\t#", " [", "\t[", "]:", "\n---"),
)
"""Each match of `_MARKDOWN` holds one of each of these, but for a heading or front matter that opens the text."""
_PIPED_ROW: Final = re.compile(r"^\|[^\n|]*\|[^\n]*\|[ \t]*$", re.MULTILINE)
"""A row of a table between bars, as trafilatura leaves tables that have no heads."""
_FEWEST_ROWS: Final = 3
_FRONT_MATTER: Final = re.compile(
    r"---[ \t]*\n[a-z_]{2,20}:[ \t]?[^\n]{0,300}\n(?:[^\n]{0,300}\n){0,40}?---[ \t]*\n"
)
_SKELETON: Final = re.compile(r"^(?:(#{2,6})[ \t]+\S|\|?[ \t]*:?-{3,}:?[ \t]*\|)", re.MULTILINE)
"""What holds a Markdown page together, whatever blocks of HTML stand between."""
_ESCAPED: Final = re.compile(r"\\\[ ?[A-Z0-9][^\\\[\]\n=^_{}$]{1,120}\\\]")
"""Words in brackets that a converter escaped: a room, a clock. LaTeX's displays hold signs that these have not."""
_WIKI: Final = re.compile(
    r"\[https?://[^\s\[\]()<>]{1,1000} {1,3}[^\[\]\n]{1,300}\]|^(={2,5}) [^=\n]{1,200} \1[ \t]*$",
    re.MULTILINE,
)
"""Links and headings of wikis."""
_FIRST_BRACKET: Final = 8_000
"""Characters within which the first of them stands: a whole page need not be searched."""
_LOOKED_AT: Final = 200_000
"""Characters that tell the form of a page; a longer page is no different further down."""


def split(text: str, *, url: str | None = None) -> Source:
    """Split cleaned text into its lines of content, numbered as in the source."""
    if text.startswith("BEGIN:VCALENDAR"):
        return Source(text, "text", _unfolded(text), url)
    form = find_form(text)
    if form == "html":
        from .html import walk

        lines, signs = walk(text)
        return Source(text, form, lines, url, signs)
    if form == "markdown":
        from .markdown import read

        if "<table" in text:
            return Source(text, form, _with_tables(text), url)
        return Source(text, form, read(text), url)
    return Source(text, form, _plain(text), url)


def find_form(text: str) -> str:
    """Tell ``html``, ``markdown`` and plain ``text`` apart."""
    if "<" in text:
        if _HTML_HEAD.match(text, 0, 20_000):
            return "html"
        # Text about HTML has a tag or two; a fragment of a page has them all through, if not all their ends.
        tags = _BLOCK.findall(text, 0, _LOOKED_AT)
        blocks = max(tags.count("/"), tags.count("") if len(tags) > 5 else 0)
        if (
            blocks >= 3
            and (
                any(blocks > _most_markdown(text, signs) for signs in _MARKDOWN_SIGNS)
                or blocks > _count(_MARKDOWN, text)
            )
            and not _is_mixed(text)
        ):
            return "html"
        if _count(_MARKUP, text) >= 3:
            return "markdown"
    if _FRONT_MATTER.match(text):
        return "markdown"
    # Single characters first: they are found many times as fast as pairs.
    bracketed = _has_two(text, "]")
    if (
        bracketed or "#" in text or "*" in text or "|" in text or text.startswith("---")
    ) and _may_be_markdown(text):
        if ("]" in text and "](" in text) or ("*" in text and "**" in text):
            found = _MARKDOWN.finditer(text, 0, _LOOKED_AT)
        else:
            found = _marked_line().finditer("\n" + text[:_LOOKED_AT])
        if (first := next(found, None)) and (
            _RULED.match(first[0].lstrip("\n")) or "---|---" in text or next(found, None)
        ):
            return "markdown"
    if (
        (bracketed and "[http" in text)
        or (text.find("=", 0, _FIRST_BRACKET) >= 0 and "\n==" in text)
    ) and _count(_WIKI, text) > 1:
        return "markdown"
    if "|" in text and ("|\n| " in text or "| \n| " in text):
        rows = _PIPED_ROW.finditer(text, 0, _LOOKED_AT)
        if sum(1 for _, _ in zip(rows, range(_FEWEST_ROWS))) == _FEWEST_ROWS:
            return "markdown"
    if "|" in text and "\n---  \n" in text and text.count(" |", 0, _LOOKED_AT) >= _FEWEST_ROWS:
        # the rule below a head of one cell, as html2text writes it
        return "markdown"
    if text.find("]", 0, _FIRST_BRACKET) >= 0 and "\\]" in text and _count(_ESCAPED, text) > 1:
        return "markdown"
    return "text"


def _with_tables(text: str) -> list[Line]:
    """Read Markdown in which tables of HTML stand as they are."""
    from .markdown import read

    blocks = list(_blocks(text))
    if not 0 < len(blocks) <= _MOST_TABLES:
        return read(text)
    from .html import walk

    pieces: list[str] = []
    lines: list[Line] = []
    at = 0
    for start, stop in blocks:
        above = text.count("\n", 0, start)
        pieces += (text[at:start], "\n" * text.count("\n", start, stop))
        at = stop
        for line in walk(text[start:stop])[0]:
            markup = line.markup
            if markup is not None and markup.cell is not None:
                # Tables of Markdown are counted from 0.
                cell = markup.cell._replace(table=markup.cell.table + _APART + above)
                markup = markup._replace(cell=cell)
            last = line.last + above if line.last else 0
            lines.append(line._replace(number=line.number + above, last=last, markup=markup))
    lines += read("".join([*pieces, text[at:]]))
    lines.sort(key=attrgetter("number"))
    return [line._replace(index=index) for index, line in enumerate(lines)]


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Find the tables of HTML whose cells hold no Markdown."""
    at = 0
    for match in _TABLE.finditer(text):
        if match.start() < at:
            continue
        end = _TABLE_END.search(text, match.end())
        if end is None:
            return
        at = end.end()
        table = text[match.start() : at]
        if "](" not in table and "**" not in table and _CELL.search(table):
            yield match.start(), at


_TABLE: Final = re.compile(r"^[ \t]{0,8}<table\b", re.IGNORECASE | re.MULTILINE)
_TABLE_END: Final = re.compile(r"</table\s{0,9}>", re.IGNORECASE)
_CELL: Final = re.compile(r"<td\b", re.IGNORECASE)
_MOST_TABLES: Final = 40
_APART: Final = 1000
"""Added to the ordinals of tables of HTML, so that they are none of Markdown's."""


def _most_markdown(text: str, signs: Sequence[str]) -> int:
    """Count what marks of Markdown hold: no fewer than there are marks, in a twentieth of their time."""
    return 2 + sum(text.count(sign, 0, _LOOKED_AT) for sign in signs)


def _is_mixed(text: str) -> bool:
    """Whether a page with blocks of HTML has headings or tables of Markdown."""
    if "\n#" not in text and "-|" not in text and "- |" not in text:
        return False
    headings = 0
    for match in _SKELETON.finditer(text, 0, _LOOKED_AT):
        if match[1] is None:
            return True
        headings += 1
    return headings >= 2


def _has_two(text: str, character: str) -> bool:
    first = text.find(character)
    return first >= 0 and text.find(character, first + 1) >= 0


def _may_be_markdown(text: str) -> bool:
    """Gate of `_MARKDOWN`: what each of its signs needs."""
    return (
        text[:1] == "#"
        or ("*" in text and "**" in text)
        or ("#" in text and ("\n#" in text or ". #" in text or "* #" in text or "- #" in text))
        or "---" in text
        or ("]" in text and ("](" in text or "]:" in text or "][" in text))
    )


@cache
def _marked_line() -> re.Pattern[str]:
    """`_MARKDOWN` where no line has a mark inside: a line feed is sooner found than the place behind it."""
    return re.compile(r"\n" + _OPENS_LINE, re.MULTILINE)


def _count(pattern: re.Pattern[str], text: str) -> int:
    return sum(1 for _ in pattern.finditer(text, 0, _LOOKED_AT))


def _unfolded(text: str) -> list[Line]:
    """Split a calendar file; a line that opens with a blank goes on from the line before (RFC 5545)."""
    lines: list[Line] = []
    parts: list[list[str]] = []
    for number, raw in enumerate(text.split("\n"), 1):
        if raw[:1] in {" ", "\t"} and lines:
            parts[-1].append(raw[1:])
            lines[-1] = lines[-1]._replace(last=number)
        elif raw.strip():
            lines.append(Line(number, "", index=len(lines)))
            parts.append([raw])
    return [line._replace(text="".join(part).strip()) for line, part in zip(lines, parts)]


def _plain(text: str) -> list[Line]:
    raws = text.split("\n")
    if "\t\t" in text and (places := tab_tables.places(raws)):
        return _tabbed(raws, places)
    width = wrap_width(raws)
    lines = _joined(raws, width) if width else _whole(raws)
    return lines if _SUFFIX_LINES.isdisjoint(raws) else _with_ordinals(lines, raws)


def _tabbed(raws: Sequence[str], places: Mapping[int, tab_tables.Place]) -> list[Line]:
    """Make each cell of tables with tabs a line; what stands around them is read as other text."""
    around = ["" if number in places else raw for number, raw in enumerate(raws)]
    width = wrap_width(around)
    lines = _joined(around, width) if width else _whole(around)
    for number, place in places.items():
        for column, text in tab_tables.cells(raws[number], place):
            rows = place.rows if column == 1 else 1
            markup = Markup(cell=Cell(place.table, place.row, column, rows))
            lines.append(Line(number + 1, text, not column, 0, 0, "td", markup))
    lines.sort(key=attrgetter("number"))
    return [line._replace(index=index) for index, line in enumerate(lines)]


def _with_ordinals(lines: Sequence[Line], raws: Sequence[str]) -> list[Line]:
    """Put "July 19", "th" and "2021" together, which an extractor broke at what was set as a superscript."""
    found: list[Line] = []
    suffixed = False
    for line in lines:
        text = line.text
        before = found[-1] if found else None
        follows, suffixed = suffixed, False
        if (
            before is not None
            and text in _SUFFIXES
            and before.text[-1].isdigit()
            and len(before.text) < _LONGEST_DATE
        ):
            found[-1] = before._replace(text=before.text + text, last=line.number)
            suffixed = True
        elif (
            before is not None
            and follows
            and len(text) < _LONGEST_DATE
            and (
                raws[line.number - 1][:1] in {" ", ",", ")", "\xa0"}
                or _YEAR.match(text)
                or _MONTH.match(text)
            )
        ):
            blank = "" if text[0] in ",)" else " "
            found[-1] = before._replace(text=before.text + blank + text, last=line.number)
        else:
            found.append(line._replace(index=len(found)))
    return found


_YEAR: Final = re.compile(r"(?:19|20)[0-9]{2}(?![0-9])")
_MONTH: Final = re.compile(
    r"(?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?(?:,? (?:19|20)[0-9]{2})?\W{0,3}\Z",
    re.IGNORECASE,
)
"""What follows the day of a date: "1", "st", "November 2018"."""
_SUFFIXES: Final = frozenset(("st", "nd", "rd", "th"))
_SUFFIX_LINES: Final = _SUFFIXES.union(
    *((f" {suffix}", f"{suffix} ", f" {suffix} ") for suffix in _SUFFIXES)
)
"""The same as whole lines."""
_LONGEST_DATE: Final = 80


def _whole(raws: Sequence[str]) -> list[Line]:
    lines: list[Line] = []
    add = lines.append
    new = tuple.__new__  # half the time of Line(…), which every line pays
    gap = False
    index = 0
    for number, raw in enumerate(raws, 1):
        if raw and (content := raw.strip()):
            add(new(Line, (number, content, gap, index, 0, "", None)))
            index += 1
            gap = False
        else:
            gap = True
    return lines


def _joined(raws: Sequence[str], width: int) -> list[Line]:
    """Put together what was wrapped at a width."""
    lines: list[Line] = []
    gap = False
    parts: list[str] = []  # of a paragraph that was wrapped
    for number, raw in enumerate(raws, 1):
        content = raw.strip()
        if lines and content and not gap and is_wrapped(raws[number - 2], content, width):
            parts = parts or [lines[-1].text]
            parts.append(content)
            continue
        if parts:
            lines[-1] = lines[-1]._replace(text=joined_parts(parts), last=number - 1)
            parts = []
        if not content:
            gap = True
            continue
        lines.append(Line(number, content, gap, len(lines)))
        gap = False
    if parts:
        lines[-1] = lines[-1]._replace(text=joined_parts(parts), last=len(raws))
    return lines
