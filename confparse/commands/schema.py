"""``confparse schema``: the JSON Schema of what ``parse`` and ``convert`` write."""

from __future__ import annotations

import argparse
from typing import Any


def add_parser(commands: Any) -> None:
    """Register the command."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "schema", help="print the JSON Schema (2020-12) of the output"
    )
    parser.set_defaults(run=run)


def run(_options: argparse.Namespace) -> int:
    """Print the schema."""
    from ..exports.schema import schema_text

    print(schema_text(), end="")
    return 0
