"""What holds for all inputs."""

from __future__ import annotations

import datetime as dt
import json
import pickle
import random
from collections.abc import Callable

import attrs
import jsonschema
import render
from hypothesis import example, given
from hypothesis import strategies as st
from strategies import any_pages, any_sessions, any_talks, junk, noise_lines, sessions

from confparse import (
    Page,
    Session,
    Talk,
    When,
    from_json,
    layouts,
    parse_page,
    parse_session,
    to_json,
)
from confparse.decode import decode
from confparse.diagnostics import Report
from confparse.exports.schema import schema
from confparse.lines import split
from confparse.noise import drop
from confparse.recognise import recognise

_SCHEMA = jsonschema.Draft202012Validator(schema())


_NOT_FIELDS = {"noise", "day", "zone", "clock", "conference", "year", "session", "talk"}


def _bare(session: Session) -> Session:
    """What the page prints: a session's own time is taken from its talks."""
    return attrs.evolve(session, when=None)


@given(sessions(), st.sampled_from([render.text, render.markdown, render.page]))
def test_what_is_rendered_is_read_back(session: Session, form: Callable[[Session], str]) -> None:
    parsed = parse_session(form(session), reference=2022)
    assert _bare(parsed) == session
    first, last, whole = session.talks[0].when, session.talks[-1].when, parsed.when
    assert first is not None
    assert last is not None
    assert whole is not None
    assert (whole.start, whole.end) == (first.start, last.end)


@given(sessions(), st.data())
def test_noise_and_blank_lines_change_only_line_numbers(
    session: Session, data: st.DataObject
) -> None:
    lines = render.text(session).split("\n")
    for _ in range(data.draw(st.integers(1, 5))):
        lines.insert(data.draw(st.integers(0, len(lines))), data.draw(noise_lines))
    assert _bare(parse_session("\n".join(lines), reference=2022)) == session


@given(
    sessions(), st.sampled_from(["crlf", "cr", "bom", "nbsp", "trailing", "utf-16", "zero-width"])
)
def test_line_ends_marks_and_blanks_change_nothing(session: Session, how: str) -> None:
    text = render.text(session)
    sources: dict[str, str | bytes] = {
        "crlf": text.replace("\n", "\r\n"),
        "cr": text.replace("\n", "\r"),
        "bom": text.encode("utf-8-sig"),
        "nbsp": text.replace(" ", "\N{NO-BREAK SPACE}"),
        "trailing": text.replace("\n", "   \n"),
        "utf-16": text.encode("utf-16"),
        "zero-width": text.replace("\n\n", "\u200b\n\n\ufeff"),
    }
    source = sources[how]
    plain, changed = parse_page(text, reference=2022), parse_page(source, reference=2022)
    assert changed == plain
    assert [s.lines for s in changed.sessions] == [s.lines for s in plain.sessions]


@given(junk | st.text())
@example("<!doctype html>")
@example("<?xml version='1.0' encoding='utf-8'?><p>x")
@example("\ud800")
@example("Wed 20 July 7:30 - 7:35 PDT")
def test_any_text_gives_a_page_that_follows_the_schema(text: str) -> None:
    page = parse_page(text)
    _SCHEMA.validate(json.loads(to_json(page, lines=True)))
    assert parse_page(text) == page


@given(st.binary(max_size=300))
@example(b"\xff\xfe\x00")
@example(b"\xef\xbb\xbf")
@example(b"<meta charset='rot13'>7:30 \xff")
def test_any_bytes_give_a_page(data: bytes) -> None:
    assert isinstance(parse_page(data), Page)


@given(junk)
def test_each_visible_line_is_in_an_item_or_noise_or_unparsed(text: str) -> None:
    """Counted over the lines the page was split into: what is claimed by no mark stands in `unparsed`."""
    source = split(decode(text, Report()))
    source, content = drop(source)
    page = parse_page(text)
    items: list[Session | Talk] = [
        *page.sessions,
        *(talk for s in page.sessions for talk in s.talks),
    ]
    spans = [span for item in items for span in item.lines.values()]
    layout = recognise(source, layouts.known(), Report())
    marks = layout.label(content) if layout else ()
    noise = {mark.line.index for mark in marks if mark.role.value in _NOT_FIELDS}
    left = {(gone.line, gone.text) for gone in page.unparsed}
    for line in content:
        inside = any(span.first <= line.number <= span.last for span in spans)
        assert (
            inside or line.index in noise or (line.number, line.text) in left or line.tag == "title"
        ), line


