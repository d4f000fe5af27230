"""A function and a time -> its result, or `DocumentTimeoutError` when the time is up.

Time is that of the processor: a busy machine, or one that slept, is no reason to give a page up.

In the main thread of a process a signal interrupts Python code and regular expressions alike, and a
second timer ends the process where compiled code does not return: the pool then finds the culprit.
In other threads (Dask runs tasks in such) a watch raises the error between two steps of Python.
"""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

T = TypeVar("T")


class DocumentTimeoutError(BaseException):
    """A document took longer than its limit; no `Exception`, so that no parser swallows it."""


_hard = False
_taken = False
"""The signal's handler is ours."""


def allow_kill() -> None:
    """Let the system end this process when a document takes twice its limit and does not yield."""
    global _hard  # noqa: PLW0603  # set once at the start of a worker process
    _hard = hasattr(signal, "setitimer") and hasattr(signal, "SIGPROF")
    if _hard:
        signal.signal(signal.SIGPROF, signal.SIG_DFL)


def limited(seconds: float, function: Callable[..., T], *arguments: Any) -> T:
    """Call a function; raise `DocumentTimeoutError` if it takes longer than ``seconds`` (0: no limit)."""
    if not seconds:
        return function(*arguments)
    if _taken and _has_signals():
        return _by_signal(seconds, function, arguments)
    if _has_signals():
        with signal_taken():
            return _by_signal(seconds, function, arguments)
    return _by_watch(seconds, function, arguments)


@contextmanager
def signal_taken() -> Iterator[None]:
    """Keep the signal's handler through many calls of `limited`: setting it costs more than they do."""
    global _taken  # noqa: PLW0603  # a process has one handler
    if _taken or not _has_signals():
        yield
        return
    before = signal.signal(signal.SIGVTALRM, _raise)
    _taken = True
    try:
        yield
    finally:
        _taken = False
        signal.signal(signal.SIGVTALRM, before)


def _has_signals() -> bool:
    return hasattr(signal, "setitimer") and threading.get_ident() == threading.main_thread().ident


def _raise(_number: int, _frame: Any) -> None:
    raise DocumentTimeoutError


def _by_signal(seconds: float, function: Callable[..., T], arguments: tuple[Any, ...]) -> T:
    try:
        if _hard:
            signal.setitimer(signal.ITIMER_PROF, 2 * seconds + 1)
        signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
        return function(*arguments)
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        if _hard:
            signal.setitimer(signal.ITIMER_PROF, 0)


def _by_watch(seconds: float, function: Callable[..., T], arguments: tuple[Any, ...]) -> T:
    thread = threading.get_ident()
    used = _clock(thread)
    lock = threading.Lock()
    done = threading.Event()
    finished = fired = False

    def watch() -> None:
        nonlocal fired
        left = seconds
        while not done.wait(max(left, 0.01)):
            left = seconds - used()
            if left > 0:
                continue
            with lock:
                if not finished:
                    fired = True
                    _set_error(thread, DocumentTimeoutError)
            return

    threading.Thread(target=watch, daemon=True).start()
    try:
        result = function(*arguments)
        with lock:
            finished = True
        if fired:  # set, not yet raised: it must not strike whoever comes next
            raise DocumentTimeoutError  # noqa: TRY301
    except DocumentTimeoutError:
        with lock:
            finished = True
        _set_error(thread, None)
        raise
    except BaseException:
        with lock:
            finished = True
            late = fired
        if late:
            _set_error(thread, None)
        raise
    finally:
        done.set()
    return result


def _clock(thread: int) -> Callable[[], float]:
    """Return what tells the seconds that a thread has run since now; on some systems, that have passed."""
    find = getattr(time, "pthread_getcpuclockid", None)
    if find is None:
        began = time.monotonic()
        return lambda: time.monotonic() - began
    clock = find(thread)
    start: float = time.clock_gettime(clock)
    return lambda: time.clock_gettime(clock) - start


def _set_error(thread: int, error: type[BaseException] | None) -> None:
    import ctypes

    set_error = ctypes.pythonapi.PyThreadState_SetAsyncExc
    set_error(ctypes.c_ulong(thread), ctypes.py_object(error) if error else None)
