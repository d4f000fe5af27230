"""Text -> is it a name, and what on it is none: titles, degrees, suffixes, memberships.

All by shape: capitals, initials, particles, length. The only lists are closed classes
(particles, titles, degrees), never given names or surnames.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from .closed import table
from .patterns import Lazy

PARTICLES: Final = table(
    "de da do das dos del della dello degli dei di du des d la le las los lo li van von vom zu zum"
    " zur den der dem het ter ten te ’t 't af av al el el- ul ur bin bint ben ibn abu abi bar y e i"
    " und of st st. dit née ap ab mac na ní nic ó san santa bte b. s/o d/o a/l a/p tot op in ’s 's"
    " dal dalla delle auf und"
)
"""Words of a name that are printed small."""

TITLES: Final = table(
    "prof profs professor professors professeur prof.dr profdr dr drs doctor doktor dr-ing dr.-ing mr mrs"
    " ms miss mx messrs sir dame lord lady rev reverend revd honorable honourable engr dipl-ing"
    " dipl.-ing dipl habil herr herrn frau dott dott.ssa prof.ssa a/prof a/ dato’ dato' datuk datin assoc associate asst assist assistant adj adjunct"
    " emeritus emerita visiting distinguished lecturer h.e he. ato w/ro w/t w/rt excellency madame mme mlle"
    " monsieur señor señora sr.ª dra srta seiner ihre exzellenz his her univ.-prof univ-prof pd privatdozent"
    " univ apl profa profª mtro mtra dr.ssa shri smt dña dª doç arş gör öğr üyesi yrd rndr mudr judr phdr paeddr thdr mvdr jun.-prof jun-prof juniorprof juniorprofessor pr д-р проф профессор академик доц доцент к.т.н д.т.н к.ф.-м.н д.ф.-м.н"
    " канд г-н г-жа د أ.د أ الدكتور الدكتورة الأستاذ"
)
_SMALL_TITLES: Final = table(
    "med nat rer phil h.c mult habil hab em inż zw nadzw oec iur jur techn agr"
)
"""Parts of titles that are printed small: "Dr. rer. nat."; "Phil" is a name."""
DOTTED_TITLES: Final = table(
    "eng. ing. hon. fr. h.e. a. m. asst. sr. sra. d. inż. mgr. dr. prof. arch. ir."
    " doc. avv. amb. on. card. msgr. ks. gen. bryg. płk. lic."
) - {"a.", "m.", "d.", "sr."}
"""Titles only with their full stop: "Eng" and "Hon" are names."""

_HONOURABLE: Final = frozenset(("hon.", "hon", "honorable", "honourable"))
RANKS: Final = table(
    "president vice-president minister ambassador captain capt colonel col general gen maj lieutenant"
    " lt sergeant sgt judge senator director chancellor rector chairman commissioner secretary"
    " u.s us district deputy chief federal state senior research full teaching principal honorary"
)
"""Ranks that are also ordinary words: titles only before a name of two words."""

SUFFIXES: Final = table("jr sr ii iii iv jnr snr 2nd 3rd")

DEGREES: Final = table(
    "phd ph.d md m.d do d.o msc m.sc bsc b.sc mba m.b.a ba b.a bs b.s ma m.a ms m.s mph m.p.h psyd pharmd pharm.d"
    " rn r.n np faan facp facs frcp frcs frcpc cmfc fcmf mbbs mbchb mb bch dphil d.phil mphil m.phil dsc d.sc sc.d scd"
    " edd ed.d med m.ed jd j.d llb llm ll.m ll.b dds d.d.s dmd dvm mpa mfa mdes meng m.eng beng b.eng btech mtech"
    " rph crnp anp aocn otr pt dpt cpa cfa cfp clu lutc pe p.e esq esq. qc q.c kc mp m.p obe cbe mbe kbe frs"
    " bfa ccc-slp mhs mhsa mmed drph dr.ph msn bsn dnp aprn lcsw msw csci cphys ceng fiee fieee mieee pmp cissp"
    " csc drsc habil dipl.-ing dipl.-inf hdr mstat mmath mca drmed"
    " к.т.н д.т.н к.ф.-м.н д.ф.-м.н к.м.н д.м.н"
)

GRADES: Final = table(
    "member fellow senior student life associate graduate affiliate founding honorary"
)

_NOBODY: Final = Lazy(
    r"\W*(?:(?:(?:the )?(?:speakers?|presenters?|panell?ists?|authors?|chairs?|moderators?|names?|details?) )?"
    r"(?:\(?t\.?b\.?[acdn]\.?\)?|(?:are |is )?(?:still )?(?:yet )?to be (?:announced|determined|confirmed|decided|defined|added|named)"
    r"|(?:will be|not yet) (?:announced|confirmed)|coming soon)"
    r"|anonymous(?: (?:authors?(?:\(s\))?|submission|for review))?|anon\.?"
    r"|(?:no|unknown|various|multiple|several) (?:authors?|speakers?|presenters?|panell?ists?)(?:\(s\))?(?: (?:listed|given|named|available))?"
    r"|none|n/?a\.?|unknown|various|nobody|not (?:available|specified|listed|applicable)"
    r"|noch offen|wird noch bekannt ?gegeben|n\.? ?n\.?|à (?:confirmer|déterminer|venir|préciser)|por (?:confirmar|definir|determinar)"
    r"|da (?:definire|confermare)|a (?:confirmar|definir)|уточняется|будет объявлено|未定|調整中|待定|待公布|미정)\W*",
    re.IGNORECASE,
)

_NO_LETTERS: Final = Lazy(r"\W*")
_NOBODY_HEADS: Final = frozenset(
    {
        head[:2]
        for head in table(
            "tba tbd tbc tbn the to speaker presenter panellist author chair moderator name detail are is still yet will"
            " not coming anonymous unknown various multiple several none n/ n. nobody noch wird por da уточняется будет"
            " 未定 調整中 待定 待公布 미정"
        )
    }
    | {"t.", "n ", "nn", "à ", "a ", "na", "an"}
)
"""What `_NOBODY` can begin with: tells nearly every name from it at a glance."""

_WORD = Lazy(r"[^\W\d_]")
_INITIALS = Lazy(
    r"(?:[^\W\d_]{1,2}\s?\.|[A-ZÀ-ÞЀ-Я])(?:[\s-]?(?:[^\W\d_]{1,2}\s?\.|[A-ZÀ-ÞЀ-Я](?![^\W\d_])))*-?"
)
_RUN = Lazy(r"[A-ZÀ-ÞŁŠŽČĆĐ]{1,4}")
_HAN = Lazy(
    r"[\u2e80-\u2fdf\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff]"
)


def is_nobody(text: str) -> bool:
    """Say whether a text stands for people and names none: ``TBA``, ``Anonymous``."""
    if len(text) > 60:
        return False
    head = text if text[:1].isalpha() else text[_NO_LETTERS.match(text).end() :]  # type: ignore[union-attr]
    if head[:2].casefold() in _NOBODY_HEADS and _NOBODY.fullmatch(text) is not None:
        return True
    return tells_parts(text)


def tells_parts(text: str) -> bool:
    """Say whether all words tell what part people have: ``Workshop organizers``, ``Participants/Authors``."""
    text = text.rstrip("*. ").casefold()
    if len(text) > 60 or not text.endswith(_HOSTS_END):
        return False
    words = text.replace("/", " ").replace("-", " ").replace(",", " ").split()
    return _PARTS.issuperset(words) and not _PEOPLE_OF.isdisjoint(words)


_PEOPLE_OF: Final = table(
    "organizers organisers organizer organiser committee committees chairs cochairs participants attendees"
    " audience authors panelists panellists presenters everyone everybody all volunteers"
    " organizadores participantes autores teilnehmer organisatoren organisateurs participants tous alle todos"
)
_HOSTS_END: Final = tuple(sorted({word[-5:] for word in _PEOPLE_OF}))
"""How the last of such words ends, of five letters at most: tells nearly every name from them at a glance."""
_PARTS: Final = _PEOPLE_OF | table(
    "the and of & with other local general steering organizing organising organisation organization program"
    " programme technical scientific conference workshop session track symposium event invited paper papers poster"
    " posters best accepted selected pc co speakers winners students team members staff comité organizador"
)


def is_initials(text: str) -> bool:
    """Say whether a text is initials only: ``J.``, ``A. G. C.``, ``P.-Y.``, ``JP``, ``WS``."""
    return len(text) <= 16 and _initials(text)


def has_han(text: str) -> bool:
    """Say whether a text holds Chinese, Japanese or Korean writing."""
    return _HAN.search(text) is not None


def is_acronym(word: str) -> bool:
    """Say whether a word is written as an institution's short name: ``NASA``, ``MBZUAI``, ``U.C.``."""
    bare = word.strip(".,").replace(".", "").replace("&", "").replace("-", "").replace("/", "")
    if not 2 <= len(bare) <= 10:
        return False
    upper = sum(map(str.isupper, bare))
    return upper >= 2 and upper * 2 > len(bare)


