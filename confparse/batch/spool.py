"""A stream that can be read once, or in order only -> framed copies of its records, each a part of a shard.

One reader goes through standard input or a large compressed file and copies whole records, so that many
processes can parse what only one can read. A frame is a line of numbers, then bytes:

    L <offset> <length>                          a line of JSONL
    W <offset> <head> <body, or -1> <length>     a WARC record
    B <length>                                   what cannot be read, as JSON
"""

from __future__ import annotations

import hashlib
import io
import json
import secrets
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, nullcontext
from typing import IO, Any, cast

import attrs

from . import jsonl, warc
from .codecs import CompressionError, guess_codec, inflate
from .documents import Bad, Item, Source
from .options import MEGABYTE, Options
from .storage import is_remote, is_stream, join, open_read, replacing


@attrs.frozen(kw_only=True)
class Part:
    """A copied part of a stream."""

    kind: str
    """``frames``, or ``page`` and ``parquet``, which are copied as they are."""
    path: str = ""
    content: str = ""
    """Hash of the copy."""
    cost: int = 0
    """Bytes of the stream that were read for it."""
    bad: str = ""
    """Why nothing could be read: ``reason: message``."""


class _Counted(io.RawIOBase):
    """A stream that knows how much of it was read: the progress within a compressed file."""

    def __init__(self, inner: IO[bytes]) -> None:
        self._inner = inner
        self.count = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        read = getattr(self._inner, "read1", self._inner.read)
        data = read(len(buffer))
        buffer[: len(data)] = data
        self.count += len(data)
        return len(data)

    def cost(self) -> int:
        """Return what was read since the last call."""
        count, self.count = self.count, 0
        return count


def _open(path: str) -> Any:
    if path == "-":
        return nullcontext(sys.stdin.buffer)
    if not is_remote(path) and is_stream(path):
        return closing(open(path, "rb"))  # a pipe: waits for its writer
    return closing(open_read(path))


def copy(
    path: str,
    kind: str,
    codec: str,
    options: Options,
    folder: str,
    check: Callable[[IO[bytes]], str],
) -> Iterator[Part]:
    """Copy a stream into ``folder``, part by part; parts end where a record does.

    Args:
        path: What to read; ``-`` is standard input.
        kind: One of `KINDS`, or ``stream`` to tell kind and compression by the first bytes.
        codec: How the stream is compressed.
        options: Sizes and field names.
        folder: Where the copies go.
        check: Called with the open file; says why it is not the one of the plan, ``""`` if it is.
    """
    try:
        source = _open(path)
    except OSError as error:
        yield Part(kind="page", bad=f"unreadable: {error.strerror or error}")
        return
    with source as file:
        changed = check(file)
        if changed:
            yield Part(kind="page", bad=f"changed: {changed}")
            return
        counted = _Counted(file)
        raw = io.BufferedReader(counted, 1 << 18)
        if kind == "stream":
            codec = guess_codec(raw.peek(8)[:8])
        stream, inner = inflate(cast("IO[bytes]", raw), codec)
        if kind == "stream":
            kind = options.kind or _guess_kind(stream)
        if kind in ("page", "parquet"):
            part = _copy_whole(path, kind, stream, options, folder)
            yield attrs.evolve(part, cost=counted.cost())
            return
        if kind == "warc":
            frames = _warc_frames(warc.Records(stream, inner, path, 0, options))
        else:
            frames = _jsonl_frames(stream, path, options)
        for part in _copy_frames(frames, options, folder):
            yield attrs.evolve(part, cost=counted.cost())


def _guess_kind(stream: io.BufferedReader) -> str:
    try:
        head = stream.peek(16)[:16]
    except (CompressionError, OSError):
        return "page"
    if head.startswith(b"WARC/"):
        return "warc"
    if head.startswith(b"PAR1"):
        return "parquet"
    return "jsonl" if head.lstrip().startswith(b"{") else "page"


def _copy_whole(path: str, kind: str, stream: IO[bytes], options: Options, folder: str) -> Part:
    """Copy one page, up to a byte over the limit, or a Parquet file, which must be read from its end."""
    target = join(folder, f"{secrets.token_hex(8)}.in")
    left = options.max_bytes + 1 if kind == "page" else sys.maxsize
    hashed = hashlib.blake2b(digest_size=16)
    try:
        with replacing(target) as out:
            while left and (data := stream.read(min(left, MEGABYTE))):
                left -= len(data)
                hashed.update(data)
                out.write(data)
    except (CompressionError, OSError) as error:
        bad = jsonl.unreadable(path, 0, error)
        return Part(kind="page", bad=f"{bad.reason}: {bad.message}")
    return Part(kind=kind, path=target, content=hashed.hexdigest())


def _copy_frames(frames: Iterator[list[bytes]], options: Options, folder: str) -> Iterator[Part]:
    frame = next(frames, None)
    while frame is not None:
        target = join(folder, f"{secrets.token_hex(8)}.in")
        hashed = hashlib.blake2b(digest_size=16)
        size = 0
        with replacing(target) as out:
            while frame is not None and size < options.shard_bytes:
                for data in frame:
                    hashed.update(data)
                    out.write(data)
                    size += len(data)
                frame = next(frames, None)
        yield Part(kind="frames", path=target, content=hashed.hexdigest())


def _jsonl_frames(stream: IO[bytes], path: str, options: Options) -> Iterator[list[bytes]]:
    for at, found in jsonl.lines(stream, path, 0, None, options):
        if isinstance(found, Bad):
            yield _bad_frame(found)
        else:
            yield [b"L %d %d\n" % (at, len(found)), found]


def _warc_frames(records: warc.Records) -> Iterator[list[bytes]]:
    for found in records:
        if isinstance(found, Bad):
            yield _bad_frame(found)
        else:
            body = -1 if found.body is None else len(found.body)
            numbers = (found.offset, len(found.head), body, found.length)
            yield [b"W %d %d %d %d\n" % numbers, found.head, found.body or b""]


def _bad_frame(bad: Bad) -> list[bytes]:
    data = json.dumps(attrs.asdict(bad)).encode()
    return [b"B %d\n" % len(data), data]


def read(stream: IO[bytes], path: str, mirror: str, options: Options) -> Iterator[Item]:
    """Yield the documents of a copied part."""
    decode = jsonl.decoder()
    while head := stream.readline(256):
        kind, *words = head.split()
        numbers = [int(word) for word in words]
        if kind == b"L":
            line = stream.read(numbers[1])
            item = jsonl.from_line(line, path, numbers[0], mirror, decode, options)
            if item is not None:
                yield item
        elif kind == b"W":
            text = stream.read(numbers[1])
            body = None if numbers[2] < 0 else stream.read(numbers[2])
            record = warc.Record(numbers[0], text, warc.fields_of(text), body, numbers[3])
            yield warc.document(record, path, mirror, options)
        else:
            data = json.loads(stream.read(numbers[0]))
            yield Bad(
                source=Source(**data["source"]), reason=data["reason"], message=data["message"]
            )
