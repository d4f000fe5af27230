"""Paragraphs of a cell that a converter put on one line: people, and behind them the next title in emphasis -> two lines.

_A Machine for Rings_                      A Machine for Rings
Ada Byron _Maps of Rings_          ->      Ada Byron
Max Born                                   Maps of Rings
                                           Max Born

Where each line holds a talk of its own, "Ada Byron _A Machine for Rings_", nothing is cut.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ..flow import Line
from . import folk, words
from .wrapped import stretch

_SHORTEST: Final = 12
"""Characters of a title in emphasis."""
_NAMED: Final = 0.6
_LONGEST: Final = 1200
_END: Final = " .)]"


def part(lines: Sequence[Line]) -> Sequence[Line]:
    """Cut such lines before the title that ends them."""
    if not any(line.markup is not None and line.markup.spans for line in lines):
        return lines
    ends = [_title_at_end(line) for line in lines]
    if all(at == 0 for at, _ in filter(None, ends)):
        return lines
    found: list[Line] = []
    tag = ""  # the emphasis of the title that ends the line above, if it opens a talk
    for number, (line, end) in enumerate(zip(lines, ends)):
        at, how = end or (0, "")
        before = line.text[:at].rstrip()
        people = folk.weigh(before.strip(" .,")) >= _NAMED
        below = number + 1 < len(lines) and _starts_with_people(lines[number + 1], ends[number + 1])
        if (
            before
            and below
            and not before.endswith(",")  # "Ada Byron, _University of Ghent_"
            and (how == tag if people else _ends_record(before))
        ):
            found += (stretch(line, 0, len(before)), stretch(line, at, len(line.text)))
            tag = how
        else:
            found.append(line)
            tag = "" if people else how
    return found


def _title_at_end(line: Line) -> tuple[int, str] | None:
    """Where the emphasised title begins that ends a line, and its emphasis."""
    if line.markup is None or line.tag or len(line.text) > _LONGEST:
        return None
    size = len(line.text.rstrip(_END))
    for span in line.markup.spans:
        if (
            span.tag not in {"a", "sup", "sub", "code", "small"}
            and span.end >= size
            and span.end - span.start >= _SHORTEST
            and line.text.count(" ", span.start, span.end) > 1
            and not words.is_institution(line.text[span.start : span.end])
        ):
            if span.start <= 1:
                return 0, span.tag
            return (span.start, span.tag) if line.text[span.start - 1] == " " else None
    return None


def _starts_with_people(line: Line, end: tuple[int, str] | None) -> bool:
    text = line.text if end is None else line.text[: end[0]]
    return folk.weigh(text.strip(" .")) >= _NAMED


def _ends_record(before: str) -> bool:
    """Whether what stands before a title ends what is told of another thing: a remark, a link, who chairs."""
    return (
        (before[:1] in "([" and before[-1:] in ")]")
        or words.is_link_line(before)
        or (words.may_be_chair(before.casefold()) and words.CHAIR.search(before) is not None)
    )
