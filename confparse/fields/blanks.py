"""Text -> the same text with plain blanks, dashes and digits, so that patterns need one form of each.

Every character is replaced by exactly one, so that positions stay those of the source; only
invisible characters (zero-width, soft hyphen, direction marks) are taken out, by `visible`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from .patterns import Lazy

_INVISIBLE: Final = Lazy("[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")

_SAME: Final = {
    " ": "\t\n\r\v\f\x1c\x1d\x1e\x1f\x85\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000",
    "-": "‐‑‒–—―−－﹣﹘⸺⸻",
    "~": "～〜∼˜",
    ":": "：﹕∶꞉",
    ".": "．",
    ",": "，",
    "(": "（",
    ")": "）",
    "/": "／",
    "'": "’‘ʼ′",
    "+": "＋",
    "|": "｜¦│",
    ">": "→⇒›",
}


@cache
def _exotic() -> tuple[re.Pattern[str], dict[str, str]]:
    table = {char: plain for plain, chars in _SAME.items() for char in chars}
    # Decimal digits of the scripts that programmes are printed in, one run of ten each.
    for zero in (0xFF10, 0x0660, 0x06F0, 0x0966, 0x09E6, 0x0E50):
        table.update({chr(zero + n): str(n) for n in range(10)})
    for code in range(0xFF21, 0xFF3B):  # full-width letters
        table[chr(code)] = chr(code - 0xFEE0)
        table[chr(code + 32)] = chr(code + 32 - 0xFEE0)
    return re.compile("[" + re.escape("".join(table)) + "]"), table


def plain(text: str) -> str:
    """Return a text of the same length with plain blanks, dashes, digits, colons and brackets."""
    if text.isascii():
        if text.isprintable():
            return text
    else:
        # Most texts that are not ASCII have one of these and no other.
        text = text.replace("–", "-").replace("’", "'").replace("\u00a0", " ")
        if text.isascii() and text.isprintable():
            return text
    pattern, table = _exotic()
    for char in set(pattern.findall(text)):
        text = text.replace(char, table[char])
    return text


def has_invisible(text: str) -> bool:
    """Whether the text holds zero-width characters, soft hyphens or direction marks."""
    return not text.isascii() and _INVISIBLE.search(text) is not None


def visible(text: str) -> tuple[str, list[int]]:
    """Take invisible characters out; also give, for each position left (and the end), where it was."""
    places = [place for place, char in enumerate(text) if not _INVISIBLE.match(char)]
    return "".join([text[place] for place in places]), [*places, len(text)]
