"""Lines of one record, whose signs an extractor has left: bullets, brackets, tabs, hard breaks."""

from __future__ import annotations

import pytest

from confparse import Page, parse_page

NAMES = ("Ada Byron, Emmy Noether", "Grace Hopper", "Mary Somerville, Lise Euler, Ida Rhodes", "Konrad Zuse and Max Born", "Edith Clarke, Sofia Kovalevskaya")  # fmt: skip
TITLES = ("Drawing a river by hand", "Why hedges remember their fields", "Counting lamps on a bridge", "Inks that last for a century", "Hedonic folding games")  # fmt: skip
HOMES = ("Example University", "Institute of Samples, Oslo", "Kabbeldok", "Sample Labs (Zurich)", "University of Rings")  # fmt: skip


def _talks(page: Page) -> list[tuple[str | None, list[str]]]:
    return [
        (talk.title, [one.name for one in talk.authors])
        for session in page.sessions
        for talk in session.talks
    ]


def _told(text: str, joint: str = ", ") -> list[str]:
    return text.replace(" and ", joint).split(", ")


def _lines(record: str, *, head: str) -> str:
    lines = ["Workshop on Slow Maps", "Programme", "Monday, 3 June 2030"]
    for first in (0, 5):
        lines.append(head.format(hours="9:00-10:30" if not first else "11:00-12:30", name="Rivers" if not first else "Hedges"))  # fmt: skip
        for name, title in zip(NAMES, TITLES):
            title = title if not first else title.replace("a ", "one ").replace("that", "which").replace("lamps", "stars").replace("hedges", "trees").replace("folding", "running")  # fmt: skip
            lines.append(record.format(name=name, title=title))
        lines.append("10:30-11:00 Coffee break" if not first else "12:30 Lunch")
    return "\n".join(lines)


@pytest.mark.parametrize("bullet", ["- ", "* ", "• "])
def test_a_bullet_opens_a_record_of_people_and_a_title(bullet: str) -> None:
    page = parse_page(_lines(bullet + "{name}\n{title}", head="{hours} Session {name}"))
    talks = _talks(page)
    assert [title for title, _ in talks[:5]] == list(TITLES)
    assert [people for _, people in talks] == 2 * [_told(name) for name in NAMES]


@pytest.mark.parametrize("bullet", ["- ", "* ", "• "])
def test_a_bullet_opens_a_record_of_a_title_and_people(bullet: str) -> None:
    page = parse_page(_lines(bullet + "{title}\n{name}", head="{hours} Session {name}"))
    assert _talks(page)[:5] == [(title, _told(name)) for title, name in zip(TITLES, NAMES)]


def test_a_hard_break_ends_a_line_of_an_item() -> None:
    lines = ["# Workshop on Slow Maps", "", "## Monday, 3 June 2030", "", "### 9:00-10:30 Session 1: Rivers", ""]  # fmt: skip
    for name, title in zip(NAMES, TITLES):
        lines += [f"  * {name}  ", title]
    assert _talks(parse_page("\n".join([*lines, "", "### 10:30 Lunch"]))) == [
        (title, _told(name)) for title, name in zip(TITLES, NAMES)
    ]


def test_an_item_without_a_hard_break_goes_on() -> None:
    lines = ["# Workshop on Slow Maps", "", "## Monday, 3 June 2030", "", "### 9:00-10:30 Session 1: Rivers", ""]  # fmt: skip
    for name, title in zip(NAMES, TITLES):
        lines += [f"  * {title} and what we have learnt of it on our way along the", f"    river ({name})"]  # fmt: skip
    talks = _talks(parse_page("\n".join([*lines, "", "### 10:30 Lunch"])))
    assert [title for title, _ in talks] == [
        f"{title} and what we have learnt of it on our way along the river" for title in TITLES
    ]


@pytest.mark.parametrize("name", ["{name}", "**{name}**"])
def test_a_title_may_stand_right_behind_where_somebody_works(name: str) -> None:
    lines = ["# Workshop on Slow Maps", "", "## Monday, 3 June 2030", "", "### Session 1: Rivers", "", "|  |  |", "| --- | --- |"]  # fmt: skip
    people = [name.split(",")[0].split(" and ")[0] for name in NAMES]
    for number, (one, home, title) in enumerate(zip(people, HOMES, TITLES)):
        lines.append(f"| {9 + number}:00 | {name.format(name=one)} ({home}) {title} |")
    page = parse_page("\n".join(lines))
    assert _talks(page) == [(title, [one]) for title, one in zip(TITLES, people)]
    assert [talk.authors[0].affiliation for session in page.sessions for talk in session.talks] == list(HOMES)  # fmt: skip


def test_an_institution_in_brackets_is_no_title_of_emphasised_people() -> None:
    rows = "".join(
        f"<tr><td>{9 + number}:00</td><td><b>{name.split(',')[0]}</b> (University of Samples)</td></tr>"
        for number, name in enumerate(NAMES)
    )
    page = parse_page(
        f"<html><body><h1>Workshop on Slow Maps</h1><h2>Monday 3 June 2030</h2><table>{rows}</table></body></html>"
    )
    assert not [title for title, _ in _talks(page) if title and "Samples" in title]


@pytest.mark.parametrize("record", ["{name}\t\t{title}", "{title}\t\t{name}"])
def test_rows_without_times_stand_below_the_hours_of_their_session(record: str) -> None:
    head = "{hours}\t\tSession {name}\nChair: Olga Ladyzhenskaya"
    text = _lines(record, head=head).replace("Coffee", "\tCoffee").replace(" \tCoffee", "\t\tCoffee")  # fmt: skip
    page = parse_page(text.replace("12:30 Lunch", "12:30\t\tLunch"))
    talks = _talks(page)
    assert [title for title, _ in talks[:5]] == list(TITLES)
    assert [people for _, people in talks] == 2 * [_told(name) for name in NAMES]
    timed = [session for session in page.sessions if session.talks]
    assert [[one.name for one in session.chairs] for session in timed] == 2 * [["Olga Ladyzhenskaya"]]  # fmt: skip
    assert all(talk.when is None or not talk.when.text for session in timed for talk in session.talks)  # fmt: skip


def test_cells_of_several_lines_are_still_one_row() -> None:
    lines = ["Workshop on Slow Maps", "", "Monday, 3 June 2030", ""]
    people = [name.split(",")[0].split(" and ")[0] for name in NAMES]
    for number, (one, title) in enumerate(zip(people, TITLES)):
        lines += [f"{9 + number}:00\t\t{one}", f"Example University\t\t{title}"]
    assert _talks(parse_page("\n".join([*lines, "", "15:00 Lunch"]))) == [
        (title, [one]) for title, one in zip(TITLES, people)
    ]


def test_people_of_one_talk_may_have_a_line_each_with_where_they_work() -> None:
    people = [name.split(",")[0].split(" and ")[0] for name in NAMES]
    told = [f"{one}, University of Rings, UK" for one in people]
    lines = ["# Workshop on Slow Maps", "", "## Monday, 3 June 2030", "", "### 9:00-10:30 Session 1: Rivers", ""]  # fmt: skip
    lines += [f"* **{TITLES[0]}**  ", *[f"  {line}  " for line in told[:3]], ""]
    lines += [f"* **{TITLES[1]}**  ", f"  {told[3]}", "", "### 10:30 Lunch"]
    page = parse_page("\n".join(lines))
    assert _talks(page) == [(TITLES[0], people[:3]), (TITLES[1], people[3:4])]
