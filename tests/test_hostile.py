"""Input that wants to break, stall or fool the reader. Every crash and every slow page that was found stays here."""

from __future__ import annotations

import json
import re
import sys
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from random import Random

import jsonschema
import programmes
import pytest
import sources
from conftest import ROOT
from hypothesis import example, given
from hypothesis import strategies as st
from programmes import strategy

import confparse
from confparse import Page, parse_authors, parse_page, parse_session, parse_time_range, sniff
from confparse.characters import clean, unescape
from confparse.decode import decode
from confparse.diagnostics import Report
from confparse.exports.schema import schema
from confparse.lines import split

HOSTILE = sorted((ROOT / "fixtures" / "hostile").iterdir())
_SCHEMA = jsonschema.Draft202012Validator(schema())


def _check(source: str | bytes) -> Page:
    """A page, always; its JSON follows the schema and can be written; the other readers bear the input as well."""
    page = parse_page(source)
    written = confparse.to_json(page, lines=True)
    written.encode()
    _SCHEMA.validate(json.loads(written))
    assert page == parse_page(source)
    assert 0.0 <= sniff(source).score <= 1.0
    try:
        parse_session(source)
    except confparse.ConfparseError as error:
        assert str(error)
    return page


# what was found


@pytest.mark.parametrize("path", HOSTILE, ids=lambda path: path.name)
def test_hostile_file(path: Path) -> None:
    data = path.read_bytes()
    page = _check(data)
    assert parse_page(path) == page
    for errors in ("replace", "surrogateescape", "ignore"):
        _check(data.decode("utf-8", errors))
    _check(data.decode("latin-1"))


def test_there_are_hostile_files() -> None:
    assert len(HOSTILE) >= 30


# totality


_fragments = st.sampled_from(
    [
        piece
        for path in HOSTILE
        for piece in path.read_text("utf-8", "replace").split("\n")
        if 0 < len(piece) < 200
    ]
    + [
        "\ud800",
        "\x00",
        "\r",
        "\u2028",
        "<",
        "&#",
        "<!--",
        "-->",
        "<td rowspan=99999>",
        "](",
        "**",
        "$",
        "| --- |",
        "09:00 - ",
        "24:60",
    ]
)


@given(
    st.lists(_fragments | st.text(max_size=12), max_size=30),
    st.sampled_from(["", " ", "\n", "\n\n", "\r"]),
)
@example(["&#" + "9" * 5000 + ";", "# a", "# b"], "\n")
@example(["<!doctype html>"], "")
@example(["<html>", "\x0c"], "\n")
def test_any_soup_of_fragments(pieces: list[str], between: str) -> None:
    _check(between.join(pieces))


@given(
    st.binary(max_size=200),
    st.sampled_from(["", "<html><body>", "<meta charset='shift_jis'>", "\ufeff", "# a\n# b\n"]),
)
def test_any_bytes(data: bytes, before: str) -> None:
    _check(before.encode() + data)


@given(strategy.samples(), st.integers(0, 2**16), st.integers(0, 60), _fragments)
def test_damaged_programmes(sample: programmes.Sample, at: int, gone: int, junk: str) -> None:
    """Cut, with something lost and something foreign put in."""
    at %= len(sample.page)
    page = sample.page[:at] + junk + sample.page[at + gone :]
    _SCHEMA.validate(parse_page(page).to_dict())
    parse_page(page.encode("utf-8", "replace")[at:])


@given(st.text(max_size=300))
@example("&#" + "9" * 5000 + ";")
@example("9" * 5000 + ":30 - 10:30")
@example("09:00 - " + "\u0301" * 200)
@example("٠٩:٣٠ - 1０:3０")
def test_one_line_readers_take_any_text(text: str) -> None:
    parse_authors(text)
    parse_time_range(text)


# growth

