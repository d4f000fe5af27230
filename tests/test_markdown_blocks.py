"""Markdown files with blocks of HTML: what is no content is left out, and the numbers of the lines stay."""

from __future__ import annotations

import pytest

from confparse.lines import split


@pytest.mark.parametrize(
    ("block", "kept"),
    [
        ("<script>\nvar title = '## Talks';\n</script>", []),
        ('<script src="x.js"></script>', []),
        ("<STYLE type='text/css'>\nul { margin: 0 }\n</STYLE >", []),
        ("<!-- a talk\nthat was cancelled -->", []),
        # no block, or one that does not end
        ("How to escape <script>, and </script> too", ["How to escape"]),
        ("<script>\nvar title = 1;", ["var title = 1;"]),
    ],
)
def test_scripts_styles_and_comments_are_no_content(block: str, kept: list[str]) -> None:
    page = f"# Winds 2018\n\n[Home](/)\n\n{block}\n\n## Talks\n"
    source = split(page)
    assert source.form == "markdown"
    texts = [line.text for line in source.lines]
    assert [texts[0], texts[-1]] == ["Winds 2018", "Talks"]
    assert all(any(text.startswith(one) for text in texts) for one in kept)
    assert len(texts) == 3 + len(kept)
    assert source.lines[-1].number == page.count("\n")


@pytest.mark.parametrize(
    ("link", "text"),
    [
        ("[Maps](./Slides of Ada.pptx)", "Maps"),
        ("[Maps](/files/a b.pdf)", "Maps"),
        ("[Maps](https://x.example/a b)", "Maps"),
        ("[Maps](files/a b.pdf)", "Maps"),
        ("[Maps](./files/a b (final).pdf)", "Maps"),
        ("[Maps](see below for more)", "[Maps](see below for more)"),
    ],
)
def test_a_link_may_have_blanks_in_its_address(link: str, text: str) -> None:
    lines = split(f"# Talks\n\n**9:00** {link} by Ada\n").lines
    assert lines[-1].text == f"9:00 {text} by Ada"


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("**Maps of Rings **, Ada Byron", "Maps of Rings, Ada Byron"),
        ("** Coffee break **", "Coffee break"),
        ("**9:00 **Opening", "9:00 Opening"),
        ("by** Ada Byron**", "by Ada Byron"),
        ("**Talk 1: *Maps***, by Ada Byron", "Talk 1: Maps, by Ada Byron"),
        ("**[Talk 2] *Rings***", "[Talk 2] Rings"),
        ("[Rings]({attach}/slides/Don't ask (v2).pdf) again", "Rings again"),
        # no marks of emphasis, no link
        ("2 ** 3 ** 4", "2 ** 3 ** 4"),
        ("a ** b", "a ** b"),
        ("**Open and **shut and ** again", "**Open and **shut and ** again"),
        ("[see](in the hall)", "[see](in the hall)"),
    ],
)
def test_marks_that_people_set_with_blanks_inside(source: str, text: str) -> None:
    page = f"# Winds 2018\n\n- {source}\n\n## Talks\n"
    assert [line.text for line in split(page).lines] == ["Winds 2018", text, "Talks"]


def test_a_backslash_at_the_end_of_a_line_breaks_it() -> None:
    source = split("# Winds 2018\n\n[Home](/)\n\n9:00 Kites\\\nAda Byron\\\n**10:00** Mills\n")
    texts = [line.text for line in source.lines]
    assert texts[-3:] == ["9:00 Kites", "Ada Byron", "10:00 Mills"]


def test_a_backslash_within_a_line_stays() -> None:
    source = split("# Winds 2018\n\n[Home](/)\n\n9:00 Kites of C:\\Winds and more\n")
    assert source.lines[-1].text == "9:00 Kites of C:\\Winds and more"
