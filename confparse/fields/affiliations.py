"""Text -> whether it names an institution, a company or a place rather than a person."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from .closed import table
from .names import TITLES, is_acronym
from .patterns import Lazy

STEMS: Final = table(
    "univer unikli instit istitu labora resear depart facult colleg center centre centro centru hospit clinic founda"
    " fondat corpor compan techno techni indust system softwa soluti consul academ acadé polyte"
    " polité hochsc fachho ministr minist nation intern fraunh max-pl consor collab commit associ organi observ"
    " museum librar bureau agency scienc comput enterp servic networ partne médic medica"
    " média studio élect electr digita analyt produc cataly platfo instru semico pharma biotec aerosp automo roboti innova financ insura telec commun broadc defens securi école unives nacion consej escuel scuola"
    " agence agenci agenzi towarz stowar forsch klinik kranke zentru bundes fundac fundaç fondaz asocia sociét"
    " socied federa parlia parlam ayunta embass enstit hastan fakült merkez ústav ministè archiv biblio teleko facolt dipart laborá labore fakult wydzia akadem uniwer üniver egyete sveuči yliopi"
)
"""First six letters of words that make a part an institution: Universität, institutes, Laboratoire.

Not of words with which families' names begin as well: Governale, Schooley."""

WORDS: Final = table(
    "survey energy universitario izba lab labs inc ltd llc llp gmbh corp plc sarl pty pvt srl s.p.a"
    " univ uni university engineering group groups team bank tech ecole unit dept div division museum institute"
    " society council authority trust fund media press hochschule"
    " google deepmind microsoft facebook amazon nvidia huawei alibaba tencent bytedance baidu samsung"
    " openai linkedin qualcomm yandex netflix airbnb spotify salesforce hitachi fujitsu toshiba vmware databricks"
    " inria technion caltech eurecom independent unaffiliated freelance self-employed"
    " project commission initiative alliance programme guild league charity"
    " kuaishou meituan xiaomi jd.com sensetime megvii naver kakao riken tsinghua postech"
    " collaboration consortium committee campus polytech"
    " университет институт академия лаборатория компания центр кафедра факультет университета института имени"
    " université universität università universidad universidade universiteit universitet universitat univerzita"
    " laboratoire government governments governmental governance governo school schools schooling ventures venture kammer handelskammer gesellschaft gesellschaften jagiellonian jagielloński jagiellońskiego"
    " politecnico politecnica politécnica politécnico politechnika politechniki politehnica"
)
"""Words that mark an institution in any case of letters."""

ACRONYMS: Final = table(
    "ENS ETH ETHZ TU KU UC UCL UCLA UCSD UCSB UCSF UCI UIUC USC MIT CSAIL CMU KTH EPFL IIT IIIT NIT NUS NTU KAIST POSTECH UNIST"
    " SNU HKUST HKU CUHK UST USTC KIT TUM RWTH LMU DFKI INRIA CNRS CEA IRISA ENPC MPI CSIRO CERN NASA NOAA NIST DARPA"
    " ARM AMD IBM AWS LG SAP NEC NTT AIST JAIST HSE MIPT CNAM ESA DLR TNO VTT SRI PSI BBN SSI FAIR МГУ РАН МФТИ ВШЭ АО"
    " ООО ИП ИСП МАИ UNSW ANU UTS VU UvA TUDelft TUe UW UNC NYU UBC UT UPenn UMass UMich UCLouvain CWI ICSI IISc"
)
"""Short names of institutions: in this spelling only, since "Kit", "Arm" and "Ens" are names of people."""

ALONE: Final = table(
    "meta apple intel oracle adobe yahoo uber siemens bosch sony nokia ericsson philips cisco snowflake anthropic cohere"
    " teradata stanford harvard yale princeton cornell columbia oxford cambridge berkeley twitter didi tiktok mozilla"
    " dropbox pinterest snap bloomberg disney nvidia sap arm ibm hp dell lenovo rakuten mercari"
)
"""Institutions that are also surnames: where they stand alone."""

