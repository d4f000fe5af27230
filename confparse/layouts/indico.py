"""Indico: the timetable of a meeting, the list of contributions, the page or printout of one contribution.

    Monday 13 May 2024
    09:00 → 10:30
    Plenary 1h 30m Main Auditorium
    Conveners: Ada Example (Sample Lab), Carl Model (Model Institute)
    09:00
    Welcome 10m
    Speaker: Bea Example (Sample Lab)

The list prints "12. Title", speakers, "5/13/24, 9:10 AM" and ends each with "Go to contribution page"; the page of a
contribution prints its date, length and room below the title, people below "Speaker" and "Primary authors". The
printout opens with "Contribution ID: 12". Made from what public readers of the system select and from its templates.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from ..fields import dates, kinds, likeness, times, zones
from ..fields.patterns import Lazy
from ..flow import Layout, Line, Mark, Role, Source
from . import _clock, _nodes

_SLOT: Final = Lazy(
    r"([0-2]?[0-9]:[0-5][0-9](?:\s?[AP]M)?)\s?→\s?([0-2]?[0-9]:[0-5][0-9](?:\s?[AP]M)?)"
)
_START: Final = Lazy(r"[0-2]?[0-9]:[0-5][0-9](?:\s?[AP]M)?(?=\s|\Z)")
_BARE_SLOT: Final = Lazy(
    r"([0-2]?[0-9]:[0-5][0-9](?:\s?[AP]M)?) ([0-2]?[0-9]:[0-5][0-9](?:\s?[AP]M)?)"
)
"""An interval whose arrow an extractor left out."""
_BULLET: Final = Lazy(r"[•◦▪‣∙]\s+")
_LENGTH: Final = Lazy(r"\s((?:[0-9]{1,2}h(?:\s?[0-9]{1,2}m)?)|[0-9]{1,3}m)(?=\s|\Z)")
_SPEAKERS: Final = Lazy(r"(?:Speakers?|Presenters?|Orateurs?|Sprecher(?:in)?|Redner|Ponentes?)\s?:")
_LEADERS: Final = Lazy(
    r"(?:Conveners?|Chairs?|Chair(?:person|man)s?|Session chairs?|Présidents?|Coordinateurs?)\s?:",
    re.IGNORECASE,
)
_NUMBERED: Final = Lazy(r"([0-9]{1,5})\.\s+(\S.{2,400})")
_CONTRIBUTION: Final = Lazy(r"Contribution ID:\s?([0-9]{1,6})(?:\s+Type:\s?(.{1,60}))?")
_END: Final = "Go to contribution page"
_LABELS: Final = {
    "speaker": Role.AUTHORS, "speakers": Role.AUTHORS, "presenter": Role.AUTHORS, "presenters": Role.AUTHORS,
    "description": Role.ABSTRACT, "abstract": Role.ABSTRACT, "summary": Role.ABSTRACT,
    "author": Role.ORGANIZERS, "authors": Role.ORGANIZERS, "primary author": Role.ORGANIZERS, "primary authors": Role.ORGANIZERS,
    "co-author": Role.NOISE, "co-authors": Role.NOISE,
    "presentation materials": Role.NOISE, "peer reviewing": Role.NOISE, "paper": Role.NOISE, "editing": Role.NOISE, "session": Role.NOISE, "track": Role.NOISE,
    "session classification": Role.NOISE, "track classification": Role.NOISE, "track classification:": Role.NOISE,
}  # fmt: skip
"""Headings of a contribution's page; ORGANIZERS stands for authors, which are used where no speaker is named."""
_INLINE: Final = Lazy(
    r"(Primary authors?|Co-authors?|Authors?|Presenters?|Speakers?|Session Classification|Track Classification|Session|Track|Type|Comments)\s?:\s?(.*)"
)
_ANCHOR: Final = " ¶"
_NOTES: Final = frozenset(
    (
        "There are minutes attached to this event. Show them.",
        "There are no materials yet.",
        "Choose timezone",
        "Your profile timezone:",
        "Timetable",
        "Contribution List",
        "Go to day",
        "Building timetable...",
        "PDF",
        "Full screen",
        "Detailed view",
        "Filter",
        "Back to Contribution List",
        "Go to timetable",
    )
)


