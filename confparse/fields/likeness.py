"""Text -> what one line can be: people, a title, an affiliation, a room, a sentence.

Judged by shape alone: capitals, initials, separators, function words, digits, punctuation, and
closed classes of words. Nothing here knows a name, a site or the neighbouring lines;
who sees the page weighs the judgement with position.
"""

from __future__ import annotations

import math
from functools import cache, lru_cache
from typing import Final, NamedTuple

from . import affiliations, names, roles, subjects
from .closed import table
from .patterns import Lazy

PEOPLE_THRESHOLD: Final = 0.5
"""At or above: more likely people than anything else (measured on labelled lines of both kinds)."""

LONGEST: Final = 300
"""Characters that are looked at; a longer line is judged by its beginning and its length."""


class Likeness(NamedTuple):
    """How much a line looks like each kind, 0…1; the kinds do not exclude one another."""

    people: float = 0.0
    title: float = 0.0
    affiliation: float = 0.0
    room: float = 0.0
    sentence: float = 0.0


KINDS: Final = Likeness._fields

_FURNITURE: Final = table(
    "session sessions track tracks room paper papers poster posters break lunch dinner breakfast coffee tea keynote"
    " keynotes abstract abstracts program programme schedule agenda registration reception welcome opening closing"
    " remarks venue committee sponsor sponsors sponsored accepted call participation workshop workshops tutorial"
    " tutorials panel discussion invited talk talks plenary oral orals spotlight demo demos conference symposium"
    " proceedings pdf code video slides share bookmark print sign login home homepage news about contact search menu"
    " view show hide more download supporters organizers chair chairs speaker speakers moderator awards award ceremony"
    " social banquet excursion tour networking exhibition exhibits proceedings day week morning afternoon evening"
    " q&a break(30 date cfp cooperation reviewers volunteers steering guests representative representatives delegate"
    " delegates head participants band rapporteur shared business meeting accommodation travel introduction overview"
    " summary questions answers faq live stream online virtual hybrid tba general local student students"
)
_ROOM: Final = table(
    "room rooms hall halls ballroom auditorium foyer floor level building theater theatre atrium lobby terrace gallery"
    " exhibit suite salon lounge courtyard mezzanine pavilion arena stadium hotel convention amphitheater amphitheatre"
    " amphi aula saal raum hörsaal salle sala salón salon sal zaal plaza tower wing library classroom studio zoom"
    " center centre house museum"
)
_TOPIC: Final = (
    table(
        "model models learning network networks language languages data system systems design deep neural large scale"
        " large-scale fast efficient robust optimal optimization algorithm algorithms analysis approach approaches method"
        " methods theory application applications problem problems study survey benchmark benchmarks framework dynamic"
        " search graph graphs tree trees image images vision speech text texts knowledge control policy policies agent agents"
        " human humans social network-on-chip code memory storage files file cloud web energy power quantum random"
        " stochastic bayesian gaussian linear convex gradient kernel kernels matrix tensor sparse non-convex adversarial"
        " generative reinforcement unsupervised supervised semi-supervised self-supervised transfer multi-task online"
        " machine computer computing software hardware programming program programs parallel distributed security privacy"
        " secure private attack attacks testing verification logic reasoning inference causal temporal spatial visual"
        " audio video music robot robots robotics games game play health medical clinical biology cell cells gene genes"
        " protein proteins genome climate water carbon world future new novel modern towards toward beyond rethinking"
        " understanding improving exploring learning-based end-to-end real-time open good better simple general"
        " universal special joint shared global local multi cross rules norms legal tasks task evaluation discourse"
        " parsing tagging translation plenary syntax-based rescoring caching databases database processing scaling"
        " shifting scheduling workloads mixture mixtures features feature attention transformer transformers diffusion"
        " detection recognition segmentation prediction classification regression clustering estimation sampling"
        " planning navigation manipulation interaction interactive experience user users science sciences engineering"
        " technologies technology environment life information track manifold manifolds equation equations flow flows"
        " complex complexes art arts culture history society economy finance market markets education work"
    )
    | subjects.WORDS
)
_SUFFIXES: Final = (
    "tion",
    "tions",
    "ment",
    "ments",
    "mental",
    "ness",
    "ity",
    "ities",
    "ics",
    "ology",
    "ogies",
    "isms",
    "ware",
    "ical",
    "ative",
    "based",
    "aware",
    "ization",
    "ational",
    "ability",
    "ible",
    "able",
    "zing",
    "ating",
    "ening",
    "ering",
    "lling",
    "oding",
    "ding",
    "ting",
    "cing",
    "ving",
    "ously",
    "ally",
    "uous",
    "eous",
    "ious",
    "ized",
    "ated",
    "ally",
    "ance",
    "ences",
    "ances",
    "sis",
    "metric",
    "metry",
    "ural",
    "uage",
    "scale",
    "free",
    "driven",
    "ular",
    "onal",
    "ncy",
)
_NAMED: Final = table(
    "frances constance terrance clement clemency felicity harding keating golding goulding"
    " wilding welling pickering fielding spalding redding whiting"
)
"""People's names that end like words of a field."""
_STOPS: Final = names.FUNCTION | table(
    "all need needs does did could would should must let make makes made have has had if then just every each"
    " some any most less much many don’t don't can't it's what's let's"
)
_SMALL_STOPS: Final = table(
    "der die das und für mit über les des pour avec para con los las una un une ein eine im am zur"
)
"""Function words of other languages, which with a capital are surnames: "Das", "Der"."""
_KEPT: Final = table("de da do du des di la le von van y e i al el zu der den dos das del los las")
_BREAKS: Final = frozenset({"and", "und", "et", "y", "و", "и", *"&·⋅•|｜/;,–—-@:，、；،؛"})
_DIGIT: Final = frozenset("0123456789")
_CLOCK: Final = Lazy(r"\d{1,2}[:.h]\d\d|\b(?:19|20)\d\d\b|\d ?[ap]\.?m\b")
_NUMBERED_ROOM: Final = Lazy(r"\b(?:[A-Z]{0,2}-?\d{1,4}[A-Za-z]?(?:[-–/&]\d{0,4}[A-Z]?)?)\b")


