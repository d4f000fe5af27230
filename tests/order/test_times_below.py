"""Cards that print their title first and their hours below it; and pages whose hours stand above."""

from __future__ import annotations

import pytest

from confparse import Page, parse_page

CARDS = [
    ("09:00 – 09:20", "Welcome", ""),
    ("09:20 – 10:00", "On the rings of the north", "Ada Byron"),
    ("10:00 – 11:00", "Mills, and how to run them", "Emmy Noether"),
    ("11:00 – 11:30", "Coffee break", ""),
    ("11:30 – 12:30", "Kites and other ways to fly", "Ida Rhodes"),
    ("12:30 – 13:30", "Lunch", ""),
]
WHOLE = [
    ("Welcome", "09:00"),
    ("On the rings of the north", "09:20"),
    ("Mills, and how to run them", "10:00"),
    ("Coffee break", "11:00"),
    ("Kites and other ways to fly", "11:30"),
    ("Lunch", "12:30"),
]


def _read(body: str) -> Page:
    return parse_page(
        "<html><body><h1>Maps and Rings Conference 2021</h1><h2>Programme</h2>"
        f"<h2>Monday, 3 May 2021</h2>{body}</body></html>"
    )


def _starts(page: Page) -> list[tuple[str | None, str | None]]:
    found = [(s.title, s.when) for s in page.sessions if s.title]
    found += [(t.title, t.when) for s in page.sessions for t in s.talks]
    told = [(title, str(when.start)[:5] if when and when.start else None) for title, when in found]
    return sorted(told, key=lambda item: str(item[1]))


TITLE_FIRST = {
    "headings": "<div><h3>{title}</h3><p>{hours}</p><p>{name}</p></div>",
    "classes": '<div><div class="t">{title}</div><div class="h">{hours}</div><p>{name}</p></div>',
    "wrapped": "<section><h4>{title}</h4><ul><li>{hours}</li></ul><p>{name}</p></section>",
}
TIME_FIRST = {
    "headings": "<div><p>{hours}</p><h3>{title}</h3><p>{name}</p></div>",
    "classes": '<div><div class="h">{hours}</div><div class="t">{title}</div><p>{name}</p></div>',
    "tables": "<table><tr><td>{hours}</td><td><h3>{title}</h3><p>{name}</p></td></tr></table>",
}


@pytest.mark.parametrize("form", [*TITLE_FIRST.values(), *TIME_FIRST.values()])
def test_hours_belong_to_the_title_of_their_card(form: str) -> None:
    body = "".join(form.format(hours=h, title=t, name=n) for h, t, n in CARDS)
    assert _starts(_read(body)) == WHOLE


def test_what_follows_the_last_card_is_no_title() -> None:
    body = "".join(f"<h3>{t}</h3><p>{h}</p><p>{n}</p>" for h, t, n in CARDS)
    assert _starts(_read(f"{body}<h3>Sponsors</h3><p>North Harbour Works</p>")) == WHOLE


def test_hours_below_sessions_with_timed_talks_stay() -> None:
    body = "".join(
        f"<h3>{title}</h3><p>{hours}</p><ul>" + "".join(f"<li>{talk}</li>" for talk in talks) + "</ul>"
        for title, hours, talks in [
            ("Session 1: Rings", "09:00 - 10:00", ["09:00 Slow rings (Ada Byron)", "09:30 Cold rings (Ida Rhodes)"]),
            ("Session 2: Mills", "10:00 - 11:00", ["10:00 Old mills (Max Born)", "10:30 New mills (Lise Meitner)"]),
        ]
    )  # fmt: skip
    assert [(s.title, str(s.when.start)[:5], len(s.talks)) for s in _read(body).sessions if s.when] == [
        ("Session 1: Rings", "09:00", 2),
        ("Session 2: Mills", "10:00", 2),
    ]  # fmt: skip


def test_a_kind_of_two_words_is_no_title_with_a_badge_behind_it() -> None:
    cards = [
        ("09:00 – 09:20", "Welcome", ""),
        ("09:20 – 10:00", "Invited talk", "Ada Byron"),
        ("10:00 – 10:30", "Poster session", ""),
        ("10:30 – 11:00", "Coffee break", ""),
        ("11:00 – 11:30", "Contributed talk", "Emmy Noether"),
        ("11:30 – 12:00", "Panel discussion", ""),
        ("12:00 – 13:00", "Invited talk", "Ida Rhodes"),
    ]
    body = "".join(TITLE_FIRST["headings"].format(hours=h, title=t, name=n) for h, t, n in cards)
    page = _read(body)
    assert [s.title for s in page.sessions if s.title] == [title for _, title, _ in cards]
    people = [a.name for s in page.sessions for t in s.talks for a in t.authors]
    assert people == ["Ada Byron", "Emmy Noether", "Ida Rhodes"]
