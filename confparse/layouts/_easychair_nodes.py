r"""A Smart Program whose lines an extractor broke at each change of font, put back together.

    09:00-10:30
    Session 3A: Invented Proofs
    LOCATION:
    Room 3
    09:00-09:30
    Proving Made-up Theorems
    (abstract)
    30 min
    Bea Sample
    1
    , Carl Model
    2
    1
    Example University

`get_text("\n")` prints so. A page is touched only where times stand alone above a heading and its labels: elsewhere the
heading stands on the line of its time.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from ..fields import dates
from ..fields.patterns import Lazy
from ..flow import Line, Mark, Role
from . import _ranges

_LABEL: Final = Lazy(r"(?:(?:session )?(?:co-)?chairs?|location|room|venue):", 2)
_MARKS: Final = Lazy(r"[0-9]{1,2}(?:\s?,\s?[0-9]{1,2}){0,9}")
_MINUTES: Final = Lazy(r"[0-9]{1,3} min")
_FOOT: Final = Lazy(r"(?:Designed and developed by|Disclaimer|Powered by|Last updated)", 2)
_STARS: Final = "☆★ "
_NEAR: Final = 4
"""Lines below a time among which the labels of a session stand."""
_LONGEST: Final = 300


def is_broken(lines: Sequence[Line]) -> bool:
    """Whether at least two headings stand below their times, above the labels of a session."""
    found = 0
    for at, line in enumerate(lines):
        if _is_time(line.text) and _labels_at(lines[at + 1 : at + 1 + _NEAR]) > 0:
            found += 1
            if found == 2:
                return True
    return False


def gathered(lines: Sequence[Line]) -> tuple[Sequence[Line], list[Mark]]:
    """Return the lines put together; the marks claim those that were taken into the line before."""
    if any(line.markup and line.markup.classes for line in lines) or not is_broken(lines):
        return lines, []
    out: list[Line] = []
    claimed: list[Mark] = []
    at = 0
    while at < len(lines):
        line = lines[at]
        at += 1
        if _is_time(line.text) or _ranges.is_start(line.text):
            end = at
            while end < len(lines) and not _opens(lines[end].text):
                end += 1
            for whole in _segment(line, lines[at:end]):
                out.append(whole[0]._replace(text=_text(whole), last=whole[-1].number))
                claimed += (part.mark(Role.NOISE) for part in whole[1:])
            at = end
        elif out and (line.text[0] == "|" or out[-1].text[-1] == "|") and len(line.text) < 40:
            out[-1] = out[-1]._replace(text=f"{out[-1].text} {line.text}", last=line.number)
            claimed.append(line.mark(Role.NOISE))  # the menu of all events
        else:
            out.append(line)
    return out, claimed


def _is_time(text: str) -> bool:
    return _ranges.is_range(text.strip(_STARS))


def _opens(text: str) -> bool:
    """Whether a line ends what stands below a time: another time, a star, a day, the foot."""
    text = text.strip(_STARS)
    return (
        not text
        or _ranges.at_head(text) > 0
        or _ranges.is_start(text)
        or _FOOT.match(text[:40]) is not None
        or (len(text) < 60 and " " in text and bool(dates.read(text)))
    )


def _labels_at(lines: Sequence[Line]) -> int:
    """Return how many lines stand above the first label of a session, 0 where none follows."""
    for at, line in enumerate(lines):
        if _opens(line.text) or _is_tail(line.text):
            return 0
        if _LABEL.match(line.text[:40]):
            return at
    return 0


def _is_tail(text: str) -> bool:
    return "(abstract" in text[-40:] or _MINUTES.fullmatch(text[-8:].strip()) is not None


def _segment(time: Line, lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Part the lines below a time into wholes: a heading with its time, or a time, title and names."""
    labels = _labels_at(lines[: _NEAR + 1])
    is_session = _is_time(time.text) and (labels > 0 or 0 < len(lines) <= 2)
    if is_session and not any(_is_tail(line.text) for line in lines[: labels or 2]):
        above = labels or len(lines)
        yield [time, *lines[:above]]
        yield from _people(lines[above:])
        return
    yield [time]
    tail = next((at for at, line in enumerate(lines[:5]) if _is_tail(line.text)), -1)
    while 0 <= tail < len(lines) - 1 and _is_tail(lines[tail + 1].text):
        tail += 1
    if tail >= 0:
        yield list(lines[: tail + 1])
    yield from _people(lines[tail + 1 :])


def _people(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Put names, the marks behind them, and the legend of the marks together, down to the abstract."""
    whole: list[Line] = []
    for at, line in enumerate(lines):
        text = line.text
        if text[:8] == "ABSTRACT" or len(text) > _LONGEST:
            if whole:
                yield whole
            yield from ([rest] for rest in lines[at:])
            return
        after = lines[at + 1].text if at + 1 < len(lines) else ""
        if whole and _goes_on(whole, text, after):
            whole.append(line)
            continue
        if whole:
            yield whole
        whole = [line]
    if whole:
        yield whole


def _goes_on(whole: Sequence[Line], text: str, after: str) -> bool:
    before = whole[-1].text
    if _MARKS.fullmatch(text):
        # behind a name a mark is followed by the next name or the legend, in the legend by an institution
        return not _MARKS.fullmatch(before) and (
            after[:1] in {",", ";"} or after == "and" or _MARKS.fullmatch(after) is not None
        )
    if _MARKS.fullmatch(before) and len(whole) == 1:
        return True  # an institution
    return (
        text[0] in ",;()"
        or before in {"and", "("}
        or text == "and"
        or before.endswith((",", ";", " and", "("))
    )


def _text(whole: Sequence[Line]) -> str:
    text = whole[0].text.lstrip(_STARS)
    for line in whole[1:]:
        part = line.text
        close = part[0] in ",;)" or text.endswith("(")
        close = close or (_MARKS.fullmatch(part) is not None and not _ranges.at_head(text))
        text += part if close else f" {part}"
    return text
