"""A table without heads is read below those of the table before, where it has the same columns."""

from __future__ import annotations

import pytest

from confparse import Page, parse_page

_MORNING = """\
<h3>Thursday, 12 October 2028</h3><h4>Morning</h4><table>
<tr><td><b>Time</b></td><td><b>Description</b></td><td><b>Room</b></td></tr>
<tr><td>9:00 - 9:30</td><td>Welcome with tea</td><td>K</td></tr>
<tr><td>9:30 - 10:00</td><td>Group discussion</td><td>K</td></tr>
<tr><td>10:00 - 11:00</td><td>Break-out session 1</td><td>S</td></tr>
</table><h4>Afternoon</h4>"""


def _page(afternoon: str) -> Page:
    return parse_page(f"<html><body><h1>Program</h1>{_MORNING}{afternoon}</body></html>")


def _sessions(page: Page) -> list[tuple[str | None, str | None]]:
    return [
        (session.title, None if session.room is None else str(session.room))
        for session in page.sessions
    ]


@pytest.mark.parametrize("tag", ["td", "th"])
def test_rooms_below_the_heads_of_the_morning(tag: str) -> None:
    page = _page(
        f"<table><tr><{tag}>13:30 - 14:00</{tag}><td>Break-out session 2</td><td>K</td></tr>"
        f"<tr><{tag}>14:00 - 14:45</{tag}><td>Group discussion</td><td>S</td></tr>"
        f"<tr><{tag}>15:00 - 15:30</{tag}><td>Wrap up</td><td>K</td></tr></table>"
    )
    assert _sessions(page)[-3:] == [
        ("Break-out session 2", "K"),
        ("Group discussion", "S"),
        ("Wrap up", "K"),
    ]


def test_markdown_tables_without_a_row_of_heads() -> None:
    page = parse_page(
        """\
# Program

### Thursday, 12 October 2028

| Time | Description | Room |
|---|---|---|
| 9:00 - 9:30 | Welcome with tea | K |
| 9:30 - 10:00 | Group discussion | K |
| 10:00 - 11:00 | Break-out session 1 | S |

#### Afternoon

| 13:30 - 14:00 | Break-out session 2 | K |
|---|---|---|
| 14:00 - 14:45 | Group discussion | S |
| 15:00 - 15:30 | Wrap up | K |
"""
    )
    assert _sessions(page)[-3:] == [
        ("Break-out session 2", "K"),
        ("Group discussion", "S"),
        ("Wrap up", "K"),
    ]


def test_a_table_with_more_columns_has_heads_of_its_own() -> None:
    page = _page(
        "<table><tr><td>13:30 - 14:00</td><td>Rings for beginners</td><td>Chains for beginners</td><td>Clasps at home</td></tr>"
        "<tr><td>14:00 - 14:45</td><td>Rings of the north</td><td>Chains of the south</td><td>Clasps of gold</td></tr>"
        "<tr><td>15:00 - 15:30</td><td>Rings without end</td><td>Chains without end</td><td>Clasps of tin</td></tr></table>"
    )
    assert not any(
        room in {"Chains for beginners", "Clasps at home"} for _, room in _sessions(page)
    )


def test_a_table_with_its_times_elsewhere_has_heads_of_its_own() -> None:
    page = _page(
        "<table><tr><td>Break-out session 2</td><td>13:30 - 14:00</td><td>Rings for beginners</td></tr>"
        "<tr><td>Group discussion</td><td>14:00 - 14:45</td><td>Rings of the north</td></tr>"
        "<tr><td>Wrap up</td><td>15:00 - 15:30</td><td>Rings without end</td></tr></table>"
    )
    assert not any((room or "").startswith("Rings") for _, room in _sessions(page))
