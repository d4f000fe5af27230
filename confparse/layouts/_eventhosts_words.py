"""The words of the icml.cc, neurips.cc, iclr.cc … template: kinds, menu entries, buttons, lines that carry nothing.

Holds no layout.
"""

from __future__ import annotations

from typing import Final

NOISE: Final = frozenset(
    """
    skip to yearly menu bar|(bookmark)|bookmark|show detail|show details|full chat|full|chat|video|videos|view full details|view details|successful page load
    |show more|show less|show more view full details|show less view full details|thumbnail|poster thumbnail|image|spotlight video »|spotlight video|toggle poster visibility|program highlights »|livestream|live stream
    |please watch the pre-recorded talk on slideslive.|slideslive video|slides live video|live content is unavailable. log in and register to view live content
    |log in and register to view live content|live content is unavailable.|filter events|filter rooms:|filter rooms|filter events:|chat is not available.
    |add/remove bookmark for this event|my notes|notes|>|🔗|link|schedule|add / remove bookmark|bookmark this|search events...|search events|add to calendar|view|close|day|week|in-person|virtual-only
    |this is the public, feature-limited version of the conference webpage. after registration and login please visit the full version.
    |note: there is no live content for this event.|no events found|?|??|try adjusting your search terms|try adjusting your search|export to calendar|hide details|abstract and speakers|more info|details|event has ended
    """.replace("\n    ", "")
    .strip()
    .split("|")
)
RULES: Final = frozenset("─━═│┌└├╭╰▔▁")
"""What text browsers draw boxes with."""
LABELS: Final = frozenset(
    ("abstract", "abstract:", "description", "description:", "event description", "abstract :")
)
MENU: Final = frozenset(
    """
    my stuff|login|log out|logout|create profile|reset password|change password|edit profile|merge profiles|my bookmarks|my registrations
    |help/faq|help|faq|contact|downloads|code of conduct|privacy policy|future meetings|press|careers|about|diversity & inclusion|inclusion
    |journal to conference track|proceedings|getting started|schedule|main conference|invited talks|orals|spotlights|spotlight posters
    |awards|test of time award|papers|posters|workshops|tutorials|community|socials|affinity events|affinity|exhibitors|sponsors
    |exhibitor information|expo|organizers|organizer|rocketchat help|rocketchat desktop client|rocket chat|recordings|competitions|competition|creative ai|creative ai track
    |datasets & benchmarks|datasets and benchmarks|town hall|mentorship|mentorships|volunteers|registration|register|bookmarking/agenda|imls archives|archives
    |accessibility|search|calendar|livestream|in-person orals|oral sessions|poster sessions|blog track posters|blog track|program committee|journal track
    |important dates|attend|media|news|demos|demonstrations|keynotes|panels|position papers|art program|doctoral consortium|sponsor hall|help desk|helpdesk
    |virtual|virtual site|select year|proceedings at openreview|talks|browse|visualization|paper visualization|chat|career opportunities|affinity workshops|your account
    """.replace("\n    ", "")
    .strip()
    .split("|")
)
TALK_KINDS: Final = frozenset(
    """
    poster|spotlight poster|oral poster|highlight poster|oral|spotlight|highlight|talk|contributed talk|invited talk|keynote|keynote talk|keynote speaker|plenary talk|demonstration|demo
    |invited speaker|test of time|test of time award|test of time talk|award talk|award candidate|lightning talk|oral presentation|poster presentation|spotlight presentation|in-person poster|virtual poster|in-person oral
    |in-person poster presentation|in-person oral presentation|virtual presentation|virtual poster presentation|blog track poster|journal track poster|journal poster|conference poster|conference oral
    |datasets and benchmarks poster|datasets & benchmarks poster|position paper poster|position poster|creative ai poster|affinity poster|poster spotlight|expo poster
    """.replace("\n    ", "")
    .strip()
    .split("|")
)
SESSION_KINDS: Final = frozenset(
    """
    session|oral session|poster session|spotlight session|invited talk session|affinity poster session|demonstration session|creative ai session|blog track session|industry session|paper session|workshop
    |affinity workshop|expo workshop|tutorial|expo tutorial|expo talk panel|expo talk|expo panel|expo demonstration|expo demo|symposium|break|coffee break|social|affinity event|affinity joint poster session
    |registration|registration desk|town hall|mentorship|mentorship session|panel|panel discussion|competition|competition track|remarks|opening remarks|closing remarks|reception|banquet|meeting|business meeting
    |exhibit hall|art program|art gallery|doctoral consortium|social event|networking|meal|breakfast|lunch|dinner|q&a|live intro|mini symposium|education program|education|outreach|job fair|career fair|event|special event
    |ceremony|award ceremony|awards ceremony|orals & awards|tutorials session|joint poster session|discussion|roundtable|round table|round table discussion|challenge|expo session|sponsor event|community event
    """.replace("\n    ", "")
    .strip()
    .split("|")
)
KINDS: Final = TALK_KINDS | SESSION_KINDS
KIND_HEADS: Final = frozenset([kind[:3] for kind in KINDS])
"""How kinds begin: most lines begin otherwise."""
PLURALS: Final = {
    "workshops": "workshop", "tutorials": "tutorial", "socials": "social", "affinity workshops": "workshop", "expo": "expo", "competitions": "competition",
    "orals": "oral", "posters": "poster", "spotlights": "spotlight", "invited talks": "invited talk", "demonstrations": "demonstration", "papers": "poster",
    "spotlight posters": "spotlight poster", "expo workshops": "expo workshop", "expo talks": "expo talk", "expo demonstrations": "expo demonstration", "affinity events": "affinity event",
    "panels": "panel", "symposia": "symposium", "keynotes": "keynote", "town halls": "town hall", "demos": "demonstration",
}  # fmt: skip
BUTTONS: Final = frozenset(
    """
    slides|poster|paper|paper pdf|pdf|openreview|project page|abstract|video|code|website|teaser|arxiv|protected link dropped|link|poster pdf|url|supplementary|project|url pdf|blog
    |demo|github|slideslive|recording|recordings|external link|livestream|chat|bibtex|poster image|media|zoom|gather|rocketchat|paper link|event page|workshop page|website link|proceedings|workshop website|workshop home page|website|visit website|workshop homepage|tutorial page|workshop url|tutorial website|project website|homepage|home page|paper website|conference paper|mobile|talk video|openreview page|forum
    """.replace("\n    ", "")
    .strip()
    .split("|")
)