KEYWORDS: Final = table(
    "university universities universität université universidad universidade università institute institut"
    " instituto institution laboratory laboratories laboratoire research department faculty college school center"
    " centre centro hospital clinic foundation corporation company technology technologies technical technion"
    " industries systems software solutions consulting academy polytechnic politecnico hochschule ministry"
    " national international fraunhofer max-planck association organization organisation observatory museum"
    " library government sciences science engineering computing enterprise services networks medical electric"
    " electronics ventures digital analytics united states kingdom states"
)
"""Common words of the same kind, spelled out for those who compare whole words."""

POSITIONS: Final = table(
    "director directors directeur directrice directora diretor diretora direttore direttrice direktor direktorin"
    " dyrektor ředitel chairman chairwoman chairperson president präsident präsidentin président présidente"
    " presidente presidenta prezes vice-president vice-präsident vizepräsident vice-rector prorektor ceo cto coo"
    " cfo cio cso vp svp evp officer manager founder co-founder cofounder gründer fondateur fondatrice fundador"
    " geschäftsführer geschäftsführerin leiter leiterin vorstand vorstandsvorsitzender vorsitzender vorsitzende"
    " rector rektor rektorin recteur rectrice rettore rettrice reitor secretary sekretär secretario secretaria"
    " secrétaire segretario minister ministerin ministre ministro ministra ambassador commissioner registrar"
    " treasurer consultant economist engineer scientist coordinator coordinador coordinadora coordinatore"
    " coordenador coordenadora adviser advisor analyst editor journalist lecturer professor professorin professeur"
    " professeure profesor profesora professora professore catedrático catedrática investigador investigadora"
    " chercheur chercheuse ricercatore ricercatrice dozent dozentin maître doyen doyenne decano decana dekan"
    " préfet sindaco bürgermeister oberbürgermeister alcalde alcaldesa undersecretary spokesperson artist advocate researcher"
)
"""Offices, which stand where the institution does: "Ann Bell, Director, Sample Labs"."""

CRAFTS: Final = table(
    "lead supervisor developer architect designer programmer librarian curator archivist technologist"
)
"""What somebody does at work, where a word before it says of what: "Team Lead"."""

_OFFICES: Final = (
    POSITIONS | CRAFTS | table("head mayor dean principal chair partner fellow specialist")
)
"""The same and those that are also names: they count behind a modifier, or before "of"."""

_CALLED: Final = (
    POSITIONS - table("maître doyen dekan minister ministro vorstand dozent leiter")
) | table("postdoc entrepreneur photographer strategist moderator panelist panelists facilitator")
"""Of these nobody is called, as far as the name is printed whole."""
_LONG_NAME: Final = 7
_LONG_TITLE: Final = 6
_JOINING: Final = table("of and & for the")
_MODIFIERS: Final = table(
    "vice deputy acting former senior chief executive managing general associate assistant lead principal"
    " research technical scientific founding honorary emeritus ehemaliger ehemalige stellvertretender"
    " stellvertretende ancien ancienne group global regional national program programme project"
    " team product tech data software community protection digital engineering operations"
)
_RANKED: Final = _OFFICES | table(
    "general generale générale emeritus emerita emerito emérito emérita adjunto adjunta ejecutivo ejecutiva"
    " executive científico scientifique & and"
)
_OFFICE_OF: Final = table(
    "of for at and & der des an am de du di del della dell’ da do dos la le en w"
)


_LONGEST_OFFICE: Final = 200
_SHORT: Final = table("ceo cto coo cfo cio cso vp svp evp")


def begins_with_office(text: str) -> bool:
    """Say whether the first word of a part is an office: ``Presidente Sample``, but also ``Engineer Okello``."""
    return text.partition(" ")[0].casefold() in POSITIONS


def is_office_alone(text: str) -> bool:
    """Say whether each word is of an office, so that nobody is named: ``Managing Director``, ``Professor``."""
    words = text[:_REMEMBERED].casefold().replace(",", " ").split()
    return (
        0 < len(words) < _LONG_NAME
        and words[-1] in _CALLED
        and all(word in _CALLED or word in _MODIFIERS or word in _JOINING for word in words)
    )


def is_position(text: str) -> bool:
    """Say whether a part is an office somebody holds: ``Managing Director``, ``Rektor der …``."""
    return _position(text) if len(text) <= _LONGEST_OFFICE else False


