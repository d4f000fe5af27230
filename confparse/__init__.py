"""Conference programme pages, as text, Markdown or HTML, read into typed sessions and talks."""

__version__ = "0.1.0"
