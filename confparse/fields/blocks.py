"""A block of lines -> people: legends, lines of institutions, wraps, labels, titles beside the names."""

from __future__ import annotations

import itertools
import re
from typing import Final

from .. import drafts
from ..model import Person
from . import affiliations, groups, likeness, names, plain, roles
from .bylines import split_title
from .clean import clean
from .closed import table
from .groups import Found, State
from .patterns import Lazy
from .readings import TEAM


def read(text: str) -> tuple[tuple[Person, ...], bool, bool]:
    state = State()
    if "\n" not in text and (quick := _tidied(text)):
        return quick, False, False
    printed = text
    text = clean(text[: plain.LONGEST])
    if not text or names.is_nobody(text) or names.tells_parts(text):
        return (), False, False
    if text != printed and (quick := plain.read(text)):
        return quick, False, False
    letters: dict[str, str] = {}
    if " = " in text:
        text, letters = _without_letters(text)
    if "\n" not in text:
        if text != printed and (quick := _tidied(text)):
            return quick, False, False
        text = _unfolded(text)
    found = _block(text, state) if "\n" in text else _line(text, state)
    if "1" in text:
        _share(found)
    for one in found if letters else ():
        told = [letters.get(key.strip()) for key in (one.affiliation or "").split("+")]
        if None not in told:
            one.affiliation = "; ".join(map(str, told))
    make = drafts.person
    people = [
        make(one.name.strip(), _balanced(one.affiliation), one.role)
        for one in found
        if not (
            affiliations.is_office_alone(one.name)
            or _UNIVERSITY.fullmatch(one.name)
            or (affiliations.is_country(one.name) and one.name not in _GIVEN)
        )
    ]
    return tuple(people), state.more, state.ambiguous


_GIVEN: Final = table("Jordan Israel India Kenya Georgia Chad")
"""Countries whose names people have."""
_UNIVERSITY: Final = Lazy(
    r"[A-ZÀ-Þ][\w&-]+ University|University of [A-ZÀ-Þ][\w-]+(?: [A-ZÀ-Þ][\w-]+)?"
)
"""Of which nobody is called; what it is before is left over."""


def _balanced(text: str | None) -> str | None:
    """Leave out the bracket that ends an affiliation and opened before it; close one that was cut off."""
    if not text:
        return None
    if text[-1] == ")" and "(" not in text:
        return text.rstrip(") ") or None
    if "(" in text and text.count("(") == text.count(")") + 1 and text.rfind("(") > text.rfind(")"):
        return f"{text.rstrip()})"
    return text


def _without_letters(text: str) -> tuple[str, dict[str, str]]:
    """Take off the bracket that says what letters stand for: "Ann Bell (S), Cem Dal (B); (S = Sample University, B = Bigcorp)"."""
    match = _LETTERS.search(text)
    if match is None:
        return text, {}
    pairs = [entry.partition(" = ") for entry in _ENTRY.split(" ".join(match[1].split()))]
    letters = {key.strip(): value.strip() for key, _, value in pairs}
    if not any(f"({key})" in text[: match.start()] for key in letters):
        return text, {}
    return text[: match.start()].rstrip(" ;,.\n"), letters


_LETTERS: Final = Lazy(
    r"\(([A-Z][A-Za-z]{0,4} = [^()=]{3,100}(?:[,;]\s[A-Z][A-Za-z]{0,4} = [^()=]{3,100}){0,8})\)\.?\s*$"
)
_ENTRY: Final = Lazy(r"[,;] (?=[A-Z][A-Za-z]{0,4} = )")


def _unfolded(text: str) -> str:
    """Break a line before "1 Sample University; 2 Bigcorp", where names before it carry these marks."""
    if "1" not in text:
        return text
    starts: list[int] = []
    for match in _INLINE.finditer(text):
        if int(match[1]) == len(starts) + 1:
            starts.append(match.start())
    if not starts or "1" not in text[: starts[0]]:
        return text
    ends = [*starts[1:], len(text)]
    pieces = [text[first:last].strip(" ;,.") for first, last in zip(starts, ends, strict=True)]
    return "\n".join([text[: starts[0]], *pieces])


