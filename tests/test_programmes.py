"""The generator of programme pages: its truth is on the page, and follows from the seed alone."""

from __future__ import annotations

import html
import json
import re

import programmes
import pytest
from hypothesis import given
from hypothesis import strategies as st
from programmes import strategy

_KEYS = {
    "title",
    "type",
    "room",
    "chairs",
    "organizers",
    "date",
    "start",
    "end",
    "tz",
    "abstract",
    "talks",
}


def _text(sample: programmes.Sample) -> str:
    """The page without its markup and line breaks."""
    page = (
        html.unescape(re.sub(r"<[^<>]*>", " ", sample.page))
        if sample.form != "text"
        else sample.page
    )
    return " ".join(page.replace("**", "").replace("*", "").split())


@given(strategy.samples(degraded=False))
def test_what_the_gold_says_is_printed(sample: programmes.Sample) -> None:
    text = _text(sample)
    for session in sample.gold["sessions"]:
        assert set(session) == _KEYS
        printed = [session["title"], session["room"], *session["chairs"]]
        for talk in session["talks"]:
            printed.append(talk["title"])
            printed += [person["name"] for person in talk["authors"]]
            printed += [person["affiliation"] for person in talk["authors"]]
            if talk["abstract"]:
                printed += [talk["abstract"]["starts"], talk["abstract"]["ends"]]
        for value in filter(None, printed):
            assert " ".join(value.split()) in text, (sample.name, value)


@given(strategy.samples() | strategy.negatives())
def test_labels_are_json_and_times_are_clocks(sample: programmes.Sample) -> None:
    assert json.loads(json.dumps(sample.gold)) == sample.gold
    for session in sample.gold["sessions"]:
        for item in (session, *session["talks"]):
            for clock in filter(None, (item["start"], item["end"])):
                assert re.fullmatch(r"(?:[01][0-9]|2[0-3]):[0-5][0-9]", clock)
            if item["start"] and item["end"]:
                assert item["start"] < item["end"]
            assert item["date"] is None or re.fullmatch(
                r"(?:20[0-9]{2}|-)-[0-9]{2}-[0-9]{2}", item["date"]
            )


@given(st.integers(0, 2**32), st.sampled_from(sorted(programmes.LAYOUTS)))
def test_the_seed_decides_and_forms_agree(seed: int, layout: str) -> None:
    pages = [programmes.make(seed, layout=layout, form=form) for form in programmes.FORMS]
    assert programmes.make(seed, layout=layout, form="html") == pages[0]
    assert pages[0].gold["sessions"] == pages[1].gold["sessions"] == pages[2].gold["sessions"]
    noisy = programmes.make(seed, layout=layout, form="html", noisy=True)
    assert noisy.gold["sessions"] == pages[0].gold["sessions"]
    assert noisy.page != pages[0].page


@pytest.mark.parametrize("layout", programmes.LAYOUTS)
def test_titles_of_a_page_differ(layout: str) -> None:
    for seed in range(20):
        sessions = programmes.make(seed, layout=layout, form="text", extractor="blocks").gold[
            "sessions"
        ]
        talks = [talk["title"] for session in sessions for talk in session["talks"]]
        assert len(talks) == len(set(talks))
        assert sessions


def test_negatives_hold_no_session() -> None:
    for kind in programmes.KINDS:
        sample = programmes.negative(3, kind=kind, form="text")
        assert sample.gold["sessions"] == []
        assert len(sample.page) > 50
