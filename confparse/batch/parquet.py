"""Rows of Parquet -> documents, and records -> Parquet; alone imports pyarrow here."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO, Any

from .documents import Bad, Item, Source
from .jsonl import from_row
from .options import MEGABYTE, Options, RefusedError

_ROWS = 64
"""Rows that are in memory at once while reading."""
_GROUP_BYTES = 16 * MEGABYTE


def _pyarrow() -> Any:
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError:
        raise RefusedError("Parquet needs an extra: pip install confparse[parquet]") from None
    return pa, pq


def check() -> None:
    """Raise `RefusedError` where pyarrow is not installed."""
    _pyarrow()


def count_groups(file: IO[bytes]) -> int:
    """Return the number of row groups; raises `ValueError` where the file is no Parquet."""
    pa, pq = _pyarrow()
    try:
        return int(pq.ParquetFile(file).metadata.num_row_groups)
    except (pa.ArrowException, OSError) as error:
        raise ValueError(str(error)[:300]) from error


def read(
    file: IO[bytes], path: str, mirror: str, groups: range, options: Options
) -> Iterator[Item]:
    """Yield the documents of some row groups."""
    pa, pq = _pyarrow()
    row = 0
    try:
        table = pq.ParquetFile(file, pre_buffer=False)
        row = sum(table.metadata.row_group(group).num_rows for group in range(groups.start))
        wanted = (
            *options.text_fields,
            *options.url_fields,
            *options.id_fields,
            *options.date_fields,
            "content_truncated",
        )
        names = set(table.schema_arrow.names)
        if names.isdisjoint(options.text_fields):
            message = (
                f"none of the columns {', '.join(options.text_fields)}; "
                f"the file has: {', '.join(sorted(names))[:300]}"
            )
            yield Bad(source=Source(path=path, row=row), reason="no-text", message=message)
            return
        for batch in table.iter_batches(
            _ROWS,
            row_groups=list(groups),
            columns=[name for name in dict.fromkeys(wanted) if name in names],
            use_threads=False,
        ):
            columns = [(name, batch.column(name)) for name in batch.schema.names]
            for index in range(batch.num_rows):
                values = {name: column[index].as_py() for name, column in columns}
                source = Source(path=path, row=row)
                yield from_row(values, source, f"{mirror}/{row:012d}", options)
                row += 1
    except (pa.ArrowException, OSError, ValueError, UnicodeError) as error:
        message = f"{str(error)[:300]}; nothing after this was read"
        yield Bad(source=Source(path=path, row=row), reason="broken-file", message=message)


class RowWriter:
    """Records -> one Parquet file, in row groups of bounded size."""

    def __init__(self, file: IO[bytes], *, only: str) -> None:
        from ..arrow import page_schema, talk_schema

        self._pa, pq = _pyarrow()
        self._schema = talk_schema() if only == "talks" else page_schema()
        self._writer = pq.ParquetWriter(file, self._schema, compression="zstd")
        self._rows: list[dict[str, Any]] = []
        self._weight = 0

    def write(self, row: dict[str, Any], weight: int) -> None:
        """Add a record; ``weight`` is roughly its bytes."""
        self._rows.append(row)
        self._weight += weight
        if self._weight >= _GROUP_BYTES // 4:
            self._flush()

    def _flush(self) -> None:
        if self._rows:
            self._writer.write_table(self._pa.Table.from_pylist(self._rows, schema=self._schema))
        self._rows, self._weight = [], 0

    def close(self) -> None:
        """Write what is left, and the footer."""
        self._flush()
        self._writer.close()


class Merger:
    """Parquet files of the same schema -> one, in row groups of a good size for reading."""

    def __init__(self, file: IO[bytes], *, only: str) -> None:
        from ..arrow import page_schema, talk_schema

        self._pa, self._pq = _pyarrow()
        schema = talk_schema() if only == "talks" else page_schema()
        self._writer = self._pq.ParquetWriter(file, schema, compression="zstd")
        self._tables: list[Any] = []
        self._bytes = 0

    def add(self, part: IO[bytes]) -> None:
        """Copy the rows of a file."""
        table = self._pq.ParquetFile(part, pre_buffer=False)
        for group in range(table.metadata.num_row_groups):
            rows = table.read_row_group(group, use_threads=False)
            self._tables.append(rows)
            self._bytes += rows.nbytes
            if self._bytes >= _GROUP_BYTES:
                self._flush()

    def _flush(self) -> None:
        if self._tables:
            whole = self._pa.concat_tables(self._tables)
            self._writer.write_table(whole, row_group_size=max(1, whole.num_rows))
        self._tables, self._bytes = [], 0

    def close(self) -> None:
        """Write what is left, and the footer."""
        self._flush()
        self._writer.close()