def _share(found: list[Found]) -> None:
    """Read "Ann Bell1; Cem Dal1 (1Sample University)": the digit says whose the bracket is."""
    legend: dict[str, str] = {}
    for one in found:
        match = _NUMBERED_NOTE.match(one.affiliation) if one.affiliation else None
        if match is not None and one.affiliation and match[1] in "".join(one.marks):
            legend[match[1]] = one.affiliation = one.affiliation[match.end() :]
    for one in found:
        if one.affiliation is None and one.marks and one.marks[0] in legend:
            one.affiliation = legend[one.marks[0]]


_NUMBERED_NOTE: Final = Lazy(r"(\d{1,2}) ?(?=[^\W\d_])")
# One leading character class keeps the scan fast; what it is decides what may follow.
_MARKS: Final = Lazy(
    r"[\s\d*†‡§¶¹²³⁰⁴-⁹^]"
    r"(?:(?:(?<=\s)\d|(?<=\d)(?<![./:]\d))\d?(?:,\d{1,2})*(?:,?[*†‡§¶])*"
    r"|(?<=\s)[*†‡§¶]{1,3}|(?<=[*†‡§¶])[*†‡§¶]{0,2}|(?<=[¹²³⁰⁴-⁹])[¹²³⁰⁴-⁹]{0,2}|(?<=\^)[\d,*]{1,8}\^)"
    r"(?=[,;]\s|\s(?:and|&)\s|$)"
)
_MARKED: Final = Lazy(r"[\d*†‡§¶¹²³⁰⁴-⁹^]")


def _tidied(text: str) -> tuple[Person, ...]:
    """Read a line that is plain but for the marks behind its names, or the stop at its end."""
    tail = text.rstrip(" .,;")
    if tail != text:
        last = tail.rpartition(" ")[2]
        if len(last) > 2 or (len(last) == 2 and last[1] in "aeiouy"):
            return plain.read(tail)
    if _MARKED.search(text) is None:
        return ()
    unmarked = _MARKS.sub("", text)
    return plain.read(unmarked) if unmarked != text else ()


_LEGEND: Final = Lazy(
    r"\s*[(\[^]?([0-9]{1,2}|[a-z](?![a-zà-ÿ])|[*†‡§¶#]{1,3}|[¹²³⁰⁴-⁹]{1,2})[)\].:^]?\s*(?=[^\W\d_(])(.+)"
)
_ZIP: Final = Lazy(r"\b[A-Z]{2} \d{5}\b|\b\d{5}\b")
_SYMBOLS: Final = Lazy(r"[ ;,]+(?=[*†‡§¶]{1,2} ?[^\W\d_])")
_INLINE: Final = Lazy(r"[;,.] +\(?(\d{1,2})\)? ?(?=[^\W\d_]{2})")
_OPEN_END: Final = Lazy(r"(?:[,;&·⋅|/、，]|\b(?:and|und|et))\s*$")
_IN_BRACKETS: Final = Lazy(r" ?\([^()]*\)")
_LONGEST_HEAD: Final = 200
_OPEN_HEAD: Final = Lazy(
    r"\s*(?:[,;&·⋅|]|and\b|und\b|et\b"
    # a small word goes on from the line before, but a particle opens a name: "van der Zee, Joost"
    r"|(?!(?:van|von|vom|zum|zur|del|della|dei|dos|das|den|der|des|dal|dalla|les|las|los|ter|ten|het|bin|ben|ibn|abu)\b)"
    r"[a-zà-ÿ]{3,}\b(?! [A-Z][\w-]+$))"
)


