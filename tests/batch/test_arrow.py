"""One Arrow function: a row out for a row in, with the published schema, in every engine that is here."""

from __future__ import annotations

from typing import Any

import dumps
import pytest

pa = pytest.importorskip("pyarrow")

from confparse import parse_page  # noqa: E402  # behind the skip
from confparse.arrow import batch_schema, convert_batch, convert_batches  # noqa: E402
from confparse.batch import Options  # noqa: E402


def _batch() -> Any:
    rows = [
        {"id": f"r{n}", "url": f"https://c.example/{n}", "text": dumps.page(n), "other": n}
        for n in range(5)
    ]
    rows[2]["text"] = None
    return pa.RecordBatch.from_pylist(rows)


def test_a_row_out_for_a_row_in() -> None:
    out = convert_batch(_batch())
    assert out.schema.equals(batch_schema(), check_metadata=True)
    rows = out.to_pylist()
    assert [row["id"] for row in rows] == [f"r{n}" for n in range(5)]
    assert [row["error"] for row in rows] == [None, None, "no-text", None, None]
    plain = parse_page(dumps.page(4), url="https://c.example/4").to_dict()
    assert {key: rows[4][key] for key in plain} == plain


def test_columns_can_be_named_and_a_wrong_table_is_refused() -> None:
    renamed = _batch().rename_columns(["id", "url", "seite", "other"])
    assert convert_batch(renamed, Options(text_fields=("seite",)))["error"].null_count == 4
    with pytest.raises(ValueError, match="none of the columns"):
        convert_batch(renamed)


def test_no_rows_are_no_rows() -> None:
    assert convert_batch(_batch().slice(0, 0)).num_rows == 0


def test_pyarrow_datasets_and_polars_call_it(tmp_path: Any) -> None:
    dataset = pytest.importorskip("pyarrow.dataset")
    polars = pytest.importorskip("polars")
    table = pa.Table.from_batches([_batch()])
    dataset.write_dataset(table, tmp_path, format="parquet")
    source = dataset.dataset(tmp_path)
    whole = pa.Table.from_batches(convert_batches(source.to_batches()), schema=batch_schema())
    assert whole.num_rows == 5
    frame = polars.from_arrow(whole)
    assert frame["sessions"].list.len().to_list() == [1, 1, None, 1, 1]
