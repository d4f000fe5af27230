"""Whether the caller's hints are possible."""

from __future__ import annotations

from typing import Final

from ..fields import zones
from ..flow import Hints

RELEASE_YEAR: Final = 2026
"""The year of this version: unprinted years are looked for near it, never near today."""


def check_hints(hints: Hints) -> None:
    """Raise `ValueError` that names the hint where a hint is impossible: year 0, an unknown zone."""
    if hints.year is not None:
        _check_year("year", hints.year)
    if hints.reference is not None:
        _check_year("reference", hints.reference)
    zone = hints.timezone
    if zone is not None:
        if not isinstance(zone, str):
            raise TypeError(f"timezone must be a str, not {type(zone).__name__}")
        if not zones.known(zone):
            raise ValueError(f"timezone: unknown zone {zone[:60]!r}")


def _check_year(name: str, year: object) -> None:
    if isinstance(year, bool) or not isinstance(year, int):
        raise TypeError(f"{name} must be an int, not {type(year).__name__}")
    if not 1 <= year <= 9998:
        raise ValueError(f"{name}: {year} is no year")
