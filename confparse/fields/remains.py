"""People and the text they were read from -> the words of it that went nowhere.

What a list of people may shed is known: labels, titles, degrees, grades, marks, addresses, buttons.
Anything else is content, and whoever holds the line has to say that it was not read.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from typing import Final

from ..model import Person
from . import names, plain, roles
from .closed import table
from .patterns import Lazy

_WORDS: Final = Lazy(r"[^\W\d_¹²³⁰⁴-⁹]+(?:['’][^\W\d_¹²³⁰⁴-⁹]+)*")
_ADDRESS: Final = Lazy(r"\S*(?:@|://|www\.)\S*|\{[^{}]{1,80}\}@\S*")
_MORE: Final = Lazy(r"\bet\.?\s?(?:al|coll)\b", re.IGNORECASE)
_LABEL: Final = Lazy(r"[^:：;()\n]{1,60}[:：]")
_LONGEST: Final = plain.LONGEST
_FOREIGN: Final = "\u0600"
_WIDE: Final = "\u2e80"
"""From here on a word is a character or two."""


def find(text: str, persons: Sequence[Person]) -> tuple[str, ...]:
    """List the stretches of a text of people that are in no person and are no known trimmings; in order."""
    if names.is_nobody(text):
        return ()
    shown = _blanked(text[:_LONGEST])
    values = [person.name for person in persons]
    values += [person.affiliation for person in persons if person.affiliation]
    kept = set(_WORDS.findall("\n".join(values)))
    found = stretches(_WORDS, shown, text, kept, trimmings())
    return tuple(piece for piece in found if not names.is_nobody(piece))


def stretches(
    words: Lazy, shown: str, text: str, kept: AbstractSet[str], known: frozenset[str]
) -> list[str]:
    """Cut from a text the runs of words that are not in ``kept``, if one of them weighs and is not in ``known``.

    Args:
        words: The pattern of a word.
        shown: The text, or what of it is looked at: blanks may stand where it has something else.
        text: What the runs are cut from.
        kept: Words that are held already, as printed.
        known: Words that say nothing, case-folded.
    """
    left = set(words.findall(shown)).difference(kept)
    if known.issuperset(map(str.casefold, left)):
        return []
    found: list[str] = []
    first = last = content = -1
    for match in words.finditer(shown):
        word = match[0]
        held = _is_held(word, kept)
        if content >= 0 and (held or "\n" in text[last : match.start()]):
            found.append(text[first:content])
        if held:
            first = content = -1
            continue
        if first < 0 or "\n" in text[last : match.start()]:
            first, content = match.start(), -1
        last = match.end()
        if (_weighs(word) and word.casefold() not in known) or (content >= 0 and word.isdecimal()):
            content = last
    if content >= 0:
        found.append(text[first:content])
    return found


def _is_held(word: str, kept: AbstractSet[str]) -> bool:
    if word in kept:
        return True
    if word < _FOREIGN:
        return False
    # Without blanks, a conjunction clings to a name: before it in Arabic, between two in Chinese.
    return word[1:] in kept or (word >= _WIDE and any(name in word for name in kept))


def _weighs(word: str) -> bool:
    """Say whether a word is more than a mark or an initial."""
    return not word[0].isdecimal() and (
        len(word) > 2 or word >= _WIDE or (len(word) == 2 and word.isupper())
    )


def _blanked(text: str) -> str:
    """Put blanks where addresses and labels stand; the places of all else remain."""
    if "@" in text or "://" in text or "www." in text:
        text = _ADDRESS.sub(_blanks, text)
    if ":" in text or "：" in text:
        text = _LABEL.sub(_unlabelled, text)
    if "et" in text:
        text = _MORE.sub(_blanks, text)
    return text


def _blanks(match: re.Match[str]) -> str:
    return " " * (match.end() - match.start())


def _unlabelled(match: re.Match[str]) -> str:
    return (
        _blanks(match)
        if roles.role_of(match[0].rstrip(" :：").strip(" *_-–—|.,")) is not False
        else match[0]
    )


@cache
def trimmings() -> frozenset[str]:
    """Words that a list of people sheds, case-folded."""
    groups = (
        names.TITLES, names.DOTTED_TITLES, names.RANKS, names.SUFFIXES, names.DEGREES, names.GRADES,
        plain.ASIDES, roles.ROLES, _TRIMMINGS,
    )  # fmt: skip
    return frozenset(
        word for group in groups for entry in group for word in _WORDS.findall(entry.casefold())
    )


_TRIMMINGS: Final = table(
    "and und et y e en och og oraz és ve и و a an the of for to in at from mit der die das le la les des du"
    " tba tbd tbc tbn authors author others colleagues coworkers co workers more many team"
    " session sessions track workshop panel general program programme local technical conference tutorial poster oral spotlight"
    " talk talks paper papers invited keynote plenary contributed short long full regular virtual online remote person"
    " live recorded pdf ps slides slide video videos code abstract abstracts bib bibtex link website recording supp arxiv"
    " doi teaser data project openreview presentation materials show view hide affiliations all bio contact details"
    " include includes eds née picture 等 等人 ieee acm phone email mail tel orcid"
)
