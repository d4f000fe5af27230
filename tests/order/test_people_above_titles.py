"""People with a colon on one line, and the title on the next."""

from __future__ import annotations

import pytest

from confparse import Page, parse_page

_TALKS = [
    ("10:00 - 10:30", "A. Byron and M. Born", "Towards Light Rings for Heavy Hands"),
    ("10:30 - 11:00", "E. Noether, S. Har'el, K. Gödel and P. Weiß", "On the Weight of Rings"),
    ("11:00 - 11:30", "G. Goumas and N. Koziris", "Improving the Clasps of Modern Chains"),
]
_HEAD = "Workshop on Rings, 3 June 2031"


def _told(page: Page) -> list[tuple[str | None, list[str]]]:
    return [
        (talk.title, [person.name for person in talk.authors])
        for session in page.sessions
        for talk in session.talks
    ]


def _text(between: str) -> str:
    slots = "\n\n".join(f"{time} {names}:{between}{title}" for time, names, title in _TALKS)
    return f"{_HEAD}\n\nProgram\n\n9:30 - 10:00 Welcome\n\n{slots}\n\nLunch Break\n"


def _html(tag: str) -> str:
    slots = "".join(
        f"<li>{time} {names}:<br><{tag}>{title}</{tag}></li>" for time, names, title in _TALKS
    )
    return f"<html><body><h1>{_HEAD}</h1><ul><li>9:30 - 10:00 Welcome</li>{slots}<li>Lunch Break</li></ul></body></html>"


@pytest.mark.parametrize("source", [_text("\n\n"), _text("\n"), _html("strong"), _html("span")])
def test_people_and_their_titles(source: str) -> None:
    assert _told(parse_page(source)) == [
        (title, names.replace(" and ", ", ").split(", ")) for _, names, title in _TALKS
    ]


def test_sessions_with_a_colon_name_nobody() -> None:
    page = parse_page(
        f"""\
{_HEAD}

9:00 - 10:00 Rings and Chains:

Ada Byron: Towards Light Rings for Heavy Hands

Max Born: On the Weight of Rings

10:00 - 11:00 Clasps and Hooks:

Emmy Noether: Improving the Clasps of Modern Chains

Kurt Gödel: Hooks that nobody can open
"""
    )
    assert [name for _, names in _told(page) for name in names] == [
        "Ada Byron",
        "Max Born",
        "Emmy Noether",
        "Kurt Gödel",
    ]
