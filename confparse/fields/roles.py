"""Text -> the role that a label or a mark gives: ``Session Chairs:``, ``(presenter)``, ``座長：``.

Roles are few, English and lower case: ``presenter``, ``speaker``, ``moderator``.
Who chairs moderates, and a panelist, lecturer or keynote speaks;
authors, organizers and supervisors are labelled but get no role of their own.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final, NamedTuple

from .closed import table

MODERATOR: Final = "moderator"
SPEAKER: Final = "speaker"
PRESENTER: Final = "presenter"

_WORDS: Final[dict[str | None, str]] = {
    MODERATOR: (
        "moderator|moderators|moderated|moderation|moderateur|modérateur|modérateurs|modératrice|"
        "modération|modérée|moderador|moderadora|moderadores|moderatore|moderazione|moderatorinnen|"
        "gesprächsleitung|diskussionsleitung|"
        "chair|chairs|chaired|chairman|chairmen|chairwoman|chairperson|chairpersons|"
        "co-chair|co-chairs|cochair|cochairs|convener|conveners|convenor|convenors|convened|"
        "facilitator|facilitators|facilitated|discussion leader|session leader|mc|host|hosts|hosted|"
        "sitzungsleitung|sitzungsleiter|sitzungsleiterin|vorsitz|vorsitzender|vorsitzende|"
        "moderatorin|leitung|"
        "président|présidente|présidents|présidence|animateur|animatrice|animé|animation|"
        "presidente|modera|moderan|coordinador|coordinadora|coordina|presiede|presidente de mesa|"
        "présidence|président de séance|présidente de séance|animée|mediador|mediadora|mediação|moderação|"
        "coordenação|oturum başkanı|oturum başkanları|başkan|moderatör|prowadzenie|prowadzi|prowadzący|prowadząca|"
        "przewodniczący|przewodnicząca|moderuje|předseda|předsedkyně|voorzitter|dagvoorzitter|ordförande|"
        "puheenjohtaja|møteleder|elnök|levezető elnök|"
        "председатель|председатели|сопредседатель|сопредседатели|модератор|модераторы|ведущий|"
        "ведущая|ведущие|座長|司会|司会者|主持人|主持|主席|分会主席|좌장|사회|사회자|مدير الجلسة"
    ),
    SPEAKER: (
        "speaker|speakers|keynote|keynotes|keynote speaker|keynote speakers|keynoter|keynote by|"
        "plenary speaker|plenary speakers|plenary|invited speaker|invited speakers|invited talk|"
        "invited|contributed|"
        "guest speaker|guest speakers|guest|guests|featured speaker|featured speakers|"
        "confirmed speakers|panelist|panelists|panellist|panellists|panel|panel members|"
        "discussant|discussants|lecturer|lecturers|lecture by|talk by|instructor|instructors|"
        "tutor|tutors|teacher|trainer|trainers|mentor|mentors|"
        "sprecher|sprecherin|sprecherinnen|referent|referenten|referentin|referentinnen|"
        "redner|rednerin|rednerinnen|vortragender|vortragende|vortrag|podium|podiumsgäste|"
        "dozent|dozentin|dozenten|dozentinnen|gast|gäste|im gespräch|es diskutieren|es sprechen|"
        "gesprächspartner|gesprächspartnerin|gesprächspartnerinnen|diskutant|diskutantin|diskutanten|"
        "discutant|discutante|discutants|intervient|interviennent|participan|debatedor|debatedora|"
        "debatedores|convidado|convidada|convidados|"
        "orateur|orateurs|oratrice|intervenant|intervenants|intervenante|intervenantes|"
        "conférencier|conférenciers|conférencière|panéliste|panélistes|"
        "ponente|conferenciante|conferencista|panelistas|orador|oradores|palestrante|"
        "palestrantes|relatore|relatori|relatrice|intervengono|intervienen|interviene|ponentes|expositor|"
        "expositores|panelista|konuşmacı|konuşmacılar|davetli konuşmacı|prelegent|prelegenci|"
        "prelegentka|paneliści|uczestnicy|přednášející|spreker|sprekers|talare|előadó|előadók|pembicara|narasumber|"
        "докладчик|докладчики|спикер|спикеры|лектор|лекторы|выступающий|выступающие|"
        "выступает|содокладчик|содокладчики|участники|эксперты|講演者|講師|登壇者|演者|話者|パネリスト|パネラー|"
        "演讲者|演讲人|讲者|报告人|主讲人|主讲|嘉宾|講者|강사|연사|연자|발표|패널|토론|토론자|"
        "المتحدث|المتحدثون|المتحدثة|المحاضر|المحاضرون"
    ),
    PRESENTER: (
        "presenter|presenters|presenting|presenting author|presenting authors|presented|"
        "presentation by|presentations by|demonstrator|demonstrators|demonstrated|"
        "vorgestellt von|präsentiert von|présenté par|présentateur|présentatrice|présentateurs|"
        "presentador|presentadora|presentadores|apresentador|apresentadora|"
        "выступающий автор|発表者|報告者|발표자|汇报人"
    ),
    None: (
        "author|authors|co-author|co-authors|coauthor|coauthors|contributor|contributors|"
        "contribution by|other authors|main author|first author|corresponding author|"
        "organizer|organizers|organiser|organisers|organized|organised|co-organizers|"
        "co-organisers|co-organizer|workshop organizers|workshop organisers|committee|editor|"
        "editors|hrsg|hg|herausgeber|herausgeberin|dir|coord|opening|closing|welcome|remarks|opening remarks|"
        "closing remarks|welcome remarks|welcome address|introductory remarks|mesa|by|with|who|people|person|name|names|participants|participant|attendees|"
        "joint work with|joint with|joint work of|supervisor|supervisors|advisor|advisors|adviser|scientific adviser|assistant|assistants|"
        "students|student|team|respondent|respondents|introduction by|introduced|written|"
        "autor|autoren|autorin|autorinnen|verfasser|von|mit|organisation|organisatoren|"
        "veranstalter|responsable|responsables|responsable scientifique|responsables scientifiques|auteur|auteurs|autrice|autrices|par|avec|organisateur|organisateurs|"
        "autores|autora|autoras|autori|autore|organizadores|organizador|por|"
        "автор|авторы|соавтор|соавторы|научный руководитель|руководитель|руководители|"
        "организатор|организаторы|著者|共同研究者|共著者|連名者|指導教員|作者|单位作者|"
        "저자|조교|지도교수|المؤلف|المؤلفون"
    ),
}
ROLES: Final[dict[str, str | None]] = {
    word: role for role, words in _WORDS.items() for word in words.split("|")
}
"""Label words, case-folded, with the role they give."""

_BEFORE: Final = table(
    "session sessions workshop track panel tpc pc the our main general programme program scientific local"
    " technical conference tutorial poster oral talk local topic day area symposium paper event"
    " confirmed notable distinguished honorary guest special invited keynote opening closing co"
    " discussion roundtable round table industry publication finance publicity web steering"
)
"""Words that may stand before the word that decides: ``Session 3 Chair:``."""
_AFTER: Final = table("by include includes are is name names list and")


BYLINES: Final = frozenset(
    [
        "by",
        "",
        "von",
        "par",
        "ave",
        "joi",
        "por",
        "cha",
        "mod",
        "fac",
        "hos",
        "pre",
        "con",
        "org",
        "wri",
        "dem",
        "int",
        "ses",
        "key",
        "inv",
        "gue",
        "spe",
        "pan",
        "aut",
        "tal",
        "lec",
        "wor",
        "ges",
        "les",
        "dis",
        "pod",
        "imp",
        "ein",
        "gru",
        "a c",
        "ate",
        "ple",
        "prä",
        "vor",
        "ani",
        "wit",
        "tra",
        "co-",
        "pro",
        "mor",
        "aft",
        "eve",
    ]
) | {"by "}
"""First three letters of the labels that stand without a colon: a quick test before `read_label`."""


class Label(NamedTuple):
    """A label at the head of a line of people."""

    role: str | None
    text: str
    """As printed, without the colon."""
    rest: str
    """What follows."""


def role_of(label: str) -> str | bool | None:
    """Give the role that a label stands for; ``None`` for labels without one, ``False`` for none.

    ``Session 3 Chairs``, ``Speaker(s)``, ``Moderator/Panelist``, ``Keynote Speakers``.
    """
    return _role(label) if 0 < len(label) <= 60 else False


_GENDERED: Final = (
    *(
        ("(s)", "s"),
        ("(en)", "en"),
        ("*innen", ""),
        ("_innen", ""),
        ("/-innen", ""),
        ("/innen", ""),
    ),
    *(("·e·s", "s"), (".e.s", "s"), ("·es", "s"), ("(e)s", "s"), ("·s", "s"), ("/in", "")),
)
"""Plurals and forms for women and men in one word: "Speaker(s)", "Referent*innen", "intervenant·e·s"."""


@lru_cache(maxsize=1024)
def _role(label: str) -> str | bool | None:
    folded = label.casefold()
    for printed, meant in _GENDERED:
        if printed in folded:
            folded = folded.replace(printed, meant)
    key = " ".join(folded.split())
    if key in ROLES:
        return ROLES[key]
    words = key.replace("/", " ").replace("&", " ").replace("-", " ").split()
    while words and words[-1] in _AFTER:
        words.pop()
    if not words or len(words) > 6:
        return False
    if not key.isascii():
        # "チャット座長": compounds end in the word that decides
        for word, role in ROLES.items():
            if len(word) > 1 and word > "\u2e7f" and key.endswith(word):
                return role
    found: str | bool | None = False
    for word in words:
        if word in ROLES:
            if not found:
                found = ROLES[word]
        elif (word not in _BEFORE and not word.strip("#.").isalnum()) or (
            word not in _BEFORE and not _number(word)
        ):
            return False
    return found


def _number(word: str) -> bool:
    return (
        word.isdecimal()
        or len(word) == 1
        or word.strip("ivx") == ""
        or (len(word) < 5 and any(map(str.isdecimal, word)))
    )


def read_label(text: str) -> Label | None:
    """Read a leading label: one with a colon, or a by-line word at the very start."""
    head, colon, rest = text.partition(":")
    wide, wide_colon, wide_rest = text[:80].partition("：")
    if wide_colon and len(wide) < len(head):
        head, colon, rest = wide, wide_colon, wide_rest + text[80:]
    if colon and len(head) <= 60 and rest[:2] != "//":
        role = role_of(head.strip(" *_•-–—[(#"))
        if role is not False:
            if rest[:5] == "innen":
                rest = rest[5:].lstrip(": ")  # "Referent:innen: …"
            return Label(role or None, head.strip(), rest.strip(" *_"))  # type: ignore[arg-type]
    head = text[:60]
    if head.lstrip(" \t\n*_–—-")[:3].casefold() not in BYLINES:
        return None
    match = _bare().match(head)
    if match is not None:
        role = role_of(match[1])
        return Label(role or None, match[1], text[match.end() :])  # type: ignore[arg-type]
    return None


_CHAIR: Final = (
    r"(?:(?:session|track|panel|workshop|programme?|discussion|morning|afternoon|evening)[\s-])?(?:co-?)?"
    r"(?:chair(?:person|man|woman)?s?|moderators?)(?=\s{1,3}(?-i:[A-ZÀ-Þ]))"
)


@cache
def bare_chair() -> re.Pattern[str]:
    """What opens a line that says who chairs without any sign, and the blanks behind it: ``Session chair Ann Bell``."""
    return re.compile(_CHAIR + r"\s{1,3}", re.IGNORECASE)


@cache
def _bare() -> re.Pattern[str]:
    return re.compile(
        r"[\s*_–—-]*("
        r"(?:session[ -])?(?:chaired|moderated|facilitated|hosted|presented|convened|organi[sz]ed|written"
        r"|demonstrated|introduced) by"
        r"|(?:keynote |invited |guest )?(?:speakers?|panell?ists?|moderators?|chairs?|presenters?|authors?)"
        r" (?:includes?|are)"
        r"|(?:(?:invited|keynote|plenary) )?(?:talk|lecture|address|keynote|presentation|contribution) by"
        r"|(?:workshop|gespräch|im gespräch|lesung|diskussion|podiumsdiskussion|podium|vortrag|impulse?|einwürfe|beiträge"
        r"|grußworte?) (?:mit|von)"
        rf"|{_CHAIR}"
        r"|joint (?:work )?with|joint work of"
        r"|atelier (?:avec|par)|a cargo de|a cura di"
        r"|präsentiert von|vorgestellt von|présenté par|animé par|presentado por"
        r"|by|von|par|avec|por(?=\s)|with(?=\s+\S)"
        r")\s*[:\n]?\s+(?=\S)",
        re.IGNORECASE,
    )


def labels_within(text: str) -> list[int]:
    """Find where further labels begin in a line: ``Moderator: A B. Panelists: C D, E F``."""
    count = text.count(":") + text.count("：")
    if count < (1 if text[:3].casefold() in BYLINES else 2) or len(text) > 4000:
        return []
    last = max(text.rfind(":"), text.rfind("："))  # behind it no label ends
    return [
        match.start(1)
        for match in _inner().finditer(text, 0, last + 1)
        if role_of(match[1].strip()) is not False
    ]


@cache
def _inner() -> re.Pattern[str]:
    return re.compile(
        r"(?:[.;,|)\]/–—•·，、。；]\s*|\s{2,}|\s)((?:[^\W\d_][\w-]{0,20}[ ]){0,2}[^\W\d_][\w()-]{1,20})\s?[:：]"
    )


def role_mark(note: str) -> str | bool | None:
    """Give the role of a note in brackets or at the end: ``presenter``, ``workshop chairs``."""
    if len(note) > 40:
        return False
    last = note.strip(" .*)").rpartition(" ")[2].casefold()
    if len(last) < 4 and last not in ("eds", "ed", "hg", "dir"):
        return False
    return role_of(note.strip(" .*").casefold().replace("eds", "editors").replace("ed.", "editor"))
