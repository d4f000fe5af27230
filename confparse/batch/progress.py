"""A bar on the terminal while a run is under way: how much, how fast, how long, with what outcome."""

from __future__ import annotations

import shutil
import sys
import time
from typing import Any, Protocol, TextIO

_EVERY = 0.1
"""Seconds between two drawings."""


class Progress(Protocol):
    """Told after every shard."""

    def update(self, done: int, total: int, totals: dict[str, Any]) -> None:
        """Show that ``done`` of ``total`` bytes of input are through (``total`` 0: nobody knows)."""
        ...

    def close(self) -> None:
        """Remove the bar."""
        ...


class Silent:
    """No bar."""

    def update(self, done: int, total: int, totals: dict[str, Any]) -> None:
        """Show nothing."""

    def close(self) -> None:
        """Nothing is shown."""


class Bar:
    """A line that is drawn anew, for when tqdm is not installed."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._began = time.monotonic()
        self._drawn = 0.0
        self._first: int | None = None
        self._width = 0

    def update(self, done: int, total: int, totals: dict[str, Any]) -> None:
        now = time.monotonic()
        if self._first is None:
            self._first = done  # a resumed run did not read these now
        if now - self._drawn < _EVERY and done < total:
            return
        self._drawn = now
        elapsed = max(now - self._began, 1e-6)
        line = describe(done, total, elapsed, done - self._first, totals)
        room = shutil.get_terminal_size().columns - 1
        line = line[:room]
        self._stream.write("\r" + line + " " * max(0, self._width - len(line)))
        self._stream.flush()
        self._width = len(line)

    def close(self) -> None:
        if self._width:
            self._stream.write("\r" + " " * self._width + "\r")
            self._stream.flush()
            self._width = 0


class Tqdm:
    """The bar of tqdm."""

    def __init__(self, tqdm: Any, stream: TextIO) -> None:
        self._make = tqdm
        self._stream = stream
        self._bar: Any = None

    def update(self, done: int, total: int, totals: dict[str, Any]) -> None:
        if self._bar is None:
            self._bar = self._make(
                total=total or None,
                initial=done,
                unit="B",
                unit_scale=True,
                file=self._stream,
                dynamic_ncols=True,
                leave=False,
            )
        self._bar.set_postfix_str(outcomes(totals), refresh=False)
        self._bar.update(done - self._bar.n)

    def close(self) -> None:
        if self._bar is not None:
            self._bar.close()
            self._bar = None


def describe(done: int, total: int, elapsed: float, done_now: int, totals: dict[str, Any]) -> str:
    """Return the line of the bar: share, bytes a second, time left, outcomes."""
    rate = done_now / elapsed
    speed = f"{rate / 1e6:.1f} MB/s"
    if total:
        left = (total - done) / rate if rate else 0.0
        head = f"{min(100, 100 * done // total):3d} % {speed} {clock(left)} left"
    else:
        head = f"{done / 1e6:.0f} MB {speed} {clock(elapsed)}"
    return f"{head}  {outcomes(totals)}"


def outcomes(totals: dict[str, Any]) -> str:
    """Return the counts by outcome."""
    none = totals["no_programme"] + totals["filtered"]
    words = [f"{totals['programmes']} programmes", f"{none} none"]
    if totals["quarantined"]:
        words.append(f"{totals['quarantined']} quarantined")
    return ", ".join(words)


def clock(seconds: float) -> str:
    """Return a time as ``3:07`` or ``1:02:45``."""
    whole = min(int(seconds), 359_999)
    hours, rest = divmod(whole, 3600)
    return f"{hours}:{rest // 60:02d}:{rest % 60:02d}" if hours else f"{rest // 60}:{rest % 60:02d}"


def choose(when: str, stream: TextIO | None = None) -> Progress:
    """Return a bar on standard error: ``always``, ``never``, or ``auto``, which is on a terminal only."""
    stream = stream or sys.stderr
    if when == "never" or (when == "auto" and not stream.isatty()):
        return Silent()
    try:
        from tqdm import tqdm
    except ImportError:
        return Bar(stream)
    return Tqdm(tqdm, stream)
