"""Finished parts -> the output: put one after the other, merged, or left where they are."""

from __future__ import annotations

import errno
import os
import re
import shutil
import sys
import zlib
from pathlib import Path
from typing import IO, Protocol

from .job import Job, Manifest, part_name
from .options import MEGABYTE, BatchError, Options
from .state import State
from .storage import (
    exists,
    filesystem,
    is_remote,
    join,
    list_folder,
    make_folder,
    open_read,
    remove,
    replacing,
    sync_folder,
)

_PART = re.compile(r"part-[0-9]{6,9}\.(?:jsonl|parquet)(?:\.[a-z0-9]{2,3})?\Z")


class TornPartError(Exception):
    """A part is not what its manifest says: a power cut took some of it; it is to be done again."""


class Sink(Protocol):
    """Takes the parts in order."""

    def take(self, job: Job, manifest: Manifest, *, doubted: bool) -> None:
        """Take a part; raises `TornPartError`, which only one that an earlier run left can be."""
        ...

    def sync(self) -> int:
        """Make what was taken survive a power cut; return its size."""
        ...

    def forget(self, job: Job) -> None:
        """Remove what is no longer needed of a part that a checkpoint covers."""
        ...

    def publish(self, count: int) -> None:
        """Give the output its name; it is made of ``count`` parts."""
        ...

    def close(self) -> None:
        """Let go of open files."""
        ...


def copy_part(job: Job, kind: str, manifest: Manifest, target: IO[bytes], *, doubted: bool) -> int:
    """Append a stream of a part to a file; return its size.

    What this run has written itself is whole; the sum of a ``doubted`` part is taken again.
    """
    size, total = 0, 1
    try:
        with open_read(job.path(kind)) as part:
            while data := part.read(MEGABYTE):
                if doubted:
                    total = zlib.adler32(data, total)
                size += len(data)
                target.write(data)
    except FileNotFoundError:
        raise TornPartError(job.path(kind)) from None
    if size != manifest.sizes[kind] or (doubted and total != manifest.sums[kind]):
        raise TornPartError(job.path(kind))
    return size


class OneFile:
    """Parts one after the other in ``output``, which becomes the result."""

    def __init__(self, state: State, out: str, size: int) -> None:
        self._out = out
        self._path = Path(state.path("output"))
        self._published = not self._path.exists() and size > 0 and exists(out)
        self._file: IO[bytes] | None = None
        self._size = size
        if self._published:
            return
        mode = "r+b" if self._path.exists() else "w+b"
        self._file = self._path.open(mode)
        if self._file.seek(0, os.SEEK_END) < size:
            raise BatchError(f"{self._path} is damaged: start anew with --force")
        # What came after the last checkpoint is done again.
        self._file.truncate(size)
        self._file.seek(size)

    def take(self, job: Job, manifest: Manifest, *, doubted: bool) -> None:
        file = self._open()
        if "out" not in manifest.sizes:
            return
        try:
            self._size += copy_part(job, "out", manifest, file, doubted=doubted)
        except TornPartError:
            file.seek(self._size)
            file.truncate()
            raise

    def _open(self) -> IO[bytes]:
        if self._file is None:
            raise BatchError(f"{self._out} was finished before, but not by this input")
        return self._file

    def sync(self) -> int:
        if self._file is not None:
            self._file.flush()
            os.fsync(self._file.fileno())
        return self._size

    def forget(self, job: Job) -> None:
        remove(job.path("out"))

    def publish(self, count: int) -> None:
        del count
        if self._published:
            return
        self.sync()
        self.close()
        put_in_place(self._path, self._out)

    def close(self) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None


def put_in_place(path: Path, out: str) -> None:
    """Give a finished file its name: by renaming, or by a copy and a renaming to another disk."""
    if is_remote(out):
        system, inner = filesystem(out)
        system.put_file(str(path), inner)
        return
    try:
        path.replace(out)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        with path.open("rb") as source, replacing(out, durable=True) as target:
            shutil.copyfileobj(source, target, MEGABYTE)
    sync_folder(str(Path(out).parent))


class StandardOutput:
    """Parts one after the other to standard output."""

    def take(self, job: Job, manifest: Manifest, *, doubted: bool) -> None:
        if "out" in manifest.sizes:
            copy_part(job, "out", manifest, sys.stdout.buffer, doubted=doubted)
            sys.stdout.buffer.flush()

    def sync(self) -> int:
        return 0

    def forget(self, job: Job) -> None:
        remove(job.path("out"))

    def publish(self, count: int) -> None:
        """All of it is out."""

    def close(self) -> None:
        """Standard output stays open."""


class OneTable:
    """Parts kept until the end, then merged into one Parquet file."""

    def __init__(self, state: State, out: str, options: Options) -> None:
        self._path = Path(state.path("output"))
        self._state = state
        self._out = out
        self._options = options

    def take(self, job: Job, manifest: Manifest, *, doubted: bool) -> None:
        """Nothing: the part is kept."""

    def sync(self) -> int:
        return 0

    def forget(self, job: Job) -> None:
        """Nothing: the merger needs the parts."""

    def publish(self, count: int) -> None:
        from .parquet import Merger

        with self._path.open("wb") as file:
            merger = Merger(file, only=self._options.only)
            for number in range(count):
                with open_read(self._state.path(f"{number:06d}.out")) as source:
                    merger.add(source)
            merger.close()
            file.flush()
            os.fsync(file.fileno())
        put_in_place(self._path, self._out)

    def close(self) -> None:
        """Nothing is open."""


class Folder:
    """Parts, or one file a page, that are the output where they stand."""

    def __init__(self, out: str, options: Options) -> None:
        self._out = out
        self._options = options
        make_folder(out)

    def take(self, job: Job, manifest: Manifest, *, doubted: bool) -> None:
        """Nothing: the part has its place."""

    def sync(self) -> int:
        # A checkpoint covers thousands of small files: one call for all of them.
        if not is_remote(self._out) and hasattr(os, "sync"):
            os.sync()
        return 0

    def forget(self, job: Job) -> None:
        """Nothing: the parts are the output."""

    def publish(self, count: int) -> None:
        if self._options.format != "json":
            # An earlier run may have had more parts, or parts of another form.
            new = {part_name(number, self._options) for number in range(count)}
            for name in list(list_folder(self._out)):
                if _PART.match(name) and name not in new:
                    remove(join(self._out, name))
        self.sync()

    def close(self) -> None:
        """Nothing is open."""
