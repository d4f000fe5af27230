"""What extractors leave of a page: fields glued at their seams, titles told twice, heads of columns in a row, menus."""

from __future__ import annotations

import pytest

from confparse import Page, parse_page

PEOPLE = ("Ada Byron", "Emmy Noether", "Quilla Vantreese", "Grace Hopper", "Mary Somerville")
TITLES = (
    "Drawing a river by hand",
    "Why hedges remember their fields",
    "Counting lamps at the harbour",
    "Inks that last for a century",
    "Maps of the northern sea",
)
TIMES = ("9:30", "10:00", "11:00", "11:30", "12:00")


def _lines(*, form: str) -> list[str]:
    found = ["Workshop on Slow Maps", "", "Monday 3 June 2030", ""]
    for time, name, title in zip(TIMES, PEOPLE, TITLES):
        if time == "11:00":
            found += ["10:30", "", "Coffee Break", ""]
        for line in form.format(time=time, name=name, title=title).split("\n"):
            found += [line, ""]
    return [*found, "12:30", "", "Lunch"]


def _read(lines: list[str]) -> Page:
    return parse_page("\n".join(lines))


def _talks(page: Page) -> list[tuple[str | None, list[str]]]:
    return [
        (talk.title, [one.name for one in talk.authors])
        for session in page.sessions
        for talk in session.talks
    ]


ALL = [(title, [name]) for title, name in zip(TITLES, PEOPLE)]


def test_titles_glued_to_people_are_parted_on_a_page_where_most_are() -> None:
    text = "\n".join(_lines(form="{time}\n{title}Dr. {name}")).replace("\n\n", "\n")
    assert _talks(parse_page(text)) == ALL


def test_a_word_with_a_capital_within_is_no_seam() -> None:
    lines = _lines(form="{time}\n{title} (by {name})")
    lines[lines.index("Counting lamps at the harbour (by Quilla Vantreese)")] = (
        "Counting lamps with MapServer (by Quilla Vantreese)"
    )
    titles = [title for title, _ in _talks(_read(lines))]
    assert "Counting lamps with MapServer" in titles


def test_titles_told_twice_are_told_once_and_what_is_told_of_them_is_no_title() -> None:
    told = (
        "In this talk we look at {title} and at what was known of it before the war, in many towns."
    )
    page = _read(_lines(form="{time}\n{title}\n{title}\n" + told + "\n{name}"))
    assert [title for title, _ in _talks(page)] == list(TITLES)


def test_speakers_below_abstracts_belong_to_the_talk_above() -> None:
    told = (
        "We show how the {title} came to be, and what it takes to repeat this with the means of our"
        " day, on which there are many opinions. This is the work of a whole team over many years."
    )
    assert _talks(_read(_lines(form="{time}\n{title}\n" + told + "\n{name}"))) == ALL


def test_rooms_one_below_the_other_above_a_time_are_no_sessions() -> None:
    lines = _lines(form="{time}\n{title}\n{name}")
    lines[4:4] = ["Room A1", "", "Room B2", "", "Room C3", ""]
    page = _read(lines)
    assert _talks(page) == ALL
    assert not any("Room" in (session.title or "") for session in page.sessions)


def test_a_topic_above_times_is_a_session() -> None:
    lines = _lines(form="{time}\n{title}\n{name}")
    lines[4:4] = ["Topic: Rivers and Hedges", ""]
    at = lines.index("11:00")
    lines[at:at] = ["Topic: Lamps and Ink", ""]
    sessions = [(session.title, len(session.talks)) for session in _read(lines).sessions]
    assert ("Rivers and Hedges", 2) in sessions
    assert ("Lamps and Ink", 3) in sessions


def test_speakers_alone_below_times_are_people() -> None:
    page = _read(_lines(form="{time}\n{name}"))
    titles = [session.title for session in page.sessions] + [title for title, _ in _talks(page)]
    assert not set(titles) & set(PEOPLE)


def test_a_list_of_days_above_all_times_says_no_day() -> None:
    lines = _lines(form="{time}\n{title}\n{name}")
    days = ["* Monday 3 June 2030", "* Tuesday 4 June 2030", "* Wednesday 5 June 2030", ""]
    lines[0:4] = [
        "# Slow Maps 2030",
        "",
        *days,
        "## Talks",
        "",
        "[Register here](https://example.org/register)",
        "",
    ]
    page = _read(lines)
    assert [title for title, _ in _talks(page)] == list(TITLES)
    whens = [
        *(session.when for session in page.sessions),
        *(talk.when for session in page.sessions for talk in session.talks),
    ]
    assert not any(when is not None and when.date is not None for when in whens)


