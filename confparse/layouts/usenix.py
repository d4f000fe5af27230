"""Technical sessions of USENIX conferences: the Drupal template (since 2012) and the pages before it.

    Wednesday, July 10
    9:00 am–10:20 am
    Operating Systems I
    Session Chair: Ada Example, Sample University
    A Kernel Nobody Wrote
    Bea Example and Carl Model, Sample University; Dora Case, Model Labs
    Awarded Best Paper!
    Available Media

The older pages print the weekday behind the interval, the award above the title, and short events on the line of
their interval ("10:30 a.m.–11:00 a.m. Break"). Papers print no times; rooms stand above or below the heading.
What parts a heading from a title is what follows it: a title has people below it. Made from pages of both templates.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final, NamedTuple

from ..fields import affiliations, kinds, likeness, names, zones
from ..fields.patterns import Lazy
from ..flow import Layout, Line, Mark, Role, Source
from . import _clock, _nodes

_WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_CHAIR: Final = Lazy(
    r"(?:(?:Session|Track|Program|Workshop|Summit|General|Conference|Symposium|Steering Committee)\s)?(?:Co-?)?Chairs?:",
    re.IGNORECASE,
)
_LEADERS: Final = Lazy(
    r"(?:Moderators?|Panelists?|Speakers?|Hosts?|Organizers?|Instructors?):", re.IGNORECASE
)
_AWARD: Final = Lazy(
    r"(?:Awarded |Winner of )?(?:the )?[\w .'’-]{0,60}?\b(?:Best|Distinguished|Community|Outstanding|Test of Time|Honorable Mention|Runner-Up)\b[\w .,'’/-]{0,60}!?",
    re.IGNORECASE,
)
_BUTTONS: Final = frozenset(
    (
        "available media", "show details", "hide details", "show details ▾", "hide details ▴", "view the video", "listen in mp3 format", "view the presentation slides",
        "bibtex", "presentation video", "presentation audio", "slides", "video", "audio", "paper", "full paper", "read the abstract", "download paper", "conference audio",
        "abstract", "website", "pdf", "html", "mp3", "artifact appendix", "view more", "speaker", "bio",
    )
)  # fmt: skip
_MEDIA: Final = Lazy(
    r"(?:[\w' .-]{2,40} (?:Paper \((?:Prepublication )?PDF\)|PDF|Appendix PDF|\(PDF\))|\[?PDF\]?|View the slides|BibTeX|Presentation Video.{0,10}|Read the Abstract.{0,80}|(?:Full )?[Pp]aper(?: \||:).{0,80}|Slides.{0,40}|Video.{0,20})",
)
_ROOM: Final = Lazy(
    r"\b(?:Ballroom|Room|Foyer|Hall|Salon|Suite|Pre-?function|Gallery|Terrace|Lobby|Pavilion|Auditorium|Floor|Theat(?:er|re)|Forum|Promenade|Atrium|Lounge|Patio|Garden|Mezzanine|Center|Restaurant|Courtyard|Plaza|Deck)\b"
)
_MEAL: Final = Lazy(
    r"(?:Continental |Symposium |Conference |Morning |Afternoon )?(?:Breakfast|Luncheon|Lunch|Break)(?: with Refreshments| \(on your own\))?|Coffee and Tea Break",
    re.IGNORECASE,
)
_TRACK: Final = Lazy(
    r"(?:(?:Track|TRACK) (?:[0-9]{1,2}|[A-F])\b.{0,40}|(?:GENERAL|FREENIX|INVITED TALKS?|REFEREED PAPERS?|GURU|INDUSTRY|PRACTICE)(?: SESSIONS?| TRACK)?S?|(?:General|FREENIX|Invited Talks?|Refereed Papers?|Practice and Experience) Track)"
)
_SURE: Final = 0.8
"""Likeness of a line to people where nothing but its shape speaks for it."""
_LONG: Final = 260
"""An abstract; titles and room names are shorter, and people are told by their names."""


def score(source: Source) -> float:
    """Sure of the template's class names, or of the name with intervals and chairs or media."""
    text = source.brief
    if source.form != "text" and "node-paper" in text and "field-paper-people" in text:
        return 0.9
    named = "ENIX" in text or "usenix" in text
    media = text.count("Available Media")
    if not (named and ("Chair" in text or media)) and media < 2:
        return 0.0
    slots = sum(
        1
        for line in source.lines
        if line.text[:1].isdigit()
        and len(line.text) < 120
        and "m" in line.text
        and (found := _slot(line.text))
        and found.sure
    )
    return 0.85 if slots > 1 else 0.6 if slots else 0.0