_ROOM_ENDS: Final = ("zaal", "saal", "raum")


def is_topic(word: str) -> bool:
    """Say whether a word is one of a field of work, by itself or by its ending, and so no name."""
    key = word.casefold().strip(".,:;")
    return (
        key in _TOPIC
        or key in _STOPS
        or (len(key) > 6 and key.endswith(_SUFFIXES) and key not in _NAMED)
    )


class Features(NamedTuple):
    """What one pass over the words counts."""

    words: int = 0
    caps: int = 0
    lower: int = 0
    function: int = 0
    initials: int = 0
    topic: int = 0
    furniture: int = 0
    keywords: int = 0
    rooms: int = 0
    digits: int = 0
    segments: int = 0
    good: int = 0
    """Segments of two to four capitalised words and nothing else."""
    single: int = 0
    """Segments of one capitalised word."""
    dense: int = 0
    """Middots, bullets, semicolons, pipes."""
    commas: int = 0
    colon: int = 0
    """Words after a colon that no label of people precedes."""
    label: int = 0
    marks: int = 0
    country: int = 0
    honours: int = 0
    han: int = 0
    acronyms: int = 0
    end: str = ""
    length: int = 0


_SPREAD: Final = {sign: f" {sign} " for sign in "，、；،؛·⋅•|｜"} | {
    "（": " (",
    "）": ") ",
    "：": ":",
    "○": " ",
}
_SPREADING: Final = Lazy(f"[{''.join(_SPREAD)}]")
_CLOSERS: Final = frozenset(",;，、；،؛")
_DENSE: Final = frozenset("·⋅•|;；؛｜、")
_SMALL_HONOURS: Final = table("hab hab. inż inż. zw. nadzw. h.c. mult. h.c")
_CAPITAL_AND: Final = table("AND UND ET")
_LINK: Final = Lazy(r"(?<=\])\([^()\s]{1,300}\)")
_ROLE_AT_END: Final = Lazy(r",\s*([\w -]{4,30})$")
_ROLE_ENDS: Final = frozenset(
    (
        "chair",
        "chairs",
        "chairman",
        "chairwoman",
        "chairperson",
        "moderator",
        "moderators",
        "presenter",
        "presenters",
        "organizer",
        "organizers",
        "organiser",
        "organisers",
        "panelists",
        "panellists",
        "discussant",
        "convenor",
        "convener",
    )
)


def _normal(text: str) -> str:
    """Spread glued separators, and take off what the reader of people takes off as well."""
    if not text.isprintable():
        text = "".join(
            [char if char.isprintable() else " " if char.isspace() else "" for char in text]
        )
    if not text.isascii() or "|" in text:
        for sign in set(_SPREADING.findall(text)):
            text = text.replace(sign, _SPREAD[sign])
    commas = text.count(",")
    if commas and commas != text.count(", ") + text.endswith(","):
        text = text.replace(",", ", ")
    if "](" in text:
        text = _LINK.sub("", text).replace("[", "").replace("]", "")
    if "behalf" in text:
        text = text.partition("on behalf")[0] + ","
    return text


