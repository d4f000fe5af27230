"""How fast is a page read? Ratios to baselines of the same run; absolute figures move with the machine.

    python benchmarks/parse.py

Baselines: one pass of one compiled pattern over the lines of the page, building nothing (the floor);
``dateparser.parse`` on the page's time lines alone; bare Python and ``import attrs`` for the import.
"""

from __future__ import annotations

import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import dateparser

import confparse

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "fixtures" / "eventhosts_session" / "theory.txt"
LINE = re.compile(
    r"\s*(?:(?P<time>(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d{1,2} \w+ \d{1,2}:\d{2} - \d{1,2}:\d{2} \w+)"
    r"|(?P<room>Room .*)|(?P<chair>Moderators?: .*)|(?P<noise>Skip to .*|Chat is .*)|(?P<people>[^·]+(?: · [^·]+)+))$"
)


def floor(text: str) -> None:
    """Match every line against one alternation; build nothing."""
    for line in text.encode().decode().split("\n"):
        LINE.match(line)


def best(run: Callable[[], object], *, seconds: float = 0.2, rounds: int = 7) -> float:
    """Seconds a call: the best of several rounds, as the machine is never quite quiet."""
    run()
    times = []
    for _ in range(rounds):
        begun, calls = time.perf_counter(), 0
        while not calls or time.perf_counter() - begun < seconds:
            run()
            calls += 1
        times.append((time.perf_counter() - begun) / calls)
    return min(times)


def started(code: str) -> float:
    """Seconds of a fresh interpreter that runs the code: the best of several."""

    def run() -> None:
        subprocess.run([sys.executable, "-c", code], check=True)

    return best(run, seconds=0.0, rounds=15)


def main() -> None:
    """Print a table of figures and ratios."""
    page = PAGE.read_text(encoding="utf-8")
    head, slot, talks = page.partition("Wed 20 July 7:30")
    long = head + (slot + talks) * 100
    print(f"Python {sys.version.split()[0]}; the page: {len(page) / 1e3:.1f} kB, 15 talks")
    for name, text in (("the page", page), ("the page × 100", long)):
        low = best(lambda: floor(text))  # noqa: B023 - called at once
        ours = best(lambda: confparse.parse_page(text))  # noqa: B023 - called at once
        print(
            f"{name:16} {1 / ours:8.0f} pages/s {len(text) / 1e6 / ours:6.1f} MB/s   "
            f"{low / ours:5.2f} × the floor ({len(text) / 1e6 / low:.1f} MB/s)"
        )
    slots = [line for line in page.split("\n") if line.startswith("Wed ")]
    dates = best(lambda: [dateparser.parse(line, languages=["en"]) for line in slots], rounds=3)
    ours = best(lambda: confparse.parse_page(page))
    print(
        f"dateparser on the 15 time lines alone: {dates / ours:.0f} × the time of the whole page (and it reads none of them)"
    )
    bare, attrs, mine = started("pass"), started("import attrs"), started("import confparse")
    print(
        f"import confparse: {mine * 1e3:.0f} ms, {mine / attrs:.2f} × import attrs ({attrs * 1e3:.0f} ms), bare Python {bare * 1e3:.0f} ms"
    )


if __name__ == "__main__":
    main()
