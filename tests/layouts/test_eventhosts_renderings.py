"""One page of the template, saved with six tools, reads the same; what a tool loses is missing, never wrong."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import html2text
import markdownify
import pytest
import trafilatura
from bs4 import BeautifulSoup
from gold import cases, differences, load
from resiliparse.extract.html2text import extract_plain_text

from confparse import parse_page

PAGES = [path for path in cases("eventhosts_*") if path.suffix == ".html"]


def _html2text(page: str, width: int = 0) -> str:
    converter = html2text.HTML2Text()
    converter.body_width = width
    return converter.handle(page)


def _visible(page: str) -> BeautifulSoup:
    soup = BeautifulSoup(page, "html.parser")
    for tag in soup(["script", "style", "title"]):
        tag.decompose()
    return soup


TOOLS: dict[str, Callable[[str], str]] = {
    "resiliparse": extract_plain_text,
    "resiliparse-main": lambda page: extract_plain_text(page, main_content=True),
    "trafilatura": lambda page: (
        trafilatura.extract(page, favor_recall=True, include_tables=True) or ""
    ),
    "html2text": _html2text,
    "html2text-wrapped": lambda page: _html2text(page, 78),
    "markdownify": lambda page: markdownify.markdownify(str(_visible(page))),
    "get_text": lambda page: _visible(page).get_text(),
    "get_text-blocks": lambda page: _visible(page).get_text("\n\n", strip=True),
}

# What a tool takes off these pages: whole times, kinds, titles that are nothing but a link.
LOSSES: dict[str, tuple[str, ...]] = {
    "resiliparse-main": (
        "two-days", "display-cards", "list", "monday", "rows", "orals-and-invited", "zones-and-buttons",
        "people-below",
    ),
    "trafilatura": (
        "two-days", "saturday-html", "cards", "cards-dot-operator", "display-cards", "journal-track",
        "list", "positions", "east", "monday", "head-with-time-html", "kinds-and-buttons-html",
        "theory-html", "rows", "long-abstracts-html", "two-moderators-html", "dot-operator-html",
        "one-workshop", "invited-talk", "poster-2023", "table", "kinds-below", "with-bios", "project-page",
        "own-menu", "people-below",
    ),
    "resiliparse": ("list",),
    "get_text": ("initial-html", "list"),  # glues what <br> parts; titles without their links
    "get_text-blocks": ("list",),
    "html2text-wrapped": ("bold-html", "table"),  # too short a page to show at which width it was wrapped
}  # fmt: skip
# Nothing but titles, names and prose is left of these: no mark of the template, no kind, no time.
UNMARKED = {("cards", "trafilatura"), ("cards-dot-operator", "trafilatura")}


def test_there_are_pages() -> None:
    assert len(PAGES) > 15


@pytest.mark.parametrize(
    ("path", "tool"),
    [(path, tool) for path in PAGES for tool in TOOLS if (path.stem, tool) not in UNMARKED],
    ids=lambda value: value if isinstance(value, str) else f"{value.parent.name}/{value.stem}",
)
def test_a_saved_page_reads_as_the_page(path: Path, tool: str) -> None:
    gold = load(path)
    page = parse_page(TOOLS[tool](path.read_text(encoding="utf-8")), url=gold["url"]).to_dict()
    if path.stem in LOSSES.get(tool, ()):
        assert _invented(gold, page) == []
    else:
        assert differences(gold, page) == []


def _invented(gold: dict[str, Any], page: dict[str, Any]) -> list[str]:
    """Titles and names that the page does not have in that place."""
    titles = {item["title"] for item in _items(gold)}
    people = {name for item in _items(gold) for name in _people(item)}
    found = [item["title"] for item in _items(page) if item["title"] not in titles | {None}]
    return found + [name for item in _items(page) for name in _people(item) if name not in people]


def _items(page: dict[str, Any]) -> list[dict[str, Any]]:
    return [item for session in page["sessions"] for item in (session, *session["talks"])]


def _people(item: dict[str, Any]) -> list[str]:
    people = [
        person for role in ("chairs", "organizers", "authors") for person in item.get(role, [])
    ]
    return [person if isinstance(person, str) else person["name"] for person in people]
