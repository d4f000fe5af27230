"""What a run reads: folders, globs, JSONL, WARC, Parquet, compressed or not, in one fixed order."""

from __future__ import annotations

import bz2
import gzip
import json
import lzma
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import dumps
import pytest
from hypothesis import given
from hypothesis import strategies as st

from confparse import batch, parse_page
from confparse.batch import inputs as plan
from confparse.batch.codecs import deflate, inflate
from confparse.batch.outcomes import outcomes


def _zstd(data: bytes) -> bytes:
    zstd = pytest.importorskip("backports.zstd")
    # Without its checksum a flipped bit is just other text.
    return bytes(zstd.compress(data, options={zstd.CompressionParameter.checksum_flag: 1}))


PACK: dict[str, Callable[[bytes], bytes]] = {
    "": bytes,
    ".gz": gzip.compress,
    ".bz2": bz2.compress,
    ".xz": lzma.compress,
    ".zst": _zstd,
}


def _read(*paths: Path | str, **options: Any) -> list[batch.Outcome]:
    return list(outcomes(list(paths), batch.Options(**options)))


def _urls(found: list[batch.Outcome]) -> list[str | None]:
    return [outcome.source.url for outcome in found]


@pytest.mark.parametrize("suffix", PACK)
@pytest.mark.parametrize("times", [1, 3])
def test_every_compression_is_read_member_after_member(
    tmp_path: Path, suffix: str, times: int
) -> None:
    data = dumps.jsonl(tmp_path / "plain.jsonl", 4).read_bytes()
    path = tmp_path / f"dump.jsonl{suffix}"
    path.write_bytes(PACK[suffix](data) * times)
    found = _read(path)
    assert len(found) == 4 * times
    assert all(outcome.page and outcome.page.sessions for outcome in found)


@pytest.mark.parametrize("suffix", PACK)
def test_a_compressed_page_is_the_page(tmp_path: Path, suffix: str) -> None:
    text = dumps.page(1)
    path = tmp_path / f"page.txt{suffix}"
    path.write_bytes(PACK[suffix](text.encode()))
    assert [outcome.page for outcome in _read(path)] == [parse_page(text)]


def test_a_folder_is_read_by_suffix_sorted_and_without_what_is_hidden(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.html", "a.md", "c.pdf", ".hidden.txt", ".git/x.txt", "a/y.TXT.gz"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        data = b"<p>x</p>" if "html" in name else b"some text"
        file.write_bytes(gzip.compress(data) if name.endswith(".gz") else data)
    (tmp_path / "link").symlink_to(tmp_path, target_is_directory=True)
    os.mkfifo(tmp_path / "pipe.txt")
    names = [
        Path(outcome.source.path).relative_to(tmp_path).as_posix() for outcome in _read(tmp_path)
    ]
    assert names == ["a.md", "a/y.TXT.gz", "a/z.html", "b.txt"]
    assert len(_read(tmp_path, suffixes=[".pdf"])) == 1


def test_a_glob_takes_files_and_says_when_none_fits(tmp_path: Path) -> None:
    dumps.folder(tmp_path, 12)
    assert len(_read(f"{tmp_path}/**/*1.txt")) == 2
    with pytest.raises(batch.RefusedError, match="no file fits"):
        _read(f"{tmp_path}/*.htm")
    with pytest.raises(batch.RefusedError, match="no such file or folder"):
        _read(tmp_path / "nowhere")


def test_a_page_named_twice_is_refused(tmp_path: Path) -> None:
    dumps.folder(tmp_path, 2)
    with pytest.raises(batch.UsageError, match="stands in"):
        _read(tmp_path, tmp_path / "00" / "0000.txt")
    with pytest.raises(batch.UsageError, match="twice"):
        _read(tmp_path, tmp_path)


def test_a_great_folder_is_sorted_in_bounded_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plan, "_RUN", 10)
    names = [f"{number * 7919 % 1009:04d}" for number in range(1009)]
    assert list(plan.in_order(iter(names))) == sorted(names)


