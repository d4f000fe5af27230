"""What stands below a slot as a title would, and is none; and its look-alikes."""

from __future__ import annotations

import pytest

from confparse import Page, parse_page

SLOTS: tuple[tuple[str, str, list[str]], ...] = (
    ("09:00 - 09:30", "Registration", ["Doors open for all who come early, with coffee and a badge"]),
    ("09:30 - 10:30", "Session 1: Rivers", ["Drawing a river by hand", "Ada Byron", "", "Why hedges remember", "Emmy Noether"]),
    ("10:30 - 11:00", "Coffee break", []),
    ("11:00 - 12:00", "Session 2: Lamps", ["Counting lamps on a bridge", "Grace Hopper", "", "Inks that last", "Mary Somerville"]),
    ("12:00 - 13:00", "Open hour", ["Bring your own map and have it looked at."]),
    ("13:00 - 13:30", "Closing", ["What we have learnt of lamps and rivers"]),
)  # fmt: skip


def _page(slots: tuple[tuple[str, str, list[str]], ...]) -> Page:
    lines = ["Workshop on Slow Maps", "", "Monday 3 June 2030", ""]
    for hours, name, below in slots:
        lines += [f"{hours} {name}", "", *below, ""]
    return parse_page("\n".join(lines))


def _talks(page: Page) -> list[tuple[str | None, list[str]]]:
    return [
        (talk.title, [one.name for one in talk.authors])
        for session in page.sessions
        for talk in session.talks
    ]


def test_a_remark_below_a_slot_is_no_talk() -> None:
    page = _page(SLOTS)
    assert [title for title, _ in _talks(page)] == [
        "Drawing a river by hand",
        "Why hedges remember",
        "Counting lamps on a bridge",
        "Inks that last",
    ]
    assert [session.title for session in page.sessions] == [name for _, name, _ in SLOTS]


def test_a_remark_is_not_lost() -> None:
    page = _page(SLOTS)
    kept = " ".join(
        [line.text for line in page.unparsed]
        + [session.abstract or "" for session in page.sessions]
    )
    for _, name, below in SLOTS:
        if len(below) == 1 and name != "Session 1: Rivers":
            assert below[0].rstrip(".") in kept


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("Keynote", "Maps that were never drawn"),
        ("Session 3", "Roads that follow the water"),
        ("Discussion session", "Do we need another atlas?"),
    ],
)
def test_a_title_without_people_stays_a_talk(name: str, title: str) -> None:
    page = _page((*SLOTS[:4], ("12:00 - 13:00", name, [title]), SLOTS[5]))
    assert title in [talk for talk, _ in _talks(page)]


def test_titles_may_end_with_a_full_stop() -> None:
    slots = tuple(
        (hours, name, [line + "." if number % 3 == 0 else line for number, line in enumerate(below)])
        for hours, name, below in SLOTS[1:4]
    )  # fmt: skip
    page = _page((*slots, ("12:00 - 13:00", "Session 3: Inks", ["Letters that fade in a drawer."])))
    assert "Letters that fade in a drawer." in [title for title, _ in _talks(page)]


TALKS = (
    ("9:00", "{kind}", "Ada Byron"),
    ("10:00", "Drawing a river by hand", "Emmy Noether"),
    ("11:00", "Counting lamps on a bridge", "Grace Hopper"),
    ("12:00", "Inks that last for a century", "Mary Somerville"),
)


def _rows(kind: str) -> Page:
    rows = "".join(
        f"<tr><td>{time}</td><td>{title.format(kind=kind)}</td><td>{name}</td></tr>"
        for time, title, name in TALKS
    )
    return parse_page(
        "<html><body><h1>Workshop on Slow Maps</h1><h2>Monday 3 June 2030</h2><table>"
        f"<tr><th>Time</th><th>Title</th><th>Speaker</th></tr>{rows}</table></body></html>"
    )


@pytest.mark.parametrize("kind", ["Keynote", "Keynote 1", "Lecture", "Invited talk"])
def test_a_bare_kind_is_no_title(kind: str) -> None:
    talks = _talks(_rows(kind))
    assert (kind, ["Ada Byron"]) not in talks
    assert len(talks) == len(TALKS)
    assert ["Ada Byron"] in [people for _, people in talks]


