"""A title and its people on one line: where they part, and what must be left alone."""

from __future__ import annotations

import pytest

from confparse import parse_page
from confparse.flow import Line
from confparse.order.pairs import read_pair
from confparse.order.units import Part, Unit


def _unit(text: str) -> Unit:
    return Unit(text, [Part(Line(1, text), 0, len(text))])


@pytest.mark.parametrize(
    ("text", "title", "people"),
    [
        pytest.param(
            "Ada Byron, Hedy Noether and Alan Hopper: Rings: A Survey.",
            "Rings: A Survey",
            "Ada Byron, Hedy Noether and Alan Hopper",
            id="first colon, final stop",
        ),
        pytest.param(
            "Ada Byron and Haim J. Noether. RingStar: A tool for ideals",
            "RingStar: A tool for ideals",
            "Ada Byron and Haim J. Noether",
            id="stop after an initial is no cut",
        ),
        pytest.param(
            "Counting Quotients without Tears (Alan Hopper)",
            "Counting Quotients without Tears",
            "Alan Hopper",
            id="bracket at the end",
        ),
        pytest.param(
            "Counting Quotients without Tears (Alan Hopper / Example Labs)",
            "Counting Quotients without Tears",
            "Alan Hopper / Example Labs",
            id="bracket with a company",
        ),
        pytest.param(
            "“Counting Quotients without Tears”, Alan Hopper – Professor and Dean of Rings",
            "Counting Quotients without Tears",
            "Alan Hopper – Professor and Dean of Rings",
            id="title in quotation marks, then what she is",
        ),
        pytest.param(
            "Pendulums that Listen by Prof. Ada Byron",
            "Pendulums that Listen",
            "Prof. Ada Byron",
            id="by",
        ),
        pytest.param(
            "A Sketch of Rings. Ada Byron, Hedy Noether, Alan Hopper",
            "A Sketch of Rings",
            "Ada Byron, Hedy Noether, Alan Hopper",
            id="title first, then a list",
        ),
        pytest.param(
            'Ada Byron "Rings of Unknown Length"',
            "Rings of Unknown Length",
            "Ada Byron",
            id="title in quotation marks",
        ),
        pytest.param(
            "Ada Byron (Example University), Sails that Remember",
            "Sails that Remember",
            "Ada Byron (Example University)",
            id="name, bracket, comma",
        ),
        pytest.param(
            "Sails that Remember, Ada Byron (Example University)",
            "Sails that Remember",
            "Ada Byron (Example University)",
            id="title, comma, name and bracket",
        ),
        pytest.param(
            "Waiting Twice, Lena Holm (Example Labs), Max Born (Example University)",
            "Waiting Twice",
            "Lena Holm (Example Labs), Max Born (Example University)",
            id="short title, comma, names and brackets",
        ),
        pytest.param(
            "Counting Waves, by Ada Byron (Example University).",
            "Counting Waves",
            "Ada Byron (Example University)",
            id="full stop behind the bracket",
        ),
        pytest.param(
            "Counting Quotients without Tears (Ada Byron, Example Labs, UK)",
            "Counting Quotients without Tears",
            "Ada Byron, Example Labs, UK",
            id="name, company and country in a bracket",
        ),
        pytest.param(
            "Topic of the Rings — Ada Byron (EXU, Physical Sciences; ECE)",
            "Topic of the Rings",
            "Ada Byron (EXU, Physical Sciences; ECE)",
            id="a bracket with what sounds like names",
        ),
        pytest.param(
            "Counting Waves and Winds by Ada Byron and Alan Hopper (Extended Abstract)",
            "Counting Waves and Winds",
            "Ada Byron and Alan Hopper",
            id="kind of paper at the end",
        ),
    ],
)
def test_pair_is_cut(text: str, title: str, people: str) -> None:
    cut = read_pair(_unit(text))
    assert cut is not None
    first, last, low, high = cut
    assert (text[first:last], text[low:high]) == (title, people)


@pytest.mark.parametrize(
    "text",
    [
        "Ada Byron, Institute of Maps and Rings, Oxford",
        "A Machine for Prime Ideals",
        "“Rings” – Maps and Hedges of the North",
        "“Counting without Any Tears”, Old Proofs and New Ones – a Survey",
        "Rings: a short history of long proofs",
        "Counting Quotients (without tears)",
        "Session 4: Privacy and Encryption",
        "Ada Byron, Hedy Noether and Alan Hopper",
        "Lunch (not provided)",
        "Learning by Doing",
        "Ada Byron, Example University",
        "Ada Byron (Example University), Alan Hopper (Institute of Wind)",
        "Open Source Maps of Closed Roads",
        "Closing the Gap between Rings and Maps",
        "Invited talks and posters",
    ],
)
def test_no_pair_is_left_alone(text: str) -> None:
    assert read_pair(_unit(text)) is None


def test_keynote_in_front_is_told_apart() -> None:
    unit = _unit("Keynote talk by Prof. Mary Curie")
    cut = read_pair(unit)
    assert cut is not None
    first, last, low, high = cut
    assert first == last
    assert unit.text[low:high] == "Prof. Mary Curie"
    assert unit.text[: unit.head].strip() == "Keynote talk"


def test_a_long_line_that_opens_with_a_time_keeps_it() -> None:
    names = ", ".join(
        f"Ada {name} (Institute of Examples and Samples)"
        for name in ("Byron", "Noether", "Hopper", "Turing", "Euler")
    )
    for width in range(4):
        people = names[: len(names) - 10 * width]
        page = parse_page(
            f"Rings 2017\n\nMay 3, 2017\n\nSession 1: Rings\n\n12:00 - 12:20 Rain: A Title about Rain by {people}\n\n"
            "12:20 - 12:40 Snow: A Title about Snow by Max Born\n\n12:40 - 13:00 Lunch\n"
        )
        assert not any(
            "12:00" in (talk.title or "") for session in page.sessions for talk in session.talks
        )


def test_somebody_who_gives_three_talks_keeps_her_given_name() -> None:
    titles = [
        "Reading a Map by Night at Sea",
        "How to Fold a Map of Islands",
        "The Weight of Golden Rings",
    ]
    page = parse_page(
        "Workshop on Maps\n3 June 2031\n\n9:00 - 10:30 Session 1: Islands\n"
        + "\n".join(f"{title}, Grete Hermann (Example Labs)" for title in titles)
        + "\n10:30 - 11:00 Coffee break\n11:00 - 12:00 Session 2: Harbours\n"
        "Old Walls of the Long Harbour, Max Born (Example College)\nRopes of Sand and Salt, Iva Lind (Example Labs)\n"
    )
    names = [
        person.name
        for session in page.sessions
        for talk in session.talks
        for person in talk.authors
    ]
    assert names == ["Grete Hermann"] * 3 + ["Max Born", "Iva Lind"]
