"""What a single line of the template may be: tables of what is read, and of look-alikes that are not."""

from __future__ import annotations

import pytest

from confparse.flow import Line, Role
from confparse.layouts import _eventhosts as site

SLOTS = [
    ("Wed 20 July 7:30 - 7:35 PDT", True, True, ""),
    ("Tue 7 Dec. 0:00 - 0:15 PST", True, True, ""),
    ("Wed 16 Jul 11 a.m. PDT — 1:30 p.m. PDT (Bookmark)", True, True, ""),
    ("Sat 3 Dec 07:15 a.m.", True, False, ""),
    ("Mon Dec 5th 08:30  -- 10:30 AM @ Area 3", True, True, "Area 3"),
    ("Mon Dec 5th 10:30  -- 11:00 AM @", True, True, ""),
    ("Mon Dec 4th 09:30  - 11:30 AM @ Regency F", True, True, "Regency F"),
    ("Jul 7, 10:30 AM - 12:15 PM HALL A", True, True, "HALL A"),
    ("Wed, Jul 8, 2026 • 10:30 PM – 12:15 AM PDT", True, True, ""),
    ("Sat 6:00 a.m. - 6:10 a.m.", False, True, ""),
    ("Fri 28 Jul, 9:00 a.m. HST", True, False, ""),
    ("2020-12-07T00:00:00-08:00 - 2020-12-07T02:30:00-08:00", True, True, ""),
    ("Tue Dec 08 09:00 AM -- 11:00 AM (PST) @ Area 3", True, True, "Area 3"),
    ("Jul 7, 10:30 AM - 12:15 PMHall A", True, True, "Hall A"),
]


@pytest.mark.parametrize(("text", "dated", "ranged", "after"), SLOTS)
def test_a_time_opens_the_line(text: str, dated: bool, ranged: bool, after: str) -> None:
    slot = site.find_slot(text)
    assert slot is not None
    assert (slot.dated, slot.ranged, slot.after) == (dated, ranged, after)


@pytest.mark.parametrize(
    "text",
    [
        "2025 Poster",
        "3D Gaussian Splatting in the Dark",
        "717 Program Highlights »",
        "12 Angry Nets: A Study of Disagreement",
        "100% Accuracy Is Not Enough",
        "Markov Chains and Their Friends",
        "Sun, Moon and Stars: A Dataset",
        "May Contain Noise",
        "2-4 Players",
        "7:3 is a ratio of prices that we prefer to all others, whatever the market and whatever the day may be, and so we ask for it in each of our many experiments here",
    ],
)
def test_no_time_opens_the_line(text: str) -> None:
    slot = site.find_slot(text)
    assert slot is None or not (slot.dated or slot.ranged)


@pytest.mark.parametrize(
    "text",
    [
        "Poster",
        "Spotlight Poster",
        "(Oral)",
        "Expo Talk Panel",
        "Invited Talk (Sample Lecture)",
        "In-Person Poster presentation / poster accept",
        "Registration Desk",
        "Affinity Workshop",
    ],
)
def test_a_kind(text: str) -> None:
    assert site.kind_of(text) is not None


@pytest.mark.parametrize(
    "text",
    [
        "Posters",  # a heading or a menu entry
        "Workshops",
        "Poster Session 4 East",
        "Oral presentation:",
        "Tutorial on Gates",
        "Papers",
        "A Talk",
        "Position: Benchmarks Should Age",
        "Demonstration of a Talking Tap",
    ],
)
def test_no_kind(text: str) -> None:
    assert site.kind_of(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Ada Quill · Bruno Moreau",
        "Ada Quill ⋅ weitao fen ⋅",
        "Chiara (Kiki) Lund · ZHITAO Q",
        "Ada Quill (University of Somewhere, North) · Ivo ()",
        "Ada Quill * Bruno Moreau",
    ],
)
def test_people(text: str) -> None:
    assert site.is_people(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ada Quill",  # one name has no mark of its own
        "Moderators: Ada Quill · Bruno Moreau",
        "The product x·y of two gates",
        "Is attention all you need? · A reply",
        "We show that a · b = c holds for all gates that were trained for long enough, and more · besides.",
        "a * b + c * d",
        "10 * 20",
    ],
)
def test_no_people(text: str) -> None:
    assert not site.is_people(text)


@pytest.mark.parametrize("text", ["#W-100", "#36", "#2108", "# 7", "Poster #148", "Spot #A1"])
def test_a_position(text: str) -> None:
    assert site.is_position(text)


@pytest.mark.parametrize(
    "text", ["#", "#hashtag", "#1 Reason to Prune", "C# for Learners", "36", "# Heading"]
)
def test_no_position(text: str) -> None:
    assert not site.is_position(text)


def test_buttons_and_rooms_in_brackets() -> None:
    assert site.buttons("[ Slides ] [ OpenReview ]") == ["Slides", "OpenReview"]
    assert site.buttons("[ / Slides / ]") == ["Slides"]
    assert site.buttons("[ Room 314 - 315 ]") == []
    assert site.bracketed("[ Room 314 - 315 ]") == "Room 314 - 315"
    assert site.bracketed("[10:42] Sluice Gates") is None
    assert site.bracketed("[ a ] [ b ]") is None


