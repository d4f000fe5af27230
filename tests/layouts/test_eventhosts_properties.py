"""What is printed in a shape of the template is read back, whatever the titles, people and prose are."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from strategies import sessions

from confparse import Session, Talk, parse_page

_MENU = "Skip to yearly menu bar Skip to main content\n\n\n"
Shown = tuple[str | None, tuple[str, ...], str | None]


def _shown(talk: Talk) -> Shown:
    return talk.title, tuple(person.name for person in talk.authors), talk.abstract


def _people(talk: Talk, dot: str) -> str:
    return f" {dot} ".join(person.name for person in talk.authors)


dots = st.sampled_from(["·", "⋅"])


@given(sessions(), dots, st.booleans())
def test_poster_cards(session: Session, dot: str, positions: bool) -> None:
    lines = [
        "Poster Session",
        "",
        session.title or "",
        "",
        session.room or "Hall A",
        "",
        "Abstract:",
        "",
    ]
    for number, talk in enumerate(session.talks, 1):
        lines += ["", "Poster", *([f"#W-{number}"] if positions else []), talk.title or "", ""]
        lines += [_people(talk, dot), "", talk.abstract or "", ""]
    page = parse_page(_MENU + "\n".join(lines))
    if len(session.talks) == 1:
        return  # one poster is a page of its own, and reads as one
    assert page.layout == "eventhosts-posters"
    (read,) = page.sessions
    assert (read.title, read.room) == (session.title, session.room or "Hall A")
    assert [_shown(talk) for talk in read.talks] == [_shown(talk) for talk in session.talks]
    assert {talk.type for talk in read.talks} == {"poster"}


@given(sessions(), dots)
def test_event_cards(session: Session, dot: str) -> None:
    lines: list[str] = []
    for talk in session.talks:
        lines += ["Workshop", "", talk.title or "", "", _people(talk, dot)]
        lines += ["Dec 2, 9:30 AM - 12:00 PM Upper Level Room 30A-E", ""]
        lines += [talk.abstract or "", "", "Show more", "View full details"]
    page = parse_page("\n".join(lines), year=2025)
    assert page.layout == "eventhosts-events"
    assert [item.room for item in page.sessions] == ["Upper Level Room 30A-E"] * len(session.talks)
    for item, talk in zip(page.sessions, session.talks):
        assert item.when is not None
        assert str(item.when.start) == "09:30:00"
        names = tuple(person.name for person in item.organizers)
        assert (item.title, names, item.abstract) == _shown(talk)


@given(
    sessions(), st.sampled_from(["In Kernels", "In\nKernels"]), st.sampled_from(["", " @ Area 3"])
)
def test_schedule_cards(session: Session, parent: str, place: str) -> None:
    lines: list[str] = []
    for talk in session.talks:
        lines += ["Oral", f"Tue Dec 6th 02:30  -- 04:30 PM{place or ' @ '}", talk.title or ""]
        lines += [parent, _people(talk, "·")]
    page = parse_page("\n".join(lines), year=2016)
    assert page.layout == "eventhosts-schedule"
    (read,) = page.sessions
    assert read.title == "Kernels"
    for talk, want in zip(read.talks, session.talks):
        assert _shown(talk)[:2] == _shown(want)[:2]
        assert talk.when is not None
        assert (str(talk.when.start), str(talk.when.end)) == ("14:30:00", "16:30:00")
        assert talk.room == (place.removeprefix(" @ ") or None)


@given(sessions())
def test_every_line_is_in_an_item_or_told(session: Session) -> None:
    """No line of content is lost: it is marked, or it stands in `unparsed`."""
    odd = "A line that no card of the template has in front of the first"
    lines = [odd, ""]
    for talk in session.talks:
        lines += ["Tutorial", "", talk.title or "", "", _people(talk, "·"), "View full details"]
    page = parse_page("\n".join(lines))
    assert [item.title for item in page.sessions] == [talk.title for talk in session.talks]
    assert [item.text for item in page.unparsed] == [odd]
