"""Hypothesis strategies: one for each model type, as the pages of this shape can print it, and junk."""

from __future__ import annotations

import datetime

from hypothesis import strategies as st

from confparse import LineSpan, Link, Page, Person, Session, Talk, When
from confparse.diagnostics import CODES, Code, Diagnostic
from confparse.model import TYPES, Conference, MonthDay, Unparsed

_GIVEN = st.sampled_from(
    [
        "Ada",
        "Bruno",
        "Chiamaka",
        "Dmitri",
        "Élodie",
        "Farid",
        "Gráinne",
        "Hye-jin",
        "İpek",
        "João",
        "LEI",
        "weitao",
        "Zoë",
        "Ngọc",
        "D. E.",
    ]
)
_FAMILY = st.sampled_from(
    [
        "Quill",
        "Østergård",
        "Obi-Lane",
        "Petrov",
        "Moreau",
        "al-Haddad",
        "Ó Briain",
        "Kim",
        "Yıldız",
        "da Silva",
        "WU",
        "du",
        "van den Berg",
        "O'Neil",
        "Nguyễn",
    ]
)
_WORDS = st.sampled_from(
    [
        "Deep",
        "kernels",
        "for",
        "graphs",
        "without",
        "labels",
        "Learning",
        "to",
        "forget",
        "on",
        "the",
        "margin",
        "of",
        "stability",
        "Robust",
        "bandits",
        "a",
        "second",
        "look",
        "at",
        "flows",
    ]
)

names = st.builds(lambda given, family: f"{given} {family}", _GIVEN, _FAMILY)
people = st.builds(Person, name=names)
titles = (
    # Two words at least: one word alone may be a printed kind ("Poster").
    st.lists(_WORDS, min_size=3, max_size=9)
    .map(" ".join)
    .map(lambda words: words[0].upper() + words[1:])
)
paragraphs = st.builds(
    lambda words, tail: f"{' '.join(words).capitalize()}, as we show below. {tail}",
    st.lists(_WORDS, min_size=12, max_size=30),
    st.sampled_from(
        [
            "The bound is $\\sqrt{\\frac{2\\lambda}{\\eta}}$, and it is tight.",
            "Ratios of 3:1 do no harm; see Section 7.30 for more.",
            "It closes at 6 pm on Wed 20 July, as reviewers noted.",
            "Code is at example.org/code [1, 2], version 1.2.3.",
            "“Quoted” words — and dashes – stay.",
        ]
    ),
)
abstracts = st.one_of(st.none(), st.lists(paragraphs, min_size=1, max_size=3).map("\n\n".join))
rooms = st.sampled_from(
    ["Room 309", "Hall F", "Ballroom 1 & 2", "Room 314 - 315", "Exhibit Hall A"]
)
clocks = st.times(min_value=datetime.time(0, 0), max_value=datetime.time(23, 59)).map(
    lambda time: time.replace(second=0, microsecond=0)
)


@st.composite
def slots(
    draw: st.DrawFn, *, year: int = 2022
) -> list[tuple[datetime.datetime, datetime.datetime]]:
    """Consecutive slots of one day, as session pages print them, on a 24-hour clock."""
    count = draw(st.integers(1, 6))
    at = datetime.datetime(
        year,
        7,
        draw(st.integers(17, 23)),
        draw(st.integers(7, 15)),
        draw(st.sampled_from([0, 15, 30])),
    )
    found = []
    for _ in range(count):
        end = at + datetime.timedelta(minutes=draw(st.sampled_from([5, 10, 20, 45])))
        found.append((at, end))
        at = end
    return found


@st.composite
def sessions(draw: st.DrawFn) -> Session:
    """A session as an eventhosts page can print it: no types, ids and links."""
    talks = []
    zone = datetime.timezone(datetime.timedelta(hours=-7))
    for start, end in draw(slots()):
        when = When(
            text=f"{start:%a} {start.day} {start:%B} {start.hour}:{start:%M} - {end.hour}:{end:%M} PDT",
            weekday=f"{start:%a}",
            date=start.date(),
            start=start.time(),
            end=end.time(),
            timezone="PDT",
            starts_at=start.replace(tzinfo=zone),
            ends_at=end.replace(tzinfo=zone),
            inferred=("year",),
        )
        authors = tuple(draw(st.lists(people, min_size=1, max_size=5)))
        talks.append(Talk(title=draw(titles), authors=authors, when=when, abstract=draw(abstracts)))
    chairs = tuple(
        Person(name=name, role="moderator")
        for name in draw(st.lists(names, max_size=2, unique=True))
    )
    return Session(
        title=draw(titles), room=draw(st.none() | rooms), chairs=chairs, talks=tuple(talks)
    )


