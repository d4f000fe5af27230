"""A shard -> its part of the output: the one function that runs everywhere.

`convert_shard` is idempotent: the names of what it writes follow from the shard, each file appears when
it is complete, and done again it gives the same bytes. So it may run in this process, in a pool, on a
cluster, twice at the same time or once more after a crash.
"""

from __future__ import annotations

import hashlib
import json
import os
import zlib
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO, Any, Protocol, cast

import attrs

from .. import __version__
from ..exports.plain import Shown
from .codecs import deflate
from .documents import Bad, Document, Skipped
from .limits import signal_taken
from .options import Options
from .records import (
    Outcome,
    Reader,
    count,
    encoder,
    quarantine_record,
    record,
    talk_records,
    totals,
)
from .shards import Shard, items
from .storage import is_remote, join, make_folder, read_bytes, replacing, write_bytes


@attrs.frozen(kw_only=True)
class Job:
    """A shard, and where its output goes."""

    shard: Shard
    options: Options
    state: str
    """The folder of the run's parts and manifests."""
    out: str = ""
    """The output folder, where the parts are the output; ``""`` where they are put together later."""
    base: str = ""
    """The folder that relative paths of the input start from: workers may stand elsewhere."""
    trace: bool = False
    """Note each document before it is parsed, so that a dead worker leaves the name of the culprit."""
    skip: tuple[int, ...] = ()
    """Documents that killed their worker: quarantined without another try."""

    def path(self, kind: str) -> str:
        """Return where a file of this job stands: ``out``, ``bad``, ``list``, ``json``, ``job``, ``at``."""
        if kind == "out" and self.out:
            return join(self.out, part_name(self.shard.number, self.options))
        return join(self.state, f"{self.shard.number:06d}.{kind}")

    @property
    def scratch(self) -> str:
        """Where unfinished files stand: a killed run leaves nothing in the output folder."""
        return "" if is_remote(self.state) else self.state

    def to_json(self) -> bytes:
        """Return the job as text."""
        plain = {
            "shard": self.shard.to_dict(),
            "options": self.options.to_dict(),
            "state": self.state,
            "out": self.out,
            "base": self.base,
            "trace": self.trace,
            "skip": self.skip,
        }
        return json.dumps(plain).encode()

    @staticmethod
    def from_json(text: bytes) -> Job:
        """Build a job from its text."""
        data = json.loads(text)
        return Job(
            shard=Shard.from_dict(data["shard"]),
            options=Options.from_dict(data["options"]),
            state=data["state"],
            out=data["out"],
            base=data["base"],
            trace=data["trace"],
            skip=tuple(data["skip"]),
        )


def suffix(options: Options) -> str:
    """Return the suffix of output files."""
    return f".{options.format}{'.' if options.codec else ''}{options.codec}"


def part_name(number: int, options: Options) -> str:
    """Return the name of a part in an output folder."""
    return f"part-{number:06d}{suffix(options)}"


@attrs.frozen(kw_only=True)
class Manifest:
    """What a finished shard says of itself."""

    digest: str
    """The shard's own digest: a part of another input is not taken."""
    totals: dict[str, Any]
    sizes: dict[str, int]
    """Bytes of each stream."""
    sums: dict[str, int]
    """Adler-32 of each stream: a part torn by a power cut is done again."""

    @staticmethod
    def load(job: Job) -> Manifest | None:
        """Return the manifest of a job that is done, ``None`` where it is not."""
        text = read_bytes(job.path("json"))
        if text is None:
            return None
        try:
            return Manifest(**json.loads(text))
        except (ValueError, TypeError):  # torn
            return None


def run_file(path: str) -> int:
    """Run the job that a file describes; return its number. This is what is sent to workers."""
    text = read_bytes(path)
    if text is None:
        raise FileNotFoundError(path)
    job = Job.from_json(text)
    convert_shard(job)
    return job.shard.number


def convert_shard(job: Job) -> Manifest:
    """Convert a shard, unless that is done already; return its manifest.

    Raises:
        OSError: The output cannot be written. Bad input never raises.
    """
    done = Manifest.load(job)
    if done is not None and done.digest == job.shard.digest():
        return done
    reader = Reader(job.options)
    encode = encoder().encode
    counts = totals()
    with ExitStack() as stack:
        stack.enter_context(signal_taken())
        streams = _Streams(job, stack)
        part = stack.enter_context(_part(job, streams))
        trace = stack.enter_context(_trace(job))
        for position, item in enumerate(items(job.shard, job.options, job.base)):
            if isinstance(item, Skipped):
                counts["skipped"] += item.count
                continue
            trace(position)
            outcome = _outcome(item, position, job, reader)
            if isinstance(item, Document) and outcome.page is not None:
                part.write(item, outcome)
            count(counts, outcome)
            if outcome.error is not None:
                streams.get("bad").write(encode(quarantine_record(outcome.error)) + b"\n")
            elif job.options.list_no_programme and (
                outcome.page is None or not outcome.page.sessions
            ):
                listed = {**outcome.source.to_dict(), "url": outcome.source.url}
                streams.get("list").write(encode(listed) + b"\n")
    manifest = Manifest(
        digest=job.shard.digest(), totals=counts, sizes=streams.sizes(), sums=streams.sums()
    )
    write_bytes(job.path("json"), json.dumps(attrs.asdict(manifest)).encode())
    return manifest


