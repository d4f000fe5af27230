"""A day's technical programme made by PaperCept (PaperPlaza): sessions and papers with codes.

    Technical Program for Monday July 8, 2024
    MoA1 Regular Session, Room 12
    Learning and Example
    Chair: Example, Ada Sample University
    Co-Chair: Model, Carl Model Institute
    10:00-10:20, Paper MoA1.1 Add to My Program
    A Controller That Forgets
    Case, Dora Sample University
    Example, Ada Sample University
    Keywords: Robust control, Memory
    Abstract: In this paper …

In HTML a person and an institution are two cells of a row, in text two lines or one. Names are printed inverted and
stay so. Made from what public readers of the system select and from its printed form.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from ..fields import affiliations, dates, kinds, likeness, names
from ..fields.patterns import Lazy
from ..flow import Layout, Line, Mark, Role, Source
from . import _clock, _nodes

_CODE: Final = r"[A-Z][a-zA-Z]{1,3}[A-Z0-9][A-Za-z0-9_-]{0,10}"
_BUTTONS: Final = Lazy(
    r"Add to My Program|Remove from My Program|PDF|Attachment|Video Attachment|Show abstract|Hide abstract",
    re.IGNORECASE,
)
_TYPES: Final = Lazy(
    r"(?:(?:Regular|Invited|Interactive|Oral|Poster|Plenary|Keynote|Special|Tutorial|Workshop|Semi-?Plenary|Award|Contributed|Open Invited|Late Breaking|Industry|Panel|Social|Publication|RA-L|Technical|Best Paper)\b[\w /&-]{0,60}"
    r"(?:Session|Track|Talk|Lecture|Papers?|Posters?|Workshop|Tutorial|Panel|Event|Contribution|Presentation)s?|Plenary|Keynote|Workshop|Tutorial|Break|Coffee Break|Lunch|Social Event|Awards?|Panel)",
    re.IGNORECASE,
)
_LEADER: Final = Lazy(r"(?:(?:Co-)?Chairs?|Organizers?):")
_LEAD: Final = Lazy(r"(?:Keywords|Abstract|Comments?):", re.IGNORECASE)
_NOTES: Final = (
    "To show or hide", "Last updated on", "Open all abstracts", "Close all abstracts", "This conference program is tentative", "Click on", "Program at a Glance", "Content List", "My Program",
)  # fmt: skip


@cache
def _paper() -> re.Pattern[str]:
    return re.compile(
        r"(?:(?P<when>[0-2]?[0-9]:[0-5][0-9] ?[-–] ?[0-2]?[0-9]:[0-5][0-9])(?:, ?| ))?(?:Paper|Talk|Presentation|Poster) (?P<code>"
        + _CODE
        + r"\.[0-9]{1,3})\b(?P<rest>.{0,60})"
    )


@cache
def _session() -> re.Pattern[str]:
    return re.compile(r"(?P<code>" + _CODE + r")(?:[ ,:|\t]+(?P<rest>.{2,160}))?")


def score(source: Source) -> float:
    """Sure of papers with codes that open with their interval."""
    text = source.text
    if "Paper " not in source.brief:
        return 0.0
    found = sum(
        1
        for line in source.lines
        if len(line.text) < 120
        and "Paper " in line.text
        and (match := _paper().match(line.text))
        and match["code"]
    )
    if not found:
        return 0.0
    known = (
        "Add to My Program" in text
        or "papercept" in text
        or "Technical Program for" in text
        or "Keywords:" in text
        or "AuthorIndex" in text
    )
    return 0.95 if known else 0.8 if found > 1 else 0.6


def label(lines: Sequence[Line]) -> Iterator[Mark]:
    """Sessions open at a code that their papers repeat, papers at "10:00-10:20, Paper MoA1.1"."""
    lines, joined = _nodes.unwrapped([line for line in lines if line.tag != "title"])
    yield from joined
    codes = {
        match["code"].rpartition(".")[0]
        for line in lines
        if "Paper " in line.text[:40] and (match := _paper().match(line.text))
    }
    cuts: list[tuple[int, str]] = []
    for i, line in enumerate(lines):
        text = line.text
        if len(text) > 200:
            continue
        if "Paper " in text[:40] and _paper().match(text):
            cuts.append((i, "paper"))
        elif (match := _session().fullmatch(text)) and (
            match["code"] in codes or _opens(match, lines, i)
        ):
            cuts.append((i, "session"))
    yield from _head(lines[: cuts[0][0]] if cuts else lines)
    for (at, kind), (stop, _) in zip(cuts, [*cuts[1:], (len(lines), "")]):
        yield from (_read_paper if kind == "paper" else _read_session)(lines[at:stop])


def _opens(match: re.Match[str], lines: Sequence[Line], at: int) -> bool:
    """Whether a code without papers opens a session: a type stands behind or below it, with digits in the code."""
    if not any(char.isdigit() for char in match["code"]) and not match["code"][-1:].isupper():
        return False
    rest = match["rest"] or (lines[at + 1].text if at + 1 < len(lines) else "")
    return _TYPES.match(rest) is not None


def _head(lines: Sequence[Line]) -> Iterator[Mark]:
    for line in lines:
        text = line.text
        if (
            not text.startswith(_NOTES)
            and len(text) < 120
            and (day := dates.find(text))
            and day.day
            and (
                text.startswith(("Technical Program for", "Program for", "Conference Program for"))
                or dates.read(text)
            )
        ):
            yield Mark(Role.DAY, line, text[day.first : day.last])
        elif text.startswith(_NOTES):
            yield line.mark(Role.NOISE)


def _read_session(lines: Sequence[Line]) -> Iterator[Mark]:
    head = lines[0]
    match = _session().fullmatch(head.text)
    yield Mark(Role.SESSION, head, "")
    if match is None:
        return
    yield Mark(Role.ID, head, match["code"])
    yield from _about(head, _unbuttoned(match["rest"] or ""))
    titled = False
    at = 1
    while at < len(lines):
        line = lines[at]
        text = _unbuttoned(line.text)
        step = 1
        if not text:
            yield line.mark(Role.NOISE)
        elif lead := _LEADER.match(text):
            person = text[lead.end() :].strip()
            alone = int(not person and at + 1 < len(lines))
            pair, step = _person(lines, at + alone, person or _unbuttoned(lines[at + alone].text))
            step += alone
            yield Mark(
                Role.ORGANIZERS if text.startswith("Organizer") else Role.CHAIRS,
                line,
                f"{lead[0]} {pair}",
            )
            yield from (other.mark(Role.NOISE) for other in lines[at + 1 : at + step])
        elif _LEAD.match(text):
            yield from _lead(line, text)
        elif _clock.is_range(text):
            yield Mark(Role.WHEN, line, text)
        elif (day := dates.read(text)) and day.day:
            yield line.mark(Role.DAY)
        elif (
            at <= 2
            and not titled
            and (
                _TYPES.match(text)
                or re.fullmatch(r"[0-9][0-9A-Z]{0,5}(?:-[0-9A-Z]{1,4})?", text)
                or likeness.room(text) >= likeness.PEOPLE_THRESHOLD
            )
            and at + 1 < len(lines)
            and not _LEADER.match(lines[at + 1].text)
        ):
            yield from _about(line, text)
        elif not titled:
            titled = True
            yield Mark(Role.TITLE, line, text)
        elif kind := _TYPES.fullmatch(text):
            yield line.mark(Role.KIND if kinds.is_kind(kind[0]) else Role.NOISE)
        elif len(text) > 150:
            yield line.mark(Role.ABSTRACT)
        at += step


def _about(line: Line, text: str) -> Iterator[Mark]:
    """Read "Regular Session, Room 12": kind and room, each may be absent."""
    kind = _TYPES.match(text)
    if kind is None:
        if text and len(text) < 60:
            yield Mark(Role.ROOM, line, text.strip(" ,|"))
        return
    if kinds.is_kind(kind[0]):
        yield Mark(Role.KIND, line, kind[0])
    room = text[kind.end() :].strip(" ,|()")
    if room:
        yield Mark(Role.ROOM, line, room)
    else:
        yield line.mark(Role.NOISE)


def _unbuttoned(text: str) -> str:
    return _BUTTONS.sub("", text).strip(" |,") if len(text) < 250 else text


def _person(lines: Sequence[Line], at: int, person: str) -> tuple[str, int]:
    """Read the person of a line and how many lines that took: the institution may stand in the next cell."""
    name, institution = _cut(person)
    if institution:
        return f"{name} ({institution})", 1
    following = lines[at + 1] if at + 1 < len(lines) else None
    if following is not None and _is_institution(
        following.text, cell=_same_row(lines[at], following)
    ):
        return f"{name} ({following.text})", 2
    return name, 1


def _same_row(one: Line, other: Line) -> bool | None:
    """Whether two lines are cells of one row; ``None`` where one is no cell."""
    first, second = one.markup and one.markup.cell, other.markup and other.markup.cell
    if not first or not second:
        return None
    return (first.table, first.row) == (second.table, second.row)


def _is_institution(text: str, *, cell: bool | None) -> bool:
    if cell is not None:
        return cell
    return (
        len(text) < 200
        and not (
            _LEAD.match(text) or _LEADER.match(text) or _paper().match(text) or _inverted(text)
        )
        and not text.endswith(".")
    )


def _inverted(text: str) -> bool:
    """Whether a text is "Last, First" and nothing else."""
    last, comma, first = text.partition(", ")
    return (
        bool(comma)
        and "," not in first
        and len(text) < 60
        and not affiliations.is_affiliation(text)
        and not affiliations.is_affiliation(last)
        and names.is_name(f"{first} {last}")
    )


def _cut(text: str) -> tuple[str, str]:
    """Part "Case, Dora B. Sample University" at the first word of the institution."""
    text = text.strip(" |")
    for bar in ("\t", " | "):
        if bar in text:
            name, _, rest = text.partition(bar)
            return name.strip(), rest.strip(" |")
    last, comma, rest = text.partition(", ")
    if not comma or _inverted(text):
        return text, ""
    words = rest.split()
    at = 1
    while at < len(words) and (
        len(words[at].strip(".")) == 1
        or (words[at].islower() and words[at] not in {"of", "for", "and", "the"})
    ):
        at += 1
    if at < len(words) and affiliations.is_affiliation(" ".join(words[at:])):
        return f"{last}, {' '.join(words[:at])}", " ".join(words[at:])
    return text, ""


def _read_paper(lines: Sequence[Line]) -> Iterator[Mark]:
    head = lines[0]
    match = _paper().match(head.text)
    yield Mark(Role.TALK, head, "")
    if match is None:
        return
    if match["when"]:
        yield Mark(Role.WHEN, head, match["when"])
    yield Mark(Role.ID, head, match["code"])
    titled = spoken = listed = False
    at = 1
    while at < len(lines):
        line = lines[at]
        text = _unbuttoned(line.text)
        step = 1
        if not text or text.startswith(_NOTES):
            yield line.mark(Role.NOISE)
        elif spoken:
            yield line.mark(Role.ABSTRACT)
        elif _LEAD.match(text):
            spoken = "Abstract:" in text
            listed = not spoken and text[-1] == ":"  # each text node is a line
            yield from _lead(line, text)
        elif listed:
            yield line.mark(Role.NOISE)
        elif not titled:
            titled = True
            yield Mark(
                Role.TITLE,
                line,
                re.sub(
                    r" \((?:I|(?:Regular|Invited|Interactive|Late Breaking)[\w ]{0,30})\)$",
                    "",
                    text,
                ),
            )
        elif (day := dates.read(text)) and day.day:
            yield line.mark(Role.DAY)
        else:
            pair, step = _person(lines, at, text)
            if pair:
                yield Mark(Role.AUTHORS, line, pair)
            yield from (other.mark(Role.NOISE) for other in lines[at + 1 : at + step])
        at += step


def _lead(line: Line, text: str) -> Iterator[Mark]:
    """Keywords are known and carried by no field; an abstract may stand behind them on the line."""
    yield line.mark(Role.NOISE)
    place = text.find("Abstract:")
    if place >= 0 and text[place + 9 :].strip():
        yield Mark(Role.ABSTRACT, line, text[place + 9 :].strip())


LAYOUT = Layout(name="papercept", score=score, label=label)
