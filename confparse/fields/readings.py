"""Parts of a list -> which are affiliations, and which are two halves of one inverted name."""

from __future__ import annotations

import re
from typing import Final

from . import affiliations, names
from .closed import table
from .listing import Part
from .patterns import Lazy

TEAM: Final = Lazy(
    r"\b(?:team|collaboration|consortium|committee|working group|study group|investigators|network|community|initiative)\b",
    re.IGNORECASE,
)


def _is_short_named(part: Part, first: Part) -> bool:
    """Say whether a part begins with a short name in capitals, where the name before it has none."""
    head, _, tail = part.name.partition(" ")
    return (
        ((3 <= len(head) <= 6 and head.isalpha() and head.isupper()) or tail in _FORMS)
        and " " in part.name
        and " " in first.name
        and not any(len(word) > 2 and word.isupper() for word in first.name.split())
    )


def _is_titled(part: Part) -> bool:
    return part.text != part.name and bool(names.drop_title(part.text)[0])


def _has_office(part: Part) -> bool:
    """Say whether what stands in brackets behind a part belongs to an institution: "Institut X (IX)"."""
    return (
        affiliations.has_keyword(part.text)
        or affiliations.is_position(part.text)
        or part.name[:1].islower()
    )


_STATES: Final = table(
    "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK"
    " OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC ON QC BC AB NSW VIC QLD"
)
"""States and provinces, which stand behind a town."""
_FORMS: Final = frozenset(("AG", "SA", "SE", "BV", "NV", "AB", "AS", "KG", "Oy", "SpA", "A/S"))
_LEGAL: Final = Lazy(r"(?:Inc|Ltd|LLC|L\.L\.C|GmbH|Corp|Co|S\.A|AG|PLC)\b")


