"""What a page settles: years, halves of the day, ends, zones; and `parse_time_range`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import pytest

from confparse import parse_page
from confparse.diagnostics import Report
from confparse.fields import dates, times
from confparse.flow import Hints
from confparse.model import MonthDay, When
from confparse.when import Slot, check_hints, parse_time_range, parse_time_ranges, settle


def page(
    lines: Sequence[str | Slot], hints: Hints | None = None, *, page_year: int | None = None
) -> tuple[list[When | None], list[str]]:
    slots = [
        line if isinstance(line, Slot) else Slot(times.find(line), line=number)
        for number, line in enumerate(lines, 1)
    ]
    report = Report()
    whens = settle(slots, hints or Hints(), report, page_year=page_year)
    return whens, [found.code for found in report.found]


def spans(whens: Sequence[When | None]) -> list[str]:
    return [
        ""
        if when is None or when.start is None
        else f"{when.start:%H:%M}" + (f"-{when.end:%H:%M}" if when.end else "")
        for when in whens
    ]


def only(
    lines: Sequence[str | Slot], hints: Hints | None = None, *, page_year: int | None = None
) -> When:
    whens, _ = page(lines, hints, page_year=page_year)
    assert whens[0] is not None
    return whens[0]


@pytest.mark.parametrize(
    "line",
    [
        "Wed 20 July 7:30 - 7:35 PDT",
        "5 May 2023, 23:59 AoE",
        "3 June 10:00 - 11:00",
        "Wed 30 Jun 2023 10pm - 1am ET",
        "28 Oct 2023 23:30 - 2:30 CET",
        "4 May 2024 10:00 (45 min)",
        "4 May 2024 23:30 (45 min) CST",
        "31 Feb 2024 10:00",
        "31 Dec 9999 23:00 - 1:00",
        "4 May 2024 11:30 - 1:00",
        "4 May 2024 17h30-17h00",
        "4 May 2024 9am IST (UTC+5:30)",
        "4 May 2024 9am - midnight",
        "Mi., 12.6.2024, 10-12 Uhr",
    ],
)
def test_a_dated_line_alone_is_a_page_of_one_line(line: str) -> None:
    assert parse_time_range(line) == only([line])


# --- years -----------------------------------------------------------------------------------

SEED = "Wed 20 July 7:30 - 7:35 PDT"


def test_weekday_day_and_month_fix_the_year() -> None:
    whens, codes = page([SEED])
    assert whens[0] is not None
    assert whens[0].date == dt.date(2022, 7, 20)
    assert whens[0].inferred == ("year",)
    assert whens[0].weekday == "Wed"
    assert whens[0].starts_at == dt.datetime(
        2022, 7, 20, 7, 30, tzinfo=dt.timezone(dt.timedelta(hours=-7))
    )
    assert codes == ["year-inferred"]


def test_reference_moves_the_inferred_year() -> None:
    assert only([SEED], Hints(reference=2012)).date == dt.date(2011, 7, 20)


@pytest.mark.parametrize(
    ("lines", "hints", "page_year", "year", "codes"),
    [
        (["Wed 20 July 2016 7:30"], Hints(year=2022), 2011, 2016, []),
        ([SEED], Hints(year=2022), 2011, 2022, []),
        ([SEED], Hints(url="https://example.org/2011/"), 2022, 2022, []),
        ([SEED], Hints(url="https://example.org/virtual/2016/session/1"), None, 2016, []),
        ([SEED, "Thu 21 July 2016 9:00"], Hints(url="https://example.org/2022/"), None, 2016, []),
        ([SEED], Hints(year=2023), None, 2023, ["weekday-mismatch"]),
        (["Wed 20 July 2023 7:30"], Hints(), None, 2023, ["weekday-mismatch"]),
    ],
)
def test_the_order_of_evidence_for_a_year(
    lines: list[str], hints: Hints, page_year: int | None, year: int, codes: list[str]
) -> None:
    whens, found = page(lines, hints, page_year=page_year)
    assert whens[0] is not None
    assert isinstance(whens[0].date, dt.date)
    assert whens[0].date.year == year
    assert found == codes


def test_all_dated_lines_fix_the_year_together() -> None:
    # One wrong weekday among three does not move the year.
    whens, codes = page(["Mon 18 July 9:00", "Tue 19 July 9:00", "Thu 20 July 9:00"])
    assert [when.date for when in whens if when] == [
        dt.date(2022, 7, 18),
        dt.date(2022, 7, 19),
        dt.date(2022, 7, 20),
    ]
    assert codes == ["year-inferred", "weekday-mismatch"]


def test_without_evidence_there_is_no_year() -> None:
    whens, codes = page(["July 20 7:30"])
    assert whens[0] is not None
    assert whens[0].date == MonthDay(7, 20)
    assert whens[0].starts_at is None
    assert whens[0].inferred == ()
    assert codes == ["year-unknown"]


def test_a_hinted_29_february_that_does_not_exist_is_left_out() -> None:
    whens, codes = page(["29 February 9:00"], Hints(year=2023))
    assert whens[0] is not None
    assert whens[0].date is None
    assert codes == ["date-invalid"]


# --- days ------------------------------------------------------------------------------------


def test_the_day_heading_holds_for_its_times() -> None:
    heading = dates.read("Tuesday, July 19")
    when = only([Slot(times.find("9:00 - 10:00"), day=heading)], Hints(year=2022))
    assert when.date == dt.date(2022, 7, 19)
    assert when.weekday == "Tue"
    assert when.inferred == ("date", "year")


def test_a_date_on_the_line_wins_over_the_heading() -> None:
    heading = dates.read("Tuesday, July 19, 2022")
    when = only([Slot(times.find("Wed 20 July 2022 9:00"), day=heading)])
    assert when.date == dt.date(2022, 7, 20)
    assert when.inferred == ()


def test_a_day_without_month_takes_it_from_the_page() -> None:
    slots = [
        Slot(times.find("9:00"), day=dates.read("Mon 24th July 2023")),
        Slot(times.find("9:00"), day=dates.read("Tue 25th")),
    ]
    whens, _ = page(slots)
    assert whens[1] is not None
    assert whens[1].date == dt.date(2023, 7, 25)


def test_a_weekday_names_the_only_such_day_of_the_page() -> None:
    whens, codes = page(["Wednesday 10:00", "Wed 20 July 2022 9:00"])
    assert whens[0] is not None
    assert whens[0].date == dt.date(2022, 7, 20)
    assert whens[0].inferred == ("date",)
    assert codes == ["date-inferred"]


def test_numeric_dates_of_a_page_share_one_order() -> None:
    whens, _ = page(["5/6/2024 9:00", "6/25/2024 9:00"])
    assert whens[0] is not None
    assert whens[0].date == dt.date(2024, 5, 6)


# --- halves of the day -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["9:00 - 10:30", "11:00 - 12:30", "1:30 - 3:00", "3:30 - 5:00"], ["09:00-10:30", "11:00-12:30", "13:30-15:00", "15:30-17:00"]),
        (["12:30-1:15 pm", "1:15-2:00", "2:00-2:30"], ["12:30-13:15", "13:15-14:00", "14:00-14:30"]),
        (["1:10-8:00 Break", "3:00 pm"], ["13:10-20:00", "15:00"]),
        (["9:00 am", "1:10-8:00 Break", "8:00-8:45"], ["09:00", "13:10-20:00", "20:00-20:45"]),
        (["1:00 - 2:00", "2:00 - 3:00", "3:00 pm - 4:00 pm"], ["13:00-14:00", "14:00-15:00", "15:00-16:00"]),
        # a value of 13 or more: the clock has 24 hours
        (["7:30 - 8:00", "9:00 - 17:00", "1:30 - 2:00"], ["07:30-08:00", "09:00-17:00", "01:30-02:00"]),
        # a fall to the morning is the next track, not the evening
        (["9:00 - 10:30", "1:30 - 3:00", "9:00 - 10:30"], ["09:00-10:30", "13:30-15:00", "09:00-10:30"]),
        (["9:00 - 10:30", "1:30 - 3:00", "3:30 - 5:00", "8:00 - 10:00"], ["09:00-10:30", "13:30-15:00", "15:30-17:00", "20:00-22:00"]),
        (["9:00 - 10:30", "3:30 - 5:00", "8:00 - 9:00", "9:00 - 10:00"], ["09:00-10:30", "15:30-17:00", "08:00-09:00", "09:00-10:00"]),
        # nothing to go by
        (["1:30 - 2:00"], ["01:30-02:00"]),
        (["7:30 - 7:35", "7:55 - 8:00", "8:55 - 9:00"], ["07:30-07:35", "07:55-08:00", "08:55-09:00"]),
    ],
)  # fmt: skip
def test_the_order_of_the_day_settles_bare_clocks(lines: list[str], expected: list[str]) -> None:
    whens, _ = page(lines)
    assert spans(whens) == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        # no talk begins in the small hours
        (["2:00 – 2:15", "2:15 – 2:30", "6:30"], ["14:00-14:15", "14:15-14:30", "18:30"]),
        (["1:00", "2:00", "2:10"], ["13:00", "14:00", "14:10"]),
        # a parallel track of the same afternoon
        (["11:00 - 12:00", "01:00 - 05:20", "05:20 - 05:30", "01:00 - 02:10"], ["11:00-12:00", "13:00-17:20", "17:20-17:30", "13:00-14:10"]),
        # noon, though "AM" stands behind it
        (["10:00 - 11:15 AM", "11:15 - 12:00 AM"], ["10:00-11:15", "11:15-12:00"]),
        (["10:30 AM", "12:00 AM", "02:00 PM"], ["10:30", "12:00", "14:00"]),
        (["9:00 AM - 12:00 AM"], ["09:00-12:00"]),
        # of these nothing is known, or all of it
        (["02:00 - 02:15", "02:15 - 02:30"], ["02:00-02:15", "02:15-02:30"]),
        (["2:00 - 2:15 UTC", "2:15 - 2:30 UTC"], ["02:00-02:15", "02:15-02:30"]),
        (["2:00 - 2:15", "14:00 - 14:15"], ["02:00-02:15", "14:00-14:15"]),
        (["6:30", "8:00"], ["06:30", "08:00"]),
        (["10:00 PM - 12:00 AM"], ["22:00-00:00"]),
        (["9:00 PM", "12:00 AM"], ["21:00", "00:00"]),
        (["9:00 AM - midnight"], ["09:00-00:00"]),
    ],
)  # fmt: skip
def test_the_small_hours_are_of_the_afternoon(lines: list[str], expected: list[str]) -> None:
    whens, _ = page(lines)
    assert spans(whens) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("6:30 - Arrival and Evening Reception", "18:30"),
        ("7:00 Conference Dinner", "19:00"),
        ("1:00 Lunch", "13:00"),
        ("7:00 Breakfast", "07:00"),
        ("8:30 Reception and Coffee", "08:30"),
        ("19:00 Conference Dinner", "19:00"),
    ],
)
def test_a_dinner_alone_on_its_day_is_in_the_evening(title: str, expected: str) -> None:
    text = f"""\
