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


def test_terms_and_what_they_define_are_lines_of_their_own() -> None:
    page = (
        "# Winds 2018\n\n**[Home](/)** **[Talks](/talks)** **[Venue](/venue)**\n\n## Monday\n\n## Programme\n\n<dl>\n<dt>8:55</dt><dd>Welcome (Ada Byron)</dd>\n"
        "<dt>9:00</dt><dd>Kites (Chair: Max Born)\n <ul>\n <li><i>Rings in Fog</i> (Vera Rubin)</li>\n </ul>\n</dd>\n</dl>\n"
    )
    lines = split(page).lines
    assert [line.text for line in lines[4:]] == [
        "8:55",
        "Welcome (Ada Byron)",
        "9:00",
        "Kites (Chair: Max Born)",
        "Rings in Fog (Vera Rubin)",
    ]
    assert [line.tag for line in lines[-2:]] == ["", "li"]


def test_a_quotation_mark_too_many_does_not_make_a_tag_text() -> None:
    page = '# Winds 2018\n\n<span style="color: blue><b>Friday, June 8</b"></span>\n\n## Talks\n'
    assert [line.text for line in split(page).lines] == ["Winds 2018", "Friday, June 8", "Talks"]


_WIKI = """\
= Schedule for the workshop =

Please see [http://winds.example/schedule.html the other schedule].

== Monday, June 4 ==

   * 9:00 Ada Byron (Example University): [http://winds.example/byron.pdf Maps of Rings in Fog]

   * 10:00 Max Born (Sample Institute): Kites and their Mills [attachment:born.pdf PDF slides]
"""


def test_links_and_headings_of_wikis() -> None:
    source = split(_WIKI)
    assert source.form == "markdown"
    assert [(line.tag, line.text) for line in source.lines] == [
        ("h1", "Schedule for the workshop"),
        ("", "Please see the other schedule."),
        ("h2", "Monday, June 4"),
        ("li", "9:00 Ada Byron (Example University): Maps of Rings in Fog"),
        ("li", "10:00 Max Born (Sample Institute): Kites and their Mills PDF slides"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "a == b and c == d",
        "9:00 Kites [http://winds.example/kites.pdf]\n10:00 Mills [http://winds.example/mills.pdf]",
        "== 9:00 Kites\n10:00 Mills ==",
        "[10:42] Kites\n[10:54] Mills",
    ],
)
def test_signs_of_wikis_in_plain_text(text: str) -> None:
    source = split(text)
    assert source.form == "text"
    assert [line.text for line in source.lines] == text.split("\n")
