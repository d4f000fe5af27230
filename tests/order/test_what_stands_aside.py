"""What a page tells beside its programme, deadlines, lists of papers and speakers; and its look-alikes."""

from __future__ import annotations

from confparse import Page, parse_page, parse_time_range

SLOTS = """
9:00 - 9:10 Opening

9:10 - 9:50 Drawing a river by hand, Ada Byron

9:50 - 10:30 Why hedges remember, Emmy Noether

10:30 - 11:00 Coffee break

11:00 - 11:40 Counting lamps on a bridge, Grace Hopper
"""


def _titles(page: Page) -> list[str | None]:
    return [talk.title for session in page.sessions for talk in session.talks]


def test_lines_for_authors_above_and_below_a_programme_are_no_talks() -> None:
    page = parse_page(
        "Workshop on Slow Maps\n\n3 June 2030\n\nTopics of Interest\n\n"
        "Maps of rivers and of the roads beside them\n\nHedges that were never drawn by anybody\n\n"
        "Lamps, bridges and what they have in common\n\nInks that outlast the paper they are on\n\n"
        "Mills and kites in wind and in weather\n\nSchedule\n"
        + SLOTS
        + "\nCall for Posters\n\nMaps that are not finished yet are welcome\n\nProgram Committee\n\nMax Born\n\nMary Somerville\n"
    )
    assert _titles(page) == [
        "Drawing a river by hand",
        "Why hedges remember",
        "Counting lamps on a bridge",
    ]
    people = [one.name for s in page.sessions for talk in s.talks for one in talk.authors]
    assert people == ["Ada Byron", "Emmy Noether", "Grace Hopper"]


def test_a_title_that_names_a_committee_is_a_talk() -> None:
    page = parse_page(
        "Workshop on Slow Maps\n\n3 June 2030\n"
        + SLOTS.replace("Why hedges remember", "Topics in hedges that remember")
    )
    assert "Topics in hedges that remember" in _titles(page)


def test_nothing_takes_place_at_a_deadline() -> None:
    page = parse_page(
        "Workshop on Slow Maps\n\nImportant dates\n\nTime: 11:59 PM Anywhere on Earth unless otherwise said\n\n3 June 2030\n"
        + SLOTS
    )
    starts = [s.when.start for s in page.sessions if s.when is not None and s.when.start]
    assert all(start.hour < 12 for start in starts)


def test_a_late_party_ends_at_a_minute_to_midnight() -> None:
    page = parse_page(
        "Workshop on Slow Maps\n\n3 June 2030\n" + SLOTS + "\n20:00 - 23:59 Conference dinner\n"
    )
    ends = [s.when.end for s in page.sessions if s.when is not None and s.when.end]
    assert max(ends).strftime("%H:%M") == "23:59"


def test_kinds_behind_accepted_papers_are_no_affiliations() -> None:
    page = parse_page(
        "# Workshop on Slow Maps\n\n3 June 2030\n"
        + SLOTS
        + "\n## Accepted Papers\n\n"
        + "- Geometric Hedges for Kites in Wind (Oral + Poster)\n- Attentive Residuals (Oral + Poster)\n"
        + "- Mills through the Ages of Water (Spotlight)\n- Curvature of Hills: Ebb and Flow (Poster)\n"
    )
    assert _titles(page)[-4:] == [
        "Geometric Hedges for Kites in Wind",
        "Attentive Residuals",
        "Mills through the Ages of Water",
        "Curvature of Hills: Ebb and Flow",
    ]


def test_speakers_and_their_offices_are_no_talks() -> None:
    page = parse_page(
        "<html><body><h1>Workshop on Slow Maps</h1><h2>Program, 3 June 2030</h2><ul>"
        + "".join(f"<li>{line}</li>" for line in SLOTS.split("\n") if line)
        + "</ul><h2>Invited Speakers</h2>"
        "<h3>Ada Byron</h3><p>Professor, School of Rivers, Example University</p><p>Ada Byron works on rivers, with broad interests in their banks.</p>"
        "<h3>Emmy Noether</h3><p>Associate Professor, Sample Labs; Director, Hedge Lab</p><p>Emmy Noether works on hedges and what they hold.</p>"
        "</body></html>"
    )
    assert "Invited Speakers" not in {session.title for session in page.sessions}
    assert len(_titles(page)) == 3


def test_speakers_and_their_titles_are_talks() -> None:
    page = parse_page(
        "# Workshop on Slow Maps\n\n3 June 2030\n\n## Schedule\n\n- 9:00 Opening\n- 9:10 Invited talks\n- 12:00 Lunch\n\n## Invited Speakers\n\n"
        "### Ada Byron (Example University)\n\n**Title:** Drawing a river by hand\n\n### Emmy Noether (Sample Labs)\n\n**Title:** Why hedges remember\n"
    )
    assert {"Drawing a river by hand", "Why hedges remember"} <= set(_titles(page))


