"""Pages of templates, whose class names say which field a text is; and those whose class names say something else."""

from __future__ import annotations

from confparse import Page, Session, parse_page

DAY = "<h1>Maps and Rings Conference 2021</h1><h2>Monday, 3 May 2021</h2>"


def _page(body: str) -> Page:
    return parse_page(f"<html><body>{DAY}{body}</body></html>")


def _talks(sessions: tuple[Session, ...]) -> list[tuple[str | None, list[str]]]:
    return [(t.title, [a.name for a in t.authors]) for s in sessions for t in s.talks]


def _term(hours: str, name: str, where: str, title: str) -> str:
    return (
        f'<dl class="dl-horizontal"><dt>{hours}</dt><dd><span class="speaker">{name}</span><br>'
        f'{where}<br><span class="talk">{title}</span></dd></dl>'
    )


TERMS = (
    '<div class="session"><span class="type">Technical Session I</span><br>Chairperson: Prof Ida Rhodes<br>'
    + _term("10:00 - 10:20", "Dr. Q.W.Byron", "Nord Works", "Rise of the river sciences")
    + _term("10:20 - 10:40", "Prof Noether", "MoRT", "Rings in India?")
    + _term("10:40 - 11:00", "Dr Z.Zuse", "Former Mill Works, Lund", "Time and how to tell it")
    + "</div>"
)


def test_a_line_between_people_and_a_named_title_is_where_they_work() -> None:
    page = _page(TERMS)
    assert _talks(page.sessions) == [
        ("Rise of the river sciences", ["Q.W.Byron"]),
        ("Rings in India?", ["Noether"]),
        ("Time and how to tell it", ["Z.Zuse"]),
    ]
    talk = page.sessions[0].talks[1]
    assert talk.authors[0].affiliation == "MoRT"
    assert talk.lines["authors"].first == 1


def _cell(name: str, company: str, title: str) -> str:
    return (
        f'<td><span class="speaker-name"><a href="#">{name}</a></span>, {company}<br>'
        f'<p class="speech-title"><a href="#">{title}</a></p></td>'
    )


def test_a_line_is_cut_where_the_named_people_end() -> None:
    rows = [
        ("9:00-9:30am", ("Ada Byron", "Paper Kites", "Draw Me a Ring")),
        ("9:35-10:05am", ("Emmy Noether", "Blue Harbour", "Keynote")),
        ("10:10-10:40am", ("Ida Rhodes, &amp; Konrad Zuse", "Mill*Works", "Ready or Not")),
    ]
    body = "".join(f"<tr><td>{hours}</td>{_cell(*cell)}</tr>" for hours, cell in rows)
    body = body.replace(
        "Ida Rhodes, &amp; Konrad Zuse</a></span>",
        'Ida Rhodes</a></span>, &amp; <span class="speaker-name">Konrad Zuse</span>',
    )
    page = _page(
        "<table><tr><th>time</th><th>Ballroom A</th></tr>"
        + body
        + '<tr><td>10:40-11:00am</td><td class="break">Coffee break</td></tr></table>'
    )
    assert _talks(page.sessions) == [
        ("Draw Me a Ring", ["Ada Byron"]),
        (None, ["Emmy Noether"]),
        ("Ready or Not", ["Ida Rhodes", "Konrad Zuse"]),
    ]
    where = [a.affiliation for s in page.sessions for t in s.talks for a in t.authors]
    assert where == ["Paper Kites", "Blue Harbour", "Mill*Works", "Mill*Works"]


def _event(title: str, told: str, name: str, level: str) -> str:
    return (
        f'<td class="event"><div class="category-x"><a href="#" class="event-title">{title}</a><br>'
        f'<div class="event-description hidden"><h5>{title}</h5><p class="plain">{told}</p></div>'
        f'<a href="#" class="event-speaker"><span> {name} </span></a> '
        f'<span class="talk_level everybody">{level}</span></div></td>'
    )


