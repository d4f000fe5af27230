"""Conference programme pages, as text, Markdown or HTML, read into typed sessions and talks.

The types are here at once; a function's module is imported when the function is first asked for, so that
a tool that depends on confparse pays for reading only when it reads.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .diagnostics import (
    Code,
    ConfparseError,
    Diagnostic,
    FormatError,
    NoSessionError,
    SeveralSessionsError,
    StrictError,
)
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

if TYPE_CHECKING:
    from .exports.text_json import from_json, to_json
    from .fields.people import read as parse_authors
    from .pipeline import parse_page, parse_session, parse_soup
    from .sniffing import Sniff, sniff
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

_HOMES = {
    "Sniff": ("sniffing", "Sniff"),
    "from_json": ("exports.text_json", "from_json"),
    "parse_authors": ("fields.people", "read"),
    "parse_page": ("pipeline", "parse_page"),
    "parse_session": ("pipeline", "parse_session"),
    "parse_soup": ("pipeline", "parse_soup"),
    "parse_time_range": ("when", "parse_time_range"),
    "parse_time_ranges": ("when", "parse_time_ranges"),
    "sniff": ("sniffing", "sniff"),
    "to_json": ("exports.text_json", "to_json"),
}


def __getattr__(name: str) -> object:
    """Import a public function on first use (PEP 562)."""
    import importlib

    home = _HOMES.get(name)
    if home is not None:
        value = getattr(importlib.import_module(f"{__name__}.{home[0]}"), home[1])
    elif name in {"arrow", "batch", "exports", "layouts"}:  # public subpackages
        value = importlib.import_module(f"{__name__}.{name}")
    else:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
