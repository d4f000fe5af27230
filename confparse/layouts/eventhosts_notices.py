"""Pages of the same sites that hold no programme: dates, calls, instructions, policies. Nothing on them is a session.

Skip to yearly menu bar Skip to main content
Call for Papers
Important dates
Abstract submission deadline: Thu 23 Jan 2025 03:59 AM PST
Author notification: Thu 1 May 2025
Poster and oral presentations are chosen by the area chairs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from ..flow import Layout, Line, Mark, Source
from . import _eventhosts_page as pages

_HEADING: Final = re.compile(
    r"(?:\S{2,12} (?:19|20)[0-9]{2} )?(?:Calls? for .{3,60}|(?:Meeting|Important|Key|Conference) Dates.{0,20}|Dates and Deadlines|(?:(?:Author|Reviewer|Reviewing|Poster|Oral|Talk|Presentation|Presenter|Speaker|Workshop|Tutorial|Submission|Paper|Ethics|Camera[- ]Ready|Refund|Anti-Harassment|Conflict of Interest|LLM)(?:s|'s)? ){1,3}(?:Instructions|Guidelines?|Policy|Policies)"
    r"|Instructions? for .{3,50}|Information for .{3,50}|Code of Conduct|(?:Program(?:me)?|Organizing) Committee.{0,20}|Registration (?:Information|Pricing|Fees)|Frequently Asked Questions|Style Files|Visa Information.{0,20}|Sponsor(?:s|ship)? (?:Information|Opportunities).{0,20})",
    re.IGNORECASE,
)
_ADDRESS: Final = re.compile(
    r"/Conferences/(?:19|20)[0-9]{2}/(?:Dates|CallFor\w{3,40}|\w{0,40}Instructions\w{0,40}|\w{0,40}Guidelines?\w{0,40}|\w{0,40}Polic(?:y|ies)\w{0,40}|\w{0,40}Committee\w{0,40}|Registration\w{0,20}|FAQ|CodeOfConduct|StyleFiles|Visa\w{0,20}|Pricing|Hotels?)\Z",
    re.IGNORECASE,
)
_HEAD: Final = 6
"""The heading is among the first lines below the menu."""


def score(source: Source) -> float:
    """Fit where the template's marks, or the address, and a heading of this sort stand, and no cards or slots."""
    by_address = source.url is not None and _ADDRESS.search(source.url) is not None
    seen = pages.facts(source)
    if not seen.family and not by_address:
        return 0.0
    if (
        seen.talk_slots
        or seen.at_slots
        or seen.brackets > 2
        or seen.details
        or seen.people > 1
        or seen.iso
        or seen.titles > 2
    ):
        return 0.0
    is_headed = any(
        len(line.text) < 110 and _HEADING.fullmatch(line.text)
        for line in pages.lines_of(source)[:_HEAD]
    )
    return 0.55 if is_headed or by_address else 0.0


def label(lines: Sequence[Line]) -> Iterator[Mark]:
    """Only the menu and the footer are known; what the page says is left to `Page.unparsed`."""
    yield from pages.body_of(lines).marks


LAYOUT = Layout(name="eventhosts-notices", score=score, label=label, turn=1)
