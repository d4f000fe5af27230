"""What is done behind the caller: in order, told when it fails, and nothing after that."""

from __future__ import annotations

import threading
from pathlib import Path

import dumps
import pytest

from confparse import batch
from confparse.batch import sinks
from confparse.batch.behind import Behind
from confparse.batch.job import Job, Manifest


def test_all_is_done_in_order_by_one_other_thread() -> None:
    done: list[tuple[int, int]] = []
    behind = Behind()
    for number in range(50):
        behind.do(lambda n: done.append((n, threading.get_ident())), number)
    behind.join()
    behind.close()
    assert [number for number, _ in done] == list(range(50))
    assert len({thread for _, thread in done} - {threading.get_ident()}) == 1


def test_a_failure_is_told_and_nothing_comes_after_it() -> None:
    done: list[int] = []

    def fail() -> None:
        raise OSError(28, "No space left on device", "out")

    behind = Behind()
    behind.do(done.append, 1)
    behind.do(fail)
    with pytest.raises(OSError, match="No space"):
        behind.join()
    behind.do(done.append, 2)
    behind.join()
    behind.close()
    assert done == [1]


def test_the_caller_waits_for_one_that_is_slow() -> None:
    let, begun = threading.Event(), threading.Semaphore(0)
    behind = Behind()

    def call() -> None:
        for _ in range(20):
            behind.do(let.wait)
            begun.release()

    caller = threading.Thread(target=call)
    caller.start()
    while begun.acquire(timeout=0.3):
        pass
    assert caller.is_alive()
    let.set()
    caller.join()
    behind.join()
    behind.close()


def test_what_has_not_begun_at_the_end_is_dropped() -> None:
    let = threading.Event()
    done: list[int] = []
    behind = Behind()
    behind.do(let.wait)
    behind.do(done.append, 1)
    threading.Timer(0.1, let.set).start()
    behind.close()
    assert not done
    assert not [thread for thread in threading.enumerate() if "behind" in thread.name]


def test_a_part_that_fails_to_be_put_in_ends_the_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dump = dumps.jsonl(tmp_path / "dump.jsonl", 40)
    options = batch.Options(shard_bytes=12 << 10)
    whole, out = tmp_path / "whole.jsonl", tmp_path / "out.jsonl"
    batch.convert([dump], whole, options=options)
    take = sinks.OneFile.take
    taken: list[int] = []

    def full(self: sinks.OneFile, job: Job, manifest: Manifest, *, doubted: bool) -> None:
        taken.append(job.shard.number)
        if len(taken) == 3:
            raise OSError(28, "No space left on device", "out")
        take(self, job, manifest, doubted=doubted)

    monkeypatch.setattr(sinks.OneFile, "take", full)
    with pytest.raises(batch.BatchError, match="No space left"):
        batch.convert([dump], out, options=options)
    monkeypatch.undo()
    assert taken == [0, 1, 2]
    assert not out.exists()
    batch.convert([dump], out, options=options, resume=True)
    assert out.read_bytes() == whole.read_bytes()
