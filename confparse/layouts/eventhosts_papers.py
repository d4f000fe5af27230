"""``papers.html`` of 2021-2026: a list of links to events, titles only (HTML and Markdown keep the links).

    * [Sparse Gates for Long Sequences](/virtual/2026/poster/63657)
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from ..flow import Layout, Line, Mark, Role, Source
from . import _eventhosts as site

_LINK: Final = re.compile(r"/virtual/(?P<year>(?:19|20)[0-9]{2})/(?:(?P<kind>[a-z-]{3,20})/)?[0-9]{1,9}\Z")


def score(source: Source) -> float:
    """Sure where list entries are links to events and hardly anything else stands there."""
    if "/virtual/" not in source.text:
        return 0.0
    seen = site.facts(source)
    if seen.titles < 3 or seen.people > seen.titles or seen.details:
        return 0.0
    return 0.83


def label(lines: Sequence[Line]) -> Iterator[Mark]:
    """A talk a link."""
    opened = year = False
    for line in lines:
        link = _link(line)
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


def _link(line: Line) -> re.Match[str] | None:
    if line.markup is None or not line.markup.spans:
        return None
    span = line.markup.spans[0]
    if span.tag != "a" or span.end - span.start < len(line.text) - 2 or len(line.text) < 3:
        return None
    return _LINK.search(span.value)


LAYOUT = Layout(name="eventhosts-papers", score=score, label=label)
