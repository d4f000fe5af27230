"""Zone labels: what they mean, and where a page states one."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confparse.fields import zones


@pytest.mark.parametrize(
    ("label", "offset"),
    [
        ("UTC", 0),
        ("GMT", 0),
        ("AoE", -720),
        ("Anywhere on Earth", -720),
        ("JST", 540),
        ("UTC+2", 120),
        ("GMT -08:45", -525),
        ("utc+0245", 165),
        ("gmt-2:30", -150),
        ("UTC -12h", -720),
        ("+14", 840),
        ("+05:30", 330),
        ("Japan Standard Time", 540),
        ("Indian Standard Time", 330),
        ("北京时间", 480),
    ],
)
def test_labels_with_a_fixed_offset(label: str, offset: int) -> None:
    assert zones.rule(label) == zones.Rule(None, offset)


@pytest.mark.parametrize(
    ("label", "place"),
    [
        ("PT", "America/Los_Angeles"),
        ("PST", "America/Los_Angeles"),
        ("Pacific", "America/Los_Angeles"),
        ("US EST", "America/New_York"),
        ("Eastern Daylight Time", "America/New_York"),
        ("mountain timezone", "America/Denver"),
        ("CET", "Europe/Paris"),
        ("MESZ", "Europe/Paris"),
        ("HAE", "America/New_York"),
        ("America/Chicago", "America/Chicago"),
        ("British Summer Time", "Europe/London"),
    ],
)
def test_labels_that_leave_the_offset_to_the_day(label: str, place: str) -> None:
    found = zones.rule(label)
    assert found is not None
    assert found.place == place


@pytest.mark.parametrize("label", ["CST", "IST", "BST"])
def test_labels_with_several_meanings(label: str) -> None:
    assert zones.rule(label) is None
    assert len(zones.meanings(label)) > 1


@pytest.mark.parametrize(
    "label",
    [
        "",
        "FOO",
        "Main Stage Time",
        "Europe/Atlantis",
        "../../etc/passwd",
        "UTC+25",
        "UTC+2:75",
        "/",
    ],
)
def test_what_is_no_zone(label: str) -> None:
    assert not zones.known(label)


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("Timezone: America/Chicago", "America/Chicago"),
        ("TZ: America/Vancouver", "America/Vancouver"),
        ("Time zone: UTC+2", "UTC+2"),
        ("All times are in CET", "CET"),
        ("All times are in CEST.", "CEST"),
        ("(All times are in local time, CEST)", "CEST"),
        (
            "All times listed are Central European Summer Time (CEST)",
            "Central European Summer Time",
        ),
        ("Central European Time (UTC+2)", "Central European Time"),
        ("Time (CET)", "CET"),
        ("All the times in the program refer to Korean Standard Time", "Korean Standard Time"),
        ("Eastern Europe Summer Time (EEST)", "Eastern Europe Summer Time"),
        ("Central U.S. Time, September 15, 2025", "Central U.S. Time"),
        ("All times are Mountain Daylight Time, UTC-6", "Mountain Daylight Time"),
        ("All times are in PST (Los Angeles time)", "PST"),
        ("Times are in Eastern Time", "Eastern Time"),
        ("Alle Zeiten in MESZ", "MESZ"),
        ("Time series in FOREX", None),
        ("Real Time Systems", None),
        ("Prime Time", None),
        ("All times local", None),
        ("Time to talk about GMT", None),
        ("Timezone: Mars/Base", None),
        ("10:00 CET", None),
        ("", None),
    ],
)
def test_statements_for_the_whole_page(line: str, label: str | None) -> None:
    assert zones.find(line) == label


@pytest.mark.parametrize(
    ("day", "offset"), [(dt.date(2022, 7, 20), -420), (dt.date(2022, 12, 20), -480)]
)
def test_the_day_chooses_the_offset(day: dt.date, offset: int) -> None:
    assert zones.offset_at("America/Los_Angeles", day.year, day.month, day.day, 720) == offset


@given(st.text(max_size=80))
def test_reading_labels_is_total(text: str) -> None:
    found = zones.find(text)
    assert found is None or zones.known(found)
    assert zones.known(text) in (True, False)
