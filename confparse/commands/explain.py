"""``confparse explain FILE``: each line with what it was taken for, and why."""

from __future__ import annotations

import argparse
from typing import Any

from . import reading


def add_parser(commands: Any) -> None:
    """Register the command."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "explain",
        help="print each line of a page with what it was taken for",
        description="Print each line of a page with its marks and, where the general reader read it, its graded opinions and the fitted order.",
    )
    parser.add_argument("file", metavar="FILE|-", help="the page; - for standard input")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the explanation, one line of the page a line."""
    from ..explain import explain

    for line in explain(reading.read(options.file)):
        print("".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in line))
    return 0