def tells_office(text: str) -> bool:
    """Say whether a text is an office and perhaps where it is held: ``Associate Professor, Sample Labs``, ``CEO/Founder``.

    Stricter than `is_position`: a title such as ``Scientist in the Loop`` is none.
    """
    office, _, place = text[:_LONGEST_OFFICE].partition(",")
    if ":" in text or text[-1:] in "?!":
        return False
    if "/" in office:
        return all(map(is_office_alone, office.split("/")))
    words = office.split()
    return (
        is_office_alone(office)
        or (bool(place) and len(words) < _LONG_TITLE and is_position(office))
        or (
            len(words) > 1
            and any(word in ("of", "at") for word in words[1:4])
            and is_position(office)
            and words[0].casefold() in _RANKED | _MODIFIERS
        )
        or words[0].casefold() in _SHORT - {"coo"}
    )


@lru_cache(maxsize=2048)
def _position(text: str) -> bool:
    printed = text.replace(".", "").split()
    words = [word.casefold() for word in printed]
    if not words:
        return False
    if words[0].startswith(("vice-", "vize", "vicedir", "vicepre", "vicerett", "vicerec", "wice")):
        return True
    if words[0] in POSITIONS:
        # "Director of X" and "Director General", but "Engineer Okello" is called so
        if len(words) == 1 or not printed[1][0].isupper() or words[1] in _RANKED:
            return True
        # "Prezes Zarządu ABC", but "Professor LIU Wei"
        return (
            len(words) > 2
            and words[0] not in TITLES
            and any(len(word) > 2 and is_acronym(word) for word in printed[2:])
        )
    if len(words) == 1:
        return False
    if words[0] in _OFFICES and words[1] in _OFFICE_OF:
        return True
    if words[0] in _MODIFIERS:
        return not _OFFICES.isdisjoint(words[1:5]) or words[0] in ("vice", "deputy")
    if words[-1] in _SHORT and printed[-1].istitle():
        # "Ada Coo" is called so; offices are printed "COO".
        return False
    return (
        len(words) < _LONG_TITLE
        and (
            words[-1] in POSITIONS
            # "European Data Protection Supervisor"
            or (words[-1] in _OFFICES and not _MODIFIERS.isdisjoint(words[1:-1]))
        )
    )


LEGAL: Final = table("co ag sa bv nv oy ab as kg ug spa kk b.v n.v s.a a/s")
"""Legal forms that are also initials or names: they count at the end only."""

COUNTRIES: Final = table(
    "argentina australia austria bangladesh belgium brazil brasil bulgaria canada chile china colombia croatia cyprus"
    " czechia denmark egypt estonia ethiopia finland france germany deutschland ghana greece hungary iceland india"
    " indonesia iran iraq ireland israel italy italia japan jordan kenya kuwait latvia lebanon lithuania luxembourg"
    " macau malaysia malta mexico morocco nepal netherlands nigeria norway oman pakistan peru philippines poland"
    " portugal qatar romania russia rwanda serbia singapore slovakia slovenia spain españa suisse sweden switzerland"
    " syria taiwan tanzania thailand tunisia turkey türkiye turkiye uganda uk u.k ukraine uae usa u.s.a u.s us"
    " uruguay venezuela vietnam россия"
)
_PLACES: Final = table(
    "united states|united states of america|united kingdom|the united states|the netherlands"
    "|the united kingdom|south korea|republic of korea|korea|hong kong|hong kong sar|new zealand"
    "|south africa|saudi arabia|sri lanka|czech republic|united arab emirates|costa rica|puerto rico"
    "|north macedonia|viet nam|russian federation|p. r. china|p.r. china|pr china|northern ireland"
    "|england|scotland|wales|quebec|ontario|california|texas|florida|georgia|ohio|virginia|maryland"
    "|new york|massachusetts|washington|illinois|pennsylvania"
    # campuses, which stand after a comma in the names of universities
    "|berkeley|los angeles|san diego|santa barbara|santa cruz|irvine|davis|riverside|merced"
    "|san francisco|austin|dallas|madison|milwaukee|boulder|denver|chapel hill|college park"
    "|baltimore county|ann arbor|urbana-champaign|chicago|amherst|lowell|lincoln|twin cities"
    "|knoxville|charlotte|arlington|bloomington|guwahati|islamabad"
)
_STATES: Final = Lazy(r"[A-Z]{2}(?: \d{5})?")
_CAMEL: Final = Lazy(
    r"(?!Mac[A-Z]|Fitz|Van[A-Z])[A-Za-z][a-z]{2,}[A-Z][A-Za-z]*|[a-z]+[A-Z]\w+|[A-Z][A-Za-z]*-?AI"
)


