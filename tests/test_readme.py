"""The README's examples run, and print what it shows."""

from __future__ import annotations

import contextlib
import io
import re

import pytest
from conftest import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```python\n(.*?)```\n\n```text\n(.*?)```", README, re.DOTALL)


def test_there_are_examples() -> None:
    assert len(EXAMPLES) >= 2


@pytest.mark.parametrize(("code", "output"), EXAMPLES, ids=range(len(EXAMPLES)))
def test_example_prints_what_the_readme_shows(code: str, output: str) -> None:
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(code, {})  # noqa: S102 - our own text
    assert printed.getvalue() == output


def test_demo_output_is_real() -> None:
    """The first screen shows what `make demo` prints, perhaps cut in the middle."""
    from confparse import parse_page
    from confparse.exports.agenda import agenda

    shown = re.search(r"\$ make demo\n(.*?)```", README, re.DOTALL)
    assert shown is not None
    lines = [line for line in shown[1].splitlines() if line.strip() and line.strip() != "…"]
    real = agenda(parse_page(ROOT / "fixtures" / "eventhosts_session" / "theory.txt")).splitlines()
    assert len(lines) >= 8
    assert [line for line in lines if line not in real] == []


def test_links_lead_somewhere() -> None:
    for target in re.findall(r"\]\(((?!https?:)[^)#]+)", README):
        assert (ROOT / target).exists(), target
