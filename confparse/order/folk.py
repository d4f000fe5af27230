"""Text -> how much it looks like a list of people, 0…1, at the price of a split and some set lookups.

`confparse.fields.people` reads who they are; this only weighs, for every short text of a page.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from ..fields import likeness
from . import words

_ALONE: Final = 0.62
_TWO: Final = 0.9
_LIKELY: Final = 0.8
_UNLIKELY: Final = 0.25
_AT_HOME: Final = 0.86
"""What two words and their institution weigh."""
_SEPARATORS: Final = re.compile(r"[,;·⋅&|/]|\s(?:and|und|et|y|e|with|-|\+)\s(?:and\s)?")
_PARENTHESES: Final = re.compile(
    r"\s?[(\[][^()\[\]]{0,120}(?:\([^()]{0,60}\)[^()\[\]]{0,60})?[)\]]"
)
_INVERTED: Final = re.compile(r"[^\W\d_][^\s,;]{0,25},\s[^,;]{1,40};")
_MARKS: Final = re.compile(r"[*†‡§¶∗⋆#\d¹²³⁴⁵⁶⁷⁸⁹⁰]+")
_TITLES: Final = re.compile(
    r"^(?:(?:prof|dr|mr|mrs|ms|sir|rev|ing|phd|univ\.-prof|dipl|herr|frau|mme|keynote|speaker|invited|by)(?:\.\s?|\s)(?:-ing\.?\s)?){1,4}(?=\S)",
    re.IGNORECASE,
)
PARTICLES: Final = frozenset(
    "van von de der den del della di da dos das du la le el al bin ibn ben ter ten zu zur af av y e i do st san santa mac mc abu ul op 't o".split()
)
_DEGREES: Final = frozenset(
    "phd md msc mba dphil scd frs mph ms bsc ma mphil edd drph rn jd dsc pe habil facs".split()
)
_SMALL: Final = frozenset("jr sr ii iii iv phd md msc".split())
_NO_NAMES: Final = frozenset(
    "the of for in on with using via from to towards an is are at by how why what when where who which as or into through between without under over "
    "session chair keynote panel workshop tutorial poster break lunch coffee dinner reception registration opening closing welcome remarks award talk talks paper papers "
    "learning data system systems model models analysis network networks based approach method methods computing software design research science application applications "
    "conference program programme schedule room hall university institute abstract introduction theory algorithms programming security performance privacy web graph graphs "
    "neural deep machine language languages image video optimization management engineering evaluation testing information knowledge digital human social "
    "day time date home contact about venue best student new our your all call committee submission dates important accepted proceedings".split()
)


_TITLE_STARTS: Final = frozenset("pr dr mr ms si re in ph un di he fr mm ke sp by".split())
"""The first letters of `_TITLES`."""
_NOTHING, _NO_NAME, _LOWER, _INITIAL, _CAPITAL, _SHOUTED = range(6)
_JOINTS: Final = PARTICLES | _SMALL | frozenset("and und et y e with by & of at for the".split())
_JOINING: Final = frozenset("and und et y e with - +".split())
"""The words that `_SEPARATORS` cuts at."""
_BEFORE_NAMES: Final = frozenset(
    "prof dr mr mrs ms sir rev ing phd univ dipl herr frau mme keynote speaker invited by".split()
)
"""The words of `_TITLES`."""
_NEVER_NAMED: Final = _NO_NAMES - _BEFORE_NAMES
"""Words that no name holds, whatever stands before it."""


_INITIALED: Final = re.compile(
    r"[A-ZÀ-Þ][\w'’-]+ (?:[A-Z]\.[ -]?){1,3}(?:v[ao]n |de )?[A-ZÀ-Þ][\w'’-]+"
)
"""A given name, initials and a surname: nothing else is written so."""
_MIDDLE: Final = 0.92


def weigh(text: str) -> float:
    """Return how much of a text is names of people."""
    size = len(text)
    if size < 3 or size > 3000:
        return 0.0
    return _weigh(text)


@lru_cache(maxsize=4096)
def _weigh(text: str) -> float:
    if ", " in text and _is_at_home(text):
        return _AT_HOME
    if " Hall" in text and _is_only_hall_s(text):
        return _AT_HOME
    quick = _quickly(text)
    if quick == _ALONE or 0.4 < quick < 0.8:
        bare = _PARENTHESES.sub("", text).strip() if "(" in text else text
        if quick == _ALONE and not bare.istitle():
            bare = _calmed(bare)
        judged = likeness.people(bare)
        if quick == _ALONE:
            if (
                judged >= _LIKELY
                and text[-1] == ")"
                and words.has_organisation(text[text.find("(") + 1 : -1])
            ):
                # "Ada Byron (University of Examples)"
                return _AT_HOME
            if "." in bare and judged >= _LIKELY and _INITIALED.fullmatch(bare):
                return _MIDDLE * judged
            # Four words without an initial are a title as often as a name.
            return (0.82 if bare.count(" ") < 3 or "." in bare or _is_short(bare) else 0.6) * judged
        return judged
    if quick >= _LIKELY and not _listing(text):
        # "Audio Mixing and Stem Adjustment", "Better Grades with Gentle Teachers": two plain names are easily both.
        judged = likeness.people(text.replace(" with ", " and "))
        return judged if judged < _UNLIKELY else quick
    return quick


def _is_at_home(text: str) -> bool:
    """Whether a text is one name, an institution and perhaps its town: "Ada Byron, Institute of Maps and Rings, Oxford"."""
    name, *places = text.split(", ")
    if (
        not 3 < len(name) < _LONGEST_NAME
        or len(places) > _MOST_PLACES
        or not (words.is_institution(places[0]) or _COMPANY.fullmatch(places[0]))
        or any(place.count(" ") > _LONGEST_PLACE for place in places[1:])
    ):
        return False
    return _weigh(name.title() if name.isupper() else name) >= 0.65


_COMPANY: Final = re.compile(
    r"[A-ZÀ-Þ0-9][\w&.'’ -]{1,50} (?:AS|ASA|A/S|AB|AG|SA|S\.A\.|BV|B\.V\.|NV|N\.V\.|Oy|Oyj|ApS|GmbH|Inc|Inc\.|Ltd|Ltd\.|LLC|Corp|Corp\.|SpA|KG|SE|PLC|plc|SAS|SARL)"
)
_LONGEST_NAME: Final = 50
_MOST_PLACES: Final = 4
_LONGEST_PLACE: Final = 3


def _listing(text: str) -> bool:
    """Whether signs part names and places, or a word of institutions stands there: no two bare names."""
    return "," in text or ";" in text or "(" in text or "/" in text or words.has_organisation(text)


def _calmed(text: str) -> str:
    """Write "Ada BYRON" and "Ada al-Byron" as other names are: a family's name in capitals is no acronym."""
    first, _, rest = text.partition(" ")
    if first.isupper():
        return text
    words = [
        word.capitalize()
        if len(word) > 3 and word.isupper() and word.isalpha()
        else word[:1].upper() + word[1:]
        if word.startswith(("al-", "el-"))
        else word
        for word in rest.split()
    ]
    return " ".join([first, *words])


