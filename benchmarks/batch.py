"""What the batch converter costs and survives, measured; every figure can be had again.

python benchmarks/batch.py speed 10000        one job, two jobs, and the pure parse rate, in turns
python benchmarks/batch.py memory 10000 100000  peak memory of all processes for two sizes of input
python benchmarks/batch.py kills 50 [1500]    rounds of kill -9 and --resume, each compared
python benchmarks/batch.py dask 5             Dask with killed workers and a killed driver, compared
python benchmarks/batch.py readers 2000       MB/s of our WARC reader beside warcio and fastwarc

The pages are generated into --scratch (default: a temporary folder), the same for the same seed: session
pages, or with --mixed some hand-written programmes among them (benchmarks/pages.py says how many).
"""

from __future__ import annotations

import argparse
import hashlib
import os
import random
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pages

_SHARD = "200k"
_CONVERT = (sys.executable, "-m", "confparse", "convert")


def _run(*arguments: str | Path) -> float:
    began = time.perf_counter()
    done = subprocess.run([*_CONVERT, *map(str, arguments)], capture_output=True, check=False)
    seconds = time.perf_counter() - began
    if done.returncode:
        sys.exit(f"convert failed: {done.stderr.decode()}")
    return seconds


def _digest(path: Path) -> str:
    hashed = hashlib.sha256()
    with path.open("rb") as file:
        while data := file.read(1 << 20):
            hashed.update(data)
    return hashed.hexdigest()


def _dump(scratch: Path, count: int, form: str, *, mixed: bool = False) -> Path:
    name = f"{'mixed' if mixed else 'pages'}-{count}"
    out = scratch / (name + ("" if form == "folder" else f".{form}"))
    if not out.exists():
        began = time.perf_counter()
        pages.write(count, out, mixed=mixed)
        print(f"generated {out.name} in {time.perf_counter() - began:.0f} s", flush=True)
    return out


def _pure(count: int, form: str, *, mixed: bool) -> float:
    """Return pages a second of parse_page alone, in one process, over pages in memory.

    It is told what `convert` is told: a page's URL, where the dump has it. The year is in it, and times
    that have a year make more work.
    """
    code = (
        "import sys, time, gc; sys.path.insert(0, sys.argv[1]); import pages, confparse\n"
        "made = pages.Pages(1, mixed=sys.argv[4] == 'True')\n"
        "texts = [(made.page(n)[1].encode(), made.url(n) if sys.argv[3] != 'folder' else None) for n in range(int(sys.argv[2]))]\n"
        "gc.collect(); gc.freeze(); gc.set_threshold(50_000, 20, 20)\n"
        "[confparse.parse_page(text, url=url) for text, url in texts[:50]]\n"
        "began = time.perf_counter()\n"
        "for text, url in texts: confparse.parse_page(text, url=url)\n"
        "print(len(texts) / (time.perf_counter() - began))"
    )
    here = str(Path(__file__).parent)
    done = subprocess.run(
        [sys.executable, "-c", code, here, str(count), form, str(mixed)],
        capture_output=True,
        check=True,
    )
    return float(done.stdout)


def speed(scratch: Path, count: int, rounds: int, form: str, *, mixed: bool) -> None:
    """Print rates of one and two jobs and of the parser alone, medians of rounds taken in turns."""
    dump = _dump(scratch, count, form, mixed=mixed)
    files = [dump] if dump.is_file() else [file for file in dump.rglob("*") if file.is_file()]
    size = sum(file.stat().st_size for file in files)
    rates: dict[str, list[float]] = {"pure": [], "1": [], "2": []}
    for number in range(rounds):
        # before, between and after: the machine's own speed drifts within minutes
        alone = [_pure(min(count, 5000), form, mixed=mixed)]
        for jobs in ("1", "2"):
            out = scratch / f"out{jobs}.jsonl"
            out.unlink(missing_ok=True)  # to free a large file takes seconds that are not the run's
            seconds = _run(dump, "-o", out, "--jobs", jobs)
            rates[jobs].append(count / seconds)
            alone.append(_pure(min(count, 5000), form, mixed=mixed))
        rates["pure"].append(statistics.median(alone))
        now = ", ".join(f"{name} {values[-1]:.0f}" for name, values in rates.items())
        print(f"round {number + 1}: pages/s {now}", flush=True)
    if _digest(scratch / "out1.jsonl") != _digest(scratch / "out2.jsonl"):
        sys.exit("the outputs differ")
    middle = {name: statistics.median(values) for name, values in rates.items()}
    pairs = list(zip(rates["1"], rates["2"], rates["pure"], strict=True))
    print(
        f"{count} pages, {size / 1e6:.0f} MB: parse_page alone {middle['pure']:.0f} pages/s, "
        f"--jobs 1 {middle['1']:.0f}, --jobs 2 {middle['2']:.0f} ({middle['2'] * size / count / 1e6:.1f} MB/s)\n"
        f"--jobs 2 : --jobs 1 = {statistics.median(two / one for one, two, _ in pairs):.2f}, "
        f"--jobs 1 : parse alone = {statistics.median(one / pure for one, _, pure in pairs):.2f}, "
        f"--jobs 2 : twice parse alone = {statistics.median(two / pure / 2 for _, two, pure in pairs):.2f}"
    )


