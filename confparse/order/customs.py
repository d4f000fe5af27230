"""Lines -> what the page does again and again: the signs between its fields, its codes, its places, how it writes its times."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from ..fields import times
from ..flow import Line
from . import folk, words

_SEPARATORS: Final = (" -- ", " | ", " || ", " • ", " ▪ ", " // ", "\t")
_RARE_SEPARATORS: Final = (" / ", " :: ", " → ", " @ ", "; ")
"""Signs that part fields on few pages: only where they stand between titles and people."""
_BLANKS: Final = re.compile(r"(?<=[^\s.!,;]) {2,8}(?=[A-ZÀ-Þ])")
_FEWEST_PARTED: Final = 4
_LEAST_SHARE: Final = 0.08
_MOST_PARTED: Final = 0.7
_PERSON: Final = 0.6
LONGEST: Final = times.LIMIT
"""Characters in which a time is looked for; a longer text is prose, or a list."""
_PIPED: Final = re.compile(r"[^|]{1,200}[^|\s]\| ")
IN_BRACKETS: Final = re.compile(r"\(([A-Z][^()]{2,60})\)[\s*_]{0,3}\Z")
_MODES: Final = re.compile(
    r"(?:online|remote|virtual|hybrid|invited|short|long|chairs?|live|tb[acd]|cont(?:'?d|inued)\.?|[0-9 ]+(?:min|talks|papers).*).*",
    re.IGNORECASE,
)
_DOTTED: Final = re.compile(
    r"(?:(?:1[0-9]|2[0-3])\.([0-5][05])(?![0-9.])|[0-9]\.([0-5][05])(?=\s?[-–—]))(?:\s?[-–—]\s?[0-9]{1,2}\.([0-5][05])(?![0-9.]))?"
)
_MONTHS: Final = frozenset((None, "05", "10"))
"""Minutes of full fives that may be months."""
DOTTED_START: Final = re.compile(
    r"(?:1?[0-9]|2[0-3])(\.)[0-5][05](?![0-9.])(?=\s*[^\W\d]|\s*\Z|\s?[-–—\"“‘'])"
)
"""``9.15`` and ``10.10`` in front of a text, a dash or nothing; its group is the full stop."""
_AFTER_CLOCK: Final = re.compile(
    r"[0-9][0-9:.\s–—-]{2,16}(?:[ap]\.?m\.?)?[\s–—-]{0,6}(?:[0-9][0-9:. ]{1,6}\s?(?:[ap]\.?m\.?)?\s{0,3})?",
    re.IGNORECASE,
)
NO_FIELDS: Final = re.compile(r"(?!)")


def count_front_matter(lines: Sequence[Line]) -> int:
    """How many lines of settings open a file: between rules, where its table made it be read as HTML, or bare."""
    if not lines:
        return 0
    rule = lines[0].text
    if rule not in {"---", "+++"}:
        return _count_settings(lines)
    for number, line in enumerate(lines[1:40], 2):
        if line.text == rule:
            return number
        if line.tag not in {"", "body", "p"}:
            return 0
    return 0


def _count_settings(lines: Sequence[Line]) -> int:
    """How many lines like "Slug: programme" stand above the first gap, two different ones at least."""
    if lines[0].tag == "h2" and _SETTING.match(lines[0].text) and lines[0].text[0].islower():
        # "title: Programme" above a rule, which makes it look like a heading
        return 1
    keys: set[str] = set()
    for number, line in enumerate(lines[:_MOST_SETTINGS]):
        match = _SETTING.match(line.text)
        if match is None or line.tag or (number and line.gap):
            break
        keys.add(match[1].casefold())
    return len(keys) if len(keys) >= 2 and keys & _TELLING_SETTINGS else 0


_MOST_SETTINGS: Final = 20
_SETTING: Final = re.compile(
    r"(title|date|slug|author|authors|category|categories|tags|status|summary|template|layout|permalink|url|save_as|lang|modified|weight|draft|type|menu|sortorder|parent|navtitle):(?:\s|\Z)",
    re.IGNORECASE,
)
_TELLING_SETTINGS: Final = frozenset(
    (
        "slug",
        "template",
        "layout",
        "permalink",
        "save_as",
        "status",
        "weight",
        "draft",
        "sortorder",
        "category",
        "tags",
    )
)
"""Settings that no programme prints."""


def find_places(lines: Sequence[Line]) -> frozenset[str]:
    """What stands in brackets behind sessions again and again, be it known as a room or not."""
    found: dict[str, dict[str, bool]] = {}
    for line in lines:
        text = line.text
        if text.endswith(")") and len(text) < 200 and (match := IN_BRACKETS.search(text)):
            clock = _AFTER_CLOCK.match(text, 0, match.start())
            before = text[clock.end() if clock else 0 : match.start()].strip(" :–-")
            session = (
                words.PLENARY.match(before)
                or words.kind_head(before)
                or words.NUMBERED.match(before)
            )
            found.setdefault(match[1], {})[before] = session is not None
    return frozenset(
        place
        for place, told in found.items()
        if len(told) >= 3
        and (sum(told.values()) >= 2 or words.ROOM_WORD.search(place))
        and place.casefold() not in words.AFFIL_WORDS
        and not _MODES.fullmatch(place)
        and (folk.weigh(place) < 0.5 or place[-2] in " -")
    )


def has_pipes(lines: Sequence[Line]) -> bool:
    """Whether bars part the fields of lines of plain text, as html2text leaves a table."""
    rows = [line.text for line in lines if "|" in line.text and not line.tag]
    return len(rows) >= 4 and sum(1 for text in rows if _PIPED.match(text)) >= 4


def has_dotted(lines: Sequence[Line]) -> bool:
    """Whether the page writes its times with a full stop: then 9.15 is one as well, and 10.10 no day of October."""
    found = dates = single = plenary = 0
    for line in lines:
        if not line.text[:1].isdigit():
            continue
        if dotted := _DOTTED.match(line.text):
            found += 1
            dates += _MONTHS.issuperset(dotted.groups())
        if match := DOTTED_START.match(line.text):
            single += 1
            plenary += words.PLENARY.match(line.text[match.end() :].lstrip()) is not None
            if single >= 5 and plenary >= 2:
                # "1.00 Lunch", "3.30 Tea": no numbers of sections.
                return True
    return found >= 5 and 2 * dates <= found


def find_codes(lines: Sequence[Line]) -> frozenset[str]:
    """Letters that number the page's talks: PT1, PT2, PT3 in front of a text or after its time."""
    found: dict[str, set[str]] = {}
    for line in lines:
        if len(line.text) < 600:
            text = line.text
            at = 0
            if text[0].isdigit() and (match := _AFTER_CLOCK.match(text)):
                at = match.end()
            if text[at : at + 2].isupper() and (match := words.LEAD_CODE.match(text, at)):
                found.setdefault(match[1].strip(), set()).add(match[2])
    return frozenset(
        letters
        for letters, numbers in found.items()
        if len(numbers) >= 3
        and not words.KIND_HEAD.match(letters)
        and not words.NUMBERED.match(letters + " 1")
    )


