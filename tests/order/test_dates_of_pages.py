"""The only date of a page: in a sentence of its introduction, or in its name, also told again at its foot."""

from __future__ import annotations

import pytest

from confparse import parse_page

_SLOTS = (
    "9:00 - 9:30 Registration\n\n9:30 - 10:00 Reading a Map by Night - Max Born\n\n"
    "10:00 - 10:30 How to Fold a Map - Emmy Noether\n\n10:30 - 11:00 Coffee break\n"
)


def _dates(page: str) -> set[str | None]:
    sessions = parse_page(page).to_dict()["sessions"]
    return {(session["when"] or {}).get("date") for session in sessions} - {None}


@pytest.mark.parametrize(
    "line",
    [
        "Co-located with MapConf 2031, this is a half day afternoon workshop on Tuesday 3rd June 2031 in Example Town.",
        "The Purdue workshop on maps, 3 June 2031",
    ],
)
def test_words_that_hold_others_say_nothing(line: str) -> None:
    assert _dates(f"# Workshop on Maps\n\n{line}\n\n{_SLOTS}") == {"2031-06-03"}


@pytest.mark.parametrize(
    "line", ["Abstracts are due 3 June 2031", "Slides are online after 3 June 2031"]
)
def test_a_deadline_is_no_day(line: str) -> None:
    assert _dates(f"# Workshop on Maps\n\n{line}\n\n{_SLOTS}") == set()


def test_a_name_told_again_at_the_foot_is_no_day() -> None:
    name = "Maps come to Life (3 June 2031)"
    page = f"[{name}](/)\n\n# Programme\n\n{_SLOTS}\n## {name}\n\n* Example College of Maps\n"
    assert _dates(page) == {"2031-06-03"}
    assert not any(session.talks and not session.title for session in parse_page(page).sessions[3:])


def test_a_day_at_the_foot_that_is_no_name_stays_one() -> None:
    page = f"# Workshop on Maps\n\n## 2 June 2031\n\n{_SLOTS}\n## 3 June 2031\n\n9:00 - 12:00 Excursion\n"
    assert _dates(page) == {"2031-06-02", "2031-06-03"}
