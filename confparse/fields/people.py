"""Text -> people: an author line or block, as printed.

Aiqing Zhu · Pengzhan Jin · Beibei Zhu · Yifa Tang
Session Chairs: Jane Doe (Example University) and John Q. Public, Jr. (Sample Labs)
"""

from __future__ import annotations

import itertools
import re
from functools import cache
from typing import Final, NamedTuple

from ..model import Person
from . import affiliations, likeness, names, roles
from .bylines import Byline, split_title
from .closed import table
from .listing import Part, cut

__all__ = ["Byline", "People", "read", "read_list", "split_title"]

LONGEST: Final = 20_000
"""Characters of a block that are read; what follows is no list of people of one talk."""


class People(NamedTuple):
    """What a text says about people."""

    persons: tuple[Person, ...] = ()
    more: bool = False
    """Whether "et al." stands for people that are not printed."""
    ambiguous: bool = False
    """Whether the list reads in two ways and the commoner one was taken."""
    dropped: tuple[str, ...] = ()
    """What stands on the line and is in no name, affiliation or separator: titles, degrees, marks, labels."""


def read(text: str) -> tuple[Person, ...]:
    """Read an author line or block, lines separated by line feeds; ``()`` where it names nobody.

    Raises:
        TypeError: ``text`` is no ``str``.

    """
    return _plain(text) or _read(text)[0]


def read_list(text: str) -> People:
    """Read an author line or block, and say what was left off and how sure the reading is.

    Raises:
        TypeError: ``text`` is no ``str``.

    """
    persons = _plain(text)
    if persons:
        return People(persons)
    persons, more, ambiguous = _read(text)
    return People(persons, more, ambiguous, _left(text, persons))


# --- the commonest lines -------------------------------------------------------------------------

_USUAL: Final = re.compile(r"[A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ .'’·⋅,;&()/-]*")
_AND: Final = re.compile(r",? (?:and|&) |, ")
_NAME: Final = re.compile(
    r"[A-ZÀ-ÖØ-ÞĀ-ž][\w'’.-]*(?: (?:[A-Z](?:\.(?:-?[A-Z]\.)*)?|[A-ZÀ-ÖØ-ÞĀ-ž][\w'’-]+|de|la|van|von|der|den|da|del|di|el|al|dos|le|ten|du)){0,4}"
    r" [A-ZÀ-ÖØ-ÞĀ-ž][\w'’-]+"
)


def _plain(text: str) -> tuple[Person, ...]:
    """Read "A B · C D", "A B, C D and E F", "A B; C D" and "A B (X), C D (Y)" where nothing else stands on the line.

    ``()`` sends the text to the careful reader, which gives the same people, only slower.
    """
    if not text or _USUAL.fullmatch(text) is None or "  " in text or len(text) > LONGEST:
        return ()
    if not text[0].isalpha():
        return ()
    if text[-1] == ")":
        return _noted(text)
    if "/" in text or not text[-1].isalpha() or "(" in text or ")" in text:
        return ()
    if "·" in text or "⋅" in text:
        if "," in text or "&" in text or ";" in text or not _special().isdisjoint(text.split()):
            return ()
        parts = (text.replace("⋅", "·") if "⋅" in text else text).split(" · ")
        for part in parts:
            if " " not in part or "·" in part or part[0] == " ":
                return ()
        return tuple([Person(name=part) for part in parts])
    if ";" in text:
        parts = text.split("; ") if "," not in text else []
    elif "," in text or " and " in text or "&" in text:
        parts = _AND.split(text)
    elif text.count(" ") < 4:
        parts = [text]
    else:
        return ()
    if not parts or not _are_names(parts):
        return ()
    return tuple([Person(name=part) for part in parts])


def _are_names(parts: list[str]) -> bool:
    fullmatch = _NAME.fullmatch
    for part in parts:
        if fullmatch(part) is None:
            return False
    words = " ".join(parts).split()
    return _special().isdisjoint(words) and _stems().isdisjoint([word[:6] for word in words])


