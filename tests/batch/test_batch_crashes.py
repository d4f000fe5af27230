"""Runs that are killed, stopped, starved or changed: nothing lost, doubled or torn, and nothing hangs."""

from __future__ import annotations

import gzip
import multiprocessing
import os
import random
import resource
import signal
import subprocess
import threading
import time
from pathlib import Path
from typing import Any

import dumps
import pytest

from confparse import batch
from confparse.batch import state as states
from confparse.batch.schedulers import Pool

SMALL = ("--shard-size", "12k")


def _workers(parent: int) -> list[int]:
    """Return the worker processes of a run: its grandchildren, behind the fork server."""
    return [worker for child in dumps.children(parent) for worker in dumps.children(child)]


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    path = dumps.jsonl(tmp_path / "dump.jsonl", 40)
    with path.open("ab") as file:
        file.write(b"no json\n")
    return path


@pytest.fixture
def expected(dump: Path, tmp_path: Path) -> bytes:
    batch.convert([dump], tmp_path / "expected.jsonl", options=batch.Options(shard_bytes=12 << 10))
    return (tmp_path / "expected.jsonl").read_bytes()


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_killed_anywhere_and_resumed_the_output_is_the_same(
    dump: Path, expected: bytes, tmp_path: Path, jobs: str
) -> None:
    out = tmp_path / "out.jsonl"
    arguments: tuple[str | Path, ...] = (dump, "-o", out, "--resume", "--jobs", jobs, *SMALL)
    made = random.Random(int(jobs))
    kills = 0
    for _ in range(3):
        with dumps.running(tmp_path, *arguments, slow=0.02) as run:
            time.sleep(0.3 + made.random())
            kills += run.poll() is None
            run.kill()
            run.communicate()
        assert not out.exists() or out.read_bytes() == expected
    done = dumps.convert(tmp_path, *arguments)
    assert kills
    assert done.returncode == 1, done.stderr  # the line that is no JSON
    assert out.read_bytes() == expected
    (bad,) = dumps.records(Path(f"{out}.quarantine.jsonl"))
    assert bad["error"] == "broken-row"
    assert not Path(f"{out}.parts").exists()


@pytest.mark.parametrize("form", ["parquet", "parts"])
def test_every_form_of_output_survives_a_kill(dump: Path, tmp_path: Path, form: str) -> None:
    names = {"parquet": "x.parquet", "parts": "x/"}
    more = ["--format", "jsonl"] if form == "parts" else []

    def content(top: Path) -> dict[str, bytes]:
        files = [path for path in top.rglob("*") if path.is_file() and path.name != "x.run.json"]
        return {path.relative_to(top).as_posix(): path.read_bytes() for path in files}

    for which in ("whole", "killed"):
        (tmp_path / which).mkdir()
        out = f"{tmp_path}/{which}/{names[form]}"
        arguments: tuple[str | Path, ...] = (dump, "-o", out, "--resume", *more, *SMALL)
        if which == "killed":
            with dumps.running(tmp_path, *arguments, "--jobs", "2", slow=0.02) as run:
                dumps.wait_for(lambda: len(list((tmp_path / "killed").rglob("00000*.json"))) > 3)
                run.kill()
                run.communicate()
        assert dumps.convert(tmp_path, *arguments, "--jobs", "2").returncode == 1
    assert content(tmp_path / "whole") == content(tmp_path / "killed")