def affiliated(
    group: list[Part], *, listing: bool, attached: bool, labelled: bool = False
) -> list[bool] | None:
    """Say which parts belong to an affiliation; ``None`` where no part is a person."""
    count = len(group)
    if count == 1:
        return [False]
    if all(
        not part.ordinary and not part.notes and affiliations.has_keyword(part.name)
        for part in group
    ):
        return None
    strong = [False] * count
    capitals = len(group[0].name) > 3 and group[0].name.isupper()
    for at in range(1, count):
        part = group[at]
        if part.sep in ("colon", "at"):
            strong[at] = True
        elif part.sep == "dash":
            strong[at] = (
                affiliations.is_affiliation(part.name)
                or affiliations.is_position(part.text)
                # one dash alone parts a name from where it works, whatever that is called
                or (count == 2 and " " in group[0].name and not part.notes)
                or attached
                or (sum(p.sep == "dash" for p in group) == 1 and not names.is_name(part.name))
            )
        elif not part.ordinary and affiliations.is_position(part.text):
            strong[at] = " " in group[0].name or at > 1
        elif not part.ordinary and affiliations.is_affiliation(part.name):
            if capitals and part.name.isupper() and not affiliations.has_keyword(part.name):
                continue  # "BELL, A., FOXTROT, C.": where all is in capitals they say nothing
            team = TEAM.search(part.name) is not None and not affiliations.is_place(part.name)
            strong[at] = not team
        elif count == 2 and part.sep == "comma" and _is_short_named(part, group[0]):
            strong[at] = True  # "Ann Bell, NBC Bearings"
        elif (
            listing
            and count == 2
            and part.sep == "comma"
            and " " in group[0].name
            and affiliations.begins_with_office(part.name)
            and not _is_titled(part)
        ):
            strong[at] = (
                True  # "Ann Bell, Presidente Sample; …": nobody else of the group is called so
            )
        elif (
            part.name[:1].islower()
            and (
                not part.name.isascii()
                or any(map(str.isdigit, part.text))
                or len(part.name.split()) > 3
            )
            and part.name.split()[0] not in names.PARTICLES
        ):
            strong[at] = True
    noted = any(part.notes for part in group)
    named = (
        noted
        and not group[0].notes
        and all(
            not part.notes or (strong[at] and _has_office(part)) for at, part in enumerate(group)
        )
    )
    if noted and not named and not any(strong[at] and not group[at].notes for at in range(count)):
        strong = [False] * count
        for at in range(1, count):
            strong[at] = group[at].sep in ("colon", "at")
    if (
        not group[0].ordinary
        and affiliations.has_keyword(group[0].name)
        and not group[0].notes
        and not names.is_initials(group[0].name.split()[0])
        and not TEAM.search(group[0].name)
    ):
        first = group[0].name.casefold().split()
        if (
            " " in group[0].name
            and (affiliations.is_affiliation(group[0].name))
            and (
                len(first) < 2
                or "of" in first
                or sum(affiliations.has_keyword(word) for word in first) > 0
            )
        ):
            people = [
                at for at in range(1, count) if names.is_name(group[at].name) and not strong[at]
            ]
            if not people or len(people) < count - 1:
                return None
    if not any(strong) and not any(
        group[at].name in _STATES and " " in group[at - 2].name for at in range(2, count)
    ):
        if (
            count > (2 if attached else 3)
            and group[-1].sep == "comma"
            and group[-2].sep == "and"
            and not noted
            and all(part.plain for part in group[:-1])
            and (group[-1].plain or (attached and group[-1].ordinary))
        ):
            return [*[False] * (count - 1), True]  # "A, B, and C, Sample Group"
        if attached and count == 2 and group[1].sep == "comma" and not noted:
            return [False, True]
        if (
            (labelled or (" " in group[0].name and (_is_titled(group[0]) or group[0].degrees)))
            and count == 2
            and not noted
            and (group[0].plain or group[0].degrees or not labelled)
            and group[1].sep == "comma"
            and " " not in group[1].name
            and not names.is_initials(group[1].name)
        ):
            return [False, True]  # "Speaker: Ann Bell, Bigcorp"
        return [False] * count
    if (
        all(part.sep == "and" or at == 0 for at, part in enumerate(group))
        and strong[-1]
        and count == 2
        and group[1].sep == "and"
    ):
        return [False] * count
    flags = list(strong)
    if (
        count > 3
        and names.is_acronym(group[1].name)
        and group[1].sep == "comma"
        and group[1].name not in affiliations.ACRONYMS
        and affiliations.is_position(group[2].text)
    ):
        group[1].first = group[1].last = group[2].first  # "Ann Bell, MBS, Chair of X, Sample Labs"
    for at in range(1, count):
        if strong[at] and at > 1 and _LEGAL.match(group[at].name) and group[at - 1].sep == "comma":
            flags[at - 1] = True  # "Petunia, Inc."
        # "Jun Li, Lisbon, Portugal": the town before the country
        if (
            strong[at]
            and at > 1
            and not flags[at - 1]
            and affiliations.is_country(group[at].name)
            and group[at - 1].sep == "comma"
            and (listing or not any(strong[:at]))
            and (" " not in group[at - 1].name or count == 3)
        ):
            flags[at - 1] = True
        # "Ann Bell, University of New Sampleton, New Sampleton, Canada"
        if (
            strong[at]
            and at > 2
            and not flags[at - 1]
            and strong[at - 2]
            and affiliations.is_country(group[at].name)
            and group[at].sep == group[at - 1].sep == "comma"
            and group[at - 1].name in group[at - 2].name
            and not group[at - 1].notes
        ):
            flags[at - 1] = True
        # "Ann Bell, Boston, MA": a town and its state behind a whole name
        if (
            at > 1
            and group[at].name in _STATES
            and group[at].sep == group[at - 1].sep == "comma"
            and " " in group[at - 2].name
            and not flags[at - 2]
            and not names.is_initials(group[at - 1].name)
            and not group[at - 1].notes
        ):
            flags[at - 1] = flags[at] = strong[at] = True
        # "Ann Bell, Mayor, City of Sampleton": one word between a whole name and an institution
        if (
            strong[at]
            and at > 1
            and not flags[at - 1]
            and group[at].sep == group[at - 1].sep == "comma"
            and " " not in group[at - 1].name
            and not names.has_han(group[at - 1].name)
            and not names.is_initials(group[at - 1].name)
            and not flags[at - 2]
            and group[at - 2].name.count(" ") in (1, 2)
            and names.is_name(group[at - 2].name)
            and not group[at - 1].notes
        ):
            flags[at - 1] = True
    if (
        flags[1]
        and count > 2
        and _is_titled(group[0])
        and any(affiliations.is_position(part.text) for part in group[1:3])
        and not any(map(_is_titled, group[3:]))
        and not any(part.notes for part in group[1:-1])
    ):
        return [False, *[True] * (count - 1)]
    begun = False
    for at in range(1, count):
        if flags[at]:
            begun = True
            continue
        if not begun:
            continue
        part = group[at]
        if listing:
            flags[at] = True
            continue
        later = any(strong[at + 1 :])
        person = names.is_name(part.name) and not affiliations.is_place(part.name)
        if part.sep == "and":
            flags[at] = not (person and (later or _has_initial(part.name)))
        elif not person or not later:
            flags[at] = True
        else:
            begun = False
        if not flags[at]:
            begun = False
    return flags