_ITEM: Final = re.compile(r"([^()]{3,300}) \(([^();·]{2,120})\)(?:,? and |[,;] |$)")


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
        if ";" in printed or "·" in printed or not affiliations.has_keyword(note):
            return ()
        parts = (
            _AND.split(printed)
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
def _stems() -> frozenset[str]:
    """First letters of words of institutions as printed, and of what pages glue to names."""
    return frozenset({stem.capitalize() for stem in affiliations.STEMS} | {"Pictur", "Photo"})


@cache
def _special() -> frozenset[str]:
    """Words that send a line to the careful reader, in the spellings in which they are printed."""
    words = (
        affiliations.WORDS
        | affiliations.KEYWORDS
        | names.TITLES
        | names.RANKS
        | names.DEGREES
        | names.GRADES
        | affiliations.COUNTRIES
        | names.FUNCTION
        | set(roles.ROLES)
    )
    spelled = set(words)
    for word in words:
        if len(word) > 2:
            spelled |= {word.capitalize(), word.title(), word + ".", word.capitalize() + "."}
        spelled.add(word.upper())
    for word in names.TITLES | names.RANKS | names.GRADES | roles.ROLES.keys():
        spelled |= {word.capitalize(), f"{word.capitalize()}.", f"{word}."}
    spelled |= affiliations.ACRONYMS
    spelled |= table(
        "others et al al. ET und UND y e og och en AND By behalf TBA TBD GmbH PhD PhD. Ph.D. MSc BSc PsyD PharmD MEd DPhil Jr"
    )
    # what names are made of, and given names that look like titles
    spelled -= table(
        "von la de al da di du van le el bin Do Ba Ma Meng Bin Van Al An To He Fei Dean Judge Major Justice In So Be No On At As Is By A Do"
    )
    return frozenset(spelled | {"By", "by", "and"} - {"and"})


# --- blocks --------------------------------------------------------------------------------------

_INVISIBLE: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufe00-\ufe0f\ud800-\udfff]"
)
_BLANKS: Final = re.compile("[ \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f]+")
_LINK: Final = re.compile(r"!?\[([^\[\]\n]{0,200})\]\((?:https?:|mailto:|/|#|www)[^()\s]{0,500}\)")
_URL: Final = re.compile(
    r"(?:https?://|www\.)[^\s,;)\]|]+|\b\d{4}-\d{4}-\d{4}-\d{3}[\dX]\b|(?:ORCID|orcid)(?:\s?(?:iD|ID|logo|icon))?:?"
)
_MAIL: Final = re.compile(
    r"[<(\[{]?\s?(?:mailto:|e-?mail:?\s?)?[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,5}\s?[>)\]}]?",
    re.IGNORECASE,
)
_ALT: Final = re.compile(r"\b(?:Picture|Photo|Avatar|Portrait|Profile picture)(?: of)?(?=\s?[A-Z])")
_BUTTON: Final = re.compile(
    r"\s*(?:\((?:view affiliations|view|show|details|affiliations|bio|biography|abstract|slides|video|pdf|paper|more|remote|online|virtual|in person|live|recorded|pre-recorded|zoom|see bio)\)"
    r"|\[(?:paper|slides|video|pdf|code|poster|abstract|bib|bibtex|link|website|talk|recording|supp|arxiv|web|doi|teaser|data|project|openreview|presentation|slide|materials)s?\]"
    r"|(?:show|view|hide) (?:affiliations|authors|all|more|abstract|bio)|Contact: .{0,100})\s*$",
    re.IGNORECASE,
)
_MORE: Final = re.compile(
    r"[\s,;·]*(?:(?:and|&|und|et) )?(?:\bet\.?\s?al\b\.?|\bet coll\.|\bu\.\s?a\.|\bи др\.|\bи другие)"
    r"|[\s,;·]*(?:\b(?:and|&) (?:others|colleagues|co-?workers|\d+ (?:more|others)|many others)|\+\s?\d+ (?:more|others)?|…|\.\.\.+|[,，、 ]等|等人?(?=[\s(（]|$)|ほか|[ ,、]他|외 ?\d* ?[명인])\.?\s*$",
    re.IGNORECASE,
)
_BEHALF: Final = re.compile(
    r"[\s,(（\[]*\b(?:on behalf of|representing|for) (?:the )?(?=[^;()]*(?:collaboration|team|group|consortium|authors|project|committee|initiative|network|community|\b[A-Z]))[^;)\n]*[)\]]?",
)
_ENTITY: Final = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{2,6}|#x[0-9a-fA-F]{2,5});")
_TAG: Final = re.compile(
    r"</?(?:u|b|i|em|strong|sup|sub|span|a|br|mark|ins)(?:\s[^<>]{0,200})?/?>", re.IGNORECASE
)
_UNDERLINED: Final = re.compile(r"<(?:u|ins)>([^<>]{2,80})</(?:u|ins)>", re.IGNORECASE)
_EMOJI: Final = re.compile(
    "[\u2190-\u21ff\u2300-\u23ff\u2460-\u24ff\u2700-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]"
)
_DIGIT: Final = re.compile(r"[0-9]")
_GLUED_AND: Final = re.compile(r"(?<=\d)(?=(?:and|und|et) )")
_EMPHASIS: Final = re.compile(r"(\*\*|\*|__|_)(?=\S)([^*_]+)(?<=\S)\1")


def _clean(text: str) -> str:
    if not text.isprintable():
        text = _INVISIBLE.sub(
            "",
            text.replace("\r\n", "\n")
            .replace("\r", "\n")
            .replace("\x0b", " ")
            .replace("\x0c", " "),
        )
        text = _BLANKS.sub(" ", text)
    elif "  " in text:
        text = _BLANKS.sub(" ", text)
    if "](" in text:
        text = _LINK.sub(r"\1", text)
    if "://" in text or "www." in text or "ORCID" in text or "orcid" in text or "-000" in text:
        text = _URL.sub(" ", text)
    if "@" in text:
        text = _MAIL.sub(" ", text)
    if "&" in text and ";" in text and _ENTITY.search(text):
        from html import unescape

        text = unescape(text).replace("\u00a0", " ")
    if "<" in text:
        text = _TAG.sub("", _UNDERLINED.sub(r"\1 (presenter)", text))
    if not text.isascii():
        text = _EMOJI.sub(" ", text)
    elif _DIGIT.search(text) and _GLUED_AND.search(text):
        text = _GLUED_AND.sub(" ", text)
    if "Picture" in text or "Photo" in text or "Avatar" in text or "Portrait" in text:
        text = _ALT.sub(" ", text)
    if "*" in text or "_" in text:
        stripped = text.strip()
        text = stripped
        while (match := _EMPHASIS.fullmatch(text)) is not None:
            text = match[2]
        if "**" in text or "__" in text:
            text = text.replace("**", "").replace("__", "")
        elif "*" in text and not (text.count("*") % 2):
            text = re.sub(r"(?<![\w*])\*([^\W\d_][^*\n]*[^\W\d_.])\*(?!\w)", r"\1", text)
    return text.strip(" \n").lstrip(" .,;:…") if text[:1] in " \n.,;:…" else text.rstrip(" \n")


