"""A session -> the page that prints it, in the shape of eventhosts session pages: text, Markdown, HTML."""

from __future__ import annotations

import html
from collections.abc import Iterator

from confparse import Session, Talk


def text(session: Session, *, dot: str = "·") -> str:
    """As a text extractor leaves the page."""
    return "\n\n".join(_blocks(session, dot)) + "\n"


def markdown(session: Session) -> str:
    """As html2text leaves the page."""
    lines = ["[Skip to main content](#main)", f"## {session.title}", *_head(session)]
    for talk in session.talks:
        when, title, *rest = _talk(talk, "·")
        lines += [when, f"##### **[{title}](/virtual/poster/1)**", *rest]
    return "\n\n".join(lines) + "\n"


def page(session: Session) -> str:
    """As the site sends it."""
    escape = html.escape
    parts = [
        "<!DOCTYPE html>",
        "<html><head><title>x</title></head><body>",
        '<a href="#main">Skip to main content</a>',
        f"<h3>{escape(session.title or '')}</h3>",
    ]
    parts += [f"<h5>{escape(line)}</h5>" for line in _head(session)]
    for talk in session.talks:
        when, title, *rest = _talk(talk, "·")
        parts += [
            "<div class='card'>",
            f"<div>{escape(when)}</div>",
            f"<h5><a href='/x'>{escape(title)}</a></h5>",
        ]
        parts += [f"<p>{escape(line)}</p>" for line in rest]
        parts.append("</div>")
    return "\n".join([*parts, "</body></html>"]) + "\n"


def _blocks(session: Session, dot: str) -> Iterator[str]:
    yield "Skip to yearly menu bar Skip to main content"
    yield session.title or ""
    yield from _head(session)
    yield "Chat is not available."
    for talk in session.talks:
        yield from _talk(talk, dot)


def _head(session: Session) -> Iterator[str]:
    if session.room:
        yield session.room
    if session.chairs:
        label = "Moderator" if len(session.chairs) == 1 else "Moderators"
        yield f"{label}: {' · '.join(chair.name for chair in session.chairs)}"


def _talk(talk: Talk, dot: str) -> Iterator[str]:
    yield (talk.when and talk.when.text) or ""
    yield talk.title or ""
    yield f" {dot} ".join(author.name for author in talk.authors)
    if talk.abstract:
        yield from talk.abstract.split("\n\n")
