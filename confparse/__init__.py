"""Conference programme pages, as text, Markdown or HTML, read into typed sessions and talks."""

from .when import parse_time_range, parse_time_ranges

__all__ = ["parse_time_range", "parse_time_ranges"]

__version__ = "0.1.0"
