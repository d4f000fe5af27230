"""Class names of elements -> the field that they name: "speaker-name", "talkTitle", "event__description".

Whoever writes a template calls the parts of a talk by their names, for the style sheet. That is as good as a label,
but such a name can also stand on a box around several fields, on a picture or on a heading; so it is a hint, and
`order.named` asks what the page's texts of that class look like before it is believed.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

PEOPLE: Final = "people"
TITLE: Final = "title"
TALK: Final = "talk"
"""A title that can be no session's."""
AFFILIATION: Final = "affiliation"
ROOM: Final = "room"
PROSE: Final = "prose"
BADGE: Final = "badge"
"""How long or for whom it is, or in which language."""
_PEOPLE: Final = "byline bylines organizer organizers organiser organisers speaker speakers presenter presenters author authors lecturer lecturers panelist panelists panellists performer ponente ponentes orador oradores referent referenten intervenant intervenants orateur relatore relatori"
_OF_TALKS: Final = "talk paper speech presentation lecture contribution abstract poster keynote"
_OF_PAGES: Final = "page block panel section sec site main sub node widget header head nav day small special post row column modal tab menu footer banner intro"
_WORKS: Final = "affiliation affiliations affil institution institutions institute company organization organisation org employer position occupation job role university"
_TELLS: Final = "description descriptions desc abstract abstracts summary excerpt bio biography details teaser intro resumen"
_PLACES: Final = "room location venue place hall sala salle raum lieu lugar ort luogo"
_BADGES: Final = "badge badges tag tags keyword keywords level lvl duration language lang"
_KINDS: Final = {
    **dict.fromkeys(_PEOPLE.split(), PEOPLE),
    **dict.fromkeys(_WORKS.split(), AFFILIATION),
    **dict.fromkeys(_PLACES.split(), ROOM),
    **dict.fromkeys(_TELLS.split(), PROSE),
    **dict.fromkeys(_BADGES.split(), BADGE),
    "name": PEOPLE,
    "title": TITLE,
    "talk": TALK,
}
"""What the last word of a class name says."""
_NAMES: Final = frozenset(
    ("name", "names", "text", "line", "str", "tag", "tags", "badge", "badges")
)
"""Words behind the one that counts: "speaker-name", "room-tag"."""
_LINES: Final = frozenset((*_PEOPLE.split(), *_WORKS.split(), "title", "subtitle", "topic"))
"""What style sheets set on a line of its own; so they do with "name", but for the parts of one."""
_NAME_PARTS: Final = frozenset(("first", "last", "given", "family", "nick"))
_TALK_WORDS: Final = frozenset(_OF_TALKS.split())
_PAGE_WORDS: Final = frozenset(_OF_PAGES.split())
_PEOPLE_WORDS: Final = frozenset(_PEOPLE.split())
_WORD: Final = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_LONGEST: Final = 60
_NEAREST: Final = 3
"""So many class names of an element and of those around it are looked at."""


def field_of(classes: str) -> tuple[str, str]:
    """Return the field that the nearest of some class names names (the last ones count), and that name; or "" twice."""
    for name in reversed(classes[-_LONGEST * _NEAREST :].split()[-_NEAREST:]):
        if len(name) <= _LONGEST and (found := _field(name)):
            return found, name
    return "", ""


def is_line(classes: str) -> bool:
    """Whether one of some class names is that of a field that style sheets set on a line of its own."""
    return any(len(name) <= _LONGEST and _is_line(name) for name in classes.split()[-_NEAREST:])


@lru_cache(maxsize=512)
def _is_line(name: str) -> bool:
    words = _words(name)
    if words[-1:] == ["name"]:
        return words[-2:-1] == [] or words[-2] not in _NAME_PARTS
    return bool(words) and words[-1] in _LINES


@lru_cache(maxsize=512)
def _field(name: str) -> str:
    words = _words(name)
    if not words:
        return ""
    if words[-1] in _NAMES and len(words) > 1:
        words.pop()
    kind = _KINDS.get(words[-1], "")
    before = words[-2] if len(words) > 1 else ""
    if kind == TITLE:
        if before in _PEOPLE_WORDS or before == "job":
            return AFFILIATION  # what she is
        if before in _TALK_WORDS:
            return TALK
        return "" if before in _PAGE_WORDS else TITLE
    return "" if kind == TALK and before else kind


def _words(name: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(name)]
