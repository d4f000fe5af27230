r"""Lines that an extractor broke at each change of font -> the lines of the page.

    Ada Example
    1,2
    , Carl Model
    1
    1
    Sample University;

`get_text("\\n")` gives each text node a line. Only a page with several lines that open with a comma is touched.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from ..flow import Line, Mark, Role

_MARKS: Final = re.compile(r"[0-9*†‡]{1,2}(?:, ?[0-9*†‡]{1,2}){0,9}")
_OPEN_MARK: Final = re.compile(r";\s?[0-9]{1,2}\Z")
"""A legend that ends with the mark of what follows."""
_LONGEST: Final = 400


def rejoin(lines: Sequence[Line]) -> tuple[list[Line], list[Mark]]:
    """Put broken lines back together; the marks claim those that were taken into the line before."""
    if sum(1 for line in lines if line.text[0] in ",;" and len(line.text) < _LONGEST) < 2:
        return list(lines), []
    out: list[Line] = []
    claimed: list[Mark] = []
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


def _goes_on(before: str, text: str, after: str) -> bool:
    if text[0] in ",;/)" or before.endswith((",", ";", ", and", "(")) or text in {"and", "&"}:
        return True
    if _MARKS.fullmatch(text):
        # the mark of the name before, or of the institution that follows
        return not before[-1].isdigit() and (
            after[:1] in {",", ";", ""} or _MARKS.fullmatch(after) is not None
        )
    return _MARKS.fullmatch(before) is not None or _OPEN_MARK.search(before[-5:]) is not None
