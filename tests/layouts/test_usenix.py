"""USENIX: a heading has a chair or talks below it, a title has people below it."""

from __future__ import annotations

import pytest

from confparse import parse_page

PAGE = """SysX '23 Technical Sessions | USENIX
Wednesday, July 12
9:00 am–10:00 am
{body}
10:00 am–10:30 am
Break with Refreshments
Grand Foyer
10:30 am–11:00 am
Storage
Session Chair: Ada Example, Sample University
Disks at Rest
Bea Case and Carl Model, Model Labs
Available Media
"""


def _first(body: str) -> list[tuple[str | None, list[str | None]]]:
    page = parse_page(PAGE.format(body=body), year=2023)
    assert page.layout == "usenix"
    return [
        (session.title, [talk.title for talk in session.talks])
        for session in page.sessions
        if session.when and session.when.start and session.when.start.hour == 9
    ]


@pytest.mark.parametrize(
    ("body", "sessions"),
    [
        (
            "Kernels\nSession Chair: Dora Roe, Model Labs\nA Kernel\nBea Case, Sample University",
            [("Kernels", ["A Kernel"])],
        ),
        ("Kernels\nA Kernel\nBea Case, Sample University", [("Kernels", ["A Kernel"])]),
        ("A Kernel\nBea Case, Sample University", [(None, ["A Kernel"])]),
        (
            "Kernels\nA Kernel\nBea Case, Sample University\nNetworks\nA Link\nCarl Model, Model Labs",
            [("Kernels", ["A Kernel"]), ("Networks", ["A Link"])],
        ),
        (
            "Track 1\nKernels\nA Kernel\nBea Case, Sample University\nTrack 2\nNetworks\nA Link\nCarl Model, Model Labs",
            [("Kernels", ["A Kernel"]), ("Networks", ["A Link"])],
        ),
        (
            "Opening Remarks\nProgram Co-Chairs: Bea Case, Sample University",
            [("Opening Remarks", [])],
        ),
        ("Badge Pickup\nGrand Foyer", [("Badge Pickup", [])]),
    ],
    ids=["chair", "no-chair", "no-heading", "two-headings", "tracks", "remarks", "event"],
)
def test_what_is_a_heading(body: str, sessions: list[tuple[str | None, list[str]]]) -> None:
    assert _first(body) == sessions


@pytest.mark.parametrize(
    "award", ["Awarded Best Paper!", "Distinguished Paper Award Winner", "Best Student Paper!"]
)
@pytest.mark.parametrize("above", [True, False])
def test_an_award_is_no_title(award: str, *, above: bool) -> None:
    lines = [award, "A Kernel"] if above else ["A Kernel", award]
    body = "\n".join(
        ["Kernels", "Session Chair: Dora Roe, Model Labs", *lines, "Bea Case, Sample University"]
    )
    assert _first(body) == [("Kernels", ["A Kernel"])]


def test_an_affiliation_holds_for_all_names_of_its_group() -> None:
    body = "Kernels\nA Kernel\nBea Case, Carl Model, and Dora Roe, Sample University; Eve Poe, Model Labs and Example Corp."
    page = parse_page(PAGE.format(body=body), year=2023)
    authors = page.sessions[0].talks[0].authors
    assert [author.name for author in authors] == ["Bea Case", "Carl Model", "Dora Roe", "Eve Poe"]
    assert [author.affiliation for author in authors[:3]] == ["Sample University"] * 3


def test_talks_have_no_time_of_their_own() -> None:
    page = parse_page(PAGE.format(body="Kernels\nA Kernel\nBea Case, Sample University"), year=2023)
    assert all(talk.when is None for session in page.sessions for talk in session.talks)
