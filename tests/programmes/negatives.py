"""Pages that are no conference programme, though they have times, names or the words of one."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from . import habits, words
from .blocks import Block, Bullets, Cell, Heading, Table, bold, cell, line, link, para

_TEAMS = "Rovers Albion Harriers Wanderers Comets Lynx Dynamo Falcons Mariners Pilots".split()
_STOPS = "Market Square|Old Mill|Harbour|North Gate|Hospital|Town Hall|Library|Depot|Castle Road|Lakeside".split(
    "|"
)
_SUBJECTS = "Maths English Biology History Chemistry Physics Art Geography Music Latin".split()
_FILMS = "The Paper Lighthouse|Seven Winters|A Dog Called Thunder|Midnight in Halvik|Rust|The Last Beekeeper|Under Glass".split(
    "|"
)
_SHOWS = "Breakfast News|Garden Rescue|The Quiz Hour|Weather|Evening News|Harbour Lights|Late Film|Cartoon Mix|Sports Round".split(
    "|"
)
_FOOD = (
    "flour|sugar|butter|milk|salt|yeast|honey|walnuts|cream|lemon zest|vanilla|rice|tomatoes".split(
        "|"
    )
)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = ("January", "March", "April", "June", "July", "September", "October", "November")


def _time(minutes: int) -> str:
    return f"{minutes // 60 % 24:02d}:{minutes % 60:02d}"


def television(rng: Random) -> list[Block]:
    """Channels, and what they show from when."""
    blocks: list[Block] = [
        Heading(1, line("TV listings")),
        Heading(2, line(f"Tonight on TV, {rng.choice(_DAYS)}")),
    ]
    for channel in rng.sample(("One", "Two", "Channel 4", "Film+", "Kids", "News 24"), 3):
        blocks.append(
            Heading(3, line(f"Channel {channel}" if not channel.startswith("Channel") else channel))
        )
        at = 17 * 60
        for _ in range(rng.randint(6, 10)):
            show = rng.choice(_SHOWS + _FILMS)
            blocks.append(para(f"{_time(at)} {show}"))
            if rng.random() < 0.5:
                blocks.append(
                    para(
                        f"Episode {rng.randint(1, 20)}, season {rng.randint(1, 9)}. {words.sentence(rng)}"
                    )
                )
            at += rng.choice((15, 30, 45, 60, 95))
    return blocks


def buses(rng: Random) -> list[Block]:
    """A bus timetable: stops, and rows of departures."""
    stops = rng.sample(_STOPS, 6)
    rows: list[tuple[Cell, ...]] = []
    runs = [6 * 60 + rng.randint(0, 50) + number * rng.choice((20, 30, 47)) for number in range(8)]
    at = [0]
    for _ in stops[1:]:
        at.append(at[-1] + rng.randint(2, 9))
    for stop, offset in zip(stops, at, strict=True):
        rows.append((cell(stop), *(cell(_time(run + offset)) for run in runs)))
    return [
        Heading(1, line(f"Route {rng.randint(1, 99)} bus timetable")),
        para("Departures, Monday to Friday. Not on public holidays. Stops at platform 2."),
        Table(tuple(rows)),
    ]


def lessons(rng: Random) -> list[Block]:
    """A class timetable: periods by weekdays, without dates."""
    periods = [(8 * 60 + 30 + number * 50, 8 * 60 + 30 + number * 50 + 45) for number in range(6)]
    head = (cell("Time", head=True), *(cell(day, head=True) for day in _DAYS[:5]))
    rows: list[tuple[Cell, ...]] = [head]
    for number, (start, end) in enumerate(periods):
        if number == 3:
            rows.append((cell(f"{_time(start)}-{_time(end)}"), cell("Lunch", columns=5)))
            continue
        rows.append(
            (
                cell(f"{_time(start)}-{_time(end)}"),
                *(cell(rng.choice(_SUBJECTS), f"Room {rng.randint(1, 40)}") for _ in range(5)),
            )
        )
    return [
        Heading(1, line(f"Class timetable, semester {rng.randint(1, 6)}")),
        para("Lab classes bring their own homework."),
        Table(tuple(rows)),
    ]


def fixtures(rng: Random) -> list[Block]:
    """Team against team."""
    blocks: list[Block] = [
        Heading(1, line("Fixtures and results")),
        para(f"League season {rng.randint(2015, 2025)}: kick-off times"),
    ]
    for week in range(1, rng.randint(4, 7)):
        blocks.append(
            Heading(
                3,
                line(
                    f"Matchday {week}, {rng.choice(_DAYS[4:])} {rng.randint(1, 28)} {rng.choice(_MONTHS)}"
                ),
            )
        )
        blocks.extend(_match(rng) for _ in range(4))
    return blocks


def _match(rng: Random) -> Block:
    home, away = rng.sample(_TEAMS, 2)
    place = rng.choice(words.PLACES)
    return para(
        rng.choice(
            (
                f"{_time(rng.choice((900, 1050, 1170)))} {place} {home} - {away}",
                f"{home} {rng.randint(0, 4)} - {rng.randint(0, 4)} {away}",
                f"{_time(930)} {home} vs {away}, {place} Stadium",
            )
        )
    )


def recipe(rng: Random) -> list[Block]:
    """Ingredients, steps, and comments with stamps."""
    items = tuple(
        (line(f"{rng.randint(1, 500)} {rng.choice(('g', 'ml', 'tbsp', 'tsp'))} {food}"),)
        for food in rng.sample(_FOOD, 6)
    )
    blocks: list[Block] = [
        Heading(1, line(f"{rng.choice(words.PLACES)} cake")),
        para("Prep time: 0:20, cooking time: 1:10. Serves 6."),
        Heading(2, line("Ingredients")),
        Bullets(items),
        para(
            "Preheat the oven. Stir the flour and the butter; bake for 50 minutes. "
            + words.paragraph(rng)
        ),
    ]
    return [*blocks, *_comments(rng)]


def _comments(rng: Random) -> list[Block]:
    blocks: list[Block] = [Heading(3, line("Comments"))]
    for _ in range(rng.randint(4, 12)):
        stamp = f"{rng.choice(_MONTHS)} {rng.randint(1, 28)}, {rng.randint(2010, 2024)} at {rng.randint(1, 12)}:{rng.randint(0, 59):02d} {rng.choice(('am', 'pm'))}"
        blocks += [
            para(line(bold(words.person(rng)), " says:")),
            para(line(link(stamp))),
            para(words.paragraph(rng, 1, 3)),
            para("Reply"),
        ]
    return blocks


def news(rng: Random) -> list[Block]:
    """An article with a ticker and comments."""
    ticker = tuple(
        (
            line(
                f"{rng.randint(1, 28)}.{rng.randint(1, 12):02d}.{rng.randint(2015, 2024)} {rng.randint(0, 23):02d}:{rng.randint(0, 59):02d} {words.sentence(rng)}"
            ),
        )
        for _ in range(8)
    )
    body = [para(words.paragraph(rng)) for _ in range(rng.randint(3, 8))]
    return [
        Heading(1, line(words.title(rng))),
        para(f"Posted by {words.person(rng)} on {rng.choice(_MONTHS)} {rng.randint(1, 28)}"),
        *body,
        Bullets(ticker),
        *_comments(rng),
    ]


def forum(rng: Random) -> list[Block]:
    """A thread: who wrote what, when."""
    blocks: list[Block] = [Heading(1, line(words.title(rng)))]
    for number in range(rng.randint(5, 12)):
        blocks.append(
            para(
                f"{words.person(rng)} wrote on {rng.randint(1, 28):02d}/{rng.randint(1, 12):02d}/16, {rng.randint(1, 12):02d}:{rng.randint(0, 59):02d} pm (#{number + 1})"
            )
        )
        blocks.append(para(words.paragraph(rng, 1, 4)))
        blocks.append(para("Quote · Reply · Report"))
    return blocks


def call(rng: Random) -> list[Block]:
    """A call for papers: topics, deadlines, chairs."""
    acronym = rng.choice(words.ACRONYMS)
    topics = tuple(
        (
            line(
                f"{rng.choice(words.ADJECTIVES)} {rng.choice(words.NOUNS).lower()} for {rng.choice(words.FIELDS).lower()}"
            ),
        )
        for _ in range(8)
    )
    return [
        Heading(1, line(f"{acronym} 2025: Call for Papers")),
        para(
            f"The {acronym} conference invites submissions of original papers. Workshop and tutorial proposals are welcome; keynote talks will be announced soon."
        ),
        Heading(2, line("Topics of interest")),
        Bullets(topics),
        *deadlines(rng)[1:],
        Heading(2, line("Submission")),
        para(
            "Papers are submitted through EasyChair; reviewing is double-blind. Authors of accepted papers present them in a session or as a poster."
        ),
        Heading(2, line("Program Chairs")),
        *(para(f"{name}, {words.affiliation(rng)}") for name in words.people(rng, 2, 3)),
    ]


def committee(rng: Random) -> list[Block]:
    """Names and affiliations, line by line."""
    blocks: list[Block] = [Heading(1, line("Organizing Committee"))]
    for role in ("General Chair", "Program Chairs", "Publicity Chair", "Program Committee"):
        blocks.append(Heading(3, line(role)))
        names = words.people(rng, 12, 20) if role.endswith("Committee") else words.people(rng, 1, 2)
        joined = rng.choice((", ", " (", " - "))
        blocks += [
            para(f"{name}{joined}{words.affiliation(rng)}{')' if '(' in joined else ''}")
            for name in names
        ]
    return blocks


def deadlines(rng: Random) -> list[Block]:
    """Important dates."""
    names = (
        "Abstract submission",
        "Paper submission deadline",
        "Notification of acceptance",
        "Camera-ready version",
        "Early registration",
        "Conference",
    )
    rows = tuple(
        (
            cell(name),
            cell(
                f"{rng.choice(_MONTHS)} {rng.randint(1, 28)}, 2025{rng.choice(('', ', 23:59 AoE'))}"
            ),
        )
        for name in names
    )
    return [
        Heading(1, line("Important dates")),
        Heading(2, line("Important Dates")),
        Table(rows),
        para("All deadlines are 23:59 anywhere on Earth (AoE)."),
    ]


def cinema(rng: Random) -> list[Block]:
    """Films and when they are shown."""
    blocks: list[Block] = [
        Heading(1, line("Now showing")),
        para("Tickets from $9.50. Doors open 30 min before each screening."),
    ]
    for film in rng.sample(_FILMS, 5):
        blocks.append(Heading(3, line(film)))
        blocks.append(
            para(
                f"{rng.randint(80, 160)} min | FSK {rng.choice((0, 6, 12, 16))} | directed by {words.person(rng)}"
            )
        )
        blocks.extend(_screening(rng, day) for day in rng.sample(_DAYS, 3))
    return blocks


def _screening(rng: Random, day: str) -> Block:
    times = "  ".join(_time(rng.choice((900, 1050, 1200, 1290))) for _ in range(2))
    return para(f"{day[:3]} {times} Screen {rng.randint(1, 6)}")


def empty(rng: Random) -> list[Block]:
    """A programme page without a programme: to be announced, or a template never filled."""
    acronym = rng.choice(words.ACRONYMS)
    tail: list[Block] = [para("The programme will be announced soon. Stay tuned!")]
    if rng.random() < 0.5:
        tail = [
            para("{% for item in program %}"),
            para("{{ item.time }} {{ item.title }}"),
            para("Room: {{ item.room }} Chair: {{ item.chair }}"),
            para("{% endfor %}"),
        ]
    return [
        Heading(1, line(f"{acronym} 2025")),
        Bullets(
            tuple(
                (line(link(entry)),)
                for entry in ("Home", "Call for Papers", "Committees", "Venue", "Registration")
            )
        ),
        Heading(2, line("Conference Program")),
        *tail,
    ]


def hours(rng: Random) -> list[Block]:
    """Opening hours and prices."""
    style = habits.draw(rng)
    rows = tuple(
        (cell(day), cell(style.range(9 * 60, rng.choice((17, 18, 20)) * 60))) for day in _DAYS
    )
    return [
        Heading(1, line(f"{rng.choice(words.PLACES)} Museum")),
        para("Opening hours"),
        Table(rows),
        para("Adults $12.00, children $6.50. Closed on public holidays."),
        para(words.paragraph(rng)),
    ]


KINDS: dict[str, Callable[[Random], list[Block]]] = {
    "television": television,
    "buses": buses,
    "lessons": lessons,
    "fixtures": fixtures,
    "recipe": recipe,
    "news": news,
    "forum": forum,
    "call": call,
    "committee": committee,
    "deadlines": deadlines,
    "cinema": cinema,
    "empty": empty,
    "hours": hours,
}