def _block(text: str, state: State) -> list[Found]:
    lines = [line.strip() for line in text.split("\n")]
    lines = [line for line in lines if line and line.casefold() not in ("and", "&", "und", "et")]
    if not lines:
        return []
    # a label alone on its line belongs to the next
    merged: list[str] = []
    above: str | None = None
    for line in lines:
        if merged and _label_only(merged[-1]):
            above = merged[-1].rstrip(" :：*")
            merged[-1] = f"{merged[-1]} {line.lstrip('-–—•+ ')}"
        else:
            merged.append(line)
    lines = [
        piece.strip()
        for line in _joined(merged)
        for piece in (
            _SYMBOLS.split(line)
            if line[0] in "*†‡§¶"
            else _unrolled(line)
            if line[0] in "(1"
            else (line,)
        )
    ]
    legend: dict[str, str] = {}
    body: list[str] = []
    for line in lines:
        match = _LEGEND.fullmatch(line) if body else None
        if match is not None and _in_legend(match[1], match[2]):
            legend[_digits(match[1])] = match[2].strip()
        else:
            body.append(line)
    found = _line(body[0], state) if len(body) == 1 else _lines(body, state)
    if legend:
        _apply(found, legend)
    if above is not None and sum(roles.read_label(line) is not None for line in body) == 1:
        # a heading of its own holds for all that stand under it
        role = roles.role_of(above.strip("* _")) or None
        for one in found:
            one.role = one.role or role  # type: ignore[assignment]
    return found


def _unrolled(line: str) -> list[str]:
    """Cut a legend on one line, "(1) Sample University, (2) Bigcorp", before each of its numbers."""
    match = _FIRST_ENTRY.match(line)
    if match is None:
        return [line]
    starts = [0]
    for inner in _INLINE.finditer(line):
        if int(inner[1]) == len(starts) + 1:
            starts.append(inner.start() + 1)
    ends = [*starts[1:], len(line)]
    return [line[first:last].strip(" ;,") for first, last in zip(starts, ends, strict=True)]


_FIRST_ENTRY: Final = Lazy(r"\(?1\)? ?[^\W\d_]{2}")


def _joined(lines: list[str]) -> list[str]:
    """Join a line of an institution that ends in a comma with the line it goes on in."""
    kept: list[str] = []
    for line in lines:
        if (len(kept) > 1 and kept[-1][-1:] == "," and _is_affiliation_line(kept[-1])) or (
            kept and line[0] == "(" and _BROKEN_BRACKET.match(line) and kept[-1][-1:] not in ")）"
        ):
            kept[-1] = f"{kept[-1]} {line}"
        else:
            kept.append(line)
    return kept


_BROKEN_BRACKET: Final = Lazy(r"\([^\W\d_][^()]{2,80}\)$|\([^\W\d_][^()]{0,80}\)[,;] ")


def _label_only(line: str) -> bool:
    if len(line) > 60:
        return False
    head = line.rstrip(" :：*")
    return (head != line or line.casefold() == "by") and roles.role_of(
        head.strip("* _")
    ) is not False


def _in_legend(mark: str, text: str) -> bool:
    return mark[0].isdigit() or not mark.isalpha() or affiliations.is_affiliation(text)


_SUPERSCRIPT: Final = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


def _digits(mark: str) -> str:
    return mark.translate(_SUPERSCRIPT)


def _apply(found: list[Found], legend: dict[str, str]) -> None:
    for one in found:
        texts = []
        for mark in one.marks:
            for key in re.findall(r"[0-9]+|[^\W\d_]|[^\w\s,]", _digits(mark)):
                if key in legend and legend[key] not in texts:
                    texts.append(legend[key])
        if texts:
            one.affiliation = "; ".join(texts)


def _lines(lines: list[str], state: State) -> list[Found]:
    if any(_OPEN_END.search(line) for line in lines[:-1]) or any(map(_OPEN_HEAD.match, lines[1:])):
        grouped = [line for line in lines if _is_entry(line)]
        if len(grouped) < len(lines) or len(lines) < 2:
            return _line(" ".join(lines), state)
    if not any(_is_affiliation_line(line) for line in lines[1:]) and (
        _wrapped(lines) or _is_broken(lines)
    ):
        return _line(" ".join(lines), state)
    found: list[Found] = []
    since: list[Found] = []  # the names that wait for the next line of an institution
    under: list[Found] = []  # the names above the last such line
    printed = [line for line in lines if not _is_affiliation_line(line)]
    turned = sum(map(_is_inverted, printed))
    inverted = (
        True if turned * 2 > len(printed) else False if turned == 0 and len(printed) > 1 else None
    )
    # "Ann Bell / Bigcorp / Cem Dal / Smallcorp": every second line is no name, every first is one
    paired = (
        len(lines) % 2 == 0
        and all(map(names.is_name, lines[::2]))
        and not any(" " in line or "," in line for line in lines[1::2])
    )
    for at, line in enumerate(lines):
        if since and (_is_affiliation_line(line) or (paired and at % 2)):
            for one in since:
                one.affiliation = line
            under, since = since, []
            continue
        if under and not since and (_is_affiliation_line(line) or _ZIP.search(line)):
            for one in under:
                one.affiliation = f"{one.affiliation}; {line}"
            continue
        if quick := plain.read(line):
            ours = [Found(one.name, one.affiliation) for one in quick]
        else:
            line = _OPEN_END.sub("", line)
            ours = _line(line, state, entry=_is_entry(line), inverted=inverted)
        found += ours
        since += [one for one in ours if one.affiliation is None]
    return found


