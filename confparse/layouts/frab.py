"""An event page of frab (Fahrplan): a title, its abstract, then lines of label and value, in the organisers' language.

    Version 1.2
    Workshop: Inventing Things
    A subtitle
    We invent things that …
    Info
    Day: 2015-08-14
    Start time: 09:30
    Duration: 01:30
    Room: Big Tent
    Track: Inventions
    Language: en
    Concurrent events
    Small Tent
    Another Event
    Speakers
    Ada Example (Sample Collective)

The end is printed as a duration. "Concurrent events" names other events and their rooms. Made from pages of a German event of 2015
and from the templates that frab publishes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from ..fields import kinds
from ..flow import Layout, Line, Mark, Role, Source

_LABELS: Final = {
    **dict.fromkeys(
        ("tag", "day", "date", "datum", "jour", "día", "dia", "giorno", "dag", "data"), "day"
    ),
    **dict.fromkeys(
        (
            "anfang",
            "beginn",
            "start",
            "start time",
            "startzeit",
            "heure de début",
            "début",
            "inicio",
            "hora de inicio",
            "inizio",
            "ora d'inizio",
            "aanvang",
            "início",
        ),
        "start",
    ),
    **dict.fromkeys(
        ("dauer", "duration", "durée", "duración", "durata", "duur", "duração"), "duration"
    ),
    **dict.fromkeys(("room", "raum", "ort", "salle", "sala", "stanza", "zaal"), "room"),
    **dict.fromkeys(("track", "pfad", "schiene", "filière", "tema"), "track"),
    **dict.fromkeys(("language", "sprache", "langue", "idioma", "lingua", "taal"), "language"),
}
_LENGTHS: Final = ("Dauer", "Duration", "Durée", "Duración", "Durata", "Duur", "Duração")
_NEEDED: Final = frozenset(("day", "start", "duration"))
_SPEAKERS: Final = frozenset(
    (
        "speakers",
        "speaker",
        "referenten",
        "referent",
        "referenten:",
        "referierende",
        "vortragende",
        "sprecher",
        "intervenants",
        "ponentes",
        "relatori",
        "sprekers",
        "palestrantes",
    )
)
_CONCURRENT: Final = frozenset(
    (
        "concurrent events",
        "gleichzeitige events",
        "parallele veranstaltungen",
        "gleichzeitige veranstaltungen",
        "événements simultanés",
        "eventos simultáneos",
        "eventi concomitanti",
    )
)
_LINKS: Final = frozenset(
    (
        "links:",
        "links",
        "liens:",
        "liens",
        "enlaces:",
        "attached files",
        "files",
        "anhänge",
        "dateien",
        "angehängte dateien",
        "fichiers joints",
    )
)
_OTHER: Final = frozenset(("info", "infos", "feedback", "icalendar", "ical"))
_VERSION: Final = re.compile(r"Version[: ]\s?\S.{0,60}", re.IGNORECASE)
_LONGEST_LABEL: Final = 20


def _label(text: str) -> tuple[str, str] | None:
    """Read "Dauer: 01:30" into what the label means, and the value."""
    name, colon, value = text[:300].partition(":")
    if not colon or len(name) > _LONGEST_LABEL:
        return None
    kind = _LABELS.get(name.strip().casefold())
    return (kind, value.strip()) if kind else None


def _labelled(lines: Sequence[Line], i: int) -> tuple[str, Line, str] | None:
    """Read a label and its value, which may stand on the next line."""
    found = _label(lines[i].text)
    if found is None or found[1]:
        return (found[0], lines[i], found[1]) if found else None
    below = lines[i + 1] if i + 1 < len(lines) else None
    if (
        below is None
        or _label(below.text)
        or below.text.casefold() in _LINKS | _CONCURRENT | _SPEAKERS | _OTHER
    ):
        return found[0], lines[i], ""
    return found[0], below, below.text


def score(source: Source) -> float:
    """Sure where day, start and duration stand together under labels of their own."""
    if not any(word in source.brief for word in _LENGTHS):
        return 0.0
    at: dict[str, int] = {}
    sections = 0
    lines = source.lines
    for i, line in enumerate(lines):
        text = line.text
        if len(text) > 200:
            continue
        if ":" in text[: _LONGEST_LABEL + 1] and (found := _labelled(lines, i)):
            if found[0] not in _NEEDED or any(map(str.isdigit, found[2])):
                at.setdefault(found[0], i)
        elif len(text) < 40:
            folded = text.casefold()
            sections += folded in _SPEAKERS or folded in _CONCURRENT or folded == "icalendar"
            sections += _VERSION.fullmatch(text) is not None
    # a film has a date, a start and a length as well, but neither a track nor concurrent events
    if not at.keys() >= _NEEDED or len(at) < 5 or not sections:
        return 0.0
    places = [at[name] for name in _NEEDED]
    return 0.93 if max(places) - min(places) <= 6 else 0.0


def label(lines: Sequence[Line]) -> Iterator[Mark]:
    """One talk: the lines above the labels, the labels, and the speakers at the end."""
    info = _find_info(lines)
    if info is None:
        return
    values: dict[str, tuple[Line, str]] = {}
    last = info
    for i in range(info, min(len(lines), info + 14)):
        found = _labelled(lines, i)
        if found and found[0] not in values:
            values[found[0]] = found[1:]
            last = i if found[1] is lines[i] else i + 1
    head = _find_title(lines, info)
    if "day" in values:
        yield values["day"][0].mark(Role.DAY, values["day"][1])
    opening = lines[head if head is not None else info]
    yield from _menu(lines[: head or 0])
    yield opening.mark(Role.SESSION, "")
    yield opening.mark(Role.TALK, "")
    if head is not None:
        yield from _title(opening)
        yield from _above(lines[head + 1 : info])
    yield from _slot(values)
    yield from _below(lines[info : last + 1], values, skip=True)
    yield from _below(lines[last + 1 :], values, skip=False)


def _find_info(lines: Sequence[Line]) -> int | None:
    """The first of the labelled lines that stand together."""
    found = {
        i: pair[0]
        for i, line in enumerate(lines)
        if len(line.text) < 200 and (pair := _label(line.text))
    }
    for i in found:
        near = {found[j] for j in range(i, i + 10) if j in found}
        if near >= _NEEDED:
            return i
    return None


def _find_title(lines: Sequence[Line], info: int) -> int | None:
    """The title: the heading below the version of the programme, or the first that opens with a kind of event."""
    version = next(
        (i for i in range(min(info, len(lines))) if _VERSION.fullmatch(lines[i].text)), None
    )
    if version is not None and version + 1 < info:
        return version + 1
    headings = [
        i
        for i in range(info)
        if lines[i].tag in {"h1", "h2"} and lines[i].text.casefold() not in _OTHER
    ]
    if headings:
        return headings[-1]
    prefixed = (
        i
        for i in range(info)
        if ":" in lines[i].text[:30] and kinds.is_kind(lines[i].text.partition(":")[0])
    )
    return next(prefixed, None)


def _menu(lines: Sequence[Line]) -> Iterator[Mark]:
    for line in lines:
        yield line.mark(Role.CONFERENCE if line.tag in {"h1", "title"} else Role.NOISE)


def _title(line: Line) -> Iterator[Mark]:
    yield line.mark(Role.TITLE)
    prefix, colon, _ = line.text.partition(": ")
    if colon and kinds.read(prefix):
        yield line.mark(Role.KIND, prefix)


def _slot(values: dict[str, tuple[Line, str]]) -> Iterator[Mark]:
    if "start" in values:
        line, start = values["start"]
        duration = values.get("duration")
        yield line.mark(
            Role.WHEN, f"{start} {_duration(duration[1])}".strip() if duration else start
        )
        if duration:
            yield duration[0].mark(Role.NOISE)
    if "room" in values and values["room"][1]:
        yield values["room"][0].mark(Role.ROOM, values["room"][1])


def _duration(text: str) -> str:
    """Write "01:30" so that it is read as a length: 1h30."""
    hours, colon, minutes = text.partition(":")
    if colon and hours.isdigit() and minutes[:2].isdigit():
        return f"({int(hours) * 60 + int(minutes[:2])} min)"
    return text


def _above(lines: Sequence[Line]) -> Iterator[Mark]:
    """Subtitle and abstract."""
    links = False
    for i, line in enumerate(lines):
        text = line.text
        folded = text.casefold()
        if folded in _OTHER:
            yield line.mark(Role.NOISE)
        elif folded in _LINKS:
            links = True
            yield line.mark(Role.NOISE)
        elif links:
            yield line.mark(Role.LINK)
        elif i == 0 and _is_subtitle(lines):
            continue
        elif folded.rstrip(":") not in {"abstract", "description", "beschreibung"}:
            yield line.mark(Role.ABSTRACT)


def _is_subtitle(lines: Sequence[Line]) -> bool:
    """Whether a short line stands between title and abstract; in HTML it is a heading of its own."""
    first = lines[0]
    if first.tag in {"h3", "h4"}:
        return True
    if first.markup is not None and first.markup.classes:
        return False
    return (
        len(lines) > 1
        and len(first.text) <= 60
        and first.text[-1:] not in ".!?:…"
        and len(lines[1].text) > 2 * len(first.text)
    )


def _below(
    lines: Sequence[Line], values: dict[str, tuple[Line, str]], *, skip: bool
) -> Iterator[Mark]:
    """Sections after the abstract: only the speakers are the talk's."""
    section = ""
    for line in lines:
        folded = line.text.casefold()
        if folded in _SPEAKERS:
            section = "speakers"
            yield line.mark(Role.NOISE)
        elif folded in _CONCURRENT:
            section = "concurrent"
            yield line.mark(Role.NOISE)
        elif folded in _LINKS:
            section = "links"
            yield line.mark(Role.NOISE)
        elif folded in _OTHER or folded.startswith("click here") or section == "concurrent":
            yield line.mark(Role.NOISE)
        elif section == "links":
            yield line.mark(Role.LINK)
        elif section == "speakers" and len(line.text) < 200 and "_" not in line.text:
            yield line.mark(Role.AUTHORS)
        elif skip and (found := _label(line.text)) and found[0] in values:
            yield line.mark(Role.NOISE)


LAYOUT = Layout(name="frab", score=score, label=label)
