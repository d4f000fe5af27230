"""What an author line says, what it must not be taken to say, and what holds for every text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confparse.fields import blocks, people, plain
from confparse.model import Person

Row = tuple[str, str | None, str | None]


def rows(text: str) -> list[Row]:
    return [(one.name, one.affiliation, one.role) for one in people.read(text)]


def found(text: str) -> list[str]:
    return [one.name for one in people.read(text)]


NAMES = {
    "one": ("Ann Bell", ["Ann Bell"]),
    "mononym": ("Hairo", ["Hairo"]),
    "mononym in a list": ("Hairo; Ann Bell; Cem Dal", ["Hairo", "Ann Bell", "Cem Dal"]),
    "trailing comma": ("Ann Bell, Cem Dal,", ["Ann Bell", "Cem Dal"]),
    "trailing stop": ("Ann Bell, Cem Dal, and Eva Fox.", ["Ann Bell", "Cem Dal", "Eva Fox"]),
    "doubled commas": (", Ann Bell, , Cem Dal", ["Ann Bell", "Cem Dal"]),
    "glued commas": ("Ann Bell,Cem Dal ,Eva Fox", ["Ann Bell", "Cem Dal", "Eva Fox"]),
    "lower case": ("cem dal · ann bell", ["cem dal", "ann bell"]),
    "one lower case": ("ann bell, Cem Dal and Eva Fox", ["ann bell", "Cem Dal", "Eva Fox"]),
    "capitals": ("ANN BELL, CEM DAL, and EVA FOX", ["ANN BELL", "CEM DAL", "EVA FOX"]),
    "capital surnames": ("Ann BELL, Cem DAL", ["Ann BELL", "Cem DAL"]),
    "capital surnames, nothing between": (
        "BELL Ann DAL Cem FOX Eva",
        ["BELL Ann", "DAL Cem", "FOX Eva"],
    ),
    "particles": (
        "Jan van der Berg, Maria de la Cruz and Karim al Hadi",
        ["Jan van der Berg", "Maria de la Cruz", "Karim al Hadi"],
    ),
    "y is no conjunction": ("Ana Ortega y Gil, Jon Pau", ["Ana Ortega y Gil", "Jon Pau"]),
    "y between whole names": ("Ana Gil Ruiz y Juan Paz Soto", ["Ana Gil Ruiz", "Juan Paz Soto"]),
    "i inside": ("Laura Abel i Bosc · Jon Pau", ["Laura Abel i Bosc", "Jon Pau"]),
    "suffix": (
        "Ken Bell, Jr., Ann Dal III and Al Fox Sr.",
        ["Ken Bell, Jr.", "Ann Dal III", "Al Fox Sr."],
    ),
    "nickname in brackets": (
        "Jing (Cynthia) Lu · Yi R. (May) Fong",
        ["Jing (Cynthia) Lu", "Yi R. (May) Fong"],
    ),
    "nickname in quotes": ('Zhao “Atlas” Wen · Yi "Ivy" Si', ["Zhao “Atlas” Wen", 'Yi "Ivy" Si']),
    "apostrophes": ("Ann D’Bell, Cem O'Dal · x".partition(" ·")[0], ["Ann D’Bell", "Cem O'Dal"]),
    "glued initials": ("S.J. Bell, A.F. Dal & C. Fox", ["S.J. Bell", "A.F. Dal", "C. Fox"]),
    "bare initials": ("C J Bell, S E Dal and M J Fox", ["C J Bell", "S E Dal", "M J Fox"]),
    "first is inverted": (
        "Bell, Ann, Cem Dal, Eva Fox and Gil Hay.",
        ["Bell, Ann", "Cem Dal", "Eva Fox", "Gil Hay"],
    ),
    "suffix inside an inverted name": (
        "Bell, Jr., Ken and Dal, Ann",
        ["Bell, Jr., Ken", "Dal, Ann"],
    ),
    "one inverted": ("Brunell, John", ["Brunell, John"]),
    "one inverted, initials": ("Brunell, J. R.", ["Brunell, J. R."]),
    "title within an inverted name": ("Bell, Dr. Ann Q.", ["Bell, Ann Q."]),
    "post-nominals": ("Ann B. Bell, CLU, CFP, LUTC", ["Ann B. Bell"]),
    "members": (
        "Ann Bell, Member, IEEE, and Cem Dal, Senior Member, IEEE",
        ["Ann Bell", "Cem Dal"],
    ),
    "born": ("Mary Bell, née Dal", ["Mary Bell"]),
    "degrees without commas": ("Ann Bell MD PhD and Cem Dal RN MSc", ["Ann Bell", "Cem Dal"]),
    "a stop between people": ("Dr. Ann Bell. Dr. Cem Dal", ["Ann Bell", "Cem Dal"]),
    "by-line": ("by Ann Bell and Cem Dal", ["Ann Bell", "Cem Dal"]),
    "German by-line": ("Von ANN BELL und CEM DAL", ["ANN BELL", "CEM DAL"]),
    "von is a particle": ("von Bell, Ann; Dal, Cem", ["von Bell, Ann", "Dal, Cem"]),
    "mark as the only separator": (
        "Ann Bell † Cem Dal † Eva Fox ‡",
        ["Ann Bell", "Cem Dal", "Eva Fox"],
    ),
    "mark before the name": (
        "Ann Bell, 1 Cem Dal, 2 Eva Fox 1",
        ["Ann Bell", "Cem Dal", "Eva Fox"],
    ),
    "marks with a comma between": (
        "Ann Bell 1,2, Cem Dal *,1 and Eva Fox 3",
        ["Ann Bell", "Cem Dal", "Eva Fox"],
    ),
    "stars for middots": ("Ann Bell * cem dal * Eva Fox", ["Ann Bell", "cem dal", "Eva Fox"]),
    "list number": ("1. A.B. Bell, C. Dal & E. Fox", ["A.B. Bell", "C. Dal", "E. Fox"]),
    "initial of two letters": ("Anna Ch. Bell, Cem Dal", ["Anna Ch. Bell", "Cem Dal"]),
    "links inside the site": ("[Ann Bell](person2.html), [Cem Dal](/p/3)", ["Ann Bell", "Cem Dal"]),
    "title and speaker": ("On the Growth of Bread (Ann Bell)", ["Ann Bell"]),
    "a surname of two letters before the stop": (
        "Ann Bell, Cem Dal and Qing He.",
        ["Ann Bell", "Cem Dal", "Qing He"],
    ),
    "an initial among capitals": ("K. Rust M. Bell1, Cem Dal2", ["K. Rust M. Bell", "Cem Dal"]),
    "Monsieur before capitals": ("M. BELL Antoine; Mme DAL Eva", ["BELL Antoine", "DAL Eva"]),
    "Monsieur beside Madame": ("M. Antoine Bell, Mme Eva Dal", ["Antoine Bell", "Eva Dal"]),
    "Monsieur behind a French label": ("Président : M. Antoine Bell", ["Antoine Bell"]),
    "M. is an initial": ("M. Andrew Bell and Cem Dal", ["M. Andrew Bell", "Cem Dal"]),
    "a membership before the title": ("FXPA Dr. Ann Bell", ["Ann Bell"]),
    "associate professor": ("A/Prof. Ann Bell; A/ Prof. Cem Dal", ["Ann Bell", "Cem Dal"]),
    "what Markdown writes behind a heading": (
        "Ann Bell and Cem Dal {#bell}",
        ["Ann Bell", "Cem Dal"],
    ),
    "wrapped inside the last name": (
        "Ann Bell, Cem Dal and Eva\nFox-Hay",
        ["Ann Bell", "Cem Dal", "Eva Fox-Hay"],
    ),
    "title that begins with an article": (
        "Ann Bell and Cem Dal. A Study of Bread in Ovens",
        ["Ann Bell", "Cem Dal"],
    ),
    "initials before the surname": (
        "Ann Bell and Cem Dal, A. Fox",
        ["Ann Bell", "Cem Dal", "A. Fox"],
    ),
    "Malay titles": ("Prof. Dato’ Dr Ann Bell", ["Ann Bell"]),
    "a conversation": ("Workshop mit Ann Bell und Cem Dal", ["Ann Bell", "Cem Dal"]),
    "plus": ("Ann Bell + Cem Dal", ["Ann Bell", "Cem Dal"]),
    "emphasis is no mark": ("*Ann Bell · Cem Dal*", ["Ann Bell", "Cem Dal"]),
    "links": (
        "[Ann Bell](https://a.example/x), [Cem Dal](https://b.example)",
        ["Ann Bell", "Cem Dal"],
    ),
    "buttons": ("Ann Bell and Cem Dal [Paper] [Slides]", ["Ann Bell", "Cem Dal"]),
    "entities": ("Aur&eacute;lie Bell &amp; Cem Dal", ["Aurélie Bell", "Cem Dal"]),
    "alternative text of pictures": (
        "Ann Bell, PictureCem Dal, PictureEva Fox",
        ["Ann Bell", "Cem Dal", "Eva Fox"],
    ),
    "ORCID": ("Ann Bell https://orcid.org/0000-0002-1825-0097, Cem Dal", ["Ann Bell", "Cem Dal"]),
    "e-mail": ("Ann Bell <ann@bell.example>, Cem Dal (cem@dal.example)", ["Ann Bell", "Cem Dal"]),
    "wrapped inside a name": (
        "Ann Bell, Cem Dal, Eva\nFox, Gil Hay",
        ["Ann Bell", "Cem Dal", "Eva Fox", "Gil Hay"],
    ),
    "wrapped at and": ("Ann Bell, Cem Dal\nand Eva Fox", ["Ann Bell", "Cem Dal", "Eva Fox"]),
    "team": ("Ann Bell, Cem Dal and the Sample Team", ["Ann Bell", "Cem Dal", "the Sample Team"]),
    "on behalf": ("A. Bell on behalf of the SAMPLE Collaboration", ["A. Bell"]),
    "one organisation": (
        "Ministry of Land, Infrastructure, and Tourism",
        ["Ministry of Land, Infrastructure, and Tourism"],
    ),
    "before a title": (
        "Ann Bell and Cem Q. Dal. On the Growth of Bread.",
        ["Ann Bell", "Cem Q. Dal"],
    ),
    "after a title": ("Opening and Welcome by Ann Bell and Cem Dal", ["Ann Bell", "Cem Dal"]),
    "meta behind middots": (
        "Ann Bell; Cem Dal; Eva Fox · 2020 · arXiv",
        ["Ann Bell", "Cem Dal", "Eva Fox"],
    ),
    "two scripts of one name": ("見本花子 / Hanako Mihon / hanako2010", ["見本花子"]),
    "Han and": ("高天明, 周一鸣和孙立新", ["高天明", "周一鸣", "孙立新"]),
    "Han et al.": ("钱宁, 郑可欣, 罗子安, 等", ["钱宁", "郑可欣", "罗子安"]),
    "Han by blanks": ("林晓雨　何大伟　唐文博", ["林晓雨", "何大伟", "唐文博"]),
    "Japanese name with a blank": ("山田 太郎、鈴木 花子", ["山田 太郎", "鈴木 花子"]),
    "katakana": ("マイケル・ベル、山田太郎", ["マイケル・ベル", "山田太郎"]),
    "Korean": ("김하나·이두리·박세나", ["김하나", "이두리", "박세나"]),
    "Arabic": ("ليلى منصور، عمر حداد، وسارة خالد", ["ليلى منصور", "عمر حداد", "سارة خالد"]),
    "Cyrillic": ("Иван Белов и Анна Петрова", ["Иван Белов", "Анна Петрова"]),
    "a surname like an institution's word": (
        "Cem Dal and Ann Jagielski, Bigcorp; Eva Fox, MIT; Li Ventura and Bo Kammerer, Smallcorp",
        ["Cem Dal", "Ann Jagielski", "Eva Fox", "Li Ventura", "Bo Kammerer"],
    ),
    "a break behind an initial": (
        "Ann Bell, Cem F. Dal, and Eva C.\nFox-Greene",
        ["Ann Bell", "Cem F. Dal", "Eva C. Fox-Greene"],
    ),
    "judges": ("The Hon. Justice Ann Bell", ["Ann Bell"]),
    "a judge": ("Hon. Justice A. B. Dal", ["A. B. Dal"]),
    "a given name that is a rank": ("Justice Bell and Cem Dal", ["Justice Bell", "Cem Dal"]),
    "a title glued to a Han name": ("主席：李明教授", ["李明"]),
    "joint work": ("Joint work with Ann Bell and Cem Dal.", ["Ann Bell", "Cem Dal"]),
    "contributed label": (
        "Contributed: Ann Bell, Cem Dal and Dora Eck",
        ["Ann Bell", "Cem Dal", "Dora Eck"],
    ),
    "with": ("With Prof. Dr. Ann Bell.", ["Ann Bell"]),
    "Korean office": ("발표자: 김하나 팀장, 이두리 대표이사", ["김하나", "이두리"]),
    "Catalan l·l": ("Gal·la Bell · Cem Dal", ["Gal·la Bell", "Cem Dal"]),
}


@pytest.mark.parametrize(("text", "names"), NAMES.values(), ids=NAMES)
def test_names(text: str, names: list[str]) -> None:
    assert found(text) == names


PLACES: dict[str, tuple[str, list[Row]]] = {
    "nested brackets": (
        "Ann Bell (Sample Tech / Example AI Research (EAIR)) · Cem Dal (Bigcorp)",
        [
            ("Ann Bell", "Sample Tech / Example AI Research (EAIR)", None),
            ("Cem Dal", "Bigcorp", None),
        ],
    ),
    "empty brackets": (
        "Ann Bell (), Cem Dal (UC Sample)",
        [("Ann Bell", None, None), ("Cem Dal", "UC Sample", None)],
    ),
    "comma inside": (
        "Ann Bell (University of California, Berkeley), Cem Dal (Red Sample, Inc.)",
        [
            ("Ann Bell", "University of California, Berkeley", None),
            ("Cem Dal", "Red Sample, Inc.", None),
        ],
    ),
    "campus behind a comma": (
        "Ann Bell and Cem Dal, University of California, Santa Cruz",
        [
            ("Ann Bell", "University of California, Santa Cruz", None),
            ("Cem Dal", "University of California, Santa Cruz", None),
        ],
    ),
    "two institutions": (
        "Ann Bell, Sample University and Bigcorp; Cem Dal, Bigcorp",
        [("Ann Bell", "Sample University and Bigcorp", None), ("Cem Dal", "Bigcorp", None)],
    ),
    "a firm with a legal form": (
        "Ann Bell, Petunia, Inc.; Cem Dal, UC Sample",
        [("Ann Bell", "Petunia, Inc.", None), ("Cem Dal", "UC Sample", None)],
    ),
    "an institution called like a person": (
        "Ann Bell, Simon Fraser; Cem Dal, Sample University; Eva Fox, MIT",
        [
            ("Ann Bell", "Simon Fraser", None),
            ("Cem Dal", "Sample University", None),
            ("Eva Fox", "MIT", None),
        ],
    ),
    "the last group has none": (
        "Ann Bell, MIT; Cem Dal, ETH Zurich; Eva Fox, Gil Hay, Ina Joy",
        [("Ann Bell", "MIT", None), ("Cem Dal", "ETH Zurich", None)]
        + [(name, None, None) for name in ("Eva Fox", "Gil Hay", "Ina Joy")],
    ),
    "pooled": (
        "Ann Bell, Cem Dal, and Eva Fox (Sample University, UK; Bigcorp, USA)",
        [("Ann Bell", None, None), ("Cem Dal", None, None), ("Eva Fox", None, None)],
    ),
    "two affiliations by number": (
        "Ann Bell1,2, Cem Dal2\n1 Sample University\n2 Bigcorp Labs",
        [("Ann Bell", "Sample University; Bigcorp Labs", None), ("Cem Dal", "Bigcorp Labs", None)],
    ),
    "one without number": (
        "Ann Bell1, Cem Dal\n1 Sample University",
        [("Ann Bell", "Sample University", None), ("Cem Dal", None, None)],
    ),
    "symbols": (
        "Ann Bell†, Cem Dal‡\n† Sample University\n‡ Bigcorp Labs",
        [("Ann Bell", "Sample University", None), ("Cem Dal", "Bigcorp Labs", None)],
    ),
    "turned name above its institution": (
        "Bell, Ann\nSample University\nDal, Cem\nBigcorp Labs",
        [("Bell, Ann", "Sample University", None), ("Dal, Cem", "Bigcorp Labs", None)],
    ),
    "lines by turns": (
        "Ann Bell\nSmallcorp\nCem Dal\nBigcorp",
        [("Ann Bell", "Smallcorp", None), ("Cem Dal", "Bigcorp", None)],
    ),
    "company of a speaker": (
        "Speaker: Ann Bell, Smallcorp",
        [("Ann Bell", "Smallcorp", "speaker")],
    ),
    "slash inside": (
        "Ann Bell, Sample / Example Labs, Baking & Heat",
        [("Ann Bell", "Sample / Example Labs, Baking & Heat", None)],
    ),
    "middot before the institution": ("Ann Bell · UC Sample", [("Ann Bell", "UC Sample", None)]),
    "at": ("Ann Bell @ Sample University", [("Ann Bell", "Sample University", None)]),
    "dash": ("Ann Bell - Sample Labs", [("Ann Bell", "Sample Labs", None)]),
    "one dash": ("Ann Bell — Blue Hat", [("Ann Bell", "Blue Hat", None)]),
    "an office behind a dash": (
        "prof. dr hab. Ann Bell – Rektor Uniwersytetu Samplowskiego,",
        [("Ann Bell", "Rektor Uniwersytetu Samplowskiego", None)],
    ),
    "a chair of a university": (
        "Referent: Prof. Dr. Ann Bell, Lehrstuhl für Brot, Universität Sampleton",
        [("Ann Bell", "Lehrstuhl für Brot, Universität Sampleton", "speaker")],
    ),
    "an office without a preposition": (
        "Ann Bell, Presidente Sample; Cem Dal, Direttore Bread",
        [("Ann Bell", "Presidente Sample", None), ("Cem Dal", "Direttore Bread", None)],
    ),
    "an office and a short name": (
        "Prof. Ann Bell, Prezes Zarządu SBC Polska",
        [("Ann Bell", "Prezes Zarządu SBC Polska", None)],
    ),
    "and others, in French": (
        "Ann Bell et collaborateurs, Université de Sample",
        [("Ann Bell", "Université de Sample", None)],
    ),
    "an office on its own line": (
        "Dr. Ann Bell\nSenior Lecturer, Bread Chemistry",
        [("Ann Bell", "Senior Lecturer, Bread Chemistry", None)],
    ),
    "a German label": ("Dozentin: Ann Bell", [("Ann Bell", None, "speaker")]),
    "a label for all": ("Referent*innen: Ann Bell", [("Ann Bell", None, "speaker")]),
    "a label for all, with a colon": ("Referent:innen: Ann Bell", [("Ann Bell", None, "speaker")]),
    "a French label": (
        "Modération : Ann Bell (Université de Sample)",
        [("Ann Bell", "Université de Sample", "moderator")],
    ),
    "brackets between middots": (
        "Ann Bell (Sample University) · Cem Dal (Bigcorp)",
        [("Ann Bell", "Sample University", None), ("Cem Dal", "Bigcorp", None)],
    ),
    "acronym": ("Ann Bell, NASA", [("Ann Bell", "NASA", None)]),
    "alternating": (
        "A. Bell, Sample University, C. Dal, Bigcorp Labs and E. Fox, Sample University",
        [
            ("A. Bell", "Sample University", None),
            ("C. Dal", "Bigcorp Labs", None),
            ("E. Fox", "Sample University", None),
        ],
    ),
    "after the last of a list": (
        "Ann Bell, Cem Dal, and Eva Fox, Bigcorp Group",
        [(name, "Bigcorp Group", None) for name in ("Ann Bell", "Cem Dal", "Eva Fox")],
    ),
    "label with institutions": (
        "Chair: Ann Bell (Sample University)",
        [("Ann Bell", "Sample University", "moderator")],
    ),
    "two labels on a line": (
        "Moderator: Ann Bell. Panelists: Prof. Cem Dal, Eva Fox",
        [
            ("Ann Bell", None, "moderator"),
            ("Cem Dal", None, "speaker"),
            ("Eva Fox", None, "speaker"),
        ],
    ),
    "labels on lines": (
        "Presenter: Ann Bell\nCo-authors: Cem Dal, Eva Fox",
        [("Ann Bell", None, "presenter"), ("Cem Dal", None, None), ("Eva Fox", None, None)],
    ),
    "label above": (
        "Presenters:\nAnn Bell\nCem Dal",
        [("Ann Bell", None, "presenter"), ("Cem Dal", None, "presenter")],
    ),
    "chaired by": (
        "Chaired by Ann Bell (Sample University)",
        [("Ann Bell", "Sample University", "moderator")],
    ),
    "role behind": (
        "Ann Bell and Cem Dal, workshop chairs",
        [("Ann Bell", None, "moderator"), ("Cem Dal", None, "moderator")],
    ),
    "presenter in brackets": (
        "Ann Bell (presenter), Cem Dal",
        [("Ann Bell", None, "presenter"), ("Cem Dal", None, None)],
    ),
    "presenter underlined": (
        "<u>Ann Bell</u>, Cem Dal",
        [("Ann Bell", None, "presenter"), ("Cem Dal", None, None)],
    ),
    "chair in brackets behind a title": (
        "Session: Ovens (Chair: Ann Bell, KAIST)",
        [("Ann Bell", "KAIST", "moderator")],
    ),
    "legend with carets": (
        "Ann Bell^1^, Cem Dal^2^\n\n^1^ University of Sampleton\n^2^ Bigcorp",
        [("Ann Bell", "University of Sampleton", None), ("Cem Dal", "Bigcorp", None)],
    ),
    "legend on a line of its own": (
        "Ann Bell (1), Cem Dal (2)\n(1) University of Sampleton (UK), (2) University of Exampletown (US)",
        [
            ("Ann Bell", "University of Sampleton (UK)", None),
            ("Cem Dal", "University of Exampletown (US)", None),
        ],
    ),
    "Han brackets without a word of institutions": (
        "Ann Bell（见本大学）、Cem Dal（样品云）",
        [("Ann Bell", "见本大学", None), ("Cem Dal", "样品云", None)],
    ),
    "label above bullets": (
        "Authors:\n- Dr. Ann Bell (Bigcorp Ltd)\n- Cem Dal (Sample Labs)",
        [("Ann Bell", "Bigcorp Ltd", None), ("Cem Dal", "Sample Labs", None)],
    ),
    "a bracket broken off": (
        "Speakers: Ann Bell, Cem Dal\n(Bigcorp)",
        [("Ann Bell", "Bigcorp", "speaker"), ("Cem Dal", "Bigcorp", "speaker")],
    ),
    "native script": ("Ann Bell（贝安）", [("Ann Bell", None, None)]),
    "surname like an institution's word": (
        "Eva Fox, MIT; Cem Dal and Ann Gesell, Bigcorp",
        [("Eva Fox", "MIT", None), ("Cem Dal", "Bigcorp", None), ("Ann Gesell", "Bigcorp", None)],
    ),
    "a field of work below a name": (
        "Paolo Di Example\nComparative Bioinformatics, CRG, Spain",
        [("Paolo Di Example", "Comparative Bioinformatics, CRG, Spain", None)],
    ),
    "Japanese": ("座長：山田太郎（見本大学）", [("山田太郎", "見本大学", "moderator")]),
    "Russian": ("Докладчик: Иван Белов (ИСП РАН).", [("Иван Белов", "ИСП РАН", "speaker")]),
}


@pytest.mark.parametrize(("text", "expected"), PLACES.values(), ids=PLACES)
def test_affiliations_and_roles(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\n\n",
        "TBA",
        "Organisation committee",
        "Workshop organizers",
        "Participants/Authors",
        "All participants",
        "tbd",
        "TBC.",
        "(TBA)",
        "Chair: TBA",
        "Presenters:\nTBA",
        "To be announced",
        "Speakers to be confirmed",
        "Anonymous",
        "Anonymous Author(s)",
        "(no authors listed)",
        "N/A",
        "None",
        "Moderator:",
        "—",
        "...",
        ", ;",
        "()",
        "1, 2",
        "et al.",
        "未定",
    ],
)
def test_a_line_that_names_nobody_gives_nobody(text: str) -> None:
    assert people.read(text) == ()


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Ann Bell, Texas Instruments", ["Ann Bell"]),
        ("Eva Fox, Hyderabad, India", ["Eva Fox"]),
        ("Ann Bell (Paris, France)", ["Ann Bell"]),
        ("Jan Bosch, Kit Harrow, Arm Levi", ["Jan Bosch", "Kit Harrow", "Arm Levi"]),
        ("Eng Siong Chua, Hon Wai Lam", ["Eng Siong Chua", "Hon Wai Lam"]),
        ("Dean Abel, Judge Bell Fox, Major Dal", ["Dean Abel", "Judge Bell Fox", "Major Dal"]),
        ("Phil Abel, Do Van Minh, Ma Bo, Ba Duc", ["Phil Abel", "Do Van Minh", "Ma Bo", "Ba Duc"]),
        ("Abir De, Hal Bell III", ["Abir De", "Hal Bell III"]),
        ("Jill St. John, Md. Abel Karim", ["Jill St. John", "Md. Abel Karim"]),
        (
            "Charles Louis Xavier Joseph de la Vallee Bell",
            ["Charles Louis Xavier Joseph de la Vallee Bell"],
        ),
        ("José Ortega y Gasset", ["José Ortega y Gasset"]),
    ],
)
def test_look_alikes_do_not_become_more_people(text: str, whole: list[str]) -> None:
    assert found(text) == whole


@pytest.mark.parametrize("stop", ["", "."])
def test_a_line_break_inside_a_bracket_parts_nobody(stop: str) -> None:
    assert rows(f"Ann Bell (Sample\nHarbour Bank, Norway){stop}") == [
        ("Ann Bell", "Sample Harbour Bank, Norway", None)
    ]
    assert rows("Ann Bell (Sample\nUniversity) and Cem Dal (Bigcorp)") == [
        ("Ann Bell", "Sample University", None),
        ("Cem Dal", "Bigcorp", None),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Quill and Bruno\nMoreau", ["Ada Quill", "Bruno Moreau"]),
        ("Ada Quill, Bruno\nMoreau, and Li Wei", ["Ada Quill", "Bruno Moreau", "Li Wei"]),
        ("Quill and Moreau\nAaberg and Nair", ["Quill", "Moreau", "Aaberg", "Nair"]),
        ("Ada Quill and Bruno Moreau\nLi Wei", ["Ada Quill", "Bruno Moreau", "Li Wei"]),
    ],
)
def test_a_name_may_be_broken_at_the_end_of_a_line(text: str, expected: list[str]) -> None:
    assert [person.name for person in people.read(text)] == expected


@pytest.mark.parametrize("surname", ["Venturi", "Ventura", "Kammerer", "Gesellmann", "Jagielski"])
def test_a_surname_that_begins_like_a_company_is_a_surname(surname: str) -> None:
    assert found(f"Ann Bell, Cem Dal, Eva {surname}") == ["Ann Bell", "Cem Dal", f"Eva {surname}"]


def test_a_dash_inside_a_bracket_cuts_nothing() -> None:
    assert rows("Ann Bell [ABC - Sample Center for Boats]") == [
        ("Ann Bell", "ABC - Sample Center for Boats", None)
    ]


def test_what_is_left_off_a_name_is_listed() -> None:
    reading = people.read_list("Chair: Prof. Ann Bell, PhD (presenter), Cem Dal*1 et al.")
    assert [one.name for one in reading.persons] == ["Ann Bell", "Cem Dal"]
    assert reading.dropped == ("Chair", "Prof", "PhD", "presenter", "1 et al")
    assert reading.more


def test_two_parts_that_may_be_one_name_are_reported() -> None:
    assert people.read_list("Quayle, Anna Maria").ambiguous
    assert not people.read_list("Anna Quayle, Maria Bell").ambiguous


@pytest.mark.parametrize("value", [None, 3, b"Ann Bell", b"", ["Ann Bell"], []])
def test_only_text_is_read(value: object) -> None:
    with pytest.raises(TypeError):
        people.read(value)  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        people.read_list(value)  # type: ignore[arg-type]


# --- whatever the text ---------------------------------------------------------------------------

PIECES = [
    *(
        "Ann Bell",
        "Cem",
        "DAL",
        "de la",
        "van",
        "J.",
        "K.-L.",
        "Dr.",
        "PhD",
        "Jr.",
        "III",
        "MIT",
        "USA",
        "et al.",
    ),
    *(
        "University of Sample",
        "Sample Labs, Inc.",
        "and",
        "&",
        "und",
        "et",
        "y",
        "by",
        "on behalf of the X Team",
    ),
    *(
        ",",
        ", ",
        ";",
        "; ",
        " · ",
        "⋅",
        "•",
        "|",
        " / ",
        " — ",
        " - ",
        ":",
        ": ",
        "\n",
        "\t",
        "、",
        "，",
        "・",
        "．",
    ),
    *(
        "(",
        ")",
        "[",
        "]",
        "（",
        "）",
        "*",
        "†",
        "1",
        "2,3",
        "¹",
        "^1^",
        "a",
        "b)",
        "(1)",
        "()",
        "«",
        "“",
        '"',
        "'",
    ),
    *(
        "Chair:",
        "Moderators:",
        "Speaker",
        "座長：",
        "Докладчик:",
        "(presenter)",
        "TBA",
        "李雷",
        "和",
        "等",
        "김민수",
    ),
    *(
        "https://a.example/b",
        "a@b.example",
        "[x](https://a.example)",
        "**",
        "<u>",
        "</u>",
        "&amp;",
        "\u200b",
        "\x7f",
    ),
    *(" ", "  ", "9:00", "2020", "arXiv", ".", "...", "?", "Title of the Talk", "و", "🏆"),
]
junk = st.one_of(
    st.text(max_size=120),
    st.lists(st.sampled_from(PIECES), max_size=30).map("".join),
    st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join),
)


def letters(text: str) -> str:
    return "".join(char for char in text if char.isalnum())


@given(text=junk)
def test_any_text_gives_people_of_text(text: str) -> None:
    reading = people.read_list(text)
    assert reading.persons == people.read(text) == people.read(text)
    for one in reading.persons:
        assert isinstance(one, Person)
        assert one.name == one.name.strip()
        assert letters(one.name)
        assert one.affiliation is None or one.affiliation.strip()
        assert "\n" not in one.name


@given(text=junk)
def test_no_letter_is_invented_and_none_is_lost(text: str) -> None:
    if "&" in text:
        text = text.replace("&", "+")  # an entity stands for another letter
    reading = people.read_list(text)
    printed = set(letters(text))
    said = set(reading.dropped)
    for one in reading.persons:
        assert set(letters(one.name)) <= printed
        assert set(letters(one.affiliation or "")) <= printed
        said |= {one.name, one.affiliation or ""}
    spoken = set(
        letters("".join(said)) + letters("and und et y e en og oraz és ve и و AND UND ET And och")
    )
    assert printed <= spoken


@given(text=junk)
def test_names_stand_in_the_order_of_the_line(text: str) -> None:
    reading = people.read(text)
    if len({one.name for one in reading}) != len(reading):
        return
    starts = [text.find(one.name) for one in reading if text.count(one.name) == 1]
    assert starts == sorted(starts)


@given(text=junk)
def test_the_quick_way_says_what_the_careful_way_says(text: str) -> None:
    quick = plain.read(text)
    if quick:
        assert quick == blocks.read(text)[0]


@pytest.mark.parametrize(
    "piece",
    [
        "Ann Bell, ",
        "Ann Bell (MIT), ",
        "(",
        "[",
        ")(",
        "a ",
        "A. ",
        "1,",
        "* ",
        " and ",
        "; ",
        "\n",
        "·",
        "Dr. ",
        ". Dr. A B",
        "x:",
        "Chair: A B. ",
        "<u>",
        "](",
        "&",
        "和",
        "，",
        "et al ",
        "-",
        "Bell, Ann, ",
        "\u200b",
        "@a.",
        ". Dr. Al Bo",
        ", ",
        "al,;",
        " for the ",
        "for the A B ",
        "·;",
        "[x]",
        "a b. ",
        "- ",
        " by ",
        "{",
        "|",
    ],
)
def test_work_grows_with_the_length(piece: str) -> None:
    # 20,000 characters of anything are read, and what lies beyond is left
    reading = people.read((piece * 40_000)[:60_000])
    assert len(reading) <= people.LONGEST
