"""Text -> the parts of a list: what stands between separators, with brackets and marks taken out."""

from __future__ import annotations

from typing import Final

from . import affiliations, names, plain, roles
from .patterns import Lazy

# One leading character class keeps the scan fast: a blank counts only before a word or sign that
# separates; every other character of the class is looked up by itself.
_TOKEN: Final = Lazy(
    "[ \\t()\\[\\]{}（）［］〔〕【】;；؛·⋅•∙●▪・･|｜¦、,，،—:：*∗⁎†‡§¶#✉☆★◊‖ʈ○◎◯⋆£⊥✝^$¹²³⁰⁴-⁹0-9]"
    "(?:(?<! )|(?<= )(?=[aA&＆+uUeEиوyYivjșo/–—―‒@-])(?:and|AND|And|&|＆|\\+|und|UND|et|ET|и|و|y|e|Y|[ia](?= [A-ZÀ-ÞĀ-Ž])|và|ja|și|or|en|och|og|oraz|és|ve|/|–|—|―|‒|-|--|@)(?= ))"
)
_MARK: Final = Lazy(
    r"\^[^\s^]{1,12}\^|\^\{[^}]{0,12}\}|\$[^$\s]{1,16}\$|[*∗⁎†‡§¶#✉☆★◊‖ʈ○◎◯⋆£⊥✝]+|[¹²³⁰⁴-⁹]+"
    r"|(?<![\d./])(?:(?<![^\W\d_])\d{1,2}(?:,\d{1,2})*(?![\d./])|\d{1,2}(?:,\d{1,2})*(?![\d./]|[^\W\d_]))"
)
_KINDS: Final[dict[str, str]] = {
    **dict.fromkeys("([{（［〔【", "open"),
    **dict.fromkeys(")]}）］〕】", "close"),
    **dict.fromkeys(";；؛", "semi"),
    **dict.fromkeys("·⋅•∙●▪・･", "dot"),
    **dict.fromkeys("|｜¦", "pipe"),
    **dict.fromkeys(",，،", "comma"),
    **dict.fromkeys(":：", "colon"),
    **dict.fromkeys(
        (" and", " AND", " And", " &", " ＆", " +", " und", " UND", " et", " ET", " и", " و"), "and"
    ),
    **dict.fromkeys(
        (
            " y",
            " e",
            " Y",
            " i",
            " a",
            " và",
            " ja",
            " și",
            " or",
            " en",
            " och",
            " og",
            " oraz",
            " és",
            " ve",
        ),
        "soft",
    ),
    **dict.fromkeys((" –", " —", " ―", " ‒", " -", " --", "—"), "dash"),
    "\t": "tab",
    "、": "ideo",
    " /": "slash",
    " @": "at",
}


_SIMPLE: Final = frozenset(
    ("comma", "semi", "and", "soft", "pipe", "slash", "tab", "ideo", "dash", "at")
)
"""Kinds of separators that need no look at what stands around them."""
_WORD: Final = Lazy(r"[^\W_]")


class Part:
    """One item of a list, as printed, and what hangs on it; what most parts lack are class defaults."""

    last: int = 0
    text: str = ""
    """What is printed, without brackets and marks."""
    name: str = ""
    """The same without titles, degrees and the full stop at the end."""
    core: str = ""
    """The name before a suffix was glued on."""
    notes: tuple[str, ...] = ()
    """What stands in brackets behind it."""
    marks: tuple[str, ...] = ()
    plain: bool = False
    """Whether the text is two to five words that are a name and nothing else."""
    ordinary: bool = False
    """Whether it is that, or half of a name: neither title, degree, institution nor place."""
    degrees: int = 0
    graded: bool = False

    def __init__(self, sep: str, first: int) -> None:
        self.sep = sep
        """The kind of separator before it: ``semi``, ``dot``, ``comma``, ``and`` …; ``none`` for the first."""
        self.first = first


