"""WARC and WET bytes -> documents.

    WARC/1.0
    WARC-Type: response
    WARC-Target-URI: https://example.org/programme
    Content-Length: 2034

    HTTP/1.1 200 OK …

Read by hand, not through warcio or fastwarc, because both end a file in silence where a record or a
gzip member is cut off, and neither goes on behind it. The tests compare the records with theirs.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Mapping
from typing import IO

import attrs

from .codecs import CompressionError, Inflated
from .documents import Bad, Document, Item, Skipped, Source, content_hash
from .jsonl import unreadable
from .options import Options

_HEAD_LIMIT = 1 << 16
_STEP = 1 << 18
_PAGES = ("text/html", "application/xhtml+xml", "text/plain", "text/markdown")
_KINDS = ("response", "conversion", "resource")
_LENGTH = re.compile(r"[0-9]{1,15}\Z")
_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([a-z0-9_-]{1,40})", re.IGNORECASE)
_CHARSETS = re.compile(
    r"(?:iso-?8859-[0-9]{1,2}|windows-125[0-8]|koi8-[ru]|shift_jis|euc-(?:jp|kr)|gb2312|gbk|gb18030|big5)\Z"
)
"""What a header may name: codecs that turn bytes into text, and do nothing else."""


class _BrokenError(Exception):
    """A record cannot be read; reading may go on behind it."""

    def __init__(self, reason: str, message: str) -> None:
        super().__init__(message)
        self.reason = reason


@attrs.frozen
class Record:
    """One record of a WARC file."""

    offset: int
    head: bytes
    """The record's own header, as it stands in the file."""
    fields: Mapping[str, str]
    """Header fields; names in lower case."""
    body: bytes | None
    """The block; ``None`` where it is of no interest or too large."""
    length: int


class Records:
    """The records of a stream, in order; what cannot be read comes as `Bad`."""

    def __init__(
        self, stream: IO[bytes], inner: Inflated | None, path: str, start: int, options: Options
    ) -> None:
        self._stream = stream
        self._inner = inner
        self._path = path
        self._limit = options.max_bytes + _HEAD_LIMIT
        self.position = start

    def __iter__(self) -> Iterator[Record | Bad]:
        while True:
            at = self.position
            try:
                record = self._next()
            except _BrokenError as error:
                yield self._bad(at, error.reason, str(error))
                if not self._find_next():
                    return
                continue
            except CompressionError as error:
                if self._inner is None or not self._inner.resync():
                    yield unreadable(self._path, at, error)
                    return
                yield self._bad(at, "broken-compression", f"{error}; went on at the next member")
                continue
            except OSError as error:
                yield unreadable(self._path, at, error)
                return
            if record is None:
                return
            yield record

    def _bad(self, at: int, reason: str, message: str) -> Bad:
        return Bad(source=Source(path=self._path, offset=at), reason=reason, message=message)

    def _line(self, limit: int) -> bytes:
        line = self._stream.readline(limit)
        self.position += len(line)
        return line

    def _next(self) -> Record | None:
        while True:
            at = self.position
            line = self._line(1024)
            if not line:
                return None
            if line.strip():
                break
        if not line.startswith(b"WARC/"):
            raise _BrokenError("broken-record", f"no WARC record begins at byte {at}")
        head = [line]
        size = len(line)
        while True:
            line = self._line(_HEAD_LIMIT)
            size += len(line)
            if not line.endswith(b"\n"):
                reason = "truncated" if len(line) < _HEAD_LIMIT else "broken-record"
                raise _BrokenError(reason, "the header of the record does not end")
            head.append(line)
            if not line.strip():
                break
            if size > _HEAD_LIMIT:
                raise _BrokenError("broken-record", f"a header of more than {_HEAD_LIMIT} bytes")
        fields = _fields(head[1:])
        length = fields.get("content-length", "")
        if not _LENGTH.match(length):
            raise _BrokenError("broken-record", f"Content-Length is {length[:40]!r}")
        body = self._body(fields, int(length))
        self._check_end()
        return Record(at, b"".join(head), fields, body, int(length))

    def _check_end(self) -> None:
        """Raise where damaged compression ran on instead of the empty lines that close a record.

        A damaged member may go on to give bytes, as many as the record claims: what gives it away is
        what follows (ISO 28500, 4.1: two CRLF), or the error that comes in its place.
        """
        if self._inner is None:
            return
        following: bytes = self._stream.peek(4)[:4]  # type: ignore[attr-defined]
        if following and not following.startswith((b"\r\n", b"\n", b"WARC")):
            raise _BrokenError(
                "broken-compression", "the compressed data runs on behind the record"
            )

    def _body(self, fields: Mapping[str, str], length: int) -> bytes | None:
        if fields.get("warc-type", "").lower() in _KINDS and length <= self._limit:
            body = self._stream.read(length)
            self.position += len(body)
            missing = length - len(body)
        else:
            body, missing = None, length
            while missing and (part := self._stream.read(min(missing, _STEP))):
                self.position += len(part)
                missing -= len(part)
        if missing:
            raise _BrokenError("truncated", f"the file ends {missing} bytes before the record does")
        return body

    def _find_next(self) -> bool:
        """Read to the next line that begins a record; leave it unread; return whether there is one."""
        while True:
            try:
                head: bytes = self._stream.peek(16)[:16]  # type: ignore[attr-defined]
                if not head:
                    return False
                if head.startswith((b"WARC/1.", b"WARC/0.")):
                    return True
                self._line(_STEP)
            except CompressionError:
                # `__iter__` meets it again at once, or goes on at the next member.
                if self._inner is None or not self._inner.resync():
                    return False
            except OSError:
                return False