@pytest.mark.parametrize(
    "title", ["Keynote speakers of the last century", "Lectures on ink", "Talks with lamps"]
)
def test_a_title_may_open_with_a_kind(title: str) -> None:
    assert (title, ["Ada Byron"]) in _talks(_rows(title))


@pytest.mark.parametrize("home", ["University of Examples", "Example Institute of Rings, Sample"])
def test_an_institution_is_no_title(home: str) -> None:
    assert home not in [title for title, _ in _talks(_rows(home))]


@pytest.mark.parametrize(
    "title",
    [
        "Digital maps at the University of Examples",
        "The Example University Source Drawing Library",
        "Institutional memory of rivers",
        "University teachers and their lamps",
    ],
)
def test_a_title_may_tell_of_an_institution(title: str) -> None:
    assert title in [found for found, _ in _talks(_rows(title))]


def test_a_comma_at_the_end_of_a_line_parts_people_from_their_title() -> None:
    names = ("Ada Byron, Emmy Noether", "Grace Hopper", "Mary Somerville, Lise Euler, Ida Rhodes", "Konrad Zuse and Max Born", "Edith Clarke")  # fmt: skip
    titles = ("Drawing a river by hand", "Why hedges remember their fields", "Counting lamps on a bridge", "Inks that last for a century", "Hedonic folding games")  # fmt: skip
    lines = ["Workshop on Slow Maps", "Programme", "Monday, 3 June 2030"]
    for number, (name, title) in enumerate(zip(names, titles)):
        lines += [f"{9 + number}:00", f"{name},", title]
    page = parse_page("\n".join([*lines, "14:00", "Lunch"]))
    assert [title for title, _ in _talks(page)] == list(titles)
    assert [len(people) for _, people in _talks(page)] == [2, 1, 3, 2, 1]


def test_a_comma_at_the_end_of_a_line_may_go_on() -> None:
    lines = ["Workshop on Slow Maps", "", "Programme", "", "Monday, 3 June 2030", ""]
    titles = ("Drawing a river by hand", "Why hedges remember their fields", "Counting lamps on a bridge", "Inks that last for a century", "Hedonic folding games")  # fmt: skip
    for number, title in enumerate(titles):
        lines += [f"{9 + number}:00 {title}", "Ada Byron, Emmy Noether, Grace Hopper,", "Mary Somerville and Lise Euler", ""]  # fmt: skip
    page = parse_page("\n".join(lines))
    assert [len(people) for _, people in _talks(page)] == [5] * len(titles)


ALONE = (
    ("9:00", "Drawing a river by hand (Ada Byron)"),
    ("9:30", "Why hedges remember their fields (Emmy Noether)"),
    ("10:00", "Coffee break"),
    ("10:30", "Visit to the old mill behind the hedge"),
    ("10:45", "Coffee break"),
    ("11:00", "Counting lamps on a bridge (Grace Hopper)"),
    ("11:30", "Inks that last for a century (Mary Somerville)"),
    ("12:00", "Lunch"),
    ("12:30", "Guided walk along the river"),
    ("12:45", "Coffee break"),
    ("13:00", "Hedonic folding games (Ida Rhodes)"),
)


def test_a_slot_without_speakers_is_a_session_where_the_others_are_talks() -> None:
    page = parse_page(
        "\n\n".join(
            ["Workshop on Slow Maps", "Monday 3 June 2030", *map(" ".join, ALONE), "14:00 Farewell"]
        )
    )
    assert not [title for title, people in _talks(page) if not people]
    titles = [session.title for session in page.sessions]
    assert "Visit to the old mill behind the hedge" in titles
    assert "Guided walk along the river" in titles


def test_a_title_whose_speaker_stands_beside_it_stays_a_talk() -> None:
    page = parse_page(
        "Workshop on Slow Maps\n\nMonday 3 June 2030\n\n9:00 - 10:00 Keynote\n\nAda Byron\n\n"
        "Drawing a river by hand\n\n10:00 - 11:00 Keynote\n\nEmmy Noether\n\nWhy hedges remember\n\n11:00 Lunch"
    )
    assert [title for title, _ in _talks(page)] == ["Drawing a river by hand", "Why hedges remember"]  # fmt: skip
