"""``confparse parse FILE|-``: one page to standard output."""

from __future__ import annotations

import argparse
import sys
from typing import Any

from . import reading

_FORMATS = ("json", "agenda")


def add_parser(commands: Any) -> None:
    """Register the command."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "parse",
        help="read one page and print its sessions",
        description="Read one page: plain text, Markdown or HTML. A terminal gets a readable agenda, a pipe gets JSON.",
    )
    parser.add_argument("file", metavar="FILE|-", help="the page; - for standard input")
    parser.add_argument(
        "--format", choices=_FORMATS, help="json when piped, agenda on a terminal, unless given"
    )
    parser.add_argument(
        "--lines", action="store_true", help="JSON with the source lines of every field"
    )
    parser.add_argument(
        "--indent", type=int, default=2, metavar="N", help="blanks a level of JSON (default 2)"
    )
    parser.add_argument(
        "--strict", action="store_true", help="exit 1 where anything was a warning or worse"
    )
    reading.add_hints(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the page; 0, or 1 where the input was refused."""
    page = reading.parse(options.file, options)
    if not page.sessions:
        reading.complain(f"{options.file}: no session or talk found on this page")
    format_ = options.format or ("agenda" if sys.stdout.isatty() else "json")
    if format_ == "json":
        from ..exports.text_json import to_json

        text = to_json(
            page, lines=options.lines, indent=options.indent if options.indent > 0 else None
        )
    else:
        from ..exports.agenda import agenda

        text = agenda(page)
    if text:
        print(text)
    if options.strict and any(found.is_problem for found in page.diagnostics):
        for found in page.diagnostics:
            if found.is_problem:
                reading.complain(
                    f"{options.file}:{found.line or 0}: {found.level} {found.code} {found.message}"
                )
        return 1
    return 0
