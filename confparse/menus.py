"""The menu that a site prints on every page, before and after what the page is about.

    Home
    Call for Papers        words of sites, one after the other: no line of them is a session,
    Keynotes               though "Keynotes" alone could be one
    Venue

Two words that only menus have must stand among them. Where three do, short words of this site's own may
stand between them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from .flow import Line

SURE: Final = frozenset(
    phrase.strip()
    for phrase in (
        "home|homepage|home page|main page|start|about|about us|contact|contacts|contact us|news|blog|newsletter|faq|faqs|help|search|sitemap|site map|menu|links|login|log in|sign in|sign up"
        "|call for papers|call for abstracts|call for participation|call for tutorials|call for workshops|call for demos|call for posters|call for proposals|call for contributions|call for submissions"
        "|call for sponsors|calls|cfp|important dates|key dates|dates|deadlines|submission|submissions|paper submission|paper submissions|submit|submit a paper|submission guidelines|submission instructions"
        "|author guidelines|author information|author instructions|instructions for authors|for authors|camera-ready|camera ready|camera-ready instructions|presentation instructions"
        "|presenter instructions|presentation guidelines|reviewers|committee|committees|organizing committee|organising committee|organization committee|program committee|programme committee"
        "|technical program committee|steering committee|scientific committee|local committee|conference committee|conference committees|organizers|organisers|organization|organisation"
        "|venue|conference venue|travel|travel information|travel info|travel & accommodation|travel and accommodation|accommodation & travel|travel grants|getting there|how to get there|directions"
        "|accommodation|accommodations|hotel|hotels|lodging|visa|visas|visa information|local information|local info|sponsors|sponsorship|sponsor|become a sponsor|our sponsors|partners|supporters"
        "|exhibitors|archive|archives|past editions|previous editions|past conferences|previous conferences|past events|past workshops|previous workshops|previous years|gallery|photo gallery|photos"
        "|code of conduct|policies|privacy|privacy policy|privacy statement|imprint|impressum|legal|legal notice|terms|terms of use|cookies|cookie policy|accessibility|support|press|media"
        "|downloads|register|childcare|diversity & inclusion|diversity and inclusion|health & safety|jobs|volunteers|student volunteers|student grants|grants|financial support|scholarships"
        "|attend|attending|for attendees|plan your visit|follow us|twitter|facebook|mastodon|youtube|linkedin|instagram|slack|discord|english|deutsch|français|español"
        "|kontakt|anreise|anfahrt|unterkunft|sponsoren|contato|contacto|patrocinadores|fechas importantes|comités|lieu|inscription|hébergement|partenaires"
    ).split("|")
)
"""What is an entry of a menu and no part of a programme."""
_PERHAPS: Final = frozenset(
    phrase.strip()
    for phrase in (
        "program|programme|program overview|programme overview|schedule|agenda|timetable|conference program|conference programme|technical program|technical programme|detailed program|full program"
        "|program at a glance|keynote|keynotes|keynote speakers|invited speakers|invited talks|speakers|panel|panels|workshop|workshops|tutorial|tutorials|tutorials & workshops|workshops & tutorials"
        "|workshops and tutorials|accepted papers|accepted posters|accepted demos|list of accepted papers|papers|posters|demos|demonstrations|industry track|industrial track|research track|main track"
        "|tracks|doctoral consortium|doctoral symposium|phd symposium|student research competition|special sessions|sessions|registration|social|social events|social event|social program"
        "|social programme|excursion|proceedings|publications|publication|awards|exhibition|exhibits|events|conference|main conference|attendees|participants|videos|recordings"
        "|live stream|livestream|streaming|virtual|satellite events|colocated events|co-located events|affiliated events|side events|hackathon|competitions|challenges|shared tasks|journal track"
        "|tools|artifacts|artifact evaluation|tours|history|topics|scope|general information|special issue|journal|team|resources|community|members|membership"
        "|programm|programa|ponentes|intervenants|orateurs|programação"
    ).split("|")
)
"""What is an entry among others of them."""
SIGNS: Final = frozenset("*-–•·»›▸▪◦+#>|©")
"""What stands before an entry, or a stamp."""
EDGE: Final = " \t*-–•·»›▸▪◦+#>▾▼|"
_HEADINGS: Final = frozenset(("h1", "h2", "h3"))
"""What opens the page itself: "Workshops" below its menu."""
_LONGEST: Final = 42
_LEAST: Final = 4
_GUESTS: Final = 2
"""Entries side by side that no other site has."""
_TOP: Final = 6
_LONGEST_ITEM: Final = 90
_SURE_OF_LIST: Final = 5
_SHARE_OF_LIST: Final = 0.35
_ITEMS: Final = frozenset("•*-–·")
_YEAR: Final = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_CLOCK: Final = re.compile(r"[0-9][:.h][0-5][0-9](?![0-9])")
_FOOT: Final = 25
"""Lines from the end where a page tells what it was made with."""
STAMPS: Final = (
    "©",
    "copyright ©",
    "copyright (c)",
    "all rights reserved",
    "last updated",
    "last modified",
    "last update:",
    "page last ",
    "this page was last",
    "we use cookies",
    "this site uses cookies",
    "this website uses cookies",
)
"""How a line begins that says who owns the page, or when it was changed."""
MADE: Final = ("powered by ", "proudly powered by ")
"""The same, of what made it."""
_LONGEST_STAMP: Final = 160


def is_stamp(text: str, from_end: int) -> bool:
    """Whether a line says who owns the page, when it was changed or what made it."""
    if len(text) > _LONGEST_STAMP:
        return False
    low = text.casefold()
    return low.startswith(STAMPS) or (
        low.startswith(MADE) and from_end <= _FOOT and low.count(" ") <= 4
    )


def find(lines: Sequence[Line], sure: frozenset[int]) -> set[int]:
    """Return the positions of all runs of entries, from those of the sure ones."""
    found: set[int] = set()
    run: list[int] = []
    guests: list[int] = []
    count = len(lines)
    for number in range(count + 1):
        if number < count and (number in sure if guests else _is_entry(lines, number, sure)):
            run += guests
            run.append(number)
            guests = []
        elif run and number < count and len(guests) < _GUESTS and _may_be_guest(lines[number]):
            guests.append(number)
        elif run:
            if _is_menu(lines, run, sure):
                found.update(_trimmed(lines, run, sure))
            run, guests = [], []
    return found | _lists(lines, sure) if len(sure) >= _SURE_OF_LIST else found


def _lists(lines: Sequence[Line], sure: frozenset[int]) -> set[int]:
    """Return the positions of lists in plain text that are menus, though this site alone has most of their entries."""
    found: set[int] = set()
    start = certain = 0
    for number in range(len(lines) + 1):
        if number < len(lines) and _is_item(lines[number]):
            certain += number in sure
            continue
        items = range(start, number)
        if (
            certain >= _SURE_OF_LIST
            and sum(1 for at in items if _is_entry(lines, at, sure)) >= _SHARE_OF_LIST * len(items)
            # What tells years is evidence.
            and not any(_YEAR.search(lines[at].text) for at in items)
        ):
            found.update(items)
        start, certain = number + 1, 0
    return found


def _is_item(line: Line) -> bool:
    """Whether a bullet opens a line of text, and no length and no time says that it is content."""
    return (
        not line.tag
        and line.text[0] in _ITEMS
        and len(line.text) <= _LONGEST_ITEM
        and _CLOCK.search(line.text) is None
    )


def _is_entry(lines: Sequence[Line], number: int, sure: frozenset[int]) -> bool:
    line = lines[number]
    return number in sure or (
        len(line.text) <= _LONGEST
        and line.tag not in _HEADINGS
        and line.text.strip(EDGE).casefold() in _PERHAPS
    )


def _may_be_guest(line: Line) -> bool:
    """Whether a line may be an entry that this conference alone has."""
    text = line.text
    return (
        len(text) <= _LONGEST
        and line.tag not in _HEADINGS
        and text.count(" ") <= 5
        and not any(sign in text for sign in ":;,.?!()/")
        and sum(map(str.isdigit, text)) in {0, 4}
    )


def _is_menu(lines: Sequence[Line], run: Sequence[int], sure: frozenset[int]) -> bool:
    entries = sum(1 for number in run if _is_entry(lines, number, sure))
    certain = len(sure.intersection(run))
    guests = len(run) - entries
    return entries >= _LEAST and certain >= (3 if guests else 2) and 2 * guests <= entries


def _trimmed(lines: Sequence[Line], run: list[int], sure: frozenset[int]) -> list[int]:
    """Leave a word at an end that a menu need not have: it may head what follows, or close what went before."""
    after = run[-1] + 1
    if (
        run[-1] not in sure
        and lines[run[-1]].tag != "li"
        and after < len(lines)
        and not lines[after].text.casefold().startswith("skip to ")
    ):
        run = run[:-1]
    while run[0] > _TOP and run[0] not in sure and lines[run[0]].tag != "li":
        run = run[1:]
    return run
