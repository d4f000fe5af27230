"""One event of the site template as marks: kind, position, award, title, people, time and room, buttons, abstract.

    Poster
    #W-100
    Sparse Gates for Long Sequences
    Ada Example · Ben Sample
    Dec 2, 8:30 AM - 9:30 AM Hall F
    Gates are …

The order of the parts changes from year to year; what each line may be depends on what was seen before it.
Holds no layout.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from ..flow import Line, Mark, Role
from . import _eventhosts as site


class Card(NamedTuple):
    """One event: its marks without the one that opens the record."""

    first: Line
    kind: str | None
    marks: list[Mark]
    parent: Mark | None = None
    """The session that the event says it is in, as the text of a TITLE."""
    titled: bool = False

    def is_session(self) -> bool:
        """Whether the event is a container, not a single talk."""
        return site.is_session_kind(self.kind)


_LABELLED: Final = re.compile(
    r"(?P<label>Moderators?|Session Chairs?|Chairs?|Session Moderators?|Hosts?|Chair\(s\)|Session Chair\(s\)|Organi[sz]ers?|Organized by|Speakers?|Presenters?|Authors?|Panelists?)\s*:\s*(?P<people>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
_INLINE_LABEL: Final = re.compile(r"(?:Abstract|Description)\s*:\s+(?=\S)")
_LINK_MARKUP: Final = re.compile(r"\[ ?([^\[\]]{1,200}?) ?\]\([^()\s]{0,300}\)")
_SKIPPED: Final = re.compile(
    r"(?:Keywords?|Primary Area|Subject Areas?|Topics?)\s*:\s*\[|(?:Oral|Poster|Spotlight|In-Person|Virtual)\b.{0,20} presentation:|in session \S",
    re.IGNORECASE,
)
_DAY_AHEAD: Final = re.compile(
    r"\s+(?=(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}\.?,?\s|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?\s+[0-9])"
)
_DASHES: Final = frozenset("-–—")
_NO_PEOPLE: Final = frozenset(
    (
        "break",
        "coffee break",
        "registration",
        "registration desk",
        "meal",
        "lunch",
        "breakfast",
        "dinner",
    )
)
_LONGEST_TITLE: Final = 400
_LONGEST_TOKEN: Final = 160
"""A longer line is a title, people or prose."""
_SHORTEST_PROSE: Final = 160
_LONGEST_PLACE: Final = 90
_LONGEST_BUTTON: Final = 40
_LONGEST_SILENT: Final = 80
_SILENT_HEADS: Final = frozenset("LlSsBbAaRrMm#*")
_SILENT: Final = (
    "lay summary", "speaker bio", "bios", "biography", "author information", "related events", "more from the same authors", "more from this author",
    "about the speaker", "speaker information",
)  # fmt: skip
"""Headings, or how they begin, below which the abstract does not go on."""
_MOST_BROKEN: Final = 5
"""A title is broken over fewer lines than this."""


class _Reader:
    """What was seen of one event so far; read line by line."""

    def __init__(
        self, lines: Sequence[Line], kind: str | None, *, is_page: bool, is_untitled: bool
    ) -> None:
        self.lines = lines
        self.is_untitled = is_untitled
        self.is_page = is_page
        self.kind = kind
        self.marks: list[Mark] = []
        self.parent: Mark | None = None
        self.has_title = self.has_people = self.has_when = self.has_room = self.in_body = (
            self.is_silent
        ) = self.is_over = False
        self.people: list[Line] = []
        self.at = 0

    def read(self) -> Card:
        lines = self.lines
        while self.at < len(lines):
            line = lines[self.at]
            self.at += 1
            if self.in_body:
                self._body(line)
            else:
                self._head(line)
        self._close_people()
        return Card(
            lines[0],
            self.kind,
            self.marks,
            self.parent,
            any(mark.role is Role.TITLE for mark in self.marks),
        )

    # --- parts ---

    def _head(self, line: Line) -> None:
        text = line.text
        if len(text) > _LONGEST_TOKEN:
            if self.has_title:
                self._long(line)
            else:
                self._before_title(line)
            return
        add = self.marks.append
        page = site.page_mark(line)
        if page is not None:
            add(page)
            return
        if site.is_label(text):
            add(line.mark(Role.NOISE))
            self.in_body = self.has_title
            return
        if self.has_title and len(text) < _LONGEST_SILENT and is_end_of_abstract(text):
            self._close_people()
            self.in_body = self.is_silent = True
            return
        if text[0] == "[" and self._brackets(line):
            return
        if text[0] == "#" and site.is_position(text):
            add(line.mark(Role.ID))
            return
        if self.has_title and (labels := site.bare_buttons(text)):
            self._close_people()
            self.marks.extend(_buttons(line, labels))
            return
        if self._time(line) or self._labelled(line):
            return
        if (
            self.is_page
            and self.has_title
            and text[:1] in "AD"
            and (match := _INLINE_LABEL.match(text))
        ):
            self._close_people()
            self.in_body = True
            self.marks.append(line.mark(Role.ABSTRACT, text[match.end() :]))
            return
        if not self.has_title:
            self._before_title(line)
        else:
            self._after_title(line)

    def _long(self, line: Line) -> None:
        """A long line below the title is people, or the abstract begins."""
        if self.people and not self.has_people and self._goes_on(line):
            self.people.append(line)
            return
        self._close_people()
        if not self.has_people and self._dotted(line.text):
            self.people.append(line)
            return
        if self.is_page and line.text[:1] in "AD" and (match := _INLINE_LABEL.match(line.text)):
            self.in_body = True
            self.marks.append(line.mark(Role.ABSTRACT, line.text[match.end() :]))
        elif not self.has_people and _comma_list(line.text):
            self.people.append(line)
        else:
            self.in_body = True
            self._body(line)

    def _before_title(self, line: Line) -> None:
        text = line.text
        kind = site.kind_of(text) if len(text) < 60 else None
        if kind and self.kind is None:
            self.kind = kind
            self.marks.append(line.mark(Role.KIND, kind))
            return
        if self.kind is None and " in " in text and (within := site.kind_within(text)):
            self.kind = within.kind
            self.marks.append(line.mark(Role.KIND, within.kind))
            self.parent = line.mark(Role.TITLE, within.parent)
            return
        if text == "in" and self.kind is not None and (outer := self._peek()) is not None:
            within = site.kind_within(f"{self.kind} in {outer.text}")  # over three lines
            if within is not None:
                self.at += 1
                self.marks.append(line.mark(Role.NOISE))
                self.parent = outer.mark(Role.TITLE, within.parent)
                return
        if (self.kind is not None or self.marks) and site.is_award(text) and self._next_is_title():
            self.marks.append(line.mark(Role.NOISE))
            return
        if (
            text.startswith("In ")
            and self._peek() is None
            and (self.kind or "").casefold() in _NO_PEOPLE
        ):
            self._parent(line)  # a break without a title
            return
        if self.is_untitled or (self.kind is not None and self._dotted(text)):
            self.has_title = True
            self._after_title(line)
            return
        _, position = site.split_room(text)
        following = self._peek()
        if (
            following is not None
            and not self._is_people(following)
            and (
                (position and self.kind)
                or (
                    self.has_when
                    and not self.has_room
                    and site.is_place(text, sure=True)
                    and not _is_linked(line)
                )
            )
        ):
            self._place(line, text)
            return
        self.has_title = True
        is_open = text.startswith(("**[", "[", "**")) and text[-1] not in "]*"
        self.marks.append(line.mark(Role.TITLE, text.lstrip("*[") if is_open else text))
        while self._title_goes_on(line, is_open=is_open):
            line = self.lines[self.at]
            self.at += 1
            self.marks.append(
                line.mark(Role.TITLE, line.text.rstrip("]*") if is_open else line.text)
            )

    def _title_goes_on(self, line: Line, *, is_open: bool) -> bool:
        """Whether a title was broken: no blank parts it from the next line, and one parts that from the people."""
        following = self._peek()
        if (
            following is None
            or self._is_token(following)
            or self._is_people(following)
            or site.is_place(following.text, sure=True)
        ):
            return False
        if is_open and line.tag[:1] == "h":  # bold or a link that was opened and not closed
            return following.tag == line.tag and following.text.endswith(("]", "*"))
        for ahead in range(_MOST_BROKEN):
            after = self._peek(ahead)
            if after is None or (ahead and self._is_token(after) and not after.gap):
                return False
            if after.gap:
                return ahead > 0 and (
                    self._is_people(after)
                    or site.looks_like_person(after.text)
                    or site.find_slot(after.text) is not None
                )
        return False

    def _after_title(self, line: Line) -> None:
        text = line.text
        if self.people and not self.has_people and self._goes_on(line):
            self.people.append(line)
            return
        self._close_people()
        is_head = (
            self.kind is not None
            and site.is_session_kind(self.kind)
            and not site.has_organizers(self.kind)
        )
        if (
            is_head
            and not self.has_room
            and len(text) < _LONGEST_PLACE
            and text[-1] not in ".?!:"
            and self.marks
            and self.marks[-1].role is Role.TITLE
        ):
            # nobody stands without a label at the head of a session, so this is its room
            self._place(line, text)
            return
        if not self.has_people and self._dotted(text):
            self.people.append(line)
            return
        if self._parent(line):
            return
        kind = site.kind_of(text) if len(text) < 60 else None
        if kind and not (self.kind and text[0] not in "(["):
            self.kind = self.kind or kind
            self.marks.append(line.mark(Role.KIND, kind))
            return
        if not self.has_room and (
            site.is_place(text, sure=not self.has_people) or self._follows_time(line)
        ):
            self._place(line, text)
            return
        if (
            not self.has_people
            and (self.kind or "").casefold() not in _NO_PEOPLE
            and (site.looks_like_person(text) or _comma_list(text))
        ):
            self.people.append(line)
            return
        self.in_body = True
        self._body(line)

    def _body(self, line: Line) -> None:
        text = line.text
        if len(text) < 150 or site.is_noise(text):
            page = site.page_mark(line)
            if page is not None or site.is_label(text):
                self.marks.append(page or line.mark(Role.NOISE))
                # below "Schedule" stands what others present, even where no times are left to tell it by
                self.is_over |= self.is_page and text == "Schedule"
                self.is_silent = self.is_over or (self.is_silent and page is None)
                return
            if len(text) < _LONGEST_SILENT and is_end_of_abstract(text):
                self.is_silent = True
                return
            if text[0] == "[" and site.buttons(text):
                self.marks.extend(_buttons(line, site.buttons(text)))
                return
            if len(text) < _LONGEST_BUTTON and (labels := site.bare_buttons(text)):
                self.marks.extend(_buttons(line, labels))
                return
            if _SKIPPED.match(text):
                return
        if not self.is_silent:
            self.marks.append(line.mark(Role.ABSTRACT))

    # --- tokens ---

    def _brackets(self, line: Line) -> bool:
        text = line.text
        labels = site.buttons(text)
        if labels:
            self.marks.extend(_buttons(line, labels))
            return True
        room = site.bracketed(text)
        if room and not self.has_room and (self.has_title or self.people):
            self._close_people()
            self._place(line, room)
            return True
        return False

    def _time(self, line: Line) -> bool:
        text = line.text
        if len(text) > 160:
            return False
        kind = ""
        if not self.has_title and site.begins_like_kind(text):
            cut = _DAY_AHEAD.search(text, 0, 80)
            if cut and site.kind_of(text[: cut.start()]):
                kind, text = text[: cut.start()], text[cut.end() :]
        slot = site.find_slot(text)
        if slot is None or not (slot.dated or slot.ranged) or len(slot.after) > 90:
            return False
        if slot.after and slot.after[0].islower() and not site.is_place(slot.after):
            return False  # "3:30 pm is when it starts": a sentence
        self._close_people()
        if self.has_when:
            return True  # a second time (of the oral, on a poster's page) is none of the fields
        self.has_when = True
        if kind:
            self.kind = self.kind or kind
            self.marks.append(line.mark(Role.KIND, kind))
        when = text[: slot.last]
        if not slot.ranged and (rest := self._rest_of_range()):
            end = rest[-1]
            line = line._replace(last=end.last or end.number)
            self.marks += [part.mark(Role.NOISE) for part in rest]
            clock = end.text.lstrip("-–— ").partition(" (Bookmark)")[0]
            self.marks.append(line.mark(Role.WHEN, site.with_one_offset(f"{when} - {clock}")))
            return True
        when = site.with_one_offset(when.replace("(Bookmark)", "").strip())
        self.marks.append(line.mark(Role.WHEN, when))
        if slot.after:
            self._place(line, slot.after)
        return True

    def _rest_of_range(self) -> list[Line]:
        """Take the lines that hold the end of a time, where the extractor broke it at its dash."""
        found: list[Line] = []
        following = self._peek()
        if following is not None and following.text in _DASHES:
            found.append(following)
            following = self._peek(1)
        if following is None or len(following.text) > _LONGEST_BUTTON:
            return []
        end = site.find_slot(following.text.lstrip("-–— "))
        if end is None or end.dated or end.ranged or end.after:
            return []
        found.append(following)
        self.at += len(found)
        return found

    def _place(self, line: Line, text: str) -> None:
        room, position = site.split_room(text)
        if room and not self.has_room:
            self.has_room = True
            self.marks.append(line.mark(Role.ROOM, room))
        if position:
            self.marks.append(line.mark(Role.ID, position))

    def _labelled(self, line: Line) -> bool:
        if ":" not in line.text[:40] and not line.text.startswith("in session "):
            return False
        match = _LABELLED.fullmatch(line.text)
        if match is None:
            if self.has_title and _SKIPPED.match(line.text):
                self.at += line.text.endswith(
                    "presentation:"
                )  # what it is presented in stands on the next line
                return True
            return False
        if not self.has_title or len(line.text) > 600 or not _is_list(match["people"]):
            return False
        label = match["label"].casefold()
        if (
            self.is_page
            and label.startswith(("moderator", "chair"))
            and len(self.people) == 1
            and not site.is_people(self.people[0].text)
        ):
            # One name-like line above the moderators is where they moderate: "Grand Foyer".
            room = self.people.pop()
            self.marks.append(room.mark(Role.ROOM, room.text))
        self._close_people()
        if label.startswith(("speaker", "presenter", "author", "panel")):
            if self.has_people or site.is_session_kind(self.kind):
                return False
            self.has_people = True
            self.marks.append(line.mark(Role.AUTHORS, match["people"]))
        else:
            role = Role.ORGANIZERS if label.startswith("organi") else Role.CHAIRS
            self.marks.append(line.mark(role))
        return True

    def _parent(self, line: Line) -> bool:
        """Read "In Tutorials Session C", on one line or on two."""
        text = line.text
        if self.parent is not None or self.has_people:
            return False
        if text == "In" and (name := self._peek()) is not None:
            self.at += 1
            self.parent = name.mark(Role.TITLE, _LINK_MARKUP.sub(r"\1", name.text))
            self.marks.append(line.mark(Role.NOISE))
            return True
        if text.startswith("In ") and len(text) < 120 and text[-1] != ".":
            self.parent = line.mark(Role.TITLE, _LINK_MARKUP.sub(r"\1", text[3:]).strip())
            return True
        return False

    def _dotted(self, text: str) -> bool:
        return site.is_people(text)

    def _is_people(self, line: Line) -> bool:
        return self._dotted(line.text)

    def _is_token(self, line: Line) -> bool:
        text = line.text
        return text[:3] in {"In", "In "} or bool(
            site.kind_of(text)
            or site.is_noise(text)
            or site.is_label(text)
            or site.is_position(text)
            or site.find_slot(text)
            or text[0] == "["
        )

    def _goes_on(self, line: Line) -> bool:
        """Whether a list of people goes on in this line."""
        last = self.people[-1].text
        text = line.text
        if last[-1] in "·⋅*,-":
            return len(text) < 3000
        if text[0] in "·⋅" or self._is_starred_rest(line):
            return True
        if line.gap or not self._dotted(last):
            return False
        following = self._peek()
        return self._dotted(text) or (  # a name that was broken in two
            following is not None
            and following.gap
            and len(text) < 30
            and site.looks_like_name(text)
            and not site.is_place(text)
        )

    def _is_starred_rest(self, line: Line) -> bool:
        """Whether html2text broke people before one of its stars, so that the rest reads as a list entry."""
        return (
            line.tag == "li"
            and not line.gap
            and bool(self.people)
            and " * " in self.people[0].text
            and (site.is_people(line.text) or site.looks_like_person(line.text))
        )

    def _close_people(self) -> None:
        if not self.people:
            return
        self.has_people = True
        first, last = self.people[0], self.people[-1]
        text = " ".join(
            f"· {line.text}" if self._is_starred_rest(line) else line.text for line in self.people
        )
        if " * " in text:
            text = text.replace(" * ", " · ")
        if "- " in text and last is not first:
            text = text.replace("- ", "-")  # a name was broken behind its hyphen
        if last is not first:
            first = first._replace(last=last.last or last.number)
            self.marks.extend(line.mark(Role.NOISE) for line in self.people[1:])
        self.marks.append(first.mark(Role.AUTHORS, text.strip(" ·⋅*")))
        self.people = []

    def _follows_time(self, line: Line) -> bool:
        """Whether a short line right under the time is its place."""
        if (
            not self.marks
            or len(line.text) > 60
            or line.text[-1] in ".?!:"
            or "://" in line.text
            or len(line.text.split()) > 8
        ):
            return False
        last = self.marks[-1]
        return (
            last.role is Role.WHEN
            and line.index - last.line.index <= 3
            and self.has_people
            and line.text[0] in "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
        )

    def _peek(self, ahead: int = 0) -> Line | None:
        at = self.at + ahead
        return self.lines[at] if at < len(self.lines) else None

    def _next_is_title(self) -> bool:
        following = self._peek()
        return (
            following is not None
            and not self._is_people(following)
            and len(following.text) < _LONGEST_TITLE
            and not site.is_label(following.text)
        )


def _is_linked(line: Line) -> bool:
    """Whether a link makes up a line: titles lead to their events, places lead nowhere."""
    return line.markup is not None and any(
        span.tag == "a" and span.start == 0 and span.end >= len(line.text)
        for span in line.markup.spans
    )


def is_end_of_abstract(text: str) -> bool:
    """Whether a short line is a heading below which an event's page speaks of other things."""
    if text[0] not in _SILENT_HEADS:
        return False
    folded = text.strip(" :#*").casefold()
    return folded == "bio" or (folded.startswith(_SILENT) and text[-1] not in ".,;")