def test_a_heading_that_was_broken_at_the_margin_is_one() -> None:
    lines = _lines(form="{time}\n{title}\n{name}")
    lines[4:4] = [
        "### Session 1: The long history of maps of rivers and of those who drew them",
        "slowly and by hand",
        "",
    ]
    titles = [session.title or "" for session in _read(lines).sessions]
    assert any(title.endswith("of those who drew them slowly and by hand") for title in titles)


def test_cells_of_a_converter_are_parted_where_emphasis_begins_at_once() -> None:
    rows = [
        f"| {time} - {time[:-2]}{int(time[-2:]) + 25} | **{title}**{name} |"
        for time, name, title in zip(TIMES, PEOPLE, TITLES)
    ]
    lines = ["# Workshop on Slow Maps", "", "## Monday 3 June 2030", "", "| Time | Talk |"]
    page = _read([*lines, "| --- | --- |", *rows])
    assert _talks(page) == ALL


def test_rows_of_a_chaired_session_have_their_own_hours() -> None:
    lines = ["# Workshop on Slow Maps", "", "## Monday 3 June 2030", ""]
    page = _read(
        [
            *lines,
            "9:30 - 10:00",
            "",
            "Session 1: Rivers",
            "",
            "Chair: Max Born",
            "",
            f"{TITLES[0]}",
            f"{PEOPLE[0]}",
            "",
            "10:00 - 10:30",
            "",
            f"{TITLES[1]}",
            f"{PEOPLE[1]}",
            "",
            "10:30 - 11:00",
            "",
            "Coffee Break",
        ]
    )
    assert _talks(page)[:2] == ALL[:2]
    first = page.sessions[0].talks[0]
    assert first.when is not None
    assert f"{first.when.start:%-H:%M}" == "9:30"


def test_an_empty_line_in_a_cell_ends_no_table_of_html2text() -> None:
    page = parse_page(
        "# Workshop on Slow Maps\n\n## Monday 3 June 2030\n\n"
        "Time| Hall| Cellar  \n---|---|---  \n"
        "9:00-10:00| Registration  \n"
        "10:00-11:00|  \n  \nTutorials  \nwith coffee | Panel on maps  \n"
        "11:00-11:30| Coffee break  \n"
        "11:30-12:30| Invited talk| Poster session  \n"
        "12:30-13:30| Lunch  \n\n"
    )
    titles = [session.title or "" for session in page.sessions]
    assert not any("|" in title for title in titles)
    assert {"Invited talk", "Poster session", "Lunch"} <= set(titles)


ROWS = (
    ("9:30", "Quilla Vantreese", "Towards rings of maps"),
    ("10:00", "Ada Byron", "How hedges remember their fields"),
    ("11:00", "Emmy Noether", "Machine Learning in Mills"),
    ("11:30", "Grace Hopper", "Inks that last for a century"),
    ("12:00", "Mary Somerville", "Under seven northern seas"),
    ("12:30", "Sofia Kovalevskaya", "Where the tops of old towns turn"),
)


def _rows(*, trailing: bool, more: tuple[str, ...] = ()) -> Page:
    rows = [
        f"| {time} | {f'{title} {name}' if trailing else f'{name} {title}'} |"
        for time, name, title in ROWS
    ]
    lines = ["# Slow Maps 2030", "", "## Monday 3 June 2030", "", "| Time | Talk |"]
    return _read([*lines, "| --- | --- |", *rows, *more, "| 15:00 | Closing Remarks |"])


@pytest.mark.parametrize("trailing", [True, False])
def test_names_that_run_into_titles_are_parted_or_left_over(trailing: bool) -> None:
    page = _rows(trailing=trailing)
    found = _talks(page)
    assert len(found) >= 3
    assert {(title, *names) for title, names in found} <= {(title, name) for _, name, title in ROWS}
    left = " ".join(line.text for line in page.unparsed)
    told = {title for title, _ in found}
    assert all(title in told or title in left for *_, title in ROWS)


def test_a_name_whose_last_word_may_be_of_the_title_is_left_over() -> None:
    page = _rows(trailing=False, more=("| 14:00 | Ida Rhodes Kestrel Figures |",))
    titles = [session.title or "" for session in page.sessions]
    titles += [title or "" for title, _ in _talks(page)]
    assert not any("Kestrel Figures" in title for title in titles)


def test_speakers_with_their_institutions_are_no_titles() -> None:
    rows = [f"| {time} | {name} Example University |" for time, name, _ in ROWS]
    lines = ["# Slow Maps 2030", "", "## Monday 3 June 2030", "", "| Time | Talk |"]
    page = _read([*lines, "| --- | --- |", *rows, "| 15:00 | Closing Remarks |"])
    assert "Example University" not in [title for title, _ in _talks(page)]
