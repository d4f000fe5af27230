"""The Bulletin of the American Physical Society: sessions "A01: Title" with abstracts "A01.00001: Title".

    Session A01: Invented Condensates
    8:00 AM–11:00 AM, Monday, March 2, 2020
    Room: 101
    Sponsoring Unit: DCMP
    Chair: Ada Example, Sample University
    Abstract: A01.00001: A Gas for One
    8:00 AM–8:36 AM
    Invited Speaker:
    Bea Example
    (Sample University)

Older bulletins print date and interval above each abstract's code, and people as "A, B (Institution), C (Other)".
Made from the description of the pages and of their printed form.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from ..fields import dates, likeness
from ..fields.patterns import Lazy
from ..flow import Layout, Line, Mark, Role, Source
from . import _clock

_SESSION: Final = Lazy(
    r"Session (?P<code>[A-Z]{0,2}[0-9]{0,3}[A-Z]{0,3}[0-9]{0,2}): (?P<title>\S.{2,250})"
)
_PAPER: Final = Lazy(
    r"(?:Abstract(?: ID)?:? ?)?(?P<code>[A-Z]{1,3}[0-9]{0,3}[A-Z]?[0-9]{0,2}\.0{0,4}[0-9]{1,5}) ?: (?P<title>\S.{2,500})"
)
_DATE: Final = Lazy(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, [A-Z][a-z]{2,8} [0-9]{1,2}, [12][0-9]{3}"
)
_FIELDS: Final = Lazy(
    r"(?P<name>Sponsoring Units?|Co-?Sponsoring Units?|Focus|Chairs?|Room|Location|Session Type|Chat with Presenters?|Live|Tags?|Invited Speakers?|Presenters?|Authors?|Collaborations?|Show Abstracts?|Sponsor|Preview Abstract|Virtual Room):\s?(?P<rest>.*)"
)
_BUTTONS: Final = Lazy(
    r"(?:Preview Abstract|\(?View Abstract\)?|Hide Abstracts?|Show Abstracts?|Abstract ?\[?[+−-]?\]?|Download to Calendar|Add to Schedule|« Back|Not Participating|On Demand|Abstract Released|On Schedule|Bookmark|Sponsored by.{0,60}|Log in to view.{0,80}|Watch (?:live|recording).{0,40})",
    re.IGNORECASE,
)
_BRACKET: Final = Lazy(r"\(.{2,240}\)")


def score(source: Source) -> float:
    """Sure of a session's code that comes back in those of its abstracts."""
    text = source.text
    if "Session " not in source.brief:
        return 0.0
    codes: set[str] = set()
    found = 0
    for line in source.lines:
        head = line.text[:10]
        if (
            head.startswith("Session ")
            and ":" in line.text[:18]
            and (match := _SESSION.fullmatch(line.text[:300]))
        ):
            codes.add(match["code"])
        elif (
            codes
            and "." in line.text[:24]
            and ":" in line.text[:36]
            and (match := _PAPER.fullmatch(line.text[:540]))
        ):
            found += (
                match["code"].partition(".")[0] in codes
                and len(match["code"].partition(".")[2]) > 2
            )
    if found:
        return (
            0.95
            if "Sponsoring Unit" in text or "American Physical Society" in text or found > 1
            else 0.8
        )
    return 0.0


def label(lines: Sequence[Line]) -> Iterator[Mark]:
    """A session's fields up to its first abstract; an abstract's up to the next."""
    lines = [line for line in lines if line.tag != "title"]
    codes = {
        match["code"]
        for line in lines
        if line.text.startswith("Session ") and (match := _SESSION.fullmatch(line.text[:300]))
    }
    cuts: list[tuple[int, str]] = []
    for i, line in enumerate(lines):
        text = line.text
        if text.startswith("Session ") and _SESSION.fullmatch(text[:300]):
            cuts.append((i, "session"))
        elif (
            "." in text[:24]
            and (match := _PAPER.fullmatch(text[:540]))
            and match["code"].partition(".")[0] in codes
        ):
            at = i
            while (
                at > 0
                and (not cuts or at - 1 > cuts[-1][0])
                and cuts[-1:]
                and cuts[-1][1] == "paper"
                and (_clock.is_range(lines[at - 1].text) or _is_slot(lines[at - 1].text))
            ):
                at -= 1
            if cuts and cuts[-1][1] == "session" and i - 2 > cuts[-1][0]:
                at = _slot_above(lines, i, cuts[-1][0])
            cuts.append((at, "paper"))
    yield from _above(lines[: cuts[0][0]] if cuts else ())
    for (at, kind), (stop, _) in zip(cuts, [*cuts[1:], (len(lines), "")]):
        yield from (_paper if kind == "paper" else _session)(lines[at:stop])


