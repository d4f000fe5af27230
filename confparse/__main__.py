"""The command line: data to standard output, everything else to standard error; no traceback for bad input.

Exit codes: 0 done; 1 some input was refused; 2 wrong usage; 130 interrupted.
"""

from __future__ import annotations

import argparse
import importlib
import os
import sys
from collections.abc import Sequence

from . import __version__
from .commands import reading
from .diagnostics import ConfparseError

_COMMANDS = ("parse", "convert", "check", "explain", "schema")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code."""
    parser = argparse.ArgumentParser(
        prog="confparse",
        description="Conference programme pages, as text, Markdown or HTML, read into typed sessions and talks.",
    )
    parser.add_argument("--version", action="version", version=f"confparse {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    for name in _COMMANDS:
        importlib.import_module(f"{__package__}.commands.{name}").add_parser(commands)
    options = parser.parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        code: int = options.run(options)
        sys.stdout.flush()
    except reading.RefusedError as refusal:
        reading.complain(str(refusal))
        return 1
    except BrokenPipeError:  # the reader went away, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130
    except ConfparseError as error:
        reading.complain(str(error))
        return 1
    except ValueError as error:  # an impossible hint
        parser.error(str(error))
    return code


if __name__ == "__main__":
    sys.exit(main())
