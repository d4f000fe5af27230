"""Entries that fold open: a title printed twice, labelled lines, a description."""

from __future__ import annotations

import pytest

from confparse import parse_page
from confparse.layouts.accordion import LAYOUT
from confparse.lines import split

PAGE = (
    "Tue 20 Nov 2018(active tab)\n\nWed 21 Nov 2018\n\nMorning (9:00 am - 12:30 pm)\n\n"
    "Morning workshop 1: Maps of Nothing\n\nMaps of Nothing\n\nPresenter(s): Ada Quint, Ben Okri\n\n"
    "Suggested audience: Beginner\n\nWe map.\n\nOutline:\n\nFirst, nothing.\n\nPrerequisite skills:\n\nNone at all.\n\n"
    "Morning workshop 2: Tiles Without Walls\n\nTiles Without Walls\n\nPresenter(s): Cleo Díaz\n\nWalls are optional.\n"
)


def test_the_active_tab_gives_the_day_and_the_heading_the_time() -> None:
    page = parse_page(PAGE)
    assert page.layout == "accordion"
    for session in page.sessions:
        assert session.when is not None
        assert (str(session.when.date), str(session.when.start), str(session.when.end)) == (
            "2018-11-20",
            "09:00:00",
            "12:30:00",
        )


def test_the_description_stands_between_the_labels() -> None:
    first, second = parse_page(PAGE).sessions
    assert (first.title, first.type) == ("Maps of Nothing", "workshop")
    assert [person.name for person in first.organizers] == ["Ada Quint", "Ben Okri"]
    assert first.abstract == "We map.\n\nOutline:\n\nFirst, nothing."
    assert second.abstract == "Walls are optional."


def test_what_a_workshop_asks_for_is_unparsed_and_not_lost() -> None:
    unparsed = [item.text for item in parse_page(PAGE).unparsed]
    assert "None at all." in unparsed
    assert "Suggested audience: Beginner" in unparsed


@pytest.mark.parametrize(
    "text",
    [
        "News\n\nNews\n\nPresenter: Ada\n",
        "A Long Headline\n\nA Long Headline\n\nBy Ada Quint\n\nAnother Headline\n\nAnother Headline\n\nBy Ben Okri\n",
        "Workshop 1: Maps of Nothing\n\nPresenter(s): Ada Quint\n\nWorkshop 2: Tiles\n\nPresenter(s): Cleo Díaz\n",
    ],
    ids=["one short", "a blog", "titles once"],
)
def test_not_an_accordion(text: str) -> None:
    assert LAYOUT.score(split(text)) == 0.0
