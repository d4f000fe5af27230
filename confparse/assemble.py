"""Stage 6: marks -> records: where a session or a talk begins and ends."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from .diagnostics import Code, Report
from .flow import Line, Mark, Record, Role

_CONTEXT: Final = frozenset((Role.DAY, Role.CLOCK, Role.ZONE))
_PAGE: Final = frozenset((Role.CONFERENCE, Role.YEAR, Role.NOISE))
_ONCE: Final = frozenset((Role.TITLE, Role.WHEN, Role.ROOM, Role.ID))


def assemble(marks: Iterable[Mark], report: Report) -> tuple[list[Record], list[Mark], set[int]]:
    """Gather marks into sessions with their talks.

    Returns the sessions, the marks that hold for the page (conference, year), and the indices of all
    lines that any mark claims. A talk before any session opens a session without a title.
    """
    sessions: list[Record] = []
    page: list[Mark] = []
    claimed: set[int] = set()
    filled: set[int] = set()
    rejected: set[int] = set()
    claim = claimed.add
    context: dict[Role, Mark] = {}
    frozen_context: dict[Role, Mark] = {}
    current: Record | None = None
    session_role, talk_role, doubt_role = Role.SESSION, Role.TALK, Role.DOUBT
    for mark in marks:
        role, line, _ = mark
        if role is doubt_role:
            report.add(Code.STRUCTURE_INFERRED, mark.text, line.number)
            continue
        claim(line.index)
        if role is talk_role:
            if not sessions:
                sessions.append(Record(line, {}, [], frozen_context))
            current = Record(line, {}, [], frozen_context)
            sessions[-1].talks.append(current)
        elif role is session_role:
            current = Record(line, {}, [], frozen_context)
            sessions.append(current)
        elif role in _CONTEXT:
            if role is Role.DAY:
                context.pop(Role.CLOCK, None)
            context[role] = mark
            frozen_context = dict(context)
        elif role in _PAGE:
            if role is not Role.NOISE:
                page.append(mark)
        elif current is None:
            claimed.discard(line.index)
        elif not _add(current, mark, report):
            rejected.add(line.index)
        else:
            filled.add(line.index)
    if rejected:  # a second room is in no item: its line is left over
        claimed -= rejected - filled
    return sessions, page, claimed


def _add(record: Record, mark: Mark, report: Report) -> bool:
    """Put a mark into a record; False where its field is taken by another text."""
    role = mark.role
    held = record.marks.get(role)
    if held is None:
        record.marks[role] = [mark]
    elif role not in _ONCE or (role is Role.TITLE and _follows(held[-1].line, mark.line)):
        held.append(mark)
    else:
        if held[0].text != mark.text:
            report.add(
                Code.FIELD_REPEATED,
                f"A second {role.value} {mark.text[:60]!r} stands beside {held[0].text[:60]!r}; the first was kept.",
                mark.line.number,
            )
        return False
    return True


def _follows(first: Line, second: Line) -> bool:
    """Whether a title goes on: the next line of content."""
    return second.index - first.index <= 1