def test_the_day_of_a_page_is_told_on_its_own_line_whatever_its_introduction_tells() -> None:
    page = parse_page(
        "<html><body><h1>Map Summit</h1><p>March 20, 2018 • Example Institute, Sampleton</p>"
        "<p>The unconference will happen on March 18, the symposium on March 19, and finally, the summit on March 20.</p><ul>"
        + "".join(f"<li>{line}</li>" for line in SLOTS.split("\n") if line)
        + "</ul></body></html>"
    )
    days = {str(s.when.date) for s in page.sessions if s.when is not None}
    assert days == {"2018-03-20"}


def test_two_days_of_two_years_are_not_settled() -> None:
    page = parse_page(
        "<html><body><h1>Map Summit</h1><p>March 20, 2018 • Example Institute, Sampleton</p><p>Photos of March 2, 2017 are found in the gallery.</p><ul>"
        + "".join(f"<li>{line}</li>" for line in SLOTS.split("\n") if line)
        + "</ul></body></html>"
    )
    days = {str(s.when.date) for s in page.sessions if s.when is not None and s.when.date}
    assert "2017-03-02" not in days


def test_one_capital_letter_is_a_half_of_the_day() -> None:
    read = {
        text: when and (f"{when.start:%H:%M}", when.end and f"{when.end:%H:%M}")
        for text in (
            "9:00A",
            "12:30P",
            "10:45A - 12:00N",
            "13:00Panel",
            "9:00Ávila",
            "Room 9:00B",
            "9:44A Map of Rings",
            "9:44P versus NP",
        )
        for when in [parse_time_range(text)]
    }
    assert read == {
        "9:00A": ("09:00", None),
        "12:30P": ("12:30", None),
        "10:45A - 12:00N": ("10:45", "12:00"),
        "13:00Panel": ("13:00", None),
        "9:00Ávila": ("09:00", None),
        "Room 9:00B": ("09:00", None),
        # An extractor glued the title to its time.
        "9:44A Map of Rings": ("09:44", None),
        "9:44P versus NP": ("09:44", None),
    }


def test_an_article_glued_to_a_time_is_of_the_title() -> None:
    page = parse_page(
        "Workshop on Slow Maps\n\n3 June 2030\n\n9:00Opening\n9:10A River Drawn by Hand\nAda Byron\n9:50A Hedge That Remembers\nEmmy Noether\n"
        "10:30Coffee break\n11:00A Lamp on Every Bridge\nGrace Hopper\n"
    )
    titles = {*_titles(page), *(session.title for session in page.sessions)}
    assert {"A River Drawn by Hand", "A Hedge That Remembers", "A Lamp on Every Bridge"} <= titles


def test_people_behind_a_title_of_address() -> None:
    page = parse_page(
        "# Programa\n\n## Lunes 3 de mayo de 2021\n\n"
        "- 08:00-08:30 Ríos de montaña en el invierno. Dra. Ada Byron.\n"
        "- 08:30-09:00 Setos abundantes. Memoria no escrita. Dr. Max Born.\n"
        "- 09:00-09:30 Puente de Luz. Nuevas lámparas. Mtra. Grace Hopper.\n"
        "- 09:30-10:00 RECESO\n"
        "- 10:00-10:30 What do mills tell us? Prof. Emmy Noether, Example University\n"
        "- 10:30-11:00 Prof. Mary Somerville. Inks that last for ages\n"
    )
    talks = [
        (talk.title, [one.name for one in talk.authors])
        for session in page.sessions
        for talk in session.talks
    ]
    assert talks == [
        ("Ríos de montaña en el invierno", ["Ada Byron"]),
        ("Setos abundantes. Memoria no escrita", ["Max Born"]),
        ("Puente de Luz. Nuevas lámparas", ["Grace Hopper"]),
        ("What do mills tell us?", ["Emmy Noether"]),
        ("Inks that last for ages", ["Mary Somerville"]),
    ]


