"""Offices, titles of other languages and labels nobody listed: what stands on a programme beside a name."""

from __future__ import annotations

import pytest

from confparse.fields import affiliations, people

Pair = tuple[str, str | None]


def pairs(text: str) -> list[Pair]:
    return [(one.name, one.affiliation) for one in people.read(text)]


OFFICES: dict[str, list[Pair]] = {
    "Ann Bell, Project Lead, Example University": [
        ("Ann Bell", "Project Lead, Example University")
    ],
    "Ann Bell, Team Lead": [("Ann Bell", "Team Lead")],
    "Ann Bell, XY OS Project Lead & Sample University (SU)": [
        ("Ann Bell", "XY OS Project Lead & Sample University (SU)")
    ],
    "Cem Dal, European Data Protection Supervisor": [
        ("Cem Dal", "European Data Protection Supervisor")
    ],
    "Cem Dal, Senior Software Developer, Sample Labs": [
        ("Cem Dal", "Senior Software Developer, Sample Labs")
    ],
    "Prof. Ann Bell, Rector, University of Sampleton": [
        ("Ann Bell", "Rector, University of Sampleton")
    ],
    "Ann Bell, Mayor, City of Sampleton": [("Ann Bell", "Mayor, City of Sampleton")],
    "Mr. Cem Dal, Chief Executive Officer, Bigcorp Group": [
        ("Cem Dal", "Chief Executive Officer, Bigcorp Group")
    ],
    "Cem Dal, Executive Officer and Managing Director, Bigcorp Investment Company": [
        ("Cem Dal", "Executive Officer and Managing Director, Bigcorp Investment Company")
    ],
    "Eva Fox, Registrar, Research, Ideas and Outreach, Sample University": [
        ("Eva Fox", "Registrar, Research, Ideas and Outreach, Sample University")
    ],
    "Hon. Eva Fox Hay, Deputy Speaker, National Assembly": [
        ("Eva Fox Hay", "Deputy Speaker, National Assembly")
    ],
    "Prof. Dr. Ann Bell, Präsidentin der Deutschen Musterforschung": [
        ("Ann Bell", "Präsidentin der Deutschen Musterforschung")
    ],
    "Ann Bell, ehemalige Rektorin der Universität Musterstadt": [
        ("Ann Bell", "ehemalige Rektorin der Universität Musterstadt")
    ],
    "Ann Bell, Rektorin der Universität Musterstadt; Leiterin des Musterinstituts": [
        ("Ann Bell", "Rektorin der Universität Musterstadt; Leiterin des Musterinstituts")
    ],
    "Dott. Ugo Neri – Vice Direttore Generale della Banca Esempio": [
        ("Ugo Neri", "Vice Direttore Generale della Banca Esempio")
    ],
    "Léa BLANC, magistrate, présidente de l’Institut Exemple": [
        ("Léa BLANC", "magistrate, présidente de l’Institut Exemple")
    ],
    "Ann Bell, Director, Sample Labs; Cem Dal, Dean of Science, Sample University": [
        ("Ann Bell", "Director, Sample Labs"),
        ("Cem Dal", "Dean of Science, Sample University"),
    ],
    "Ann Bell, Musterer Institut für Technik (MIT)": [
        ("Ann Bell", "Musterer Institut für Technik (MIT)")
    ],
    "Nita Vash, NBC Bearings": [("Nita Vash", "NBC Bearings")],
    "Horst Muster TU Dortmund": [("Horst Muster", "TU Dortmund")],
    "Karl Muster Universität Freiburg": [("Karl Muster", "Universität Freiburg")],
    "Dr. Ann Bell (TBC)": [("Ann Bell", None)],
    "Dr. Ann Bell, Associate Professor, Sample University": [("Ann Bell", "Sample University")],
}


@pytest.mark.parametrize("text", OFFICES)
def test_an_office_stands_with_the_institution(text: str) -> None:
    """Who heads what is no second person."""
    assert pairs(text) == OFFICES[text]


OTHERS: dict[str, list[Pair]] = {
    "ks. prof. dr hab. Jan Wzór (Rektor Uniwersytetu)": [("Jan Wzór", "Rektor Uniwersytetu")],
    "dr Ewa Wzór (Uniwersytet im. Kazimierza Wzora)": [
        ("Ewa Wzór", "Uniwersytet im. Kazimierza Wzora")
    ],
    "Jun.-Prof. Dr. Ann Bell, Dr.-Ing. Cem Dal": [("Ann Bell", None), ("Cem Dal", None)],
    "Oturum Başkanı: Cem DAL": [("Cem DAL", None)],
    "Session Chair / Oturum Başkanı: Ali Can DAL": [("Ali Can DAL", None)],
    "Président de séance : Léa Blanc, FDSP, AMU": [("Léa Blanc", "FDSP, AMU")],
    "Prowadzenie: dr Jan Wzór": [("Jan Wzór", None)],
    "Modera: Ana Paz Gil": [("Ana Paz Gil", None)],
    "Opening words: Prof. Ann Bell": [("Ann Bell", None)],
    "Moderated by Dr. Ann Bell · Panelists: Dr. Cem Dal, Eva Fox": [
        ("Ann Bell", None),
        ("Cem Dal", None),
        ("Eva Fox", None),
    ],
}


