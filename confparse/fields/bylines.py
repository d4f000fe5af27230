"""Text -> people and title of a line that holds both: ``A, B and C: Title``, ``Title (Speaker)``.

Which side is which is decided by how much each looks like people; where both or neither do, the line is left alone.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from . import affiliations, likeness, names, roles

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


def split_title(text: str) -> Byline | None:
    """Split a line that prints people and a title; ``None`` where no cut makes both sides plain."""
    text = text.strip()
    if not 8 <= len(text) <= LONGEST or " " not in text:
        return None
    best: Byline | None = None
    for people, title, order, prior in _cuts(text):
        confidence = _confidence(people, title, prior)
        if confidence >= 0.5 and (best is None or confidence > best.confidence):
            best = Byline(people.strip(), _unstopped(title), order, round(confidence, 3))
    return best


def _unstopped(title: str) -> str:
    """Take off the full stop that ends the line, not an ellipsis nor an abbreviation."""
    title = title.strip()
    if title.endswith(".") and title.count(".") == 1:
        return title[:-1]
    return title


_BOLD: Final = re.compile(r"(\*\*|__)([^*_]{2,160})\1\s*[:.–—-]?\s*(\S.*)")
_BRACKET: Final = re.compile(
    r"(.{4,})\s[(（]([^()（）]{3,200}(?:\([^()]{0,100}\)[^()（）]{0,100}){0,4})[)）]\s*"
)
_BY: Final = re.compile(r"\s[Bb]y\s+(?=[^\W\d_])")
_STOP: Final = re.compile(r"[.?!]\s+(?=[^\W_])")
_DASH: Final = re.compile(r"\s(?:--|–|—|-|\||/)\s")
_QUOTED: Final = re.compile(r"(.{3,200}?)[\s,:.–—-]*[“„«\"]([^“”„«»\"]{4,400})[”“»\"]\.?\s*(.*)")


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
        found.append((match[2], match[1].rstrip(), second, 0.1))
    found += [
        (text[match.end() :], text[: match.start()].rstrip(" ,.:–—-"), second, 0.15)
        for match in _BY.finditer(text)
    ]
    head, colon, rest = text.partition(": ")
    if colon:
        label = roles.role_of(head.strip(" *_"))
        if label is False:
            found.append((head, rest, first, 0.1))
            last, colon, tail = text.rpartition(": ")
            found.append((tail, last, second, 0.0))
    for match in _DASH.finditer(text):
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
        found.append((", ".join(pieces[at:]), ", ".join(pieces[:at]), "title-people", -0.1))
        break
    return found


def _confidence(people: str, title: str, prior: float) -> float:
    """Say how plain a cut is: people on the one side, and none on the other."""
    people, title = people.strip(), title.strip()
    if len(title) < 3 or len(people) < 3:
        return 0.0
    if not title[0].isalnum() and title[0] not in "“„«\"'(¿¡[$*":
        return 0.0
    left = likeness.judge(people)
    right = likeness.judge(title)
    words = people.split()
    if len(words) == 1 and not names.has_han(people):
        return 0.0
    short = len(title.split())
    penalty = 0.25 if short == 1 else 0.1 if short == 2 else 0.0
    if right.affiliation > 0.6 or right.room > 0.6:
        penalty += 0.4
    return max(0.0, min(1.0, left.people * (1.0 - right.people) + prior - penalty))
