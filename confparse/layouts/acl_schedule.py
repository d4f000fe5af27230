"""A schedule page that the ACL and NAACL conference sites generate from the order of their papers.

    Monday, June 3, 2019
    Breakfast7:30 – 9:00Exhibit Hall
    Session 1
    1A: Invented Syntax
    11:00 – 12:30
    Room B/C
    Choose All Remove All
    : Ada Example
    11:00–11:18
    A Grammar of Made-up Words. Bea Sample, Carl Model and Dora Pattern

Slots without papers stand on one line or on three; a heading such as "Session 1" only announces the parallel sessions under it.
Made from the pages of 2018, 2019 and 2022, with the Markdown and front matter in which their sites keep them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from ..fields import dates, kinds, names, zones
from ..flow import Layout, Line, Mark, Role, Source
from . import _ranges, _titles

_BUTTONS: Final = frozenset(
    {
        "Choose All", "Remove All", "Choose AllRemove All", "Choose All Remove All", "Choose All  Remove All",
        "Help", "Expand All Sessions ↓", "Help Expand All Sessions ↓", "Collapse All Sessions ↑",
        "Download PDF", "Generate PDF", "Generate PDF Schedule", "Include plenary sessions in schedule",
        "time", "location", "info",
    }
)  # fmt: skip
_CHOOSE: Final = ("Choose All", "Remove All")
_CODE: Final = re.compile(r"\[([A-Z]{1,3}[0-9]{0,3})\]\s*")
_CHAIRS: Final = re.compile(r"(?:(?:Session )?Chairs?)?\s?:\s+(?=\S)", re.IGNORECASE)
_ONLINE: Final = re.compile(
    r"(?:\s+and\s+|\s*,\s*)?\b(?:Virtual|Zoom|Online)\b.{0,20}\blink\b", re.IGNORECASE
)
_ZONE: Final = re.compile(r"All times are (?:in )?([^.\n]{3,60})\.")
_INVITED: Final = re.compile(r"keynote|invited|plenary|address|talk|lecture|panel", re.IGNORECASE)
_CONTAINERS: Final = {
    "tutorial": "tutorial",
    "tutorials": "tutorial",
    "workshop": "workshop",
    "workshops": "workshop",
}


def score(source: Source) -> float:
    """Sure of the buttons of the page, or of the generator's class names."""
    text = source.brief
    if "Choose All" in text and "Remove All" in text:
        return 0.95
    if source.form != "text" and "paper-session-details" in text and "session-plenary" in text:
        return 0.95
    return 0.0


def label(lines: Sequence[Line]) -> Iterator[Mark]:
    """Slots from the first day heading on; in them, papers."""
    yield from _Reader(lines).marks()


