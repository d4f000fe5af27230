"""The public functions: what they take, what they raise."""

from __future__ import annotations

import pickle
from pathlib import Path
from typing import Any

import bs4
import pytest
from conftest import ROOT

import confparse
from confparse import (
    ConfparseError,
    NoSessionError,
    Page,
    SeveralSessionsError,
    parse_page,
    parse_session,
    parse_soup,
)

PAGE = ROOT / "fixtures" / "eventhosts_session" / "no-room.txt"
TWO = "Kernels\n\nWed 20 July 7:30 - 7:35 PDT\n\nA Talk of Ours\n\nAda Quill · Jo Lund"


def test_a_string_is_content_never_a_path() -> None:
    assert parse_page(str(PAGE)).sessions == ()
    assert len(parse_page(PAGE).sessions) == 1


def test_text_bytes_and_path_are_the_same() -> None:
    data = PAGE.read_bytes()
    assert parse_page(PAGE) == parse_page(data) == parse_page(data.decode())


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_encodings_of_unicode(encoding: str) -> None:
    text = PAGE.read_text(encoding="utf-8")
    if encoding.startswith("utf-16-"):
        assert parse_page(text.encode(encoding)).sessions == parse_page(text).sessions
    else:
        assert parse_page(text.encode(encoding)) == parse_page(text)


@pytest.mark.parametrize(
    ("charset", "name"),
    [
        ("iso-8859-1", "Øystein Mårtensson"),
        ("windows-1251", "Пётр Иванов"),
        ("shift_jis", "山田 太郎"),
        ("macintosh", "André Müller"),
        ("gb2312", "王 小明"),
        ("koi8-r", "Пётр Иванов"),
    ],
)
def test_declared_charset_is_followed(charset: str, name: str) -> None:
    page = f"<html><head><meta charset={charset}></head><body><h3>Kernels</h3><div>Wed 20 July 7:30 - 7:35 PDT</div><h5>A Talk of Ours</h5><p>{name}</p></body></html>"
    session = parse_session(
        page.replace("macintosh", "macintosh").encode(
            "mac-roman" if charset == "macintosh" else charset
        )
    )
    assert [author.name for author in session.talks[0].authors] == [name]


def test_latin_1_without_a_declaration() -> None:
    session = parse_session(f"{TWO} · Øystein Åse".encode("cp1252"))
    assert session.talks[0].authors[-1].name == "Øystein Åse"


def test_one_damaged_byte_does_not_ruin_a_page() -> None:
    page = parse_page((TWO + " · Øystein Åse — “well”").encode() + b" \xff")
    assert "decoded-with-loss" in {d.code for d in page.diagnostics}
    assert page.sessions[0].talks[0].authors[2].name.startswith("Øystein Åse")


@pytest.mark.parametrize("source", [None, 7, ["x"], object()])
def test_wrong_source_is_a_type_error(source: Any) -> None:
    with pytest.raises(TypeError, match="source must be"):
        parse_page(source)


@pytest.mark.parametrize(
    "hints", [{"url": 7}, {"year": "2022"}, {"year": True}, {"timezone": 7}, {"reference": "x"}]
)
def test_wrong_hint_type_is_a_type_error_that_names_it(hints: dict[str, Any]) -> None:
    with pytest.raises(TypeError, match=next(iter(hints))):
        parse_page(TWO, **hints)


@pytest.mark.parametrize(
    "hints", [{"year": 0}, {"year": -5}, {"year": 20222}, {"timezone": "Mars/Olympus"}]
)
def test_impossible_hint_is_a_value_error_that_names_it(hints: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=next(iter(hints))):
        parse_page(TWO, **hints)


def test_no_session() -> None:
    with pytest.raises(NoSessionError) as caught:
        parse_session("Nothing to see here.")
    assert [d.code for d in caught.value.diagnostics][-1] == "no-session"
    page = parse_page("Nothing to see here.")
    assert page.layout is None
    assert [left.text for left in page.unparsed] == ["Nothing to see here."]


def test_errors_pickle_with_their_diagnostics() -> None:
    with pytest.raises(ConfparseError) as caught:
        parse_session("")
    again = pickle.loads(pickle.dumps(caught.value))  # noqa: S301 - our own bytes
    assert type(again) is NoSessionError
    assert (str(again), again.diagnostics) == (str(caught.value), caught.value.diagnostics)
    assert isinstance(again, ValueError)
    assert issubclass(SeveralSessionsError, ConfparseError)


@pytest.mark.parametrize("source", ["", "   \n\t\n", b"", "\ufeff", "\u200b\n"])
def test_empty_input_says_so(source: str | bytes) -> None:
    page = parse_page(source)
    assert page == Page(diagnostics=page.diagnostics)
    assert {"empty-input", "no-session"} <= {d.code for d in page.diagnostics}


@pytest.mark.parametrize(
    "data",
    [b"%PDF-1.7 x", b"\x89PNG\r\n\x1a\n" + bytes(50), bytes(range(256)) * 4, b"PK\x03\x04zip"],
)
def test_binary_input_says_so(data: bytes) -> None:
    page = parse_page(data)
    assert page.sessions == ()
    assert "binary-input" in {d.code for d in page.diagnostics}


def test_parse_soup() -> None:
    path = PAGE.with_name("theory-html.html")
    for builder in ("lxml", "html.parser"):
        soup = bs4.BeautifulSoup(path.read_bytes(), builder)
        assert parse_soup(soup).sessions == parse_page(path).sessions
        part = soup.find(id="main")
        assert isinstance(part, bs4.Tag)
        assert (
            parse_soup(part, year=2022).sessions[0].talks[0].title
            == parse_page(path).sessions[0].talks[0].title
        )
    with pytest.raises(TypeError, match=r"bs4\.Tag"):
        parse_soup("<p>x</p>")  # type: ignore[arg-type]  # the point of the test


def test_own_layouts_are_taken() -> None:
    from collections.abc import Iterator, Sequence

    from confparse.flow import Layout, Line, Mark, Role, Source

    def score(source: Source) -> float:
        return 1.0 if source.text.startswith("AGENDA") else 0.0

    def label(lines: Sequence[Line]) -> Iterator[Mark]:
        for line in lines[1:]:
            yield line.mark(Role.TALK)
            yield line.mark(Role.TITLE)

    mine = Layout(name="mine", score=score, label=label)
    page = parse_page("AGENDA\nOne\nTwo", layouts=[mine, *confparse.layouts.known()])
    assert page.layout == "mine"
    assert [talk.title for talk in page.sessions[0].talks] == ["One", "Two"]
    assert parse_page("AGENDA\nOne\nTwo", layouts=[]).sessions == ()


def test_several_sessions_need_parse_page() -> None:
    from confparse.flow import Layout, Role

    two = Layout(
        name="two",
        score=lambda _: 1.0,
        label=lambda lines: [
            m for line in lines for m in (line.mark(Role.SESSION), line.mark(Role.TITLE))
        ],
    )
    with pytest.raises(SeveralSessionsError, match="parse_page"):
        parse_session("One\nTwo", layouts=[two])


def test_diagnostics_come_with_the_session() -> None:
    session = parse_session(PAGE)
    assert [d.code for d in session.diagnostics] == ["year-inferred"]
    assert parse_page(PAGE).sessions[0].diagnostics == ()


def test_missing_path_is_an_os_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        parse_page(tmp_path / "nope.txt")
