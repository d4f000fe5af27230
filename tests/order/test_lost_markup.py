"""What extractors leave of a page: people above their title, glued chairs, blanks where markup was."""

from __future__ import annotations

from textwrap import dedent

import pytest

from confparse import parse_page


def _talks(page: str) -> list[tuple[str | None, list[tuple[str | None, list[str]]]]]:
    return [
        (
            session.title,
            [(talk.title, [person.name for person in talk.authors]) for talk in session.talks],
        )
        for session in parse_page(dedent(page)).sessions
    ]


def test_people_and_a_colon_on_a_line_of_their_own() -> None:
    assert _talks(
        """\
        Sessions of the conference

        Program Analysis  (11:00 - 12:30, Monday)

        Session Chair: Lise Euler

        Ada Byron, Max Born and Jon Weber:

        Pruning Hedges in Winter.

        Pia Curie:

        Static Gardens: What Grows without Being Seen.

        Olga Lamarr and Ida Weber:

        Mining Beds for Recommendation.

        Code Review  (14:00 - 15:30, Monday)

        Session Chair: Hedy Noether

        Mary Meitner, Carl Rhodes and Sofia Turing:

        Sentiments of Gardeners.
        """
    ) == [
        (
            "Program Analysis",
            [
                ("Pruning Hedges in Winter", ["Ada Byron", "Max Born", "Jon Weber"]),
                ("Static Gardens: What Grows without Being Seen", ["Pia Curie"]),
                ("Mining Beds for Recommendation", ["Olga Lamarr", "Ida Weber"]),
            ],
        ),
        (
            "Code Review",
            [("Sentiments of Gardeners", ["Mary Meitner", "Carl Rhodes", "Sofia Turing"])],
        ),
    ]


def test_a_chair_that_is_glued_to_the_bracket_before() -> None:
    page = parse_page(
        "Sessions of the conference\n\n"
        "Program Analysis   (11:00 - 12:30, Monday)Session Chair: Lise Euler\n"
        " Ada Byron and Jon Weber: Pruning Hedges in Winter.\n"
        " Pia Curie and Max Born: Static Gardens of the North.\n\n"
        "Code Review   (14:00 - 15:30, Monday)Session Chair: Hedy Noether\n"
        " Mary Meitner and Carl Rhodes: Sentiments of Gardeners.\n"
        " Olga Lamarr and Ida Weber: Mining Beds for Recommendation.\n"
    )
    assert [(s.title, [chair.name for chair in s.chairs], len(s.talks)) for s in page.sessions] == [
        ("Program Analysis", ["Lise Euler"], 2),
        ("Code Review", ["Hedy Noether"], 2),
    ]


_MUSIC = [
    ("A Confidence Measure for Keys", ["Ada Byron", "Max Born", "Jon Weber"]),
    ("Chords and How Long They Last", ["Pia Curie", "Olga Lamarr"]),
    ("Tempo without Drums: A Survey", ["Ida Weber"]),
    ("Timbre in Cold Rooms", ["Mary Meitner", "Carl Rhodes"]),
]


def test_two_blanks_between_titles_and_people() -> None:
    page = """\
        Scientific Program

        Session A - Musical objects

        Monday, September 24, 2018, 9:00 - 10:30

        Session chair: Lise Euler

        (A-1) A Confidence Measure for Keys  Ada Byron, Max Born and Jon Weber

        (A-2) Chords and How Long They Last  Pia Curie and Olga Lamarr

        (A-3) Tempo without Drums: A Survey  Ida Weber

        (A-4) Timbre in Cold Rooms  Mary Meitner and Carl Rhodes
        """
    (session,) = _talks(page)
    assert session[1] == _MUSIC


def test_two_blanks_within_names_part_nothing() -> None:
    page = """\
        Programme, Monday, September 24, 2018

        9:00 - 10:30

        Session A: Musical objects

        Session chair: Lise Euler

        A Confidence Measure for Keys

        Ada  Byron (Example University), Max  Born (Sample Labs) and Jon  Weber (Example University)

        Chords and How Long They Last

        Pia  Curie (Example University) and Olga  Lamarr (Sample Labs)

        Tempo without Drums: A Survey

        Ida  Weber (Example University)

        Timbre in Cold Rooms

        Mary  Meitner (Example University) and Carl  Rhodes (Sample Labs)
        """
    (session,) = _talks(page)
    assert session[1] == _MUSIC


