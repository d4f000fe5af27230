"""A timetable of speakers and a list of their titles tell of the same talks."""

from __future__ import annotations

from typing import Any

import pytest

from confparse import parse_page

_TABLE = """\
# Workshop on Hedges, 3 June 2030

| Time | Speaker |
|------|---------|
| 9:00 - 9:40 | {0} |
| 9:50 - 10:30 | {1} |
| 10:30 - 11:00 | Coffee break |
| 11:00 - 11:40 | {2} |
| 11:50 - 12:30 | {3} |

## Titles and abstracts

**{4}**: Old Hedges in New Fields

**{5}**: A Ditch for Every Season

**{6}**: Dry Walls without Mortar

**{7}**: Who Leans on a Wall
"""
_WHOLE = ("Ada Byron", "Max Born", "Emmy Noether", "Alan Hopper")
_LAST = tuple(name.split()[1] for name in _WHOLE)


def _talks(page: str) -> list[tuple[str | None, list[str], str | None]]:
    def start(when: dict[str, Any] | None) -> str | None:
        return when["start"] if when else None

    found = []
    for session in parse_page(page).to_dict()["sessions"]:
        for talk in session["talks"]:
            names = [person["name"] for person in talk["authors"]]
            found.append((talk["title"], names, start(talk["when"])))
    return found


@pytest.mark.parametrize(
    "names",
    [
        pytest.param((*_WHOLE, *_WHOLE), id="whole names"),
        pytest.param((*_WHOLE, *reversed(_WHOLE)), id="in another order"),
        pytest.param((*_LAST, *_WHOLE), id="surnames in the timetable"),
    ],
)
def test_each_talk_is_told_once(names: tuple[str, ...]) -> None:
    talks = [talk for talk in _talks(_TABLE.format(*names)) if talk[1]]
    titles = dict(
        zip(
            names[4:],
            [
                "Old Hedges in New Fields",
                "A Ditch for Every Season",
                "Dry Walls without Mortar",
                "Who Leans on a Wall",
            ],
            strict=True,
        )
    )
    assert [(title, people) for title, people, _ in talks] == [
        (titles[name], [name]) for name in _WHOLE
    ]
    assert all(start is not None for _, _, start in talks)


@pytest.mark.parametrize(
    "names",
    [
        pytest.param(
            (*_WHOLE, "Bea Carl", "Cyrus Stone", "Iva Lind", "Grete Hermann"), id="other people"
        ),
        pytest.param((*_WHOLE, "Ada Byron", "Max Born", "Iva Lind", "Cyrus Stone"), id="two alike"),
    ],
)
def test_other_lists_stay(names: tuple[str, ...]) -> None:
    titles = {title for title, _, _ in _talks(_TABLE.format(*names))}
    assert titles >= {"Old Hedges in New Fields", "Who Leans on a Wall"}
    people = [name for _, told, _ in _talks(_TABLE.format(*names)) for name in told]
    assert set(people) >= set(names)
