"""HTML into lines: whatever the markup, each line stands where it says, and nothing visible is lost."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from conftest import ROOT
from hypothesis import example, given
from hypothesis import strategies as st

from confparse.decode import decode
from confparse.diagnostics import Report
from confparse.html import walk
from confparse.lines import split

_PAGES = sorted((ROOT / "fixtures").glob("*/*.html"))
_NAMES = (
    "a b i span p div h1 h5 ul ol li dl dt dd table thead tbody tr td th caption pre br hr img input strong em font"
    " center form select option section nav main header button label html head body title meta link script style"
    " noscript svg template textarea iframe xmp noframes fieldset legend menu blockquote address think o:p st1:place u s small"
    " col colgroup param wbr time data"
).split()
_ATTRIBUTES = (
    "",
    ' class="x"',
    " class='y z'",
    " class=w",
    ' class="a&amp;b"',
    ' href="/t?a=1&b=2&copy=3&amp;d"',
    " href=/u/",
    " href='v\"w'",
    " rowspan=2",
    ' colspan="3"',
    " hidden",
    ' title="a > b"',
    " title='<i>'",
    ' class="p" class="q"',
    " CLASS=Q",
    "\n  id='n'\n",
    " /",
    "/",
    " x=/",
    ' title="one',
)
_names = st.sampled_from(_NAMES) | st.sampled_from([name.upper() for name in _NAMES[:12]])
_starts = st.builds("<{}{}>".format, _names, st.sampled_from(_ATTRIBUTES))
_ends = st.builds("</{}{}>".format, _names, st.sampled_from(["", "", "", " ", "\n", " x"]))
_odd = st.sampled_from(
    [
        "<!-- a -->",
        "<!--<p>-->",
        "<!---->",
        "<!-->",
        "<!--x--!>",
        "<!doctype html>",
        "<!x>",
        "<?php a > b ?>",
        "</>",
        "</ p>",
        "<",
        "< b",
        "a<3",
        "<>",
        ">",
        "<p",
        "</p",
        "<![CDATA[x]]>",
        "<script>if (a < b) { '</p>' }</script>",
        "<script><!-- <script></script> --></script>",
        "<style>p > a { }</style>",
        "<title>T &amp; <b>U</title>",
        "&amp;",
        "&middot;",
        "&nbsp;",
        "&notit;",
        "&copy",
        "&#39;",
        "&#x2019;",
        "&#128;",
        "&#10;",
        "&#0;",
        "&bogus;",
        "&",
        "&am",
        "p;",
    ]
)
_texts = st.sampled_from(
    ["Ada Quill", " ", "\n", "\n\n  ", "9:00", "x", " y ", "a\nb", "é", "·", "\t"]
)
_soup = st.lists(_starts | _ends | _texts | _texts | _odd, max_size=25).map("".join)
_pages = st.builds("".join, st.tuples(st.sampled_from(["", "<html><body>", "<body><pre>"]), _soup))


@given(_pages)
@example("<p><a href=x>a<a href=y>b</a></p>c")
@example("<body><p><p>a</p>\n</p>b")
@example("<b>a<p>b</b>c")
@example("<table><td>a<td><b>b<tr><td rowspan=2>c</table>d")
@example("<body>a</body>b</html>c<p>d")
@example("<pre>a</x>\nb<!-- c -->\nd</pre>")
@example("a\nb<i>c</i>\nd")
@example("<div>a</p\n>b")
@example("<body><pre>9:00</a\n>Ada Quill ")
@example("<head><title>a</title>b<title>c</title></head>d")
@example("<body><noscript>a<p>b</noscript>c")
@example('<a title="a>b" href="c">d</a>')
@example("<svg><title>a</title></svg>b<hr/>c<div/>d")
def test_each_line_stands_where_it_says(text: str) -> None:
    raws = text.split("\n")
    before = 0
    for line in walk(text)[0]:
        last = line.last or line.number
        assert 1 <= line.number <= last <= len(raws)
        if line.tag != "title":
            assert before <= line.number
            before = line.number
        for word in ("Ada", "Quill", "9:00"):
            if word in line.text:
                assert word in "\n".join(raws[line.number - 1 : last])


@pytest.mark.parametrize("path", _PAGES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_all_text_of_a_page_is_in_its_lines(path: Path) -> None:
    text = decode(path.read_bytes(), Report())
    soup = BeautifulSoup(text, "lxml")
    for hidden in soup(["script", "style", "template", "noscript", "svg", "iframe", "textarea"]):
        hidden.decompose()
    words = Counter("".join(soup.get_text().split()))
    assert words == Counter("".join("".join(line.text for line in walk(text)[0]).split()))


@pytest.mark.parametrize("tag", ["<br>", "</br>", "</BR>", "</br >", "<br/>"])
def test_a_break_is_a_break_however_it_is_written(tag: str) -> None:
    lines, _ = walk(f"<p><b>Kites in Fog</b> {tag}\n<i>Ada Byron</i></p>")
    assert [line.text for line in lines] == ["Kites in Fog", "Ada Byron"]


def test_lines_are_counted_past_the_width_of_a_short() -> None:
    rows = "".join(f"<p\n>\nrow {number}</p>\n" for number in range(30_000))
    lines, _ = walk(f"<html><body>{rows}")
    assert [line.number for line in lines] == [3 * number + 3 for number in range(30_000)]


def test_depth_loses_nothing() -> None:
    lines, _ = walk("<html><body>" + "<div>" * 3_000 + "deep" + "</div>" * 3_000 + "<p>after")
    assert [line.text for line in lines] == ["deep", "after"]


def _texts_of(html: str) -> list[str]:
    return [line.text for line in walk(f"<html><body>{html}")[0]]


@pytest.mark.parametrize(
    "html",
    [
        '<p><span class="speaker">Ada Byron</span> <span class="title">On Rings</span></p>',
        '<li><span class="talk-title">Ada Byron</span>\n<em><span class="talk__authors">On Rings</span></em>',
    ],
)
def test_fields_of_a_talk_in_spans_are_lines(html: str) -> None:
    assert _texts_of(html) == ["Ada Byron", "On Rings"]


@pytest.mark.parametrize(
    "html",
    [
        '<p><span class="first-name">Ada</span> <span class="last-name">Byron</span></p>',
        '<p><span>Ada</span> <span class="title">Byron</span></p>',
        '<p><span class="title">Ada</span> <b>Byron</b></p>',
        '<p>Ada <span class="speaker">Byron</span></p>',
        '<p><span class="day">Ada</span> <span class="month">Byron</span></p>',
        '<p><span class="title">Ada</span> <span class="subtitles">Byron</span></p>',
    ],
)
def test_other_spans_are_parts_of_a_line(html: str) -> None:
    assert _texts_of(html) == ["Ada Byron"]


@pytest.mark.parametrize(
    ("body", "texts"),
    [
        (
            "<strong>Keynote Session 1</strong><em>Maps of Rings</em>",
            ["Keynote Session 1", "Maps of Rings"],
        ),
        (
            "<b>Opening of the School</b><span>Ada Byron, Chair</span><span>Max Born</span>",
            ["Opening of the School", "Ada Byron, Chair", "Max Born"],
        ),
        ("<time>9:00</time><strong>Coffee</strong>", ["9:00", "Coffee"]),
        # one word, one name, one line
        ("<b>Sess</b><b>ion One</b>", ["Session One"]),
        ("<b>W</b><i>INDS</i>", ["WINDS"]),
        ("<b>Ada Mc</b><i>Byron</i>", ["Ada McByron"]),
        ("<b>Ada Byron</b><sup>Two</sup><i>, Max</i>", ["Ada ByronTwo, Max"]),
        ("<b>Ada Byron</b> <i>Example Labs</i>", ["Ada Byron Example Labs"]),
        ("<b>Session 1</b><i>A</i>", ["Session 1A"]),
        ("e<em>Science</em> and <a>PDF</a><a>HTML</a>", ["eScience and PDFHTML"]),
    ],
)
def test_elements_without_a_blank_between(body: str, texts: list[str]) -> None:
    page = f"<html><body><div>{body}</div></body></html>"
    assert [line.text for line in split(page).lines] == texts


def test_what_a_word_processor_marks_breaks_no_line() -> None:
    page = (
        "<html><body><table><tr><td><p>Friday <st1:time Hour='17'>17:00</st1:time><o:p></o:p></p></td>"
        "<td><p>Cornelia Rose (<st1:City><st1:place><span>Seattle</span></st1:place></st1:City>)</p></td></tr></table>"
    )
    assert [line.text for line in walk(page)[0]] == ["Friday 17:00", "Cornelia Rose (Seattle)"]
