"""Text or bytes -> is this a conference programme, and of which layout: for a crawl, before anything is parsed.

Three steps, each on less than the one before: a gate of substring searches over the whole page (a page with
neither clock times nor the words of conferences ends here), the visible text around the best of what was found,
and `confparse.evidence` on that. Marks of known systems (`_MARKS`) name the layout and speak for the page.
Loads neither lxml nor bs4.
"""

from __future__ import annotations

import itertools
import math
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

from attrs import frozen

from .characters import unescape
from .decode import is_binary

if TYPE_CHECKING:
    from .evidence import Counts


_CLOCK: Final = b":[0-5][0-9]"
_DOTTED: Final = b"\\.[0-5][05]"
_MIDDOT: Final = b" \xc2\xb7 "
_WORDS: Final = (b"session", b"speaker", b"poster", b"workshop", b"keynote", b"tutorial", b"chair")
_WORDY: Final = 48_000
"""Bytes that are searched for words: of a longer page without clock times, its beginning, middle and end."""
_SMALL: Final = 160_000
"""Bytes of a page that is looked at as a whole; of a longer one, its richest parts are."""
_PART: Final = 16_000
_TEXT: Final = 48_000
"""Characters of visible text that are weighed."""
_MOST_HITS: Final = 4_000
_HIDDEN: Final = rb"<(?:script|style|noscript|svg|template)\b|<!--"
_RUN: Final = rb">\s*([^<>\s][^<]*)"
_MARKUP: Final = (
    b"</script>",
    b"</div>",
    b"</p>",
    b"</td>",
    b"</li>",
    b"</span>",
    b"</html>",
    b"<br",
    b"</a>",
)


@frozen(kw_only=True)
class Sniff:
    """What a page smells of; falsy where it is no conference programme."""

    layout: str | None = None
    """The layout that its marks speak for, ``generic`` without any; ``None`` where it is no programme."""
    score: float = 0.0
    """How sure it is that the page is a programme, 0…1; 0.5 and above is one."""

    def __bool__(self) -> bool:
        return self.layout is not None


_GENERIC: Final = "generic"
_MARKS: Final[tuple[tuple[str, bytes, float, int], ...]] = (
    ("eventhosts-page", b"yearly menu bar", 1.8, 1),
    ("eventhosts-session", b"chat is not available", 1.5, 1),
    ("eventhosts-page", b"live content is unavailable", 1.5, 1),
    ("eventhosts-untitled", b"on slideslive", 1.3, 1),
    ("eventhosts-events", b"displaycards", 1.3, 1),
    ("eventhosts-papers", b"/virtual/20", 4.0, 8),
    ("eventhosts-schedule", b"maincard", 1.3, 1),
    ("easychair", b"easychair.org/smart-program", 1.0, 1),
    ("easychair", b"talk_author_index.html", 1.0, 1),
    ("easychair", b"session_location", 1.0, 2),
    ("easychair", b"(abstract)", 0.5, 3),
    ("researchr", b"session-info-in-table", 1.0, 1),
    ("researchr", b"data-facet-date", 1.0, 1),
    ("pretalx", b"pretalx", 2.6, 1),
    ("frab", b"public_schedule", 1.3, 1),
    ("conftool", b"paper_time_value", 1.0, 1),
    ("linklings", b"return to top", 0.5, 3),
    ("aclpub", b"<td valign=top", 0.3, 10),
    ("acl-schedule", b"session-plenary", 1.0, 1),
    ("usenix", b"field-name-field-paper-people-text", 1.0, 1),
    ("papercept", b"add to my program", 1.0, 3),
    ("sched", b"sched-container", 1.0, 1),
    ("indico", b'class="timetable', 0.3, 1),
)
"""Traces that systems leave on their pages: the layout, the trace, what it adds to the log-odds (little where
empty pages of the system bear it too), how often it must stand there at least."""


def sniff(source: str | bytes | os.PathLike[str], url: str | None = None) -> Sniff:
    """Tell whether a page is a conference programme, and of which layout, without parsing it.

    Takes what `confparse.parse_page` takes; any ``str`` or ``bytes`` has an answer.

    Raises:
        TypeError: A wrong type of argument.
        OSError: The path cannot be read.
    """
    if url is not None and not isinstance(url, str):
        raise TypeError(f"url must be str or None, not {type(url).__name__}")
    if (
        isinstance(source, str)
        and len(source) > _WORDY
        and not source.isascii()
        and _lacks_clocks(source)
    ):
        # To encode it all would take longer than all that follows.
        source = source[:_WORDY] + source[-_WORDY:]
    data = _bytes(source)
    folded = data.lower()
    places = _gate(folded)
    if not places:
        return Sniff()
    from .evidence import count, judge

    marked = [
        (weight, layout)
        for layout, trace, weight, times in _MARKS
        if (trace in folded if times == 1 else folded.count(trace) >= times)
    ]
    counts = count(
        "\n".join(map(_visible if _has_markup(data) else _plain, _richest(data, places)))
    )
    believed = judge(counts)
    score = _with_marks(believed, counts, marked)
    if score < 0.5:
        return Sniff(score=round(score, 3))
    layout = _finer(max(marked)[1], folded, counts) if marked else _GENERIC
    return Sniff(layout=layout, score=round(score, 3))


