"""Values that are wrong whatever the page says: a title that is a time, people who are none, a talk after its session."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import programmes
import pytest
from gold import FIXTURES
from hypothesis import given
from programmes import strategy

from confparse import Page, parse_page
from confparse.fields import affiliations, names, times
from confparse.layouts import generic

_PAGES = sorted(
    path
    for path in FIXTURES.glob("*/*")
    if path.suffix in {".txt", ".md", ".html"} and path.parent.name != "hostile"
)
_REAL = Path(__file__).parents[2] / "shared" / "corpus"
_SUFFIXES = (" by", " by:", "(", "[")


def _titles(page: Page) -> Iterator[str]:
    for session in page.sessions:
        if session.title:
            yield session.title
        yield from (talk.title for talk in session.talks if talk.title)


def _odd_titles(page: Page) -> list[str]:
    return [
        title
        for title in _titles(page)
        if times.is_time(title)
        or title.endswith(_SUFFIXES)
        or title.startswith(")")
        or affiliations.is_country(title)
        or title.strip("().").upper() in {"TBA", "TBD", "TBC"}
    ]


def _odd_people(page: Page) -> list[str]:
    return [
        person.name
        for session in page.sessions
        for people in (
            session.chairs,
            session.organizers,
            *(talk.authors for talk in session.talks),
        )
        for person in people
        if affiliations.is_office_alone(person.name)
        or (affiliations.is_country(person.name) and " " in person.name)
        or names.is_nobody(person.name)
        or "://" in person.name
        or any(ord(sign) < ord(" ") for sign in person.name)
    ]


def _late_talks(page: Page) -> list[tuple[str | None, str | None]]:
    """Talks of sessions whose printed hours are over before the first of them begins."""
    found = []
    for session in page.sessions:
        when = session.when
        if when is None or when.text is None or when.starts_at is None or when.ends_at is None:
            continue
        timed = [talk for talk in session.talks if talk.when and talk.when.starts_at]
        if timed and all(
            talk.when is not None
            and talk.when.starts_at is not None
            and talk.when.starts_at >= when.ends_at
            for talk in timed
        ):
            found += [(session.title, talk.title) for talk in timed]
    return found


def _check(page: Page) -> None:
    assert _odd_titles(page) == []
    assert _odd_people(page) == []
    assert _late_talks(page) == []


@given(strategy.samples())
def test_the_general_reader_gives_no_odd_values(sample: programmes.Sample) -> None:
    _check(parse_page(sample.page, layouts=[generic.LAYOUT]))


@pytest.mark.parametrize("path", _PAGES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_pages_of_known_layouts_give_none_to_it_either(path: Path) -> None:
    _check(parse_page(path, layouts=[generic.LAYOUT]))


@pytest.mark.skipif(not _REAL.is_dir(), reason="the collected pages are not beside the project")
@pytest.mark.parametrize("folder", ["eventhosts", "families"])
def test_real_pages_give_none(folder: str) -> None:
    for path in sorted((_REAL / folder).iterdir()):
        if path.suffix in {".txt", ".md", ".html"} and path.name != "CATALOGUE.md":
            _check(parse_page(path))
