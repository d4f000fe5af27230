"""Which shape of the template a page has, and what is none of them."""

from __future__ import annotations

import pytest

from confparse import parse_page
from confparse.layouts import known
from confparse.lines import split

MENU = "Skip to yearly menu bar Skip to main content\n\n\n"


def _best(text: str, url: str | None = None) -> str | None:
    scores = {layout.name: layout.score(split(text, url=url)) for layout in known()}
    name = max(scores, key=lambda key: scores[key])
    return name if name.startswith("eventhosts") and scores[name] > 0 else None


@pytest.mark.parametrize(
    "heading",
    [
        "Call for Papers",
        "Calls for Workshops",
        "Important Dates",
        "SAMPLEML 2025 Meeting Dates",
        "Author Instructions",
        "Poster Presenter Guidelines",
        "Code of Conduct",
    ],
)
def test_a_notice_holds_no_session(heading: str) -> None:
    text = f"{MENU}{heading}\n\nPoster\n\nThe deadline is Thu 23 Jan 2025 03:59 AM PST.\n\nOral\n\nTalks last from 9:00 to 9:15.\n"
    assert parse_page(text).sessions == ()


@pytest.mark.parametrize(
    "title",
    [
        "TapNet: A Policy with Valves for Rivers",
        "A Call for Papers That Fail",
        "Guidelines for Gates",
        "Dates in Text: A Corpus",
    ],
)
def test_titles_are_no_notices(title: str) -> None:
    papers = "".join(f"* [{title}](/virtual/2026/poster/636{i})\n" for i in range(4))
    assert [talk.title for session in parse_page(papers).sessions for talk in session.talks] == [
        title
    ] * 4


@pytest.mark.parametrize(
    "text",
    [
        "",
        MENU,
        # another site's schedule: no mark of the template, clocks of another sort
        "Lakers at Bulls Sat 23 Jul 07:00 PM\n\nBulls at Lakers Sun 24 Jul 07:00 PM\n",
        "Tue 8:30am - 9:00am\nOpening\n\nTue 9:00am - 10:00am\nKeynote\n",
        "Workshop\n\nHow to repair a tap\n\nTutorial\n\nHow to paint a door\n",
        "Recipes\n\nBread · Butter · Salt\n\nMix and wait.\n",
        "# Changelog\n\n#12\n\n#13\n\n#14\n",
        "The game (ends 5:00 PM) is [free].\n",
        "Poster\n",
        "Tutorials\n\nTaps\n\nValves I (9:50-11:10 AM)\n\nGates\n\nRivers II (1:50-2:10 PM)\n",
        "Tutorials\n\nSession chair: Bo Lund\n\nWhen Gates Leak\n\nAda Quill (Quill Labs)\n\nTaps\n\nBo Lund (Sample Works)\n",
        "Tutorials\n\nWhen Gates Leak\n\nAda Quill (Quill Labs)\n\nTaps and Valves\n\nBo Lund (Sample Works)\n",
        # slots of a timetable
        "9:00 - 9:45 Tutorial: When Gates Leak\nAda Quill (Quill Labs)\nWe begin with a long look at the gates of the old town, and at the water that goes through them.\n9:45 - 10:30 Invited Talk: Taps\nBo Lund (Sample Works)\nA tap is a gate that can be closed by hand; there are more of them than anybody has ever counted.\n",
    ],
    ids=range(13),
)
def test_pages_of_no_shape(text: str) -> None:
    assert _best(text) is None


def test_two_posters_by_single_authors_are_a_session() -> None:
    card = "Poster\n\n{}\n\n{}\n\nWe found that gates leak.\n\n"
    text = f"{MENU}Poster Session\n\nEvening Posters\n\n{card.format('When Gates Leak', 'Ada Quill')}{card.format('A Tour of Gates', 'Bo Lund')}"
    (session,) = parse_page(text).sessions
    assert session.title == "Evening Posters"
    assert [(talk.title, talk.authors[0].name) for talk in session.talks] == [
        ("When Gates Leak", "Ada Quill"),
        ("A Tour of Gates", "Bo Lund"),
    ]


def test_the_address_may_be_all_that_says_papers() -> None:
    text = "When Gates Leak\n\nA Tour of Gates\n\nTaps and Other Valves\n"
    url = "https://sampleml.example/virtual/2026/papers.html?filter=titles"
    assert _best(text, url) == "eventhosts-papers"
    assert _best(text) is None
    titles = [talk.title for talk in parse_page(text, url=url).sessions[0].talks]
    assert titles == ["When Gates Leak", "A Tour of Gates", "Taps and Other Valves"]


def test_a_date_behind_each_title_with_an_abstract_below_it_opens_no_talk() -> None:
    keynotes = "".join(
        f"Dr. {name}\n\nUniversity of Examples\n\nTitle: {title}\n\nNovember {day}, 2022, 9:00 - 10:00\n\n"
        "Abstract: Coasts repeat themselves, and we show how to find the pattern in each of them.\n\n"
        for day, (name, title) in enumerate(
            [("Ada Byron", "Mining the Coast"), ("Max Born", "Slow Data"), ("Ida Weber", "Tides")],
            28,
        )
    )
    assert _best(f"COASTS 2022 Keynotes\n\n{keynotes}") is None
    talks = [talk for session in parse_page(keynotes).sessions for talk in session.talks]
    assert [talk.title for talk in talks] == ["Mining the Coast", "Slow Data", "Tides"]
