"""Closed classes of words, written as lines of text -> sets."""

from __future__ import annotations


def table(text: str) -> frozenset[str]:
    """Read a table of words that are separated by blanks, or of phrases separated by ``|``."""
    if "|" in text:
        return frozenset(phrase.strip() for phrase in text.split("|"))
    return frozenset(text.split())
