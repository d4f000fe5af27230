"""Write N programme pages for load, of invented words, the same for a seed.

python benchmarks/pages.py 1000 /tmp/pages              1,000 files, a folder for each thousand
python benchmarks/pages.py 1000 /tmp/pages.jsonl        one JSON line a page: url, text (or html)
python benchmarks/pages.py 1000 /tmp/pages.jsonl.gz     the same, compressed
python benchmarks/pages.py 1000 /tmp/pages.warc.gz      responses with an HTML page, one member each

All are the text of one session of an event site, the layout that is read quickest, so that what a
converter adds to parsing shows most. With `--mixed` one page of ten is the hand-written programme of a
workshop in Markdown, and one a table in HTML: nearer to what a crawl brings home.
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

    def __init__(self, seed: int = 1, talks: int = 15, *, mixed: bool = False) -> None:
        self._seed = seed
        self._talks = talks
        self._mixed = mixed
        made = random.Random(seed)
        self._names = [f"{_word(made)} {_word(made)}" for _ in range(2000)]
        self._sentences = [_sentence(made) for _ in range(3000)]

    def page(self, number: int) -> tuple[str, str]:
        """Return the suffix that a page would have as a file, and the page."""
        if self._mixed and number % 10 == 3:
            return ".md", self.markdown(number)
        if self._mixed and number % 10 == 7:
            return ".html", self.table(number)
        return ".txt", self.text(number)

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
            lines += [
                f"{day} {slot}",
                _title(made),
                " · ".join(made.sample(self._names, made.randrange(1, 7))),
                self._abstract(made),
            ]
        return "\n\n".join(lines) + "\n"

    def markdown(self, number: int) -> str:
        """Return the programme of a workshop of one day: headings, a line a talk, an abstract below."""
        made = random.Random(self._seed * 1_000_003 + number)
        day = f"{made.choice(_DAYS)} July 2022"
        lines = [
            f"# Workshop on {made.choice(_WAYS)} {made.choice(_OBJECTS)}",
            f"## Programme, {day}",
        ]
        for session, start in self._sessions(made):
            lines.append(f"### {_clock(start, 24)} {session} (chair: {made.choice(self._names)})")
            for at in range(start, start + 20 * self._slots, 20):
                people = ", ".join(made.sample(self._names, made.randrange(1, 4)))
                slot = f"{_clock(at, 24)} - {_clock(at + 20, 24)}"
                lines += [f"- {slot} **{_title(made)}**  \n  {people}", f"  {self._abstract(made)}"]
        return "\n\n".join(lines) + "\n"

    def table(self, number: int) -> str:
        """Return the programme of a workshop of one day: a row of a table for each talk."""
        made = random.Random(self._seed * 1_000_003 + number)
        day = f"{made.choice(_DAYS)} July 2022"
        rows = []
        for session, start in self._sessions(made):
            chair = f"<i>Chair: {made.choice(self._names)}</i>"
            rows.append(f'<tr><th colspan="2">{session}<br>{chair}</th></tr>')
            for at in range(start, start + 20 * self._slots, 20):
                people = ", ".join(made.sample(self._names, made.randrange(1, 4)))
                slot = f"{_clock(at, 24)}&ndash;{_clock(at + 20, 24)}"
                rows.append(
                    f"<tr><td>{slot}</td><td><b>{_title(made)}</b><br>{people}"
                    f"<p>{self._abstract(made)}</p></td></tr>"
                )
            rows.append(
                f"<tr><td>{_clock(start + 20 * self._slots, 24)}</td><td>Coffee break</td></tr>"
            )
        name = f"Workshop on {made.choice(_WAYS)} {made.choice(_OBJECTS)}"
        return (
            f"<!doctype html><html><head><title>{name}</title></head>\n<body><h1>{name}</h1>"
            f"<h2>Programme, {day}</h2>\n<table>\n" + "\n".join(rows) + "\n</table></body></html>\n"
        )

    @property
    def _slots(self) -> int:
        """How many talks a session of a workshop has."""
        return max(1, self._talks // 3)

    def _sessions(self, made: random.Random) -> list[tuple[str, int]]:
        """Return title and start, in minutes, of the sessions of a day."""
        starts = (9 * 60, 13 * 60, 16 * 60)
        return [(f"{made.choice(_OBJECTS)} and {made.choice(_OBJECTS)}", at) for at in starts]

    def _abstract(self, made: random.Random) -> str:
        return " ".join(made.sample(self._sentences, made.randrange(9, 13)))

    def url(self, number: int) -> str:
        """Return where the page would have been."""
        return f"https://conference.example/virtual/2022/session/{20000 + number}"


def _word(made: random.Random) -> str:
    return "".join(made.sample(_SYLLABLES, made.randrange(2, 4))).capitalize()


def _sentence(made: random.Random) -> str:
    words = ["".join(made.sample(_SYLLABLES, made.randrange(1, 4))) for _ in range(18)]
    return " ".join(words).capitalize() + "."


def _title(made: random.Random) -> str:
    return f"{made.choice(_WAYS)} {made.choice(_SUBJECTS)} of {made.choice(_WAYS)} {made.choice(_OBJECTS)}"


def _clock(minutes: int, hours: int = 12) -> str:
    hour = minutes // 60
    return f"{hour if hour <= hours else hour - hours}:{minutes % 60:02d}"


def write(count: int, out: Path, seed: int = 1, *, mixed: bool = False) -> None:
    """Write the pages; the form follows from the name."""
    pages = Pages(seed, mixed=mixed)
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
        suffix, text = pages.page(number)
        (folder / f"{number:06d}{suffix}").write_text(text, encoding="utf-8")


def _open(out: Path) -> IO[bytes]:
    if out.name.endswith(".jsonl.gz"):
        return cast("IO[bytes]", gzip.open(out, "wb", compresslevel=1))
    return out.open("wb")


def _jsonl(pages: Pages, count: int) -> Iterator[bytes]:
    for number in range(count):
        suffix, text = pages.page(number)
        row = {"url": pages.url(number), "html" if suffix == ".html" else "text": text}
        yield json.dumps(row, ensure_ascii=False).encode() + b"\n"


def _warc(pages: Pages, count: int) -> Iterator[bytes]:
    for number in range(count):
        suffix, page = pages.page(number)
        if suffix != ".html":
            body = "".join(f"<p>{escape(line)}</p>\n" for line in page.split("\n\n"))
            page = f"<!doctype html><html><body>\n{body}</body></html>"
        head = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
        http = (head + page).encode()
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
    parser.add_argument("--mixed", action="store_true")
    chosen = parser.parse_args()
    write(chosen.count, chosen.out, chosen.seed, mixed=chosen.mixed)
    return 0


if __name__ == "__main__":
    sys.exit(main())