def _is_inverted(line: str) -> bool:
    parts = line.split(", ")
    while len(parts) > 2 and affiliations.is_affiliation(parts[-1]):
        parts.pop()
    return (
        len(parts) == 2
        and " " not in parts[0].strip()
        and not affiliations.is_affiliation(parts[1])
    )


def _is_entry(line: str) -> bool:
    """Say whether a line is one person with an affiliation behind a comma."""
    head, comma, tail = _OPEN_END.sub("", line).partition(", ")
    return (
        bool(comma)
        and " " in head
        and not affiliations.has_keyword(head)
        and any(affiliations.is_affiliation(part.strip()) for part in tail.split(","))
    ) or (bool(comma) and affiliations.is_country(tail.rpartition(", ")[2]))


def _is_affiliation_line(line: str) -> bool:
    if roles.read_label(line) is not None:
        return False
    head = line.partition(",")[0].partition("(")[0].strip()
    if affiliations.has_keyword(head) and not TEAM.search(head):
        return True
    if affiliations.is_country(head):
        return line == head
    if affiliations.is_position(head):
        return True
    if affiliations.is_affiliation(head) or affiliations.is_country(
        line.rpartition(", ")[2].strip(". ")
    ):
        return (
            not names.is_name(head) or head.isupper() or any(map(likeness.is_topic, head.split()))
        )
    return False


def _is_broken(lines: list[str]) -> bool:
    """Say whether two lines are one labelled name: "Chair: Harrie de" above "Bell", "Chair: Ann" above "Bell"."""
    if len(lines) != 2 or " " in lines[1] or not lines[1][:1].isupper():
        return False
    label = roles.read_label(lines[0])
    if label is None or "," in label.rest:
        return False
    words = label.rest.split()
    return len(words) == 1 or (1 < len(words) < 4 and words[-1] in names.PARTICLES)


def _wrapped(lines: list[str]) -> bool:
    """Say whether the lines are one list broken anywhere: inside names, or after commas."""
    commas = sum("," in line or " · " in line or ";" in line or " and " in line for line in lines)
    if commas * 2 < len(lines) or len(lines) < 2:
        return False
    for above, below in itertools.pairwise(lines):
        if above.count("(") > above.count(")"):
            return True
        # "… Bell (Bigcorp), Cem" above "Dal (Smallcorp)": brackets say nothing of where a name ends
        *others, last = re.split(r"[,;]| and | & | und | et ", _IN_BRACKETS.sub("", above))
        tail = last.split()
        head = re.split(
            r"[,;]| and | & | und | et ", _IN_BRACKETS.sub("", below[:_LONGEST_HEAD]), maxsplit=1
        )[0].split()
        if (
            len(tail) == 1
            and len(head) == 1
            and (above[-1] not in ")]" and ("(" not in above or len(others) > 1))
            and all(" " in other.strip() for other in others if other.strip())
        ):
            return True  # "Ann Bell and Cem / Dal"; not surnames alone
        if (
            len(tail) == 1
            and len(head) == 2
            and others
            and _ENDS_IN_AND.search(above)
            and all(" " in other.strip() for other in others if other.strip())
        ):
            return True  # "Ann Bell, Cem Dal, and Eva / Maria Fox"
        if len(tail) == 2 and len(head) == 1 and len(tail[0]) > 2 and names.is_initials(tail[1]):
            return True  # "…, and David C. / Bell"
    return False