def _is_short(text: str) -> bool:
    """Whether a name has no more than three words but for small ones: "Ada van den Byron"."""
    return sum(1 for word in text.split() if word.casefold() not in PARTICLES) < 4


def _quickly(text: str) -> float:
    if "(" in text or "[" in text:
        bare = _PARENTHESES.sub("", text)
        if len(bare) < 3:
            return 0.0
    else:
        bare = text
    if bare[-1] in "?!:" or not bare[0].isalpha():
        return 0.0
    small = 0
    tokens = bare.split()
    simple = (
        ";" not in bare
        and "/" not in bare
        and "&" not in bare
        and "|" not in bare
        and (bare.isascii() or ("·" not in bare and "⋅" not in bare))
        and _JOINING.isdisjoint(tokens)
    )
    alone = simple and "," not in bare
    if alone and not _NEVER_NAMED.isdisjoint(tokens):
        return 0.0
    joints = _JOINTS
    for token in tokens:
        # Two small words that join no names are a sentence's or a title's; in one piece, one is enough.
        if token not in joints and token[0].islower():
            small += 1
            if (small > 1 and small * 7 >= len(tokens)) or (
                alone and token.isalpha() and token.islower() and token not in _BEFORE_NAMES
            ):
                return 0.0
    if alone:
        return _ALONE if _name(bare.rstrip(". ").strip()) > 0.5 else 0.0
    if ";" in bare and _INVERTED.match(bare):
        # "Byron, Ada; Noether, Emmy"
        bare = bare.replace(",", "")
    bare = bare.rstrip(". ")
    pieces = bare.split(",") if simple else _SEPARATORS.split(bare)
    good = maybe = halls = 0
    bad = 0.0
    for raw in pieces:
        piece = raw.strip()
        if not piece or piece == "and" or (good and piece.replace(".", "").casefold() in _DEGREES):
            continue
        graded = _name(piece)
        if graded > 0.5 and not _NEVER_NAMED.isdisjoint(piece.split()):
            graded = 0.0
        if graded > 0.5:
            good += 1
        elif "Hall" in piece and _is_hall_s(piece, piece.split()):
            halls += 1
        elif ":" not in piece and words.has_organisation(piece):
            maybe += 1
        elif good and len(piece) <= 8 and piece.isupper():
            # "Ada Byron, MIT"
            maybe += 1
        elif graded > 0.2:
            maybe += 1
            bad += 0.3
        else:
            bad += 1
        if bad > 6 and bad > good:
            return 0.0
    if not good:
        return 0.0
    if halls and not _SITES.isdisjoint(tokens):
        bad += halls
    else:
        good += halls
    if _name(pieces[0]) < 0.3 and not halls:
        bad += 0.7
    share = good / (good + bad + (0.15 * maybe if good < maybe else 0))
    if good == 1 and len(pieces) == 1:
        return _ALONE if share == 1 else 0.5 * share
    if good == 1 and bad:
        share *= 0.7
    return min(1.0, share * (0.8 if good == 1 else _TWO if good == 2 else 1.0))


