"""What the tests of programme systems share: a page of HTML, rendered and read again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import renderings
from gold import FIXTURES, differences, load

from confparse import parse_page

RENDERINGS: Final[dict[str, Callable[[str], str]]] = {
    "blocks": renderings.blocks,
    "tight": renderings.tight,
    "markdown": renderings.markdown,
    "nodes": renderings.nodes,
    "rows": renderings.rows,
    "glued": renderings.glued,
}


def page(name: str) -> str:
    """The source of a fixture, named without its suffix."""
    path = next(
        path for suffix in (".html", ".txt") if (path := FIXTURES / f"{name}{suffix}").exists()
    )
    return path.read_text(encoding="utf-8")


def misses(name: str, source: str) -> list[str]:
    """In what a source differs from the gold of a fixture."""
    return differences(load(FIXTURES / f"{name}.html"), parse_page(source).to_dict())


def layout(source: str) -> str | None:
    """The layout that reads a source."""
    return parse_page(source).layout


def facts(source: str) -> set[tuple[str, str]]:
    """All titles and names that are read in a source, to be compared with those of another form of it."""
    found: set[tuple[str, str]] = set()
    for session in parse_page(source).to_dict()["sessions"]:
        found |= _facts(session)
        for talk in session["talks"]:
            found |= _facts(talk)
    return found


def _facts(item: dict[str, Any]) -> set[tuple[str, str]]:
    found = {("title", item["title"])} if item["title"] else set()
    for role in ("authors", "chairs", "organizers"):
        found |= {(role, person["name"]) for person in item.get(role, ())}
    if item["room"]:
        found.add(("room", item["room"]))
    return found


def lost(source: str) -> list[str]:
    """Lines of a text that are neither in an item nor noise nor unparsed; none may be."""
    page = parse_page(source)
    data = page.to_dict(lines=True)
    kept = {entry["line"] for entry in data["unparsed"]}
    for session in data["sessions"]:
        for item in (session, *session["talks"]):
            for first, last in item["lines"].values():
                kept.update(range(first, last + 1))
    return [
        line
        for number, line in enumerate(source.split("\n"), 1)
        if line.strip() and number not in kept
    ]


def path_of(name: str) -> Path:
    """Where a fixture lies."""
    return FIXTURES / name