def test_what_is_told_of_a_talk_stands_behind_its_people() -> None:
    prose = "We tell of rivers, mills and of the people who draw maps of them, and show a few of these. "
    body = "".join(
        f'<tr><td class="row-time">{hours}</td>{_event(a, prose, b, "E")}{_event(c, prose, d, "I")}</tr>'
        for hours, a, b, c, d in [
            ("10:10 - 11:00", "Old Search", "Ada Byron", "Mining the Stream", "Emmy Noether"),
            ("11:10 - 12:00", "Rings on Demand", "Ida Rhodes", "Scaling a Mill", "Konrad Zuse"),
            ("12:10 - 13:00", "Mesh and Beyond", "Karl Gauß", "Big Kite, Pony", "Grace Hopper"),
        ]
    )
    page = _page(
        "<table><tr><th></th><th>Biz hall</th><th>Gaz hall</th></tr>"
        '<tr><td>09:00 - 10:00</td><td colspan="2">Registration &amp; coffee</td></tr>'
        f'{body}<tr><td>13:00 - 14:30</td><td colspan="2">Lunch</td></tr></table>'
    )
    assert sorted(_talks(page.sessions), key=str) == [
        ("Big Kite, Pony", ["Grace Hopper"]),
        ("Mesh and Beyond", ["Karl Gauß"]),
        ("Mining the Stream", ["Emmy Noether"]),
        ("Old Search", ["Ada Byron"]),
        ("Rings on Demand", ["Ida Rhodes"]),
        ("Scaling a Mill", ["Konrad Zuse"]),
    ]
    talk = next(t for s in page.sessions for t in s.talks)
    assert talk.abstract == prose.strip()


def test_a_class_around_whole_slots_names_no_field() -> None:
    rows = "".join(
        f"<tr><td>{hours}</td><td>{title}</td><td></td><td>{name}</td></tr>"
        for hours, title, name in [
            ("3:00PM", "Faculty Talk", ""),
            ("3:15PM", "How to Become a Mill", "Ada Byron"),
            ("3:30PM", "What is New in Rings", "Emmy Noether"),
            ("3:45PM", "Namaz Break", ""),
            ("4:00PM", "Mills as Code and Kites", "Ida Rhodes"),
        ]
    )
    page = _page(
        f'<div class="Meetup__speakers"><div class="Speaker__role"><table>{rows}</table></div></div>'
    )
    titles = [s.title for s in page.sessions if s.title]
    assert titles == ["Faculty Talk", "Namaz Break"]
    assert len(_talks(page.sessions)) == 3


def test_labels_and_nobody_among_the_people_are_no_names() -> None:
    items = "".join(
        f'<li><p class="paper-title">{title}</p><p class="paper-authors">{people}</p>'
        '<p class="paper-authors"><strong>Link:</strong> <a href="#">https://a.example.org/x</a></p></li>'
        for title, people in [
            ("Rings around the Body", "Ada Byron, Emmy Noether and Ida Rhodes"),
            ("Kites that Listen to You", "Konrad Zuse"),
            ("Mills of the Mind and Hand", "TBA"),
            ("Student Work in Progress", "Student Speaker"),
            ("Harbours of the Far North", "Grace Hopper, Karl Gauß"),
        ]
    )
    page = _page(f"<h3>Session 1: Bodies</h3><p>09:00 - 10:30</p><ol>{items}</ol>")
    assert [people for _, people in _talks(page.sessions)] == [
        ["Ada Byron", "Emmy Noether", "Ida Rhodes"],
        ["Konrad Zuse"],
        [],
        [],
        ["Grace Hopper", "Karl Gauß"],
    ]


def test_a_room_is_named_by_its_class() -> None:
    cards = "".join(
        f'<div class="row"><span>{hours}</span><h3 class="q-title">{title}</h3>{who}<div class="q-location">{room}</div></div>'
        for hours, title, who, room in [
            ("08:15–09:00", "Check-in and Breakfast", "", "K1; K2, K3"),
            (
                "09:00–09:45",
                "Rings of the North Sea",
                '<div class="q-speaker">Ada Byron</div>',
                "Old Mill",
            ),
            (
                "09:45–10:30",
                "Kites and What They See",
                '<div class="q-speaker">Ida Rhodes</div>',
                "Old Mill",
            ),
            ("10:30–11:00", "Coffee Break", "", "K1; K2, K3"),
        ]
    )
    page = _page(cards)
    assert _talks(page.sessions) == [
        ("Rings of the North Sea", ["Ada Byron"]),
        ("Kites and What They See", ["Ida Rhodes"]),
    ]
    assert [s.room for s in page.sessions if s.title] == ["K1; K2, K3", "K1; K2, K3"]


def _slot(hours: str, room: str, title: str, *, labels: bool = True) -> str:
    when, where = ("<li>Time</li>", "<li>Location</li>") if labels else ("", "")
    return (
        f"<div><ul><li><ul>{when}<li>{hours}</li></ul></li><li><ul>{where}<li>{room}</li></ul></li></ul>"
        f"<h3>{title}</h3></div>"
    )


