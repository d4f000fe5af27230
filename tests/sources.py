"""Random sources in which every visible word is unique, and the line on which each stands is known."""

from __future__ import annotations

from random import Random

from attrs import define, field

WORD = r"w\d+q"


@define
class Writer:
    """Writes a source, and keeps the line of each word."""

    rng: Random
    written: list[str] = field(factory=list)
    line: int = 1
    words: dict[str, int] = field(factory=dict)

    def put(self, text: str) -> None:
        """Write what is no word."""
        self.written.append(text)
        self.line += text.count("\n")

    def word(self) -> None:
        """Write a new word."""
        name = f"w{len(self.words) + 1}q"
        self.words[name] = self.line
        self.put(name)

    def some(self, *choices: str) -> None:
        """Write one of the texts."""
        self.put(self.rng.choice(choices))

    def source(self) -> str:
        """What was written."""
        return "".join(self.written)


def html(rng: Random) -> Writer:
    """Tags and comments over several lines, references, blocks in blocks, text between all of it."""
    out = Writer(rng)
    out.some(
        "<!DOCTYPE html>\n<html><body>",
        "<html>\n<head><title>x</title></head>\n<body\n class='a'>\n",
        "<body>",
    )
    for _ in range(rng.randint(1, 8)):
        _html_node(out, 0)
    return out


def _html_node(out: Writer, depth: int) -> None:
    rng = out.rng
    kind = rng.random()
    if depth > 4 or kind < 0.4:
        _html_text(out)
    elif kind < 0.48:
        out.some("<!-- x -->", "<!--\n-->", "<!-- <p>\n\nx -->", "<!---->")
    elif kind < 0.53:
        out.some("<br>", "<br/>", "<br\n/>")
    elif kind < 0.57:
        out.some("<script>if (a<b) {}\n\n</script>", "<style>\n</style>")
    else:
        tag = rng.choice(("div", "b", "i", "span", "a", "section", "em", "li", "td"))
        out.put("<table><tr\n><td" if tag == "td" else f"<{tag}")
        for _ in range(rng.randint(0, 2)):
            out.some(" ", "\n", "\n  ")
            out.some("class='a b'", 'href="x\ny"', "id=z", "title='a>b'", "data-x='1 < 2'")
        out.put(">")
        for _ in range(rng.randint(0, 3)):
            _html_node(out, depth + 1)
        out.put("</td></tr></table>" if tag == "td" else f"</{tag}>")
    out.some("", "", " ", "\n", " \n ")


def _html_text(out: Writer) -> None:
    for _ in range(out.rng.randint(1, 4)):
        out.word()
        out.some(" ", "\n", "\n\n", " \n ", "&amp;", "&#10;", "&#xA;", "&nbsp;", " < ", " & ", "")
        out.put(" ")


def markdown(rng: Random) -> Writer:
    """Headings, paragraphs, lists, tables, comments, emphasis, links, formulas, code."""
    out = Writer(rng)
    out.put("# ")
    out.word()
    out.put("\n\n## ")
    out.word()
    out.put("\n\n")
    for _ in range(rng.randint(1, 14)):
        kind = rng.choice(("heading", "text", "list", "table", "comment", "quote", "rule", "code"))
        if kind == "heading":
            _markdown_line(out, "#" * rng.randint(1, 6) + " ")
        elif kind == "text":
            for _ in range(rng.randint(1, 3)):
                _markdown_line(out, "", 12)
        elif kind == "list":
            for _ in range(rng.randint(1, 4)):
                _markdown_line(out, rng.choice(("- ", "* ", "+ ", "1. ", "  - ", "10) ")))
        elif kind == "table":
            _markdown_table(out)
        elif kind == "quote":
            _markdown_line(out, "> ")
        elif kind == "code":
            out.put("```\n")
            out.word()
            out.put("\n```\n")
        else:
            out.put("---\n" if kind == "rule" else "<!-- x\ny -->\n")
        out.some("\n", "\n", "")
    return out


def _markdown_line(out: Writer, mark: str, most: int = 4) -> None:
    out.put(mark)
    for _ in range(out.rng.randint(1, most)):
        _markdown_piece(out)
        out.put(" ")
    out.put("\n")


def _markdown_table(out: Writer) -> None:
    columns = out.rng.randint(2, 4)
    for row in range(out.rng.randint(1, 4)):
        for _ in range(columns):
            out.put("| ")
            _markdown_piece(out)
            if out.rng.random() < 0.3:
                out.put("<br>")
                _markdown_piece(out)
            out.put(" ")
        out.put("|\n")
        if row == 0:
            out.put("|" + "---|" * columns + "\n")
    out.put("\n")


def _markdown_piece(out: Writer) -> None:
    before, after = out.rng.choice(
        (
            ("", ""),
            ("", ""),
            ("**", "**"),
            ("*", "*"),
            ("_", "_"),
            ("[", "](http://example.org/a_b)"),
            ("$a_{i} * ", "$"),
            ("<b>", "</b>"),
            ("`", "`"),
            ("&amp;", ""),
            ("2*3*", ""),
            ("\\[", "\\]"),
        )
    )
    out.put(before)
    out.word()
    out.put(after)


def text(rng: Random) -> Writer:
    """Plain text: short lines, and paragraphs that are filled at a width."""
    out = Writer(rng)
    width = rng.choice((72, 78, 100))
    for _ in range(rng.randint(1, 8)):
        if rng.random() < 0.5:
            for _ in range(rng.randint(1, 6)):
                out.word()
                out.some(" x", "", " 10:30", " \t")
                out.put("\n")
        else:
            column = 0
            for _ in range(rng.randint(5, 120)):
                length = len(f"w{len(out.words) + 1}q")
                if column and column + 1 + length > width:
                    out.put("\n")
                    column = 0
                elif column:
                    out.put(" ")
                    column += 1
                out.word()
                column += length
            out.put("\n")
        out.some("", "\n", "\n\n", " \n")
    return out
