"""Visible text -> how much of it is like a conference programme: clock times, words, people, look-alikes.

`sniff` asks it for a crawl, the generic layout for a page that no other shape fits, so that both say the same.
Counts come first (`count`), then one judgement over them (`judge`); nothing here reads a field.

    09:00 - 10:30 Session 1: Runtime systems      a slot, a range, a word
    Chair: Ada Example                            a chair
    Quiet Caches for Loud Programs
    Ada Example, Bo Sample and Chi Third          people

Words are counted over the bytes of the text, folded by a table and split at blanks: ten times as fast as
an alternation of as many words, and a crawl is mostly pages that hold none of them.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from functools import cache
from typing import Final, NamedTuple

_SCANNED: Final = 6_000
"""Characters that are weighed; of a longer text, the parts with most clock times are."""
_PART: Final = 1_500
_MOST_SLOTS: Final = 60
"""Clock times that are looked at: enough to know a rhythm."""
_COLON: Final = re.compile(r":[0-5][0-9](?![0-9%]|[.,:/][0-9])")


class Counts(NamedTuple):
    """What stands on a page, counted."""

    lines: int = 0
    slots: int = 0
    """Clock times that open a line, or stand on a line of their own."""
    ranges: int = 0
    """Those with an end; also in the middle of a line."""
    loose: int = 0
    """Clock times within sentences, stamps, cells of a crowd."""
    joined: int = 0
    """Ranges that begin when another ends: the rhythm of a programme, not of opening hours."""
    odd: int = 0
    """Clock times whose minutes are no multiple of five: stamps, trains, results."""
    crowded: int = 0
    """Lines with three or more clock times."""
    people: int = 0
    """Lines that open with two names or more."""
    heads: int = 0
    """Lines that are the label of a session or a talk, or begin with one: "Tutorial", "Session 2A: …"."""
    prices: int = 0
    templates: int = 0
    """Placeholders of a template."""
    blanks: int = 0
    """Words of pages that are not filled yet."""
    kinds: int = 0
    """Different words of conferences: session, chair, talk, keynote …"""
    words: int = 0
    chairs: int = 0
    """Labels before the name of a chair or moderator."""
    plans: int = 0
    """Program, schedule, agenda."""
    months: int = 0
    pauses: int = 0
    rooms: int = 0
    """Rooms, halls, tracks, and the labels of talk pages."""
    days: int = 0
    stamps: int = 0
    matches: int = 0
    shows: int = 0
    travel: int = 0
    classes: int = 0
    kitchen: int = 0
    calls: int = 0


def _vocabulary(**groups: str) -> dict[bytes, tuple[str, str]]:
    """Each word with its group and its stem: talk and talks are one kind."""
    return {
        word.encode(): (name, word[:5]) for name, words in groups.items() for word in words.split()
    }


_GROUP: Final = _vocabulary(
    words="session sessions keynote keynotes talk talks speaker speakers workshop workshops tutorial tutorials poster posters panel panelists panellists plenary symposium"
    " abstract abstracts invited oral orals proceedings conference presenter presenters presentation presentations lightning paper papers tracks authors q&a demo demos spotlight spotlights"
    " sitzung vortrag vorträge tagung sesión sesiones sesion charla charlas ponencia ponencias conférence conférences exposé exposés atelier ateliers colloque sessione sessioni relatore relatori palestra palestras"
    " 講演 会议 报告 セッション доклад доклады секция",
    plans="program programs programme programmes programm schedule schedules agenda timetable programma programación horario zeitplan",
    months="january february april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec"
    " januar februar märz mai juni juli oktober dezember janvier février mars avril juin juillet août septembre octobre novembre décembre enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    pauses="coffee lunch registration welcome break breaks banquet reception opening closing refreshments remarks kaffeepause mittagspause begrüßung déjeuner pause accueil almuerzo pausa breakfast dinner",
    rooms="room rooms raum hall salle sala auditorium ballroom amphitheatre hörsaal theatre foyer location track dauer anfang referenten",
    days="monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun montag dienstag mittwoch donnerstag freitag samstag sonntag"
    " lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo",
    stamps="posted commented says said sagt schrieb wrote reply antworten répondre responder permalink comment comments kommentar kommentare edited pinned upvote likes retweet followers subscribe newsletter cookies unsubscribe",
    matches="vs opponent opponents kickoff kick-off tipoff stadium stadion arena quarterfinals referee halftime league standings playoffs matchday spieltag fixtures fixture wins losses coach fc afc scoreboard attendance espn score scores team teams season rovers",
    shows="fsk omu imax ticket tickets screening screenings film films movie movies kino cinema spielplan vorstellung episode channel broadcast rerun sitcom soap pg rated starring tv series premiere doors gig gigs setlist encore regie cast director directors box-office concert concerts",
    travel="platform departs departure departures arrives arrival arrivals stop stops station terminal airport via gleis abfahrt ankunft haltestelle ferry flight flights bus buses train trains depot interchange northbound southbound eastbound westbound",
    classes="semester sem homework credits instructor prerequisites course courses classes lab syllabus midterm quiz recitation stundenplan assignment assignments yoga pilates gym zumba section period grade lecturer textbook maths english physics chemistry biology geography history",
    kitchen="ingredients tbsp tsp teaspoon teaspoons tablespoon tablespoons preheat oven bake recipe recipes flour butter zutaten rezept mehl zucker backen simmer stir sugar salt",
    calls="deadline deadlines submission submissions submit submitted notification camera-ready committee committees steering aoe reviewing anonymized solicit solicits originality easychair cmt openreview manuscripts contributions cfp",
    blanks="tba tbd tbc announced soon tuned lorem ipsum placeholder",
)
_DAYS: Final = frozenset(word.decode() for word, (group, _) in _GROUP.items() if group == "days")
_CELL_ENDS: Final = frozenset(("", "\n", "|"))
_FOLD: Final = bytes(
    code + 32
    if 65 <= code <= 90
    else code
    if code > 127 or chr(code).isalpha() or code in b"-&"
    else 32
    for code in range(256)
)
_CHAIRS: Final = (
    b"chair:",
    b"chairs:",
    b"chair**",
    b"chaired by",
    b"chair\n",
    b"moderator",
    b"convener",
    b"discussant",
    b"organizers:",
    b"organizers\n",
    b"organisers\n",
)
_OTHER_CHAIRS: Final = tuple(label for label in _CHAIRS if b"chair" not in label)
_DATES: Final = (
    b"May 0",
    b"0 May",
    b"March 0",
    b"0 March",
    b"0000-00-00",
    b"00.00.0000",
    b"00/00/0000",
)
_SHAPE: Final = bytes(48 if 48 <= code <= 57 else code for code in range(256))
_MONEY: Final = tuple(form.encode() for form in ("$0", "£0", "€0", "0 €", "0€"))


def count(text: str) -> Counts:
    """Count what speaks for and against a programme in visible text, one block or cell a line."""
    text = "\n" + _richest(text)
    if not text.isascii():
        text = (
            text.replace("\u2013", "-")
            .replace("\u2014", "-")
            .replace("\u2212", "-")
            .replace("\xa0", " ")
        )
    raw = text.encode("utf-8", "replace")
    found = Counter(filter(None, map(_GROUP.get, raw.translate(_FOLD).split())))
    totals: dict[str, int] = {}
    for (group, _), times in found.items():
        totals[group] = totals.get(group, 0) + times
    shape = raw.translate(_SHAPE)
    totals["months"] = totals.get("months", 0) + sum(map(shape.count, _DATES))
    lower = text.lower()
    return Counts(
        lines=max(1, text.count("\n") - text.count("\n\n")),
        **_times(text),
        people=len(_people().findall(text)),
        heads=len(_heads().findall(lower)),
        chairs=_chairs(raw.lower()),
        prices=0
        if b"\\" in raw
        else sum(map(shape.count, _MONEY)),  # a backslash: the dollars are LaTeX
        templates=raw.count(b"{{") + raw.count(b"{%"),
        kinds=sum(group == "words" for group, _ in found),
        **totals,
    )


def _chairs(lower: bytes) -> int:
    return sum(map(lower.count, _CHAIRS if b"chair" in lower else _OTHER_CHAIRS))


def _richest(text: str) -> str:
    if len(text) <= _SCANNED:
        return text
    parts = [text[at : at + _PART] for at in range(0, min(len(text), 100 * _SCANNED), _PART)]
    order = sorted(range(len(parts)), key=lambda part: (-len(_COLON.findall(parts[part])), part))
    return "".join(parts[part] for part in sorted({0, *order[: _SCANNED // _PART - 1]}))


@cache
def _people() -> re.Pattern[str]:
    """Two words, a separator, two words; no text between separators is walked twice."""
    word = r"[A-Z\u00c0-\u017f][\w.'’-]{0,20}"
    return re.compile(
        rf"\n[|*#>_ \t-]{{0,6}}{word} (?:[^\n,;&·⋅|0-9:()]{{1,45}}(?:\([^()\n]{{0,80}}\) ?)?(?:[,;&·⋅]|and\b) ?(?![^\n,;(]{{0,40}}(?:Univ|Inst|Coll|Labs?\b|Labor|Research|Dep|School|Inc|Corp|Ltd|GmbH)){word} [\w(.'’]|{word}(?: {word})? and [A-Z\u00c0-\u017f])"
    )


@cache
def _heads() -> re.Pattern[str]:
    kind = "(?:(?:(?:paper|oral|poster|technical|parallel|plenary|contributed|industry|special) )?sessions?|(?:invited |expo |keynote )?talks?|(?:tutorial|workshop|poster|oral|spotlight|keynote|panel|demonstration)s?|symposium|abstract|biography|bio|sitzung|sesión|séance)"
    return re.compile(
        rf"\n[|*#>_ \t-]{{0,6}}{kind}(?: #?(?:[0-9]{{1,3}}[a-z]?|[a-z][0-9]?|[ivx]{{1,4}}))?[*_]{{0,2}}(?:(?=\n)| ?[:(|]| - )"
    )


@cache
def _tail() -> re.Pattern[str]:
    """What may follow a clock time: the half of the day, and an end."""
    half = r"(?: ?(?:[aApP]\.? ?[mM]\b\.?|[aApP]\b|Uhr\b|hrs?\b))"
    return re.compile(
        half
        + r"?( {0,3}(?:-{1,2}|to|bis|until|till|à|~|→|\ufffd|>) {0,3}([0-9]{1,2})(?:[:.hH] ?([0-5][0-9])(?![0-9]))?"
        + half
        + "?)?"
    )


@cache
def _rare() -> re.Pattern[str]:
    """Clock times without a colon: 10.30 - 11.00, 8h45, 9 am, 2-3 pm."""
    return re.compile(
        r"(?<![\w.,:/$€£])[0-9]{1,2}(?:[.hH]([0-5][05])(?=[ -]{0,3}[-t][ o]{0,3}[0-9]|h| ?Uhr| ?[aApP]\.?[mM]\b|\n)|[hH]\b|(?= ?[aApP]\.?[mM]\b)|(?= ?- ?[0-9]{1,2} ?[aApP]\.?[mM]\b))"
    )


def _times(text: str) -> dict[str, int]:
    found = _Clocks(text)
    for match in _COLON.finditer(text):
        at = match.start()
        if text[at - 1].isdigit():
            found.add(
                at - 2 if text[at - 2].isdigit() else at - 1, at, at + 3, int(text[at + 1 : at + 3])
            )
            if found.seen >= _MOST_SLOTS:
                break
    if found.slots < 3:
        for match in _rare().finditer(text):
            if found.seen >= _MOST_SLOTS:
                break
            digits = 2 if text[match.start() + 1].isdigit() else 1
            found.add(match.start(), match.start() + digits, match.end(), int(match[1] or 0))
    crowded = sum(1 for several in found.crowd.values() if several > 2)
    return {
        "slots": found.slots,
        "ranges": found.ranges,
        "loose": found.loose,
        "joined": found.joined,
        "odd": found.odd,
        "crowded": crowded,
    }


class _Clocks:
    """The clock times that were found, as they are counted."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.seen = self.slots = self.ranges = self.loose = self.joined = self.odd = 0
        self.crowd: dict[int, int] = {}
        self._ends: set[int] = set()
        self._tail = _tail().match
        self._read = 0
        """Up to where the last time reached: its end is no time of its own."""

    def add(self, first: int, hour_end: int, last: int, minute: int) -> None:
        text = self.text
        before = text[first - 1]
        if first < self._read or before.isalnum() or before in ".,:/$€£":
            return
        hour = int(text[first:hour_end])
        if hour > 24:
            return
        self.seen += 1
        if minute % 5:
            self.odd += 1
        tail = self._tail(text, last)
        if tail is not None and tail[1] is not None:
            self._read = tail.end()
            self.ranges += 1
            begin = hour * 60 + minute
            if begin in self._ends or (begin + 720) % 1440 in self._ends:
                self.joined += 1
            self._ends.add(int(tail[2]) * 60 + int(tail[3] or 0))
        line = text.rfind("\n", first - 400 if first > 400 else 0, first) + 1
        self.crowd[line] = self.crowd.get(line, 0) + 1
        if (
            line == first
            or (
                first - line <= 12
                and (
                    (opening := text[line:first]).upper() == opening.lower()
                    # "Friday 13:00" on a line or in a cell of its own, without an end as a shop's hours have.
                    or (
                        self._read < first
                        and text[last : last + 12].lstrip(" \t")[:1] in _CELL_ENDS
                        and opening.strip(" ,.|").lower() in _DAYS
                    )
                )
            )
        ):
            self.slots += 1
        else:
            self.loose += 1


