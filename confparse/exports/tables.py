"""A page -> a table of its talks: plain rows, pandas, polars."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..model import Page, Session, Talk, When
from .plain import SCHEMA

if TYPE_CHECKING:  # imported by those who have them
    import pandas as pd
    import polars as pl

COLUMNS = {
    "schema": str,
    "layout": str,
    "conference": str,
    "conference_year": int,
    "session": int,
    "session_id": str,
    "session_title": str,
    "session_type": str,
    "session_room": str,
    "chairs": list,
    "talk": int,
    "id": str,
    "title": str,
    "type": str,
    "authors": list,
    "affiliations": list,
    "weekday": str,
    "date": str,
    "start": str,
    "end": str,
    "timezone": str,
    "starts_at": str,
    "ends_at": str,
    "inferred": list,
    "room": str,
    "abstract": str,
}
"""Name and kind of each column, in order; ``list`` is a list of texts. Absent is ``None`` or ``[]``."""


def talk_rows(page: Page) -> list[dict[str, Any]]:
    """Return one flat row a talk, in page order; what the talk leaves unsaid is not filled in.

    ``session`` and ``talk`` count from 0 and tell which talks stand together; ``affiliations`` has
    one entry an author, ``None`` where none is printed.
    """
    return [
        _row(page, at, session, index, talk)
        for at, session in enumerate(page.sessions)
        for index, talk in enumerate(session.talks)
    ]


def _row(page: Page, at: int, session: Session, index: int, talk: Talk) -> dict[str, Any]:
    conference = page.conference
    return {
        "schema": SCHEMA,
        "layout": page.layout,
        "conference": conference.name if conference else None,
        "conference_year": conference.year if conference else None,
        "session": at,
        "session_id": session.id,
        "session_title": session.title,
        "session_type": session.type,
        "session_room": session.room,
        "chairs": [person.name for person in session.chairs],
        "talk": index,
        "id": talk.id,
        "title": talk.title,
        "type": talk.type,
        "authors": [person.name for person in talk.authors],
        "affiliations": [person.affiliation for person in talk.authors],
        **_when(talk.when),
        "room": talk.room,
        "abstract": talk.abstract,
    }


def _when(when: When | None) -> dict[str, Any]:
    when = when or When()
    return {
        "weekday": when.weekday,
        "date": when.date.isoformat() if when.date is not None else None,
        "start": when.start.isoformat("minutes") if when.start is not None else None,
        "end": when.end.isoformat("minutes") if when.end is not None else None,
        "timezone": when.timezone,
        "starts_at": when.starts_at.isoformat() if when.starts_at is not None else None,
        "ends_at": when.ends_at.isoformat() if when.ends_at is not None else None,
        "inferred": list(when.inferred),
    }


def to_pandas(page: Page) -> pd.DataFrame:
    """Return the talks as a pandas table, one row a talk; raises `ImportError` without pandas."""
    import pandas as pd

    table = pd.DataFrame(talk_rows(page), columns=list(COLUMNS))
    kinds = {str: "string", int: "Int64", list: "object"}
    return table.astype({name: kinds[kind] for name, kind in COLUMNS.items()})


def to_polars(page: Page) -> pl.DataFrame:
    """Return the talks as a polars table, one row a talk; raises `ImportError` without polars."""
    import polars as pl

    kinds: dict[type, Any] = {str: pl.String, int: pl.Int64, list: pl.List(pl.String)}
    schema = {name: kinds[kind] for name, kind in COLUMNS.items()}
    return pl.DataFrame(talk_rows(page), schema=schema)