@pytest.mark.parametrize(
    ("text", "room", "position"),
    [
        ("Area 5+6+7+8 #12", "Area 5+6+7+8", "#12"),
        ("HALL A #2108", "HALL A", "#2108"),
        ("Great Hall & Hall B1+B2 #1022", "Great Hall & Hall B1+B2", "#1022"),
        ("Room 314 - 315", "Room 314 - 315", ""),
        ("#W-100", "", "#W-100"),
    ],
)
def test_room_and_position_are_two_fields(text: str, room: str, position: str) -> None:
    assert site.split_room(text) == (room, position)


@pytest.mark.parametrize(
    "text",
    ["Hall A", "Room 309", "Exhibit Hall I", "East Exhibition Hall C2-C3", "111 + 112", "Virtual"],
)
def test_a_place_even_where_a_name_might_stand(text: str) -> None:
    assert site.is_place(text, sure=True)


@pytest.mark.parametrize("text", ["Stuart Hall", "Ada Quill", "Grant Lee Park", "Iris Upper"])
def test_a_name_is_no_sure_place(text: str) -> None:
    assert not site.is_place(text, sure=True)


def test_stamps_close_a_heading() -> None:
    text = "Workshop: Gates in the Wild Sat 3 Dec 07:30 a.m."
    assert text[site.find_stamp(text) :] == "Sat 3 Dec 07:30 a.m."
    assert site.find_stamp("Paper Submissions Open Jan 12 '22 02:00 AM UTC") == 0
    assert site.find_stamp("We meet each Sat 3 Dec 07:30 a.m. in the hall") == 0


@pytest.mark.parametrize(
    ("text", "role", "value"),
    [
        ("Timezone: America/Chicago", Role.ZONE, "America/Chicago"),
        ("SAMPLEML 2025", Role.CONFERENCE, "SAMPLEML 2025"),
        ("2025 Poster", Role.YEAR, "2025"),
        ("View full details __", Role.NOISE, None),
        ("Filter Rooms:", Role.NOISE, None),
    ],
)
def test_lines_that_speak_of_the_page(text: str, role: Role, value: str | None) -> None:
    mark = site.page_mark(Line(1, text))
    assert mark is not None
    assert mark.role is role
    assert value is None or mark.text == value


@pytest.mark.parametrize("text", ["Timezones Are Hard", "Video Nets", "Chat with Gates", "GPT 4"])
def test_titles_do_not_speak_of_the_page(text: str) -> None:
    assert site.page_mark(Line(1, text)) is None


@pytest.mark.parametrize(
    ("text", "kind", "outer", "parent"),
    [
        ("Poster in Workshop: Gates in the Wild", "Poster", "Workshop", "Gates in the Wild"),
        ("Invited Talk in Affinity Workshop: Gates: A Tour", "Invited Talk", "Affinity Workshop", "Gates: A Tour"),
    ],
)  # fmt: skip
def test_a_kind_names_what_the_event_is_part_of(
    text: str, kind: str, outer: str, parent: str
) -> None:
    assert site.kind_within(text) == (kind, outer, parent)


@pytest.mark.parametrize(
    "text",
    [
        "Poster in Workshop",
        "Poster in Workshop:",
        "Gates in Workshop: A Study of Tools",
        "Poster in Bread: A Study of Ovens",
        "Talks in Noise: Listening to Posters",
        "Workshop: Gates in the Wild",
    ],
)
def test_titles_name_nothing_that_they_are_part_of(text: str) -> None:
    assert site.kind_within(text) is None


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Project Page", ["Project Page"]),
        ("Slides » OpenReview", ["Slides", "OpenReview"]),
        ("Paper  Slides", ["Paper", "Slides"]),
        ("Poster", []),  # a kind
        ("Project Pages of the Year", []),
        ("Slides from the Oven | A Study", []),
        ("Code.", []),
    ],
)
def test_buttons_without_brackets(text: str, labels: list[str]) -> None:
    assert site.bare_buttons(text) == labels


@pytest.mark.parametrize(
    "text",
    [
        "Early pricing ends Sun Jul 17, 12:00 PM - 6:00 PM",
        "Pickup on site: Sun Jul 17, 12:00 PM - 6:00 PM",
        "The doors open on Sun Jul 17, 12:00 PM",
    ],
)
def test_a_sentence_that_ends_in_a_time_is_no_heading(text: str) -> None:
    assert site.find_stamp(text) == 0


def test_a_kind_with_a_colon_and_no_title_is_a_heading() -> None:
    text = "Registration Desk: Sat 3 Dec 07:15 a.m."
    assert text[site.find_stamp(text) :] == "Sat 3 Dec 07:15 a.m."


@pytest.mark.parametrize(
    ("printed", "when"),
    [
        ("Thu 24 Apr 10 a.m. +08 — 12:30 p.m. +08", "Thu 24 Apr 10 a.m. — 12:30 p.m. UTC+08:00"),
        ("Thu 23 Apr 10:30 a.m. -03 — 1 p.m. -03", "Thu 23 Apr 10:30 a.m. — 1 p.m. UTC-03:00"),
        ("Thu 24 April 10:30 - 10:42 GMT+8", "Thu 24 April 10:30 - 10:42 UTC+08:00"),
        ("Wed 20 July 7:30 - 7:35 PDT", "Wed 20 July 7:30 - 7:35 PDT"),
        ("Jul 7, 10:30 - 12:15", "Jul 7, 10:30 - 12:15"),
    ],
)
def test_offsets_stand_once(printed: str, when: str) -> None:
    slot = site.find_slot(printed)
    assert slot is not None
    assert slot.last == len(printed)
    assert slot.ranged
    assert site.with_one_offset(printed) == when
