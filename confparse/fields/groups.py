"""A line of people without its label -> people: the separator that counts, then each group by itself."""

from __future__ import annotations

import re
from typing import Final

from . import affiliations, names, plain, readings, roles
from .closed import table
from .listing import STRONG, Part, cut, join
from .patterns import Lazy
from .readings import TEAM

_META: Final = Lazy(
    r"\b(?:19|20)\d\d\b|arxiv|doi\b|https?:|\bpp\.|^\d+$|min(?:utes)?\b|\b\d{1,2}:\d\d",
    re.IGNORECASE,
)


_WEAK: Final = frozenset(("comma", "and"))


class Found:
    """A person while the block is being read."""

    __slots__ = ("affiliation", "marks", "name", "role")

    def __init__(self, name: str, affiliation: str | None = None, role: str | None = None) -> None:
        self.name = name
        self.affiliation = affiliation
        self.role = role
        self.marks: list[str] = []


class State:
    """What one block tells beside its people."""

    __slots__ = ("ambiguous", "institutions", "more")

    def __init__(self) -> None:
        self.institutions = False
        """Whether a bracket holds an East Asian institution: then the others do, too."""
        self.more = False
        self.ambiguous = False


def read(
    text: str,
    state: State,
    *,
    entry: bool = False,
    inverted: bool | None = None,
    labelled: bool = False,
) -> list[Found]:
    parts = join(cut(text), text)
    if not parts:
        return []
    if not text.isascii():
        state.institutions = any(
            affiliations.has_cjk_keyword(note) for part in parts for note in part.notes
        )
    kinds = {part.sep for part in parts[1:]}
    if "ideo" in kinds and "comma" not in kinds:
        kinds = (kinds - {"ideo"}) | {"comma"}
        for part in parts:
            if part.sep == "ideo":
                part.sep = "comma"
    if kinds == {"slash", "comma"} and _is_turned_each(parts):
        for part in parts:
            if part.sep == "slash":
                part.sep = "semi"
        kinds = {"semi", "comma"}
    if "slash" in kinds and kinds & {"comma", "semi"}:
        if "semi" not in kinds and _is_slash_before_homes(parts):
            return [Found(parts[0].name, text[parts[1].first :].strip(" .,;"))]
        parts = _unslashed(parts, text)
        kinds.discard("slash")
    top = "" if kinds <= _WEAK else next((kind for kind in STRONG if kind in kinds), "")
    if top == "slash" and _is_variants(parts):
        parts = parts[:1]
        top = ""
    groups: list[list[Part]] = [[]]
    for part in parts:
        if top and part.sep == top and groups[-1]:
            groups.append([])
        groups[-1].append(part)
    if "dot" in kinds and ("semi" in kinds or "comma" in kinds):
        groups, top = _without_meta(parts, groups, top)
    listing = top == "semi" or entry
    if top == "semi":
        pairs = [group for group in groups if len(group) == 2]
        affiliated = sum(map(_affiliated, groups))
        if pairs and not affiliated:
            singles = sum(" " not in group[0].name or _short(group[1].name) for group in pairs)
            if singles * 2 >= len(pairs) and max(map(len, groups)) <= 3:
                inverted = True
        attached = (
            not inverted
            and affiliated > 0
            and (
                affiliated * 2 >= len(groups)
                or len(pairs) * 2 > len(groups)
                or all(map(_ends_in_one_comma, groups))
            )
        )
        if attached:
            inverted = False
    else:
        attached = False
    found: list[Found] = []
    last: list[Found] = []
    housed: list[Found] = []
    """Those whom the group before told where they work."""
    for group in groups:
        if attached and len(group) == 3 and _is_one_home(group):
            _unite(group, text)
        if (
            top == "semi"
            and last
            and last[-1].affiliation
            and len(group) == 1
            and affiliations.is_position(group[0].text)
        ):
            for one in last:
                one.affiliation = f"{one.affiliation}; {group[0].text}"
            continue
        if top and top != "semi" and found and len(group) == 1 and not group[0].notes:
            name = group[0].name
            if (
                (
                    (affiliations.has_keyword(name) and not TEAM.search(name))
                    or (len(groups) == 2 and affiliations.is_affiliation(name))
                )
                and last
                and not affiliations.has_keyword(found[-1].name)
            ):
                for one in last:
                    one.affiliation = one.affiliation or name
                housed, last = last, []
                continue
            if top == "slash" and housed and not last and affiliations.is_affiliation(name):
                # "Ann Bell / CNRS / INRIA / Sample University"
                for one in housed:
                    one.affiliation = f"{one.affiliation} / {name}"
                continue
        ours = _group(
            group,
            text,
            state,
            listing=listing,
            inverted=inverted,
            attached=attached,
            dotted=bool(top) and top != "semi",
            labelled=labelled,
        )
        found += ours
        last = ours
        housed = []
    return found


