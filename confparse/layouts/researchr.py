"""A programme on conf.researchr.org (or a conference's own domain on it): a detailed table of sessions and talks.

    Mon 6 Jul
    Displayed time zone: Eastern Time (US & Canada) change
    09:30 - 11:00
    Program Repair Research Papers at Main Hall
    Chair(s): Ada Example Sample University
    09:30
    20m
    Talk
    Repairing Invented Programs
    Research Papers
    Bea Example Sample University, Carl Model Model Institute
    DOI Pre-print

In HTML, names are links and affiliations follow them; in text nothing stands between the two, so that they are
parted by what institutions are called, on this line or elsewhere on the page.
Made from a reduced page of the site and from what public readers of it select.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from ..fields import affiliations, kinds, likeness, names
from ..fields.patterns import Lazy
from ..flow import Layout, Line, Mark, Role, Source
from . import _clock, _nodes

_LINKS: Final = frozenset(
    (
        "DOI", "Pre-print", "Preprint", "Link to publication", "Media Attached", "File Attached", "Authorizer link", "Video", "Slides", "Artifact",
    )
)  # fmt: skip
_BUTTONS: Final = frozenset(
    (
        "Hide past events",
        "Program Display Configuration",
        "Time Zone",
        "Time Band",
        "Save",
        "change",
        "at",
        "Select other time zone",
        "Whole Program",
        "Not scheduled yet",
    )
)
_DAY: Final = Lazy(r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) [0-9]{1,2} [A-Z][a-z]{2}(?: [0-9]{4})?")
_TYPE_WORDS: Final = frozenset(
    "talk paper keynote break lunch coffee social panel poster demo demonstration tutorial meeting day opening closing other registration workshop event"
    " presentation session full short industry journal-first live q&a qa research doctoral symposium tool reception dinner award awards vision invited"
    " award-winning pre-recorded virtual in-person doctoral lightning research-track long plenary and discussion remarks opening/closing coffee/break mentoring".split()
)
_MOST_TRACKS: Final = 200
_SUBJECTS: Final = frozenset(
    "Technology Science Sciences Applied Engineering Economics Education Technology, Sciences,".split()
)
_CHAIRS: Final = Lazy(r"(?:Session )?Chairs?(?:\(s\))?:", re.IGNORECASE)
_ROW: Final = Lazy(r"([0-2][0-9]:[0-5][0-9]) ([0-9]{1,2}h(?:[0-9]{1,2}m)?|[0-9]{1,3}m)\b[ |]*(.*)")
"""A row that an extractor put on one line."""
_GLUE: Final = Lazy(r"(?<=[a-z)])(?=[A-Z])")
_BADGE: Final = Lazy(
    r"\s*(?:(?:ACM )?(?:SIGSOFT|SIGPLAN|SIGSAC|IEEE|TCSE) |Best Paper|Distinguished (?:Paper|Artifact)|Artifact (?:Available|Evaluated)|Results Reproduced|Virtual\Z|Remote\Z|Online\Z)[\w ,/:–-]{0,80}\Z"
)
_ROLE: Final = Lazy(r"\A[A-Z]:\s*")
_ROLE_AT_END: Final = Lazy(r"[,;]?\s*\b[A-Z]:\Z")
_LINK: Final = Lazy("|".join(sorted(map(re.escape, _LINKS), key=len, reverse=True)))


def score(source: Source) -> float:
    """Sure of the site's own class names, or of talks that open with "09:30", "20m"."""
    text = source.brief
    if (
        source.form != "text"
        and "session-info-in-table" in text
        and ("start-time" in text or "slot-label" in text)
    ):
        return 0.95
    known = "Displayed time zone:" in text or "Program Display Configuration" in text
    if not known and "Chair(s):" not in text and "researchr" not in text:
        return 0.0
    lines = source.lines
    for line, following in itertools.pairwise(lines):
        if len(line.text) == 5 and len(following.text) <= 6:
            if _clock.is_start(line.text) and _clock.duration(following.text):
                return 0.95 if known else 0.85
        elif len(line.text) > 10 and line.text[2:3] == ":" and _ROW.match(line.text):
            return 0.95 if known else 0.85
    return 0.0


