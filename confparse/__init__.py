"""Conference programme pages, as text, Markdown or HTML, read into typed sessions and talks."""

from .fields.people import read as parse_authors
from .pipeline import parse_page, parse_session
from .when import parse_time_range

__version__ = "0.1.0"
