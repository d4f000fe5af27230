"""Signs between titles and people, where every slot of a page has the same one."""

from __future__ import annotations

import pytest

from confparse import parse_page

_TALKS = [
    ("9:10 - 9:40", "A Machine for Weaving Rings", "Ada Byron"),
    ("9:40 - 10:10", "Maps and Plates of the North", "Mary Jackson"),
    # A name that nobody knows.
    ("10:30 - 11:00", "Gold and Silver", "Zquiding Yv"),
    ("11:00 - 11:30", "Why Plates do not Turn", "Emmy Noether"),
    ("11:30 - 12:00", "Fast Wheels: a Survey", "Carl Friedrich Gauss"),
]


def _read(form: str, others: str = "") -> list[tuple[str | None, list[str]]]:
    rows = [f"{hours} {form.format(title=title, name=name)}" for hours, title, name in _TALKS]
    rows.insert(2, "10:10 - 10:30 Coffee")
    text = (
        "Workshop on Rings\n4 May 2026\n\n" + "\n".join(rows) + f"\n12:00 - 13:00 Lunch\n{others}"
    )
    return [
        (talk.title, [one.name for one in talk.authors])
        for session in parse_page(text).sessions
        for talk in session.talks
    ]


@pytest.mark.parametrize(
    "form",
    [
        "{title} - {name}",
        "{name} - {title}",
        "{name}: {title}",
        "{name}. {title}",
        "{name}, {title}",
        "{title}, {name}",
        "{title} ({name})",
        "{title} by {name}",
        "{title}, presented by {name}",
        "{title}, {name} (Example Labs)",
        "{name} (Example Labs): {title}",
        "“{title}” {name}",
        "{name} “{title}”",
        "{title} / {name}",
        "{name} / {title}",
        "{title}; {name}",
        "{name}; {title}",
        "{title} :: {name}",
        "{title} @ {name}",
        "{title} → {name}",
    ],
)
def test_titles_and_people_are_parted(form: str) -> None:
    assert _read(form) == [(title, [name]) for _, title, name in _TALKS]


@pytest.mark.parametrize(
    "form",
    [
        "{title}. Speaker: {name}",
        "{title} (Talk by {name})",
        "{title} (by {name})",
        "{title} – {name} – University of Sampleton",
        "{name} – University of Sampleton – {title}",
    ],
)
def test_labels_before_people_and_institutions_behind_them(form: str) -> None:
    read = _read(form)
    for _, title, name in _TALKS:
        if not name.startswith("Zq"):
            assert (title, [name]) in read


def test_what_has_the_sign_and_names_nobody_is_not_parted() -> None:
    read = _read(
        "{title} - {name}",
        "13:00 - 13:30 Open Discussion - Future Directions\n13:30 - 14:00 Business Meeting - Members Only\n",
    )
    assert read[:5] == [(title, [name]) for _, title, name in _TALKS]
    assert not [people for _, people in read[5:] if people]


def test_semicolons_between_people_part_nothing() -> None:
    rows = "\n".join(
        f"{hours} {title}\n{name} (Example Labs); Max Born (Example University)"
        for hours, title, name in _TALKS
    )
    page = parse_page(f"Workshop on Rings\n4 May 2026\n\n{rows}\n12:00 - 13:00 Lunch\n")
    people = [[one.name for one in talk.authors] for s in page.sessions for talk in s.talks]
    assert people.count(["Ada Byron", "Max Born"]) == 1
    assert ["Emmy Noether", "Max Born"] in people
