"""Codes are stable and documented."""

from __future__ import annotations

import pickle
import re

import pytest
from conftest import ROOT

from confparse.diagnostics import CODES, Code, ConfparseError, Diagnostic, Report

PAGE = (ROOT / "docs" / "diagnostics.md").read_text(encoding="utf-8")
ROWS = dict(re.findall(r"^\| `([a-z-]+)` \| ([a-z]+) \|", PAGE, re.MULTILINE))


def test_every_code_is_documented_with_its_level() -> None:
    assert {code.value: code.level for code in Code} == ROWS
    for code, (_, meaning) in CODES.items():
        assert meaning in PAGE, code


@pytest.mark.parametrize("code", list(Code))
def test_every_code_is_used_somewhere(code: Code) -> None:
    """A code that nothing raises is a promise that nobody keeps."""
    sources = [path for path in (ROOT / "confparse").rglob("*.py") if path.name != "diagnostics.py"]
    assert any(f"Code.{code.name}" in path.read_text(encoding="utf-8") for path in sources)


def test_report_fills_in_level_and_meaning() -> None:
    report = Report()
    report.add(Code.YEAR_UNKNOWN)
    report.add(Code.WEEKDAY_MISMATCH, "Wed is a Tuesday", 7)
    assert report.found == [
        Diagnostic(code="year-unknown", level="info", message=CODES[Code.YEAR_UNKNOWN][1]),
        Diagnostic(code="weekday-mismatch", level="warning", message="Wed is a Tuesday", line=7),
    ]
    assert [found.is_problem for found in report.found] == [False, True]


def test_an_error_shows_its_message_alone() -> None:
    error = ConfparseError("what happened", tuple(Report().found))
    assert str(error) == "what happened"
    assert str(pickle.loads(pickle.dumps(error))) == "what happened"  # noqa: S301 - our own bytes
