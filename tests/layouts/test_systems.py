"""Pages of programme systems, whatever form they come in: the sessions of the HTML, or less, never others."""

from __future__ import annotations

import re

import pytest
import systems
from gold import FIXTURES

from confparse import layouts
from confparse.decode import decode
from confparse.diagnostics import Report
from confparse.lines import split

SYSTEMS = (
    "ams", "aps", "conftool", "ieee_code", "indico", "informs", "papercept", "researchr", "sched", "usenix",
)  # fmt: skip
HTML = sorted(
    f"{path.parent.name}/{path.stem}"
    for name in SYSTEMS
    for path in FIXTURES.glob(f"{name}/*.html")
)
PAGES = sorted(
    f"{path.parent.name}/{path.stem}"
    for name in (*SYSTEMS, "icalendar")
    for path in FIXTURES.glob(f"{name}/*")
    if path.suffix in (".html", ".txt")
)
# What these extractors leave of these pages cannot be told apart any more.
DESTROYED = {
    (
        "conftool/surveyx-2024-session",
        "rows",
    ),  # a presentation on one line, its title between topics and names
    ("conftool/surveyx-2024-session", "glued"),
    ("ieee_code/circx-2021-programme", "nodes"),  # dates fall apart at their superscripts
    ("ieee_code/circx-2021-programme", "rows"),  # titles run into names
    ("ieee_code/circx-2021-programme", "glued"),
    ("papercept/autox-2019-wednesday", "glued"),  # given names run into institutions
}


def test_each_system_has_three_pages() -> None:
    assert {page.partition("/")[0] for page in PAGES} == {*SYSTEMS, "icalendar"}
    for name in SYSTEMS:
        assert sum(page.startswith(f"{name}/") for page in PAGES) >= 3, name


@pytest.mark.parametrize(
    ("page", "form"),
    [(page, form) for page in HTML for form in systems.RENDERINGS if (page, form) not in DESTROYED],
)
def test_text_of_a_page_reads_as_its_html(page: str, form: str) -> None:
    assert systems.misses(page, systems.RENDERINGS[form](systems.page(page))) == []


@pytest.mark.parametrize("form", ["rows", "glued"])
def test_what_is_destroyed_is_absent(form: str) -> None:
    """No session is made of presentations that an extractor ran together."""
    source = systems.page("conftool/surveyx-2024-session")
    assert systems.facts(systems.RENDERINGS[form](source)) <= systems.facts(source)


@pytest.mark.parametrize("page", HTML)
def test_renamed_classes_change_nothing(page: str) -> None:
    """A new style sheet: the text of the page is the same, and so are its sessions."""
    source = systems.page(page)
    renamed = re.sub(
        r"""class=(["'])([^"']*)\1""",
        lambda match: 'class="' + " ".join(f"v2-{name}" for name in match[2].split()) + '"',
        source,
    )
    assert renamed != source or "class=" not in source
    assert systems.misses(page, renamed) == []


@pytest.mark.parametrize(
    ("page", "label", "translated"),
    [
        ("researchr/langx-2022-track", "Chair(s):", "Vorsitz:"),
        ("researchr/icsx-2025-day", "Displayed time zone:", "Zeitzone:"),
        ("usenix/sysx-2024-drupal", "Available Media", "Medien"),
        ("conftool/geox-2023-agenda", "Location:", "Zaal:"),
        ("papercept/ctrlx-2024-monday", "Keywords:", "Mots-clés :"),
        ("indico/detector-2024-timetable", "Conveners:", "Leitung:"),
        ("sched/clusterx-2024-list", "Filter By Venue", "Orte"),
        ("aps/plasmax-2012-bulletin", "Chair:", "Vorsitz:"),
        ("ams/jointx-2012-saturday", "Organizers:", "Leitung:"),
        ("informs/opsx-2015-sunday", "Sponsored Session", "Sitzung mit Träger"),
        ("ieee_code/rfx-2018-programme", "Room:", "Saal:"),
    ],
)
def test_a_translated_label_costs_its_field_only(page: str, label: str, translated: str) -> None:
    """Titles of sessions and talks are still those of the page."""
    source = systems.page(page)
    assert label in source
    wanted = {fact for fact in systems.facts(source) if fact[0] == "title"}
    found = systems.facts(source.replace(label, translated))
    assert wanted <= found


@pytest.mark.parametrize("page", PAGES)
def test_no_line_is_lost(page: str) -> None:
    """Each line is in an item, claimed as a heading, label or noise, or stands in `unparsed`."""
    source = split(decode(systems.page(page), Report()))
    winner = max(layouts.known(), key=lambda layout: layout.score(source))
    assert winner.name == page.partition("/")[0].replace("_", "-")
    lines = [line for line in source.lines if line.tag != "title"]
    of_the_page = {line.index for line in lines}
    claimed = {mark.line.index for mark in winner.label(lines)}
    assert claimed <= of_the_page
    assert len(claimed) >= 0.7 * len(of_the_page)


@pytest.mark.parametrize("page", PAGES)
def test_cut_off_pages_never_fail(page: str) -> None:
    source = systems.page(page)
    whole = systems.facts(source)
    for part in (0.25, 0.5, 0.75):
        cut = source[: int(len(source) * part)]
        cut = cut[: cut.rfind("\n") + 1]
        titles = {title for kind, title in systems.facts(cut) if kind == "title"}
        assert len(titles) <= len(whole)


LOOK_ALIKES = {
    "bus-timetable": "Line 12\n09:00\n20m\nMain Station\n09:20\n15m\nMarket\n",
    "recipe": "Bread\n1 - Mix the flour\n2 - Wait\nSA01\n3 - Bake for 45m\n",
    "bibliography": "Able, Ada; Model, Carl: A Book. Sample Press 2010\nCase, Dora: Another. 2011\n",
    "changelog": "Session A01: fixed\nA1.2: also fixed\nSee (1077-53-123)\n",
    "calendar-of-matches": "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20240101T150000Z\nSUMMARY:Reds - Blues\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART:20240108T150000Z\nSUMMARY:Blues - Greens\nEND:VEVENT\nEND:VCALENDAR\n",
    "concert": "Tuesday, May 7\n8:00pm CEST\nA Band\nGreat Hall\n",
    "shop": "Paper A4.1 Add to My Program of 9 papers\nPaper for printing, 10:00-18:00\n",
    "arrows": "09:00 → opens\n18:00 → closes\nSpeaker: a loud one\n",
    "form": "Session Chair: ____\nRoom: ____\n9:00 am–10:00 am\nAvailable Media\n",
    "ids": "9:00am - 9:20am\nOrder\nshipped\nto\nID: 402\n",
}


@pytest.mark.parametrize("name", sorted(LOOK_ALIKES))
def test_look_alikes_are_left_alone(name: str) -> None:
    source = split(LOOK_ALIKES[name])
    taken = {layout.name for layout in layouts.known() if layout.score(source) > 0}
    assert not taken & {*(system.replace("_", "-") for system in SYSTEMS), "icalendar"}