def features(text: str) -> Features:
    """Count what `judge` needs, in one pass over the words."""
    if "\n" in text:
        # of a block the first line tells; a label alone on it goes with the second
        head, _, rest = text.strip().partition("\n")
        text = head if " " in head.strip() else f"{head} {rest.strip().partition(chr(10))[0]}"
    length = len(text)
    if text[0] in "*-•–" and text[1:2] == " " and length > 3:
        text = text[2:].lstrip()
    if text[0] in "_*" and text[-1] == text[0] and len(text) > 2 and text[1] != " ":
        text = text.strip("_*") or text
    if text[0] == "(" and text[-1] == ")" and text.count("(") == 1 and "," in text:
        text = text[1:-1]  # a whole list in brackets
    text = _normal(text[:LONGEST] if length > LONGEST else text)
    end = text.rstrip()[-1:]
    label = colon = 0
    if ":" in text:
        if (read := roles.read_label(text)) is not None:
            label = 1
            text = read.rest
        elif ";" in text and text.count(":") > 1:
            text = text.replace(":", " : ")
        else:
            colon = len(text.partition(":")[2].split())
    elif text[:3].casefold() in roles.BYLINES and (read := roles.read_label(text)) is not None:
        label = 1
        text = read.rest
    if (
        (end == "s" or ("," in text and text[-20:].rpartition(" ")[2].casefold() in _ROLE_ENDS))
        and (match := _ROLE_AT_END.search(text[-40:]))
        and roles.role_mark(match[1]) is not False
    ):
        label = 1
        text = text[: len(text) - len(match[0])]
    others = 0
    if end in ".l" and text.endswith(("et al.", "et al")):
        others = 1
        text = text.rpartition("et al")[0].rstrip(" ,") or text
    caps = lower = function = initials = topic = furniture = keywords = rooms = digits = 0
    segments = good = single = dense = commas = marks = country = honours = han = acronyms = 0
    run = 0  # capitalised words of the segment, -1 once it holds something else
    depth = 0
    words = text.split()
    count = len(words)
    classed = _word
    for at, word in enumerate(words, 1):
        known = classed(word)
        if known is _NAME:
            if not depth:
                caps += 1
                if run >= 0:
                    run += 1
            continue
        if known is _RUNNING:
            if not depth:
                lower += 1
                run = -1
            continue
        if known is _NAME_COMMA:
            if not depth:
                caps += 1
                commas += 1
                segments += 1
                if run >= 0:
                    good += 1 <= run <= 4 or run in (5, 7, 9)
                    single += not run
                run = 0
            continue
        kind, opens, shuts, closes, is_topic, is_furniture, is_room, is_acronym = known
        if kind == _BREAK:
            if depth:
                continue
            dense += word in _DENSE
            commas += word in ",，،"
            if run:
                segments += 1
                good += 2 <= run <= 5 or run in (6, 8, 10)
                single += run == 1
                run = 0
            continue
        inside = depth
        if opens:
            depth += opens
            if word[0] in "([":
                inside = depth
        if shuts:
            depth = depth - shuts if depth > shuts else 0
        if kind == _SIGN:
            marks += closes == "*" and not inside
            commas += closes == "," and run != 0 and not depth
            continue
        if kind == _KEYWORD:
            keywords += 1
            if not inside:
                rooms += is_room
                furniture += is_furniture
                topic += is_topic
                run = -1
        elif inside:
            pass
        elif kind == _CAP:
            caps += 1
            rooms += is_room
            if is_furniture or is_topic:
                furniture += is_furniture
                topic += is_topic
                run = -1
            elif run >= 0:
                run += 1
            acronyms += is_acronym and run != 0
        elif kind == _LOWER:
            lower += 1
            furniture += is_furniture
            run = -1
        elif kind == _FUNCTION:
            function += 1
            run = -1
        elif kind == _LETTER:
            # "Ann Bell a, Cem Dal b": a mark; "a" within a line is an article
            if run > 0 and (closes or at == count or words[at] in _BREAKS):
                marks += 1
            elif word[0] == "a":
                function += 1
                run = -1
            else:
                lower += 1
                run = -1
        elif kind == _SHORT:
            if run >= 0:
                run += 1
                caps += 1
            else:
                function += 1
        elif kind == _INITIAL:
            if count == 2 and at == 2 and word == "I":
                digits += 1  # "Bandits I"
                run = -1
            else:
                initials += 1
                run = run + 1 if run >= 0 else run
        elif kind == _HONOUR:
            honours += 1
        elif kind == _MARK:
            if (
                run == 1
                and not segments
                and at == 2
                and not closes
                and at < count
                and word.isdecimal()
            ):
                digits += 1  # "Round 1 Submissions"
                run = -1
            else:
                marks += 1
        elif kind == _DIGITS:
            digits += 1
            run = -1
        elif kind == _COUNTRY:
            caps += 1
            country += 1
            acronyms += is_acronym and not good
            run = -1
        elif kind == _HAN:
            han += 1
            if run == 2 and len(word) <= 5:
                segments += 1
                good += 1
            run = 2 if is_acronym and run >= 0 else -1
        elif kind == _OTHER:
            caps += 1
            run = run + 1 if run >= 0 else run
        elif kind == _SUFFIX:
            caps += 1
        if closes and not depth:
            commas += closes == ","
            dense += closes == ";"
            if run:
                segments += 1
                good += 2 <= run <= 5 or run in (6, 8, 10)
                single += run == 1
            run = 0
    if run:
        segments += 1
        good += 2 <= run <= 5 or run in (6, 8, 10)
        single += run == 1
    if (
        acronyms == good == single == commas == 1
        and segments == 2
        and text.rpartition(" ")[2].isupper()
    ):
        # "Ann Bell, NASA": what stands alone behind a name is where it works
        acronyms = single = 0
        keywords += 1
    if acronyms == caps:
        acronyms = acronyms == 1
    if single == 2 and not good and commas == 1 and end == ")" and not lower:
        good, single = 1, 0  # "Bell, Ann (Sample University)"
    return tuple.__new__(
        Features,
        (
            count,
            caps,
            lower,
            function,
            initials,
            topic,
            furniture,
            keywords,
            rooms,
            digits,
            segments,
            good,
            single,
            dense,
            commas,
            colon,
            label,
            marks,
            country,
            honours + others,
            han,
            acronyms,
            end,
            length,
        ),
    )


