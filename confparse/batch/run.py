"""Inputs -> output: plan, run the shards in order, survive what dies, put the result in its place."""

from __future__ import annotations

import itertools
import json
import os
import tempfile
import time
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Executor, Future
from concurrent.futures import wait as wait_for
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Any

import attrs

from .. import __version__
from . import codecs, parquet
from .behind import Behind
from .documents import printable
from .inputs import Entry, entries
from .job import Job, Manifest, convert_shard, run_file
from .options import BatchError, Options, RefusedError, UsageError
from .progress import Progress, Silent
from .records import Reader, add, totals
from .schedulers import Here, OnExecutor, Pool, Scheduler
from .shards import Shard, shards
from .sinks import Folder, OneFile, OneTable, Sink, StandardOutput, TornPartError
from .state import Checkpoint, Plan, State, chained, check_options, plan_of
from .storage import (
    exists,
    is_folder,
    is_remote,
    open_read,
    read_bytes,
    remove,
    replacing,
    write_bytes,
)

_CHECKPOINT = 2.0
"""Seconds between two checkpoints: what a crash costs at most, beside the shards under way."""
_TICK = 0.25
_LOOK = 20
"""After how many ticks without an end a run looks for the part itself."""
_NAMED = 10
"""Quarantined documents that a summary names; the file has them all."""
_DEATHS = 2
"""How often a document may be there when its worker dies alone with it."""


@attrs.frozen(kw_only=True)
class Target:
    """Where a run writes."""

    out: str
    """File, folder, URL, or ``-`` for standard output."""
    folder: bool = False
    """Parts or pages in a folder, not one file."""
    quarantine: str = ""
    """``""``: beside the output."""
    listing: str = ""
    """Where the documents that are no programme are listed; ``""``: beside the output."""
    report: str = ""
    """Where the summary goes as JSON; ``""``: nowhere."""
    state: str = ""
    """Folder for what is under way; ``""``: beside the output."""

    @property
    def stem(self) -> str:
        """The name that files beside the output begin with."""
        return self.out.rstrip("/")

    @property
    def quarantine_path(self) -> str:
        """Where documents that could not be read are named; ``""`` for standard output, unless given."""
        return self.quarantine or ("" if self.out == "-" else f"{self.stem}.quarantine.jsonl")

    @property
    def listing_path(self) -> str:
        """Where documents that are no programme are named."""
        return self.listing or f"{self.stem}.no-programme.jsonl"

    @property
    def record_path(self) -> str:
        """What remains beside the result: who made it, from what, how."""
        return f"{self.stem}.run.json"

    @property
    def state_path(self) -> str:
        """The folder for what is under way."""
        if self.state:
            return self.state
        if is_remote(self.out) and not self.folder:
            return Path(self.out).name + ".parts"  # one file grows where one can append
        return f"{self.stem}.parts"

    def own(self) -> list[str]:
        """Return all that the run writes: none of it is input."""
        written = [self.quarantine_path, self.listing_path, self.record_path, self.state_path]
        return [*written, self.report, *([] if self.out == "-" else [self.out])]


@attrs.frozen(kw_only=True)
class Summary:
    """What became of a run."""

    out: str
    quarantine: str
    """The quarantine file; ``""`` where nothing went there."""
    totals: dict[str, Any]
    seconds: float
    files: int
    bytes: int
    already: bool = False
    """The output was complete before, nothing was done."""
    first: tuple[str, ...] = ()
    """The first documents that were quarantined, each with its reason."""

    def to_dict(self) -> dict[str, Any]:
        """Return the summary as plain data."""
        return {"version": __version__, **attrs.asdict(self)}


def convert(
    inputs: Iterable[str | os.PathLike[str]],
    out: str | os.PathLike[str] | Target,
    *,
    options: Options | None = None,
    jobs: int = 1,
    scheduler: Scheduler | Executor | None = None,
    resume: bool = False,
    force: bool = False,
    strict: bool = False,
    progress: Progress | None = None,
) -> Summary:
    """Convert dumps of pages to one file or folder of records.

    Args:
        inputs: Files, folders, globs, fsspec URLs, ``-`` for standard input.
        out: The output, or where each of several outputs goes.
        options: What to write, and what to take from the inputs.
        jobs: Processes on this machine; 1 works in this one.
        scheduler: Runs the shards instead: one of `confparse.batch`, or any `Executor`.
        resume: Go on with an interrupted run of the same inputs and options.
        force: Replace an output, or a run under way, that is there.
        strict: Stop at the first document that cannot be read.
        progress: Told after every shard.

    Raises:
        UsageError: The arguments contradict each other, or what is there.
        RefusedError: An input cannot be read; with ``strict``, a document.
        BatchError: The run cannot go on: no space, or workers that cannot start.
    """
    target = out if isinstance(out, Target) else target_of(os.fspath(out), options or Options())
    plain = options or Options()
    if isinstance(scheduler, Executor):
        scheduler = OnExecutor(scheduler)
    run = Run(
        [os.fspath(path) for path in inputs],
        target,
        plain,
        scheduler=scheduler,
        jobs=jobs,
        strict=strict,
        progress=progress or Silent(),
    )
    return run.convert(resume=resume, force=force)


