"""Text -> people, quickly: the lists that hold names and separators only, or institutions in plain brackets.

Most lines of most pages. What is not surely plain is left to the careful reader in `blocks`.
"""

from __future__ import annotations

import re
from functools import cache
from operator import itemgetter
from typing import Final

from .. import drafts
from ..model import Person
from . import affiliations, names, roles
from .closed import table
from .patterns import Lazy

LONGEST: Final = 20_000
"""Characters of a block that are read; what follows is no list of people of one talk."""

_USUAL: Final = re.compile(r"[A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ .'’·⋅\n•|,;&()/-]*")
AND: Final = re.compile(r",? (?:and|&) |, ")
NAME: Final = Lazy(
    r"[A-ZÀ-ÖØ-ÞĀ-ž][\w'’.-]*"
    r"(?: [A-ZÀ-ÖØ-ÞĀ-ž](?:[\w'’-]+|(?:\.(?:-?[A-Z]\.)*)?(?= ))"
    r"| (?:de|la|van|von|der|den|da|del|di|el|al|dos|le|ten|du)(?= )){1,5}"
)
"""Two to six words in capitals, small words only where particles stand; the last is no initial."""


def read(text: str) -> tuple[Person, ...]:
    """Read "A B · C D", "A B, C D and E F", "A B; C D" and "A B (X), C D (Y)" where nothing else stands on the line.

    ``()`` sends the text to the careful reader, which gives the same people, only slower.
    """
    if _USUAL.fullmatch(text) is None:
        return _labelled(text) if ":" in text[:20] else ()
    if not text or "  " in text or not text[0].isalpha() or "Prof." in text or len(text) > LONGEST:
        return ()
    if "(" in text or ")" in text:
        if text[-1] == ")":
            return _noted(text)
        # the last bracket of a line is lost with what stood behind it
        return _noted(f"{text})") if text.rfind("(") > text.rfind(")") else ()
    if not text[-1].isalpha():
        return ()
    parts = _dotted(text) if "·" in text or "⋅" in text else _cut(text)
    return tuple(drafts.people(parts)) if parts else _employed(text)


_LABELS: Final = {
    label + plural: "moderator"
    for label in ("Moderator", "Chair", "Session Chair", "Session chair", "chair", "session chair")
    for plural in ("", "s")
}


def _employed(text: str) -> tuple[Person, ...]:
    """Read "A B, University of C": one name and where its bearer works."""
    name, comma, place = text.partition(", ")
    words = place.casefold().split()
    if (
        not comma
        or _ACADEMIC.isdisjoint(words)
        or not offices().isdisjoint(words)
        or _has_other_sign(place)
        or " and " in f"{text} "
        or not _are_names([name])
    ):
        return ()
    return (drafts.person(name, place),)


_ACADEMIC: Final = table(
    "university universität université universidad universidade università universiteit institute institut instituto"
    " laboratory laboratories laboratoire college polytechnic politecnico hochschule academy"
)


@cache
def offices() -> frozenset[str]:
    """Words behind a name that say what somebody is, not where."""
    return (
        affiliations.POSITIONS
        | names.TITLES
        | names.RANKS
        | names.DEGREES
        | names.GRADES
        | roles.ROLES.keys()
        | table(
            "head dean principal chair partner fellow specialist student member at @ in on for by from"
        )
    )


def _labelled(text: str) -> tuple[Person, ...]:
    """Read "Moderators: A B · C D"; a comma may part a name from an institution and is left to the careful reader."""
    label, _, rest = text.partition(": ")
    role = _LABELS.get(label)
    outside = rest.partition(" (")[0] if rest[-1:] == ")" and rest.count("(") == 1 else rest
    if role is None or ":" in rest or _has_other_sign(outside) or " and " in outside:
        return ()
    return tuple([drafts.person(one.name, one.affiliation, role) for one in read(rest)])


_GIVEN: Final = ("Jordan ", "Israel ", "India ", "Kenya ", "Ireland ")


