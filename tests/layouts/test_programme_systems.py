"""Pages of programme systems: as extractors leave them, with a changed template, cut anywhere."""

from __future__ import annotations

import json
import random
import re
from pathlib import Path
from typing import Any

import pytest
import renderings
from gold import FIXTURES
from hypothesis import given
from hypothesis import strategies as st

from confparse import Page, parse_page
from confparse.flow import Role
from confparse.layouts import known
from confparse.lines import split

FOLDERS = (
    "accordion",
    "easychair",
    "aclpub",
    "acl_schedule",
    "softconf_order",
    "pretalx",
    "pretalx_day",
    "pretalx_speakers",
    "frab",
    "frab_day",
    "linklings",
    "linklings_glance",
)
PAGES = sorted(
    path
    for folder in FOLDERS
    for path in (FIXTURES / folder).iterdir()
    if path.suffix in (".txt", ".md", ".html")
)
HTML = [path for path in PAGES if path.suffix == ".html"]
NAMES = {folder.replace("_", "-") for folder in FOLDERS}

UNREADABLE_AS_TEXT = {"pretalx_speakers"}
"""Systems that are read by their class names alone."""

Key = tuple[str, str | None]


def _id(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


def _url(path: Path) -> str | None:
    gold = json.loads(path.with_name(f"{path.stem}.gold.json").read_text(encoding="utf-8"))
    return gold["url"]  # type: ignore[no-any-return]


def _values(page: Page) -> dict[Key, list[tuple[Any, ...]]]:
    """What is said of each title: time, room, people, folded abstract."""
    found: dict[Key, list[tuple[Any, ...]]] = {}
    for session in page.sessions:
        when = session.when if session.when and session.when.text else None
        found.setdefault(("session", session.title), []).append(
            (
                when and (when.date, when.start, when.end),
                session.room,
                tuple(chair.name for chair in session.chairs),
                tuple(person.name for person in session.organizers),
            )
        )
        for talk in session.talks:
            found.setdefault(("talk", talk.title), []).append(
                (
                    talk.when and (talk.when.date, talk.when.start, talk.when.end),
                    talk.room,
                    tuple((person.name, person.affiliation) for person in talk.authors),
                    " ".join((talk.abstract or "").split()) or None,
                )
            )
    return found


def _wrong(whole: Page, part: Page) -> list[str]:
    """What the second page says and the first does not; what it leaves out is no mistake."""
    known_values = _values(whole)
    found = []
    for key, many in _values(part).items():
        if key[1] is None:
            continue
        for values in many:
            near = [
                all(mine in (None, (), theirs) for mine, theirs in zip(values, other))
                for other in known_values.get(key, [])
            ]
            if not any(near):
                found.append(f"{key}: {values}")
    return found


@pytest.mark.parametrize("path", HTML, ids=_id)
@pytest.mark.parametrize("way", ["blocks", "tight", "markdown"])
def test_text_of_a_page_reads_as_its_html(path: Path, way: str) -> None:
    if path.parent.name in UNREADABLE_AS_TEXT:
        pytest.skip(
            "read by class names alone; the other tests assert that its text is not misread"
        )
    source, url = path.read_text(encoding="utf-8"), _url(path)
    whole = parse_page(source, url=url)
    part = parse_page(getattr(renderings, way)(source), url=url)
    assert part.layout == whole.layout
    assert _wrong(whole, part) == []
    lost = {title for _, title in _values(whole)} - {title for _, title in _values(part)}
    assert lost == set()


@pytest.mark.parametrize("path", HTML, ids=_id)
@pytest.mark.parametrize("way", ["nodes", "rows", "glued"])
def test_what_an_extractor_destroys_is_absent_and_not_wrong(path: Path, way: str) -> None:
    """A node a line, a row a line: our layouts say less of them, and nothing else."""
    source, url = path.read_text(encoding="utf-8"), _url(path)
    part = parse_page(getattr(renderings, way)(source), url=url)
    if part.layout in NAMES:
        assert _wrong(parse_page(source, url=url), part) == []


MUTATIONS: dict[str, tuple[str, str]] = {
    "a class renamed": (r'class="(\w+)', r'class="x-\1'),
    "chairs in another language": (r"(?:Session [Cc]hair|CHAIR|Chair):", "Przewodniczy:"),
    "rooms in another language": (r"(?:Location|LOCATION|Room):", "Miejsce:"),
    "abstracts in another language": (r"\b(?:ABSTRACT\.|Abstract|abstract)", "Streszczenie"),
    "buttons in another language": (r"Choose All|Return to Top|Expand All", "Wszystko"),
    "head in another language": (r"(?i)\bprogram\b", "Programa"),
    "labels in another language": (r"\b(?:Tag|Day|Anfang|Start time|Dauer|Duration):", "Znak:"),
    "tables become boxes": (r"<(/?)(?:table|tbody|tr|td)\b", r"<\1div"),
}


@pytest.mark.parametrize("path", HTML, ids=_id)
@pytest.mark.parametrize("change", MUTATIONS)
def test_a_changed_template_is_read_as_before_or_left_to_others(path: Path, change: str) -> None:
    source, url = path.read_text(encoding="utf-8"), _url(path)
    pattern, replacement = MUTATIONS[change]
    changed = parse_page(re.sub(pattern, replacement, source), url=url)
    if changed.layout in NAMES:
        titles = {title for _, title in _values(parse_page(source, url=url))}
        ours = {title for _, title in _values(changed) if title is not None}
        # a label that is not known may stand where a person or a room would, but no title is made up
        assert {re.sub(pattern, replacement, title) for title in titles if title} >= {
            re.sub(pattern, replacement, title) for title in ours
        }


@pytest.mark.parametrize("path", PAGES, ids=_id)
def test_the_page_is_its_own_layouts_alone(path: Path) -> None:
    source = split(path.read_text(encoding="utf-8"))
    scores = {layout.name: layout.score(source) for layout in known()}
    mine = path.parent.name.replace("_", "-")
    best = max(scores.values())
    assert scores[mine] == best
    assert [name for name, score in scores.items() if score == best] == [mine]


@pytest.mark.parametrize("path", PAGES, ids=_id)
def test_only_short_lines_are_noise(path: Path) -> None:
    """What a layout claims as noise are labels, menus, buttons: no paragraph is dropped in silence."""
    source = split(path.read_text(encoding="utf-8"))
    layout = next(one for one in known() if one.name == path.parent.name.replace("_", "-"))
    noise = {mark.line.text for mark in layout.label(source.lines) if mark.role is Role.NOISE}
    assert [text for text in noise if len(text) > 130] == []


@given(st.sampled_from(PAGES), st.randoms(use_true_random=False))
def test_titles_of_cut_and_shuffled_pages_stand_on_them(path: Path, rng: random.Random) -> None:
    lines = path.read_text(encoding="utf-8").split("\n")
    kept = [line for line in lines if rng.random() < 0.8]
    if rng.random() < 0.3:
        rng.shuffle(kept)
    text = "\n".join(kept)
    printed = " ".join(" ".join(line.text for line in split(text).lines).split())
    for session in parse_page(text).sessions:
        for title in (session.title, *(talk.title for talk in session.talks)):
            assert title is None or title in printed


def test_prose_of_any_kind_is_nobodys_page() -> None:
    prose = (
        "We met at 10:00-11:00 in Room 5.\n\nABSTRACT. This was an abstract.\n\nLocation: here\n\n"
        "Day: good\nStart: early\nDuration: long\n\nReturn to Top\n\nOverview | By Date | By Event Type\n\n"
        "= equals\n1 # one\n\npretalx is a system. Choose All, or nothing.\n"
    )
    source = split(prose)
    assert {
        layout.name: layout.score(source) for layout in known() if layout.name in NAMES
    } == dict.fromkeys(NAMES, 0.0)
