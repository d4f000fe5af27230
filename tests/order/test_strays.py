"""Text of an extractor, each block a line of its own: what stands between two records heads the next."""

from __future__ import annotations

import pytest

from confparse import parse_page

TALKS = [
    ("Maps of Rings", "Ada Byron, Grace Hopper"),
    ("Sparse Trees for Streams", "Emmy Noether"),
    ("Gentle Routing in Graphs", "Mary Jackson, Dorothy Vaughan"),
    ("Lazy Codes for Kernels", "Katherine Johnson"),
    ("Blind Folding of Fields", "Ida Rhodes, Hedy Lamarr"),
    ("Local Caching in Layers", "Joan Clarke"),
]
HEADS = [
    ("Clones", "9:00 - 10:00"),
    ("Industry Showcase", "10:30 - 11:30"),
    ("Words", "13:00 - 14:00"),
]


def _page(room: str = ", Room {}", between: str = "Coffee Break") -> str:
    lines = ["Workshop on Rings 2019", "Programme", "Monday, 3 June 2019"]
    for number, (title, hours) in enumerate(HEADS):
        lines += [title, hours + room.format(number + 1), f"Chair: Alan Turing {'IVX'[number]}."]
        for talk, people in TALKS[2 * number : 2 * number + 2]:
            lines += [talk, people]
        if between and number < 2:
            lines.append(f"{('10:00 - 10:30', '11:30 - 13:00')[number]} {between}")
    return "\n\n".join(lines)


@pytest.mark.parametrize("room", [", Room {}", ""])
@pytest.mark.parametrize("between", ["Coffee Break", ""])
def test_hours_above_a_chair_are_those_of_the_title_above_them(room: str, between: str) -> None:
    sessions = [s for s in parse_page(_page(room, between)).sessions if s.talks]
    assert [s.title for s in sessions] == [title for title, _ in HEADS]
    assert [s.when.start.hour for s in sessions if s.when and s.when.start] == [9, 10, 13]
    assert [len(s.chairs) for s in sessions] == [1, 1, 1]
    assert [talk.title for s in sessions for talk in s.talks] == [title for title, _ in TALKS]


def test_hours_and_a_chair_below_a_talk_head_what_follows() -> None:
    """Sessions without a title: the line above their hours is the last of the talk before."""
    lines = ["Workshop on Rings 2019", "Programme", "Monday, 3 June 2019"]
    for number, (_, hours) in enumerate(HEADS):
        lines += [hours, "Chair: Alan Turing"]
        lines += [f"{title} ({people})" for title, people in TALKS[2 * number : 2 * number + 2]]
    sessions = parse_page("\n\n".join(lines)).sessions
    assert [talk.title for s in sessions for talk in s.talks] == [title for title, _ in TALKS]
    assert {title for title, _ in TALKS}.isdisjoint(s.title for s in sessions)
