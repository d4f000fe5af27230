"""How long reading people takes, as ratios to `str.split` in the same run.

python benchmarks/people.py
"""

from __future__ import annotations

import re
import timeit
from collections.abc import Callable

from confparse.fields import likeness, people

LINES = {
    "middots": "Ann Bell · Cem Dal · Eva van der Fox · Gil Hay",
    "commas": "Ann Bell, Cem Dal, Eva van der Fox and Gil Hay",
    "brackets": "Ann Bell, Cem Dal (Sample University), Eva Fox (Bigcorp Research)",
    "semicolons": "Ann Bell and Cem Dal, Sample University; Eva Fox, MIT; Gil Hay, ETH Zurich",
    "inverted": "Bell, A. B., Dal, C., Fox, E. F., & Hay, G.",
    "marks": "Ann Bell1,2, Cem Dal2 and Eva Fox1*",
    "label": "Session Chairs: Prof. Ann Bell (Sample University) and Cem Dal",
    "legend": "Ann Bell1, Cem Dal2\n1 Sample University\n2 Bigcorp Labs",
}
TITLE = "On the Growth of Bread in Distributed Ovens with Limited Heat"
ROUNDS = 2_000
_SEPARATORS = re.compile(r" · |; |, | and ")


def split(text: str) -> list[str]:
    """Split at the usual separators: what everybody writes first."""
    return [part.strip() for part in _SEPARATORS.split(text)]


def microseconds(read: Callable[[str], object], text: str) -> float:
    """Time one call: the best of seven rounds."""
    return min(timeit.repeat(lambda: read(text), number=ROUNDS, repeat=7)) / ROUNDS * 1e6


def main() -> None:
    """Print one line for each style, and one for the judge of lines."""
    print(f"{'style':12} {'split':>8} {'read':>8} {'ratio':>7}")
    for style, text in LINES.items():
        base, ours = microseconds(split, text), microseconds(people.read, text)
        print(f"{style:12} {base:6.2f}µs {ours:6.2f}µs {ours / base:6.1f}x")
    for style, text in (("judge people", LINES["commas"]), ("judge title", TITLE)):
        base, ours = microseconds(str.split, text), microseconds(likeness.judge, text)
        print(f"{style:12} {base:6.2f}µs {ours:6.2f}µs {ours / base:6.1f}x")


if __name__ == "__main__":
    main()
