"""Text -> the parts of a list: what stands between separators, with brackets and marks taken out."""

from __future__ import annotations

import re
from typing import Final

from . import names

_TOKEN: Final = re.compile(
    r"(?P<open>[(\[{（［〔【])|(?P<close>[)\]}）］〕】])"
    r"|(?P<semi>[;；؛])"
    r"|(?P<dot>(?<!l)·|·(?!l)|[⋅•∙●▪]|(?<![\u30a0-\u30ff])[・･]|[・･](?![\u30a0-\u30ff]))"
    r"|(?P<pipe>[|｜¦])"
    r"|(?P<tab>\t)"
    r"|(?P<ideo>、)"
    r"|(?P<comma>[,，،])"
    r"|(?P<slash>(?<=\s)/(?=\s))"
    r"|(?P<dash>(?<=\s)(?:[–—―‒-]|--)(?=\s)|—)"
    r"|(?P<colon>[:：](?!//))"
    r"|(?P<at>(?<=\s)@(?=\s))"
    r"|(?P<and>(?:(?<=\s)|(?<=^))(?:and|AND|And|&|＆|und|UND|et|ET|и|و)(?=\s))"
    r"|(?P<soft>(?<=\s)(?:y|e|Y|en|och|og|oraz|és|ve)(?=\s))"
    r"|(?P<mark>\^[^\s^]{1,12}\^|\^\{[^}]{0,12}\}|\$[^$\s]{1,16}\$|[*∗⁎†‡§¶#✉☆★◊‖ʈ○◎◯⋆£⊥✝]+|[¹²³⁰⁴-⁹]+|(?<![\d./])\d{1,2}(?![\d./]))"
)


class Part:
    """One item of a list, as printed, and what hangs on it."""

    __slots__ = ("degrees", "first", "graded", "last", "marks", "name", "notes", "sep", "suffix", "text")

    def __init__(self, sep: str, first: int) -> None:
        self.sep = sep
        """The kind of separator before it: ``semi``, ``dot``, ``comma``, ``and`` …; ``none`` for the first."""
        self.first = first
        self.last = first
        self.text = ""
        """What is printed, without brackets and marks."""
        self.name = ""
        """The same without titles, degrees and the full stop at the end."""
        self.notes: list[str] = []
        """What stands in brackets behind it."""
        self.marks: list[str] = []
        self.degrees = 0
        self.graded = False
        self.suffix = ""


def cut(text: str) -> list[Part]:
    """Cut a line at every separator that stands outside brackets."""
    parts: list[Part] = []
    part = Part("none", 0)
    chunk = ""
    position = opened = depth = 0
    started = False  # whether a bracket or mark has been read after the first text of the part
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup
        first = match.start()
        if kind == "open":
            if depth == 0:
                piece = text[position:first]
                if started and piece.strip():
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
                    part.notes.append(text[opened:first])
                    position = match.end()
                    started = True
            continue
        if depth:
            continue
        piece = text[position:first]
        if kind == "mark":
            if started and piece.strip():
                part, chunk = _continue(parts, part, chunk, piece, position, text)
            else:
                chunk += piece
            if chunk.strip():
                started = True
            part.marks.append(match[0])
            position = match.end()
            continue
        if started and piece.strip():
            part, chunk = _continue(parts, part, chunk, piece, position, text)
        else:
            chunk += piece
        part.text = chunk.strip()
        part.last = first
        parts.append(part)
        part = Part(kind or "none", match.end())
        chunk = ""
        started = False
        position = match.end()
    if depth:
        piece = text[opened:]
        part.notes.append(piece)
        position = len(text)
    piece = text[position:]
    if started and piece.strip():
        part, chunk = _continue(parts, part, chunk, piece, position, text)
    else:
        chunk += piece
    part.text = chunk.strip()
    part.last = len(text)
    parts.append(part)
    for part in parts:
        _trim(part, text)
    return parts


def _trim(part: Part, text: str) -> None:
    first, last = part.first, part.last
    while first < last and text[first] in " \t\u3000":
        first += 1
    while last > first and text[last - 1] in " \t\u3000":
        last -= 1
    part.first, part.last = first, last


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
            and note.replace(" ", "").replace(".", "").replace("-", "").isalpha()
        )
        if nick:
            start = part.first
            whole = text[start : position + len(piece)]
            part.notes = []
            return part, whole
        part.text = chunk.strip()
        part.last = position
        parts.append(part)
        fresh = Part("comma", position)
        return fresh, piece
    if part.marks and len(before) >= 2 and after and (after[0][:1].isupper() or names.has_han(after[0])) and not names.is_suffix(after[0]):
        part.text = chunk.strip()
        part.last = position
        parts.append(part)
        fresh = Part("comma", position)
        return fresh, piece
    return part, chunk + " " + piece if chunk and not chunk.endswith(" ") and not piece.startswith(" ") and part.notes else chunk + piece
