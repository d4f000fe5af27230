"""Files named on the command line -> bytes, with one clear line where that fails."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from ..model import Page


class RefusedError(Exception):
    """An input that cannot be read; the message is for the user."""


def read(name: str) -> bytes:
    """Read a file, or standard input for ``-``; raises `RefusedError`."""
    if name == "-":
        return sys.stdin.buffer.read()
    try:
        return Path(name).read_bytes()
    except IsADirectoryError:
        raise RefusedError(f"{name}: is a directory; `confparse convert` takes folders") from None
    except FileNotFoundError:
        raise RefusedError(f"{name}: no such file") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise RefusedError(f"{name}: {reason}") from None


def add_hints(parser: argparse.ArgumentParser) -> None:
    """Add the hints that the library takes."""
    parser.add_argument("--url", help="where the page was; evidence for the year")
    parser.add_argument("--year", type=int, help="the year of dates that print none")
    parser.add_argument(
        "--timezone", help="the zone of times that print none, such as Europe/Vienna"
    )
    parser.add_argument(
        "--reference", type=int, metavar="YEAR", help="look for unprinted years near this one"
    )


def parse(name: str, options: argparse.Namespace) -> Page:
    """Read and parse one input; raises `RefusedError` where it holds no text."""
    from ..pipeline import parse_page

    data = read(name)
    shown = "standard input" if name == "-" else name
    page = parse_page(
        data,
        url=options.url,
        year=options.year,
        timezone=options.timezone,
        reference=options.reference,
    )
    refusal = next((found for found in page.diagnostics if found.level == "error"), None)
    if refusal is not None:
        raise RefusedError(
            f"{shown}: {'is empty' if refusal.code == 'empty-input' else 'is no text'}: {refusal.message}"
        )
    return page


def complain(message: str) -> None:
    """Say one line on standard error, whatever characters it holds."""
    print(f"confparse: {message}".encode(errors="backslashreplace").decode(), file=sys.stderr)