def is_place(text: str) -> bool:
    """Say whether a text is a country, or a place that stands after an institution."""
    key = text.casefold().rstrip(".")
    return key in COUNTRIES or key in _PLACES or _STATES.fullmatch(text) is not None


def is_country(text: str) -> bool:
    """Say whether a text is a country (of which nobody is called)."""
    key = text.casefold().rstrip(".")
    return key in COUNTRIES or (" " in key and key in _PLACES and key.split(" ")[0] in _HEADS)


_HEADS: Final = table(
    "united the south republic hong new saudi sri czech costa puerto north viet russian p. p.r. pr northern"
)


_BRANCHES: Final = table(
    "norway norge sweden sverige denmark danmark finland germany deutschland netherlands nederland belgium switzerland"
    " schweiz austria österreich australia canada brasil brazil japan italia spain españa"
)
"""Countries that end the names of companies, "Example Norway", and hardly anybody's own."""
_MANY: Final = 5


_REMEMBERED: Final = 100
"""Characters of the longest part whose answer is kept: institutions recur on a page."""


def has_keyword(text: str) -> bool:
    """Say whether a word of institutions stands in a text: University, Labs, GmbH, EPFL, Google."""
    return _keyword(text) if len(text) <= _REMEMBERED else _keyword.__wrapped__(text)


@lru_cache(maxsize=4096)
def _keyword(text: str) -> bool:
    for word in (text.replace("/", " ") if "/" in text else text).split():
        bare = word.strip(".,:()&")
        if bare in ACRONYMS:
            return True
        bare = bare.casefold()
        if bare[:6] in STEMS or bare in WORDS:
            return True
        if "-" in bare and bare.rpartition("-")[2][:6] in STEMS:
            return True
    return has_cjk_keyword(text)


_CJK = Lazy(
    "大学|大學|学院|學院|研究|病院|医院|公司|株式会社|\\(株\\)|（株）|学部|센터|대학|연구|회사|中心|机构|센터|銀行|省|庁|株"
)


def has_cjk_keyword(text: str) -> bool:
    """Say whether an East Asian word of institutions stands in a text."""
    return not text.isascii() and _CJK.search(text) is not None


_OF = Lazy(r"\b(?:of|for|and the|at|für|pour|dla)\b|&|/")


def is_affiliation(text: str) -> bool:
    """Say whether a part of a list is an institution by its words or its shape."""
    return _institution(text) if len(text) <= _REMEMBERED else _institution.__wrapped__(text)


@lru_cache(maxsize=4096)
def _institution(text: str) -> bool:
    if not text:
        return False
    if has_keyword(text) or is_country(text):
        return True
    words = text.split()
    if _OF.search(text) is not None and words[0][:1].isupper():
        return True
    if len(words) == 1:
        # two capitals, or capitals with stops, are more often initials: "JP", "J.P."
        if text.casefold() in ALONE:
            return True
        return (len(text) > 2 and "." not in text and is_acronym(text)) or _CAMEL.fullmatch(
            text
        ) is not None
    last = words[-1].strip(".").casefold()
    if last in LEGAL or (last in _BRANCHES and len(words) < _MANY):
        return True
    # "UC Davis", "MIT CSAIL", "TU Wien", but not "YI WU" nor "Kais HARIZ" nor "LI Ming"
    return is_acronym(words[0]) and is_acronym(words[-1]) and not any(map(_vowel, words))


def _vowel(word: str) -> bool:
    return len(word) > 5 or any(letter in "AEIOUY" for letter in word[1:-1] + word[-1:])