def _buttons(line: Line, labels: Sequence[str]) -> Iterator[Mark]:
    """What a button leads to is a link; the one that unfolds the abstract leads nowhere."""
    for label in labels:
        yield line.mark(Role.NOISE if label.casefold() == "abstract" else Role.LINK, label)


def _comma_list(text: str) -> bool:
    """Whether a text is several names parted by commas, each of two words or more, all in capitals."""
    if "," not in text or len(text) > 800 or text[-1] in ".?!:":
        return False
    return all(_is_capital_name(part) for part in re.split(r",\s+(?:and\s+)?|\s+and\s+", text))


def _is_capital_name(text: str) -> bool:
    words = text.split()
    return (
        2 <= len(words) <= 5
        and all(
            word[0].isupper()
            or word[0] in '("“'
            or word in {"de", "van", "der", "von", "da", "di", "la", "el"}
            for word in words
        )
        and site.looks_like_name(text.replace("(", "").replace(")", ""))
    )


def _is_list(text: str) -> bool:
    return site.has_people(text) or site.looks_like_person(text) or _comma_list(text)


def read_card(
    lines: Sequence[Line],
    kind: str | None = None,
    *,
    is_page: bool = False,
    is_untitled: bool = False,
) -> Card:
    """Read the lines of one event.

    Args:
        lines: From its first line to its last.
        kind: Where it is known from elsewhere.
        is_page: Whether they are a page's own event, whose "Abstract:" is the template's word, not the authors'.
        is_untitled: Whether the extractor lost the title.
    """
    if not is_page and not is_untitled:
        card = _read_plain(lines, kind)
        if card is not None:
            return card
    return _Reader(lines, kind, is_page=is_page, is_untitled=is_untitled).read()


