"""The tables of docs/times.md say what the reader does."""

from __future__ import annotations

import pathlib
import re

import pytest

from confparse.model import When
from confparse.when import parse_time_range

PAGE = pathlib.Path(__file__).parents[2] / "docs" / "times.md"
ROWS = re.findall(r"^\| `(.+?)` \| (.+?) \|(?: (.+?) \|)?$", PAGE.read_text("utf-8"), re.MULTILINE)


def shown(when: When | None) -> str:
    if when is None:
        return ""
    clock = f"{when.start:%H:%M}" + (f"-{when.end:%H:%M}" if when.end else "")
    date = when.date.isoformat() if when.date else None
    return " ".join(part for part in (when.weekday, date, clock, when.timezone) if part)


def rows(*, refused: bool) -> list[tuple[str, str]]:
    head, _, tail = PAGE.read_text("utf-8").partition("## What is refused")
    part = tail if refused else head
    return [
        (text.replace("\\|", "|"), reading) for text, reading, _ in ROWS if f"| `{text}` |" in part
    ]


@pytest.mark.parametrize(
    ("text", "reading"), [row for row in rows(refused=False) if re.search(r"\d:\d\d", row[1])]
)
def test_readings_of_the_manual(text: str, reading: str) -> None:
    assert shown(parse_time_range(text)) == reading


@pytest.mark.parametrize("text", [text for text, _ in rows(refused=True)])
def test_refusals_of_the_manual(text: str) -> None:
    assert parse_time_range(text) is None


def test_the_manual_has_its_tables() -> None:
    assert len(rows(refused=False)) > 60
    assert len(rows(refused=True)) > 20