def judge(counts: Counts) -> float:
    """Tell from the counts how sure it is that the text is a programme, 0…1; below 0.5 it is none.

    The weights were set by hand: on two thirds of the labelled pages first, then, for what the rest showed
    to be missing, on generated pages of all layouts and look-alikes.
    """
    return max(_timed(counts), _untimed(counts))


def weigh(text: str) -> float:
    """Tell how sure it is that visible text is a conference programme, 0…1; below 0.5 it is none."""
    return judge(count(text))


def _timed(counts: Counts) -> float:
    """A programme with clock times: ranges that join, conference words, chairs, people."""
    clocks = counts.slots + counts.loose
    if not clocks:
        return 0.0
    scholarly = (
        0.5 * min(counts.kinds, 6)
        + 0.5 * min(counts.chairs, 4)
        + 0.15 * min(counts.people, 8)
        + 0.2 * min(counts.pauses, 4)
        + 0.15 * min(counts.rooms, 6)
        + 0.1 * min(counts.words, 8)
        + 0.55 * min(counts.heads, 4)
    )
    # What begins when another ends, on a day with a date: no class timetable, no opening hours.
    rhythm = counts.joined >= 3 and 2 * counts.joined >= counts.ranges and counts.months > 0
    if counts.kinds + counts.chairs + counts.people + counts.heads == 0 and not rhythm:
        return 0.0
    scholarly += 1.2 * rhythm + 0.4 * min(counts.plans, 2)
    starts = max(0, counts.slots - counts.ranges)
    timely = 0.5 * min(counts.ranges, 8) + 0.25 * min(counts.joined, 6) + 0.12 * min(starts, 20)
    # A short page has few times, but they stand close.
    timely *= min(max(1.0, 40 / counts.lines), 4.0, counts.lines)
    alike = (
        counts.shows
        + counts.matches
        + counts.travel
        + counts.classes
        + counts.kitchen
        + counts.stamps
        + counts.prices
        + counts.blanks
        + counts.templates
    )
    known = clocks + counts.words + 2 * counts.chairs + counts.pauses + counts.people
    doubt = (
        2.5 * alike / (alike + known + 4)
        + 2.0 * (counts.odd / clocks) * min(clocks, 10) / 10
        + 1.5 * counts.crowded / clocks
    )
    doubt += 2.0 * counts.calls / (counts.calls + known)
    untimely = 3.0 * max(0.0, 0.5 - timely)
    return _between(
        min(timely, 4.0) * 0.5 - untimely + min(scholarly, 4.0) * 0.5 - 1.6 * doubt - 1.1
    )


