"""Every style that a programme uses, rendered from invented people and read back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from unittest import mock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confparse import parse_authors
from confparse.fields import blocks, people, plain
from confparse.model import Person

GIVEN = [
    *("Anna", "Bob", "Céline", "Dmitri", "Eilidh", "Fatima", "Guo", "Hyun-woo", "Ioana", "Jörg"),
    *("Kwame", "Li", "Marie-Claire", "Nuno", "Ólafur", "Priya", "Qi", "Rosa", "Søren", "Tatsuya"),
    *("Uma", "Vít", "Wen", "Xiomara", "Yusuf", "Zoë", "J.", "K.-L.", "Mary Jean"),
]
MIDDLE = ["", "", "", "A.", "Q", "José", "van der", "de", "von", "al", "Del", "Mc"]
FAMILY = [
    *("Abbott", "Bergström", "Castellanos", "Dvořák", "Eberhardt", "Fernández-Ruiz", "Grünwald"),
    *("Haddad", "Ivanova", "Jankowski", "Kobayashi", "Lindqvist", "Müller", "N'Diaye", "O'Hara"),
    *("Papadopoulos", "Quayle", "Ramanathan", "Sørensen", "Tanaka", "Uchida", "Vasquez"),
    *("Wanjiru", "Xu", "Yılmaz", "Zhang", "MacLeod", "LeBlanc", "D’Souza", "Smith"),
]
UNIVERSITIES = [
    "University of Sampleton",
    "Sample Institute of Technology",
    "Universität Musterstadt",
    "Example Labs, Inc.",
    "Université de l'Exemple",
    "Specimen State University, Northfield",
    "ETH Zurich",
    "UC Sampleville",
    "Instance Research",
    "Faculty of Science, University of Sampleton, Portugal",
]
ROLES = [
    ("Speaker", "speaker"),
    ("Speakers", "speaker"),
    ("Keynote Speakers", "speaker"),
    ("Presenter", "presenter"),
    ("Presenters", "presenter"),
    ("Moderator", "moderator"),
    ("Session Chair", "moderator"),
    ("Session Chairs", "moderator"),
    ("Chair(s)", "moderator"),
    ("Co-Chairs", "moderator"),
    ("Session 3 Chair", "moderator"),
    ("Panelists", "speaker"),
    ("Panellists", "speaker"),
    ("Authors", None),
    ("Organizers", None),
    ("Referenten", "speaker"),
    ("Sitzungsleitung", "moderator"),
    ("Intervenants", "speaker"),
    ("Présidente", "moderator"),
    ("座長", "moderator"),
    ("発表者", "presenter"),
    ("Докладчик", "speaker"),
    ("Докладчики", "speaker"),
]

full_names = st.builds(
    lambda first, middle, last: " ".join(part for part in (first, middle, last) if part),
    st.sampled_from(GIVEN),
    st.sampled_from(MIDDLE),
    st.sampled_from(FAMILY),
)
lists = st.lists(full_names, min_size=1, max_size=9)
affiliations = st.sampled_from(UNIVERSITIES)
staff = st.lists(st.tuples(full_names, affiliations), min_size=1, max_size=6)


def found(text: str) -> list[str]:
    return [person.name for person in people.read(text)]


def placed(text: str) -> list[tuple[str, str | None]]:
    return [(person.name, person.affiliation) for person in people.read(text)]


def with_last(separator: str, last: str) -> Callable[[Sequence[str]], str]:
    def render(names: Sequence[str]) -> str:
        if len(names) == 1:
            return names[0]
        return separator.join(names[:-1]) + last + names[-1]

    return render


SEPARATORS = {
    "middot": " · ",
    "dot-operator": " ⋅ ",
    "middot-tight": "·",
    "bullet": " • ",
    "comma": ", ",
    "comma-tight": ",",
    "semicolon": "; ",
    "pipe": "|",
    "pipe-spaced": " | ",
    "slash": " / ",
    "and": " and ",
    "ampersand": " & ",
    "newline": "\n",
    "tab": "\t",
    "ideographic-comma": "、",
    "full-width-comma": "，",
}
_QUICK = plain.read


def _single(text: str) -> tuple[Person, ...]:
    """Read as the quick reader one name, and no list: the careful reader is left to itself."""
    return () if any(sign in text for sign in "·•|,;&/\n(:") or " and " in text else _QUICK(text)


@given(
    rows=st.lists(st.tuples(full_names, affiliations), min_size=1, max_size=6),
    style=st.sampled_from([" · ", ", ", "; ", " and ", " / ", "|", "\n", "(, )", "(; )", "( · )"]),
)
def test_the_careful_reader_alone_says_what_the_quick_one_says(
    rows: list[tuple[str, str]], style: str
) -> None:
    if style[0] == "(":
        text = style.strip("()").join(f"{who} ({where})" for who, where in rows)
    else:
        text = style.join(who for who, _ in rows)
    quick = _QUICK(text)
    if quick:
        with mock.patch.object(plain, "read", _single):
            assert blocks.read(text) == (quick, False, False)


@pytest.mark.parametrize(
    "text",
    [
        "Ann Bell (Example University) · Cem Dal () · Eva Fox (Sample Labs)",
        "Ann Bell (Example University), Cem Dal and Eva Fox (Sample Institute",
        "Ann Bell, University of Example",
        "session chair: Ann Bell",
        "Chair: Ann Bell (Example University, Exampleland)",
    ],
)
def test_what_is_read_quickly_is_what_the_careful_reader_says(text: str) -> None:
    quick = _QUICK(text)
    assert quick
    with mock.patch.object(plain, "read", _single):
        assert blocks.read(text) == (quick, False, False)


@pytest.mark.parametrize(
    "text",
    [
        "Ann Bell, on behalf of the Example University Team",
        "Ann Bell, Director, Example Institute",
        "Ann Bell, Professor at Example University",
        "Supply Chain, Community Relations",
        "Ann Bell ()",
    ],
)
def test_what_says_more_than_names_and_places_is_read_with_care(text: str) -> None:
    assert _QUICK(text) == ()


CONJUNCTIONS = {
    "and": (", ", " and "),
    "oxford": (", ", ", and "),
    "ampersand": (", ", " & "),
    "oxford-ampersand": (", ", ", & "),
    "und": (", ", " und "),
    "et": (", ", " et "),
    "semicolon-and": ("; ", "; and "),
    "wrapped": (", ", " and\n"),
    "wrapped-comma": (",\n", " and "),
}


@pytest.mark.parametrize("style", SEPARATORS)
@given(names=lists)
def test_a_list_with_one_separator_reads_back(style: str, names: list[str]) -> None:
    assert found(SEPARATORS[style].join(names)) == names


@pytest.mark.parametrize("dash", [" — ", " – ", " - "])
@given(names=st.lists(full_names, min_size=3, max_size=6))
def test_dashes_part_three_names_or_more(dash: str, names: list[str]) -> None:
    assert found(dash.join(names)) == names


@pytest.mark.parametrize("dash", [" — ", " – ", " - "])
@given(names=st.lists(full_names, min_size=2, max_size=2))
def test_one_dash_parts_a_name_from_where_it_works(dash: str, names: list[str]) -> None:
    reading = people.read_list(dash.join(names))
    assert [(one.name, one.affiliation) for one in reading.persons] == [tuple(names)]


def test_a_company_behind_a_dash_that_could_be_a_person_is_reported() -> None:
    assert people.read_list("Ann Bell — Blue Hat").ambiguous
    assert not people.read_list("Ann Bell — Sample Labs").ambiguous


@pytest.mark.parametrize("style", CONJUNCTIONS)
@given(names=lists)
def test_a_list_with_a_conjunction_reads_back(style: str, names: list[str]) -> None:
    assert found(with_last(*CONJUNCTIONS[style])(names)) == names


@given(names=lists, label=st.sampled_from(ROLES))
def test_a_label_gives_every_name_its_role(names: list[str], label: tuple[str, str | None]) -> None:
    text, role = label
    assert people.read(f"{text}: {', '.join(names)}") == tuple(
        Person(name=name, role=role) for name in names
    )


AFFILIATED = {
    "brackets-comma": lambda rows: ", ".join(f"{name} ({where})" for name, where in rows),
    "brackets-semicolon": lambda rows: "; ".join(f"{name} ({where})" for name, where in rows),
    "brackets-middot": lambda rows: " · ".join(f"{name} ({where})" for name, where in rows),
    "brackets-and": lambda rows: " and ".join(f"{name} ({where})" for name, where in rows),
    "brackets-newline": lambda rows: "\n".join(f"{name} ({where})" for name, where in rows),
    "square": lambda rows: ", ".join(f"{name} [{where}]" for name, where in rows),
    "full-width": lambda rows: "、".join(f"{name}（{where}）" for name, where in rows),
    "comma-semicolon": lambda rows: "; ".join(f"{name}, {where}" for name, where in rows),
    "comma-newline": lambda rows: "\n".join(f"{name}, {where}" for name, where in rows),
    "colon-semicolon": lambda rows: "; ".join(f"{name}:{where}" for name, where in rows),
    "dash-semicolon": lambda rows: "; ".join(f"{name} — {where}" for name, where in rows),
    "next-line": lambda rows: "\n".join(f"{name}\n{where}" for name, where in rows),
    "digits-legend": lambda rows: (
        ", ".join(f"{name}{at}" for at, (name, _) in enumerate(rows, 1))
        + "\n"
        + "\n".join(f"{at} {where}" for at, (_, where) in enumerate(rows, 1))
    ),
    "superscript-legend": lambda rows: (
        ", ".join(f"{name}{'⁰¹²³⁴⁵⁶'[at]}" for at, (name, _) in enumerate(rows, 1))
        + "\n"
        + "\n".join(f"{'⁰¹²³⁴⁵⁶'[at]}{where}" for at, (_, where) in enumerate(rows, 1))
    ),
    "bracketed-legend": lambda rows: (
        ", ".join(f"{name} ({at})" for at, (name, _) in enumerate(rows, 1))
        + "\n"
        + "\n".join(f"({at}) {where}" for at, (_, where) in enumerate(rows, 1))
    ),
}


@pytest.mark.parametrize("style", AFFILIATED)
@given(rows=staff)
def test_affiliations_read_back(style: str, rows: list[tuple[str, str]]) -> None:
    assert placed(AFFILIATED[style](rows)) == rows


@given(names=st.lists(full_names, min_size=2, max_size=6), where=affiliations)
def test_a_bracket_covers_the_names_before_it(names: list[str], where: str) -> None:
    expected = [(name, where) for name in names]
    assert placed(f"{', '.join(names)} ({where})") == expected
    assert placed(f"{', '.join(names[:-1])} and {names[-1]} ({where})") == expected
    assert (
        placed(f"{', '.join(names[:-1])}, and {names[-1]}, {where}; Ann Bell, {where}")[:-1]
        == expected
    )
    assert placed(f"{', '.join(names)}\n{where}") == expected


MARKS: dict[str, Callable[[int], str]] = {
    "digit": lambda at: f" {at}",
    "glued": str,
    "digits": lambda at: f" {at},{at + 1}",
    "caret": lambda at: f"^{at}^",
    "star": lambda at: "*" * (1 + at % 2),
    "spaced-star": lambda _: " *",
    "dagger": lambda at: "†‡§¶"[at % 4],
    "bracket": lambda at: f" ({at})",
    "square": lambda at: f"[{at},{at + 1}]",
    "superscript": lambda at: "¹²³"[at % 3],
    "letter": lambda at: f" {'abc'[at % 3]}",
}


@pytest.mark.parametrize("style", MARKS)
@given(names=st.lists(full_names, min_size=2, max_size=7))
def test_marks_are_no_part_of_names(style: str, names: list[str]) -> None:
    marked = [name + MARKS[style](at) for at, name in enumerate(names, 1)]
    assert found(", ".join(marked)) == names
    assert found(with_last(", ", " and ")(marked)) == names


inverted = st.tuples(
    st.sampled_from(FAMILY),
    st.sampled_from(["Anna", "Jörg K.", "Marie-Claire", "Li", "P. Q.", "Yusuf"]),
)


@given(rows=st.lists(inverted, min_size=1, max_size=7))
def test_inverted_names_stay_as_printed(rows: list[tuple[str, str]]) -> None:
    names = [f"{last}, {first}" for last, first in rows]
    assert found("; ".join(names)) == names
    assert found(" and ".join(names)) == names


@given(
    rows=st.lists(
        st.tuples(
            st.sampled_from(FAMILY), st.sampled_from(["A.", "B. C.", "D.E.", "F.-G.", "H. I. J."])
        ),
        min_size=1,
        max_size=7,
    )
)
def test_surnames_with_initials_are_paired(rows: list[tuple[str, str]]) -> None:
    names = [f"{last}, {first}" for last, first in rows]
    assert found(", ".join(names)) == names
    assert found(with_last(", ", ", & ")(names)) == names
    assert found(with_last(", ", " and ")(names)) == names


@given(
    rows=st.lists(
        st.tuples(st.sampled_from(FAMILY), st.sampled_from(["A", "BC", "DE", "FGH"])),
        min_size=2,
        max_size=7,
    )
)
def test_vancouver_names_stay_as_printed(rows: list[tuple[str, str]]) -> None:
    names = [f"{last} {first}" for last, first in rows]
    assert found(", ".join(names)) == names


@given(
    names=lists,
    title=st.sampled_from(["Dr.", "Prof.", "Prof. Dr.", "Dr", "Mr", "Ms.", "Assoc. Prof."]),
)
def test_titles_are_kept_off_the_names_and_not_lost(names: list[str], title: str) -> None:
    text = ", ".join(f"{title} {name}" for name in names)
    assert found(text) == names
    dropped = " ".join(people.read_list(text).dropped)
    assert title.rstrip(".").replace(". ", " ").split()[-1] in dropped.replace(".", "")


@given(names=lists, degree=st.sampled_from(["PhD", "MD", "Ph.D.", "MSc", "MD, PhD"]))
def test_degrees_are_kept_off_the_names(names: list[str], degree: str) -> None:
    assert found("; ".join(f"{name}, {degree}" for name in names)) == names
    assert found(", ".join(f"{name}, {degree}" for name in names)) == names


@given(names=lists, rest=st.sampled_from([" et al.", ", et al.", " et al", " and others", ", …"]))
def test_et_al_is_reported_and_nobody(names: list[str], rest: str) -> None:
    reading = people.read_list(", ".join(names) + rest)
    assert [person.name for person in reading.persons] == names
    assert reading.more


@given(
    rows=st.lists(
        st.sampled_from(["王小明", "李雷", "欧阳娜娜", "陈一", "刘思远"]), min_size=2, max_size=7
    ),
    separator=st.sampled_from(["、", "，", ",", ", ", "；", " · ", "·"]),
)
def test_han_names(rows: list[str], separator: str) -> None:
    assert found(separator.join(rows)) == rows


@given(
    names=lists,
    noise=st.sampled_from(["\u200b", "\x7f", "\ufeff", "\u00ad", "\u200e"]),
    at=st.integers(0, 200),
)
def test_invisible_characters_change_nothing(names: list[str], noise: str, at: int) -> None:
    text = " · ".join(names)
    at %= len(text) + 1
    assert found(text[:at] + noise + text[at:]) == names


@given(names=lists, blanks=st.sampled_from(["  ", "\u00a0", " \u2009", "   "]))
def test_blanks_change_nothing(names: list[str], blanks: str) -> None:
    for separator in (", ", " · ", "; "):
        assert found(f" {separator.join(names)} ".replace(" ", blanks)) == names


def test_the_word_that_joins_the_next_line_is_no_part_of_an_institution() -> None:
    people = parse_authors("Ada Byron, Example University and\nMax Born, University of Sample")
    assert [(person.name, person.affiliation) for person in people] == [
        ("Ada Byron", "Example University"),
        ("Max Born", "University of Sample"),
    ]


def test_letters_that_a_last_bracket_explains_stand_for_institutions() -> None:
    people = parse_authors(
        "Ada Byron (C), Hedy Noether (JS), Max Born (Kale Institute); (C = University of Rome, JS = Jon Seeds)."
    )
    assert [(person.name, person.affiliation) for person in people] == [
        ("Ada Byron", "University of Rome"),
        ("Hedy Noether", "Jon Seeds"),
        ("Max Born", "Kale Institute"),
    ]


def test_letters_that_nobody_carries_stay_as_they_are() -> None:
    (person,) = parse_authors("Ada Byron (A = B)")
    assert person.affiliation == "A = B"


@pytest.mark.parametrize(
    "text",
    [
        "Ada Byron (Rome), Hedy Noether (Oslo), Max\nBorn (Bern)",
        "Ada Byron (Rome), Hedy Noether (Oslo) and Max\nBorn (Bern)",
        "Ada Byron, Hedy Noether, Max\nBorn",
    ],
)
def test_a_name_that_is_broken_before_its_bracket_is_one_name(text: str) -> None:
    assert [person.name for person in parse_authors(text)] == [
        "Ada Byron",
        "Hedy Noether",
        "Max Born",
    ]


def test_lines_of_whole_names_are_not_joined() -> None:
    people = parse_authors("Ada Byron (Rome), Hedy Noether (Oslo)\nMax Born (Bern)")
    assert [person.name for person in people] == ["Ada Byron", "Hedy Noether", "Max Born"]
