"""Plain tests that stand before the general reader's patterns let everything through that the patterns match."""

# ruff: noqa: SLF001 - a gate is private to the module whose pattern it guards

from __future__ import annotations

import re
from collections.abc import Iterator

import programmes
import pytest

from confparse.lines import split
from confparse.order import customs, cutting, folk, signs, words
from confparse.order.pieces import Pieces
from confparse.order.units import TEXT, Part

_WORD = re.compile(r"[^\W\d_]{2,}")


def _texts(pattern: re.Pattern[str]) -> Iterator[str]:
    """The words that a pattern names, alone and two by two, as lines print them."""
    named = _WORD.findall(re.sub(r"\\.|\(\?[^:]?", " ", pattern.pattern))
    for one, two in zip(named, [*named[1:], ""], strict=True):
        for text in (one, f"{one} {two}".strip()):
            yield from (text, f"{text} 2: Maps", f"{text.title()} of Maps", f"{text.upper()} II")
            yield f"The Large {text} B"


@pytest.mark.parametrize("pattern", [words.NUMBERED, words.PLENARY, words.KIND_HEAD])
def test_openings_are_those_of_the_patterns(pattern: re.Pattern[str]) -> None:
    for text in _texts(pattern):
        assert (words.numbered(text) is None) == (words.NUMBERED.match(text) is None), text
        assert words.is_plenary(text) == (words.PLENARY.match(text) is not None), text
        assert (words.kind_head(text) is None) == (words.KIND_HEAD.match(text) is None), text


def test_every_word_of_a_day_is_looked_for() -> None:
    pattern = signs.DAY_WORD
    for text in (
        *_texts(pattern),
        "9.7.2019",
        "2019-07-09 – Maps",
        "Maps – 9/7/19",
        "12.30 - 13.30",
    ):
        assert signs.has_day(text, 0) == (pattern.search(text) is not None), text


def test_every_stamp_is_looked_for() -> None:
    for text in _texts(cutting._STAMP):
        if cutting._STAMP.search(text):
            assert cutting._may_be_stamp(text.casefold()), text


def test_every_chair_is_looked_for() -> None:
    for text in _texts(words.CHAIR):
        if words.CHAIR.search(text + ": Ada Byron"):
            assert words.may_be_chair(text.casefold()), text


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_a_line_that_is_whole_is_cut_into_itself(form: str) -> None:
    seen = 0
    for seed in range(40):
        lines = split(programmes.make(seed, form=form, noisy=True).page).lines
        fields, codes = customs.find_separators(lines), customs.find_codes(lines)
        for line in lines:
            if cutting._is_whole(line, fields):
                seen += 1
                parts = [Part(line, 0, len(line.text))]
                units = cutting.cut_text(Pieces(parts, line.text, fields, codes))
                assert [(unit.hint, unit.text, unit.first) for unit in units] == [
                    (TEXT, line.text, True)
                ]
    assert seen > 200


@pytest.mark.parametrize(
    "text",
    ["prof Ada Byron", "by Ada Byron", "Dr. Ada Byron", "Ada van der Byron"],
)
def test_small_words_that_stand_with_a_name(text: str) -> None:
    assert folk.weigh(text) > 0.5


@pytest.mark.parametrize(
    "text", ["Ada for Beginners", "Maps of Rings", "Rings and maps", "Byron the Machine"]
)
def test_small_words_that_stand_with_no_name(text: str) -> None:
    assert folk.weigh(text) < 0.5
