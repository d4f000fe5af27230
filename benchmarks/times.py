"""Time lines per reader, as ratios to `datetime.strptime` in the same run.

    python benchmarks/times.py [FILE]

FILE holds one line of text a row; without one, lines of the common shapes are used.  Ratios travel
between machines, microseconds do not.  "fresh" reads each line as if it had never been seen (the memory
of `times.find` is cleared before each call), "again" reads lines that were read before: a scorer that
calls twice sees only that.
"""

from __future__ import annotations

import datetime as dt
import importlib
import pathlib
import statistics
import sys
import time
from collections.abc import Callable

from confparse.fields import times
from confparse.when import parse_time_range

LINES = (
    "Wed 20 July 7:30 - 7:35 PDT",
    "10:30 - 11:00",
    "| 9:40-10:10 | Keynote: Rivers of Data |",
    "Mon Dec 5th 08:30  -- 10:30 AM @ Area 3",
    "Jul 7, 10:30 AM - 12:15 PM",
    "Wed, Jul 8, 2026 • 10:30 PM – 12:15 AM PDT",
    "Tuesday: 7:00 a.m. - 6:00 p.m.",
    "9h30 - 11h : Accueil",
    "Mi, 12.6., 10-12 Uhr",
    "午後1時30分から4時まで",
    "[10:42] Reading Between the Lines",
    "Thursday, 6 Jun 2024, 09:00-10:30 CEST",
)
TITLES = (
    "On the Shape of Small Gardens and the Paths Between Them",
    "A Benchmark for 3D Scenes with 4 Parts",
    "John 3:16 and Other Ratios, 3:1",
)
_FORMAT = "%a %d %B %Y %H:%M"
_STAMP = "Wed 20 July 2022 07:30"


def cost(read: Callable[[str], object], lines: tuple[str, ...], rounds: int) -> float:
    """Return the median over the lines of each line's best time, in microseconds."""
    best = dict.fromkeys(lines, float("inf"))
    for _ in range(rounds):
        for line in lines:
            begun = time.perf_counter()
            read(line)
            best[line] = min(best[line], time.perf_counter() - begun)
    return statistics.median(best.values()) * 1e6


def fresh(line: str) -> object:
    """Read a line as if it were new."""
    times._find.cache_clear()  # noqa: SLF001
    return parse_time_range(line)


def fresh_find(line: str) -> object:
    """Look for a time in a line as if it were new."""
    times._find.cache_clear()  # noqa: SLF001
    return times.find(line)


def strptime(_: str) -> object:
    """Read one fixed format: the cheapest parser that the standard library has."""
    return dt.datetime.strptime(_STAMP, _FORMAT)


def peers() -> dict[str, tuple[Callable[[str], object], int]]:
    """Return the readers that are installed anyway, because dateparser depends on them."""
    dateutil = importlib.import_module("dateutil.parser")
    dateparser = importlib.import_module("dateparser")
    search = importlib.import_module("dateparser.search")

    def fuzzy(line: str) -> object:
        try:
            return dateutil.parse(line, fuzzy=True)
        except (ValueError, OverflowError):
            return None

    return {
        "dateutil, fuzzy": (fuzzy, 20),
        "dateparser.parse": (lambda line: dateparser.parse(line, languages=["en"]), 3),
        "dateparser.search": (lambda line: search.search_dates(line, languages=["en"]), 3),
    }


def main() -> None:
    lines: tuple[str, ...] = LINES
    if len(sys.argv) > 1:
        text = pathlib.Path(sys.argv[1]).read_text(encoding="utf-8")
        lines = tuple(line for line in text.split("\n") if line.strip())
    unit = cost(strptime, LINES, 50)
    rows = [
        ("strptime, one fixed format", unit),
        ("parse_time_range, fresh line", cost(fresh, lines, 30)),
        ("parse_time_range, again", cost(parse_time_range, lines, 30)),
        ("times.find, fresh titles", cost(fresh_find, TITLES, 30)),
    ]
    rows += [(name, cost(read, lines, rounds)) for name, (read, rounds) in peers().items()]
    for name, micro in rows:
        print(f"{name:30} {micro:10.1f} µs  {micro / unit:9.2f} x strptime")


if __name__ == "__main__":
    main()