_ENDS_IN_AND: Final = Lazy(r" (?:and|&) [^\W\d_]+$")
_NO_PEOPLE: Final = 0.3
"""Below this likeness a line that could be read as "Title (Speaker)" is."""
_SENTENCE: Final = Lazy(r"(?<=[^\W\d_]{2})[.]\s+(?=[^\W\d_])")
_CLOCK: Final = Lazy(
    r"^[\s\[(]*\d{1,2}[:.h]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s?[-–—]+\s?\d{1,2}[:.h]\d{2}(?:\s?[ap]\.?m\.?)?)?[\])]*\s*[:|·–—-]{0,3}\s*",
    re.IGNORECASE,
)
_GLUED_NAMES: Final = Lazy(r"([^\W\d_][^/\d,;()]{4,40})/([^\W\d_][^/\d,;()]{4,40})")
_CODE: Final = Lazy(
    r"(?:[A-Z]{1,4}-?[0-9]{1,3}|[A-Z]{4,12} [0-9]{1,2})[.:]?\s(?=[^\W\d_a-z][^\W\d_]*[a-z.]\S* \S)"
)
_BULLET: Final = Lazy(r"^(?:[-–—•+]+\s+|\d{1,3}[.)]\s+(?=[^\W\d_]))")
_NUMBERED: Final = Lazy(
    r"^(?:keynote|invited talk|invited speaker|speaker|plenary|tutorial|panel)\s*(?:\#?\d{1,2}|[IVX]{1,4})?\s*[:.–-]?\s+",
    re.IGNORECASE,
)
_BRACKETED_LABEL: Final = Lazy(r"[(\[]([\w -]{3,30}):\s*([^()\[\]]+)(?:[)\]]|$)")
_SQUARE_BUTTON: Final = Lazy(
    r"\[(?:paper|slides|video|pdf|code|poster|abstract|bib|bibtex|link|website|talk|recording|supp|arxiv|web|doi|teaser|data|project|openreview|presentation|slide|materials)s?\]",
    re.IGNORECASE,
)
_BUTTON: Final = Lazy(
    r"(?:(?:show|view|hide) (?:affiliations|authors|all|more|abstract|bio)|Contact: .{0,100})\s*$",
    re.IGNORECASE,
)
_MORE: Final = Lazy(
    r"(?<![\s,;·])[\s,;·]*(?:(?:and|&|und|et) )?(?:\bet\.?\s?al\b\.?|\bet coll(?:\.|aborateurs\b)|\bu\.\s?a\.|\bи др\.|\bи другие)"
    r"|(?<![\s,;·])[\s,;·]*(?:\b(?:and|&) (?:others|colleagues|co-?workers|\d+ (?:more|others)|many others)|\+\s?\d+ (?:more|others)?|…|\.\.\.+|[,，、 ]等|等人?(?=[\s(（]|$)|ほか|[ ,、]他|외 ?\d* ?[명인])\.?\s*$",
    re.IGNORECASE,
)
_BEHALF: Final = Lazy(
    r"(?<![\s,(（\[])[\s,(（\[]*\b(?:on behalf of|representing|for) (?:the )?(?=[^;()]{0,120}(?:collaboration|team|group|consortium|authors|project|committee|initiative|network|community|\b[A-Z]))[^;)\n]*[)\]]?",
)


