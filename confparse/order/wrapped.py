"""Lines that belong together -> one text: an item of a list that goes on, a list of names that ends open."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from ..flow import Line
from . import folk, words
from .signs import opens_with_clock
from .units import Part, new

_PROSE: Final = re.compile(
    r"(?:abstract|summary|description|(?:short )?bio(?:graphy)?|zusammenfassung|résumé|resumen)\s?[:.]\s",
    re.IGNORECASE,
)
_FLAT: Final = 30
_BROKEN: Final = 55
"""Characters of a line that somebody broke because it was full."""
_HALF_NAME: Final = re.compile(r"(?:,| and| &) ([A-ZÀ-Þ][^\s,()]{1,20})\Z")
"""A given name at the end of a line, of which the surname was broken off."""
_CODED: Final = re.compile(r"\([A-Z]{0,4}[ .-]?[0-9]{1,3}[a-z]?\) ")
"""A talk's code in front of its title."""
_LED_RANGE: Final = re.compile(
    r"(?:from|von|de|da|du|dalle|desde las) [0-9]{1,2}[:.h][0-9]{2}(?: ?h| Uhr)? (?:to|until|till|bis|à|a|alle|hasta las) [0-9]{1,2}[:.h][0-9]{2}\b"
)
"""A slot that tells its hours in words: "from 9:00 to 10:30"."""
_OPEN_ENDS: Final = words.OPEN_ENDS | {"&"}


def join(lines: Sequence[Line]) -> Iterable[list[Part]]:
    """Lines that belong together: an item of a list that goes on, a list of names that ends open."""
    held: list[Part] = []
    # Where no line has a gap above it, an extractor made each block a line.
    flat = sum(1 for line in lines if line.gap and not _in_cell(line)) * _FLAT < len(lines)
    led = _are_led(lines)
    marked = _around_marks(lines)
    fields = _ending_in_commas(lines)
    for number, line in enumerate(lines):
        if held:
            if number in fields:
                yield held
                held = [new(Part, (line, 0, len(line.text)))]
                continue
            if number in marked and len(held) < _MOST_PARTS:
                held.append(Part(line, 0, len(line.text)))
                continue
            if (len(held) == 1 and _opens_next(held[0].line, line, led=led)) or (
                (line.text[0] in _RESTS or held[-1].line.text == ",")
                and len(held) < _MOST_PARTS
                and _is_rest(held[-1].line, line)
            ):
                held.append(Part(line, 0, len(line.text)))
                continue
            if (
                not line.gap
                and len(held) < _MOST_PARTS
                and (
                    _is_broken_heading(held[-1].line, line)
                    or _continues(held[-1].line, line, held[-2].line.text if len(held) > 1 else "")
                    or (
                        not line.tag
                        and (
                            (held[0].line.tag == "li" and not flat and not _is_set(line))
                            or _is_full(held[0].line, held[-1].line, line.text)
                        )
                        and not _starts_field(line.text)
                        and not _are_next(held[-1].line.text, line.text)
                        and not _is_other(held[-1].line, line)
                    )
                )
            ):
                held.append(Part(line, 0, len(line.text)))
                continue
            yield held
        held = [new(Part, (line, 0, len(line[1])))]
    if held:
        yield held


def _is_broken_heading(before: Line, line: Line) -> bool:
    """Whether a heading was broken at the margin: html2text does so, and only its first line keeps the sign."""
    level = before.tag[1:] if before.tag[:1] == "h" else ""
    text = line.text
    return (
        level.isdigit()
        and not line.tag
        and text[0].islower()
        and len(text) <= _MARGIN
        and len(before.text) + int(level) + 2 + len(text.partition(" ")[0]) > _MARGIN - 1
    )


_MARGIN: Final = 78
"""Characters of a line of html2text."""