_FINER: Final = (
    (
        ("eventhosts-page", "eventhosts-session", "eventhosts-papers"),
        b"displaycards",
        "eventhosts-events",
    ),
    (
        ("eventhosts-page", "eventhosts-session", "eventhosts-papers"),
        b"poster session",
        "eventhosts-posters",
    ),
    (("eventhosts-page", "eventhosts-session"), b"timezone:", "eventhosts-day"),
)


def _finer(layout: str, folded: bytes, counts: Counts) -> str:
    """Tell the shapes of one site template apart: its marks are on all of them."""
    finer = next(
        (name for names, trace, name in _FINER if layout in names and trace in folded), layout
    )
    if finer in ("eventhosts-page", "eventhosts-session"):
        return "eventhosts-session" if counts.ranges > 1 else "eventhosts-page"
    return finer


def _bytes(source: object) -> bytes:
    """The page as UTF-8, or nearly: what is looked for is ASCII."""
    if isinstance(source, str):
        return source.encode("utf-8", "replace")
    if isinstance(source, (bytes, bytearray, memoryview)):
        data = bytes(source)
    elif isinstance(source, os.PathLike):
        data = Path(source).read_bytes()
    else:
        raise TypeError(f"source must be str, bytes or a path object, not {type(source).__name__}")
    head = data[:512]
    if b"\0" in head and len(head) > 3:
        # UTF-16 shows as NULs in every other place; with UTF-32 and binary nothing is lost.
        even, odd = head[0::2].count(0), head[1::2].count(0)
        return data.decode("utf-16-le" if odd >= even else "utf-16-be", "replace").encode(
            "utf-8", "replace"
        )
    return b"" if is_binary(data) else data


def _gate(folded: bytes) -> list[int]:
    """Find places with clock times or conference words; none where there are too few to be a programme."""
    need = _least(len(folded))
    places = _find_all(_CLOCK, folded)
    if len(places) < need:
        for offset, part in _sample(folded):
            for word in _WORDS:
                at = part.find(word)
                while at >= 0 and len(places) < _MOST_HITS:
                    places.append(offset + at)
                    at = part.find(word, at + 200)
    if len(places) < need and b"\xb7" in folded:
        places += _find_all(_MIDDOT, folded)
    if len(places) < need:
        places += _find_all(_DOTTED, folded)
    return places if len(places) >= need else []


def _sample(folded: bytes) -> list[tuple[int, bytes]]:
    if len(folded) <= _WORDY:
        return [(0, folded)]
    size = _WORDY // 3
    offsets = (0, (len(folded) - size) // 2, len(folded) - size)
    return [(offset, folded[offset : offset + size]) for offset in offsets]


def _lacks_clocks(text: str) -> bool:
    need = _least(len(text))
    return all(
        next(itertools.islice(re.finditer(pattern.decode(), text), need, None), None) is None
        for pattern in (_CLOCK, _DOTTED)
    )


def _least(length: int) -> int:
    """How many places are too few: one will do on a page of a few lines."""
    return 1 + (length > 2_000) + length // 100_000


def _find_all(pattern: bytes, folded: bytes) -> list[int]:
    places = []
    for match in re.finditer(pattern, folded):
        places.append(match.start())
        if len(places) >= _MOST_HITS:
            break
    return places


def _richest(data: bytes, places: list[int]) -> list[bytes]:
    """Of a long page, take its richest parts, in page order."""
    if len(data) <= _SMALL:
        return [data]
    found: dict[int, int] = {}
    for place in places:
        part = place // _PART
        found[part] = found.get(part, 0) + 1
    best = sorted({0, *sorted(found, key=lambda part: (-found[part], part))[: _SMALL // _PART]})
    return [data[part * _PART : (part + 1) * _PART] for part in best]


def _has_markup(data: bytes) -> bool:
    return b"<" in data and sum(map(data.count, _MARKUP)) > 2


def _visible(data: bytes) -> str:
    """Take the text off markup, roughly: each run between tags is a line."""
    text = (
        b"\n".join(re.findall(_RUN, _uncovered(data)))[: 2 * _TEXT]
        .replace(b"\n-", b" -")
        .replace(b"\n\xe2\x80\x93", b" -")
    )
    found = text.decode("utf-8", "replace")
    return unescape(found)[:_TEXT]


def _plain(data: bytes) -> str:
    return data[: 2 * _TEXT].decode("utf-8", "replace")[:_TEXT]


def _uncovered(data: bytes) -> bytes:
    """Leave out scripts, styles and comments; one that does not end ends with the next."""
    pieces = re.split(_HIDDEN, data)
    if len(pieces) == 1:
        return data
    kept = [pieces[0]]
    for piece in pieces[1:]:
        for end in (b"</script", b"-->", b"</style", b"</svg", b"</noscript", b"</template"):
            at = piece.find(end)
            if at >= 0:
                kept.append(
                    b">" + piece[at + len(end) :].lstrip(b" >") if end == b"-->" else piece[at:]
                )
                break
    return b"".join(kept)


def _with_marks(believed: float, counts: Counts, marked: list[tuple[float, str]]) -> float:
    if not marked:
        return believed
    bonus, layout = max(marked)
    if (
        bonus < 3.0
        and counts.slots + counts.loose + counts.people + counts.heads + counts.chairs == 0
    ):
        return believed  # the shell of a page whose data a script would have fetched
    if layout == "pretalx" and counts.ranges == 0:
        return believed
    logit = math.log(max(believed, 1e-3) / max(1.0 - believed, 1e-3)) / 2 + bonus
    return 1.0 / (1.0 + math.exp(-2.0 * logit))