def test_standard_input_can_be_resumed_with_the_same_data_only(
    dump: Path, expected: bytes, tmp_path: Path
) -> None:
    out = tmp_path / "out.jsonl"
    arguments = ("-", "-o", out, "--resume", "--jobs", "1", *SMALL)
    data = gzip.compress(dump.read_bytes())
    run = subprocess.Popen(
        dumps.command(tmp_path, *arguments),
        env={**os.environ, "SLOW": "0.15"},
        stdin=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    assert run.stdin
    run.stdin.write(data)
    run.stdin.close()
    dumps.wait_for(lambda: Path(f"{out}.parts/checkpoint.json").exists())
    run.kill()
    run.communicate()
    other = dumps.convert(tmp_path, *arguments, stdin=data.replace(b"\x1f\x8b", b"x", 1))
    assert other.returncode == 2
    assert b"has changed" in other.stderr
    done = dumps.convert(tmp_path, *arguments, stdin=data)
    assert done.returncode == 1, done.stderr
    assert out.read_bytes().replace(b'"path":"-"', b"") == expected.replace(
        f'"path":"{dump}"'.encode(), b""
    )


def test_killed_workers_cost_nothing(dump: Path, expected: bytes, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    with dumps.running(tmp_path, dump, "-o", out, "--jobs", "2", *SMALL, slow=0.05) as run:
        for _ in range(3):
            dumps.wait_for(lambda: len(_workers(run.pid)) == 2)
            time.sleep(0.2)
            os.kill(_workers(run.pid)[0], signal.SIGKILL)
            time.sleep(0.3)
        _, errors = run.communicate(timeout=60)
    assert run.returncode == 1, errors
    assert out.read_bytes() == expected


def test_a_page_that_kills_its_worker_is_found_and_quarantined(tmp_path: Path) -> None:
    dumps.folder(tmp_path / "in", 20)
    for name in ("0005a", "0013a"):
        (tmp_path / "in" / "00" / f"{name}.txt").write_text("KILL-THE-WORKER", encoding="utf-8")
    out = tmp_path / "out.jsonl"
    done = dumps.convert(tmp_path, tmp_path / "in", "-o", out, "--jobs", "2", *SMALL)
    assert done.returncode == 1, done.stderr
    bad = dumps.records(Path(f"{out}.quarantine.jsonl"))
    assert [(Path(row["source"]["path"]).stem, row["error"]) for row in bad] == [
        ("0005a", "worker-died"),
        ("0013a", "worker-died"),
    ]
    assert len(dumps.records(out)) == 20


def test_workers_end_with_their_parent(dump: Path, tmp_path: Path) -> None:
    with dumps.running(
        tmp_path, dump, "-o", tmp_path / "out.jsonl", "--jobs", "2", *SMALL, slow=0.5
    ) as run:
        dumps.wait_for(lambda: len(_workers(run.pid)) == 2)
        workers = _workers(run.pid)
        run.kill()
        run.communicate()

    def gone(pid: int) -> bool:
        try:
            return "Z" in Path(f"/proc/{pid}/stat").read_text(encoding="ascii").split()[2]
        except FileNotFoundError:
            return True

    dumps.wait_for(lambda: all(map(gone, workers)))


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupted_run_is_quiet_and_goes_on(
    dump: Path, expected: bytes, tmp_path: Path, number: signal.Signals
) -> None:
    out = tmp_path / "out.jsonl"
    with dumps.running(tmp_path, dump, "-o", out, "--jobs", "2", *SMALL, slow=0.05) as run:
        dumps.wait_for(lambda: list(tmp_path.glob("out.jsonl.parts/000001.json")))
        os.killpg(run.pid, number) if number == signal.SIGINT else run.send_signal(number)
        _, errors = run.communicate(timeout=30)
    assert (run.returncode, errors) == (130, b"confparse: interrupted; --resume goes on\n")
    assert not out.exists()
    again = dumps.convert(tmp_path, dump, "-o", out, *SMALL)
    assert again.returncode == 2
    assert b"--resume" in again.stderr
    assert dumps.convert(tmp_path, dump, "-o", out, "--resume", *SMALL).returncode == 1
    assert out.read_bytes() == expected


@pytest.mark.parametrize("busy", [True, False])
def test_a_closed_pool_leaves_no_thread_and_no_process(*, busy: bool) -> None:
    before = set(threading.enumerate())
    pool = Pool(2)
    futures = [pool.submit(time.sleep, 60 * busy) for _ in range(8)]
    if not busy:
        assert [future.result() for future in futures] == [None] * 8
    pool.close()
    assert set(threading.enumerate()) <= before
    assert not [one for one in multiprocessing.active_children() if one.is_alive()]
    assert all(future.done() for future in futures)


def test_a_full_disk_is_told_and_what_is_done_is_kept(
    dump: Path, expected: bytes, tmp_path: Path
) -> None:
    out = tmp_path / "out.jsonl"

    def small() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000))

    arguments = (dump, "-o", out, "--resume", "--jobs", "1", *SMALL)
    done = subprocess.run(
        dumps.command(tmp_path, *arguments),
        preexec_fn=small,
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 1
    assert b"too large" in done.stderr
    assert b"Traceback" not in done.stderr
    assert not out.exists()
    assert dumps.convert(tmp_path, *arguments).returncode == 1
    assert out.read_bytes() == expected
    with Path("/dev/full").open("wb") as full:
        told = subprocess.run(
            dumps.command(tmp_path, dump, "-o", "-"),
            stdout=full,
            stderr=subprocess.PIPE,
            timeout=60,
            check=False,
        )
    assert told.returncode == 1
    assert b"No space left" in told.stderr
    assert b"Traceback" not in told.stderr


def _half(inputs: list[str], out: Path, options: batch.Options) -> None:
    """Leave a run as a crash leaves it: some parts done, the end not reached."""
    batch.share(inputs, out, 0, 2, options)


CHANGES: dict[str, Any] = {
    "longer": lambda top: (top / "00" / "0002.txt").write_text("x", encoding="utf-8"),
    "touched": lambda top: os.utime(top / "00" / "0002.txt", ns=(1, 1)),
    "gone": lambda top: (top / "00" / "0009.txt").unlink(),
    "new in the middle": lambda top: (top / "00" / "0003a.txt").write_text("x", encoding="utf-8"),
    "new at the end": lambda top: (top / "zz.txt").write_text("x", encoding="utf-8"),
}


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("finished", [False, True], ids=["under way", "finished"])
def test_a_changed_input_is_refused(tmp_path: Path, change: str, *, finished: bool) -> None:
    top = dumps.folder(tmp_path / "in", 12)
    out, options = tmp_path / "out.jsonl", batch.Options(shard_bytes=5000)
    if finished:
        batch.convert([top], out, options=options)
    else:
        _half([str(top)], out, options)
    CHANGES[change](top)
    with pytest.raises(batch.UsageError, match="has changed"):
        batch.convert([top], out, options=options, resume=True)


@pytest.mark.parametrize("finished", [False, True], ids=["under way", "finished"])
def test_changed_options_are_refused(tmp_path: Path, *, finished: bool) -> None:
    top = dumps.folder(tmp_path / "in", 12)
    out, options = tmp_path / "out.jsonl", batch.Options(shard_bytes=5000)
    if finished:
        batch.convert([top], out, options=options)
    else:
        _half([str(top)], out, options)
    other = batch.Options(shard_bytes=5000, year=2020)
    with pytest.raises(batch.UsageError, match="year was None, is 2020"):
        batch.convert([top], out, options=other, resume=True)
    batch.convert([top], out, options=options, resume=True)
    assert len(dumps.records(out)) == 12


def test_a_finished_run_is_not_done_again(tmp_path: Path) -> None:
    top = dumps.folder(tmp_path / "in", 3)
    out = tmp_path / "out.jsonl"
    first = batch.convert([top], out)
    before = out.stat()
    second = batch.convert([top], out, resume=True)
    assert second.already
    assert second.totals == first.totals
    assert out.stat().st_mtime_ns == before.st_mtime_ns


def test_two_runs_of_one_output_are_refused(tmp_path: Path) -> None:
    top = dumps.folder(tmp_path / "in", 3)
    held = states.State(f"{tmp_path}/out.jsonl.parts")
    held.lock()
    with pytest.raises(batch.UsageError, match="another run"):
        batch.convert([top], tmp_path / "out.jsonl")
    held.unlock()


def test_a_part_that_a_power_cut_tore_is_done_again(
    dump: Path, expected: bytes, tmp_path: Path
) -> None:
    out, options = tmp_path / "out.jsonl", batch.Options(shard_bytes=12 << 10)
    _half([str(dump)], out, options)
    parts = sorted(Path(f"{out}.parts").glob("*.out"))
    parts[0].write_bytes(parts[0].read_bytes()[:-7])
    parts[1].write_bytes(bytes(parts[1].stat().st_size))
    parts[2].unlink()
    manifest = parts[3].with_suffix(".json")
    manifest.write_bytes(manifest.read_bytes()[:20])
    batch.convert([dump], out, options=options, resume=True)
    assert out.read_bytes() == expected


def test_shares_done_apart_make_the_same_output(
    dump: Path, expected: bytes, tmp_path: Path
) -> None:
    out = tmp_path / "out.jsonl"
    for part in ("2/3", "1/3", "3/3", "3/3"):
        assert dumps.convert(tmp_path, dump, "-o", out, "--part", part, *SMALL).returncode == 0
    assert not out.exists()
    assert dumps.convert(tmp_path, dump, "-o", out, "--resume", *SMALL).returncode == 1
    assert out.read_bytes() == expected


def test_shares_run_in_any_processes(dump: Path, expected: bytes, tmp_path: Path) -> None:
    """As Ray tasks, MPI ranks and Slurm arrays do them."""
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    out, options = tmp_path / "out.jsonl", batch.Options(shard_bytes=12 << 10)
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        done = [pool.submit(batch.share, [dump], out, k, 2, options) for k in range(2)]
        assert sum(future.result() for future in done) > 10
    assert batch.convert([dump], out, options=options, resume=True).totals["documents"] == 41
    assert out.read_bytes() == expected
