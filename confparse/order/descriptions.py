"""What stands below a slot as a title would, and is none: a sentence on what is done there, an institution, a bare kind.

9:00 - 9:30
Registration
Doors open, grab a coffee          ->   a session; its remark is no talk

10:00 Keynote
Ada Byron                          ->   a keynote of hers, whose title is not printed
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from ..fields import affiliations
from . import words
from .records import Item
from .units import LABEL


def settle(sessions: Sequence[Item]) -> None:
    """Take what is no title from the talks, and what is no talk from the sessions."""
    _drop_repeated(sessions)
    dotted = _are_dotted(sessions)
    for session in sessions:
        if not session.talks:
            continue
        for talk in session.talks:
            if talk.title:
                _without_kind(talk)
                _without_home(talk)
        session.talks = [
            talk for talk in session.talks if talk.title or talk.people or talk.time is not None
        ]
        lone = sum(map(_is_lone, session.talks))
        if not lone:
            continue
        among = lone < len(session.talks)
        kept = [
            talk
            for talk in session.talks
            if not _is_remark(session, talk, among=among, dotted=dotted)
        ]
        if not kept and session.title and not session.prose:
            told = session.talks[0]
            text = told.title[0][0]
            if len(told.title) == 1 and len(text.text) > _SHORTEST_PROSE:
                session.prose = [text, *told.prose]
        session.talks = kept


def _drop_repeated(sessions: Sequence[Item]) -> None:
    """What several people are said to talk on is the kind of their talks: "Paper talk", "Exposé"."""
    told: dict[str, list[Item]] = {}
    for session in sessions:
        for talk in session.talks:
            if talk.people and len(talk.title) == 1 and talk.name.count(" ") < _MOST_OF_KIND:
                told.setdefault(talk.name.casefold(), []).append(talk)
    for talks in told.values():
        if len(talks) < _FEWEST_OF_KIND:
            continue
        if len({talk.people[0][0].text for talk in talks}) < _FEWEST_OF_KIND:
            continue
        for talk in talks:
            talk.extras.append(talk.title[0][0])
            talk.title = []


_FEWEST_OF_KIND: Final = 3
_MOST_OF_KIND: Final = 4


def alone(sessions: Sequence[Item]) -> None:
    """A slot with a name and hours, and nobody who speaks, is a session itself where none is told above it."""
    for at, session in enumerate(sessions):
        if (
            session.title
            or session.chairs
            or session.people
            or session.room
            or len(session.talks) != 1
        ):
            continue
        (talk,) = session.talks
        if (
            talk.title
            and talk.time is not None
            and not (talk.people or talk.kind or talk.code)
            # "Maps of Rings (UK)" ends with what tells where somebody works
            # "Contributed talk 2: Maps of Rings"
            and not words.ONE_TALK.match(talk.name)
            and not _ENDS_IN_PLACE.search(talk.name[-_LONGEST_PLACE:])
            and not any(_waits(other) for other in sessions[max(0, at - 1) : at + 2])
        ):
            session.title, session.time, session.room = talk.title, talk.time, talk.room
            session.prose = [*session.prose, *talk.prose]
            session.extras = [*session.extras, *talk.extras]
            session.talks = []


_ENDS_IN_PLACE: Final = re.compile(r"\([A-ZÀ-Þ][^()]{1,30}\)\Z")
_LONGEST_PLACE: Final = 40


def _waits(session: Item) -> bool:
    """Whether a session has a speaker whose title may stand in the one beside it."""
    return any(talk.people and not talk.title for talk in session.talks)


_SHORTEST_PROSE: Final = 60
"""Characters of what is kept as the text of a session."""


def _is_lone(talk: Item) -> bool:
    """Whether nothing is told of a talk but a text."""
    return (
        bool(talk.title)
        and talk.time is None
        and not (talk.people or talk.room or talk.chairs or talk.kind or talk.code)
        and talk.title[0][0].hint != LABEL
    )


def _are_dotted(sessions: Sequence[Item]) -> bool:
    """Whether the page's titles end with a full stop by habit."""
    titles = [
        talk.name
        for session in sessions
        for talk in session.talks
        if talk.title and not _is_lone(talk)
    ]
    return 4 * sum(1 for title in titles if title[-1] == ".") > len(titles)