def _is_hall_s(piece: str, tokens: Sequence[str]) -> bool:
    """Whether "Hall" may be the name of a family: "Ada Hall", "Ada Hall Byron", and not "Main Hall"."""
    return (
        "Hall" in tokens[1:]
        and len(tokens) <= _MOST_WORDS
        and _NO_FAMILY.isdisjoint(tokens)
        and _name(piece.replace("Hall", "Byron")) > 0.5
    )


def without_halls(text: str) -> bool:
    """Whether no word of a list of people is a place but "Hall" and "Sala", which are families as well."""
    return words.ROOM_WORD.search(_FAMILIES.sub("", text)) is None


_FAMILIES: Final = re.compile(r"(?<=\w )(?:Hall|Sala)\b")


def _is_only_hall_s(text: str) -> bool:
    """Whether initials or an institution in brackets tell a person from a place: "Ada B. Hall", "Ada Hall (EIT)"."""
    name, bracket, rest = text.partition(" (")
    if bracket:
        return (
            rest[-1:] == ")"
            and words.has_organisation(rest[:-1])
            and _is_hall_s(name, name.split())
        )
    return _INITIALED.fullmatch(text) is not None


_NO_FAMILY: Final = frozenset(
    "Main Great Grand Big Small Large Little Old New Upper Lower Inner Outer North South East West Northern Southern Eastern Western Central Left Right Red Blue Green White Black Golden Gold Silver Crystal "
    "Lecture Concert Conference Convention Congress Congresses Exhibit Exhibition Exhibitor Exhibits Exhibitors Poster Posters Plenary Session Sessions Meeting Event Events Banquet Dining Dinner Food Mess Lunch Music Recital Dance Sports Sport Gymnasium Reading "
    "Town City Village Guild Union Student Students University College Campus Faculty Academic Academy Senate Alumni Memorial Festival Festivities Assembly Assembling Ceremonial Ceremony Multipurpose Seminar Study Function Entrance Entry Front Parish Church Market Museum Library Palace Castle Hotel Residence Residential Founders "
    "Carnegie Symphony Civic Community Independence Liberty Victoria Royal King Kings Queen Queens Prince Princess Trade Expo Opera Shared First Second Third Top Ground Basement Ballroom Room Auditorium Building Level Floor Foyer".split()
)
"""What stands before a hall that is none of a family."""
_SITES: Final = frozenset(
    "Palace Hotel Museum Library Campus Building Center Centre Tower Castle House Square Plaza Park Street Road Avenue Drive Quad Quadrangle Yard Wing Annex Hostel Inn Resort".split()
)
"""What stands beside the name of a hall where that is a place."""


def could_name(text: str) -> bool:
    """Whether a few words have the shape of a person's name, and none of them is of another kind."""
    return 0 < text.count(" ") < _MOST_WORDS and _name(text.strip(" *,.")) > 0.5


def may_be_surname(text: str) -> bool:
    """Whether one word may be a family's name: none of a field of work, no kind of a slot, nobody in general."""
    low = text.casefold()
    return (
        _SHORTEST_SURNAME <= len(text) <= _LONGEST_SURNAME
        and text.replace("-", "").isalpha()
        and text[0].isupper()
        and not text.isupper()
        and low not in _NOBODY
        and low not in _NO_NAMES
        and not low.endswith(_NO_ENDS)
        and not likeness.is_topic(text)
        and not words.opening(text)
    )