MapConf 2021 Schedule

Wednesday, January 6

{title}

Thursday, January 7

9:15-9:30 Welcome
9:30-10:15 Session 1: Rings
Maps of Rings
Ada Byron and Emmy Noether
Rings of Maps
Mary Somerville
10:15-11:05 Coffee Break
11:30-12:30 Session 2: Winds
Vanes
Alan Hopper
"""
    first = parse_page(text).sessions[0]
    assert first.when is not None
    assert first.when.start is not None
    assert f"{first.when.start:%H:%M}" == expected


def test_a_clock_heading_settles_the_times_below() -> None:
    morning, afternoon = times.find("10:30 a.m."), times.find("3:15 p.m.")
    slots = [
        Slot(times.find("[10:30-12:00]"), clock=morning),
        Slot(times.find("Poster Session 1 [10:30-1:00]"), clock=morning),
        Slot(times.find("[11:54]"), clock=morning),
        Slot(times.find("Oral Session 2A [3:15-4:45]"), clock=afternoon),
        Slot(times.find("[4:03]"), clock=afternoon),
    ]
    whens, _ = page(slots)
    assert spans(whens) == ["10:30-12:00", "10:30-13:00", "11:54", "15:15-16:45", "16:03"]
    assert whens[4] is not None
    assert whens[4].inferred == ("half-day",)


def test_a_session_settles_its_talks() -> None:
    slots = [
        Slot(times.find("1:30 pm - 3:00 pm"), group=0, is_session=True),
        Slot(times.find("2:30 - 3:00"), group=0),
        Slot(times.find("1:30 - 2:00"), group=0),
    ]
    assert spans(page(slots)[0]) == ["13:30-15:00", "14:30-15:00", "13:30-14:00"]


def test_a_new_day_begins_with_the_morning() -> None:
    monday, tuesday = dates.read("Monday"), dates.read("Tuesday")
    slots = [
        Slot(times.find("11:00 - 12:00"), day=monday),
        Slot(times.find("1:00 - 2:00"), day=monday),
        Slot(times.find("9:00 - 10:00"), day=tuesday),
    ]
    assert spans(page(slots)[0]) == ["11:00-12:00", "13:00-14:00", "09:00-10:00"]


# --- ends ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "expected", "days"),
    [
        ("5 May 2024 11:30 - 1:00", "11:30-13:00", 0),
        ("5 May 2024 12:00 - 1:00", "12:00-13:00", 0),
        ("5 May 2024 20:30-02:00", "20:30-02:00", 1),
        ("5 May 2024 10:30 PM – 12:15 AM", "22:30-00:15", 1),
        ("5 May 2024 22:00 - 24:00", "22:00-00:00", 1),
        ("5 May 2024 22:30 - 00:00", "22:30-00:00", 1),
        ("5 May 2024 8 pm - midnight", "20:00-00:00", 1),
        ("5 May 2024 10pm-12pm", "22:00-00:00", 1),
        ("5 May 2024 12:00 noon - 1:30 am", "12:00-13:30", 0),
        ("5 May 2024 1:15 AM - 2:25 PM", "01:15-14:25", 0),
        ("5 May 2024 11:20am – 12:00 am", "11:20-12:00", 0),
        ("5 May 2024 10:20-12:00 AM", "10:20-12:00", 0),
        ("5 May 2024 8:00 pm - 12:00 am", "20:00-00:00", 1),
        ("5 May 2024 7:00-12:00 AM", "19:00-00:00", 1),
        ("5 May 2024 10:00 - 24:00", "10:00-00:00", 1),
        ("5 May 2024 15:00 - 8 May 2024 14:00", "15:00-14:00", 3),
        ("Fri 3 May 2024 15:00 - Sun 14:00", "15:00-14:00", 2),
        ("28 Dec 2024 10:00 - 2 Jan 12:00", "10:00-12:00", 5),
    ],
)
def test_ends_lie_after_starts(line: str, expected: str, days: int) -> None:
    when = only([line])
    assert spans([when]) == [expected]
    assert when.starts_at is not None
    assert when.ends_at is not None
    assert (when.ends_at.date() - when.starts_at.date()).days == days


@pytest.mark.parametrize("line", ["17h30-17h00", "20:00 - 19:00", "14:00 - 9:00"])
def test_an_end_that_makes_no_believable_length_is_dropped(line: str) -> None:
    whens, codes = page([line])
    assert whens[0] is not None
    assert whens[0].end is None
    assert codes == ["end-dropped"]


def test_an_end_date_before_the_start_date_is_dropped() -> None:
    whens, codes = page(["5 May 2024 10:00 - 3 May 2024 12:00"])
    assert whens[0] is not None
    assert (whens[0].end, whens[0].ends_at) == (None, None)
    assert codes == ["end-dropped"]


def test_a_printed_length_gives_the_end() -> None:
    when = only(["16:00 (45 min)"])
    assert when.end == dt.time(16, 45)
    assert when.inferred == ("end",)


# --- zones -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "hints", "zone", "offset", "codes"),
    [
        ("20 July 2022 9:00 PDT", Hints(), "PDT", -420, []),
        ("20 July 2022 9:00 PST", Hints(), "PST", -420, ["zone-season"]),
        ("20 Dec 2022 9:00 PDT", Hints(), "PDT", -480, ["zone-season"]),
        ("20 July 2022 9:00 PT", Hints(), "PT", -420, []),
        ("20 July 2022 9:00 (America/Chicago)", Hints(), "America/Chicago", -300, []),
        ("20 July 2022 9:00 UTC+2", Hints(), "UTC+2", 120, []),
        ("20 July 2022 23:59 AoE", Hints(), "AoE", -720, []),
        ("20 July 2022 9:00 CST", Hints(), "CST", None, ["ambiguous-timezone"]),
        ("20 July 2022 9:00 BST", Hints(), "BST", None, ["ambiguous-timezone"]),
        ("20 July 2022 9:00 BST (UTC+1)", Hints(), "BST", 60, []),
        ("20 July 2022 9:00 CST", Hints(timezone="America/Chicago"), "CST", -300, []),
        ("20 July 2022 9:00 CST", Hints(timezone="Asia/Shanghai"), "CST", 480, []),
        ("20 July 2022 9:00 CST", Hints(timezone="UTC+8"), "CST", 480, []),
        ("20 July 2022 9:00 IST", Hints(timezone="Asia/Kolkata"), "IST", 330, []),
        ("20 July 2022 9:00 BST", Hints(timezone="Europe/London"), "BST", 60, []),
        ("20 July 2022 9:00 EST", Hints(timezone="Australia/Brisbane"), "EST", 600, []),
        ("20 July 2022 9:00 CST", Hints(timezone="Europe/Paris"), "CST", None, ["ambiguous-timezone"]),
        ("15 Jan 2022 10am PT / 1pm ET", Hints(), "PT", -480, []),
        ("15 Jan 2022 10am PT / 2pm ET", Hints(), "PT", -480, ["zone-conflict"]),
    ],
)  # fmt: skip
def test_offsets_are_given_where_the_label_has_one_meaning(
    line: str, hints: Hints, zone: str, offset: int | None, codes: list[str]
) -> None:
    whens, found = page([line], hints)
    when = whens[0]
    assert when is not None
    assert when.timezone == zone
    assert when.starts_at is not None
    utc = when.starts_at.utcoffset()
    assert (None if utc is None else utc.total_seconds() / 60) == offset
    assert found == codes


def test_the_zone_of_the_page_holds_for_its_lines() -> None:
    when = only([Slot(times.find("3 Dec 2022 7:30"), zone="America/Chicago")])
    assert when.timezone == "America/Chicago"
    assert when.inferred == ("timezone",)
    assert when.starts_at is not None
    assert when.starts_at.utcoffset() == dt.timedelta(hours=-6)


def test_another_label_of_the_page_settles_an_ambiguous_one() -> None:
    whens, codes = page(["3 Dec 2022 7:30 CST", "3 July 2022 7:30 CDT"])
    assert whens[0] is not None
    assert whens[0].starts_at is not None
    assert whens[0].starts_at.utcoffset() == dt.timedelta(hours=-6)
    assert codes == []


def test_a_label_is_complained_of_once() -> None:
    _, codes = page(["3 Dec 2022 7:30 CST", "3 Dec 2022 8:30 CST"])
    assert codes == ["ambiguous-timezone"]


# --- hints, and the public functions ---------------------------------------------------------


@pytest.mark.parametrize(
    ("hints", "name"),
    [
        (Hints(year=0), "year"),
        (Hints(year=10000), "year"),
        (Hints(reference=0), "reference"),
        (Hints(timezone="Mars/Base"), "timezone"),
        (Hints(timezone=""), "timezone"),
    ],
)
def test_impossible_hints_are_named(hints: Hints, name: str) -> None:
    with pytest.raises(ValueError, match=name):
        check_hints(hints)


def test_no_time_is_none() -> None:
    assert parse_time_range("A Title") is None
    assert parse_time_ranges("A Title") == ()


def test_wrong_types_are_type_errors() -> None:
    with pytest.raises(TypeError, match="text"):
        parse_time_range(b"10:30")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="year"):
        parse_time_range("10:30", year="2022")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="timezone"):
        parse_time_range("10:30", timezone=2)  # type: ignore[arg-type]


def test_a_date_serves_as_reference() -> None:
    when = parse_time_range(SEED, reference=dt.date(2012, 1, 1))
    assert when is not None
    assert when.date == dt.date(2011, 7, 20)


def test_the_hinted_zone_stands_for_an_unprinted_one() -> None:
    when = parse_time_range("3 Dec 2022 7:30", timezone="Europe/Berlin")
    assert when is not None
    assert (when.timezone, when.inferred) == ("Europe/Berlin", ("timezone",))


def test_every_range_of_a_line() -> None:
    assert spans(parse_time_ranges("(9.00–10.30, 11.00–12.30)")) == ["09:00-10:30", "11:00-12:30"]


def test_a_slot_without_time_keeps_its_day() -> None:
    when = only([Slot(None, day=dates.read("Tuesday, July 19, 2022"))])
    assert (when.date, when.start) == (dt.date(2022, 7, 19), None)
    assert page([Slot(None)])[0] == [None]
