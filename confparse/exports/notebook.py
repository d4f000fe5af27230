"""Page, session, talk -> HTML for notebooks: text of the page is escaped, nothing of it is markup."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from attrs import evolve

from ..model import Page, Person, Session, Talk, When

_ABSTRACT = 280
"""Characters of an abstract that a table shows."""
_CELL = 'style="text-align:left;vertical-align:top"'


def page_html(page: Page) -> str:
    """Return a page as one table a session, and what was inferred or not understood."""
    name = page.conference.name if page.conference else None
    head = " · ".join(
        escape(text)
        for text in (name or "Programme page", _many(len(page.sessions), "session"), page.layout)
        if text
    )
    parts = [f"<p><strong>{head}</strong></p>", *(session_html(item) for item in page.sessions)]
    notes = [
        f"<li>{escape(found.level)} {escape(found.code)}"
        f"{f', line {found.line}' if found.line else ''}: {escape(found.message)}</li>"
        for found in page.diagnostics
    ]
    if notes:
        parts.append(
            f"<details><summary>{_many(len(notes), 'diagnostic')}</summary><ul>{''.join(notes)}</ul></details>"
        )
    if page.unparsed:
        left = "".join(f"<li>{item.line}: {escape(item.text)}</li>" for item in page.unparsed)
        count = _many(len(page.unparsed), "line")
        parts.append(f"<details><summary>{count} not understood</summary><ul>{left}</ul></details>")
    return f"<div>{''.join(parts)}</div>"


def session_html(session: Session) -> str:
    """Return a session as a table of its talks."""
    facts = [
        session.type,
        _time(session.when),
        session.room,
        f"chairs: {_people(session.chairs)}" if session.chairs else None,
        f"organizers: {_people(session.organizers)}" if session.organizers else None,
    ]
    title = escape(session.title or "(untitled session)")
    caption = f"<strong>{title}</strong> {escape(' · '.join(fact for fact in facts if fact))}"
    rows = "".join(_row(talk, session.when) for talk in session.talks)
    heads = "".join(f"<th {_CELL}>{name}</th>" for name in ("time", "talk", "authors", "abstract"))
    table = f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"
    abstract = f"<p>{escape(_short(session.abstract))}</p>" if session.abstract else ""
    return f"<div><p>{caption}</p>{abstract}{table if session.talks else ''}</div>"


def talk_html(talk: Talk) -> str:
    """Return a talk as a table of one row, its abstract in full."""
    facts = [
        ("time", _time(talk.when)),
        ("id", talk.id),
        ("type", talk.type),
        ("room", talk.room),
        ("authors", _people(talk.authors)),
        ("abstract", talk.abstract),
    ]
    rows = "".join(
        f"<tr><th {_CELL}>{name}</th><td {_CELL}>{escape(text)}</td></tr>"
        for name, text in facts
        if text
    )
    title = escape(talk.title or "(untitled talk)")
    return f"<div><p><strong>{title}</strong></p><table><tbody>{rows}</tbody></table></div>"


def _row(talk: Talk, session: When | None) -> str:
    when = talk.when
    if when is not None and session is not None and when.date == session.date:
        # the heading above the table prints the day and the zone
        same = when.timezone == session.timezone
        when = evolve(
            when, weekday=None, date=None, timezone=None if same else when.timezone, text=None
        )
    cells = (
        _time(when),
        " ".join(text for text in (talk.id, talk.title or "(untitled talk)") if text),
        _people(talk.authors),
        _short(talk.abstract),
    )
    return "<tr>" + "".join(f"<td {_CELL}>{escape(text or '')}</td>" for text in cells) + "</tr>"


def _people(people: Iterable[Person]) -> str:
    return ", ".join(
        f"{person.name} ({person.affiliation})" if person.affiliation else person.name
        for person in people
    )


def _short(text: str | None) -> str:
    text = text or ""
    return text if len(text) <= _ABSTRACT else text[: _ABSTRACT - 1].rstrip() + "…"


def _time(when: When | None) -> str | None:
    if when is None:
        return None
    span = "–".join(time.isoformat("minutes") for time in (when.start, when.end) if time)
    date = when.date.isoformat() if when.date else None
    return " ".join(text for text in (when.weekday, date, span, when.timezone) if text) or None


def _many(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
