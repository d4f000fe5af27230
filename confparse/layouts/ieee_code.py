"""Programmes of IEEE conferences: sessions "A1 | Title" with papers "A1.1 | 14:00", and those that EDAS makes.

    Monday, July 3rd
    14:00-15:40
    A1 | Invented Circuits
    Chair: Ada Example, Sample University, Austria
    A1.1 | 14:00
    An Amplifier for One
    Bea Example and Carl Model

EDAS prints a session as "Session 1A: Title" or "S1: Title" with "Chair: Name (Affiliation, Country)" and each paper as
"10:00 A Title" above "Bea Example (Sample University, Austria); Carl Model (…)". Made from a programme of the first kind
and from the description of the second. Where an extractor glued authors to the end of a title, the two are parted at
the one place where a capital follows a small letter and people begin; where there are two such places, none is taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from ..fields import dates, kinds, likeness, names
from ..fields.patterns import Lazy
from ..flow import Layout, Line, Mark, Role, Source
from . import _clock

_SESSION: Final = Lazy(
    r"(?P<code>[A-Z]{1,4}[0-9]{1,3}[A-Za-z]?|[A-Z]{1,4}-[0-9A-Z]{1,4}) ?\| ?(?P<title>\S.{2,200})"
)
_PAPER: Final = Lazy(
    r"(?P<code>(?:[A-Z]{1,4}[0-9]{1,3}[A-Za-z]?|[A-Z]{1,4}-[0-9A-Z]{1,4})[.-][0-9]{1,3})(?: ?\| ?(?P<when>[0-2]?[0-9]:[0-5][0-9](?:\s?[ap]\.?m\.?)?(?: ?[-–] ?[0-2]?[0-9]:[0-5][0-9](?:\s?[ap]\.?m\.?)?)?)(?: ?(?P<glued>[^\W\d_].*))?)?(?: ?\| ?(?P<rest>\S.*))?"
)
_CODED: Final = Lazy(r"[A-Z]{1,4}[0-9]{1,3}[A-Za-z]?\.[0-9]{1,3}(?: ?\\?[|∣]| ?\Z)")
_SLOT_AND_CODE: Final = Lazy(
    r"[0-2]?[0-9]:[0-5][0-9] ?[-–—] ?[0-2]?[0-9]:[0-5][0-9](?=[A-Z]{1,4}[0-9]{1,3}[A-Za-z]? ?\|)"
)
_CODE: Final = Lazy(r"[A-Z]{1,4}[0-9]{1,3}[A-Za-z]?[.-][0-9]{1,3}")
_ESCAPED: Final = "∣"
"""A bar that stood escaped in a table."""
_CHAIRS: Final = Lazy(
    r"(?:Session )?(?:Co-)?(?:Chairs?|Organizers?|Moderators?)(?:\(s\))?:", re.IGNORECASE
)
_ROOM: Final = Lazy(r"(?:Room|Location|Venue):\s?(.{1,80})", re.IGNORECASE)
_EDAS_PAPER: Final = Lazy(
    r"(?P<when>[0-2]?[0-9]:[0-5][0-9](?:\s?[ap]\.?m\.?)?)\s+(?P<title>\S.{4,300})", re.IGNORECASE
)
_EDAS_SESSION: Final = Lazy(
    r"(?:Session |Track |Tutorial |Workshop |Keynote |Panel |Poster )?(?P<code>[A-Z0-9]{1,4}[0-9.-]{0,4}[A-Z]?): (?P<title>\S.{2,200})"
)


def score(source: Source) -> float:
    """Sure of codes that session and papers share; of EDAS by affiliations with countries below timed titles."""
    text = source.brief
    if ("|" in text or _ESCAPED in text) and any(
        "." in line.text[:10] and _CODED.match(line.text.lstrip("| ")) for line in source.lines
    ):
        lines = _joined(_parted(source.lines))
        codes = {
            match["code"]
            for line in lines
            if len(line.text) < 240
            and "|" in line.text[:10]
            and (match := _SESSION.fullmatch(line.text))
        }
        if (
            codes
            and sum(
                1
                for line in lines
                if line.text[:1].isupper()
                and (match := _PAPER.fullmatch(line.text))
                and re.split(r"[.-](?=[0-9]{1,3}\Z)", match["code"])[0] in codes
            )
            > 1
        ):
            return 0.9
    if ("Chair" in text or "EDAS" in text) and "); " in source.text:
        pairs = 0
        for line, following in zip(source.lines, source.lines[1:]):
            if (
                line.text[:1].isdigit()
                and len(line.text) < 320
                and "(" in following.text
                and _EDAS_PAPER.fullmatch(line.text)
                and not _clock.range_at(line.text)
                and _is_edas_people(following.text)
            ):
                pairs += 1
                if pairs > 1:
                    return 0.92 if "EDAS" in text or "Chair" in text else 0.0
    return 0.0


def label(lines: Sequence[Line]) -> Iterator[Mark]:
    """Choose by which of the two kinds the page is."""
    lines = [line for line in lines if line.tag != "title"]
    joined = _joined(_parted(lines))
    if any(_SESSION.fullmatch(line.text) for line in joined if "|" in line.text[:12]):
        taken = {line.index for line in joined}
        yield from (line.mark(Role.NOISE) for line in lines if line.index not in taken)
        yield from _coded(joined)
    else:
        yield from _edas(lines)


def _parted(lines: Sequence[Line]) -> list[Line]:
    """Part what an extractor put on one line: an interval and its session, a session and its chair, a title and its people."""
    out: list[Line] = []
    for line in _unbarred(lines):
        text = line.text
        if text[0].isdigit() and "|" in text and (found := _clock.range_at(text)):
            rest = text[found.end() :].strip(" |\t")
            if not _SESSION.fullmatch(rest) and (whole := _SLOT_AND_CODE.match(text)):
                found, rest = whole, text[whole.end() :]  # glued to each other
            if _SESSION.fullmatch(rest) and not _PAPER.fullmatch(rest):
                out.append(line._replace(text=found[0], markup=None))
                line = line._replace(text=rest, markup=None)
                text = rest
        head, chair, names_ = text.partition(" Chair: ")
        if not chair and "Chair: " in text and _SESSION.fullmatch(text):
            head, chair, names_ = text.partition("Chair: ")
        title, blanks, people = text.rpartition("  ")
        if chair and len(head) > 2 and text.count("Chair") == 1 and len(text) < 300:
            out.append(line._replace(text=head.strip(), markup=line.markup))
            out.append(line._replace(text=f"Chair: {names_.strip()}", markup=None))
        elif (
            blanks
            and line.markup is not None
            and line.markup.cell is not None
            and len(title) > 8
            and likeness.people(people.strip()) >= likeness.PEOPLE_THRESHOLD
        ):
            out.append(line._replace(text=title.strip()))
            out.append(line._replace(text=people.strip(), markup=None))
        else:
            out.append(line)
    return out


def _unbarred(lines: Sequence[Line]) -> Iterator[Line]:
    """Part the rows of a table in a text into cells, and read the bars that stood escaped in them."""
    for line in lines:
        text = line.text
        if text[0] == "|" == text[-1] and "\\|" in text:
            cells = text.strip("| ").replace("\\|", _ESCAPED).split(" | ")
            yield from (
                line._replace(text=cell.replace(_ESCAPED, "|").strip()) for cell in cells if cell
            )
        elif _ESCAPED in text:
            yield line._replace(text=text.replace(_ESCAPED, "|"))
        else:
            yield line


def _joined(lines: Sequence[Line]) -> list[Line]:
    """Put the cells of a row back on one line: "A1", "Title" -> "A1 | Title"."""
    out: list[Line] = []
    for i, line in enumerate(lines):
        if line.text[0] == "|" and out and len(out[-1].text) < 12:  # each text node is a line
            out[-1] = out[-1]._replace(text=f"{out[-1].text} {line.text}")
            continue
        if out and _clock.is_start(line.text) and _CODE.fullmatch(out[-1].text):
            out[-1] = out[-1]._replace(text=f"{out[-1].text} | {line.text}")
            continue
        cell = line.markup.cell if line.markup else None
        before = out[-1].markup.cell if out and out[-1].markup else None
        same = cell and before and (cell.table, cell.row) == (before.table, before.row)
        if (
            same
            and cell
            and before
            and re.fullmatch(
                r"[A-Z]{1,4}[0-9]{1,3}[A-Za-z]?(?:[.-][0-9]{1,3})?(?: ?\| ?[0-9:]{4,5})?",
                out[-1].text,
            )
            and not _clock.is_range(line.text)
            and lines[i - 1].number == line.number
        ) and (
            cell.column != before.column
            and (_clock.is_start(line.text) or "." not in out[-1].text or out[-1].text.count("|"))
            and "|" not in line.text[:10]
        ):
            out[-1] = out[-1]._replace(text=f"{out[-1].text} | {line.text}")
            continue
        out.append(line)
    return out


def _coded(lines: Sequence[Line]) -> Iterator[Mark]:
    slot: Line | None = None
    talk = titled = False
    opened = False
    expected: list[Role] = []
    run_on = _run_on(lines)
    for i, line in enumerate(lines):
        text = line.text
        alone = (
            i + 1 == len(lines)
            or _PAPER.fullmatch(lines[i + 1].text) is not None
            or likeness.people(lines[i + 1].text) < likeness.PEOPLE_THRESHOLD
        )
        if len(text) < 50 and (day := dates.read(text)) and day.day and day.month:
            yield line.mark(Role.DAY)
            slot = None
        elif _clock.is_range(text):
            slot = line
            if i + 1 < len(lines) and not _SESSION.fullmatch(lines[i + 1].text):
                talk, titled, opened = False, False, False
        elif (match := _SESSION.fullmatch(text)) and not _PAPER.fullmatch(text):
            yield Mark(Role.SESSION, line, "")
            if slot is not None:
                yield slot.mark(Role.WHEN)
            slot = None
            yield Mark(Role.ID, line, match["code"])
            yield Mark(Role.TITLE, line, text)
            opened, talk = True, False
        elif opened and (match := _PAPER.fullmatch(text)):
            yield Mark(Role.TALK, line, "")
            yield Mark(Role.ID, line, match["code"])
            if match["when"]:
                yield Mark(Role.WHEN, line, match["when"])
            talk, titled, expected = True, False, []
            if rest := match["rest"] or match["glued"]:
                titled = True
                title, people = _unglued(rest) if alone else (rest, "")
                if people or not run_on:
                    yield Mark(Role.TITLE, line, title)
                expected = [] if run_on else [Role.AUTHORS]
                if people:
                    yield Mark(Role.AUTHORS, line, people)
                    expected = []
        elif opened and _CHAIRS.match(text):
            yield line.mark(Role.CHAIRS)
        elif opened and not talk and (room := _ROOM.fullmatch(text)):
            yield Mark(Role.ROOM, line, room[1])
        elif talk and not titled:
            titled = True
            title, people = _unglued(text) if alone else (text, "")
            yield Mark(Role.TITLE, line, title)
            expected = [] if people else [Role.AUTHORS]
            if people:
                yield Mark(Role.AUTHORS, line, people)
        elif (
            talk
            and expected
            and (
                likeness.people(text) >= likeness.PEOPLE_THRESHOLD
                or "paper-authors" in (line.markup.classes if line.markup else "")
            )
        ):
            yield line.mark(Role.AUTHORS)
            expected = []
        elif talk:
            yield line.mark(Role.ABSTRACT)
        elif slot is not None and not opened:
            yield Mark(Role.SESSION, line, "")
            yield slot.mark(Role.WHEN)
            slot = None
            yield line.mark(Role.TITLE)
            if kinds.is_kind(text):
                yield line.mark(Role.KIND)
        elif opened and likeness.room(text) >= likeness.PEOPLE_THRESHOLD and len(text) < 60:
            yield line.mark(Role.ROOM)


_GLUE: Final = Lazy(r"(?<=[a-z0-9)?!”\"’'])(?=[A-ZÀ-Þ])|(?<=[A-Z]{2})(?=[A-Z][a-zà-ÿ]+[ .-])")


def _run_on(lines: Sequence[Line]) -> bool:
    """Whether an extractor ran titles and people together with a blank: nobody can tell where a title ends."""
    papers = [
        match["rest"] or match["glued"] or ""
        for line in lines
        if "|" in line.text[:10] and (match := _PAPER.fullmatch(line.text))
    ]
    ends = sum(
        " and " in text and names.is_name(text.rpartition(" and ")[2]) and not _unglued(text)[1]
        for text in papers
    )
    return ends > 1 and ends * 2 > len(papers)


def _unglued(text: str) -> tuple[str, str]:
    """Part "An Amplifier for OneBea Example and Carl Model"; no people where that could be done twice."""
    places = []
    perhaps = []
    for match in _GLUE.finditer(text[:1500]):
        at = match.start()
        if at <= _SHORTEST_TITLE:
            continue
        parts = re.split(r", | and ", text[at:])
        if " " not in parts[0] or not names.is_name(parts[0]) or _SHOUTED.search(parts[0]):
            continue
        if all(map(names.is_name, parts)):
            places.append(at)
        elif len(parts) > _SEVERAL and all(
            names.is_name(one) or _WORD.fullmatch(one) for one in parts
        ):
            perhaps.append(at)  # "… OptimizationAda Byron, Aruna and Max Born"
    places = places or perhaps
    if len(places) == 1:
        return text[: places[0]].rstrip(), text[places[0] :]
    return text, ""


_SHORTEST_TITLE: Final = 8
_SEVERAL: Final = 2
_SHOUTED: Final = Lazy(r"[A-Z]{3,}[a-z]")
"""In a word that is no name, "BiCMOSAda": a later place parts it."""
_WORD: Final = Lazy(r"[A-ZÀ-Þ][a-zà-ÿ]{2,}")


def _edas(lines: Sequence[Line]) -> Iterator[Mark]:
    slot: Line | None = None
    pending = talk = False
    for i, line in enumerate(lines):
        text = line.text
        below = lines[i + 1].text if i + 1 < len(lines) else ""
        if (
            len(text) < 60
            and not _is_slot(text)
            and (day := dates.read(text))
            and day.day
            and day.month
        ):
            yield line.mark(Role.DAY)
            slot, talk = None, False
        elif _is_slot(text):
            slot, talk = line, False
        elif (
            (found := _clock.range_at(text))
            and len(text) < 240
            and text[found.end() :].strip(" :|-–")
        ):
            yield Mark(Role.SESSION, line, "")
            yield Mark(Role.WHEN, line, found[0])
            yield Mark(Role.TITLE, line, text[found.end() :].strip(" :|-–"))
            slot, pending, talk = None, True, False
        elif (match := _EDAS_PAPER.fullmatch(text)) and (_is_edas_people(below) or talk):
            if slot is not None:
                yield Mark(Role.SESSION, line, "")
                yield slot.mark(Role.WHEN)
                slot = None
            yield Mark(Role.TALK, line, "")
            yield Mark(Role.WHEN, line, match["when"])
            yield Mark(Role.TITLE, line, match["title"])
            talk = True
        elif _CHAIRS.match(text):
            yield line.mark(Role.CHAIRS)
        elif _is_edas_people(text) and talk:
            yield line.mark(Role.AUTHORS)
        elif (match := _EDAS_SESSION.fullmatch(text)) or slot is not None or _CHAIRS.match(below):
            yield Mark(Role.SESSION, line, "")
            if slot is not None:
                yield slot.mark(Role.WHEN)
            slot = None
            if match:
                yield Mark(Role.ID, line, match["code"])
            yield line.mark(Role.TITLE)
            if kinds.is_kind(text):
                yield line.mark(Role.KIND)
            pending, talk = True, False
        elif room := _ROOM.fullmatch(text):
            yield Mark(Role.ROOM, line, room[1])
        elif talk and len(text) > 80:
            yield line.mark(Role.ABSTRACT)
        elif (
            pending
            and not talk
            and len(text) < 60
            and likeness.room(text) >= likeness.PEOPLE_THRESHOLD
        ):
            yield line.mark(Role.ROOM)


def _is_edas_people(text: str) -> bool:
    """Whether a line is "Bea Example (Sample University, Austria); Carl Model (Model Labs & Sample, Spain)"."""
    if not text.endswith(")") or len(text) > 3000:
        return False
    for part in text[:-1].split("); "):
        name, bracket, place = part.partition(" (")
        if not bracket or not 2 < len(name) < 70 or (", " not in place and " & " not in place):
            return False
    return True


def _is_slot(text: str) -> bool:
    """Whether a line prints an interval, with or without its day: "Tuesday, June 9, 9:30 - 10:30"."""
    if len(text) > 70:
        return False
    day = dates.find(text) if text[0].isalpha() else None
    return _clock.is_range(text[day.last :].strip(" ,:") if day and day.first == 0 else text)


LAYOUT = Layout(name="ieee-code", score=score, label=label)