_BREAK, _SIGN, _KEYWORD, _CAP, _LOWER, _FUNCTION, _LETTER, _SHORT, _INITIAL = range(9)
_HONOUR, _MARK, _DIGITS, _COUNTRY, _HAN, _OTHER, _SUFFIX, _SMALL = range(9, 17)


_Word = tuple[int, int, int, str, bool, bool, bool, bool]
_NAME: Final[_Word] = (_CAP, 0, 0, "", False, False, False, False)
"""A word with a capital and in no class: the commonest of all, told by identity."""
_NAME_COMMA: Final[_Word] = (_CAP, 0, 0, ",", False, False, False, False)
_RUNNING: Final[_Word] = (_LOWER, 0, 0, "", False, False, False, False)
"""A small word in no class."""


@cache
def _classed() -> frozenset[str]:
    """All words that are in a class, case-folded."""
    return frozenset().union(
        *(_TOPIC, _FURNITURE, _ROOM, _STOPS, _SMALL_STOPS, _KEPT, _BREAKS, affiliations.WORDS),
        *(names.TITLES, names.DEGREES, names.PARTICLES, affiliations.COUNTRIES, _SHORT_NAMES),
        *(map(str.casefold, affiliations.ACRONYMS), map(str.casefold, _CAPITAL_AND)),
        names.SUFFIXES,
    )


@lru_cache(maxsize=8192)
def _word(word: str) -> _Word:
    """Say what a word is by itself: its kind, brackets, what it closes, and the classes it is in.

    Words recur on a page and over pages, and classing them is most of the work.
    """
    comma = word[-1] == ","
    bare = word[:-1] if comma else word
    if bare.isalpha() and 1 < len(bare) < 80:
        key = bare.casefold()
        if (
            key not in _classed()
            and key[:6] not in affiliations.STEMS
            and not key.endswith(_SUFFIXES)
            and not key.endswith(_ROOM_ENDS)
        ):
            if bare[0].isupper():
                if not bare[-2:].isupper():  # "NASA", "MaxSAT"
                    return _NAME_COMMA if comma else _NAME
            elif not comma and bare[0].islower():
                return _RUNNING
    return _any_word(word)


