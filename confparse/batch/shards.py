"""The plan -> shards: pieces of the input that make one output file each.

How the input is cut depends on the input and the options alone, so a shard done again, anywhere,
gives the same bytes.
"""

from __future__ import annotations

import itertools
import os
from collections.abc import Callable, Iterable, Iterator
from typing import IO, Any

import attrs

from . import jsonl, parquet, spool, warc
from .codecs import CompressionError, inflate
from .documents import Bad, Document, Item, Source, content_hash, printable
from .inputs import Entry
from .options import MEGABYTE, Options, digest
from .storage import Stat, is_remote, local_stat, look, open_read

_PAGES = 512
"""Page files in a shard, at most."""
_STEP = 1 << 18
_WHOLE = 32 * MEGABYTE
"""A compressed file up to this size is one shard; a larger one is cut as it is read."""


@attrs.frozen(kw_only=True)
class Piece:
    """A file or a part of one."""

    path: str
    mirror: str
    kind: str
    codec: str = ""
    size: int = 0
    """Size of the file when the run was planned; -1 where it cannot be known."""
    stamp: str = ""
    start: int = 0
    """First byte of a JSONL range, first row group of a Parquet range."""
    end: int | None = None
    spool: str = ""
    """Where the part was copied to, when it comes from what can be read once or in order only."""
    content: str = ""
    """Hash of the copy."""
    bad: str = ""
    """``reason: message`` of a piece that cannot be read at all."""

    def to_list(self) -> list[Any]:
        """Return the piece as plain data: its fields in order."""
        return [getattr(self, name) for name in _FIELDS]


_FIELDS = tuple(field.name for field in attrs.fields(Piece))
_SPOOL = _FIELDS.index("spool")


@attrs.frozen(kw_only=True)
class Shard:
    """A part of the input that makes one output file."""

    number: int
    pieces: tuple[Piece, ...]
    weight: int
    """Bytes of input, as they stand on the disk; what progress counts."""

    def digest(self) -> str:
        """Return the fingerprint of the shard's input."""
        pieces = [piece.to_list() for piece in self.pieces]
        for piece in pieces:
            piece[_SPOOL] = ""  # the name of a copy is random
        return digest(pieces)

    def to_dict(self) -> dict[str, Any]:
        """Return the shard as plain data."""
        pieces = [piece.to_list() for piece in self.pieces]
        return {"number": self.number, "pieces": pieces, "weight": self.weight}

    @staticmethod
    def from_dict(data: dict[str, Any]) -> Shard:
        """Build a shard from what `to_dict` returned."""
        pieces = tuple(Piece(**dict(zip(_FIELDS, piece, strict=True))) for piece in data["pieces"])
        return Shard(number=data["number"], pieces=pieces, weight=data["weight"])


def shards(plan: Iterable[Entry], options: Options, folder: str) -> Iterator[Shard]:
    """Yield the shards of a plan, in order.

    Parts of streams and of large compressed files are copied to ``folder`` as the iterator comes to
    them; whoever is done with a shard removes its copies.
    """
    numbers = itertools.count()
    pages: list[Piece] = []
    weight = 0

    def flush() -> Iterator[Shard]:
        nonlocal pages, weight
        if pages:
            yield Shard(number=next(numbers), pieces=tuple(pages), weight=weight)
        pages, weight = [], 0

    for entry in plan:
        piece = _piece(entry)
        if entry.kind in ("page", "unreadable"):
            if pages and weight + entry.size > options.shard_bytes:
                yield from flush()
            pages.append(piece)
            weight += entry.size
            if len(pages) == _PAGES:
                yield from flush()
            continue
        yield from flush()
        for part, cost in _cut(piece, entry, options, folder):
            yield Shard(number=next(numbers), pieces=part, weight=cost)
    yield from flush()


def _piece(entry: Entry) -> Piece:
    return Piece(
        path=entry.path,
        mirror=entry.mirror,
        kind="page" if entry.kind == "unreadable" else entry.kind,
        codec=entry.codec,
        size=entry.size,
        stamp=entry.stamp,
        bad=f"unreadable: {entry.error}" if entry.error else "",
    )


def _cut(
    piece: Piece, entry: Entry, options: Options, folder: str
) -> Iterator[tuple[tuple[Piece, ...], int]]:
    if entry.kind == "stream":
        yield from _spooled(piece, options, folder)
    elif entry.kind == "parquet":
        for group in range(entry.groups):
            yield (
                (attrs.evolve(piece, start=group, end=group + 1),),
                entry.size * (group + 1) // entry.groups - entry.size * group // entry.groups,
            )
    elif entry.kind == "jsonl" and not entry.codec:
        for start in range(0, max(entry.size, 1), options.shard_bytes):
            end = min(start + options.shard_bytes, entry.size)
            yield (attrs.evolve(piece, start=start, end=end),), end - start
    elif options.whole_files or entry.size <= (_WHOLE if entry.codec else options.shard_bytes):
        yield (piece,), entry.size
    else:
        yield from _spooled(piece, options, folder)