def test_a_word_on_its_own_line_says_what_the_next_is() -> None:
    page = _page(
        _slot("09:00 - 10:00", "Kite Center", "Opening plenary session")
        + _slot("10:00 - 11:00", "Old Mill", "Session on rings")
        + _slot("11:00 - 12:00", "Old Mill", "Panel of the mills")
        + _slot("12:00 - 13:00", "Kite Center", "Lunch break", labels=False)
    )
    assert [(s.title, s.room) for s in page.sessions] == [
        ("Opening plenary session", "Kite Center"),
        ("Session on rings", "Old Mill"),
        ("Panel of the mills", "Old Mill"),
        ("Lunch break", "Kite Center"),
    ]


def test_such_a_word_once_on_a_page_is_a_heading() -> None:
    page = _page(
        "<h3>Location</h3><p>Report of the Old Mill</p>"
        "<p>09:00 - 10:00</p><h4>Session on rings</h4><p>10:00 - 11:00</p><h4>Report of the Old Mill</h4>"
    )
    assert [s.title for s in page.sessions if s.when] == [
        "Session on rings",
        "Report of the Old Mill",
    ]


def test_two_items_of_a_list_are_two_titles() -> None:
    titles = [
        "Comparing Rings of the North with a Model",
        "Kites and Mills: A Survey",
        "What Harbours Tell of the Sea",
        "Measuring Tides in a Rowing Boat",
        "Maps of Fog for Rivers with a Model",
        "On Bridges and Those Who Build Them",
    ]
    items = "".join(f"<li>{title}</li>" for title in titles)
    page = _page(
        "<h3>Registration and coffee</h3><p>08:30 - 09:00</p>"
        f"<h3>Session 1: Rivers</h3><p>09:00 - 10:30</p><p>Session chair: Ada Byron</p><ul>{items}</ul>"
        "<h3>Lunch break</h3><p>10:30 - 11:30</p><h3>Closing session</h3><p>11:30 - 12:00</p>"
    )
    found = [title for title, _ in _talks(page.sessions)]
    assert len(found) > 4
    assert set(found) <= set(titles)


def _narrow(hours: str, *cells: str) -> str:
    body = "".join(
        f'<div class="d-md-none"><small>Track {n}</small></div><div class="col">{cell}</div>'
        for n, cell in enumerate(cells, 1)
    )
    return (
        f'<div class="row"><div class="d-md-block">{hours}</div><div class="mobile">{hours}</div>'
        + (body if len(cells) > 1 else f'<div class="col">{cells[0]}</div>')
        + "</div>"
    )


def _element(title: str, *names: str) -> str:
    people = "\n".join(f"<strong>{name}</strong>" for name in names)
    return (
        f'<div class="title">{title}</div><div class="tags"><span>#{names[0].partition(" ")[0].lower()}</span>\n'
        f'<span>#mills</span></div><div class="speakers">{people}\n<span>&#x1F1F5;</span></div>'
    )


NARROW = (
    '<div class="row"><div>Track 1</div><div>Track 2</div></div>'
    + _narrow("8:00 - 9:00", '<div class="title">Registration</div>')
    + _narrow("9:00 - 9:45", _element("Learning to Mill: Rings and Kites", "Ada Byron"))
    + _narrow("9:45 - 10:15", '<div class="title">Coffee break</div>')
    + _narrow(
        "10:15 - 10:45",
        _element("Serverless under a Roof", "Emmy Noether"),
        _element("Another Year, Another Kite", "Ida Rhodes", "Konrad Zuse"),
    )
    + _narrow(
        "10:45 - 11:15",
        _element("Harbour Survival Kit", "Karl Gauß"),
        _element("Abandon all Hope in the Mill", "Grace Hopper"),
    )
    + _narrow(
        "11:15 - 11:45",
        _element("Fog, and What It Hides", "Lise Meitner"),
        _element("Bridges of the North", "Max Born"),
    )
)


def test_tracks_repeated_for_narrow_screens_share_the_slot() -> None:
    page = _page(NARROW)
    assert [s.title for s in page.sessions if s.title] == ["Registration", "Coffee break"]
    slots = {
        t.title: (str(t.when.start)[:5] if t.when else None, [a.name for a in t.authors])
        for s in page.sessions
        for t in s.talks
    }
    assert slots == {
        "Learning to Mill: Rings and Kites": ("09:00", ["Ada Byron"]),
        "Serverless under a Roof": ("10:15", ["Emmy Noether"]),
        "Another Year, Another Kite": ("10:15", ["Ida Rhodes", "Konrad Zuse"]),
        "Harbour Survival Kit": ("10:45", ["Karl Gauß"]),
        "Abandon all Hope in the Mill": ("10:45", ["Grace Hopper"]),
        "Fog, and What It Hides": ("11:15", ["Lise Meitner"]),
        "Bridges of the North": ("11:15", ["Max Born"]),
    }


