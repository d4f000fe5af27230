"""Dumps of pages -> data: a folder, a crawl, a bucket, on one machine or many."""

from __future__ import annotations

from .documents import Bad, Document, Source
from .job import Job, Manifest, convert_shard
from .options import BatchError, Options, RefusedError, UsageError
from .outcomes import outcomes
from .records import Outcome
from .run import Run, Summary, Target, convert, share
from .schedulers import Dask, Here, OnExecutor, Pool

__all__ = [
    "Bad",
    "BatchError",
    "Dask",
    "Document",
    "Here",
    "Job",
    "Manifest",
    "OnExecutor",
    "Options",
    "Outcome",
    "Pool",
    "RefusedError",
    "Run",
    "Source",
    "Summary",
    "Target",
    "UsageError",
    "convert",
    "convert_shard",
    "outcomes",
    "share",
]
