"""Lines in which names follow a title without a sign -> pairs, where that is sure: "a machine for rings Ada Byron".

Extractors leave the cells of tables so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from ..fields import likeness
from . import folk, title_words, words
from .pairs import Cut
from .units import TEXT, Unit


def find_running(units: Sequence[Unit]) -> tuple[list[Unit], list[Unit]]:
    """Part lines in which names follow a title without a sign: "a machine for rings Ada Byron and Emmy Noether".

    Extractors leave the cells of tables so, and then they do it on the whole page. Return the lines that can be parted for
    sure, and those where nobody knows whether a word ends the title or is a given name.
    """
    several: list[Unit] = []
    alone: list[Unit] = []
    heads: dict[int, str] = {}
    for unit in units:
        text = unit.text
        if (
            unit.hint == TEXT
            and 16 < len(text) < _LONGEST_RUN
            and (unit.pair is None or unit.form == ",")
            and not unit.opening & (words.IS_PLENARY | words.IS_NUMBERED)
        ):
            told = without_homes(text)
            heads[id(unit)] = told
            (several if ", " in told or " and " in told or "; " in text else alone).append(unit)
    if len(several) < _FEWEST_RUNS:
        return [], []
    sure: list[Unit] = []
    unsure: list[Unit] = []
    others = 0
    for unit in several:
        cut = run_before_homes(unit.text, heads[id(unit)])
        if cut is None:
            others += unit.pair is not None
        elif cut[1] == cut[0]:
            unsure.append(unit)
        elif any(sign in unit.text[cut[2] :] for sign in (", ", " and ", "; ")):
            sure.append(unit)
        else:
            alone.append(unit)
    if len(sure) < _FEWEST_RUNS or others > (len(sure) + len(unsure)) // 2:
        return [], []
    for unit in (*sure, *alone):
        if (cut := run_before_homes(unit.text, heads[id(unit)])) is not None:
            unit.pair, unit.form, unit.head = cut, "run", 0
    return [*sure, *(unit for unit in alone if unit.form == "run")], unsure


_LONGEST_RUN: Final = 400
_FEWEST_RUNS: Final = 3
_NAME_PART: Final = re.compile(r"[A-ZÀ-Þ][^\W\d_]+(?:[-'’][^\W\d_]+)*")
_MIDDLE: Final = re.compile(
    r"[A-ZÀ-Þ]\.|(?:van|von|de|del|der|den|da|di|dos|la|le|el|al|bin|ten|ter)"
)


def run_together(text: str) -> Cut | None:
    """Part a title and the list of names that it runs into; a title without an end where that is not sure."""
    bare = text.rstrip(" .")
    stop = len(bare)
    several = False
    while (at := max(bare.rfind(", ", 0, stop), bare.rfind(" and ", 0, stop))) >= 0:
        piece = bare[at + (2 if bare[at] == "," else 5) : stop]
        if bare[at - 1 : at] == ",":
            at -= 1
        if " " not in piece or folk.weigh(piece.removeprefix("and ")) < 0.5:
            break
        stop = at
        several = True
    tokens = bare[:stop].split(" ")
    first = len(tokens)
    while first > max(0, len(tokens) - _LONGEST_NAME) and not ends_title(tokens[first - 1]):
        first -= 1
    name = tokens[first:]
    full = [token for token in name if _NAME_PART.fullmatch(token)]
    if len(name) < 2 or len(tokens) < 4:
        return None
    if (
        first < 2
        or len(full) != 2
        or not all(token in full or _MIDDLE.fullmatch(token) for token in name)
    ):
        return (0, 0, 0, len(bare)) if several else None
    at = len(" ".join(tokens[:first]))
    return (0, at, at + 1, len(bare))


def without_homes(text: str) -> str:
    """Return a text up to where its first person works: "Rings of Sand Ada Byron (Rome); Max Born (Oslo)"."""
    at = text.find(" (")
    if at > 0 and text.endswith(")"):
        close = text.find(")", at)
        if close == len(text) - 1 or text[close + 1] in ",;":
            return text[:at]
    if (at := text.find(", ")) > 0:
        home = text[at + 2 :].partition(";")[0]
        if words.has_organisation(home) or (";" in text and folk.weigh(home) < 0.5):
            return text[:at]
    return text


def run_before_homes(text: str, head: str) -> Cut | None:
    """Part "On the rings of maps Ada Byron", and what tells where she works."""
    cut = run_together(head)
    if cut is None or cut[0] == cut[1] or len(head) == len(text):
        return cut
    return (*cut[:3], len(text))


_LONGEST_NAME: Final = 7


def ends_title(token: str) -> bool:
    """Whether a word is of a title: small, with a sign or a digit, or one of a field of work."""
    if not token or _MIDDLE.fullmatch(token):
        return False
    return (
        token[0].islower()
        or not (token[-1].isalpha() or token[-1] == ".")
        or any(sign.isdigit() for sign in token)
        or token.casefold() in title_words.WORDS
        or likeness.is_topic(token)
        or _COINED.search(token) is not None
    )


_COINED: Final = re.compile(
    r"(?<!Mc)(?<!Mac)(?<!De|La|Le|Di|Da|Du)(?<!Van)[a-zß-ÿ][A-Z]|[A-Z]{3}\Z|[A-Z]{4}"
)
"""Capitals within a word or at its end, "WebAssembly", "NoSQL", "PHP": only the name of a thing is written so."""
