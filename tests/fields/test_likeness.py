"""What one line can be: people, a title, an institution, a room, prose."""

from __future__ import annotations

import json
import pathlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confparse.fields import likeness
from confparse.fields.likeness import PEOPLE_THRESHOLD

CORPUS = pathlib.Path(__file__).parents[3] / "shared" / "corpus" / "authors"

PEOPLE = [
    "Ann Bell · Cem Dal · Eva Fox",
    "Ann Bell ⋅ Cem Dal",
    "Ann Bell, Cem Dal and Eva Fox",
    "Ann Bell (Sample University), Cem Dal (Bigcorp Research)",
    "Ann Bell, Sample University; Cem Dal, MIT",
    "A. Bell, C. D. Dal & E. Fox",
    "Bell, A., Dal, C. D., & Fox, E.",
    "Ann Bell",
    "Ann van der Bell",
    "ANN BELL, CEM DAL",
    "Chair: Ann Bell",
    "Session Chairs: Ann Bell and Cem Dal",
    "Prof. Ann Bell",
    "Ann Bell1,2, Cem Dal2 and Eva Fox*",
    "Ann Bell†, Cem Dal‡",
    "王小明、李雷、陈一",
    "[Ann Bell](https://a.example/b), [Cem Dal](https://a.example/c)",
    "Ann Bell, Cem Dal, et al.",
    "(Ann Bell, Cem Dal, Eva Fox)",
    "Ann Bell, NASA",
    "Ann Bell, General Chair",
    "Ann Bell, Sample University, US",
    "_Ann Bell, PhD_",
    "dr hab. Ann Bell, Uniwersytet Samplowski",
    "* *Ann Bell, Chair*",
    "Bell, A. et al.",
    "Bell, Ann (University of Sampleton)",
    "Ann MacBELL",
    "Ann Bell (Sampleton Supercomputing Center)",
    "Modération : Ann Bell (Université de Sample)",
    "Ann Glass",
    "Bill Speed and Ann Lake",
    "Ann Bell, Sample Normal University, China",
]
OTHERS = [
    "Deep Learning for Graphs",
    "Large Language Models",
    "On the Growth of Bread",
    "Ovens: Baking with Less Heat",
    "Bell, Dal and Fox in the Age of Ovens",
    "Turing, Shannon, and the Future of Ovens",
    "Graphs, Hypergraphs and Simplicial Complexes",
    "Text, Images, and Beyond",
    "Is Bread All You Need?",
    "Coffee break",
    "Welcome Reception",
    "Poster Session 3",
    "Session 1B: Machine Translation",
    "Steering Committee",
    "Show Abstract",
    "PDF | Code | Video",
    "Share · Bookmark · Print",
    "Room 309",
    "Round 1 Submissions",
    "Ovens I",
    "Incremental MaxSAT",
    "Oven-to-Bread Linking",
    "Beispielzaal B",
    "George R. Sample Convention Center",
    "Hall B, Level 2",
    "Sample University, USA",
    "University of Sampleton, UK; Imperial College London, UK",
    "Friday, September 18, 2015",
    "10:30–12:10",
    "Bolzano-Bozen, Italy",
    "General Chair, Program Co-Chairs and Local Co-Chairs",
    "We show that ovens which are hot bake bread faster than ovens which are not.",
    "基于组块分析的汉语块依存语法",
    "Festiwal Chleba w Samplewie",
    "(live)",
    "Panel, Posters and Demos",
    "Point Clouds",
    "Lazy Proofs",
    "Certified Meshes",
    "Smart Contracts",
    "",
    "   ",
]


@pytest.mark.parametrize("line", PEOPLE)
def test_people_look_like_people(line: str) -> None:
    assert likeness.people(line) >= PEOPLE_THRESHOLD


@pytest.mark.parametrize("line", OTHERS)
def test_other_lines_do_not(line: str) -> None:
    assert likeness.people(line) < PEOPLE_THRESHOLD


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("On the Growth of Bread", "title"),
        ("Ovens: Baking with Less Heat", "title"),
        ("Is Bread All You Need?", "title"),
        ("Fast Baking in Distributed Ovens", "title"),
        ("Sample University, USA", "affiliation"),
        ("Department of Bread, University of Sampleton", "affiliation"),
        ("EPFL, Switzerland", "affiliation"),
        ("Room 309", "room"),
        ("Exhibit Hall A", "room"),
        ("Ballroom C, Level 2", "room"),
        (
            "We show that ovens which are hot bake the bread much faster than the ovens which are not.",
            "sentence",
        ),
        ("Ann Bell · Cem Dal", "people"),
    ],
)
def test_the_likeliest_kind(line: str, kind: str) -> None:
    judged = likeness.judge(line)
    assert likeness.KINDS[judged.index(max(judged))] == kind


@given(text=st.text(max_size=400))
def test_every_line_is_judged_between_nothing_and_certain(text: str) -> None:
    judged = likeness.judge(text)
    assert judged == likeness.judge(text)
    assert all(0.0 <= value <= 1.0 for value in judged)
    assert [getattr(likeness, kind)(text) for kind in likeness.KINDS] == list(judged)


@pytest.mark.parametrize("piece", ["Ann Bell, ", "a ", "(", "· ", "1:", "[x](", "A. ", ", "])
def test_only_the_beginning_of_a_long_line_is_looked_at(piece: str) -> None:
    text = "Growth of bread " + piece * 40_000
    assert likeness.features(text)._replace(length=0) == likeness.features(
        text[: likeness.LONGEST]
    )._replace(length=0)


@pytest.mark.skipif(not CORPUS.is_dir(), reason=f"no labelled lines at {CORPUS}")
def test_the_labelled_lines_are_told_apart() -> None:
    def load(name: str) -> list[dict[str, object]]:
        return [
            json.loads(line) for line in (CORPUS / name).read_text("utf-8").splitlines() if line
        ]

    lists = [
        str(case["text"])
        for case in load("author_cases.jsonl")
        if case["expected"] and case["style"] not in ("mixed-line", "authors-then-title")
    ]
    others = [str(case["text"]) for case in load("author_negative.jsonl")]
    found = sum(likeness.people(text) >= PEOPLE_THRESHOLD for text in lists)
    refused = sum(likeness.people(text) < PEOPLE_THRESHOLD for text in others)
    assert found >= 0.97 * len(lists)
    assert refused >= 0.97 * len(others)
