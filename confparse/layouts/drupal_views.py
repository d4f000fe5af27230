"""A list that Drupal's Views made: entries with a title, "Presenter(s):" and further labelled fields.

    Tue 20 Nov(active tab)
    Morning (9:00 am - 12:30 pm)
    Morning workshop 1: Maps for One
    Maps for One
    Presenter(s): Ada Example, Carl Model
    Suggested audience: Beginner
    A workshop in which …
    Prerequisite skills:
    None.

The heading of a block prints the interval of all its entries, the tab of the day its date. The description ends where a
field with a heading of its own begins. Made from one such page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from ..fields import dates
from ..flow import Layout, Line, Mark, Role, Source
from . import _clock

_PEOPLE: Final = re.compile(
    r"(?:Presenter|Speaker|Instructor|Facilitator|Leader|Author)(?:\(s\)|s)?:\s?(.{2,300})"
)
_FIELD: Final = re.compile(r"[A-Z][A-Za-z ()/-]{2,40}:")
_SHORT: Final = re.compile(
    r"(?:Suggested )?(?:Audience|Level|Track|Type|Topics?|Language|Tags?|Duration|Length|Cost|Capacity|Room|Location|Venue)(?: level)?:\s?(.{1,80})",
    re.IGNORECASE,
)
_AFTER: Final = re.compile(
    r"(?:Prerequisites?|Preparation|Workshop materials?|Required|Requirements?|Materials?|What to bring|Software|Resources?|Slides|Links?|Biograph(?:y|ies)|About the (?:presenter|speaker))\b.{0,30}:",
    re.IGNORECASE,
)
_ACTIVE: Final = "(active tab)"


def score(source: Source) -> float:
    """Sure of entries with people in a labelled field where Views left its class names or its active tab."""
    text = source.brief
    if "views-field" not in text and _ACTIVE not in text:
        return 0.0
    entries = sum(
        1
        for line in source.lines
        if len(line.text) < 330 and line.text[0] in "PSIFLA" and _PEOPLE.fullmatch(line.text)
    )
    return 0.85 if entries > 1 else 0.0


def label(lines: Sequence[Line]) -> Iterator[Mark]:
    """Entries open at the line above their people."""
    lines = [line for line in lines if line.tag != "title"]
    people = [
        i
        for i, line in enumerate(lines)
        if i and len(line.text) < 330 and _PEOPLE.fullmatch(line.text)
    ]
    opened = [_opening(lines, i) for i in people]
    slot: Line | None = None
    shared: int | None = None  # the slot whose untitled session takes the next talk
    at = 0
    for start, i, stop in zip(opened, people, [*opened[1:], len(lines)]):
        for line in lines[at:start]:
            if line.text.endswith(_ACTIVE):
                yield Mark(Role.DAY, line, line.text.removesuffix(_ACTIVE).strip())
            elif (found := _interval(line.text)) is not None:
                slot = line._replace(text=found)
                yield line.mark(Role.NOISE)
            elif (
                len(line.text) < 40
                and line.tag in {"h1", "h2", "h3"}
                and (day := dates.read(line.text))
                and day.day
            ):
                yield line.mark(Role.DAY)
        workshop = "workshop" in lines[start].text.casefold() and start < i - 1
        here = slot.index if slot is not None else -1
        yield from _entry(lines[start : i + 1], slot, workshop=workshop, fresh=here != shared)
        shared = None if workshop else here
        body = lines[i + 1 : stop]
        end = next((k for k, line in enumerate(body) if _ends(line)), len(body))
        yield from _body(body[:end])
        at = i + 1 + end


def _opening(lines: Sequence[Line], at: int) -> int:
    """The first line of an entry: its title, or the label of its panel, which repeats the title."""
    title = lines[at - 1].text
    return at - 2 if at > 1 and lines[at - 2].text.endswith(title) else at - 1


def _interval(text: str) -> str | None:
    """Read "9:00 am - 12:30 pm" out of "Morning (9:00 am - 12:30 pm)"."""
    if len(text) > 80:
        return None
    inner = text[text.rfind("(") + 1 :].rstrip(")").strip() if text.endswith(")") else text
    return inner if _clock.is_range(inner) else None


def _entry(
    lines: Sequence[Line], slot: Line | None, *, workshop: bool, fresh: bool
) -> Iterator[Mark]:
    title = lines[-2]
    panel = lines[0] if len(lines) > 2 else None
    if workshop or fresh:
        yield Mark(Role.SESSION, title, "")
        if slot is not None:
            yield slot.mark(Role.WHEN)
    yield Mark(Role.KIND, title, "Workshop") if workshop else Mark(Role.TALK, title, "")
    yield title.mark(Role.TITLE)
    if panel is not None:
        yield panel.mark(Role.NOISE)
    match = _PEOPLE.fullmatch(lines[-1].text)
    if match:
        yield Mark(Role.ORGANIZERS if workshop else Role.AUTHORS, lines[-1], match[1])


def _ends(line: Line) -> bool:
    """Whether a description is over: another field of the view, or a heading that such fields have."""
    classes = line.markup.classes if line.markup else ""
    if "views-field-" in classes:
        return (
            "views-field-body" not in classes
            and _SHORT.fullmatch(line.text) is None
            and _FIELD.match(line.text) is not None
        )
    return len(line.text) < 80 and (
        _AFTER.match(line.text) is not None
        or _interval(line.text) is not None
        or line.text.endswith(_ACTIVE)
    )


def _body(lines: Sequence[Line]) -> Iterator[Mark]:
    for line in lines:
        if room := re.fullmatch(r"(?:Room|Location|Venue):\s?(.{1,80})", line.text):
            yield Mark(Role.ROOM, line, room[1])
        elif _SHORT.fullmatch(line.text):
            yield line.mark(Role.NOISE)
        else:
            yield line.mark(Role.ABSTRACT)


LAYOUT = Layout(name="drupal-views", score=score, label=label)
