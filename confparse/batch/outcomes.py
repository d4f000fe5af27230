"""Dumps -> outcomes, one at a time: for programs that want pages, not files."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Iterator

from .documents import Bad, Skipped
from .inputs import entries
from .options import Options
from .records import Outcome, Reader
from .shards import items, shards
from .storage import remove


def outcomes(
    inputs: str | os.PathLike[str] | Iterable[str | os.PathLike[str]],
    options: Options | None = None,
) -> Iterator[Outcome]:
    """Yield what became of each document, in input order, with one of them in memory at a time.

    Errors are values: one bad document never ends the iteration.

    Args:
        inputs: Files, folders, globs, fsspec URLs, ``-``; one, or several.
        options: What to take from the inputs, hints and limits.

    Raises:
        RefusedError: An argument names nothing.
        UsageError: An option or a hint is impossible.
    """
    chosen = options or Options()
    named = [inputs] if isinstance(inputs, str | os.PathLike) else inputs
    reader = Reader(chosen)
    reader.check()
    with tempfile.TemporaryDirectory(prefix="confparse-") as folder:
        plan = entries([os.fspath(path) for path in named], chosen)
        for shard in shards(plan, chosen, folder):
            for item in items(shard, chosen):
                if isinstance(item, Bad):
                    yield Outcome(source=item.source, error=item)
                elif not isinstance(item, Skipped):
                    yield reader.read(item)
            for piece in shard.pieces:
                if piece.spool:
                    remove(piece.spool)