@pytest.mark.parametrize(
    ("row", "key"),
    [
        ({"url": "https://c.example/1", "text": "T"}, "text"),
        ({"url": "https://c.example/1", "html": "T"}, "html"),
        ({"url": "https://c.example/1", "raw_content": "T"}, "RedPajama"),
        ({"uri": "https://c.example/1", "content": "T", "text": ""}, "the first that is filled"),
        (
            {
                "text": "T",
                "id": "<urn:uuid:1>",
                "dump": "CC-MAIN-2022-27",
                "url": "https://c.example/1",
                "date": "2022-07-01T00:00:00Z",
                "file_path": "s3://x/y.warc.gz",
                "language": "en",
                "language_score": 0.9,
                "token_count": 3,
            },
            "FineWeb",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_rows_are_read_whatever_their_fields_are_called(
    tmp_path: Path, row: dict[str, Any], key: str
) -> None:
    text = dumps.page(3)
    filled = {name: text if value == "T" else value for name, value in row.items()}
    path = tmp_path / "rows.jsonl"
    path.write_text(json.dumps(filled) + "\n", encoding="utf-8")
    (found,) = _read(path)
    assert key
    assert found.source.url == "https://c.example/1"
    assert found.page == parse_page(text, url="https://c.example/1")


def test_fields_can_be_named(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text(
        json.dumps({"seite": dumps.page(1), "wo": "https://c.example/"}), encoding="utf-8"
    )
    (found,) = _read(path, text_fields=["seite"], url_fields=["wo"])
    assert found.page == parse_page(dumps.page(1), url="https://c.example/")
    (found,) = _read(path)
    assert found.error
    assert found.error.reason == "no-text"
    assert "seite" in found.error.message


@pytest.mark.parametrize("shard", [1, 100, 3000, 1 << 20])
def test_every_line_is_read_once_however_the_file_is_cut(tmp_path: Path, shard: int) -> None:
    path = dumps.jsonl(tmp_path / "rows.jsonl", 6)
    whole = path.read_bytes()
    path.write_bytes(b"\n" + whole.replace(b"\n", b"\n\n", 2).rstrip(b"\n"))
    found = _read(path, shard_bytes=shard)
    assert [outcome.source.id for outcome in found] == [f"r{number}" for number in range(6)]
    for outcome in found:
        offset = outcome.source.offset
        assert offset is not None
        line = path.read_bytes()[offset:].split(b"\n", 1)[0]
        assert json.loads(line)["id"] == outcome.source.id


BROKEN_ROWS = [
    (b"{", "broken-row"),
    (b'"text"', "broken-row"),
    (b"[1]", "broken-row"),
    (b'{"text": "\xff\xfe"}', "broken-row"),
    (b'{"text": 3}', "no-text"),
    (b'{"title": "x"}', "no-text"),
    (b"[" * 100_000, "broken-row"),
    (b'{"text": ' + b"9" * 10_000 + b"}", "no-text broken-row"),
    (b'{"text": "\x00"}', "broken-row"),
    (b'{"text": ""}', "empty-input"),
]


@pytest.mark.parametrize(
    ("line", "reason"), BROKEN_ROWS, ids=[repr(line[:24]) for line, _ in BROKEN_ROWS]
)
def test_a_broken_line_costs_that_line_alone(tmp_path: Path, line: bytes, reason: str) -> None:
    good = json.dumps({"text": dumps.page(1)}).encode()
    path = tmp_path / "rows.jsonl"
    path.write_bytes(b"\n".join([good, line, good]) + b"\n")
    first, second, third = _read(path)
    assert first.page == third.page == parse_page(dumps.page(1))
    assert second.error
    assert second.error.reason in reason.split()
    assert second.source.offset == len(good) + 1


def test_a_lone_surrogate_in_a_row_is_no_reason_to_stop(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text('{"text": "Keynote \\ud800 x", "id": "\\udfff"}\n', encoding="utf-8")
    summary = batch.convert([path], tmp_path / "out.jsonl")
    assert summary.totals["documents"] == 1
    assert json.loads((tmp_path / "out.jsonl").read_bytes())["source"]["id"] == "\udfff"


def test_an_endless_line_costs_no_memory_and_not_the_next(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    long = b'{"text": "' + b"x" * 3_000_000 + b'"}'
    good = json.dumps({"text": dumps.page(1)}).encode()
    path.write_bytes(long + b"\n" + good + b"\n")
    for shard in (1 << 20, 1 << 24):
        first, second = _read(path, max_bytes=100_000, shard_bytes=shard)
        assert first.error
        assert first.error.reason == "too-large"
        assert second.page


def test_a_page_over_the_limit_is_quarantined(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"x" * 1001)
    (tmp_path / "b.txt.gz").write_bytes(gzip.compress(b"\0" * 50_000_000))
    found = _read(tmp_path, max_bytes=1000)
    assert [outcome.error and outcome.error.reason for outcome in found] == ["too-large"] * 2


@pytest.mark.parametrize("suffix", [".gz", ".bz2", ".xz", ".zst"])
@pytest.mark.parametrize("harm", ["cut", "flipped", "other"])
def test_damaged_compression_is_told_and_what_came_before_is_kept(
    tmp_path: Path, suffix: str, harm: str
) -> None:
    data = dumps.jsonl(tmp_path / "plain.jsonl", 3).read_bytes()
    good = PACK[suffix](data)
    bad = {
        "cut": PACK[suffix](os.urandom(20_000))[:-10],
        "flipped": good[:30] + bytes([good[30] ^ 255]) + good[31:],
        "other": b"this is no compressed data",
    }[harm]
    path = tmp_path / f"rows.jsonl{suffix}"
    path.write_bytes(good + bad)
    found = _read(path)
    assert [outcome.source.id for outcome in found[:3]] == ["r0", "r1", "r2"]
    assert found[-1].error
    assert found[-1].error.reason == "broken-compression"
    single = tmp_path / f"page.txt{suffix}"
    single.write_bytes(bad)
    (alone,) = _read(single)
    assert alone.error
    assert alone.error.reason == "broken-compression"


def test_an_xz_file_cannot_claim_gigabytes(tmp_path: Path) -> None:
    filters = [{"id": lzma.FILTER_LZMA2, "preset": 0, "dict_size": 1 << 30}]
    path = tmp_path / "page.txt.xz"
    path.write_bytes(lzma.compress(b"text", filters=filters))
    (found,) = _read(path)
    assert found.error
    assert found.error.reason == "broken-compression"


@given(
    data=st.binary(max_size=3000),
    cut=st.integers(0, 3000),
    codec=st.sampled_from(["gz", "bz2", "xz"]),
)
def test_compression_gives_back_what_it_was_given(data: bytes, cut: int, codec: str) -> None:
    import io

    raw = io.BytesIO()
    for part in (data[:cut], data[cut:]):
        with deflate(raw, codec) as packed:
            packed.write(part)
    raw.seek(0)
    stream, _ = inflate(raw, codec)
    assert stream.read() == data


def test_parquet_rows_are_read_with_their_conventions(tmp_path: Path) -> None:
    pa = pytest.importorskip("pyarrow")
    import pyarrow.parquet as pq

    rows = [
        {"id": f"r{n}", "url": f"https://c.example/{n}", "text": dumps.page(n), "token_count": n}
        for n in range(7)
    ]
    rows[3]["text"] = None
    path = tmp_path / "rows.parquet"
    pq.write_table(pa.Table.from_pylist(rows), path, row_group_size=2)
    found = _read(path)
    assert [outcome.source.row for outcome in found] == list(range(7))
    assert found[3].error
    assert found[3].error.reason == "no-text"
    assert found[6].page == parse_page(dumps.page(6), url="https://c.example/6")
    pq.write_table(pa.table({"x": [1]}), path)
    (alone,) = _read(path)
    assert alone.error
    assert "x" in alone.error.message
    path.write_bytes(b"PAR1 no PAR1")
    (alone,) = _read(path)
    assert alone.error
    assert alone.error.reason == "unreadable"


@pytest.mark.parametrize("kind", ["jsonl", "page", "jsonl.gz"])
def test_standard_input_is_told_by_its_content(tmp_path: Path, kind: str) -> None:
    data = dumps.page(1).encode()
    if kind != "page":
        data = dumps.jsonl(tmp_path / "x.jsonl", 3).read_bytes()
    done = dumps.convert(
        tmp_path, "-", "-o", "-", stdin=gzip.compress(data) if kind.endswith("gz") else data
    )
    assert done.returncode == 0, done.stderr
    assert len(done.stdout.splitlines()) == (1 if kind == "page" else 3)


def test_a_large_compressed_file_is_cut_into_shards_with_the_same_result(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = dumps.jsonl(tmp_path / "rows.jsonl", 20)
    with path.open("ab") as file:
        file.write(b"no json\n" + b"y" * 300_000 + b"\n{}\n")
    packed = tmp_path / "rows.jsonl.gz"
    packed.write_bytes(gzip.compress(path.read_bytes()))
    whole = _read(packed, max_bytes=50_000)
    monkeypatch.setattr("confparse.batch.shards._WHOLE", 0)
    assert _read(packed, max_bytes=50_000, shard_bytes=5000) == whole
    assert [outcome.error.reason for outcome in whole if outcome.error] == [
        "broken-row",
        "too-large",
        "no-text",
    ]


def test_a_link_to_nowhere_and_a_closed_folder_are_named(tmp_path: Path) -> None:
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    (found,) = _read(tmp_path)
    assert found.error
    assert found.error.reason == "unreadable"
    assert "gone.txt" in found.source.path


def test_names_that_are_no_utf8_are_read_and_written(tmp_path: Path) -> None:
    name = os.fsdecode(b"p\xff.txt")
    (tmp_path / name).write_text(dumps.page(1), encoding="utf-8")
    batch.convert([tmp_path], tmp_path / "out.jsonl")
    (found,) = dumps.records(tmp_path / "out.jsonl")
    assert found["source"]["path"].endswith("p\\xff.txt")


def test_urls_are_read_through_fsspec(tmp_path: Path) -> None:
    fsspec = pytest.importorskip("fsspec")
    store = fsspec.filesystem("memory")
    store.pipe("/dump/a/1.txt", dumps.page(1).encode())
    store.pipe("/dump/rows.jsonl", dumps.jsonl(tmp_path / "x.jsonl", 5).read_bytes())
    try:
        found = _read("memory://dump", shard_bytes=1000)
        assert len(found) == 6
        assert all(outcome.page for outcome in found)
        out = "memory://out/all.jsonl"
        batch.convert(["memory://dump"], out, force=True)
        assert len(store.cat("/out/all.jsonl").splitlines()) == 6
        batch.convert(["memory://dump"], "memory://parts/", options=batch.Options(shard_bytes=1000))
        parts = [name for name in sorted(store.find("/parts")) if "part-" in name]
        whole = b"".join(store.cat(name) for name in parts)
        assert whole == store.cat("/out/all.jsonl")
    finally:
        store.rm("/", recursive=True)