def _tree(top: int) -> Iterator[int]:
    above: dict[int, list[int]] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            text, _, rest = stat.read_text(encoding="utf-8").partition(" ")
        except OSError:
            continue
        above.setdefault(int(rest.rpartition(")")[2].split()[1]), []).append(int(text))
    todo = [top]
    while todo:
        pid = todo.pop()
        yield pid
        todo += above.get(pid, [])


def _pss(pid: int) -> int:
    try:
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1])
    except OSError:
        pass
    return 0


def _peak(arguments: list[str | Path]) -> tuple[float, float]:
    """Return the peak of memory over all processes of a run in MB, and its seconds."""
    began = time.perf_counter()
    run = subprocess.Popen([*_CONVERT, *map(str, arguments)], stderr=subprocess.DEVNULL)
    peak = 0
    while run.poll() is None:
        peak = max(peak, sum(map(_pss, _tree(run.pid))))
        time.sleep(0.05)
    return peak / 1024, time.perf_counter() - began


def memory(scratch: Path, counts: list[int], form: str, *, mixed: bool) -> None:
    """Print the peak of memory for inputs of different size."""
    first = 0.0
    for count in counts:
        dump = _dump(scratch, count, form, mixed=mixed)
        out = scratch / "out.jsonl"
        peak, seconds = _peak([dump, "-o", out, "--jobs", "2", "--force"])
        first = first or peak
        print(
            f"{count} pages ({form}): peak {peak:.0f} MB, {peak / first:.2f} of the first, {seconds:.0f} s",
            flush=True,
        )


def _killed(command: list[str], after: float, before: Callable[[], object] = bool) -> bool:
    """Start a run and kill it after some seconds; return whether it was still running."""
    run = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    end = time.monotonic() + after
    while time.monotonic() < end and run.poll() is None:
        before()
        time.sleep(0.01)
    alive = run.poll() is None
    run.kill()
    run.wait()
    return alive


def kills(scratch: Path, rounds: int, count: int) -> None:
    """Kill runs at random moments, resume them, compare the result; every form of input and output."""
    made = random.Random(5)
    forms = [
        ("folder", ".jsonl"),
        ("jsonl", ".jsonl.gz"),
        ("jsonl.gz", ".jsonl"),
        ("warc.gz", ".jsonl"),
    ]
    expected = {}
    for form, suffix in forms:
        out = scratch / f"whole-{form}{suffix}"
        seconds = _run(
            _dump(scratch, count, form), "-o", out, "--force", "--jobs", "2", "--shard-size", _SHARD
        )
        expected[form] = (_digest(out), seconds)
    hit = same = 0
    for number in range(rounds):
        form, suffix = forms[number % len(forms)]
        out = scratch / f"killed{suffix}"
        for old in (out, Path(f"{out}.run.json")):
            old.unlink(missing_ok=True)
        command = [
            *_CONVERT,
            str(_dump(scratch, count, form)),
            "-o",
            str(out),
            "--resume",
            "--jobs",
            "2",
            "--shard-size",
            _SHARD,
        ]
        digest, seconds = expected[form]
        for _ in range(made.randrange(1, 4)):
            hit += _killed(command, made.uniform(0.1, seconds))
        done = subprocess.run(command, capture_output=True, check=False)
        same += (
            done.returncode == 0 and _digest(out) == digest and not Path(f"{out}.parts").exists()
        )
        print(
            f"\rround {number + 1}: {hit} kills hit, {same} outputs identical", end="", flush=True
        )
    print()
    if same != rounds:
        sys.exit("not all outputs are identical")


