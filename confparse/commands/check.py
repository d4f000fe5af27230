"""``confparse check FILE…``: what was inferred or not understood, one line each."""

from __future__ import annotations

import argparse
from typing import Any

from . import reading


def add_parser(commands: Any) -> None:
    """Register the command."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "check",
        help="print the diagnostics of pages",
        description="Print diagnostics as file:line: level code message. Exit 1 where any is a warning or worse.",
    )
    parser.add_argument("files", metavar="FILE", nargs="+", help="pages; - for standard input")
    reading.add_hints(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print all diagnostics; 1 where any is a warning or worse, or an input was refused."""
    failed = False
    for name in options.files:
        try:
            page = reading.parse(name, options)
        except reading.RefusedError as refusal:
            reading.complain(str(refusal))
            failed = True
            continue
        for found in page.diagnostics:
            print(f"{name}:{found.line or 0}: {found.level} {found.code} {found.message}")
            failed = failed or found.is_problem
    return 1 if failed else 0
