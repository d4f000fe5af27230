"""Conference programme pages, as text, Markdown or HTML, read into typed sessions and talks."""

__version__ = "0.1.0"

from .fields.people import read as parse_authors

__all__ = ["parse_authors"]
