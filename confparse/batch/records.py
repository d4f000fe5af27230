"""A document -> its outcome -> the records that are written."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Callable
from typing import Any

import attrs

from ..exports.plain import Shown, kept_moment, page_to_dict
from ..model import Page
from .documents import Bad, Document, Source
from .limits import DocumentTimeoutError, limited
from .options import Options, UsageError

_YEAR = re.compile(r"(?:19|20)[0-9]{2}(?![0-9])")


@attrs.frozen(kw_only=True)
class Outcome:
    """What became of one document: exactly one of ``page``, ``error`` and ``filtered``."""

    source: Source
    page: Page | None = None
    error: Bad | None = None
    filtered: bool = False
    """`confparse.sniff` took it for something else, and the run was to keep programmes only."""


class Reader:
    """Documents -> outcomes, with the hints of a run."""

    def __init__(self, options: Options) -> None:
        from .. import parse_page

        self._parse = parse_page
        self._options = options
        if options.filter:
            from .. import sniff

            self._sniff = sniff
        self._hints: dict[str, Any] = {}
        if options.year is not None:
            self._hints["year"] = options.year
        if options.timezone is not None:
            self._hints["timezone"] = options.timezone
        if options.reference not in (None, "record"):
            self._hints["reference"] = _year(str(options.reference))

    def check(self) -> None:
        """Raise `UsageError` where a hint is impossible, before any document is read."""
        reference = self._options.reference
        if reference not in (None, "record") and self._hints["reference"] is None:
            raise UsageError(f"reference {reference!r} is neither a year nor 'record'")
        try:
            self._parse("", **self._hints)
        except ValueError as error:
            raise UsageError(str(error)) from error

    def read(self, document: Document) -> Outcome:
        """Parse a document within its time; whatever goes wrong is an outcome too."""
        source = document.source
        try:
            return limited(self._options.time_limit, self._read, document)
        except DocumentTimeoutError:
            message = f"more than {self._options.time_limit:g} s"
            return Outcome(
                source=source, error=Bad(source=source, reason="time-limit", message=message)
            )
        except Exception as error:  # noqa: BLE001  # a bug of the parser must not end the run
            message = f"{type(error).__name__}: {str(error)[:300]}"
            return Outcome(
                source=source, error=Bad(source=source, reason="parser-error", message=message)
            )

    def _read(self, document: Document) -> Outcome:
        source = document.source
        if self._options.filter and not self._sniff(document.content, url=source.url):
            return Outcome(source=source, filtered=True)
        hints = self._hints
        if self._options.reference == "record" and source.date:
            near = _year(source.date)
            hints = hints if near is None else {**hints, "reference": near}
        page = self._parse(document.content, url=source.url, **hints)
        refusal = next((found for found in page.diagnostics if found.level == "error"), None)
        if refusal is not None:
            bad = Bad(source=source, reason=refusal.code, message=refusal.message)
            return Outcome(source=source, error=bad)
        return Outcome(source=source, page=page)


def _year(text: str) -> int | None:
    """Return the year that a date, or a year, begins with."""
    found = _YEAR.match(text)
    return int(found[0]) if found else None


def record(
    page: Page, source: Source, *, version: str, lines: bool = False, moment: Shown | None = None
) -> dict[str, Any]:
    """Return the record of a page: where it came from, who read it, and `Page.to_dict`."""
    data = page_to_dict(page, lines=lines, moment=moment)
    return {"source": source.to_dict(), "version": version, **data}


def talk_records(page: Page, source: Source, *, version: str) -> list[dict[str, Any]]:
    """Return one flat record a talk."""
    from ..exports.tables import talk_rows

    head = source.to_dict()
    head["record"] = head.pop("id")
    head["date_fetched"] = head.pop("date")
    del head["truncated"], head["bytes"]
    return [{**head, "url": page.url, "version": version, **row} for row in talk_rows(page)]


def quarantine_record(bad: Bad) -> dict[str, Any]:
    """Return what the quarantine file says of a document."""
    return {
        "source": bad.source.to_dict(),
        "url": bad.source.url,
        "error": bad.reason,
        "message": bad.message,
    }


@attrs.frozen
class Encoder:
    """A JSON writer."""

    encode: Callable[[dict[str, Any]], bytes]
    moment: Shown | None = None
    """What it wants made of a point in time; ``None``: its text."""


def encoder() -> Encoder:
    """Return the quickest JSON writer that is installed; all of them give the same bytes."""
    try:
        import msgspec
    except ImportError:
        return Encoder(_plain)

    quick = msgspec.json.Encoder().encode

    def encode(value: dict[str, Any]) -> bytes:
        try:
            return quick(value)
        except UnicodeError:
            return _plain(value)

    return Encoder(encode, moment=kept_moment)


def _plain(value: dict[str, Any]) -> bytes:
    isoformat = datetime.datetime.isoformat
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=isoformat)
    # A lone surrogate has no UTF-8; as an escape it is JSON.
    return text.encode("utf-8", "backslashreplace")


def totals() -> dict[str, Any]:
    """Return the counters of a run, at zero."""
    return {
        "documents": 0,
        "programmes": 0,
        "no_programme": 0,
        "filtered": 0,
        "quarantined": 0,
        "skipped": 0,
        "sessions": 0,
        "talks": 0,
        "diagnostics": {},
        "reasons": {},
    }


def add(totals: dict[str, Any], more: dict[str, Any]) -> None:
    """Add counters to counters."""
    for key, value in more.items():
        if isinstance(value, dict):
            for name, count in value.items():
                totals[key][name] = totals[key].get(name, 0) + count
        else:
            totals[key] += value


def count(totals: dict[str, Any], outcome: Outcome) -> None:
    """Count an outcome."""
    totals["documents"] += 1
    if outcome.error is not None:
        totals["quarantined"] += 1
        reasons = totals["reasons"]
        reasons[outcome.error.reason] = reasons.get(outcome.error.reason, 0) + 1
    elif outcome.page is None:
        totals["filtered"] += 1
    else:
        page = outcome.page
        totals["programmes" if page.sessions else "no_programme"] += 1
        totals["sessions"] += len(page.sessions)
        totals["talks"] += sum(len(session.talks) for session in page.sessions)
        codes = totals["diagnostics"]
        for diagnostic in page.diagnostics:
            codes[diagnostic.code] = codes.get(diagnostic.code, 0) + 1
