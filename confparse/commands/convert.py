"""``confparse convert INPUT… -o OUT``: dumps of pages to JSONL, Parquet or one file a page."""

from __future__ import annotations

import argparse
import os
import re
import signal
import sys
import threading
from typing import TYPE_CHECKING, Any

from .reading import complain

if TYPE_CHECKING:  # a batch is imported by those who run one
    from ..batch.options import Options
    from ..batch.run import Run, Summary, Target
    from ..batch.schedulers import Scheduler

_SIZE = re.compile(r"([0-9]{1,12})\s?(?:([kmg])i?b?|b)?", re.IGNORECASE)

_EPILOG = """\
examples:
  confparse convert pages/ -o out.jsonl                      a folder of pages
  confparse convert dump.jsonl.gz -o out.parquet --jobs 8    a crawl, on eight processes
  confparse convert 'crawl/*.warc.gz' -o out.jsonl --filter  programmes only
  confparse convert pages/ -o out.jsonl --resume             go on after a crash
  confparse convert pages/ -o out/ --format jsonl --scheduler tcp://head:8786
"""


def add_parser(commands: Any) -> None:
    """Register the command."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "convert",
        help="convert dumps of pages: folders, JSONL, WARC, Parquet",
        description="Convert dumps of pages to JSONL, Parquet or one JSON file a page.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "inputs",
        nargs="+",
        metavar="INPUT",
        help="file, folder, glob, fsspec URL, or - for standard input; each plain or .gz .zst .xz .bz2",
    )
    parser.add_argument(
        "-o",
        "--output",
        required=True,
        metavar="OUT",
        help="file (.jsonl, .parquet), folder (ends in /: one file a page), or - for standard output",
    )
    _add_output(parser.add_argument_group("output"))
    _add_input(parser.add_argument_group("input"))
    _add_run(parser.add_argument_group("run"))
    parser.set_defaults(run=run)


def _add_output(group: Any) -> None:
    group.add_argument(
        "--format",
        choices=("jsonl", "parquet", "json"),
        help="by the suffix of OUT unless given; json is one file a page",
    )
    group.add_argument("--only", choices=("talks",), help="one flat row a talk")
    group.add_argument("--lines", action="store_true", help="records with the lines of every field")
    group.add_argument(
        "--filter", action="store_true", help="keep only what looks like a programme, unparsed else"
    )
    group.add_argument("--force", action="store_true", help="replace what is there")
    group.add_argument(
        "--quarantine", metavar="FILE", help="what could not be read (OUT.quarantine.jsonl)"
    )
    group.add_argument(
        "--list-no-programme",
        nargs="?",
        const="",
        metavar="FILE",
        help="list what is no programme (OUT.no-programme.jsonl)",
    )
    group.add_argument("--report", metavar="FILE", help="the closing summary as JSON")


def _add_input(group: Any) -> None:
    group.add_argument(
        "--from",
        dest="kind",
        choices=("page", "jsonl", "warc", "parquet"),
        help="how to read the inputs; by suffix unless given, by content for -",
    )
    group.add_argument(
        "--suffix",
        action="append",
        default=[],
        metavar=".EXT",
        help="take these files from folders (repeatable)",
    )
    for name, what in (
        ("text", "the page"),
        ("url", "its URL"),
        ("id", "its id"),
        ("date", "its date"),
    ):
        group.add_argument(
            f"--{name}-field", action="append", metavar="NAME", help=f"field or column with {what}"
        )
    group.add_argument("--year", type=int, help="the year of dates that print none")
    group.add_argument("--timezone", help="the zone of times that print none")
    group.add_argument(
        "--reference",
        metavar="YEAR|record",
        help="look for unprinted years near this one, or near the record's own date",
    )
    group.add_argument(
        "--max-bytes", type=_size, metavar="SIZE", help="largest document, decompressed (16M)"
    )
    group.add_argument(
        "--time-limit",
        type=float,
        metavar="SECONDS",
        help="processor time for one document (30; 0: none)",
    )


def _add_run(group: Any) -> None:
    group.add_argument(
        "-j", "--jobs", type=int, metavar="N", help="processes (all cores of this machine)"
    )
    group.add_argument("--resume", action="store_true", help="go on with an interrupted run")
    group.add_argument(
        "--strict", action="store_true", help="stop at the first unreadable document"
    )
    group.add_argument(
        "--scheduler", metavar="ADDRESS", help="run on a Dask cluster: tcp://host:8786"
    )
    group.add_argument(
        "--dask-local", type=int, metavar="N", help="run on N Dask workers of this machine"
    )
    group.add_argument(
        "--part",
        metavar="K/N",
        help="do the K-th of N shares (1/16 … 16/16), --resume then ends the run",
    )
    group.add_argument("--state", metavar="DIR", help="folder for what is under way (OUT.parts)")
    group.add_argument("--shard-size", type=_size, metavar="SIZE", help="input of one shard (4M)")
    group.add_argument(
        "--whole-files",
        action="store_true",
        help="each compressed file is one shard, read by one worker",
    )
    group.add_argument(
        "--progress", choices=("auto", "always", "never"), default="auto", help="the bar (auto)"
    )
    group.add_argument("-q", "--quiet", action="store_true", help="no bar, no summary")


def _size(text: str) -> int:
    """Read ``2000000``, ``64k``, ``16M``, ``1G``."""
    found = _SIZE.fullmatch(text.strip())
    if found is None or not int(found[1]):
        raise argparse.ArgumentTypeError(f"{text!r} is no size such as 500k, 16M or 1G")
    return int(found[1]) << {"": 0, "k": 10, "m": 20, "g": 30}[(found[2] or "").lower()]


def run(arguments: argparse.Namespace) -> int:
    """Convert; 0, 1 where something was refused or quarantined, 2 on wrong usage, 130 on ^C."""
    from ..batch.options import BatchError, UsageError
    from ..batch.schedulers import collect_less

    scheduler: Scheduler | None = None
    # A cluster or a system that stops a job says so before it kills it: that ends it as ^C does.
    main = threading.current_thread() is threading.main_thread()
    before = signal.signal(signal.SIGTERM, _interrupt) if main else None
    try:
        target, options = _chosen(arguments)
        collect_less()
        share = _share(arguments)
        work, scheduler = _prepared(arguments, target, options)
        if share is not None:
            done = work.share(*share)
            if not arguments.quiet:
                print(f"share {arguments.part}: {done} shards done", file=sys.stderr)
            return 0
        summary = work.convert(resume=arguments.resume, force=arguments.force)
    except UsageError as error:
        complain(str(error))
        return 2
    except BatchError as error:
        complain(str(error))
        return 1
    except OSError as error:
        if isinstance(error, BrokenPipeError):
            raise
        complain(f"{error.filename or arguments.output}: {error.strerror or error}")
        return 1
    except KeyboardInterrupt:
        if arguments.output != "-" and not arguments.quiet:
            complain("interrupted; --resume goes on")
        return 130
    finally:
        if scheduler is not None:
            scheduler.close()
        if main:
            signal.signal(signal.SIGTERM, before)
    return _told(summary, quiet=arguments.quiet)


def _interrupt(_number: int, _frame: Any) -> None:
    raise KeyboardInterrupt


def _chosen(arguments: argparse.Namespace) -> tuple[Target, Options]:
    """Return where to write and what, from the arguments and the name of the output."""
    from ..batch.inputs import kind_of
    from ..batch.options import MEGABYTE, Options, UsageError
    from ..batch.run import Target
    from ..batch.storage import is_folder

    out = arguments.output
    kind, codec = ("jsonl", "") if out == "-" else kind_of(out)
    folder = out != "-" and (
        out.endswith(("/", os.sep)) or is_folder(out) or arguments.format == "json"
    )
    known = {"jsonl": "jsonl", "parquet": "parquet"}.get(kind)
    format_ = arguments.format or ("json" if folder else known)
    if format_ is None:
        raise UsageError(
            f"{out}: end the output in .jsonl, .parquet or / (a folder), or give --format"
        )
    if not folder and known and format_ != known and out != "-":
        raise UsageError(f"{out}: the name says {known}, --format says {format_}")
    given = {
        "max_bytes": arguments.max_bytes,
        "time_limit": arguments.time_limit,
        "shard_bytes": arguments.shard_size
        or (64 * MEGABYTE if folder and format_ != "json" else None),
        "text_fields": arguments.text_field,
        "url_fields": arguments.url_field,
        "id_fields": arguments.id_field,
        "date_fields": arguments.date_field,
        "kind": arguments.kind,
        "only": arguments.only,
    }
    options = Options(
        format=format_,
        codec="" if folder else codec,
        filter=arguments.filter,
        lines=arguments.lines,
        suffixes=[f".{suffix.lower().lstrip('.')}" for suffix in arguments.suffix],
        year=arguments.year,
        timezone=arguments.timezone,
        reference=arguments.reference,
        list_no_programme=arguments.list_no_programme is not None,
        whole_files=arguments.whole_files,
        **{name: value for name, value in given.items() if value is not None},
    )
    target = Target(
        out=out,
        folder=folder,
        quarantine=arguments.quarantine or "",
        listing=arguments.list_no_programme or "",
        report=arguments.report or "",
        state=arguments.state or "",
    )
    return target, options


def _share(arguments: argparse.Namespace) -> tuple[int, int] | None:
    from ..batch.options import UsageError

    if arguments.part is None:
        return None
    found = re.fullmatch(r"([0-9]{1,6})/([0-9]{1,6})", arguments.part)
    if found is None or not 1 <= int(found[1]) <= int(found[2]):
        raise UsageError(f"--part {arguments.part}: say 1/16, 2/16 … 16/16")
    return int(found[1]) - 1, int(found[2])


def _prepared(
    arguments: argparse.Namespace, target: Target, options: Options
) -> tuple[Run, Scheduler | None]:
    from ..batch.options import UsageError
    from ..batch.progress import choose
    from ..batch.run import Run

    jobs = _cores() if arguments.jobs is None else arguments.jobs
    if jobs < 1:
        raise UsageError("--jobs must be at least 1")
    scheduler: Scheduler | None = None
    if arguments.scheduler or arguments.dask_local:
        from ..batch.schedulers import Dask

        scheduler = Dask(arguments.scheduler or "", arguments.dask_local or 0)
    work = Run(
        arguments.inputs,
        target,
        options,
        scheduler=scheduler,
        jobs=jobs,
        strict=arguments.strict,
        progress=choose("never" if arguments.quiet else arguments.progress),
    )
    return work, scheduler


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _told(summary: Summary, *, quiet: bool) -> int:
    """Say what became of the run; return the exit code."""
    _name_quarantined(summary)
    if not quiet:
        for line in _lines(summary):
            print(line, file=sys.stderr)
    return 1 if summary.totals["quarantined"] else 0


def _name_quarantined(summary: Summary) -> None:
    for line in summary.first:
        complain(line)
    more = summary.totals["quarantined"] - len(summary.first)
    if more > 0:
        complain(f"… and {more} more" + (f" in {summary.quarantine}" if summary.quarantine else ""))


def _lines(summary: Summary) -> list[str]:
    totals = summary.totals
    if summary.already:
        return [f"{summary.out} is complete already"]
    lines = [
        (
            f"{totals['documents']} documents in {summary.seconds:.1f} s: "
            f"{totals['programmes']} programmes with {totals['sessions']} sessions and {totals['talks']} talks, "
            f"{totals['no_programme'] + totals['filtered']} no programme, "
            f"{totals['quarantined']} quarantined"
        )
    ]
    if totals["skipped"]:
        lines.append(f"{totals['skipped']} records are no pages by their headers")
    codes = sorted(totals["diagnostics"].items(), key=lambda item: (-item[1], item[0]))
    if codes:
        lines.append("diagnostics: " + ", ".join(f"{code} {count}" for code, count in codes))
    if summary.quarantine:
        lines.append(f"quarantine: {summary.quarantine}")
    return lines
