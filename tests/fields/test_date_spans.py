"""The days of an event, first and last, as its heading tells them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confparse.fields import date_spans, dates


@pytest.mark.parametrize(
    ("text", "year", "month", "day", "length"),
    [
        ("July 4-5, 2015", 2015, 7, 4, 2),
        ("Date: July 4-5, 2015", 2015, 7, 4, 2),
        ("4–5 July 2015", 2015, 7, 4, 2),
        ("Workshop on Winds, Oslo, September 18th-20th, 2023", 2023, 9, 18, 3),
        ("It takes place from 30 June to 2 July 2014 in the old mill.", 2014, 6, 30, 3),
        ("August 27 (Mon) - August 29 (Wed), 2018", 2018, 8, 27, 3),
        ("Saturday, July 4th & Sunday, July 5th, 2015", 2015, 7, 4, 2),
        ("12. bis 14. September 2019", 2019, 9, 12, 3),
        ("del 3 al 5 de mayo de 2017", 2017, 5, 3, 3),
        ("on Day 1, January 24, 2017 and Day 2, January 25, 2017", 2017, 1, 24, 2),
        ("Monday 3rd – Wednesday 5th July", None, 7, 3, 3),
        ("28 February - 1 March 2023", 2023, 2, 28, 2),
    ],
)
def test_spans_of_days(text: str, year: int | None, month: int, day: int, length: int) -> None:
    span = date_spans.find(text)
    assert span is not None
    assert span[2:] == (year, month, day, length)


@pytest.mark.parametrize(
    "text",
    [
        "July 4 - 10:00",
        "10:02 - 4 July",
        "July 2-3pm",
        "9.30-10.30 May",
        "3 July 2015",
        "June 1 - September 5, 2018",
        "May 3-14",
        "5-4 July 2015",
        "31 April - 2 May",
        "30 December - 2 January",
        # of which February?
        "28 February - 1 March",
        "1/2 - 3 May",
        "3-4 May 2019, repeated 7-8 June 2019",
        "pages 4-5",
        "",
    ],
)
def test_no_spans_of_days(text: str) -> None:
    assert date_spans.find(text) is None


@given(
    st.text(alphabet="0123456789 -–,.&toJulyMay:()", max_size=60),
)
def test_each_day_of_a_span_exists(text: str) -> None:
    span = date_spans.find(text)
    if span is not None:
        assert 2 <= span.length <= date_spans.MOST
        assert all(dates.exists(span.year, *span.at(turn)) for turn in range(span.length))


def test_the_days_go_on_into_the_next_month() -> None:
    span = date_spans.find("30 June - 2 July 2014")
    assert span is not None
    assert [span.at(turn) for turn in range(3)] == [(6, 30), (7, 1), (7, 2)]
