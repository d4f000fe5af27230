"""Dumps of invented pages for the tests of the batch: files, JSONL, WARC, Parquet."""

from __future__ import annotations

import importlib.util
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from conftest import ROOT

_spec = importlib.util.spec_from_file_location("pages", ROOT / "benchmarks" / "pages.py")
assert _spec is not None
assert _spec.loader is not None
_module = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(_module)
PAGES = _module.Pages(seed=7, talks=3)


def page(number: int) -> str:
    """Return an invented programme page with three talks."""
    return str(PAGES.text(number))


def folder(path: Path, count: int) -> Path:
    """Write pages as files, ten to a folder; return the top."""
    for number in range(count):
        file = path / f"{number // 10:02d}" / f"{number:04d}.txt"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(page(number), encoding="utf-8")
    return path


def jsonl(path: Path, count: int, **more: str) -> Path:
    """Write pages as JSON lines."""
    rows = (
        {"id": f"r{number}", "url": f"https://conf.example/{number}", "text": page(number), **more}
        for number in range(count)
    )
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def warc_record(
    body: bytes, *, url: str = "https://conf.example/", kind: str = "response", **more: str
) -> bytes:
    """Return one WARC record, not compressed."""
    media = "application/http; msgtype=response" if kind == "response" else "text/plain"
    fields = {
        "WARC-Type": kind,
        "WARC-Record-ID": f"<urn:uuid:{abs(hash(url)) % 10**12:012d}>",
        "WARC-Target-URI": url,
        "WARC-Date": "2022-08-01T00:00:00Z",
        "Content-Type": media,
        "Content-Length": str(len(body)),
        **more,
    }
    head = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in fields.items())
    return b"WARC/1.0\r\n" + head.encode() + b"\r\n" + body + b"\r\n\r\n"


def http(content: bytes, *fields: str, media: str = "text/html") -> bytes:
    """Return an HTTP response."""
    head = "\r\n".join(["HTTP/1.1 200 OK", f"Content-Type: {media}", *fields])
    return head.encode() + b"\r\n\r\n" + content


def html(number: int) -> bytes:
    """Return an invented page as HTML."""
    lines = page(number).split("\n\n")
    return ("<!doctype html><body>" + "".join(f"<p>{line}</p>\n" for line in lines)).encode()


def records(path: Path) -> list[dict[str, Any]]:
    """Read JSON lines."""
    return [json.loads(line) for line in path.read_bytes().splitlines()]


HOOKED = """
import os, signal, sys, time
for _name in os.environ.get("WITHOUT", "").split():
    sys.modules[_name] = None
import confparse
_real = confparse.parse_page
def parse_page(source, **hints):
    text = source if isinstance(source, str) else source.decode("utf-8", "replace")
    if "KILL-THE-WORKER" in text:
        os.kill(os.getpid(), signal.SIGKILL)
    if "RAISE-AN-ERROR" in text:
        raise RuntimeError("a bug of the parser")
    if "HANG-IN-C" in text:
        sum(range(10**13))
    if "TAKE-FOR-EVER" in text:
        while True:
            pass
    time.sleep(float(os.environ.get("SLOW", "0")))
    return _real(source, **hints)
confparse.parse_page = parse_page
if __name__ == "__main__":
    from confparse.__main__ import main
    sys.exit(main(sys.argv[1:]))
"""
"""The command line with a parser that misbehaves on request; workers import it again, and so does Dask."""


def command(tmp: Path, *arguments: str | Path) -> list[str]:
    """Return the command line with the misbehaving parser."""
    script = tmp / "hooked.py"
    if not script.exists():
        script.write_text(HOOKED, encoding="utf-8")
    return [sys.executable, str(script), "convert", *map(str, arguments)]


def convert(
    tmp: Path, *arguments: str | Path, without: str = "", stdin: bytes | None = None
) -> subprocess.CompletedProcess[bytes]:
    """Run the command to its end."""
    return subprocess.run(
        command(tmp, *arguments),
        env={**os.environ, "WITHOUT": without},
        input=stdin,
        capture_output=True,
        timeout=100,
        check=False,
    )


@contextmanager
def running(tmp: Path, *arguments: str | Path, slow: float) -> Iterator[subprocess.Popen[bytes]]:
    """Start the command in a session of its own; what of it still runs in the end is killed."""
    with subprocess.Popen(
        command(tmp, *arguments),
        env={**os.environ, "SLOW": str(slow)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as run:
        try:
            yield run
        finally:
            if run.poll() is None:
                os.killpg(run.pid, signal.SIGKILL)


def children(parent: int) -> list[int]:
    """Return the living child processes of a process."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            pid, _, rest = stat.read_text(encoding="utf-8").partition(" ")
        except OSError:
            continue
        letter, above = rest.rpartition(")")[2].split()[:2]
        if int(above) == parent and letter != "Z":
            found.append(int(pid))
    return found


def wait_for(condition: Callable[[], object], seconds: float = 40) -> None:
    """Wait until something is true."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.01)