def _around_marks(lines: Sequence[Line]) -> frozenset[int]:
    """Find the lines that go on from the one before, where marks that were set high stand on lines of their own.

    "Ada Byron", "1", "; Max Born", "2", "(", "1", "University of Rome)": of a list of people.
    """
    found: set[int] = set()
    for number in range(1, len(lines) - 1):
        line = lines[number]
        text = line.text
        if len(text) > _LONGEST_MARK or line.tag or not _HIGH.fullmatch(text):
            continue
        before, after = lines[number - 1].text, lines[number + 1].text
        if before == "(" and number - 1 in found:
            found.update((number, number + 1))
        elif _AFTER_MARK.match(after) and folk.weigh(_AHEAD.split(before[-80:])[-1].strip()) >= 0.6:
            found.update((number, number + 1))
            if after == "(" and number + 2 < len(lines):
                found.add(number + 2)
    return frozenset(found)


_LONGEST_MARK: Final = 5
_HIGH: Final = re.compile(r"[0-9]{1,2}(?:,[0-9]{1,2})?|[*†‡§]{1,2}")
_AFTER_MARK: Final = re.compile(r"[,;] \S|and \S|& \S|\(")
_AHEAD: Final = re.compile(r"[;,]|\band\b|&")


def _ending_in_commas(lines: Sequence[Line]) -> frozenset[int]:
    """Find the lines below a comma that parts fields: people above titles, or titles above people, again and again.

    An extractor that makes a line of each text leaves "Ada Byron, Max Born," above "Maps of Rings".
    """
    found: list[int] = []
    likely: list[int] = []
    lists = 0
    for number in range(1, len(lines)):
        last = lines[number - 1].text
        if last[-1] != "," or len(last) > _LONGEST_LISTED or not last[0].isalpha():
            continue
        line = lines[number]
        if line.tag or lines[number - 1].tag or _starts_field(line.text):
            continue
        above, below = folk.weigh(last[:-1].rstrip()), folk.weigh(line.text.rstrip(", "))
        ends = above if above >= 0.6 else folk.weigh(_AHEAD.split(last[:-1])[-1].strip())
        if min(ends, below) >= 0.6 or not line.text[0].isupper():
            # a list of names that goes on
            lists += 1
        elif max(above, below) >= 0.6 and min(above, below) <= 0.3:
            found.append(number)
        elif max(above, below) < 0.3 and " " in last:
            # a title, or a place, that goes on
            lists += 1
        else:
            likely.append(number)
    if len(found) < max(_FEWEST_LISTED, len(likely), lists + 1):
        return frozenset()
    return frozenset(found + likely)


_FEWEST_LISTED: Final = 4
_LONGEST_LISTED: Final = 400


def _is_rest(before: Line, line: Line) -> bool:
    """Whether a line begins with the comma or the stop behind a link, as where each text of the markup is a line."""
    text = line.text
    if before.text == ",":
        return line.tag == before.tag and _same_cell(before, line) and not _starts_field(text)
    if text[0] == "(":
        # "Ada Byron" above "(University of Rome) — Rings"
        return (
            not line.tag
            and not before.tag
            and _HOME_AND_TITLE.match(text) is not None
            and folk.weigh(before.text) >= 0.6
        )
    return (
        (len(text) == 1 or text[1] == " ")
        and line.tag == before.tag
        and (text[0] == "," or len(text) == 1)
        and before.text[-1] not in ".,;:"
        and not opens_with_clock(before.text)
        and _same_cell(before, line)
    )


_RESTS: Final = frozenset(",.;(")
_HOME_AND_TITLE: Final = re.compile(r"\([^()]{2,80}\)\s?[–—:-]\s")
_MOST_PARTS: Final = 60


def _are_led(lines: Sequence[Line]) -> bool:
    """Whether "Ada Byron and Max Born:" stands above title after title: an extractor made lines of what was one."""
    found = 0
    for line in lines:
        text = line.text
        if text[-1] == ":" and ("," in text or " and " in text) and _leads(text):
            found += 1
            if found >= _FEWEST_LED:
                return True
    return False


