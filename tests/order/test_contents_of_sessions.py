"""Tables with a session in one column and what is in it in the next; who comments on the talks of others."""

from __future__ import annotations

from itertools import product

import pytest

from confparse import parse_page

_TALKS = (
    ("Maps of Rings in Fog", "Ada Byron, Max Born"),
    ("Kites and their Mills", "Grace Hopper"),
    ("Paths through Hedges", "Emmy Noether and Lise Meitner"),
    ("On Frost in Gardens", "Sofia Kovalevsky"),
    ("Wells and Winds", "Hedy Lamarr"),
    ("Sets of Small Bridges", "Mary Cartwright"),
)
_SLOTS: tuple[tuple[str, str, str, tuple[tuple[str, str], ...]], ...] = (
    ("9:00 - 10:30", "Opening Keynote", "", (("Deep Wells", "Rosalind Franklin"),)),
    ("10:30 - 11:00", "Coffee Break", "", ()),
    ("11:00 - 12:00", "Session 1: Weather", "Vera Rubin", _TALKS[:2]),
    ("12:00 - 13:00", "Lunch", "", ()),
    ("13:00 - 14:00", "Session 2: Ground", "Lise Weber", _TALKS[2:4]),
    ("14:00 - 15:00", "Session 3: Water", "Ida Noddack", _TALKS[4:]),
)
_FORMS = {
    "below": "{0}<br>{1}",
    "set": "<b>{0}</b><br><i>{1}</i>",
    "brackets": "{0} ({1})",
    "colon": "{1}: {0}",
}
_LISTS = {"ul": ("<li>{}</li>", ""), "p": ("<p>{}</p>", ""), "br": ("{}", "<br>")}


def _table(form: str, listed: str, chair: str, *, head: bool) -> str:
    rows = []
    if head:
        rows.append("<tr><th>Time</th><th>Session</th><th>Talks</th></tr>")
    wrap, sign = _LISTS[listed]
    for hours, name, who, talks in _SLOTS:
        if not talks:
            rows.append(f'<tr><td>{hours}</td><td colspan="2">{name}</td></tr>')
            continue
        told = sign.join(wrap.format(_FORMS[form].format(*talk)) for talk in talks)
        first = f"<b>{name}</b>"
        if who and chair == "first":
            first += f"<br>Chair: {who}"
        if who and chair == "second":
            told = f"<p>Chair: {who}</p>{told}"
        rows.append(f"<tr><td>{hours}</td><td>{first}</td><td>{told}</td></tr>")
    return f"<h1>Hedge Workshop: Programme</h1><h2>Monday, 4 June 2018</h2><table>{''.join(rows)}</table>"


@pytest.mark.parametrize(
    ("form", "listed", "chair"), [*product(_FORMS, _LISTS, ("", "first", "second"))]
)
def test_the_next_column_tells_what_is_in_a_session(form: str, listed: str, chair: str) -> None:
    for head in (False, True):
        found = parse_page(_table(form, listed, chair, head=head)).sessions
        assert [session.title for session in found] == [name for _, name, _, _ in _SLOTS]
        told = [[talk.title for talk in session.talks] for session in found]
        assert told == [[title for title, _ in talks] for *_, talks in _SLOTS]
        if chair:
            assert [person.name for person in found[2].chairs] == ["Vera Rubin"]


def _rows(*rows: tuple[str, str, str]) -> str:
    told = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    return f"<h1>Hedge Workshop: Programme</h1><table>{told}</table>"


def test_sessions_beside_each_other_hold_nothing_of_each_other() -> None:
    page = _rows(
        ("9:00 - 10:00", "Session 1A: Maps<br>Chair: Ada Byron", "Session 1B: Wells<br>Chair: Vera Rubin"),
        ("10:00 - 11:00", "Session 2A: Kites<br>Chair: Max Born", "Session 2B: Frost<br>Chair: Ida Noddack"),
        ("11:00 - 12:00", "Session 3A: Mills", "Session 3B: Bridges"),
    )  # fmt: skip
    assert [(session.title, len(session.talks)) for session in parse_page(page).sessions] == [
        ("Session 1A: Maps", 0),
        ("Session 1B: Wells", 0),
        ("Session 2A: Kites", 0),
        ("Session 2B: Frost", 0),
        ("Session 3A: Mills", 0),
        ("Session 3B: Bridges", 0),
    ]


