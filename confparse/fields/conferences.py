"""Text -> a conference's name and year: ``ICML 2022``, ``The 2021 Conference of …``."""

from __future__ import annotations

import re
from typing import Final

from ..model import Conference

_YEAR: Final = re.compile(r"(?<![0-9.,:/-])(19[6-9][0-9]|20[0-9]{2})(?![0-9:.]|[,/-][0-9])")


def read(text: str) -> Conference:
    """Read the text as a name, and the first year in it as the year; each may be absent."""
    name = " ".join(text.split())
    match = _YEAR.search(name[:300])
    return Conference(name=name or None, year=int(match[1]) if match else None)
