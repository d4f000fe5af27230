"""iCalendar exports: unfolded, unescaped, and only where events name people."""

from __future__ import annotations

import pytest

from confparse import parse_page

EVENT = (
    "BEGIN:VEVENT\nDTSTART:{start}\nDTEND:{end}\nSUMMARY:{summary}\nLOCATION:Room 1\nEND:VEVENT\n"
)


def _page(*summaries: str) -> str:
    events = (
        EVENT.format(
            start=f"20240506T{9 + i:02}0000Z", end=f"20240506T{9 + i:02}3000Z", summary=summary
        )
        for i, summary in enumerate(summaries)
    )
    return "BEGIN:VCALENDAR\nVERSION:2.0\n" + "".join(events) + "END:VCALENDAR\n"


def test_folded_lines_are_one() -> None:
    source = _page("A Test of Fol\n ding - Ada Example\\, Carl Mo\n del", "Another - Bea Case")
    talk = parse_page(source).sessions[0].talks[0]
    assert talk.title == "A Test of Folding"
    assert [author.name for author in talk.authors] == ["Ada Example", "Carl Model"]
    assert talk.lines["title"] == (6, 8)


@pytest.mark.parametrize(
    ("summary", "title"),
    [
        ("[TESTX] A Test - Ada Example", "A Test"),
        ("A Test - Ada Example", "A Test"),
        ("A Test - And a Half - Ada Example", "A Test - And a Half"),
    ],
)
def test_titles(summary: str, title: str) -> None:
    assert parse_page(_page(summary, "Another - Bea Case")).sessions[0].talks[0].title == title


def test_stamps() -> None:
    when = parse_page(_page("A Test - Ada Example", "Another - Bea Case")).sessions[0].talks[0].when
    assert when is not None
    assert when.starts_at is not None
    assert when.starts_at.isoformat() == "2024-05-06T09:00:00+00:00"


@pytest.mark.parametrize("summary", ["Reds - Blues", "Bank holiday", "Dentist"])
def test_other_calendars_are_no_programme(summary: str) -> None:
    assert parse_page(_page(summary, summary, summary)).layout != "icalendar"
