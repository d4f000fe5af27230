"""Compressed bytes <-> bytes, as streams of bounded memory: gzip, zstd, xz and bzip2.

The standard library's own file objects are not used for reading: they do not bound the memory that an
xz header may claim, and cannot go on after a damaged member.
"""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import zlib
from collections.abc import Callable
from typing import IO, Any, Protocol, cast

from .options import RefusedError

MAGIC = {b"\x1f\x8b": "gz", b"\x28\xb5\x2f\xfd": "zst", b"\xfd7zXZ\x00": "xz", b"BZh": "bz2"}

_INPUT = 1 << 14
"""Bytes of input a step: what a damaged member can take with it at most."""
_XZ_MEMORY = 256 << 20
"""An xz header may claim a dictionary of 4 GiB; `xz -9` needs 65 MiB."""
_GZIP_MEMBER = b"\x1f\x8b\x08"


class CompressionError(Exception):
    """The compressed data is damaged or ends early."""


class _Decompressor(Protocol):
    @property
    def eof(self) -> bool: ...
    @property
    def needs_input(self) -> bool: ...
    @property
    def unused_data(self) -> bytes: ...
    def decompress(self, data: bytes, max_length: int) -> bytes: ...


class _Gzip:
    """`zlib.decompressobj` with the interface of the other three."""

    def __init__(self) -> None:
        self._inner = zlib.decompressobj(31)
        self.needs_input = True

    @property
    def eof(self) -> bool:
        return self._inner.eof

    @property
    def unused_data(self) -> bytes:
        return self._inner.unused_data

    def decompress(self, data: bytes, max_length: int) -> bytes:
        out = self._inner.decompress(self._inner.unconsumed_tail + data, max_length)
        self.needs_input = not self._inner.unconsumed_tail and len(out) < max_length
        return out


def _zstd() -> Any:
    try:
        from compression import zstd  # type: ignore[import-not-found,unused-ignore]
    except ImportError:
        try:
            from backports import zstd
        except ImportError:
            raise RefusedError(".zst needs an extra: pip install confparse[zst]") from None
    return zstd


def _decompressor(codec: str) -> Callable[[], _Decompressor]:
    if codec == "gz":
        return _Gzip
    if codec == "bz2":
        return cast("Callable[[], _Decompressor]", bz2.BZ2Decompressor)
    if codec == "xz":
        return lambda: cast(
            "_Decompressor", lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=_XZ_MEMORY)
        )
    return cast("Callable[[], _Decompressor]", _zstd().ZstdDecompressor)


def _damage(codec: str) -> tuple[type[Exception], ...]:
    """Return what the codec's decompressor raises on damaged data."""
    if codec == "gz":
        return (zlib.error,)
    if codec == "bz2":
        return (OSError, ValueError)
    if codec == "xz":
        return (lzma.LZMAError,)
    return (_zstd().ZstdError,)


class Inflated(io.RawIOBase):
    """A raw stream of the decompressed bytes; all members, one after the other.

    Raises `CompressionError` where the data is damaged or ends early; after that, `resync` may find
    the next gzip member.
    """

    def __init__(self, raw: IO[bytes], codec: str) -> None:
        self._raw = raw
        self._codec = codec
        self._make = _decompressor(codec)
        self._errors = _damage(codec)
        self._member: _Decompressor | None = None
        self._input = b""
        self._ended = False

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        view = memoryview(buffer)
        while True:
            if self._member is None and not self._next_member():
                return 0
            out = self._step(len(view))
            if out:
                view[: len(out)] = out
                return len(out)

    def _next_member(self) -> bool:
        self._input = self._input.lstrip(b"\0") or self._read().lstrip(b"\0")
        while not self._input:
            if self._ended:
                return False
            self._input = self._read().lstrip(b"\0")
        self._member = self._make()
        return True

    def _read(self) -> bytes:
        data = self._raw.read(_INPUT)
        if not data:
            self._ended = True
        return data

    def _step(self, size: int) -> bytes:
        member = cast("_Decompressor", self._member)
        data = b""
        if member.needs_input:
            data = self._input or self._read()
            if not data:
                self._member = None
                raise CompressionError(f"the {self._codec} data ends early")
            self._input = b""
        try:
            out = member.decompress(data, size)
        except self._errors as error:
            self._input = data
            self._member = None
            raise CompressionError(f"damaged {self._codec} data ({error})") from error
        if member.eof:
            self._input = member.unused_data
            self._member = None
        return out

    def resync(self) -> bool:
        """Go to what looks like the start of the next gzip member; return whether there is one."""
        window = self._input[1:]
        while self._codec == "gz":
            at = window.find(_GZIP_MEMBER)
            if at >= 0:
                self._input = window[at:]
                self._member = None
                return True
            more = self._read()
            if not more:
                break
            window = window[-2:] + more
        self._input = b""
        return False


def check(codec: str) -> None:
    """Raise `RefusedError` where a compression needs an extra that is not installed."""
    if codec == "zst":
        _zstd()


def inflate(raw: IO[bytes], codec: str) -> tuple[io.BufferedReader, Inflated | None]:
    """Return a buffered stream of what ``raw`` holds, and the decompressor where there is one."""
    if not codec:
        # Files of `open(…, "rb")` are buffered already; sockets and fsspec files have `read` only.
        return cast("io.BufferedReader", raw), None
    inner = Inflated(raw, codec)
    return io.BufferedReader(inner, 1 << 18), inner


def guess_codec(head: bytes) -> str:
    """Return the compression that the first bytes of a file show, ``""`` for none."""
    return next((codec for magic, codec in MAGIC.items() if head.startswith(magic)), "")


def deflate(raw: IO[bytes], codec: str) -> IO[bytes]:
    """Return a stream that compresses into ``raw``: the same bytes for the same data, always.

    Closing it ends the member and leaves ``raw`` open. Members one after the other are a valid file.
    """
    if codec == "gz":
        # Level 6 is three times slower than 3 for 8 % less.
        return cast("IO[bytes]", gzip.GzipFile("", "wb", compresslevel=3, fileobj=raw, mtime=0))
    if codec == "xz":
        return lzma.LZMAFile(raw, "wb", preset=2)
    if codec == "bz2":
        return bz2.BZ2File(raw, "wb")
    if codec == "zst":
        zstd = _zstd()
        options = {zstd.CompressionParameter.checksum_flag: 1}
        return cast("IO[bytes]", zstd.ZstdFile(raw, "wb", options=options))
    raise ValueError(codec)