class _Reader:
    """The lines of the page, and which of them are titles and times of sessions."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self.times = {i for i, line in enumerate(lines) if self._is_session_time(i, line)}
        """Lines that open with the time of a session whose title stands above."""
        self.titles: dict[int, int] = {}
        """Title line → the line of its time."""
        self.people: set[int] = set()
        for i in sorted(self.times):
            title = i - 1
            if title > 0 and self._is_person(title):
                self.people.add(title)
                title -= 1
            self.titles[title] = i
        self.kind = ""
        self.when: Mark | None = None
        self.paper_time: Mark | None = None
        self.talk: list[Mark] = []
        self.in_session = self.may_be_room = False

    def _is_session_time(self, i: int, line: Line) -> bool:
        end = _ranges.at_head(line.text)
        if not end or len(line.text) > 120 or i == 0 or (line.markup and line.markup.cell):
            return False
        above = self.lines[i - 1].text
        if above in _BUTTONS or above.startswith(_CHOOSE) or dates.read(above):
            return False
        if end < len(line.text) or any(
            line.text.startswith(_CHOOSE) for line in self.lines[i + 1 : i + 3]
        ):
            return True
        # else the time of a paper, unless what stands above is a title
        return _CHAIRS.match(above) is None and _split_paper(above) is None

    def _is_person(self, i: int) -> bool:
        """Whether the line between a title and its time is the speaker's."""
        text = self.lines[i].text
        name, bracket, _ = text.partition(" (")
        if not (names.is_name(name) and len(text) < 120) or ": " in text:
            return False
        return bool(bracket and text.endswith(")") and len(name.split()) < 5) or (
            _INVITED.match(self.lines[i - 1].text) is not None
            and not _INVITED.search(text)
            and kinds.of_title(text) is None
        )

    def marks(self) -> Iterator[Mark]:
        begun = False
        for i, line in enumerate(self.lines):
            text = line.text
            if line.tag == "title" or text in _BUTTONS or text.startswith(_CHOOSE):
                yield line.mark(Role.NOISE)
            elif len(text) < 60 and dates.read(text):
                begun, self.in_session = True, False
                yield from self._open_talk()
                yield line.mark(Role.DAY)
            elif not begun:
                if (found := _ZONE.search(text[:20_000])) and zones.find(found[1]):
                    yield line.mark(Role.ZONE, found[1])
            else:
                yield from self._line(i, line, text)
        yield from self._open_talk()

    def _line(self, i: int, line: Line, text: str) -> Iterator[Mark]:
        if i in self.titles:
            yield from self._open_talk()
            yield from self._session(line, text, self.lines[self.titles[i]])
        elif i in self.people:
            self._person(line, text)
        elif i in self.times:
            room = text[_ranges.at_head(text) :].strip(" ,")
            self.may_be_room = not room
            yield from _room(line, room)
        elif self.in_session and (found := _CHAIRS.match(text)) and len(text) < 200:
            yield line.mark(Role.CHAIRS, text[found.end() :].partition("; :")[0])
        elif (
            self.in_session
            and line.tag == "dd"
            and i
            and self.lines[i - 1].text.startswith(_CHOOSE)
        ):
            # Markdown reads ": Name" as a definition
            yield line.mark(Role.CHAIRS, text.partition("; :")[0])
        elif (
            (at := _ranges.find(text))
            and at[0] > 1
            and len(text) < 300
            and not (line.markup and line.markup.cell)
        ):
            yield from self._open_talk()
            yield from self._slot(line, text, at)
        elif at and at == (0, len(text)):
            self.paper_time = line.mark(Role.WHEN)
            yield line.mark(Role.NOISE)
        else:
            yield from self._inside(i, line, text)

    def _session(self, line: Line, title: str, time: Line) -> Iterator[Mark]:
        self.when = time.mark(Role.WHEN, time.text[: _ranges.at_head(time.text)])
        yield line.mark(Role.SESSION, "")
        yield self.when
        yield from self._titled(line, title)

    def _slot(self, line: Line, text: str, at: tuple[int, int]) -> Iterator[Mark]:
        """A slot on one line: title, time and room run together."""
        self.when = line.mark(Role.WHEN, text[at[0] : at[1]])
        yield line.mark(Role.SESSION, "")
        yield self.when
        yield from _room(line, text[at[1] :].strip(" ,"))
        yield from self._titled(line, text[: at[0]].strip(" ,"))
        self.may_be_room = not text[at[1] :].strip()

    def _titled(self, line: Line, title: str) -> Iterator[Mark]:
        self.in_session, self.may_be_room, self.paper_time = True, False, None
        self.kind = next(
            (_CONTAINERS[word] for word in title.casefold().split()[:3] if word in _CONTAINERS), ""
        )
        quoted = _quoted().search(title)
        if quoted is None or not _INVITED.match(title):
            yield from _titles.mark(line, title)
            if self.kind:
                yield line.mark(Role.KIND, self.kind)
            return
        head, _, name = title[: quoted.start()].strip().rstrip(":").partition(": ")
        yield from _titles.mark(line, head.strip())
        self.talk = [line.mark(Role.TALK, ""), line.mark(Role.TITLE, quoted[1])]
        if name:
            self.talk.append(line.mark(Role.AUTHORS, name))

    def _person(self, line: Line, text: str) -> None:
        self.talk = self.talk or [line.mark(Role.TALK, "")]
        self.talk.append(line.mark(Role.AUTHORS, text))

    def _open_talk(self) -> Iterator[Mark]:
        """Say which talk a plenary holds, once the time and the room of the session are said."""
        yield from self.talk
        self.talk = []

    def _inside(self, i: int, line: Line, text: str) -> Iterator[Mark]:
        if not self.in_session:
            return
        may_be_room, self.may_be_room = self.may_be_room, False
        paper = _paper(line, text)
        if may_be_room and not paper and len(text) < 80 and not _CODE.match(text):
            yield from _room(line, text)
            return
        yield from self._open_talk()
        if paper and self.kind:
            yield from self._container(line, paper)
        elif paper:
            yield line.mark(Role.TALK, "")
            if self.paper_time:
                yield self.paper_time
            title, authors = paper
            yield from _titles.badged(line, title)
            yield line.mark(Role.AUTHORS, authors)
            self.paper_time = None
        elif self.kind and _CODE.match(text):
            yield from self._container(line, (text, ""))
        elif len(text) > 150:
            yield line.mark(Role.ABSTRACT)
        elif i + 1 < len(self.lines):
            # "Session 1" above its parallel sessions, a topic among posters
            yield line.mark(Role.NOISE)

    def _container(self, line: Line, paper: tuple[str, str]) -> Iterator[Mark]:
        """A tutorial or workshop of a slot that holds several: a session of its own, at the slot's time."""
        title, people = paper
        code = _CODE.match(title)
        yield line.mark(Role.SESSION, "")
        yield line.mark(Role.KIND, self.kind)
        if self.when:
            yield self.when
        if code:
            yield line.mark(Role.ID, code[1])
        yield line.mark(
            Role.TITLE, (title[code.end() :] if code else title).strip().removesuffix(".")
        )
        if people:
            yield line.mark(Role.ORGANIZERS, people)
        self.may_be_room = True


