"""An order file of a conference that softconf (START) manages: the text from which ACLPUB makes programmes.

    * Monday, July 16, 2018
    + 10:00--10:30 Coffee Break %room Hall
    = 10:30--12:10 Session 1A: Invented Semantics %chair Ada Example %room Room 1
    187 10:30--10:55 # A Made-up Paper # Bea Sample, Carl Model and Dora Pattern
    15/TACL 10:55--11:20 # Another Made-up Paper
    ! 11:20--11:30 Discussion %by Edwin Figure

Made from what the keepers of such files write about them: ``*`` a day, ``+`` an event of its own, ``=`` a session, ``!`` an event
within a session, ``@`` a session of posters, a number a paper, ``%name value`` a property at the end of a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from ..fields import dates
from ..flow import Layout, Line, Mark, Role, Source
from . import _ranges, _titles

_PROPERTY: Final = re.compile(
    r"\s*%(chair|chairs|room|by|ext|aff|desc|affiliation|note)[1-9]?\b\s*", re.IGNORECASE
)


@cache
def _paper() -> re.Pattern[str]:
    return re.compile(
        r"(?P<id>[0-9]{1,5}(?:/[A-Za-z][A-Za-z0-9-]{0,15})?)(?:\s+(?P<when>[0-9]{1,2}:[0-9]{2}\s?-{1,2}\s?[0-9]{1,2}:[0-9]{2}))?\s+#\s*(?P<rest>\S.*)"
    )


@cache
def _quoted() -> re.Pattern[str]:
    """An invited talk: "Invited talk: "How Words Happen""."""
    return re.compile(r"([^\"“]{3,100})[\"“]([^\"“”]{3,300})[\"”]")


def score(source: Source) -> float:
    """Sure of papers that open with their number and stand behind "#"."""
    text = source.brief
    if "# " not in text or not ("\n=" in text or text[:1] == "="):
        return 0.0
    papers = sessions = 0
    for line in source.lines:
        content = line.text
        papers += "# " in content and _paper().match(content) is not None
        sessions += content[:2] == "= " or (content[:1] == "=" and "%" in content)
    return 0.96 if papers >= 2 and sessions else 0.0


def label(lines: Sequence[Line]) -> Iterator[Mark]:
    """Each line says by its first character what it is."""
    in_session = False
    for line in lines:
        text = line.text
        sign = text[:1] if text[1:2] == " " or text[:1] == "=" else ""
        body = text[1:].strip() if sign and not sign.isdigit() else text
        paper = _paper().match(text)
        if paper:
            yield from _read_paper(line, paper)
        elif sign == "#" or (line.tag[:1] == "h" and line.tag != "head"):
            yield line.mark(Role.NOISE)  # a comment
        elif sign in {"*", ""} and dates.read(_value(body)[0]):
            in_session = False
            yield line.mark(Role.DAY, _value(body)[0])
        elif sign in {"=", "@", "+"} or (line.tag == "li" and _ranges.at_head(body)):
            in_session = True
            yield from _read_event(line, body, Role.SESSION)
        elif sign == "!" and in_session:
            yield from _read_event(line, body, Role.TALK)


def _value(text: str) -> tuple[str, dict[str, str]]:
    """Part a line from the properties at its end."""
    head, *rest = _PROPERTY.split(text)
    return head.strip(), {name.lower(): value.strip() for name, value in zip(rest[::2], rest[1::2])}


def _read_paper(line: Line, paper: re.Match[str]) -> Iterator[Mark]:
    rest, properties = _value(paper["rest"])
    title, _, authors = rest.partition(" # ")
    yield line.mark(Role.TALK, "")
    yield line.mark(Role.ID, paper["id"])
    if paper["when"]:
        yield line.mark(Role.WHEN, paper["when"])
    yield line.mark(Role.TITLE, title.strip())
    if authors.strip() or properties.get("by"):
        yield line.mark(Role.AUTHORS, authors.strip() or properties["by"])
    if properties.get("room"):
        yield line.mark(Role.ROOM, properties["room"])


def _read_event(line: Line, body: str, role: Role) -> Iterator[Mark]:
    body, properties = _value(body)
    end = _ranges.at_head(body)
    title = body[end:].strip(" #")
    speaker = properties.get("by")
    talk = ""
    if speaker and role is Role.SESSION and (quoted := _quoted().fullmatch(title)):
        title, talk = quoted[1].strip(" :"), quoted[2]
    yield line.mark(role, "")
    if end:
        yield line.mark(Role.WHEN, body[:end])
    if title:
        yield from (
            _titles.mark(line, title) if role is Role.SESSION else (line.mark(Role.TITLE, title),)
        )
    if properties.get("room"):
        yield line.mark(Role.ROOM, properties["room"])
    chairs = properties.get("chair") or properties.get("chairs")
    if chairs and role is Role.SESSION:
        yield line.mark(Role.CHAIRS, chairs)
    if speaker and role is Role.SESSION:
        yield line.mark(Role.TALK, "")
        if talk:
            yield line.mark(Role.TITLE, talk)
    if speaker:
        yield line.mark(Role.AUTHORS, speaker)


LAYOUT = Layout(name="softconf-order", score=score, label=label)