def _opens_next(before: Line, line: Line, *, led: bool) -> bool:
    """Whether a line is the beginning of the next, as an extractor leaves it that makes a line of each text."""
    text = before.text
    if text in {"📍", "🏛", "🏠"}:
        return before.tag == line.tag
    if not line.tag and not before.tag and _is_label(text):
        # "Title:" above "Maps of Rings"
        return not words.LABEL.match(line.text) and words.BULLET.match(line.text) is None
    return led and _leads(text) and not _leads(line.text)


def _is_label(text: str) -> bool:
    """Whether a line is a label and nothing else, of a field of one line."""
    return (
        len(text) < _LONGEST_LABEL
        and text[-1] in ":："
        and (match := words.LABEL.match(text)) is not None
        and match.end() == len(text)
        and not text.casefold().startswith(_LABELS_OF_MORE)
    )


_LONGEST_LABEL: Final = 26
_LABELS_OF_MORE: Final = (
    "abstract", "summary", "description", "bio", "short bio", "about", "keyword", "speakers", "organ", "panel", "authors", "zusammenfassung", "résumé", "resumen",
)  # fmt: skip
"""What several lines may follow."""


def _leads(text: str) -> bool:
    """Whether a line is people and a colon."""
    return text[-1] == ":" and 6 < len(text) < 400 and folk.weigh(text[:-1].rstrip()) >= 0.7


_FEWEST_LED: Final = 3


def _is_set(line: Line) -> bool:
    """Whether the whole line is set in italics: people below a title, and no rest of it."""
    spans = line.markup.spans if line.markup else ()
    return any(
        span.tag in {"i", "em"} and span.end - span.start >= len(line.text) - 1 for span in spans
    )


_BLANKS: Final = re.compile(r"(?<=[^\W\d]|[)\]]) {2,8}(?=[A-ZÀ-Þ\[\"“])")


_ITEMS: Final = re.compile(_BLANKS.pattern + r"| (?=\* \S)")


def paragraphs(lines: Sequence[Line]) -> Sequence[Line]:
    """Part the cells of which a converter put all paragraphs on one line, with two blanks between them."""
    cells = [line for line in lines if _in_cell(line)]
    seams = {line.index: seam for line in cells if (seam := find_seam(line.text))}
    if len(seams) < max(_FEWEST_SEAMS, 0.25 * sum(1 for line in cells if line.text.count(" ") > 2)):
        seams = {}
    glued = _glued_people(lines)
    if glued:
        seams |= glued
    if not seams and not any(
        "  " in line[1] or line[1].startswith("* ") or (line.markup and line.markup.spans)
        for line in cells
    ):
        return lines
    found: list[Line] = []
    for line in lines:
        text = line.text
        if (cut := seams.get(line.index, 0)) > 0:
            found += (stretch(line, 0, cut), stretch(line, cut, len(text)))
        elif not _in_cell(line):
            found.append(line)
        else:
            at = 0
            for first, last in _partings(line):
                if at < first:
                    found.append(stretch(line, at, first))
                at = last
            found.append(stretch(line, at, len(text)))
    return found


def _glued_people(lines: Sequence[Line]) -> dict[int, int]:
    """Where people are glued to the titles of a list again and again: "Maps of Rings(short)Ada Byron"."""
    found = {
        line.index: cut
        for line in lines
        if not _in_cell(line)
        and line.tag[:1] != "h"
        and _GLUE.search(line.text) is not None
        and (cut := find_seam(line.text))
    }
    return found if len(found) >= _FEWEST_GLUED else {}


_FEWEST_GLUED: Final = 4


