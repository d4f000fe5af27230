"""A title and its people on one line, in either order: where one ends and the other begins.

Ada Byron and Emmy Noether: A Machine for Rings
Ada Byron, Emmy Noether. A Machine for Rings.
A Machine for Rings (Ada Byron)
A Machine for Rings - Ada Byron, Example University
A Machine for Rings by Ada Byron
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from . import folk, words
from .units import Unit

_COLON: Final = re.compile(r"\s?:\s?")
_STOP: Final = re.compile(r"\.\s+(?=[\"“'‘(\[]?[^\W_])")
_ICON: Final = re.compile(r"\s{0,3}[🛈ⓘ🗎🔗📎🎥📄🎬▶☆★][^()\[\]]{0,14}\Z")
_NAME_END: Final = re.compile(r"[,(;]| and | & ")
_OTHERS: Final = re.compile(
    r"[\s,.;(–-]{1,4}(?:introduction|introduced|chaired|moderated|sponsored|organi[sz]ed|hosted|supported|followed|presided)\s+by\b.*\Z",
    re.IGNORECASE,
)
_WITH: Final = re.compile(r"(?:by|with|von|par|from)\s+", re.IGNORECASE)
_LEAD: Final = re.compile(r"\s?:\s?|\.\s+(?=[\"“'‘(\[]?[^\W_])")
_BRACKETED: Final = re.compile(r"([^()]{4,160}\([^()]{1,160}\)),\s+(?=[\"“'‘’«]?[^\W_])")
"""Names with their affiliation in brackets, then a comma: what follows is the title."""
_ENDING: Final = re.compile(r",\s+([^,()]{4,60})\s\(([^()]{2,140})\)[\s.*]{0,3}\Z")
"""A name and its affiliation in brackets at the end."""
_DASH: Final = re.compile(r"\s+(?:-|–|—|--|\|)\s+")
_BY: Final = re.compile(
    r",?\s+(?:[Bb]y|BY|[Pp]resented by|von|par)\s+(?=[^\W\d_a-zà-ÿ]|dr\b|prof\b)"
)
_LAST: Final = re.compile(r"\s?\(([^()]{3,200}(?:\([^()]{1,80}\)[^()]{0,120}){0,4})\)[\s.*]{0,3}\Z")
_QUOTED: Final = re.compile(r"[“\"«„]([^”\"»“]{8,250})[”\"»“]")

_AFTERWORD: Final = re.compile(
    r"[\s.,;]{0,4}(?:introduc|introduction by|chair|moderat|slides|video|\[|\(|abstract)",
    re.IGNORECASE,
)

Cut = tuple[int, int, int, int]


def read_pair(unit: Unit) -> Cut | None:
    """Return where title and people stand in the text: (title first, last, people first, last).

    `Unit.form` then says by which sign they are parted, `Unit.head` where a leading "Keynote" ends.
    """
    text = unit.text
    if not text.isascii() and (icon := _ICON.search(text)):
        text = text[: icon.start()]
    if "by" in text.casefold() and (other := _OTHERS.search(text, 8)):
        # Who introduces or sponsors a talk does not give it.
        text = text[: other.start()]
    if len(text) < 14 or len(text) > 900:
        return None
    head = words.kind_head(text) if unit.opening & words.IS_KIND else None
    at = 0
    if head is not None:
        at = head.end()
        numbered = False
        if number := words.NUMBERS.match(text, at):
            at = number.end()
            numbered = True
        # "Panel 2 Maps and Rings": a number needs a sign before what it heads.
        if at < len(text) and (
            text[at] in ":-–—."
            or (text[at] == " " and (not numbered or text[at + 1 : at + 2] in ":-–—"))
        ):
            while at < len(text) and text[at] in " :-–—.":
                at += 1
        else:
            at = 0
    if at:
        lead = _WITH.match(text, at)
        start = lead.end() if lead else at
        if folk.weigh(text[start:]) >= (0.6 if lead else 0.7):
            unit.head, unit.form = at, "head"
            return (at, at, start, len(text))
        cut = _by_markup(unit, at)
        form = "markup"
        if cut is None and (found := _by_text(text[at:])) is not None:
            form, (first, last, low, high) = found
            cut = (first + at, last + at, low + at, high + at)
        if cut is not None:
            unit.head, unit.form = at, form
            return cut
    cut = _by_markup(unit, 0)
    if cut is not None:
        unit.form = "markup"
        return cut
    found = _by_text(text)
    if found is None:
        return None
    unit.form, cut = found
    return cut


def read_form(unit: Unit, form: str) -> Cut | None:
    """Part a text by the sign that parts the others of its kind, whatever the names look like."""
    text = unit.text
    size = len(text)
    if form == "(":
        match = _LAST.search(text)
        if match and match.start() > 4 and len(match[1]) < 120:
            return (0, match.start(), match.start(1), match.end(1))
    elif form == ":":
        match = _COLON.search(text)
        if match and folk.weigh(text[: match.start()]) > 0.3:
            return (match.end(), size - 1 if text.endswith(".") else size, 0, match.start())
    elif form == ".":
        for match in _STOP.finditer(text):
            left = text[: match.start()]
            if len(left) > 4 and not _initial(left):
                if folk.weigh(left) > 0.3:
                    return (match.end(), size - 1 if text.endswith(".") else size, 0, match.start())
                break
    elif form == "-":
        match = _last(_DASH, text)
        if match and folk.weigh(text[match.end() :]) > 0.3:
            return (0, match.start(), match.end(), size)
    elif form == "),":
        match = _BRACKETED.match(text)
        if match and folk.weigh(match[1].partition("(")[0].strip()) > 0.3:
            return (match.end(), size - 1 if text.endswith(".") else size, 0, match.end(1))
    elif form == ",(":
        match = _ENDING.search(text)
        if match and match.start() > 4 and match[1][:1].isupper():
            return (0, match.start(), match.start(1), match.end(2) + 1)
    elif form == ",":
        found = _by_commas(text)
        return found[1] if found else None
    elif form == "by":
        match = _last(_BY, text)
        if match and match.start() > 5:
            return (0, match.start(), match.end(), size)
    return None


def _by_markup(unit: Unit, at: int) -> Cut | None:
    """Emphasis or a link on one of the two parts says it best; what stands before ``at`` is neither."""
    if len(unit.parts) != 1:
        return None
    line, first, last = unit.parts[0]
    if line.markup is None or not line.markup.spans:
        return None
    text = unit.text
    size = last - first
    best: Cut | None = None
    for span in line.markup.spans:
        start, stop = span.start - first, span.end - first
        if (
            start < at
            or stop > size
            or stop - start >= size - 4
            or stop - start < 5
            or span.tag in {"sup", "sub"}
        ):
            continue
        if stop >= size - 2 and start > 4:
            before = text[at:start].rstrip(" .,:;-–—")
            if folk.weigh(before) >= 0.55 and folk.weigh(text[start:stop]) < 0.7:
                return (start, stop, at, at + len(before))
            if (
                folk.weigh(text[start:stop]) >= 0.75
                and len(before.split()) > 2
                and not words.KIND_HEAD.fullmatch(before)
            ):
                best = (at, at + len(before), start, stop)
        elif start <= at + 2:
            after_at = stop
            while after_at < size and text[after_at] in " .,:;-–—(":
                after_at += 1
            after = text[after_at:].rstrip(") .")
            if after and folk.weigh(after) >= 0.6 and folk.weigh(text[start:stop]) < 0.7:
                return (start, stop, after_at, after_at + len(after))
            if (
                after
                and folk.weigh(text[start:stop].rstrip(" .:,")) >= 0.75
                and len(after.split()) > 2
                and folk.weigh(after) < 0.5
            ):
                best = (after_at, size, start, stop)
        elif start > at + 3:
            # "Ada Byron **A Machine for Rings** Introduction by Emmy Noether"
            before = text[at:start].rstrip(" .,:;-–—")
            if (
                folk.weigh(before) >= 0.6
                and folk.weigh(text[start:stop]) < 0.6
                and _AFTERWORD.match(text, stop)
            ):
                return (start, stop, at, at + len(before))
    return best


def _by_text(text: str) -> tuple[str, Cut] | None:
    size = len(text)
    for match in _leads(text):
        left = text[: match.start()]
        form = text[match.start() : match.end()].strip()[0]
        if len(left) < 4 or (form == "." and _initial(left)):
            continue
        share = folk.weigh(left)
        right = text[match.end() :]
        if form == ":" and right[:1].islower() and share < 0.9:
            # "Weird Pasts: the things we dig up"
            break
        if share >= (0.55 if form == ":" else 0.7) and len(right) > 8 and _is_title(right):
            return form, (match.end(), size - 1 if text.endswith(".") else size, 0, match.start())
        if share < 0.3 or form == ":":
            break
    if (
        ")," in text
        and (names := _BRACKETED.match(text))
        and folk.weigh(names[1].partition("(")[0].strip()) >= 0.6
        and size - names.end() > 8
        and text.count(" ", names.end()) >= 2
        and _is_title(text[names.end() :])
    ):
        return "),", (names.end(), size, 0, names.end(1))
    if (
        ")" in text[-4:]
        and "," in text
        and (ending := _ENDING.search(text))
        and text.count(" ", 0, ending.start()) >= 2
        and folk.weigh(ending[1]) >= 0.55
        and _is_title(text[: ending.start()])
    ):
        return ",(", (0, ending.start(), ending.start(1), ending.end(2) + 1)
    if (bracket := _last_bracket(text)) and bracket.start() > 8:
        inner = bracket[1].rstrip(" 🛈ⓘ🗎🔗📎🎥📄🎬▶☆★")
        if (
            folk.weigh(inner) >= 0.6 or folk.weigh(inner.split("/")[0].strip()) >= 0.6
        ) and _is_title(text[: bracket.start()]):
            return "(", (0, bracket.start(), bracket.start(1), bracket.end(1))
    last = _last(_BY, text) if _may_be_by(text) else None
    if (
        last is not None
        and last.start() > 5
        and size - last.end() < 250
        and folk.weigh(_NAME_END.split(text[last.end() :], maxsplit=1)[0].rstrip(" .")) >= 0.6
    ):
        return "by", (0, last.start(), last.end(), size)
    if _has_dash(text) and (dashes := list(_DASH.finditer(text))):
        match = dashes[-1]
        if (
            match.start() > 8
            and folk.weigh(text[match.end() :]) >= 0.75
            and _is_title(text[: match.start()])
        ):
            return "-", (0, match.start(), match.end(), size)
        match = dashes[0]
        if (
            folk.weigh(text[: match.start()]) >= 0.62
            and size - match.end() > 8
            and _is_title(text[match.end() :])
        ):
            return "-:", (match.end(), size, 0, match.start())
    # "Title. A, B, C": the last sentence is a list of names.
    at = text.rfind(". ", 0, size - 4)
    while at > 10 and _initial(text[:at]):
        at = text.rfind(". ", 0, at)
    if at > 10 and folk.weigh(text[at + 2 :].rstrip(".")) >= 0.75 and _is_title(text[:at]):
        return ".,", (0, at, at + 2, size)
    return _by_commas(text)


def _by_commas(text: str) -> tuple[str, Cut] | None:
    """Part "Title, Speaker, Affiliation": from the first name on, all is names and affiliations."""
    if ", " not in text:
        return None
    pieces = text.split(", ")
    if len(pieces) > 12:
        return None
    at = len(pieces[0]) + 2
    for position, piece in enumerate(pieces[1:], 1):
        if (
            " " in piece
            and text.count(" ", 0, at - 2) >= 2
            and _is_title(text[: at - 2])  # of a list of names sooner told than a name alone
            and folk.weigh(piece) >= 0.6
        ):
            rest = pieces[position + 1 :]
            if all(folk.weigh(one) > 0.5 or _is_organisation(one) for one in rest):
                return ",", (0, at - 2, at, len(text))
        at += len(piece) + 2
    return None


def _is_organisation(text: str) -> bool:
    return any(
        word.strip("().") in words.AFFIL_WORDS or word.startswith(words.AFFIL_STEMS)
        for word in text.casefold().split()
    ) or (text[:1].isupper() and text.count(" ") < 2)


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    found = None
    for match in pattern.finditer(text):
        found = match
    return found


def _initial(text: str) -> bool:
    """Whether a full stop after this text ends an initial or an abbreviated title."""
    word = text[text.rfind(" ") + 1 :]
    return (
        len(word.rstrip(".")) <= 1
        or word.casefold()
        in {"dr", "prof", "mr", "ms", "mrs", "md", "st", "jr", "sr", "ph.d", "vs", "al"}
        or ("." in word and len(word) <= 6)
    )


def _is_title(text: str) -> bool:
    return (text[:1].isalpha() or text[1:2].isalpha() or text[2:3].isalpha()) and folk.weigh(
        text
    ) < 0.6


# Gates: signs of each pattern above, looked up before the pattern is tried.


def _last_bracket(text: str) -> re.Match[str] | None:
    """Search `_LAST` where a bracket ends the text."""
    if ")" not in text[-4:] or (at := text.find("(")) < 0:
        return None
    return _LAST.search(text, at - 1 if at else 0)


def _leads(text: str) -> Iterable[re.Match[str]]:
    """Find all of `_LEAD`, from the first of its signs on."""
    colon, stop = text.find(":"), text.find(".")
    if colon < 0 and (stop < 0 or stop == len(text) - 1):
        return ()
    first = colon if stop < 0 or 0 <= colon < stop else stop
    return _LEAD.finditer(text, first - 1 if first else 0)


def _may_be_by(text: str) -> bool:
    """Gate of `_BY`."""
    return "by" in text or "By" in text or "BY" in text or "von" in text or "par" in text


def _has_dash(text: str) -> bool:
    """Gate of `_DASH`: only a blank is both white space and printable."""
    return " -" in text or " –" in text or " —" in text or " |" in text or not text.isprintable()
