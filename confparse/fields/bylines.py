"""Text -> people and title of a line that holds both: ``A, B and C: Title``, ``Title (Speaker)``.

Which side is which is decided by how much each looks like people; where both or neither do, the line is left alone.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import Final, NamedTuple

from . import affiliations, likeness, names, roles
from .patterns import Lazy

LONGEST: Final = 600
"""Characters of a line that is looked at."""


class Byline(NamedTuple):
    """A line that prints people and a title."""

    people: str
    """The people as printed, affiliations with them; `people.read` reads them."""
    title: str
    order: str
    """Which came first: ``people-title`` or ``title-people``."""
    confidence: float
    """0…1: how much clearer one side is people than the other."""


def split_title(text: str, *, least: float = 0.5) -> Byline | None:
    """Split a line that prints people and a title; ``None`` where no cut makes both sides plain.

    ``least`` is the confidence that is asked for: who knows from other lines of the page that each
    holds both may ask for less, which reads ``Title (Hairo)`` and other single words as people.
    """
    text = text.strip().lstrip("+-–—•: ")
    if not 8 <= len(text) <= LONGEST or " " not in text:
        return None
    best: Byline | None = None
    for people, title, order, prior in _cuts(text):
        explicit = prior >= _EXPLICIT
        confidence = _confidence(people, title, prior, explicit=explicit)
        if confidence >= least and (best is None or confidence > best.confidence):
            best = Byline(people.strip(), _unstopped(title), order, round(confidence, 3))
    return best


_LONE: Final = -0.55
"""For one name before a colon: below the usual `least`, since titles begin so too."""
_EXPLICIT: Final = 0.12
"""From this prior on the sign itself says which side is people: "by", bold print, quotation marks."""


def _unstopped(title: str) -> str:
    """Take off the full stop that ends the line, not an ellipsis nor an abbreviation."""
    title = title.strip()
    if title.endswith(".") and title.count(".") == 1:
        return title[:-1]
    return title


_BOLD: Final = Lazy(r"(\*\*|__)([^*_]{2,160})\1\s*[:.–—-]?\s*(\S.*)")
_BRACKET: Final = Lazy(
    r"(.{4,})\s[(（]([^()（）]{3,200}(?:\([^()]{0,100}\)[^()（）]{0,100}){0,4})[)）]\s*"
)
_BY: Final = Lazy(r"\s[Bb]y\s+(?=[^\W\d_])")
_STOP: Final = Lazy(r"[.?!]\s+(?=[^\W_])")
_DASH: Final = Lazy(r"\s(?:--|–|—|-|\||/)\s")
_GLUED: Final = Lazy(r"(?<=[a-zß-ÿ0-9)?!])(?=[A-ZÀ-Þ][a-zß-ÿ'’-]+ [A-ZÀ-Þ])")
_QUOTED: Final = Lazy(r"(.{3,200}?)[\s,:.–—-]*[“„«\"]([^“”„«»\"]{4,400})[”“»\"]\.?\s*(.*)")


def _cuts(text: str) -> list[tuple[str, str, str, float]]:
    found: list[tuple[str, str, str, float]] = []
    first, second = "people-title", "title-people"
    if (match := _BOLD.match(text)) is not None:
        found.append((match[2].strip(" :."), match[3], first, 0.15))
        found.append((match[3], match[2].strip(" :."), second, 0.05))
    if any(sign in text for sign in '“„«"'):
        match = _QUOTED.fullmatch(text)
        if match is not None and not match[3]:
            found.append((match[1].strip(" ,:"), match[2], first, 0.15))
    if (
        text[:1] in '“„«"'
        and (match := re.match(r"[“„«\"]([^“”„«»\"]{4,400})[”“»\"][\s,.:–—-]*(\S.*)", text))
        is not None
    ):
        found.append((match[2], match[1], second, 0.15))
    if text[-1] in ")）" and (match := _BRACKET.fullmatch(text)) is not None:
        found.append((match[2], match[1].rstrip(), second, 0.12))
    found += [
        (text[match.end() :], text[: match.start()].rstrip(" ,.:–—-"), second, 0.15)
        for match in islice(_BY.finditer(text), 8)
    ]
    head, colon, rest = text.partition(": ")
    if colon:
        label = roles.role_of(head.strip(" *_"))
        if label is False:
            # "Hot Ovens: Baking with Less Heat" begins as "Ann Bell: On the Growth of Bread" does
            several = any(sign in head for sign in (",", " and ", "&", ";", " · ", "(", "."))
            found.append((head, rest, first, 0.1 if several else _LONE))
            last, colon, tail = text.rpartition(": ")
            found.append((tail, last, second, 0.0))
    if not colon and ":" in text and not text.endswith(":"):
        head, _, rest = text.partition(":")
        if rest[:1].isupper() and roles.role_of(head.strip(" *_")) is False:
            found.append((head, rest, first, 0.1))
    for match in islice(_GLUED.finditer(text), 8):
        # cells joined with nothing between: "… of BreadAnn Bell, Cem Dal"
        right = text[match.start() :]
        if "," in right or " and " in right:
            found.append((right, text[: match.start()], second, 0.1))
    for match in islice(_DASH.finditer(text), 8):
        left, right = text[: match.start()], text[match.end() :]
        found.append((left, right, first, 0.05))
        found.append((right, left, second, 0.05))
    for at in _stops(text):
        left, right = text[: at + (text[at] != ".")], text[at + 1 :].strip()
        found.append((left, right, first, 0.1))
        found.append((right, left, second, 0.05))
    found += _commas(text)
    if "\t" in text:
        left, _, right = text.partition("\t")
        found.append((left, right, first, 0.1))
        found.append((right, left, second, 0.1))
    return found


def _stops(text: str) -> list[int]:
    """Find the full stops, question and exclamation marks that end a sentence, not an initial or a title."""
    found = []
    for match in _STOP.finditer(text):
        word = text[: match.start()].rpartition(" ")[2]
        if text[match.start()] == "." and (
            len(word) < 2
            or "." in word
            or word.casefold() in names.TITLES
            or word.casefold() in ("st", "md", "vs", "inc", "univ", "no", "vol")
        ):
            continue
        found.append(match.start())
    return found[:8]


def _commas(text: str) -> list[tuple[str, str, str, float]]:
    """Cut "Title, Speaker, Affiliation" and "Title, A, B and C" before the first name of a tail of people."""
    pieces = text.split(", ")
    if not 2 <= len(pieces) <= 14:
        return []
    found: list[tuple[str, str, str, float]] = []
    for at in range(1, len(pieces)):
        piece = pieces[at].partition(" and ")[0]
        if not names.is_name(piece) or affiliations.is_affiliation(piece):
            continue
        if at == 1 and names.is_name(pieces[0]) and pieces[0].count(" ") < 3:
            break  # a list of people
        found.append((", ".join(pieces[at:]), ", ".join(pieces[:at]), "title-people", -0.1))
        break
    return found


def _confidence(people: str, title: str, prior: float, *, explicit: bool) -> float:
    """Say how plain a cut is: people on the one side, and none on the other."""
    people, title = people.strip(), title.strip()
    if len(title) < 3 or len(people) < 3:
        return 0.0
    if not explicit and (
        people.count("(") != people.count(")") or people.count("[") != people.count("]")
    ):
        return 0.0  # cut inside a bracket
    if not title[0].isalnum() and title[0] not in "“„«\"'(¿¡[$*":
        return 0.0
    left = likeness.judge(people)
    right = likeness.judge(title)
    words = people.split()
    if len(words) == 1 and not names.has_han(people) and not explicit:
        return 0.0
    short = len(title.split())
    penalty = 0.25 if short == 1 else 0.1 if short == 2 else 0.0
    if right.affiliation > 0.6 or right.room > 0.6:
        penalty += 0.4
    return max(
        0.0,
        min(1.0, left.people * (1.0 - (0.3 if explicit else 1.0) * right.people) + prior - penalty),
    )