def _is_slash_before_homes(parts: list[Part]) -> bool:
    """Say whether a slash parts one name from where she works: "Ann Bell / NVIDIA, Sample University"."""
    return (
        parts[0].plain
        and parts[1].sep == "slash"
        and not parts[0].notes
        and all(part.sep == "comma" for part in parts[2:])
        and all(not part.ordinary and affiliations.is_affiliation(part.name) for part in parts[1:])
    )


def _is_one_home(group: list[Part]) -> bool:
    """Say whether "and" stands inside an institution: "Ann Bell, Bread and Butter Labs", among others told so."""
    name, home, rest = group
    return (
        name.plain
        and home.sep == "comma"
        and rest.sep == "and"
        and " " not in home.name
        and not (home.notes or rest.notes)
        and not names.is_initials(home.name)
    )


def _unite(group: list[Part], text: str) -> None:
    """Make one part of the last two."""
    _, home, rest = group
    home.last = rest.last
    home.text = home.name = text[home.first : rest.last]
    home.plain = home.ordinary = False
    del group[2:]


def _without_meta(
    parts: list[Part], groups: list[list[Part]], top: str
) -> tuple[list[list[Part]], str]:
    """Drop the pieces behind a middot that are no people: "A; B · 2020 · arXiv"."""
    chunks: list[list[Part]] = [[]]
    for part in parts:
        if part.sep == "dot" and chunks[-1]:
            chunks.append([])
        chunks[-1].append(part)
    kept = [
        chunks[0],
        *(
            chunk
            for chunk in chunks[1:]
            if not any(
                _META.search(part.text) or _META.search(" ".join(part.marks)) for part in chunk
            )
        ),
    ]
    if len(kept) == len(chunks):
        return groups, top
    first = next((at for at, chunk in enumerate(chunks) if chunk not in kept), len(chunks))
    parts = [part for chunk in chunks[:first] for part in chunk]
    kinds = {part.sep for part in parts[1:]}
    top = next((kind for kind in STRONG if kind in kinds), "")
    groups = [[]]
    for part in parts:
        if top and part.sep == top and groups[-1]:
            groups.append([])
        groups[-1].append(part)
    return groups, top


def _unslashed(parts: list[Part], text: str) -> list[Part]:
    """Join what a slash cut inside an institution: "Ann Bell, Sample / Example Labs"."""
    kept: list[Part] = []
    for part in parts:
        if part.sep == "slash" and kept:
            before = kept[-1]
            before.last = part.last
            before.text = before.name = text[before.first : part.last]
            before.notes += part.notes
            before.plain = before.ordinary = False
        else:
            kept.append(part)
    return kept


def _is_turned_each(parts: list[Part]) -> bool:
    """Say whether each side of every slash is an inverted name: "Bell, Ann / Dal, Cem"."""
    return (
        len(parts) % 2 == 0
        and all(part.sep == "comma" for part in parts[1::2])
        and all(part.sep == "slash" for part in parts[2::2])
        and all(
            " " not in part.name and not affiliations.is_affiliation(part.name)
            for part in parts[::2]
        )
    )