def score(source: Source) -> float:
    """Sure of the system's class names, of arrows with speakers below, or of the labels of contributions."""
    text = source.brief
    if (
        source.form != "text"
        and "timetable-item" in text
        and ("timetable-title" in text or "timetable-time" in text)
    ):
        return 0.95
    if text.count(_END) > 1:
        return 0.9
    if "Contribution ID:" in text and any(_CONTRIBUTION.match(line.text) for line in source.lines):
        return 0.9
    if "→" in text:
        slots = sum(
            1
            for line, following in zip(source.lines, (*source.lines[1:], None))
            if "→" in line.text[:16]
            and (
                _SLOT.match(_unbulleted(line.text))
                if len(line.text) > 1
                # Between a start and an end; else it is the arrow of a link.
                else following is not None and _START.match(following.text)
            )
        )
        if slots and ("Speaker" in text or "Convener" in text or slots > 1):
            return 0.9
    if "•" in text or "m\n" in text or "m</" in text:
        lengths = sum(
            1
            for line in source.lines
            if line.text[-1] == "m" and len(line.text) < 300 and _LENGTH.search(line.text[-12:])
        )
        if lengths > 2 and any(
            len(line.text) < 24 and _BARE_SLOT.fullmatch(_unbulleted(line.text))
            for line in source.lines
        ):
            return 0.9
    if "Presentation materials" in text and _page_parts(source.lines) is not None:
        return 0.85
    return 0.0


def label(lines: Sequence[Line]) -> Iterator[Mark]:
    """Choose the view by what it prints."""
    lines, joined = _arrowed([_plain(line) for line in lines if line.tag != "title"])
    yield from joined
    if any("→" in line.text[:14] and _SLOT.match(line.text) for line in lines):
        yield from _timetable(lines)
    elif any(line.text == _END for line in lines):
        yield from _list(lines)
    elif any(_CONTRIBUTION.match(line.text) for line in lines):
        yield from _printout(lines)
    else:
        yield from _page(lines)


def _unbulleted(text: str) -> str:
    bullet = _BULLET.match(text)
    return text[bullet.end() :] if bullet else text


def _plain(line: Line) -> Line:
    """Take the bullet off a line, and put the arrow of an interval back."""
    text = _unbulleted(line.text)
    if len(text) < 24 and (slot := _BARE_SLOT.fullmatch(text)):
        text = f"{slot[1]} → {slot[2]}"
    return line if text is line.text else line._replace(text=text)


def _arrowed(lines: Sequence[Line]) -> tuple[Sequence[Line], list[Mark]]:
    """Put "09:00", "→", "10:20" back on one line where an extractor gave each a line."""
    if not any(line.text == "→" for line in lines):
        return lines, []
    lines, joined = _nodes.rejoin(lines)
    out: list[Line] = []
    for line in lines:
        if out and (
            (line.text == "→" and _START.fullmatch(out[-1].text))
            or (out[-1].text.endswith(" →") and _START.fullmatch(line.text))
        ):
            out[-1] = out[-1]._replace(text=f"{out[-1].text} {line.text}")
            joined.append(line.mark(Role.NOISE))
        else:
            out.append(line)
    return out, joined


# --- the timetable ---------------------------------------------------------------------------------


class _Item(NamedTuple):
    kind: str
    """``day``, ``slot`` (an interval) or ``entry`` (a start inside an interval)."""
    lines: Sequence[Line]


def _timetable(lines: Sequence[Line]) -> Iterator[Mark]:
    items = _items(lines)
    head = items[0].lines if items and items[0].kind == "head" else ()
    yield from _notes(head)
    names = {
        re.sub(r" \([^()]*\)\Z", "", line.text) for line in head[-40:] if 3 < len(line.text) < 80
    }
    rooms = tuple(sorted(names, key=lambda text: (-len(text), text)))
    at = 0
    while at < len(items):
        day = [items[at]] if items[at].kind == "day" else []
        stop = at + 1
        while stop < len(items) and items[stop].kind != "day":
            stop += 1
        if day:
            yield items[at].lines[0].mark(Role.DAY)
            yield from _notes(items[at].lines[1:])
        yield from _one_day(
            [item for item in items[at:stop] if item.kind in {"slot", "entry"}], rooms
        )
        at = stop