def share(
    inputs: Iterable[str | os.PathLike[str]],
    out: str | os.PathLike[str] | Target,
    number: int,
    of: int,
    options: Options | None = None,
) -> int:
    """Do every ``of``-th shard, from ``number`` (counted from 0): one machine's share of a run.

    All machines see the same folder. Once each has done its share, in any order and as often as it
    likes, `convert` with ``resume=True`` does what is missing and puts the output in its place.

    Returns:
        The number of shards done.

    Raises:
        UsageError: ``number`` is not below ``of``, or the input or the options are not those of the others.
    """
    if not 0 <= number < of:
        raise UsageError(f"share {number} of {of}: counted from 0")
    plain = options or Options()
    target = out if isinstance(out, Target) else target_of(os.fspath(out), plain)
    return Run([os.fspath(path) for path in inputs], target, plain).share(number, of)


def target_of(out: str, options: Options) -> Target:
    """Return the target of a path: a folder where it is one, ends in ``/``, or holds a file a page."""
    folder = out != "-" and (options.format == "json" or out.endswith("/") or is_folder(out))
    return Target(out=out, folder=folder)


@attrs.define
class _Task:
    job: Job
    future: Future[int] | None = None
    attempts: int = 0
    found: bool = False
    """An earlier run did it; what a power cut left of its part is to be looked at."""