def cut(text: str) -> list[Part]:
    """Cut a line at every separator that stands outside brackets."""
    parts: list[Part] = []
    part = Part("none", 0)
    chunk = ""
    position = opened = depth = 0
    started = False  # whether a bracket or mark has been read after the first text of the part
    kinds = _KINDS
    if text[:2] == "& " or text[:4] == "and ":
        position = part.first = text.index(" ")
    for match in _TOKEN.finditer(text, position):
        first = match.start()
        if first < position:
            continue
        kind = kinds.get(match[0], "mark")
        if not (depth or started) and kind in _SIMPLE:
            end = match.end()
            chunk += text[position:first]
            _close(part, chunk, first, text)
            parts.append(part)
            part = Part(kind, end)
            chunk = ""
            position = end
            continue
        if kind == "open":
            if depth == 0:
                piece = text[position:first]
                if started and _WORD.search(piece):
                    part, chunk = _continue(parts, part, chunk, piece, position, text)
                else:
                    chunk += piece
                opened = first + 1
            depth += 1
            continue
        if kind == "close":
            if depth:
                depth -= 1
                if depth == 0:
                    part.notes += (text[opened:first],)
                    position = match.end()
                    started = True
            continue
        if depth:
            continue
        if kind == "dot" and not _separates(text, first):
            continue
        if kind == "colon" and text.startswith("//", first + 1):
            continue
        end = match.end()
        if kind == "mark":
            mark = _MARK.match(text, first)
            if mark is None:
                continue
            end = mark.end()
        piece = text[position:first]
        if started and _WORD.search(piece):
            part, chunk = _continue(parts, part, chunk, piece, position, text)
        elif not started or _WORD.search(piece):
            chunk += piece
        position = end
        if kind == "mark":
            started = started or bool(chunk.strip())
            part.marks += (text[first:end],)
            continue
        _close(part, chunk, first, text)
        parts.append(part)
        part = Part(kind, end)
        chunk = ""
        started = False
    if depth:
        part.notes += (text[opened:],)
        position = len(text)
    piece = text[position:]
    if started and _WORD.search(piece):
        part, chunk = _continue(parts, part, chunk, piece, position, text)
    elif not started or _WORD.search(piece):
        chunk += piece
    _close(part, chunk, len(text), text)
    parts.append(part)
    return parts


def _separates(text: str, at: int) -> bool:
    """Say whether a middot stands between names: not in Catalan ``l·l``, not inside katakana."""
    around = text[at - 1 : at] + text[at + 1 : at + 2]
    if text[at] == "·":
        return around != "ll"
    return text[at] not in "・･" or not all("\u30a0" <= char <= "\u30ff" for char in around)


def _close(part: Part, chunk: str, last: int, text: str) -> None:
    """End a part before `last`: its text, and where it stands without the blanks around it."""
    part.text = " ".join(chunk.split()) if "  " in chunk else chunk.strip()
    first = part.first
    while first < last and text[first] in _BLANKS:
        first += 1
    part.first = first
    while last > first and text[last - 1] in _BLANKS:
        last -= 1
    part.last = last


_BLANKS: Final = frozenset(" \t\u3000")


def _continue(
    parts: list[Part], part: Part, chunk: str, piece: str, position: int, text: str
) -> tuple[Part, str]:
    """Read text that follows a bracket or a mark inside one part: a nickname's surname, or the next name."""
    before = chunk.split()
    after = piece.split()
    if part.notes and not part.marks and len(part.notes) == 1:
        note = part.notes[0].strip()
        nick = (
            1 <= len(note.split()) <= 2
            and (note[:1].isupper() or note.islower())
            and len(before) <= 2
            and (len(before) == 1 or len(after) == 1)
            and (after[0][:1].isupper() or not before or before[-1].islower())
            and note.replace(" ", "").replace(".", "").replace("-", "").isalpha()
        )
        if nick:
            start = part.first
            whole = text[start : position + len(piece)]
            part.notes = ()
            return part, whole
        _close(part, chunk, position, text)
        parts.append(part)
        fresh = Part("comma", position)
        return fresh, piece
    if (
        part.marks
        and len(before) >= 2
        and after
        and (after[0][:1].isupper() or names.has_han(after[0]))
        and not names.is_suffix(after[0])
    ):
        _close(part, chunk, position, text)
        parts.append(part)
        fresh = Part("comma", position)
        return fresh, piece
    return part, chunk + " " + piece if chunk and not chunk.endswith(" ") and not piece.startswith(
        " "
    ) and part.notes else chunk + piece


STRONG: Final = ("semi", "dot", "pipe", "tab", "ideo", "slash")
"""Kinds of separators that make commas part of an item, the strongest first."""

