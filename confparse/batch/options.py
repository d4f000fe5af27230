"""What a run is to do: everything that decides the bytes of the result, and nothing else.

Number of processes, scheduler and progress are not here: they may change between a run and its
resumption, the options may not.
"""

from __future__ import annotations

import hashlib
import json
from typing import Any

import attrs

from ..diagnostics import ConfparseError

MEGABYTE = 1 << 20

FORMATS = ("jsonl", "parquet", "json")
KINDS = ("page", "jsonl", "warc", "parquet")
CODECS = ("gz", "zst", "xz", "bz2")


class BatchError(ConfparseError):
    """A run cannot start or go on; the message says what to do about it."""


class UsageError(BatchError):
    """The arguments of a run contradict each other or the state that they name."""


class RefusedError(BatchError):
    """An input was refused: it cannot be read, or ``strict`` met a document that cannot."""


def _names(value: Any) -> tuple[str, ...]:
    return tuple(value)


@attrs.frozen(kw_only=True)
class Options:
    """The choices that decide the bytes of the result."""

    format: str = "jsonl"
    """``jsonl`` (a record a line), ``parquet``, or ``json`` (one file a page, in a folder)."""
    codec: str = ""
    """Compression of the output: ``""``, ``gz``, ``zst``, ``xz`` or ``bz2``."""
    only: str = ""
    """``talks`` for one flat row a talk, ``""`` for one record a document."""
    filter: bool = False
    """Keep only what `confparse.sniff` takes for a programme; the rest is counted, not parsed."""
    lines: bool = False
    """Records carry the source lines of every field."""
    kind: str = ""
    """How to read the inputs: one of `KINDS`; ``""`` decides by file name, and by content for ``-``."""
    suffixes: tuple[str, ...] = attrs.field(default=(), converter=_names)
    """What to take from folders, such as ``(".txt", ".html")``; ``()`` for all that is known."""
    text_fields: tuple[str, ...] = attrs.field(
        default=("html", "raw_html", "text", "raw_content", "content", "body"), converter=_names
    )
    """Fields of JSONL rows and columns of Parquet that may hold the page; the first that is filled wins."""
    url_fields: tuple[str, ...] = attrs.field(
        default=("url", "uri", "warc_target_uri", "source_url"), converter=_names
    )
    id_fields: tuple[str, ...] = attrs.field(
        default=("id", "warc_record_id", "doc_id"), converter=_names
    )
    date_fields: tuple[str, ...] = attrs.field(
        default=("date", "timestamp", "fetch_time", "warc_date"), converter=_names
    )
    year: int | None = None
    """The hint of `confparse.parse_page`, for every document; so are the next two."""
    timezone: str | None = None
    reference: str | None = None
    """A year, or ``record``: the year in which the record says that it was fetched."""
    max_bytes: int = 16 * MEGABYTE
    """The largest document, in bytes after decompression; a larger one is quarantined."""
    time_limit: float = 30.0
    """Seconds of the processor for one document, 0 for no limit."""
    list_no_programme: bool = False
    """Write down the source of every document that is no programme."""
    shard_bytes: int = 4 * MEGABYTE
    """How much input makes a shard."""
    whole_files: bool = False
    """Never cut a compressed file or a WARC file: each is one shard, read by one worker."""

    def __attrs_post_init__(self) -> None:
        if self.format not in FORMATS:
            raise UsageError(f"format {self.format!r} is none of {', '.join(FORMATS)}")
        if self.codec not in ("", *CODECS):
            raise UsageError(f"compression {self.codec!r} is none of {', '.join(CODECS)}")
        if self.codec and self.format == "parquet":
            raise UsageError("Parquet compresses by itself: name the output plainly .parquet")
        if self.only not in ("", "talks"):
            raise UsageError(f"only={self.only!r}: 'talks' is the one choice")
        if self.only and self.format == "json":
            raise UsageError("one file a page cannot hold one row a talk: write JSONL or Parquet")
        if self.lines and (self.only or self.format == "parquet"):
            raise UsageError("source lines stand in JSON records only, not in tables")
        if self.kind not in ("", *KINDS):
            raise UsageError(f"input kind {self.kind!r} is none of {', '.join(KINDS)}")
        for name in ("max_bytes", "shard_bytes"):
            if getattr(self, name) < 1:
                raise UsageError(f"{name} must be at least 1")
        if not self.time_limit >= 0:
            raise UsageError("time_limit must not be negative")

    def to_dict(self) -> dict[str, Any]:
        """Return the options as plain data."""
        return attrs.asdict(self)

    @staticmethod
    def from_dict(data: dict[str, Any]) -> Options:
        """Build options from what `to_dict` returned."""
        return Options(**data)


def digest(value: Any) -> str:
    """Return a short fingerprint of plain data: the same for equal data, on every machine."""
    plain = json.dumps(value, sort_keys=True, separators=(",", ":"))
    return hashlib.blake2b(plain.encode(), digest_size=16).hexdigest()