class Run:
    """One run, from its arguments to its summary."""

    def __init__(
        self,
        inputs: list[str],
        target: Target,
        options: Options,
        *,
        scheduler: Scheduler | None = None,
        jobs: int = 1,
        strict: bool = False,
        progress: Progress | None = None,
    ) -> None:
        if target.folder and target.out == "-":
            raise UsageError("a folder cannot go to standard output")
        if target.out == "-" and options.format != "jsonl":
            raise UsageError("standard output takes JSONL only")
        if options.format == "json" and not target.folder:
            raise UsageError("one file a page needs a folder: end the output in /")
        self._inputs = inputs
        self._target = target
        self._options = options
        self._given = scheduler
        self._jobs = jobs
        self._strict = strict
        self._progress = progress or Silent()
        self._state = State("")
        self._behind = Behind()
        self._tasks: deque[_Task] = deque()
        self._done = 0
        self._totals = totals()
        self._filled: dict[str, list[int]] = {"bad": [], "list": []}
        self._unsure: list[_Task] = []
        self._chain = ""
        self._saved = 0.0

    # -- the whole -------------------------------------------------------------------------------

    def convert(self, *, resume: bool, force: bool) -> Summary:
        """Do all of it; see `convert`."""
        began = time.monotonic()
        self._check()
        with ExitStack() as stack:
            stack.callback(self._unlock)
            plan = self._begin(stack, resume=resume, force=force)
            if plan is None:
                return self._already(began)
            stack.callback(self._progress.close)
            sink, start = self._sink()
            stack.callback(sink.close)
            stack.callback(self._behind.close)
            self._scheduler: Scheduler = self._given or (
                Pool(self._jobs) if self._jobs > 1 else Here()
            )
            if self._given is None:
                stack.callback(self._scheduler.close)
            self._run(plan, sink, start)
            self._progress.close()
            self._finish(plan, sink)
        summary = Summary(
            out=self._target.out,
            quarantine=self._target.quarantine_path if self._filled["bad"] else "",
            totals=self._totals,
            seconds=time.monotonic() - began,
            files=plan.files,
            bytes=plan.bytes,
            first=self._first,
        )
        self._report(summary)
        return summary

    def share(self, number: int, of: int) -> int:
        """Do every ``of``-th shard, from ``number`` (0-based), and leave the rest and the end to others.

        Returns the number of shards done. Several machines that see the same folder do a share each;
        then one goes on with `convert` and ``resume``, which finds the parts done.
        """
        if self._target.out == "-":
            raise UsageError("shares of a run cannot go to standard output")
        self._check()
        self._state = State(self._target.state_path)
        self._state.lock(shared=True)
        try:
            if self._target.folder:
                Folder(self._target.out, self._options)
            if self._state.is_started():
                self._state.compare_plan(self._entries(), self._options)
            else:
                self._state.write_plan(self._entries(), self._options)
            done = 0
            for shard in shards(self._state.entries(), self._options, self._state.folder):
                if shard.number % of == number:
                    convert_shard(self._job(shard))
                    done += 1
                _drop_copies(shard)
            return done
        finally:
            self._state.unlock()

    def _check(self) -> None:
        """Refuse hints that are impossible and outputs whose extra is missing, before anything is written."""
        Reader(self._options).check()
        if self._options.format == "parquet":
            parquet.check()
        codecs.check(self._options.codec)

    # -- beginning and end -----------------------------------------------------------------------

    def _entries(self) -> Iterator[Entry]:
        return entries(self._inputs, self._options, self._target.own())

    def _begin(self, stack: ExitStack, *, resume: bool, force: bool) -> Plan | None:
        """Return the plan to carry out; ``None`` where that was done before."""
        target = self._target
        if target.out == "-":
            folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="confparse-"))
            self._state = State(folder)
            self._state.lock()
            return self._state.write_plan(self._entries(), self._options)
        self._state = State(target.state_path)
        started = self._state.is_started()
        taken = exists(target.out) and not (target.folder and not exists(target.record_path))
        if started and resume:
            self._state.lock()
            return self._state.compare_plan(self._entries(), self._options)
        if started and not force:
            raise UsageError(
                f"an unfinished run is in {printable(target.state_path)}: "
                "--resume goes on with it, --force starts anew"
            )
        if taken and not started and resume and not force:
            self._compare_record()
            return None
        if taken and not force:
            raise UsageError(f"{printable(target.out)} is there already: --force replaces it")
        if not is_remote(target.out) and not target.folder:
            parent = Path(target.out).absolute().parent
            if not parent.is_dir():
                raise UsageError(f"{printable(str(parent))}: no such folder")
        self._state.lock()
        self._state.clear()
        if is_remote(self._state.folder):
            self._state.lock()
        try:
            return self._state.write_plan(self._entries(), self._options)
        except BaseException:
            self._state.remove()
            raise

    def _unlock(self) -> None:
        self._state.unlock()  # whichever state it has by then

    def _compare_record(self) -> None:
        """Refuse to take an output for that of this run when it is of another one."""
        target = self._target
        text = read_bytes(target.record_path)
        if text is None:
            raise UsageError(
                f"{printable(target.out)} is there, and no run to resume: --force replaces it"
            )
        record = json.loads(text)
        made = Plan(**record["plan"])
        check_options(made, self._options, printable(target.out))
        if made.inputs != plan_of(self._entries(), self._options).inputs:
            raise UsageError(f"the input has changed since {printable(target.out)} was made")
        self._totals = record["totals"]

    def _already(self, began: float) -> Summary:
        path = self._target.quarantine_path if self._totals["quarantined"] else ""
        summary = Summary(
            out=self._target.out,
            quarantine=path,
            totals=self._totals,
            seconds=time.monotonic() - began,
            files=0,
            bytes=0,
            already=True,
            first=_first([path] if path else []),
        )
        self._report(summary)
        return summary

    def _sink(self) -> tuple[Sink, Checkpoint]:
        target = self._target
        start = self._state.load_checkpoint()
        if target.out == "-":
            return StandardOutput(), start
        if target.folder:
            return Folder(target.out, self._options), start
        if self._options.format == "parquet":
            return OneTable(self._state, target.out, self._options), start
        return OneFile(self._state, target.out, start.size), start

    def _finish(self, plan: Plan, sink: Sink) -> None:
        target = self._target
        sink.publish(self._count)
        bad = (self._state.path(f"{number:06d}.bad") for number in self._filled["bad"])
        self._first = _first(bad)
        if target.quarantine_path:
            self._gather("bad", target.quarantine_path)
        if target.out == "-":
            return
        if self._options.list_no_programme:
            self._gather("list", target.listing_path)
        record = {"plan": attrs.asdict(plan), "totals": self._totals}
        text = json.dumps(record, indent=1, sort_keys=True)
        write_bytes(target.record_path, text.encode() + b"\n", durable=True)
        self._state.remove()

    def _gather(self, kind: str, path: str) -> None:
        """Put a stream's parts together; an older file of that name goes where there are none."""
        numbers = self._filled[kind]
        if not numbers and kind == "bad":
            remove(path)
            return
        with replacing(path, durable=True) as file:
            for number in numbers:
                part = read_bytes(self._state.path(f"{number:06d}.{kind}"))
                file.write(part or b"")

    def _report(self, summary: Summary) -> None:
        if self._target.report:
            text = json.dumps(summary.to_dict(), indent=1, sort_keys=True)
            write_bytes(self._target.report, text.encode() + b"\n")

    # -- the shards ------------------------------------------------------------------------------

    def _job(self, shard: Shard) -> Job:
        return Job(
            shard=shard,
            options=self._options,
            state=_absolute(self._state.folder),
            out=_absolute(self._target.out) if self._target.folder else "",
            base=os.getcwd(),
        )

    def _run(self, plan: Plan, sink: Sink, start: Checkpoint) -> None:
        self._saved = time.monotonic()
        self._size = plan.bytes
        try:
            for shard in shards(self._state.entries(), self._options, self._state.folder):
                job = self._job(shard)
                if shard.number < start.shards:
                    self._skip(job, start)
                    continue
                self._tasks.append(self._start(_Task(job)))
                while len(self._tasks) > 2 * self._scheduler.width + 1 or self._is_ready():
                    self._take_head(sink)
            while self._tasks:
                self._take_head(sink)
            self._save(sink, self._count)
            self._behind.join()
        except BrokenPipeError:  # whoever reads our standard output has seen enough
            raise
        except OSError as error:
            raise BatchError(
                f"{error.strerror or error}: {printable(str(error.filename or ''))}"
            ) from error

    _count = 0
    _size = 0
    _first: tuple[str, ...] = ()

    def _skip(self, job: Job, start: Checkpoint) -> None:
        """Pass a shard whose output has its place."""
        manifest = Manifest.load(job)
        self._chain = chained(self._chain, job.shard.digest())
        if manifest is None or manifest.digest != job.shard.digest():
            raise UsageError(self._other_input(job))
        if job.shard.number == start.shards - 1 and self._chain != start.chain:
            raise UsageError(self._other_input(job))
        self._add(job, manifest)
        _drop_copies(job.shard)

    def _other_input(self, job: Job) -> str:
        name = printable(job.shard.pieces[0].path)
        return f"the input has changed since {self._state.folder} was begun: {name}"

    def _add(self, job: Job, manifest: Manifest) -> None:
        add(self._totals, manifest.totals)
        for kind, numbers in self._filled.items():
            if manifest.sizes.get(kind):
                numbers.append(job.shard.number)
        self._count = job.shard.number + 1
        self._done += job.shard.weight
        self._progress.update(self._done, self._size, self._totals)

    def _start(self, task: _Task) -> _Task:
        done = Manifest.load(task.job)
        if done is not None:
            if done.digest != task.job.shard.digest():
                raise UsageError(self._other_input(task.job))
            task.found = True
            task.future = Future()
            task.future.set_result(task.job.shard.number)
            return task
        task.found = False
        path = task.job.path("job")
        write_bytes(path, task.job.to_json())
        task.future = self._scheduler.submit(run_file, path)
        return task

    def _is_ready(self) -> bool:
        return bool(self._tasks) and self._future(self._tasks[0]).done()

    def _future(self, task: _Task) -> Future[int]:
        if task.future is None:
            self._start(task)
        return task.future  # type: ignore[return-value]  # `_start` has set it

    def _take_head(self, sink: Sink) -> None:
        """Wait for the oldest shard and take its part."""
        task = self._tasks[0]
        error = self._end_of(task)
        if error is not None:
            self._recover(task, error)
            return
        manifest = Manifest.load(task.job)
        try:
            if manifest is None:
                raise TornPartError(task.job.path("json"))  # noqa: TRY301
            if task.found or self._target.out == "-":
                # What an earlier run left may be torn, and a reader may have seen enough: wait for that.
                self._behind.join()
                sink.take(task.job, manifest, doubted=task.found)
            else:
                self._behind.do(_take_whole, sink, task.job, manifest)
        except TornPartError as torn:
            task.attempts += 1
            if task.attempts > 3:
                raise BatchError(f"{torn} cannot be read back") from torn
            remove(task.job.path("json"))
            self._start(task)
            return
        if self._strict and manifest.totals["quarantined"]:
            raise RefusedError(_first([task.job.path("bad")])[0])
        self._tasks.popleft()
        self._chain = chained(self._chain, task.job.shard.digest())
        self._unsure.append(task)
        self._add(task.job, manifest)
        if time.monotonic() - self._saved > _CHECKPOINT:
            self._save(sink, self._count)

    def _end_of(self, task: _Task) -> BaseException | None:
        """Wait until a shard is through, and return what ended it before its time."""
        ticks = 0
        while not wait_for([self._future(task)], timeout=_TICK).done:
            self._progress.update(self._done, self._size, self._totals)
            ticks += 1
            # The word that a shard is through may be lost with the worker that had it, as with Dask's
            # own executor, whose future then never ends. The part is there all the same.
            if ticks % _LOOK == 0 and Manifest.load(task.job) is not None:
                return None
        return self._future(task).exception()

    def _save(self, sink: Sink, count: int) -> None:
        """Make sure of what was taken, then let go of what it was made from."""
        self._behind.do(self._settle, sink, count, self._chain, self._unsure)
        self._unsure = []
        self._saved = time.monotonic()

    def _settle(self, sink: Sink, count: int, chain: str, taken: list[_Task]) -> None:
        size = sink.sync()
        if self._target.out != "-":
            self._state.save_checkpoint(Checkpoint(shards=count, size=size, chain=chain))
        for task in taken:
            sink.forget(task.job)
            remove(task.job.path("job"))
            remove(task.job.path("at"))
            _drop_copies(task.job.shard)

    # -- deaths ----------------------------------------------------------------------------------

    def _recover(self, task: _Task, error: BaseException) -> None:
        """Go on after a shard's worker died: try again, then alone, then without the culprit."""
        if not self._scheduler.is_death(error):
            if isinstance(error, OSError | BatchError):
                raise error
            raise BatchError(f"a shard failed: {type(error).__name__}: {error}") from error
        lost = [task]
        if self._scheduler.restart():
            lost = [other for other in self._tasks if not _is_finished(other)]
        for other in lost:
            other.attempts += 1
            other.future = None
        for other in lost:
            if other.attempts >= self._scheduler.patience:
                self._alone(other)
        for other in lost:
            if other.future is None:
                self._start(other)

    def _alone(self, task: _Task) -> None:
        """Run a shard with nothing beside it, until it is through without those who kill."""
        strikes: dict[int, int] = {}
        silent = 0
        while True:
            skip = tuple(sorted(at for at, count in strikes.items() if count >= _DEATHS))
            task.job = attrs.evolve(task.job, trace=True, skip=skip)
            remove(task.job.path("at"))
            self._start(task)
            error = self._end_of(task)
            if error is None or not self._scheduler.is_death(error):
                return
            self._scheduler.restart()
            note = read_bytes(task.job.path("at"))
            if note is None:
                silent += 1
                if silent > _DEATHS:
                    name = printable(task.job.shard.pieces[0].path)
                    message = f"worker processes die at once, even alone with {name}"
                    raise BatchError(message) from error
            else:
                strikes[int(note)] = strikes.get(int(note), 0) + 1


