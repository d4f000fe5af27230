"""What stands around a programme on a site: menus before it, feet behind it."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from .blocks import Block, Bullets, line, link, para

_MENU = (
    "Home|Call for Papers|Important Dates|Committees|Venue|Travel|Registration|Programme|Keynotes|Accepted Papers|Sponsors|Contact"
    "|About|News|Tutorials|Workshops|Social Events|Accommodation|Code of Conduct|Past Editions|Log in"
).split("|")
_FEET = (
    "© 2024 The Organisers. All rights reserved.",
    "Last updated: 3 March, 10:42",
    "Powered by WordPress",
    "Back to top",
    "Privacy policy",
    "We use cookies to improve this site.",
)


def around(blocks: Sequence[Block], rng: Random) -> list[Block]:
    """Put a menu before a page and a foot behind it."""
    return [
        para("Skip to main content"),
        Bullets(tuple((line(link(entry)),) for entry in menu(rng))),
        *blocks,
        *(para(foot) for foot in feet(rng)),
    ]


def menu(rng: Random) -> list[str]:
    """Return the entries of a site's menu."""
    return rng.sample(_MENU, rng.randint(4, 12))


def feet(rng: Random) -> list[str]:
    """Return the lines at the foot of a site's pages."""
    return rng.sample(_FEET, rng.randint(1, 4))