def _line(
    text: str,
    state: State,
    *,
    entry: bool = False,
    inverted: bool | None = None,
    role: str | None = None,
) -> list[Found]:
    """Read one line: labels, then one list for each."""
    text = text.strip(" \t|_>")
    if text[:1] in "-–—•+" or text[:1].isdigit():
        text = _BULLET.sub("", text)
    if text[:1] == "(" and text[-1:] == ")" and text.count("(") == 1:
        text = text[1:-1]
    if text[:1].isupper() and (code := _CODE.match(text)):
        text = text[code.end() :]
    if (
        "/" in text
        and " / " not in text
        and (sides := _GLUED_NAMES.fullmatch(text))
        and plain.read(sides[1])
        and plain.read(sides[2])
    ):
        text = f"{sides[1]}; {sides[2]}"
    if text[:1].isdigit() and (clock := _CLOCK.match(text)):
        text = text[clock.end() :]
        if number := _NUMBERED.match(text):
            text = text[number.end() :]
            role = roles.SPEAKER
    starts = roles.labels_within(text)
    if starts:
        if starts[0] > 0 and roles.read_label(text[: starts[0]]) is not None:
            starts.insert(0, 0)
        if len(starts) > 1:
            ends = [*starts[1:], len(text)]
            return [
                one
                for first, last in zip(starts, ends, strict=True)
                for one in _line(text[first:last].strip(" .;|,/–—•·-"), state)
            ]
        before = text[: starts[0]]
        if starts[0] > 0 and likeness.people(before) < likeness.PEOPLE_THRESHOLD:
            # "When: … | Chair: Ann Bell | (A-1) …"
            text = text[starts[0] :].partition(" | ")[0]
    label = (
        roles.read_label(text)
        if ":" in text or "：" in text or text[:3].casefold() in roles.BYLINES
        else None
    )
    if label is None and ": " in text[:50]:
        head, _, rest = text.partition(": ")
        if "," not in head and " " in rest and names.drop_title(rest)[0]:
            text = rest  # "Opening words: Prof. Ann Bell"
    if label is not None and label.text.casefold() in ("von", "par", "por", "by"):
        # "Von GEORG BRAUER und …" is a by-line; "von Neumann, John" and "Von Trapp" are names
        following = label.rest.split()
        word = label.text.casefold()
        if (
            word == "von"
            and not (
                following
                and following[0].isupper()
                and len(following) > 1
                and len(following[0]) > 1
            )
        ) or (word != "by" and len(following) < 2):
            label = None
    if label is not None:
        role = label.role or role
        text = label.rest
        if "M. " in text and not label.text.isascii():
            text = _MONSIEUR.sub("", text)  # "Président : M. Bell" is French
        again = roles.read_label(text) if ":" in text[:40] else None
        if again is not None:
            role, text = again.role or role, again.rest
        if quick := plain.read(text):
            return [Found(one.name, one.affiliation, role) for one in quick]
    if "M. " in text and ("Mme" in text or "Mlle" in text or "MM." in text):
        text = _MONSIEUR.sub("", text)
    text = _without_buttons(text)
    if len(text) <= 60 and names.is_nobody(text):
        return []
    if _has_more(text):
        cutoff = _MORE.search(text)
        if cutoff is not None:
            state.more = True
            text = (
                text[: cutoff.start()]
                + (" " if cutoff.end() < len(text) else "")
                + text[cutoff.end() :]
            )
    if ("behalf" in text or " for the " in text or "representing" in text) and (
        behalf := _BEHALF.search(text)
    ):
        text = text[: behalf.start()] + text[behalf.end() :]
    if ". " in text:
        text = _before_title(text)
    inner: list[Found] = []
    if (
        ":" in text
        and (match := _BRACKETED_LABEL.search(text)) is not None
        and roles.role_of(match[1].strip()) is not False
    ):
        inner = _line(match[0].strip(" ()[]"), state)
        text = text[: match.start()]
        if (byline := split_title(text)) is not None:
            text = byline.people
        elif likeness.people(text) < likeness.PEOPLE_THRESHOLD:
            return inner
    elif (" by " in text and (byline := split_title(text)) is not None) or (
        label is None
        and not entry
        and (
            text[-1:] in ')”»"' or ": " in text or " - " in text or " – " in text or " -- " in text
        )
        and not (text[-1:] == ")" and _is_full_name(text.partition("(")[0]))
        and not _is_one_of(text)
        and likeness.people(text) < _NO_PEOPLE
        and (byline := split_title(text)) is not None
    ):
        text = byline.people
    found = (
        groups.read(text, state, entry=entry, inverted=inverted, labelled=role is not None) + inner
    )
    if role is not None:
        for one in found:
            one.role = one.role or role
    return found


_MONSIEUR: Final = Lazy(r"(?:^|(?<=[,;·] )|(?<= et ))MM?\. (?=[A-ZÀ-Þ][\w-]+)")