def is_name(text: str) -> bool:
    """Say whether a text has the shape of one person's full name: two to six words."""
    words = text.split()
    if not 2 <= len(words) <= 7 or len(text) > 70:
        return False
    good = 0
    for word in words:
        first = word[0]
        if first.isalpha():
            if first.isupper() or not first.islower():
                good += 1
            elif word not in PARTICLES and not _lower_ok(word):
                return False
        elif first not in "’'‘“\"(":
            return False
    return (
        good >= 2
        or (good == 1 and len(words) == 2)
        or (len(words) <= 3 and text.islower() and not is_small(words))
    )


def _lower_ok(word: str) -> bool:
    # "Ann marie Bell", "cem dal": a small word may be part of a name when it is no function word
    return (
        word not in FUNCTION and word.replace("-", "").replace("’", "").replace("'", "").isalpha()
    )


FUNCTION: Final = table(
    "a an the of for with using from by on in at into via under over about to as is are be or and not"
    " how why what when where which who we our its their this that these those it toward towards between"
    " through without within during against beyond across after before than more"
)


def is_small(words: list[str]) -> bool:
    """Say whether function words of English stand among the words."""
    return not FUNCTION.isdisjoint(words)


@lru_cache(maxsize=2048)
def _initials(text: str) -> bool:
    return _INITIALS.fullmatch(text) is not None or _RUN.fullmatch(text) is not None


