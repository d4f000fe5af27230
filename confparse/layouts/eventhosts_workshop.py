"""A workshop's page with its own schedule: rows of weekday and time, title, kind, buttons, people, abstract.

    Workshop
    Gates in the Wild
    Ada Example · Ben Sample
    Room 202
    Schedule
    Sat 6:00 a.m. - 6:10 a.m.
    Opening Remarks
    (Opening Remarks)
    >
    SlidesLive Video
    Ada Example

Untimed rows (posters) show a hyphen for the time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from ..flow import Layout, Line, Mark, Role, Source
from . import _eventhosts as site
from . import _eventhosts_page as pages
from ._eventhosts_card import emit, read_card
from ._eventhosts_split import is_title

_KIND: Final = re.compile(
    r"(?P<title>.{2,300}?)\s+\((?P<kind>[A-Z][A-Za-z0-9 &/+'-]{2,40})\)(?:[\s>🔗]|SlidesLive Video)*"
)
_UNTIMED: Final = frozenset("-–—")
_LONGEST_TITLE: Final = 350


def score(source: Source) -> float:
    """Sure where several lines are a weekday and a range, with no day of the month."""
    seen = pages.facts(source)
    if seen.family and seen.own_slots:
        return 0.9
    # without a mark of the template its way of writing the clock must speak
    return 0.75 if seen.own_slots > 1 and source.text.count(".m. - ") > 1 else 0.0


def label(lines: Sequence[Line]) -> Iterator[Mark]:
    """The workshop's head, then a talk a row."""
    body = pages.body_of(lines)
    yield from body.marks
    lines = [cell for line in body.lines for cell in _cells(line)]
    starts: list[int] = []
    for i, line in enumerate(lines):
        if (_opens_row(line.text) and (starts or line.text not in _UNTIMED)) or (
            starts and starts[-1] != i - 1 and _is_untimed(lines, i)
        ):
            starts.append(i)
    head = list(lines[: starts[0]] if starts else lines)
    at = next((i for i, line in enumerate(head) if site.kind_of(line.text)), 0)
    for line in head[:at]:
        page = site.page_mark(line)
        if page is not None:
            yield page
    if head[at:]:
        card = read_card(head[at:], is_page=True)
        yield from emit(card._replace(kind=card.kind or "workshop"), as_session=True)
    for start, stop in zip(starts, [*starts[1:], len(lines)]):
        yield from _row(lines[start:stop])


def _cells(line: Line) -> list[Line]:
    """Part the cells of a row that an extractor printed on one line."""
    text = line.text
    if "\t" not in text and text[0] != "|":
        return [line]
    return [
        line._replace(text=cell)
        for part in text.strip("| ").replace("\t", " | ").split(" |")
        if (cell := part.strip())
    ]


def _is_untimed(lines: Sequence[Line], i: int) -> bool:
    """Whether a row without a time begins: its hyphen was dropped, its title and kind stand there."""
    text = lines[i].text
    if _bracketed_kind(text):  # the extractor lost the title
        return (
            i > 1 and not _opens_row(lines[i - 2].text) and len(lines[i - 1].text) > _LONGEST_TITLE
        )
    following = lines[i + 1].text if i + 1 < len(lines) else ""
    if following[:1] == "(":
        return is_title(lines[i]) and _bracketed_kind(following)
    match = (
        _KIND.fullmatch(text)
        if (text[-1] in ")>🔗" or text.endswith("SlidesLive Video")) and len(text) < _LONGEST_TITLE
        else None
    )
    return match is not None and (site.kind_of(match["kind"]) is not None or text[-1] != ")")


def _bracketed_kind(text: str) -> bool:
    return text[0] == "(" and len(text) < 60 and text.rstrip("> 🔗")[-1:] == ")"


def _opens_row(text: str) -> bool:
    if text in _UNTIMED:
        return True
    slot = site.find_slot(text) if len(text) < 60 else None
    return (
        slot is not None and slot.ranged and not slot.dated and text[0].isalpha() and not slot.after
    )


def _row(lines: Sequence[Line]) -> Iterator[Mark]:
    yield lines[0].mark(Role.TALK)
    if _opens_row(lines[0].text):
        yield lines[0].mark(Role.NOISE if lines[0].text in _UNTIMED else Role.WHEN)
        lines = lines[1:]
    rest = [line for line in lines if not _is_button(line.text)]
    for line in lines:
        if _is_button(line.text):
            yield line.mark(Role.NOISE)
    if not rest:
        return
    title = rest[0]
    if _bracketed_kind(title.text):  # the extractor lost the title
        yield title.mark(Role.KIND, title.text.strip("()> 🔗"))
        if rest[1:]:
            yield from (
                mark
                for mark in read_card(rest[1:], "talk", is_untitled=True).marks
                if mark.role is not Role.KIND
            )
        return
    match = _KIND.fullmatch(title.text)
    if match:
        yield title.mark(Role.TITLE, match["title"])
        yield title.mark(Role.KIND, match["kind"])
        rest = rest[1:]
        card = read_card([title._replace(text=match["title"]), *rest], "talk") if rest else None
    else:
        if len(rest) > 1 and _bracketed_kind(rest[1].text):
            yield rest[1].mark(Role.KIND, rest[1].text.strip("()> 🔗"))
            rest = [rest[0], *rest[2:]]
        card = read_card(rest, "talk")
    for mark in card.marks if card else ():
        if not (match and mark.role is Role.TITLE):
            yield mark


def _is_button(text: str) -> bool:
    return text in {">", "🔗", "link", "Link"} or (
        len(text) < 40
        and text.strip("> 🔗").casefold() in {"slideslive video", "video", "link", ""}
    )


LAYOUT = Layout(name="eventhosts-workshop", score=score, label=label, first=True)