def _read_plain(lines: Sequence[Line], kind: str | None) -> Card | None:
    """Read the commonest cards, quickly; `None` on any other.

    A kind, a position, a time; the title; people with dots; the time, if it comes here; long prose or nothing.
    """
    marks: list[Mark] = []
    timed: list[Mark] | None = None
    at = 0
    for at, line in enumerate(lines):  # noqa: B007 - where the loop ends is where the title stands
        text = line.text
        if len(text) > 70:
            break
        if kind is None and (printed := site.kind_of(text)) and text[0] != "(":
            kind = printed
            marks.append(line.mark(Role.KIND, printed))
        elif text[0] == "#" and site.is_position(text):
            marks.append(line.mark(Role.ID))
        elif timed is None and (timed := _plain_time(line)) is not None:
            marks += timed
        else:
            break
    if at + 1 >= len(lines) or (kind is not None and not marks):
        return None
    title, people = lines[at], lines[at + 1]
    if not _are_plain(title, people, kind):
        return None
    marks += [title.mark(Role.TITLE), people.mark(Role.AUTHORS)]
    rest = lines[at + 2 :]
    is_known = bool(rest and marks[0].role is not Role.TITLE)
    if rest and timed is None and (timed := _plain_time(rest[0])) is not None:
        marks += timed
        rest = rest[1:]
        is_known = False
    if not is_known and site.is_session_kind(kind) and not site.has_organizers(kind):
        return None  # what stands below the title of such a session is its room
    if rest and (rest[0].text[0] in "·⋅" or rest[0].tag == "li"):
        return None
    for line in rest:
        if (page := site.page_mark(line)) is not None:
            marks.append(page)
        elif len(line.text) >= _SHORTEST_PROSE:
            marks.append(line.mark(Role.ABSTRACT))
        else:
            return None
    return Card(lines[0], kind, marks, None, titled=True)


