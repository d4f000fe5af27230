"""Behind a kind, a name and a title with a comma alone between: "Keynote: Ada Byron, A Machine for Rings".

Without the kind such a line may be anything: "Maps, Rings and Wings", "Ada Byron, Head of Rings".
"""

from __future__ import annotations

from typing import Final

from . import folk, words

_SURE: Final = 0.75
_MOST_PLACES: Final = 2
_FEWEST_WORDS: Final = 3
_LONGEST_TOWN: Final = 2
_POSITIONS: Final = frozenset(
    "head chief lead leader leading manager managing president vice vp chair chairman chairwoman co-chair professor prof prof. dr dr. dean director rector chancellor provost founder "
    "co-founder cofounder fellow senior junior principal staff research researcher scientist engineer associate assistant adjunct executive ceo cto cio coo cso officer member partner "
    "secretary minister ministry editor author writer developer architect consultant analyst lecturer reader student candidate postdoc emeritus emerita department dept dept. division "
    "faculty school center centre group team laboratory lab institute university college academy agency office bureau board committee council society association former formerly "
    "program programme product project general deputy global distinguished visiting independent freelance".split()
)
"""Words that open what a person is, or where she works."""


def find(text: str, at: int) -> tuple[int, int, int, int] | None:
    """Return where the title and the people stand behind a kind that ends at a place."""
    comma = text.find(", ", at)
    if comma < 0 or text.count(", ", at) > _MOST_PLACES + 1:
        return None
    name = text[at:comma]
    if not folk.could_name(name) or folk.weigh(name) < _SURE:
        return None
    start = comma + 2
    end = comma
    for _ in range(_MOST_PLACES):
        after = text.find(", ", start)
        place = text[start:after]
        if after < 0 or not (
            words.is_institution(place) or (end > comma and place.count(" ") < _LONGEST_TOWN)
        ):
            break
        start, end = after + 2, after
    return (start, len(text), at, end) if _is_title(text[start:]) else None


def _is_title(text: str) -> bool:
    told = text.split()
    return (
        len(told) >= _FEWEST_WORDS
        and told[0].strip("“\"'").casefold() not in _POSITIONS
        and not words.has_organisation(text)
        and not words.OPEN_ENDS.isdisjoint([word.casefold() for word in told])
        and folk.weigh(text) < 1 - _SURE
    )