def label(lines: Sequence[Line]) -> Iterator[Mark]:
    """Sessions open at an interval, talks at a start with a length below it."""
    lines, joined = _nodes.unwrapped([line for line in lines if line.tag != "title"])
    yield from joined
    blocks = _blocks(_unrolled(lines))
    tracks = _tracks(blocks)
    known = _institutions(blocks)
    facets = heading = ""
    for block in blocks:
        found = _facet(_classes(block.lines[0]), "date")
        if found and found != facets:
            facets = found
            yield Mark(Role.DAY, block.lines[0], found)
        if block.kind == "session":
            heading = _heading_line(block.lines).text
            yield from _session(block.lines, tracks, known)
        elif block.kind == "talk":
            yield from _talk(block.lines, tracks, known, heading)
        else:
            yield from _between(block.lines, dated=bool(facets))


def _unrolled(lines: Sequence[Line]) -> list[Line]:
    """Give the cells of a row that an extractor put on one line lines of their own.

    11:00 15m Talk | | A Title Research Papers Ada Example Sample University
    """
    out: list[Line] = []
    for line in lines:
        text = line.text
        if len(text) < 12 or not text[0].isdigit():
            out.append(line)
            continue
        if match := _ROW.match(text):
            start, length, rest = match.groups()
            kind, bar, after = rest.partition("|")
            if not bar:
                kind, after = _leading_type(rest)
            out += [
                line._replace(text=part)
                for part in (start, length, kind.strip(), after.strip(" |"))
                if part
            ]
        elif found := _clock.range_at(text):
            head, _, people = text[found.end() :].partition("Chair(s):")
            out += [
                line._replace(text=part)
                for part in (found[0], head.strip(" |"), people and f"Chair(s): {people.strip()}")
                if part
            ]
        else:
            out.append(line)
    return out


class _Block(NamedTuple):
    kind: str
    lines: Sequence[Line]


def _blocks(lines: Sequence[Line]) -> list[_Block]:
    """Cut the page at intervals, at starts with lengths, and at day headings."""
    starts: list[tuple[int, str]] = []
    for i, line in enumerate(lines):
        text = line.text
        if len(text) > 40:
            if "session-details" in _classes(line) and not (
                starts and starts[-1][1] == "session" and _same_row(lines[starts[-1][0]], line)
            ):
                starts.append((i, "session"))
            elif text.startswith("Displayed time zone:"):
                starts.append((i, "between"))
            continue
        following = lines[i + 1].text if i + 1 < len(lines) else ""
        if _clock.is_start(text) and (_clock.duration(following) or "start-time" in _classes(line)):
            starts.append((i, "talk"))
        elif _clock.is_range(text) or (
            "session-details" in _classes(line)
            and not (
                starts and starts[-1][1] == "session" and _same_row(lines[starts[-1][0]], line)
            )
        ):
            starts.append((i, "session"))
        elif _DAY.fullmatch(text) or text.startswith("Displayed time zone:"):
            starts.append((i, "between"))
    blocks = [_Block("between", lines[: starts[0][0]])] if starts and starts[0][0] else []
    for (at, kind), (stop, _) in zip(starts, [*starts[1:], (len(lines), "")]):
        blocks.append(_Block(kind, lines[at:stop]))
    return blocks


def _classes(line: Line) -> str:
    return line.markup.classes if line.markup else ""


def _same_row(one: Line, other: Line) -> bool:
    first, second = one.markup and one.markup.cell, other.markup and other.markup.cell
    return bool(first and second and (first.table, first.row) == (second.table, second.row))