def test_a_person_with_a_degree_gives_what_stands_before_the_colon() -> None:
    rows = [
        ("11:00 am - 12:00 pm", "Keynote Speaker #1: Ada Byron, MD, PhD, North Hospital", "Slow Mills of the Body", "Sponsored by the Society of Rings"),
        ("12:00 pm - 12:15 pm", "New Member Presentation: Emmy Noether, PhD, Example University", "Curing a Kite", ""),
        ("12:15 pm - 12:30 pm", "Prize Lecture: Ida Rhodes, MD, Example University", "", ""),
        ("12:30 pm - 12:45 pm", "Harbours: Lund, Oslo, and Kiel", "", ""),
    ]  # fmt: skip
    body = "".join(
        f"<tr><td>{hours}</td><td><p><strong>{head}</strong></p>"
        + (f"<p><em>{aside}</em></p>" if aside else "")
        + (f"<p>{title}</p>" if title else "")
        + "<p><em>Old Ballroom</em></p></td></tr>"
        for hours, head, title, aside in rows
    )
    page = _page(f"<table><tr><th>Time</th><th>Event</th></tr>{body}</table>")
    assert _talks(page.sessions)[:3] == [
        ("Slow Mills of the Body", ["Ada Byron"]),
        ("Curing a Kite", ["Emmy Noether"]),
        (None, ["Ida Rhodes"]),
    ]
    said = str([(s.title, _talks((s,))) for s in page.sessions])
    assert "Sponsored" not in said
    assert "'Lund'" not in said


def test_names_before_named_institutions_of_one_cell_are_people() -> None:
    cells = [
        ("9:00 - 9:30", "Maps of the Northern Sea", [("Ada Byron", "Example University")]),
        (
            "9:30 - 10:00",
            "Rings and their Ideals",
            [("Emmy Noether", "The City College"), ("Max Born", "Sample Labs")],
        ),
        ("10:00 - 10:30", "Coffee break", []),
        ("10:30 - 11:00", "A Machine for Tables", [("Charles Babbage", "Institute of Engines")]),
        ("11:00 - 11:30", "Waves in Shallow Water", [("Sophie Germain", "Example Observatory")]),
    ]
    rows = "".join(
        f"<tr><td>{time}</td><td><span class='agenda-session'>{title}</span></td><td>"
        + "\n".join(
            f"<a href='#'>{who}</a>\n<span class='agenda-affil'>{where}</span>"
            for who, where in told
        )
        + "</td></tr>"
        for time, title, told in cells
    )
    page = parse_page(
        "<html><body><h1>Conference Agenda</h1><table><tr><th>Time</th><th>Session</th><th>Speaker(s)</th></tr>"
        f"{rows}</table></body></html>"
    )
    talks = [talk for session in page.sessions for talk in session.talks]
    assert [[(person.name, person.affiliation) for person in talk.authors] for talk in talks] == [
        told for _, _, told in cells if told
    ]


def test_a_class_of_badges_on_names_says_nothing() -> None:
    def row(hours: str, who: str, title: str) -> str:
        return f"<tr><td>{hours}</td><td>{who}</td><td>{title}</td></tr>"

    def key(name: str, home: str) -> str:
        return f'<b class="keywords">{name}</b> ({home})'

    page = _page(
        "<table><tr><th>Time</th><th>Speaker</th><th>Title</th></tr>"
        + row(
            "10:00-11:00", key("Ada Byron", "Example University"), "Maps and Beyond (Keynote Talk)"
        )
        + row("11:00-11:30", key("Max Born", "University of Rings"), "Checking Maps at Sea")
        + row("11:30-12:00", key("Emmy Noether", "Open College"), "Should we fold maps? Yes")
        + row("12:00-13:00", "", "Lunch")
        + row("13:00-13:30", key("Iva Lind", "Head of Maps, Example Labs"), "Maps for Doctors")
        + "</table>"
    )
    assert _talks(page.sessions) == [
        ("Maps and Beyond", ["Ada Byron"]),
        ("Checking Maps at Sea", ["Max Born"]),
        ("Should we fold maps? Yes", ["Emmy Noether"]),
        ("Maps for Doctors", ["Iva Lind"]),
    ]
