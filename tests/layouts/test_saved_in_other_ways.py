"""Pages of systems and of the icml.cc template as extractors leave them: what is lost is absent, what is left is right."""

from __future__ import annotations

import pytest

from confparse import Page, parse_page
from confparse.lines import find_form
from confparse.markdown import read

HOST = "https://neurips.cc/virtual/2031"
PROSE = "Gates are a key mechanism for models of long sequences, and we show by example that nine of ten may be left out at no cost at all."


def _talks(page: Page) -> list[tuple[str | None, list[str | None]]]:
    return [
        (talk.title, [person.name for person in talk.authors])
        for session in page.sessions
        for talk in session.talks
    ]


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("_Ada O 'Sample · Ben D'Model_", "Ada O'Sample · Ben D'Model"),
        ("**Let 's Gate, Don't**", "Let's Gate, Don't"),
        ("**What ’s New**", "What’s New"),
        ('[**" Hey", Said the Gate**](/x)', '"Hey", Said the Gate'),
        # look-alikes
        ("Ada O 'x said 's and 't", "Ada O 'x said 's and 't"),
        ("**in 's-Hertogenbosch**", "in 's-Hertogenbosch"),
        ("**Rock 'n' Gate 'til Dawn**", "Rock 'n' Gate 'til Dawn"),
        ("_the gates 'models'_", "the gates 'models'"),
    ],
)
def test_the_blank_that_html2text_puts_into_an_emphasised_word(printed: str, meant: str) -> None:
    assert [line.text for line in read(printed)] == [meant]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Posters\n\n\\[ Arch 4A #22 \\]\n\nText.\n\n\\[ Virtual \\]\n", "markdown"),
        ("\\[10:30-11:30\\] One\n\\[11:30-12:00\\] Two\n", "markdown"),
        ("\\[ Virtual \\] once\n", "text"),
        ("\\[ x_i = y \\]\nand\n\\[ E = mc^2 \\]\n", "text"),
        ("\\[ \\sum_i x \\]\nand\n\\[ \\alpha \\]\n", "text"),
    ],
)
def test_escaped_brackets_are_markdown_and_displays_are_not(text: str, form: str) -> None:
    assert find_form(text) == form


def test_a_schedule_without_times_is_no_abstract() -> None:
    page = parse_page(
        "### Workshop\n\n## Gates in the Wild\n\n### Ada Example · Ben Sample\n\n[Abstract]\\] \\[\n\n"
        f"[Workshop Website](https://w.example)\\]\n\n{PROSE}\n\n### Schedule\n\n[🔗](#a)\n\n"
        "[On the (In)Stability of Gates](/virtual/2031/1)(Talk) >\n\n[SlidesLive Video](#)\n\n"
        f"[🔗](#b)\n\n[A Second Gate](/x)(Poster) >\n\n[link](#)\n\n{PROSE}\n\n[🔗](#c)\n",
        url=f"{HOST}/workshop/1",
    )
    assert page.sessions[0].title == "Gates in the Wild"
    assert page.sessions[0].abstract == PROSE
    assert [link.label for link in page.sessions[0].links] == ["Workshop Website"]
    assert [title for title, _ in _talks(page)] == [
        "On the (In)Stability of Gates",
        "A Second Gate",
    ]


def test_untimed_rows_of_a_table_that_a_converter_ran_together() -> None:
    row = (
        f"| - | [{{}}](/x) (Poster) > [link](#) Ada Example · Ben Sample  {PROSE * 3} [🔗](#a) |\n"
    )
    page = parse_page(
        "Workshop\n\n# Gates in the Wild\n\n### Ada Example · Ben Sample\n\nTimezone: America/Los\\_Angeles\n\n### Schedule\n\n"
        "|  |  |\n| --- | --- |\n| Sat 6:00 a.m. - 6:30 a.m. | [Opening](/virtual/2031/1) (Talk) > Ada Example [🔗](#a) |\n"
        + row.format("First Gate")
        + row.format("Second Gate"),
        url=f"{HOST}/workshop/1",
    )
    assert [title for title, _ in _talks(page)] == ["Opening", "First Gate", "Second Gate"]


def test_cards_of_three_lines_by_single_authors() -> None:
    page = parse_page(
        "Skip to yearly menu bar\nTutorials\n\nReasoning with Gates\nTutorial\nAda Example\n"
        "Gates Are Not All You Need\nTutorial\nBen O'Sample\n"
        "A Tour of Gates\nTutorial\nCara Model · Dora Test\n",
        url=f"{HOST}/events/tutorial",
    )
    found = [
        (session.title, [person.name for person in session.organizers]) for session in page.sessions
    ]
    assert found == [
        ("Reasoning with Gates", ["Ada Example"]),
        ("Gates Are Not All You Need", ["Ben O'Sample"]),
        ("A Tour of Gates", ["Cara Model", "Dora Test"]),
    ]


