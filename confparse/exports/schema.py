"""The JSON Schema that ships in the package."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

_FILE = Path(__file__).with_name("confparse-1.schema.json")


def schema_text() -> str:
    """Return the JSON Schema (draft 2020-12) of a page as text."""
    return _FILE.read_text(encoding="utf-8")


def schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of a page."""
    loaded: dict[str, Any] = json.loads(schema_text())
    return loaded
