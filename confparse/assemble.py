"""Stage 6: marks -> records: where a session or a talk begins and ends."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from .diagnostics import Code, Report
from .flow import Line, Mark, Record, Role

_CONTEXT: Final = frozenset((Role.DAY, Role.CLOCK, Role.ZONE))
_PAGE: Final = frozenset((Role.CONFERENCE, Role.YEAR, Role.SPAN))
_ONCE: Final = frozenset((Role.TITLE, Role.WHEN, Role.ROOM, Role.ID))
_FIELDS: Final = frozenset(
    (
        Role.ID, Role.TITLE, Role.KIND, Role.WHEN, Role.UNTIL, Role.ROOM, Role.CHAIRS, Role.ORGANIZERS, Role.AUTHORS,
        Role.ABSTRACT, Role.LINK,
    )
)  # fmt: skip


def assemble(marks: Iterable[Mark], report: Report) -> tuple[list[Record], list[Mark], set[int]]:
    """Gather marks into sessions with their talks.

    Returns the sessions, the marks that hold for the page (conference, year), and the indices of all
    lines that any mark claims. A talk before any session opens a session without a title.
    """
    sessions: list[Record] = []
    page: list[Mark] = []
    claimed: set[int] = set()
    rejected: set[int] = set()
    left: list[Mark] = []
    claim = claimed.add
    context: dict[Role, Mark] = {}
    frozen_context: dict[Role, Mark] = {}
    filled: dict[Role, list[Mark]] | None = None  # what the open record holds
    field_roles, session_role, talk_role = _FIELDS, Role.SESSION, Role.TALK
    new = tuple.__new__  # half the time of Record(…)
    for mark in marks:
        role, line, _ = mark
        if role in field_roles:
            if filled is None:  # nothing is open that it could fill
                claimed.discard(line[3])
                continue
            if role not in filled:
                filled[role] = [mark]
            elif not _add(filled[role], mark, report):
                rejected.add(line.index)
                continue
        elif role is talk_role:
            if not sessions:
                sessions.append(Record(line, {}, [], frozen_context))
            filled = {}
            sessions[-1].talks.append(new(Record, (line, filled, [], frozen_context)))
        elif role is session_role:
            filled = {}
            sessions.append(new(Record, (line, filled, [], frozen_context)))
        elif role in _CONTEXT:
            if role is Role.DAY:
                context.pop(Role.CLOCK, None)
            context[role] = mark
            frozen_context = dict(context)
        elif role in _PAGE:
            page.append(mark)
        elif role is Role.DOUBT:
            report.add(Code.STRUCTURE_INFERRED, mark.text, line.number)
            continue
        elif role is Role.REST:
            left.append(mark)
            continue
        claim(line[3])
    if rejected:  # a second room is in no item: its line is left over
        claimed -= rejected - _lines_in(sessions)
    if left:  # where nothing claims the line, it is left over as a whole
        report.unread.extend(
            [(mark.line.number, mark.text) for mark in left if mark.line.index in claimed]
        )
    return sessions, page, claimed


def _lines_in(sessions: Iterable[Record]) -> set[int]:
    records = [record for session in sessions for record in (session, *session.talks)]
    return {
        mark.line.index for record in records for held in record.marks.values() for mark in held
    }


def _add(held: list[Mark], mark: Mark, report: Report) -> bool:
    """Add a mark to those of its field; False where that is taken by another text."""
    role = mark.role
    if role not in _ONCE or (role is Role.TITLE and _follows(held[-1].line, mark.line)):
        held.append(mark)
        return True
    if held[0].text != mark.text:
        report.add(
            Code.FIELD_REPEATED,
            f"A second {role.value} {mark.text[:60]!r} stands beside {held[0].text[:60]!r}; the first was kept.",
            mark.line.number,
        )
    return False


def _follows(first: Line, second: Line) -> bool:
    """Whether a title goes on: the next line of content."""
    return second.index - first.index <= 1
