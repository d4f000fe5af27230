"""Lines below a time, in pages that an extractor left without markup: the place in the slot tells what each is."""

from __future__ import annotations

import pytest

from confparse import Page, parse_page

SLOTS = (
    ("9:30", "Ada Byron", "Example University", "Drawing a river by hand"),
    ("10:00", "Emmy Noether", "Kabbeldok", "Why hedges remember their fields"),
    ("10:30", "Quilla Vantreese", "Example Institute of Technology", "Counting lamps"),
    ("11:30", "Grace Hopper", "University of Sample", "Inks that last for a century"),
    ("12:00", "MJ Jackson", "VOXBI", "Hedonic folding games"),
    ("12:30", "Mary Somerville", "University of Examples", "Maps of the sea"),
)


def _page(form: str) -> Page:
    lines = ["Workshop on Slow Maps", "", "Monday 3 June 2030", ""]
    for time, name, home, title in SLOTS:
        if time == "11:30":
            lines += ["11:00", "", "Break", ""]
        for line in form.format(time=time, name=name, home=home, title=title).split("\n"):
            lines += [line, ""]
    return parse_page("\n".join([*lines, "13:00", "", "Lunch"]))


def _talks(page: Page) -> list[tuple[str | None, list[str], str]]:
    return [
        (talk.title, [one.name for one in talk.authors], f"{talk.when.start:%-H:%M}")
        for session in page.sessions
        for talk in session.talks
        if talk.when is not None and talk.when.start is not None
    ]


@pytest.mark.parametrize(
    "form",
    [
        "{time}\n{name}\n{home}\n{title}",
        "{time}\n{name} ({home})\n{title}",
        "{time} {name}\n{home}\n{title}",
        "{time}\n{name}\n{title}",
        "- {time}\n- {name}\n{home}\n{title}",
    ],
)
def test_the_place_below_a_time_tells_person_institution_and_title(form: str) -> None:
    assert _talks(_page(form)) == [(title, [name], time) for time, name, _, title in SLOTS]


@pytest.mark.parametrize("form", ["{time}\n{name}\n{home}", "{time}\n{name}"])
def test_an_institution_below_a_speaker_is_no_title(form: str) -> None:
    titles = {title for title, _, _ in _talks(_page(form))}
    assert titles.isdisjoint(home for _, _, home, _ in SLOTS if "University" in home)


@pytest.mark.parametrize("form", ["{time}\n{title}\n{name}", "{time}\n{title}\n{name}, {home}"])
def test_titles_above_people_stay_titles(form: str) -> None:
    assert [title for title, _, _ in _talks(_page(form))] == [title for *_, title in SLOTS]


def _lone(form: str, names: tuple[str, ...]) -> Page:
    titles = ("Drawing a river by hand", "Why hedges remember", "Counting lamps", "Inks that last", "Hedonic games", "Maps of the sea")  # fmt: skip
    lines = ["Workshop on Slow Maps", "Monday 3 June 2030", "9:00-12:30 Session 1: Rivers", ""]
    for number, (name, title) in enumerate(zip(names, titles)):
        lines += form.format(time=f"{9 + number // 2}:{30 * (number % 2):02}", name=name, title=title).split("\n")  # fmt: skip
    return parse_page("\n".join([*lines, "", "12:30 Lunch"]))


NAMES = ("Ada Byron", "Emmy Noether", "Quillandre", "Grace Hopper", "Mary Somerville", "Ida Rhodes")


@pytest.mark.parametrize("form", ["{title}\nby {name}", "{time} {name}\n{title}"])
def test_a_surname_alone_stands_where_the_others_have_names(form: str) -> None:
    page = _lone(form, NAMES)
    assert [
        [one.name for one in talk.authors] for session in page.sessions for talk in session.talks
    ] == [[name] for name in NAMES]


@pytest.mark.parametrize("word", ["Everybody", "Bus", "Robotics", "Discussion"])
def test_a_word_that_is_nobody_is_no_surname(word: str) -> None:
    page = _lone("{time} {name}\n{title}", (*NAMES[:2], word, *NAMES[3:]))
    assert word not in [
        one.name for session in page.sessions for talk in session.talks for one in talk.authors
    ]


def test_by_may_open_the_second_line_of_a_title() -> None:
    page = _lone("{title}\nby Water and Stone\n{name}", NAMES[:2] + NAMES[3:])
    assert not [one for session in page.sessions for talk in session.talks for one in talk.authors if "Water" in one.name]  # fmt: skip