def _spooled(
    piece: Piece, options: Options, folder: str
) -> Iterator[tuple[tuple[Piece, ...], int]]:
    for part in spool.copy(piece.path, piece.kind, piece.codec, options, folder, is_current(piece)):
        one = attrs.evolve(
            piece,
            kind=part.kind,
            codec="",
            end=1 if part.kind == "parquet" else None,
            spool=part.path,
            content=part.content,
            bad=part.bad,
        )
        yield (one,), part.cost


def is_current(piece: Piece) -> Callable[[IO[bytes]], str]:
    """Return what says of an open file why it is not the one of the plan, ``""`` if it is."""

    def check(file: IO[bytes]) -> str:
        if piece.kind == "stream" or piece.spool:
            return ""
        now = look(piece.path) if is_remote(piece.path) else local_stat(os.fstat(file.fileno()))
        return _difference(piece, now)

    return check


def _difference(piece: Piece, now: Stat) -> str:
    if now.size != piece.size:
        return f"{now.size} bytes now, {piece.size} when the run was planned"
    return "" if now.stamp == piece.stamp else "written to after the run was planned"


def items(shard: Shard, options: Options, base: str = "") -> Iterator[Item]:
    """Yield the documents of a shard, in order; relative paths start from ``base``."""
    for piece in shard.pieces:
        if piece.bad:
            reason, _, message = piece.bad.partition(": ")
            yield _bad(piece, reason, message)
            continue
        try:
            at_once = piece.kind == "page" and not piece.codec
            with open_read(
                piece.spool or _located(piece.path, base), 0 if at_once else _STEP
            ) as file:
                changed = is_current(piece)(file)
                if changed:
                    yield _bad(piece, "changed", changed)
                else:
                    yield from _read(piece, file, options)
        except OSError as error:
            yield _bad(piece, "unreadable", error.strerror or str(error))


def _located(path: str, base: str) -> str:
    return path if is_remote(path) else os.path.join(base, path)


def _bad(piece: Piece, reason: str, message: str) -> Bad:
    offset = piece.start if piece.kind == "jsonl" else None
    source = Source(path=printable(piece.path), offset=offset)
    return Bad(source=source, reason=reason, message=message)


def _read(piece: Piece, file: IO[bytes], options: Options) -> Iterator[Item]:
    path = printable(piece.path)
    if piece.kind == "frames":
        yield from spool.read(file, path, piece.mirror, options)
    elif piece.kind == "parquet":
        # One that came through a pipe could not be cut by its row groups beforehand.
        groups = range(parquet.count_groups(file)) if piece.spool else _groups(piece)
        yield from parquet.read(file, path, piece.mirror, groups, options)
    elif piece.kind == "warc":
        stream, inner = inflate(file, piece.codec)
        yield from warc.read(stream, inner, path, piece.mirror, 0, options)
    elif piece.kind == "jsonl":
        stream, _ = inflate(file, piece.codec)
        start = piece.start
        if start and piece.end is not None:
            # The line that the byte before belongs to began in the piece before.
            stream.seek(start - 1)
            start = jsonl.skip_line(stream, start - 1, piece.end)
        yield from jsonl.read(stream, path, piece.mirror, start, piece.end, options)
    else:
        yield _page(piece, file, path, options)


def _groups(piece: Piece) -> range:
    return range(piece.start, piece.start if piece.end is None else piece.end)


def _up_to(stream: IO[bytes], size: int) -> bytes:
    """Read up to ``size`` bytes, in steps: asked for all at once, the buffer would be as large."""
    parts = []
    while size and (part := stream.read(min(size, _STEP))):
        parts.append(part)
        size -= len(part)
    return b"".join(parts)


def _page(piece: Piece, file: IO[bytes], path: str, options: Options) -> Item:
    stream, _ = inflate(file, piece.codec)
    try:
        if piece.codec or piece.spool:
            content = _up_to(stream, options.max_bytes + 1)
        else:
            content = stream.read(min(options.max_bytes, piece.size) + 1)
    except CompressionError as error:
        return _bad(piece, "broken-compression", str(error))
    if len(content) > options.max_bytes:
        return _bad(piece, "too-large", f"the limit is {options.max_bytes} bytes")
    if not piece.codec and not piece.spool and len(content) != piece.size:
        return _bad(piece, "changed", f"{len(content)} bytes read, {piece.size} planned")
    size, sha256 = content_hash(content)
    source = Source(path=path, bytes=size, sha256=sha256)
    return Document(source=source, content=content, mirror=piece.mirror)