def _has_initial(name: str) -> bool:
    return any(
        len(word) <= 2 and word[:1].isupper() and (word.endswith(".") or len(word) == 1)
        for word in name.split()
    )


def turned(group: list[Part], flags: list[bool], *, inverted: bool | None) -> tuple[set[int], bool]:
    """Find the parts that are a surname whose given name is the next part; and whether that is a guess."""
    count = len(group)
    if count < 2:
        return set(), False
    merges: set[int] = set()
    unsure = False
    plain = [at for at in range(count) if not flags[at]]
    if len(plain) < 2:
        return set(), False
    if not inverted and all(part.plain for part in group):
        return merges, unsure
    words = [(part.core or part.name).count(" ") + 1 for part in group]
    initials = [not part.plain and names.is_initials(part.name) for part in group]
    if inverted is None and _is_bibtex(group, flags, words):
        inverted = True
    at = 0
    leftover = 0
    while at < count:
        if flags[at]:
            at += 1
            continue
        here = group[at]
        if (
            at + 1 < count
            and not flags[at + 1]
            and group[at + 1].sep == "comma"
            and not here.notes
            and not here.degrees
        ):
            there = group[at + 1]
            if (
                initials[at + 1]
                and not initials[at]
                and not (_has_initial(here.name) and words[at] > 1)
            ):
                merges.add(at)
                at += 2
                continue
            head = here.name.split(" ", 1)[0]
            surname = words[at] == 1 or (
                words[at] <= 3
                and head.casefold() in names.PARTICLES
                and (head[0].islower() or head in _LARGE_PARTICLES)
            )
            if surname and not initials[at] and (words[at + 1] == 1 or _given(there.name)):
                merges.add(at)
                at += 2
                continue
            known = inverted and words[at] <= 4 and words[at + 1] <= 4
            # two parts alone: "Quayle, Anna Maria", but not "Smith AB, Jones CD"
            alone = (
                inverted is None
                and len(plain) == 2
                and words[at + 1] <= 4
                and (surname or _given(there.name))
                and not (words[at] > 1 and _given(here.name))
            )
            if known or alone:
                unsure = unsure or not known
                merges.add(at)
                at += 2
                continue
        if words[at] == 1 and not names.has_han(here.name):
            leftover += 1
        at += 1
    if leftover and not inverted and not all(initials[at + 1] for at in merges):
        # mononyms stand in the list: where one word stays alone, none was a surname
        return set(), False
    if not inverted and merges and any(names.has_han(group[at].name) for at in merges):
        return set(), False
    return merges, unsure


def _is_bibtex(group: list[Part], flags: list[bool], words: list[int]) -> bool:
    """Say whether every "and" stands before a pair: "Bell, Ann and Dal, Cem Ali and Fox, Eva"."""
    count = len(group)
    return (
        count >= 4
        and count % 2 == 0
        and not any(flags)
        and all(part.sep == "and" for part in group[2::2])
        and all(part.sep == "comma" for part in group[1::2])
        and sum(words[at] == 1 or words[at + 1] == 1 for at in range(0, count, 2)) * 2 > count // 2
    )


_LARGE_PARTICLES: Final = frozenset(
    ("De", "Del", "Della", "Di", "Da", "Van", "Von", "El", "La", "Le", "Abu", "Ben")
)


def _given(name: str) -> bool:
    """Say whether a text is a given name with initials or a suffix behind: ``John P.``, ``Juan III``."""
    words = name.split()
    return len(words) == 1 or (
        len(words) <= 4
        and all(names.is_initials(word) or names.is_suffix(word) for word in words[1:])
    )