def _plain_time(line: Line) -> list[Mark] | None:
    """Read a line that is a day, a range of time and perhaps a place, as `_Reader` does; `None` on any other."""
    text = line.text
    slot = site.find_slot(text)
    if slot is None or not (slot.dated and slot.ranged) or "(Bookmark)" in text:
        return None
    after = slot.after
    if after and (len(after) > _LONGEST_PLACE or after[0].islower()):
        return None
    marks = [line.mark(Role.WHEN, site.with_one_offset(text[: slot.last].strip()))]
    room, position = site.split_room(after)
    if room:
        marks.append(line.mark(Role.ROOM, room))
    if position:
        marks.append(line.mark(Role.ID, position))
    return marks


def _are_plain(title: Line, people: Line, kind: str | None) -> bool:
    """Whether two lines can be nothing but a title and its people."""
    text, names = title.text, people.text
    if (
        not site.has_people(names)
        or names[-1] in "·⋅"
        or names[0] in "·⋅"
        or "*" in names
        or site.is_people(text)
        or text[0] in "[(#*"
        or site.page_mark(title) is not None
        or site.is_award(text)
        or site.split_room(text)[1]
        or site.find_slot(text) is not None
    ):
        return False
    return not (site.is_label(text) or site.kind_of(text)) and (
        kind is not None or not site.begins_like_kind(text)
    )