def _is_variants(parts: list[Part]) -> bool:
    """Say whether a slash stands between spellings of one person: two scripts, or a handle."""
    return len(parts) <= 3 and len({names.has_han(part.text) for part in parts}) == 2


def _short(text: str) -> bool:
    words = text.split()
    return (
        len(words) == 1
        or names.is_initials(text)
        or (len(words) <= 3 and names.is_initials(" ".join(words[1:])))
    )


def _ends_in_one_comma(group: list[Part]) -> bool:
    """Say whether a group is "Ann Bell, Bigcorp" or "Ann Bell and Cem Dal, Bigcorp"."""
    return (
        len(group) > 1
        and group[-1].sep == "comma"
        and all(part.sep == "and" for part in group[1:-1])
    )


def _affiliated(group: list[Part]) -> bool:
    return any(
        part.sep in ("colon", "dash", "at")
        or (
            not part.ordinary
            and (
                affiliations.is_affiliation(part.name)
                or (len(group) == 2 and affiliations.begins_with_office(part.text))
            )
        )
        for part in group[1:]
    ) or any(part.notes for part in group)


_MARK_NOTE: Final = Lazy(r"[\s\d,;*†‡§¶#]+|[a-z](?:,\s?[a-z0-9])*|[¹²³⁰⁴-⁹,]+")


def _group(
    group: list[Part],
    text: str,
    state: State,
    *,
    listing: bool,
    inverted: bool | None,
    attached: bool,
    dotted: bool,
    labelled: bool,
) -> list[Found]:
    """Read the parts between two strong separators: names, and the affiliations behind them."""
    for part in group:
        if not part.ordinary and (
            " from " in part.name or " at " in part.name or " of " in part.name
        ):
            match = _FROM.fullmatch(part.name)
            if match is not None and plain.read(match[1]) and affiliations.is_affiliation(match[2]):
                part.name, part.notes = match[1], (match[2], *part.notes)
    if _is_plain(group) and (len(group) == 1 or not (inverted or attached)):
        return [_found(part.name, part.marks) for part in group]
    flags = readings.affiliated(group, listing=listing, attached=attached, labelled=labelled)
    if flags is None:
        return _organisation(group, text)
    found: list[Found] = []
    since: list[Found] = []
    role: str | None = None
    at = 0
    count = len(group)
    # roles that stand as a last part: "A B and C D, workshop chairs"
    if (
        count > 1
        and not group[-1].ordinary
        and (mark := roles.role_mark(group[-1].text)) is not False
    ):
        role = mark if isinstance(mark, str) else None
        group, flags, count = group[:-1], flags[:-1], count - 1
    if (
        count == 1
        and not (group[0].plain or group[0].notes)
        and (group[0].name.count(" ") > 1 or not group[0].name.isascii())
    ):
        whole, institution = _cut_institution(group[0].name)
        if institution:
            return [Found(whole, institution)]
    merges, unsure = readings.turned(group, flags, inverted=inverted)
    if count == 2 and flags[1] and group[1].sep == "dash" and group[0].plain and group[1].plain:
        unsure = True  # "Ann Bell — Sample House": it could be a person
    state.ambiguous = state.ambiguous or unsure
    while at < count:
        part = group[at]
        if flags[at]:
            end = at
            while end + 1 < count and flags[end + 1]:
                end += 1
            affiliation = text[part.first : group[end].last].strip(" .,;:|")
            if affiliation.endswith(("Inc", "Ltd", "Univ", "Corp")) or _STOPS.search(affiliation):
                affiliation = text[part.first : group[end].last].strip(" ,;:|")
            mark = roles.role_mark(group[end].notes[-1]) if group[end].notes else False
            if mark is not False and affiliation.endswith(")"):
                affiliation = affiliation.rpartition("(")[0].rstrip(" ,")
            for one in since:
                one.affiliation = one.affiliation or affiliation
                one.role = one.role or (mark or None)  # type: ignore[assignment]
            since = []
            at = end + 1
            continue
        notes = part.notes
        marks = part.marks
        name = part.name
        if merges and at in merges and at + 1 < count:
            other = group[at + 1]
            between = text[part.last : other.first] if part.name == part.text else ", "
            glue = between.replace("\t", " ") if between.strip() in (",", "，") else ", "
            name = f"{name}{glue if glue[-1:] == ' ' or glue.strip() == '，' else glue + ' '}{other.name}"
            notes = notes + other.notes
            marks = marks + other.marks
            at += 1
        at += 1
        for piece in (name,) if name.isascii() and name.count(" ") < 3 else _pieces(name):
            one = _found(piece, marks)
            found.append(one)
            since.append(one)
        for note in notes:
            latest = found[-1] if found else None
            if state.institutions and latest is not None and names.has_han(note):
                since = _affiliate(note.strip(), [latest] if dotted else since)
                continue
            since = _note(note, since, one=latest, dotted=dotted)
        if dotted and not notes and count == 1:
            since = []
    if role:
        for one in found:
            one.role = role
    return [one for one in found if _is_somebody(one.name)]


