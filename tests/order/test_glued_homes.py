"""Cells in which a name and an institution meet without a sign, as converters leave them; and their look-alikes."""

from __future__ import annotations

from confparse import Page, parse_page

NAMES = ("Ada Byron", "Grace Hopper", "Mary Somerville", "Lise Euler", "Konrad Zuse", "Edith Clarke")  # fmt: skip
HOMES = ("University of Rings", "The Hedge Institute", "Kelvin University, Oslo", "Blue Harbour", "Sample Lab, UK", "Institute of Ferns")  # fmt: skip
TITLES = ("Drawing a river by hand", "Why hedges remember their fields", "Counting lamps on a bridge", "Inks that last for a century", "Hedonic folding games", "Stars over the harbour wall")  # fmt: skip


def _page(cells: tuple[str, ...], titles: tuple[str, ...] = TITLES) -> Page:
    lines = ["# Workshop on Slow Maps", "", "## Monday, 3 June 2030", "", "### Session 1: Rivers", "", "|  |  |  |", "| --- | --- | --- |"]  # fmt: skip
    lines += [
        f"| {9 + number}:00 | {cell} | {title} |"
        for number, (cell, title) in enumerate(zip(cells, titles))
    ]
    return parse_page("\n".join([*lines, "", "### 16:00 Farewell"]))


def _talks(page: Page) -> list[tuple[str | None, list[str]]]:
    return [
        (talk.title, [one.name for one in talk.authors])
        for session in page.sessions
        for talk in session.talks
    ]


def test_a_name_that_runs_into_an_institution_is_parted_where_that_is_sure() -> None:
    page = _page(tuple(map(" ".join, zip(NAMES, HOMES))))
    talks = _talks(page)
    assert [title for title, _ in talks] == list(TITLES)
    assert talks[0][1] == ["Ada Byron"]
    assert talks[1][1] == ["Grace Hopper"]
    assert talks[2][1] == ["Mary Somerville"]
    assert talks[5][1] == ["Edith Clarke"]


def test_what_nobody_can_part_is_left_over() -> None:
    page = _page(tuple(map(" ".join, zip(NAMES, HOMES))))
    left = " ".join(line.text for line in page.unparsed)
    for (_, people), name, home in zip(_talks(page), NAMES, HOMES):
        assert people or f"{name} {home}" in left


def test_names_alone_and_names_with_signs_stay_as_they_are() -> None:
    assert _talks(_page(NAMES)) == [(title, [name]) for title, name in zip(TITLES, NAMES)]
    told = tuple(f"{name} ({home.partition(',')[0]})" for name, home in zip(NAMES, HOMES))
    assert _talks(_page(told)) == [(title, [name]) for title, name in zip(TITLES, NAMES)]


def test_two_columns_that_open_with_names_are_no_column_of_people() -> None:
    cells = tuple(f"{name} University lecture" for name in NAMES)
    page = _page(cells, cells[::-1])
    assert not any("lecture" in people for _, names in _talks(page) for people in names)


def test_a_column_of_people_may_have_firms_that_nobody_knows_below_the_names() -> None:
    firms = ("Blue Harbour", "Fernworks", "Mill & Sons", "Danske Papir", "University of Rings", "Kabbeldok")  # fmt: skip
    rows = "".join(
        f"<tr><td>{9 + number}:00</td><td>{name}<br>{firm}</td><td>{title}</td></tr>"
        for number, (name, firm, title) in enumerate(zip(NAMES, firms, TITLES))
    )
    page = parse_page(
        "<html><body><h1>Workshop on Slow Maps</h1><h2>Monday 3 June 2030</h2><table>"
        f"<tr><td colspan=3><b>Rivers and hedges</b></td></tr>{rows}</table></body></html>"
    )
    assert [title for title, _ in _talks(page)] == list(TITLES)
    assert [people[:1] for _, people in _talks(page)] == [[name] for name in NAMES]


