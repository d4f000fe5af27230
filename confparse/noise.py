"""Stage 3: lines that carry nothing on any site: menus, buttons, cookie notes.

Whole lines only, after case folding: a title that contains "search" is no noise.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from .flow import Line

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
_LONGEST_WORD: Final = max(map(len, _WORDS))


def is_noise(text: str) -> bool:
    """Whether a whole line carries nothing, whatever the site."""
    if len(text) > _LONGEST:
        return False
    folded = text.casefold()
    return folded in _WORDS or (
        folded.startswith("skip to") and _SKIP_LINKS.fullmatch(text) is not None
    )


def drop(lines: Sequence[Line]) -> list[Line]:
    """Leave out noise; the numbers of the others do not change, and a gap stands where noise stood."""
    longest, longest_word, words, skip = _LONGEST, _LONGEST_WORD, _WORDS, _SKIP
    kept: list[Line] = []
    add = kept.append
    gap = False
    for line in lines:
        text = line[1]
        size = len(text)
        if (size <= longest_word and text.casefold() in words) or (
            size <= longest and text[:4] in skip and is_noise(text)
        ):
            gap = True
        elif gap:
            add(line if line.gap else line._replace(gap=True))
            gap = False
        else:
            add(line)
    return kept
