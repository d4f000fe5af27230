"""HTML -> lines: each block, table cell and ``<br>`` part is a line with its true source line numbers.

The page is fed line by line to lxml's target parser, which builds no tree: it has neither a depth nor a size limit
that would lose text in silence, and it counts past 65,535 lines. Alone imports lxml.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final, cast

from .blocks import Blocks
from .characters import BREAK_REFERENCE
from .flow import Line

_CONTROL_REFERENCE: Final = re.compile(
    r"&#(?:0*(?:[12]?[0-9]|3[01]|127)|[xX]0*(?:1?[0-9a-fA-F]|7[fF]))(?![0-9a-fA-F])"
)
_END_OF_BREAK: Final = re.compile(r"</(?=br\b)", re.IGNORECASE)
"""An end tag of ``<br>`` is a break (HTML Standard, 13.2.6.4.7); the parser passes over it."""
_PAGE: Final = re.compile(r"<(?:html|body)\b", re.IGNORECASE)


def walk(text: str) -> tuple[list[Line], str]:
    """Walk a page once; give its lines, and what its markup says beside them.

    Scripts, styles and comments are not content: with the values of attributes, each once, they are the second.
    The text of ``<title>`` comes first, as a line with the tag ``title``: it is not visible on the page.
    """
    from lxml import etree  # pages of text go without

    fragment = _is_fragment(text)
    if "&#" in text:
        text = BREAK_REFERENCE.sub(" ", text)
    if "</br" in text or "</BR" in text:
        text = _END_OF_BREAK.sub("<", text)
    sure = "&#" not in text or _CONTROL_REFERENCE.search(text) is None
    target = _Target(fragment=fragment, sure=sure)
    parser = etree.HTMLParser(
        target=cast("Any", target), remove_comments=False
    )  # the stubs want bytes too
    feed = parser.feed
    # A line is fed with the break before it, so that text which is handed over ends on the line being fed,
    # whether the parser hands it over at once or only at the next tag. Lines without markup go with the next.
    plain: list[str] = []
    for number, raw in enumerate(text.split("\n"), 1):
        plain.append(raw)
        if "<" in raw or ">" in raw:
            target.fed = number
            feed("\n".join(plain))
            plain = [""]
    target.fed = number
    feed("\n".join(plain))
    if not text.strip():
        return [], ""
    try:
        parser.close()
    except etree.ParserError:  # a page of nothing but a doctype or a comment
        return [], ""
    return target.lines, "\n".join(dict.fromkeys(target.signs))


def _is_fragment(text: str) -> bool:
    return _PAGE.search(text, 0, 20_000) is None


class _Target(Blocks):
    """What lxml calls."""

    def __init__(self, *, fragment: bool, sure: bool) -> None:
        super().__init__(fragment=fragment, sure=sure)
        self.signs: list[str] = []
        self.fed = 1
        self._run: list[str] = []
        # Where the text in `_run` begins and ends: a tag or a comment after it may end on a later line, and
        # an end tag that closes nothing, with breaks in it, is passed over in silence.
        self._began = 1
        self._came = 1
        self._ended = 1

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if attributes:
            self.signs.extend(attributes.values())
        if self._run:
            self._take_run()
        super().start(tag, attributes)

    def end(self, tag: str) -> None:
        if self._run:
            self._take_run()
        super().end(tag)

    def data(self, text: str) -> None:
        if self.skip:
            self.signs.append(text)
            return
        run = self._run
        if not run and text.isspace() and not self.parts:
            return  # most text of a page stands between blocks
        fed = self.fed
        if not run:
            self._began = self._came = fed
        if self._came == fed and "\n" in text:
            # what stands before one "<" comes at once, though in pieces
            self._began -= text.count("\n")
        run.append(text)
        self._ended = fed

    def comment(self, text: str) -> None:
        self.signs.append(text)
        if self._run:
            self._take_run()

    def pi(self, _target: str, _data: str | None = None) -> None:
        if self._run:
            self._take_run()

    def close(self) -> None:
        if self._run:
            self._take_run()
        super().close()

    def _take_run(self) -> None:
        run = "".join(self._run)
        self._run.clear()
        self.take(run, self._began, self._ended)