def _take_whole(sink: Sink, job: Job, manifest: Manifest) -> None:
    """Take a part that this run has written."""
    try:
        sink.take(job, manifest, doubted=False)
    except TornPartError as torn:
        raise BatchError(f"{torn} cannot be read back") from torn


def _is_finished(task: _Task) -> bool:
    future = task.future
    return future is not None and future.done() and future.exception() is None


def _drop_copies(shard: Shard) -> None:
    for piece in shard.pieces:
        if piece.spool:
            remove(piece.spool)


def _first(paths: Iterable[str]) -> tuple[str, ...]:
    """Name the first documents of quarantine files."""
    found: list[str] = []
    for path in paths:
        with suppress(FileNotFoundError), open_read(path) as file:
            lines = itertools.islice(file, _NAMED - len(found))
            found += [describe_bad(json.loads(line)) for line in lines]
        if len(found) == _NAMED:
            break
    return tuple(found)


def describe_bad(record: dict[str, Any]) -> str:
    """Return a line that names a quarantined document and says why."""
    source = record["source"]
    where = source["path"]
    if source["offset"] is not None:
        where += f" at byte {source['offset']}"
    if source["row"] is not None:
        where += f" row {source['row']}"
    return f"{where}: {record['error']}: {record['message']}"


def _absolute(path: str) -> str:
    return path if is_remote(path) else os.path.abspath(path)
