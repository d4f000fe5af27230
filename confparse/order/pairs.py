"""A title and its people on one line, in either order -> where one ends and the other begins.

Ada Byron and Emmy Noether: A Machine for Rings
Ada Byron, Emmy Noether. A Machine for Rings.
A Machine for Rings (Ada Byron)
A Machine for Rings - Ada Byron, Example University
A Machine for Rings by Ada Byron
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from ..fields import affiliations, names
from . import folk, name_first, words
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
    r"(?:,?\s+(?:[Bb]y|BY|[Pp]resented by|von|par)|(?:[.,;]|\s[–-])\s+\(?(?:[Ss]peakers?|[Pp]resenters?|[Rr]eferent(?:in)?|[Pp]onente|[Oo]rateur|[Rr]elatore)\s?:)\s+(?=[^\W\d_a-zà-ÿ]|dr\b|prof\b)"
)
_LAST: Final = re.compile(r"\s?\(([^()]{3,200}(?:\([^()]{1,80}\)[^()]{0,120}){0,4})\)[\s.*]{0,3}\Z")
_KIND_INSIDE: Final = re.compile(
    r"(?:invited |contributed |keynote |short |long )?(?:talk|keynote|lecture|tutorial|demo|speaker|presenter)(?:[,:]|\sby)\s|by\s",
    re.IGNORECASE,
)
_FIRST_COMMA: Final = re.compile(
    r"(?:(?:dr|prof|pr|mr|mrs|ms|mme)\.?\s)?([A-ZÀ-Þ][^,;:()]{3,50}),\s+(?=[\"“'‘«]?[A-ZÀ-Þ0-9])",
    re.IGNORECASE,
)
_LINKED: Final = r"(?:video|slides?|pdf|paper|poster|abstract|recording|youtube|link|notes|audio|online|remote|virtual|code|arxiv|preprint|openreview|supplement(?:ary)?(?: material)?|appendix|bib(?:tex)?|demo|doi|website|project page|camera[- ]ready)"
_BUTTON: Final = re.compile(
    rf"(?:\s?[\[(]{_LINKED}(?:[ /,&+]{{1,3}}{_LINKED}){{0,2}}[\])]){{1,6}}\.?\Z",
    re.IGNORECASE,
)
"""What links to files behind a paper: "[pdf]", "(Paper PDF) (Poster PDF)"."""
_LONGEST_BUTTONS: Final = 160
_REMARK: Final = re.compile(
    r"\s?\((?:(?:extended|short|long|regular|full|invited|contributed|keynote|tool|demo|position|poster|online|remote|virtual|vision|industry|student)(?: (?:abstract|paper|talk|presentation|demo|session))?)\)?\Z",
    re.IGNORECASE,
)
"""What kind of paper it is, said behind its people."""
_NAME_QUOTED: Final = re.compile(
    r"([^“\"«„]{3,120}?)\s?[,:.–-]?\s?[“\"«„]\s?([^“”\"«»„]{4,250}?)\s?[”\"»“][\s.]{0,3}\Z"
)
"""Names, then a title in quotation marks."""
_QUOTED_NAME: Final = re.compile(
    r"[“\"«„]\s?([^“”\"«»„]{4,250}?)\s?[”\"»“]\s?[,–-]?\s{0,2}([^“”\"«»„]{4,200})\Z"
)
"""A title in quotation marks, then names."""
_INITIALED: Final = re.compile(
    r"(?:[A-Z]\.\s?){1,3}[A-ZÀ-Þ][\w'’-]{1,20}(?:(?:, | and |, and )(?:[A-Z]\.\s?){1,3}[A-ZÀ-Þ][\w'’-]{1,20}){0,5}"
)

_AFTERWORD: Final = re.compile(
    r"[\s.,;]{0,4}(?:introduc|introduction by|chair|moderat|slides|video|\[|\(|abstract)",
    re.IGNORECASE,
)

_HEAD_REMARK: Final = re.compile(r"\s?[(\[]([^()\[\]:]{2,40})[)\]](?=\s?(?::|[–—-]\s))")
_TITLED_NAME: Final = re.compile(
    r"(?:,|\s[-–—|])\s+(?=(?:Prof|Dr|Professor)\b\.?\s[A-ZÀ-Þ])(?!.*\b(?:Prof|Dr)\b.*,\s+(?:Prof|Dr)\b)"
)
"""Where the only person with a title of address begins."""
_ADDRESSED: Final = re.compile(
    r"[.?!]\s+(?=(?:Prof|Dr|Dott|Ing|Lic|Mtr[oa]|Sra?|Mr|Ms|Mrs)[a-zª]{0,5}\.?\s+[A-ZÀ-Þ])"
)
"""A full stop, and then a title of address."""
_LONGEST_ADDRESSED: Final = 200
_PLACE_BETWEEN: Final = re.compile(r"(\s?\([^()]{2,80}\))\s?(?:[:–—-]|--)\s+(?=\S)")
_LONGEST_HEAD: Final = 70
_FEWEST_TOLD: Final = 3
_PRESENTED: Final = frozenset(("in", "ch", "mo"))
"""How the words begin that tell of those who introduce, chair or moderate."""
_OWN_HEAD: Final = re.compile(
    r"(?:[A-Z0-9][\w'’&/-]{0,20}\s){1,4}(?:keynote|invited|plenary|distinguished)(?:\s(?:talk|speech|lecture|address|speaker|presentation))?(?=\s?:)",
    re.IGNORECASE,
)
"""The kind of a talk behind the name of its event: "MapConf 2014 Keynote"."""

_DEGREED: Final = re.compile(
    r"[^:()]{4,60}:\s+(?=[A-ZÀ-Þ])([^,:;()]{4,40}),\s(?:M\.?D|Ph\.?D|D\.?Phil|M\.?P\.?H|MBA|MSc|Sc\.?D|DDS|DVM|Pharm\.?D|RN|J\.?D)\b"
)
"""What a person with a degree gives: "Prize Lecture: Ada Byron, MD, Example University"."""

Cut = tuple[int, int, int, int]
OFFICE: Final = "office"
"""The form of a text that is a person and what she is: no title stands in it."""


def read_pair(unit: Unit) -> Cut | None:
    """Part a text; what kind of paper it is stands outside both.

    See `_read_pair`.
    """
    cut = _read_pair(unit)
    if cut is None or affiliations.is_country(unit.text[cut[2] : cut[3]]):
        # "Ada Byron Example University, United Kingdom"
        return None
    if (
        cut[0] < cut[1]
        and cut[2] < cut[0]
        and affiliations.tells_office(unit.text[cut[0] : cut[1]])
    ):
        # "Ada Byron – Director of Maps"
        unit.form = OFFICE
        return None
    return _without_remark(unit.text, cut)


def _without_remark(text: str, cut: Cut) -> Cut:
    if ")" not in text[-4:]:
        return cut
    first, last, low, high = cut
    match = _REMARK.search(text, low, high)
    return cut if match is None or match.start() <= low else (first, last, low, match.start())


def _read_pair(unit: Unit) -> Cut | None:
    """Return where title and people stand in the text: (title first, last, people first, last).

    `Unit.form` then says by which sign they are parted, `Unit.head` where a leading "Keynote" ends.
    """
    text = unit.text
    if not text.isascii() and (icon := _ICON.search(text)):
        text = text[: icon.start()]
    other: re.Match[str] | None = None
    if (
        "by" in (folded := text.casefold())
        and _may_tell_others(folded)
        and (other := _OTHERS.search(text, 8))
    ):
        # Who introduces or sponsors a talk does not give it.
        text = text[: other.start()]
    if text[-1:] in "])." and (match := _BUTTON.search(text, max(0, len(text) - _LONGEST_BUTTONS))):
        text = text[: match.start()]
    if text.endswith(")."):
        text = text[:-1]
    if len(text) < 14 or len(text) > 900:
        return None
    head = words.kind_head(text) if unit.opening & words.IS_KIND else None
    if head is None and 0 < text.find(":") < _LONGEST_HEAD:
        head = _OWN_HEAD.match(text)
    at = 0
    if (degreed := _DEGREED.match(text)) and folk.weigh(degreed[1]) >= 0.6:
        unit.head, unit.form = degreed.start(1), "head"
        return (unit.head, unit.head, unit.head, len(text))
    if head is not None:
        at = head.end()
        while text[at : at + 2] == "  ":
            at += 1
        if (bracket := _LAST.match(text, at)) and folk.weigh(bracket[1]) >= 0.6:
            # "Invited speaker (Ada Byron)"
            unit.head, unit.form = at, "head"
            return (at, at, bracket.start(1), bracket.end(1))
        numbered = False
        if number := words.NUMBERS.match(text, at):
            at = number.end()
            numbered = True
        if (remark := _HEAD_REMARK.match(text, at)) and folk.weigh(remark[1]) < 0.5:
            # "Keynote (online): Ada Byron, A Machine for Rings"
            at = remark.end()
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
        if (
            (titled := _TITLED_NAME.search(text, at))
            and titled.start() - at > 4
            and _is_titled(text[titled.end() :].partition(", ")[0])
        ):
            # "Keynote: Waiting Well, Prof. Ada Byron, Example University"
            unit.head, unit.form = at, ","
            return (at, titled.start(), titled.end(), len(text))
        cut = _by_markup(unit, at)
        if cut is None and (told := name_first.find(text, at)) is not None:
            # "Keynote: Ada Byron, Example University, A Machine for Rings"
            unit.head, unit.form = at, ",:"
            return told
        lead = _WITH.match(text, at)
        start = lead.end() if lead else at
        if folk.weigh(text[start:]) >= (0.6 if lead else 0.65) or _is_at_home(text[start:]):
            unit.head, unit.form = at, "head"
            return (at, at, start, len(text))
        form = "markup"
        if cut is None and (found := _by_text(text[at:])) is not None:
            form, (first, last, low, high) = found
            cut = (first + at, last + at, low + at, high + at)
        if cut is not None and form == ":" and cut[2] < cut[0] and text[:5].casefold() == "panel":
            # "Panel: Kites and Mills: Old Ways": nobody speaks alone in one.
            return None
        if cut is not None:
            unit.head, unit.form = at, form
            return cut
        if (
            other is not None
            and text[at].isupper()
            and text.count(" ", at) >= _FEWEST_TOLD
            and other[0].lstrip(" ,.;(–-")[:2].casefold() in _PRESENTED
        ):
            # "Keynote Rings and Winds. Introduction by Ada Byron": nobody is told who gives it.
            unit.head, unit.form = at, "head"
            return (at, len(text), len(text), len(text))
    cut = _by_markup(unit, 0)
    if cut is not None:
        unit.form = "markup" if cut[0] > 2 or not _opening_span(unit) else "markup:"
        return cut
    found = _by_text(text)
    if found is None and text[0].isdigit() and (number := words.LIST_NUMBER.match(text)):
        # "3. Maps of Rings (Ada Byron)": what counts the titles parts nothing.
        at = number.end()
        found = _by_text(text[at:])
        if found is not None:
            form, (first, last, low, high) = found
            found = form, (first + at if first else 0, last + at, low + at, high + at)
    if found is None:
        return None
    unit.form, cut = found
    return cut


def _is_titled(text: str) -> bool:
    """Whether a text is a name behind a title of address: "Prof. Ada Byron", and not "Professor Emeritus"."""
    return folk.weigh(text) >= 0.6 and folk.could_name(_ADDRESS.sub("", text))


_ADDRESS: Final = re.compile(r"\A(?:(?:Prof|Dr|Professor|Doctor)\b\.?\s*)+")


def _is_at_home(text: str) -> bool:
    """Whether a text is a name and, in brackets or behind a comma, an institution, however long."""
    name, _, place = text.partition(", ")
    if (
        3 < len(name) < _LONGEST_HEAD
        and " (" not in name
        and folk.weigh(name) >= 0.7
        and words.is_institution(place)
    ):
        return True
    name, _, place = text.partition(" (")
    return (
        text[-1:] == ")"
        and 3 < len(name) < _LONGEST_HEAD
        and folk.weigh(name) >= 0.7
        and words.has_organisation(place)
        and folk.weigh(place.rstrip(")")) < 0.6
    )


_AT_HOME: Final = re.compile(r"(?:[A-ZÀ-Þ][\w.'’-]{0,20} ){2,3}\([A-ZÀ-Þ][^()0-9]{1,80}\)")
"""A name of any words, and where she works."""


def read_form(unit: Unit, form: str) -> Cut | None:
    """Part a text by the sign that parts the others of its kind, whatever the names look like."""
    cut = _read_form(unit, form)
    return cut if cut is None else _without_remark(unit.text, cut)


def _read_form(unit: Unit, form: str) -> Cut | None:
    text = unit.text
    size = len(text)
    if form == "(":
        match = _LAST.search(text)
        if match and match.start() > 4 and len(match[1]) < 120:
            kind = _KIND_INSIDE.match(match[1])
            low = match.start(1) + (kind.end() if kind else 0)
            return (0, match.start(), low, match.end(1))
    elif form == ":":
        match = _COLON.search(text)
        if match and (
            folk.weigh(text[: match.start()]) > 0.3
            or folk.weigh(text[: match.start()].partition(", ")[0]) >= 0.6
            or (not unit.opening and _AT_HOME.fullmatch(text, 0, match.start()))
        ):
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
    elif form == "-:":
        match = _DASH.search(text)
        if match and match.start() > 3 and folk.weigh(text[: match.start()]) > 0.3:
            return (match.end(), size, 0, match.start())
    elif form == "),":
        match = _BRACKETED.match(text)
        if match and folk.weigh(match[1].partition("(")[0].strip()) > 0.3:
            return (match.end(), size - 1 if text.endswith(".") else size, 0, match.end(1))
    elif form == ",(":
        match = _ENDING.search(text)
        if match and match.start() > 4 and match[1][:1].isupper():
            first = _first_at_home(text, match)
            return (0, first.start(), first.start(1), match.end(2) + 1)
    elif form == ",:":
        match = _FIRST_COMMA.match(text)
        if match and folk.weigh(match[1]) > 0.1 and size - match.end() > 3:
            return (match.end(), size - 1 if text.endswith(".") else size, 0, match.end(1))
    elif form == ",":
        found = _by_commas(text)
        return found[1] if found else None
    elif form == '"':
        match = _NAME_QUOTED.match(text)
        if match and match[1][0].isupper() and match[1].count(" ") < 5:
            return (match.start(2), match.end(2), 0, match.end(1))
    elif form == "by":
        match = _last(_BY, text)
        if match and match.start() > 5 and not _is_open(text, match.start()):
            return (0, match.start(), match.end(), size)
    elif form == "markup:":
        stop = _opening_span(unit)
        start = stop
        while start < size and text[start] in " .,:;-–—(":
            start += 1
        if stop > 4 and size - start > 3 and text[start].isupper() and size - start < 300:
            return (0, _trimmed(text, stop), start, size)
    return None


def _opening_span(unit: Unit) -> int:
    """Where the emphasis or the link ends that opens a text and is not all of it; 0 where none does."""
    if len(unit.parts) != 1:
        return 0
    line, first, last = unit.parts[0]
    if line.markup is None:
        return 0
    return max(
        (
            span.end - first
            for span in line.markup.spans
            if first <= span.start <= first + 2
            and span.end < last - 3
            and span.tag not in {"sup", "sub"}
        ),
        default=0,
    )


_AND_END: Final = re.compile(r"\s(?:and|und|et|y|&)\s\Z")


_JOINERS: Final = frozenset(("and", "&", "und", "et", "y", "e"))


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
            if _AND_END.search(text, at, start):
                # Each of "Ada Byron and Emmy Noether" is a link.
                continue
            before = text[at:start].rstrip(" .,:;-–—")
            if before.rpartition(" ")[2] in _JOINERS and folk.weigh(text[at:]) >= 0.75:
                # "Ada Byron and [Emmy Noether]"
                continue
            left, right = folk.weigh(before), folk.weigh(text[start:stop])
            if (
                left >= 0.55
                and text[at:start].rstrip()[-1:] == ","
                and words.is_institution(text[start:stop])
            ):
                # "Ada Byron, *Example University*"
                return None
            if left >= 0.55 and right < 0.7 and not _is_bracketed(text, start, stop):
                folk_end = _end_of_folk(before)
                if folk_end < len(before):
                    # "Ada Byron and Emmy Noether: RINGS: *Maps for All*"
                    start = (
                        at + folk_end + len(before[folk_end:]) - len(before[folk_end:].lstrip(": "))
                    )
                return (start, stop, at, at + folk_end)
            if (
                right >= 0.75
                # "Mossy Locks" before "Ada Byron (Example Labs)" is no person
                and (len(before.split()) > 2 or right - 0.05 > left >= 0.5)
                and not words.KIND_HEAD.fullmatch(before)
            ):
                best = (at, at + len(before), start, stop)
        elif start <= at + 2:
            after_at = stop
            while after_at < size and text[after_at] in " .,:;-–—(":
                after_at += 1
            place = _PLACE_BETWEEN.match(text, stop)
            if place is not None and place.end() < size - 3:
                # "**Ada Byron** (Example University) — A Machine for Rings"
                after_at = place.end()
            else:
                place = None
            after = text[after_at:].rstrip(") .")
            joiner, _, other = after.partition(" ")
            if joiner in _JOINERS and folk.weigh(text[at:]) >= 0.75 and folk.weigh(other) >= 0.6:
                # "[Ada Byron] and [Emmy Noether]"
                continue
            if after and _weigh_bare(text[after_at:]) >= 0.6 and folk.weigh(text[start:stop]) < 0.7:
                return (start, _trimmed(text, stop), after_at, after_at + len(after))
            if (
                after
                and (
                    folk.weigh(text[start:stop].rstrip(" .:,")) >= 0.75
                    # "**Byron & Hopper**: A Machine for Rings", "**Byron et al.**: …"
                    or (":" in text[stop - 1 : after_at] and folk.are_surnames(text[start:stop]))
                )
                and len(after.split()) > 2
                and (place is not None or folk.weigh(after) < 0.5)
            ):
                if "," in text[stop - 2 : after_at] and words.is_institution(after):
                    # "*Ada Byron*, Example University"
                    return None
                if place is None and text[stop:after_at].strip() == "(":
                    closed = end_of_bracket(text, after_at)
                    low = size - len(text[closed:size].lstrip(" .,:;-–—"))
                    if closed and text.count(" ", low, size) > 0:
                        # "**Ada Byron** (Example University) A Machine for Rings"
                        best = (low, size, start, closed)
                        continue
                    if words.has_organisation(after):
                        # "**Ada Byron** (Example University)"
                        return None
                best = (after_at, size, start, stop if place is None else place.end(1))
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


def end_of_bracket(text: str, at: int) -> int:
    """Return what is behind the bracket that a text stands in; 0 where that does not close."""
    depth = 1
    for place in range(at, min(len(text), at + _LONGEST_PLACE)):
        depth += (text[place] == "(") - (text[place] == ")")
        if not depth:
            return place + 1
    return 0


_LONGEST_PLACE: Final = 160


def _end_of_folk(before: str) -> int:
    """Where the people end that stand before a title in emphasis, if a colon parts more of the title from them."""
    name, colon, rest = before.partition(": ")
    if colon and rest and folk.weigh(name) >= 0.7 and _NAME_END.search(rest) is None:
        return len(name)
    return len(before)


def _by_text(text: str) -> tuple[str, Cut] | None:
    size = len(text)
    is_quoting = _has_quote(text)
    if (
        is_quoting
        and (quoted := _NAME_QUOTED.match(text))
        and (_weigh_bare(quoted[1]) >= 0.55 or _INITIALED.fullmatch(quoted[1]))
        and folk.weigh(quoted[2]) < 0.95
    ):
        return '"', (quoted.start(2), quoted.end(2), 0, quoted.end(1))
    if (addressed := _addressed(text)) is not None:
        return ".,", addressed
    for match in _leads(text):
        left = text[: match.start()]
        form = text[match.start() : match.end()].strip()[0]
        if len(left) < 4 or (form == "." and _initial(left)):
            continue
        share = folk.weigh(left)
        if 0.0 < share < 0.6 and left[-1] == ")":
            share = max(share, folk.weigh(left.partition("(")[0].strip()))
        if 0.0 < share < 0.55 and form == ":":
            name, _, home = left.partition(", ")
            if home and words.has_organisation(home) and folk.weigh(name) >= 0.6:
                # "Ada Byron, Example University, Department of Rings: Maps for All"
                share = 0.6
        right = text[match.end() :]
        if form == ":" and (_is_led_by_name(left) or (share < 0.9 and _ends_in_people(right))):
            # "Ada Byron - RINGS: Maps for All", "Rings Fabric: Maps for All - Ada Byron"
            break
        if form == ":" and right[:1].islower() and share < 0.9:
            # "Weird Pasts: the things we dig up"
            break
        if (
            share >= (0.55 if form == ":" else 0.7)
            and len(right) > 8
            # Behind several names and their sign "Mining Hedges" is no person.
            and (
                _is_title(right)
                or (
                    share >= 0.9
                    and _NAME_END.search(left)
                    and (form == ":" or _NAME_END.search(right) is None)
                )
            )
        ):
            return form, (match.end(), size - 1 if text.endswith(".") else size, 0, match.start())
        if share < 0.3 or form == ":":
            break
    last = _last(_BY, text) if _may_be_by(text) else None
    if (
        last is not None
        and last.start() > 5
        and not _is_open(text, last.start())
        and size - last.end() < (250 if text.count(", ", last.end()) < 4 else 700)
        and folk.weigh(_NAME_END.split(text[last.end() :], maxsplit=1)[0].rstrip(" .")) >= 0.6
        and not _ends_in_people(text[last.end() :])
    ):
        return "by", (0, last.start(), last.end(), size)
    if (bracket := last_bracket(text)) and bracket.start() > 8:
        low = bracket.start(1)
        if kind := _KIND_INSIDE.match(bracket[1]):
            # "A Machine for Rings (Talk, Ada Byron, Example University)"
            low += kind.end()
        inner = text[low : bracket.end(1)].rstrip(" 🛈ⓘ🗎🔗📎🎥📄🎬▶☆★")
        if (
            (
                folk.weigh(inner) >= 0.6
                or folk.weigh(inner.split("/")[0].strip()) >= 0.6
                or _is_placed(inner)
            )
            and _is_title(text[: bracket.start()])
            and not _ends_in_name(text[: bracket.start()])
        ):
            return "(", (0, bracket.start(), low, bracket.end(1))
    if (
        is_quoting
        and (behind := _QUOTED_NAME.match(text))
        and (
            folk.weigh(behind[2]) >= 0.55
            # "“Maps of Rings”, Ada Byron – Professor of Hedges"
            or (behind[1].count(" ") > 1 and _opens_with_name(behind[2]))
        )
    ):
        return '"(', (behind.start(1), behind.end(1), behind.start(2), size)
    if (
        ")," in text
        and (bracketed := _BRACKETED.match(text))
        and folk.weigh(bracketed[1].partition("(")[0].strip()) >= 0.6
        and size - bracketed.end() > 8
        and text.count(" ", bracketed.end()) >= 2
        and folk.weigh(text[bracketed.end() :].partition("(")[0].strip()) < 0.6
        and _is_title(text[bracketed.end() :])
    ):
        return "),", (bracketed.end(), size, 0, bracketed.end(1))
    if (
        ")" in text[-4:]
        and "," in text
        and (ending := _ENDING.search(text))
        and folk.weigh(ending[1]) >= 0.55
    ):
        first = _first_at_home(text, ending)
        title = text[: first.start()]
        share = folk.weigh(title.partition(" (")[0])
        spaces = title.count(" ")
        if ((spaces >= 2 and share < 0.6) or (spaces and share < 0.3)) and _is_title(title):
            return ",(", (0, first.start(), first.start(1), ending.end(2) + 1)
    if _has_dash(text) and (dashes := list(_DASH.finditer(text))):
        if len(dashes) == 2 and (told := _with_home(text, dashes)) is not None:
            return told
        match = dashes[-1]
        if (
            match.start() > 8
            and _weigh_bare(text[match.end() :]) >= 0.75
            and _is_title(text[: match.start()])
        ):
            return "-", (0, match.start(), match.end(), size)
        match = dashes[0]
        left = text[: match.start()]
        if (
            max(
                folk.weigh(left), folk.weigh(left.partition(" (")[0]) if left.endswith(")") else 0.0
            )
            >= 0.62
            and size - match.end() > 8
            and _is_title(text[match.end() :])
        ):
            return "-:", (match.end(), size, 0, match.start())
    # "Title. A, B, C": the last sentence is a list of names.
    at = text.rfind(". ", 0, size - 4)
    while at > 10 and _initial(text[:at]):
        at = text.rfind(". ", 0, at)
    if (
        at > 10
        and folk.weigh(text[at + 2 :].rstrip(".")) >= 0.75
        and not _is_open(text, at)
        and _is_title(text[:at])
    ):
        return ".,", (0, at, at + 2, size)
    return _by_commas(text)


def _with_home(text: str, dashes: Sequence[re.Match[str]]) -> tuple[str, Cut] | None:
    """Part "A Machine for Rings – Ada Byron – Example University", and the same with the title last."""
    first, second = dashes
    one, two, three = (
        text[: first.start()],
        text[first.end() : second.start()],
        text[second.end() :],
    )
    if words.is_institution(three) and folk.weigh(two) >= _IN_DASHES and _is_title(one):
        return "- -", (0, first.start(), first.end(), len(text))
    if words.is_institution(two) and folk.weigh(one) >= _IN_DASHES and _is_title(three):
        return "- -:", (second.end(), len(text), 0, second.start())
    return None


_IN_DASHES: Final = 0.75


def _addressed(text: str) -> Cut | None:
    """Part "Tides. Ebb and Flow. Dra. Ada Byron.": behind a full stop people with titles of address, and nothing else."""
    if ". " not in text and "? " not in text and "! " not in text:
        return None
    for match in _ADDRESSED.finditer(text):
        start, low = match.span()
        rest = text[low:].rstrip(" .")
        if len(rest) > _LONGEST_ADDRESSED:
            continue
        word = text[text.rfind(" ", 0, start) + 1 : start]
        title = text[:start]
        if (
            start > 4
            and (text[start] != "." or not _is_abbreviated(word))
            and folk.weigh(_NAME_END.split(rest, maxsplit=1)[0]) >= 0.6
            # "Prof. Ada Byron. Dr. Max Born": a list of people.
            and not _opens_with_address(title)
        ):
            return (0, start if text[start] == "." else start + 1, low, low + len(rest))
        return None
    return None


def _is_abbreviated(word: str) -> bool:
    return len(word) <= 1 or word.casefold() in names.TITLES or word.casefold() == "al"


def _opens_with_address(text: str) -> bool:
    return text.partition(" ")[0].rstrip(".").casefold() in names.TITLES


def _is_open(text: str, at: int) -> bool:
    """Whether a bracket is open: "the film (directed by Ada Byron)" names nobody who speaks."""
    return text.count("(", 0, at) > text.count(")", 0, at)


def _is_led_by_name(left: str) -> bool:
    """Whether a dash parts a name from what is before a colon: that belongs to the title, if it is no institution."""
    dash = _DASH.search(left) if _has_dash(left) else None
    return (
        dash is not None
        and not words.has_organisation(left[dash.end() :])
        and folk.weigh(left[: dash.start()]) >= 0.6
    )


def _ends_in_people(text: str) -> bool:
    """Whether a dash parts people from what is before it, which are none."""
    dash = _last(_DASH, text) if _has_dash(text) else None
    return (
        dash is not None
        and _weigh_bare(text[dash.end() :]) >= 0.75
        and folk.weigh(text[: dash.start()]) < 0.6
    )


def _first_at_home(text: str, last: re.Match[str]) -> re.Match[str]:
    """Find the first of the names with institutions that end a text: "Maps, Ada Byron (Example Labs), Max Born (Sample Labs)"."""
    first = last
    while (
        (match := _ENDING.search(text[: first.start()])) is not None
        and match.start() > 4
        and folk.weigh(match[1]) >= 0.55
    ):
        first = match
    return first


def _opens_with_name(text: str) -> bool:
    """Whether a name and what she is, behind a comma or a dash, are all of a text."""
    match = _NAME_THEN.match(text)
    return match is not None and folk.weigh(match[1]) >= _SURELY


_NAME_THEN: Final = re.compile(r"([^,–(-]{5,40}?)(?:,| [–-]) ")
_SURELY: Final = 0.7


def _weigh_bare(text: str) -> float:
    """Weigh people whose affiliation stands in brackets at the end."""
    share = folk.weigh(text)
    if share < 0.75 and text.endswith(")"):
        return max(share, folk.weigh(text.partition(" (")[0]))
    return share


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
            and not _is_open(text, at - 2)
            and text.count(" ", 0, at - 2) >= 2
            and _is_title(text[: at - 2])  # of a list of names sooner told than a name alone
            and folk.weigh(piece) >= 0.6
        ):
            rest = pieces[position + 1 :]
            if all(folk.weigh(one) > 0.5 or _is_organisation(one) for one in rest):
                return ",", (0, at - 2, at, len(text))
        at += len(piece) + 2
    return None


def _ends_in_name(text: str) -> bool:
    """Whether a dash parts a name from what is before a bracket: then that holds where the person works."""
    match = _last(_DASH, text) if _has_dash(text) else None
    return match is not None and match.start() > 8 and folk.weigh(text[match.end() :]) >= 0.7


def _is_placed(text: str) -> bool:
    """Whether a text is a name, an organisation and perhaps its country: "Ada Byron, Example Labs, UK"."""
    name, *places = text.split(", ")
    return 0 < len(places) < 4 and folk.weigh(name) >= 0.6 and all(map(_is_organisation, places))


def _trimmed(text: str, stop: int) -> int:
    """Where a title ends whose markup takes in the sign behind it."""
    while text[stop - 1] in " ,;:":
        stop -= 1
    return stop


def _is_bracketed(text: str, start: int, stop: int) -> bool:
    """Whether what is set apart at the end is in brackets: an affiliation or a remark, no title."""
    return text[start] in "([" and text[stop - 1] in ")].,;"


def _is_organisation(text: str) -> bool:
    return words.has_organisation(text) or (text[:1].isupper() and text.count(" ") < 2)


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
        in {
            "dr",
            "dra",
            "prof",
            "profa",
            "ing",
            "lic",
            "mtro",
            "mtra",
            "mr",
            "ms",
            "mrs",
            "md",
            "st",
            "jr",
            "sr",
            "sra",
            "ph.d",
            "vs",
            "al",
        }
        or ("." in word and len(word) <= 6)
    )


def _is_title(text: str) -> bool:
    return (text[:1].isalpha() or text[1:2].isalpha() or text[2:3].isalpha()) and folk.weigh(
        text
    ) < 0.6


# Gates: signs of each pattern above, looked up before the pattern is tried.


def _may_tell_others(low: str) -> bool:
    """Gate of `_OTHERS`."""
    return (
        "introduc" in low
        or "chaired" in low
        or "moderated" in low
        or "sponsored" in low
        or "organi" in low
        or "hosted" in low
        or "supported" in low
        or "followed" in low
        or "presided" in low
    )


def last_bracket(text: str) -> re.Match[str] | None:
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
    return (
        "by" in text
        or "By" in text
        or "BY" in text
        or "von" in text
        or "par" in text
        or (":" in text and _SPEAKER.search(text) is not None)
    )


_SPEAKER: Final = re.compile(
    r"(?:speaker|presenter|referent|ponente|orateur|relatore)", re.IGNORECASE
)
"""Gate of the labels in `_BY`."""


def _has_quote(text: str) -> bool:
    """Gate of `_QUOTED_NAME` and `_NAME_QUOTED`."""
    return '"' in text or (not text.isascii() and ("“" in text or "«" in text or "„" in text))


def _has_dash(text: str) -> bool:
    """Gate of `_DASH`: only a blank is both white space and printable."""
    return " -" in text or " –" in text or " —" in text or " |" in text or not text.isprintable()