class _Found:
    """A person while the block is being read."""

    __slots__ = ("affiliation", "marks", "name", "role")

    def __init__(self, name: str, affiliation: str | None = None, role: str | None = None) -> None:
        self.name = name
        self.affiliation = affiliation
        self.role = role
        self.marks: list[str] = []


class _State:
    """What one block tells beside its people."""

    __slots__ = ("ambiguous", "more")

    def __init__(self) -> None:
        self.more = False
        self.ambiguous = False


def _read(text: str) -> tuple[tuple[Person, ...], bool, bool]:
    state = _State()
    text = _clean(text[:LONGEST])
    if not text or names.is_nobody(text):
        return (), False, False
    found = _block(text, state) if "\n" in text else _line(text, state)
    return (
        tuple(
            [
                Person(name=one.name, affiliation=one.affiliation or None, role=one.role)
                for one in found
            ]
        ),
        state.more,
        state.ambiguous,
    )


_LEGEND: Final = re.compile(
    r"\s*[(\[]?([0-9]{1,2}|[a-z]|[*†‡§¶#]{1,3}|[¹²³⁰⁴-⁹]{1,2})[)\].:]?\s*(?=[^\W\d_(])(.+)"
)
_OPEN_END: Final = re.compile(r"(?:[,;&·⋅|/、，]|\b(?:and|und|et))\s*$")
_OPEN_HEAD: Final = re.compile(r"\s*(?:[,;&·⋅|]|and\b|und\b|et\b|[a-zà-ÿ]{3,}\b(?! [A-Z][\w-]+$))")


def _block(text: str, state: _State) -> list[_Found]:
    lines = [line.strip() for line in text.split("\n")]
    lines = [line for line in lines if line]
    if not lines:
        return []
    # a label alone on its line belongs to the next
    merged: list[str] = []
    for line in lines:
        if merged and _label_only(merged[-1]):
            merged[-1] = f"{merged[-1]} {line}"
        else:
            merged.append(line)
    lines = merged
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
    return found


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


def _apply(found: list[_Found], legend: dict[str, str]) -> None:
    for one in found:
        texts = []
        for mark in one.marks:
            for key in re.findall(r"[0-9]+|[^\W\d_]|[^\w\s,]", _digits(mark)):
                if key in legend and legend[key] not in texts:
                    texts.append(legend[key])
        if texts:
            one.affiliation = "; ".join(texts)


def _lines(lines: list[str], state: _State) -> list[_Found]:
    if any(_OPEN_END.search(line) for line in lines[:-1]) or any(map(_OPEN_HEAD.match, lines[1:])):
        grouped = [line for line in lines if _is_entry(line)]
        if len(grouped) < len(lines) or len(lines) < 2:
            return _line(" ".join(lines), state)
    if not any(_is_affiliation_line(line) for line in lines[1:]) and _wrapped(lines):
        return _line(" ".join(lines), state)
    found: list[_Found] = []
    since: list[_Found] = []
    printed = [line for line in lines if not _is_affiliation_line(line)]
    turned = sum(map(_is_inverted, printed))
    inverted = (
        True if turned * 2 > len(printed) else False if turned == 0 and len(printed) > 1 else None
    )
    for line in lines:
        if since and _is_affiliation_line(line):
            for one in since:
                one.affiliation = (
                    f"{one.affiliation}; {line}"
                    if one.affiliation and len(since) == 0
                    else one.affiliation or line
                )
            since = []
            continue
        if found and not since and _is_affiliation_line(line) and roles.read_label(line) is None:
            continue
        ours = _line(_OPEN_END.sub("", line), state, entry=_is_entry(line), inverted=inverted)
        found += ours
        since += [one for one in ours if one.affiliation is None]
    return found