def test_a_speaker_told_twice_above_her_position_and_institution() -> None:
    page = parse_page(
        dedent(
            """\
            Keynotes

            Ada Byron

            Dr. Ada Byron

            Professor
            Engines Department
            Example University

            On Learning to Count -- Theory and Engines

            November 29, 2022 (09:00 - 10:00)

            Engines for complex tasks are seldom built twice. We show what a second one would count, and how it
            would be kept from counting itself.

            Biography

            Ada Byron is a professor of engines at Example University. Her research interests are in counting.

            Dr. Max Born

            Dr. Max Born

            Regents Professor and William Sample Chair in Large Scale Counting
            Department of Engines
            University of Example

            Guided Counting: A New Frame for Old Engines

            November 30, 2022 (09:00 - 10:00)

            Models of engines are often used to count engines. Despite their use, they have limits, as we show
            for three of them.
            """
        )
    )
    talks = [talk for session in page.sessions for talk in session.talks]
    assert [(talk.title, [person.name for person in talk.authors]) for talk in talks] == [
        ("On Learning to Count -- Theory and Engines", ["Ada Byron"]),
        ("Guided Counting: A New Frame for Old Engines", ["Max Born"]),
    ]


def test_a_name_that_was_broken_at_a_line_end_is_one_name() -> None:
    (_, talks), _ = _talks(
        """\
        Workshop on Rings

        Tuesday, 9 July 2019

        9:00 - 10:30 Session 1: Rings
        Rings and Sets in Winter
        Ada Byron (University of Rome), Hedy Noether (University of Oslo), Richard
        Weber (University of Bern)
        The Long Way Home
        Lise Euler (University of Rome)
        10:30 - 11:00 Coffee break
        """
    )
    assert talks == [
        ("Rings and Sets in Winter", ["Ada Byron", "Hedy Noether", "Richard Weber"]),
        ("The Long Way Home", ["Lise Euler"]),
    ]


def test_people_above_labelled_titles_below_a_timetable_of_titles_above_people() -> None:
    page = """\
        Workshop on Gardens
        Tuesday, 9 July 2019

        14:00 – 14:45

        Pruning Hedges in Winter

        Prof. Ada Byron

        14:45 – 15:05

        From Seeds to Soup: Lessons of a Cook

        Hedy Noether

        15:05 – 15:45

        Watering by Moonlight

        Prof. Max Born

        15:45 – 16:00

        Coffee Break

        Speakers

        Prof. Ada Byron

        - Full Professor, University of Rome

        {label}: Pruning Hedges in Winter

        Hedy Noether

        - University of Oslo

        {label}: From Seeds to Soup: Lessons of a Cook

        Prof. Max Born

        - Professor of Botany, University of Bern

        {label}: Watering by Moonlight
        """
    for label in ("Talk", "Title"):
        found = _talks(page.format(label=label))
        assert [talk for _, talks in found for talk in talks] == [
            ("Pruning Hedges in Winter", ["Ada Byron"]),
            ("From Seeds to Soup: Lessons of a Cook", ["Hedy Noether"]),
            ("Watering by Moonlight", ["Max Born"]),
        ]


def test_labels_on_lines_of_their_own() -> None:
    found = _talks(
        """\
        Keynote Talks of the Conference

        Presentation Title:

        Pruning Hedges in Winter

        Speaker:

        Ada Byron

        Time:

        9:00 - 10:00, 9 July 2019

        Presentation Title:

        Watering by Moonlight

        Speaker:

        Max Born

        Time:

        11:00 - 12:00, 9 July 2019
        """
    )
    assert [talk for _, talks in found for talk in talks] == [
        ("Pruning Hedges in Winter", ["Ada Byron"]),
        ("Watering by Moonlight", ["Max Born"]),
    ]


