"""How fast is a page read? Ratios to baselines of the same run; absolute figures move with the machine.

    python benchmarks/parse.py [PAGE.html ...]

Baselines: one pass of one compiled pattern over the lines of the page, building nothing (the floor);
``dateparser.parse`` on the page's time lines alone; bare Python and ``import attrs`` for the import;
for HTML (the pages given, or the corpus beside the repository, or the fixtures) lxml's target parser with a target
whose methods do nothing.
"""

from __future__ import annotations

import re
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, cast

import dateparser
from lxml import etree

import confparse
from confparse.html import walk

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT.parent / "shared" / "corpus" / "eventhosts"
PAGE = ROOT / "fixtures" / "eventhosts_session" / "theory.txt"
LINE = re.compile(
    r"\s*(?:(?P<time>(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d{1,2} \w+ \d{1,2}:\d{2} - \d{1,2}:\d{2} \w+)"
    r"|(?P<room>Room .*)|(?P<chair>Moderators?: .*)|(?P<noise>Skip to .*|Chat is .*)|(?P<people>[^·]+(?: · [^·]+)+))$"
)


def floor(text: str) -> None:
    """Match every line against one alternation; build nothing."""
    for line in text.encode().decode().split("\n"):
        LINE.match(line)


class Idle:
    """A parser's target that does nothing."""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Pass over a start."""

    def end(self, tag: str) -> None:
        """Pass over an end."""

    def data(self, text: str) -> None:
        """Pass over a text."""

    def close(self) -> None:
        """Give nothing."""


def bare(page: str) -> None:
    """Parse HTML and do nothing with it."""
    parser = etree.HTMLParser(target=cast("Any", Idle()))
    parser.feed(page)
    parser.close()


def fastest(runs: Sequence[Callable[[str], object]], page: str, *, rounds: int = 15) -> list[float]:
    """Seconds of each: the best of several rounds in turn, in time of the processor, as others use the machine."""
    times = [float("inf")] * len(runs)
    for _ in range(rounds):
        for i, run in enumerate(runs):
            begun = time.process_time()
            run(page)
            times[i] = min(times[i], time.process_time() - begun)
    return times


def html(paths: Sequence[Path]) -> None:
    """Print for each HTML page, and for all, the time of reading over that of parsing it and doing nothing."""
    print(
        "HTML: time over that of lxml's bare target parser (the bar: 2.5, that is 40 % of its speed)"
    )
    total = [0.0, 0.0, 0.0]
    size = 0
    for path in paths:
        page = path.read_text(encoding="utf-8", errors="replace")
        found = fastest((bare, walk, confparse.parse_page), page)
        total = [one + other for one, other in zip(total, found)]
        size += len(page)
        _row(path.stem, len(page), found)
    _row("all", size, total)


def _row(name: str, size: int, times: Sequence[float]) -> None:
    low, lines, whole = times
    print(
        f"{name[-42:]:42} {size / 1e3:7.1f} kB  bare {low * 1e3:6.2f} ms  lines {lines / low:5.2f} ×  "
        f"page {whole / low:5.2f} × ({low / whole:4.0%} of its speed, {size / 1e6 / whole:5.1f} MB/s)"
    )


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
    given = [Path(argument) for argument in sys.argv[1:]]
    html(
        given or sorted(CORPUS.glob("*.html")) or sorted(ROOT.glob("fixtures/eventhosts_*/*.html"))
    )
    python, attrs, mine = started("pass"), started("import attrs"), started("import confparse")
    print(
        f"import confparse: {mine * 1e3:.0f} ms, {mine / attrs:.2f} × import attrs ({attrs * 1e3:.0f} ms), bare Python {python * 1e3:.0f} ms"
    )


if __name__ == "__main__":
    main()