def read(
    stream: IO[bytes],
    inner: Inflated | None,
    path: str,
    mirror: str,
    start: int,
    options: Options,
) -> Iterator[Item]:
    """Yield the pages of a WARC or WET stream."""
    for found in Records(stream, inner, path, start, options):
        if isinstance(found, Bad):
            yield found
        else:
            yield document(found, path, mirror, options)


def document(record: Record, path: str, mirror: str, options: Options) -> Item:
    """Return the page of a record; `Skipped` for what is none by its headers."""
    fields = record.fields
    source = Source(
        path=path,
        offset=record.offset,
        id=fields.get("warc-record-id"),
        url=fields.get("warc-target-uri", "").strip("<>") or None,
        date=fields.get("warc-date"),
        truncated=fields.get("warc-truncated"),
    )
    kind = fields.get("warc-type", "").lower()
    if kind not in _KINDS:
        return Skipped()
    if record.body is None:
        message = f"a record of {record.length} bytes, the limit is {options.max_bytes}"
        return Bad(source=source, reason="too-large", message=message)
    try:
        content = _content(kind, record, options)
    except _BrokenError as error:
        return Bad(source=source, reason=error.reason, message=str(error))
    if content is None:
        return Skipped()
    size, sha256 = content_hash(content)
    source = attrs.evolve(source, bytes=size, sha256=sha256)
    if size > options.max_bytes:
        message = f"{size} bytes, the limit is {options.max_bytes}"
        return Bad(source=source, reason="too-large", message=message)
    return Document(source=source, content=content, mirror=f"{mirror}/{record.offset:012d}")


def fields_of(head: bytes) -> dict[str, str]:
    """Return the fields of a record's header as it stands in the file."""
    return _fields(head.split(b"\n")[1:])


def _fields(lines: list[bytes]) -> dict[str, str]:
    """Read header lines; the first of a repeated field stands; folded lines are joined."""
    fields: dict[str, str] = {}
    last = ""
    for line in lines:
        text = line.decode("utf-8", "replace").rstrip("\r\n")
        if text[:1] in (" ", "\t") and last:
            fields[last] += " " + text.strip()
            continue
        name, colon, value = text.partition(":")
        if colon:
            last = name.strip().lower()
            fields.setdefault(last, value.strip()[:4096])
    return fields


def _content(kind: str, record: Record, options: Options) -> str | bytes | None:
    body = record.body or b""
    declared = record.fields.get("content-type", "").lower()
    identified = record.fields.get("warc-identified-payload-type", "").lower()
    if kind != "response" or not declared.startswith("application/http"):
        return body if _is_page(identified or declared) else None
    head, content = _split_http(body)
    status, fields = _http(head)
    if not 200 <= status < 300 or not _is_page(identified or fields.get("content-type", "")):
        return None
    if "chunked" in fields.get("transfer-encoding", "").lower():
        content = _unchunk(content)
    encodings = fields.get("content-encoding", "").lower().replace(" ", "").split(",")
    for encoding in reversed(encodings):
        content = _undo(encoding, content, options.max_bytes)
    return _decode(content, fields.get("content-type", ""))


