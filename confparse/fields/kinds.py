"""Text -> the kind of a session or talk, one of `confparse.model.TYPES`."""

from __future__ import annotations

import re
from typing import Final

_LABELS: Final = {
    "oral": "oral",
    "oral session": "oral",
    "orals": "oral",
    "oral presentation": "oral",
    "contributed talk": "oral",
    "talk": None,
    "session": None,
    "spotlight": "spotlight",
    "spotlight poster": "spotlight",
    "spotlights": "spotlight",
    "lightning talk": "spotlight",
    "poster": "poster",
    "posters": "poster",
    "poster session": "poster",
    "poster presentation": "poster",
    "workshop": "workshop",
    "affinity workshop": "workshop",
    "expo workshop": "workshop",
    "symposium": "workshop",
    "workshops": "workshop",
    "tutorial": "tutorial",
    "tutorials": "tutorial",
    "keynote": "keynote",
    "invited talk": "keynote",
    "invited": "keynote",
    "keynote talk": "keynote",
    "plenary": "keynote",
    "plenary talk": "keynote",
    "invited speaker": "keynote",
    "test of time": "oral",
    "panel": "panel",
    "panel discussion": "panel",
    "expo talk panel": "panel",
    "demo": "demo",
    "demonstration": "demo",
    "expo demonstration": "demo",
    "demonstrations": "demo",
    "social": "social",
    "affinity event": "social",
    "reception": "social",
    "banquet": "social",
    "break": "break",
    "coffee break": "break",
    "lunch break": "break",
    "lunch": "break",
    "competition": "competition",
    "competition track": "competition",
    "registration": "registration",
    "registration desk": "registration",
    "remarks": "other",
    "expo": "other",
    "other": "other",
    "town hall": "other",
    "mentorship": "other",
    "opening remarks": "other",
    "closing remarks": "other",
}
_LONGER: Final = {
    "oral poster": "oral",
    "poster spotlight": "spotlight",
    "spotlight session": "spotlight",
    "spotlight presentation": "spotlight",
    "spotlight talk": "spotlight",
    "highlight": "poster",
    "highlight poster": "poster",
    "in-person poster": "poster",
    "in-person poster presentation": "poster",
    "in-person oral": "oral",
    "in-person oral presentation": "oral",
    "virtual poster": "poster",
    "virtual poster presentation": "poster",
    "blog track poster": "poster",
    "journal track poster": "poster",
    "journal poster": "poster",
    "affinity poster": "poster",
    "affinity poster session": "poster",
    "affinity joint poster session": "poster",
    "joint poster session": "poster",
    "datasets and benchmarks poster": "poster",
    "datasets & benchmarks poster": "poster",
    "position paper poster": "poster",
    "creative ai poster": "poster",
    "test of time award": "oral",
    "test of time talk": "oral",
    "award talk": "oral",
    "keynote speaker": "keynote",
    "invited talks": "keynote",
    "invited talk session": "keynote",
    "keynotes": "keynote",
    "expo tutorial": "tutorial",
    "tutorials session": "tutorial",
    "expo talk": "panel",
    "expo panel": "panel",
    "panels": "panel",
    "expo demo": "demo",
    "demonstration session": "demo",
    "affinity workshops": "workshop",
    "mini symposium": "workshop",
    "expo workshops": "workshop",
    "symposia": "workshop",
    "social event": "social",
    "affinity events": "social",
    "socials": "social",
    "challenge": "competition",
    "competitions": "competition",
    "meal": "break",
    "breakfast": "break",
    "dinner": "break",
    "q&a": "other",
    "live intro": "other",
    "ceremony": "other",
    "award ceremony": "other",
    "awards ceremony": "other",
    "doctoral consortium": "other",
    "job fair": "other",
    "career fair": "other",
}
"""Kinds that are read where a page says that they are one; on their own they may be titles."""
_BREAK: Final = re.compile(
    r"(?:(?:morning|afternoon|mid-?morning|evening|short|long)?\s?(?:coffee|tea|lunch|dinner|refreshments?|networking|bio|health|comfort|stretch)?\s?(?:/|&|and|or)?\s?"
    r"(?:coffee|tea|lunch|breakfast|snacks?)?\s?(?:break|lunch|breakfast|coffee|pause|kaffeepause|mittagspause|pause café|déjeuner|almuerzo|pausa)s?)(?:\s#?(?:[0-9]{1,2}|[IVX]{1,4}))?(?:\s?[(,:/–-].{0,60})?",
    re.IGNORECASE,
)

_BREAK_WORDS: Final = ("break", "lunch", "coffee", "paus", "jeuner", "almuerzo")
"""One of them is part of all that the pattern takes; most titles hold none."""


def read(label: str) -> str | None:
    """Read a printed kind ("Poster Session", "Invited Talk (Posner Lecture)"); ``None`` on anything else."""
    folded = " ".join(label.split()).casefold().rstrip(":")
    for mark in ("", " (", " / "):
        bare = folded.partition(mark)[0] if mark else folded
        if bare in _LABELS:
            return _LABELS[bare]
        if bare in _LONGER:
            return _LONGER[bare]
    return None


def is_kind(label: str) -> bool:
    """Whether a whole text is nothing but a printed kind."""
    return " ".join(label.split()).casefold().partition(" (")[0].rstrip(":") in _LABELS


def of_title(title: str) -> str | None:
    """Tell what a title says of its kind, where it says it beyond doubt: a coffee break, a lunch."""
    if len(title) >= 60:
        return None
    folded = title.casefold()
    for word in _BREAK_WORDS:
        if word in folded:
            return "break" if _BREAK.fullmatch(title.strip()) else None
    return None
