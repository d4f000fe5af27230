"""What a run writes: the same bytes whatever runs it, in input order, with its sources; and how it ends."""

from __future__ import annotations

import datetime
import gzip
import json
import subprocess
import sys
import time
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import dumps
import pytest
from hypothesis import given
from hypothesis import strategies as st

import confparse
from confparse import Page, batch, parse_page
from confparse.batch.records import _plain, encoder

SMALL = 3000
"""Bytes of a shard: a page or two."""


def _options(**more: Any) -> batch.Options:
    return batch.Options(shard_bytes=SMALL, **more)


def test_records_stand_in_input_order_with_their_source(tmp_path: Path) -> None:
    dumps.folder(tmp_path / "in", 25)
    summary = batch.convert([tmp_path / "in"], tmp_path / "out.jsonl", options=_options())
    found = dumps.records(tmp_path / "out.jsonl")
    assert [Path(row["source"]["path"]).stem for row in found] == [f"{n:04d}" for n in range(25)]
    for number, row in enumerate(found):
        assert row["version"] == confparse.__version__
        assert row["schema"] == "confparse/1"
        assert len(row["source"]["sha256"]) == 64
        page = {key: row[key] for key in parse_page("").to_dict()}
        assert Page.from_dict(page) == parse_page(dumps.page(number))
    assert summary.totals["programmes"] == 25
    assert summary.totals["talks"] == 75


def test_the_result_is_the_same_for_any_number_of_jobs(tmp_path: Path) -> None:
    dumps.folder(tmp_path / "in", 30)
    (tmp_path / "in" / "00" / "0003.txt").write_bytes(b"\0\1")
    outs = []
    for jobs in (1, 2, 3):
        out = tmp_path / f"out{jobs}.jsonl.gz"
        batch.convert([tmp_path / "in"], out, options=_options(codec="gz"), jobs=jobs)
        outs.append((out.read_bytes(), Path(f"{out}.quarantine.jsonl").read_bytes()))
    assert outs[0] == outs[1] == outs[2]
    assert len(gzip.decompress(outs[0][0]).splitlines()) == 29


def test_any_executor_runs_the_shards(tmp_path: Path) -> None:
    dumps.folder(tmp_path / "in", 10)
    batch.convert([tmp_path / "in"], tmp_path / "a.jsonl", options=_options())
    with ThreadPoolExecutor(2) as executor:
        batch.convert(
            [tmp_path / "in"], tmp_path / "b.jsonl", options=_options(), scheduler=executor
        )
    assert (tmp_path / "a.jsonl").read_bytes() == (tmp_path / "b.jsonl").read_bytes()


