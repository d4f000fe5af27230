"""What callers get: pages, sessions, talks, people and times, as frozen values.

All types are frozen, slotted and keyword-only; sequences are tuples; absent is ``None`` or ``()``.
No weak references are kept to the types that a page holds by the hundred, which `drafts` makes.
Annotations are imported at run time so that `typing.get_type_hints` and converters work.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, NamedTuple

from attrs import field, frozen

from .diagnostics import Diagnostic


class LineSpan(NamedTuple):
    """The lines a field was read from: 1-based, both ends included."""

    first: int
    last: int


class MonthDay(NamedTuple):
    """A date whose year nobody knows; prints as ``--07-20`` (ISO 8601:2000, 5.2.1.3 d)."""

    month: int
    day: int

    def isoformat(self) -> str:
        """``--MM-DD``."""
        return f"--{self.month:02d}-{self.day:02d}"

    def __str__(self) -> str:
        return self.isoformat()


@frozen(kw_only=True)
class Link:
    """A link printed with an item."""

    label: str
    url: str | None = None
    """``None`` where the page was saved as bare text and only the label is left."""


@frozen(kw_only=True, weakref_slot=False)
class Person:
    """Somebody named on the page."""

    name: str
    """As printed: case, accents and order are the page's."""
    affiliation: str | None = None
    role: str | None = None
    """As the page marks it, in English and lower case: ``presenter``, ``speaker``, ``moderator`` …"""


@frozen(kw_only=True, weakref_slot=False)
class When:
    """A day and a span of time, and what of it is printed."""

    text: str | None = None
    """The printed words; ``None`` where the time comes from elsewhere (`inferred` says from where)."""
    weekday: str | None = None
    """``Mon`` … ``Sun`` where one is printed."""
    date: datetime.date | MonthDay | None = None
    start: datetime.time | None = None
    end: datetime.time | None = None
    timezone: str | None = None
    """The label as printed on the line, or the page's."""
    starts_at: datetime.datetime | None = None
    """Aware where the offset is known; ``None`` where no full date is."""
    ends_at: datetime.datetime | None = None
    inferred: tuple[str, ...] = ()
    """Names of what is not printed on this line: ``date``, ``start``, ``end``, ``year``, ``half-day``, ``timezone`` …"""


@frozen(kw_only=True, weakref_slot=False)
class Talk:
    """One presentation."""

    id: str | None = None
    """A printed number or position, such as ``#36`` or ``MoA1.1``."""
    title: str | None = None
    type: str | None = None
    """One of `TYPES`, or ``None`` where the page does not say."""
    authors: tuple[Person, ...] = ()
    when: When | None = None
    room: str | None = None
    abstract: str | None = None
    links: tuple[Link, ...] = ()
    lines: Mapping[str, LineSpan] = field(factory=dict, eq=False, repr=False)
    """Field name → where it stands in the source; no part of ``==``, ``hash`` and ``repr``."""

    def _repr_html_(self) -> str:
        """Show the talk as a table in a notebook."""
        from .exports.notebook import talk_html

        return talk_html(self)


@frozen(kw_only=True)
class Session:
    """A slot of the programme that holds talks, or a break, workshop, social …"""

    id: str | None = None
    title: str | None = None
    type: str | None = None
    """One of `TYPES`, or ``None`` where the page does not say."""
    room: str | None = None
    chairs: tuple[Person, ...] = ()
    organizers: tuple[Person, ...] = ()
    when: When | None = None
    abstract: str | None = None
    links: tuple[Link, ...] = ()
    talks: tuple[Talk, ...] = ()
    lines: Mapping[str, LineSpan] = field(factory=dict, eq=False, repr=False)
    """Field name → where it stands in the source; no part of ``==``, ``hash`` and ``repr``."""
    diagnostics: tuple[Diagnostic, ...] = field(default=(), eq=False, repr=False)
    """What `parse_session` found; empty on the sessions of a `Page`, which has its own."""

    def to_dict(self, *, lines: bool = False) -> dict[str, Any]:
        """Return the session as plain data, in the shape of the published JSON Schema."""
        from .exports.plain import session_to_dict

        return session_to_dict(self, lines=lines)

    def _repr_html_(self) -> str:
        """Show the session as a table in a notebook."""
        from .exports.notebook import session_html

        return session_html(self)


@frozen(kw_only=True)
class Conference:
    """The conference that the page names."""

    name: str | None = None
    year: int | None = None


@frozen(kw_only=True)
class Unparsed:
    """A line with visible text that is in no item and no known noise."""

    line: int
    text: str


@frozen(kw_only=True)
class Page:
    """Everything that was read from one page."""

    url: str | None = None
    layout: str | None = None
    """The name of the page shape that fitted."""
    conference: Conference | None = None
    sessions: tuple[Session, ...] = ()
    """In page order."""
    diagnostics: tuple[Diagnostic, ...] = ()
    unparsed: tuple[Unparsed, ...] = ()

    def to_dict(self, *, lines: bool = False) -> dict[str, Any]:
        """Return the page as plain data, in the shape of the published JSON Schema.

        With ``lines=True`` each item carries its ``lines``, and `from_dict` gives back an equal page
        with equal lines.
        """
        from .exports.plain import page_to_dict

        return page_to_dict(self, lines=lines)

    def to_pandas(self) -> Any:
        """Return a pandas data frame with a row for each talk; raises `ImportError` where pandas is missing."""
        from .exports.tables import to_pandas

        return to_pandas(self)

    def to_polars(self) -> Any:
        """Return a polars data frame with a row for each talk; raises `ImportError` where polars is missing."""
        from .exports.tables import to_polars

        return to_polars(self)

    def _repr_html_(self) -> str:
        """Show the page as a table in a notebook."""
        from .exports.notebook import page_html

        return page_html(self)

    @staticmethod
    def from_dict(data: Mapping[str, Any]) -> Page:
        """Build a page from what `to_dict` returned; raises `FormatError` on anything else."""
        from .exports.plain import page_from_dict

        return page_from_dict(data)


TYPES = (
    "oral",
    "spotlight",
    "poster",
    "workshop",
    "tutorial",
    "keynote",
    "panel",
    "demo",
    "social",
    "break",
    "competition",
    "registration",
    "other",
)
"""The values of `Session.type` and `Talk.type`."""