def _room(line: Line, text: str) -> Iterator[Mark]:
    """Mark the room; a link to an online meeting in its place is none."""
    room = _ONLINE.sub("", text).strip(" ,")
    yield line.mark(Role.ROOM if room else Role.NOISE, room or text)


def _paper(line: Line, text: str) -> tuple[str, str] | None:
    """Split "Title. Authors": the authors are set in italics, or are the names after a full stop."""
    spans = line.markup.spans if line.markup else ()
    for span in spans:
        if span.tag == "i" and span.start > 3 and text[: span.start].rstrip()[-1:] in ".?!":
            return _without_stop(text[: span.start]), text[span.start : span.end]
    bold = next((span for span in spans if span.tag == "b" and span.start <= 6), None)
    if bold is not None and text[: bold.end].rstrip()[-1:] in ".?!":
        return _without_stop(text[: bold.end]), text[bold.end :].strip().removesuffix(".")
    return _split_paper(text)


def _split_paper(text: str) -> tuple[str, str] | None:
    if not 10 < len(text) < 3000:
        return None
    at = text.find(". ")
    for _ in range(8):
        if at < 0:
            return None
        rest = text[at + 2 :].strip().removesuffix(".")
        if _are_names(rest):
            return _without_stop(text[: at + 1]), rest
        at = text.find(". ", at + 2)
    return None


def _without_stop(title: str) -> str:
    """Cut the full stop that the generator sets after each title."""
    return title.strip().removesuffix(".")


@cache
def _are_names(text: str) -> bool:
    parts = [part for part in re.split(r", and |, | and ", text) if part]
    good = sum(names.is_name(part) for part in parts)
    if not parts or good < 0.7 * len(parts) or _stop().search(text):
        return False
    first = names.is_name(parts[0]) or (
        len(parts) > 2 and parts[0].isalpha() and parts[0].istitle()
    )
    return first and (len(parts) > 1 or len(text.split()) < 5)


@cache
def _stop() -> re.Pattern[str]:
    """A full stop within a title; after an initial it is none."""
    return re.compile(r"[^\W\d_]{4,}\. ")


@cache
def _quoted() -> re.Pattern[str]:
    return re.compile(r"[\"“]([^\"“”]{3,300})[\"”]\s*\Z")


LAYOUT = Layout(name="acl-schedule", score=score, label=label)