_LETTER: Final = Lazy(r"(?:\s[a-z](?:,[a-z])*[)]?|(?<=[a-z])[)])$")


def join(parts: list[Part], text: str) -> list[Part]:
    """Give back the parts that are people or affiliations; glue on what belongs to the one before."""
    lettered = 0
    special, stems, fullmatch = plain.special(), plain.stems(), plain.NAME.fullmatch
    for part in parts:
        words = part.text
        if words[-2:-1] == " " or words[-1:] == ")":
            lettered += _LETTER.search(words) is not None
            continue
        if (
            " " in words
            and fullmatch(words) is not None
            and words[:5] != "Prof."
            and words[:3] != "M. "
        ):
            spaced = words.split()
            if special.isdisjoint(spaced) and stems.isdisjoint([word[:6] for word in spaced]):
                part.plain = part.ordinary = True
                part.name = words
                continue
        if words and words[0].isupper() and plain.is_ordinary(words):
            part.ordinary = True
    kept: list[Part] = []
    soft: Part | None = None
    pending = ""  # a strong separator before nothing: "B, C.; & D, E."
    for part in parts:
        words = part.text
        if pending:
            part.sep = pending
            pending = ""
        if part.sep != "soft":
            if part.plain:
                kept.append(part)
                continue
            if part.ordinary and not (kept and (kept[-1].degrees or kept[-1].graded)):
                part.name = _undotted(words) if words[-1] == "." else words
                kept.append(part)
                continue
        if lettered > 1 and (match := _LETTER.search(words)):
            part.marks += (match[0].strip(" )"),)
            words = part.text = words[: match.start()]
        if part.sep == "soft" and kept:
            # "Juan Pérez López y Ana Gil Ruiz" is two people, "Ortega y Gasset" one surname
            before = kept[-1]
            if names.is_initials(before.text) or (
                (before.notes or names.is_acronym(before.text)) and names.is_name(words)
            ):
                part.sep = "and"
            elif (
                len(before.text.split()) < 2
                or len(words.split()) < 2
                or before.notes
                or not names.is_name(words)
            ):
                joined = text[before.first : part.last].strip()
                before.text = before.name = joined
                before.ordinary = before.plain
                before.last = part.last
                before.notes += part.notes
                before.marks += part.marks
                continue
            else:
                part.sep = "and"
        bare = words.strip(' .,:;*"“”_')
        if not bare:
            if part.sep in STRONG:
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
        if kept and len(bare) < 20 and names.is_nobody(bare) and roles.role_mark(bare) is False:
            continue  # "Ann Bell, TBA"
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
    if words[0].rstrip(".") in _PLAIN_DEGREES and " " in before.name:
        # "Ada Byron, PhD Selected Abstract", but "Ada Byron, PhD MIT"
        rest = bare.partition(" ")[2]
        return not (names.is_acronym(rest) or affiliations.has_keyword(rest))
    if " " not in before.name or words[-1].rstrip(".") not in names.TITLES:
        return False
    return len(words) > 1 and all(
        word.rstrip(".") in names.TITLES or word in names.RANKS for word in words
    )


_PLAIN_DEGREES: Final = frozenset("phd ph.d md m.d msc m.sc mba dphil d.phil drph pharmd".split())
"""Those that nothing else is called."""


def _is_short_surname(word: str, name: str) -> bool:
    """Say whether a word of two letters is a surname: "Qing He.", but no "Anna Ch." and no initial."""
    return len(word) == 2 and word.istitle() and word[1] in "aeiouy" and " " in name


def _undotted(name: str) -> str:
    """Strip a full stop that ends the list, not one of an initial or a suffix."""
    if name.endswith("."):
        word = name.rpartition(" ")[2].rstrip(".")
        if name.endswith(word + ".") and len(word) in (2, 3) and word.isalpha() and word.isupper():
            return name[:-1]  # "…, Bell AB, Dal CD." ends the list; initials with stops have two
        if (
            (len(word.rpartition("-")[2]) > 2 or _is_short_surname(word, name))
            and "." not in word
            and not names.is_suffix(word)
        ):
            return name.rstrip(".")
    return name.rstrip(" ,:;–—-") if name[-1:] in " ,:;–—-" else name
