"""A page of HTML as text extractors leave it: one function for each way of losing its markup."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from typing import Final

from lxml import html

_INLINE: Final = frozenset(
    "a b strong i em u span font sup sub small abbr time label mark code cite img".split()
)
_SKIPPED: Final = frozenset(("script", "style", "title", "head"))


def _walk(
    page: str,
    emit: Callable[[str], None],
    close: Callable[[html.HtmlElement], None],
    opened: Callable[[html.HtmlElement], None],
) -> None:
    root = html.document_fromstring(page)

    def visit(element: html.HtmlElement) -> None:
        if not isinstance(element.tag, str) or element.tag in _SKIPPED:
            return
        opened(element)
        if element.text:
            emit(element.text)
        for child in element:
            visit(child)
            if child.tail:
                emit(child.tail)
        close(element)

    visit(root)


def blocks(page: str, gap: str = "\n\n") -> str:
    """One visible block or ``<br>`` part a line, an empty line between blocks."""
    out: list[str] = [""]

    def end(element: html.HtmlElement) -> None:
        if (element.tag == "br" and out[-1].strip()) or (
            element.tag not in _INLINE and out[-1].strip()
        ):
            out.append("")

    def emit(text: str) -> None:
        out[-1] += text

    _walk(
        page,
        emit,
        end,
        lambda element: None if element.tag in _INLINE or element.tag == "br" else end(element),
    )
    return gap.join(" ".join(line.split()) for line in out if line.strip()) + "\n"


def tight(page: str) -> str:
    """One visible block a line, no empty lines."""
    return blocks(page, "\n")


def wrapped(page: str) -> str:
    """Blocks as above, wrapped at 78 columns as html2text wraps them."""
    return (
        "\n\n".join("\n".join(textwrap.wrap(block, 78)) for block in blocks(page).split("\n\n"))
        + "\n"
    )


def nodes(page: str) -> str:
    r"""Each text node a line: what ``get_text("\\n")`` gives."""
    out: list[str] = []

    def emit(text: str) -> None:
        if text.strip():
            out.append(" ".join(text.split()))

    _walk(page, emit, lambda _: None, lambda _: None)
    return "\n".join(out) + "\n"


def _cells(page: str, between: str) -> str:
    out: list[str] = [""]

    def end(element: html.HtmlElement) -> None:
        inside = any(True for _ in element.iterancestors("tr"))
        if element.tag in _INLINE:
            return
        if element.tag in ("td", "th"):
            out[-1] += between
        elif inside:
            out[-1] += " "
        elif out[-1].strip():
            out.append("")

    def opened(element: html.HtmlElement) -> None:
        if (
            element.tag not in _INLINE
            and not any(True for _ in element.iterancestors("tr"))
            and out[-1].strip()
        ):
            out.append("")

    def emit(text: str) -> None:
        out[-1] += text

    _walk(page, emit, end, opened)
    return (
        "\n".join(" ".join(line.split()).strip("| ") for line in out if line.strip("| \n")) + "\n"
    )


def rows(page: str) -> str:
    """A table row a line, its cells parted by bars."""
    return _cells(page, " | ")


def glued(page: str) -> str:
    """A table row a line, its cells parted by nothing but a blank."""
    return _cells(page, " ")


def markdown(page: str) -> str:
    """Headings, emphasis and links marked as html2text marks them; cells are blocks."""
    out: list[str] = [""]
    open_links: list[str] = []

    def end(element: html.HtmlElement) -> None:
        tag = element.tag
        if tag == "a":
            out[-1] += f"]({open_links.pop()})"
        elif tag in ("b", "strong"):
            out[-1] = out[-1].rstrip() + "**"
        elif tag in ("i", "em"):
            out[-1] = out[-1].rstrip() + "_"
        elif (tag == "br" or tag not in _INLINE) and out[-1].strip():
            out.append("")

    def opened(element: html.HtmlElement) -> None:
        tag = element.tag
        if tag not in _INLINE and tag != "br" and out[-1].strip():
            out.append("")
        if tag == "a":
            open_links.append(element.get("href") or "#")
            out[-1] += "["
        elif tag in ("b", "strong"):
            out[-1] += "**"
        elif tag in ("i", "em"):
            out[-1] += "_"
        elif tag in ("h1", "h2", "h3", "h4", "h5"):
            out[-1] += "#" * int(tag[1]) + " "
        elif tag == "li":
            out[-1] += "* "

    def emit(text: str) -> None:
        out[-1] += text if text.strip() else " " if text and out[-1] else ""

    _walk(page, emit, end, opened)
    bare = (" ".join(line.split()) for line in out)
    return "\n\n".join(line for line in bare if line.strip("*_#[]()| ")) + "\n"
