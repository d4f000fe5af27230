"""What a run leaves on the disk while it is under way, so that it can go on after a crash.

OUT.parts/run.json         version, options and plan of the run; there when the plan is complete
OUT.parts/plan.jsonl       the input, a file a line
OUT.parts/checkpoint.json  how many shards stand in `output`, and how long it is then
OUT.parts/output           the result so far
OUT.parts/000012.out …     parts that are done and not yet in `output`, and their manifests
OUT.run.json               what remains beside the result: who made it, from what, how
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import IO, Any

import attrs

from .. import __version__
from .documents import printable
from .inputs import Entry
from .options import Options, UsageError, digest
from .storage import (
    exists,
    is_remote,
    join,
    make_folder,
    open_read,
    read_bytes,
    remove_folder,
    replacing,
    write_bytes,
)


@attrs.frozen(kw_only=True)
class Plan:
    """What a run is to do."""

    version: str
    options: dict[str, Any]
    inputs: str
    """Fingerprint of the files: their names, sizes and times."""
    files: int
    bytes: int
    """Size of all files, as they stand on the disk."""


@attrs.frozen(kw_only=True)
class Checkpoint:
    """What is certain to be on the disk."""

    shards: int = 0
    """Shards whose output has its place."""
    size: int = 0
    """Bytes of ``output`` then."""
    chain: str = ""
    """Hash over the digests of these shards."""


class State:
    """The folder of a run."""

    def __init__(self, folder: str) -> None:
        self.folder = folder
        self._lock: IO[bytes] | None = None

    def path(self, name: str) -> str:
        """Return the path of a file of the run."""
        return join(self.folder, name)

    def is_started(self) -> bool:
        """Whether there is a run to go on with."""
        return exists(self.path("run.json"))

    def lock(self, *, shared: bool = False) -> None:
        """Refuse to run beside another run of the same output; the lock ends with the process."""
        make_folder(self.folder)
        if is_remote(self.folder):
            return
        try:
            import fcntl
        except ImportError:  # Windows
            return
        self._lock = Path(self.path("lock")).open("ab")  # noqa: SIM115  # held until the end
        try:
            fcntl.flock(self._lock, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
        except BlockingIOError:
            self.unlock()
            raise UsageError(f"another run is writing to {printable(self.folder)}") from None
        except OSError:
            return  # a file system without locks

    def unlock(self) -> None:
        """Let others run."""
        if self._lock is not None:
            self._lock.close()
            self._lock = None

    def write_plan(self, found: Iterable[Entry], options: Options) -> Plan:
        """Write down a new run."""
        with replacing(self.path("plan.jsonl"), durable=True) as file:
            plan = _summed(found, options, file)
        write_bytes(
            self.path("run.json"), json.dumps(attrs.asdict(plan)).encode() + b"\n", durable=True
        )
        return plan

    def compare_plan(self, found: Iterable[Entry], options: Options) -> Plan:
        """Return the plan of the run to go on with.

        Raises:
            UsageError: The version, the options or the input are not those of that run.
        """
        plan = Plan(**json.loads(read_bytes(self.path("run.json")) or b"{}"))
        check_options(plan, options, self.folder)
        with open_read(self.path("plan.jsonl")) as file:
            for entry in found:
                line = file.readline()
                if line != entry.to_json().encode() + b"\n":
                    raise UsageError(_changed(line, entry, self.folder))
            line = file.readline()
            if line:
                gone = printable(Entry.from_json(line).path)
                raise UsageError(
                    f"the input has changed since {self.folder} was begun: {gone} is gone"
                )
        return plan

    def entries(self) -> Iterator[Entry]:
        """Yield the files of the plan."""
        with open_read(self.path("plan.jsonl")) as file:
            for line in file:
                yield Entry.from_json(line)

    def load_checkpoint(self) -> Checkpoint:
        """Return the last checkpoint."""
        text = read_bytes(self.path("checkpoint.json"))
        return Checkpoint(**json.loads(text)) if text else Checkpoint()

    def save_checkpoint(self, checkpoint: Checkpoint) -> None:
        """Write down a checkpoint; it survives a power cut."""
        content = json.dumps(attrs.asdict(checkpoint)).encode()
        write_bytes(self.path("checkpoint.json"), content, durable=True)

    def clear(self) -> None:
        """Remove all that is left of a run but its lock."""
        if is_remote(self.folder):
            remove_folder(self.folder)
            return
        # run.json first: without it there is no run to go on with.
        with suppress(FileNotFoundError):
            Path(self.path("run.json")).unlink()
        with suppress(FileNotFoundError), os.scandir(self.folder) as found:
            for item in found:
                if item.name != "lock":
                    with suppress(FileNotFoundError):
                        os.unlink(item.path)

    def remove(self) -> None:
        """Remove the folder."""
        self.clear()
        remove_folder(self.folder)
        self.unlock()


def plan_of(found: Iterable[Entry], options: Options) -> Plan:
    """Return the plan that these files make, without writing it down."""
    return _summed(found, options, None)


def _summed(found: Iterable[Entry], options: Options, file: IO[bytes] | None) -> Plan:
    hashed = hashlib.blake2b(digest_size=16)
    files = size = 0
    for entry in found:
        line = entry.to_json().encode() + b"\n"
        hashed.update(line)
        files += 1
        size += entry.size
        if file is not None:
            file.write(line)
    return Plan(
        version=__version__,
        options=options.to_dict(),
        inputs=hashed.hexdigest(),
        files=files,
        bytes=size,
    )


def check_options(plan: Plan, options: Options, where: str) -> None:
    """Raise `UsageError` where a run was made by another version or with other options."""
    if plan.version != __version__:
        raise UsageError(f"{where} was begun by confparse {plan.version}, this is {__version__}")
    now = json.loads(json.dumps(options.to_dict()))
    for name in now.keys() | plan.options.keys():
        if now.get(name) != plan.options.get(name):
            before = plan.options.get(name)
            raise UsageError(
                f"{where} was begun with other options: {name} was {before!r}, is {now.get(name)!r}"
            )


def _changed(line: bytes, entry: Entry, where: str) -> str:
    before = f"the input has changed since {where} was begun"
    if not line:
        return f"{before}: {printable(entry.path)} is new"
    old = Entry.from_json(line)
    if old.path == entry.path:
        return f"{before}: {printable(entry.path)} is not the same file any more"
    gone_or_new = "is gone" if old.path < entry.path else "is no longer where it stood"
    return f"{before}: {printable(old.path)} {gone_or_new}"


def chained(chain: str, link: str) -> str:
    """Return the hash over one digest more."""
    return digest([chain, link])
