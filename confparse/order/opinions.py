"""Units -> graded opinions: how well each can be each kind of thing, from its text, its markup and its place.

A score is a log-odds in rough units: 1 is a hint, 3 is good evidence, 6 settles it. What the cut has settled
(times, days, chair clauses) keeps its kind; only texts are in doubt.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from ..fields import affiliations, date_spans, dates, kinds
from . import folk, words
from .named import AT, BY_NAME, HELD, IN, OF_TALK, TITLED
from .pairs import OFFICE, read_form, read_pair
from .signs import DAY_WORD
from .units import CHAIR, CODE, DAY, EXTRA, LABEL, ROOM, TEXT, TIME, ZONE, Unit

# The kinds of things, in the order of the score lists.
(
    NONE,
    DAYS,
    CLOCK,
    SESSION,
    TALK,
    PEOPLE,
    AFFIL,
    CHAIRS,
    ROOMS,
    PROSE,
    PAIR,
    EXTRAS,
    TALK2,
    PEOPLE2,
    SPLIT,
) = range(15)
NAMES: Final = (
    "none", "day", "time", "session", "talk", "people", "affiliation", "chair", "room", "prose", "pair", "extra", "talk…", "people…", "heading",
)  # fmt: skip
COUNT: Final = len(NAMES)
OUT: Final = -99.0
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_ASCII_WORD: Final = re.compile(r"[a-z]+(?:['-][a-z]+)*")
HEADINGS: Final = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_URL: Final = re.compile(
    r"https?://|www\.|@[a-z]|\.html?\b|\.org\b|\.com\b|©|copyright", re.IGNORECASE
)
_ADDRESS: Final = re.compile(
    r"(?:[^\W\d_]{2,20}(?: [^\W\d_]{2,20}){0,2}\s?:\s?)?https?://\S{3,300}"
)
_CALL: Final = re.compile(
    r"(?:(?:zoom|webex|teams|jitsi|skype|meeting|join)\b[\w ]{0,30}\b(?:id|link|url|code|passcode|password|room)|passcode|password)\s?:|(?:zoom|webex|teams|jitsi)[ -](?:link|meeting|room|webinar|call|session)s?(?: #?[A-Z0-9]{1,3})?\Z",
    re.IGNORECASE,
)
_PLACED_IN: Final = re.compile(
    r"(?:building|bldg\.?|floor|level|campus|lecture hall|hall|gebäude|bâtiment|edificio) ?: ?\S+(?: \S+)?\Z"
)
_CALLS: Final = frozenset(("zoom", "webe", "team", "jits", "skyp", "meet", "join", "pass"))
"""How texts begin that `_CALL` may match."""
_BREAKS: Final = frozenset(
    "break breaks coffee tea lunch breakfast dinner pause pausa kaffeepause mittagspause kaffee café déjeuner almuerzo snack snacks refreshment refreshments".split()
)
_PAPER_KIND: Final = r"(?:short|long|full|regular|demo|position|industry|poster|oral|spotlight|highlight|lightning|research|extended|work[- ]in[- ]progress) ?(?:paper|talk|abstract|presentation)?"
_OF_PAPER: Final = re.compile(
    rf"[\w?!.’”\"'] [(\[]{_PAPER_KIND}(?: ?(?:[+&/,]|and) ?{_PAPER_KIND}){{0,2}}[)\]]\Z",
    re.IGNORECASE,
)
_LONGEST_KIND: Final = 60
_HARDLY: Final = 0.3
_FOOTNOTE: Final = re.compile(r"[(\[]?(?:\*{1,3}|#|†|‡|§)[)\]]? ?:? [a-z]")
_EVENT: Final = re.compile(
    r"(?:[Tt]he )?(?:[0-9]{1,3}(?:st|nd|rd|th) )?(?:[A-Z]\w{0,3}[ &/-])?[A-Za-z]{0,3}[A-Z]{2}[\w+-]{0,12}[ ]?[’'-]?(?:(?:19|20)[0-9]{2}|(?<=[’'])[0-9]{2})"
)
_LEGEND: Final = re.compile(
    r"[(\[]?1[)\]]?\s?(?=[A-ZÀ-Þ])[^\d]{5,200}(?:[;,.]?\s[(\[]?2[)\]]?\s?(?=[A-ZÀ-Þ])|\.?\Z)"
)
_ADDRESSED: Final = frozenset("you your we our us will there".split())
"""Words of those who tell visitors what to do, in texts with a full stop."""
_NOTICE_WORDS: Final = frozenset(
    "listed available place places click found find invite welcome please information details held scheduled"
    " posted presented below split divided grouped taking".split()
)
"""Gate of `_NOTICE`."""
_NOTICE: Final = re.compile(
    r"\b(?:all|the|accepted) (?:[a-z]+ ){1,4}(?:are|is|will be|can be) (?:listed|available|shown|given|posted|held|found|subject)\b"
    r"|\b(?:all|the) (?:[a-z]+ ){1,3}takes? place (?:in|at|on)\b|\bclick (?:here|the|on)\b|\byou can (?:find|download|see)\b"
    r"|\Awe (?:invite|welcome|ask)\b|\Aplease\b|\bfor (?:more|further) (?:details|information)\b"
    r"|\b(?:to be|will be) (?:held|scheduled|announced|published|posted|presented)\b|\bis available (?:here|online|at|from)\b|\blisted below\b"
    r"|\b(?:will be|is|are) (?:split|divided|grouped) (?:in|into|up)\b|\b(?:all|both) taking place\b"
)
"""What a page says of itself, in lower case."""
_MOST_OF_COUNTRY: Final = 5
_LONGEST_HOME: Final = 80
_HOME: Final = re.compile(
    r"(?:[Tt]he )?(?:(?:Technical )?University of (?:the )?[A-ZÀ-Þ][\w-]+(?: (?:at )?[A-ZÀ-Þ][\w-]+){0,3}|[A-ZÀ-Þ][\w&-]+(?: [A-ZÀ-Þ][\w&-]+)? University)(?:, [A-ZÀ-Þ][\w. -]{1,20}){0,2}[).]?"
)
"""The name of a university, and perhaps its town and country."""
_SHORTEST_RUN: Final = 250
_RUN_ON: Final = re.compile(r"\)\s{1,40}(?!(?:and|und|et|y|in|at)\b)[A-ZÀ-Þa-z][\w-]*:? \w")
"""What follows a bracket without a sign."""
_SENTENCE: Final = re.compile(r"(?<=[a-zà-ÿ)”\"])[.!?]\s+[A-ZÀ-Þ]")
LABEL_KINDS: Final = {
    "abstract": PROSE, "summary": PROSE, "description": PROSE, "zusammenfassung": PROSE, "résumé": PROSE, "resumen": PROSE, "astract": PROSE,
    "speaker": PEOPLE, "speakers": PEOPLE, "presenter": PEOPLE, "presenters": PEOPLE, "presented by": PEOPLE, "author": PEOPLE, "authors": PEOPLE,
    "referent": PEOPLE, "referenten": PEOPLE, "referentin": PEOPLE, "orateur": PEOPLE, "orateurs": PEOPLE, "ponente": PEOPLE, "ponentes": PEOPLE,
    "organizer": PEOPLE, "organizers": PEOPLE, "organiser": PEOPLE, "organisers": PEOPLE, "organized by": PEOPLE, "organised by": PEOPLE,
    "lecturer": PEOPLE, "lecturers": PEOPLE, "instructor": PEOPLE, "instructors": PEOPLE, "given by": PEOPLE, "talk by": PEOPLE, "mentor": PEOPLE, "mentors": PEOPLE,
    "intervenant": PEOPLE, "intervenante": PEOPLE, "intervenants": PEOPLE, "intervenantes": PEOPLE,
    "conférencier": PEOPLE, "conférencière": PEOPLE, "conférenciers": PEOPLE, "conférencières": PEOPLE,
    "vortragende": PEOPLE, "vortragender": PEOPLE, "vortragenden": PEOPLE, "dozent": PEOPLE, "dozenten": PEOPLE, "dozentin": PEOPLE, "dozentinnen": PEOPLE,
    "relatore": PEOPLE, "relatori": PEOPLE, "palestrante": PEOPLE, "palestrantes": PEOPLE,
    "expositor": PEOPLE, "expositora": PEOPLE, "expositores": PEOPLE, "conferencista": PEOPLE, "conferencistas": PEOPLE,
    "panelist": PEOPLE, "panelists": PEOPLE, "panellist": PEOPLE, "panellists": PEOPLE, "panel members": PEOPLE,
    "title": TALK, "topic": TALK, "talk": TALK, "paper title": TALK, "talk title": TALK, "lecture title": TALK, "presentation title": TALK, "keynote title": TALK, "affiliation": AFFIL, "institution": AFFIL,
}  # fmt: skip


def _label_kind(label: str) -> int | None:
    """Tell what a label says of what stands behind it; "Lead author" and "Speaker(s)" say what their last word does."""
    kind = LABEL_KINDS.get(label)
    if kind is None and label.endswith(("(s)", " author", " authors")):
        return LABEL_KINDS.get(label.rpartition(" ")[2].removesuffix("(s)"))
    return kind


def _settled(kind: int, score: float, none: float = -5.0) -> list[float]:
    scores = [OUT] * COUNT
    scores[NONE] = none
    scores[kind] = score
    return scores


# Scores of what the cut has settled; shared by all such units, as the fit changes those of texts only.
SETTLED: Final = {
    EXTRA: _settled(EXTRAS, 5.0, 3.0),
    DAY: _settled(DAYS, 6.0),
    TIME: _settled(CLOCK, 6.0),
    CHAIR: _settled(CHAIRS, 6.0),
    ZONE: _settled(EXTRAS, 6.0),
    CODE: _settled(EXTRAS, 6.0),
}
_ROOM: Final = _settled(ROOMS, 5.0)
_ROOM_PERHAPS: Final = _settled(ROOMS, 2.0)


def opine(units: Sequence[Unit]) -> None:
    """Give every unit its scores."""
    _find_codes(units)
    _find_badges(units)
    _find_doubles(units)
    _find_counted(units)
    _find_echoes(units)
    again = _repeated(units)
    if again:
        again -= _of_one(units, again)
    previous: Unit | None = None
    small = _small_tables(units)
    styles: dict[
        tuple[object, ...], int
    ] = {}  # by number from here on: a tuple is hashed each time
    listing = False
    for position, unit in enumerate(units):
        cell = unit.cell
        if cell is not None:
            before = previous.cell if previous is not None else None
            unit.new_cell = before is None or before[:3] != cell[:3]
            unit.column = cell.column
        if unit.line.markup is not None:
            unit.bold = _emphasis(unit)
        _score(unit)
        if unit.head and previous is not None:
            _given_by(unit, previous)
        if (
            previous is not None
            and unit.hint == TEXT
            and unit.text.endswith(":")
            and previous.hint == TEXT
            and previous.scores[PEOPLE] > 1.5
            and words.KIND_HEAD.fullmatch(unit.text, 0, len(unit.text) - 1)
        ):
            # Names, "Invited talk:", and then the title.
            unit.scores[EXTRAS] = 5.0
        if previous is not None and _DOUBLE in {unit.label, previous.label}:
            _by_double(previous, unit)
        if unit.hint == TEXT and unit.text in again:
            following = units[position + 1] if position + 1 < len(units) else None
            _repeats(unit, previous, alone=following is None or following.line is not unit.line)
        if unit.hint == LABEL:
            # "Speakers:", and then a line for each.
            listing = not unit.text and _label_kind(unit.label) == PEOPLE
        elif listing and unit.hint == TEXT and (_is_of_list(unit) or _is_selected(unit)):
            unit.label = "listed"
            unit.scores[PEOPLE] = unit.scores[PEOPLE2] = 6.0
            for kind in (TALK, SESSION, PAIR, NONE):
                unit.scores[kind] -= 4.0
        else:
            listing = False
        unit.style = style = _style(unit, small)
        unit.habit = styles.setdefault(style, len(styles))
        previous = unit
    _tell_placed(units)


_NAME_AND_PLACE: Final = re.compile(
    r"[A-ZÀ-Þ][\w.'’-]{0,20}(?: [A-ZÀ-Þ][\w.'’-]{1,20}){1,2} \([A-ZÀ-Þ][^()\d]{2,60}\)\.?"
)
_EVENTS: Final = words.SESSION | frozenset(
    "banquet dinner reception party lunch drinks excursion social concert tour visit meeting".split()
)
_FEWEST_PLACED: Final = 6


def _tell_placed(units: Sequence[Unit]) -> None:
    """Where nearly all texts such as "Ada Byron (Sampleton)" are people, so is "Robert Constable (Sampleton)"."""
    shaped = [
        unit
        for unit in units
        if unit.hint == TEXT
        and unit.text[-1] in ")."
        and "(" in unit.text
        and not unit.opening
        and kinds.of_title(unit.text) is None
        and _EVENTS.isdisjoint(unit.text.casefold().split())
        and _NAME_AND_PLACE.fullmatch(unit.text)
    ]
    others = [unit for unit in shaped if unit.scores[PEOPLE] < 1.0]
    if len(shaped) < _FEWEST_PLACED or len(others) * 5 > len(shaped):
        return
    for unit in others:
        unit.people = max(unit.people, SURE)
        unit.scores[PEOPLE] = unit.scores[PEOPLE2] = 3.0
        unit.scores[TALK] -= 3.0
        unit.scores[SESSION] -= 3.0


def _is_of_list(unit: Unit) -> bool:
    """Whether a line below "Panelists:" is one of them, perhaps with a place in square brackets."""
    return unit.people >= 0.6 or (
        unit.text.rstrip(".,;").endswith("]") and folk.weigh(unit.text.partition(" [")[0]) >= 0.6
    )


def _is_selected(unit: Unit) -> bool:
    """Whether a line below "Speakers:" is a name and how it came to be there; only the name is kept then."""
    match = _SELECTED.search(unit.text)
    if match is None or not folk.could_name(unit.text[: match.start()].partition(",")[0]):
        return False
    if len(unit.parts) == 1:
        part = unit.parts[0]
        unit.parts = [part._replace(last=part.first + match.start())]
        unit.text = unit.text[: match.start()]
    return True


def _given_by(unit: Unit, previous: Unit) -> None:
    """Read "Morning keynote by Ada Byron" below a title: its speaker, and no title of its own."""
    pair = unit.pair
    if (
        pair is None
        or unit.form != "head"
        or not unit.first
        or previous.hint != TEXT
        or previous.line is unit.line
        or previous.cell != unit.cell
        or (unit.cell is None and unit.gap)
        or previous.scores[PEOPLE] > 1.5
        or previous.text.count(" ") < 2
        or words.PLENARY.match(previous.text)
        or len(unit.parts) != 1
        or not unit.text[: pair[2]].casefold().rstrip().endswith((" by", " von", " par", ":"))
    ):
        return
    first = unit.parts[0].first
    unit.parts = [unit.parts[0]._replace(first=first + pair[2], last=first + pair[3])]
    unit.text = unit.text[pair[2] : pair[3]]
    unit.pair, unit.head, unit.form = None, 0, ""
    unit.hint, unit.label = LABEL, "speaker"
    _score(unit)


def _repeated(units: Sequence[Unit]) -> frozenset[str]:
    """Texts that the page prints again and again: buttons and rooms, not titles."""
    counts = Counter(unit.text for unit in units if unit.hint == TEXT and len(unit.text) < 60)
    return frozenset(
        text for text, count in counts.items() if count >= 4 and count >= 0.005 * len(units)
    )


def _of_one(units: Sequence[Unit], again: frozenset[str]) -> frozenset[str]:
    """What always stands beside the name of the same person: lectures that go on, "Maps of Rings" by Ada Byron."""
    above: dict[str, set[str]] = {}
    below: dict[str, set[str]] = {}
    for before, unit in pairwise([None, *units, None]):
        if before is not None and before.text in again:
            told = unit.text if unit is not None and unit.hint == TEXT else ""
            below.setdefault(before.text, set()).add(told)
        if unit is not None and unit.text in again:
            told = before.text if before is not None and before.hint == TEXT else ""
            above.setdefault(unit.text, set()).add(told)
    found: set[str] = set()
    for text in again:
        if text.count(" ") and folk.weigh(text) < 0.5 and not words.has_organisation(text):
            for person, *others in (above[text], below[text]):
                if not others and folk.weigh(person) >= 0.6:
                    found |= {text, person}
    return frozenset(found)


_YEAR: Final = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_POINTER: Final = re.compile(
    r"click (?:here|on)\b|cliquez\b|hier (?:klicken|herunterladen)|haga clic|download (?:the|here|our|as|program)"
)
"""A link to another page, in lower case."""
_DEMO: Final = ("demo: ", "demonstration: ")
_SELECTED: Final = re.compile(
    r"[\s*_]{0,3}[-–—,(\[]?\s?\b(?:(?:selected|invited|contributed|keynote) (?:abstract|talk|speaker|presentation)|invited|selected|chair|keynote)\b[\s*_.)\]]{0,4}\Z",
    re.IGNORECASE,
)
"""What may stand behind a name in a list of speakers."""


def _repeats(unit: Unit, previous: Unit | None, *, alone: bool) -> None:
    scores = unit.scores
    text = unit.text
    count = len(text.split())
    scores[TALK] -= 2.5
    scores[PAIR] -= 2.5
    if words.HEADLINE.fullmatch(text):
        # Once it heads a page or a part; again and again it is the label of a field.
        scores[NONE] -= 5.0
        scores[EXTRAS] = max(scores[EXTRAS], 0.0) + 2.0
    if unit.opening & (words.IS_PLENARY | words.IS_KIND) or any(
        word in words.SESSION for word in text.casefold().split()
    ):
        return
    scores[SESSION] -= 1.5
    if is_room(text):
        scores[ROOMS] += 2.0
    elif (
        previous is not None
        and previous.hint == TIME
        and previous.line is unit.line
        and not unit.first
        and not alone
        and count <= 5
        and text[0].isupper()
        and text.rpartition(" ")[2].casefold() not in _GIVEN
    ):
        scores[ROOMS] = max(scores[ROOMS], 0.0) + 3.5
        scores[PEOPLE] -= 2.0
    else:
        scores[NONE] += 1.0
        scores[EXTRAS] = max(scores[EXTRAS], 0.0) + 2.5


_GIVEN: Final = frozenset(("talk", "talks", "paper", "papers", "presentation", "presentations"))
"""What a slot holds, and no place: "14:00 Sponsored Talk"."""


def _find_codes(units: Sequence[Unit]) -> None:
    """Texts like A1.1, A1.2, each once, are the numbers of talks; a room comes again."""
    codes = [
        unit
        for unit in units
        if unit.hint == TEXT
        and len(unit.text) <= 12
        and (words.CODE.fullmatch(unit.text) or _SUBMISSION.fullmatch(unit.text))
    ]
    if len(codes) >= 5 and len({unit.text for unit in codes}) > 0.8 * len(codes):
        for unit in codes:
            unit.hint = CODE


_SUBMISSION: Final = re.compile(r"[A-Z]{2,5}[0-9]{0,3}[_-][0-9]{2,4}")
"""Such as SUB17_035."""
_BADGE: Final = re.compile(
    r"(?:(?:invited|contributed|keynote|plenary|lightning|short|long|full|notable|featured|spotlight|oral|regular|accepted|highlight|flash) (?:talk|lecture|paper|presentation|speaker|address)|keynote|tutorial|spotlight)",
    re.IGNORECASE,
)
"""What kind of talk follows, and nothing more: no number, no name."""


def _find_badges(units: Sequence[Unit]) -> None:
    """Such as "Invited Talk" between a time and a title, again and again, says of what kind the talk is; no session is told."""
    found = [
        unit
        for before, unit, following in zip(units, units[1:], units[2:])
        if unit.hint == TEXT
        and len(unit.text) < 24
        and before.hint == TIME
        and not before.trailing
        and following.hint == TEXT
        and not unit.grid
        and _BADGE.fullmatch(unit.text)
        and not following.opening & (words.IS_PLENARY | words.IS_NUMBERED)
        and folk.weigh(following.text) < 0.5
        and " " in following.text
    ]
    names = Counter(unit.text.casefold() for unit in found)
    if len(found) < 4 or max(names.values()) < 3:
        return
    for unit in found:
        unit.hint = EXTRA


def _find_doubles(units: Sequence[Unit]) -> None:
    """A text that stands below itself, again and again, is told for a small screen, or when somebody points at it."""
    found = [
        unit
        for before, unit in pairwise(units)
        if unit.hint == TEXT
        and before.hint == TEXT
        and unit.text == before.text
        and unit.line is not before.line
        and unit.cell == before.cell
        and len(unit.text) > _SHORTEST_DOUBLE
    ]
    if len(found) >= _FEWEST_ECHOES:
        for unit in found:
            unit.hint, unit.label = EXTRA, _DOUBLE


def _by_double(before: Unit, unit: Unit) -> None:
    """What is told twice is a title, and a sentence below it is told of it."""
    if unit.label == _DOUBLE:
        if before.hint == TEXT and before.people < 0.5:
            before.scores[TALK] = max(before.scores[TALK], 0.0) + 2.0
            before.scores[SESSION] -= 1.0
    elif unit.hint == TEXT and unit.text[-1] in ".?!" and unit.people < 0.5:
        unit.scores[PROSE] = max(unit.scores[PROSE], 0.0) + 2.5
        unit.scores[TALK] -= 2.0


_DOUBLE: Final = "double"
_SHORTEST_DOUBLE: Final = 12


def without_addresses(units: Sequence[Unit]) -> list[Unit]:
    """Leave out "Prof." alone on a line, where an extractor broke it off the name below."""
    return [
        unit
        for unit in units
        if unit.hint != TEXT or len(unit.text) > 11 or not _ADDRESS_ALONE.fullmatch(unit.text)
    ]


_ADDRESS_ALONE: Final = re.compile(r"(?:(?:Prof|Dr|Pr|Mr|Mrs|Ms)\.? ?){1,2}|Professor")


def _find_counted(units: Sequence[Unit]) -> None:
    """Such as "Oral 1: Maps", "Oral 2: Rings", each behind its time with no talks below it, number talks: no part of their titles."""
    found: list[tuple[Unit, re.Match[str]]] = []
    for position, unit in enumerate(units):
        if (
            unit.hint != TEXT
            or not position
            or units[position - 1].hint != TIME
            or len(unit.parts) != 1
            or (match := _COUNTED.match(unit.text)) is None
        ):
            continue
        after = next(
            (
                other
                for other in units[position + 1 : position + 4]
                if other.hint not in {EXTRA, ZONE, ROOM}
                and not (other.hint == TEXT and folk.weigh(other.text) >= 0.6)
            ),
            None,
        )
        if after is None or after.hint in {TIME, DAY} or after.tag in HEADINGS:
            found.append((unit, match))
    names = Counter(match[1].casefold() for _, match in found)
    numbers = {(match[1].casefold(), match[2]) for _, match in found}
    for unit, match in found:
        name = match[1].casefold()
        if (
            names[name] < _FEWEST_ECHOES
            or sum(1 for told, _ in numbers if told == name) < names[name]
        ):
            continue
        part = unit.parts[0]
        unit.parts = [part._replace(first=part.first + match.end())]
        unit.text = unit.text[match.end() :]
        unit.label = "counted"


_COUNTED: Final = re.compile(
    r"((?:oral|talk|presentation|lecture|contribution|paper|speech|vortrag)(?: (?:presentation|talk))?) #?([0-9]{1,2})\s?[:.–—-]\s+(?=\S+ \S+)",
    re.IGNORECASE,
)


def _find_echoes(units: Sequence[Unit]) -> None:
    """Such as "Invited" below "Invited Talk: Maps", again and again, tells the kind once more; so do others of its class."""
    found = [
        unit
        for before, unit in pairwise(units)
        if unit.hint == TEXT
        and before.hint == TEXT
        and len(unit.text) < len(before.text) < 200
        and len(unit.text) < _LONGEST_ECHO
        and unit.text.count(" ") < 2
        and unit.text.isascii()
        and unit.text[0].isupper()
        and f" {unit.text} " in f" {before.text.replace(':', ' ')} "
    ]
    if len(found) < _FEWEST_ECHOES:
        return
    classes = Counter(_class_of(unit) for unit in found)
    classes.pop("", None)
    echoes = {id(unit) for unit in found}
    for name, count in classes.items():
        alike = [unit for unit in units if unit.hint == TEXT and _class_of(unit) == name]
        if count >= _FEWEST_ECHOES and all(
            len(unit.text) < _LONGEST_ECHO and unit.text.count(" ") < 2 for unit in alike
        ):
            echoes.update(id(unit) for unit in alike)
    for unit in units:
        if id(unit) in echoes:
            unit.hint = EXTRA


_LONGEST_ECHO: Final = 20
_FEWEST_ECHOES: Final = 3


def _class_of(unit: Unit) -> str:
    markup = unit.line.markup
    return f"{unit.tag} {markup.classes.strip()}" if markup is not None and markup.classes else ""


def _small_tables(units: Sequence[Unit]) -> frozenset[int]:
    """Tables of a few rows, many on the page: each is one record, and its rows are its fields."""
    rows: dict[int, int] = {}
    for unit in units:
        if unit.cell is not None and unit.cell.table >= 0:
            rows[unit.cell.table] = max(rows.get(unit.cell.table, 0), unit.cell.row)
    small = frozenset(table for table, last in rows.items() if last <= 4)
    return small if len(small) >= 4 else frozenset()


def _emphasis(unit: Unit) -> str:
    """The markup that covers the whole unit: "b", "i", "a" or a mix."""
    line, first, last = unit.parts[0]
    if line.markup is None or not line.markup.spans:
        return ""
    size = last - first
    found = ""
    for span in line.markup.spans:
        if (
            span.tag in {"b", "i", "u", "a", "strong", "em", "small", "code"}
            and min(span.end, last) - max(span.start, first) >= 0.85 * size
            and span.tag not in found
        ):
            found += span.tag
    return found


def _style(unit: Unit, small: frozenset[int]) -> tuple[object, ...]:
    line = unit.line
    markup = line.markup
    if unit.cell is not None and unit.cell.table in small:
        return ("row", unit.cell.row, unit.cell.column, "b" in unit.bold)
    place: object = None
    if markup is not None:
        name = markup.classes.rsplit(None, 2)[-1] if markup.classes.strip() else ""
        # Numbers in class names and in depth are the page's own; columns beyond the first few are alike.
        place = (name, min(markup.depth, 40), min(unit.column, 2))
    return (
        unit.tag,
        place,
        unit.bold,
        unit.first or unit.field,
        unit.new_cell,
        unit.gap if not unit.tag else None,
    )


def _score(unit: Unit) -> None:
    hint = unit.hint
    if hint in (TEXT, LABEL):
        unit.scores = _text(unit) if hint == TEXT else _labelled(unit)
        return
    if hint == ROOM:
        unit.scores = _ROOM if unit.label or is_room(unit.text) else _ROOM_PERHAPS
    else:
        unit.scores = SETTLED[hint]


def _labelled(unit: Unit) -> list[float]:
    scores = [OUT] * COUNT
    label = unit.label
    kind = _label_kind(label)
    scores[NONE] = -3.0
    if kind is None:
        if "bio" in label or label.startswith("about") or label == "cv":
            scores[SPLIT] = 5.0
        else:
            scores[EXTRAS] = 3.0
            scores[NONE] = 0.0
    elif kind == PROSE:
        scores[PROSE] = 6.0
    elif kind == PEOPLE:
        scores[PEOPLE] = 5.0
        unit.people = 1.0
    elif kind == TALK:
        scores[TALK] = 4.0
        scores[SESSION] = 0.0
        for form in ("markup:", "("):
            cut = read_form(unit, form)
            if cut is not None and folk.weigh(unit.text[cut[2] : cut[3]]) > _NAMED_BEHIND:
                # "Talk: **A Machine for Rings** Ada Byron", "Talk: A Machine for Rings (Ada Byron)"
                unit.pair, unit.form = cut, form
                scores[PAIR] = 6.0
                break
    else:
        scores[kind] = 4.0
    return scores


_NAMED_BEHIND: Final = 0.5


def is_aside(unit: Unit) -> bool:
    """Whether a text stands beside what is told, as "(slides)" does."""
    return unit.scores[EXTRAS] >= _ASIDE


_ASIDE: Final = 2.5


def is_item(unit: Unit) -> bool:
    """Whether a bullet opens the line: a thing of its own."""
    line, first, _ = unit.parts[0]
    return 0 < first < 8 and words.BULLET.match(line.text) is not None and line.text[0] != "o"


def is_room(text: str) -> bool:
    """Whether a text can be nothing but a place to meet in."""
    return len(text) < 70 and (
        words.ROOM_WORD.search(text) is not None or words.ROOM_CODE.fullmatch(text) is not None
    )


def _tells_date(text: str) -> bool:
    """Whether a text holds a day, its month and its year; titles seldom do."""
    if _YEAR.search(text) is None:
        return False
    day = dates.find(text)
    if day is None or day.day is None or day.month is None:
        return False
    return day.year is not None or date_spans.find(text) is not None


def _is_span(text: str) -> bool:
    """Whether a text is the days of an event and nothing else."""
    span = date_spans.find(text)
    return (
        span is not None
        and not text[: span.first].strip()
        and text[span.last :].strip(" .,") in {"", "st", "nd", "rd", "th"}
    )


_MOST_OF_SPAN: Final = 9


def _may_be_address(text: str) -> bool:
    """Gate of `_URL`."""
    return (
        "http" in text
        or "@" in text
        or "www." in text
        or ".htm" in text
        or ".org" in text
        or ".com" in text
        or "©" in text
        or "opyright" in text
        or "Opyright" in text
        or "OPYRIGHT" in text
    )


def _placed(text: str) -> float:
    """Say how surely a text is "Ada Byron (Example University)": a person, and where they work."""
    match = _PLACED.fullmatch(text)
    if match is None or folk.weigh(match[1]) < 0.7:
        return 0.0
    if words.has_organisation(match[2]):
        return 3.0
    return 1.0 if match[2].count(" ") < 3 and match[2][0].isupper() else 0.0


_TITLED_PERSON: Final = re.compile(
    r"([A-Z]{0,2}[0-9]{1,2}[.:)] {1,2})?(?:(?:Assoc|Assist|Asst)\w*\.? )?(?:Professor|Prof|Dr|Pr|Ing|Mr|Mrs|Ms)\b\.?(?:[ -](?:Prof|Dr|Ing|habil|h\. ?c)\b\.?)* [A-ZÀ-Þ]"
)
_NAMED: Final = frozenset((BY_NAME, AT, IN, TITLED, OF_TALK, HELD))
_SPONSORED: Final = (
    "sponsored by ",
    "supported by ",
    "under the sponsorship of ",
    "introduced by ",
)
SURE: Final = 0.95
"""The weight of people whose affiliation is told behind them."""
_PLACED: Final = re.compile(r"([^()]{4,60}?)[\s*]{0,2}\(([^()]{2,140})\)[\s.*]{0,2}")


def _text(unit: Unit) -> list[float]:
    text = unit.text
    size = len(text)
    scores = [OUT] * COUNT
    folk_share = unit.people = folk.weigh(text) if size < 1500 else 0.0
    if (
        size > _SHORTEST_RUN
        and text.count(");") > 1
        and (run := _RUN_ON.search(text))
        and "(" in text[run.end() :]
    ):
        # Title, people, title, people: an extractor joined them, and nobody knows where one ends.
        scores[NONE] = 6.0
        return scores
    if size > 400 and folk_share < 0.5:
        scores[PROSE] = 4.0
        scores[NONE] = 1.0
        pair = read_pair(unit) if size < 900 else None
        if pair:
            unit.pair = pair
            scores[PAIR] = 3.5
        return scores
    low = text.casefold()
    lowered = (
        _ASCII_WORD.findall(low)
        if text.isascii()
        else [token.casefold() for token in _WORD.findall(text)]
    )
    count = len(lowered)
    if not count:
        scores[NONE] = 3.0
        scores[EXTRAS] = 2.0
        return scores
    tag = unit.tag
    heading = tag in HEADINGS
    end = text[-1]

    known = frozenset(lowered)
    none = boost = 0.0
    session = talk = people = affil = room = prose = extras = 0.0
    # Prose: sentences.
    if end in ".!?" and count > 8:
        prose += 1.5
        talk -= 1.3 if end == "." else 0.3
        session -= 1.5
        people -= 1.0 if folk_share < 0.8 else 0.0
    if (
        count > 6
        and (". " in text or "! " in text or "? " in text or not text.isprintable())
        and _SENTENCE.search(text)
    ):
        prose += 1.5 if count > 14 else 0.3
        talk -= 1.0
        session -= 1.5
    if end in ".!?" and count > 8 and words.ABSTRACT_OPENS.match(text):
        prose += 2.0
        talk -= 2.0
    if end in ".!" and count > 6 and not known.isdisjoint(_ADDRESSED):
        # "Check in, collect your badge and enjoy coffee before the day begins."
        prose += 1.5
        talk -= 2.0
        session -= 2.0
    if count > 28:
        prose += 2.0
        talk -= 1.5
        session -= 3.0
    elif count > 18:
        talk -= 0.3
        session -= 1.5
    elif count < 6:
        prose -= 3.0
    else:
        prose -= 1.0
    # People.
    if folk_share > 0:
        people += 7.0 * (folk_share - 0.45)
        if folk_share > 0.75:
            talk -= 2.0
            session -= 2.0
            prose -= 2.0
        if folk_share < 0.7 and count > 6 and "(" not in text:
            people -= 1.0
    else:
        people = -6.0
    # Words.
    glue = sum(map(words.TITLE_GLUE.__contains__, lowered))
    if glue:
        talk += min(1.5, 0.5 * glue)
        people -= 1.5 * glue if folk_share < 0.85 else 0.0
    named = words.SESSION
    session_words = 0 if named.isdisjoint(known) else sum(map(named.__contains__, lowered[:8]))
    opening = unit.opening
    is_plenary = opening & words.IS_PLENARY
    if session_words == 1 and not is_plenary and lowered[0] in {"opening", "closing"}:
        # "Opening Black Boxes"
        session_words = 0
    if session_words:
        session += 1.3 if count > 6 else 2.0
        people -= 1.0
        talk -= 0.6 if count > 6 else 1.6
    if opening & words.IS_NUMBERED or low.startswith("session:"):
        session += 3.0
        talk -= 2.0
        people -= 3.0
    if is_plenary or (count < 12 and not _BREAKS.isdisjoint(lowered) and kinds.of_title(text)):
        session += 2.5 if count < 9 else 1.0
        talk -= 2.0
        people -= 2.0
        prose -= 1.0
    elif opening & words.IS_KIND:
        session += 1.5 if count < 12 else 0.5
        if (single := words.ONE_TALK.match(text)) and folk.weigh(text[single.end() :]) < 0.5:
            # "Contributed Talk: Maps of Rings"
            session -= 4.0
            talk += 2.0
        elif low.startswith(_DEMO):
            # "Demo: Maps"
            session -= 3.0
            talk += 2.0
    if count <= 3 and not session_words:
        talk -= 1.2
        session -= 0.3
    elif 5 <= count <= 18:
        talk += 1.0
    if ":" in text and count >= 4:
        talk += 0.4
    if heading:
        session += 1.5
        talk += 0.3
        prose -= 3.0
        none -= 0.5
    if tag == "title":
        none += 8.0
    if tag == "th":
        session += 0.7
        talk -= 1.0
    if tag == "li":
        talk += 0.4
        session -= 0.7
    if "b" in unit.bold:
        session += 0.6
        talk += 0.5
        people -= 0.6
        prose -= 1.5
    if "i" in unit.bold:
        people += 0.6
    # Affiliations, rooms, extras.
    organisations = (
        sum(
            1 for word in lowered if word in words.AFFIL_WORDS or word.startswith(words.AFFIL_STEMS)
        )
        if size < 300 and words.may_be_organisation(known, low)
        else 0
    )
    if organisations:
        affil += (
            1.0
            + 0.7 * min(organisations, 3)
            - (3.0 if folk_share > 0.6 else 0.0)
            - 0.6 * glue
            - (1.0 if count > 14 and organisations < 2 else 0.0)
        )
        if size < _LONGEST_HOME and _HOME.fullmatch(text):
            # "University of Sampleton, USA" is where somebody works.
            affil += 2.0
            talk -= 5.0
            session -= 5.0
    else:
        affil = -4.0
    if 1 < count < _MOST_OF_COUNTRY and affiliations.is_country(text):
        # "Hong Kong" below a name
        affil = max(affil, 0.0) + 2.0
        people -= 6.0
        talk -= 4.0
        session -= 4.0
    if text[0] in "1([" and _LEGEND.match(text):
        # "1Example University; 2Example Institute"
        affil = max(affil, 1.0) + 2.0
        none -= 0.5
        prose -= 2.0
        people -= 2.0
        talk -= 1.0
    if (size < 70 and not known.isdisjoint(words.ROOM_WORDS) and words.ROOM_WORD.search(text)) or (
        size < 16 and words.ROOM_CODE.fullmatch(text)
    ):
        room = 2.5 - 0.35 * max(0, count - 4) - (1.5 if session_words else 0.0)
        if words.ROOM_CODE.fullmatch(text):
            room = 1.5
        elif folk_share >= 0.75 and folk.without_halls(text):
            # "Ada Byron, Mary Hall"
            room = -1.0
        elif (
            count > 3
            and text.find("(") > 8
            and text.rstrip(".")[-1] == ")"
            and words.ROOM_WORD.search(text, 0, text.find("(")) is None
        ):
            # "Opening lecture (Main Hall)" names its place.
            room = -2.0
    else:
        room = -3.0
    if ":" in text[:14] and size < 40 and _PLACED_IN.match(low):
        # "Building: 1324"
        room = max(room, 0.0) + 3.0
        session -= 3.0
        talk -= 3.0
    if not known.isdisjoint(words.AWARD_WORDS) and words.AWARD.fullmatch(text):
        extras = 4.5
    elif size < 120 and low[:4] in _CALLS and _CALL.match(text):
        # "Zoom Meeting ID: 123-456-789"
        extras, none = 4.0, 1.5
        talk -= 3.0
        session -= 3.0
    elif count < 3 and size < 20 and words.LASTS.fullmatch(text):
        # How long it takes stands below its hours, or in a column.
        extras, none = 4.0, 1.5
        talk -= 3.0
        session -= 3.0
    elif not heading and words.is_link_line(text):
        extras = 4.0 if text[0] in "[(" or "|" in text or unit.bold == "a" else 2.5
        none = 1.5
        talk -= 3.0
        session -= 2.0
    elif (unit.cell is not None or count == 1) and size < 60 and words.HEADER_CELL.fullmatch(text):
        extras = 2.0 if unit.cell is not None else 0.0
        none = 1.5
        if tag in {"h1", "h2"}:
            # A part of the page, and no label of a field.
            extras, none = -4.0, 3.5
        if not session_words:
            session -= 1.5
        talk -= 3.0
    else:
        extras = -4.0
    if (
        count <= 6
        and unit.label != "row"  # "Invited talks" alone in a row heads those below it
        and not known.isdisjoint(words.HEADLINE_WORDS)
        and words.HEADLINE.fullmatch(text)
    ):
        none += 4.0
        session -= 1.5
        talk -= 3.0
    elif (
        size < 200
        and (text[0] == "©" or not known.isdisjoint(words.FOOTER_WORDS))
        and words.FOOTER.fullmatch(text)
    ):
        none += 3.5
        session -= 1.5
        talk -= 1.5
    if (
        ("." in text or "@" in text or "/" in text or "©" in text or "right" in low)
        and _may_be_address(text)
        and _URL.search(text)
    ):
        none += 3.0
        talk -= 2.0
        session -= 2.0
        people -= 2.0
    if "://" in text and _ADDRESS.fullmatch(text):
        # "Link: https://…" with nothing behind it.
        extras = max(extras, 1.0) + 1.5
        talk -= 6.0
        session -= 6.0
    if count == 1 and low.rstrip(".") in words.NOT_YET:
        extras = max(extras, 1.0)
        session -= 2.0
        talk -= 2.0
    if low[0] in "chd" and _POINTER.match(low):
        extras = max(extras, 1.0) + 1.5
        none += 1.0
        talk -= 3.0
        session -= 2.0
    if low.startswith("rapporteur") and ":" in text:
        extras = max(extras, 1.0) + 3.0
        talk -= 3.0
        session -= 2.0
        people -= 3.0
    if end == ")" and text[0] == "(" and text.find(")") == size - 1:
        # "(Institute of Wind)" below a name
        people -= 2.0 if unit.people < 0.3 else 0.0
        talk -= 3.0
        session -= 2.0
    if end.isdigit() and count <= 3 and _EVENT.fullmatch(text):
        # "MAPS 2021" heads a page.
        none += 3.0
        session -= 2.0
        talk -= 2.0
    is_remark = is_paper = False
    if ("20" in text or "19" in text) and size < 120 and _tells_date(text):
        # "Maps 2021 · September 2nd and 3rd, 2021": the event's own date.
        none += 2.0
        talk -= 2.0
        if ":" not in text and DAY_WORD.match(text):
            # "April 18th-21st, 2016 - Great Hall, Sampleton"
            none += 3.0
            talk -= 4.0
            session -= 3.0
            is_remark = True
    elif count < _MOST_OF_SPAN and DAY_WORD.match(text) and _is_span(text):
        # "Saturday April 18th - Sunday April 19th"
        none += 4.0
        talk -= 5.0
        session -= 5.0
    if unit.bold == "a" and count <= 3:
        none += 0.7
    if text[0].islower():
        session -= 1.5
        talk -= 0.7
    elif text[0] == "=":
        # "* = published before": what a mark means.
        none += 4.0
        talk -= 4.0
        session -= 3.0
    if low[0] in "sui" and low.startswith(_SPONSORED):
        extras = max(extras, 1.0) + 3.0
        talk -= 4.0
        session -= 4.0
    if count > 3 and not known.isdisjoint(_NOTICE_WORDS) and _NOTICE.search(low):
        # "All sessions take place in room 1", "Accepted papers are listed below"
        none += 3.0
        talk -= 2.5
        session -= 4.0
        is_remark = True
    if text[0] == "#" and all(word[0] == "#" and len(word) > 2 for word in text.split()):
        # "#maps #rings" is what it is found by.
        extras, none = 5.0, 1.5
        talk -= 4.0
        session -= 4.0
    if end == ":" and count < 12:
        talk -= 2.5
        session += 0.2
        people -= 1.5
    if text[0] == "(" and end == ")" and count <= 3 and folk_share < 0.6 and not organisations:
        extras = max(extras, 1.0) + 2.0
        session -= 2.0
    if end in ")]" and _OF_PAPER.search(text[-_LONGEST_KIND:]):
        # "Polished Isosurfaces (short paper)", "Polished Isosurfaces (Oral + Poster)" is no person.
        talk = max(talk, 0.0) + 2.0
        session = min(session, 0.0) - 1.0
        people -= 4.0
        is_paper = True
    if text[0] in "(*[#†" and _FOOTNOTE.match(text):
        # "(*) short presentation": what a mark means.
        extras = max(extras, 1.0) + 2.0
        talk -= 3.0
        session -= 2.0
    if text[0] == "[" and end == "]":
        if words.NUMBERED.match(text, 1):
            session += 4.0
            talk -= 2.0
        else:
            extras += 3.0
    if end in ").*" and folk_share > 0.4 and not opening and not is_paper:
        placed = _placed(text)
        if placed:
            unit.people = max(unit.people, SURE)
            # The words of an affiliation say nothing of the person before it.
            people = max(people, 0.7) + placed
            talk -= placed
            session -= 0.5 * placed
            affil -= placed
    pair = None if is_remark else read_pair(unit)
    if is_paper and pair is None:
        unit.people = min(unit.people, _HARDLY)
    if unit.form == OFFICE:
        unit.people = max(unit.people, SURE)
        people = max(people, 1.0) + 3.0
        talk -= 3.0
        session -= 3.0
        affil -= 3.0
    if pair is not None:
        unit.pair = pair
        scores[PAIR] = max(2.5, talk + 0.7)
        # What opens "Maps of Rings, Ada Byron (Example Labs)" is no person.
        people -= 3.0 if unit.form == ",(" else 1.0
        is_by = unit.form == "by" or text.startswith("by ", pair[2])
        if unit.head:
            scores[PAIR] += 2.5
            session -= 4.0 if is_by else 3.0
        elif is_by:
            scores[PAIR] += 1.0
    if (
        (pair is None or unit.form == ",")
        and not unit.head
        and ":" not in text
        and folk_share >= 0.5
        and (address := _TITLED_PERSON.match(text))
    ):
        # "Prof. Ada Byron, Example University"; after other people it may be one more of them.
        boost = 2.5
        people = max(people, 0.0) + 3.0
        if address[1] and len(unit.parts) == 1:
            part = unit.parts[0]
            unit.parts = [part._replace(first=part.first + address.end(1))]
            unit.text = text[address.end(1) :]
            unit.pair = None
            scores[PAIR] = OUT
        talk -= 2.0
        session -= 2.0
        if unit.pair is not None:
            scores[PAIR] -= 2.0
    if (
        unit.label == "row"
        and count < 16
        and (
            "b" in unit.bold
            or unit.tag in HEADINGS
            or (unit.cell is not None and (unit.cell.head or unit.cell.columns > 1))
        )
    ):
        # A row of its own, set as one.
        session += 2.0
        talk -= 1.0
    if unit.label == "counted":
        talk = max(talk, 0.0) + 4.0
        session -= 3.0
    if unit.label == "heads":
        session += 3.0
        talk -= 1.5
    if unit.label and unit.label.startswith("column:"):
        if unit.label == "column:people":
            # Lunch in a column of speakers is nobody.
            people = max(people, 0.0) + (0.0 if is_plenary and folk_share < 0.5 else 3.0)
            if unit.form.startswith("markup") and not unit.head:
                # The link is where she works, no title.
                scores[PAIR] -= 2.0
        elif unit.label == "column:person":
            people = max(people, 0.0) + 5.0
            scores[PAIR] = OUT
            unit.pair = None
            talk -= 3.0
            session -= 3.0
        elif unit.label == "column:room":
            room = max(room, 0.0) + 3.0
        elif unit.label == "column:affiliation":
            affil = max(affil, 0.0) + 5.0
            people -= 3.0
        elif unit.label == "column:title":
            talk = max(talk, 0.0) + 3.0
            session -= 2.0
            people -= 4.0
        elif unit.label == "column:session":
            session = max(session, 0.0) + 6.0
            people -= 4.0
        else:
            scores[CHAIRS] = 3.0
    elif unit.label in _NAMED:
        if unit.label == BY_NAME:
            people = max(people, 0.0) + (0.0 if is_plenary and folk_share < 0.5 else 4.0)
            talk -= 3.0
            session -= 3.0
        elif unit.label == IN:
            room = max(room, 0.0) + 4.0
            talk -= 3.0
            session -= 3.0
            people -= 3.0
        elif unit.label == AT:
            affil = max(affil, 0.0) + 5.0
            people -= 3.0
            talk -= 2.0
            session -= 2.0
        else:
            if unit.label == HELD or (unit.label == OF_TALK and not is_plenary):
                talk = max(talk, 0.0) + 3.0
                session = min(session, 1.0) - 2.0
            people -= 4.0
            affil -= 4.0
            prose -= 3.0
            room -= 3.0
            none -= 1.0
    scores[NONE] = none
    scores[SESSION] = session
    scores[TALK] = talk
    scores[TALK2] = talk - (4.0 if unit.label in _NAMED else 0.5)
    scores[PEOPLE] = people
    scores[PEOPLE2] = people - boost - 0.5
    scores[AFFIL] = affil
    scores[ROOMS] = room
    scores[PROSE] = prose
    scores[EXTRAS] = extras
    return scores
