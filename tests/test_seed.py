"""The page that the project began with, in every form it may come in."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from conftest import ROOT

from confparse import Person, StrictError, parse_page, parse_session

OURS = ROOT / "fixtures" / "eventhosts_session" / "theory.txt"
PACIFIC = datetime.timezone(datetime.timedelta(hours=-7))


@pytest.fixture(params=["real", "ours"])
def seed(request: pytest.FixtureRequest) -> str:
    """The real page, where it is beside the project, and ours with the same facts."""
    if request.param == "ours":
        return OURS.read_text(encoding="utf-8")
    shared: Path = request.getfixturevalue("shared")
    return (shared / "seed" / "seed.txt").read_text(encoding="utf-8")


def test_session(seed: str) -> None:
    session = parse_session(seed)
    assert (session.title, session.room) == ("DL: Theory", "Room 309")
    assert session.chairs == (Person(name="Marco Mondelli", role="moderator"),)
    assert len(session.talks) == 15
    when = session.when
    assert when is not None
    assert when.text is None
    assert when.inferred == ("date", "start", "end", "year")
    assert when.starts_at == datetime.datetime(2022, 7, 20, 7, 30, tzinfo=PACIFIC)
    assert when.ends_at == datetime.datetime(2022, 7, 20, 9, 0, tzinfo=PACIFIC)


def test_talks(seed: str) -> None:
    talks = parse_session(seed).talks
    spans = [(t.when.start, t.when.end) for t in talks if t.when and t.when.start and t.when.end]
    clocks = [f"{start:%H:%M}-{end:%H:%M}" for start, end in spans]
    assert clocks[0] == "07:30-07:35"
    assert clocks[7] == "08:05-08:25"
    assert clocks[-1] == "08:55-09:00"
    for talk in talks:
        assert talk.when is not None
        assert talk.when.date == datetime.date(2022, 7, 20)
        assert talk.when.timezone == "PDT"
        assert talk.when.starts_at is not None
        assert talk.when.starts_at.utcoffset() == datetime.timedelta(hours=-7)
        assert talk.when.inferred == ("year",)
        assert talk.title
        assert talk.authors
        assert talk.abstract
    names = [author.name for talk in talks for author in talk.authors]
    assert {"Kais HARIZ", "weitao du", "Zheng-Jun Zha"} <= set(names)
    assert any("$\\sqrt{\\frac{2\\lambda}{\\eta}}$" in (talk.abstract or "") for talk in talks)


def test_every_line_is_accounted_for(seed: str) -> None:
    page = parse_page(seed)
    assert page.unparsed == ()
    assert page.layout == "eventhosts-session"
    assert (
        page.sessions[0].lines["title"]
        == (4 if seed.startswith("Skip to yearly menu bar Skip to main content\n\n\nDL") else 5,)
        * 2
    )


def test_year_is_inferred_by_weekday_and_says_so(seed: str) -> None:
    found = [d for d in parse_page(seed).diagnostics if d.code == "year-inferred"]
    assert len(found) == 1
    assert "2022" in found[0].message
    assert "2016" in found[0].message
    assert found[0].level == "info"


@pytest.mark.parametrize(
    ("hints", "year", "known"),
    [
        ({"url": "https://icml.cc/virtual/2022/session/20000"}, 2022, True),
        ({"year": 2022}, 2022, True),
        ({"reference": 2015}, 2016, False),
        ({"reference": 2033}, 2033, False),
        ({"year": 2016, "url": "https://icml.cc/virtual/2022/session/20000"}, 2016, True),
    ],
)
def test_hints_decide_the_year(seed: str, hints: dict[str, object], year: int, known: bool) -> None:
    session = parse_session(seed, **hints)  # type: ignore[arg-type]  # rows of the table
    when = session.talks[0].when
    assert when is not None
    assert isinstance(when.date, datetime.date)
    assert when.date.year == year
    assert when.inferred == ("year",), "no line prints it"
    assert ("year-inferred" in {d.code for d in session.diagnostics}) != known


def test_a_wrong_year_is_a_weekday_mismatch_and_strict_refuses_it(seed: str) -> None:
    page = parse_page(seed, year=2021)
    assert "weekday-mismatch" in {d.code for d in page.diagnostics}
    with pytest.raises(StrictError) as caught:
        parse_page(seed, year=2021, strict=True)
    assert caught.value.diagnostics


def test_markdown_and_html_read_the_same(seed: str) -> None:
    session = parse_session(seed)
    blocks = [block for block in seed.split("\n\n") if block.strip()]
    from html import escape

    page = "<!doctype html><html><body>" + "".join(
        f"<div>{escape(block.strip())}</div>\n" for block in blocks
    )
    assert parse_session(page) == session
    markdown = "\n\n".join(
        f"## {b.strip()}"
        if b.strip() == "DL: Theory"
        else f"**{b.strip()}**"
        if b.strip() == "Room 309"
        else b
        for b in blocks
    )
    assert parse_session(markdown + "\n\n[1]: /x\n") == session