class _Slot(NamedTuple):
    when: str
    rest: str
    sure: bool


def _slot(text: str) -> _Slot | None:
    """Part "9:00 a.m.–10:30 a.m. Wednesday" or "10:30 a.m.–11:00 a.m. Break" into interval and rest."""
    found = _clock.range_at(text)
    if found is None or len(text) > 160:
        return None
    rest = text[found.end() :].strip(" |,:")
    if rest and text[found.end()] not in " |,:":
        return None
    for day in _WEEKDAYS:
        if rest.endswith(day):
            rest = rest[: -len(day)].strip(" |")
    return _Slot(
        found[0].strip(),
        rest,
        ":" in found[0] and found[0][-2:].lower() in {"am", "pm", "m.", "on"},
    )


def label(lines: Sequence[Line]) -> Iterator[Mark]:
    """Slots open at an interval; inside, whatever has people below it is a talk."""
    lines, joined = _nodes.rejoin([line for line in lines if line.tag != "title"])
    yield from joined
    starts = [
        i
        for i, line in enumerate(lines)
        if line.text[:1].isdigit() or line.text[:4] == "Noon"
        if _slot(line.text)
    ]
    days = [i for i, line in enumerate(lines) if len(line.text) < 45 and _is_day(line.text)]
    cuts = sorted({*starts, *days})
    opened = set(starts)
    for line in lines[: cuts[0] if cuts else 0]:
        if (
            line.text.startswith("All")
            and " times " in line.text
            and (zone := zones.find(line.text))
        ):
            yield Mark(Role.ZONE, line, zone)
    for at, stop in zip(cuts, [*cuts[1:], len(lines)]):
        if at in opened:
            yield from _read(lines[at], lines[at + 1 : stop])
        else:
            yield lines[at].mark(Role.DAY)


@cache
def _day() -> re.Pattern[str]:
    return re.compile(
        r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )(?:January|February|March|April|May|June|July|August|September|October|November|December) [0-9]{1,2}(?:, ?[0-9]{4})?",
        re.IGNORECASE,
    )


