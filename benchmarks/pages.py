"""Write N programme pages for load: invented words in the layout of a session page, the same for a seed.

python benchmarks/pages.py 1000 /tmp/pages              1,000 files, a folder for each thousand
python benchmarks/pages.py 1000 /tmp/pages.jsonl        one JSON line a page: url, text
python benchmarks/pages.py 1000 /tmp/pages.jsonl.gz     the same, compressed
python benchmarks/pages.py 1000 /tmp/pages.warc.gz      responses with an HTML page, one member each
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import sys
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import IO, cast

_SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo yu za bren dor gal lin mar nor sel tor".split()
_SUBJECTS = (
    "Sampling Pruning Routing Folding Gating Scheduling Clustering Alignment Caching Mixing".split()
)
_OBJECTS = "Graphs Kernels Trees Fields Streams Layers Tables Codes Maps Rings".split()
_WAYS = "Sparse Robust Lazy Modular Adaptive Convex Local Recursive Gentle Blind".split()
_DAYS = ("Mon 18", "Tue 19", "Wed 20", "Thu 21", "Fri 22")
_ZONE = "PDT"


class Pages:
    """Pages by number: each is the same whichever are made before it."""

    def __init__(self, seed: int = 1, talks: int = 15) -> None:
        self._seed = seed
        self._talks = talks
        made = random.Random(seed)
        self._names = [f"{_word(made)} {_word(made)}" for _ in range(2000)]
        self._sentences = [_sentence(made) for _ in range(3000)]

    def text(self, number: int) -> str:
        """Return a page as text."""
        made = random.Random(self._seed * 1_000_003 + number)
        day = f"{made.choice(_DAYS)} July"
        start = made.choice((8, 9, 10, 13, 14, 15)) * 60 + made.choice((0, 30))
        lines = [
            "Skip to yearly menu bar Skip to main content",
            f"{made.choice(_WAYS)} {made.choice(_OBJECTS)}: {made.choice(_SUBJECTS)}",
            f"Room {made.randrange(100, 400)}",
            f"Moderator: {made.choice(self._names)}",
            "Chat is not available.",
        ]
        for _ in range(self._talks):
            slot = f"{_clock(start)} - {_clock(start + 5)} {_ZONE}"
            start += 5
            title = f"{made.choice(_WAYS)} {made.choice(_SUBJECTS)} of {made.choice(_WAYS)} {made.choice(_OBJECTS)}"
            lines += [
                f"{day} {slot}",
                title,
                " · ".join(made.sample(self._names, made.randrange(1, 7))),
                " ".join(made.sample(self._sentences, made.randrange(9, 13))),
            ]
        return "\n\n".join(lines) + "\n"

    def url(self, number: int) -> str:
        """Return where the page would have been."""
        return f"https://conference.example/virtual/2022/session/{20000 + number}"


def _word(made: random.Random) -> str:
    return "".join(made.sample(_SYLLABLES, made.randrange(2, 4))).capitalize()


def _sentence(made: random.Random) -> str:
    words = ["".join(made.sample(_SYLLABLES, made.randrange(1, 4))) for _ in range(18)]
    return " ".join(words).capitalize() + "."


def _clock(minutes: int) -> str:
    hour = minutes // 60
    return f"{hour if hour < 13 else hour - 12}:{minutes % 60:02d}"


def write(count: int, out: Path, seed: int = 1) -> None:
    """Write the pages; the form follows from the name."""
    pages = Pages(seed)
    name = out.name
    if name.endswith((".jsonl", ".jsonl.gz", ".warc.gz")):
        with _open(out) as file:
            make = _warc if name.endswith(".warc.gz") else _jsonl
            for chunk in make(pages, count):
                file.write(chunk)
        return
    for number in range(count):
        folder = out / f"{number // 1000:03d}"
        if number % 1000 == 0:
            folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{number:06d}.txt").write_text(pages.text(number), encoding="utf-8")


def _open(out: Path) -> IO[bytes]:
    if out.name.endswith(".jsonl.gz"):
        return cast("IO[bytes]", gzip.open(out, "wb", compresslevel=1))
    return out.open("wb")


def _jsonl(pages: Pages, count: int) -> Iterator[bytes]:
    for number in range(count):
        row = {"url": pages.url(number), "text": pages.text(number)}
        yield json.dumps(row, ensure_ascii=False).encode() + b"\n"


def _warc(pages: Pages, count: int) -> Iterator[bytes]:
    for number in range(count):
        body = "".join(f"<p>{escape(line)}</p>\n" for line in pages.text(number).split("\n\n"))
        page = f"<!doctype html><html><body>\n{body}</body></html>".encode()
        http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page
        head = (
            "WARC/1.0\r\nWARC-Type: response\r\n"
            f"WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-{number:012d}>\r\n"
            f"WARC-Target-URI: {pages.url(number)}\r\nWARC-Date: 2022-08-01T00:00:00Z\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
        )
        yield gzip.compress(head.encode() + http + b"\r\n\r\n", 1, mtime=0)


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("count", type=int)
    parser.add_argument("out", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    write(chosen.count, chosen.out, chosen.seed)
    return 0


if __name__ == "__main__":
    sys.exit(main())
