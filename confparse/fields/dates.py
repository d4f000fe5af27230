"""Text -> a day: what a day heading prints.

THU 23 APR
"""

from __future__ import annotations

from typing import NamedTuple


class Day(NamedTuple):
    """What a text prints about a day; each part may be absent."""

    text: str
    first: int
    last: int
    weekday: str | None = None
    """``Mon`` … ``Sun``."""
    year: int | None = None
    month: int | None = None
    day: int | None = None


def read(text: str) -> Day | None:
    """Read a text that is a day heading as a whole; ``None`` on anything else."""
    del text
    return None
