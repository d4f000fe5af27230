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
from confparse.diagnostics import Diagnostic
from confparse.explain import explain
from confparse.flow import Role
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
    for mark in generic.label(drop(source)[1]):
        assert mark.role is Role.DOUBT or mark.text in mark.line.text


@given(st.lists(_PIECES, min_size=1, max_size=30))
def test_every_line_is_in_an_item_or_unparsed(parts: list[str]) -> None:
    page = parse_page("\n".join(parts), layouts=[generic.LAYOUT])
    left = {item.line for item in page.unparsed}
    source = split("\n".join(parts))
    marked = {
        mark.line.number for mark in generic.label(drop(source)[1]) if mark.role is not Role.DOUBT
    }
    assert {line.number for line in drop(source)[1]} <= left | marked


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_blank_lines_between_all_lines_change_no_value(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    wide = "\n\n".join(line for line in text.split("\n") if line.strip())
    assert parse_page(wide).sessions == parse_page(text).sessions


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_explain_tells_of_every_line(path: Path) -> None:
    told = list(explain(path))
    numbers = {line.number for line in drop(split(path.read_text(encoding="utf-8")))[1]}
    assert numbers <= {int(line[:5]) for line in told[2:] if line[:5].strip().isdigit()}


def test_explain_shows_opinions_and_marks() -> None:
    told = "\n".join(explain(ROOT / "fixtures" / "generic" / "h1-headers-and-pairs.txt"))
    assert "titles before people" in told
    assert "session +" in told
    assert "CHAIRS" in told


def test_talk_without_a_printed_time_has_none() -> None:
    page = parse_page(ROOT / "fixtures" / "generic" / "h1-headers-and-pairs.txt")
    assert all(talk.when is None for session in page.sessions for talk in session.talks)


_CLEAR = """Program of the Workshop on Rings 2019
Monday, June 3, 2019
9:00 - 10:30 Session 1: Rings (Chair: Mary Curie)
Towards a Machine for Prime Ideals
Ada Byron and Alan Hopper
On the Norm of Long Words
Hedy Noether, Sofia Lovelace
10:30 - 11:00 Coffee Break
11:00 - 12:00 Session 2: Fields (Chair: Alan Hopper)
Counting with a Loom
Ada Byron, Sofia Lovelace
"""
_CLOSE = _CLEAR.replace("On the Norm of Long Words", "Language and Music")


def _doubts(text: str) -> list[Diagnostic]:
    page = parse_page(text, layouts=[generic.LAYOUT])
    return [found for found in page.diagnostics if found.code == "structure-inferred"]


def test_page_says_how_sure_the_fit_is() -> None:
    doubts = _doubts(_CLEAR)
    assert [(found.level, found.line) for found in doubts] == [("info", 3)]
    assert "titles before people" in doubts[0].message
    assert "9 of 9 titles and names lead clearly" in doubts[0].message


def test_close_call_is_told_once_on_its_line_with_a_number() -> None:
    page, *sessions = _doubts(_CLOSE)
    assert "8 of 9" in page.message
    assert [found.line for found in sessions] == [6]
    assert "'Language and Music'" in sessions[0].message
    assert "1 of 5 texts" in sessions[0].message


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_doubts_are_few(path: Path) -> None:
    page = parse_page(path, layouts=[generic.LAYOUT])
    doubts = [found for found in page.diagnostics if found.code == "structure-inferred"]
    assert min(1, len(page.sessions)) <= len(doubts) <= 1 + len(page.sessions)


def test_page_that_is_no_programme_has_no_doubts() -> None:
    assert _doubts("Ada Byron wrote a letter.\n\nIt was 10:30 when she came home.") == []


def test_real_pages_that_are_no_programme_are_left_alone(shared: Path) -> None:
    taken = []
    for label in sorted((shared / "corpus" / "families").glob("negative-*.gold.json")):
        gold = json.loads(label.read_text(encoding="utf-8"))
        page = label.with_name(label.name.replace(".gold.json", ".txt"))
        if not gold.get("ambiguous") and parse_page(page, layouts=[generic.LAYOUT]).sessions:
            taken.append(page.name)
    assert taken == []
