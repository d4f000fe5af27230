"""Where somebody works, on pages that print it again and again: also where nobody knows the institution."""

from __future__ import annotations

import pytest

from confparse import Page, parse_page

TITLES = (
    "Drawing a river by hand",
    "Why hedges remember their fields",
    "Counting every lamp in a street",
    "Inks that last for a century",
    "Folding large sheets of paper",
)
NAMES = ("Ada Byron", "Emmy Noether", "Quilla Vantreese", "Grace Hopper", "Mary Jackson")
HOMES = (
    "University of Ghent",
    "Example Institute of Technology",
    "VOXBI",
    "Sample University",
    "Kabbeldok",
)


def _page(form: str, homes: tuple[str, ...]) -> Page:
    lines = [
        "Workshop on Slow Maps",
        "",
        "Monday, 3 June 2030",
        "",
        "9:00-12:00 Session 1: Paper",
        "",
    ]
    for at, (title, name, home) in enumerate(zip(TITLES, NAMES, homes, strict=True)):
        time = f"{9 + at // 2}:{30 * (at % 2):02d}"
        lines += [*form.format(title=title, name=name, home=home, time=time).split("\n"), ""]
    return parse_page("\n".join([*lines, "12:00-13:00 Lunch"]))


@pytest.mark.parametrize(
    "form",
    [
        "{title}\n{name}\n{home}",
        "{title}\n{name}, {home}",
        "{time} {name}, {home}\n{title}",
        "{time} {name} - {title}",
        "{time} {name} - MAPS: {title}",
        "{time} {name}, {home}: {title}",
        "{time} {title} - {name}",
    ],
)
def test_an_unknown_institution_is_one_where_the_others_are(form: str) -> None:
    head = "MAPS: " if "MAPS" in form else ""
    found = [
        (talk.title, [one.name for one in talk.authors])
        for session in _page(form, HOMES).sessions
        for talk in session.talks
    ]
    assert found == [(head + title, [name]) for title, name in zip(TITLES, NAMES, strict=True)]


@pytest.mark.parametrize("line", ["Session 2: Rings", "Panel discussion", "Chair: Rhea Quist"])
def test_what_is_no_institution_below_people(line: str) -> None:
    homes = ("University of Ghent", "Sample University", line, "Oxbow College", "Example Institute")
    homes_read = [
        one.affiliation
        for session in _page("{title}\n{name}\n{home}", homes).sessions
        for talk in session.talks
        for one in talk.authors
    ]
    assert line not in homes_read
    assert "Oxbow College" in homes_read