def _leading_type(text: str) -> tuple[str, str]:
    words = text.split()
    count = 0
    while count < min(len(words), 3) and words[count].casefold() in _TYPE_WORDS:
        count += 1
    count = max(count, 1) if words and words[0].casefold() in _TYPE_WORDS else 0
    return " ".join(words[:count]), " ".join(words[count:])


def _facet(classes: str, name: str) -> str:
    """Read what `html` keeps of ``data-facet-date`` and the like."""
    head = f" data-facet-{name}="
    at = classes.rfind(head)
    return classes[at + len(head) :].partition(" ")[0].replace("\u00a0", " ") if at >= 0 else ""


def _heading_line(lines: Sequence[Line]) -> Line:
    return lines[1] if len(lines) > 1 and _clock.is_range(lines[0].text) else lines[0]


def _tracks(blocks: Sequence[_Block]) -> tuple[str, ...]:
    """The names of tracks: what a session's heading ends with and its talks repeat."""
    found: set[str] = set()
    heading = ""
    for block in blocks:
        if block.kind == "session":
            line = _heading_line(block.lines)
            heading = line.text.rpartition(" at ")[0] or line.text
            after = [other.text for other in block.lines[block.lines.index(line) + 1 :]]
            if "at" in after[:8]:  # each text node is a line
                found.update(text for text in after[: after.index("at")] if len(text) > 1)
        elif block.kind == "talk":
            for line in _body(block.lines)[1]:
                text = line.text
                if "prog-track" in _classes(line):
                    found.add(text)
                elif heading and len(text) < 600 and not _is_links(text):
                    for i, piece in enumerate(heading.split(" / ")):
                        track = _shared_end(piece, text, whole=i > 0)
                        if track:
                            found.add(track)
    return tuple(
        sorted(found, key=lambda text: (-len(text), text))[:_MOST_TRACKS]
    )  # the longest first


def _shared_end(heading: str, text: str, *, whole: bool) -> str:
    """The longest end of a heading that stands in a text, or is that text; it begins with a capital."""
    for i, letter in enumerate(heading[:200]):
        if not letter.isupper() or (
            i and heading[i - 1].isupper() and not heading[i + 1 : i + 2].islower()
        ):
            continue
        end = heading[i:]
        if text == end and len(end) > 1 and (i or whole):
            return end
        if len(end) < 4:
            return ""
        if (i or whole) and f"{end} " in text[1:]:
            return end
    return ""


def _institutions(blocks: Sequence[_Block]) -> frozenset[str]:
    """What stands behind the names that are links, or comes back behind different names."""
    sure: set[str] = set()
    tails: dict[str, set[str]] = {}
    for block in blocks:
        if block.kind == "between":
            continue
        for line in block.lines:
            for name, rest in _linked(line):
                if name and rest:
                    sure.add(rest)
            if len(line.text) > 600:
                continue
            for part in line.text.split(", "):
                words = part.split()
                for i in range(2, min(len(words), 5)):
                    tails.setdefault(" ".join(words[i:]), set()).add(" ".join(words[:i]))
    sure.update(
        tail
        for tail, heads in tails.items()
        if len(heads) > 1 and tail[0].isupper() and len(tail) > 2
    )
    return frozenset(sure)


def _between(lines: Sequence[Line], *, dated: bool) -> Iterator[Mark]:
    zone = False
    for line in lines:
        text = line.text
        if zone:
            zone = False
            yield line.mark(Role.ZONE)
            continue
        if _DAY.fullmatch(text):
            yield line.mark(Role.NOISE if dated and text.count(" ") == 2 else Role.DAY)
        elif text.startswith("Displayed time zone:"):
            label = text.partition(":")[2].strip().removesuffix("change").strip()
            zone = not label
            yield Mark(Role.ZONE if label else Role.NOISE, line, label)
        elif text in _BUTTONS or text.startswith(
            (
                "You're viewing the program in a time zone",
                "Use conference time zone",
                "The GMT offsets shown",
            )
        ):
            yield line.mark(Role.NOISE)