def test_a_talk_beside_a_tutorial_is_none_of_its_talks() -> None:
    page = _rows(
        ("9:00 - 10:00", "Tutorial: Maps for All", "Deep Wells<br>Rosalind Franklin"),
        ("10:00 - 11:00", "Tutorial: Kites", "Rings in Fog<br>Ada Byron"),
        ("11:00 - 12:00", "Workshop: Mills", "Frost in Gardens<br>Emmy Noether"),
        ("12:00 - 13:00", "Tutorial: Bridges", "Sets of Bridges<br>Lise Meitner"),
    )
    held = [session for session in parse_page(page).sessions if session.talks]
    assert [session.title for session in held] == [None] * 4


_PANEL = """\
# Hedge Workshop: Programme

## Monday, 4 June 2018

### 10:00 - 11:00 Panel: Who Owns a Hedge

Moderator: Vera Rubin

{0}

- Ada Byron, Example University
- Max Born, Sample Institute
- Ida Noddack, University of Towns

### 11:00 - 12:00 Session 1: Frost

**Frost in Gardens**

Emmy Noether (MIT)
"""


@pytest.mark.parametrize("label", ["Panelists", "Panellists", "Panel members", "Speakers:"])
def test_a_label_without_a_colon_names_who_sits_on_a_panel(label: str) -> None:
    panel = parse_page(_PANEL.format(label)).sessions[0]
    assert [[person.name for person in talk.authors] for talk in panel.talks] == [
        ["Ada Byron", "Max Born", "Ida Noddack"]
    ]


_COMMENTED = (
    ("Friday 13:00", "Barbara Mint (Leeds)", "Hedges for Health", "James Clover (Ghent)"),
    ("Friday 15:00", "Christopher Vetch (Mayo Clinic)", "Many Ways to Prune", "Werner Salt (Linz)"),
    ("Saturday 9:00", "Cornelia Rose (Seattle)", "The Root of the Matter", ""),
    ("Saturday 11:00", "Judith Blackthorn (Jackson Laboratory)", "Beyond the Last Hedge", "Helen Park (EBI)"),
    ("Sunday 9:00", "Suzanna Lewisham (Berkeley)", "The Temptation of Shears", "Robert Stevens (York)"),
    ("Sunday 11:00", "Olivier Bois and Anita Burg (Rennes)", "Statistics of Leaves", "Ulrich Hahn (Jena)"),
)  # fmt: skip


@pytest.mark.parametrize("form", ["table", "lines", "markdown"])
@pytest.mark.parametrize("role", ["Commentators", "Discussants", "Respondents"])
def test_who_comments_gives_no_talk(form: str, role: str) -> None:
    rows = [("", "Speakers", "", role), *_COMMENTED]
    if form == "table":
        told = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
        page = f"<h1>Workshop program</h1><table>{told}</table>"
    elif form == "lines":
        page = "Workshop program\n\n" + "\n\n".join(cell for row in rows for cell in row if cell)
    else:
        page = "# Workshop program\n\n" + "\n".join(f"| {' | '.join(row)} |" for row in rows)
    talks = [talk for session in parse_page(page).sessions for talk in session.talks]
    assert [talk.title for talk in talks] == [title for _, _, title, _ in _COMMENTED]
    assert [talk.authors[0].name for talk in talks] == [
        who.partition(" (")[0].partition(" and ")[0] for _, who, _, _ in _COMMENTED
    ]
    assert {len(talk.authors) for talk in talks[:-1]} == {1}


def test_a_column_of_speakers_is_no_talk() -> None:
    page = (
        "# Workshop agenda\n\n## Monday, 4 June 2018\n\n### Session 1: Frost\nChair: Vera Rubin\n\n"
        "| Time | Duration | Speaker | Title |\n|---|---|---|---|\n"
        "| 9:00 | 30min | Ada Byron | Maps of Rings in Fog |\n"
        "| 9:30 | 30min | Max Born | Kites and their Mills |\n"
        "| 10:00 | 30min | Ida Noddack | Paths through Hedges |\n"
    )
    (session,) = parse_page(page).sessions
    assert [talk.title for talk in session.talks] == [
        "Maps of Rings in Fog",
        "Kites and their Mills",
        "Paths through Hedges",
    ]
