"""Arrow tables of pages: one function from record batch to record batch, and the schemas of the results.

It is what pyarrow, polars, Ray Data, Spark's ``mapInArrow`` and Daft call; needs the extra ``arrow``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pyarrow as pa

from . import __version__
from .batch.documents import Bad, Source
from .batch.jsonl import from_row
from .batch.options import Options
from .batch.records import Outcome, Reader, record
from .exports.tables import COLUMNS

_TEXT = pa.string()
_PERSON = pa.struct([("name", _TEXT), ("affiliation", _TEXT), ("role", _TEXT)])
_LINK = pa.struct([("label", _TEXT), ("url", _TEXT)])
_WHEN = pa.struct(
    [
        ("text", _TEXT),
        ("weekday", _TEXT),
        ("date", _TEXT),
        ("start", _TEXT),
        ("end", _TEXT),
        ("timezone", _TEXT),
        ("starts_at", _TEXT),
        ("ends_at", _TEXT),
        ("inferred", pa.list_(_TEXT)),
    ]
)
_TALK = pa.struct(
    [
        ("id", _TEXT),
        ("title", _TEXT),
        ("type", _TEXT),
        ("authors", pa.list_(_PERSON)),
        ("when", _WHEN),
        ("room", _TEXT),
        ("abstract", _TEXT),
        ("links", pa.list_(_LINK)),
    ]
)
_SESSION = pa.struct(
    [
        ("id", _TEXT),
        ("title", _TEXT),
        ("type", _TEXT),
        ("room", _TEXT),
        ("chairs", pa.list_(_PERSON)),
        ("organizers", pa.list_(_PERSON)),
        ("when", _WHEN),
        ("abstract", _TEXT),
        ("links", pa.list_(_LINK)),
        ("talks", pa.list_(_TALK)),
    ]
)
_DIAGNOSTIC = pa.struct(
    [("code", _TEXT), ("level", _TEXT), ("message", _TEXT), ("line", pa.int64())]
)
_SOURCE = pa.struct(
    [
        ("path", _TEXT),
        ("offset", pa.int64()),
        ("row", pa.int64()),
        ("id", _TEXT),
        ("date", _TEXT),
        ("truncated", _TEXT),
        ("bytes", pa.int64()),
        ("sha256", _TEXT),
    ]
)
_PAGE = [
    ("version", _TEXT),
    ("schema", _TEXT),
    ("url", _TEXT),
    ("layout", _TEXT),
    ("conference", pa.struct([("name", _TEXT), ("year", pa.int64())])),
    ("sessions", pa.list_(_SESSION)),
    ("unparsed", pa.list_(pa.struct([("line", pa.int64()), ("text", _TEXT)]))),
    ("diagnostics", pa.list_(_DIAGNOSTIC)),
]


def _schema(fields: list[tuple[str, Any]]) -> pa.Schema:
    return pa.schema(fields, metadata={"confparse": __version__, "confparse-schema": "confparse/1"})


def page_schema() -> pa.Schema:
    """Return the schema of nested Parquet: the keys of the JSON records, times as texts."""
    return _schema([("source", _SOURCE), *_PAGE])


def talk_schema() -> pa.Schema:
    """Return the schema of flat Parquet: one row a talk."""
    kinds = {str: _TEXT, int: pa.int64(), list: pa.list_(_TEXT)}
    head = [
        ("path", _TEXT),
        ("offset", pa.int64()),
        ("row", pa.int64()),
        ("date_fetched", _TEXT),
        ("sha256", _TEXT),
        ("record", _TEXT),
        ("url", _TEXT),
        ("version", _TEXT),
    ]
    return _schema([*head, *((name, kinds[kind]) for name, kind in COLUMNS.items())])


def batch_schema() -> pa.Schema:
    """Return the schema of what `convert_batch` gives: id, hash and error, then the page."""
    return _schema(
        [
            ("id", _TEXT),
            ("sha256", _TEXT),
            ("error", _TEXT),
            ("message", _TEXT),
            *_PAGE,
        ]
    )


def convert_batch(batch: pa.RecordBatch, options: Options | None = None) -> pa.RecordBatch:
    """Parse the pages of a record batch: one row out for each row in, in the same order.

    A row that cannot be read has its ``error`` (a slug) and ``message``, and no page. Columns are found
    by the names in ``options``: ``text``, ``html``, ``url``, ``id`` and their usual variants.

    Raises:
        ValueError: No column can hold a page.
    """
    chosen = options or Options()
    if not set(batch.schema.names) & set(chosen.text_fields):
        raise ValueError(
            f"none of the columns {', '.join(chosen.text_fields)} is there, "
            f"but {', '.join(batch.schema.names)}"
        )
    reader = Reader(chosen)
    wanted = [name for name in batch.schema.names if name in _wanted(chosen)]
    columns = [(name, batch.column(name)) for name in wanted]
    rows = []
    for index in range(batch.num_rows):
        values = {name: column[index].as_py() for name, column in columns}
        item = from_row(values, Source(path="", row=index), "", chosen)
        if isinstance(item, Bad):
            rows.append(_row(Outcome(source=item.source, error=item)))
        else:
            rows.append(_row(reader.read(item)))  # type: ignore[arg-type]  # a row is one of two
    return pa.RecordBatch.from_pylist(rows, schema=batch_schema())


def convert_batches(
    batches: Iterator[pa.RecordBatch], options: Options | None = None
) -> Iterator[pa.RecordBatch]:
    """Parse batch after batch: the signature that Spark's ``mapInArrow`` calls."""
    for batch in batches:
        yield convert_batch(batch, options)


def _wanted(options: Options) -> set[str]:
    fields = (options.text_fields, options.url_fields, options.id_fields, options.date_fields)
    return {name for names in fields for name in names}


def _row(outcome: Outcome) -> dict[str, Any]:
    head = {"id": outcome.source.id, "sha256": outcome.source.sha256, "url": outcome.source.url}
    if outcome.error is not None:
        return {
            **head,
            "error": outcome.error.reason,
            "message": outcome.error.message,
            "version": __version__,
        }
    if outcome.page is None:
        return {**head, "version": __version__}
    return {**head, **record(outcome.page, outcome.source, version=__version__)}
