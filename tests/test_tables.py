"""Tables and notebooks: one row a talk, and HTML that takes nothing from the page for markup."""

from __future__ import annotations

import dumps
import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import sessions

from confparse import Page, Person, Session, Talk, parse_page
from confparse.exports import notebook, tables


def test_a_row_a_talk_in_page_order() -> None:
    page = parse_page(dumps.page(1))
    rows = tables.talk_rows(page)
    talks = [talk for session in page.sessions for talk in session.talks]
    assert [row["title"] for row in rows] == [talk.title for talk in talks]
    assert all(list(row) == list(tables.COLUMNS) for row in rows)


def test_pandas_and_polars_hold_the_same_rows() -> None:
    pytest.importorskip("pandas")
    pytest.importorskip("polars")
    for page in (parse_page(dumps.page(1)), Page()):
        rows = tables.talk_rows(page)
        frame = tables.to_pandas(page)
        assert list(frame.columns) == list(tables.COLUMNS)
        assert frame["title"].tolist() == [row["title"] for row in rows]
        assert str(frame["session"].dtype) == "Int64"
        assert tables.to_polars(page).to_dicts() == rows


EVIL = '<script>alert("x")</script>&amp;'


def test_nothing_of_the_page_is_markup() -> None:
    talk = Talk(
        title=EVIL, abstract=EVIL, room=EVIL, authors=(Person(name=EVIL, affiliation=EVIL),)
    )
    session = Session(title=EVIL, talks=(talk,), chairs=(Person(name=EVIL),), abstract=EVIL)
    for html in (
        notebook.page_html(Page(sessions=(session,))),
        notebook.session_html(session),
        notebook.talk_html(talk),
    ):
        assert "<script" not in html
        assert "&lt;script&gt;" in html


@given(st.lists(sessions(), max_size=3))
def test_every_page_has_a_table_and_html(found: list[Session]) -> None:
    page = Page(sessions=tuple(found))
    rows = tables.talk_rows(page)
    assert len(rows) == sum(len(session.talks) for session in page.sessions)
    assert notebook.page_html(page).startswith("<div>")
