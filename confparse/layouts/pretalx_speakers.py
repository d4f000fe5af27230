"""The list of speakers of a pretalx event: a name, a biography, the titles of the talks.

    Ada Example [Sample University]
    Ada Example is a made-up engineer …
    A Template for Invented Apps

Read only in HTML, where the class of a line tells a name from a title: a bare text does not tell a title from a line of a
biography. Each title is one talk, with all the speakers under whom it stands. Made from the page of one event of 2025.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from ..flow import Layout, Line, Mark, Role, Source

_BOX: Final = " pretalx-session-info "


def _is_speaker(line: Line) -> bool:
    return (
        line.markup is not None and line.markup.classes.endswith(_BOX + "title ") and _in_list(line)
    )


def _is_title(line: Line) -> bool:
    return (
        line.tag == "li"
        and line.markup is not None
        and _BOX in line.markup.classes
        and " abstract " not in line.markup.classes
    )


def _in_list(line: Line) -> bool:
    """Whether the line's box links to the page of a speaker."""
    spans = line.markup.spans if line.markup else ()
    return any(span.tag == "a" and "/speaker/" in span.value for span in spans)


def score(source: Source) -> float:
    """Sure where boxes that link to speakers list titles."""
    if source.form != "html" or _BOX.strip() not in source.text or "/speaker/" not in source.text:
        return 0.0
    speakers = sum(map(_is_speaker, source.lines))
    titles = sum(map(_is_title, source.lines))
    return 0.9 if speakers >= 2 and titles >= 2 else 0.0


def label(lines: Sequence[Line]) -> Iterator[Mark]:
    """One session without a title; a talk from each title."""
    speaker: Line | None = None
    talks: dict[str, tuple[Line, list[Line]]] = {}
    again: list[Line] = []
    named = False
    for line in lines:
        if _is_speaker(line):
            speaker = line
        elif _is_title(line) and speaker is not None:
            if line.text in talks:
                again.append(line)
            held = talks.setdefault(line.text, (line, []))
            if speaker not in held[1]:
                held[1].append(speaker)
        elif speaker is None and not named and line.tag in {"h1", "title"}:
            named = True
            yield line.mark(Role.CONFERENCE, line.text.split(" :: ")[0])
        elif speaker is None:
            yield line.mark(Role.NOISE)
    for number, (title, speakers) in enumerate(talks.values()):
        if number == 0:
            yield title.mark(Role.SESSION, "")
        yield title.mark(Role.TALK, "")
        yield title.mark(Role.TITLE)
        for line in speakers:
            yield line.mark(Role.AUTHORS)
    for line in again:
        yield line.mark(Role.NOISE)


LAYOUT = Layout(name="pretalx-speakers", score=score, label=label)
