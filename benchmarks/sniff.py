"""How fast does `sniff` pass over pages, and how many does it get right? Generated pages and prose only.

    python benchmarks/sniff.py

Figures move with the machine: the last column is the ratio to one search for one word in the same page.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

import confparse

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))
import programmes

SEEDS = range(25)


def prose(length: int) -> str:
    """Invented words in sentences, without anything that a programme has."""
    rng = Random(1)
    words = [
        "".join(rng.choices("etaoinshrdlucmfwypvbgkjq", k=rng.randint(2, 9))) for _ in range(3000)
    ]
    sentences = []
    size = 0
    while size < length:
        sentences.append(" ".join(rng.choices(words, k=14)).capitalize() + ".")
        size += len(sentences[-1]) + 1
    return "\n".join(sentences)


def best(run: Callable[[], object], rounds: int = 7) -> float:
    """Seconds a call: the best of several."""
    run()
    times = []
    for _ in range(rounds):
        begun = time.perf_counter()
        run()
        times.append(time.perf_counter() - begun)
    return min(times)


def speed(name: str, page: str | bytes) -> None:
    """Print megabytes a second."""
    data = page if isinstance(page, bytes) else page.encode("utf-8", "replace")
    ours = best(lambda: confparse.sniff(page))
    once = best(lambda: data.find(b"\xff session"))
    print(
        f"{name:34}{len(data) / 1e6:8.2f} MB{len(data) / 1e6 / ours:8.0f} MB/s{ours / once:8.1f} x"
    )


def main() -> None:
    """Print a table of speeds, and what was kept and taken."""
    text = prose(1_000_000)
    print("nothing like a programme")
    speed("prose", text)
    speed("prose, bytes", text.encode())
    speed("prose, not ASCII", text.replace("e", "é"))
    speed("prose, 10 kB", text[:10_000])
    speed(
        "prose as HTML", "<html><body><p>" + text.replace("\n", "</p>\n<p>") + "</p></body></html>"
    )
    print("something like it, on each line")
    speed("clock times", "10:30 " * 160_000)
    speed("slots", "10:30 - 11:00 Talk\n" * 50_000)
    speed("words", "session talk\n" * 80_000)
    print("pages")
    for form in programmes.FORMS:
        speed(
            f"a programme, {form}",
            programmes.make(
                2,
                layout="time-then-session",
                form=form,
                extractor="blocks" if form == "text" else None,
            ).page,
        )
    kept = [
        bool(confparse.sniff(programmes.make(seed, layout=layout, form=form).page))
        for seed in SEEDS
        for layout in programmes.LAYOUTS
        for form in programmes.FORMS
    ]
    taken = [
        bool(confparse.sniff(programmes.negative(seed, kind=kind, form=form).page))
        for seed in SEEDS
        for kind in programmes.KINDS
        for form in programmes.FORMS
    ]
    print(
        f"generated programmes kept: {sum(kept)} of {len(kept)}; look-alikes taken: {sum(taken)} of {len(taken)}"
    )


if __name__ == "__main__":
    main()