def _without_buttons(text: str) -> str:
    """Take off what can be pressed and stands behind the people: "(view)", "[Slides]", "show abstract"."""
    while True:
        text = text.rstrip()
        last = text[-1:]
        start = -1
        if last == ")":
            start = text.rfind("(")
            if text[start + 1 : -1].casefold() not in plain.BUTTONS:
                start = -1
        elif last == "]":
            start = text.rfind("[")
            if _SQUARE_BUTTON.fullmatch(text, max(start, 0)) is None:
                start = -1
        if start < 0 and ("how " in text or "iew" in text or "Contact" in text):
            match = _BUTTON.search(text, max(0, len(text) - 160))
            start = match.start() if match else -1
        if start < 0:
            return text
        text = text[:start]


def _is_one_of(text: str) -> bool:
    """Say whether a text is "Ann Bell – Sample University, UK"."""
    head, dash, tail = text.replace(" - ", " – ").partition(" – ")
    if not dash or not names.is_name(names.drop_title(head)[1]):
        return False
    first = tail.partition(",")[0]
    return affiliations.has_keyword(first) or affiliations.is_position(first)


def _is_full_name(text: str) -> bool:
    """Say whether a text is two or three capitalised words and nothing else."""
    words = text.split()
    return 2 <= len(words) <= 3 and all(word.istitle() and word.isalpha() for word in words)


def _has_more(text: str) -> bool:
    """Look for what `_MORE` could read, with nothing slower than ``in``."""
    return (
        ((" al" in text or " AL" in text) and ("et" in text or "ET" in text or "Et" in text))
        or "thers" in text
        or "more" in text
        or "work" in text
        or "colle" in text
        or "collab" in text
        or "coll." in text
        or "..." in text
        or ("u" in text and "a." in text)
        or (
            not text.isascii()
            and any(sign in text for sign in ("…", "等", "ほか", "他", "외", "др"))
        )
    )


_SHORTENED: Final = table("st md mt sta inc univ dept inst lab ltd corp co")
"""Words that end in a full stop without ending a sentence."""


def _runs_on(text: str) -> bool:
    """Say whether a text goes on as a title does, with small words that are in no name: "A Study of Bread"."""
    words = text[:120].split()
    return len(words) > 3 and any(
        word.islower()
        and word != "and"
        and len(word) > 1
        and (word in names.FUNCTION or word not in names.PARTICLES)
        for word in words
    )


def _before_title(text: str) -> str:
    """Cut "A and B. Title." before the title; make ". Dr. C D" a separator."""
    for match in _SENTENCE.finditer(text):
        at = match.start()
        word = text[max(0, at - 40) : at].rpartition(" ")[2].strip("(")
        key = word.casefold()
        if key in names.TITLES or key in names.RANKS or names.is_suffix(word) or key in _SHORTENED:
            continue
        if len(word) < 6 and word.islower():
            continue  # "dr hab. Ann Bell", "im. Ann Bell": an abbreviation
        if f"{key}." in names.DOTTED_TITLES and text.count(" ", 0, at) < 2:
            continue  # "The Hon. Ann Bell"
        left, right = text[:at], text[match.end() :]
        first = right[:40].split(" ", 1)[0]
        if len(word) < 3 and " " not in plain.AND.split(right[:60], maxsplit=1)[0].strip(" ."):
            continue  # "Anna Ch. Bell, Cem Dal": an initial of two letters
        if first.rstrip(".,").casefold() in names.TITLES:
            text = f"{left};{text[at + 1 :]}"
            continue
        if names.is_initials(first) and not (first == "A" and _runs_on(right)):
            continue
        pieces = [piece.strip() for piece in plain.AND.split(left) if piece.strip()]
        if not all(
            names.is_name(piece)
            or names.is_initials(piece)
            or (len(piece.split()) == 1 and piece[:1].isupper())
            for piece in pieces
        ):
            return text
        if not any(names.is_name(piece) for piece in pieces):
            return text
        rest = right.rstrip(". ")
        others = [piece.strip() for piece in plain.AND.split(rest) if piece.strip()]
        if (
            others
            and all(names.is_name(piece) and len(piece.split()) < 4 for piece in others)
            and len(others) + len(pieces) > 1
            and "," in rest
        ):
            return text
        return left
    return text
