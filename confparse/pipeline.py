"""The order of the stages; nothing else knows it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:  # Beautiful Soup is loaded by those who hold a soup
    from bs4 import Tag

from . import layouts as shapes
from .assemble import assemble
from .decode import decode
from .diagnostics import Code, NoSessionError, Report, SeveralSessionsError, StrictError
from .flow import Hints, Layout, Line, Source
from .lines import split
from .model import Conference, Page, Session, Unparsed
from .noise import drop
from .recognise import may_err, recognise
from .resolve import find_conference, find_span, resolve
from .when import check_hints


def parse_page(
    source: str | bytes | os.PathLike[str],
    *,
    url: str | None = None,
    year: int | None = None,
    timezone: str | None = None,
    reference: int | None = None,
    layouts: Sequence[Layout] | None = None,
    strict: bool = False,
) -> Page:
    """Read a programme page into its sessions; always gives a `Page`, perhaps with no session.

    Args:
        source: The content as ``str`` (never a path) or ``bytes``, or a path object, which is read.
            Plain text, Markdown or HTML, told apart by content.
        url: Where the page was; evidence for the year.
        year: The year of dates that print none.
        timezone: A zone label or IANA name for times that print none or an ambiguous one.
        reference: The year near which an unprinted year is looked for, instead of the release year.
        layouts: Page shapes to choose from, instead of ``confparse.layouts.known()``.
        strict: Raise `StrictError` where a diagnostic of level ``warning`` or above was raised.

    Raises:
        StrictError: With ``strict=True``; carries the diagnostics.
        TypeError: A wrong type of argument.
        ValueError: An impossible hint; the message names it.
        OSError: The path cannot be read.
    """
    hints = _hints(url, year, timezone, reference)
    report = Report()
    text = decode(_content(source), report)
    lines = split(text, url=url)
    page = _read(lines, hints, layouts, report)
    if strict and any(found.is_problem for found in report.found):
        problems = [found for found in report.found if found.is_problem]
        raise StrictError(f"{problems[0].message} ({len(problems)} such)", tuple(report.found))
    return page


def parse_session(
    source: str | bytes | os.PathLike[str],
    *,
    url: str | None = None,
    year: int | None = None,
    timezone: str | None = None,
    reference: int | None = None,
    layouts: Sequence[Layout] | None = None,
    strict: bool = False,
) -> Session:
    """Read the page's one session; of several, the only one that holds talks.

    Takes what `parse_page` takes. The page's diagnostics come with the session.

    Raises:
        NoSessionError: The page holds no session.
        SeveralSessionsError: It holds several; `parse_page` gives them all.
    """
    page = parse_page(
        source,
        url=url,
        year=year,
        timezone=timezone,
        reference=reference,
        layouts=layouts,
        strict=strict,
    )
    sessions = page.sessions
    if len(sessions) > 1:
        sessions = tuple(session for session in sessions if session.talks) or sessions
    if not sessions:
        raise NoSessionError("The page holds no session.", page.diagnostics)
    if len(sessions) > 1:
        raise SeveralSessionsError(
            f"The page holds {len(sessions)} sessions; parse_page() gives them all.",
            page.diagnostics,
        )
    return attrs.evolve(sessions[0], diagnostics=page.diagnostics)


def parse_soup(
    soup: Tag,
    *,
    url: str | None = None,
    year: int | None = None,
    timezone: str | None = None,
    reference: int | None = None,
    layouts: Sequence[Layout] | None = None,
    strict: bool = False,
) -> Page:
    """Read a page, or a part of one, that the caller holds as a Beautiful Soup tag.

    Takes the same hints as `parse_page`. Source lines are those of the soup printed as HTML
    (``soup.decode()``), as not every tree builder keeps the lines of the original.

    Raises:
        TypeError: ``soup`` is no `bs4.Tag`.
    """
    from bs4 import Tag

    if not isinstance(soup, Tag):
        raise TypeError(f"soup must be a bs4.Tag, not {type(soup).__name__}")
    return parse_page(
        soup.decode(),
        url=url,
        year=year,
        timezone=timezone,
        reference=reference,
        layouts=layouts,
        strict=strict,
    )


def _hints(url: str | None, year: int | None, timezone: str | None, reference: int | None) -> Hints:
    for name, value, kind in (
        ("url", url, str),
        ("year", year, int),
        ("timezone", timezone, str),
        ("reference", reference, int),
    ):
        if value is not None and (not isinstance(value, kind) or isinstance(value, bool)):
            raise TypeError(f"{name} must be {kind.__name__} or None, not {type(value).__name__}")
    hints = Hints(url=url, year=year, timezone=timezone, reference=reference)
    check_hints(hints)
    return hints


def _content(source: str | bytes | os.PathLike[str]) -> str | bytes:
    if isinstance(source, (str, bytes)):
        return source
    if isinstance(source, (bytearray, memoryview)):
        return bytes(source)
    if isinstance(source, os.PathLike):
        return Path(source).read_bytes()
    raise TypeError(f"source must be str, bytes or a path object, not {type(source).__name__}")


def _read(source: Source, hints: Hints, layouts: Sequence[Layout] | None, report: Report) -> Page:
    if not source.lines:
        if not report.found:
            report.add(Code.EMPTY_INPUT)
        report.add(Code.NO_SESSION)
        return Page(url=hints.url, diagnostics=tuple(report.found))
    source, content = drop(source)
    known = shapes.known() if layouts is None else layouts
    layout = recognise(source, known, report, are_ours=layouts is None)
    told = len(report.found)
    sessions, conference, claimed = _told_by(layout, content, hints, report)
    if not sessions and layouts is None and layout is not None and may_err(layout, source):
        # What looked like its page is none: the layout that fits next best has its say.
        others = [other for other in known if other is not layout]
        del report.found[told:], report.unread[:]
        layout = recognise(source, others, report, are_ours=True)
        sessions, conference, claimed = _told_by(layout, content, hints, report)
    if not sessions:
        report.add(Code.NO_SESSION)
    return Page(
        url=hints.url,
        layout=layout.name if layout is not None and sessions else None,
        conference=conference if conference and conference.name else None,
        sessions=sessions,
        diagnostics=tuple(report.found),
        unparsed=_unparsed(content, claimed, report.unread),
    )


def _told_by(
    layout: Layout | None, content: Sequence[Line], hints: Hints, report: Report
) -> tuple[tuple[Session, ...], Conference | None, set[int]]:
    """Read a page as one layout sees it: sessions, the conference's name and year, the lines that were claimed."""
    marks = layout.label(content) if layout is not None else ()
    records, page_marks, claimed = assemble(marks, report)
    conference = find_conference(page_marks)
    sessions = resolve(
        records,
        hints,
        report,
        page_year=conference.year if conference else None,
        span=find_span(page_marks),
    )
    return sessions, conference, claimed


def _unparsed(
    content: Sequence[Line], claimed: set[int], unread: Sequence[tuple[int, str]]
) -> tuple[Unparsed, ...]:
    """List the lines that nothing claims, and what no value holds of the others, in page order."""
    found = [
        Unparsed(line=line.number, text=line.text)
        for line in content
        if line.index not in claimed and line.tag != "title"
    ]
    if unread:
        known = {(left.line, left.text) for left in found}
        found += [
            Unparsed(line=line, text=text)
            for line, text in dict.fromkeys(unread)
            if (line, text) not in known
        ]
        found.sort(key=_by_line)
    return tuple(found)


def _by_line(left: Unparsed) -> int:
    return left.line
