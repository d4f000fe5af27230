"""Paths and fsspec URLs -> the few file operations that a run needs.

Whatever a run writes appears under its name only when it is complete.
"""

from __future__ import annotations

import datetime
import io
import os
import secrets
import shutil
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Any, cast

import attrs

from .options import RefusedError


def is_remote(path: str) -> bool:
    """Whether a path is a URL for fsspec, such as ``s3://bucket/key``."""
    scheme, separator, _ = path.partition("://")
    return bool(separator) and scheme.replace("+", "").replace("-", "").isalnum()


def filesystem(url: str) -> tuple[Any, str]:
    """Return the fsspec file system of a URL and the path within it.

    Raises:
        RefusedError: fsspec, or the package behind this kind of URL, is not installed.
    """
    try:
        import fsspec
    except ImportError:
        raise RefusedError(f"{url}: URLs need an extra: pip install confparse[remote]") from None
    try:
        system, path = fsspec.core.url_to_fs(url)
    except (ImportError, ValueError) as error:
        raise RefusedError(f"{url}: {error}") from error
    return system, path


@attrs.frozen
class Stat:
    """What tells whether a file is still the one that was planned with."""

    size: int
    stamp: str
    """Time of modification in nanoseconds, or the store's own tag."""


def remote_stat(info: dict[str, Any]) -> Stat:
    """Return the stat of a file from what fsspec says about it."""
    for key in ("ETag", "etag", "md5Hash", "LastModified", "last_modified", "mtime", "created"):
        value = info.get(key)
        if value is not None:
            # Some stores give a number in lists and a date for the file itself.
            plain = value.timestamp() if isinstance(value, datetime.datetime) else value
            return Stat(int(info.get("size") or 0), f"{key}={plain}")
    return Stat(int(info.get("size") or 0), "")


def local_stat(found: os.stat_result) -> Stat:
    """Return the stat of a local file."""
    return Stat(found.st_size, str(found.st_mtime_ns))


def look(path: str) -> Stat:
    """Return size and stamp of a file; raises `OSError` where there is none."""
    if is_remote(path):
        system, inner = filesystem(path)
        return remote_stat(system.info(inner))
    return local_stat(os.stat(path))


def is_stream(path: str) -> bool:
    """Whether a path can be read once only: standard input, a pipe, a device."""
    if path == "-":
        return True
    if is_remote(path):
        return False
    mode = os.stat(path).st_mode
    return not stat.S_ISREG(mode) and not stat.S_ISDIR(mode)


def open_read(path: str, buffer: int = 1 << 18) -> IO[bytes]:
    """Open a file for reading; raises `OSError`. A ``buffer`` of 0 is for what is read at once."""
    if is_remote(path):
        system, inner = filesystem(path)
        return io.BufferedReader(cast("io.RawIOBase", system.open(inner, "rb")), 1 << 20)
    # O_NONBLOCK: a pipe that took a file's place must not stop the run.
    descriptor = os.open(
        path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    )
    return cast("IO[bytes]", os.fdopen(descriptor, "rb", buffer))


def exists(path: str) -> bool:
    """Whether there is a file or a folder of this name."""
    if is_remote(path):
        system, inner = filesystem(path)
        return bool(system.exists(inner))
    return os.path.lexists(path)


def is_folder(path: str) -> bool:
    """Whether there is a folder of this name."""
    if is_remote(path):
        system, inner = filesystem(path)
        return bool(system.isdir(inner))
    return Path(path).is_dir()


def make_folder(path: str) -> None:
    """Make a folder and those above it."""
    if is_remote(path):
        system, inner = filesystem(path)
        system.makedirs(inner, exist_ok=True)
    else:
        Path(path).mkdir(parents=True, exist_ok=True)


def join(folder: str, name: str) -> str:
    """Return the path of a file in a folder."""
    return f"{folder.rstrip('/')}/{name}" if is_remote(folder) else str(Path(folder) / name)


def read_bytes(path: str) -> bytes | None:
    """Return what a file of the run's own holds, ``None`` where there is none."""
    try:
        with open_read(path) as file:
            return file.read()
    except FileNotFoundError:
        return None


def remove(path: str) -> None:
    """Remove a file if it is there."""
    if is_remote(path):
        system, inner = filesystem(path)
        with suppress(FileNotFoundError):
            system.rm_file(inner)
    else:
        Path(path).unlink(missing_ok=True)


def remove_folder(path: str) -> None:
    """Remove a folder of the run's own and all that is in it."""
    if is_remote(path):
        system, inner = filesystem(path)
        with suppress(FileNotFoundError):
            system.rm(inner, recursive=True)
    else:
        shutil.rmtree(path, ignore_errors=True)


def list_folder(path: str) -> Iterator[str]:
    """Yield the names of the files in a folder, in no order."""
    if is_remote(path):
        system, inner = filesystem(path)
        for name in system.ls(inner, detail=False):
            yield str(name).rstrip("/").rpartition("/")[2]
        return
    with os.scandir(path) as entries:
        for entry in entries:
            yield entry.name


def _create(path: Path) -> IO[bytes]:
    """Create a file that nobody has put there: no following of links, no reuse."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
    flags |= getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    return os.fdopen(os.open(path, flags, 0o666), "wb", 1 << 20)


@contextmanager
def replacing(path: str, *, scratch: str = "", durable: bool = False) -> Iterator[IO[bytes]]:
    """Open a file for writing that takes the place of ``path`` when the block ends well.

    Until then it stands in ``scratch``, if that is on the same disk, else beside ``path``. With
    ``durable`` it survives a power cut from then on.
    """
    if is_remote(path):
        # An object store shows an object when its upload is complete.
        system, inner = filesystem(path)
        with system.transaction, system.open(inner, "wb") as file:
            yield file
        return
    target = Path(path)
    folder = target.parent
    if scratch and os.stat(scratch).st_dev == os.stat(folder).st_dev:
        folder = Path(scratch)
    temporary = folder / f".{secrets.token_hex(10)}.tmp"
    file = _create(temporary)
    try:
        with file:
            yield file
            file.flush()
            if durable:
                os.fsync(file.fileno())
        temporary.replace(target)
        if durable:
            sync_folder(str(target.parent))
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def write_bytes(path: str, content: bytes, *, durable: bool = False) -> None:
    """Write a small file at once."""
    with replacing(path, durable=durable) as file:
        file.write(content)


def sync_folder(path: str) -> None:
    """Make what was renamed in a folder survive a power cut, where the system can."""
    if os.name != "posix":
        return
    descriptor = os.open(path, os.O_RDONLY)
    try:
        with suppress(OSError):  # some network file systems refuse it
            os.fsync(descriptor)
    finally:
        os.close(descriptor)