def read_plain_talk(lines: Sequence[Line]) -> list[Mark] | None:
    """Read what `emit` would say of the commonest talk: a bare slot, title, people with dots, long prose; `None` on any other."""
    if len(lines) < 4:
        return None
    slot, title, people, body = lines[0], lines[1], lines[2], lines[3]
    names = people[1]
    if names[-1] in "·⋅" or body[1][0] in "·⋅" or body.tag == "li" or not _is_plain_title(title):
        return None
    if not site.has_people(names) and (title.tag != people.tag or not site.looks_like_name(names)):
        return None
    when = slot[1]
    new = tuple.__new__  # half the time of Mark(…)
    marks: list[Mark] = [
        new(Mark, (Role.TALK, slot, when)),
        new(Mark, (Role.WHEN, slot, when)),
        new(Mark, (Role.TITLE, title, title[1])),
        new(Mark, (Role.AUTHORS, people, names)),
    ]
    abstract = Role.ABSTRACT
    for line in lines[3:]:
        text = line[1]
        if len(text) < _SHORTEST_PROSE:
            return None
        marks.append(new(Mark, (abstract, line, text)))
    return marks


def _is_plain_title(line: Line) -> bool:
    """Whether a line can be nothing but a title."""
    text = line[1]
    return not (
        text[0] in "[(#"
        or (len(text) < _LONGEST_TOKEN and site.is_token(text))
        or line[5] == "title"
        or site.is_people(text)
        or ("#" in text and site.split_room(text)[1])
    )