def _items(lines: Sequence[Line]) -> list[_Item]:
    cuts: list[tuple[int, str]] = []
    for i, line in enumerate(lines):
        text = line.text
        if text[0].isdigit() and _SLOT.match(text):
            cuts.append((i, "slot"))
        elif (
            text[0].isdigit()
            and cuts
            and (match := _START.match(text))
            and (match.end() == len(text) or _LENGTH.search(text))
        ):
            cuts.append((i, "entry"))
        elif len(text) < 60 and (day := dates.read(text)) and day.day and day.month:
            cuts.append((i, "day"))
    if not cuts:
        return []
    items = [_Item("head", lines[: cuts[0][0]])] if cuts[0][0] else []
    return items + [
        _Item(kind, lines[at:stop])
        for (at, kind), (stop, _) in zip(cuts, [*cuts[1:], (len(lines), "")])
    ]


def _notes(lines: Sequence[Line]) -> Iterator[Mark]:
    for i, line in enumerate(lines):
        if line.text in _NOTES:
            yield line.mark(Role.NOISE)
        elif line.text.endswith(" timezone") and "/" in line.text and len(line.text) < 60:
            yield Mark(Role.ZONE, line, line.text.removesuffix(" timezone"))
        elif "/" in line.text and len(line.text) < 40 and zones.is_iana(line.text):
            yield line.mark(Role.ZONE)
        elif line.text == "→" or (i == 0 and line.tag == "title"):
            yield line.mark(Role.NOISE)


def _one_day(items: Sequence[_Item], rooms: tuple[str, ...]) -> Iterator[Mark]:
    """Blocks hold the entries below them; intervals with a speaker and no entries are talks of one session."""
    loose = {i: item for i, item in enumerate(items) if item.kind == "slot" and _is_talk(items, i)}
    opened = False
    breaks: list[
        _Item
    ] = []  # those inside a block follow it: the talks below them are still the block's
    for i, item in enumerate(items):
        if item.kind == "entry" and kinds.of_title(_title_of(item.lines)) == "break":
            breaks.append(item)
            continue
        if item.kind == "entry":
            yield from _entry(item.lines, Role.TALK, rooms)
            continue
        for pause in breaks:
            yield from _entry(pause.lines, Role.SESSION, rooms)
        breaks = []
        if i not in loose:
            yield from _entry(item.lines, Role.SESSION, rooms)
        elif not opened:
            opened = True
            yield Mark(Role.SESSION, item.lines[0], "")
            for place in loose:
                yield from _entry(items[place].lines, Role.TALK, rooms)
    for pause in breaks:
        yield from _entry(pause.lines, Role.SESSION, rooms)


def _is_talk(items: Sequence[_Item], at: int) -> bool:
    item = items[at]
    if at + 1 < len(items) and items[at + 1].kind == "entry":
        return False
    if any(_LEADERS.match(line.text) or "timetable-block" in _classes(line) for line in item.lines):
        return False
    if any("timetable-break" in _classes(line) for line in item.lines):
        return False
    if any(
        _SPEAKERS.match(line.text) or "timetable-contrib" in _classes(line) for line in item.lines
    ):
        return True
    title = _title_of(item.lines)
    return bool(title) and kinds.of_title(title) is None and not kinds.is_kind(title)


def _classes(line: Line) -> str:
    return line.markup.classes if line.markup else ""


def _title_of(lines: Sequence[Line]) -> str:
    head = lines[0].text
    slot = _SLOT.match(head) or _START.match(head)
    rest = head[slot.end() :].strip() if slot else head
    rest = rest or (lines[1].text if len(lines) > 1 else "")
    return _cut(rest)[0]


def _cut(text: str) -> tuple[str, str, str]:
    """Part "Plenary 1h 30m Main Auditorium" into title, length and room."""
    text = text.replace(_ANCHOR, "").strip()
    found = None
    for match in _LENGTH.finditer(text[:400]):
        found = match
    if found is None or len(text) - found.end() > 80:
        return _bare(text), "", ""
    return _bare(text[: found.start()]), found[1], text[found.end() :].strip(" ()")


def _bare(title: str) -> str:
    """Take the dashes off "--- COFFEE ---"."""
    return title.strip().strip("-–—").strip() if title.lstrip().startswith("--") else title.strip()


