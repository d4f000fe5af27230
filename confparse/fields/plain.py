"""Text -> people, quickly: the lists that hold names and separators only, or institutions in plain brackets.

Most lines of most pages. What is not surely plain is left to the careful reader in `blocks`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from ..model import Person
from . import affiliations, names, roles
from .closed import table
from .patterns import Lazy

LONGEST: Final = 20_000
"""Characters of a block that are read; what follows is no list of people of one talk."""

_USUAL: Final = re.compile(r"[A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ .'’·⋅\n•|,;&()/-]*")
AND: Final = re.compile(r",? (?:and|&) |, ")
NAME: Final = Lazy(
    r"[A-ZÀ-ÖØ-ÞĀ-ž][\w'’.-]*(?: (?:[A-Z](?:\.(?:-?[A-Z]\.)*)?|[A-ZÀ-ÖØ-ÞĀ-ž][\w'’-]+|de|la|van|von|der|den|da|del|di|el|al|dos|le|ten|du)){0,4}"
    r" [A-ZÀ-ÖØ-ÞĀ-ž][\w'’-]+"
)


def read(text: str) -> tuple[Person, ...]:
    """Read "A B · C D", "A B, C D and E F", "A B; C D" and "A B (X), C D (Y)" where nothing else stands on the line.

    ``()`` sends the text to the careful reader, which gives the same people, only slower.
    """
    if ":" in text[:20]:
        return _labelled(text)
    if not text or _USUAL.fullmatch(text) is None or "  " in text or len(text) > LONGEST:
        return ()
    if not text[0].isalpha() or "Prof." in text:
        return ()
    if text[-1] == ")":
        return _noted(text)
    if not text[-1].isalpha() or "(" in text or ")" in text:
        return ()
    if "·" in text or "⋅" in text:
        if not _MIXED.isdisjoint(text):
            return ()
        parts = (text.replace("⋅", "·") if "⋅" in text else text).split(" · ")
        for part in parts:
            if " " not in part or "·" in part or part[0] == " ":
                return ()
        if not special().isdisjoint(text.split()):
            # Jordan and Chad are given names too: what counts is what follows them
            bare = [part.partition(" ")[2] if part.startswith(_GIVEN) else part for part in parts]
            if not special().isdisjoint(" · ".join(bare).split()):
                return ()
        return tuple([Person(name=part) for part in parts])
    if "\n" in text or "•" in text or "|" in text:
        parts = _other_sign(text)
    elif ";" in text:
        parts = text.split("; ") if "," not in text else []
    elif "/" in text:
        parts = text.split(" / ")
    elif "," in text or " and " in text or "&" in text:
        parts = AND.split(text)
        if len(parts) == 2 and (parts[1][:3].isupper() or parts[1][-2:].isupper()):
            return ()
    elif text.count(" ") < 3:
        parts = [text]
    else:
        return ()
    if not parts or not _are_names(parts):
        return ()
    return tuple([Person(name=part) for part in parts])


_LABELS: Final = {
    label + plural: "moderator"
    for label in ("Moderator", "Chair", "Session Chair", "Session chair")
    for plural in ("", "s")
}


def _labelled(text: str) -> tuple[Person, ...]:
    """Read "Moderators: A B · C D"; a comma may part a name from an institution and is left to the careful reader."""
    label, _, rest = text.partition(": ")
    role = _LABELS.get(label)
    if role is None or ":" in rest or not _MIXED.isdisjoint(rest) or " and " in rest:
        return ()
    return tuple(
        [Person(name=one.name, affiliation=one.affiliation, role=role) for one in read(rest)]
    )


_GIVEN: Final = ("Jordan ", "Israel ", "India ", "Kenya ", "Ireland ")
_MIXED: Final = frozenset(",&;/|•\n")


def _other_sign(text: str) -> list[str]:
    """Cut at line ends, bullets or bars, where only one of them stands on the line."""
    for sign in ("\n", " • ", "•", " | ", "|"):
        if sign in text:
            return text.split(sign)
    return []


def _are_names(parts: list[str]) -> bool:
    fullmatch = NAME.fullmatch
    for part in parts:
        if fullmatch(part) is None:
            return False
    words = " ".join(parts).split()
    return special().isdisjoint(words) and stems().isdisjoint([word[:6] for word in words])


_ITEM: Final = Lazy(r"([^()]{3,300}) \(([^();·]{2,120})\)(?:,? and |[,;] |$)")


def _noted(text: str) -> tuple[Person, ...]:
    """Read "A B, C D (X); E F (Y)" where every bracket plainly holds an institution."""
    found: list[Person] = []
    at = 0
    size = len(text)
    while at < size:
        item = _ITEM.match(text, at)
        if item is None:
            return ()
        printed, note = item.groups()
        if (
            ";" in printed
            or "·" in printed
            or note[:3] == "on "
            or not affiliations.has_keyword(note)
        ):
            return ()
        parts = (
            AND.split(printed)
            if "," in printed or " and " in printed or "&" in printed
            else [printed]
        )
        if not _are_names(parts):
            return ()
        for part in parts:
            found.append(Person(name=part, affiliation=note))  # noqa: PERF401
        at = item.end()
    return tuple(found)


@cache
def stems() -> frozenset[str]:
    """First letters of words of institutions as printed, and of what pages glue to names."""
    return frozenset({stem.capitalize() for stem in affiliations.STEMS} | {"Pictur", "Photo"})


@cache
def special() -> frozenset[str]:
    """Words that send a line to the careful reader, in the spellings in which they are printed."""
    words = (
        affiliations.WORDS
        | affiliations.KEYWORDS
        | names.TITLES
        | names.RANKS
        | names.DEGREES
        | names.GRADES
        | affiliations.COUNTRIES
        | affiliations.POSITIONS
        | names.FUNCTION
        | set(roles.ROLES)
    )
    spelled = set(words)
    for word in words:
        if len(word) > 2:
            spelled |= {word.capitalize(), word.title(), word + ".", word.capitalize() + "."}
        spelled.add(word.upper())
    for word in names.TITLES | names.RANKS | names.GRADES | roles.ROLES.keys():
        spelled |= {word.capitalize(), f"{word.capitalize()}.", f"{word}.", f"{word.title()}."}
    spelled |= affiliations.ACRONYMS
    spelled |= {title.capitalize() for title in names.DOTTED_TITLES}
    spelled |= table(
        "others et al al. ET und UND y e og och en AND By behalf TBA TBD GmbH PhD PhD. Ph.D. MSc BSc PsyD PharmD MEd DPhil Jr"
    )
    # what names are made of, and given names that look like titles
    spelled -= table(
        "von la de al da di du van le el bin Do Ba Ma Meng Bin Van Al An To He Fei Dean Judge Major Justice In So Be No On At As Is By A Do"
    )
    return frozenset(spelled | {"By", "by", "and"} - {"and"})
