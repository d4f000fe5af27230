r"""Lines that an extractor broke at each change of font -> the lines of the page.

    Ada Example
    1,2
    , Carl Model
    1
    1
    Sample University;

`get_text("\\n")` gives each text node a line. Only a page with several lines that open with a comma is touched,
or with one and marks that stand alone.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import Final

from ..fields.patterns import Lazy
from ..flow import Line, Mark, Role

_MARKS: Final = Lazy(r"[0-9*†‡]{1,2}(?:, ?[0-9*†‡]{1,2}){0,9}")
_OPEN_MARK: Final = Lazy(r";\s?[0-9]{1,2}\Z")
"""A legend that ends with the mark of what follows."""
_NARROW: Final = 60
_WIDE: Final = 82
_LONGEST: Final = 400
_SHORT: Final = 12
_JOINTS: Final = (", ", "and ", "& ")


def unwrapped(lines: Sequence[Line]) -> tuple[list[Line], list[Mark]]:
    """Put wrapped lines back together on a page that parts its blocks by empty lines.

    `lines` does so where a page has lines enough to show its width; a short page has not.
    """
    gaps = sum(1 for line in lines if line.gap)
    if any(line.markup and line.markup.classes for line in lines) or gaps < 0.6 * len(lines):
        return list(lines), []
    if any(
        not after.gap and not _NARROW <= len(line.text) <= _WIDE
        for line, after in itertools.pairwise(lines)
    ):
        return list(lines), []  # lines stand below one another that do not fill theirs
    out: list[Line] = []
    claimed: list[Mark] = []
    for line in lines:
        if out and not line.gap:
            out[-1] = out[-1]._replace(text=f"{out[-1].text} {line.text}")
            claimed.append(line.mark(Role.NOISE))
        else:
            out.append(line)
    return out, claimed


def rejoin(lines: Sequence[Line]) -> tuple[list[Line], list[Mark]]:
    """Put broken lines back together; the marks claim those that were taken into the line before."""
    lines, wrapped = unwrapped(lines)
    commas = sum(1 for line in lines if line.text[0] in ",;" and len(line.text) < _LONGEST)
    if commas < 2 and (
        not commas or sum(_MARKS.fullmatch(line.text) is not None for line in lines) < 2
    ):
        return list(lines), wrapped
    out: list[Line] = []
    claimed = wrapped
    for i, line in enumerate(lines):
        text = line.text
        before = out[-1].text if out else ""
        if (
            before
            and len(before) < 20 * _LONGEST
            and _goes_on(before, text, lines[i + 1].text if i + 1 < len(lines) else "")
        ):
            glue = (
                ""
                if text[0] in ",;)"
                or _MARKS.fullmatch(text)
                or _MARKS.fullmatch(before)
                or _OPEN_MARK.search(before[-5:])
                else " "
            )
            out[-1] = out[-1]._replace(text=before + glue + text)
            claimed.append(line.mark(Role.NOISE))
        else:
            out.append(line)
    return out, claimed


def with_marks(lines: Sequence[Line]) -> tuple[list[Line], list[Mark]]:
    """Put together only lists of names that were broken at their marks, and the legends right below them."""
    if not any(
        after.text.startswith(_JOINTS) and len(line.text) < _SHORT and _MARKS.fullmatch(line.text)
        for line, after in itertools.pairwise(lines)
    ):
        return list(lines), []
    out: list[Line] = []
    claimed: list[Mark] = []
    state = ""
    for line, after in itertools.zip_longest(lines, lines[1:]):
        text = line.text
        mark = len(text) < _SHORT and _MARKS.fullmatch(text) is not None
        goes_on = text.startswith(_JOINTS)
        if mark and (
            state == "name"
            or (out and state != "key" and after is not None and after.text.startswith(_JOINTS))
        ):
            state, blank = "mark", ""
        elif state == "mark" and goes_on:
            state, blank = "name", "" if text[0] == "," else " "
        elif state == "bracket" and mark:
            state, blank = "key", ""
            out[-1] = out[-1]._replace(text="")
        elif state == "key" and not mark:
            state, blank = "told", ""
            if text[-1] == ")" and "(" not in text:
                text = text[:-1]
        elif state == "told" and mark and out[-1].text[-1] in ",;":
            state, blank = "key", " "
        else:
            opens = state == "mark" and (mark or text in {"(", "["})
            state = ("key" if mark else "bracket") if opens else ""
            out.append(line)
            continue
        out[-1] = out[-1]._replace(text=out[-1].text + blank + text)
        claimed.append(line.mark(Role.NOISE))
    return out, claimed


def _goes_on(before: str, text: str, after: str) -> bool:
    if text[0] in ",;/)" or before.endswith((",", ";", ", and", "(")) or text in {"and", "&"}:
        return True
    if _MARKS.fullmatch(text):
        # the mark of the name before, or of the institution that follows
        return not before[-1].isdigit() and (
            after[:1] in {",", ";", ""} or _MARKS.fullmatch(after) is not None
        )
    return _MARKS.fullmatch(before) is not None or _OPEN_MARK.search(before[-5:]) is not None
