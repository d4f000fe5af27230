"""Model <-> JSON text."""

from __future__ import annotations

import json
from typing import Any

from ..diagnostics import FormatError
from ..model import Page, Session, Talk
from .plain import (
    SCHEMA,
    page_from_dict,
    page_to_dict,
    session_from_dict,
    session_to_dict,
    talk_from_dict,
    talk_to_dict,
)


def to_json(value: Page | Session | Talk, *, lines: bool = False, indent: int | None = None) -> str:
    """Write a page, session or talk as JSON text (RFC 8259), non-ASCII characters as they are.

    Args:
        value: What to write; a page follows the published JSON Schema, a session or talk its parts.
        lines: Whether each item carries the source lines of its fields.
        indent: Blanks a level, or ``None`` for one line.

    Raises:
        TypeError: ``value`` is none of the three.
    """
    data: dict[str, Any]
    if isinstance(value, Page):
        data = page_to_dict(value, lines=lines)
    elif isinstance(value, Session):
        data = session_to_dict(value, lines=lines)
    elif isinstance(value, Talk):
        data = talk_to_dict(value, lines=lines)
    else:
        raise TypeError(f"expected a Page, Session or Talk, not {type(value).__name__}")
    return json.dumps(data, ensure_ascii=False, indent=indent)


def from_json(text: str | bytes) -> Page | Session | Talk:
    """Read what `to_json` wrote; a page is told by its ``schema``, a session by its ``talks``.

    Raises:
        FormatError: The text is no JSON, or not of this shape; nothing else on any text.
    """
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise FormatError(f"no JSON: {error}") from error
    if not isinstance(data, dict):
        raise FormatError(f"expected an object of schema {SCHEMA!r}, a session or a talk")
    if "schema" in data:
        return page_from_dict(data)
    return session_from_dict(data) if "talks" in data else talk_from_dict(data)