def test_times_below_their_titles_stay_there() -> None:
    def talk(title: str, hours: str, speaker: str | None) -> str:
        told = f"    *Speaker:* {speaker}\n\n" if speaker else ""
        return f"* **{title}**\n\n    *Time:* {hours}\n\n{told}"

    page = parse_page(
        "# Talks\n\n## Morning Section\n\n**Chair:** Max Born\n\n"
        + talk("Drawing a river by hand", "9:00AM - 9:30AM", "Ada Byron")
        + talk("Why hedges remember", "9:30AM - 9:50AM", "Emmy Noether")
        + talk("Counting lamps on a bridge", "9:50AM - 10:10AM", "Grace Hopper")
        + "## Noon Section\n\n**Chair:** Mary Somerville\n\n"
        + "* **Keynote:** Inks that last for ages\n\n    *Time:* 11:00AM - 11:40AM\n\n    *Speaker:* Hedy Lamarr\n\n"
        + talk("A word of Example Computing", "11:40AM - 12:00PM", None)
        + talk("Mills and kites in wind", "12:00PM - 12:20PM", "Sofia Kovacs")
        + talk("Roads that follow the water", "12:20PM - 12:40PM", "Ruth Babbage")
    )
    starts = {
        talk.title: f"{talk.when.start:%H:%M}"
        for session in page.sessions
        for talk in session.talks
        if talk.when is not None and talk.when.start is not None
    }
    assert starts["A word of Example Computing"] == "11:40"
    assert starts["Mills and kites in wind"] == "12:00"
    assert "11:00" in starts.values()
    assert [s.title for s in page.sessions] == ["Morning Section", "Noon Section"]


PAPERS = """# Workshop on Slow Maps

## Schedule, June 3, 2030

| Time | | Title |
| --- | --- | --- |
| 10:00 | Contributed talk | Drawing a river by hand |
| 10:20 | Contributed talk | Why hedges remember what was cut |
| 10:40 | Break | |
| 11:00 | Contributed talk | Counting lamps on a bridge |
| 11:20 | Contributed talk | Inks that last for ages and ages |

## Accepted submissions

* #1: Why hedges remember what was cut (Ada Byron and Emmy Noether) ([Paper PDF](papers/1.pdf)) ([Poster PDF](posters/1.pdf))
* #2: Mills and kites in wind and weather (Max Born) ([Paper PDF](papers/2.pdf))
* #3: Drawing a river by hand (Grace Hopper, Mary Somerville and Hedy Lamarr) ([Paper PDF](papers/3.pdf)) ([Slides PDF](slides/3.pdf))
* #4: Counting lamps on a bridge (Sofia Kovacs) ([Paper PDF](papers/4.pdf)) ([Poster PDF](posters/4.pdf)) ([Slides PDF](slides/4.pdf))
"""


def test_files_behind_accepted_papers_are_no_part_of_them() -> None:
    talks = {
        talk.title: [one.name for one in talk.authors]
        for session in parse_page(PAPERS).sessions
        for talk in session.talks
    }
    assert talks["Why hedges remember what was cut"] == ["Ada Byron", "Emmy Noether"]
    assert talks["Drawing a river by hand"] == ["Grace Hopper", "Mary Somerville", "Hedy Lamarr"]
    assert talks["Counting lamps on a bridge"] == ["Sofia Kovacs"]
    assert talks["Mills and kites in wind and weather"] == ["Max Born"]
    assert len(talks) == 5


def test_the_year_of_an_acronym_at_the_end_of_a_sentence() -> None:
    page = parse_page(
        "# Slow Maps\n\nThe workshop takes place on July 19th. It is affiliated with Maps, Lamps and Rings (MLR) 2021.\n\n"
        + SLOTS
    )
    assert {str(s.when.date) for s in page.sessions if s.when is not None} == {"2021-07-19"}


def test_another_year_at_the_end_of_a_sentence() -> None:
    page = parse_page(
        "# Slow Maps\n\nThe workshop takes place on July 19th. Its building was opened in 2015.\n\n"
        + SLOTS
    )
    assert {str(s.when.date) for s in page.sessions if s.when is not None} == {"--07-19"}


def test_talks_of_a_timetable_stand_in_the_session_whose_hours_are_told_below() -> None:
    prose = "Rings turn up wherever the sums of hedges are taken, and so this talk tells of where they do, and of the rest."
    page = parse_page(
        "# Program\n\nMay 9, 2024\n\n| Time | Title | Authors |\n| --- | --- | --- |\n"
        "| 11:45-12:00 | Opening Remarks | - |\n| 12:00-12:30 | Drawing a river by hand | Ada Byron |\n"
        "| 12:30-13:00 | Why hedges remember what was cut | Emmy Noether |\n| 13:00-14:30 | Lunch Break | - |\n"
        "| 14:30-15:00 | Counting lamps on a bridge | Grace Hopper |\n| 15:00-15:30 | Inks that last for ages | Max Born |\n\n"
        "## Invited Talks (14:30-15:45)\n\n"
        f"### Title: Counting lamps on a bridge\n\n**Speaker**: Grace Hopper\n\n**Abstract**: {prose}\n\n"
        f"### Title: Inks that last for ages\n\n**Speaker**: Max Born\n\n**Abstract**: {prose}\n"
    )
    assert [
        [talk.title for talk in session.talks]
        for session in page.sessions
        if session.title == "Invited Talks"
    ] == [["Counting lamps on a bridge", "Inks that last for ages"]]
    assert len(_titles(page)) == 4
