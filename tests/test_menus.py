"""Menus and stamps around a page change nothing that is read from it; what only looks like one stays."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest
from conftest import ROOT
from programmes import noise

from confparse import parse_page
from confparse.decode import decode
from confparse.diagnostics import Report
from confparse.lines import split
from confparse.noise import drop

PAGES = sorted(
    path
    for path in (ROOT / "fixtures").rglob("*")
    # Before the first line of a calendar file stands nothing.
    if path.suffix in {".txt", ".md", ".html"} and path.parent.name not in {"icalendar", "hostile"}
)


def _around(path: Path, text: str) -> str:
    """Put a site's menu before a page and its foot behind, in the form of the page."""
    menu, feet = noise.menu(random.Random(path.name)), noise.feet(random.Random(path.name))
    if path.suffix == ".html":
        entries = "".join(f'<li><a href="/{n}">{entry}</a></li>' for n, entry in enumerate(menu))
        foot = "".join(f"<p>{line}</p>" for line in feet)
        body = re.search(r"<body[^>]*>", text, re.IGNORECASE)
        at = body.end() if body else 0
        end = text.lower().rfind("</body>")
        end = len(text) if end < 0 else end
        return f"{text[:at]}<ul>{entries}</ul>{text[at:end]}{foot}{text[end:]}"
    if path.suffix == ".md":
        front = re.match(r"---\n.*?\n---\n", text, re.DOTALL)
        at = front.end() if front else 0
        entries = "\n".join(f"* [{entry}](/{n})" for n, entry in enumerate(menu))
        return f"{text[:at]}{entries}\n\n{text[at:]}\n\n" + "\n\n".join(feet) + "\n"
    gap = "\n\n" if "\n\n" in text else "\n"
    return gap.join([*menu, text, *feet])


@pytest.mark.parametrize("path", PAGES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_menu_and_a_foot_change_nothing(path: Path) -> None:
    text = path.read_text(encoding="utf-8-sig", errors="replace")
    bare, noisy = parse_page(text), parse_page(_around(path, text))
    assert noisy.layout == bare.layout
    assert noisy.to_dict()["sessions"] == bare.to_dict()["sessions"]


def _content(text: str) -> list[str]:
    return [line.text for line in drop(split(decode(text, Report())))[1]]


@pytest.mark.parametrize(
    "text",
    [
        "Keynotes\n\nWorkshops\n\nTutorials\n\nPosters\n\nRegistration\n\nSocial Events",
        "Registration\n\nKeynotes\n\nWelcome by the mayor\n\nCommittee",
        "9:00 Registration\n\n9:30 Keynote\n\nPowered by Caffeine: what keeps a night shift going\n\nLunch",
        "Venue\n\nAda Byron, Example University\n\nAccommodation",
        "Copyright and the Commons\n\nLast Words\n\nWe Use Less Than We Think",
    ],
)
def test_what_may_be_content_stays(text: str) -> None:
    assert _content(text) == text.split("\n\n")


@pytest.mark.parametrize(
    "text",
    [
        "Home\n\nCall for Papers\n\nKeynotes\n\nVenue",
        "HOME\n\nIMPORTANT DATES\n\nPROGRAM\n\nTRAVEL\n\nCONTACT",
        "- About\n- Committees\n- Women in Systems\n- Sponsors\n- Programme\n- Contact",
        "© 2026 The Organisers of This and of That",
        "Last updated: 3 March, 10:42\n\nPowered by WordPress",
        "This site uses cookies to count who reads it.",
    ],
)
def test_what_every_page_of_a_site_has_goes(text: str) -> None:
    assert _content(text) == []


def test_the_word_at_the_end_may_head_what_follows() -> None:
    text = "Home\n\nCall for Papers\n\nVenue\n\nContact\n\nTutorials\n\nSparse Gates for Beginners"
    assert _content(text) == ["Tutorials", "Sparse Gates for Beginners"]


def test_a_menu_on_top_of_which_most_entries_are_its_own() -> None:
    menu = [
        "KITES 2018", "• Home", "• Program", "  • Scientific Program", "  • Women in Kites (WiK) Session", "  • Unconference", "  • Social Events",
        "• Satellite Events", "  • KAMP (Kites and More Playing)", "  • 5th International Meeting on Sails", "• Participants", "  • Registration",
        "  • Venue", "  • Travel", "  • Accommodations", "• Call", "  • Important Dates", "  • Papers/ Call for", "  • Sponsors", "  • Kites @Exhibition/ Call for",
    ]  # fmt: skip
    assert _content("\n".join([*menu, "", "Session A - Kites in Fog", "Chair: Ada Byron"])) == [
        "KITES 2018",
        "Session A - Kites in Fog",
        "Chair: Ada Byron",
    ]