def _is_remark(session: Item, talk: Item, *, among: bool, dotted: bool) -> bool:
    """Whether a lone text tells of its session; ``among``: talks stand beside it."""
    if not _is_lone(talk) or sum(len(unit.text) for unit in talk.prose) > _LONGEST_ASIDE:
        return False
    name = talk.name
    alone = len(session.talks) == 1 and session.time is not None and bool(session.title)
    if (
        name[-1] in ".!"
        and name.count(" ") >= _SENTENCE
        and not name.endswith(("...", "etc."))
        and not dotted
    ):
        return alone or among
    # "Closing: Maps of Rings" has its title on its own line.
    return (
        alone
        and talk.title[0][0].line is not session.opened.line
        and words.is_plenary(session.name)
    )


_LONGEST_ASIDE: Final = 150
"""Characters of what a remark goes on with; more is an abstract, and then the text above it a title."""
_SENTENCE: Final = 2
"""Blanks of a sentence, at least."""


def _without_kind(talk: Item) -> None:
    """Read "Keynote" above a name as what it is: the kind of a talk whose title is not printed."""
    if not talk.people or talk.kind or len(talk.title) != 1:
        return
    unit, first, last = talk.title[0]
    text = unit.text[first:last]
    if len(text) > _LONGEST_KIND:
        return
    head = words.kind_head(text)
    rest = text[head.end() :] if head is not None else text
    if (head is not None and rest.strip(" #0123456789IVX:-–—.") == "") or text.casefold() in _KINDS:
        talk.kind = talk.title
        talk.title = []


_LONGEST_KIND: Final = 30
_KINDS: Final = frozenset(
    ("talk", "lecture", "speech", "presentation", "paper talk", "regular talk", "guest lecture", "speaker", "vortrag", "gastvortrag", "conférence", "exposé", "conferencia", "charla", "palestra", "relazione")
)  # fmt: skip


def _without_home(talk: Item) -> None:
    """An institution is no title, nor is an office: it tells where somebody works."""
    name = talk.name
    if len(name) < _LONGEST_HOME and (
        _is_home(name) or (talk.people and affiliations.tells_office(name))
    ):
        talk.extras.extend(unit for unit, _, _ in talk.title)
        talk.title = []


_LONGEST_HOME: Final = 90


def _is_home(text: str) -> bool:
    """Whether all of a text is the name of an institution, and perhaps its town: "University of Rings, Oxford"."""
    name = text.strip("()").partition(",")[0].split()
    at = next((at for at, word in enumerate(name) if _is_head(word.casefold())), -1)
    return (
        0 <= at < len(name) <= _MOST_WORDS
        and not any(word in _WITHIN for word in name[:at])
        # "The University of Rings", but "The Example University Library for Maps"
        and (
            name[at + 1 : at + 2] == [] or name[at + 1] in _SMALL or len(name) - at <= _MOST_BEHIND
        )
        and all(word[0].isupper() or word in _SMALL for word in name)
        and not any(sign in text for sign in ':?!;"“')
    )


def _is_head(word: str) -> bool:
    return word in _INSTITUTES or (
        word.startswith(_UNIVERSITIES) and not word.endswith(("al", "als"))
    )


_MOST_WORDS: Final = 8
_MOST_BEHIND: Final = 3
_UNIVERSITIES: Final = ("universit", "universid", "polytechni", "politecni", "hochschul")
_INSTITUTES: Final = frozenset(
    ("institute", "institut", "instituto", "istituto", "instituut", "institutet")
)
_WITHIN: Final = frozenset("at in for and the & e y".split())
"""What stands before an institution that a title tells of: "Maps at the University of Rings"."""
_SMALL: Final = frozenset(
    "of for and at the in de la du des der di del di für y e & - le les".split()
)