def _is_page(media: str) -> bool:
    plain = media.partition(";")[0].strip().lower()
    return not plain or plain in _PAGES


def _split_http(body: bytes) -> tuple[bytes, bytes]:
    for gap in (b"\r\n\r\n", b"\n\n"):
        at = body.find(gap, 0, _HEAD_LIMIT)
        if at >= 0:
            return body[:at], body[at + len(gap) :]
    raise _BrokenError("broken-record", "the HTTP header of the response does not end")


def _http(head: bytes) -> tuple[int, dict[str, str]]:
    lines = head.split(b"\n")
    words = lines[0].split(None, 2)
    status = words[1] if len(words) > 1 else b""
    if not words or not words[0].startswith(b"HTTP/") or not re.match(rb"[0-9]{3}\Z", status):
        raise _BrokenError("broken-record", "the response does not begin with an HTTP status line")
    return int(status), _fields(lines[1:])


def _unchunk(body: bytes) -> bytes:
    """Undo chunked transfer; a body that is not chunked after all comes back as it is.

    Crawlers often store the plain body under the header of the chunked one.
    """
    parts: list[bytes] = []
    at = 0
    while True:
        end = body.find(b"\n", at, at + 1024)
        size = body[at : max(end, at)].partition(b";")[0].strip()
        if end < 0 or not re.match(rb"[0-9a-fA-F]{1,8}\Z", size):
            if not parts:
                return body
            raise _BrokenError("encoding", f"broken chunked transfer at byte {at} of the body")
        count = int(size, 16)
        if not count:
            return b"".join(parts)
        parts.append(body[end + 1 : end + 1 + count])
        if len(parts[-1]) < count:
            raise _BrokenError("encoding", "the chunked transfer ends early")
        at = end + 1 + count
        at += 2 if body[at : at + 2] == b"\r\n" else 1


def _undo(encoding: str, content: bytes, limit: int) -> bytes:
    """Undo a content encoding, up to one byte over the limit; stored bodies are often plain already."""
    if encoding in ("", "identity"):
        return content
    if encoding in ("gzip", "x-gzip"):
        if not content.startswith(b"\x1f\x8b"):
            return content
        return _inflate(content, 31, limit)
    if encoding == "deflate":
        try:
            return _inflate(content, 15, limit)
        except _BrokenError:
            return _inflate(content, -15, limit)
    if encoding == "br":
        return _brotli(content, limit)
    raise _BrokenError("encoding", f"content encoding {encoding[:40]!r} is not known")


def _inflate(content: bytes, wbits: int, limit: int) -> bytes:
    inner = zlib.decompressobj(wbits)
    try:
        plain = inner.decompress(content, limit + 1)
    except zlib.error as error:
        raise _BrokenError("encoding", f"damaged content encoding ({error})") from error
    if len(plain) > limit:
        raise _BrokenError("too-large", f"more than {limit} bytes once decompressed")
    if not inner.eof:
        raise _BrokenError("encoding", "the encoded content ends early")
    return plain


def _brotli(content: bytes, limit: int) -> bytes:
    try:
        import brotli
    except ImportError:
        message = "content encoding br needs an extra: pip install confparse[warc]"
        raise _BrokenError("encoding", message) from None
    inner = brotli.Decompressor()
    try:
        plain: bytes = inner.process(content, output_buffer_limit=limit + 1)
    except brotli.error as error:
        raise _BrokenError("encoding", f"damaged content encoding ({error})") from error
    if len(plain) > limit:
        raise _BrokenError("too-large", f"more than {limit} bytes once decompressed")
    if not inner.is_finished():
        raise _BrokenError("encoding", "the encoded content ends early")
    return plain


def _decode(content: bytes, media: str) -> str | bytes:
    """Decode by the charset of the HTTP header where the page itself names none and is no UTF-8."""
    found = _CHARSET.search(media[:1000])
    if not found or not _CHARSETS.match(found[1].lower()):
        return content
    if (
        content.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"))
        or b"charset" in content[:2048]
    ):
        return content
    try:
        content.decode()
    except UnicodeDecodeError:
        return content.decode(found[1].lower(), "replace")
    return content
