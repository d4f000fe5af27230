"""Arguments -> the files to read, in a fixed order: the plan of a run.

pages/  dump.jsonl.gz  'crawl/*.warc.gz'  s3://bucket/rows.parquet  -
"""

from __future__ import annotations

import glob
import heapq
import json
import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path

import attrs

from . import codecs, parquet
from .documents import printable
from .options import CODECS, Options, RefusedError, UsageError
from .storage import (
    filesystem,
    is_remote,
    is_stream,
    local_stat,
    open_read,
    remote_stat,
)

_SUFFIXES = {
    ".txt": "page",
    ".text": "page",
    ".md": "page",
    ".markdown": "page",
    ".htm": "page",
    ".html": "page",
    ".xhtml": "page",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".warc": "warc",
    ".wet": "warc",
    ".parquet": "parquet",
}
_CODEC_OF = {f".{codec}": codec for codec in CODECS} | {".gzip": "gz", ".zstd": "zst"}
_MAGIC = frozenset("*?[")
_RUN = 8192
"""Names that are sorted in memory at once; a folder of a million costs no more."""


@attrs.frozen(kw_only=True)
class Entry:
    """One file of the plan."""

    path: str
    """What to open."""
    mirror: str
    """The path below the common folder of all inputs."""
    kind: str
    """One of `KINDS`, or ``stream`` (to be told by content) or ``unreadable``."""
    codec: str = ""
    size: int = 0
    stamp: str = ""
    groups: int = 0
    """Row groups of a Parquet file."""
    error: str = ""
    """Why the entry is ``unreadable``."""

    def to_json(self) -> str:
        """Return the entry as a line: its fields in order."""
        return _ENCODE([getattr(self, name) for name in _FIELDS])

    @staticmethod
    def from_json(line: str | bytes) -> Entry:
        """Build an entry from its line."""
        return Entry(**dict(zip(_FIELDS, json.loads(line), strict=True)))


_FIELDS = tuple(field.name for field in attrs.fields(Entry))
_ENCODE = json.JSONEncoder(separators=(",", ":")).encode


def kind_of(name: str) -> tuple[str, str]:
    """Return kind and compression by the name of a file; an unknown kind is ``""``."""
    stem, suffix = os.path.splitext(name.lower())
    codec = _CODEC_OF.get(suffix, "")
    if codec:
        suffix = os.path.splitext(stem)[1]
    return _SUFFIXES.get(suffix, ""), codec


def entries(inputs: Iterable[str], options: Options, own: Iterable[str] = ()) -> Iterator[Entry]:
    """Yield the files that the arguments name: argument by argument, folders sorted by name.

    Args:
        inputs: Files, folders, globs, fsspec URLs, ``-``.
        options: Which kinds and suffixes to take.
        own: What the run itself writes; left out where it stands in a folder of the input.

    Raises:
        RefusedError: An argument names nothing, or cannot be opened.
        UsageError: An argument stands within another one: its pages would come twice.
    """
    arguments = list(inputs)
    if not arguments:
        raise UsageError("no input is named")
    _check_apart(arguments)
    root = _common_folder(arguments)
    apart = {os.path.abspath(path) for path in own if path and not is_remote(path)}
    for argument in arguments:
        if is_remote(argument):
            yield from _remote(argument, options)
        elif argument == "-":
            yield Entry(path="-", mirror="stdin", kind="stream")
        else:
            yield from _local(argument, root, options, apart)


def _check_apart(arguments: list[str]) -> None:
    """Refuse arguments that name the same page twice, where that shows without reading folders."""
    seen: set[str] = set()
    for argument in arguments:
        plain = argument if argument == "-" or is_remote(argument) else os.path.realpath(argument)
        if plain in seen:
            raise UsageError(f"{printable(argument)} is named twice")
        seen.add(plain)
    for plain in seen:
        above = os.path.dirname(plain)
        while above and above != os.path.dirname(above):
            if above in seen:
                raise UsageError(f"{printable(plain)} stands in {printable(above)}, named as well")
            above = os.path.dirname(above)


def _common_folder(arguments: list[str]) -> str:
    folders = []
    for argument in arguments:
        if argument == "-" or is_remote(argument):
            continue
        path = os.path.abspath(argument)
        if not os.path.lexists(path) and _MAGIC & set(argument):
            parts = Path(path).parts
            fixed = next(index for index, part in enumerate(parts) if _MAGIC & set(part))
            path = str(Path(*parts[:fixed]))
        elif not os.path.isdir(path):
            path = os.path.dirname(path)
        folders.append(path)
    try:
        return os.path.commonpath(folders) if folders else ""
    except ValueError:  # two drives
        return ""


def _local(argument: str, root: str, options: Options, own: set[str]) -> Iterator[Entry]:
    if os.path.isdir(argument):
        yield from _walk(argument, root, options, own)
    elif os.path.lexists(argument):
        yield _file(argument, root, options)
    elif _MAGIC & set(argument):
        found = (
            path
            for path in glob.iglob(argument, recursive=True)
            if os.path.isfile(path) and os.path.abspath(path) not in own
        )
        empty = True
        for path in in_order(found):
            empty = False
            yield _file(path, root, options)
        if empty:
            raise RefusedError(f"{printable(argument)}: no file fits")
    else:
        raise RefusedError(f"{printable(argument)}: no such file or folder")