def _slot_above(lines: Sequence[Line], at: int, head: int) -> int:
    """Where the first abstract begins: its interval may stand above its code, the session's own higher up."""
    slots = [
        i for i in range(head + 1, at) if _clock.is_range(lines[i].text) or _is_slot(lines[i].text)
    ]
    if len(slots) > 1 and slots[-1] == at - 1:
        return at - 2 if at - 2 in slots and len(slots) > 2 else at - 1
    return at


def _is_slot(text: str) -> bool:
    return len(text) < 80 and (_DATE.search(text) is not None)


def _above(lines: Sequence[Line]) -> Iterator[Mark]:
    for line in lines:
        if len(line.text) < 60 and (day := dates.read(line.text)) and day.day and day.weekday:
            yield line.mark(Role.DAY)


def _slot(line: Line) -> Iterator[Mark]:
    """Mark "8:00 AM–11:00 AM, Monday, March 2, 2020", its interval or its date alone."""
    text = line.text
    date = _DATE.search(text)
    if date and len(text) > len(date[0]) + 3:
        interval = text.replace(date[0], "").strip(" ,")
        yield Mark(Role.WHEN, line, f"{date[0]} {interval}")
        yield Mark(Role.DAY, line, date[0])
    elif date:
        yield line.mark(Role.DAY)
    else:
        yield line.mark(Role.WHEN)


def _session(lines: Sequence[Line]) -> Iterator[Mark]:
    head = lines[0]
    match = _SESSION.fullmatch(head.text[:300])
    for line in lines[1:]:
        if (date := _DATE.fullmatch(line.text)) is not None:
            yield Mark(Role.DAY, line, date[0])
    yield Mark(Role.SESSION, head, "")
    if match is None:
        return
    yield Mark(Role.ID, head, match["code"])
    yield Mark(Role.TITLE, head, head.text.removeprefix("Session "))
    after: Role | None = None
    for line in lines[1:]:
        text = line.text
        if after is not None:
            yield line.mark(after)
            after = None
        elif _DATE.fullmatch(text):
            continue
        elif _is_slot(text) or _clock.is_range(text):
            yield from _slot(line)
        elif field := _FIELDS.fullmatch(text):
            name = field["name"].lower()
            role = (
                Role.CHAIRS
                if name.startswith("chair")
                else Role.ROOM
                if name in {"room", "location"}
                else Role.NOISE
            )
            after = role if not field["rest"] and role is not Role.NOISE else None
            yield Mark(
                role if after is None else Role.NOISE,
                line,
                text if role is Role.CHAIRS else field["rest"],
            )
        elif _BUTTONS.fullmatch(text):
            yield line.mark(Role.NOISE)
        elif len(text) > 150:
            yield line.mark(Role.ABSTRACT)


def _paper(lines: Sequence[Line]) -> Iterator[Mark]:
    at = next((i for i, line in enumerate(lines) if _PAPER.fullmatch(line.text[:540])), 0)
    head = lines[at]
    match = _PAPER.fullmatch(head.text[:540])
    for line in lines[: at + 4]:
        if (date := _DATE.fullmatch(line.text)) is not None:
            yield Mark(Role.DAY, line, date[0])
    yield Mark(Role.TALK, head, "")
    if match is None:
        return
    for line in lines[:at]:
        if not _DATE.fullmatch(line.text):
            yield from _slot(line)
    yield Mark(Role.ID, head, match["code"])
    yield Mark(Role.TITLE, head, match["title"])
    person: Line | None = None
    spoken = False
    for line in lines[at + 1 :]:
        text = line.text
        if not spoken and (_clock.is_range(text) or _is_slot(text)):
            if not _DATE.fullmatch(text):
                yield from _slot(line)
        elif not spoken and (field := _FIELDS.fullmatch(text)):
            if field["rest"] and field["name"].lower().startswith(
                ("invited", "presenter", "author")
            ):
                if not field["name"].startswith("Presenter"):
                    yield Mark(Role.AUTHORS, line, field["rest"])
                else:
                    yield line.mark(Role.NOISE)
            else:
                yield line.mark(Role.NOISE)
        elif _BUTTONS.fullmatch(text):
            yield line.mark(Role.NOISE)
        elif not spoken and person is not None and _BRACKET.fullmatch(text):
            yield Mark(Role.AUTHORS, person, f"{person.text} {text}")
            yield line.mark(Role.NOISE)
            person = None
        elif not spoken and len(text) < 1500 and likeness.people(text) >= likeness.PEOPLE_THRESHOLD:
            if person is not None:
                yield person.mark(Role.AUTHORS)
            person = line
        elif text.startswith("*") and spoken:
            yield line.mark(Role.NOISE)  # who paid
        else:
            if person is not None:
                yield person.mark(Role.AUTHORS)
            person, spoken = None, True
            yield line.mark(Role.ABSTRACT)
    if person is not None:
        yield person.mark(Role.AUTHORS)


LAYOUT = Layout(name="aps", score=score, label=label)