def _outcome(item: Document | Bad, position: int, job: Job, reader: Reader) -> Outcome:
    if isinstance(item, Bad):
        return Outcome(source=item.source, error=item)
    if position in job.skip:
        message = "the process that parsed it died (killed by a signal, or out of memory)"
        bad = Bad(source=item.source, reason="worker-died", message=message)
        return Outcome(source=item.source, error=bad)
    return reader.read(item)


class _Summed:
    """A file that sums what is written to it."""

    def __init__(self, inner: IO[bytes]) -> None:
        self._inner = inner
        self.size = 0
        self.sum = 1
        self.closed = False

    def write(self, data: bytes) -> int:
        self.sum = zlib.adler32(data, self.sum)
        view = memoryview(data)
        self.size += view.nbytes
        self._inner.write(data)
        return view.nbytes

    def writable(self) -> bool:
        return True

    def readable(self) -> bool:
        return False

    def seekable(self) -> bool:
        return False

    def tell(self) -> int:
        return self.size

    def flush(self) -> None:
        """Nothing: the file is flushed when it is closed."""

    def close(self) -> None:
        """Nothing: the stack closes the file."""


class _Streams:
    """The files that a shard writes, each opened when it is first needed."""

    def __init__(self, job: Job, stack: ExitStack) -> None:
        self._job = job
        self._stack = stack
        self._open: dict[str, _Summed] = {}

    def get(self, kind: str) -> _Summed:
        """Return the stream of a kind: ``out``, ``bad``, ``list``."""
        found = self._open.get(kind)
        if found is None:
            file = self._stack.enter_context(
                replacing(self._job.path(kind), scratch=self._job.scratch)
            )
            found = self._open[kind] = _Summed(file)
        return found

    def sizes(self) -> dict[str, int]:
        return {kind: stream.size for kind, stream in self._open.items()}

    def sums(self) -> dict[str, int]:
        return {kind: stream.sum for kind, stream in self._open.items()}


class _Part(Protocol):
    def write(self, document: Document, outcome: Outcome) -> None: ...


class _Rows:
    """Records of one page or one talk, encoded by the kinds below."""

    def __init__(self, options: Options) -> None:
        self._options = options

    def rows(self, outcome: Outcome, moment: Shown | None = None) -> list[dict[str, Any]]:
        page, source = outcome.page, outcome.source
        if page is None:
            return []
        if self._options.only == "talks":
            return talk_records(page, source, version=__version__)
        lines = self._options.lines
        return [record(page, source, version=__version__, lines=lines, moment=moment)]


class _JsonLines(_Rows):
    def __init__(self, options: Options, file: Any) -> None:
        super().__init__(options)
        self._file = file
        self._encoder = encoder()

    def write(self, document: Document, outcome: Outcome) -> None:
        del document
        for row in self.rows(outcome, self._encoder.moment):
            self._file.write(self._encoder.encode(row) + b"\n")


class _Table(_Rows):
    def __init__(self, options: Options, writer: Any) -> None:
        super().__init__(options)
        self._writer = writer

    def write(self, document: Document, outcome: Outcome) -> None:
        rows = self.rows(outcome)
        for row in rows:
            self._writer.write(row, (document.source.bytes or 0) // len(rows) + 200)


class _Files(_Rows):
    """One file a page, in a folder that mirrors the input."""

    def __init__(self, job: Job) -> None:
        super().__init__(job.options)
        self._job = job
        self._encoder = encoder()
        self._folder = ""

    def write(self, document: Document, outcome: Outcome) -> None:
        target = mirrored(self._job.out, document.mirror, self._job.options)
        folder = target.rpartition("/")[0] if is_remote(target) else str(Path(target).parent)
        if folder != self._folder:
            make_folder(folder)
            self._folder = folder
        for row in self.rows(outcome, self._encoder.moment):
            with replacing(target, scratch=self._job.scratch) as file:
                if self._job.options.codec:
                    with deflate(file, self._job.options.codec) as packed:
                        packed.write(self._encoder.encode(row) + b"\n")
                else:
                    file.write(self._encoder.encode(row) + b"\n")


def mirrored(folder: str, mirror: str, options: Options) -> str:
    """Return where the record of a page goes; a name never leads out of the folder."""
    parts = [part for part in mirror.split("/") if part not in ("", ".", "..")]
    safe = []
    for part in parts:
        raw = os.fsencode(part)
        if len(raw) > 200:
            hashed = hashlib.blake2b(raw, digest_size=8).hexdigest()
            part = os.fsdecode(raw[:150]) + "-" + hashed
        safe.append(part)
    return join(folder, "/".join(safe) + suffix(options))


@contextmanager
def _part(job: Job, streams: _Streams) -> Iterator[_Part]:
    options = job.options
    if options.format == "json":
        yield _Files(job)
    elif options.format == "parquet":
        from .parquet import RowWriter

        writer = RowWriter(cast("IO[bytes]", streams.get("out")), only=options.only)
        yield _Table(options, writer)
        writer.close()
    elif options.codec:
        with deflate(cast("IO[bytes]", streams.get("out")), options.codec) as packed:
            yield _JsonLines(options, packed)
    else:
        yield _JsonLines(options, streams.get("out"))


@contextmanager
def _trace(job: Job) -> Iterator[Any]:
    if not job.trace:
        yield lambda _position: None
        return
    path = job.path("at")

    def note(position: int) -> None:
        write_bytes(path, str(position).encode())

    yield note