def _any_word(word: str) -> _Word:
    """Say what a word is that may be of any kind."""
    if word in _BREAKS or word in _CAPITAL_AND:
        return _BREAK, 0, 0, "", False, False, False, False
    word = word[:80]
    opens = word.count("(") + word.count("[")
    shuts = word.count(")") + word.count("]")
    bare = word.strip(".,;:!?()[]\"'“”*«»†‡§¶^")
    if opens and "(" in bare:
        bare = bare.partition("(")[0]
    last = word[-1]
    closes = last if last in _CLOSERS else ")" if last == ")" else ""
    if not bare:
        sign = "*" if word[0] in "*†‡§¶" else "," if last in ",;" else ""
        return _SIGN, opens, shuts, sign, False, False, False, False
    key = bare.casefold()
    first = bare[0]
    is_topic = key in _TOPIC
    is_furniture = key in _FURNITURE
    is_room = key in _ROOM or (len(key) > 6 and key.endswith(_ROOM_ENDS))
    is_acronym = len(bare) > 1 and bare.isupper() and not names.is_suffix(bare)
    if first in _DIGIT:
        short = len(bare) < 3 or all(len(part) < 3 for part in bare.split(","))
        kind = _MARK if short else _DIGITS
    elif (
        key in affiliations.WORDS
        or bare in affiliations.ACRONYMS
        or key[:6] in affiliations.STEMS
        or ("-" in key and key.rpartition("-")[2][:6] in affiliations.STEMS)
    ):
        kind = _KEYWORD
    elif len(bare) == 1 and first.islower() and word not in _KEPT:
        kind = _LETTER
    elif (
        (key in _STOPS or bare in _SMALL_STOPS)
        and word not in _KEPT
        and not (len(key) == 1 and "." in word)
    ):
        kind = _SHORT if first.isupper() and key in _SHORT_NAMES else _FUNCTION
    elif (
        key in names.TITLES
        or (key in names.DEGREES and len(key) > 2)
        or word in _SMALL_HONOURS
        or (last == "." and len(word) > 3 and word.casefold() in names.DOTTED_TITLES)
    ):
        kind = _HONOUR
    elif first.isupper():
        if len(bare) == 1 or (len(bare) < 6 and "." in bare):
            kind = _INITIAL
        elif bare in _TWO_INITIALS:
            kind = _INITIAL
            is_acronym = False
        elif (
            is_furniture
            or is_topic
            or (len(key) > 6 and key.endswith(_SUFFIXES) and key not in _NAMED)
            or ("-" in bare and _PHRASE.search(bare) is not None)
            or (not is_acronym and bare[-2:].isupper() and _COINED.fullmatch(bare) is not None)
        ):
            kind = _CAP
            is_topic = not is_furniture
        elif key in affiliations.COUNTRIES and key != "jordan":
            kind = _COUNTRY
        else:
            kind = _SUFFIX if names.is_suffix(bare) else _CAP
    elif word in _KEPT or key in names.PARTICLES:
        kind = _SMALL
    elif first > "\u2e7f" and first.isalpha():
        kind = _HAN
        is_acronym = 2 <= len(bare) <= 4
    elif first.islower():
        kind = _LOWER
    elif first.isalpha():
        kind = _OTHER
    else:
        kind = _SMALL
    return kind, opens, shuts, closes, is_topic, is_furniture, is_room, is_acronym


_TWO_INITIALS: Final = frozenset(
    "AJ BJ CJ DJ EJ GJ HJ JB JC JD JF JH JJ JK JL JM JP JR JT JW KJ LJ MJ PJ RJ SJ TJ VJ CK DK KC KK KT MK RK SK TK VK".split()
)
"""Two letters that given names are cut to, "JT Byron", and few things."""
_PHRASE: Final = Lazy(r"-(?:to|in|of|and|the|for|on|by|with|as)-")  # "Text-to-Image"
_COINED: Final = Lazy(r"(?!Mac|Fitz)[A-Z]?[a-z]{2,}[A-Z]{2,4}")  # "MaxSAT", but "MacDONALD"
_SHORT_NAMES: Final = table("in an to do so be at as is on no he")


# Weights of a logistic model: fitted on about 2,300 lists of people in twelve renderings against 2,900 titles,
# rooms, institutions and first words of abstracts from programme pages; a third was held out. Rounded by hand.
_BIAS: Final = -3.0