def _has_other_sign(text: str) -> bool:
    """Say whether a separator other than the middot stands on the line."""
    return (
        "," in text
        or "&" in text
        or ";" in text
        or "/" in text
        or "|" in text
        or "•" in text
        or "\n" in text
    )


def _dotted(text: str) -> list[str]:
    """Cut at middots between blanks, where every part has two words and none is special."""
    if _has_other_sign(text):
        return []
    if "⋅" in text:
        text = text.replace("⋅", "·")
    parts = text.split(" · ")
    if text.count("·") >= len(parts):
        return []
    for part in parts:
        if " " not in part:
            return []
    if not _no_special(text.split()):
        # Jordan and Chad are given names too: what counts is what follows them
        bare = [part.partition(" ")[2] if part.startswith(_GIVEN) else part for part in parts]
        if not _no_special(" · ".join(bare).split()):
            return []
    return parts


def _cut(text: str) -> list[str]:
    """Cut at the one other separator of the line, where every part has the shape of a name."""
    if "\n" in text or "•" in text or "|" in text:
        parts = _at_sign(text)
    elif ";" in text:
        parts = text.split("; ") if "," not in text else []
    elif "/" in text:
        parts = text.split(" / ")
    elif "," in text or " and " in text or "&" in text:
        parts = cut_at_commas(text)
        if len(parts) == 2 and (parts[1][:3].isupper() or parts[1][-2:].isupper()):
            return []
    elif text.count(" ") < 3:
        if text[:3] == "M. " and text[3:].partition(" ")[0].isupper():
            return []  # a French "Monsieur", where a given name follows
        parts = [text]
    else:
        return []
    return parts if parts and _are_names(parts) else []


def _at_sign(text: str) -> list[str]:
    """Cut at line ends, bullets or bars, where only one of them stands on the line."""
    for sign in ("\n", " • ", "•", " | ", "|"):
        if sign in text:
            return text.split(sign)
    return []


def cut_at_commas(text: str) -> list[str]:
    """Cut at commas, "and" and "&", and at a comma before one of these."""
    if "&" in text:
        return AND.split(text)
    if " and " in text:
        # what `AND` does, in a fifth of its time
        text = text.replace(", and ", ", ").replace(" and ", ", ")
    return text.split(", ")


def _are_names(parts: list[str]) -> bool:
    fullmatch = NAME.fullmatch
    for part in parts:
        if fullmatch(part) is None:
            return False
    return _no_special(" ".join(parts).split())


_STEM: Final = itemgetter(slice(6))
_KNOWN: Final[set[str]] = set()
"""Words that were found to be nothing special: a field has its names, and a page repeats them."""
_MOST_KNOWN: Final = 20_000


def _no_special(words: list[str]) -> bool:
    """Say whether no word is a title, a degree, a country, a position or of an institution."""
    if _KNOWN.issuperset(words):
        return True
    if not special().isdisjoint(words) or not stems().isdisjoint(map(_STEM, words)):
        return False
    if len(_KNOWN) < _MOST_KNOWN:
        _KNOWN.update(words)
    return True


_ITEM: Final = Lazy(r"([^()]{3,300}) \(((?:[^();·]{2,120})?)\)(,? and |[,;] | · |$)")


def _noted(text: str) -> tuple[Person, ...]:
    """Read "A B, C D (X); E F (Y)" and "A B (X) · C D (Y)" where every bracket plainly holds an institution."""
    found: list[Person] = []
    everybody: list[str] = []
    dotted = "·" in text
    sure = False
    at = 0
    size = len(text)
    match = _ITEM.match
    while at < size:
        item = match(text, at)
        if item is None:
            return ()
        printed, note, sign = item.groups()
        note = note.strip()
        if ";" in printed or "·" in printed or note[:3] == "on ":
            return ()
        if not note:
            if not dotted:
                return ()  # "Ada Byron ()": the brackets of a list that has others
        elif affiliations.has_keyword(note):
            sure = True
        elif (
            not note[0].isupper()
            or (folded := note.casefold()) in ASIDES
            or folded in BUTTONS
            or roles.role_mark(note) is not False
        ):
            return ()
        if dotted and sign and sign != " · ":
            return ()
        if "," in printed or " and " in printed or "&" in printed:
            if dotted:
                return ()
            parts = cut_at_commas(printed)
            everybody += parts
            found += drafts.people(parts, note)
        else:
            everybody.append(printed)
            found.append(drafts.person(printed, note or None))
        at = item.end()
    # "On Bread (Ann Bell)" is no person: one bracket at least must speak for the others
    return tuple(found) if sure and _are_names(everybody) else ()


