"""What could not be read or had to be inferred: stable codes, diagnostics as values, and the errors.

Leaf readers never complain: they return ``None``, and the stage that holds the line adds to the `Report`.
"""

from __future__ import annotations

from enum import Enum
from typing import Final

from attrs import field, frozen


class Code(str, Enum):
    """Stable slugs: they stand in JSON, so a changed one is a breaking change."""

    AMBIGUOUS_PEOPLE = "ambiguous-people"
    AMBIGUOUS_TIMEZONE = "ambiguous-timezone"
    BINARY_INPUT = "binary-input"
    DATE_INFERRED = "date-inferred"
    DATE_INVALID = "date-invalid"
    DECODED_WITH_LOSS = "decoded-with-loss"
    EMPTY_INPUT = "empty-input"
    END_DROPPED = "end-dropped"
    FIELD_REPEATED = "field-repeated"
    HALF_DAY_INFERRED = "half-day-inferred"
    LAYOUT_AMBIGUOUS = "layout-ambiguous"
    LAYOUT_UNKNOWN = "layout-unknown"
    NO_SESSION = "no-session"
    PEOPLE_MORE = "people-more"
    STRUCTURE_INFERRED = "structure-inferred"
    TALK_UNTITLED = "talk-untitled"
    WEEKDAY_MISMATCH = "weekday-mismatch"
    WHEN_UNREADABLE = "when-unreadable"
    YEAR_INFERRED = "year-inferred"
    YEAR_UNKNOWN = "year-unknown"
    ZONE_CONFLICT = "zone-conflict"
    ZONE_SEASON = "zone-season"

    @property
    def level(self) -> str:
        """``info``, ``warning`` or ``error``."""
        return CODES[self][0]

    @property
    def meaning(self) -> str:
        """One sentence: what was seen, and what was done about it."""
        return CODES[self][1]


CODES: Final[dict[Code, tuple[str, str]]] = {
    Code.AMBIGUOUS_PEOPLE: (
        "info",
        "A list of people reads in two ways; the commoner one was taken.",
    ),
    Code.AMBIGUOUS_TIMEZONE: ("warning", "A zone label has several meanings; no offset was given."),
    Code.BINARY_INPUT: ("error", "The input is no text."),
    Code.DATE_INFERRED: (
        "info",
        "A day was taken from the order of the page, or from the days of the event, not from a heading.",
    ),
    Code.DATE_INVALID: (
        "warning",
        "A printed date does not exist in the calendar; it was left out.",
    ),
    Code.DECODED_WITH_LOSS: ("warning", "Some bytes fit no encoding and became U+FFFD."),
    Code.EMPTY_INPUT: ("error", "The input holds no visible text."),
    Code.END_DROPPED: (
        "warning",
        "An end before its start makes no believable length; it was dropped.",
    ),
    Code.FIELD_REPEATED: ("warning", "A field stands twice in one item; the first was kept."),
    Code.HALF_DAY_INFERRED: ("info", "A bare 12-hour clock got its half of the day from the page."),
    Code.LAYOUT_AMBIGUOUS: ("info", "Two layouts fit equally well; the first by name was taken."),
    Code.LAYOUT_UNKNOWN: ("info", "No layout knows this page; it was read by its own order."),
    Code.NO_SESSION: ("info", "Nothing on the page is a session or a talk."),
    Code.PEOPLE_MORE: (
        "info",
        "A list of people ends in “et al.”: there are more than are printed.",
    ),
    Code.STRUCTURE_INFERRED: ("info", "The page's order was found by fit, not by a known layout."),
    Code.TALK_UNTITLED: ("info", "A talk has no title on the page."),
    Code.WEEKDAY_MISMATCH: (
        "warning",
        "The weekday contradicts the printed date; the date stands.",
    ),
    Code.WHEN_UNREADABLE: ("warning", "A line that should be a time could not be read as one."),
    Code.YEAR_INFERRED: ("info", "The year was inferred from weekday, day and month."),
    Code.YEAR_UNKNOWN: ("info", "No year is printed, hinted or inferable; dates have none."),
    Code.ZONE_CONFLICT: (
        "warning",
        "Two zones on one line name different instants; the first stands.",
    ),
    Code.ZONE_SEASON: (
        "warning",
        "A winter label stands on a summer date or the reverse; the wall clock was kept.",
    ),
}

_WARNING_OR_WORSE: Final = frozenset({"warning", "error"})


@frozen(kw_only=True)
class Diagnostic:
    """One thing that was inferred or not understood."""

    code: str
    """A stable slug, one of `Code`."""
    level: str
    """``info``, ``warning`` or ``error``."""
    message: str
    """What was seen, on which text, and what was done about it."""
    line: int | None = None
    """The 1-based line of the source, where there is one."""

    @property
    def is_problem(self) -> bool:
        """Whether the level is ``warning`` or ``error``."""
        return self.level in _WARNING_OR_WORSE


@frozen
class Report:
    """What the stages of one run found; passed by name, never global."""

    found: list[Diagnostic] = field(factory=list)
    unread: list[tuple[int, str]] = field(factory=list)
    """Texts that a field was to hold and does not, by line: they stand in `Page.unparsed`."""

    def add(self, code: Code, message: str = "", line: int | None = None) -> None:
        """Add a diagnostic; an empty message stands for the code's own meaning."""
        level, meaning = CODES[code]
        self.found.append(
            Diagnostic(code=code.value, level=level, message=message or meaning, line=line)
        )


class ConfparseError(ValueError):
    """Base of every error that confparse raises on purpose; carries `diagnostics` and pickles."""

    def __init__(self, message: str, diagnostics: tuple[Diagnostic, ...] = ()) -> None:
        super().__init__(message)
        self.diagnostics = diagnostics

    def __reduce__(self) -> tuple[type[ConfparseError], tuple[str, tuple[Diagnostic, ...]]]:
        return type(self), (str(self), self.diagnostics)


class NoSessionError(ConfparseError):
    """The page holds no session."""


class SeveralSessionsError(ConfparseError):
    """The page holds several sessions where one was asked for."""


class StrictError(ConfparseError):
    """With ``strict=True``: a diagnostic of level ``warning`` or above was raised."""


class FormatError(ConfparseError):
    """Data given to `from_dict` or `from_json` is not what confparse writes."""