def _session(
    lines: Sequence[Line], tracks: tuple[str, ...], known: frozenset[str]
) -> Iterator[Mark]:
    head = lines[0]
    yield Mark(Role.SESSION, head, "")
    rest = lines
    if _clock.is_range(head.text):
        yield head.mark(Role.WHEN)
        rest = lines[1:]
    titled = roomed = chaired = False
    for i, line in enumerate(rest):
        text = line.text
        chair = _CHAIRS.match(text)
        if chair:
            chaired = True
            if chair.end() == len(text):
                yield line.mark(Role.NOISE)
                yield from _paired(Role.CHAIRS, rest[i + 1 :])
                return
            yield from _people(Role.CHAIRS, line, known, chair.end())
        elif text in _BUTTONS and not (titled is False and text != "at"):
            yield line.mark(Role.NOISE)
        elif not titled:
            titled = True
            title, room = (
                _heading(line, tracks) if all(other.text != "at" for other in rest) else (text, "")
            )
            room = room or (_facet(_classes(line), "room") if i == 0 else "")
            yield Mark(Role.TITLE, line, title)
            if kinds.is_kind(title):
                yield Mark(Role.KIND, line, title)
            if room and "not assigned" not in room.lower():
                roomed = True
                yield Mark(Role.ROOM, line, room)
        elif not roomed and rest[i - 1].text == "at":
            roomed = True
            yield line.mark(Role.ROOM)
        elif not roomed and text.startswith("at ") and len(text) < 80:
            roomed = True
            yield Mark(Role.ROOM, line, text[3:])
        elif (
            text in tracks
            or text in "/,"
            or _is_links(text)
            or (not roomed and any(after.text == "at" for after in rest[i : i + 6]))
        ):
            yield line.mark(Role.NOISE)
        elif not chaired or len(text) > 120:
            yield line.mark(Role.ABSTRACT)


def _paired(role: Role, lines: Sequence[Line]) -> Iterator[Mark]:
    """People of whom each text node is a line: a name, perhaps its affiliation, a comma."""
    entry: list[Line] = []
    for line in [*lines, None]:
        if line is not None and line.text not in {",", "and", ";"}:
            entry.append(line)
            continue
        if line is not None:
            yield line.mark(Role.NOISE)
        if entry:
            rest = " ".join(part.text for part in entry[1:])
            yield Mark(role, entry[0], f"{entry[0].text} ({rest})" if rest else entry[0].text)
            yield from (part.mark(Role.NOISE) for part in entry[1:])
        entry = []


def _heading(line: Line, tracks: tuple[str, ...]) -> tuple[str, str]:
    """Part "Program RepairResearch Papers at Main Hall" into title and room; the track is left out."""
    text = line.text
    links = [span for span in line.markup.spans if span.tag == "a"] if line.markup else []
    room = ""
    if links and text[: links[-1].start].rstrip().endswith(" at"):
        room = text[links[-1].start : links[-1].end]
        text = text[: links[-1].start].rstrip()[:-3]
        links.pop()
    elif " at " in text:
        text, _, room = text.rpartition(" at ")
        room = re.sub(r"\s\+[0-9]{1,2}h\Z", "", room)  # the mirrored time band
    first = next((span for span in links if 0 < span.start < len(text)), None)
    if first is not None:
        return text[: first.start].rstrip(" /"), room
    bare = text
    for _ in range(4):  # several tracks stand behind one another
        track = next((track for track in tracks if bare.endswith(track)), "")
        if not track or bare == track:
            break
        bare = bare.removesuffix(track).rstrip(" /,")
    return _bare_break(bare), room


def _bare_break(title: str) -> str:
    """Leave off the track that is glued to "Coffee Break" and the like, which no talk repeats."""
    for match in _GLUE.finditer(title[:120]):
        if kinds.of_title(title[: match.start()]) == "break" or kinds.is_kind(
            title[: match.start()]
        ):
            return title[: match.start()]
    before = title.removesuffix(" Catering")
    return before if kinds.of_title(before) == "break" else title