def test_talks_of_a_session_by_single_authors() -> None:
    page = parse_page(
        "Skip to yearly menu bar\n\nSession\n\nSession 8: Gates\n\nHall C\nAbstract:\nFull Chat\n"
        f"First Gate\n\nAda Example · Ben Sample\n\n{PROSE}\n\n"
        f"Second Gate\n\nMaria del Carmen Sample Test\n\n{PROSE}\n",
        url=f"{HOST}/session/1",
    )
    assert page.sessions[0].title == "Session 8: Gates"
    assert page.sessions[0].room == "Hall C"
    assert page.sessions[0].abstract is None
    assert _talks(page) == [
        ("First Gate", ["Ada Example", "Ben Sample"]),
        ("Second Gate", ["Maria del Carmen Sample Test"]),
    ]


def test_the_menu_of_a_page_of_no_known_shape_is_no_programme() -> None:
    page = parse_page(
        "Skip to yearly menu bar\nMain Navigation\nNeurIPS\nHelp/FAQ\nMy Stuff\nLogin\nSelect Year: (2031)\n2031\n2030\n"
        "Getting Started\nSchedule\nInvited Talks\nOrals\nPapers\nWorkshops\nTown Hall\nWebsite FAQ\nHelpDesk in RocketChat\n"
        "RocketChat Client\n\nAccepted Papers\n"
        "On GatesAda Example (Sample University, Berkeley) · Ben Sample ()\n"
        "More GatesCara Model (MIT) · Dora Test (Sample Labs)\n",
        url="https://neurips.cc/Conferences/2031/AcceptedPapersInitial",
    )
    assert list(page.sessions) == []


IEEE = (
    "Monday, July 3rd\n{slot}A1 | Invented Circuits{chair}Chair: Ada Example\n"
    "A1.1 | 14:00{gap}An Amplifier for One{gap}Ben Sample, Cara Model and Dora Test\n"
    "A1.2 | 14:20{gap}Improving the Use of Nothing{gap}Emil Pattern and Fay Example\n"
    "A1.3 | 14:40{gap}Circuits without Current{gap}Gus Model and Hal Sample\n"
)


def test_ieee_codes_with_nothing_between_the_parts() -> None:
    page = parse_page(IEEE.format(slot="14:00-15:40", chair="", gap=""))
    assert page.layout == "ieee-code"
    assert page.sessions[0].title == "A1 | Invented Circuits"
    assert [person.name for person in page.sessions[0].chairs] == ["Ada Example"]
    assert _talks(page)[0] == ("An Amplifier for One", ["Ben Sample", "Cara Model", "Dora Test"])
    when = page.sessions[0].talks[0].when
    assert when is not None
    assert when.text == "14:00"


def test_ieee_codes_with_a_blank_between_title_and_people_have_no_title() -> None:
    page = parse_page(IEEE.format(slot="14:00-15:40 ", chair=" ", gap=" "))
    assert _talks(page) == [(None, [])] * 3
    assert [talk.id for talk in page.sessions[0].talks] == ["A1.1", "A1.2", "A1.3"]


def test_wrapped_linklings_has_no_abstract_for_a_title() -> None:
    slot = "Tuesday 9:00am-10:15am\nTuesday 9:00am-10:15am\nAssembly Hall\nPaper\nSession {}: Maps\nChair: Ada Example (Sample University)\n"
    talk = (
        "Maps of Nothing\nBen Sample (Sample Institute for the Study of Maps and Globes)\nAbstract Abstract\n"
        "Energy constraints in the design of maps have led to radically other\n"
        "paper than what was used in all the years before this one. The newer\n"
        "generations of maps are not faster but inherently more parallel, and\n"
        "this poses a number of challenges. We meet most of them, and leave it\n"
        "to those who will come after us to meet the rest of these challenges.\n"
        "Territories of Paper and of Other Stuff That Nobody Will Ever Walk Through\n"
        "Cara Model (Example Labs)\nAbstract Abstract\nWe walk through all of them.\nReturn to Top\n"
    )
    text = "MAPS 2031 Program\nOverview | By Date | By Event Type | By Room | Author Index\n"
    page = parse_page(text + "".join(slot.format(i) + talk for i in range(4)))
    assert page.layout == "linklings"
    assert {title for title, _ in _talks(page)} <= {
        "Maps of Nothing",
        "Territories of Paper and of Other Stuff That Nobody Will Ever Walk Through",
        None,
    }
    assert page.sessions[0].talks[0].title == "Maps of Nothing"