# What the model can hold at all, for JSON and pickling.

_texts = st.text(st.characters(codec="utf-8"), min_size=1, max_size=30)
_maybe = st.none() | _texts
_spans = st.dictionaries(
    st.sampled_from(["title", "when", "authors"]),
    st.builds(LineSpan, st.integers(1, 9), st.integers(9, 99)),
)
_dates = st.none() | st.dates() | st.builds(MonthDay, st.integers(1, 12), st.integers(1, 28))
_zones = st.none() | st.integers(-12 * 60, 14 * 60).map(
    lambda m: datetime.timezone(datetime.timedelta(minutes=m))
)
_instants = st.none() | st.datetimes(timezones=_zones).map(
    lambda at: at.replace(second=0, microsecond=0)
)
any_people = st.builds(Person, name=_texts, affiliation=_maybe, role=_maybe)
any_whens = st.builds(
    When,
    text=_maybe,
    weekday=st.none() | st.sampled_from(["Mon", "Sun"]),
    date=_dates,
    start=st.none() | clocks,
    end=st.none() | clocks,
    timezone=_maybe,
    starts_at=_instants,
    ends_at=_instants,
    inferred=st.lists(st.sampled_from(["date", "year", "half-day"]), unique=True).map(tuple),
)
_links = st.lists(st.builds(Link, label=_texts, url=_maybe), max_size=2).map(tuple)
_kinds = st.none() | st.sampled_from(TYPES)
any_talks = st.builds(
    Talk,
    id=_maybe,
    title=_maybe,
    type=_kinds,
    authors=st.lists(any_people, max_size=2).map(tuple),
    when=st.none() | any_whens,
    room=_maybe,
    abstract=_maybe,
    links=_links,
    lines=_spans,
)
any_sessions = st.builds(
    Session,
    id=_maybe,
    title=_maybe,
    type=_kinds,
    room=_maybe,
    chairs=st.lists(any_people, max_size=2).map(tuple),
    organizers=st.lists(any_people, max_size=2).map(tuple),
    when=st.none() | any_whens,
    abstract=_maybe,
    links=_links,
    talks=st.lists(any_talks, max_size=2).map(tuple),
    lines=_spans,
)
_diagnostics = st.sampled_from(list(Code)).flatmap(
    lambda code: st.builds(
        Diagnostic,
        code=st.just(code.value),
        level=st.just(CODES[code][0]),
        message=_texts,
        line=st.none() | st.integers(1, 99),
    )
)
any_pages = st.builds(
    Page,
    url=_maybe,
    layout=_maybe,
    conference=st.none()
    | st.builds(Conference, name=_maybe, year=st.none() | st.integers(1900, 2100)),
    sessions=st.lists(any_sessions, max_size=2).map(tuple),
    diagnostics=st.lists(_diagnostics, max_size=3).map(tuple),
    unparsed=st.lists(st.builds(Unparsed, line=st.integers(1, 99), text=_texts), max_size=2).map(
        tuple
    ),
)

# Noise that may stand anywhere between the lines of a page, and junk that looks like one.

noise_lines = st.sampled_from(
    [
        "Skip to main content",
        "Skip to yearly menu bar Skip to main content",
        "Chat is not available.",
        "Toggle navigation",
        "Log in",
        "",
        "   ",
        "\t",
    ]
)
_pieces = st.sampled_from(
    [
        "Wed 20 July 7:30 - 7:35 PDT",
        "Wed 20 July 25:61 - 99:99 PDT",
        "Thu 31 February 7:30 - 7:35",
        "7:30",
        "10:00–11:00",
        "Ada Quill · Bruno Østergård",
        "·",
        " · · ",
        "Room 309",
        "Moderator:",
        "Moderator: Ada Quill",
        "Abstract:",
        "Session 3: Kernels",
        "<div>",
        "</table>",
        "<td rowspan=99999999>",
        "<!doctype html>",
        "<?xml version='1.0'?>",
        "| a | b |",
        "|---|---|",
        "# Title",
        "* [x](y)",
        "**b**",
        "[1]: x",
        "```",
        "---",
        "$\\alpha$",
        "&amp;&#0;",
        "\u2028",
        "\ufeff",
        "\x00",
        "\x0c",
        "٣:٣٠",
        "é" * 40,
        "a" * 500,
    ]
)
junk = st.lists(_pieces | st.text(max_size=30), max_size=40).map("\n".join)
