"""Each page of ours reads as its gold says, by the layout its folder names."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
from gold import FIXTURES, cases, differences, load

from confparse import parse_page
from confparse.exports.schema import schema

PAGES = cases()
_SCHEMA = jsonschema.Draft202012Validator(schema())


def test_there_are_fixtures() -> None:
    assert len(PAGES) >= 20
    without_gold = [
        path.name
        for path in FIXTURES.glob("*/*")
        if path.suffix in (".txt", ".md", ".html")
        and path.parent.name != "hostile"
        and path not in PAGES
    ]
    assert without_gold == []


@pytest.mark.parametrize("path", PAGES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_page_reads_as_its_gold(path: Path) -> None:
    gold = load(path)
    page = parse_page(path, url=gold.get("url"))
    ours = page.to_dict()
    assert differences(gold, ours) == []
    assert page.layout == (path.parent.name.replace("_", "-") if gold["sessions"] else None)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_output_follows_the_schema(path: Path) -> None:
    page = parse_page(path)
    for lines in (False, True):
        _SCHEMA.validate(json.loads(json.dumps(page.to_dict(lines=lines))))