def _partings(line: Line) -> list[tuple[int, int]]:
    """Where the paragraphs of a cell are parted: by blanks, by the bullets of a list, or by emphasis that follows a word at once."""
    text = line.text
    # "* Maps    Ada Byron * Rings    Max Born": the items of a list
    parting = _ITEMS if text.startswith("* ") or "  * " in text else _BLANKS
    found = [match.span() for match in parting.finditer(text)]
    if line.markup is not None:
        for span in line.markup.spans:
            if span.tag not in _SET:
                continue
            start, end = span.start, span.end
            if text[max(0, start - 2) : start] == "  ":
                # "… and Ada Byron.  *Maps of Rings*"
                found.append((len(text[:start].rstrip()), start))
            elif start > 1 and _are_glued(text, start):
                # "Keynote**Maps of Rings**"
                found.append((start, start))
            if 0 < end < len(text) and _are_glued(text, end):
                found.append((end, end))
    return sorted(set(found))


def _are_glued(text: str, at: int) -> bool:
    """Whether a word ends and another one with a capital follows at once."""
    before, after = text[at - 1], text[at : at + 2]
    return (before.islower() or before in ")?!") and after[0].isupper() and after.isalpha()


_SET: Final = frozenset(("b", "strong", "i", "em"))


def find_seam(text: str) -> int:
    """Where people are glued to a title, "Ada ByronMaps of Rings", or a title to people; 0 where they are not."""
    if len(text) > _LONGEST_GLUED:
        return 0
    best, found = 0.6, 0
    for match in _GLUE.finditer(text):
        at = match.end()
        left, right = text[:at], text[at:]
        if left.count("(") != left.count(")") or left.rpartition(" ")[2].casefold() in _PREFIXES:
            continue
        one, two = folk.weigh(left), folk.weigh(right)
        if _STOPPED.search(left if one > two else right):
            # "Ada Byron. RingStar": they have a sign of their own.
            continue
        if max(one, two) >= best and min(one, two) < 0.5 and " " in left and " " in right:
            best, found = max(one, two), at
    return found


_FEWEST_SEAMS: Final = 3
_STOPPED: Final = re.compile(r"[^\W\d_A-ZÀ-Þ][.:] ")
_LONGEST_GLUED: Final = 400
_GLUE: Final = re.compile(
    r"(?:[^\W\d_A-ZÀ-Þ)?!]|(?<=[a-zß-ÿ])[\"”’'])(?=[A-ZÀ-Þ](?:[^\W\d_A-ZÀ-Þ]|\. )|A )|[)?!](?=[A-ZÀ-Þ])"
)
_PREFIXES: Final = frozenset(("mc", "mac", "de", "la", "le", "di", "van", "von", "fitz", "o", "d"))
"""What a capital follows within a surname."""


def _in_cell(line: Line) -> bool:
    return line.markup is not None and line.markup.cell is not None


def stretch(line: Line, first: int, last: int) -> Line:
    """Return a stretch of a line with its own markup."""
    markup = line.markup
    if first == 0 and last == len(line.text):
        return line
    if markup is None:
        return line._replace(text=line.text[first:last], gap=line.gap and not first)
    spans = tuple(
        span._replace(start=max(span.start - first, 0), end=min(span.end, last) - first)
        for span in markup.spans
        if span.start < last and span.end > first
    )
    return line._replace(
        text=line.text[first:last], gap=line.gap and not first, markup=markup._replace(spans=spans)
    )


def _is_full(first: Line, before: Line, text: str) -> bool:
    """Whether an item of a list or an abstract in plain text was broken because the next word would not have fitted."""
    last = before.text
    return (
        not first.tag
        and (first.text[:2] in {"* ", "- ", "• ", "+ "} or _PROSE.match(first.text) is not None)
        and 55 <= len(last) <= 82
        # what goes on was broken at the same margin
        and len(text) <= 82
        and len(last) + 3 + len(text.partition(" ")[0]) > 74
    )


_ALL_FOLK: Final = 0.85
_NO_FOLK: Final = 0.3