def _found(name: str, marks: tuple[str, ...]) -> Found:
    one = Found(name)
    if marks:
        one.marks = list(marks)
    return one


def _is_plain(group: list[Part]) -> bool:
    """Say whether every part is a short name and nothing else; of two parts, that takes a closer look."""
    count = len(group)
    if count == 2 or (count > 3 and group[-1].sep == "comma" and group[-2].sep == "and"):
        return False
    for part in group:
        if not part.plain or part.notes or part.name.count(" ") > 2 or part.sep in _ATTACHING:
            return False
    return True


_ATTACHING: Final = frozenset(("colon", "at", "dash"))


def _is_somebody(name: str) -> bool:
    if " " in name:
        return name[0].isalpha() or any(map(str.isalpha, name))
    return any(map(str.isalpha, name)) and not names.is_nobody(name) and name not in _KINDS


_KINDS: Final = table("plenary keynote invited panel discussion breakout online virtual remote")
"""Badges that stand behind people."""


def _note(note: str, since: list[Found], *, one: Found | None, dotted: bool) -> list[Found]:
    """Read what stands in brackets behind a name; gives the names that still wait for an affiliation."""
    note = note.strip()
    if one is None or not note or not one.name:
        # empty brackets: an affiliation that is not given
        return [] if not note else since
    if _MARK_NOTE.fullmatch(note) is not None:
        one.marks = [*one.marks, note]
        return since
    if (
        " " not in one.name
        and " " not in note
        and note.istitle()
        and not names.has_han(note)
        and not affiliations.is_affiliation(note)
    ):
        # "Anna (Bell)": half of the name in brackets
        one.name = f"{one.name} ({note})"
        return since
    role = False if affiliations.has_keyword(note) else roles.role_mark(note)
    if role is not False:
        if role:
            one.role = role  # type: ignore[assignment]
        return since
    if (
        names.has_han(note)
        and not names.has_han(one.name)
        and not affiliations.has_cjk_keyword(note)
    ):
        return since
    if note.casefold() in plain.ASIDES:
        return since
    if ";" in note and len(since) > 1:
        return []  # pooled: nobody knows whose is whose
    return _affiliate(note, [one] if dotted else since)


def _affiliate(note: str, since: list[Found]) -> list[Found]:
    for each in since:
        each.affiliation = each.affiliation or note
    return []