_HEADINGS = "# a\n# b\n"
_BODY = "<html><body>"
_ROWS = 60
GROWTH: dict[str, Callable[[int], str]] = {
    # Markdown
    "quotations": lambda n: _HEADINGS + ">" * n * 20 + "x",
    "number signs": lambda n: _HEADINGS + "# " + "#" * n * 20 + "x",
    "number signs apart": lambda n: _HEADINGS + "# " + " #" * n * 10 + "x",
    "heading and blanks": lambda n: _HEADINGS + "# a" + " " * n * 20 + "x",
    "open comments": lambda n: _HEADINGS + "<!-- " * n * 4,
    "stars, then brackets": lambda n: _HEADINGS + "*a " * n * 2 + "]" * n * 2,
    "bracket, star, brackets": lambda n: _HEADINGS + "[*a " + "]" * n * 8,
    "open brackets": lambda n: _HEADINGS + "[" * n * 8,
    "empty brackets": lambda n: _HEADINGS + "[]" * n * 4,
    "open images": lambda n: _HEADINGS + "![" * n * 4,
    "dollars": lambda n: _HEADINGS + "$a " * n * 3,
    "open LaTeX": lambda n: _HEADINGS + "\\(" * n,
    "open LaTeX brackets": lambda n: _HEADINGS + "\\[ a" * n,
    "underscores": lambda n: _HEADINGS + "_a" * n * 4,
    "stars": lambda n: _HEADINGS + "*" * n * 20,
    "backslashes": lambda n: _HEADINGS + "\\" * n * 10,
    "open links over lines": lambda n: _HEADINGS + "[a](b) [c\n" * n,
    "definitions": lambda n: _HEADINGS + "[a]: b\n" * n * 2,
    "definition": lambda n: _HEADINGS + "[a]: " + "b" * n * 20 + ' "',
    "pipes": lambda n: "|a|b|\n|--|--|\n" + "|" * n * 10,
    "rows of pipes": lambda n: "|a|b|\n|--|--|\n" + "|a|b|\n" * n * 2,
    "rule": lambda n: _HEADINGS + "- " * n * 10 + "x",
    "rule of a table": lambda n: _HEADINGS + "|--" * n * 5 + "x",
    "references": lambda n: _HEADINGS + "&" * n * 20,
    "digits of a reference": lambda n: _HEADINGS + "&#" + "9" * n * 20 + ";",
    "front matter": lambda n: "---\na: b\n" * n * 2,
    # text
    "paragraph of wrapped lines": lambda n: ("word " * 15 + "\n") * n,
    "blank lines": lambda n: "\n" * n * 20,
    "blanks": lambda n: " " * n * 20 + "x",
    "combining marks": lambda n: "a" + "\u0301" * n * 10,
    "names": lambda n: "Ada Quillon, " * n,
    "names with dots": lambda n: "Ada Quillon · " * n,
    "names with and": lambda n: "Ada Quillon and " * n,
    "open brackets of names": lambda n: "Ada (" * n * 2,
    "times on a line": lambda n: "10:30 - 11:00 " * n,
    "slots": lambda n: "10:30 - 11:00\nQuiet Caches\nAda Quillon, Bo Moravec\n" * (n // 4),
    "slots of a session page": lambda n: (
        "Wed 20 July 7:30 - 7:35 PDT\nQuiet Caches\nAda Quillon · Bo Moravec\nProse.\n" * (n // 4)
    ),
    "rules of open tables": lambda n: "---|---\n" * n * 2,
    "rules and rows": lambda n: "a| b\n---|---\n" * n,
    "rows of one open table": lambda n: "a| b\n---|---\n" + "9:00| Ada Quillon\nMaps| Bo\n" * n,
    "menus": lambda n: "Home\nVenue\n" * n * 2,
    "menus with guests": lambda n: "Home\nQuiet Caches\n" * n * 2,
    "menus as lists": lambda n: "• Home\n• Quiet Caches\n" * n * 2,
    "people and colons": lambda n: (
        "Program\n9:00 Session 1\n" + "Ada Quillon and Bo Moravec:\nQuiet Caches\n" * n
    ),
    "two blanks": lambda n: (
        "Program\n9:00 Session 1\n" + "Quiet Caches  Ada Quillon and Bo Moravec\n" * n
    ),
    "speakers and homes": lambda n: (
        "Keynotes\n" + "Ada Quillon\nExample University\nQuiet Caches\n9:00 - 10:00\n" * (n // 2)
    ),
    "one name": lambda n: "Program 9:00\n" + "Ada Quillon\n" * n,
    "a week": lambda n: (
        "Program\nMonday, June 4, 2018\nTuesday, June 5, 2018\n"
        + "9:00 - 10:30\nCaches\nMaps\n10:30 - 11:00\nCoffee\n" * (n // 3)
    ),
    "rooms beside each other": lambda n: (
        "Program\nRoom A\nRoom B\n"
        + "9:00 - 10:00\nQuiet Caches\nAda Quillon\nLoud Maps\nBo Moravec\n" * (n // 3)
    ),
    "ordinals": lambda n: "July 19\nth\n2021\n" * n,
    "titles that run into names": lambda n: (
        "Program 9:00 Session chair: Ada\n"
        + "Predicting Frost in Gardens Grace Quillon and Lise Moravec\n" * n
    ),
    "digits": lambda n: "9" * n * 20,
    "digits and colons": lambda n: "1:" * n * 10,
    "dashes": lambda n: "- " * n * 10,
    # HTML
    "blocks in blocks": lambda n: _BODY + "<div>x" * n,
    "bold in bold": lambda n: _BODY + "<p>" + "<b>" * n * 2 + "x",
    "bold and italic": lambda n: _BODY + "<p>" + "<b><i>x" * n,
    "bold over breaks": lambda n: _BODY + "<p>" + "<b>x<br>" * n,
    "tables in tables": lambda n: _BODY + "<table><tr><td>x" * (n // 2),
    "lists in lists": lambda n: _BODY + "<ul><li>x" * n,
    "attributes": lambda n: _BODY + "<p " + " ".join(f"a{i}=1" for i in range(n)) + ">x",
    "wide spans": lambda n: _BODY + "<table><tr>" + "<td colspan=999 rowspan=999>x" * n,
    "high spans": lambda n: _BODY + "<table><tr>" + "<td rowspan=200>x" * n + "<tr><td>y" * _ROWS,
    "ends without starts": lambda n: _BODY + "<section><div>" * 300 + "</li>x</td>" * n,
    "less than": lambda n: _BODY + "<" * n * 10,
    "open tags": lambda n: _BODY + "<a " * n * 4,
    "open attributes": lambda n: _BODY + '<a b="' * n * 2,
    "open attribute over lines": lambda n: _BODY + "<p class='" + "x\n" * n * 4,
    "open comments of a page": lambda n: _BODY + "<!--\n" * n * 4,
    "scripts in scripts": lambda n: _BODY + "<script>" * n * 2,
    "references of a page": lambda n: _BODY + "&lt;" * n * 4,
    "lines of a block": lambda n: _BODY + "x\n" * n * 4,
    "preformatted": lambda n: _BODY + "<pre>" + "x\n" * n * 2,
    "entities in entities": lambda n: (
        "<!DOCTYPE html ["
        + "".join(f"<!ENTITY a{i} '&a{i - 1};&a{i - 1};'>" for i in range(1, n))
        + "]><html><body>&a9;"
    ),
}


@pytest.mark.parametrize("name", GROWTH)
def test_work_grows_with_the_input_not_with_its_square(name: str) -> None:
    """Twenty-five times the input: 25 times the work where it is linear, 625 where it is not.

    Processor time, so that a busy machine counts for little, and a bound so wide that it can only be
    passed by another power: two of three tries would have to be wrong.
    """

    def work(page: str) -> float:
        begun = time.process_time()
        parse_page(page)
        return time.process_time() - begun

    small, large = GROWTH[name](120), GROWTH[name](3000)
    parse_page(small)
    ratios = []
    for _ in range(3):
        ratios.append(work(large) / max(min(work(small), work(small)), 0.002))
        if ratios[-1] < 150:
            return
    pytest.fail(f"{len(large) / len(small):.0f} times the input took {ratios} times the work")


def test_claimed_numbers_take_no_memory() -> None:
    page = _BODY + "<table>" + "<tr>" + "<td colspan=99999 rowspan=99999>x" * 2000 + "</table>"
    parse_page("<html><p>x")  # what is loaded once does not count
    tracemalloc.start()
    try:
        cells = [line.markup.cell for line in split(page).lines if line.markup and line.markup.cell]
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert len(cells) == 2000
    assert max(cell.columns for cell in cells) <= 200
    assert peak < 20_000_000


def test_a_cell_before_any_row_ends_and_is_kept() -> None:
    page = _BODY + "<table><td rowspan=2>alone<th>beside<tr><td>below</table>"
    texts = {line.text for line in confparse.parse_page(page).unparsed}
    assert {"alone", "beside", "below"} <= texts


@pytest.mark.parametrize(
    "page",
    [
        _BODY + "<div>" * 100_000 + "deep" + "</div>" * 100_000,
        _BODY + "<b>" * 50_000 + "deep",
        _BODY + "<table><tr><td>" * 20_000 + "deep",
        _BODY + "<ul><li>" * 50_000 + "deep",
        _HEADINGS + ">" * 100_000 + " deep",
        _HEADINGS + "[" * 50_000 + "deep" + "]" * 50_000,
        _HEADINGS + "*" * 50_000 + "deep" + "*" * 50_000,
    ],
    ids=["div", "b", "table", "list", "quotation", "bracket", "star"],
)
def test_deep_nesting_loses_nothing(page: str) -> None:
    assert sys.getrecursionlimit() < 50_000
    assert any("deep" in line.text for line in split(page).lines)
    parse_page(page)


def test_a_long_text_in_one_block_is_kept_whole() -> None:
    """Parsers cut text nodes at ten million characters."""
    word = "word " * 5
    lines = split(f"{_BODY}<p>{word * 500_000}end</p><p>after</p>").lines
    assert [line.text[-5:] for line in lines] == ["d end", "after"]
    assert len(lines[0].text) == len(word) * 500_000 + 3


def test_entities_are_not_expanded_and_nothing_is_fetched() -> None:
    laughs = (ROOT / "fixtures" / "hostile" / "billion-laughs.html").read_text("utf-8")
    assert sum(len(line.text) for line in split(laughs).lines) < 200
    outside = (ROOT / "fixtures" / "hostile" / "external-entity.html").read_text("utf-8")
    assert "root:" not in "".join(line.text for line in split(outside).lines)


# lines


@pytest.mark.parametrize("form", ["html", "markdown", "text"])
@given(seed=st.integers(0, 2**32))
def test_each_word_stands_on_the_lines_that_are_named(form: str, seed: int) -> None:
    written = getattr(sources, form)(Random(seed))
    source = split(written.source())
    assert source.form == form
    found = {word: line for line in source.lines for word in re.findall(sources.WORD, line.text)}
    for word, number in written.words.items():
        assert word in found, f"{word} of line {number} is lost"
        line = found[word]
        assert line.number <= number <= (line.last or line.number), (
            f"{word} of line {number}: {line}"
        )


def test_lines_are_counted_beyond_65535() -> None:
    page = "<html>\n<body>\n" + "<p>x</p>\n" * 70_000 + "<p\nclass='a'>\nlast\nword</p>\n"
    lines = split(page).lines
    assert (lines[0].number, lines[-2].number) == (3, 70_002)
    assert (lines[-1].text, lines[-1].number, lines[-1].last) == ("last word", 70_005, 70_006)
    assert split("x\n" * 70_000 + "end").lines[-1].number == 70_001


@given(
    seed=st.integers(0, 2**32),
    ends=st.sampled_from(["\r\n", "\r"]),
    form=st.sampled_from(["html", "markdown", "text"]),
)
def test_line_ends_change_nothing(seed: int, ends: str, form: str) -> None:
    written = getattr(sources, form)(Random(seed)).source()
    plain = split(decode(written, Report()))
    assert split(decode(written.replace("\n", ends), Report())).lines == plain.lines


# characters


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("a\r\nb\rc\n\rd", "a\nb\nc\n\nd"),
        ("a\x0bb\x0cc\x1cd\x85e\u2028f\u2029g", "a b c d e f g"),
        ("a\xa0b\u2009c\u3000d", "a b c d"),
        ("a\x00b\x07c\x1bd\x7fe\xade\u200bf\u2060g\ufeffh\ufffei\ufdd0", "abcdeefghi"),
        ("\u202eevil\u202c \u2066x\u2069", "evil x"),
        ("\ud800 \udfff x\ud83d", "\ufffd \ufffd x\ufffd"),
        ("\U0001f600 a\u200cb\u200dc", "\U0001f600 a\u200cb\u200dc"),
        ("tab\tstays", "tab\tstays"),
    ],
)
def test_clean(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


@given(st.text(st.characters()))
def test_clean_twice_is_clean(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    once.encode()
    assert once.count("\n") == text.replace("\r\n", "\n").replace("\r", "\n").count("\n")


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Q&A and AT&T; R&D", "Q&A and AT&T; R&D"),
        ("&lt;b&gt; &amp;amp; &eacute;&#233;&#xE9;", "<b> &amp; ééé"),
        ("9&#8211;10&nbsp;Uhr", "9–10 Uhr"),
        ("a&#10;b&#13;c&#x0a;d", "a b c d"),
        ("&#0; &#xD800; &#1114112; &#7;", "\ufffd \ufffd \ufffd "),
        ("&#" + "9" * 5000 + "; &#x" + "f" * 5000 + ";", "\ufffd \ufffd"),
    ],
)
def test_unescape(text: str, read: str) -> None:
    assert unescape(text) == read


@pytest.mark.parametrize(
    ("data", "text", "codes"),
    [
        pytest.param("Élodie — 9–10".encode(), "Élodie — 9–10", [], id="utf-8"),
        pytest.param(
            "Élodie Ø".encode() + b"\xc3",
            "Élodie Ø\ufffd",
            ["decoded-with-loss"],
            id="cut in a character",
        ),
        pytest.param(
            "Gráinne Østmark".encode("latin-1"), "Gráinne Østmark", [], id="latin-1, undeclared"
        ),
        pytest.param("Ada – Bo".encode("cp1252"), "Ada – Bo", [], id="one dash of Windows"),
        pytest.param(
            b"<meta charset=utf-8>caf\xe9",
            "<meta charset=utf-8>café",
            [],
            id="declared utf-8, is not",
        ),
        pytest.param(
            b"<meta charset=iso-8859-1>9\x9610",
            "<meta charset=iso-8859-1>9–10",
            [],
            id="latin-1 means Windows",
        ),
        pytest.param(
            b"<meta charset=macintosh>\x83lodie",
            "<meta charset=macintosh>Élodie",
            [],
            id="macintosh",
        ),
        pytest.param(
            b"<meta charset=shift_jis>\x93\xfa\x96{",
            "<meta charset=shift_jis>日本",
            [],
            id="shift_jis",
        ),
        pytest.param(
            b"<meta charset=windows-1251>\xcf\xf0\xe8",
            "<meta charset=windows-1251>При",
            [],
            id="windows-1251",
        ),
        pytest.param(
            b"<meta charset=rot13>Uryyb", "<meta charset=rot13>Uryyb", [], id="no charset of pages"
        ),
        pytest.param(
            b"<meta charset=unicode_escape>\\u0041",
            "<meta charset=unicode_escape>\\u0041",
            [],
            id="escapes stay",
        ),
        pytest.param(
            b"<meta charset=utf-16>abc",
            "<meta charset=utf-16>abc",
            [],
            id="declared utf-16, read as ASCII",
        ),
        pytest.param("héllo".encode("utf-16"), "héllo", [], id="utf-16"),
        pytest.param("héllo".encode("utf-16-be"), "héllo", [], id="utf-16 without a mark"),
        pytest.param("héllo".encode("utf-32"), "héllo", [], id="utf-32"),
        pytest.param(b"\xef\xbb\xbfabc", "abc", [], id="mark of utf-8"),
        pytest.param(b"\xff\xfe", "", [], id="mark alone"),
        pytest.param(b"%PDF-1.4", "", ["binary-input"], id="pdf"),
        pytest.param(b"PK\x03\x04rest", "", ["binary-input"], id="zip"),
        pytest.param(b"a\0b\0\0\0\0\0c", "", ["binary-input"], id="NULs"),
        pytest.param(b"\x81\x8d", "\ufffd\ufffd", ["decoded-with-loss"], id="nothing fits"),
    ],
)
def test_decode(data: bytes, text: str, codes: list[str]) -> None:
    report = Report()
    assert decode(data, report) == text
    assert [found.code for found in report.found] == codes


# Markdown's look-alikes

ALIKE = [
    r"The bound $a_i * b_j * c_k$ and $x_1$, $y_1$ holds.",
    r"$\mathcal{O}(n \log n)$ for $\epsilon_{ij}^{*}$ and $\|x\|_2^*$ * starred",
    r"\(a_i*b\) and \[c_j*d\] hold",
    r"$\{a_i\}_{i=1}^{n}$, $\left[a,b\right)$, $\hat{x}_{*}$ and $y_{*}$",
    r"x_i^* and y_j^*, z_{k}^*",
    "2*3*4 = 24 and 5*4 = 20",
    "A* search, k*-means and D*",
    "Ada Quillon*, Bruno Moravec* and Edda Kimura",
    "snake_case_name and other_name_too",
    "https://example.org/a_b_c*d*e and www.example.org/a_b",
    "a < b and c > d with <0.5 and x<y>z",
    "p<0.05 * significant, n>3",
    "C# and F# on .NET",
    "#5 is a number",
    "19. September 2019",
    "8. 9. 2021, 10:30",
    "2019. A year that starts a line",
    "10:30 - 11:00 | Talk | Room",
    "Q&A; R&D",
    "costs [sic] and [1], [2]",
]


@pytest.mark.parametrize("line", ALIKE)
def test_what_only_looks_like_markdown_stays(line: str) -> None:
    (found,) = (one for one in split(f"# Title\n\n# Other\n\n{line}\n").lines if one.number == 5)
    assert found.text == line
    assert found.tag == ""


@pytest.mark.parametrize(
    ("line", "text", "tags"),
    [
        ("**_Lunch_**", "Lunch", ["b", "i"]),
        ("**9:00**–**10:00** *Talk*", "9:00–10:00 Talk", ["b", "b", "i"]),
        ("**Abstract**This paper", "AbstractThis paper", ["b"]),
        ("***both***, __bold__ and _italic words_", "both, bold and italic words", ["b", "b", "i"]),
        ("5*4 and **3*2**", "5*4 and 3*2", ["b"]),
        ("[Title [with brackets]](/x) <b>x</b>", "Title [with brackets] x", ["a", "b"]),
        ("\\[PDF\\] \\(short\\) a\\_b \\*", "[PDF] (short) a_b *", []),
        (
            "<ada@example.org> <https://example.org/a_b>",
            "ada@example.org https://example.org/a_b",
            [],
        ),
        ("<my-tag>x</my-tag> <span class='a'>y</span>", "x y", []),
        ("## About C#", "About C#", []),
        ("## Closed ##", "Closed", []),
        ("3. Marching bands", "Marching bands", []),
    ],
)
def test_what_is_markdown_is_read(line: str, text: str, tags: list[str]) -> None:
    (found,) = (one for one in split(f"# Title\n\n# Other\n\n{line}\n").lines if one.number == 5)
    assert found.text == text
    assert [span.tag for span in (found.markup.spans if found.markup else ())] == tags


@pytest.mark.parametrize(
    ("page", "form"),
    [
        (
            "<table><tr><td>9:00<td>Opening<tr><td>10:00<td>Break<tr><td>11:00<td>End</table>",
            "html",
        ),
        ("<p>a</p><p>b</p><p>c</p>", "html"),
        ("text before <html><body><p>a</p><p>b</p><p>c</p>", "html"),
        ("Use <div> and </div>, or <b>bold</b>.", "text"),
        ("a < b, c > d", "text"),
        ("# Title\n\n# Other\n\n<p align='center'>x</p>\n\n**bold**\n", "markdown"),
        ("---\n# Programme\n\n[x](/y)\n---\nChair: Ada Quillon\n", "markdown"),
        ("* a\n* b\n", "text"),
    ],
)
def test_form(page: str, form: str) -> None:
    assert split(page).form == form


def test_a_rule_in_the_first_line_hides_nothing() -> None:
    lines = split("---\n# Programme\n\n[x](/y)\n\n---\nChair: Ada Quillon\n").lines
    assert [line.text for line in lines] == ["Programme", "x", "Chair: Ada Quillon"]