def is_degree(word: str) -> bool:
    """Say whether a word is an academic degree or a post-nominal."""
    return word.rstrip(".,").casefold() in DEGREES


def is_suffix(text: str) -> bool:
    """Say whether a text is a generational suffix."""
    return text.rstrip(".").casefold() in SUFFIXES


@cache
def _glued() -> re.Pattern[str]:
    return re.compile(
        r"(?:Prof|Dr|Mr|Mrs|Ms|Eng|Ing|Assoc|Asst|Hon|Rev|H\.E|А?проф|доц)\.(?=[^\W\d_]{2})"
    )


def drop_title(text: str) -> tuple[str, str]:
    """Split leading titles from a name; gives ``(titles, name)``."""
    words = text.split(" ")
    count = 0
    rank = False
    for word in words[:-1]:
        if not word:
            break  # two blanks: no title goes on behind them
        key = word.rstrip(".,").casefold()
        if word == "M." and _is_monsieur(words[count + 1 :]):
            count += 1
            continue
        if key == "univ" and words[count + 1][:4].casefold() not in ("prof", "doz.", "ass."):
            break  # "Univ. of Sampleton"
        if (
            key in TITLES
            or (word[-1] == "." and word.casefold() in DOTTED_TITLES)
            or (count and word[0].islower() and key in _SMALL_TITLES)
        ):
            count += 1
        elif (
            word.isupper()
            and len(word) > 2
            and word.isalpha()
            and words[count + 1].rstrip(".").casefold() in TITLES
        ):
            count += 1  # "FCPA Dr. Ann Bell": a membership before the title
        elif (word == "The" and words[count + 1].casefold() in _HONOURABLE) or (
            key == "justice" and count and words[count - 1].casefold() in _HONOURABLE
        ):
            count += 1  # "The Hon. Justice Ann Bell"
        elif key in RANKS and len(words) - count > 2:
            count += 1
            rank = True
        elif (match := _glued().match(word)) is not None:
            # "Prof.Dr. A B" and "Dr.Markos"
            rest = word[match.end() :]
            if rest.rstrip(".").casefold() in TITLES:
                count += 1
                continue
            break
        else:
            break
    if rank and len(words) - count < 2:
        count = 0
    head = " ".join(words[:count])
    if count and words[count - 1] in ("His", "Her", "his", "her"):
        return "", text
    name = " ".join(words[count:])
    match = _glued().match(name)
    if match is not None and len(name) > match.end():
        head = f"{head} {match[0]}".strip()
        name = name[match.end() :]
    return head, name


def _is_monsieur(rest: list[str]) -> bool:
    """Say whether "M." stands before a surname in capitals and a given name: "M. BELL Cem" is no initial."""
    return (
        len(rest) > 1
        and len(rest[0]) > 2
        and rest[0].isupper()
        and "." not in rest[0]
        and rest[-1].istitle()
        and "." not in rest[-1]
    )


def drop_degrees(text: str) -> tuple[str, str]:
    """Split trailing degrees from a name of two words or more; gives ``(name, degrees)``."""
    words = text.split(" ")
    for at in range(2, len(words)):
        if is_degree(words[at]) and all(is_degree(word) or is_acronym(word) for word in words[at:]):
            return " ".join(words[:at]).rstrip(","), " ".join(words[at:])
    return text, ""
