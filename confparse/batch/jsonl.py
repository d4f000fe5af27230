"""Lines of JSON -> documents: the rows of a crawl, with whatever name their fields have."""

from __future__ import annotations

import datetime
import json
import sys
from collections.abc import Callable, Iterator
from typing import IO, Any

from .codecs import CompressionError
from .documents import Bad, Document, Item, Source, content_hash
from .options import Options

_STEP = 1 << 18


def line_limit(options: Options) -> int:
    """Return the longest line that is read: a page of the largest size with its escapes, and a head."""
    return 2 * options.max_bytes + (1 << 16)


def lines(
    stream: IO[bytes], path: str, start: int, end: int | None, options: Options
) -> Iterator[tuple[int, bytes | Bad]]:
    """Yield the lines that begin from ``start`` up to ``end``, each with its offset.

    The stream stands at ``start``, which is the beginning of a line. An endless line costs no memory.
    """
    limit = line_limit(options)
    position = start
    while end is None or position < end:
        at = position
        try:
            line = stream.readline(limit + 1)
            position += len(line)
            if len(line) > limit and not line.endswith(b"\n"):
                position = skip_line(stream, position, sys.maxsize if end is None else end)
                yield at, _bad(path, at, "too-large", f"a line of more than {limit} bytes")
                continue
        except (CompressionError, OSError) as error:
            yield at, unreadable(path, at, error)
            return
        if not line:
            return
        yield at, line


def read(
    stream: IO[bytes], path: str, mirror: str, start: int, end: int | None, options: Options
) -> Iterator[Item]:
    """Yield the documents of the lines that begin from ``start`` up to ``end``."""
    decode = decoder()
    for at, line in lines(stream, path, start, end, options):
        item = line if isinstance(line, Bad) else from_line(line, path, at, mirror, decode, options)
        if item is not None:
            yield item


def skip_line(stream: IO[bytes], position: int, end: int) -> int:
    """Read to the end of the line that ``position`` stands in; return where the next begins."""
    while position < end:
        part = stream.readline(_STEP)
        position += len(part)
        if not part or part.endswith(b"\n"):
            break
    return position


def unreadable(path: str, offset: int, error: Exception) -> Bad:
    """Return what to say of a stream that cannot be read any further."""
    if isinstance(error, CompressionError):
        return _bad(path, offset, "broken-compression", f"{error}; nothing after this was read")
    return _bad(path, offset, "unreadable", f"{error}; nothing after this was read")


def decoder() -> Callable[[bytes], Any]:
    """Return the quickest JSON reader that is installed; `json` decides what the other one refuses."""
    try:
        import msgspec
    except ImportError:
        return json.loads

    quick = msgspec.json.Decoder().decode

    def decode(line: bytes) -> Any:
        try:
            return quick(line)
        except (msgspec.MsgspecError, UnicodeError, RecursionError):
            return json.loads(line)

    return decode


def _bad(path: str, offset: int, reason: str, message: str) -> Bad:
    return Bad(source=Source(path=path, offset=offset), reason=reason, message=message)


def from_line(
    line: bytes, path: str, at: int, mirror: str, decode: Callable[[bytes], Any], options: Options
) -> Item | None:
    """Return the document of a line, ``None`` for a blank one."""
    if line.isspace():
        return None
    try:
        row = decode(line)
    except UnicodeDecodeError as error:
        return _bad(path, at, "broken-row", f"not UTF-8: {error.reason} at byte {error.start}")
    except (ValueError, RecursionError) as error:
        return _bad(path, at, "broken-row", f"no JSON: {str(error)[:200]}")
    if not isinstance(row, dict):
        return _bad(path, at, "broken-row", f"no object but {type(row).__name__}")
    return from_row(row, Source(path=path, offset=at), f"{mirror}/{at:012d}", options)


def from_row(row: dict[str, Any], source: Source, mirror: str, options: Options) -> Item:
    """Return the document of a row, whatever its fields are called."""
    content = _content(row, options.text_fields)
    size, sha256 = (None, None) if content is None else content_hash(content)
    source = Source(
        path=source.path,
        offset=source.offset,
        row=source.row,
        id=_text(row, options.id_fields),
        url=_text(row, options.url_fields),
        date=_text(row, options.date_fields),
        truncated=_text(row, ("content_truncated", "truncated")),
        bytes=size,
        sha256=sha256,
    )
    if content is None or size is None:
        keys = ", ".join(sorted(str(key)[:40] for key in row)[:12])
        wanted = ", ".join(options.text_fields)
        message = f"none of the fields {wanted}; the row has: {keys or 'nothing'}"
        return Bad(source=source, reason="no-text", message=message)
    if size > options.max_bytes:
        message = f"{size} bytes, the limit is {options.max_bytes}"
        return Bad(source=source, reason="too-large", message=message)
    return Document(source=source, content=content, mirror=mirror)


def _content(row: dict[str, Any], fields: tuple[str, ...]) -> str | bytes | None:
    blank: str | bytes | None = None
    for name in fields:
        value = row.get(name)
        if isinstance(value, str | bytes):
            if value:
                return value
            blank = value
    return blank


def _text(row: dict[str, Any], fields: tuple[str, ...]) -> str | None:
    for name in fields:
        value: Any = row.get(name)
        if isinstance(value, str) and value:
            return value[:4096]
        if isinstance(value, int) and not isinstance(value, bool):
            return str(value)[:64] if abs(value) < 1 << 64 else None
        if isinstance(value, datetime.date):  # Parquet has types
            return value.isoformat()
    return None