def _entry(lines: Sequence[Line], role: Role, rooms: tuple[str, ...]) -> Iterator[Mark]:
    head = lines[0]
    match = _SLOT.match(head.text) or _START.match(head.text)
    if match is None or (len(lines) == 1 and match.end() == len(head.text)):
        return  # a start without a title: an entry that is not public
    yield Mark(role, head, "")
    is_slot = bool(match.lastindex)  # a start alone has no groups
    when = f"{match[1]} - {match[2]}" if is_slot else match[0]
    rest = head.text[match.end() :].strip()
    lines = [head._replace(text=rest), *lines[1:]] if rest else lines[1:]
    title, length, room = _cut(lines[0].text) if lines else ("", "", "")
    body = lines[1:]
    if not room:
        known = next(
            (name for name in rooms if title.endswith(" " + name) and len(title) > len(name) + 3),
            "",
        )
        title, room = (title[: -len(known)].rstrip(), known) if known else (title, room)
    if not length and body and _clock.duration(body[0].text) is not None:
        length = body[0].text
        yield body[0].mark(Role.NOISE)
        body = body[1:]
        if body and not room and likeness.room(body[0].text) >= likeness.PEOPLE_THRESHOLD:
            room = body[0].text
            yield body[0].mark(Role.NOISE)
            body = body[1:]
    minutes = _clock.duration(length) if length else None
    yield Mark(Role.WHEN, head, f"{when} {minutes} min" if minutes and not is_slot else when)
    if title:
        yield Mark(Role.TITLE, lines[0], title)
        if kinds.is_kind(title):
            yield Mark(Role.KIND, lines[0], title)
    if room:
        yield Mark(Role.ROOM, lines[0], room)
    yield from _below(body, role)


def _below(body: Sequence[Line], role: Role) -> Iterator[Mark]:
    """What stands under a title of the timetable: people, a room, a description, attachments."""
    after: Role | None = None
    for i, line in enumerate(body):
        text = line.text
        people = _SPEAKERS.match(text) or _LEADERS.match(text)
        if after is not None:
            yield line.mark(after)
            after = None
        elif people:
            found = (
                Role.CHAIRS
                if role is Role.SESSION
                else Role.AUTHORS
                if _SPEAKERS.match(text)
                else Role.NOISE
            )
            after = found if people.end() == len(text) else None
            yield line.mark(found if after is None else Role.NOISE)
        elif (
            ("." in text[-6:-1] and " " not in text)
            or text in {"Slides", "Recording", "Video", "Minutes", "Paper", "Poster", "Zoom"}
            or text in _NOTES
            or text == _ANCHOR.strip()
        ):
            yield line.mark(Role.NOISE)
        elif i == 0 and len(text) < 60 and likeness.room(text) >= likeness.PEOPLE_THRESHOLD:
            yield line.mark(Role.ROOM)
        elif (
            role is Role.TALK and text[-1] == "m" and len(text) < 300 and _LENGTH.search(text[-12:])
        ):
            # a part of a contribution: it prints its length and no time
            yield Mark(Role.TALK, line, "")
            yield Mark(Role.TITLE, line, _cut(text)[0])
        elif len(text) > 60 or text.endswith("."):
            yield line.mark(Role.ABSTRACT)


# --- the list of contributions ---------------------------------------------------------------------


def _list(lines: Sequence[Line]) -> Iterator[Mark]:
    begin = next((i for i, line in enumerate(lines) if _NUMBERED.fullmatch(line.text)), len(lines))
    yield from _notes(lines[:begin])
    at = begin
    opened = False
    while at < len(lines):
        stop = next((i for i in range(at, len(lines)) if lines[i].text == _END), len(lines))
        match = _NUMBERED.fullmatch(lines[at].text)
        if stop == len(lines) or match is None:
            break
        if not opened:
            opened = True
            yield Mark(Role.SESSION, lines[at], "")
        yield Mark(Role.TALK, lines[at], "")
        yield Mark(Role.ID, lines[at], match[1])
        yield Mark(Role.TITLE, lines[at], match[2])
        dated = False
        for line in lines[at + 1 : stop]:
            text = line.text
            if not dated and len(text) < 60 and text[-1] in "0123456789Mm)" and times.find(text):
                dated = True
                yield line.mark(Role.WHEN)
            elif not dated and likeness.people(text) >= likeness.PEOPLE_THRESHOLD:
                yield line.mark(Role.AUTHORS)
            elif kinds.is_kind(text):
                yield line.mark(Role.KIND)
            elif len(text) > 80 or text.endswith("."):
                yield line.mark(Role.ABSTRACT)
        yield lines[stop].mark(Role.NOISE)
        at = stop + 1