def dask(scratch: Path, deaths: int) -> None:
    """Kill the driver once and workers several times; compare the result with that of one process."""
    dump = _dump(scratch, 5000, "jsonl")
    whole, out = scratch / "whole.jsonl", scratch / "dask.jsonl"
    _run(dump, "-o", whole, "--force", "--jobs", "1", "--shard-size", _SHARD)
    for old in (out, Path(f"{out}.run.json")):
        old.unlink(missing_ok=True)
    command = [
        *_CONVERT,
        str(dump),
        "-o",
        str(out),
        "--resume",
        "--dask-local",
        "2",
        "--shard-size",
        _SHARD,
    ]
    parts = Path(f"{out}.parts")

    def done() -> int:
        return len(list(parts.glob("0*.json"))) if parts.exists() else 0

    first = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while done() < 15 and first.poll() is None:
        time.sleep(0.02)
    first.kill()
    first.wait()
    before = done()
    began = time.perf_counter()
    second = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    killed = peak = 0
    while second.poll() is None:
        tree = list(_tree(second.pid))
        peak = max(peak, sum(map(_pss, tree)))
        if killed < deaths and done() >= before + 5 * (killed + 1):
            workers = [
                pid for pid in tree if pid != second.pid and b"spawn_main" in _command_line(pid)
            ]
            if workers:
                os.kill(workers[0], signal.SIGKILL)
                killed += 1
        time.sleep(0.05)
    same = second.returncode == 0 and _digest(out) == _digest(whole)
    print(
        f"driver killed with {before} shards done, {killed} workers killed after that: "
        f"{'identical' if same else 'NOT IDENTICAL'}, {time.perf_counter() - began:.0f} s, peak {peak / 1024:.0f} MB"
    )
    if not same:
        sys.exit(1)


def _command_line(pid: int) -> bytes:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return b""


def readers(scratch: Path, count: int) -> None:
    """Print how fast WARC records are read, ours beside the peers that are installed."""
    from confparse.batch import Document, Options, warc
    from confparse.batch.codecs import inflate

    dump = _dump(scratch, count, "warc.gz")

    def ours() -> int:
        with dump.open("rb") as file:
            stream, inner = inflate(file, "gz")
            found = warc.read(stream, inner, "x", "x", 0, Options())
            return sum(item.source.bytes or 0 for item in found if isinstance(item, Document))

    def warcio() -> int:
        from warcio.archiveiterator import ArchiveIterator

        with dump.open("rb") as file:
            return sum(len(record.content_stream().read()) for record in ArchiveIterator(file))

    def fastwarc() -> int:
        from fastwarc.warc import ArchiveIterator

        with dump.open("rb") as file:
            found = ArchiveIterator(file, parse_http=True, auto_decode="all")
            return sum(len(record.reader.read()) for record in found)

    for reader in (ours, warcio, fastwarc):
        times = []
        for _ in range(3):
            began = time.perf_counter()
            try:
                size = reader()
            except ImportError:
                break
            times.append(time.perf_counter() - began)
        else:
            print(f"{reader.__name__}: {size / min(times) / 1e6:.0f} MB/s of pages")


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("what", choices=("speed", "memory", "kills", "dask", "readers"))
    parser.add_argument("numbers", type=int, nargs="+")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument(
        "--form", default="folder", choices=("folder", "jsonl", "jsonl.gz", "warc.gz")
    )
    parser.add_argument("--mixed", action="store_true", help="for speed and memory")
    parser.add_argument("--scratch", type=Path)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="confparse-bench-") as temporary:
        scratch = chosen.scratch or Path(temporary)
        scratch.mkdir(parents=True, exist_ok=True)
        if chosen.what == "speed":
            speed(scratch, chosen.numbers[0], chosen.rounds, chosen.form, mixed=chosen.mixed)
        elif chosen.what == "memory":
            memory(scratch, chosen.numbers, chosen.form, mixed=chosen.mixed)
        elif chosen.what == "kills":
            kills(scratch, chosen.numbers[0], (chosen.numbers[1:] or [1500])[0])
        elif chosen.what == "dask":
            dask(scratch, chosen.numbers[0])
        else:
            readers(scratch, chosen.numbers[0])
    return 0


if __name__ == "__main__":
    sys.exit(main())
