"""Tables in the cells of a table, which markdownify puts on one line."""

from __future__ import annotations

import pytest

from confparse import parse_page
from confparse.nested_tables import rows

_DAY = (
    "|  |  | | --- | --- | | **{day}** | | | 9:00 | Ada Byron *{one}* | | 10:00 | *Break* |"
    " | 10:30 | Max Born *{two}* | | 12:00 | *Lunch* |"
)


def test_each_row_of_a_table_in_a_cell_is_a_row() -> None:
    assert rows("| |  |  | | --- | --- | | **Monday** | | | 9:00 | Maps | | 10:00 | Rings | |") == [
        ("|  |  |", True),
        ("| **Monday** | |", False),
        ("| 9:00 | Maps |", False),
        ("| 10:00 | Rings |", False),
    ]


def test_tables_side_by_side_and_what_stands_around_them_are_told_apart() -> None:
    found = rows("| Menu | | Time | Talk | | --- | --- | | 9:00 | Maps | | | A | | --- | | b | |")
    assert found == [
        ("| Menu |", True),
        ("| Time | Talk |", True),
        ("| 9:00 | Maps |", False),
        ("| A |", True),
        ("| b |", False),
    ]


@pytest.mark.parametrize(
    "content",
    ["| a | b |", "| --- | --- | b |", "| a | --- | b |", r"| a \| --- \| b |", "||||", ""],
)
def test_rows_without_tables_keep_their_cells(content: str) -> None:
    told = [cell.strip() for row, _ in rows(content) for cell in row.split("|")]
    assert [cell for cell in told if cell] == [
        cell for cell in map(str.strip, content.split("|")) if cell
    ]


def test_days_side_by_side_in_a_table_of_the_layout_are_read() -> None:
    left = _DAY.format(day="Monday, 3 June 2030", one="Rings of Sand", two="Castles of Sand")
    right = _DAY.format(day="Tuesday, 4 June 2030", one="Maps of the Sea", two="Kites in the Wind")
    page = parse_page(
        "# Workshop on Slow Maps\n\nProgramme\n\n|  |  |  |  |\n| --- | --- | --- | --- |\n"
        f"| {left} | {right} |\n"
    )
    talks = [
        (talk.title, talk.when and str(talk.when.date), [one.name for one in talk.authors])
        for session in page.sessions
        for talk in session.talks
    ]
    assert talks == [
        ("Rings of Sand", "2030-06-03", ["Ada Byron"]),
        ("Castles of Sand", "2030-06-03", ["Max Born"]),
        ("Maps of the Sea", "2030-06-04", ["Ada Byron"]),
        ("Kites in the Wind", "2030-06-04", ["Max Born"]),
    ]
    assert [session.title for session in page.sessions if session.title] == ["Break", "Lunch"] * 2
