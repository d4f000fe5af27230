"""Pages without a layout of their own: what their own order says, and that nothing is lost or taken on the way."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from conftest import ROOT
from gold import cases
from hypothesis import given
from hypothesis import strategies as st

from confparse import parse_page
from confparse.explain import explain
from confparse.layouts import generic
from confparse.lines import split
from confparse.noise import drop

PAGES = cases("generic")
TEXTS = [path for path in PAGES if path.suffix == ".txt"]

_PIECES = st.sampled_from(
    [
        "9:00 - 10:30", "10:30", "Session 1: Rings", "Coffee Break", "Ada Byron and Alan Hopper", "A Machine for Prime Ideals",
        "Session Chair: Mary Curie", "Room 12", "Monday, June 3, 2019", "Keynote: Hedy Noether", "[PDF]", "Abstract: We count.",
        "| 9:00-10:00 | Opening | Hall A |", "* Ada Byron: Rings.", "(chair:", "12:99", "-", "•", "10:00Lunch", "📍", ":", "( )", "by", "Title (", "PT1 Ada",
    ]
)  # fmt: skip


@given(st.lists(st.one_of(_PIECES, st.text(max_size=30), st.just("")), max_size=30))
def test_marks_are_words_of_their_lines(parts: list[str]) -> None:
    source = split("\n".join(parts))
    for mark in generic.label(drop(source.lines)):
        assert mark.text in mark.line.text


@given(st.lists(_PIECES, min_size=1, max_size=30))
def test_every_line_is_in_an_item_or_unparsed(parts: list[str]) -> None:
    page = parse_page("\n".join(parts), layouts=[generic.LAYOUT])
    left = {item.line for item in page.unparsed}
    source = split("\n".join(parts))
    marked = {mark.line.number for mark in generic.label(drop(source.lines))}
    assert {line.number for line in drop(source.lines)} <= left | marked


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_blank_lines_between_all_lines_change_no_value(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    wide = "\n\n".join(line for line in text.split("\n") if line.strip())
    assert parse_page(wide).sessions == parse_page(text).sessions


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_explain_tells_of_every_line(path: Path) -> None:
    told = list(explain(path))
    numbers = {line.number for line in drop(split(path.read_text(encoding="utf-8")).lines)}
    assert numbers <= {int(line[:5]) for line in told[2:] if line[:5].strip().isdigit()}


def test_explain_shows_opinions_and_marks() -> None:
    told = "\n".join(explain(ROOT / "fixtures" / "generic" / "h1-headers-and-pairs.txt"))
    assert "titles before people" in told
    assert "session +" in told
    assert "CHAIRS" in told


def test_talk_without_a_printed_time_has_none() -> None:
    page = parse_page(ROOT / "fixtures" / "generic" / "h1-headers-and-pairs.txt")
    assert all(talk.when is None for session in page.sessions for talk in session.talks)


def test_real_pages_that_are_no_programme_are_left_alone(shared: Path) -> None:
    taken = []
    for label in sorted((shared / "corpus" / "families").glob("negative-*.gold.json")):
        gold = json.loads(label.read_text(encoding="utf-8"))
        page = label.with_name(label.name.replace(".gold.json", ".txt"))
        if not gold.get("ambiguous") and parse_page(page, layouts=[generic.LAYOUT]).sessions:
            taken.append(page.name)
    assert taken == []
