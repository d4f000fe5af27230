"""Text -> the same without what a page glues to names: invisible characters, tags, addresses, emphasis."""

from __future__ import annotations

import re
from typing import Final

from .patterns import Lazy

_INVISIBLE: Final = Lazy(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufe00-\ufe0f\ud800-\udfff]"
)
_BLANKS: Final = Lazy("[ \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f]+")
_LINK: Final = Lazy(r"!?\[([^\[\]\n]{0,200})\]\([^()\s./#:]{0,100}[./#:][^()\s]{0,500}\)")
_URL: Final = Lazy(
    r"(?:https?://|www\.)[^\s,;)\]|]+|\b\d{4}-\d{4}-\d{4}-\d{3}[\dX]\b|(?:ORCID|orcid)(?:\s?(?:iD|ID|logo|icon))?:?"
)
_MAIL: Final = Lazy(
    r"[<(\[{]? ?(?:mailto:|e-?mail:?\s?)?[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,5} ?[>)\]}]?",
    re.IGNORECASE,
)
_ALT: Final = Lazy(r"\b(?:Picture|Photo|Avatar|Portrait|Profile picture)(?: of)?(?=\s?[A-Z])")
_ENTITY: Final = Lazy(r"&(?:[a-zA-Z]{2,8}|#\d{2,6}|#x[0-9a-fA-F]{2,5});")
_TAG: Final = Lazy(r"</?[a-zA-Z][a-zA-Z0-9]{0,9}(?:\s[^<>]{0,300})?/?(?:>|$)", re.MULTILINE)
_UNDERLINED: Final = Lazy(r"<(?:u|ins)>([^<>]{2,80})</(?:u|ins)>", re.IGNORECASE)
_EMOJI: Final = Lazy(
    "[\u2190-\u21ff\u2300-\u23ff\u2460-\u24ff\u2700-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]"
)
_DIGIT: Final = Lazy(r"[0-9]")
_AFTER_COMMA: Final = Lazy(
    r",(?<=[^\s\d_],)(\d{1,2}(?:,\d{1,2})*(?:,?[*†‡§¶])*|[*†‡§¶]{1,3})(?=\s)"
)
"""Marks that stand behind the comma: "A. Bell,1 C. Dal,2 and E. Fox1"."""
_GLUED_AND: Final = Lazy(r"(?<=\d)(?=(?:and|und|et) )")
_STAR: Final = Lazy(r" \* (?=[^\W\d_])(?!(?:and|und|et) )")
"""What a converter of HTML makes of a middot: "Ann Bell * Cem Dal"."""
_EMPHASIS: Final = Lazy(r"(\*\*|\*|__|_)(?=\S)([^*_]+)(?<=\S)\1")


def clean(text: str) -> str:
    """Take off what is no part of a list of people; lines stay lines."""
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
    if "&" in text and ";" in text:
        text = _ENTITY.sub(_unescaped, text)
    if "<" in text:
        text = _TAG.sub("", _UNDERLINED.sub(r"\1 (presenter)", text))
    if not text.isascii():
        text = _EMOJI.sub(" ", text)
    elif _DIGIT.search(text) and _GLUED_AND.search(text):
        text = _GLUED_AND.sub(" ", text)
    if "," in text and _AFTER_COMMA.search(text):
        text = _AFTER_COMMA.sub(r"\1,", text)
    if "Picture" in text or "Photo" in text or "Avatar" in text or "Portrait" in text:
        text = _ALT.sub(" ", text)
    if " * " in text and "," not in text and ";" not in text:
        text = _STAR.sub(" · ", text)
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


def _unescaped(match: re.Match[str]) -> str:
    # Only what the pattern bounds: `unescape` of a whole text raises on a number of thousands of digits.
    from html import unescape

    return unescape(match[0]).replace("\u00a0", " ")