def _is_day(text: str) -> bool:
    return (
        text[:3].capitalize() in {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"}
        and _day().fullmatch(text) is not None
    )


def _classes(line: Line) -> str:
    return line.markup.classes if line.markup else ""


def _read(head: Line, body: Sequence[Line]) -> Iterator[Mark]:
    slot = _slot(head.text)
    when = Mark(Role.WHEN, head, slot.when if slot else head.text)
    rest = slot.rest if slot else ""
    body = [line for line in body if line.text not in _WEEKDAYS]
    people, titles = _pairs(body)
    kept = {i for i, line in enumerate(body) if i not in people and not _is_note(line)}
    last = max(titles, default=-1)
    opened = titled = roomed = False
    talking = False
    pending: list[Mark] = []
    if rest:
        yield Mark(Role.SESSION, head, "")
        yield when
        title, comma, room = rest.rpartition(", ")
        if comma and _ROOM.search(room) and not _ROOM.search(title):
            yield Mark(Role.TITLE, head, title)
            yield from _kind(head, title)
            yield Mark(Role.ROOM, head, room)
        elif _ROOM.search(rest) and not kinds.of_title(rest):
            pending.append(Mark(Role.ROOM, head, rest))
            yield from pending
        else:
            yield Mark(Role.TITLE, head, rest)
            yield from _kind(head, rest)
        opened, titled, roomed = True, not pending, bool(comma or pending)
        pending = []
    for i, line in enumerate(body):
        text = line.text
        if i in people:
            yield line.mark(Role.AUTHORS)
        elif i in titles:
            if not opened:
                yield Mark(Role.SESSION, line, "")
                yield when
                yield from pending
                pending, opened, titled = [], True, False
            talking = True
            yield Mark(Role.TALK, line, "")
            yield line.mark(Role.TITLE)
        elif _is_note(line):
            yield line.mark(Role.NOISE)
        elif _CHAIR.match(text):
            if not opened:
                yield Mark(Role.SESSION, line, "")
                yield when
                opened = True
            yield line.mark(Role.CHAIRS)
        elif _LEADERS.match(text) and opened:
            yield line.mark(
                Role.AUTHORS
                if talking
                else Role.CHAIRS
                if text.lower().startswith("moderator")
                else Role.ORGANIZERS
            )
        elif (
            len(text) >= _LONG
            or "description-long" in _classes(line)
            or (talking and text.endswith((".", "?", "!", "…")) and len(text) > 90)
        ):
            if not opened:
                yield Mark(Role.SESSION, line, "")
                yield when
                opened = True
            yield line.mark(Role.ABSTRACT)
        elif _TRACK.fullmatch(text) or (
            opened and titled and talking and _heads(body, kept, i, titles)
        ):
            track = _TRACK.fullmatch(text) is not None
            yield Mark(Role.SESSION, line, "")
            yield when
            yield line.mark(Role.NOISE if track and _titled_below(body, i, titles) else Role.TITLE)
            opened, titled, talking, roomed = (
                True,
                not (track and _titled_below(body, i, titles)),
                False,
                False,
            )
        elif (
            opened
            and not roomed
            and not talking
            and _ROOM.search(text)
            and len(text) < 100
            and (titled or _titled_below(body, i, titles))
        ):
            roomed = True
            yield line.mark(Role.ROOM)
        elif (
            not opened and _ROOM.search(text) and len(text) < 60 and _titled_below(body, i, titles)
        ):
            roomed = True
            pending.append(line.mark(Role.ROOM))
        elif talking and _ROOM.search(text) and len(text) < 60 and i + 1 < len(body):
            # a room heads what runs beside: "Serra Ballroom II", then its heading
            yield Mark(Role.SESSION, line, "")
            yield when
            yield line.mark(Role.ROOM)
            titled = talking = False
            roomed = True
        elif not titled and not talking:
            if not opened:
                yield Mark(Role.SESSION, line, "")
                yield when
                yield from pending
                pending = []
            opened = titled = True
            yield line.mark(Role.TITLE)
            yield from _kind(line, text)
        elif (
            not talking
            and last <= i
            and likeness.people(text) >= _SURE
            and not _ROOM.search(text)
            and not kinds.of_title(body[i - 1].text if i else "")
        ):
            yield line.mark(Role.ORGANIZERS)
        elif talking:
            yield line.mark(Role.ABSTRACT)


def _kind(line: Line, title: str) -> Iterator[Mark]:
    if kinds.is_kind(title):
        yield Mark(Role.KIND, line, title)
    elif _MEAL.fullmatch(title):
        yield Mark(Role.KIND, line, "Break")


def _is_note(line: Line) -> bool:
    text = line.text
    return len(text) < 120 and (
        text.casefold().strip("[] »▾▴") in _BUTTONS
        or _MEDIA.fullmatch(text) is not None
        or (
            text[:2] in {"Aw", "AW", "Wi", "Be", "Di", "In", "Co", "Te", "Ou", "1s", "2n"}
            and _AWARD.fullmatch(text) is not None
        )
    )


def _titled_below(body: Sequence[Line], at: int, titles: set[int]) -> bool:
    """Whether a heading stands on the next line that is no note: not a talk's title, not a chair."""
    for i in range(at + 1, min(at + 4, len(body))):
        if _is_note(body[i]) or (_ROOM.search(body[i].text) and len(body[i].text) < 60):
            continue
        return i not in titles and not _CHAIR.match(body[i].text) and len(body[i].text) < _LONG
    return False


def _heads(body: Sequence[Line], kept: set[int], at: int, titles: set[int]) -> bool:
    """Whether a short line between talks heads the next ones: a chair or a talk's title follows."""
    if at not in kept or len(body[at].text) > 100 or body[at].text.endswith("."):
        return False
    for i in range(at + 1, len(body)):
        if _is_note(body[i]):
            continue
        if _CHAIR.match(body[i].text):
            return True
        if _ROOM.search(body[i].text) and len(body[i].text) < 60:
            continue
        return i in titles
    return False


def _pairs(body: Sequence[Line]) -> tuple[set[int], set[int]]:
    """Find the lines of people, and the titles above them."""
    people: set[int] = set()
    titles: set[int] = set()
    for i, line in enumerate(body):
        classes = _classes(line)
        if "paper-people" in classes or "presented-by" in classes:
            people.add(i)
        elif "node-paper" in classes and line.tag == "h2":
            titles.add(i)
    if people:
        return {i for i in people if not _is_note(body[i])}, titles
    for i in range(1, len(body)):
        text = body[i].text
        if len(text) > 1200 or _is_note(body[i]) or _CHAIR.match(text):
            continue
        if not _is_people(text) and not _is_person(text):
            continue
        above = i - 1
        while above >= 0 and _is_note(body[above]):
            above -= 1
        if (
            above < 0
            or above in people
            or _CHAIR.match(body[above].text)
            or len(body[above].text) > _LONG
        ):
            continue
        people.add(i)
        titles.add(above)
    if not people and len(body) > 1:
        _last_name(body, people, titles)
    return people, titles


def _last_name(body: Sequence[Line], people: set[int], titles: set[int]) -> None:
    """Find a talk of one person without an institution: the name is all that stands below its title."""
    kept = [i for i, line in enumerate(body) if not _is_note(line)]
    for i, above in zip(kept[1:], kept):
        text = body[i].text
        if (
            len(text) < 60
            and "," not in text
            and not _ROOM.search(text)
            and likeness.people(text) >= _SURE
            and not _CHAIR.match(body[above].text)
            and not kinds.of_title(body[above].text)
        ):
            people.add(i)
            titles.add(above)
            return


def _is_person(text: str) -> bool:
    """Whether a line is a name and an institution that nothing shows to be one: "Pat Example, Samplemeta"."""
    return (
        "," in text
        and len(text) < 120
        and not text.endswith(".")
        and not _ROOM.search(text)
        and likeness.people(text) >= _SURE
    )


def _is_people(text: str) -> bool:
    """Whether a line opens with a name and goes on with names and institutions."""
    first = re.split(r", | and |; ", text, maxsplit=1)
    if (
        len(first) < 2
        or not names.is_name(first[0])
        or affiliations.has_keyword(first[0])
        or len(first[0].split()) < 2
    ):
        return False
    parts = [
        part.removeprefix("and ").strip() for part in re.split(r"; |, | and ", text) if part.strip()
    ]
    if text.endswith(".") and not text.endswith(("Inc.", "Ltd.", "Co.", "Corp.", "Jr.")):
        return False
    good = sum(
        1
        for part in parts
        if names.is_name(part) or affiliations.is_affiliation(part) or affiliations.is_place(part)
    )
    return good >= max(2, 0.7 * len(parts))


LAYOUT = Layout(name="usenix", score=score, label=label)