def find_separators(lines: Sequence[Line]) -> re.Pattern[str]:
    """The signs that part the fields of a line on this page: used again and again, or none."""
    short = [line.text for line in lines if len(line.text) <= LONGEST]
    joined = "\n".join(short)
    used = [
        sign
        for sign in _SEPARATORS
        if sign in joined
        and (count := sum(1 for text in short if sign in text)) >= 4
        and count >= 0.08 * len(short)
    ]
    used += [sign for sign in _RARE_SEPARATORS if sign in joined and _are_parted_by(short, sign)]
    signs = (
        [r"\s{0,3}(?:" + "|".join(re.escape(sign) for sign in used) + r")\s{0,3}"] if used else []
    )
    if "  " in joined and _are_parted_by_blanks(short):
        signs.append(_BLANKS.pattern)
    return re.compile("|".join(signs)) if signs else NO_FIELDS


def _are_parted_by(texts: Sequence[str], sign: str) -> bool:
    """Whether a sign stands once in many lines, and almost always between a title and people."""
    with_sign = [text for text in texts if sign in text]
    if len(with_sign) < _FEWEST_PARTED or len(with_sign) < _LEAST_SHARE * len(texts):
        return False
    parted = 0
    for text in with_sign:
        clock = _AFTER_CLOCK.match(text)
        left, _, right = text[clock.end() if clock else 0 :].partition(sign)
        left, right = left.strip(), right.strip()
        other = right if (speaks := folk.weigh(left) >= _PERSON) else left
        parted += (
            bool(left)
            and sign not in right
            and speaks != (folk.weigh(right) >= _PERSON)
            # "Ada Byron; Example University", "Ada Byron (Example University); Max Born (Example Labs)"
            and left[-1:] != ")"
            and not words.has_organisation(other)
        )
    return parted >= _MOST_PARTED * len(with_sign)


def _are_parted_by_blanks(texts: Sequence[str]) -> bool:
    """Whether two blanks stand between titles and people: what is left of the markup between them."""
    found = parted = 0
    for text in texts:
        if "  " not in text or (match := _BLANKS.search(text)) is None:
            continue
        found += 1
        left, right = text[: match.start()].strip(), text[match.end() :].strip()
        parted += (
            "  " not in right  # "Ada  Byron, Max  Born" is none
            and (folk.weigh(left) >= 0.6) != (folk.weigh(right) >= 0.6)
        )
    return found >= 4 and found >= 0.08 * len(texts) and parted >= 0.6 * found