def test_a_shard_is_through_when_its_part_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An executor may lose the word of an end with the worker that had it: the run goes on all the same."""

    class Forgetful(ThreadPoolExecutor):
        def submit(self, *arguments: Any, **more: Any) -> Future[Any]:
            super().submit(*arguments, **more)
            return Future()

    monkeypatch.setattr("confparse.batch.run._TICK", 0.01)
    dumps.folder(tmp_path / "in", 10)
    batch.convert([tmp_path / "in"], tmp_path / "a.jsonl", options=_options())
    with Forgetful(2) as executor:
        batch.convert(
            [tmp_path / "in"], tmp_path / "b.jsonl", options=_options(), scheduler=executor
        )
    assert (tmp_path / "a.jsonl").read_bytes() == (tmp_path / "b.jsonl").read_bytes()


def test_a_folder_of_parts_holds_the_same_records(tmp_path: Path) -> None:
    dumps.folder(tmp_path / "in", 10)
    batch.convert([tmp_path / "in"], tmp_path / "all.jsonl", options=_options())
    batch.convert([tmp_path / "in"], f"{tmp_path}/parts/", options=_options(codec="gz"))
    parts = sorted((tmp_path / "parts").iterdir())
    assert len(parts) > 3
    assert parts[0].name == "part-000000.jsonl.gz"
    whole = b"".join(gzip.decompress(part.read_bytes()) for part in parts)
    assert whole == (tmp_path / "all.jsonl").read_bytes()


def test_a_shorter_run_leaves_no_parts_of_a_longer_one(tmp_path: Path) -> None:
    dumps.folder(tmp_path / "in", 10)
    out = f"{tmp_path}/parts/"
    batch.convert([tmp_path / "in"], out, options=_options(codec="gz"))
    (tmp_path / "parts" / "README").write_text("mine", encoding="utf-8")
    batch.convert([tmp_path / "in"], out, options=batch.Options(), force=True)
    names = sorted(path.name for path in (tmp_path / "parts").iterdir())
    assert names == ["README", "part-000000.jsonl"]


def test_one_file_a_page_mirrors_the_input(tmp_path: Path) -> None:
    dumps.folder(tmp_path / "in", 12)
    (tmp_path / "in" / "00" / "0001.md").write_text(dumps.page(50), encoding="utf-8")
    dumps.jsonl(tmp_path / "in" / "rows.jsonl", 2)
    batch.convert([tmp_path / "in"], f"{tmp_path}/out/", options=_options(format="json"), jobs=2)
    names = sorted(
        file.relative_to(tmp_path / "out").as_posix()
        for file in (tmp_path / "out").rglob("*")
        if file.is_file()
    )
    expected = [f"{n // 10:02d}/{n:04d}.txt.json" for n in range(12)] + ["00/0001.md.json"]
    assert [name for name in names if "rows" not in name] == sorted(expected)
    assert len([name for name in names if name.startswith("rows.jsonl/")]) == 2
    one = json.loads((tmp_path / "out" / "01" / "0011.txt.json").read_bytes())
    assert one["sessions"] == parse_page(dumps.page(11)).to_dict()["sessions"]


def test_a_row_a_talk(tmp_path: Path) -> None:
    dumps.folder(tmp_path / "in", 4)
    batch.convert([tmp_path / "in"], tmp_path / "out.jsonl", options=_options(only="talks"))
    rows = dumps.records(tmp_path / "out.jsonl")
    talks = [
        talk
        for number in range(4)
        for session in parse_page(dumps.page(number)).sessions
        for talk in session.talks
    ]
    assert [row["title"] for row in rows] == [talk.title for talk in talks]
    assert rows[0]["authors"] == [person.name for person in talks[0].authors]


@pytest.mark.parametrize("only", ["", "talks"])
def test_parquet_says_the_same_as_jsonl(tmp_path: Path, only: str) -> None:
    pq = pytest.importorskip("pyarrow.parquet")
    dumps.folder(tmp_path / "in", 12)
    dumps.jsonl(tmp_path / "in" / "rows.jsonl", 3, date="2022-07-01")
    batch.convert([tmp_path / "in"], tmp_path / "out.jsonl", options=_options(only=only))
    plain = dumps.records(tmp_path / "out.jsonl")
    for jobs in (1, 2):
        out = tmp_path / f"out{jobs}.parquet"
        batch.convert(
            [tmp_path / "in"], out, options=_options(only=only, format="parquet"), jobs=jobs
        )
    assert (tmp_path / "out1.parquet").read_bytes() == (tmp_path / "out2.parquet").read_bytes()
    table = pq.read_table(tmp_path / "out1.parquet")
    assert table.to_pylist() == plain
    assert table.schema.metadata[b"confparse"] == confparse.__version__.encode()


def test_one_bad_document_never_stops_a_run(tmp_path: Path) -> None:
    dumps.folder(tmp_path / "in", 3)
    (tmp_path / "in" / "00" / "0001a.txt").write_text("RAISE-AN-ERROR", encoding="utf-8")
    (tmp_path / "in" / "00" / "0001b.txt").write_text("TAKE-FOR-EVER", encoding="utf-8")
    report = tmp_path / "report.json"
    done = dumps.convert(
        tmp_path,
        tmp_path / "in",
        "-o",
        tmp_path / "out.jsonl",
        "--jobs",
        "2",
        "--time-limit",
        "0.5",
        "--report",
        report,
    )
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    assert b"0001b.txt: time-limit" in done.stderr
    bad = dumps.records(Path(f"{tmp_path}/out.jsonl.quarantine.jsonl"))
    assert [row["error"] for row in bad] == ["parser-error", "time-limit"]
    assert bad[0]["message"] == "RuntimeError: a bug of the parser"
    assert len(dumps.records(tmp_path / "out.jsonl")) == 3
    totals = json.loads(report.read_bytes())["totals"]
    assert totals["quarantined"] == 2
    assert totals["reasons"] == {"parser-error": 1, "time-limit": 1}


def test_the_time_limit_holds_in_threads_too() -> None:
    from confparse.batch.limits import DocumentTimeoutError, limited

    def spin() -> None:
        while True:
            pass

    def limits() -> str:
        try:
            limited(0.1, spin)
        except DocumentTimeoutError:
            return "stopped"
        return "not stopped"

    with ThreadPoolExecutor(1) as executor:
        for _ in range(3):
            assert executor.submit(limits).result(timeout=20) == "stopped"
        assert executor.submit(limited, 5, len, "abc").result() == 3
        # Time that passes without the processor is no reason to give up.
        assert executor.submit(limited, 0.05, time.sleep, 0.3).result() is None
    assert limited(0.05, time.sleep, 0.3) is None


def test_strict_stops_at_the_first_and_leaves_no_output(tmp_path: Path) -> None:
    dumps.folder(tmp_path / "in", 3)
    (tmp_path / "in" / "00" / "0001a.txt").write_bytes(b"\0")
    with pytest.raises(batch.RefusedError, match=r"0001a\.txt: binary-input"):
        batch.convert([tmp_path / "in"], tmp_path / "out.jsonl", options=_options(), strict=True)
    assert not (tmp_path / "out.jsonl").exists()


def test_what_is_no_programme_is_counted_and_listed_on_request(tmp_path: Path) -> None:
    dumps.folder(tmp_path / "in", 2)
    (tmp_path / "in" / "x.txt").write_text("Dear reader, nothing to see here.", encoding="utf-8")
    summary = batch.convert(
        [tmp_path / "in"], tmp_path / "out.jsonl", options=_options(list_no_programme=True)
    )
    assert summary.totals["no_programme"] == 1
    assert not summary.quarantine
    (listed,) = dumps.records(tmp_path / "out.jsonl.no-programme.jsonl")
    assert listed["path"].endswith("x.txt")


def test_an_output_that_is_there_is_not_replaced_unasked(tmp_path: Path) -> None:
    dumps.folder(tmp_path / "in", 1)
    (tmp_path / "out.jsonl").write_text("mine", encoding="utf-8")
    with pytest.raises(batch.UsageError, match="--force"):
        batch.convert([tmp_path / "in"], tmp_path / "out.jsonl")
    assert (tmp_path / "out.jsonl").read_text(encoding="utf-8") == "mine"
    batch.convert([tmp_path / "in"], tmp_path / "out.jsonl", force=True)
    assert len(dumps.records(tmp_path / "out.jsonl")) == 1


def test_the_output_is_no_input(tmp_path: Path) -> None:
    dumps.folder(tmp_path, 2)
    for _ in range(2):
        summary = batch.convert([tmp_path], tmp_path / "out.jsonl", force=True)
        assert summary.totals["documents"] == 2


def test_a_file_that_changes_under_the_run_is_quarantined(tmp_path: Path) -> None:
    from confparse.batch import inputs, shards

    paths = [dumps.folder(tmp_path / "in", 3) / "00" / f"000{n}.txt" for n in range(3)]
    options = batch.Options()
    plan = list(inputs.entries([str(tmp_path / "in")], options))
    paths[0].write_text("longer " + paths[0].read_text(encoding="utf-8"), encoding="utf-8")
    paths[1].unlink()
    (shard,) = shards.shards(plan, options, str(tmp_path))
    found = list(shards.items(shard, options))
    assert [getattr(item, "reason", "") for item in found] == ["changed", "unreadable", ""]


def test_filter_parses_programmes_only(tmp_path: Path) -> None:
    dumps.folder(tmp_path / "in", 3)
    for number in range(5):
        (tmp_path / "in" / f"x{number}.txt").write_text(
            "A recipe for soup. " * 50, encoding="utf-8"
        )
    summary = batch.convert(
        [tmp_path / "in"], tmp_path / "out.jsonl", options=_options(filter=True)
    )
    assert len(dumps.records(tmp_path / "out.jsonl")) == 3
    assert summary.totals["filtered"] == 5


def test_a_record_s_own_date_can_settle_its_year(tmp_path: Path) -> None:
    dumps.jsonl(tmp_path / "a.jsonl", 1, date="2011-08-01")
    batch.convert(
        [tmp_path / "a.jsonl"], tmp_path / "out.jsonl", options=batch.Options(reference="record")
    )
    (row,) = dumps.records(tmp_path / "out.jsonl")
    page = parse_page(dumps.page(0), url="https://conf.example/0", reference=2011)
    assert row["sessions"] == page.to_dict()["sessions"]


json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


@given(st.dictionaries(st.text(), json_values, max_size=5))
def test_both_json_writers_give_the_same_bytes(value: dict[str, Any]) -> None:
    pytest.importorskip("msgspec")
    assert encoder().encode(value) == _plain(value)
    assert json.loads(_plain(value)) == value


offsets = st.one_of(
    st.just(datetime.timezone.utc),
    st.just(datetime.timezone(datetime.timedelta(0), "GMT")),
    st.timedeltas(datetime.timedelta(hours=-23), datetime.timedelta(hours=23)).map(
        datetime.timezone
    ),
    st.integers(-1439, 1439).map(lambda n: datetime.timezone(datetime.timedelta(minutes=n))),
)


@given(moment=st.datetimes(timezones=st.just(None) | offsets), whole=st.booleans())
def test_both_json_writers_give_the_same_moments(*, moment: datetime.datetime, whole: bool) -> None:
    pytest.importorskip("msgspec")
    said = moment.replace(second=0, microsecond=0) if whole else moment
    shown = encoder().moment
    assert shown is not None
    assert encoder().encode({"at": shown(said)}) == _plain({"at": said.isoformat()})
    assert _plain({"at": shown(said)}) == _plain({"at": said.isoformat()})


def _run(*arguments: str | Path, cwd: Path) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "confparse", "convert", *map(str, arguments)],
        cwd=cwd,
        capture_output=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["in", "-o", "out.doc"], 2, b"--format"),
        (["in", "-o", "out.jsonl", "--format", "parquet"], 2, b"the name says jsonl"),
        (["in", "-o", "out.jsonl", "--jobs", "0"], 2, b"--jobs"),
        (["in", "-o", "out.jsonl", "--year", "0"], 2, b"year"),
        (["in", "-o", "out.jsonl", "--timezone", "Nowhere/Land"], 2, b"Nowhere/Land"),
        (["in", "-o", "out.jsonl", "--reference", "soon"], 2, b"soon"),
        (["in", "-o", "out.jsonl", "--max-bytes", "much"], 2, b"much"),
        (["in", "-o", "out.jsonl", "--part", "4/3"], 2, b"--part"),
        (["in", "-o", "nowhere/out.jsonl"], 2, b"no such folder"),
        (["in", "-o", "-", "--format", "parquet"], 2, b"standard output"),
        (["nothing", "-o", "out.jsonl"], 1, b"no such file or folder"),
        (["in"], 2, b"-o"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_wrong_usage_is_one_clear_line(
    tmp_path: Path, arguments: list[str], code: int, message: bytes
) -> None:
    dumps.folder(tmp_path / "in", 1)
    done = _run(*arguments, cwd=tmp_path)
    assert (done.returncode, b"Traceback" in done.stderr) == (code, False)
    assert message in done.stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in"]


def test_data_goes_to_standard_output_and_all_else_to_standard_error(tmp_path: Path) -> None:
    dumps.folder(tmp_path / "in", 3)
    done = _run("in", "-o", "-", "--progress", "always", cwd=tmp_path)
    assert done.returncode == 0
    assert len([json.loads(line) for line in done.stdout.splitlines()]) == 3
    assert b"3 documents" in done.stderr
    quiet = _run("in", "-o", "-", "--quiet", cwd=tmp_path)
    assert quiet.stderr == b""
    assert quiet.stdout == done.stdout
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in"]


def test_what_cannot_be_read_is_named_where_there_is_no_file(tmp_path: Path) -> None:
    dumps.folder(tmp_path / "in", 1)
    for number in range(12):
        (tmp_path / "in" / f"x{number:02d}.txt").write_bytes(b"\0")
    done = _run("in", "-o", "-", "--quiet", cwd=tmp_path)
    assert done.returncode == 1
    assert len(done.stdout.splitlines()) == 1
    named = done.stderr.decode().splitlines()
    assert named[0] == "confparse: in/x00.txt: binary-input: The input is no text."
    assert (len(named), named[-1]) == (11, "confparse: … and 2 more")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in"]


EXTRAS = "pyarrow backports.zstd fsspec distributed msgspec tqdm brotli"


@pytest.mark.parametrize(
    ("arguments", "extra"),
    [
        (["in", "-o", "o.parquet"], "parquet"),
        (["in", "-o", "o.jsonl.zst"], "zst"),
        (["page.txt.zst", "-o", "o.jsonl"], "zst"),
        (["rows.parquet", "-o", "o.jsonl"], "parquet"),
        (["s3://bucket/x", "-o", "o.jsonl"], "remote"),
        (["in", "-o", "o.jsonl", "--dask-local", "1"], "dask"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_a_missing_extra_is_named_before_anything_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], extra: str
) -> None:
    if sys.version_info >= (3, 14) and extra == "zst":
        pytest.skip("part of Python")
    dumps.folder(tmp_path / "in", 1)
    for name in ("page.txt.zst", "rows.parquet"):
        (tmp_path / name).write_bytes(b"x")
    monkeypatch.chdir(tmp_path)
    done = dumps.convert(tmp_path, *arguments, without=EXTRAS)
    assert done.returncode == 1
    assert done.stderr.decode().rstrip().endswith(f"pip install confparse[{extra}]")
    assert done.stderr.count(b"\n") == 1
    assert not list(tmp_path.glob("o.*"))


def test_the_result_is_the_same_without_any_extra(tmp_path: Path) -> None:
    dumps.folder(tmp_path / "in", 3)
    dumps.jsonl(tmp_path / "in" / "rows.jsonl", 3)
    batch.convert([tmp_path / "in"], tmp_path / "with.jsonl")
    done = dumps.convert(tmp_path, tmp_path / "in", "-o", tmp_path / "o.jsonl", without=EXTRAS)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "with.jsonl").read_bytes() == (tmp_path / "o.jsonl").read_bytes()


def test_our_own_bar_tells_rate_time_left_and_outcomes() -> None:
    import io

    from confparse.batch.progress import Bar, describe
    from confparse.batch.records import totals

    counts = {**totals(), "programmes": 3, "quarantined": 1}
    line = describe(50_000_000, 200_000_000, 10.0, 50_000_000, counts)
    assert line == " 25 % 5.0 MB/s 0:30 left  3 programmes, 0 none, 1 quarantined"
    stream = io.StringIO()
    bar = Bar(stream)
    bar.update(5, 5, counts)
    bar.close()
    assert "3 programmes" in stream.getvalue()