@pytest.mark.parametrize("text", OTHERS)
def test_titles_and_labels_of_other_languages(text: str) -> None:
    assert pairs(text) == OTHERS[text]


@pytest.mark.parametrize(
    "text",
    [
        "James Dean",
        "Ann Mayor",
        "Gene Head",
        "Ivy Principal",
        "Al Chair",
        "Ann Bell",
        "Max Lead",
        "Tom Designer",
        "",
        " ",
    ],
)
def test_a_surname_is_no_office(text: str) -> None:
    assert not affiliations.is_position(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ann Bell, James Dean",
        "Ann Bell, Engineer Okello and Cem Dal",
        "Ann Bell and Gene Head, Ivy Mayor",
        "Ann Bell, Hairo, Cem Dal",
        "Ann Bell, Max Lead and Tom Designer",
    ],
)
def test_people_called_like_an_office_stay_people(text: str) -> None:
    assert len(pairs(text)) == text.count(",") + text.count(" and ") + 1
    assert {affiliation for _, affiliation in pairs(text)} == {None}


LISTS: dict[str, list[str]] = {
    "Bell, Ann and Dal, Cem Ali and Fox, Eva": ["Bell, Ann", "Dal, Cem Ali", "Fox, Eva"],
    "Bell, Ann / Dal, Jean-Luc": ["Bell, Ann", "Dal, Jean-Luc"],
    "Gil Paz, M. y Ruiz Soto, N.": ["Gil Paz, M.", "Ruiz Soto, N."],
    "Bell AB, Dal C, Fox EF.": ["Bell AB", "Dal C", "Fox EF"],
    "Bell A.B., Dal C.D.": ["Bell A.B.", "Dal C.D."],
    "Jan Wzór, Ewa Dal i Piotr Próba": ["Jan Wzór", "Ewa Dal", "Piotr Próba"],
    "Jan Vzor a Eva Dalová": ["Jan Vzor", "Eva Dalová"],
    "Laura Abel i Bosc": ["Laura Abel i Bosc"],
    "Lê Văn Mẫu và Phạm Thị Dụ": ["Lê Văn Mẫu", "Phạm Thị Dụ"],
    "Ann Bell Cem-Ali Dal Eva Fox Gil Hay\nSample Labs": [
        "Ann Bell",
        "Cem-Ali Dal",
        "Eva Fox",
        "Gil Hay",
    ],
    "A. Bell,1 C. Dal,2,* and E. Fox1": ["A. Bell", "C. Dal", "E. Fox"],
    "座長：見本太郎 先生（見本大学）": ["見本太郎"],
    "座長：見本太郎　見本大学法学部教授": ["見本太郎"],
}


@pytest.mark.parametrize("text", LISTS)
def test_lists_of_references_and_of_other_languages(text: str) -> None:
    assert [name for name, _ in pairs(text)] == LISTS[text]


FURTHER: dict[str, list[Pair]] = {
    "Ann Bell and Cem Dal\nDepartment of Samples,\nSample University, Sampleton": [
        ("Ann Bell", "Department of Samples, Sample University, Sampleton"),
        ("Cem Dal", "Department of Samples, Sample University, Sampleton"),
    ],
    "A. Bell,1 C. Dal,2 and E. Fox1\n1Sample University\n2Sample Labs": [
        ("A. Bell", "Sample University"),
        ("C. Dal", "Sample Labs"),
        ("E. Fox", "Sample University"),
    ],
    "Ann Bell, MIT (keynote)": [("Ann Bell", "MIT")],
    "Ann Bell, OSX, Chair of Samples, Sample Labs": [("Ann Bell", "Chair of Samples, Sample Labs")],
    "座長：見本太郎　見本大学法学部教授": [("見本太郎", "見本大学法学部教授")],
    "Ann Bell - IOM Sampleton": [("Ann Bell", "IOM Sampleton")],
    "Ana Paz Gil, historiadora y biógrafa de otros (entre otras)": [
        ("Ana Paz Gil", "historiadora y biógrafa de otros (entre otras)")
    ],
}


@pytest.mark.parametrize("text", FURTHER)
def test_institutions_behind_marks_breaks_and_honours(text: str) -> None:
    assert pairs(text) == FURTHER[text]