def are_surnames(text: str) -> bool:
    """Whether a text is surnames alone, two of them at least or one with others: "Byron & Hopper", "Byron et al."."""
    bare = text.strip(" :.,")
    others = bare.endswith((" et al", " and others", " u.a", " et coll"))
    if others:
        bare = bare[
            : bare.rfind(" et " if " et " in bare else " and " if " and " in bare else " u")
        ]
    names = [name.strip() for name in _SURNAMES_APART.split(bare)]
    return (
        (others or len(names) > 1) and len(names) < _MOST_WORDS and all(map(may_be_surname, names))
    )


_SURNAMES_APART: Final = re.compile(r",?\s(?:and|und|et|y|&)\s|,\s|\s?[&/]\s?")
_SHORTEST_SURNAME: Final = 3
_LONGEST_SURNAME: Final = 16
_NO_ENDS: Final = ("ing", "ion", "ions", "ity", "ogy", "ence", "ment", "ics", "ness", "athon")
_NOBODY: Final = frozenset(
    "all everybody everyone alle todos tous tutti various organizers organisers participants students staff team panelists authors speakers bus shuttle walk online virtual debate demos results feedback exercises questions answers tba tbc tbd".split()
)
_MOST_WORDS: Final = 5


@lru_cache(maxsize=8192)
def _name(piece: str) -> float:
    """Grade one piece as a personal name."""
    if piece[:2].casefold() in _TITLE_STARTS:
        piece = _TITLES.sub("", piece)
    if not piece.replace(" ", "").isalpha() and _MARKS.search(piece):
        piece = _MARKS.sub("", piece).strip()
    tokens = piece.replace(".", ". ").split() if "." in piece else piece.split()
    count = len(tokens)
    if not count or count > 6:
        return 0.0
    capitals = 0
    initials = 0
    for token in tokens:
        kind = _token(token)
        if kind == _CAPITAL:
            capitals += 1
        elif kind == _INITIAL:
            initials += 1
        elif kind == _NO_NAME:
            return 0.0
        elif kind == _LOWER:
            return 0.15
        elif kind == _SHOUTED:
            if count < 2:
                return 0.1
            capitals += 1
    if capitals == 0:
        return 0.0
    if capitals == 1 and not initials:
        return 0.35 if count == 1 else 0.6
    if capitals + initials > 5:
        return 0.3
    if piece.isupper() and _are_short_capitals(tokens):
        return 0.4
    return 1.0


@lru_cache(maxsize=8192)
def _token(token: str) -> int:
    """Say what one word of a name is; pages print the same words again and again."""
    bare = token.strip(".’'\"“”")
    if not bare:
        return _NOTHING
    low = bare.casefold()
    if low in _NO_NAMES:
        return _NO_NAME
    if low in PARTICLES or low in _SMALL:
        return _NOTHING
    first = bare[0]
    if not first.isalpha():
        return _NO_NAME
    if len(bare) == 1 or (token[-1] == "." and len(bare) <= 2):
        return _NO_NAME if first.islower() else _INITIAL
    if first.islower():
        return _CAPITAL if "'" in bare or "’" in bare or "-" in bare else _LOWER
    if not bare.isalpha() and (
        any(sign in bare for sign in "/_:@=+<>") or any(sign.isdigit() for sign in bare)
    ):
        return _NO_NAME
    return _SHOUTED if len(bare) > 3 and bare.isupper() else _CAPITAL


def _are_short_capitals(tokens: list[str]) -> bool:
    """Whether all words are short capitals, as in "ACM DL"."""
    return all(token.isupper() and len(token) <= 5 and "." not in token for token in tokens)


_MOST_LECTURES: Final = 4
_FEWEST_SPEAKERS: Final = 8


def find_speakers(texts: Sequence[str]) -> frozenset[str]:
    """Tell the full names where nearly every cell of a grid is one: who speaks when; else nothing.

    What is told more than once amid such names is none of them: "Free Discussion" every afternoon.
    """
    counts = Counter(texts)
    once = [text for text, count in counts.items() if count == 1 and 1 <= text.count(" ") <= 4]
    sure = sum(1 for text in once if weigh(text) >= 0.75)
    if sure >= _FEWEST_SPEAKERS and sure >= 0.75 * len(counts):
        return frozenset(text for text in once if weigh(text) >= 0.3)
    # Lecturers of a school speak more than once; what every day has is none of them.
    names = [
        text
        for text, count in counts.items()
        if count <= _MOST_LECTURES and 1 <= text.count(" ") <= 4 and weigh(text) >= 0.75
    ]
    if len(names) < _FEWEST_SPEAKERS or len(names) < 0.8 * len(counts):
        return frozenset()
    return frozenset(names)
