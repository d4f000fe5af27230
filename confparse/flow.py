"""What flows between the stages: lines, marks, records. Plain data; nothing here reads a page.

`Line` and `Mark` are named tuples, not attrs classes: a page has thousands, and they cost a third.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import ClassVar, Final, NamedTuple

from attrs import field, frozen

_new: Final = tuple.__new__
"""Half the time of calling a named tuple, which every mark pays."""


class Cell(NamedTuple):
    """Where a line stands in a table (HTML or a pipe table)."""

    table: int
    """The ordinal of the table on the page, from 0."""
    row: int
    column: int
    """The grid column, spans of earlier cells and rows counted."""
    rows: int = 1
    """How many rows the cell spans (``rowspan``)."""
    columns: int = 1
    """How many columns the cell spans; 0 where its row lacks cells, and nobody knows which."""
    head: bool = False
    """Whether it is a head cell (``th``, or the first row of a pipe table)."""


class Span(NamedTuple):
    """A stretch of a line's text that carries markup: ``text[start:end]``."""

    start: int
    end: int
    tag: str
    """``b``, ``i``, ``u``, ``sup``, ``sub``, ``a``, ``code`` … ; Markdown emphasis is mapped to the same names."""
    value: str = ""
    """The address of a link."""


class Markup(NamedTuple):
    """What HTML or Markdown says about a line beside its text."""

    classes: str = ""
    """`` class names of the element and its ancestors, nearest last, with a blank at both ends ``."""
    spans: tuple[Span, ...] = ()
    cell: Cell | None = None
    depth: int = 0
    """How deep the line's block lies in lists (Markdown, HTML) or elements."""
    fields: tuple[Span, ...] = ()
    """Stretches whose inline element has a class that names a field; `Span.tag` says which (see `class_names`)."""
    anchors: tuple[str, ...] = ()
    """The ids of the blocks that open with this line; with ``#`` before it, the id of what a button shows."""


class Line(NamedTuple):
    """One line of content: a line of a text, a block, a table cell or a ``<br>`` part of HTML."""

    number: int
    """1-based, in the source as given."""
    text: str
    """Visible text, stripped; blanks inside as printed."""
    gap: bool = False
    """Whether a blank line, or the border of a block element, precedes."""
    index: int = 0  # type: ignore[assignment]  # hides tuple.index, which nobody asks of a line
    """The ordinal among all lines of the page."""
    last: int = 0
    """The source line on which the text ends (0: the same as `number`)."""
    tag: str = ""
    """The block element: ``h1`` … ``h6``, ``p``, ``li``, ``td``, ``th``, ``dt``, ``dd``, ``div`` …; "" in plain text."""
    markup: Markup | None = None

    def mark(self, role: Role, text: str | None = None) -> Mark:
        """Mark this line, or the given part of its text, with a role."""
        return _new(Mark, (role, self, self[1] if text is None else text))


class Role:
    """What a piece of text is on its page: one of the constants below, compared by identity.

    No `Enum`: up to Python 3.11 reading a member costs ten times an attribute, and every mark reads one.
    """

    __slots__ = ("name", "value")

    # These two open a record; their text is ignored.
    SESSION: ClassVar[Role]
    TALK: ClassVar[Role]
    # These hold for all records that follow, until the next of the same role.
    DAY: ClassVar[Role]
    CLOCK: ClassVar[Role]
    """A heading such as "3:15 p.m." that settles the half-day of the times below."""
    ZONE: ClassVar[Role]
    CONFERENCE: ClassVar[Role]
    YEAR: ClassVar[Role]
    SPAN: ClassVar[Role]
    """The days of the whole event, "July 4-5, 2015": days that lack their month are found among them."""
    # These fill the open record.
    ID: ClassVar[Role]
    TITLE: ClassVar[Role]
    KIND: ClassVar[Role]
    WHEN: ClassVar[Role]
    UNTIL: ClassVar[Role]
    """The hours of the last row of a cell that spans several: its end is the record's."""
    ROOM: ClassVar[Role]
    CHAIRS: ClassVar[Role]
    ORGANIZERS: ClassVar[Role]
    AUTHORS: ClassVar[Role]
    ABSTRACT: ClassVar[Role]
    LINK: ClassVar[Role]
    # Read and known to carry nothing.
    NOISE: ClassVar[Role]
    # Text that is in no item, on a line that may have other marks: it stands in `Page.unparsed`.
    REST: ClassVar[Role]
    # Says how unsure the layout is of the line's other marks; claims nothing, becomes a diagnostic.
    DOUBT: ClassVar[Role]

    def __init__(self, name: str) -> None:
        self.name = name
        self.value = name.lower()

    def __repr__(self) -> str:
        return f"Role.{self.name}"

    def __reduce__(self) -> tuple[object, ...]:
        return getattr, (Role, self.name)  # a copy is the same role


for _name in Role.__annotations__:
    setattr(Role, _name, Role(_name))


class Mark(NamedTuple):
    """A piece of text, on its line, and the role that it plays; a line may carry several marks."""

    role: Role
    line: Line
    text: str


class Record(NamedTuple):
    """The marks of one session or talk by role, in page order, with the context they stand in; still only text."""

    line: Line
    marks: dict[Role, list[Mark]]
    talks: list[Record]
    context: Mapping[Role, Mark]
    """The DAY, CLOCK and ZONE marks in force when the record opened."""


@frozen(kw_only=True)
class Hints:
    """What the caller knows that the page may not say."""

    url: str | None = None
    year: int | None = None
    timezone: str | None = None
    reference: int | None = None
    """The year near which unprinted years are looked for."""


_LONGEST_BRIEF: Final = 300
"""A longer line is a paragraph."""
_HEAD: Final = 40


@frozen(eq=False, slots=False)
class Source:
    """A page as the layouts' scores see it: read once, asked by many."""

    text: str
    form: str
    """``text``, ``markdown`` or ``html``."""
    lines: Sequence[Line]
    url: str | None = None
    signs: str | None = field(default=None, repr=False)
    """What HTML says beside its lines: the values of its attributes, its scripts and comments."""

    @cached_property
    def brief(self) -> str:
        """Where to look for fingerprints.

        Of a text, whose paragraphs are most of the page, these are cut to their first words; with HTML also
        its `signs`, as addresses and class names tell the most, but no tags; of Markdown it is all.
        """
        if self.form != "text" and self.signs is None:
            return self.text
        longest, head = _LONGEST_BRIEF, _HEAD
        shorts = [line[1] if len(line[1]) <= longest else line[1][:head] for line in self.lines]
        if self.signs:
            shorts.append(self.signs)
        return "\n".join(shorts)


LAST_TURN: Final = 2


@frozen
class Layout:
    """A page shape: two functions and a name."""

    name: str
    score: Callable[[Source], float]
    """How well the shape fits, 0…1; cheap: substring tests on `Source.brief` before any loop over lines."""
    label: Callable[[Sequence[Line]], Iterable[Mark]]
    """Content lines → marks; a line that gets none ends in `Page.unparsed`."""
    turn: int = LAST_TURN
    """When to ask this layout, 0 first: early are those whose pages are many and quickly told."""