def test_a_line_that_begins_with_a_comma_goes_on_from_the_one_before() -> None:
    (_, talks), _ = _talks(
        """\
        Workshop on Rings

        Tuesday, 9 July 2019

        9:00 - 10:30

        Session 1: Rings

        Rings and Sets in Winter

        Ada Byron

        , University of Rome

        The Long Way Home

        Lise Euler

        ,

        University of Bern

        10:30 - 11:00

        Coffee break
        """
    )
    assert talks == [
        ("Rings and Sets in Winter", ["Ada Byron"]),
        ("The Long Way Home", ["Lise Euler"]),
    ]


_HIGH = """\
    Conference Program: sessions and talks

    Saturday, January 9, 2016

    9:00 – 10:00: Rings and Sets (1)

    Session chair: Prof. Alan Curie

    Rings and Sets in Winter

    Ada Byron
    {one}
    ; Hedy Noether
    2
    ; Max Born
    1
    (
    1
    University of Rome, Italy); (
    2
    University of Oslo, Norway)

    The Long Way Home by Night

    Lise Euler
    1
    , Ida Weber
    1
    and Olga Lamarr
    2

    10:00 – 10:30: Coffee Break
    """


def test_marks_on_lines_of_their_own_part_no_people() -> None:
    (_, talks), _ = _talks(_HIGH.format(one="1"))
    assert [title for title, _ in talks] == [
        "Rings and Sets in Winter",
        "The Long Way Home by Night",
    ]
    assert talks[0][1] == ["Ada Byron", "Hedy Noether", "Max Born"]
    assert talks[1][1][:2] == ["Lise Euler", "Ida Weber"]


def test_numbers_of_talks_on_lines_of_their_own_are_no_marks() -> None:
    numbered = """\
        Conference Program: sessions and talks

        Saturday, January 9, 2016

        9:00 – 10:00: Rings and Sets (1)

        Session chair: Prof. Alan Curie

        1

        Rings and Sets in Winter

        Ada Byron

        2

        The Long Way Home by Night

        Lise Euler

        3

        Sets of Many Kinds of Rings

        Max Born

        10:00 – 10:30: Coffee Break
        """
    (_, talks), _ = _talks(numbered)
    assert talks == [
        ("Rings and Sets in Winter", ["Ada Byron"]),
        ("The Long Way Home by Night", ["Lise Euler"]),
        ("Sets of Many Kinds of Rings", ["Max Born"]),
    ]


@pytest.mark.parametrize("kind", ["(short)", "(long)", ""])
@pytest.mark.parametrize("first", [False, True])
def test_people_glued_to_the_titles_of_a_list(kind: str, first: bool) -> None:
    told = [
        ("Maps of the Northern Sea", "Ada Byron, Max Born and Lise Euler"),
        ("Rings and their ideals", "Emmy Noether"),
        ("Tables of sines by machine", "Charles Babbage and Ada Byron"),
        ("Curves that fill the plane", "David Hilbert, Sofia Kovalevskaya"),
        ("Groups of finite order", "Sophie Germain"),
    ]
    lines = [f"{who}{title}" if first else f"{title}{kind}{who}" for title, who in told]
    page = "\n\n".join(["Programme", "Session 1: Old Masters (13:30-15:00)", *lines])
    talks = [talk for session in parse_page(page).sessions for talk in session.talks]
    assert [talk.title for talk in talks] == [title for title, _ in told]
    assert [author.name for author in talks[0].authors] == ["Ada Byron", "Max Born", "Lise Euler"]


def test_words_with_a_capital_inside_are_not_glued() -> None:
    titles = [
        "MapReduce and GraphQL at scale",
        "What JavaScript and TypeScript owe to each other",
        "DeepMind plays StarCraft",
        "How OpenStreetMap grew",
        "Inside PostgreSQL and MySQL",
    ]
    lines = [
        part
        for title, person in zip(
            titles,
            ["Ada Byron", "Emmy Noether", "Max McGregor", "Sophie DeLaCruz", "David FitzGerald"],
        )
        for part in (title, person)
    ]
    page = "\n\n".join(["Programme", "Session 1: Old Masters (13:30-15:00)", *lines])
    talks = [talk for session in parse_page(page).sessions for talk in session.talks]
    assert [talk.title for talk in talks] == titles