def _untimed(counts: Counts) -> float:
    """A list of sessions or talks without times: chairs, or people on every other line, and conference words."""
    lines = counts.lines
    if counts.kinds == 0 and counts.people < 4:
        return 0.0
    known = counts.words + 2 * counts.chairs + counts.people + 2 * counts.heads
    alike = (
        counts.shows
        + counts.matches
        + counts.classes
        + counts.kitchen
        + counts.stamps
        + counts.prices
        + 2 * counts.templates
    )
    rate = counts.people / lines
    evidence = (
        4.0 * min(rate, 0.5) * min(counts.people, 6) / 6
        + 0.25 * min(counts.chairs, 6)
        + 0.25 * min(counts.kinds, 4)
        + min(10.0 * counts.words / lines, 1.0) * min(counts.words, 10) / 10
        + 0.3 * min(counts.heads, 4)
        + 0.1 * min(counts.rooms, 5)
    )
    if (
        counts.people + counts.chairs == 0
        and counts.heads < 2
        and counts.words < 10
        and counts.rooms < 3
    ):
        evidence -= 1.0  # a menu of a conference site
    doubt = 3.0 * alike / (alike + known + 1) + 12.0 * max(0, counts.calls - 1) / (
        counts.calls + counts.people + 2 * counts.chairs + 10
    )
    doubt += 0.8 * min(counts.blanks, 3)
    return _between(evidence - doubt - 1.1)


def _between(logit: float) -> float:
    """The logistic curve; 0 is 0.5."""
    return 1.0 / (1.0 + math.exp(-2.0 * logit))