def _people(f: Features, text: str) -> float:
    words, caps, lower, function, initials, topic, furniture, keywords, rooms, digits = f[:10]
    segments, good, single, dense, commas, colon, label, _, country, honours = f[10:20]
    han, acronyms, end, _ = f[20:]
    z = _BIAS + 1.3 * caps / (words or 1)
    if good:
        z += 3.0 * good / segments + 1.1 * min(good, 4)
        if good > 1:
            z += 1.9
        if keywords:
            z += 4.8
        if "(" in text or "（" in text:
            z += 1.4
    if single:
        z += 0.5 * single / segments + (0.3 if initials else 0.0)
    if function:
        z -= 0.8 * min(function, 3)
    if lower:
        z -= 1.2 * min(lower, 4)
    if topic:
        z -= 1.8 * min(topic, 3)
    if furniture:
        z -= 4.0 * min(furniture, 3)
    if keywords:
        z -= 3.0
    if dense:
        z += 3.8 * min(dense, 3)
    if commas:
        z += 1.15 * min(commas, 4)
    if colon > 2 or text[0] in _QUOTES:
        z -= 4.5
    if label:
        z += 3.3
    if digits:
        z -= 3.3 * min(digits, 3)
    if country:
        z -= 2.2 * min(country, 2)
    if honours:
        z += 3.2 * min(honours, 2)
    if han:
        z -= 1.6
    if acronyms:
        z -= 3.5
    if rooms:
        z -= 5.3
    if end in ("?", "!"):
        z -= 4.0
    if words == 1:
        z -= 1.2
    elif words > 25:
        z += 0.8
    if not caps:
        z += 1.2
    return z


_QUOTES: Final = frozenset('«“„"‘')


def _logistic(z: float) -> float:
    return 1.0 / (1.0 + math.exp(-z)) if z > -30 else 0.0


def judge(text: str) -> Likeness:
    """Judge what a line can be; linear in its first `LONGEST` characters, nothing on an empty line."""
    text = text.strip()
    if not text:
        return Likeness()
    f = features(text)
    people = _logistic(_people(f, text))
    words = f.words or 1
    running = f.lower + f.function
    clock = f.digits and _CLOCK.search(text[:LONGEST]) is not None
    # a sentence: many words, most of them small, a full stop
    sentence = _logistic(
        -5.0
        + 0.25 * min(words, 24)
        + 4.0 * running / words
        + (1.8 if f.end in (".", "!", "?", ":") and f.lower > 2 else 0.0)
        - (2.0 if f.lower * 2 < f.caps else 0.0)
        - (0.0 if f.lower else 3.0)
    )
    if f.length > LONGEST:
        sentence = max(sentence, 0.9 if f.lower > f.caps else 0.5)
    room = 0.0
    if f.rooms and words <= 12:
        room = _logistic(
            -0.5
            + 3.0 * f.rooms / words
            + (1.0 if _NUMBERED_ROOM.search(text) else 0.0)
            - 0.9 * f.function
            - 0.6 * f.topic
            - (2.0 if clock else 0.0)
        )
    affiliation = 0.0
    if f.keywords or f.country or (f.acronyms and words <= 4):
        affiliation = _logistic(
            -1.2
            + 2.4 * min(f.keywords, 2)
            + 1.2 * min(f.country, 2)
            + (1.0 if f.acronyms else 0.0)
            - 2.6 * min(f.good, 3)
            - 1.0 * f.lower
            - 0.8 * min(f.topic, 3)
            - 1.5 * f.furniture
            - (2.5 if f.colon > 2 else 0.0)
            - 2.0 * f.label
            - (2.0 if clock else 0.0)
        )
    title = (1.0 - people) * (1.0 - 0.8 * sentence) * (1.0 - 0.7 * affiliation) * (1.0 - 0.7 * room)
    if clock:
        title *= 0.3
    if words == 1 and not f.topic:
        title *= 0.6
    if f.furniture and f.furniture * 2 >= words:
        title *= 0.6
    return Likeness(people, title, affiliation, room, sentence)


def people(text: str) -> float:
    """How much a line looks like a list of people, 0…1; at `PEOPLE_THRESHOLD` it more likely is one."""
    text = text.strip()
    return _logistic(_people(features(text), text)) if text else 0.0


def title(text: str) -> float:
    """How much a line looks like the title of a talk or session, 0…1."""
    return judge(text).title


def affiliation(text: str) -> float:
    """How much a line looks like institutions only, 0…1."""
    return judge(text).affiliation


def room(text: str) -> float:
    """How much a line looks like a room or a building, 0…1."""
    return judge(text).room


def sentence(text: str) -> float:
    """How much a line looks like prose, 0…1."""
    return judge(text).sentence
