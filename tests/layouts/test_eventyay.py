"""eventyay: each speaker with his or her talks; a talk of two speakers is printed twice."""

from __future__ import annotations

import pytest
import systems

from confparse import parse_page

PAGE = "eventyay/asiax-2019-speakers"


@pytest.mark.parametrize("form", sorted(systems.RENDERINGS))
def test_text_of_a_page_reads_as_its_html(form: str) -> None:
    assert systems.misses(PAGE, systems.RENDERINGS[form](systems.page(PAGE))) == []


def test_a_talk_of_two_speakers_is_one_talk() -> None:
    talks = parse_page(systems.page(PAGE)).sessions[0].talks
    assert [talk.title for talk in talks].count("A Server in a Shoebox") == 1
    assert [author.name for author in talks[0].authors] == ["Nur Aisyah", "Goran Petrov"]


def test_bullets_below_dates_alone_are_no_programme() -> None:
    assert (
        systems.layout("Sat, 16th Mar Hall\n• A Band\nSun, 17th Mar Hall\n• A Film\n") != "eventyay"
    )