def _organisation(group: list[Part], text: str) -> list[Found]:
    """Read a group that holds institutions only: one for each, or one whose name has commas."""
    if (
        len(group) > 1
        and all(affiliations.has_keyword(part.name) for part in group)
        and not any(
            part.name.split()[0].casefold() in ("department", "school", "faculty", "institute")
            for part in group
        )
    ):
        return [Found(part.name) for part in group]
    notes = group[-1].notes
    name = text[group[0].first : group[-1].last].strip(" .,;")
    if notes and name.endswith((")", "]")) and len(group) == 1:
        return (
            [Found(group[0].name, notes[0])]
            if not names.is_acronym(notes[0])
            else [Found(group[0].name)]
        )
    return [Found(name)]


def _cut_institution(name: str) -> tuple[str, str]:
    """Cut "Ann Bell TU Sampleton" and "Cem Dal Universität Sampleton" where the institution begins."""
    words = name.split()
    if len(words) > 1 and names.has_han(words[0]) and len(words[0]) < 6:
        rest = name[len(words[0]) :].strip()
        return (words[0], rest) if affiliations.has_cjk_keyword(rest) else (name, "")
    if (
        len(words) == _WITH_INITIAL
        and words[-1] == "University"
        and len(words[1]) == 2
        and words[1][1] == "."
        and plain.read(" ".join(words[:3]))
    ):
        return " ".join(words[:3]), " ".join(words[3:])
    for at in range(2, min(len(words), 4)):
        word = words[at].strip(",")
        if (
            (word in affiliations.ACRONYMS and len(word) > 1)
            or (
                at + 1 < len(words)
                and word.casefold()[:6] in ("univer", "techni", "hochsc", "instit")
            )
        ) and plain.read(" ".join(words[:at])):
            return " ".join(words[:at]), " ".join(words[at:])
    return name, ""


_WITH_INITIAL: Final = 5
"""Words of "Ann C. Bell Sampleton University"."""
_FROM: Final = Lazy(r"([^,()]{5,50}?) (?:from|at|of) (?:the )?([^,()]{2,100})")
_STOPS: Final = Lazy(r"(?:^|[ .])[^\W\d_]\.[^\W\d_]$")
_HONORIFIC: Final = Lazy(
    r"(?<=[^\s])(?:\s+(?:助教|氏|様)|\s*(?:先生|准教授|教授|博士|老师|女士|研究员|院士|副教授|교수|박사|선생님|회장|원장|소장|대표|대표이사|이사장|팀장|부장|실장|센터장|본부장|님))$"
)


_HE: Final = Lazy(r"([\u4e00-\u9fff]{2,4})和([\u4e00-\u9fff]{2,4})")


def _pieces(name: str) -> list[str]:
    """Cut a part that holds several names with nothing but blanks between them."""
    if names.has_han(name):
        match = _HE.fullmatch(name)
        if match is not None:
            return [match[1], match[2]]
        name = _HONORIFIC.sub("", name)
        if "\u3000" in name or " " in name:
            words = name.replace("\u3000", " ").split()
            if all(
                2 <= len(word) <= 4 and names.has_han(word) and word.isalpha() for word in words
            ) and (len(words) > 2 or "\u3000" in name or len(words[-1]) >= 3):
                return words
        return [name.lstrip("○◎◯ ")]
    words = name.split()
    if len(words) >= 4 and len(words) % 2 == 0:
        # "SHAO Yan-Chun LI Li": capitals mark the surnames
        caps = [word.isupper() and len(word) > 1 for word in words]
        if "." not in name and (
            (all(caps[0::2]) and not any(caps[1::2])) or (all(caps[1::2]) and not any(caps[0::2]))
        ):
            return [f"{words[at]} {words[at + 1]}" for at in range(0, len(words), 2)]
        if len(words) >= 6 and all(
            len(word) > 1 and "." not in word and word.replace("-", "").isalpha() and word.istitle()
            for word in words
        ):
            return [f"{words[at]} {words[at + 1]}" for at in range(0, len(words), 2)]
    return [name] if name else []
