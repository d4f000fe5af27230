"""Times that stand below what they tell of, in text without tags; and pages on which they stand above it."""

from __future__ import annotations

import pytest

from confparse import Page, parse_page

DAYS: tuple[tuple[str, tuple[tuple[str, str, str], ...]], ...] = (
    ("Monday, 3 June 2030", (
        ("9:00 - 9:30", "Welcome", ""),
        ("9:30 - 10:30", "Drawing a river by hand", "Ada Byron"),
        ("10:30 - 11:00", "Coffee break", ""),
        ("11:00 - 12:00", "Why hedges remember their fields", "Grace Hopper"),
        ("12:00 - 13:00", "Lunch", ""),
        ("13:00 - 14:00", "Counting lamps on a bridge", "Mary Somerville"),
    )),
    ("Tuesday, 4 June 2030", (
        ("9:00 - 10:00", "Inks that last for a century", "Lise Euler"),
        ("10:00 - 10:30", "Coffee break", ""),
        ("10:30 - 11:30", "Hedonic folding games", "Konrad Zuse"),
        ("11:30 - 12:00", "Farewell", ""),
    )),
)  # fmt: skip


def _text(form: str, *, below: str = "", blank: bool = True) -> str:
    lines = ["Workshop on Slow Maps", "Programme"]
    for day, slots in DAYS:
        lines.append(day)
        if below:
            lines.append(below)
        for time, title, name in slots:
            record = form.format(time=time, title=title, name=name)
            lines += [line for line in record.split("\n") if line]
    return ("\n\n" if blank else "\n").join(lines)


def _told(page: Page) -> dict[str, str]:
    """Return when each thing begins, by its title or, where it has none, its speaker."""
    found: dict[str, str] = {}
    for session in page.sessions:
        told = [(session.title or "", session.when)]
        told += [
            (talk.title or " ".join(one.name for one in talk.authors), talk.when or session.when)
            for talk in session.talks
        ]
        for name, when in told:
            if when is not None and when.start is not None:
                found.setdefault(name, f"{when.date} {when.start.hour}:{when.start:%M}")
    found.pop("", None)
    return found


WANTED = {
    title: f"2030-06-{3 + number:02} {time.partition(' ')[0]}"
    for number, (_, slots) in enumerate(DAYS)
    for time, title, _ in slots
    if title != "Coffee break"
}


@pytest.mark.parametrize("blank", [True, False])
@pytest.mark.parametrize("form", ["{title}\n{name}\n{time}", "{title}\n{time}\n{name}"])
def test_times_below_are_those_of_the_text_above(form: str, blank: bool) -> None:
    told = _told(parse_page(_text(form, blank=blank)))
    assert {title: told.get(title) for title in WANTED} == WANTED


@pytest.mark.parametrize("below", ["", "Rivers and bridges"])
@pytest.mark.parametrize("form", ["{time}\n{title}\n{name}", "{time}\n{name}\n{title}"])
def test_times_above_stay_where_they_are(form: str, below: str) -> None:
    told = _told(parse_page(_text(form, below=below)))
    assert {title: told.get(title) for title in WANTED} == WANTED


def test_speakers_alone_below_their_times_stay_there() -> None:
    lines = ["Workshop on Slow Maps", "Programme"]
    for day, slots in DAYS:
        lines += [day, "Rivers and bridges"]
        for time, title, name in slots:
            lines += [time, name or title]
    told = _told(parse_page("\n\n".join(lines)))
    for number, (_, slots) in enumerate(DAYS):
        for time, _, name in slots:
            if name:
                assert told.get(name) in {None, f"2030-06-{3 + number:02} {time.partition(' ')[0]}"}


def test_camel_case_is_no_seam() -> None:
    words = ("JavaScript for slow maps", "What GitHub told us of rivers", "Lamps in TypeScript and ink", "The OpenStack of hedges", "PhoneGap and the bridge")  # fmt: skip
    lines = ["Workshop on Slow Maps", "Programme", "Monday, 3 June 2030"]
    for number, (title, name) in enumerate(zip(words, ("Ada Byron", "Grace Hopper", "Lise Euler", "Max Born", "Ida Rhodes"))):  # fmt: skip
        lines += [f"{9 + number}:00", title, name]
    page = parse_page("\n".join([*lines, "14:00", "Lunch"]))
    assert [talk.title for session in page.sessions for talk in session.talks] == list(words)
