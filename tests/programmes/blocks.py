"""Blocks of a page, and how they are written: HTML, Markdown, and text as extractors leave it."""

from __future__ import annotations

import html
import textwrap
from collections.abc import Iterator, Sequence
from random import Random

from attrs import field, frozen

Inline = tuple[tuple[str, str], ...]
"""Pieces of a line: tag (``b``, ``i``, ``a``, or "") and text."""


def line(*pieces: str | tuple[str, str]) -> Inline:
    """Build a line from plain texts and tagged pieces."""
    return tuple(("", piece) if isinstance(piece, str) else piece for piece in pieces)


def bold(text: str) -> tuple[str, str]:
    """Bold text, as a piece of a line."""
    return ("b", text)


def italic(text: str) -> tuple[str, str]:
    """Italic text, as a piece of a line."""
    return ("i", text)


def link(text: str) -> tuple[str, str]:
    """A link, as a piece of a line."""
    return ("a", text)


@frozen
class Heading:
    """``h1`` … ``h6``."""

    level: int
    text: Inline


@frozen
class Para:
    """A paragraph of one line or more, apart by ``<br>``."""

    lines: tuple[Inline, ...]


@frozen
class Bullets:
    """A list; an item has one line or more."""

    items: tuple[tuple[Inline, ...], ...]


@frozen
class Cell:
    """A cell of a table."""

    lines: tuple[Inline, ...] = ()
    rows: int = 1
    columns: int = 1
    head: bool = False


@frozen
class Table:
    """A table; cells that a span covers are not repeated."""

    rows: tuple[tuple[Cell, ...], ...]
    classes: str = field(default="")


Block = Heading | Para | Bullets | Table


def para(*lines: Inline | str) -> Para:
    """Build a paragraph."""
    return Para(tuple(line(one) if isinstance(one, str) else one for one in lines))


def cell(*lines: Inline | str, rows: int = 1, columns: int = 1, head: bool = False) -> Cell:
    """Build a cell."""
    found = tuple(line(one) if isinstance(one, str) else one for one in lines if one)
    return Cell(found, rows, columns, head)


def plain(text: Inline) -> str:
    """Text without tags."""
    return "".join(piece for _, piece in text)


# HTML


def as_html(blocks: Sequence[Block], rng: Random, *, title: str) -> str:
    """Write a page: one of a few habits of markup, drawn."""
    dense = rng.random() < 0.2
    wrap = rng.choice(("div", "section", "main", "div"))
    names = rng.choice(("content", "entry-content", "container", "page"))
    head = [
        "<!DOCTYPE html>",
        "<html lang='en'>",
        "<head>",
        "<meta charset='utf-8'>",
        f"<title>{html.escape(title)}</title>",
        "<style>td { padding: 3px } .time:after { content: '10:30' }</style>",
        "<script>var start = '09:00 - 10:30'; if (a < b) { go() }</script>",
        "</head>",
        "<body>",
        f"<{wrap} class='{names}'>",
    ]
    strong, emphasis = rng.choice((("b", "i"), ("strong", "em")))
    body = [piece for block in blocks for piece in _html(block, strong, emphasis)]
    foot = [f"</{wrap}>", "</body>", "</html>"]
    return ("" if dense else "\n").join([*head, *body, *foot]) + "\n"


def _html(block: Block, strong: str, emphasis: str) -> Iterator[str]:
    def inline(text: Inline) -> str:
        tags = {"b": strong, "i": emphasis}
        found = []
        for tag, piece in text:
            escaped = html.escape(piece, quote=False)
            if tag == "a":
                found.append(f"<a href='/item/{len(piece)}'>{escaped}</a>")
            else:
                found.append(f"<{tags[tag]}>{escaped}</{tags[tag]}>" if tag else escaped)
        return "".join(found)

    if isinstance(block, Heading):
        yield f"<h{block.level}>{inline(block.text)}</h{block.level}>"
    elif isinstance(block, Para):
        yield "<p>" + "<br>\n".join(map(inline, block.lines)) + "</p>"
    elif isinstance(block, Bullets):
        yield "<ul>"
        for item in block.items:
            yield "<li>" + "<br>\n".join(map(inline, item)) + "</li>"
        yield "</ul>"
    else:
        yield f"<table class='{block.classes}'>" if block.classes else "<table>"
        for row in block.rows:
            yield "<tr>"
            for one in row:
                tag = "th" if one.head else "td"
                spans = f' rowspan="{one.rows}"' if one.rows > 1 else ""
                spans += f' colspan="{one.columns}"' if one.columns > 1 else ""
                yield f"<{tag}{spans}>" + "<br>".join(map(inline, one.lines)) + f"</{tag}>"
            yield "</tr>"
        yield "</table>"


