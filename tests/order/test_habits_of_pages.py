"""Habits of hand-written pages: where a talk, a day or a speaker shows by how the page is set."""

from __future__ import annotations

from textwrap import dedent
from typing import Any

import pytest

from confparse import parse_page
from confparse.layouts import known


def _read(page: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = parse_page(dedent(page)).to_dict()["sessions"]
    return found


def _told(page: str) -> list[tuple[str | None, str | None, str | None]]:
    return [
        (when.get("date"), when.get("start"), session["title"])
        for session in _read(page)
        for when in (session["when"] or {},)
    ]


def _talks(session: dict[str, Any]) -> list[tuple[str | None, str | None, list[str]]]:
    return [
        (
            (talk["when"] or {}).get("start"),
            talk["title"],
            [person["name"] for person in talk["authors"]],
        )
        for talk in session["talks"]
    ]


_WEEK = """\
    Conference on Winds 2018

    Conference Programme: sessions, talks and a keynote by the chair

    {days}

    9:00 - 10:30

    Vanes and Masts

    Sails at Night

    10:30 - 11:00

    Coffee break

    11:00 - 12:30

    Kites in Fog

    {last}
    """
_DAYS = "Monday, June 4, 2018\n\n    Tuesday, June 5, 2018"


def test_texts_below_a_row_of_days_are_dealt_out() -> None:
    assert _told(_WEEK.format(days=_DAYS, last="Bells")) == [
        ("2018-06-04", "09:00", "Vanes and Masts"),
        ("2018-06-04", "10:30", "Coffee break"),
        ("2018-06-04", "11:00", "Kites in Fog"),
        ("2018-06-05", "09:00", "Sails at Night"),
        ("2018-06-05", "10:30", "Coffee break"),
        ("2018-06-05", "11:00", "Bells"),
    ]


_PAIRED = """\
    Workshop on Winds 2018: programme, talks and a keynote

    {days}

    9:30-10:00

    Ada Byron
    Sails of Woven Grass
    Max Born
    The Knots of Harbour Pilots
    Hedy Noether
    Masts without Ropes

    10:00-10:30

    Lise Euler
    How to Weigh an Anchor
    Ida Weber
    Charts of Drifting Sand
    Olga Lamarr
    On Counting Gulls

    10:30-11:00

    {breaks}

    11:00-11:30

    Vera Hopper
    Lamps for Long Nights
    Carl Rhodes
    Tides in Small Ponds

    Travel

    The river is crossed by a ferry.
    """
_THREE = "Mon 4 June 2018\n    Tue 5 June 2018\n    Wed 6 June 2018"


def _dealt(page: str) -> list[tuple[str | None, str | None, list[str]]]:
    return [
        (
            (talk["when"] or {}).get("date"),
            talk["title"],
            [person["name"] for person in talk["authors"]],
        )
        for session in _read(page)
        for talk in session["talks"]
    ]


def test_cells_of_two_texts_are_dealt_out_to_their_days() -> None:
    found = _dealt(_PAIRED.format(days=_THREE, breaks="\n    ".join(3 * ["Coffee break"])))
    assert found == [
        # two of three days, and nobody knows which
        (None, "Lamps for Long Nights", ["Vera Hopper"]),
        (None, "Tides in Small Ponds", ["Carl Rhodes"]),
        ("2018-06-04", "Sails of Woven Grass", ["Ada Byron"]),
        ("2018-06-04", "How to Weigh an Anchor", ["Lise Euler"]),
        ("2018-06-05", "The Knots of Harbour Pilots", ["Max Born"]),
        ("2018-06-05", "Charts of Drifting Sand", ["Ida Weber"]),
        ("2018-06-06", "Masts without Ropes", ["Hedy Noether"]),
        ("2018-06-06", "On Counting Gulls", ["Olga Lamarr"]),
    ]


def test_two_talks_at_a_time_below_a_menu_of_two_days_are_of_no_day() -> None:
    page = """\
        Workshop on Winds 2018: programme, talks and a keynote

        Mon 4 June 2018
        Tue 5 June 2018

        9:30-10:00

        Ada Byron
        Sails of Woven Grass
        Max Born
        The Knots of Harbour Pilots

        10:00-10:30

        Lise Euler
        How to Weigh an Anchor
        Ida Weber
        Charts of Drifting Sand

        10:30-11:00

        Coffee break
        """
    assert {date for date, _, _ in _dealt(page)} == {None}
    breaks = page.replace("Coffee break", "Coffee break\n        Coffee break")
    assert [date for date, _, _ in _dealt(breaks)] == 2 * ["2018-06-04"] + 2 * ["2018-06-05"]


def test_a_slot_of_few_texts_leaves_the_others_to_their_days() -> None:
    page = """\
        Conference Programme: sessions, talks and a keynote by the chair

        Monday, June 4, 2018

        Tuesday, June 5, 2018

        Wednesday, June 6, 2018

        9:00 - 10:30

        Vanes and Masts

        Sails at Night

        Kites in Fog

        10:30 - 11:00

        Coffee break

        11:00 - 12:30

        Bells

        Buoys and Beacons

        Knots of the North

        13:30 - 15:00

        Harbours

        Ropes and Lines
        """
    assert _told(page) == [
        (None, "13:30", "Harbours"),
        (None, "13:30", "Ropes and Lines"),
        ("2018-06-04", "09:00", "Vanes and Masts"),
        ("2018-06-04", "10:30", "Coffee break"),
        ("2018-06-04", "11:00", "Bells"),
        ("2018-06-05", "09:00", "Sails at Night"),
        ("2018-06-05", "10:30", "Coffee break"),
        ("2018-06-05", "11:00", "Buoys and Beacons"),
        ("2018-06-06", "09:00", "Kites in Fog"),
        ("2018-06-06", "10:30", "Coffee break"),
        ("2018-06-06", "11:00", "Knots of the North"),
    ]


def test_a_pause_alone_in_a_row_is_that_of_all_days() -> None:
    page = """\
        # Conference Programme

        |  | Monday, June 4, 2018 | Tuesday, June 5, 2018 |
        | --- | --- | --- |
        | 9:00 - 10:30 | Vanes and Masts | Sails at Night |
        | 10:30 - 11:00 | Coffee break |  |
        | 11:00 - 12:30 | Bells | Buoys and Beacons |
        | 13:30 - 15:00 | Harbours of the South |  |
        """
    assert _told(page) == [
        ("2018-06-04", "09:00", "Vanes and Masts"),
        ("2018-06-04", "10:30", "Coffee break"),
        ("2018-06-04", "11:00", "Bells"),
        ("2018-06-04", "13:30", "Harbours of the South"),
        ("2018-06-05", "09:00", "Sails at Night"),
        ("2018-06-05", "10:30", "Coffee break"),
        ("2018-06-05", "11:00", "Buoys and Beacons"),
    ]


def test_what_cannot_be_dealt_out_has_no_day() -> None:
    page = _WEEK.format(days=_DAYS + "\n\n    Wednesday, June 6, 2018", last="Bells")
    assert {date for date, _, _ in _told(page)} == {None}


def test_a_day_told_twice_is_one() -> None:
    page = _WEEK.format(days="June 4, 2018\n\n    Monday", last="Bells")
    assert {date for date, _, _ in _told(page)} == {"2018-06-04"}


def test_a_list_below_a_timed_session_is_inside() -> None:
    sessions = _read(
        """\
        Schedule of the workshop

        9:00 Welcome
        10:00 Session 1: Open floor (Chair: Ada Byron)
          • 10:00 How we came here
          • 10:10 First round of ideas
          • 10:40 Second round of ideas
        11:00 Coffee break
        11:30 Session 2: Summary (Chair: Alan Hopper)
          • 11:30 What was found
          • 11:45 What is missing
        12:00 End of workshop
        """
    )
    assert [(s["title"], [talk[0] for talk in _talks(s)]) for s in sessions] == [
        ("Welcome", []),
        ("Session 1: Open floor", ["10:00", "10:10", "10:40"]),
        ("Coffee break", []),
        ("Session 2: Summary", ["11:30", "11:45"]),
        ("End of workshop", []),
    ]


def test_speakers_alone_are_talks_of_the_session_whose_hours_hold_them() -> None:
    sessions = _read(
        """\
        ## Monday 4 June 2018

        **9:00-9:30** Welcome
        **9:30-10:30** Introduction talks 1
        - 9:30 Ada Byron
        - 9:45 Alan Hopper
        - 10:00 Hedy Noether

        **10:30-11:00** Coffee break
        **11:00-12:00** Group discussions
        """
    )
    assert _talks(sessions[1]) == [
        ("09:30", None, ["Ada Byron"]),
        ("09:45", None, ["Alan Hopper"]),
        ("10:00", None, ["Hedy Noether"]),
    ]
    assert [session["title"] for session in sessions] == [
        "Welcome",
        "Introduction talks 1",
        "Coffee break",
        "Group discussions",
    ]


def test_hours_in_words_are_times() -> None:
    page = """\
        PROGRAMA DEL CONGRESO
        Lunes, 4 de junio de 2018
        9 horas: acto de inauguración (Aula Magna).
        10.30 horas: Almuerzo en el patio.
        Martes, 5 de junio de 2018
        9.30 – 13 horas: sesiones de trabajo
        21 horas: cena de bienvenida
        """
    assert [(date, start) for date, start, _ in _told(page)] == [
        ("2018-06-04", "09:00"),
        ("2018-06-04", "10:30"),
        ("2018-06-05", "09:30"),
        ("2018-06-05", "21:00"),
    ]
    assert _read(page)[0]["room"] == "Aula Magna"


@pytest.mark.parametrize("lead", ["ab ", "Ab ", "from ", ""])
def test_a_word_before_a_time_is_a_part_of_it(lead: str) -> None:
    page = f"""\
        Programm der Tagung am 4. Juni 2018

        09:00 Uhr Begrüßung
        {lead}10:00 Uhr Kaffeepause
        10:30 Uhr Vorträge
        12:00 Uhr Mittagspause
        """
    assert [title for _, _, title in _told(page)][:2] == ["Begrüßung", "Kaffeepause"]


def test_a_day_in_two_languages_is_one_day() -> None:
    page = """\
        ## Monday, June 4 / Lundi 4 juin 2018
        9:00 - 10:00 Welcome
        10:00 - 10:30 Coffee break
        10:30 - 12:00 Session 1: Masts
        """
    assert {date for date, _, _ in _told(page)} == {"2018-06-04"}


def test_a_name_with_which_a_biography_opens_is_a_speaker() -> None:
    told = "It follows that a sail keeps what the wind gives it. Most masts are too short for what they carry, and most ropes too long. "
    page = "WINDS 2018\n\nKeynote Speakers\n\n" + "".join(
        f"{name}\n\nExample University\n\n{title}\n\nMonday, June {day}, 2018, 9:00 - 10:00\n\n{told * 3}\n\nBiography\n\n{name} is a professor at Example University. {told}\n\n"
        for name, title, day in (
            ("Mercy Rainbow", "How Harbours Became Open: Lessons from the Sea", 4),
            ("Bell Harbor", "Learning the Tides from a Few Boats", 5),
            ("Field Marsh", "A Study of Ropes and What They Hold", 6),
        )
    )
    generic = [layout for layout in known() if layout.name == "generic"]
    sessions = parse_page(page, layouts=generic).to_dict()["sessions"]
    assert [talk[1:] for session in sessions for talk in _talks(session)] == [
        ("How Harbours Became Open: Lessons from the Sea", ["Mercy Rainbow"]),
        ("Learning the Tides from a Few Boats", ["Bell Harbor"]),
        ("A Study of Ropes and What They Hold", ["Field Marsh"]),
    ]


def _grid(names: list[str]) -> str:
    cells = iter(names)
    rows = "".join(
        f"<tr><td>{hour}:00 - {hour}:30</td><td>{next(cells)}</td><td>{next(cells)}</td></tr>"
        for hour in range(9, 9 + len(names) // 2)
    )
    return (
        "<h1>Conference on Winds</h1><h2>Conference Programme, Monday, June 4, 2018</h2><p>Invited speakers talk in plenary sessions; * marks a student talk.</p><table><tr><th></th><th>Hall A</th><th>Hall B</th></tr>"
        f"{rows}<tr><td>16:00 - 16:30</td><td colspan='2'>Coffee break</td></tr></table>"
    )


def test_a_grid_of_surnames_says_who_speaks() -> None:
    names = ["Byron", "Hopper*", "Noether", "Curie", "Lamarr", "Kowalevskaja"]
    people = [
        person
        for session in _read(_grid(names))
        for _, title, people in _talks(session)
        if title is None
        for person in people
    ]
    assert people == ["Byron", "Hopper", "Noether", "Curie", "Lamarr", "Kowalevskaja"]


def test_a_grid_of_topics_says_no_names() -> None:
    sessions = _read(_grid(["Graphs", "Networks", "Vision", "Mining", "Security", "Robotics"]))
    assert [session["title"] for session in sessions][:2] == ["Graphs", "Networks"]


def test_each_row_may_tell_its_day() -> None:
    rows = "".join(
        f"<tr><td>{day} de junio</td><td>{hour}:00</td><td>{hour + 1}:00</td><td>{title}</td><td>Presencial</td><td>Sala {hour}</td><td><button>Inscribirme</button></td></tr>"
        for day, hour, title in (
            (4, 9, "Ceremonia de apertura"),
            (4, 10, "Taller de velas"),
            (5, 9, "Entrega de premios"),
            (5, 11, "Ceremonia de clausura"),
        )
    )
    heads = "".join(
        f"<th>{name}</th>"
        for name in ("Fecha", "Inicio", "Fin", "Actividad", "Tipo", "Lugar", "Inscribirme")
    )
    sessions = _read(
        f"<h1>Programa del congreso 2018</h1><p>Conference programme: talks, workshops, keynote sessions, registration</p><table><tr>{heads}</tr>{rows}</table>"
    )
    assert [(s["when"]["date"], s["when"]["start"], s["title"], s["room"]) for s in sessions] == [
        ("2018-06-04", "09:00", "Ceremonia de apertura", "Sala 9"),
        ("2018-06-04", "10:00", "Taller de velas", "Sala 10"),
        ("2018-06-05", "09:00", "Entrega de premios", "Sala 9"),
        ("2018-06-05", "11:00", "Ceremonia de clausura", "Sala 11"),
    ]


def test_breaks_that_are_only_named_are_told() -> None:
    page = """\
        <h1>Workshop on Winds</h1><h3>9:00-10:00 Session 1</h3><p>Ada Byron: A Breeze for Every Sail</p>
        <h3>Coffee break</h3><h3>10:30-12:00 Session 2</h3><p>Alan Hopper: The Weather Vane Problem</p>
        <h3>Lunch</h3><h3>13:00-14:00 Session 3</h3><p>Hedy Noether: Kites at Night</p>
        """
    assert [title for _, _, title in _told(page)] == [
        "Session 1",
        "Coffee break",
        "Session 2",
        "Lunch",
        "Session 3",
    ]


def test_a_welcome_in_the_cell_of_a_session_is_its_talk() -> None:
    page = """\
        <h1>Workshop on Winds, June 4, 2018</h1><table>
        <tr><td>9:00 - 10:30</td><td><b>Session 1</b><p><em>Workshop Welcome</em><br>A. Byron, A. Hopper</p>
        <p><em>A Breeze for Every Sail</em><br>H. Noether</p></td></tr>
        <tr><td>10:30 - 11:00</td><td><b>Coffee break</b></td></tr>
        <tr><td>11:00 - 12:30</td><td><b>Session 2</b><p><em>The Weather Vane Problem</em><br>M. Curie, H. Lamarr</p></td></tr>
        </table>"""
    assert [talk[1] for talk in _talks(_read(page)[0])] == [
        "Workshop Welcome",
        "A Breeze for Every Sail",
    ]


@pytest.mark.parametrize(
    ("line", "label", "offset"),
    [
        ("All times are in Eastern European Summer Time (EEST)", "Eastern European Summer Time", 3),
        ("Time (CET)", "CET", 1),
        ("All times PST, UTC-8", "PST", -8),
        ("All times are local", None, None),
        ("Dynamic time warping in the presence of tides", None, None),
    ],
)
def test_a_sentence_about_the_times_gives_their_zone(
    line: str, label: str | None, offset: int | None
) -> None:
    month = "July" if offset == 3 else "January"
    page = f"""\
        Winds 2018
        Tuesday, {month} 16, 2018
        {line}
        Session 1: Storms
        9:00 - 9:30 On the Naming of Storms. Ada Quill and Bruno Moreau
        9:30 - 10:00 Kites in Stormy Weather. Jane Doe and Li Wei
        Session 2: Calms
        10:30 - 11:00 On the Length of Calms. Tom Ashgrove and Yuki Tanabe
        11:00 - 11:30 Sails without Wind. Priya Nair and Sven Aaberg
        """
    whens = [talk["when"] for session in _read(page) for talk in session["talks"]]
    timed = [when for when in whens if when and when["start"]]
    assert len(timed) == 4
    assert {when["timezone"] for when in timed} == {label}
    ends = "" if offset is None else f"{offset:+03d}:00"
    assert all(when["starts_at"].endswith(f":00{ends}") for when in timed)


def test_what_a_mark_means_is_no_talk() -> None:
    page = """\
        Winds 2018
        Monday, July 16, 2018
        Session 1: Storms
        9:00 - 9:30 On the Naming of Storms
        Ada Quill and Bruno Moreau
        9:30 - 10:00 Kites in Stormy Weather*
        Jane Doe and Li Wei
        10:00 - 10:30 Sails without Wind
        Priya Nair and Sven Aaberg
        * = Published before, not in the proceedings
        """
    (session,) = _read(page)
    assert [len(talk["authors"]) for talk in session["talks"]] == [2, 2, 2]
    assert "Published" not in str(session)


def test_times_with_full_stops_are_no_dates_where_all_are_so_written() -> None:
    assert _told(
        """\
        Programme of the conference

        Sun 15 Mar 2020

        8.30 – 9.50

        Static Analysis of Kites

        9.50 – 10.10

        Coffee Break

        10.10 – 12.10

        Certified Meshes

        12.10 – 13.10

        Lunch

        13.10 – 14.30

        Traffic on Rivers
        """
    ) == [
        ("2020-03-15", "08:30", "Static Analysis of Kites"),
        ("2020-03-15", "09:50", "Coffee Break"),
        ("2020-03-15", "10:10", "Certified Meshes"),
        ("2020-03-15", "12:10", "Lunch"),
        ("2020-03-15", "13:10", "Traffic on Rivers"),
    ]


def test_days_of_october_are_no_times() -> None:
    page = """\
        Seminar talks, autumn 2021

        12.10 Ada Byron: Rings and things
        15.10 Hedy Noether: Caches in winter
        19.10 Alan Hopper: Trees of all kinds
        20.10 Grace Lovelace: Walks on graphs
        22.10 Emmy Shannon: What is left
        """
    assert {
        when
        for session in _read(page)
        for item in (session, *session["talks"])
        for when in ((item["when"] or {}).get("start"),)
    } <= {None}


def test_a_room_above_the_chair_is_no_session() -> None:
    sessions = _read(
        """\
        Programme of the conference, Saturday, September 17th, 2022

        10:00 - 10:40

        Session 1: Elastic Kernels

        Grand Foyer

        Session chair: Haru Kimura

        Taming Tangled Kernels for Protein Design

        Olu van den Born (Example Labs)

        11:00 - 12:30

        Session 2: Graph Databases

        Grand Foyer

        Session chair: Colm Weber

        Patient Protocols via Incremental Antennas

        Pia Euler and Jon Curie
        """
    )
    assert [(s["title"], s["room"], len(s["talks"])) for s in sessions] == [
        ("Session 1: Elastic Kernels", "Grand Foyer", 1),
        ("Session 2: Graph Databases", "Grand Foyer", 1),
    ]


def test_one_keynote_is_told_below_its_speaker_and_her_institution() -> None:
    sessions = _read(
        """\
        <h1>LUMEN 2023</h1>
        <h2>Keynote Speakers</h2>
        <h3>Ada BYRON</h3>
        <p>Example University</p>
        <p><b>Reusing Recursive Dialogues for Protein Design</b></p>
        <p>Wednesday, March 22, 2023 (8:30 a.m.-9:30 a.m.)</p>
        <p>We show that dialogues which call themselves end sooner than others. They also begin later, as
        nobody expected before the first of them was written down.</p>
        <h4>Biography</h4>
        <p>Ada Byron is a professor at Example University. She has written more dialogues than anybody.</p>
        """
    )
    assert [session["title"] for session in sessions] == ["Keynote Speakers"]
    (talk,) = sessions[0]["talks"]
    assert talk["title"] == "Reusing Recursive Dialogues for Protein Design"
    assert talk["authors"] == [
        {"name": "Ada BYRON", "affiliation": "Example University", "role": None}
    ]
    assert talk["abstract"].startswith("We show that dialogues")


_THEMES = """\
    Winds and Water 2021: the programme
    - Day 1
    - Day 2

    {one}
    11:00 - 11:30 Keynote: Sails of Woven Grass, by Ada Byron
    11:30 - 12:30 Lightning talks
    12:30 - 13:20 Lunch

    {two}
    11:00 - 11:30 Keynote: Charts of Drifting Sand, by Max Born
    11:30 - 12:30 Lightning talks
    12:30 - 13:20 Lunch
    """


def test_a_date_and_its_theme_above_times_begin_a_day() -> None:
    page = _THEMES.format(one="20 September: All about Air", two="21 September: All about Water")
    assert {date for date, _, _ in _told(page)} == {"--09-20", "--09-21"}
    left = [rest.text for rest in parse_page(dedent(page)).unparsed]
    assert any("about Water" in text for text in left)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        # once is a remark
        ("20 September: All about Air", "All about Water"),
        # no time follows
        (
            "20 September: papers are due\n\n    21 September: news of papers\n\n    Talks",
            "Posters",
        ),
    ],
)
def test_a_date_that_heads_no_times_begins_no_day(one: str, two: str) -> None:
    assert {date for date, _, _ in _told(_THEMES.format(one=one, two=two))} == {None}


def test_the_buttons_of_days_below_each_date_are_no_days() -> None:
    page = """\
        Conference Programme: sessions, talks and a keynote by the chair

        NOV 16TH

        DAY 1

        /

        DAY 2

        {one}

        12:30 - 13:20

        Lunch

        NOV 17TH

        DAY 1

        /

        DAY 2

        {two}

        12:30 - 13:20

        Lunch
        """
    slots = "9:00 - 9:30\n\n        Ada Byron\n\n        Sails of Woven Grass"
    others = "9:00 - 9:30\n\n        Max Born\n\n        Charts of Drifting Sand"
    assert {date for date, _, _ in _dealt(page.format(one=slots, two=others))} == {
        "--11-16",
        "--11-17",
    }
