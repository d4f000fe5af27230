"""Where shards run: in this process, in a pool of processes, on a Dask cluster, on any `Executor`."""

from __future__ import annotations

import gc
import multiprocessing
import os
import re
import signal
import socket
import threading
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, CancelledError, Executor, Future
from contextlib import suppress
from multiprocessing.connection import wait
from typing import Any, Protocol, TypeVar

from . import limits
from .options import BatchError, UsageError

T = TypeVar("T")


class Scheduler(Protocol):
    """What a run needs of whatever executes its shards."""

    patience: int
    """After how many deaths a shard runs alone; a cluster has tried several times when it says so."""

    @property
    def width(self) -> int:
        """How many shards can run at the same time."""
        ...

    def submit(self, function: Callable[..., T], *arguments: Any) -> Future[T]:
        """Run a function somewhere; a run asks whether it is through, never for its result."""
        ...

    def is_death(self, error: BaseException) -> bool:
        """Whether an error means that the process that ran a shard is gone."""
        ...

    def restart(self) -> bool:
        """Recover after a death; return whether all that was submitted is lost with it."""
        ...

    def close(self) -> None:
        """End quietly, at once, whatever still runs."""
        ...


class Here:
    """This process, one shard after the other."""

    width = 1
    patience = 1

    def submit(self, function: Callable[..., T], *arguments: Any) -> Future[T]:
        future: Future[T] = Future()
        try:
            future.set_result(function(*arguments))
        except Exception as error:  # noqa: BLE001  # handed on, as every executor does
            future.set_exception(error)
        return future

    def is_death(self, error: BaseException) -> bool:
        del error
        return False

    def restart(self) -> bool:
        return False

    def close(self) -> None:
        """Nothing is open."""


class Pool:
    """Processes of this machine; one that dies is replaced."""

    patience = 2

    def __init__(self, jobs: int) -> None:
        self.width = jobs
        methods = multiprocessing.get_all_start_methods()
        # Not fork: a copy of a process with threads may stand still for ever. The fork server has
        # everything imported, and its children share that memory.
        self._context: Any = multiprocessing.get_context(
            "forkserver" if "forkserver" in methods else "spawn"
        )
        if "forkserver" in methods:
            self._context.set_forkserver_preload(["confparse.batch.job", "confparse"])
        self._pool = self._start()

    def _start(self) -> Any:
        from concurrent.futures import ProcessPoolExecutor

        return ProcessPoolExecutor(self.width, mp_context=self._context, initializer=enter_worker)

    def submit(self, function: Callable[..., T], *arguments: Any) -> Future[T]:
        try:
            future: Future[T] = self._pool.submit(function, *arguments)
        except BrokenExecutor as error:
            future = Future()
            future.set_exception(error)
        return future

    def is_death(self, error: BaseException) -> bool:
        return isinstance(error, BrokenExecutor)

    def restart(self) -> bool:
        self.close()
        self._pool = self._start()
        return True

    def close(self) -> None:
        # Killed before the pool is told: it then has nothing to wait for, and is waited for. Told
        # first without waiting, it forgets its own thread, which would still run while we exit.
        for process in list((getattr(self._pool, "_processes", None) or {}).values()):
            with suppress(OSError, ValueError):
                process.kill()
        self._pool.shutdown(wait=True, cancel_futures=True)


def enter_worker() -> None:
    """Prepare a worker process: leave ^C to the parent, end when the parent is gone, collect less."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    limits.allow_kill()
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_follow, args=(parent.sentinel,), daemon=True).start()
    collect_less()


def collect_less() -> None:
    """Let the collector of cycles rest: pages make many objects and no cycles, and it costs a fifth."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


def _follow(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)


class OnExecutor:
    """Any `concurrent.futures.Executor` that its owner starts and ends."""

    patience = 2

    def __init__(self, executor: Executor, width: int = 0) -> None:
        self._executor = executor
        self.width = width or getattr(executor, "_max_workers", 0) or 8

    def submit(self, function: Callable[..., T], *arguments: Any) -> Future[T]:
        return self._executor.submit(function, *arguments)

    def is_death(self, error: BaseException) -> bool:
        return not isinstance(error, OSError | BrokenExecutor)

    def restart(self) -> bool:
        return False

    def close(self) -> None:
        """The owner ends it."""


def _knock(address: str) -> None:
    """Raise `BatchError` where nobody listens: a client that fails to connect leaves threads behind."""
    found = re.fullmatch(r"[a-z]{2,4}://\[?([^\s\[\]]{1,253})\]?:([0-9]{1,5})", address)
    if found is None:
        raise UsageError(f"no Dask scheduler at {address}: say tcp://host:8786")
    try:
        socket.create_connection((found[1], int(found[2])), timeout=10).close()
    except (OSError, OverflowError) as error:
        raise BatchError(f"no Dask scheduler at {address}: {error}") from error


class Dask:
    """A Dask cluster: one that runs somewhere, or one of local processes."""

    patience = 1

    def __init__(self, address: str = "", local: int = 0) -> None:
        try:
            import distributed
        except ImportError:
            raise BatchError("Dask needs an extra: pip install confparse[dask]") from None
        import logging

        # What happens to workers is our own to tell; the cluster's log lines are no part of it.
        for name in ("distributed", "asyncio", "tornado"):
            logging.getLogger(name).setLevel(logging.CRITICAL)
        self._cluster: Any = None
        if local:
            import dask

            # A shard whose worker died comes back at once: who the culprit is is for us to find.
            with dask.config.set({"distributed.scheduler.allowed-failures": 0}):
                self._cluster = distributed.LocalCluster(
                    n_workers=local,
                    threads_per_worker=1,
                    processes=True,
                    dashboard_address=None,
                    silence_logs=logging.CRITICAL,
                )
            address = self._cluster.scheduler_address
        else:
            _knock(address)
        try:
            self._client: Any = distributed.Client(address, timeout=20, set_as_default=False)
        except (OSError, ValueError) as error:
            self._end_cluster()
            raise BatchError(f"no Dask scheduler at {address}: {error}") from error
        self._death: tuple[type[BaseException], ...] = (distributed.KilledWorker, CancelledError)

    @property
    def width(self) -> int:
        return max(1, sum(int(threads) for threads in self._client.nthreads().values()))

    def submit(self, function: Callable[..., T], *arguments: Any) -> Future[Any]:
        """Run a function on the cluster; the future says that it is through, its result stays there.

        Not by `Client.get_executor`: that fetches each result, and where the worker that has it dies
        meanwhile and the second try dies too, its future is never done.
        """
        # Two jobs of the same name are not the same job: one may have run before a crash.
        there = self._client.submit(function, *arguments, pure=False)
        here: Future[Any] = Future()
        here.set_running_or_notify_cancel()

        def tell(ended: Any) -> None:
            if ended.status == "cancelled":
                here.set_exception(CancelledError())
            elif ended.status == "error":
                here.set_exception(ended.exception())
            else:
                here.set_result(None)

        there.add_done_callback(tell)
        return here

    def is_death(self, error: BaseException) -> bool:
        return isinstance(error, self._death)

    def restart(self) -> bool:
        return False

    def close(self) -> None:
        with suppress(OSError, TimeoutError):
            self._client.close(timeout=5)
        self._end_cluster()

    def _end_cluster(self) -> None:
        if self._cluster is not None:
            self._cluster.close(timeout=10)
            self._cluster = None