SOCIETIES: dict[str, list[Pair]] = {
    "Ann Bell1; Cem Dal1 (1Sample University, UK); Eva Fox2": [
        ("Ann Bell", "Sample University, UK"),
        ("Cem Dal", "Sample University, UK"),
        ("Eva Fox", None),
    ],
    "Ann Bell1, Cem Dal2; 1Sample University; 2Sample Labs": [
        ("Ann Bell", "Sample University"),
        ("Cem Dal", "Sample Labs"),
    ],
    "Ann Bell1, Cem Dal1 and Eva Fox2, (1)MIT, Cambridge, (2)Sample Labs, Boulder": [
        ("Ann Bell", "MIT, Cambridge"),
        ("Cem Dal", "MIT, Cambridge"),
        ("Eva Fox", "Sample Labs, Boulder"),
    ],
    "Ann Bell† Cem Dal‡\n†Sample University ‡Sample Labs": [
        ("Ann Bell", "Sample University"),
        ("Cem Dal", "Sample Labs"),
    ],
    "ANN BELL\nSample University\nand\nCEM DAL\nSample Labs": [
        ("ANN BELL", "Sample University"),
        ("CEM DAL", "Sample Labs"),
    ],
    "Ann Bell\nSample University\nann@example.org\nCem Dal\nSample Labs\ncem@example.org": [
        ("Ann Bell", "Sample University"),
        ("Cem Dal", "Sample Labs"),
    ],
    "Nguyen, Thi Hoa, Sample Polytechnic\nBell, Karl-Erik, Sample Labs": [
        ("Nguyen, Thi Hoa", "Sample Polytechnic"),
        ("Bell, Karl-Erik", "Sample Labs"),
    ],
    "Moderators: Ann B. Bell, MD, New York, NY and Cem D. Dal, MD, Rochester, MN": [
        ("Ann B. Bell", "New York, NY"),
        ("Cem D. Dal", "Rochester, MN"),
    ],
    "Ann Bell, Univ. of Sampleton (United States)": [
        ("Ann Bell", "Univ. of Sampleton (United States)")
    ],
    "Ann Bell, Sample University, U.S.": [("Ann Bell", "Sample University, U.S.")],
    "Ann Bell from Google, Cem Dal from Microsoft Research": [
        ("Ann Bell", "Google"),
        ("Cem Dal", "Microsoft Research"),
    ],
    "Hans Muster, Siemens AG": [("Hans Muster", "Siemens AG")],
    "Dr. Piet Muster, Rijksmuseum": [("Piet Muster", "Rijksmuseum")],
    "Mrs. Ann Bell, Director, Climate Change, Ministry of Forests": [
        ("Ann Bell", "Director, Climate Change, Ministry of Forests")
    ],
    "Lars Ø. Bell (NTNU) og Kari Dal (UiO)": [("Lars Ø. Bell", "NTNU"), ("Kari Dal", "UiO")],
    "Ann Hall (St Sample)": [("Ann Hall", "St Sample")],
    "Muster, Hans (Hrsg.); Probe, Eva (Hrsg.)": [("Muster, Hans", None), ("Probe, Eva", None)],
    "Doç. Dr. Can Dal - Ankara Üniversitesi": [("Can Dal", "Ankara Üniversitesi")],
    "prof. RNDr. Eva Vzorová, CSc.": [("Eva Vzorová", None)],
    "Coordenação: Profa. Dra. Ana Reis (UFMG)": [("Ana Reis", "UFMG")],
    "Prof.Ann Bell": [("Ann Bell", None)],
    "좌장: 홍견본 교수 / 토론: 김견본, 박견본": [
        ("홍견본", None),
        ("김견본", None),
        ("박견본", None),
    ],
}


@pytest.mark.parametrize("text", SOCIETIES)
def test_styles_of_societies(text: str) -> None:
    assert pairs(text) == SOCIETIES[text]


AROUND: dict[str, list[Pair]] = {
    "BELL-FOX, T., HENDER, J., AND LASSIL, O.": [
        ("BELL-FOX, T.", None),
        ("HENDER, J.", None),
        ("LASSIL, O.", None),
    ],
    "ANN BELL, NASA": [("ANN BELL", "NASA")],
    "Fei-Fei Bell – Sample University, USA": [("Fei-Fei Bell", "Sample University, USA")],
    "Speakers: Ann Bell, TBA": [("Ann Bell", None)],
    "Ann Bell (on behalf of the Sample Lab)": [("Ann Bell", None)],
    "Prof. em. Dr. Ann Bell": [("Ann Bell", None)],
    "Ann Bell or Cem Dal": [("Ann Bell", None), ("Cem Dal", None)],
    "Ann Or, Cem Dal": [("Ann Or", None), ("Cem Dal", None)],
}


@pytest.mark.parametrize("text", AROUND)
def test_what_stands_around_names(text: str) -> None:
    assert pairs(text) == AROUND[text]


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("Ada Byron, Example Norway", "Example Norway"),
        ("Ada Byron, Sixty Rings AS", "Sixty Rings AS"),
    ],
)
def test_a_branch_of_a_company_is_nobody(text: str, home: str) -> None:
    ((person),) = people.read(text)
    assert (person.name, person.affiliation) == ("Ada Byron", home)


def test_a_name_that_is_a_country_is_somebody() -> None:
    assert [person.name for person in people.read("Ada Byron, Max France")] == [
        "Ada Byron",
        "Max France",
    ]
