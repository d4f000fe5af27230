"""A real Dask cluster of two worker processes: killed workers, a killed driver, a page that kills."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import dumps
import pytest

from confparse import batch

pytest.importorskip("distributed")

SMALL = ("--shard-size", "12k")


def _dask_workers(driver: int) -> list[int]:
    """Return worker processes: children of the driver that were started by `spawn`."""
    return [
        pid
        for pid in dumps.children(driver)
        if b"spawn_main" in Path(f"/proc/{pid}/cmdline").read_bytes()
    ]


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    return dumps.jsonl(tmp_path / "dump.jsonl", 40)


@pytest.fixture
def expected(dump: Path, tmp_path: Path) -> bytes:
    batch.convert([dump], tmp_path / "expected.jsonl", options=batch.Options(shard_bytes=12 << 10))
    return (tmp_path / "expected.jsonl").read_bytes()


def test_killed_workers_and_a_killed_driver_end_in_the_same_output(
    dump: Path, expected: bytes, tmp_path: Path
) -> None:
    out = tmp_path / "out.jsonl"
    arguments = (dump, "-o", out, "--dask-local", "2", "--resume", *SMALL)

    def parts() -> int:
        return len(list(Path(f"{out}.parts").glob("0*.json")))

    with dumps.running(tmp_path, *arguments, slow=0.1) as first:
        dumps.wait_for(lambda: parts() >= 3)
        first.kill()
        first.communicate()
    done = parts()
    assert not out.exists()

    with dumps.running(tmp_path, *arguments, slow=0.1) as second:
        for more in (2, 4):
            dumps.wait_for(lambda more=more: parts() >= done + more)  # type: ignore[misc]
            os.kill(_dask_workers(second.pid)[0], signal.SIGKILL)
        _, errors = second.communicate(timeout=100)
    assert second.returncode == 0, errors
    assert b"Traceback" not in errors
    assert out.read_bytes() == expected


def test_a_page_that_kills_dask_workers_is_quarantined(tmp_path: Path) -> None:
    dumps.folder(tmp_path / "in", 8)
    (tmp_path / "in" / "00" / "0005a.txt").write_text("KILL-THE-WORKER", encoding="utf-8")
    (tmp_path / "in" / "00" / "0006a.txt").write_text("TAKE-FOR-EVER", encoding="utf-8")
    out = tmp_path / "out.jsonl"
    done = dumps.convert(
        tmp_path, tmp_path / "in", "-o", out, "--dask-local", "2", *SMALL, "--time-limit", "1"
    )
    assert done.returncode == 1, done.stderr
    assert b"Traceback" not in done.stderr
    bad = dumps.records(Path(f"{out}.quarantine.jsonl"))
    assert [row["error"] for row in bad] == ["worker-died", "time-limit"]
    assert len(dumps.records(out)) == 8


@pytest.mark.parametrize(
    ("address", "code"), [("nonsense", 2), ("tcp://127.0.0.1:9", 1)], ids=["no address", "nobody"]
)
def test_a_scheduler_that_is_not_there_is_one_clear_line(
    tmp_path: Path, address: str, code: int
) -> None:
    dumps.folder(tmp_path / "in", 1)
    done = dumps.convert(
        tmp_path, tmp_path / "in", "-o", tmp_path / "o.jsonl", "--scheduler", address
    )
    assert done.returncode == code
    assert done.stderr.startswith(f"confparse: no Dask scheduler at {address}".encode())
    assert done.stderr.count(b"\n") == 1
