"""A talk page of pretalx: title, slot and room under it, abstract and description without headings, then the speakers.

    A Template for Invented Apps :: EXCONF 2025 :: pretalx
    EXCONF 2025
    A Template for Invented Apps
    .ical
    03-19, 17:00–17:10 (US/Eastern), Auditorium
    This talk presents nothing that exists …
    Ada Example [Sample University]
    Ada Example is a made-up engineer …

The year may stand only in the event's name. In HTML the speakers' names are links; in text they are the lines below which a biography
speaks of them. Made from pages of one site and from the templates that pretalx publishes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from ..fields import names, people
from ..flow import Layout, Line, Mark, Role, Source

_NOISE: Final = frozenset(
    {
        ".ical", "iCal", ".ics", "Add to calendar", "Feedback", "Give feedback", "Feedback geben", "Edit", "Bearbeiten",
        "Schedule", "Sessions", "Speakers", "Schedule Sessions Speakers", "Talks", "Featured", "Programme", "Show all",
        "Fahrplan", "Vortragende",
    }
)  # fmt: skip
_END: Final = re.compile(
    r"powered by pretalx|This is a static export generated at|Bereitgestellt von pretalx|propulsé par pretalx",
    re.IGNORECASE,
)
_RESOURCES: Final = re.compile(r"(?:See also|Siehe auch|Voir aussi)\s?:", re.IGNORECASE)
_LANGUAGE: Final = re.compile(
    r"(?:Language|Sprache|Langue|Idioma|Session language)\s?:\s*\S", re.IGNORECASE
)
_ALSO: Final = re.compile(
    r"(?:This speaker also appears in|Diese Person hält außerdem|Cet intervenant apparaît également dans|The speaker.s profile picture|The speaker's profile picture)",
    re.IGNORECASE,
)
_DATE: Final = re.compile(r"(?:20[0-9]{2}-)?[0-9]{2}-[0-9]{2},?")
_CLOCK: Final = re.compile(r"[0-9]{1,2}:[0-9]{2}(?:\s?[ap]\.?m\.?)?", re.IGNORECASE)
_OF_ONESELF: Final = re.compile(
    r"(?:I (?:am|have|work)|I['’]m|My name|Ich (?:bin|arbeite)|Je suis)\s"
)
"""How a biography opens that does not repeat the name."""
_YEAR: Final = re.compile(r"(?<![0-9])20[0-9]{2}(?![0-9])")
_TITLE: Final = re.compile(r"(?P<talk>.{1,500}?) :: (?P<event>.{1,200}?)(?: :: pretalx)?")


@cache
def _slot() -> re.Pattern[str]:
    """Match "03-19, 17:00–17:10 (US/Eastern), Room" and "2024-07-11, 10:00–10:30 (Europe/Prague), Room"."""
    date = r"(?:[0-9]{4}-)?[0-9]{2}-[0-9]{2}"
    clock = r"[0-9]{1,2}:[0-9]{2}(?:\s?[ap]\.?m\.?)?"
    return re.compile(
        rf"(?P<when>{date},? {clock}\s?[–—-]\s?(?:{date},? )?{clock}(?:\s?\([A-Za-z_]+(?:/[A-Za-z_+0-9-]+){{0,2}}\))?)(?:, (?P<room>\S.{{0,120}}))?",
        re.IGNORECASE,
    )


def score(source: Source) -> float:
    """Sure where a slot in the system's own form stands on a page that names the system, or alone with its zone."""
    if "pretalx" not in source.brief and ")," not in source.brief:
        return 0.0
    slots = [
        line.text
        for line in (
            _parted(source.lines)
            if ".ical" in source.brief or "pretalx" in source.brief
            else source.lines
        )
        if line.text[:1].isdigit() and 14 < len(line.text) < 250 and _slot().fullmatch(line.text)
    ]
    if not slots:
        return 0.0
    if "pretalx" in source.brief:
        return 0.94
    return 0.85 if len(slots) == 1 and "/" in slots[0] and ")," in slots[0] else 0.0


def label(lines: Sequence[Line]) -> Iterator[Mark]:
    """One talk, at its first slot."""
    lines = _parted(lines)
    slots = [
        i
        for i, line in enumerate(lines)
        if line.text[:1].isdigit() and len(line.text) < 250 and _slot().fullmatch(line.text)
    ]
    if not slots:
        return
    slot = slots[0]
    titled, event = _names(lines)
    title = _find_title(lines, slot, titled)
    for i, line in enumerate(lines[:slot]):
        if i == title:
            continue
        if (found := _TITLE.fullmatch(line.text)) and found["event"] == event:
            yield line.mark(Role.CONFERENCE, event or "")
        elif (
            event is None
            and line.tag != "title"
            and i < 3
            and _YEAR.search(line.text)
            and len(line.text) < 80
        ):
            event = line.text
            yield line.mark(Role.CONFERENCE)
        elif _is_button(line.text) or line.text == event:
            yield line.mark(Role.NOISE)
    yield lines[slot].mark(Role.SESSION, "")
    yield lines[slot].mark(Role.TALK, "")
    if title is not None:
        yield lines[title].mark(Role.TITLE, titled or lines[title].text.strip("_ "))
    found = _slot().fullmatch(lines[slot].text)
    if found is not None:
        yield lines[slot].mark(Role.WHEN, found["when"])
        if found["room"]:
            yield lines[slot].mark(Role.ROOM, found["room"])
    yield from _body(lines[slot + 1 :])


def _is_button(text: str) -> bool:
    """Whether a line is a button, perhaps with the marks of its icon, or several run together."""
    bare = text.strip("_* #")
    return not bare or bare in _NOISE or (bare.startswith(".ical") and len(bare) < 60)


