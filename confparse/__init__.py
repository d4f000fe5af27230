"""Conference programme pages, as text, Markdown or HTML, read into typed sessions and talks."""

from .diagnostics import (
    Code,
    ConfparseError,
    Diagnostic,
    FormatError,
    NoSessionError,
    SeveralSessionsError,
    StrictError,
)
from .exports.text_json import from_json, to_json
from .fields.people import read as parse_authors
from .model import (
    Conference,
    LineSpan,
    Link,
    MonthDay,
    Page,
    Person,
    Session,
    Talk,
    Unparsed,
    When,
)
from .pipeline import parse_page, parse_session, parse_soup
from .sniff import Sniff, sniff
from .when import parse_time_range, parse_time_ranges

__version__ = "0.1.0"

__all__ = [
    "Code",
    "Conference",
    "ConfparseError",
    "Diagnostic",
    "FormatError",
    "LineSpan",
    "Link",
    "MonthDay",
    "NoSessionError",
    "Page",
    "Person",
    "Session",
    "SeveralSessionsError",
    "Sniff",
    "StrictError",
    "Talk",
    "Unparsed",
    "When",
    "from_json",
    "parse_authors",
    "parse_page",
    "parse_session",
    "parse_soup",
    "parse_time_range",
    "parse_time_ranges",
    "sniff",
    "to_json",
]
