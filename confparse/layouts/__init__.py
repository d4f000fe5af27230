"""Page shapes, one file each: marks that say *where* each field stands. The folder is the registry.

A module in this folder has a ``LAYOUT``; `known` collects them. Another package brings its own with
``parse_page(text, layouts=[MINE, *layouts.known()])``.
"""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache

from ..flow import Layout


@cache
def known() -> tuple[Layout, ...]:
    """Return the layouts of this folder, sorted by name; a module named ``_x`` holds no layout."""
    names = sorted(info.name for info in pkgutil.iter_modules(__path__) if info.name[0] != "_")
    found = [importlib.import_module(f"{__name__}.{name}").LAYOUT for name in names]
    return tuple(sorted(found, key=lambda layout: layout.name))