def test_names_above_titles_in_two_rooms_are_no_institutions() -> None:
    rows = "".join(
        f"<tr><td>{9 + number}:00</td><td>{name}<br>{title}</td><td>{other}<br>{second}</td></tr>"
        for number, (name, title, other, second) in enumerate(
            zip(NAMES, TITLES, NAMES[::-1], TITLES[::-1])
        )
    )
    page = parse_page(
        "<html><body><h1>Workshop on Slow Maps</h1><h2>Monday 3 June 2030</h2><table>"
        f"<tr><td></td><td>Hall A</td><td>Hall B</td></tr>{rows}</table></body></html>"
    )
    talks = [talk for talk, _ in _talks(page)]
    assert sorted(title for title in talks if title) == sorted(TITLES * 2)


def test_breaks_and_heads_in_the_column_of_people_do_not_count() -> None:
    lines = ["# Workshop on Slow Maps", "", "## Monday, 3 June 2030", "", "|  |  |  |", "| --- | --- | --- |"]  # fmt: skip
    for number, (name, home, title) in enumerate(zip(NAMES, HOMES, TITLES)):
        if number % 2 == 0:
            lines.append(f"| {9 + number}:00 - {10 + number}:30 | Session {number // 2 + 1}: Rivers Chair: Ida Rhodes |  |")  # fmt: skip
        lines.append(
            f"| {9 + number - number % 2}:{45 * (number % 2):02} | {name} {home} | {title} |"
        )
        if number % 2:
            lines.append(f"| {9 + number}:30 - {10 + number}:00 | Coffee break |  |")
    talks = _talks(parse_page("\n".join(lines)))
    assert [title for title, _ in talks] == list(TITLES)
    assert all(people in ([], [name]) for (_, people), name in zip(talks, NAMES))


def test_a_middle_initial_is_no_firm() -> None:
    cells = (*map(" ".join, zip(NAMES[:5], HOMES)), "Edith M. Clarke")
    assert _talks(_page(cells))[5] == (TITLES[5], ["Edith M. Clarke"])


def test_institutions_behind_linked_names_are_no_part_of_them() -> None:
    homes = (*HOMES[:3], "Harbour Works Ltd", *HOMES[4:])
    cells = tuple(f"[{name}](speakers.html) {home}" for name, home in zip(NAMES, homes))
    page = _page((*cells[:5], f"{cells[5]} [Ida Rhodes](speakers.html) Kite Institute"))
    talks = [talk for session in page.sessions for talk in session.talks]
    assert [talk.title for talk in talks] == list(TITLES)
    assert [[one.name for one in talk.authors] for talk in talks[:5]] == [
        [name] for name in NAMES[:5]
    ]
    assert talks[0].authors[0].affiliation == "University of Rings"
    assert [one.name for one in talks[5].authors] == ["Edith Clarke", "Ida Rhodes"]


def test_names_linked_beside_names_or_signs_are_left_alone() -> None:
    cells = tuple(f"[{one}](speakers.html), {two}" for one, two in zip(NAMES, NAMES[::-1]))
    assert [people for _, people in _talks(_page(cells))] == [
        [one, two] for one, two in zip(NAMES, NAMES[::-1])
    ]


def test_lines_of_names_and_institutions_below_titles_are_parted_in_text() -> None:
    homes = ("University of Rings", "The Hedge Institute", "Example University", "Kelvin College", "Sample Institute", "University of Ferns")  # fmt: skip
    rows = "\n\n".join(
        f"{9 + number}:00 - {9 + number}:45\n\n{title}\n\n{name} {home}"
        for number, (name, home, title) in enumerate(zip(NAMES, homes, TITLES))
    )
    page = parse_page(f"Workshop on Slow Maps\n\nMonday, 3 June 2030\n\n{rows}\n\n16:00 Farewell\n")
    talks = _talks(page)
    assert talks[0] == (TITLES[0], ["Ada Byron"])
    assert talks[2] == (TITLES[2], ["Mary Somerville"])
    assert not any(title and "University" in title for title, _ in talks)
