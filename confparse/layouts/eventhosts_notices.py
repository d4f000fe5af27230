"""Pages of the same sites that hold no programme: dates, calls, instructions, policies. Nothing on them is a session.

Skip to yearly menu bar Skip to main content
Call for Papers
Important dates
Abstract submission deadline: Thu 23 Jan 2025 03:59 AM PST
Author notification: Thu 1 May 2025
Poster and oral presentations are chosen by the area chairs.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from typing import Final

from ..flow import Layout, Line, Mark, Source
from . import _eventhosts as site
from . import _eventhosts_page as pages

_HEADING: Final = re.compile(
    r"(?:\S{2,12} (?:19|20)[0-9]{2} )?(?:Calls? for .{3,60}|(?:Meeting|Important|Key|Conference) Dates.{0,20}|Dates and Deadlines|(?:(?:Author|Reviewer|Reviewing|Poster|Oral|Talk|Presentation|Presenter|Speaker|Workshop|Tutorial|Submission|Paper|Ethics|Camera[- ]Ready|Refund|Anti-Harassment|Conflict of Interest|LLM)(?:s|'s)? ){1,3}(?:Instructions|Guidelines?|Policy|Policies)"
    r"|Instructions? for .{3,50}|Information for .{3,50}|Code of Conduct|(?:Program(?:me)?|Organizing) Committee.{0,20}|(?:Registration )?(?:Information|Pricing|Fees)|Registration (?:Policy|Cancell?ation.{0,30})|(?:Top |Outstanding |Emergency )?Reviewers|(?:Senior )?Area Chairs|(?:Conference )?Organi[sz]ers|Organi[sz]ation|Sponsors?(?: List| Hall)?|Exhibitors?(?: List)?|Hotels?(?: Information)?|FAQs?|(?:Diversity|Childcare|Travel|Accessibility|Privacy|Press|Media|Financial (?:Aid|Assistance)).{0,40}|Getting Started|Venue|Volunteers?|Future Meetings|Guid(?:e|ance) for .{3,60}|Frequently Asked Questions|Style Files|Visa Information.{0,20}|Sponsor(?:s|ship)? (?:Information|Opportunities).{0,20})",
    re.IGNORECASE,
)
_ADDRESS: Final = re.compile(
    r"/Conferences/(?:19|20)[0-9]{2}/(?:Dates|CallFor\w{3,40}|\w{0,40}Instructions\w{0,40}|\w{0,40}Guidelines?\w{0,40}|\w{0,40}Polic(?:y|ies)\w{0,40}|\w{0,40}Committee\w{0,40}|\w{0,20}Dates|\w{0,40}Guide|\w{0,20}Reviewers|Sponsors?\w{0,20}|Exhibitors?\w{0,20}|Organi[sz]ers|Registration\w{0,20}|\w{0,20}FAQ|CodeOfConduct|StyleFiles|Visa\w{0,20}|Pricing|Hotels?|Venue\w{0,20}|Volunteers?)\Z"
    r"|/virtual/(?:19|20)[0-9]{2}/(?:organizers|sponsor_list|sponsors|index(?:\.html)?|help\w{0,20}|faq)\Z|/(?:public|FAQ|Help|About|Profile|careers|yearly-document)(?:/\w{0,40})?\Z|/Conferences/(?:19|20)[0-9]{2}/?\Z",
    re.IGNORECASE,
)
_ROLE: Final = re.compile(
    r"\b(?:Chairs?|Organi[sz]ers?|Reviewers?|Committee|Board|Advisors?|Staff|Volunteers?|Managers?|Liaisons?|Coordinators?|Treasurer|Secretary)\b",
    re.IGNORECASE,
)
_LONGEST_HEADING: Final = 110
_FEWEST: Final = 2
_HEAD: Final = 6
"""The heading is among the first lines below the menu."""


def score(source: Source) -> float:
    """Sure where the address or the heading says what the page is; fit where the template's page has nothing of an event."""
    by_address = source.url is not None and _ADDRESS.search(source.url) is not None
    seen = pages.facts(source)
    if not seen.family and not by_address:
        return 0.0
    if (
        seen.talk_slots
        or seen.at_slots
        or seen.brackets > 2
        or seen.details
        or seen.own_slots
        or seen.iso
        or seen.titles > 2
        or seen.positions > 1
    ):
        return 0.0
    lines = pages.lines_of(source)
    if not lines:
        return 0.0
    if by_address and seen.talk_kinds < _FEWEST:
        return 0.95
    if _is_headed(lines) and (seen.people < _FEWEST or _people_have_roles(lines)):
        return 0.82
    return 0.4 if len(lines) > _FEWEST and _is_bare(seen, lines) else 0.0


def _is_headed(lines: Sequence[Line]) -> bool:
    """Whether the page's heading is of this sort; below a kind it would be the title of an event."""
    for line in lines[:_HEAD]:
        text = line.text
        if line.tag != "title" and site.kind_of(text):
            return False
        if len(text) < _LONGEST_HEADING and _HEADING.fullmatch(text):
            return True
    return False


def _people_have_roles(lines: Sequence[Line]) -> bool:
    """Whether people stand under what they do for the conference, not under titles."""
    found = [above for above, line in itertools.pairwise(lines) if site.has_people(line.text)]
    roles = sum(1 for line in found if _ROLE.search(line.text) or site.has_people(line.text))
    return roles * 2 > len(found)


def _is_bare(seen: pages.Facts, lines: Sequence[Line]) -> bool:
    """Whether nothing on a page of the template shows an event: neither people nor kinds nor times."""
    return (
        not (seen.talk_kinds or seen.dated > 1 or seen.stamps or seen.rooms > 1)
        and seen.kinds < _FEWEST
        and (not seen.people or _people_have_roles(lines))
        and sum(1 for line in lines if _opens_with_range(line.text)) < _FEWEST
    )


def _opens_with_range(text: str) -> bool:
    slot = site.find_slot(text)
    return slot is not None and slot.ranged


def label(lines: Sequence[Line]) -> Iterator[Mark]:
    """Only the menu and the footer are known; what the page says is left to `Page.unparsed`."""
    yield from pages.body_of(lines).marks


LAYOUT = Layout(name="eventhosts-notices", score=score, label=label, turn=1)
