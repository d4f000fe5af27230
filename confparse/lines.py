"""Stage 2: text -> lines of content, from plain text, Markdown or HTML, told apart by content."""

from __future__ import annotations

import re
from typing import Final

from .flow import Line, Source

_HTML_HEAD: Final = re.compile(r"\s*(?:---\n(?:[^\n<]{0,200}\n){0,40}?---\s*)?(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body|\?xml)\b", re.IGNORECASE | re.DOTALL)
_BLOCK_END: Final = re.compile(r"</(?:div|p|td|tr|th|li|ul|ol|h[1-6]|table|section|article|dd|dt|span|a|b|i|em|strong)\s*>|<br\s*/?>", re.IGNORECASE)
_MARKDOWN: Final = re.compile(
    r"^(?:\#{1,6}[ \t]+\S"  # heading
    r"|[ \t]*[*+-][ \t]+\[[^\]\n]{1,200}\][(\[]"  # bullet that is a link
    r"|\|?[ \t]*:?-{3,}:?[ \t]*\|"  # the rule of a pipe table
    r"|[^\n|]{0,200}\|[ \t]+\*\*"
    r"|\[[^\]\n]{1,80}\]:[ \t]+\S+$"  # link definition
    r"|[*_]{2}\S[^\n]{0,300}\S[*_]{2}[ \t]*$"  # bold line
    r"|---[ \t]*\n[a-z_]+:[ \t]"  # front matter
    r")|\]\((?:https?:/|\.{0,2}/|mailto:)[^)\s]{0,300}",
    re.MULTILINE,
)


def split(text: str, *, url: str | None = None) -> Source:
    """Split cleaned text into its lines of content, numbered as in the source."""
    form = find_form(text)
    if form == "html":
        from .html import walk

        return Source(text, form, walk(text), url)
    if form == "markdown":
        from .markdown import read

        return Source(text, form, read(text), url)
    return Source(text, form, _plain(text), url)


def find_form(text: str) -> str:
    """Tell ``html``, ``markdown`` and plain ``text`` apart."""
    if "<" in text:
        if _HTML_HEAD.match(text, 0, 20_000):
            return "html"
        # Text about HTML has a tag or two; a fragment of a page has them all through.
        ends = sum(1 for _ in _BLOCK_END.finditer(text, 0, 200_000))
        if ends >= 3:
            marks = sum(1 for _ in _MARKDOWN.finditer(text, 0, 200_000))
            return "html" if ends > 2 * marks else "markdown"
    if any(mark in text for mark in ("#", "](", "][", "**", "__", "|")):
        found = _MARKDOWN.finditer(text, 0, 200_000)
        if next(found, None) and next(found, None):
            return "markdown"
    return "text"


def _plain(text: str) -> list[Line]:
    lines: list[Line] = []
    add = lines.append
    gap = False
    index = 0
    for number, raw in enumerate(text.split("\n"), 1):
        content = raw.strip()
        if content:
            add(Line(number, content, gap, index))
            index += 1
            gap = False
        else:
            gap = True
    return lines
