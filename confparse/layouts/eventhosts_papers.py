"""``papers.html`` of 2021-2026: a list of links to events, titles only (HTML and Markdown keep the links).

* [Sparse Gates for Long Sequences](/virtual/2026/poster/63657)
* [When Gates Leak](/virtual/2026/poster/63658)
* [A Tour of Gates](/virtual/2026/poster/63659)
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from ..flow import Layout, Line, Mark, Role, Source
from . import _eventhosts as site
from . import _eventhosts_page as pages

_LINK: Final = re.compile(
    r"/virtual/(?P<year>(?:19|20)[0-9]{2})/(?:(?P<kind>[a-z-]{3,20})/)?[0-9]{1,9}\Z"
)

_RARE: Final = 5
"""One title in so many may hold a middle dot, as people do."""
_ADDRESS: Final = re.compile(r"/virtual/(?:19|20)[0-9]{2}/papers(?:\.html)?(?:[?#].{0,60})?\Z")


def score(source: Source) -> float:
    """Sure where list entries are links to events; where the links are lost, the page's address must say it."""
    by_url = source.url is not None and _ADDRESS.search(source.url) is not None
    if not by_url and "/virtual/" not in source.brief:
        return 0.0
    seen = pages.facts(source)
    if (
        seen.people * _RARE > len(pages.lines_of(source))
        or seen.details
        or seen.kinds > 1
        or seen.dated
    ):
        return 0.0
    if seen.titles > 2:
        return 0.83
    return (
        0.6
        if by_url and sum(1 for line in pages.lines_of(source) if _is_bare_title(line)) > 2
        else 0.0
    )


def label(lines: Sequence[Line]) -> Iterator[Mark]:
    """A talk a link."""
    opened = year = False
    body = pages.body_of(lines)
    yield from body.marks
    linked = any(_link(line) is not None for line in body.lines)
    for line in body.lines:
        link = _link(line)
        if not linked and _is_bare_title(line):
            if not opened:
                yield line.mark(Role.SESSION)
                opened = True
            yield line.mark(Role.TALK)
            yield line.mark(Role.TITLE, line.text.lstrip("•*- "))
            continue
        if link is None:
            page = site.page_mark(line)
            if page is not None:
                yield page
            continue
        if not year:
            yield line.mark(Role.YEAR, link["year"])
            year = True
        if not opened:
            yield line.mark(Role.SESSION)
            opened = True
        yield line.mark(Role.TALK)
        yield line.mark(Role.TITLE)
        yield line.mark(Role.LINK)
        if link["kind"]:
            yield line.mark(Role.KIND, link["kind"])


def _is_bare_title(line: Line) -> bool:
    text = line.text.lstrip("•*- ")
    return (
        len(text.split()) > 1
        and 8 < len(text) < 300
        and text[-1] != "."
        and " | " not in text
        and site.page_mark(line) is None
        and site.plural_kind(text) is None
    )


def _link(line: Line) -> re.Match[str] | None:
    if line.markup is None or not line.markup.spans:
        return None
    span = line.markup.spans[0]
    if span.tag != "a" or span.end - span.start < len(line.text) - 2 or len(line.text) < 3:
        return None
    return _LINK.search(span.value)


LAYOUT = Layout(name="eventhosts-papers", score=score, label=label, turn=1)
