"""Readings of one page -> whens: the year, the day, the half of the day, the end and the zone."""

from .hints import RELEASE_YEAR, check_hints
from .lines import parse_time_range, parse_time_ranges
from .settling import settle
from .slots import Slot

__all__ = [
    "RELEASE_YEAR",
    "Slot",
    "check_hints",
    "parse_time_range",
    "parse_time_ranges",
    "settle",
]