ASIDES: Final = table(
    "deceased|remote|online|virtual|in person|in-person|she/her|he/him|they/them|corresponding author|equal contribution"
    "|student|tbc|to be confirmed|invited|hybrid|zoom|via zoom"
)
"""What stands in brackets behind a name and is no institution."""
BUTTONS: Final = table(
    "view affiliations|view|show|details|affiliations|bio|biography|abstract|slides|video|pdf|paper|more|remote|online"
    "|virtual|in person|live|recorded|pre-recorded|zoom|see bio"
)
"""What stands in brackets behind the whole list, and can be pressed."""


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
        | affiliations.CRAFTS
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
        "Kong Zealand Korea Arabia Lanka Emirates Rica others et al al. ET und UND y e og och en AND By behalf TBA TBD GmbH PhD PhD. Ph.D. MSc BSc PsyD PharmD MEd DPhil Jr"
    )
    # what names are made of, and given names that look like titles
    spelled -= table(
        "von la de al da di du van le el bin Do Ba Ma Meng Bin Van Al An To He Fei Dean Judge Major Justice In So Be No On At As Is By A Do"
    )
    return frozenset(spelled | {"By", "by", "and"} - {"and"})


_ORDINARY: Final = Lazy(
    r"[A-ZÀ-ÖØ-ÞĀ-ž](?:[\w'’-]*\w|(?:\.(?:-?[A-Z]\.)*)?(?= |$))"
    r"(?: [A-ZÀ-ÖØ-ÞĀ-ž](?:[\w'’-]*\w|(?:\.(?:-?[A-Z]\.)*)?(?= |$))"
    r"| (?:de|la|van|von|der|den|da|del|di|el|al|dos|le|ten|du)(?= )){0,5}"
)
"""Words in capitals and initials."""


def is_ordinary(text: str) -> bool:
    """Say whether a part of a list is a name or half of one, and can be neither title, degree, institution nor place."""
    if text[:3] == "M. " or _ORDINARY.fullmatch(text) is None or "_" in text:
        return False
    words = text.split(" ")
    if not _odd().isdisjoint(words):
        return False
    if text.isupper():
        if "." not in text:
            return False  # an institution is written so, too
    elif len(words) == 1 and not text.istitle():
        return False
    if "-" in text:
        words = text.replace("-", " ").split()
        if not _odd().isdisjoint(words):
            return False
    return _odd_stems().isdisjoint(map(_STEM, words))


@cache
def _odd() -> frozenset[str]:
    """`special`, and what is a name in a list of names but not where it stands alone."""
    words = (
        names.DEGREES
        | names.TITLES
        | names.RANKS
        | affiliations.ALONE
        | affiliations.LEGAL
        | table(
            "jr sr ii iii iv jnr snr vice vize née nee geb geboren oy spa nv bv se"
            " anonymous anon unknown various several multiple none nobody coming noch wird not"
            " no na uni"
        )
    )
    spelled = set(special())
    for word in words:
        for form in (word, word.capitalize(), word.title(), word.upper()):
            spelled |= {form, form + "."}
    return frozenset(spelled)


@cache
def _odd_stems() -> frozenset[str]:
    return stems() | affiliations.STEMS | {stem.upper() for stem in affiliations.STEMS}
