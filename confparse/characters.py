"""Characters that no visible text holds: controls, zero-width marks, odd blanks and odd line ends."""

from __future__ import annotations

import re
from typing import Final

# C0 and C1 controls but TAB, LF, CR; surrogates; soft hyphen; zero-width and direction marks; odd blanks; odd line ends; noncharacters.
# ZWNJ and ZWJ (U+200C, U+200D) stay: Persian and Indic spelling needs them.
_ODD: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\xa0\xad\u034f\u061c\u1680\u180e\u2000-\u200b\u200e\u200f\u2028-\u202f\u205f-\u206f\u3000\ud800-\udfff\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff]"
)
_BLANKS: Final = re.compile(
    "[\x0b\x0c\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]"
)
_SURROGATES: Final = re.compile("[\ud800-\udfff]")


_FEW: Final = 12
"""So many characters are sooner replaced one by one than by three patterns."""
_PLAIN: Final = bytes(code for code in range(127) if code >= 32 or code in b"\t\n")


def clean(text: str) -> str:
    """Make line ends LF, every other blank but TAB a plain blank, and drop what cannot be seen.

    Lines are counted at LF, CRLF and CR only, as editors do; a form feed or U+2028 is a blank.
    A lone surrogate becomes U+FFFD.
    """
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    odd = _find_odd(text)
    if odd is None or len(odd) > _FEW:
        text = _BLANKS.sub(" ", text)
        text = _SURROGATES.sub("\ufffd", text)
        return _ODD.sub("", text)
    for character in odd:
        text = text.replace(character, " " if _BLANKS.match(character) else "")
    return text


BREAK_REFERENCE: Final = re.compile(r"&#(?:0{0,9}1[03]|[xX]0{0,9}[aAdD])(?![0-9a-fA-F]);?")
"""A line break by reference is none of the source: it would shift the numbers of the lines around it."""
_LONG_REFERENCE: Final = re.compile(r"&#(?:[0-9]{8,}|[xX][0-9a-fA-F]{7,});?")


def unescape(text: str) -> str:
    """Read character references; one with more digits than any character has becomes U+FFFD.

    `html.unescape` raises a ``ValueError`` on thousands of digits, and gives controls and noncharacters:
    what is read is cleaned.
    """
    if "&" not in text:
        return text
    from html import unescape as read

    if "&#" not in text:
        found = read(text)
        return found if found.isascii() else clean(found)
    return clean(read(_LONG_REFERENCE.sub("\ufffd", BREAK_REFERENCE.sub(" ", text))))


def _find_odd(text: str) -> list[str] | None:
    """Find the odd characters: a quarter of the time of a pattern over the whole text, where most is ASCII.

    None: there are surrogates, which cannot be looked for so.
    """
    try:
        rest = text.encode().translate(None, _PLAIN)
    except UnicodeEncodeError:
        return None
    return [c for c in set(rest.decode()) if _ODD.match(c)] if rest else []