def _file(path: str, root: str, options: Options) -> Entry:
    """Return the entry of a file that was named, whatever its suffix is."""
    mirror = _mirror(path, root)
    try:
        if is_stream(path):
            return Entry(path=path, mirror=mirror, kind="stream")
        found = local_stat(os.stat(path))
    except OSError as error:
        return _unreadable(path, mirror, error)
    kind, codec = kind_of(path)
    return _planned(
        Entry(
            path=path,
            mirror=mirror,
            kind=options.kind or kind or "page",
            codec=codec,
            size=found.size,
            stamp=found.stamp,
        )
    )


def _planned(entry: Entry) -> Entry:
    """Look into what can be cut only by knowing its inside; miss an extra now, not in mid-run."""
    codecs.check(entry.codec)
    if entry.kind != "parquet":
        return entry
    parquet.check()
    try:
        with open_read(entry.path) as file:
            return attrs.evolve(entry, groups=parquet.count_groups(file))
    except (OSError, ValueError) as error:
        return attrs.evolve(entry, kind="unreadable", error=str(error)[:300])


def _unreadable(path: str, mirror: str, error: OSError) -> Entry:
    return Entry(path=path, mirror=mirror, kind="unreadable", error=error.strerror or str(error))


def _mirror(path: str, root: str) -> str:
    relative = os.path.relpath(os.path.abspath(path), root) if root else os.path.basename(path)
    return relative.replace(os.sep, "/")


def _walk(top: str, root: str, options: Options, own: set[str]) -> Iterator[Entry]:
    """Yield the files below a folder, sorted by name at each level; links to folders are not followed."""
    levels = [_listing(top, options, own)]
    while levels:
        name = next(levels[-1], None)
        if name is None:
            levels.pop()
        elif isinstance(name, OSError):
            path = os.fsdecode(name.filename or top)
            yield _unreadable(path, _mirror(path, root), name)
        elif name.endswith(os.sep):
            levels.append(_listing(name[:-1], options, own))
        else:
            yield _file(name, root, options)


def _listing(folder: str, options: Options, own: set[str]) -> Iterator[str | OSError]:
    def names() -> Iterator[str]:
        with os.scandir(folder) as found:
            for item in found:
                if item.name.startswith(".") or (own and os.path.abspath(item.path) in own):
                    continue
                if item.is_dir(follow_symlinks=False):
                    yield item.path + os.sep
                elif _wanted(item.name, options) and _is_file(item):
                    yield item.path

    try:
        yield from in_order(names())
    except OSError as error:
        yield error


def _is_file(item: os.DirEntry[str]) -> bool:
    try:
        # A link that leads nowhere is named in the quarantine; pipes and devices are no pages.
        return item.is_file() or (item.is_symlink() and not os.path.exists(item.path))
    except OSError:
        return True


def _wanted(name: str, options: Options) -> bool:
    if options.suffixes:
        lower = name.lower()
        plain = os.path.splitext(lower)[0] if os.path.splitext(lower)[1] in _CODEC_OF else lower
        return lower.endswith(options.suffixes) or plain.endswith(options.suffixes)
    return bool(kind_of(name)[0])


def in_order(names: Iterable[str]) -> Iterator[str]:
    """Yield names sorted, with a bounded number of them in memory."""
    run: list[str] = []
    files: list[Path] = []
    with ExitStack() as stack:
        for name in names:
            run.append(name)
            if len(run) == _RUN:
                if not files:
                    scratch = stack.enter_context(tempfile.TemporaryDirectory(prefix="confparse-"))
                files.append(_spill(run, Path(scratch) / str(len(files))))
                run = []
        run.sort()
        if files:
            yield from heapq.merge(*map(_reload, files), run)
        else:
            yield from run


def _spill(run: list[str], file: Path) -> Path:
    run.sort()
    with file.open("w", encoding="ascii") as out:
        out.writelines(json.dumps(name) + "\n" for name in run)
    return file


def _reload(file: Path) -> Iterator[str]:
    with file.open(encoding="ascii") as lines:
        for line in lines:
            yield json.loads(line)


def _remote(url: str, options: Options) -> Iterator[Entry]:
    system, path = filesystem(url)
    try:
        if _MAGIC & set(path):
            found = system.glob(path, detail=True)
        elif system.isdir(path):
            found = system.find(path, detail=True)
            found = {
                name: info
                for name, info in found.items()
                if _wanted(name.rpartition("/")[2], options)
            }
        else:
            found = {path: system.info(path)}
    except FileNotFoundError:
        raise RefusedError(f"{url}: no such file or folder") from None
    except OSError as error:
        raise RefusedError(f"{url}: {error}") from error
    files = {name: info for name, info in found.items() if info.get("type") != "directory"}
    if not files:
        raise RefusedError(f"{url}: no file fits")
    base = os.path.commonpath([os.path.dirname(name) for name in files])
    for name in sorted(files):
        stat = remote_stat(files[name])
        kind, codec = kind_of(name)
        yield _planned(
            Entry(
                path=system.unstrip_protocol(name),
                mirror=os.path.relpath(name, base or "/") if base else name,
                kind=options.kind or kind or "page",
                codec=codec,
                size=stat.size,
                stamp=stat.stamp,
            )
        )
