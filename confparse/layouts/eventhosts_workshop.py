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
    r"(?P<title>.{2,300}?)\s*\((?P<kind>[A-Z][A-Za-z0-9 &/+'-]{2,40})\)(?P<buttons>(?:[\s>,|🔗]|SlidesLive Video|[Ll]ink|[Vv]ideo)*)"
)
_CELL: Final = re.compile(
    r"(?P<title>[^>]{2,300}?)\s+\((?P<kind>[A-Z][A-Za-z0-9 &/+'-]{2,40})\)\s*>\s*(?:SlidesLive Video|[Ll]ink|[Vv]ideo|[\s,|])*"
)
_LONGEST_LAST: Final = 6
_UNTIMED: Final = frozenset("-–—")
_LONGEST_TITLE: Final = 350
_BUTTONS: Final = ("SlidesLive Video", "ideo", "ink")
_SHORTEST_PROSE: Final = 120


def score(source: Source) -> float:
    """Sure where several lines are a weekday and a range, with no day of the month."""
    seen = pages.facts(source)
    if seen.family and seen.own_slots:
        return 0.9
    if seen.family and source.text.count(") >") > 1:  # an extractor lost the times
        rows = sum(1 for line in source.lines if line.text.endswith(") >"))
        if rows > 1:
            return 0.88
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
            (starts or line.text.endswith(") >"))
            and not (starts and starts[-1] == i - 1 and _opens_row(lines[i - 1].text))
            and _is_untimed(lines, i)
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
    if len(text) >= _LONGEST_TITLE and ") >" in text[:_LONGEST_TITLE]:  # a cell with its abstract
        cell = _CELL.match(text)
        return cell is not None and _is_in_table(lines[i])
    following = lines[i + 1].text if i + 1 < len(lines) else ""
    if following[:1] == "(":
        return is_title(lines[i]) and _bracketed_kind(following)
    match = (
        _KIND.fullmatch(text)
        if (text[-1] in ")>🔗" or text.endswith(_BUTTONS)) and len(text) < _LONGEST_TITLE
        else None
    )
    return match is not None and (site.kind_of(match["kind"]) is not None or text[-1] != ")")


def _is_in_table(line: Line) -> bool:
    return line.markup is not None and line.markup.cell is not None


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
    if _ends_with_people(rest):
        yield rest[-1].mark(Role.AUTHORS)
        rest = rest[:-1]
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
    if match is None and len(rest) == 1 and (cell := _CELL.match(title.text)):
        yield from _glued(title, cell)
        return
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


def _glued(line: Line, cell: re.Match[str]) -> Iterator[Mark]:
    """Read a row whose parts a table's cell runs together; people have no end there if prose follows them."""
    yield line.mark(Role.TITLE, cell["title"])
    yield line.mark(Role.KIND, cell["kind"])
    rest = line.text[cell.end() :].strip(" >|🔗")
    if len(rest) < _LONGEST_TITLE and (site.has_people(rest) or site.looks_like_name(rest)):
        *_, last = rest.replace("⋅", "·").split(" · ")
        if site.looks_like_name(last) and len(last.split()) < _LONGEST_LAST:
            yield line.mark(Role.AUTHORS, rest)


def _ends_with_people(lines: Sequence[Line]) -> bool:
    """Whether those who present stand below the abstract, not above it."""
    if len(lines) < 3:
        return False
    last, before = lines[-1], lines[-2]
    if any(site.is_people(line.text) for line in lines[1:-1]) or len(before.text) < _SHORTEST_PROSE:
        return False
    if site.is_people(last.text):
        return True
    above = lines[1:-2]
    return (
        site.looks_like_name(last.text)
        and last.text[-1] != "."
        and not any(site.looks_like_name(line.text) for line in above)
    )


def _is_button(text: str) -> bool:
    return text in {">", "🔗", "?", "link", "Link"} or (
        len(text) < 40
        and text.strip("> 🔗").casefold() in {"slideslive video", "video", "link", ""}
    )


LAYOUT = Layout(name="eventhosts-workshop", score=score, label=label, turn=1)