def _parted(lines: Sequence[Line]) -> list[Line]:
    """Part a heading in which a converter ran title, button and slot together."""
    found: list[Line] = []
    taken = 0
    for at, line in enumerate(lines):
        if taken:
            taken -= 1
            continue
        title, button, slot = line.text.partition(".ical")
        if _DATE.fullmatch(line.text) and (whole := _whole_slot(lines[at : at + 6])):
            found.append(whole[0])
            taken = whole[1]
        elif button and title.strip() and _slot().fullmatch(slot.strip()):
            found += [
                line._replace(text=part.strip(), markup=None) for part in (title, button, slot)
            ]
        else:
            found.append(line)
    return found


def _whole_slot(lines: Sequence[Line]) -> tuple[Line, int] | None:
    """Put a slot together of which each part has its line: date, clock, dash, clock, room; and say how many more lines it took."""
    text, best = lines[0].text, None
    for more, line in enumerate(lines[1:], 1):
        if _CLOCK.fullmatch(line.text) and text[-1].isdigit() and ":" in text:
            text += " –"  # a line of its own, and no content
        text += line.text if line.text[0] in ",;)" else f" {line.text}"
        if len(text) > 250:
            break
        if _slot().fullmatch(text):
            best = lines[0]._replace(text=text, last=line.number, markup=None), more
            if line.text[0] == ",":
                break
    return best


def _is_language(lines: Sequence[Line], i: int) -> bool:
    """Whether a line says the language of the talk: "Language: English", on one line or two."""
    text = lines[i].text
    if len(text) > 40:
        return False
    return (
        _LANGUAGE.match(text) is not None
        or (
            i > 0
            and lines[i - 1].text.endswith(":")
            and _LANGUAGE.match(lines[i - 1].text + " " + text) is not None
        )
        or (text.endswith(":") and _LANGUAGE.match(text + " x") is not None)
    )


def _names(lines: Sequence[Line]) -> tuple[str | None, str | None]:
    """The talk's title and the event's name, from the page's own title."""
    for line in lines[:5]:
        if found := _TITLE.fullmatch(line.text):
            return found["talk"], found["event"]
    return None, None


def _find_title(lines: Sequence[Line], slot: int, titled: str | None) -> int | None:
    """The line of the title: above the slot, most often with a button between."""
    above = [i for i in range(slot - 1, max(-1, slot - 8), -1) if lines[i].tag != "title"]
    for i in above:
        if titled is not None and lines[i].text.strip("_ ") == titled:
            return i
    return next(
        (i for i in above if not _is_button(lines[i].text) and not _LANGUAGE.match(lines[i].text)),
        None,
    )


def _body(lines: Sequence[Line]) -> Iterator[Mark]:
    end = next(
        (i for i, line in enumerate(lines) if len(line.text) < 200 and _END.search(line.text)),
        len(lines),
    )
    body, foot = lines[:end], lines[end:]
    speakers = _speakers(body)
    first = min(speakers, default=len(body))
    resources = False
    for i, line in enumerate(body):
        text = line.text
        if (
            _is_button(text)
            or _is_language(body, i)
            or _ALSO.match(text)
            or _slot().fullmatch(text)
        ):
            yield line.mark(Role.NOISE)
        elif i in speakers:
            yield line.mark(Role.AUTHORS)
        elif i > first:
            continue  # what the speakers tell about themselves
        elif found := _RESOURCES.match(text):
            resources = True
            rest = text[found.end() :].strip()
            yield line.mark(Role.LINK if rest else Role.NOISE, rest or text)
        elif resources:
            yield line.mark(Role.LINK)
        else:
            yield line.mark(Role.ABSTRACT)
    for line in foot:
        yield line.mark(Role.NOISE)


def _speakers(body: Sequence[Line]) -> set[int]:
    """Find the lines that name a speaker."""
    linked = {
        i
        for i, line in enumerate(body)
        if line.markup and len(line.text) < 200 and _links_speaker(line)
    }
    if linked:
        return linked
    classed = {
        i
        for i, line in enumerate(body)
        if line.markup
        and line.markup.classes.endswith((" pretalx-session-info title ", " speaker-name "))
    }
    if classed:
        return classed
    found: set[int] = set()
    for i, line in enumerate(body):
        if i == 0 or line.tag == "li" or not _is_speaker(line.text):
            continue
        below = body[i + 1].text if i + 1 < len(body) else None
        name = _bare(line.text)
        parts = [part for part in name.split() if len(part) > 2]
        if (
            below is None
            or any(part in below[:300] for part in parts)
            or _OF_ONESELF.match(below[:20])
            or (found and i - 1 in found)
            or (_is_speaker(below) and i + 2 >= len(body))
        ):
            found.add(i)
    since = 0
    for i, line in enumerate(body):
        if _ALSO.match(line.text):  # stands below each biography
            above = [at for at in range(since + 1, i) if _is_speaker(body[at].text)]
            if above and not any(since <= at < i for at in found):
                found.add(above[0] if found else above[-1])
            since = i
    return found


def _links_speaker(line: Line) -> bool:
    spans = line.markup.spans if line.markup else ()
    return any(
        span.tag == "a"
        and "/speaker/" in span.value
        and span.start == 0
        and span.end >= len(line.text) - 1
        for span in spans
    )


def _bare(text: str) -> str:
    return text.partition(" [")[0].partition(" (")[0].strip()


def _is_speaker(text: str) -> bool:
    """Whether a line is one name, perhaps with an affiliation in brackets."""
    if len(text) > 120 or text[-1:] in ".:!?":
        return False
    name = _bare(text)
    return (
        names.is_name(name)
        and len(name.split()) <= 5
        and "," not in name
        and len(people.read(text)) == 1
    )


LAYOUT = Layout(name="pretalx", score=score, label=label)
