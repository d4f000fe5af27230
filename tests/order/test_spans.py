"""Days that lack their month, below a heading that tells the days of the event."""

from __future__ import annotations

from textwrap import dedent

import pytest

from confparse import Page, parse_page

_PAGE = """\
    # Workshop on Winds and Sails

    {told}

    ## {one}

    - 9:00 - 9:30 Registration
    - 9:30 - 10:00 Sails of Woven Grass, Ada Byron
    - 10:00 - 10:30 The Knots of Harbour Pilots, Max Born
    - 10:30 - 11:00 Coffee break

    ## {two}

    - 9:00 - 9:30 Masts without Ropes, Hedy Noether
    - 9:30 - 10:00 How to Weigh an Anchor, Lise Euler
    - 10:00 - 10:30 Coffee break
    """


def _read(told: str, one: str, two: str) -> Page:
    return parse_page(dedent(_PAGE).format(told=told, one=one, two=two))


def _dates(page: Page) -> set[str]:
    return {
        str(when.date)
        for session in page.sessions
        for when in (session.when, *(talk.when for talk in session.talks))
        if when is not None
    }


@pytest.mark.parametrize(
    ("told", "one", "two"),
    [
        ("July 4-5, 2015", "Day 1", "Day 2"),
        ("Held on July 4-5, 2015 in the mill of Oslo.", "Day One", "Day Two"),
        ("Day 1, July 4, 2015 and Day 2, July 5, 2015", "Day 1", "Day 2"),
        ("Saturday, July 4 to Sunday, July 5, 2015", "Saturday 4", "Sunday 5"),
        ("4-5 July 2015", "Saturday", "Sunday"),
        # what does not print a day on a line of its own may still tell the middle of a longer span
        ("2-6 July 2015", "Saturday 4", "Sunday 5"),
    ],
)
def test_days_of_the_event_give_headings_their_month(told: str, one: str, two: str) -> None:
    page = _read(told, one, two)
    assert _dates(page) == {"2015-07-04", "2015-07-05"}
    assert [found.code for found in page.diagnostics].count("date-inferred") == 2
    assert all(
        "date" in session.when.inferred for session in page.sessions if session.when is not None
    )


@pytest.mark.parametrize(
    ("told", "one", "two"),
    [
        # more days than headings: which ones?
        ("July 4-6, 2015", "Day 1", "Day 2"),
        ("4-6 July 2015", "Saturday", "Sunday"),
        # no such weekday among them
        ("July 4-5, 2015", "Monday", "Tuesday"),
        ("July 4-5, 2015", "Monday 4", "Tuesday 5"),
        ("July 4-5, 2015", "Saturday 4", "Monday 6"),
        # days of something else
        ("Deadline for proposals: July 4-5, 2015", "Day 1", "Day 2"),
        ("July 4-5, 2015 (last time: June 6-7, 2014)", "Day 1", "Day 2"),
        ("Read pages 4-5 before July.", "Day 1", "Day 2"),
    ],
)
def test_days_that_do_not_fit_stay_without_a_date(told: str, one: str, two: str) -> None:
    page = _read(told, one, two)
    assert page.sessions
    assert _dates(page) == {"None"}
    assert "date-inferred" not in [found.code for found in page.diagnostics]


def test_without_a_year_the_weekdays_say_which_day_is_which() -> None:
    page = _read("4-5 July", "Saturday", "Sunday")
    assert {text[-5:] for text in _dates(page)} == {"07-04", "07-05"}
