"""Cells of Markdown tables in which a converter has put the lines one behind the other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confparse import parse_page
from confparse.broken_cells import lines

ROWS = [
    "| 9:00-9:30 | **Opening keynote**  Ada Byron (Sample University)  *Maps of Rings* |",
    "| 9:30-10:00 | Grace Hopper and Emmy Noether.  *Sparse Trees: a Survey* |",
    "| 10:00-10:30 | Coffee break |",
    "| 10:30-11:00 | Mary Jackson.  *Gentle Routing in Streams* |",
    "| 11:00-11:30 | Katherine Johnson, Dorothy Vaughan.  *Lazy Codes* |",
]
RULE = "| --- | --- |"
HEAD = "# Workshop on Rings, 3 June 2019\n\n## Programme\n\n| Time | Talk |\n"


@pytest.mark.parametrize(
    ("cell", "wanted"),
    [
        ("Ada Byron.  *Maps of Rings*", [("Ada Byron.", False), ("*Maps of Rings*", False)]),
        (
            "**Maps (Chair: Ada Byron)**  * Rings *Ben Hur (A), Eve (B)** Trees *Dan (C)*",
            [
                ("**Maps (Chair: Ada Byron)**", False),
                ("Rings *Ben Hur (A), Eve (B)*", True),
                ("Trees *Dan (C)*", True),
            ],
        ),
        (
            "* **Rings**    *Ada Byron* * **Trees**    *Ben Hur*",
            [
                ("**Rings**", True),
                ("*Ada Byron*", False),
                ("**Trees**", True),
                ("*Ben Hur*", False),
            ],
        ),
        (
            "**Keynote  Chair: Ada Byron** Main Hall",
            [("**Keynote**", False), ("**Chair: Ada Byron** Main Hall", False)],
        ),
        # stars that are neither bullets nor emphasis
        ("Maps of 5 * 3 Rings", [("Maps of 5 * 3 Rings", False)]),
        ("Ada Byron* and Ben Hur", [("Ada Byron* and Ben Hur", False)]),
        ("Ada Byron*, Ben  *speaker", [("Ada Byron*, Ben", False), ("*speaker", False)]),
        (r"A \* search", [(r"A \* search", False)]),
        ("", []),
    ],
)
def test_a_cell_is_cut_at_two_blanks_and_at_bullets(
    cell: str, wanted: list[tuple[str, bool]]
) -> None:
    assert [(piece.strip(), bullet) for piece, bullet in lines(cell)] == wanted


@given(st.text(alphabet="ab *`\\|", max_size=60))
def test_no_letter_is_lost(cell: str) -> None:
    pieces = "".join(piece for piece, _ in lines(cell))
    assert [c for c in pieces if c in "ab"] == [c for c in cell if c in "ab"]


def _talks(table: str) -> list[tuple[str | None, list[str]]]:
    page = parse_page(HEAD + table)
    return [
        (talk.title, [person.name for person in talk.authors])
        for session in page.sessions
        for talk in session.talks
    ]


def test_people_and_titles_of_cells_are_told_apart() -> None:
    assert _talks("\n".join([RULE, *ROWS])) == [
        ("Maps of Rings", ["Ada Byron"]),
        ("Sparse Trees: a Survey", ["Grace Hopper", "Emmy Noether"]),
        ("Gentle Routing in Streams", ["Mary Jackson"]),
        ("Lazy Codes", ["Katherine Johnson", "Dorothy Vaughan"]),
    ]


@pytest.mark.parametrize(
    "table",
    [
        # Somebody aligned the columns, or the blanks are those of the source.
        "|------|:----|\n| 9:00 | Maps  of Rings |\n| 9:30 | Trees  of Graphs |\n| 9:40 | Codes  of Maps |\n| 9:50 | Some  Rings |",
        # a slip
        f"{RULE}\n| 9:00 | Maps  of Rings |\n| 9:30 | Trees of Graphs |\n| 9:40 | Codes of Maps |\n| 9:50 | Some Rings |",
    ],
)
def test_other_blanks_break_nothing(table: str) -> None:
    page = parse_page(HEAD + table)
    told = [session.title or session.talks[0].title or "" for session in page.sessions]
    assert " ".join(told[0].split()) == "Maps of Rings"