def _body(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """Part a talk's lines into those before its title (start, length, kind) and those from it on."""
    at = 1
    if len(lines) > at and _clock.duration(lines[at].text):
        at += 1
    if len(lines) > at + 1 and ("event-type" in _classes(lines[at]) or _is_type(lines[at].text)):
        at += 1
    return list(lines[:at]), list(lines[at:])


def _is_type(text: str) -> bool:
    if len(text) > 40:
        return False
    words = text.casefold().replace("/", " ").split()
    return 0 < len(words) <= 4 and all(
        word.strip("()-&") in _TYPE_WORDS or word in "-&/" for word in words
    )


def _talk(
    lines: Sequence[Line], tracks: tuple[str, ...], known: frozenset[str], heading: str
) -> Iterator[Mark]:
    head, body = _body(lines)
    start = head[0]
    title, *body = _cut_cell(body, tracks) or [start]
    if (
        title is not start
        and heading.startswith(_bare_break(title.text))
        and kinds.of_title(_bare_break(title.text)) == "break"
    ):
        # "Lunch" as the one talk of the session "Lunch": the break itself
        yield from (line.mark(Role.NOISE) for line in (*lines, title))
        return
    yield Mark(Role.TALK, start, "")
    length = _clock.duration(head[1].text) if len(head) > 1 else None
    if length:
        yield Mark(Role.WHEN, start, f"{start.text} {length} min")
        yield head[1].mark(Role.NOISE)
    else:
        yield start.mark(Role.WHEN)
    for line in head[2 if length else 1 :]:
        yield line.mark(Role.KIND if kinds.is_kind(line.text) else Role.NOISE)
    if title is not start:
        yield Mark(Role.TITLE, title, _unbadged(title))
    people: list[Line] = []
    ended = False
    for line in body:
        text = line.text
        ended = ended or text in _LINKS or len(text) > 400
        if text in tracks or "prog-track" in _classes(line) or text in _BUTTONS:
            yield line.mark(Role.NOISE)
        elif _is_links(text):
            yield from _links(line)
        elif len(text) > 400 or (text.endswith(".") and len(text) > 150):
            yield line.mark(Role.ABSTRACT)
        elif ended:
            continue
        else:
            people.append(line)
    if any(line.text == "," for line in people) or (
        len(people) == 2
        and affiliations.is_affiliation(people[1].text)
        and not affiliations.has_keyword(people[0].text)
    ):
        yield from _paired(Role.AUTHORS, people)
        return
    for line in people:  # a track that nothing else names may stand first
        found = list(_people(Role.AUTHORS, line, known, 0))
        if found:
            yield from found
            return


def _unbadged(line: Line) -> str:
    """Leave off the badges that stand behind a title: "… Distinguished Paper Award"; the title alone is a link."""
    spans = (
        [span for span in line.markup.spans if span.tag == "a" and span.end - span.start > 4]
        if line.markup
        else []
    )
    if spans and spans[0].start == 0:
        return line.text[: spans[0].end].strip()
    badge = _BADGE.search(line.text)
    return line.text[: badge.start()].rstrip() if badge and badge.start() > 8 else line.text


def _cut_cell(body: list[Line], tracks: tuple[str, ...]) -> list[Line]:
    """Part "A TitleResearch Papers Ada Example …" at the name of its track."""
    if not body or len(body) > 2:
        return body
    text = body[0].text
    for track in tracks:
        before, found, after = text.partition(track)
        if found and before.strip() and (not after or after[0] == " "):
            return [
                body[0]._replace(text=part.strip())
                for part in (before, found, after)
                if part.strip()
            ] + body[1:]
    return body


def _links(line: Line) -> Iterator[Mark]:
    yield line.mark(Role.NOISE)
    for match in _LINK.finditer(line.text):
        yield Mark(Role.LINK, line, match[0])


def _is_links(text: str) -> bool:
    return len(text) < 120 and text[:1] in "DPLMFAVS" and not _LINK.sub("", text).strip()


def _people(role: Role, line: Line, known: frozenset[str], at: int) -> Iterator[Mark]:
    """One mark a person, "Name (Affiliation)"; none where the names cannot be told."""
    text = line.text[at:].strip()
    for match in reversed(list(_LINK.finditer(text))):
        if text[match.end() :].strip():
            break
        text = text[: match.start()].rstrip()
    for name, rest in _linked(line) or _parted(text, known):
        yield Mark(role, line, f"{name} ({rest})" if rest else name)


def _linked(line: Line) -> list[tuple[str, str]]:
    """Names that are links, each with the text up to the next."""
    if line.markup is None or not line.markup.spans:
        return []
    spans = [span for span in line.markup.spans if span.tag == "a"]
    if not spans or ":" in line.text[spans[0].end : spans[0].end + 1]:
        return []
    text = line.text
    lead = text[: spans[0].start].strip(" ,")
    if lead and not _CHAIRS.fullmatch(lead) and not _ROLE.fullmatch(lead):
        return []
    pairs = []
    for span, following in zip(spans, [*spans[1:], None]):
        rest = text[span.end : following.start if following else len(text)].strip(" ,;")
        rest = _ROLE_AT_END.sub("", rest)
        pairs.append((text[span.start : span.end].strip(), rest))
    return pairs


def _parted(text: str, known: frozenset[str]) -> list[tuple[str, str]]:
    """Part "Bea Example Sample University, Carl Model Model Institute, Berlin" by what institutions are called."""
    pairs: list[tuple[str, str]] = []
    for part in text.split(", "):
        piece = _ROLE.sub("", part.strip(" ,;"))
        cut = _boundary(piece, known)
        if cut:
            words = piece.split()
            pairs.append((" ".join(words[:cut]), " ".join(words[cut:])))
        elif (
            pairs
            and (
                pairs[-1][1]
                and (
                    f"{pairs[-1][1]}, {piece}" in known
                    or affiliations.is_affiliation(piece)
                    or affiliations.is_place(piece)
                )
            )
        ) or (pairs and pairs[-1][1] and " " not in piece and piece[:1].isupper()):
            pairs[-1] = (pairs[-1][0], f"{pairs[-1][1]}, {piece}")
        elif len(piece.split()) < 4 and likeness.people(piece) >= likeness.PEOPLE_THRESHOLD:
            pairs.append((piece, ""))
        else:
            return []
    return pairs


def _boundary(piece: str, known: frozenset[str]) -> int:
    """How many words of "Carl Model Model Institute" are the name; 0 where no institution follows one."""
    words = piece.split()
    for cut in range(2, min(len(words), 6)):
        head = " ".join(words[:cut])
        if (
            " ".join(words[cut:]) in known
            and names.is_name(head)
            and not affiliations.has_keyword(head)
        ):
            return cut
    if len(words) < 3 or not affiliations.is_affiliation(" ".join(words[2:])):
        return 0
    best = 2
    for cut in range(2, min(len(words) - 1, 6)):
        if words[cut + 1] == "of" and affiliations.has_keyword(words[cut]):
            # "Ana Maria Example University of Samples", but "Ana Example Sample University of Technology"
            best = max(cut - (" ".join(words[cut + 2 : cut + 3]) in _SUBJECTS), 2)
            break
    # an initial or a particle is still the name: "Ana B. Example", "Jan van der Example"
    while best < len(words) - 1 and (
        len(words[best - 1].strip(".")) <= 1
        or words[best - 1].islower()
        or words[best - 1].strip("().,").casefold() in {"jr", "ii", "iii"}
    ):
        best += 1
    return (
        best
        if names.is_name(" ".join(words[:best]))
        and not affiliations.is_affiliation(" ".join(words[:best]))
        else 0
    )


LAYOUT = Layout(name="researchr", score=score, label=label)