@given(sessions())
def test_each_field_stands_on_the_lines_it_names(session: Session) -> None:
    text = render.text(session)
    rows = text.split("\n")
    parsed = parse_session(text, reference=2022)

    def printed(item: object, field: str) -> str:
        span = item.lines[field]  # type: ignore[attr-defined]  # a session or a talk
        return "\n".join(rows[span.first - 1 : span.last])

    assert printed(parsed, "title") == parsed.title
    for talk in parsed.talks:
        assert printed(talk, "title") == talk.title
        assert talk.when is not None
        assert printed(talk, "when") == talk.when.text
        assert all(person.name in printed(talk, "authors") for person in talk.authors)
        if talk.abstract:
            assert printed(talk, "abstract").replace("\n\n\n", "\n\n") == talk.abstract


@given(any_pages)
def test_json_round_trip_is_the_identity(page: Page) -> None:
    again = from_json(to_json(page, lines=True))
    assert again == page
    assert isinstance(again, Page)
    assert [s.lines for s in again.sessions] == [s.lines for s in page.sessions]
    assert Page.from_dict(page.to_dict()) == page
    _SCHEMA.validate(page.to_dict(lines=True))


@given(any_sessions | any_talks)
def test_sessions_and_talks_survive_json_and_pickle(item: object) -> None:
    assert from_json(to_json(item, lines=True)) == item  # type: ignore[arg-type]  # a session or a talk
    assert pickle.loads(pickle.dumps(item)) == item  # noqa: S301 - our own bytes
    assert hash(item) == hash(pickle.loads(pickle.dumps(item)))  # noqa: S301 - our own bytes


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=5),
        lambda c: (
            st.lists(c, max_size=3)
            | st.dictionaries(
                st.sampled_from(["schema", "sessions", "title", "talks", "when"]), c, max_size=4
            )
        ),
    )
)
def test_foreign_json_is_a_format_error(data: object) -> None:
    from confparse import FormatError

    try:
        from_json(json.dumps(data))
    except FormatError as error:
        assert str(error)


def test_a_page_of_twice_the_talks_has_twice_the_talks() -> None:
    """Counted, not timed: nothing is lost or doubled as a page grows."""
    generator = random.Random(7)
    lines = ["Session of Many"]
    for i in range(3000):
        start = 8 * 60 + i % 600
        lines += [
            f"Wed 20 July {start // 60}:{start % 60:02d} - {(start + 1) // 60}:{(start + 1) % 60:02d} PDT",
            f"Talk number {i}",
            "Ada Quill · Bruno Moreau",
            f"Abstract {generator.random()}.",
        ]
    page = parse_page("\n\n".join(lines), year=2022)
    assert [t.title for t in page.sessions[0].talks] == [f"Talk number {i}" for i in range(3000)]
    assert all(len(t.authors) == 2 for t in page.sessions[0].talks)


@given(
    st.datetimes(
        timezones=st.none()
        | st.integers(-1439, 1439).map(lambda m: dt.timezone(dt.timedelta(minutes=m)))
        | st.just(dt.timezone(dt.timedelta(hours=1), "named"))
    ).map(lambda moment: moment.replace(microsecond=0)),
    st.booleans(),
)
def test_a_moment_is_written_as_iso_8601_has_it(moment: dt.datetime, whole: bool) -> None:
    if whole:
        moment = moment.replace(second=0)
    written = Page(sessions=(Session(when=When(starts_at=moment, ends_at=moment)),)).to_dict()[
        "sessions"
    ][0]["when"]
    assert written["starts_at"] == written["ends_at"] == moment.isoformat()
