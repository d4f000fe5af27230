"""What the readers give: one document with its source, or the reason why there is none."""

from __future__ import annotations

import hashlib
from typing import Any, TypeAlias

import attrs


@attrs.frozen(kw_only=True)
class Source:
    """Where a document came from."""

    path: str
    """The file as it was named or found; ``-`` for standard input."""
    offset: int | None = None
    """Where the record begins: bytes into the file, after decompression."""
    row: int | None = None
    """The row of a Parquet file, from 0."""
    id: str | None = None
    """What the record calls itself: its ``id`` field or ``WARC-Record-ID``."""
    url: str | None = None
    date: str | None = None
    """When the page was fetched, as the record states it."""
    truncated: str | None = None
    """Why the crawler cut the page off, where the record says that it did."""
    bytes: int | None = None
    """Size of the content."""
    sha256: str | None = None
    """Hash of the content, in UTF-8 where it came as text."""

    def to_dict(self) -> dict[str, Any]:
        """Return the source as plain data, all keys always there but ``url``, which the page has."""
        return {
            "path": self.path,
            "offset": self.offset,
            "row": self.row,
            "id": self.id,
            "date": self.date,
            "truncated": self.truncated,
            "bytes": self.bytes,
            "sha256": self.sha256,
        }


@attrs.frozen(kw_only=True)
class Document:
    """One page to parse."""

    source: Source
    content: str | bytes
    mirror: str
    """Where its record goes in a folder of one file a page: a relative path without ``.json``."""


@attrs.frozen(kw_only=True)
class Bad:
    """What should have been a document and cannot be read."""

    source: Source
    reason: str
    """A stable slug, one of `REASONS`."""
    message: str


@attrs.frozen
class Skipped:
    """A record that is no page by its own account: a picture, a redirect, a request."""

    count: int = 1


Item: TypeAlias = Document | Bad | Skipped

REASONS = {
    "broken-compression": "The compressed data is damaged or ends early.",
    "broken-record": "A record of a WARC file is damaged.",
    "broken-row": "A line of a JSONL file is no JSON object, or is not UTF-8.",
    "broken-file": "A file cannot be read in its format.",
    "changed": "The file is not the one that the run was planned with.",
    "encoding": "The transfer or content encoding of a response cannot be undone.",
    "no-text": "The row holds none of the text fields.",
    "parser-error": "The parser failed; this is a bug in confparse.",
    "time-limit": "The document took longer than the limit.",
    "too-large": "The document is larger than the limit.",
    "truncated": "The file ends within a record.",
    "unreadable": "The file or folder cannot be opened.",
    "worker-died": "The process that parsed the document died twice, both times on it alone.",
}


def content_hash(content: str | bytes) -> tuple[int, str]:
    """Return size in bytes and SHA-256 of a page."""
    raw = content if isinstance(content, bytes) else _encoded(content)
    return len(raw), hashlib.sha256(raw).hexdigest()


def _encoded(text: str) -> bytes:
    try:
        return text.encode()  # twice as quick as with a handler of errors
    except UnicodeEncodeError:
        return text.encode("utf-8", "surrogatepass")


def printable(path: str) -> str:
    """Return a path as text that every encoder takes; bytes that are no UTF-8 become escapes."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