# Markdown


def as_markdown(blocks: Sequence[Block], rng: Random) -> str:
    """Write Markdown as people and converters do; tables become pipe tables."""
    front = rng.random() < 0.3
    found = ["---\nlayout: page\ntitle: Program\n---"] if front else []
    found += [_markdown(block) for block in blocks]
    return "\n\n".join(found) + "\n"


def _markdown(block: Block) -> str:
    marks = {"b": "**", "i": "*"}

    def inline(text: Inline) -> str:
        found = []
        for tag, piece in text:
            found.append(
                f"[{piece}](/item/{len(piece)})"
                if tag == "a"
                else f"{marks.get(tag, '')}{piece}{marks.get(tag, '')}"
            )
        return "".join(found)

    if isinstance(block, Heading):
        return f"{'#' * block.level} {inline(block.text)}"
    if isinstance(block, Para):
        return "  \n".join(map(inline, block.lines))
    if isinstance(block, Bullets):
        return "\n".join("- " + "  \n  ".join(map(inline, item)) for item in block.items)
    width = max(sum(one.columns for one in row) for row in block.rows)
    rows = []
    for row in _filled(block):
        cells = ["<br>".join(map(inline, one.lines)) for one in row]
        rows.append("| " + " | ".join(cells + [""] * (width - len(cells))) + " |")
    rows.insert(1, "|" + " --- |" * width)
    return "\n".join(rows)


def _filled(table: Table) -> Iterator[list[Cell]]:
    """Rows with an empty cell where a span covers the place."""
    covered: dict[int, int] = {}
    for row in table.rows:
        found: list[Cell] = []
        cells = iter(row)
        column = 0
        one = next(cells, None)
        while one is not None or covered.get(column, 0) > 0:
            if covered.get(column, 0) > 0:
                covered[column] -= 1
                found.append(Cell())
                column += 1
                continue
            if one is None:
                break
            found.append(one)
            found.extend(Cell() for _ in range(one.columns - 1))
            for offset in range(one.columns):
                if one.rows > 1:
                    covered[column + offset] = one.rows - 1
            column += one.columns
            one = next(cells, None)
        yield found


# text, as extractors leave it

EXTRACTORS = ("blocks", "tight", "wrap", "pipes", "glue")
"""One block a line with a blank line between; the same without; filled at 78 columns; rows as ``| a | b |``; cells run together."""
DEGRADED = ("pipes", "glue")
"""Extractors that run the lines of a cell together."""


def as_text(blocks: Sequence[Block], extractor: str) -> str:
    """Flatten a page as a text extractor does."""
    found = [piece for block in blocks for piece in _text(block, extractor)]
    if extractor == "wrap":
        found = [
            textwrap.fill(piece, 78, break_long_words=False, break_on_hyphens=False)
            for piece in found
        ]
    return ("\n" if extractor == "tight" else "\n\n").join(found) + "\n"


def _text(block: Block, extractor: str) -> Iterator[str]:
    if isinstance(block, Heading):
        yield plain(block.text)
    elif isinstance(block, Para):
        yield from map(plain, block.lines)
    elif isinstance(block, Bullets):
        mark = {"wrap": "  * ", "pipes": "- "}.get(extractor, "")
        for item in block.items:
            first, *rest = map(plain, item)
            yield mark + first
            yield from rest
    elif extractor == "pipes":
        yield "\n".join(
            "| " + " | ".join(" ".join(map(plain, one.lines)) for one in row) + " |"
            for row in block.rows
        )
    else:
        for row in block.rows:
            lines = [plain(text) for one in row for text in one.lines]
            if extractor == "glue":
                yield "".join(lines)
            else:
                yield from lines