def _is_inverted(line: str) -> bool:
    head, comma, tail = line.partition(", ")
    return (
        bool(comma)
        and "," not in tail
        and " " not in head.strip()
        and not affiliations.is_affiliation(tail)
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
    if affiliations.has_keyword(head) and not _TEAM.search(head):
        return True
    if affiliations.is_country(head):
        return line == head
    if affiliations.is_affiliation(head) or affiliations.is_country(
        line.rpartition(", ")[2].strip(". ")
    ):
        return not names.is_name(head) or head.isupper()
    return False


def _wrapped(lines: list[str]) -> bool:
    """Say whether the lines are one list broken anywhere: inside names, or after commas."""
    commas = sum("," in line or " · " in line or ";" in line for line in lines)
    if commas * 2 < len(lines) or len(lines) < 2:
        return False
    for above, below in itertools.pairwise(lines):
        if above.count("(") > above.count(")"):
            return True
        tail = above.rpartition(",")[2].rpartition(";")[2].split()
        head = re.split(r"[,;]| and ", below, maxsplit=1)[0].split()
        if len(tail) == 1 and len(head) == 1 and "(" not in above:
            return True
    return False


# --- lines ---------------------------------------------------------------------------------------

_TEAM: Final = re.compile(
    r"\b(?:team|collaboration|consortium|committee|working group|study group|investigators|network|community|initiative)\b",
    re.IGNORECASE,
)
_SENTENCE: Final = re.compile(r"(?<=[^\W\d_]{2})[.]\s+(?=[^\W\d_])")
_CLOCK: Final = re.compile(
    r"^[\s\[(]*\d{1,2}[:.h]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s?[-–—]+\s?\d{1,2}[:.h]\d{2}(?:\s?[ap]\.?m\.?)?)?[\])]*\s*[:|·-]?\s*",
    re.IGNORECASE,
)
_NUMBERED: Final = re.compile(
    r"^(?:keynote|invited talk|invited speaker|speaker|plenary|tutorial|panel)\s*(?:\#?\d{1,2}|[IVX]{1,4})?\s*[:.–-]?\s+",
    re.IGNORECASE,
)
_BRACKETED_LABEL: Final = re.compile(r"[(\[]([\w -]{3,30}):\s*([^()\[\]]+)(?:[)\]]|$)")
_META: Final = re.compile(
    r"\b(?:19|20)\d\d\b|arxiv|doi\b|https?:|\bpp\.|^\d+$|min(?:utes)?\b|\b\d{1,2}:\d\d",
    re.IGNORECASE,
)


def _line(
    text: str,
    state: _State,
    *,
    entry: bool = False,
    inverted: bool | None = None,
    role: str | None = None,
) -> list[_Found]:
    """Read one line: labels, then one list for each."""
    text = text.strip(" \t")
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
    label = (
        roles.read_label(text)
        if ":" in text or "：" in text or text[:3].casefold() in roles.BYLINES
        else None
    )
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
        again = roles.read_label(text) if ":" in text[:40] else None
        if again is not None:
            role, text = again.role or role, again.rest
    while (text[-1:] in ")]" or "how " in text or "iew" in text or "Contact" in text) and (
        match := _BUTTON.search(text[-160:])
    ) is not None:
        text = text[: max(0, len(text) - 160) + match.start()]
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
    inner: list[_Found] = []
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
    elif " by " in text and (byline := split_title(text)) is not None:
        text = byline.people
    found = _people(text, state, entry=entry, inverted=inverted) + inner
    if role is not None:
        for one in found:
            one.role = one.role or role
    return found


def _has_more(text: str) -> bool:
    """Look for what `_MORE` could read, with nothing slower than ``in``."""
    return (
        " al" in text
        or " AL" in text
        or "ther" in text
        or "more" in text
        or "work" in text
        or "oll" in text
        or "..." in text
        or ("u" in text and "a." in text)
        or (
            not text.isascii()
            and any(sign in text for sign in ("…", "等", "ほか", "他", "외", "др"))
        )
    )


def _before_title(text: str) -> str:
    """Cut "A and B. Title." before the title; make ". Dr. C D" a separator."""
    for match in _SENTENCE.finditer(text):
        word = text[: match.start()].rpartition(" ")[2]
        if (
            word.casefold() in names.TITLES
            or word.casefold() in names.RANKS
            or names.is_suffix(word)
            or word in ("St", "Md", "Mt", "Sta")
            or len(word) == 1
        ):
            continue
        if word.casefold().strip("(") in (
            "inc",
            "univ",
            "dept",
            "inst",
            "lab",
            "ltd",
            "corp",
            "co",
        ):
            continue
        left, right = text[: match.start()], text[match.end() :]
        first = right.split(" ", 1)[0].rstrip(".,").casefold()
        if first in names.TITLES:
            return f"{left}; {_before_title(right)}"
        if names.is_initials(right.split(" ", 1)[0]):
            continue
        pieces = [piece.strip() for piece in _AND.split(left) if piece.strip()]
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
        others = [piece.strip() for piece in _AND.split(rest) if piece.strip()]
        if (
            others
            and all(names.is_name(piece) and len(piece.split()) < 4 for piece in others)
            and len(others) + len(pieces) > 1
            and "," in rest
        ):
            return text
        return left
    return text


_STRONG: Final = ("semi", "dot", "pipe", "tab", "ideo", "slash")


def _people(
    text: str, state: _State, *, entry: bool = False, inverted: bool | None = None
) -> list[_Found]:
    parts = _join(cut(text), text)
    if not parts:
        return []
    kinds = {part.sep for part in parts[1:]}
    if "ideo" in kinds and "comma" not in kinds:
        kinds = (kinds - {"ideo"}) | {"comma"}
        for part in parts:
            if part.sep == "ideo":
                part.sep = "comma"
    top = next((kind for kind in _STRONG if kind in kinds), "")
    if top == "slash" and _is_variants(parts):
        parts = parts[:1]
        top = ""
    groups: list[list[Part]] = [[]]
    for part in parts:
        if top and part.sep == top and groups[-1]:
            groups.append([])
        groups[-1].append(part)
    if "dot" in kinds and ("semi" in kinds or "comma" in kinds):
        groups, top = _without_meta(parts, groups, top)
    listing = top == "semi" or entry
    if top == "semi":
        pairs = [group for group in groups if len(group) == 2]
        affiliated = sum(map(_affiliated, groups))
        if pairs and not affiliated:
            singles = sum(" " not in group[0].name or _short(group[1].name) for group in pairs)
            if singles * 2 >= len(pairs) and max(map(len, groups)) <= 3:
                inverted = True
        attached = (
            not inverted
            and affiliated > 0
            and (affiliated * 2 >= len(groups) or len(pairs) * 2 > len(groups))
        )
        if attached:
            inverted = False
    else:
        attached = False
    found: list[_Found] = []
    last: list[_Found] = []
    for group in groups:
        if top and top != "semi" and found and len(group) == 1 and not group[0].notes:
            name = group[0].name
            if (
                (
                    (affiliations.has_keyword(name) and not _TEAM.search(name))
                    or (len(groups) == 2 and affiliations.is_affiliation(name))
                )
                and last
                and not affiliations.has_keyword(found[-1].name)
            ):
                for one in last:
                    one.affiliation = one.affiliation or name
                last = []
                continue
        ours = _group(
            group,
            text,
            state,
            listing=listing,
            inverted=inverted,
            attached=attached,
            dotted=bool(top) and top != "semi",
        )
        found += ours
        last = ours
    return found


def _without_meta(
    parts: list[Part], groups: list[list[Part]], top: str
) -> tuple[list[list[Part]], str]:
    """Drop the pieces behind a middot that are no people: "A; B · 2020 · arXiv"."""
    chunks: list[list[Part]] = [[]]
    for part in parts:
        if part.sep == "dot" and chunks[-1]:
            chunks.append([])
        chunks[-1].append(part)
    kept = [
        chunks[0],
        *(
            chunk
            for chunk in chunks[1:]
            if not any(
                _META.search(part.text) or _META.search(" ".join(part.marks)) for part in chunk
            )
        ),
    ]
    if len(kept) == len(chunks):
        return groups, top
    first = next((at for at, chunk in enumerate(chunks) if chunk not in kept), len(chunks))
    parts = [part for chunk in chunks[:first] for part in chunk]
    kinds = {part.sep for part in parts[1:]}
    top = next((kind for kind in _STRONG if kind in kinds), "")
    groups = [[]]
    for part in parts:
        if top and part.sep == top and groups[-1]:
            groups.append([])
        groups[-1].append(part)
    return groups, top


def _is_variants(parts: list[Part]) -> bool:
    """Say whether a slash stands between spellings of one person: two scripts, or a handle."""
    return len(parts) <= 3 and len({names.has_han(part.text) for part in parts}) == 2


def _short(text: str) -> bool:
    words = text.split()
    return (
        len(words) == 1
        or names.is_initials(text)
        or (len(words) <= 3 and names.is_initials(" ".join(words[1:])))
    )


def _affiliated(group: list[Part]) -> bool:
    return any(
        part.sep in ("colon", "dash", "at")
        or (not part.plain and affiliations.is_affiliation(part.name))
        for part in group[1:]
    ) or any(part.notes for part in group)


_LETTER: Final = re.compile(r"(?:\s[a-z](?:,[a-z])*[)]?|(?<=[a-z])[)])$")


def _join(parts: list[Part], text: str) -> list[Part]:
    """Give back the parts that are people or affiliations; glue on what belongs to the one before."""
    lettered = 0
    special, stems, fullmatch = _special(), _stems(), _NAME.fullmatch
    for part in parts:
        words = part.text
        if words[-2:-1] == " " or words[-1:] == ")":
            lettered += _LETTER.search(words) is not None
        elif " " in words and fullmatch(words) is not None:
            spaced = words.split()
            if special.isdisjoint(spaced) and stems.isdisjoint([word[:6] for word in spaced]):
                part.plain = True
                part.name = words
    kept: list[Part] = []
    soft: Part | None = None
    pending = ""  # a strong separator before nothing: "B, C.; & D, E."
    for part in parts:
        words = part.text
        if pending:
            part.sep = pending
            pending = ""
        if part.plain and part.sep != "soft":
            kept.append(part)
            continue
        if lettered > 1 and (match := _LETTER.search(words)):
            part.marks += (match[0].strip(" )"),)
            words = part.text = words[: match.start()]
        if part.sep == "soft" and kept:
            # "Juan Pérez López y Ana Gil Ruiz" is two people, "Ortega y Gasset" one surname
            before = kept[-1]
            if (
                len(before.text.split()) < 2
                or len(words.split()) < 2
                or before.notes
                or not names.is_name(words)
            ):
                joined = text[before.first : part.last].strip()
                before.text = before.name = joined
                before.last = part.last
                before.notes += part.notes
                before.marks += part.marks
                continue
            part.sep = "and"
        bare = words.strip(' .,:;*"“”_')
        if not bare:
            if part.sep in _STRONG:
                pending = part.sep
            if kept:
                kept[-1].marks += part.marks
                if part.notes:
                    kept[-1].notes += part.notes
                    kept[-1].last = part.last
            elif part.notes and not part.text:
                soft = part
            continue
        if kept and part.sep in ("comma", "and", "none"):
            before = kept[-1]
            if len(bare) == 1 and bare.islower() and lettered:
                before.marks += (bare,)
                continue
            if names.is_suffix(bare) and part.sep == "comma":
                before.core = before.core or before.name
                glue = text[before.last : part.first]
                before.name += (glue if glue.strip() == "," else ", ") + words.rstrip(" ;")
                before.last = part.last
                before.marks += part.marks
                before.notes += part.notes
                continue
            if _is_postnominal(bare, before):
                before.marks += part.marks
                before.notes += part.notes
                before.degrees += 1
                continue
        if part.sep == "comma" and words[:1] == "و" and len(words) > 4 and part is parts[-1]:
            words = words[1:]  # the Arabic "and" is written onto the last name
        if words[-1:] in ")]" and "(" not in words:
            words = words.rstrip(" )]")
        _, name = names.drop_title(
            words.strip(' *"“”')
            if words[:1] in ' *"“”'
            or (words[-1:] in ' *"“”' and words.count('"') < 2 and words.count("“") < 1)
            else words
        )
        if len(name) > 8:
            name, degrees = names.drop_degrees(name)
            part.degrees += bool(degrees)
        part.name = _undotted(name)
        kept.append(part)
    if soft is not None and not kept:
        kept.append(soft)
    return kept


def _is_postnominal(bare: str, before: Part) -> bool:
    key = bare.casefold()
    if names.is_degree(bare) or key in ("née", "nee"):
        # "Smith, MS" may be initials: a degree needs a full name before it
        return " " in before.name
    words = key.split()
    if not words:
        return False
    if words[-1] in names.GRADES and all(word in names.GRADES for word in words):
        before.graded = True
        return True
    if before.graded and names.is_acronym(bare):
        return True
    if before.degrees and names.is_acronym(bare) and not affiliations.has_keyword(bare):
        return True
    if words[0] in ("née", "nee", "geb.", "geboren"):
        return True
    if all(names.is_degree(word) for word in words) and " " in before.name:
        return True
    return len(words) > 1 and all(
        word.rstrip(".") in names.TITLES or word in names.RANKS for word in words
    )


def _undotted(name: str) -> str:
    """Strip a full stop that ends the list, not one of an initial or a suffix."""
    if name.endswith("."):
        word = name.rpartition(" ")[2].rstrip(".")
        if len(word.rpartition("-")[2]) > 2 and "." not in word and not names.is_suffix(word):
            return name.rstrip(".")
    return name.rstrip(" ,:;–—-") if name[-1:] in " ,:;–—-" else name


_MARK_NOTE: Final = re.compile(r"[\s\d,;*†‡§¶#]+|[a-z](?:,\s?[a-z0-9])*|[¹²³⁰⁴-⁹,]+")


def _group(
    group: list[Part],
    text: str,
    state: _State,
    *,
    listing: bool,
    inverted: bool | None,
    attached: bool,
    dotted: bool,
) -> list[_Found]:
    """Read the parts between two strong separators: names, and the affiliations behind them."""
    flags = _flags(group, listing=listing, attached=attached)
    if flags is None:
        return _organisation(group, text)
    found: list[_Found] = []
    since: list[_Found] = []
    role: str | None = None
    at = 0
    count = len(group)
    # roles that stand as a last part: "A B and C D, workshop chairs"
    if count > 1 and not group[-1].plain and (mark := roles.role_mark(group[-1].text)) is not False:
        role = mark if isinstance(mark, str) else None
        group, flags, count = group[:-1], flags[:-1], count - 1
    merges = _inversions(group, flags, state, inverted=inverted)
    while at < count:
        part = group[at]
        if flags[at]:
            end = at
            while end + 1 < count and flags[end + 1]:
                end += 1
            affiliation = text[part.first : group[end].last].strip(" .,;:|")
            if affiliation.endswith(("Inc", "Ltd")):
                affiliation = text[part.first : group[end].last].strip(" ,;:|")
            for one in since:
                one.affiliation = one.affiliation or affiliation
            since = []
            at = end + 1
            continue
        notes = part.notes
        marks = part.marks
        name = part.name
        if merges and at in merges and at + 1 < count:
            other = group[at + 1]
            between = text[part.last : other.first] if part.name == part.text else ", "
            glue = between.replace("\t", " ") if between.strip() in (",", "，") else ", "
            name = f"{name}{glue if glue[-1:] == ' ' or glue.strip() == '，' else glue + ' '}{other.name}"
            notes = notes + other.notes
            marks = marks + other.marks
            at += 1
        at += 1
        for piece in (name,) if name.isascii() and name.count(" ") < 3 else _pieces(name):
            one = _Found(piece)
            one.marks = list(marks)
            found.append(one)
            since.append(one)
        for note in notes:
            since = _note(note, since, one=found[-1] if found else None, dotted=dotted)
        if dotted and not notes and count == 1:
            since = []
    if role:
        for one in found:
            one.role = role
    return [one for one in found if " " in one.name or (one.name and not names.is_nobody(one.name))]


def _note(note: str, since: list[_Found], *, one: _Found | None, dotted: bool) -> list[_Found]:
    """Read what stands in brackets behind a name; gives the names that still wait for an affiliation."""
    note = note.strip()
    if one is None or not note:
        # empty brackets: an affiliation that is not given
        return [] if not note else since
    if _MARK_NOTE.fullmatch(note) is not None:
        one.marks = [*one.marks, note]
        return since
    if (
        " " not in one.name
        and " " not in note
        and note.istitle()
        and not names.has_han(note)
        and not affiliations.is_affiliation(note)
    ):
        # "Antonella (Santone)": half of the name in brackets
        one.name = f"{one.name} ({note})"
        return since
    role = False if affiliations.has_keyword(note) else roles.role_mark(note)
    if role is not False:
        if role:
            one.role = role  # type: ignore[assignment]
        return since
    if (
        names.has_han(note)
        and not names.has_han(one.name)
        and not affiliations.has_cjk_keyword(note)
    ):
        return since
    lower = note.casefold()
    if lower in (
        "deceased",
        "remote",
        "online",
        "virtual",
        "in person",
        "she/her",
        "he/him",
        "they/them",
        "corresponding author",
        "equal contribution",
        "student",
    ):
        return since
    if ";" in note and len(since) > 1:
        return []  # pooled: nobody knows whose is whose
    if dotted:
        since = [one]
    for each in since:
        each.affiliation = each.affiliation or note
    return []


def _organisation(group: list[Part], text: str) -> list[_Found]:
    """Read a group that holds institutions only: one for each, or one whose name has commas."""
    if (
        len(group) > 1
        and all(affiliations.has_keyword(part.name) for part in group)
        and not any(
            part.name.split()[0].casefold() in ("department", "school", "faculty", "institute")
            for part in group
        )
    ):
        return [_Found(part.name) for part in group]
    notes = group[-1].notes
    name = text[group[0].first : group[-1].last].strip(" .,;")
    if notes and name.endswith((")", "]")) and len(group) == 1:
        return (
            [_Found(group[0].name, notes[0])]
            if not names.is_acronym(notes[0])
            else [_Found(group[0].name)]
        )
    return [_Found(name)]


_LEGAL: Final = re.compile(r"(?:Inc|Ltd|LLC|L\.L\.C|GmbH|Corp|Co|S\.A|AG|PLC)\b")


def _flags(group: list[Part], *, listing: bool, attached: bool) -> list[bool] | None:
    """Say which parts belong to an affiliation; ``None`` where no part is a person."""
    count = len(group)
    if count == 1:
        return [False]
    if all(
        not part.plain and not part.notes and affiliations.has_keyword(part.name) for part in group
    ):
        return None
    strong = [False] * count
    for at in range(1, count):
        part = group[at]
        if part.sep in ("colon", "at"):
            strong[at] = True
        elif part.sep == "dash":
            strong[at] = (
                affiliations.is_affiliation(part.name)
                or attached
                or (sum(p.sep == "dash" for p in group) == 1 and not names.is_name(part.name))
            )
        elif not part.plain and affiliations.is_affiliation(part.name):
            team = _TEAM.search(part.name) is not None and not affiliations.is_place(part.name)
            strong[at] = not team
        elif (
            part.name[:1].islower()
            and (
                not part.name.isascii()
                or any(map(str.isdigit, part.text))
                or len(part.name.split()) > 3
            )
            and part.name.split()[0] not in names.PARTICLES
        ):
            strong[at] = True
    noted = any(part.notes for part in group)
    if noted and not any(strong[at] and not group[at].notes for at in range(count)):
        strong = [False] * count
        for at in range(1, count):
            strong[at] = group[at].sep in ("colon", "at")
    if (
        not group[0].plain
        and affiliations.has_keyword(group[0].name)
        and not group[0].notes
        and not names.is_initials(group[0].name.split()[0])
        and not _TEAM.search(group[0].name)
    ):
        first = group[0].name.casefold().split()
        if (
            " " in group[0].name
            and (affiliations.is_affiliation(group[0].name))
            and (
                len(first) < 2
                or "of" in first
                or sum(affiliations.has_keyword(word) for word in first) > 0
            )
        ):
            people = [
                at for at in range(1, count) if names.is_name(group[at].name) and not strong[at]
            ]
            if not people or len(people) < count - 1:
                return None
    if not any(strong):
        if (
            count > (2 if attached else 3)
            and group[-1].sep == "comma"
            and group[-2].sep == "and"
            and not noted
            and all(part.plain for part in group)
        ):
            return [*[False] * (count - 1), True]  # "A, B, and C, Sample Group"
        if attached and count == 2 and group[1].sep == "comma" and not noted:
            return [False, True]
        return [False] * count
    if (
        all(part.sep == "and" or at == 0 for at, part in enumerate(group))
        and strong[-1]
        and count == 2
        and group[1].sep == "and"
    ):
        return [False] * count
    flags = list(strong)
    for at in range(1, count):
        if strong[at] and at > 1 and _LEGAL.match(group[at].name) and group[at - 1].sep == "comma":
            flags[at - 1] = True  # "Petuum, Inc."
        # "Jun Li, Lisbon, Portugal": the town before the country
        if (
            strong[at]
            and at > 1
            and not flags[at - 1]
            and affiliations.is_country(group[at].name)
            and group[at - 1].sep == "comma"
            and (listing or not any(strong[:at]))
            and (" " not in group[at - 1].name or count == 3)
        ):
            flags[at - 1] = True
    begun = False
    for at in range(1, count):
        if flags[at]:
            begun = True
            continue
        if not begun:
            continue
        part = group[at]
        if listing:
            flags[at] = True
            continue
        later = any(strong[at + 1 :])
        person = names.is_name(part.name) and not affiliations.is_place(part.name)
        if part.sep == "and":
            flags[at] = not (later or (person and _has_initial(part.name)))
        elif not person or not later:
            flags[at] = True
        else:
            begun = False
        if not flags[at]:
            begun = False
    return flags


def _has_initial(name: str) -> bool:
    return any(
        len(word) <= 2 and word[:1].isupper() and (word.endswith(".") or len(word) == 1)
        for word in name.split()
    )


def _inversions(
    group: list[Part], flags: list[bool], state: _State, *, inverted: bool | None
) -> set[int]:
    """Find the parts that are a surname whose given name is the next part."""
    count = len(group)
    if count < 2:
        return set()
    merges: set[int] = set()
    plain = [at for at in range(count) if not flags[at]]
    if len(plain) < 2:
        return set()
    if not inverted and all(part.plain for part in group):
        return merges
    words = [(part.core or part.name).count(" ") + 1 for part in group]
    initials = [not part.plain and names.is_initials(part.name) for part in group]
    at = 0
    leftover = 0
    while at < count:
        if flags[at]:
            at += 1
            continue
        here = group[at]
        if (
            at + 1 < count
            and not flags[at + 1]
            and group[at + 1].sep == "comma"
            and not here.notes
            and not here.degrees
        ):
            there = group[at + 1]
            if (
                initials[at + 1]
                and not initials[at]
                and not (_has_initial(here.name) and words[at] > 1)
            ):
                merges.add(at)
                at += 2
                continue
            surname = words[at] == 1 or (
                here.name.split()[0].casefold() in names.PARTICLES and words[at] <= 3
            )
            if surname and not initials[at] and (words[at + 1] == 1 or _given(there.name)):
                merges.add(at)
                at += 2
                continue
            if (
                (inverted or (len(plain) == 2 and inverted is None))
                and (surname or _given(there.name) or (inverted and words[at] <= 4))
                and words[at + 1] <= 4
                and not (
                    not inverted and words[at + 1] > 1 and not _given(there.name) and not surname
                )
            ):
                merges.add(at)
                if not inverted:
                    state.ambiguous = True
                at += 2
                continue
        if words[at] == 1 and not names.has_han(here.name):
            leftover += 1
        at += 1
    if leftover and not inverted and not all(initials[at + 1] for at in merges):
        # mononyms stand in the list: where one word stays alone, none was a surname
        return set()
    if not inverted and merges and any(names.has_han(group[at].name) for at in merges):
        return set()
    return merges


def _given(name: str) -> bool:
    """Say whether a text is a given name with initials or a suffix behind: ``John P.``, ``Juan III``."""
    words = name.split()
    return len(words) == 1 or (
        len(words) <= 4
        and all(names.is_initials(word) or names.is_suffix(word) for word in words[1:])
    )


_HE: Final = re.compile(r"([\u4e00-\u9fff]{2,4})和([\u4e00-\u9fff]{2,4})")


def _pieces(name: str) -> list[str]:
    """Cut a part that holds several names with nothing but blanks between them."""
    if names.has_han(name):
        match = _HE.fullmatch(name)
        if match is not None:
            return [match[1], match[2]]
        if "\u3000" in name or " " in name:
            words = name.replace("\u3000", " ").split()
            if all(
                2 <= len(word) <= 4 and names.has_han(word) and word.isalpha() for word in words
            ) and (len(words) > 2 or "\u3000" in name or len(words[-1]) >= 3):
                return words
        return [name.lstrip("○◎◯ ")]
    words = name.split()
    if len(words) >= 4 and len(words) % 2 == 0:
        # "SHAO Yan-Chun LI Li": capitals mark the surnames
        caps = [word.isupper() and len(word) > 1 for word in words]
        if (all(caps[0::2]) and not any(caps[1::2])) or (all(caps[1::2]) and not any(caps[0::2])):
            return [f"{words[at]} {words[at + 1]}" for at in range(0, len(words), 2)]
        if len(words) >= 6 and all(
            len(word) > 1 and word[0].isupper() and "." not in word and word[1:].islower()
            for word in words
        ):
            return [f"{words[at]} {words[at + 1]}" for at in range(0, len(words), 2)]
    return [name] if name else []


# --- what was left off ---------------------------------------------------------------------------

_RUN: Final = re.compile(r"[^\W_]+")
_GLUE: Final = table("and und et y e en och og oraz és ve и و AND UND ET And")


def _left(text: str, persons: tuple[Person, ...]) -> tuple[str, ...]:
    """List the words that are in no name, affiliation or conjunction, neighbours joined."""
    kept: set[str] = set()
    for person in persons:
        kept.update(_RUN.findall(person.name))
        if person.affiliation:
            kept.update(_RUN.findall(person.affiliation))
    spans: list[list[int]] = []
    for match in _RUN.finditer(text):
        if match[0] in kept or match[0] in _GLUE:
            continue
        if (
            spans
            and not text[spans[-1][1] : match.start()].strip(" .")
            and "\n" not in text[spans[-1][1] : match.start()]
        ):
            spans[-1][1] = match.end()
        else:
            spans.append([match.start(), match.end()])
    return tuple(text[first:last] for first, last in spans)