def _are_next(before: str, text: str) -> bool:
    """Whether people follow a line that is no list of names, or a title one that is, and it was not broken off."""
    if words.AWARD.fullmatch(text):
        return True
    if (
        before[-1].isalpha()
        and text[0].isupper()
        and folk.weigh(before.lstrip("-*•+ ")) >= _ALL_FOLK
        and folk.weigh(text) < _NO_FOLK
        and before.rpartition(" ")[2].casefold() not in _OPEN_ENDS
    ):
        # a title below people
        return True
    return (
        before[-1] not in ",;&-–:("
        and text[0].isupper()
        and before.rpartition(" ")[2].casefold() not in _OPEN_ENDS
        and folk.weigh(text.rstrip(",;& ")) >= 0.7
        and folk.weigh(before[-60:].partition(" ")[2]) < 0.5
    )


def _is_other(before: Line, line: Line) -> bool:
    """Whether a line that is emphasised as a whole is followed by people that are not."""
    if before.markup is None or not line.text[0].isupper() or folk.weigh(line.text) < 0.7:
        return False
    size = len(before.text)
    return any(
        span.tag in {"b", "i"} and span.end - span.start >= 0.95 * size
        for span in before.markup.spans
    ) and not (
        line.markup is not None and any(span.tag in {"b", "i"} for span in line.markup.spans)
    )


def _continues(before: Line, line: Line, above: str) -> bool:
    """Whether a line goes on with the one before it, which may go on with one above."""
    text, last = line.text, before.text
    if text.startswith(("and ", "& ")) and line.tag in {"", before.tag} and "," in last:
        return _same_cell(before, line)
    if (
        not line.tag
        and not before.tag
        and ((text[0] == "(" and not _CODED.match(text)) or last.count("(") > last.count(")"))
        and (
            folk.weigh(last.rpartition(" by ")[2].partition(" (")[0]) > 0.5
            or folk.weigh(last.rpartition(", ")[2]) > 0.5
            or -1 < text.find(")") < text.find("(") % (len(text) + 1)
        )
    ):
        # "… by Ada Byron, Hedy Noether" / "(Example University).", "… (Example" / "University)."
        return len(last) > 24
    if (
        not line.tag
        and not before.tag
        and len(last) >= _BROKEN
        and last[-1] not in ".!?:;)]|"
        and "|" not in last
        and text.partition(" ")[0].casefold().strip("([,")
        not in words.LINK_WORDS - {"and", "of", "the", "for"}
    ):
        if (
            text[0].islower()
            and not text.startswith("by ")
            and folk.weigh(text) < 0.6
            and not _LED_RANGE.match(text)
        ):
            # A sentence, or a title, that goes on.
            return True
        if (
            (half := _HALF_NAME.search(last)) is not None
            and (folk.weigh(text) >= 0.6 or folk.weigh(f"{half[1]} {text}") >= 0.6)
            and (
                folk.weigh(last.rpartition(" by ")[2]) >= 0.6
                or (above and folk.weigh(f"{above} {last}".rpartition(" by ")[2]) >= 0.6)
            )
        ):
            # "… Max Born, Ada" / "Byron (Example University), …"
            return True
    if last[-1] in ",;&" and len(last) > 30 and line.tag in {"", before.tag}:
        return _same_cell(before, line) and not _starts_field(text)
    return False


def _same_cell(before: Line, line: Line) -> bool:
    one, two = before.markup, line.markup
    if one is None or two is None:
        return one is two or (two is None and one is not None)
    if one.cell is None or two.cell is None:
        return one.cell is two.cell and one.depth == two.depth
    return one.cell[:3] == two.cell[:3]


def _starts_field(text: str) -> bool:
    return (
        bool(words.BULLET.match(text) and text[0] not in "o+")
        or text[:1] == "|"
        or opens_with_clock(text)
        or _LED_RANGE.match(text) is not None
    )
