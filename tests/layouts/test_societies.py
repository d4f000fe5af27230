"""The books of the APS, the AMS and INFORMS: codes, numbers and a fixed order."""

from __future__ import annotations

import pytest
import systems

from confparse import parse_page

APS = """Session {code}: Small Magnets
8:00 AM–9:00 AM, Monday, March 2, 2020
Room: 101
Chair: Ada Example, Sample University
{code}.00001: A Magnet
{slot}
Bea Case (Model Labs), Carl Model (Sample University)
It attracts.
"""


@pytest.mark.parametrize("code", ["A01", "BO4", "H7", "ZZ12", "1A"])
def test_aps_codes(code: str) -> None:
    page = parse_page(APS.format(code=code, slot="8:00 AM–8:12 AM"))
    assert page.layout == ("aps" if code != "1A" else page.layout)
    if code != "1A":
        assert page.sessions[0].talks[0].id == f"{code}.00001"


def test_aps_talks_take_the_day_of_their_session() -> None:
    when = parse_page(APS.format(code="A01", slot="8:00 AM–8:12 AM")).sessions[0].talks[0].when
    assert when is not None
    assert (str(when.date), str(when.end)) == ("2020-03-02", "08:12:00")


def test_aps_who_paid_is_no_abstract() -> None:
    page = parse_page(
        APS.format(code="A01", slot="8:00 AM–8:12 AM") + "*Supported by the Sample Foundation.\n"
    )
    assert page.sessions[0].talks[0].abstract == "It attracts."


def test_ams_full_stop_of_a_title_goes_and_a_question_mark_stays() -> None:
    page = parse_page(systems.page("ams/jointx-2012-saturday"))
    assert [talk.title for talk in page.sessions[0].talks] == [
        "A curve for one",
        "Knots that untie themselves: a survey",
        "What is a corner?",
    ]


def test_ams_mail_is_no_part_of_an_institution() -> None:
    page = parse_page(systems.page("ams/jointx-2012-saturday"))
    assert [(one.name, one.affiliation) for one in page.sessions[0].organizers] == [
        ("Hilde Brandt", "Sample University"),
        ("Marc Olivier", "Institut Exemple"),
    ]


def test_informs_addresses() -> None:
    page = parse_page(systems.page("informs/orx-2018-monday"))
    authors = page.sessions[0].talks[0].authors
    assert [(one.name, one.affiliation) for one in authors] == [
        ("Rik Smit", "Model Universiteit, Modelstad, Netherlands"),
        ("Ngozi Adeyemi", None),
    ]


def test_informs_sessions_share_the_slot_above_them() -> None:
    page = parse_page(systems.page("informs/opsx-2015-sunday"))
    whens = [session.when for session in page.sessions]
    assert len(whens) == 2
    assert whens[0] is not None
    assert whens[0] == whens[1]
