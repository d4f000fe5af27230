"""Stage 3: lines that carry nothing on any site: menus, buttons, cookie notes.

Whole lines only, after case folding: a title that contains "search" is no noise. One pass looks for all of
them; what is a menu is told in `menus`.
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from functools import cache
from typing import Final

from attrs import evolve

from . import menus
from .flow import Line, Source

_WORDS: Final = frozenset(
    {
        "skip to main content",
        "skip to content",
        "skip to navigation",
        "skip navigation",
        "skip to search",
        "skip to footer",
        "skip to menu",
        "jump to content",
        "jump to main content",
        "toggle navigation",
        "main navigation",
        "navigation",
        "menu",
        "main menu",
        "open menu",
        "close menu",
        "close",
        "search",
        "search form",
        "log in",
        "login",
        "log out",
        "logout",
        "sign in",
        "sign up",
        "sign out",
        "register now",
        "my account",
        "home",
        "contact us",
        "contact",
        "about us",
        "faq",
        "help/faq",
        "help",
        "privacy policy",
        "terms of service",
        "terms of use",
        "cookie policy",
        "imprint",
        "impressum",
        "back to top",
        "return to top",
        "go to top",
        "top",
        "↑",
        "share",
        "tweet",
        "facebook",
        "twitter",
        "linkedin",
        "instagram",
        "youtube",
        "mastodon",
        "rss",
        "print",
        "print this page",
        "download pdf",
        "read more",
        "read more »",
        "show more",
        "show less",
        "view more",
        "load more",
        "expand all",
        "collapse all",
        "previous",
        "next",
        "« previous",
        "next »",
        "‹ previous",
        "next ›",
        "older posts",
        "newer posts",
        "edit this page",
        "accept",
        "accept all",
        "decline",
        "accept cookies",
        "ok",
        "got it",
        "dismiss",
        "loading...",
        "loading…",
        "loading",
        "all rights reserved.",
        "all rights reserved",
        "powered by wordpress",
        "powered by indico",
        "select language",
        "language",
        "chat is not available.",
        "successful page load",
        "|",
        "•",
        "·",
        "*",
        "-",
        "–",
        "—",
        "»",
        "«",
        "×",
        "☰",
        "0",
    }
)
_SKIP_LINKS: Final = re.compile(r"(?:skip to [a-z ]{3,30}?(?: (?=skip)|\Z)){2,4}", re.IGNORECASE)
_SKIP: Final = frozenset(("Skip", "skip", "SKIP"))
_LONGEST: Final = 60
_LONGEST_PHRASE: Final = 32
"""Of what is looked up, with a bullet before it."""


def is_noise(text: str) -> bool:
    """Whether a whole line carries nothing, whatever the site."""
    if len(text) > _LONGEST:
        return False
    folded = text.casefold()
    return folded in _WORDS or (
        folded.startswith("skip to") and _SKIP_LINKS.fullmatch(text) is not None
    )


def drop(source: Source) -> tuple[Source, list[Line]]:
    """Leave out menus, stamps and noise; the numbers of the others do not change, and a gap stands where one stood.

    Returns:
        The page without menus, which are foreign to every layout (what stamps and noise it holds may tell whose
        page it is), and the content: its lines without these as well.
    """
    lines = source.lines
    longest, phrases, signs, openings = _LONGEST_PHRASE, _phrases(), menus.SIGNS, _openings()
    noise: list[int] = []
    entries: list[int] = []
    for number in [
        number
        for number, line in enumerate(lines)
        if (text := line[1])[:4] in openings
        or (len(text) <= longest and (text.casefold() in phrases or text[0] in signs))
    ]:
        text = lines[number].text
        sort = 0
        if len(text) <= longest:
            sort = phrases.get(text.casefold(), 0) or (
                phrases.get(text.strip(menus.EDGE).casefold(), 0) & _ENTRY
            )
        if sort & _NOISE or is_noise(text) or menus.is_stamp(text, len(lines) - number):
            noise.append(number)
        if sort & _ENTRY:
            entries.append(number)
    left = menus.find(lines, frozenset(entries)) if len(entries) > 1 else set()
    if left:
        source = evolve(source, lines=_without(lines, left))
    return source, _without(lines, left.union(noise)) if left or noise else list(lines)


def _without(lines: Sequence[Line], left: Container[int]) -> list[Line]:
    kept: list[Line] = []
    gap = False
    for number, line in enumerate(lines):
        if number in left:
            gap = True
        elif gap:
            kept.append(line if line.gap else line._replace(gap=True))
            gap = False
        else:
            kept.append(line)
    return kept


_NOISE: Final = 1
_ENTRY: Final = 2


@cache
def _openings() -> frozenset[str]:
    """The first four letters of what needs a closer look: stamps, and links that skip."""
    return _SKIP.union(
        ("© 19", "© 20", "©199", "©200", "©201", "©202"),
        (
            opening
            for stamp in (*menus.STAMPS, *menus.MADE)
            for opening in (stamp[:4], stamp[:4].capitalize(), stamp[:4].upper())
        ),
    )


@cache
def _phrases() -> dict[str, int]:
    """Say of each phrase whether it is noise wherever it stands, and whether it is an entry of menus."""
    phrases = dict.fromkeys(menus.SURE, _ENTRY)
    for phrase in _WORDS:
        phrases[phrase] = phrases.get(phrase, 0) | _NOISE
    return phrases
