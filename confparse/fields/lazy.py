"""Patterns that are compiled when first used, so that importing the readers stays cheap."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache


def pattern(text: str, flags: int = 0) -> Callable[[], re.Pattern[str]]:
    """Give a function that compiles a pattern once and returns it."""

    @cache
    def compiled() -> re.Pattern[str]:
        return re.compile(text, flags)

    return compiled