def test_wrapped_aclpub_keeps_titles_and_names_whole() -> None:
    rows = [
        (
            "10:30–10:55             Language Understanding for Invented Games by the",
            "Deep Reading of Rules",
            "Ada Example, Ben Sample and Cara Model",
        ),
        ("10:55–11:20             Distances Encode Attributes", "", "Dora Test and Emil Pattern"),
        (
            "11:20–11:45             Building a Shared World: Mapping Distances to the",
            "Spaces of Shades",
            "Fay Example, Gus Sample, Hal Model, Ida Test, Jon Pattern and Kim",
        ),
    ]
    text = "PROGRAM\nHome | EXCONF 2031 WEBSITE | ACL WEBSITE\nCONFERENCE PROGRAM\nSaturday, September 19, 2031\n"
    for session in range(3):
        text += f"10:30–12:10             Session {session}A: Semantics\n"
        text += "".join("\n".join(part for part in row if part) + "\n" for row in rows)
        text += "Example\n"
    page = parse_page(text)
    assert page.layout == "aclpub"
    assert _talks(page)[:3] == [
        (
            "Language Understanding for Invented Games by the Deep Reading of Rules",
            ["Ada Example", "Ben Sample", "Cara Model"],
        ),
        ("Distances Encode Attributes", ["Dora Test", "Emil Pattern"]),
        (
            "Building a Shared World: Mapping Distances to the Spaces of Shades",
            ["Fay Example", "Gus Sample", "Hal Model", "Ida Test", "Jon Pattern", "Kim Example"],
        ),
    ]


def test_an_accordion_with_each_text_on_a_line_of_its_own() -> None:
    entry = "Morning workshop {0}:\nMaps of Nothing {0}\nMaps of Nothing {0}\nPresenter(s):\nAda Example\nSuggested audience:\nBeginner\n{1}\n"
    page = parse_page(
        "Tue 20 Nov\n(active tab)\nMorning (9:00 am - 12:30 pm)\n"
        + "".join(entry.format(i, PROSE) for i in range(1, 4))
    )
    assert page.layout == "accordion"
    assert [session.title for session in page.sessions] == [
        f"Maps of Nothing {i}" for i in range(1, 4)
    ]
    assert [session.abstract for session in page.sessions] == [PROSE] * 3


def test_slots_in_brackets_are_no_affiliations() -> None:
    page = parse_page(
        "Workshops and Tutorials Day\nMorning (9:00 am - 12:30 pm)\nA text.\nWorkshop website\nAfternoon (1:30 pm - 5:00 pm)\nMore text.\n"
    )
    assert page.layout != "eventhosts-tutorials"


def test_a_linked_title_that_reads_like_a_place_is_a_title() -> None:
    card = (
        "<div><div>Mon 1 July {0}:05 - {0}:10 PST</div><h5><strong><a href='/virtual/2031/spotlight/{0}'>{1}</a></strong></h5>"
        "<p>{2}</p><div><p>" + PROSE + "</p></div></div>"
    )
    page = parse_page(
        "<html><body><h3>Session</h3><h2>Gates</h2><h5>Auditorium</h5><div>Chat is not available.</div>"
        + card.format(5, "Learning from Labels, Room 101 and Other Places", "April May")
        + card.format(6, "A Second Gate", "Ada Example")
        + "</body></html>",
        url=f"{HOST}/session/1",
    )
    assert _talks(page) == [
        ("Learning from Labels, Room 101 and Other Places", ["April May"]),
        ("A Second Gate", ["Ada Example"]),
    ]


def test_a_place_that_looks_like_a_name_above_the_moderator() -> None:
    page = parse_page(
        "<html><head><title>Session</title></head><body><h2>Traffic Control</h2><p>Grand Foyer</p>"
        "<p>Moderator: Ada Example</p>"
        "<p>Sun 17 October 9:00 - 9:20 CEST</p><h5>Patient Sketches of Gates</h5><p>Ben Sample · Carl Model</p>"
        f"<p>{PROSE}</p><p>Sun 17 October 9:20 - 9:40 CEST</p><h5>Gates and What They Keep</h5>"
        f"<p>Dora Case · Carl Model</p><p>{PROSE}</p></body></html>"
    )
    (session,) = page.sessions
    assert session.room == "Grand Foyer"
    assert [person.name for person in session.chairs] == ["Ada Example"]
