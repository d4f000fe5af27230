"""Page -> how it was read: the layout and its marks; for the general reader also each line's graded opinions."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from . import layouts
from .decode import decode
from .diagnostics import Report
from .flow import Line, Mark, Source
from .lines import split
from .noise import drop
from .recognise import recognise

_SHOWN: Final = 4
_WIDTH: Final = 72


def explain(source: str | bytes | os.PathLike[str]) -> Iterator[str]:
    """Yield lines of text that tell what each line of a page was taken for, and why.

    Raises:
        OSError: The path cannot be read.

    """
    if isinstance(source, os.PathLike):
        source = Path(source).read_bytes()
    page, content = drop(split(decode(source, Report())))
    layout = recognise(page, layouts.known(), Report(), are_ours=True)
    yield f"layout: {layout.name if layout else 'none'}"
    if layout is not None and layout.name != "generic":
        yield from _marks(list(layout.label(content)))
        yield ""
        yield "as the general reader sees it:"
    yield from _opinions(page, content)


def _opinions(page: Source, content: Sequence[Line]) -> Iterator[str]:
    """Yield each line with its graded opinions, then the marks of the general reader."""
    from .order import doubts, emit, reader
    from .order.opinions import NAMES

    reading = reader.read(content)
    order = "people before titles" if reading.fit.people_first else "titles before people"
    yield f"{page.form}, {len(page.lines)} lines, {len(reading.units)} units; {order}; fit {reading.fit.total:.0f}"
    yield ""
    for unit in reading.units:
        graded = sorted(
            ((score, kind) for kind, score in enumerate(unit.scores) if score > -20), reverse=True
        )
        opinions = " ".join(f"{NAMES[kind]} {score:+.1f}" for score, kind in graded[:_SHOWN])
        where = f"{unit.line.number:5} {unit.tag:4}"
        role = f" ({unit.role})" if unit.role else ""
        yield f"{where} {NAMES[unit.state] + role:14} {unit.text[:_WIDTH]:{_WIDTH}}  {opinions}"
    yield ""
    yield from _marks(list(emit.emit(reading.sessions, reading.units)))
    for doubt in doubts.find(reading.sessions, reading.fit):
        yield f"{doubt.line.number:5} {doubt.role.name:10} {doubt.text}"


def _marks(marks: Sequence[Mark]) -> Iterator[str]:
    for mark in marks:
        yield f"{mark.line.number:5} {mark.role.name:10} {mark.text[:_WIDTH]}"