# --- one contribution ------------------------------------------------------------------------------


def _printout(lines: Sequence[Line]) -> Iterator[Mark]:
    """Read "Contribution ID: 12", title, "Tuesday 14 May 2024 14:00 (20 minutes)", abstract, people."""
    at = next(i for i, line in enumerate(lines) if _CONTRIBUTION.match(line.text))
    yield Mark(Role.SESSION, lines[at], "")
    while at < len(lines):
        stop = next(
            (i for i in range(at + 1, len(lines)) if _CONTRIBUTION.match(lines[i].text)),
            len(lines),
        )
        yield from _printed(lines[at:stop])
        at = stop


def _printed(lines: Sequence[Line]) -> Iterator[Mark]:
    match = _CONTRIBUTION.match(lines[0].text)
    yield Mark(Role.TALK, lines[0], "")
    if match is None:
        return
    yield Mark(Role.ID, lines[0], match[1])
    if match[2]:
        yield Mark(Role.KIND, lines[0], match[2])
    titled = dated = False
    speakers = any(line.text.startswith(("Presenter", "Speaker")) for line in lines)
    for line in lines[1:]:
        text = line.text
        if inline := _INLINE.fullmatch(text):
            name = inline[1].lower()
            if name == "type":
                yield Mark(Role.KIND, line, inline[2])
            elif name.startswith(("presenter", "speaker")) or (
                not speakers and name.startswith(("primary author", "author"))
            ):
                yield from (
                    Mark(Role.AUTHORS, line, part.strip())
                    for part in inline[2].split(";")
                    if part.strip()
                )
            else:
                yield line.mark(Role.NOISE)
        elif not titled:
            titled = True
            yield line.mark(Role.TITLE)
        elif not dated and len(text) < 80 and times.find(text):
            dated = True
            yield line.mark(Role.WHEN)
        else:
            yield line.mark(Role.ABSTRACT)


def _page_parts(lines: Sequence[Line]) -> tuple[int, int] | None:
    """Find the title and the date below it on the page of a contribution."""
    for i, line in enumerate(lines[1:], 1):
        text = line.text
        if (
            len(text) < 60
            and (found := times.find(text))
            and found.day
            and found.month
            and i + 1 < len(lines)
        ):
            below = {other.text.casefold() for other in lines[i + 1 : i + 12]}
            if below & {"speaker", "speakers", "description", "presenter", "presenters"}:
                return i - 1, i
    return None


def _page(lines: Sequence[Line]) -> Iterator[Mark]:
    places = _page_parts(lines)
    if places is None:
        return
    title, when = places
    yield from _notes(lines[:title])
    yield Mark(Role.SESSION, lines[title], "")
    yield Mark(Role.TALK, lines[title], "")
    yield lines[title].mark(Role.TITLE)
    at = when + 1
    minutes = _clock.duration(lines[at].text) if at < len(lines) else None
    yield Mark(
        Role.WHEN,
        lines[when],
        f"{lines[when].text} ({minutes} min)" if minutes else lines[when].text,
    )
    speakers = any(
        line.text.casefold() in {"speaker", "speakers", "presenter", "presenters"}
        for line in lines[when:]
    )
    current: Role | None = None
    roomed = False
    for line in lines[at:]:
        text = line.text
        if text.casefold() in _LABELS:
            current = _LABELS[text.casefold()]
            if current is Role.ORGANIZERS:
                current = Role.NOISE if speakers else Role.AUTHORS
            yield line.mark(Role.NOISE)
        elif current is not None:
            yield line.mark(current)
        elif minutes and line is lines[at]:
            yield line.mark(Role.NOISE)
        elif kinds.is_kind(text):
            yield line.mark(Role.KIND)
        elif not roomed and likeness.room(text) >= likeness.PEOPLE_THRESHOLD:
            roomed = True
            yield line.mark(Role.ROOM)


LAYOUT = Layout(name="indico", score=score, label=label)
