"""A text and the one above it -> whether it goes on with that one: a title or a list of names on two lines.

Learning Maps and          TALK
Rings of Towns             TALK2
Ada Byron, Max Born,       PEOPLE
Emmy Noether               PEOPLE2
"""

from __future__ import annotations

from typing import Final

from . import folk, words
from .opinions import (
    AFFIL,
    OUT,
    PEOPLE,
    PEOPLE2,
    PROSE,
    ROOMS,
    SESSION,
    SURE,
    TALK,
    TALK2,
    is_item,
)
from .units import TEXT, Unit


def weigh(unit: Unit, before: Unit | None) -> None:
    """A title or a list of names on two lines; only where the first line is plainly open, or both are set alike."""
    scores = unit.scores
    if unit.label == "listed":
        scores[TALK2] = OUT
        return
    if unit.label == "title" and unit.hint == TEXT:
        # One of a list of titles.
        scores[TALK2] = scores[PEOPLE2] = OUT
        return
    if _is_placed_surname(unit.text):
        # "Byron, University of Rings" below a title
        scores[TALK2] = OUT
        scores[PEOPLE] = max(scores[PEOPLE], 0.0) + 2.0
    open_end = False
    if (
        before is not None
        and before.hint == TEXT
        and unit.first
        and not is_item(unit)
        and not (unit.tag == before.tag == "li" and unit.gap and unit.text[0].isupper())
    ):
        # The cut takes commas from the end of a text; here they are what matters.
        last = (
            before.parts[-1].line.text[: before.parts[-1].last + 2].rsplit(None, 1)[-1].casefold()
        )
        if (
            "”" in unit.text
            and "“" not in unit.text
            and before.text.count("“") > before.text.count("”")
        ):
            # What the line above opens with a quotation mark ends here.
            scores[TALK2] = max(scores[TALK], 0.0) + 4.0
            scores[PEOPLE] -= 3.0
            return
        if (
            unit.grid
            and not unit.new_cell
            and unit.scores[PEOPLE] < 1.5
            and unit.scores[ROOMS] < 1.0
            and unit.scores[PROSE] < 1.0
        ):
            number = words.NUMBERED.match(before.text)
            whole = number is not None and number.end() >= len(before.text) - 1
            brief = before.text.count(" ") < 2 and unit.text.count(" ") < 3
            if (
                whole
                or (brief and number is None and not unit.opening & words.IS_NUMBERED)
                or not unit.text[0].isupper()
            ):
                # "Session D<br>Serverless, Cloud and Edge", "Welcome<br>Reception"
                scores[TALK2] = max(scores[TALK], scores[SESSION], 0.0) + 2.0
                return
            # Else each line of the cell is a thing of its own, at the same time.
            scores[SESSION] += 1.5
            scores[TALK2] = OUT
            scores[PEOPLE2] = OUT
            return
        if (
            last[-1] == ","
            and before.scores[PEOPLE] > 0.0
            and before.people >= 0.6 > unit.people
            and scores[AFFIL] > 0.0
        ):
            # "Ada Byron," and below it what she is, and where.
            scores[AFFIL] += 2.0
            scores[TALK] -= 2.0
            scores[TALK2] = scores[PEOPLE2] = OUT
            return
        if before.tag == unit.tag and (
            (min(before.people, unit.people) >= SURE and unit.text[-1] == before.text[-1] == ")")
            or (
                min(before.people, unit.people) >= _AT_HOME
                and words.has_organisation(unit.text)
                and words.has_organisation(before.text)
            )
        ):
            # A line for each: "Ada Byron (Example University)", "Max Born, Example Labs, UK".
            scores[PEOPLE2] = scores[PEOPLE] - 0.3
            scores[TALK2] = OUT
            return
        open_end = (
            last[-1] in ":,-–&/"
            # "Opening in Room A" ends with no article; below "Session A" may stand its name.
            or (
                last in words.OPEN_ENDS
                and (not before.text.endswith(" A") or words.is_number(before.text))
            )
            or unit.text[0].islower()
        )
        close = not unit.gap and not unit.new_cell
        if open_end:
            # An item of a list is no rest of the title of another.
            if unit.tag == before.tag == "li" and not unit.text[0].islower():
                scores[TALK2] = OUT
            else:
                scores[TALK2] += 2.5
            scores[PEOPLE2] += (
                2.0
                if last[-1] in ",&" or unit.text.startswith(("and ", "& ")) or last == "and"
                else -3.0
            )
            return
        if (
            close
            and unit.tag == before.tag == "td"
            and before.scores[SESSION] > 2.0
            and len(unit.text.split()) <= 4
            and unit.scores[PEOPLE] < 1.0
            and unit.scores[ROOMS] < 0
        ):
            # "Session I: Learning<br>Theory"
            scores[TALK2] = max(scores[TALK2], scores[SESSION]) + 1.5
            scores[PEOPLE2] = OUT
            return
        if close and before.style[:3] == unit.style[:3] and unit.tag not in {"li", "th"}:
            scores[TALK2] -= 1.5
            # One name alone may be a title; a list goes on with a list.
            scores[PEOPLE2] -= (
                1.0 if any(sign in unit.text for sign in (",", ";", " and ", "&", "·")) else 4.0
            )
            return
    scores[TALK2] = OUT
    scores[PEOPLE2] = OUT


_AT_HOME: Final = 0.85
"""What a name and its institution weigh."""


def _is_placed_surname(text: str) -> bool:
    """Whether a text is a word that may be a name, and an institution: "Byron, University of Rings"."""
    name, _, home = text.partition(", ")
    return (
        bool(home)
        and len(text) < _LONGEST_PLACED
        and folk.may_be_surname(name)
        and home[0].isupper()
        and words.is_institution(home)
    )


_LONGEST_PLACED: Final = 120