def emit(card: Card, *, as_session: bool | None = None) -> Iterator[Mark]:
    """Yield an event's marks as a session or a talk, whichever its kind says."""
    session = card.is_session() if as_session is None else as_session
    yield card.first.mark(Role.SESSION if session else Role.TALK)
    if not session:
        yield from card.marks
        return
    people = Role.ORGANIZERS if site.has_organizers(card.kind) else Role.CHAIRS
    for mark in card.marks:
        yield mark._replace(role=people) if mark.role is Role.AUTHORS else mark


def emit_page(cards: Iterable[Card]) -> Iterator[Mark]:
    """Yield cards in page order; talks are gathered in the session that they name, or in one without a title."""
    groups: dict[str | None, list[Card]] = {}
    order: list[Card | tuple[str | None, Mark | None]] = []
    for card in cards:
        if card.is_session():
            order.append(card)
            continue
        name = card.parent.text if card.parent else None
        if name not in groups:
            groups[name] = []
            order.append((name, card.parent))
        groups[name].append(card)
    for entry in order:
        if isinstance(entry, Card):
            yield from emit(entry)
            if entry.parent:
                # What a session is part of has no field; a session of that name tells it.
                role = Role.NOISE if entry.parent.text in groups else Role.REST
                yield entry.parent._replace(role=role)
            continue
        name, parent = entry
        held = groups[name]
        yield held[0].first.mark(Role.SESSION)
        if parent is not None:
            yield parent
            kinds = {(card.kind or "").partition(" (")[0] for card in held}
            if len(kinds) == 1 and held[0].kind:
                yield held[0].first.mark(Role.KIND, held[0].kind)
        for card in held:
            if card.parent is not None:
                yield card.parent._replace(role=Role.NOISE)
            yield from emit(card)
