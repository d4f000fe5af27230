"""Work that is done behind the caller: in its order, by one thread, and never after a failure."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

_AHEAD = 4
"""How far the caller may run ahead: what is not yet done is on the disk twice."""


class Behind:
    """Copies and syncs files while the caller goes on: a disk's time is not the parser's.

    What fails raises in the caller, at its next call here; nothing after it is done.
    """

    def __init__(self) -> None:
        self._thread: ThreadPoolExecutor | None = None
        self._open: deque[Future[None]] = deque()
        self._failed = False

    def do(self, function: Callable[..., object], *arguments: Any) -> None:
        """Have a function called after those before it; raises what one of them raised."""
        self._wait(_AHEAD)
        if self._thread is None:
            self._thread = ThreadPoolExecutor(1, thread_name_prefix="confparse-behind")
        self._open.append(self._thread.submit(self._call, function, arguments))

    def join(self) -> None:
        """Wait until all is done; raises what one of them raised."""
        self._wait(0)

    def close(self) -> None:
        """Let what has begun end, drop the rest, and end the thread; raises nothing."""
        self._failed = True
        self._open.clear()
        if self._thread is not None:
            self._thread.shutdown(wait=True, cancel_futures=True)
            self._thread = None

    def _wait(self, left: int) -> None:
        while self._open and (len(self._open) > left or self._open[0].done()):
            self._open.popleft().result()

    def _call(self, function: Callable[..., object], arguments: tuple[Any, ...]) -> None:
        if self._failed:
            return
        try:
            function(*arguments)
        except BaseException:
            self._failed = True
            raise
